//! The reporter's side of a case at the command line: what they are asked, what they allow, and taking it elsewhere.

use std::fs;

use serde_json::{Value, json};

use crate::support::{World, secret};

fn kinds(view: &Value) -> Vec<&str> {
    let messages = view["messages"].as_array().unwrap();
    messages.iter().map(|m| m["kind"].as_str().unwrap()).collect()
}

impl World {
    /// A handler carries out commands of casework.
    fn work(&self, who: &str, case: &str, commands: &[Value]) {
        for command in commands {
            self.write("command", &command.to_string());
            let run = ["--command-file", "command", case];
            self.as_handler(who, &["case", "run"], &run).ok();
        }
    }
}

#[test]
fn a_reporter_answers_corrects_allows_and_rates() {
    let mut world = World::new();
    let allowed = ["--allow", "support", "--refuse", "investigate"];
    world.report("The stock is sold at the market.", &allowed).ok();
    let case = world.only_case("amina");
    world.work(
        "amina",
        &case,
        &[
            json!({"acknowledge": {"text": "Read.", "safety": "Nobody is in danger."}}),
            json!({"question": {"text": "Which market?"}}),
            json!({"transcript": {"text": "You said: in March."}}),
            json!({"ask-consent": {"kind": "share", "text": "May the partner know?"}}),
        ],
    );
    let shown = world.thread(&[]).ok().out;
    assert!(
        shown.contains("--answer 2") && shown.contains("--agree 3"),
        "{shown}"
    );
    assert!(
        shown.contains("--allow share") && shown.contains("Consent to support: given"),
        "{shown}"
    );

    world.write("words", "The one at the station.");
    world.thread(&["--answer", "2", "--reply-file", "words"]).ok();
    world.write("words", "It was in May.");
    world.thread(&["--correct", "3", "--reply-file", "words"]).ok();
    world.thread(&["--allow", "share"]).ok();
    world.thread(&["--refuse", "share"]).ok();
    world.thread(&["--not-safe"]).ok();
    let view = world.thread(&["--json"]).ok().json();
    let standing = &view["standing"];
    assert_eq!(standing["questions"], json!([]));
    assert_eq!(standing["transcripts"], json!([]));
    assert_eq!(standing["consents"][1]["word"], "withdrawn");
    assert_eq!(
        kinds(&view)[5..],
        ["answer", "transcript-reply", "consent", "consent", "unsafe"]
    );
    assert_eq!(view["messages"][5]["to"], 2);

    // What is not offered is refused, and says so.
    let early = world.thread(&["--rate", "4"]).fails(1);
    assert!(early.contains("not possible now"), "{early}");
    let early = world.thread(&["--escalate"]).fails(1);
    assert!(early.contains("nobody to turn to"), "{early}");
    assert_eq!(world.stop(), 0);
}

#[test]
fn a_matter_is_taken_to_another_channel_with_what_was_chosen() {
    let mut world = World::new();
    fs::write(world.path().join("photo.jpg"), [9; 70_000]).unwrap();
    world
        .report("The stock is sold at the market.", &["--attach", "photo.jpg"])
        .ok();
    let old = fs::read_to_string(world.path().join("code")).unwrap();
    world.write("words", "Left behind.");
    world.thread(&["--reply-file", "words"]).ok();
    world.write("words", "They looked away.");
    let elsewhere = [
        "--hand-over",
        "ombudsperson",
        "--take",
        "0",
        "--reply-file",
        "words",
    ];
    let new = world.thread(&elsewhere).ok().out;
    assert_ne!(new.trim(), old.trim());
    assert_eq!(
        kinds(&world.thread(&["--json"]).ok().json()),
        ["report", "message", "handed-over"]
    );

    secret(world.path(), "code", &new);
    let view = world.thread(&["--json", "--save", "saved"]).ok().json();
    let text = view["messages"][0]["text"].as_str().unwrap();
    assert!(
        text.contains("They looked away.") && text.contains("sold at the market"),
        "{text}"
    );
    assert!(!text.contains("Left behind"), "{text}");
    assert_eq!(
        fs::read(world.path().join("saved/photo.jpg")).unwrap(),
        [9; 70_000]
    );
    assert_eq!(world.stop(), 0);
}
