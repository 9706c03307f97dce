//! The bounds of wire messages about cases (`zegel_protocol::limits`).

use std::collections::HashSet;
use std::hash::Hash;

use zegel_protocol::handlers::{Append, Mark, Marks};
use zegel_protocol::registers::{AskErased, InboxSome, Recusal};
use zegel_protocol::reports::{BlobClaim, GrantKind, NewGrant, NewReply, NewReport};
use zegel_protocol::{CaseId, Day, PersonId, Sealed, limits};

use super::Check;

/// Days from the server's day to the one on which a withheld grant may be given out, at most: 90 by the roster, and
/// room for a report that was begun earlier or where the calendar is a day ahead.
const MOST_DAYS_WITHHELD: i32 = 121;
/// Years ahead that a case may ask for attention or be kept, at most.
const MOST_YEARS_AHEAD: u16 = 30;

impl Check for NewReport {
    const MOST: usize = limits::MAX_JSON_WITH_ENTRIES;

    fn is_valid(&self, today: Day) -> bool {
        is_sealed_within(&self.reporter_grant, limits::MAX_GRANT_SEALED)
            && is_sealed_within(&self.first_entry, limits::MAX_ENTRY_SEALED)
            && are_grants(&self.grants, today)
            && self.grants.iter().any(|grant| grant.withheld_until.is_none())
            && are_claims(&self.blobs)
    }
}

impl Check for NewReply {
    const MOST: usize = limits::MAX_JSON_WITH_ENTRIES;

    fn is_valid(&self, _: Day) -> bool {
        is_sealed_within(&self.sealed, limits::MAX_ENTRY_SEALED)
            && self.seq < limits::MAX_CHAIN_LEN
            && are_claims(&self.blobs)
            && are_grants_of_reply(&self.grants)
    }
}

impl Check for Append {
    const MOST: usize = limits::MAX_JSON_WITH_ENTRIES;

    fn is_valid(&self, today: Day) -> bool {
        let mut places = self.entries.iter().map(|entry| (entry.chain, entry.seq));
        (1..=limits::MAX_ENTRIES_PER_APPEND).contains(&self.entries.len())
            && are_different(&mut places)
            && self.entries.iter().all(|entry| {
                entry.seq < limits::MAX_CHAIN_LEN && is_sealed_within(&entry.sealed, limits::MAX_ENTRY_SEALED)
            })
            && are_grants(&self.grants, today)
            && are_claims(&self.blobs)
            && are_marks(&self.marks, today)
            && are_revoked(&self.revoke, &self.grants)
    }
}

impl Check for Recusal {
    const MOST: usize = limits::MAX_JSON_WITH_ENTRIES;

    fn is_valid(&self, today: Day) -> bool {
        self.append.as_ref().is_none_or(|append| append.is_valid(today))
    }
}

impl Check for InboxSome {
    const MOST: usize = limits::MAX_JSON;

    fn is_valid(&self, _: Day) -> bool {
        are_named(&self.cases)
    }
}

impl Check for AskErased {
    const MOST: usize = limits::MAX_JSON;

    fn is_valid(&self, _: Day) -> bool {
        are_named(&self.cases)
    }
}

pub(super) fn is_sealed_within(sealed: &Sealed, most: usize) -> bool {
    (1..=most).contains(&sealed.as_bytes().len())
}

fn are_grants(grants: &[NewGrant], today: Day) -> bool {
    let until = today..=today.plus_days(MOST_DAYS_WITHHELD);
    grants.len() <= limits::MAX_GRANTS
        && are_different(&mut grants.iter().map(|grant| (&grant.person, grant.kind)))
        && grants.iter().all(|grant| {
            is_sealed_within(&grant.sealed, limits::MAX_GRANT_SEALED)
                && grant.withheld_until.is_none_or(|day| until.contains(&day))
        })
}

/// Thread keys for a few people, given at once.
fn are_grants_of_reply(grants: &[NewGrant]) -> bool {
    grants.len() <= limits::MAX_REPLY_GRANTS
        && are_different(&mut grants.iter().map(|grant| &grant.person))
        && grants.iter().all(|grant| {
            grant.kind == GrantKind::Thread
                && grant.withheld_until.is_none()
                && is_sealed_within(&grant.sealed, limits::MAX_GRANT_SEALED)
        })
}

