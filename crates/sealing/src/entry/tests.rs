//! What readers of a conversation or a case log notice: everything but the newest entries being withheld.

mod bodies;

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::chance::chance;
use crate::signing::sign_body;

/// As a handler's program of today knows a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Message {
    text: String,
}

/// A case with its thread key, a reporter and a handler.
struct Scene {
    case: CaseId,
    thread: Identity,
    reporter: SigningKey,
    handler: SigningKey,
}

fn scene(seed: u64) -> Scene {
    let mut rng = chance(seed);
    Scene {
        case: CaseId::from_random([seed as u8; 16]),
        thread: Identity::generate(&mut rng),
        reporter: SigningKey::generate(&mut rng),
        handler: SigningKey::generate(&mut rng),
    }
}

fn roster() -> Sha256 {
    Sha256::of(b"roster")
}

fn day() -> Day {
    "2026-11-23".parse().unwrap()
}

impl Scene {
    fn reader(&self) -> ChainReader {
        ChainReader::new(
            Chain::Conversation,
            self.case,
            recipient_set(&[self.thread.to_recipient()]),
        )
    }

    fn seal(&self, place: &Place, text: &str, key: &SigningKey) -> SealedEntry {
        let content = Message {
            text: text.to_owned(),
        };
        seal_entry(place, roster(), day(), &content, key, &self.thread.to_recipient()).unwrap()
    }

    /// A conversation of these texts, by reporter and handler in turn.
    fn conversation(&self, texts: &[&str]) -> Vec<SealedEntry> {
        let mut place = Place::first(Chain::Conversation, self.case);
        let mut entries = Vec::new();
        for (turn, text) in texts.iter().enumerate() {
            let key = if turn % 2 == 0 {
                &self.reporter
            } else {
                &self.handler
            };
            let entry = self.seal(&place, text, key);
            place = Place {
                seq: place.seq + 1,
                prev: entry.hash,
                ..place
            };
            entries.push(entry);
        }
        entries
    }

    fn open(&self, entry: &SealedEntry) -> UntrustedEntry<Message> {
        open_entry(&entry.sealed, &self.thread).unwrap()
    }

    fn knows(&self, header: &Header) -> bool {
        [self.reporter.verifying_key(), self.handler.verifying_key()].contains(&header.author)
    }

    /// Reads entries in the order the server sends them, up to the first that is refused.
    fn read(&self, entries: &[&SealedEntry]) -> Result<Vec<String>, ChainError> {
        let mut reader = self.reader();
        entries
            .iter()
            .map(|entry| reader.accept(self.open(entry), |header| self.knows(header)))
            .map(|entry| entry.map(|entry| entry.into_content().text))
            .collect()
    }

    /// Seals any bytes as the body of an entry, as a hostile holder of the thread key can.
    fn reseal(&self, body: &[u8]) -> Vec<u8> {
        seal(body, Padding::Message, &[self.thread.to_recipient()]).unwrap()
    }

    fn header(&self) -> serde_json::Value {
        json!({
            "v": 1, "chain": "conversation", "case": self.case, "seq": 0, "prev": Sha256::ZERO,
            "sealed_to": recipient_set(&[self.thread.to_recipient()]), "roster": roster(), "day": day(),
        })
    }

    /// Opens an entry whose signed JSON is this text.
    fn open_json(&self, json: &str) -> Result<UntrustedEntry<Message>, EntryError> {
        let body = sign_body(Context::Entry, json.as_bytes(), &self.handler);
        open_entry(&self.reseal(&body), &self.thread)
    }
}

