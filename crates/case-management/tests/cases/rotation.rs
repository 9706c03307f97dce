//! New keys for a handler: five hundred cases moved to them, cut off in the middle, finished later.

use std::collections::BTreeMap;

use rand::SeedableRng as _;
use rand::rngs::StdRng;
use serde_json::json;
use zegel_case_management::{CaseError, CaseFile, Desk, Event, NotYourKeys, regrant};
use zegel_protocol::conversation::Content;
use zegel_protocol::handlers::{CaseSummary, CaseView, MyGrant, ReplaceGrants};
use zegel_protocol::reports::{Chain, StoredEntry};
use zegel_protocol::{CaseId, Sealed, Sha256};
use zegel_sealing::Identity;
use zegel_sealing::entry::{Place, seal_entry};
use zegel_sealing::grant::{GrantError, Purpose, Terms, seal_grant};
use zegel_sealing::rosters::Rosters;
use zegel_sealing::signing::SigningKey;
use zegel_sealing::vault::{Vault, VaultKey};

use crate::office::{Office, open_view, person, sign, today};
use crate::writing::Writing as _;

const CASES: usize = 500;

/// Publishes a roster with Amina's newest keys.
fn publish(office: &mut Office, vault: &Vault) -> Rosters {
    let before = office.bundle.clone();
    let mut roster = office.roster_json();
    roster["seq"] = 2.into();
    let newest = vault.newest();
    roster["handlers"][0]["recipient"] = serde_json::to_value(newest.identity.to_recipient()).unwrap();
    roster["handlers"][0]["signing_key"] = serde_json::to_value(newest.signing.verifying_key()).unwrap();
    office.bundle = sign(&office.key, &roster);
    let mut rosters = office.rosters();
    rosters.add_past(&before).unwrap();
    rosters
}

/// The cases that the server keeps, and how often the grants of each were exchanged.
struct Server {
    cases: BTreeMap<CaseId, (CaseView, usize)>,
}

impl Server {
    /// Thread keys given by reporters, file keys by Boris, who also opened the cases.
    fn new(office: &Office, rng: &mut StdRng) -> Self {
        let cases = (0..CASES).map(|_| {
            let view = case_of_boris(office, rng);
            (view.summary.case, (view, 0))
        });
        Self {
            cases: cases.collect(),
        }
    }

    fn view(&self, case: CaseId) -> &CaseView {
        &self.cases[&case].0
    }

    fn inbox(&self) -> Vec<CaseSummary> {
        self.cases
            .values()
            .map(|(view, _)| view.summary.clone())
            .collect()
    }

    /// Compare and swap; the same again changes nothing.
    fn replace(&mut self, case: CaseId, request: &ReplaceGrants) {
        let (CaseView { summary, .. }, times) = self.cases.get_mut(&case).unwrap();
        for new in &request.replace {
            let grant = summary.grants.iter_mut().find(|g| g.kind == new.kind).unwrap();
            if grant.sealed == new.sealed {
                continue;
            }
            assert_eq!(
                Sha256::of(grant.sealed.as_bytes()),
                new.was,
                "somebody was faster"
            );
            grant.sealed = new.sealed.clone();
            *times += 1;
        }
    }
}

/// A report that Boris opened, as Amina gets it.
fn case_of_boris(office: &Office, rng: &mut StdRng) -> CaseView {
    use rand::RngCore as _;
    let mut id = [0; 16];
    rng.fill_bytes(&mut id);
    let case = CaseId::from_random(id);
    let (reporter, boris) = (SigningKey::generate(rng), office.secrets_of("boris").signing);
    let (thread_key, file_key) = (Identity::generate(rng), Identity::generate(rng));
    let (amina, roster) = (
        office.secrets_of("amina").identity.to_recipient(),
        office.roster().hash(),
    );
    let report: Content = serde_json::from_value(json!({"report": {"channel": "point", "category": "fraud",
        "text": "Receipts are made up.", "identity": "anonymous", "language": "en", "readers": ["amina", "boris"]}}))
    .unwrap();
    let first = |chain| Place::first(chain, case);
    let report = seal_entry(
        &first(Chain::Conversation),
        roster,
        today(),
        &report,
        &reporter,
        &thread_key.to_recipient(),
    )
    .unwrap();
    let opened = seal_entry(
        &first(Chain::CaseLog),
        roster,
        today(),
        &Event::Opened,
        &boris,
        &file_key.to_recipient(),
    )
    .unwrap();
    let thread = Purpose::Thread {
        first_entry: report.hash,
        reporter: reporter.verifying_key(),
    };
    let file = Purpose::File { epoch: 0 };
    let grants =
        [(thread, &thread_key, &reporter), (file, &file_key, &boris)].map(|(purpose, key, giver)| {
            let terms = Terms {
                case,
                purpose,
                roster,
                day: today(),
            };
            MyGrant {
                kind: purpose.kind(),
                sealed: Sealed::new(seal_grant(&terms, key, giver, &amina).unwrap()),
                escalated: false,
            }
        });
    let stored = |sealed: Vec<u8>| {
        vec![StoredEntry {
            seq: 0,
            sealed: Sealed::new(sealed),
        }]
    };
    CaseView {
        summary: CaseSummary {
            recused: Vec::new(),
            muted: false,
            case,
            channel: "point".parse().unwrap(),
            received: today(),
            acknowledged: None,
            changed: today(),
            attention: None,
            erase: None,
            conversation_len: 1,
            log_len: 1,
            grants: grants.to_vec(),
            readers: vec![person("amina"), person("boris")],
        },
        conversation: stored(report.sealed),
        log: stored(opened.sealed),
    }
}

