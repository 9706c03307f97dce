//! A server that lies about who the readers are: each lie is refused in words that a person understands, before anything is
//! sent. Shown on the command line, whose words come from the same crates as the browser's.

use rand::rngs::OsRng;
use serde_json::{Value, json};
use zegel_protocol::roster::RosterBundle;
use zegel_protocol::roster_check::{Expected, Roster, RosterError};
use zegel_protocol::{Problem, ProblemCode};
use zegel_sealing::Identity;
use zegel_sealing::signing::SigningKey;
use zegel_tests::database::Kind;
use zegel_tests::middle::Middle;
use zegel_tests::program::{Run, ahead, command};
use zegel_tests::reporter::expected;
use zegel_tests::world::World;

/// The signed roster as the server publishes it.
fn bundle(world: &World) -> Value {
    serde_json::from_str(&world.read("bundle.json")).unwrap()
}

/// The roster with something changed.
fn changed(world: &World, change: impl FnOnce(&mut Value)) -> String {
    let mut roster = world.roster();
    change(&mut roster);
    roster.to_string()
}

/// The roster with something changed, signed with the organisation's key as if it were in order.
fn signed(world: &World, change: impl FnOnce(&mut Value)) -> Value {
    world.write("changed.json", &changed(world, change));
    world.sign("changed.json", "changed-bundle.json").ok();
    serde_json::from_str(&world.read("changed-bundle.json")).unwrap()
}

/// A server that shows this list of readers.
fn showing(world: &World, bundle: &Value) -> Middle {
    let bundle = bundle.clone();
    Middle::start(world, move |exchange| {
        if exchange.is("GET", "/roster") {
            exchange.change(|answer| *answer = bundle.clone());
        }
    })
}

/// Reporter and handler refuse the list with these words; nothing is sent.
fn both_refuse(world: &World, shown: &Value, words: &str) {
    let _hostile = showing(world, shown);
    let report = world.report_by_command(world.middle, "For the right people only.", &[]);
    assert_eq!(report.out, "", "no receipt for what was not sent");
    let said = report.refused();
    assert!(said.contains(words), "{said}");
    let said = world
        .handler_by_command(world.middle, "amina", &["inbox"], &[])
        .refused();
    assert!(said.contains(words), "{said}");
    assert_eq!(
        world.database.number("SELECT count(*) FROM cases"),
        0,
        "a report was sent"
    );
}

fn new_recipient() -> String {
    Identity::generate(&mut OsRng).to_recipient().to_string()
}

#[test]
fn a_reader_whose_key_was_swapped_is_refused() {
    let world = World::new(Kind::Sqlite);
    let swapped = changed(&world, |roster| {
        roster["handlers"][0]["recipient"] = new_recipient().into();
    });

    let mut unsigned = bundle(&world);
    unsigned["roster"] = swapped.clone().into();
    both_refuse(
        &world,
        &unsigned,
        "was changed after it was signed. Do not send anything.",
    );

    // Signed again, with a key of the server's own.
    world.write("swapped.json", &swapped);
    let init = [
        "--slug",
        "example-aid",
        "--name",
        "Example Aid",
        "--origin",
        "http://127.0.0.1:1",
        "--key-out",
        "evil.key",
    ];
    world
        .run(
            &[
                &["org", "init", "--offline", "--passphrase-file", "key.passphrase"],
                &init[..],
            ]
            .concat(),
        )
        .ok();
    let sign = [
        "--key",
        "evil.key",
        "--passphrase-file",
        "key.passphrase",
        "--in",
        "swapped.json",
        "--out",
        "evil.json",
    ];
    world.run(&[&["org", "roster", "sign"], &sign[..]].concat()).ok();
    let mut evil: Value = serde_json::from_str(&world.read("evil.json")).unwrap();
    both_refuse(
        &world,
        &evil,
        "was not signed with the key on your link or poster. Do not send anything.",
    );

    // And with the claim that the organisation's key handed over to it.
    evil["chain"] = json!([{"key": world.pin(), "next_signature": evil["signature"]}]);
    both_refuse(
        &world,
        &evil,
        "was not signed with the key on your link or poster. Do not send anything.",
    );

    // Or as if it were signed with the organisation's key.
    evil["chain"] = json!([]);
    evil["key"] = world.pin().into();
    both_refuse(
        &world,
        &evil,
        "was changed after it was signed. Do not send anything.",
    );

    let _honest = showing(&world, &bundle(&world));
    world
        .report_by_command(world.middle, "The honest list is taken.", &[])
        .ok();
}

#[test]
fn a_reader_whom_the_organisation_did_not_sign_is_refused() {
    let world = World::new(Kind::Sqlite);
    let added = changed(&world, |roster| {
        let mut eve = roster["handlers"][0].clone();
        eve["id"] = "eve".into();
        eve["recipient"] = new_recipient().into();
        roster["handlers"].as_array_mut().unwrap().push(eve);
        roster["channels"][1]["readers"]
            .as_array_mut()
            .unwrap()
            .push("eve".into());
    });
    let mut unsigned = bundle(&world);
    unsigned["roster"] = added.into();
    both_refuse(
        &world,
        &unsigned,
        "was changed after it was signed. Do not send anything.",
    );
}

