//! What one entry's body may be, and what becomes of every other, whoever sealed it.

use super::*;

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
fn what_a_reporter_wrote_is_in_no_debug_output() {
    let scene = scene(1);
    let entry = &scene.conversation(&["unmistakable"])[0];
    let untrusted = scene.open(entry);
    assert!(!format!("{untrusted:?}").contains("unmistakable"));
    let verified = scene.reader().accept(untrusted, |_| true).unwrap();
    assert!(!format!("{verified:?}").contains("unmistakable"));
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
fn a_set_of_recipients_is_the_same_in_any_order() {
    let mut rng = chance(4);
    let [a, b] = [(); 2].map(|()| Identity::generate(&mut rng).to_recipient());
    assert_eq!(
        recipient_set(&[a.clone(), b.clone()]),
        recipient_set(&[b.clone(), a.clone(), b.clone()])
    );
    assert_ne!(recipient_set(&[a.clone(), b]), recipient_set(&[a]));
}