/// As every client does it: asked for, read if it must be, asked again.
fn regranted(desk: &Desk, view: &CaseView) -> Result<Option<ReplaceGrants>, CaseError> {
    match regrant(desk, &view.summary, None) {
        Err(CaseError::Unread) => {
            let mut file = CaseFile::open(desk, &view.summary)?;
            let read = file.read(desk, view);
            let result = regrant(desk, &view.summary, Some(&file));
            read.and(result)
        }
        result => result,
    }
}

#[test]
fn five_hundred_cases_move_to_new_keys_although_the_browser_was_closed_in_the_middle() {
    let mut office = Office::new();
    let mut rng = StdRng::seed_from_u64(500);
    let mut server = Server::new(&office, &mut rng);
    let old = office.vault_of("amina");
    let vault = old.rotated(&mut rng).unwrap();
    let key = VaultKey::generate(&mut rng);
    let kept = key.seal(&vault).unwrap();
    let rosters = publish(&mut office, &vault);

    // The first visit stops after 217 cases, the last of which was sent twice because no answer came.
    let desk = Desk::new(person("amina"), vault, rosters.clone()).unwrap();
    for summary in server.inbox().into_iter().take(217) {
        let request = regranted(&desk, server.view(summary.case)).unwrap().unwrap();
        assert_eq!(request.replace.len(), 2);
        server.replace(summary.case, &request);
        server.replace(summary.case, &request);
    }
    drop(desk);

    // The second begins with what the server kept, and goes through the whole inbox.
    let vault = key.open(&kept).unwrap();
    let desk = Desk::new(person("amina"), vault.clone(), rosters.clone()).unwrap();
    let mut moved = 0;
    for summary in server.inbox() {
        if let Some(request) = regranted(&desk, server.view(summary.case)).unwrap() {
            server.replace(summary.case, &request);
            moved += 1;
        }
    }
    assert_eq!(moved, CASES - 217);
    assert!(
        server.cases.values().all(|(_, times)| *times == 2),
        "each grant once"
    );

    // Only now are the old keys dropped, and all cases open without them.
    let desk = Desk::new(person("amina"), vault.without_older(), rosters.clone()).unwrap();
    for summary in server.inbox() {
        assert!(regrant(&desk, &summary, None).unwrap().is_none());
        CaseFile::open(&desk, &summary).unwrap();
    }
    let stale = Desk::new(person("amina"), old, rosters);
    assert_eq!(
        stale.err(),
        Some(NotYourKeys),
        "the old identity alone is not Amina any more"
    );
}

