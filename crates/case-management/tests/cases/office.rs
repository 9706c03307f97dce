//! An organisation with three readers and a post office that keeps what clients send, as an honest server does.
//! Tests reach into it to play a dishonest one.

use std::collections::BTreeSet;

use crate::writing::Writing as _;
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use serde_json::json;
use zegel_case_management::{CaseError, CaseFile, Command, CommandError, Desk};
use zegel_intake::{Answers, Draft, Receipt, Thread};
use zegel_protocol::conversation::IdentityChoice;
use zegel_protocol::handlers::{Append, CaseSummary, CaseView, MyGrant};
use zegel_protocol::reports::{Chain, GrantKind, NewGrant, NewReply, NewReport, StoredEntry, ThreadView};
use zegel_protocol::roster::RosterBundle;
use zegel_protocol::roster_check::{Expected, Roster};
use zegel_protocol::{Day, PersonId, Sha256};
use zegel_sealing::Identity;
use zegel_sealing::receipt::ReceiptCode;
use zegel_sealing::roster_signing::OrganisationKey;
use zegel_sealing::rosters::Rosters;
use zegel_sealing::signing::SigningKey;
use zegel_sealing::vault::{HandlerSecrets, Vault};

pub const ORIGIN: &str = "https://report.example.org";

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn today() -> Day {
    day("2026-11-23")
}

pub fn person(name: &str) -> PersonId {
    name.parse().unwrap()
}

/// Amina and Boris read the reporting point; Olga is the ombudsperson who is let in after seven days. Carla and Dora are handlers
/// who read no channel yet.
pub struct Office {
    pub rng: StdRng,
    pub key: OrganisationKey,
    pub bundle: RosterBundle,
    earlier: Vec<RosterBundle>,
    secrets: Vec<(PersonId, [u8; 32], [u8; 32])>,
    pub grants: Vec<(NewGrant, bool)>,
    pub conversation: Vec<StoredEntry>,
    pub log: Vec<StoredEntry>,
    pub report: Option<NewReport>,
    pub acknowledged: Option<Day>,
    pub recused: Vec<PersonId>,
}

impl Office {
    pub fn new() -> Self {
        let mut rng = StdRng::seed_from_u64(7);
        let secrets: Vec<_> = ["amina", "boris", "olga", "carla", "dora"]
            .iter()
            .map(|name| {
                let identity = *Identity::generate(&mut rng).seed();
                (person(name), identity, *SigningKey::generate(&mut rng).seed())
            })
            .collect();
        let key = new_key();
        let bundle = sign(&key, &roster(&secrets, 1));
        let (grants, conversation, log) = (Vec::new(), Vec::new(), Vec::new());
        Self {
            rng,
            key,
            bundle,
            earlier: Vec::new(),
            secrets,
            grants,
            conversation,
            log,
            report: None,
            acknowledged: None,
            recused: Vec::new(),
        }
    }

    /// The roster as JSON, for changing and signing again.
    pub fn roster_json(&self) -> serde_json::Value {
        serde_json::from_str(&self.bundle.roster).unwrap()
    }

    /// Publishes another roster; the ones before it can still be asked for.
    pub fn exchange(&mut self, roster: &serde_json::Value) {
        self.earlier.push(self.bundle.clone());
        self.bundle = sign(&self.key, roster);
    }

    pub fn roster(&self) -> Roster {
        let expected = Expected {
            origin: ORIGIN,
            slug: "example-aid",
            pin: Some(&self.bundle.key),
            newest_seq: None,
            today: Some(today()),
        };
        Roster::check(&self.bundle, &expected).unwrap()
    }

    pub fn rosters(&self) -> Rosters {
        let mut rosters = Rosters::new(self.roster());
        for bundle in &self.earlier {
            rosters.add_past(bundle).unwrap();
        }
        rosters
    }

    pub fn secrets_of(&self, name: &str) -> HandlerSecrets {
        let (_, identity, signing) = self.secrets.iter().find(|s| s.0 == person(name)).unwrap();
        HandlerSecrets {
            identity: Identity::from_seed(identity),
            signing: SigningKey::from_seed(signing),
        }
    }

    pub fn vault_of(&self, name: &str) -> Vault {
        Vault::from(self.secrets_of(name))
    }

    pub fn desk(&self, name: &str) -> Desk {
        Desk::new(person(name), self.vault_of(name), self.rosters()).unwrap()
    }

