//! From a report to the closing of its case, by the program's commands alone, on a server of the same program.

use std::fs;

use crate::support::{World, mode, secret, zegel_with_stdin};

fn texts(view: &serde_json::Value) -> Vec<&str> {
    view["messages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|message| message["text"].as_str().unwrap())
        .collect()
}

#[test]
fn a_report_is_read_answered_noted_acknowledged_and_closed() {
    let mut world = World::new();
    let sent = world.report("The stock is sold at the market.", &[]).ok();
    let digits = sent.out.trim_end().replace(' ', "");
    assert!(
        digits.len() == 24 && digits.bytes().all(|b| b.is_ascii_digit()),
        "{}",
        sent.out
    );
    assert_eq!(sent.out.lines().count(), 1);
    assert!(!sent.err.contains(sent.out.trim()));

    let case = world.only_case("amina");
    let line = world.as_handler("amina", &["inbox"], &[]).ok().out;
    assert!(
        line.contains(&case) && line.contains("The stock is sold") && line.contains("received"),
        "{line}"
    );

    let shown = world.as_handler("amina", &["case", "show"], &[&case]).ok().out;
    assert!(
        shown.contains("The stock is sold at the market.") && shown.contains("opened"),
        "{shown}"
    );
    world.write("reply", "Where is the market?");
    world
        .as_handler("amina", &["case", "reply"], &["--text-file", "reply", &case])
        .ok();
    world.write("note", "Ask logistics, without a reason.");
    world
        .as_handler("amina", &["case", "note"], &["--text-file", "note", &case])
        .ok();
    world.declare("boris", &case);
    world.write("words", "A person has read it.");
    world
        .as_handler(
            "boris",
            &["case", "acknowledge"],
            &["--text-file", "words", &case],
        )
        .ok();

    let thread = world.thread(&["--json"]).ok();
    let view = thread.json();
    assert_eq!(
        texts(&view),
        [
            "The stock is sold at the market.",
            "Where is the market?",
            "A person has read it."
        ]
    );
    assert_eq!(view["messages"][1]["from"]["name"], "AMINA");
    assert_eq!(view["messages"][2]["kind"], "acknowledgement");
    assert_eq!(view["stage"], "acknowledged");
    assert!(!thread.out.contains("logistics"));

    world.write("answer", "Near the bus station.");
    let read = world.thread(&["--reply-file", "answer"]).ok();
    assert!(
        read.out.contains("Near the bus station.") && read.out.contains("AMINA (handler)"),
        "{}",
        read.out
    );

    let view = world
        .as_handler("boris", &["case", "show"], &["--json", &case])
        .ok()
        .json();
    assert_eq!(texts(&view)[3], "Near the bus station.");
    let log: Vec<_> = view["log"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["event"].as_str().unwrap())
        .collect();
    assert_eq!(
        log,
        [
            "opened",
            "no-conflict",
            "note",
            "no-conflict",
            "safety-checked",
            "acknowledged"
        ]
    );
    assert_eq!(view["log"][2]["text"], "Ask logistics, without a reason.");
    assert_eq!(view["warnings"].as_array().unwrap().len(), 0);

    world.write("feedback", "The storekeeper was replaced.");
    let close = [
        "--reason",
        "resolved-informally",
        "--feedback-file",
        "feedback",
        &case,
    ];
    world.as_handler("amina", &["case", "close"], &close).ok();
    let again = world.as_handler("amina", &["case", "close"], &close).fails(1);
    assert!(again.contains("closed"), "{again}");
    let view = world.thread(&["--json"]).ok().json();
    assert_eq!(
        (view["stage"].as_str().unwrap(), texts(&view)[4]),
        ("feedback-given", "The storekeeper was replaced.")
    );
    assert_eq!(world.stop(), 0);
}

#[test]
fn attachments_arrive_byte_for_byte_and_overwrite_nothing() {
    let world = World::new();
    // Three parts, and nothing that repeats.
    let mut bytes = Vec::new();
    let mut state = 7_u64;
    while bytes.len() < 9_000_001 {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        bytes.extend_from_slice(&state.to_be_bytes()[..5]);
    }
    fs::write(world.path().join("photo of the store.jpg"), &bytes).unwrap();
    fs::write(world.path().join("empty.txt"), "").unwrap();
    world
        .report(
            "See the pictures.",
            &["--attach", "photo of the store.jpg", "empty.txt"],
        )
        .ok();

    let case = world.only_case("boris");
    for expected in ["photo of the store.jpg", "photo of the store (2).jpg"] {
        world
            .as_handler("boris", &["case", "show"], &["--save", "desk", &case])
            .ok();
        let saved = world.path().join("desk").join(expected);
        assert!(fs::read(&saved).unwrap() == bytes, "{expected} differs");
        assert_eq!(mode(&saved), 0o600);
    }
    assert_eq!(fs::read(world.path().join("desk/empty.txt")).unwrap(), b"");
    assert_eq!(
        fs::read_dir(world.path().join("desk")).unwrap().count(),
        4,
        "nothing half-finished is left"
    );

    world.write("plan.csv", "when,who\n");
    world.write("reply", "Here is what we do.");
    world
        .as_handler(
            "boris",
            &["case", "reply"],
            &["--text-file", "reply", "--attach", "plan.csv", &case],
        )
        .ok();
    world.write("answer", "And here is another one.");
    world.write("more.txt", "more");
    world
        .thread(&[
            "--reply-file",
            "answer",
            "--attach",
            "more.txt",
            "--save",
            "reporter",
        ])
        .ok();
    for (name, content) in [("plan.csv", "when,who\n"), ("more.txt", "more")] {
        assert_eq!(
            fs::read_to_string(world.path().join("reporter").join(name)).unwrap(),
            content
        );
    }
    assert!(fs::read(world.path().join("reporter/photo of the store.jpg")).unwrap() == bytes);
}

#[test]
fn who_is_left_out_learns_nothing_of_the_case() {
    let world = World::new();
    world
        .report("It is about Boris.", &["--exclude", "boris", "--no-escalation"])
        .ok();
    let case = world.only_case("amina");
    let inbox = world.as_handler("boris", &["inbox"], &["--json"]).ok().json();
    assert_eq!(inbox["cases"].as_array().unwrap().len(), 0);
    let refused = world.as_handler("boris", &["case", "show"], &[&case]).fails(1);
    assert!(refused.contains("There is no such case."), "{refused}");
    world.write("note", "I want to know.");
    let refused = world
        .as_handler("boris", &["case", "note"], &["--text-file", "note", &case])
        .fails(1);
    assert!(refused.contains("There is no such case."), "{refused}");
    let view = world
        .as_handler("amina", &["case", "show"], &["--json", &case])
        .ok()
        .json();
    assert_eq!(view["readers"].as_array().unwrap().len(), 1);
    assert!(view["report"]["escalation"].is_null());
    // The escalation reader of another report is withheld: not in the inbox before the day has come.
    world.report("Another one.", &[]).ok();
    let inbox = world.as_handler("olga", &["inbox"], &["--json"]).ok().json();
    assert_eq!(inbox["cases"].as_array().unwrap().len(), 0);
}

#[test]
fn the_reporter_decides_how_to_be_known() {
    let world = World::new();
    secret(world.path(), "contact", "Veerle, 0612345678\n");
    world
        .report(
            "Confidentially.",
            &[
                "--identity",
                "confidential",
                "--contact-file",
                "contact",
                "--language",
                "nl",
            ],
        )
        .ok();
    let case = world.only_case("amina");
    let view = world
        .as_handler("amina", &["case", "show"], &["--json", &case])
        .ok()
        .json();
    assert_eq!(view["report"]["identity"], "confidential");
    assert_eq!(view["report"]["contact"], "Veerle, 0612345678");
    assert_eq!(view["report"]["language"], "nl");
    assert_eq!(view["report"]["escalation"]["reader"], "olga");
}

#[test]
fn texts_and_secrets_come_from_standard_input_as_well() {
    let world = World::new();
    let sent = zegel_with_stdin(
        world.path(),
        &[
            "report",
            "--url",
            &world.link,
            "--channel",
            "adviser",
            "--text-file",
            "-",
        ],
        "Is this normal?\n",
    );
    let code = sent.ok().out;
    let thread = zegel_with_stdin(
        world.path(),
        &["thread", "--url", &world.link, "--code-file", "-", "--json"],
        &code,
    );
    assert_eq!(texts(&thread.ok().json()), ["Is this normal?"]);
}

#[test]
fn an_exported_identity_is_the_one_in_the_roster() {
    let world = World::new();
    world
        .as_handler("amina", &["identity", "export"], &["--out", "amina.age"])
        .ok();
    let path = world.path().join("amina.age");
    assert_eq!(mode(&path), 0o600);
    let text = fs::read_to_string(&path).unwrap();
    let line = text.lines().find(|line| !line.starts_with('#')).unwrap();
    let identity: zegel_sealing::Identity = line.parse().unwrap();
    let roster = fs::read_to_string(world.path().join("roster.json")).unwrap();
    assert!(roster.contains(&identity.to_recipient().to_string()));
    let again = world
        .as_handler("amina", &["identity", "export"], &["--out", "amina.age"])
        .fails(1);
    assert!(
        again.contains("exists already") && !again.contains(line),
        "{again}"
    );
}
