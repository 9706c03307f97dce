//! Administrators of the whole server, and analysts: what they see, and that they see nothing else.

use std::process::Command;

use crate::support::{Run, World, secret};

/// As if the reports had come a year earlier: figures of a year are told when it is over.
pub(crate) fn a_year_passes(world: &World) {
    let script = "import sqlite3, sys\n\
                  database = sqlite3.connect(sys.argv[1], timeout=20)\n\
                  database.execute('UPDATE cases SET received = received - 366')\n\
                  database.commit()";
    let database = world.path().join("zegel.sqlite");
    let done = Command::new("python3")
        .args(["-c", script])
        .arg(database)
        .status();
    assert!(done.unwrap().success());
}

fn as_operator(world: &World, command: &[&str], further: &[&str]) -> Run {
    let (command, further) = (command.to_vec(), further.to_vec());
    let sign_in = [
        "--url",
        &world.origin,
        "--login",
        "olivia",
        "--passphrase-file",
        "olivia.passphrase",
    ];
    world.run(&[command, sign_in.to_vec(), further].concat())
}

#[test]
fn an_administrator_of_the_server_makes_organisations_and_gets_into_none() {
    let world = World::new();
    let invite = ["instance", "invite", "--person", "olivia", "--login", "olivia"];
    let link = world
        .run(&[&invite[..], &["--config", "zegel.toml"]].concat())
        .ok()
        .out;
    assert!(
        link.starts_with(&format!("{}/o/instance/desk/#invite=", world.origin)),
        "{link}"
    );
    secret(world.path(), "invitation", &link);
    let papers = [
        "--passphrase-out",
        "olivia.passphrase",
        "--recovery-out",
        "olivia.recovery",
    ];
    let accepted = world
        .run(&[&["account", "accept", "--link-file", "invitation"], &papers[..]].concat())
        .ok();
    assert!(!accepted.err.contains("warning"), "{}", accepted.err);

    let create = |slug: &str, further: &[&str]| {
        let who = ["--slug", slug, "--person", "dora"];
        as_operator(&world, &["instance", "create"], &[&who, further].concat())
    };
    let first = create("second-aid", &[]).ok().out;
    assert!(create("second-aid", &[]).fails(1).contains("--new-link"));
    let second = create("second-aid", &["--new-link"]).ok().out;
    let accept = |link: &str| {
        let papers = [
            "--passphrase-out",
            "dora.passphrase",
            "--recovery-out",
            "dora.recovery",
        ];
        world.run(&[&["account", "accept", "--url", link.trim()], &papers[..]].concat())
    };
    assert!(accept(&first).fails(1).contains("does not work any more"));
    accept(&second).ok();
    assert!(
        create("second-aid", &["--new-link"])
            .fails(1)
            .contains("has begun")
    );

    let listed = as_operator(&world, &["instance", "organisations"], &["--json"])
        .ok()
        .json();
    let names: Vec<_> = listed["organisations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (
                one["slug"].as_str().unwrap(),
                one["has_roster"].as_bool().unwrap(),
            )
        })
        .collect();
    assert_eq!(names, [("example-aid", true), ("second-aid", false)]);
    let health = as_operator(&world, &["instance", "health"], &["--json"])
        .ok()
        .json();
    assert_eq!(
        (&health["organisations"], &health["database"]),
        (&2.into(), &"sqlite".into())
    );
    let text = as_operator(&world, &["instance", "health"], &[]).ok().out;
    assert!(text.contains("SQLite"), "{text}");

    // In the organisation there is no such account, and for the instance its administrator is nobody.
    let inside = [
        "--url",
        &world.link,
        "--login",
        "olivia",
        "--passphrase-file",
        "olivia.passphrase",
    ];
    let refused = world.run(&[&["people", "list"], &inside[..]].concat()).fails(1);
    assert!(refused.contains("do not belong together"), "{refused}");
    world.enrol("admin", "administrator").fails(1);
    let elsewhere = format!("{}/o/instance/", world.origin);
    let inside = [
        "--url",
        &elsewhere,
        "--login",
        "olivia",
        "--passphrase-file",
        "olivia.passphrase",
    ];
    let refused = world.run(&[&["people", "list"], &inside[..]].concat()).fails(1);
    assert!(refused.contains("not allowed"), "{refused}");
}

#[test]
fn an_administrator_of_the_server_who_leaves_or_is_not_wanted_any_more_gets_in_no_longer() {
    let world = World::new();
    let beside =
        |command: &[&str]| world.run(&[&["instance"], command, &["--config", "zegel.toml"]].concat());
    let link = beside(&["invite", "--person", "olivia", "--login", "olivia"])
        .ok()
        .out;
    let accept = |link: &str| {
        let papers = [
            "--passphrase-out",
            "olivia.passphrase",
            "--recovery-out",
            "olivia.recovery",
        ];
        world.run(&[&["account", "accept", "--url", link.trim()], &papers[..]].concat())
    };
    let closed = beside(&["close", "olivia", "--json"]).ok().json();
    assert_eq!(closed["was"], "invited");
    assert!(accept(&link).fails(1).contains("does not work any more"));

    let link = beside(&["invite", "--person", "olivia", "--login", "olivia"])
        .ok()
        .out;
    accept(&link).ok();
    let enters = || as_operator(&world, &["instance", "health"], &["--json"]);
    enters().ok();
    let closed = beside(&["close", "olivia", "--json"]).ok().json();
    assert_eq!(closed["was"], "enrolled");
    enters().fails(1);
    beside(&["reopen", "olivia"]).ok();
    enters().ok();
    assert!(beside(&["close", "nobody"]).fails(1).contains("no administrator"));
}

#[test]
fn an_analyst_sees_figures_of_years_that_are_over_and_no_count_that_could_point_to_somebody() {
    let world = World::new();
    world.enrol("figures", "analyst").ok();
    let figures = || {
        world
            .as_handler("figures", &["figures", "channels"], &["--json"])
            .ok()
            .json()
    };
    assert_eq!(figures()["rows"].as_array().unwrap().len(), 0);
    for number in 0..5 {
        world.report(&format!("Number {number}."), &[]).ok();
    }
    assert_eq!(
        figures()["rows"].as_array().unwrap().len(),
        0,
        "this year goes on"
    );
    let case = &world.cases("amina", &[])[0];
    world.write("words", "Read.");
    a_year_passes(&world);
    let rows = figures();
    let row = &rows["rows"][0];
    assert_eq!(
        (&row["channel"], &row["received"], &row["acknowledged"]),
        (&"reporting-point".into(), &5.into(), &0.into()),
        "{rows}"
    );
    let acknowledge = ["--text-file", "words", case];
    world
        .as_handler("amina", &["case", "acknowledge"], &acknowledge)
        .ok();
    assert!(figures()["rows"][0]["acknowledged"].is_null());
    let text = world
        .as_handler("figures", &["figures", "channels"], &[])
        .ok()
        .out;
    assert!(
        text.contains("received 5") && text.contains("acknowledged 1 to 4"),
        "{text}"
    );
    for command in [&["inbox"][..], &["people", "list"]] {
        world.as_handler("figures", command, &[]).fails(1);
    }
    assert!(
        world
            .as_handler("amina", &["figures", "channels"], &[])
            .fails(1)
            .contains("not allowed")
    );
}