/// Nobody is taken off a case and let in by the same request.
fn are_revoked(people: &[PersonId], grants: &[NewGrant]) -> bool {
    people.len() <= limits::MAX_REVOKED
        && are_different(&mut people.iter())
        && grants.iter().all(|grant| !people.contains(&grant.person))
}

fn are_named(cases: &[CaseId]) -> bool {
    (1..=limits::MAX_NAMED_CASES).contains(&cases.len()) && are_different(&mut cases.iter())
}

fn are_claims(claims: &[BlobClaim]) -> bool {
    claims.len() <= limits::MAX_ATTACHMENTS
        && are_different(&mut claims.iter().map(|claim| claim.blob))
        && claims
            .iter()
            .all(|claim| (1..=limits::MAX_PARTS).contains(&claim.parts))
}

fn are_marks(marks: &Marks, today: Day) -> bool {
    let days = today.plus_days(-1)..=today.plus_months(MOST_YEARS_AHEAD * 12);
    [marks.attention, marks.erase]
        .into_iter()
        .filter_map(Mark::day)
        .all(|day| days.contains(&day))
}

pub(super) fn are_different<T: Eq + Hash>(items: &mut impl Iterator<Item = T>) -> bool {
    let mut seen = HashSet::new();
    items.all(|item| seen.insert(item))
}

#[cfg(test)]
mod tests {
    use super::*;
    use zegel_protocol::handlers::NewEntry;
    use zegel_protocol::reports::Chain;
    use zegel_protocol::{BlobId, Sha256};

