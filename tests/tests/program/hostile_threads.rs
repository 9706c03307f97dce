//! A server that lies about a conversation: what comes before the lie is shown, the rest is refused in words that a person
//! understands.

use serde_json::Value;
use zegel_tests::database::Kind;
use zegel_tests::middle::{Exchange, Middle};
use zegel_tests::world::World;

/// A case with four messages, and another one of the same reporter's; the receipt code of the first is in `code`.
struct Talk {
    world: World,
    /// The thread of the other case, as the server shows it.
    other: Value,
}

impl Talk {
    fn new() -> Self {
        let world = World::new(Kind::Sqlite);
        let mut reporter = world.reporter();
        let report = |reporter: &mut zegel_tests::reporter::Reporter, text: &str| {
            reporter.report(zegel_tests::reporter::answers(text), &[])
        };
        let other = report(&mut reporter, "Another matter.");
        let other = serde_json::to_value(reporter.view(&other.receipt)).unwrap();
        let sent = report(&mut reporter, "The first words.");
        world.secret("code", &sent.receipt);
        let mut amina = world.handler("amina");
        let case = sent.sealed.case;
        amina.begin(case);
        amina.acknowledge(case, "The second words.");
        for text in ["The third words.", "The fourth words."] {
            amina.reply(case, text);
        }
        Self { world, other }
    }

    /// What the reporter is told, and shown, when the server changes the thread like this.
    fn told(&self, lie: impl Fn(&mut Value) + Send + Sync + 'static) -> (String, String) {
        let _hostile = Middle::start(&self.world, move |exchange: &mut Exchange| {
            if exchange.is("GET", "/thread") {
                exchange.change(&lie);
            }
        });
        let run = self.world.thread_by_command(self.world.middle, &[]);
        let shown = run.out.clone();
        (run.refused(), shown)
    }
}

/// The entries in another order, numbered as if nothing had happened.
fn order(view: &mut Value, order: &[usize]) {
    let entries: Vec<Value> = order
        .iter()
        .enumerate()
        .map(|(seq, &from)| {
            let mut entry = view["entries"][from].clone();
            entry["seq"] = seq.into();
            entry
        })
        .collect();
    view["length"] = entries.len().into();
    view["entries"] = entries.into();
}

#[test]
fn dropped_reordered_replayed_and_withheld_messages_are_refused() {
    let talk = Talk::new();
    let honest = {
        let _passing_on = Middle::start(&talk.world, |_: &mut Exchange| {});
        talk.world.thread_by_command(talk.world.middle, &[]).ok().out
    };
    for words in [
        "The first words.",
        "The second words.",
        "The third words.",
        "The fourth words.",
    ] {
        assert!(honest.contains(words), "{honest}");
    }

    let (said, shown) = talk.told(|view| order(view, &[0, 1, 3]));
    assert!(
        said.contains("A message is missing: number 3 should come next, but the server sent number 4."),
        "{said}"
    );
    assert!(
        said.contains("the rest of the conversation cannot be trusted"),
        "{said}"
    );
    assert!(
        shown.contains("The second words.") && !shown.contains("The fourth words."),
        "{shown}"
    );

    let (said, shown) = talk.told(|view| order(view, &[0, 1, 3, 2]));
    assert!(said.contains("A message is missing: number 3"), "{said}");
    assert!(!shown.contains("The fourth words."), "{shown}");

    let (said, _) = talk.told(|view| order(view, &[0, 1, 2, 2]));
    assert!(said.contains("message number 3 a second time"), "{said}");

    let (said, shown) = talk.told(|view| order(view, &[1, 2, 3]));
    assert!(said.contains("A message is missing: number 1"), "{said}");
    assert!(!shown.contains("The second words."), "{shown}");

    let (said, _) = talk.told(|view| {
        let entries = view["entries"].as_array_mut().unwrap();
        entries.retain(|entry| entry["seq"].as_u64().unwrap() < 2);
    });
    assert!(
        said.contains("there is more to read and does not send it"),
        "{said}"
    );
}

