//! An organisation with an adviser, a reporting point and an ombudsperson, and the entries of one conversation as an honest server
//! keeps them. Handlers write with the rules of the conversation alone.

use rand::SeedableRng as _;
use rand::rngs::StdRng;
use serde_json::json;
use zegel_intake::{Act, Answers, Draft, Receipt, Standing, Thread};
use zegel_protocol::conversation::{Attachment, Consents, Content, IdentityChoice};
use zegel_protocol::reports::{GrantKind, NewReply, NewReport, StoredEntry, ThreadView};
use zegel_protocol::roster::RosterBundle;
use zegel_protocol::roster_check::{Expected, Roster};
use zegel_protocol::{Day, PersonId, Sha256};
use zegel_sealing::Identity;
use zegel_sealing::conversation::Conversation;
use zegel_sealing::grant::{Purpose, open_grant};
use zegel_sealing::receipt::ReceiptCode;
use zegel_sealing::roster_signing::OrganisationKey;
use zegel_sealing::rosters::Rosters;
use zegel_sealing::signing::SigningKey;

const ORIGIN: &str = "https://report.example.org";
const PEOPLE: [(&str, &str, &str); 3] = [
    ("vera", "adviser", "Vera de Groot"),
    ("amina", "handler", "Amina Haddad"),
    ("olga", "ombuds", "Olga Marin"),
];

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The day of the report.
pub fn start() -> Day {
    day("2026-11-23")
}

pub struct Office {
    pub rng: StdRng,
    rosters: Rosters,
    people: Vec<(PersonId, [u8; 32], [u8; 32])>,
    pub report: NewReport,
    receipt: String,
    pub entries: Vec<StoredEntry>,
}

impl Office {
    /// With a report to the reporting point.
    pub fn new() -> Self {
        Self::with(answers("Receipts are made up at the warehouse."), |_, _| {
            Vec::new()
        })
    }

    /// With this report, and files that are attached to its draft.
    pub fn with(answers: Answers, files: impl FnOnce(&Draft, &mut StdRng) -> Vec<Attachment>) -> Self {
        let mut rng = StdRng::seed_from_u64(11);
        let mut make = |(name, ..): (&str, &str, &str)| {
            let identity = *Identity::generate(&mut rng).seed();
            (
                name.parse().unwrap(),
                identity,
                *SigningKey::generate(&mut rng).seed(),
            )
        };
        let people: Vec<(PersonId, _, _)> = PEOPLE.into_iter().map(&mut make).collect();
        let rosters = Rosters::new(roster(&people));
        let mut draft = Draft::new(rosters.current(), answers, start(), &mut rng).unwrap();
        for file in files(&draft, &mut rng) {
            draft.attach(file).unwrap();
        }
        let report = draft.seal(rosters.current(), start()).unwrap();
        let entries = vec![StoredEntry {
            seq: 0,
            sealed: report.first_entry.clone(),
        }];
        let receipt = draft.receipt().to_string();
        Self {
            rng,
            rosters,
            people,
            report,
            receipt,
            entries,
        }
    }

    pub const fn rosters(&self) -> &Rosters {
        &self.rosters
    }

    pub fn roster(&self) -> &Roster {
        self.rosters.current()
    }

    pub fn identity(&self, name: &str) -> Identity {
        Identity::from_seed(&self.person(name).1)
    }

    fn person(&self, name: &str) -> &(PersonId, [u8; 32], [u8; 32]) {
        self.people.iter().find(|(id, ..)| id.as_str() == name).unwrap()
    }

    /// The thread as the reporter reads it now.
    pub fn thread(&self) -> Thread {
        let code = ReceiptCode::parse(&self.receipt).unwrap();
        let receipt = Receipt::derive(&code, &self.roster().body().receipt_salt).unwrap();
        let view = ThreadView {
            case: self.report.case,
            channel: self.report.channel.clone(),
            received: start(),
            acknowledged: None,
            reporter_grant: self.report.reporter_grant.clone(),
            length: u32::try_from(self.entries.len()).unwrap(),
            entries: self.entries.clone(),
        };
        let mut thread = Thread::open(receipt, &view).unwrap();
        thread.read(&view, &self.rosters).unwrap();
        thread
    }

    pub fn standing(&self, today: Day) -> Standing {
        self.thread().standing(&self.rosters, today).unwrap()
    }