#[test]
fn a_list_for_another_address_or_with_a_weaker_key_is_refused() {
    let world = World::new(Kind::Sqlite);
    let elsewhere = signed(&world, |roster| {
        roster["origins"] = json!(["https://report.example.org"]);
    });
    both_refuse(&world, &elsewhere, "belongs to another address");

    // Plain X25519, which a quantum computer opens: the organisation's own program would not even sign it.
    world.write(
        "weak.json",
        &changed(&world, |roster| {
            roster["handlers"][0]["recipient"] =
                "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj".into();
        }),
    );
    let said = world.sign("weak.json", "weak-bundle.json").refused();
    assert!(said.contains("not of the hybrid kind"), "{said}");
}

#[test]
fn an_older_or_expired_list_is_refused() {
    let mut world = World::new(Kind::Sqlite);
    let first: RosterBundle = serde_json::from_value(bundle(&world)).unwrap();
    let (origin, pin) = (world.origin(), world.pin());
    // A client that has seen number 2 does not take number 1 any more.
    let seen = Expected {
        newest_seq: Some(2),
        ..expected(&origin, Some(&pin))
    };
    let error = Roster::check(&first, &seen).unwrap_err();
    assert_eq!(error, RosterError::Older);
    assert!(
        error
            .to_string()
            .contains("older list of readers than before. Do not send anything.")
    );

    // A list ends: whoever shows it for ever is found out by the calendar.
    let later = |arguments: &[&str]| -> Run {
        let mut command = command(world.path(), arguments);
        ahead(&mut command, 400);
        command.output().unwrap().into()
    };
    world.write("text", "A year later.");
    let link = world.link(world.address);
    let run = later(&[
        "report",
        "--url",
        &link,
        "--channel",
        "reporting-point",
        "--text-file",
        "text",
    ]);
    assert_eq!(run.out, "");
    let said = run.refused();
    assert!(said.contains("out of date"), "{said}");
    world.stop();
}

#[test]
fn two_different_lists_for_reporter_and_handler_are_noticed() {
    let world = World::new(Kind::Sqlite);
    let first = bundle(&world);
    let hash = zegel_protocol::Sha256::of(first["roster"].as_str().unwrap().as_bytes());
    let second = signed(&world, |roster| {
        roster["seq"] = 2.into();
        roster["previous_sha256"] = json!(hash);
    });
    world
        .run(&[
            "org",
            "roster",
            "publish",
            "--in",
            "changed-bundle.json",
            "--config",
            "zegel.toml",
        ])
        .ok();
    world
        .report_by_command(world.address, "Sealed for the second list.", &[])
        .ok();

    // The handler is shown the first list, and is told that there never was another.
    let hostile = Middle::start(&world, move |exchange| {
        if exchange.is("GET", "/roster") {
            exchange.change(|answer| *answer = first.clone());
        } else if exchange.path.contains("/rosters/") {
            let problem = serde_json::to_vec(&Problem::from(ProblemCode::NoRoster)).unwrap();
            exchange.replace(404, "application/problem+json", problem);
        }
    });
    let said = world
        .handler_by_command(world.middle, "amina", &["inbox"], &[])
        .refused();
    assert!(
        said.contains("STOP") && said.contains("different lists of readers"),
        "{said}"
    );
    drop(hostile);
    // Or is given another, rightly signed one in its place.
    let third = signed(&world, |roster| roster["seq"] = 3.into());
    let hostile = Middle::start(&world, move |exchange| {
        if exchange.is("GET", "/roster") {
            exchange.change(|answer| *answer = third.clone());
        } else if exchange.path.contains("/rosters/") {
            exchange.change(|answer| *answer = third.clone());
        }
    });
    let said = world
        .handler_by_command(world.middle, "amina", &["inbox"], &[])
        .refused();
    assert!(
        said.contains("another list of readers than the one asked for"),
        "{said}"
    );
    drop(hostile);
    // Somebody who has seen none of these.
    let _honest = showing(&world, &second);
    world
        .handler_by_command(world.middle, "boris", &["inbox"], &[])
        .ok();
}

/// Even with the organisation's own signature: whoever has that key cannot read on in a handler's name unnoticed.
#[test]
fn a_handler_notices_that_the_list_names_them_with_keys_that_are_not_theirs() {
    let world = World::new(Kind::Sqlite);
    for change in [
        |roster: &mut Value| roster["handlers"][0]["recipient"] = new_recipient().into(),
        |roster: &mut Value| {
            roster["handlers"][0]["signing_key"] = json!(SigningKey::generate(&mut OsRng).verifying_key());
        },
    ] {
        let exchanged = signed(&world, change);
        let _hostile = showing(&world, &exchanged);
        let said = world
            .handler_by_command(world.middle, "amina", &["inbox"], &[])
            .refused();
        assert!(
            said.contains("names you with keys that are not yours. Do not go on"),
            "{said}"
        );
        world
            .handler_by_command(world.middle, "boris", &["inbox"], &[])
            .ok();
    }
}