    /// What is wrong, and how to make it so.
    type Spoiling<T> = (&'static str, fn(&mut T));

    fn today() -> Day {
        "2026-11-23".parse().unwrap()
    }

    fn grant(person: &str, withheld: Option<i32>) -> NewGrant {
        NewGrant {
            person: person.parse().unwrap(),
            kind: GrantKind::Thread,
            sealed: Sealed::new(vec![1; 100]),
            withheld_until: withheld.map(|days| today().plus_days(days)),
        }
    }

    fn claim(byte: u8, parts: u32) -> BlobClaim {
        BlobClaim {
            blob: BlobId::from_random([byte; 16]),
            parts,
        }
    }

    fn report() -> NewReport {
        NewReport {
            case: CaseId::from_random([1; 16]),
            channel: "reporting-point".parse().unwrap(),
            mailbox: Sha256::of(b"mailbox"),
            reporter_grant: Sealed::new(vec![1; 100]),
            grants: vec![grant("amina", None), grant("okello", Some(14))],
            first_entry: Sealed::new(vec![1; limits::MAX_ENTRY_SEALED]),
            blobs: vec![claim(1, 1), claim(2, limits::MAX_PARTS)],
        }
    }

    fn append() -> Append {
        let entry = |chain, seq| NewEntry {
            chain,
            seq,
            sealed: Sealed::new(vec![1; 100]),
        };
        Append {
            entries: vec![entry(Chain::Conversation, 1), entry(Chain::CaseLog, 1)],
            grants: vec![grant("amina", None)],
            blobs: Vec::new(),
            marks: Marks {
                acknowledged: true,
                attention: Mark::On(today()),
                erase: Mark::On(today().plus_days(700)),
            },
            revoke: Vec::new(),
        }
    }

    #[test]
    fn a_report_at_its_bounds_is_taken_and_one_past_any_of_them_is_not() {
        assert!(report().is_valid(today()));
        let past: Vec<Spoiling<NewReport>> = vec![
            ("empty entry", |r| r.first_entry = Sealed::new(Vec::new())),
            ("large entry", |r| {
                r.first_entry = Sealed::new(vec![1; limits::MAX_ENTRY_SEALED + 1]);
            }),
            ("large grant", |r| {
                r.reporter_grant = Sealed::new(vec![1; limits::MAX_GRANT_SEALED + 1]);
            }),
            ("empty grant", |r| r.grants[0].sealed = Sealed::new(Vec::new())),
            ("no grants", |r| r.grants.clear()),
            ("only withheld grants", |r| {
                r.grants = vec![grant("okello", Some(14))];
            }),
            ("a person twice", |r| r.grants.push(grant("amina", None))),
            ("withheld into the past", |r| {
                r.grants[1] = grant("okello", Some(-1));
            }),
            ("withheld too long", |r| r.grants[1] = grant("okello", Some(122))),
            ("an attachment twice", |r| r.blobs.push(claim(1, 1))),
            ("no parts", |r| r.blobs = vec![claim(1, 0)]),
            ("too many parts", |r| {
                r.blobs = vec![claim(1, limits::MAX_PARTS + 1)];
            }),
            ("too many attachments", |r| {
                r.blobs = (0..21).map(|byte| claim(byte, 1)).collect();
            }),
            ("too many grants", |r| {
                r.grants = (0..65).map(|n| grant(&format!("p{n}"), None)).collect();
            }),
        ];
        for (name, spoil) in past {
            let mut spoiled = report();
            spoil(&mut spoiled);
            assert!(!spoiled.is_valid(today()), "{name}");
        }
    }

    #[test]
    fn a_reply_lets_in_a_few_people_at_once_and_nobody_twice_later_or_by_another_key() {
        let reply = |grants| NewReply {
            seq: 1,
            sealed: Sealed::new(vec![1; 100]),
            blobs: Vec::new(),
            grants,
        };
        let some = |count| {
            (0..count)
                .map(|n| grant(&format!("p{n}"), None))
                .collect::<Vec<_>>()
        };
        assert!(reply(some(limits::MAX_REPLY_GRANTS)).is_valid(today()));
        let file = NewGrant {
            kind: GrantKind::File { epoch: 0 },
            ..grant("okello", None)
        };
        for grants in [
            some(limits::MAX_REPLY_GRANTS + 1),
            vec![grant("okello", None), grant("okello", None)],
            vec![grant("okello", Some(1))],
            vec![file],
        ] {
            assert!(!reply(grants).is_valid(today()));
        }
    }

    #[test]
    fn an_append_at_its_bounds_is_taken_and_one_past_any_of_them_is_not() {
        assert!(append().is_valid(today()));
        let past: Vec<Spoiling<Append>> = vec![
            ("no entries", |a| a.entries.clear()),
            ("too many entries", |a| {
                a.entries = (0..5)
                    .map(|seq| NewEntry {
                        seq,
                        ..a.entries[0].clone()
                    })
                    .collect();
            }),
            ("a place twice", |a| a.entries[1] = a.entries[0].clone()),
            ("past the end of a chain", |a| {
                a.entries[0].seq = limits::MAX_CHAIN_LEN;
            }),
            ("attention before yesterday", |a| {
                a.marks.attention = Mark::On(today().plus_days(-2));
            }),
            ("kept for a life", |a| {
                a.marks.erase = Mark::On(today().plus_months(12 * 31));
            }),
            ("a person twice", |a| a.grants.push(grant("amina", None))),
            ("somebody let in and taken off", |a| {
                a.revoke = vec!["amina".parse().unwrap()];
            }),
            ("somebody taken off twice", |a| {
                a.revoke = vec!["bram".parse().unwrap(), "bram".parse().unwrap()];
            }),
            ("too many taken off", |a| {
                a.revoke = (0..=limits::MAX_REVOKED)
                    .map(|n| format!("p{n}").parse().unwrap())
                    .collect();
            }),
        ];
        for (name, spoil) in past {
            let mut spoiled = append();
            spoil(&mut spoiled);
            assert!(!spoiled.is_valid(today()), "{name}");
        }
    }

    #[test]
    fn the_keys_of_two_epochs_for_one_person_are_two_grants() {
        let mut two = append();
        two.grants.push(NewGrant {
            kind: GrantKind::File { epoch: 0 },
            ..grant("amina", None)
        });
        two.grants.push(NewGrant {
            kind: GrantKind::File { epoch: 1 },
            ..grant("amina", None)
        });
        assert!(two.is_valid(today()));
    }
}