    /// The reporter says something that is taken; gives its place.
    pub fn say(&mut self, act: Act, today: Day) -> u32 {
        let reply = self.thread().say(act, Vec::new(), &self.rosters, today).unwrap();
        self.take(reply)
    }

    pub fn take(&mut self, NewReply { seq, sealed, .. }: NewReply) -> u32 {
        self.entries.push(StoredEntry { seq, sealed });
        seq
    }

    /// Amina, who reads the case, writes something; gives its place.
    pub fn handler(&mut self, content: &Content, today: Day) -> u32 {
        let given = self
            .report
            .grants
            .iter()
            .find(|g| g.person.as_str() == "amina")
            .unwrap();
        let sealed = given.sealed.as_bytes();
        let conversation = conversation(
            &self.identity("amina"),
            &self.report,
            sealed,
            &self.entries,
            &self.rosters,
        );
        let key = SigningKey::from_seed(&self.person("amina").2);
        let entry = conversation
            .write(content, &key, self.roster().hash(), today)
            .unwrap();
        let seq = entry.seq;
        self.entries.push(entry);
        seq
    }
}

/// The conversation as somebody reads it whom the reporter gave this grant.
pub fn conversation(
    identity: &Identity,
    report: &NewReport,
    grant: &[u8],
    entries: &[StoredEntry],
    rosters: &Rosters,
) -> Conversation {
    let grant = open_grant(grant, identity).unwrap();
    let by_reporter = |author: &_, terms: &zegel_sealing::grant::Terms| matches!(terms.purpose, Purpose::Thread { reporter, .. } if reporter == *author);
    let grant = grant.verify(report.case, GrantKind::Thread, by_reporter).unwrap();
    let Purpose::Thread {
        first_entry,
        reporter,
    } = grant.terms().purpose
    else {
        panic!("not a key of a thread");
    };
    let mut conversation = Conversation::new(report.case, grant.into_key(), first_entry, reporter);
    conversation.read(entries, rosters).unwrap();
    conversation
}

pub fn answers(text: &str) -> Answers {
    Answers {
        channel: "point".parse().unwrap(),
        category: "fraud".into(),
        text: text.into(),
        identity: IdentityChoice::Confidential,
        contact: Some("Samira, 0612".into()),
        language: "en".parse().unwrap(),
        excluded: [].into(),
        escalation: false,
        refers_to: None,
        consents: Consents::default(),
    }
}

fn roster(people: &[(PersonId, [u8; 32], [u8; 32])]) -> Roster {
    let handlers: Vec<_> = people
        .iter()
        .zip(PEOPLE)
        .map(|((id, identity, signing), (_, role, name))| {
            json!({"id": id, "name": name, "about": {}, "languages": ["en"], "from": "2026-01-01", "role": role,
                "recipient": Identity::from_seed(identity).to_recipient(),
                "signing_key": SigningKey::from_seed(signing).verifying_key()})
        })
        .collect();
    let channel = |id: &str, lane: &str, reader: &str| {
        json!({"id": id, "lane": lane, "region": {}, "names": {}, "about": {}, "next_steps": {},
            "categories": [{"id": "fraud", "labels": {}}], "readers": [reader]})
    };
    let mut point = channel("point", "reporting", "amina");
    point["escalation"] = json!({"reader": "olga", "after_days": 10});
    let body = json!({"v": 1, "origins": [ORIGIN], "seq": 1, "issued": "2026-11-01", "expires": "2028-02-01",
        "organisation": {"slug": "example-aid", "name": "Example Aid", "languages": ["en"]},
        "receipt_salt": Sha256::of(b"salt"), "handlers": handlers,
        "channels": [channel("adviser", "advice", "vera"), point, channel("ombuds", "ombuds", "olga")]})
    .to_string();
    let made = OrganisationKey::generate("correct horse battery staple").unwrap();
    let key = OrganisationKey::load(&made.secret_key_file, "correct horse battery staple").unwrap();
    let bundle = RosterBundle {
        signature: key.sign(body.as_bytes(), "2026-11-23").unwrap(),
        roster: body,
        key: key.public_key(),
        chain: vec![],
    };
    let expected = Expected {
        origin: ORIGIN,
        slug: "example-aid",
        pin: Some(&bundle.key),
        newest_seq: None,
        today: Some(start()),
    };
    Roster::check(&bundle, &expected).unwrap()
}
