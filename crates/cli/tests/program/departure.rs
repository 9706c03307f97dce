//! Somebody leaves: what only they read is handed over, the account closes, the roster goes on without them.

use crate::support::World;

#[test]
fn whoever_leaves_hands_over_what_nobody_else_reads_and_can_open_nothing_more() {
    let world = World::new();
    world.enrol("admin", "administrator").ok();
    world.enrol("chen", "handler").ok();
    assert!(
        world
            .as_admin(&["inbox"], &[])
            .fails(1)
            .contains("reads no cases")
    );
    world.publish_next(&["--compared", &world.heard("chen")]);

    world.report("Boris is part of it.", &["--exclude", "boris"]).ok();
    let alone = world.only_case("amina");
    world.report("Both may know.", &[]).ok();
    assert_eq!(world.cases("amina", &[]).len(), 2);
    assert_eq!(world.cases("amina", &["--only-me"]), [alone.as_str()]);
    let shown = world
        .as_handler("amina", &["case", "show"], &["--json", &alone])
        .ok()
        .json();
    assert_eq!(shown["only_reader"], true);

    // Whom the reporter left out, and other lanes, get nothing.
    let left_out = world
        .as_handler("amina", &["case", "hand-over"], &["--to", "boris"])
        .fails(1);
    assert!(
        left_out.contains("did not want this person to know") && left_out.contains(&alone),
        "{left_out}"
    );
    let other_lane = world
        .as_handler("amina", &["case", "grant"], &["--to", "vera", &alone])
        .fails(1);
    assert!(other_lane.contains("other kinds of cases"), "{other_lane}");
    let over = world
        .as_handler("amina", &["case", "hand-over"], &["--to", "chen", "--json"])
        .ok()
        .json();
    assert_eq!(over["handed_over"], serde_json::json!([alone]));
    assert_eq!(world.cases("amina", &["--only-me"]).len(), 0);
    world.declare("chen", &alone);
    let shown = world
        .as_handler("chen", &["case", "show"], &["--json", &alone])
        .ok()
        .json();
    assert_eq!(shown["messages"][0]["text"], "Boris is part of it.");
    assert_eq!(shown["log"][2]["event"], "granted");
    assert_eq!(shown["log"][2]["person"], "chen");
    assert_eq!(shown["warnings"].as_array().unwrap().len(), 0, "{shown}");

    let told = world.as_admin(&["people", "depart"], &["amina", "--json"]).ok();
    assert_eq!(told.json()["in_roster"], true);
    assert!(told.err.contains("the roster still names amina"), "{}", told.err);
    let gone = world.as_handler("amina", &["inbox"], &[]).fails(1);
    assert!(gone.contains("do not belong together"), "{gone}");
    let listed = world.as_admin(&["people", "list"], &[]).ok().out;
    assert!(
        listed.contains("amina  handler") && listed.contains("STILL IN THE ROSTER"),
        "{listed}"
    );
    world.publish_next(&[]);
    let roster = world
        .run(&["org", "roster", "show", "--url", &world.link])
        .ok()
        .out;
    assert!(!roster.contains("amina"), "{roster}");
    world.report("After she left.", &[]).ok();
    assert_eq!(world.cases("boris", &[]).len(), 2);

    // Back again: the account opens, deleted keys do not come back.
    world.as_admin(&["people", "readmit"], &["amina"]).ok();
    assert_eq!(world.cases("amina", &[]).len(), 0);
    let nobody = world.as_admin(&["people", "depart"], &["nobody"]).fails(1);
    assert!(nobody.contains("nobody called nobody"), "{nobody}");
}

#[test]
fn an_invitation_is_taken_back_and_addresses_are_noted_and_forgotten() {
    let world = World::new();
    world.enrol("admin", "administrator").ok();
    let invite = [
        "--person",
        "chen",
        "--role",
        "handler",
        "--address",
        "chen@example.org",
    ];
    let link = world.as_admin(&["people", "invite"], &invite).ok().out;
    assert_eq!(world.person("chen")["address"], "chen@example.org");
    world.as_admin(&["people", "address"], &["chen", "--none"]).ok();
    assert!(world.person("chen")["address"].is_null());
    world.as_admin(&["people", "withdraw"], &["chen"]).ok();
    let papers = ["--passphrase-out", "x", "--recovery-out", "y"];
    let dead = world.run(&[&["account", "accept", "--url", link.trim()], &papers[..]].concat());
    assert!(dead.fails(1).contains("does not work any more"));
    // No mail server is configured: the link is for handing over.
    let mailed = [&invite[..], &["--mail"]].concat();
    let told = world.as_admin(&["people", "invite"], &mailed).ok();
    assert!(told.err.contains("could not be mailed"), "{}", told.err);
    let refused = world.as_handler("amina", &["people", "list"], &[]).fails(1);
    assert!(refused.contains("not allowed"), "{refused}");
}

#[test]
fn somebody_who_is_away_is_stood_in_for_and_comes_back() {
    let world = World::new();
    world.enrol("admin", "administrator").ok();
    world.publish_next(&["--away", "amina=2000-01-01..2099-12-31,boris"]);
    world.report("While she is away.", &[]).ok();
    assert_eq!(world.cases("amina", &[]).len(), 0);
    assert_eq!(world.cases("boris", &[]).len(), 1);
    world.publish_next(&["--back", "amina", "--reads-no-more", "boris=reporting-point"]);
    world.report("She is back.", &[]).ok();
    assert_eq!(world.cases("amina", &[]).len(), 1);
    assert_eq!(world.cases("boris", &[]).len(), 1);
    let wrong = world
        .as_admin(&["org", "roster", "draft"], &["--away", "amina=next week"])
        .fails(2);
    assert!(wrong.contains("FROM..UNTIL"), "{wrong}");
}
