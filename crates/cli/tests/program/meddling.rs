//! What the program does when answers are lost, when the server is busy, and when somebody hides a roster.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::{Value, json};

use crate::meddler::{Fate, Meddler};
use crate::support::{World, secret};

#[test]
fn a_report_whose_answer_is_lost_is_sent_again_and_is_one_report() {
    let meddler = Meddler::new();
    let mut world = World::reached_at(&[&meddler.origin]);
    meddler.meddle(&world.origin, |line, before| match before {
        0 if line.contains("/reports") || line.contains("/parts/") || line.contains("/thread/entries") => {
            Fate::AnswerIsLost
        }
        1 if line.contains("/reports") => Fate::Busy,
        _ => Fate::Passes,
    });
    world.link = world.link.replace(&world.origin, &meddler.origin);
    world.write("picture.jpg", "a picture");
    let sent = world.report("Once only.", &["--attach", "picture.jpg"]).ok();
    assert_eq!(sent.out.lines().count(), 1);
    assert!(sent.err.contains("trying again"), "{}", sent.err);
    assert_eq!((meddler.count("/reports"), meddler.count("/parts/")), (3, 2));
    world.write("more", "This too.");
    world.thread(&["--reply-file", "more"]).ok();
    assert_eq!(meddler.count("POST /api/v1/o/example-aid/thread/entries"), 2);

    let case = world.only_case("amina");
    let view = world
        .as_handler("amina", &["case", "show"], &["--json", &case])
        .ok()
        .json();
    assert_eq!(view["messages"].as_array().unwrap().len(), 2);
}

#[test]
fn a_report_that_may_have_arrived_keeps_its_code() {
    let meddler = Meddler::new();
    let mut world = World::reached_at(&[&meddler.origin]);
    meddler.meddle(&world.origin, |line, _| match line.contains("/reports") {
        true => Fate::AnswerIsLost,
        false => Fate::Passes,
    });
    world.link = world.link.replace(&world.origin, &meddler.origin);
    let run = world.report("Is it there?", &[]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("not certain"), "{}", run.err);
    secret(world.path(), "code", &run.out);
    let view = world.thread(&["--json"]).ok().json();
    assert_eq!(view["messages"][0]["text"], "Is it there?");
}

/// Signs and publishes the roster that follows the one in `previous`.
fn publish_next(world: &World, seq: u64, previous: &str, next: &str) {
    let shown = world
        .run(&["org", "roster", "show", "--in", previous, "--json"])
        .ok();
    let text = std::fs::read_to_string(world.path().join("roster.json")).unwrap();
    let mut roster: Value = serde_json::from_str(&text).unwrap();
    roster["seq"] = json!(seq);
    roster["previous_sha256"] = shown.json()["sha256"].clone();
    world.write("next.json", &roster.to_string());
    world.sign("next.json", next).ok();
    world
        .run(&["org", "roster", "publish", "--in", next, "--config", "zegel.toml"])
        .ok();
}

#[test]
fn a_roster_that_only_one_side_was_shown_raises_an_alarm() {
    let meddler = Meddler::new();
    let world = World::reached_at(&[&meddler.origin]);
    world.report("Written under the first roster.", &[]).ok();
    let case = world.only_case("amina");
    publish_next(&world, 2, "bundle.json", "bundle2.json");
    world.write("words", "Read by a person, under the second.");
    world
        .as_handler(
            "amina",
            &["case", "acknowledge"],
            &["--text-file", "words", &case],
        )
        .ok();
    publish_next(&world, 3, "bundle2.json", "bundle3.json");

    // Honestly served, older rosters are fetched and all is well.
    assert!(world.thread(&[]).ok().out.contains("under the second"));
    world.only_case("boris");

    let second = world
        .run(&["org", "roster", "show", "--in", "bundle2.json", "--json"])
        .ok()
        .json();
    let hidden = format!("/rosters/{}", second["sha256"].as_str().unwrap());
    meddler.meddle(&world.origin, move |line, _| match line.contains(&hidden) {
        true => Fate::NoRoster,
        false => Fate::Passes,
    });
    let link = world.link.replace(&world.origin, &meddler.origin);
    let reporter = world.run(&["thread", "--url", &link, "--code-file", "code"]);
    assert!(
        reporter.out.contains("Written under the first roster."),
        "what came before is shown"
    );
    assert!(!reporter.out.contains("under the second"));
    let alarm = reporter.fails(1);
    assert!(
        alarm.contains("STOP") && alarm.contains("different lists of readers"),
        "{alarm}"
    );
    let sign_in = ["--login", "boris", "--passphrase-file", "boris.passphrase"];
    let handler = world
        .run(&[&["inbox", "--url", &link], &sign_in[..]].concat())
        .fails(1);
    assert!(handler.contains("STOP") && handler.contains(&case), "{handler}");
}

#[test]
fn a_server_that_suddenly_has_no_roster_is_not_believed_by_who_saw_one() {
    let meddler = Meddler::new();
    let mut world = World::reached_at(&[&meddler.origin]);
    world.as_handler("amina", &["inbox"], &[]).ok();
    meddler.meddle(&world.origin, |line, _| match line.contains("/roster ") {
        true => Fate::NoRoster,
        false => Fate::Passes,
    });
    world.link = world.link.replace(&world.origin, &meddler.origin);
    let alarmed = world.as_handler("amina", &["account", "show"], &[]).fails(1);
    assert!(alarmed.contains("there was one on an earlier visit"), "{alarmed}");
    // Boris was never there: for him it is an organisation that has none yet.
    let first = world.as_handler("boris", &["account", "show"], &[]).ok().out;
    assert!(first.contains("does not name you"), "{first}");
}

#[test]
fn an_older_roster_than_on_the_last_visit_is_refused_whatever_way_that_visit_took() {
    let meddler = Meddler::new();
    let mut world = World::reached_at(&[&meddler.origin]);
    world.enrol("admin", "administrator").ok();
    let hostile = Arc::new(AtomicBool::new(false));
    let now = Arc::clone(&hostile);
    meddler.meddle(&world.origin, move |line, _| {
        if now.load(Ordering::SeqCst) && line.contains("/roster ") {
            Fate::AsAtFirst
        } else {
            Fate::Passes
        }
    });
    let direct = world.link.clone();
    let through = world.link.replace(&world.origin, &meddler.origin);
    world.link.clone_from(&through);
    world.as_handler("amina", &["inbox"], &[]).ok();
    world.link = direct;
    world.publish_next(&[]);
    world.as_handler("amina", &["inbox"], &[]).ok();

    hostile.store(true, Ordering::SeqCst);
    world.link = through;
    let alarmed = world.as_handler("amina", &["inbox"], &[]).fails(1);
    assert!(
        alarmed.contains("older list of readers than on your last visit"),
        "{alarmed}"
    );
}