    pub fn answers(&self) -> Answers {
        Answers {
            channel: "point".parse().unwrap(),
            category: "fraud".into(),
            text: "Receipts are made up at the warehouse.".into(),
            identity: IdentityChoice::Anonymous,
            contact: None,
            language: "en".parse().unwrap(),
            excluded: BTreeSet::new(),
            escalation: true,
            refers_to: None,
            consents: zegel_protocol::conversation::Consents::default(),
        }
    }

    /// Seals and sends a report; gives the receipt code.
    pub fn send(&mut self, answers: Answers) -> String {
        let roster = self.roster();
        let draft = Draft::new(&roster, answers, today(), &mut self.rng).unwrap();
        let report = draft.seal(&roster, today()).unwrap();
        self.take(report);
        draft.receipt().to_string()
    }

    pub fn take(&mut self, report: NewReport) {
        self.conversation = vec![StoredEntry {
            seq: 0,
            sealed: report.first_entry.clone(),
        }];
        self.grants = report.grants.iter().map(|g| (g.clone(), false)).collect();
        self.log.clear();
        self.report = Some(report);
    }

    /// What an honest server answers to the reporter.
    pub fn thread_view(&self) -> ThreadView {
        let report = self.report.as_ref().unwrap();
        ThreadView {
            case: report.case,
            channel: report.channel.clone(),
            received: today(),
            acknowledged: self.acknowledged,
            reporter_grant: report.reporter_grant.clone(),
            entries: self.conversation.clone(),
            length: u32::try_from(self.conversation.len()).unwrap(),
        }
    }

    pub fn thread(&self, code: &str) -> Thread {
        let code = ReceiptCode::parse(code).unwrap();
        let receipt = Receipt::derive(&code, &self.roster().body().receipt_salt).unwrap();
        let mut thread = Thread::open(receipt, &self.thread_view()).unwrap();
        thread.read(&self.thread_view(), &self.rosters()).unwrap();
        thread
    }

    pub fn take_reply(&mut self, reply: NewReply) {
        assert_eq!(usize::try_from(reply.seq).unwrap(), self.conversation.len());
        self.conversation.push(StoredEntry {
            seq: reply.seq,
            sealed: reply.sealed,
        });
        for grant in reply.grants {
            let theirs = self.grants.iter_mut().filter(|(g, _)| g.person == grant.person);
            let mut withheld = theirs.filter(|(g, _)| g.withheld_until.is_some()).peekable();
            if withheld.peek().is_none() {
                self.grants.push((grant, true));
                continue;
            }
            for (known, escalated) in withheld {
                known.withheld_until = None;
                *escalated = true;
            }
        }
    }

    /// A grant to somebody whose own is withheld takes its place.
    fn take_grants(&mut self, grants: Vec<NewGrant>) {
        for grant in grants {
            assert!(
                !self.recused.contains(&grant.person),
                "a grant to somebody who recused"
            );
            let same = |known: &NewGrant| (&known.person, known.kind) == (&grant.person, grant.kind);
            self.grants
                .retain(|(known, _)| !same(known) || known.withheld_until.is_none());
            assert!(!self.grants.iter().any(|(known, _)| same(known)), "a grant twice");
            self.grants.push((grant, false));
        }
    }

    /// Somebody declared a conflict.
    pub fn take_recusal(&mut self, name: &str) {
        let recusal = self.open(name).recuse(&self.desk(name), today()).unwrap();
        self.grants.retain(|(grant, _)| grant.person != person(name));
        self.recused.push(person(name));
        if let Some(append) = recusal.append {
            self.take_append(append);
        }
    }

    /// Carries out a command and posts what it gives.
    pub fn run(&mut self, name: &str, command: &Command) -> Result<(), CommandError> {
        let (desk, file) = (self.desk(name), self.open(name));
        let append = file.run(&desk, command, today(), &mut self.rng)?;
        self.take_append(append);
        Ok(())
    }

    pub fn take_append(&mut self, append: Append) {
        for entry in append.entries {
            let chain = if entry.chain == Chain::Conversation {
                &mut self.conversation
            } else {
                &mut self.log
            };
            assert_eq!(
                usize::try_from(entry.seq).unwrap(),
                chain.len(),
                "the expected place"
            );
            chain.push(StoredEntry {
                seq: entry.seq,
                sealed: entry.sealed,
            });
        }
        self.grants
            .retain(|(grant, _)| !append.revoke.contains(&grant.person));
        self.take_grants(append.grants);
        if append.marks.acknowledged {
            self.acknowledged = self.acknowledged.or(Some(today()));
        }
    }

