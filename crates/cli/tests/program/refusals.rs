//! What the program refuses, with which exit code and in which words; and that no secret stands in them.

use std::fs;

use crate::support::{World, secret, zegel};
use serde_json::{Value, json};

#[test]
fn wrong_usage_is_exit_code_2_and_nothing_goes_to_standard_output() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    for arguments in [
        &[][..],
        &["frobnicate"],
        &["report"],
        &[
            "report",
            "--url",
            "http://report.example.org/",
            "--channel",
            "x",
            "--text-file",
            "-",
        ],
        &[
            "report",
            "--url",
            "https://h/o/x/#short",
            "--channel",
            "x",
            "--text-file",
            "-",
        ],
        &[
            "report",
            "--url",
            "https://h/o/x/",
            "--channel",
            "x",
            "--text-file",
            "-",
            "--contact-file",
            "c",
        ],
        &[
            "report",
            "--url",
            "https://h/o/x/",
            "--channel",
            "Not A Name",
            "--text-file",
            "-",
        ],
        &["thread", "--url", "https://h/o/x/"],
        &["inbox", "--url", "https://h/", "--login", "amina"],
        &[
            "case",
            "close",
            "--url",
            "https://h/",
            "--login",
            "a",
            "--passphrase-file",
            "p",
            "--reason",
            "bored",
            "x",
        ],
        &["org", "roster", "show"],
    ] {
        let run = zegel(path, arguments);
        assert_eq!(
            (run.code, run.out.as_str()),
            (2, ""),
            "{arguments:?}: {}",
            run.err
        );
        assert!(!run.err.is_empty());
    }
    let help = zegel(path, &["--help"]).ok();
    for command in [
        "serve", "demo", "org", "report", "thread", "inbox", "case", "identity",
    ] {
        assert!(help.out.contains(command));
    }
}

#[test]
fn a_link_without_a_key_or_with_another_one_sends_nothing() {
    let world = World::new();
    let bare = world.link.split('#').next().unwrap().to_owned();
    world.write("text", "Something.");
    let report = |link: &str, further: &[&str]| {
        world.run(
            &[
                &[
                    "report",
                    "--url",
                    link,
                    "--channel",
                    "adviser",
                    "--text-file",
                    "text",
                ],
                further,
            ]
            .concat(),
        )
    };
    let refused = report(&bare, &[]);
    assert_eq!(refused.out, "");
    assert!(refused.fails(1).contains("--trust-on-first-use"));
    let trusted = report(&bare, &["--trust-on-first-use"]).ok();
    let key = world.link.split('#').nth(1).unwrap();
    assert!(
        trusted.err.contains(key),
        "the key that was trusted is named: {}",
        trusted.err
    );
    // The organisation is found through the front page.
    report(&format!("{}/#{key}", world.origin), &[]).ok();

    let other = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";
    let refused = report(&format!("{bare}#{other}"), &[]);
    assert_eq!(refused.out, "");
    assert!(refused.fails(1).contains("Do not send anything"));
    let missing = report(&format!("{}/o/nobody/#{key}", world.origin), &[]).fails(1);
    assert!(missing.contains("no organisation called nobody"), "{missing}");
}

#[test]
fn wrong_secrets_are_refused_without_being_repeated() {
    let world = World::new();
    world.report("Something.", &[]).ok();
    secret(world.path(), "wrong", "one two three four five six seven\n");
    let inbox = |login: &str, file: &str| {
        world
            .run(&[
                "inbox",
                "--url",
                &world.link,
                "--login",
                login,
                "--passphrase-file",
                file,
            ])
            .fails(1)
    };
    let refused = inbox("amina", "wrong");
    assert!(
        refused.contains("do not belong together") && !refused.contains("three four"),
        "{refused}"
    );
    assert_eq!(
        refused.replace("amina", "nobody"),
        inbox("nobody", "wrong"),
        "an unknown name is told in the same words"
    );

    let code = fs::read_to_string(world.path().join("code")).unwrap();
    let digit = if code.starts_with('1') { "2" } else { "1" };
    secret(world.path(), "code", &format!("{digit}{}", &code[1..]));
    let refused = world.thread(&[]).fails(1);
    assert!(
        refused.contains("a digit is wrong") && !refused.contains(&code[5..9]),
        "{refused}"
    );
    secret(world.path(), "code", "0000 0000 0000 0000 0000 0098");
    assert!(
        world
            .thread(&[])
            .fails(1)
            .contains("There is no report for this code.")
    );
    secret(world.path(), "code", "hunter2");
    assert!(!world.thread(&[]).fails(1).contains("hunter2"));
}

#[test]
fn a_server_that_is_not_there_is_told_in_words() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("text"), "Something.").unwrap();
    let key = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";
    let link = format!("http://127.0.0.1:{}/o/x/#{key}", crate::support::free_port());
    let run = zegel(
        folder.path(),
        &["report", "--url", &link, "--channel", "x", "--text-file", "text"],
    );
    assert_eq!(run.out, "");
    assert!(run.fails(1).contains("cannot be reached"));
}