#[test]
fn a_case_is_worked_on_before_during_and_after_a_change_of_keys() {
    let mut office = Office::new();
    let code = office.send(office.answers());
    office.begin("boris");
    let mut rng = StdRng::seed_from_u64(3);
    let vault = office.vault_of("amina").rotated(&mut rng).unwrap();

    // Not published yet: the old keys sign, and others know them.
    let desk = Desk::new(person("amina"), vault.clone(), office.rosters()).unwrap();
    assert!(!desk.newest_keys_are_published());
    let file = open_view(&desk, &office.view_for("amina").unwrap()).unwrap();
    office.take_append(file.declare(&desk, today()).unwrap());
    let file = open_view(&desk, &office.view_for("amina").unwrap()).unwrap();
    office.take_append(file.note(&desk, "Before.", today()).unwrap());
    assert_eq!(office.open("boris").log().len(), 4);

    // Published: the new ones sign, the case still opens with the old.
    let rosters = publish(&mut office, &vault);
    let desk = Desk::new(person("amina"), vault.clone(), rosters.clone()).unwrap();
    assert!(desk.newest_keys_are_published());
    let view = office.view_for("amina").unwrap();
    let file = open_view(&desk, &view).unwrap();
    office.take_append(file.reply(&desk, "During.", vec![], today()).unwrap());

    // Moved, and the old ones dropped.
    let request = regranted(&desk, &view).unwrap().unwrap();
    for new in request.replace {
        let grant = office
            .grants
            .iter_mut()
            .find(|(g, _)| g.person == person("amina") && g.kind == new.kind);
        grant.unwrap().0.sealed = new.sealed;
    }
    let desk = Desk::new(person("amina"), vault.without_older(), rosters.clone()).unwrap();
    let file = open_view(&desk, &office.view_for("amina").unwrap()).unwrap();
    assert_eq!(file.warnings(), []);
    office.take_append(file.note(&desk, "After.", today()).unwrap());
    let others = Desk::new(person("boris"), office.vault_of("boris"), rosters.clone()).unwrap();
    let file = open_view(&others, &office.view_for("boris").unwrap()).unwrap();
    assert_eq!(file.log().len(), 5);
    let receipt = zegel_sealing::receipt::ReceiptCode::parse(&code).unwrap();
    let receipt = zegel_intake::Receipt::derive(&receipt, &office.roster().body().receipt_salt).unwrap();
    let mut thread = zegel_intake::Thread::open(receipt, &office.thread_view()).unwrap();
    thread.read(&office.thread_view(), &rosters).unwrap();
    assert_eq!(thread.messages().len(), 2);
}

/// Otherwise a change of keys, perhaps because the older ones were stolen, would turn what nobody believed into something that
/// Amina signed and that outlasts the older keys.
#[test]
fn a_grant_that_the_case_does_not_bear_out_is_not_moved_to_new_keys() {
    let mut office = Office::new();
    let mut answers = office.answers();
    answers.excluded = [person("boris"), person("olga")].into();
    office.send(answers);
    let mut rng = StdRng::seed_from_u64(4);
    let (case, roster) = (office.report.as_ref().unwrap().case, office.roster().hash());
    let terms = Terms {
        case,
        purpose: Purpose::File { epoch: 0 },
        roster,
        day: today(),
    };
    let servers = Identity::generate(&mut rng);
    let amina = office.secrets_of("amina");
    let planted = |by: &SigningKey| MyGrant {
        kind: terms.purpose.kind(),
        sealed: Sealed::new(seal_grant(&terms, &servers, by, &amina.identity.to_recipient()).unwrap()),
        escalated: false,
    };
    let by_boris = planted(&office.secrets_of("boris").signing);
    let by_thief = planted(&amina.signing);
    let vault = office.vault_of("amina").rotated(&mut rng).unwrap();
    let honest = office.view_for("amina").unwrap();
    office.begin("amina");
    let opened = office.view_for("amina").unwrap();
    let rosters = publish(&mut office, &vault);
    let desk = Desk::new(person("amina"), vault, rosters).unwrap();
    let refused = |mut view: CaseView, grant: &MyGrant| {
        view.summary.grants.retain(|g| g.kind != grant.kind);
        view.summary.grants.push(grant.clone());
        regranted(&desk, &view).map(|_| ())
    };
    // By somebody whom the reporter left out; with Amina's stolen older key, where there is no log; and where there is one.
    for result in [
        refused(honest.clone(), &by_boris),
        refused(honest.clone(), &by_thief),
    ] {
        assert!(
            matches!(result, Err(CaseError::Grant(GrantError::UnknownAuthor))),
            "{result:?}"
        );
    }
    let result = refused(opened.clone(), &by_thief);
    assert!(
        matches!(result, Err(CaseError::Entry(_) | CaseError::Grant(_))),
        "{result:?}"
    );
    // Another grant than the one that the case was opened with.
    let mut file = CaseFile::open(&desk, &opened.summary).unwrap();
    file.read(&desk, &opened).unwrap();
    let mut swapped = opened.summary.clone();
    swapped.grants.retain(|g| g.kind != by_thief.kind);
    swapped.grants.push(by_thief);
    let result = regrant(&desk, &swapped, Some(&file));
    assert!(
        matches!(result, Err(CaseError::Grant(GrantError::UnknownAuthor))),
        "{result:?}"
    );
    let moved = regranted(&desk, &opened).unwrap().unwrap();
    assert_eq!(moved.replace.len(), 2);
}