    /// The withheld grants are given out.
    pub fn release(&mut self) {
        for (grant, escalated) in &mut self.grants {
            *escalated = grant.withheld_until.take().is_some();
        }
    }

    /// What an honest server answers to this person; none if they hold no grant.
    pub fn view_for(&self, name: &str) -> Option<CaseView> {
        let report = self.report.as_ref()?;
        let given = || self.grants.iter().filter(|(g, _)| g.withheld_until.is_none());
        let grants: Vec<_> = given()
            .filter(|(g, _)| g.person == person(name))
            .map(|(g, escalated)| MyGrant {
                kind: g.kind,
                sealed: g.sealed.clone(),
                escalated: *escalated,
            })
            .collect();
        let summary = CaseSummary {
            recused: self.recused.clone(),
            muted: false,
            case: report.case,
            channel: report.channel.clone(),
            received: today(),
            acknowledged: self.acknowledged,
            changed: today(),
            attention: None,
            erase: None,
            conversation_len: u32::try_from(self.conversation.len()).unwrap(),
            log_len: u32::try_from(self.log.len()).unwrap(),
            readers: given()
                .filter(|(g, _)| g.kind == GrantKind::Thread)
                .map(|(g, _)| g.person.clone())
                .collect(),
            grants,
        };
        let holds = !summary.grants.is_empty();
        holds.then(|| CaseView {
            summary,
            conversation: self.conversation.clone(),
            log: self.log.clone(),
        })
    }

    pub fn try_open(&self, name: &str) -> Result<CaseFile, CaseError> {
        open_view(&self.desk(name), &self.view_for(name).unwrap())
    }

    pub fn open(&self, name: &str) -> CaseFile {
        self.try_open(name).unwrap()
    }

    /// Says for them that they have no conflict of interest with the case.
    pub fn declare(&mut self, name: &str) {
        let append = self.open(name).declare(&self.desk(name), today());
        self.take_append(append.unwrap());
    }

    /// Opens the case for the first time: the file key is made and granted.
    pub fn begin(&mut self, name: &str) {
        let desk = self.desk(name);
        let append = self
            .open(name)
            .begin(&desk, today(), &mut self.rng)
            .unwrap()
            .unwrap();
        self.take_append(append);
    }
}

pub fn open_view(desk: &Desk, view: &CaseView) -> Result<CaseFile, CaseError> {
    let mut file = CaseFile::open(desk, &view.summary)?;
    file.read(desk, view)?;
    Ok(file)
}

pub fn new_key() -> OrganisationKey {
    let made = OrganisationKey::generate("correct horse battery staple").unwrap();
    OrganisationKey::load(&made.secret_key_file, "correct horse battery staple").unwrap()
}

pub fn sign(key: &OrganisationKey, roster: &serde_json::Value) -> RosterBundle {
    let roster = roster.to_string();
    let signature = key.sign(roster.as_bytes(), "2026-11-23").unwrap();
    RosterBundle {
        signature,
        roster,
        key: key.public_key(),
        chain: vec![],
    }
}

fn roster(secrets: &[(PersonId, [u8; 32], [u8; 32])], seq: u64) -> serde_json::Value {
    let handlers: Vec<_> = secrets
        .iter()
        .map(|(id, identity, signing)| {
            json!({"id": id, "name": id.to_string(), "about": {}, "languages": ["en"], "from": "2026-01-01",
                "role": if id.as_str() == "olga" { "ombuds" } else { "handler" },
                "recipient": Identity::from_seed(identity).to_recipient(),
                "signing_key": SigningKey::from_seed(signing).verifying_key()})
        })
        .collect();
    json!({"v": 1, "origins": [ORIGIN], "seq": seq, "issued": "2026-11-01", "expires": "2027-02-01",
        "organisation": {"slug": "example-aid", "name": "Example Aid", "languages": ["en"]},
        "receipt_salt": Sha256::of(b"salt"), "handlers": handlers,
        "channels": [{"id": "point", "lane": "reporting", "region": {}, "names": {}, "about": {}, "next_steps": {},
            "categories": [{"id": "fraud", "labels": {}}], "readers": ["amina", "boris"],
            "escalation": {"reader": "olga", "after_days": 7}}]})
}
