//! The organisation's key: a spare announced, handed over to, followed by everybody; a lost key survived; a foreign one refused.

use crate::support::World;

fn new_key(world: &World, file: &str) -> String {
    let out = ["--out", file, "--passphrase-file", "key.passphrase"];
    let made = world.run(&[&["org", "key", "new"], &out[..]].concat()).ok();
    made.out.trim_end().to_owned()
}

#[test]
fn everybody_follows_when_the_key_hands_over_to_the_spare_and_to_no_other() {
    let world = World::new();
    world.enrol("admin", "administrator").ok();
    world.as_handler("amina", &["inbox"], &[]).ok();
    let spare = new_key(&world, "spare.key");
    new_key(&world, "third.key");
    world.publish_next(&["--spare", "spare.key.pub"]);

    let rotate = |next: &str, old: &[&str]| {
        let keys = ["--next-key", next, "--next-passphrase-file", "key.passphrase"];
        let files = ["--previous", "next.json", "--out", "rotated.json"];
        world.run(&[&["org", "key", "rotate"], old, &keys[..], &files].concat())
    };
    let old = ["--key", "org.key", "--passphrase-file", "key.passphrase"];
    let refused = rotate("third.key", &old).fails(1);
    assert!(refused.contains("another spare key"), "{refused}");
    let rotated = rotate("spare.key", &old).ok();
    assert_eq!(rotated.out.trim_end(), spare);
    world
        .as_admin(&["org", "roster", "publish"], &["--in", "rotated.json"])
        .ok();

    // With the link of the old posters, and with a new one; reporters and handlers alike.
    world.report("By an old poster.", &[]).ok();
    assert_eq!(world.cases("amina", &[]).len(), 1);
    let links = world
        .run(&["org", "link", "--url", &world.link, "--json"])
        .ok()
        .json();
    assert!(links[0]["reporters"].as_str().unwrap().ends_with(&spare));
    let show = [
        "org",
        "roster",
        "show",
        "--json",
        "--url",
        links[0]["reporters"].as_str().unwrap(),
    ];
    assert_eq!(world.run(&show).ok().json()["pinned"], true);

    // The old key signs no more, the new one does, with the proof kept.
    let draft = ["--out", "draft.json"];
    world.as_admin(&["org", "roster", "draft"], &draft).ok();
    let sign = |key: &str| {
        let with = [
            "--key",
            key,
            "--passphrase-file",
            "key.passphrase",
            "--previous",
            "rotated.json",
        ];
        let files = ["--in", "draft.json", "--out", "after.json"];
        world.run(&[&["org", "roster", "sign"], &with[..], &files].concat())
    };
    assert!(sign("org.key").fails(1).contains("did not hand over"));
    sign("spare.key").ok();
    world
        .as_admin(&["org", "roster", "publish"], &["--in", "after.json"])
        .ok();
    world.report("Still by the old poster.", &[]).ok();
}

#[test]
fn a_lost_key_is_survived_with_the_spare_and_the_link_that_the_key_made_in_time() {
    let world = World::new();
    world.enrol("admin", "administrator").ok();
    new_key(&world, "spare.key");
    let key = ["--key", "org.key", "--passphrase-file", "key.passphrase"];
    let spare = ["--public", "spare.key.pub", "--link-out", "spare.link"];
    world
        .run(&[&["org", "key", "spare"], &key[..], &spare].concat())
        .ok();
    world.publish_next(&["--spare", "spare.key.pub"]);
    std::fs::remove_file(world.path().join("org.key")).unwrap();

    let rotate = [
        "org",
        "key",
        "rotate",
        "--link",
        "spare.link",
        "--next-key",
        "spare.key",
        "--next-passphrase-file",
        "key.passphrase",
        "--previous",
        "next.json",
        "--out",
        "rotated.json",
    ];
    world.run(&rotate).ok();
    world
        .as_admin(&["org", "roster", "publish"], &["--in", "rotated.json"])
        .ok();
    world.report("By an old poster.", &[]).ok();
    assert_eq!(world.cases("boris", &[]).len(), 1);
}

#[test]
fn a_handler_is_warned_when_the_roster_is_suddenly_signed_with_a_foreign_key() {
    let world = World::new();
    world.as_handler("amina", &["inbox"], &[]).ok();
    // Whoever runs the server puts a roster of their own in the place of the organisation's.
    let hash = world
        .run(&["org", "roster", "show", "--in", "bundle.json", "--json"])
        .ok()
        .json()["sha256"]
        .clone();
    let text = std::fs::read_to_string(world.path().join("roster.json")).unwrap();
    let mut roster: serde_json::Value = serde_json::from_str(&text).unwrap();
    roster["seq"] = 2.into();
    roster["previous_sha256"] = hash;
    world.write("foreign.json", &roster.to_string());
    new_key(&world, "foreign.key");
    let with = ["--key", "foreign.key", "--passphrase-file", "key.passphrase"];
    let files = ["--in", "foreign.json", "--out", "foreign.bundle"];
    world
        .run(&[&["org", "roster", "sign"], &with[..], &files].concat())
        .ok();
    let publish = [
        "org",
        "roster",
        "publish",
        "--replace-key",
        "--in",
        "foreign.bundle",
    ];
    world
        .run(&[&publish[..], &["--config", "zegel.toml"]].concat())
        .ok();
    let bare = world.link.split('#').next().unwrap().to_owned();
    let inbox = |who: &str| {
        let file = format!("{who}.passphrase");
        let sign_in = ["--login", who, "--passphrase-file", &file];
        world.run(&[&["inbox", "--url", &bare], &sign_in[..]].concat())
    };
    let alarmed = inbox("amina").fails(1);
    assert!(
        alarmed.contains("another key than on your last visit"),
        "{alarmed}"
    );
    // Boris was never there before and has no link: he is told which key he trusts.
    let trusting = inbox("boris").ok();
    assert!(
        trusting.err.contains("Trusting the one that the server shows"),
        "{}",
        trusting.err
    );
    assert!(
        !inbox("boris").ok().err.contains("Trusting"),
        "the second visit remembers the first"
    );
}
