//! A small world to try a store in: two organisations with the same three people, days, and sealed bytes of any kind.

use std::sync::Arc;

use zegel_protocol::accounts::{KdfParams, PublicKeys};
use zegel_protocol::handlers::{Append, CaseSummary, CaseView, Marks, NewEntry};
use zegel_protocol::people::AccountRole;
use zegel_protocol::reports::{BlobClaim, Chain, GrantKind, NewGrant, NewReply, NewReport, ThreadView};
use zegel_protocol::roster::{Role, RosterBundle};
use zegel_protocol::{BlobId, CaseId, Day, OrgSlug, PersonId, PublicSalt, Sealed, Sha256, VerifyingKey};

use crate::Store;
use crate::types::{
    Actor, AppendOutcome, CreateOutcome, From, NewAccount, NewOrganisation, PartOutcome, PartRecord,
    PassphraseRecord, RecoveryRecord, ReportOutcome, RosterOutcome, RosterRecord, Secrets,
};

/// Room enough for every attachment of a test.
pub const PLENTY: u64 = 1 << 40;

/// A store with two organisations in it; most things happen in the first.
pub struct World {
    /// The store on trial.
    pub store: Arc<dyn Store>,
    /// The organisation in which things happen.
    pub org: OrgSlug,
    /// The other one, which has people and no cases.
    pub other: OrgSlug,
}

/// A day, counted from some day in 2024.
pub fn day(n: i32) -> Day {
    Day::from_days_since_epoch(20_000 + n).unwrap()
}

/// A person.
pub fn person(name: &str) -> PersonId {
    name.parse().unwrap()
}

/// Bytes that stand for a sealed object, different for every text.
pub fn sealed(text: &str) -> Sealed {
    Sealed::new(format!("age-encryption.org/v1 {text}").into_bytes())
}

/// A digest, different for every text.
pub fn hash(text: &str) -> Sha256 {
    Sha256::of(text.as_bytes())
}

fn bytes16(text: &str) -> [u8; 16] {
    hash(text).as_bytes()[..16].try_into().unwrap()
}

/// A case id, different for every text.
pub fn case(text: &str) -> CaseId {
    CaseId::from_random(bytes16(text))
}

/// An attachment's id, different for every text.
pub fn blob(text: &str) -> BlobId {
    BlobId::from_random(bytes16(text))
}

/// A claim.
pub fn claim(text: &str, parts: u32) -> BlobClaim {
    BlobClaim {
        blob: blob(text),
        parts,
    }
}

/// A thread key sealed to a person.
pub fn grant(to: &str, text: &str) -> NewGrant {
    NewGrant {
        person: person(to),
        kind: GrantKind::Thread,
        sealed: sealed(&format!("thread key of {text} for {to}")),
        withheld_until: None,
    }
}

/// A file key sealed to a person.
pub fn file_grant(to: &str, text: &str, epoch: u32) -> NewGrant {
    NewGrant {
        kind: GrantKind::File { epoch },
        sealed: sealed(&format!("file key {epoch} of {text} for {to}")),
        ..grant(to, text)
    }
}

/// A report that amina and boris can read; olga is left out.
pub fn report(text: &str) -> NewReport {
    NewReport {
        case: case(text),
        channel: "reporting-point".parse().unwrap(),
        mailbox: hash(text),
        reporter_grant: sealed(&format!("thread key of {text} for the reporter")),
        grants: vec![grant("amina", text), grant("boris", text)],
        first_entry: sealed(&format!("report {text}")),
        blobs: vec![],
    }
}

/// A report like the others, with a grant for olga that is withheld until a day.
pub fn escalating_report(text: &str, until: Day) -> NewReport {
    let mut report = report(text);
    report.grants.push(NewGrant {
        withheld_until: Some(until),
        ..grant("olga", text)
    });
    report
}

/// An entry of the conversation.
pub fn message(seq: u32, text: &str) -> NewEntry {
    NewEntry {
        chain: Chain::Conversation,
        seq,
        sealed: sealed(text),
    }
}

/// An entry of the case log.
pub fn note(seq: u32, text: &str) -> NewEntry {
    NewEntry {
        chain: Chain::CaseLog,
        seq,
        sealed: sealed(text),
    }
}

/// An append of entries and nothing else.
pub fn entries(entries: Vec<NewEntry>) -> Append {
    Append {
        entries,
        grants: vec![],
        blobs: vec![],
        marks: Marks::default(),
        revoke: Vec::new(),
    }
}

/// A reply without attachments.
pub fn reply(seq: u32, text: &str) -> NewReply {
    NewReply {
        seq,
        sealed: sealed(text),
        blobs: vec![],
        grants: Vec::new(),
    }
}

/// A roster with that number.
pub fn roster(seq: u64) -> RosterRecord {
    let text = format!("{{\"v\": 1, \"seq\": {seq}, \"name\": \"Hulp \\u0000 مساعدة\"}}\n");
    RosterRecord {
        sha256: Sha256::of(text.as_bytes()),
        seq,
        bundle: RosterBundle {
            roster: text,
            signature: "untrusted comment: …\n".to_owned(),
            key: "RWQ".to_owned(),
            chain: vec![],
        },
    }
}