#[test]
fn messages_and_keys_of_another_case_are_refused() {
    let talk = Talk::new();
    let other = talk.other.clone();
    let (said, shown) =
        talk.told(move |view| view["entries"][2]["sealed"] = other["entries"][0]["sealed"].clone());
    assert!(
        said.contains("could not be opened: it is damaged or was meant for somebody else"),
        "{said}"
    );
    assert!(
        shown.contains("The second words.") && !shown.contains("Another matter."),
        "{shown}"
    );

    let other = talk.other.clone();
    let (said, shown) = talk.told(move |view| view["reporter_grant"] = other["reporter_grant"].clone());
    assert!(said.contains("A key of this case could not be opened"), "{said}");
    assert_eq!(shown, "");

    let other = talk.other.clone();
    let (said, _) = talk.told(move |view| view["case"] = other["case"].clone());
    assert!(said.contains("a key that belongs to another case"), "{said}");

    let (said, _) = talk.told(|view| {
        let sealed = view["entries"][1]["sealed"].as_str().unwrap().to_owned();
        let middle = sealed.len() / 2;
        let other = if sealed.as_bytes()[middle] == b'A' {
            "B"
        } else {
            "A"
        };
        view["entries"][1]["sealed"] =
            format!("{}{other}{}", &sealed[..middle], &sealed[middle + 1..]).into();
    });
    assert!(said.contains("could not be opened: it is damaged"), "{said}");
}

#[test]
fn a_server_cannot_claim_an_acknowledgement_that_nobody_signed() {
    let talk = Talk::new();
    let mut reporter = talk.world.reporter();
    let silent = reporter.report(zegel_tests::reporter::answers("Nobody answers."), &[]);
    talk.world.secret("code", &silent.receipt);
    let _hostile = Middle::start(&talk.world, |exchange: &mut Exchange| {
        if exchange.is("GET", "/thread") {
            exchange.change(|view| view["acknowledged"] = view["received"].clone());
        }
    });
    let shown = talk.world.thread_by_command(talk.world.middle, &[]).ok().out;
    assert!(shown.contains("acknowledgement due by"), "{shown}");
    assert!(!shown.contains("acknowledgement on"), "{shown}");
}

#[test]
fn an_attachment_that_was_exchanged_is_refused_and_not_saved() {
    let talk = Talk::new();
    let world = &talk.world;
    for (name, byte) in [("one.bin", 1_u8), ("two.bin", 2)] {
        std::fs::write(world.path().join(name), vec![byte; 40_000]).unwrap();
    }
    world
        .report_by_command(
            world.address,
            "With two files.",
            &["--attach", "one.bin", "two.bin"],
        )
        .ok();
    let honest = world.thread_by_command(world.address, &["--save", "honest"]);
    assert!(honest.ok().err.contains("one.bin"));
    assert_eq!(
        std::fs::read(world.path().join("honest/two.bin")).unwrap(),
        vec![2; 40_000]
    );

    let parts = std::sync::Mutex::new(Vec::<Vec<u8>>::new());
    let hostile = Middle::start(world, move |exchange: &mut Exchange| {
        if exchange.path.contains("/blobs/") {
            // The first file's bytes, whatever is asked for: both are sealed to the same key.
            let mut parts = parts.lock().unwrap();
            parts.push(exchange.answer.body.clone());
            exchange.answer.body.clone_from(&parts[0]);
        }
    });
    let said = world
        .thread_by_command(world.middle, &["--save", "exchanged"])
        .refused();
    assert!(
        said.contains("two.bin") && said.contains("This attachment is not the one that was sent."),
        "{said}"
    );
    drop(hostile);
    assert!(!world.path().join("exchanged/two.bin").exists());

    let _hostile = Middle::start(world, |exchange: &mut Exchange| {
        if exchange.path.contains("/blobs/") {
            let middle = exchange.answer.body.len() / 2;
            exchange.answer.body[middle] ^= 1;
        }
    });
    let said = world
        .thread_by_command(world.middle, &["--save", "damaged"])
        .refused();
    assert!(
        said.contains("This attachment is damaged or was exchanged."),
        "{said}"
    );
    assert_eq!(
        std::fs::read_dir(world.path().join("damaged")).unwrap().count(),
        0,
        "nothing half is left behind"
    );
}
