//! Casework from the command line: a grave case from its receipt to its end with two people, a conflict of interest, a log that
//! is checked without a server, and figures that are released once.

use serde_json::Value;

use crate::instance::a_year_passes;
use crate::support::World;

/// Somebody does something with a case; the answer as JSON.
fn does(world: &World, who: &str, verb: &str, further: &[&str]) -> Value {
    world
        .as_handler(who, &["case", verb], &[further, &["--json"]].concat())
        .ok()
        .json()
}

#[test]
fn a_grave_case_is_shown_after_ones_own_word_and_closed_by_two() {
    let world = World::new();
    world.report("He hit a colleague in the store.", &[]).ok();
    for file in ["why", "words", "note"] {
        world.write(file, "Said in a few words.");
    }
    let inbox = world.as_handler("amina", &["inbox"], &["--json"]).ok();
    assert!(!inbox.out.contains("He hit"), "{}", inbox.out);
    let case = inbox.json()["undeclared"][0]["case"].as_str().unwrap().to_owned();
    let case = case.as_str();
    let hidden = world.as_handler("amina", &["case", "show"], &[case]).ok();
    assert!(!hidden.out.contains("He hit") && hidden.err.contains("conflict of interest"));
    let early = world
        .as_handler("amina", &["case", "note"], &["--text-file", "note", case])
        .fails(1);
    assert!(early.contains("conflict"), "{early}");

    assert_eq!(does(&world, "amina", "declare", &[case])["step"], "received");
    let done = does(
        &world,
        "amina",
        "acknowledge",
        &["--text-file", "words", "--safety-file", "note", case],
    );
    assert_eq!(done["step"], "acknowledged");
    does(
        &world,
        "amina",
        "triage",
        &[
            "--severity",
            "3",
            "--danger",
            "no",
            "--affected",
            r#"{"who":"staff"}"#,
            case,
        ],
    );
    does(&world, "amina", "support", &["--what-file", "note", case]);
    does(
        &world,
        "amina",
        "task",
        &[
            "--text-file",
            "note",
            "--owner",
            "amina",
            "--due",
            "2020-01-01",
            case,
        ],
    );
    let queue = world.as_handler("amina", &["queue"], &["--json"]).ok().json();
    let overdue = queue["due"].as_array().unwrap().iter();
    assert!(
        overdue.clone().any(|due| due["what"]["task"].is_object()),
        "{queue}"
    );
    let offers = does(&world, "amina", "offers", &[case]);
    let closing = |offer: &&Value| offer["does"] == "close" && offer["reason"] == "survivor-declined";
    let close = offers.as_array().unwrap().iter().find(closing).unwrap();
    assert_eq!(
        (&close["second_person"], &close["refused"]),
        (&true.into(), &Value::Null),
        "{close}"
    );

    let reason = ["--reason", "survivor-declined", "--feedback-file", "words", case];
    let proposed = does(&world, "amina", "close", &reason);
    let number = proposed["proposal"].as_u64().unwrap().to_string();
    let alone = world
        .as_handler("amina", &["case", "second"], &[case, &number])
        .fails(1);
    assert!(alone.contains("Somebody else on the case"), "{alone}");
    does(&world, "boris", "declare", &[case]);
    assert_eq!(
        does(&world, "boris", "second", &[case, &number])["step"],
        "closed"
    );

    // The log holds without any server, and not after somebody changed it.
    does(&world, "boris", "proof", &["--out", "proof.json", case]);
    let key = world.link.split('#').nth(1).unwrap().to_owned();
    let held = world.run(&["verify-log", "proof.json", "--key", &key]).ok();
    assert!(
        held.err.contains("Every signature holds") && held.out.contains("seconded"),
        "{}",
        held.out
    );
    let proof = std::fs::read_to_string(world.path().join("proof.json")).unwrap();
    let half = proof.len() / 2;
    let other = if proof.as_bytes()[half] == b'A' { "B" } else { "A" };
    world.write(
        "changed.json",
        &format!("{}{other}{}", &proof[..half], &proof[half + 1..]),
    );
    world.run(&["verify-log", "changed.json", "--key", &key]).fails(1);

    let access = does(&world, "boris", "access", &[case]);
    assert!(
        access["rows"]
            .as_array()
            .unwrap()
            .iter()
            .any(|row| row["person"] == "amina")
    );
    assert_eq!(does(&world, "boris", "mute", &[case])["muted"], true);
    assert_eq!(does(&world, "boris", "unmute", &[case])["muted"], false);
}

#[test]
fn whoever_has_a_conflict_is_off_the_case_for_good() {
    let world = World::new();
    world.report("It is about Amina's brother.", &[]).ok();
    let inbox = world.as_handler("amina", &["inbox"], &["--json"]).ok().json();
    let case = inbox["undeclared"][0]["case"].as_str().unwrap();
    assert_eq!(does(&world, "amina", "recuse", &[case])["recused"], true);
    world.as_handler("amina", &["case", "show"], &[case]).fails(1);
    let inbox = world.as_handler("amina", &["inbox"], &["--json"]).ok().json();
    assert_eq!(inbox["undeclared"].as_array().unwrap().len(), 0);
    does(&world, "boris", "declare", &[case]);
}

#[test]
fn figures_are_released_once_and_put_together_from_files() {
    let world = World::new();
    for number in 0..6 {
        world.report(&format!("Number {number}."), &[]).ok();
    }
    let year = || {
        let inbox = world.as_handler("amina", &["inbox"], &["--json"]).ok().json();
        inbox["undeclared"][0]["received"].as_str().unwrap()[..4].to_owned()
    };
    let early = ["--year", &year(), "--preview"];
    let refused = world
        .as_handler("amina", &["figures", "release"], &early)
        .fails(1);
    assert!(refused.contains("when the year is over"), "{refused}");
    a_year_passes(&world);
    let past = year();
    let first = ["--year", &past, "--out", "first.json"];
    let uncounted = world
        .as_handler("amina", &["figures", "release"], &first)
        .fails(1);
    assert!(uncounted.contains("not counted"), "{uncounted}");
    assert_eq!(world.cases("amina", &[]).len(), 6);
    world.as_handler("amina", &["figures", "release"], &first).ok();

    // What happens later changes nothing.
    let case = &world.cases("amina", &[])[0];
    world.write("words", "Read.");
    does(&world, "amina", "acknowledge", &["--text-file", "words", case]);
    let again = ["--year", &past, "--out", "again.json"];
    world.as_handler("amina", &["figures", "release"], &again).ok();
    let read = |name: &str| std::fs::read_to_string(world.path().join(name)).unwrap();
    assert_eq!(read("first.json"), read("again.json"));

    let key = world.link.split('#').nth(1).unwrap().to_owned();
    let sums = world
        .run(&["figures", "rollup", "first.json", "again.json", "--key", &key])
        .ok();
    assert!(!sums.err.contains("only its own file"), "{}", sums.err);
    let sums = sums.json();
    assert_eq!(sums["members"].as_array().unwrap().len(), 1);
    assert_eq!(sums["tables"][0]["all"]["total"]["exact"], 6);
    let csv = world
        .run(&["figures", "rollup", "first.json", "--shape", "csv"])
        .ok();
    assert!(csv.out.contains("not prevalence") && csv.err.contains("only its own file"));
    world.write(
        "changed.json",
        &read("first.json").replacen("exact\\\":6", "exact\\\":9", 1),
    );
    let changed = world.run(&["figures", "rollup", "changed.json"]).fails(1);
    assert!(changed.contains("changed after they were signed"), "{changed}");
}