#[test]
fn a_conversation_is_read_in_order_by_whoever_holds_the_thread_key() {
    let scene = scene(1);
    let entries = scene.conversation(&["report", "answer", "reply"]);
    let mut reader = scene.reader();
    for (seq, entry) in (0..).zip(&entries) {
        let read = reader
            .accept(scene.open(entry), |header| scene.knows(header))
            .unwrap();
        assert_eq!(read.header().place.seq, seq);
        assert_eq!((read.header().roster, read.header().day), (roster(), day()));
        assert_eq!(read.hash(), entry.hash);
    }
    assert_eq!(reader.next_place().seq, 3);
    assert_eq!(reader.next_place().prev, entries[2].hash);
    assert_eq!(
        scene.read(&entries.iter().collect::<Vec<_>>()).unwrap(),
        ["report", "answer", "reply"]
    );
}

#[test]
fn nobody_else_can_open_an_entry() {
    let scene = scene(1);
    let entry = &scene.conversation(&["report"])[0];
    let stranger = Identity::generate(&mut chance(9));
    assert!(matches!(
        open_entry::<Message>(&entry.sealed, &stranger),
        Err(EntryError::Open(_))
    ));
}

#[test]
fn a_withheld_repeated_reordered_or_replaced_entry_is_noticed() {
    let scene = scene(1);
    let all = scene.conversation(&["report", "answer", "reply", "thanks"]);
    let [a, b, c, d] = all.each_ref_of_four();
    assert_eq!(
        scene.read(&[a, c]),
        Err(ChainError::Gap {
            expected: 1,
            found: 2
        })
    );
    assert_eq!(
        scene.read(&[b]),
        Err(ChainError::Gap {
            expected: 0,
            found: 1
        })
    );
    assert_eq!(scene.read(&[a, b, b]), Err(ChainError::Repeat { seq: 1 }));
    assert_eq!(scene.read(&[a, b, c, a]), Err(ChainError::Repeat { seq: 0 }));
    assert_eq!(
        scene.read(&[b, a]),
        Err(ChainError::Gap {
            expected: 0,
            found: 1
        })
    );

    // Another second entry, by a known author in the right place: the third tells that it followed a different one.
    let place = Place {
        seq: 1,
        prev: a.hash,
        ..Place::first(Chain::Conversation, scene.case)
    };
    let other = scene.seal(&place, "another answer", &scene.handler);
    assert_eq!(
        scene.read(&[a, &other, c]),
        Err(ChainError::BrokenLink { seq: 2 })
    );
    // The newest can be withheld: that is all.
    assert!(scene.read(&[a, b, c, d]).is_ok() && scene.read(&[a, b]).is_ok());
}

trait EachRef {
    fn each_ref_of_four(&self) -> [&SealedEntry; 4];
}

impl EachRef for Vec<SealedEntry> {
    fn each_ref_of_four(&self) -> [&SealedEntry; 4] {
        [&self[0], &self[1], &self[2], &self[3]]
    }
}

#[test]
fn an_entry_of_another_case_or_chain_is_refused() {
    let scene = scene(1);
    let foreign = Place::first(Chain::Conversation, CaseId::from_random([7; 16]));
    assert_eq!(
        scene.read(&[&scene.seal(&foreign, "x", &scene.reporter)]),
        Err(ChainError::ForeignCase)
    );
    let log = Place::first(Chain::CaseLog, scene.case);
    assert_eq!(
        scene.read(&[&scene.seal(&log, "x", &scene.handler)]),
        Err(ChainError::WrongChain)
    );
}

#[test]
fn an_unknown_author_is_refused() {
    let scene = scene(1);
    let stranger = SigningKey::generate(&mut chance(9));
    let place = Place::first(Chain::Conversation, scene.case);
    assert_eq!(
        scene.read(&[&scene.seal(&place, "x", &stranger)]),
        Err(ChainError::UnknownAuthor)
    );
}

