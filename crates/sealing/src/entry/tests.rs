//! What readers of a conversation or a case log notice: everything but the newest entries being withheld.

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
fn a_holder_of_the_thread_key_cannot_put_words_into_anothers_mouth() {
    let scene = scene(1);
    let entry = &scene.conversation(&["I saw it"])[0];
    let body = open(&entry.sealed, Padding::Message, &scene.thread).unwrap();
    let open = |body: &[u8]| open_entry::<Message>(&scene.reseal(body), &scene.thread).map(|_| ());

    let place = body.windows(3).position(|bytes| bytes == b"saw").unwrap();
    let mut altered = body.to_vec();
    altered[place] = b'S';
    assert!(matches!(open(&altered), Err(EntryError::BadSignature(_))));

    let mut reattributed = body.to_vec();
    reattributed[64..96].copy_from_slice(scene.handler.verifying_key().as_bytes());
    assert!(matches!(open(&reattributed), Err(EntryError::BadSignature(_))));

    // The reporter's words signed anew by the handler are the handler's words, and count as such.
    let own = sign_body(Context::Entry, &body[signing::OVERHEAD..], &scene.handler);
    let signed = open_entry::<Message>(&scene.reseal(&own), &scene.thread).unwrap();
    let only_reporter = |header: &Header| header.author == scene.reporter.verifying_key();
    assert!(matches!(
        scene.reader().accept(signed, only_reporter),
        Err(ChainError::UnknownAuthor)
    ));

    for length in [0, 63, 64, 95, 96] {
        assert!(open(&body[..length]).is_err());
    }
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
fn a_newer_version_is_named_and_a_newer_field_in_the_content_tolerated() {
    let scene = scene(1);
    let mut header = scene.header();
    let newer_content = json!({ "header": header, "content": { "text": "hello", "mood": "hopeful" } });
    let entry = scene.open_json(&newer_content.to_string()).unwrap();
    assert_eq!(
        scene.reader().accept(entry, |_| true).unwrap().content().text,
        "hello"
    );

    header["v"] = json!(2);
    header["shape"] = json!("unheard of");
    let newer = json!({ "header": header, "content": ["quite", "different"] });
    assert!(matches!(
        scene.open_json(&newer.to_string()),
        Err(EntryError::TooNew { version: 2 })
    ));
}

#[test]
fn a_signed_body_of_another_shape_is_refused() {
    let scene = scene(1);
    let header = scene.header();
    let with = |field: &str, value: serde_json::Value| {
        let mut header = header.clone();
        header[field] = value;
        json!({ "header": header, "content": { "text": "x" } }).to_string()
    };
    let good = json!({ "header": header, "content": { "text": "x" } }).to_string();
    assert!(scene.open_json(&good).is_ok());
    let mut bad = vec![
        String::new(),
        "null".to_owned(),
        good[..good.len() - 1].to_owned(),
        format!("{good}{good}"),
        json!({ "header": header }).to_string(),
        json!({ "header": header, "content": { "text": "x" }, "more": 1 }).to_string(),
        with("surprise", json!(1)),
        with("seq", json!(-1)),
        with("chain", json!("gossip")),
        with("prev", json!("AAAA")),
        with("day", json!("2026-02-30")),
        with("case", json!("00000000-0000-0000-0000-000000000000")),
        format!("{}{}", "[".repeat(5_000), "]".repeat(5_000)),
    ];
    // The same field twice: two readers could each believe another one.
    bad.push(good.replacen("\"seq\":0", "\"seq\":0,\"seq\":1", 1));
    for json in bad {
        assert!(
            matches!(scene.open_json(&json), Err(EntryError::Malformed)),
            "{json:.200}"
        );
    }
}

#[test]
fn an_entry_of_the_largest_size_fits_and_one_byte_more_is_refused_before_sealing() {
    let scene = scene(1);
    let place = Place {
        seq: u32::MAX,
        ..Place::first(Chain::Conversation, scene.case)
    };
    let seal_text = |length: usize| {
        let content = Message {
            text: "a".repeat(length),
        };
        seal_entry(
            &place,
            roster(),
            day(),
            &content,
            &scene.reporter,
            &scene.thread.to_recipient(),
        )
    };
    let Err(EntryError::TooLarge { bytes, limit }) = seal_text(MAX_ENTRY_BODY) else {
        panic!("accepted")
    };
    assert_eq!(limit, 900 << 10);
    let overhead = bytes - MAX_ENTRY_BODY;
    let entry = seal_text(MAX_ENTRY_BODY - overhead).unwrap();
    assert!(entry.sealed.len() <= zegel_protocol::limits::MAX_ENTRY_SEALED);
    assert_eq!(scene.open(&entry).content.text.len(), MAX_ENTRY_BODY - overhead);
    assert!(matches!(
        seal_text(MAX_ENTRY_BODY - overhead + 1),
        Err(EntryError::TooLarge { .. })
    ));
}

#[test]
fn short_messages_are_all_of_one_size_on_the_server() {
    let scene = scene(1);
    let place = Place::first(Chain::Conversation, scene.case);
    let length = |text: &str| scene.seal(&place, text, &scene.reporter).sealed.len();
    assert_eq!(length("Yes."), length(&"It was on a Tuesday. ".repeat(500)));
}

#[test]
fn a_set_of_recipients_is_the_same_in_any_order() {
    let mut rng = chance(4);
    let [a, b] = [(); 2].map(|()| Identity::generate(&mut rng).to_recipient());
    assert_eq!(
        recipient_set(&[a.clone(), b.clone()]),
        recipient_set(&[b.clone(), a.clone(), b.clone()])
    );
    assert_ne!(recipient_set(&[a.clone(), b]), recipient_set(&[a]));
}

#[test]
fn what_a_reporter_wrote_is_in_no_debug_output() {
    let scene = scene(1);
    let entry = &scene.conversation(&["unmistakable"])[0];
    let untrusted = scene.open(entry);
    assert!(!format!("{untrusted:?}").contains("unmistakable"));
    let verified = scene.reader().accept(untrusted, |_| true).unwrap();
    assert!(!format!("{verified:?}").contains("unmistakable"));
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