#[test]
fn answers_that_do_not_fit_the_roster_are_refused_before_anything_is_sent() {
    let world = World::new();
    for (further, words) in [
        (&["--exclude", "amina", "boris"][..], "at least one reader"),
        (&["--exclude", "vera"], "does not read this channel"),
    ] {
        let run = world.report("Something.", further);
        assert_eq!(run.out, "");
        assert!(run.code != 0 && run.err.contains(words), "{}", run.err);
    }
    world.write("text", "Something.");
    let elsewhere = |channel: &str, category: &str| {
        let report = [
            "report",
            "--url",
            &world.link,
            "--text-file",
            "text",
            "--channel",
            channel,
            "--category",
            category,
        ];
        world.run(&report).fails(1)
    };
    assert!(elsewhere("nowhere", "fraud").contains("This channel does not exist"));
    assert!(elsewhere("adviser", "gossip").contains("choose what it is about"));
    assert!(world.report("  \n", &[]).fails(1).contains("write something"));
    assert!(
        world
            .report("x", &["--attach", "missing.jpg"])
            .fails(1)
            .contains("missing.jpg")
    );
    let inbox = world.as_handler("amina", &["inbox"], &["--json"]).ok().json();
    assert_eq!(inbox["cases"].as_array().unwrap().len(), 0);
}

#[test]
fn a_roster_that_would_lock_people_out_is_not_signed_or_published() {
    let world = World::new();
    let text = fs::read_to_string(world.path().join("roster.json")).unwrap();
    let change = |change: &dyn Fn(&mut Value)| {
        let mut roster: Value = serde_json::from_str(&text).unwrap();
        change(&mut roster);
        world.write("changed.json", &roster.to_string());
    };
    let hash = world
        .run(&["org", "roster", "show", "--in", "bundle.json", "--json"])
        .ok()
        .json()["sha256"]
        .clone();

    change(&|roster| roster["channels"][0]["readers"] = json!(["nobody"]));
    assert!(
        world
            .sign("changed.json", "changed.bundle")
            .fails(1)
            .contains("not in the list")
    );
    change(&|roster| roster["expires"] = json!("2020-01-01"));
    assert!(
        world
            .sign("changed.json", "changed.bundle")
            .fails(1)
            .contains("ends before it begins")
    );
    world.write("changed.json", &text.replacen("\"seq\"", "\"sequence\"", 1));
    assert!(
        world
            .sign("changed.json", "changed.bundle")
            .fails(1)
            .contains("missing field `seq`")
    );

    let publish = |further: &[&str]| {
        world.run(
            &[
                &[
                    "org",
                    "roster",
                    "publish",
                    "--in",
                    "changed.bundle",
                    "--config",
                    "zegel.toml",
                ],
                further,
            ]
            .concat(),
        )
    };
    change(&|roster| {
        roster["seq"] = json!(2);
        roster["previous_sha256"] = hash.clone();
        roster["receipt_salt"] = json!("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    });
    world.sign("changed.json", "changed.bundle").ok();
    assert!(publish(&[]).fails(1).contains("receipt_salt"));
    change(&|roster| roster["organisation"]["name"] = json!("Example Aid Foundation"));
    world.sign("changed.json", "changed.bundle").ok();
    assert!(publish(&[]).fails(1).contains("seq must be higher"));

    let init = [
        "org",
        "init",
        "--slug",
        "other",
        "--name",
        "O",
        "--origin",
        &world.origin,
        "--key-out",
        "other.key",
    ];
    world
        .run(&[&init[..], &["--passphrase-file", "key.passphrase", "--offline"]].concat())
        .ok();
    change(&|roster| {
        roster["seq"] = json!(2);
        roster["previous_sha256"] = hash.clone();
    });
    let sign = [
        "org",
        "roster",
        "sign",
        "--key",
        "other.key",
        "--passphrase-file",
        "key.passphrase",
    ];
    world
        .run(&[&sign[..], &["--in", "changed.json", "--out", "changed.bundle"]].concat())
        .ok();
    assert!(publish(&[]).fails(1).contains("another key"));

    let shown = world
        .run(&["org", "roster", "show", "--url", &world.link])
        .ok()
        .out;
    for expected in [
        "Example Aid (example-aid)",
        "AMINA, handler",
        "fingerprint",
        "reporting-point",
        "goes to olga after 7 days",
    ] {
        assert!(shown.contains(expected), "{expected}: {shown}");
    }
    let overwritten = world
        .run(&[&init[..], &["--passphrase-file", "key.passphrase", "--offline"]].concat())
        .fails(1);
    assert!(overwritten.contains("never overwritten"), "{overwritten}");
}