#[test]
fn an_entry_that_was_resealed_for_other_readers_is_refused() {
    let (scene, elsewhere) = (scene(1), scene(2));
    // A handler on two cases takes a message from one thread and seals it, signature and all, into another.
    let place = Place::first(Chain::Conversation, scene.case);
    let content = Message {
        text: "for others".to_owned(),
    };
    let entry = seal_entry(
        &place,
        roster(),
        day(),
        &content,
        &scene.reporter,
        &elsewhere.thread.to_recipient(),
    )
    .unwrap();
    let body = open(&entry.sealed, Padding::Message, &elsewhere.thread).unwrap();
    let resealed = SealedEntry {
        sealed: scene.reseal(&body),
        hash: entry.hash,
    };
    assert_eq!(scene.read(&[&resealed]), Err(ChainError::WrongRecipients));
}

#[test]
fn a_conversation_begins_with_the_report_that_the_grant_names() {
    let scene = scene(1);
    let entries = scene.conversation(&["report"]);
    let other = scene.conversation(&["another report"]);
    let mut reader = scene.reader().beginning_with(entries[0].hash);
    let refused = reader.accept(scene.open(&other[0]), |_| true).map(|_| ());
    assert_eq!(refused, Err(ChainError::WrongBeginning));
    assert!(reader.accept(scene.open(&entries[0]), |_| true).is_ok());
}

#[test]
fn a_refused_entry_changes_nothing() {
    let scene = scene(1);
    let entries = scene.conversation(&["report", "answer"]);
    let mut reader = scene.reader();
    let before = reader.clone();
    assert!(reader.accept(scene.open(&entries[1]), |_| true).is_err());
    assert!(reader.accept(scene.open(&entries[0]), |_| false).is_err());
    assert_eq!(reader, before);
    assert!(
        reader
            .accept(scene.open(&entries[0]), |header| scene.knows(header))
            .is_ok()
    );
}

#[test]
fn after_a_new_epoch_the_old_file_key_writes_nothing_more() {
    let scene = scene(1);
    let (old, new) = (&scene.thread, Identity::generate(&mut chance(5)));
    let mut reader = ChainReader::new(Chain::CaseLog, scene.case, recipient_set(&[old.to_recipient()]));
    let content = Message {
        text: "removed a reader".to_owned(),
    };
    let write = |place: &Place, key: &Identity| {
        let entry = seal_entry(
            place,
            roster(),
            day(),
            &content,
            &scene.handler,
            &key.to_recipient(),
        )
        .unwrap();
        open_entry::<Message>(&entry.sealed, key).unwrap()
    };
    let first = write(&reader.next_place(), old);
    assert!(reader.accept(first, |_| true).is_ok());
    reader.begin_epoch(recipient_set(&[new.to_recipient()]));
    let place = reader.next_place();
    let late = reader.accept(write(&place, old), |_| true).map(|_| ());
    assert_eq!(late, Err(ChainError::WrongRecipients));
    assert!(reader.accept(write(&place, &new), |_| true).is_ok());
}

#[test]
fn refusals_are_words_for_people() {
    let gap = ChainError::Gap {
        expected: 2,
        found: 4,
    };
    assert_eq!(
        gap.to_string(),
        "A message is missing: number 3 should come next, but the server sent number 5."
    );
    assert!(
        ChainError::BrokenLink { seq: 1 }
            .to_string()
            .starts_with("Message number 2")
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn any_text_survives_a_conversation(seed: u64, texts in proptest::collection::vec("\\PC{0,40}", 1..4)) {
        let scene = scene(seed);
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let entries = scene.conversation(&texts);
        prop_assert_eq!(scene.read(&entries.iter().collect::<Vec<_>>()).unwrap(), texts);
    }

    #[test]
    fn a_server_that_serves_anything_but_a_beginning_of_the_chain_is_caught(
        served in proptest::collection::vec(0usize..4, 1..5),
    ) {
        let scene = scene(1);
        let entries = scene.conversation(&["a", "b", "c", "d"]);
        let order: Vec<&SealedEntry> = served.iter().map(|place| &entries[*place]).collect();
        let is_beginning = served.iter().copied().eq(0..served.len());
        prop_assert_eq!(scene.read(&order).is_ok(), is_beginning);
    }
}