/// A passphrase, different for every text.
pub fn passphrase(text: &str) -> PassphraseRecord {
    PassphraseRecord {
        salt: PublicSalt::from_bytes(*hash(text).as_bytes()),
        kdf: KdfParams {
            m_kib: 65_536,
            t: 3,
            p: 1,
        },
        auth: hash(&format!("auth of {text}")),
        slot: sealed(&format!("vault key of {text}")),
    }
}

/// A recovery sheet, different for every text.
pub fn recovery(text: &str) -> RecoveryRecord {
    RecoveryRecord {
        auth: hash(&format!("recovery of {text}")),
        slot: sealed(&format!("vault key of {text} for the sheet")),
    }
}

/// Two public keys, different for every text.
pub fn public_keys(text: &str) -> PublicKeys {
    PublicKeys {
        recipient: format!("age1pq1{text}"),
        signing_key: VerifyingKey::from_bytes(*hash(&format!("signing key of {text}")).as_bytes()),
    }
}

/// What somebody brings who makes an account.
pub fn secrets(text: &str) -> Secrets {
    Secrets {
        passphrase: passphrase(text),
        recovery: recovery(text),
        vault: sealed(&format!("vault of {text}")),
        keys: public_keys(text),
    }
}

/// An account; the login name is the person's with `@example.org`.
pub fn account(name: &str, role: impl Into<AccountRole>) -> NewAccount {
    NewAccount {
        person: person(name),
        login: format!("{name}@example.org"),
        role: role.into(),
        address: None,
        secrets: secrets(name),
    }
}

/// A part of an attachment.
pub fn part(text: &str, number: u32, length: u64) -> PartRecord {
    PartRecord {
        blob: blob(text),
        part: number,
        length,
        sha256: hash(&format!("part {number} of {text}")),
    }
}

impl World {
    /// Two organisations, and amina, boris and olga in each.
    pub async fn new(store: Arc<dyn Store>) -> Self {
        let world = Self {
            store,
            org: "example-aid".parse().unwrap(),
            other: "other-aid".parse().unwrap(),
        };
        for org in [&world.org, &world.other] {
            let new = NewOrganisation { slug: org.clone() };
            assert_eq!(
                world.store.create_organisation(&new).await.unwrap(),
                CreateOutcome::Created
            );
            for (name, role) in [
                ("amina", Role::Handler),
                ("boris", Role::Adviser),
                ("olga", Role::Ombuds),
            ] {
                let made = world
                    .store
                    .create_account(org, &account(name, role))
                    .await
                    .unwrap();
                assert_eq!(made, CreateOutcome::Created);
            }
        }
        world
    }

    /// A world in which a report was taken on day 0.
    pub async fn with_report(store: Arc<dyn Store>, text: &str) -> Self {
        let world = Self::new(store).await;
        world.take(&report(text)).await;
        world
    }

    /// Makes a roster with that number the current one, after the one with the number `before`.
    pub async fn publish(&self, org: &OrgSlug, seq: u64, before: Option<u64>) -> RosterOutcome {
        let before = before.map(|seq| roster(seq).sha256);
        let published = self
            .store
            .publish_roster(org, &Actor::Operator, &roster(seq), before.as_ref())
            .await;
        published.unwrap()
    }

    /// Signs somebody in on day 0, until day 9.
    pub async fn sign_in(&self, org: &OrgSlug, name: &str, token: &str) -> bool {
        let started = self
            .store
            .start_session(org, &person(name), &hash(token), day(0), day(9))
            .await;
        started.unwrap()
    }

    /// Sends a report on day 0, which must be new.
    pub async fn take(&self, report: &NewReport) {
        let outcome = self.store.accept_report(&self.org, report, day(0)).await.unwrap();
        assert_eq!(outcome, ReportOutcome::New { received: day(0) });
    }

    /// Uploads a part on day 0, which must be taken.
    pub async fn upload(&self, text: &str, number: u32) {
        let outcome = self
            .store
            .record_part(&self.org, &part(text, number, 1000), day(0), PLENTY)
            .await
            .unwrap();
        assert_eq!(outcome, PartOutcome::Stored);
    }

    /// What a person appends to a case on a day.
    pub async fn append(&self, name: &str, text: &str, append: &Append, on: Day) -> AppendOutcome {
        self.store
            .append_entries(&self.org, &person(name), &case(text), append, on)
            .await
            .unwrap()
    }

    /// What the reporter appends on day 0.
    pub async fn reply(&self, text: &str, reply: &NewReply) -> AppendOutcome {
        self.store
            .append_reply(&self.org, &hash(text), reply, day(0))
            .await
            .unwrap()
    }

    /// Everything in a person's inbox.
    pub async fn inbox(&self, name: &str) -> Vec<CaseSummary> {
        let page = self
            .store
            .cases_for(&self.org, &person(name), None, 1000)
            .await
            .unwrap();
        assert_eq!(page.next, None);
        page.cases
    }

    /// A case as a person sees it on day 0.
    pub async fn case(&self, name: &str, text: &str) -> Option<CaseView> {
        self.store
            .case_for(&self.org, &person(name), &case(text), From::default(), day(0))
            .await
            .unwrap()
    }

    /// A thread as its reporter sees it.
    pub async fn thread(&self, text: &str) -> Option<ThreadView> {
        self.store.thread(&self.org, &hash(text), 0).await.unwrap()
    }
}
