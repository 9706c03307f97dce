//! A server that lies about people: replays an invitation, exchanges keys on their way, hides a newer list, keeps what somebody
//! who left could open. Each is refused, or shown to the one who can do something about it.

use serde_json::{Value, json};
use zegel_tests::database::Kind;
use zegel_tests::desk::knock;
use zegel_tests::middle::Middle;
use zegel_tests::reporter::answers;
use zegel_tests::wire::ask;
use zegel_tests::world::{API, World};

/// What an administrator's or a newcomer's program prints of keys.
fn printed(text: &str) -> &str {
    let text = text.trim();
    assert!(text.split_whitespace().count() >= 6, "no fingerprint: {text}");
    text
}

/// Accepts an invitation; the secrets go to files of this name.
fn accept(world: &World, link: &str, who: &str) -> zegel_tests::program::Run {
    let (passphrase, recovery) = (format!("{who}.passphrase"), format!("{who}.recovery"));
    world.run(&[
        "account",
        "accept",
        "--url",
        link.trim(),
        "--passphrase-out",
        &passphrase,
        "--recovery-out",
        &recovery,
    ])
}

/// Petra, who administers, invites Dora; gives the link.
fn invitation(world: &World) -> String {
    let invite = ["--person", "dora", "--role", "handler"];
    world
        .handler_by_command(world.address, "petra", &["people", "invite"], &invite)
        .ok()
        .out
}

/// What Petra is shown of Dora's keys.
fn seen_by_petra(world: &World, at: std::net::SocketAddr) -> String {
    let run = world.handler_by_command(at, "petra", &["people", "fingerprint"], &["dora"]);
    printed(&run.ok().out).to_owned()
}

#[test]
fn an_invitation_that_somebody_else_used_is_noticed_by_both() {
    let world = World::new(Kind::Sqlite);
    world.administrator();
    let link = invitation(&world);
    // Whoever read the link on its way was first.
    let thief = accept(&world, &link, "thief").ok();
    let late = accept(&world, &link, "dora");
    assert_eq!(late.out, "", "no fingerprint to read out");
    let said = late.refused();
    assert!(said.contains("link"), "{said}");
    // And there is nothing that Dora could read out which would be the same.
    assert_eq!(seen_by_petra(&world, world.address), printed(&thief.out));
    let listed = |run: zegel_tests::program::Run| run.ok().out;
    let roster = world.run(&["org", "roster", "show", "--url", &world.link(world.address)]);
    assert!(
        !listed(roster).contains("dora"),
        "nobody can report to keys that were not compared"
    );
}

#[test]
fn keys_that_were_exchanged_during_enrolment_have_another_fingerprint() {
    let world = World::new(Kind::Sqlite);
    world.administrator();
    let read_out = accept(&world, &invitation(&world), "dora").ok().out;
    let read_out = printed(&read_out);
    assert_eq!(
        seen_by_petra(&world, world.address),
        read_out,
        "an honest server's"
    );
    let others = world.roster()["handlers"][0].clone();
    for field in ["recipient", "signing_key"] {
        let other = others[field].clone();
        let _hostile = Middle::start(&world, move |exchange| {
            if exchange.is("GET", "/people") {
                exchange.change(|answer| {
                    for person in answer["people"].as_array_mut().unwrap() {
                        if person["person"] == "dora" {
                            person[field] = other.clone();
                        }
                    }
                });
            }
        });
        assert_ne!(
            seen_by_petra(&world, world.middle),
            read_out,
            "{field} was exchanged unnoticed"
        );
    }
}

#[test]
fn a_desk_that_has_seen_a_newer_list_refuses_an_older_one_on_its_next_visit() {
    let world = World::new(Kind::Sqlite);
    let first: Value = serde_json::from_str(&world.read("bundle.json")).unwrap();
    world.publish(|_| ());
    // The visit on which Amina's vault learns of the second list.
    world
        .handler_by_command(world.address, "amina", &["inbox"], &[])
        .ok();
    let old = first.clone();
    let _hostile = Middle::start(&world, move |exchange| {
        if exchange.is("GET", "/roster") {
            exchange.change(|answer| *answer = old.clone());
        }
    });
    let said = world
        .handler_by_command(world.middle, "amina", &["inbox"], &[])
        .refused();
    assert!(
        said.contains("older list of readers than on your last visit"),
        "{said}"
    );
    // Boris has not seen the second one: nobody could know.
    world
        .handler_by_command(world.middle, "boris", &["inbox"], &[])
        .ok();
}

#[test]
fn who_left_opens_nothing_new_even_if_their_grants_are_kept() {
    let world = World::new(Kind::Sqlite);
    world.administrator();
    let before = world.reporter().report(answers("Before."), &[]).sealed.case;
    let mut boris = world.handler("boris");
    boris.begin(before);
    assert_eq!(boris.case(before).report().unwrap().text, "Before.");
    let kept = boris.view(before).summary.grants;
    let columns = "org, case_id, person, kind, epoch, sealed, withheld_until, escalated, resealed";
    world.database.change(&format!(
        "CREATE TABLE kept AS SELECT {columns} FROM grants WHERE person = 'boris'"
    ));
    world
        .handler_by_command(world.address, "petra", &["people", "depart"], &["boris"])
        .ok();
    assert_eq!(
        world
            .database
            .number("SELECT count(*) FROM grants WHERE person = 'boris'"),
        0
    );
    world.publish(|roster| {
        roster["handlers"]
            .as_array_mut()
            .unwrap()
            .retain(|handler| handler["id"] != "boris");
        roster["channels"][1]["readers"] = json!(["amina", "chen"]);
    });
    // The server did not delete them, after all.
    world.database.change(&format!(
        "INSERT INTO grants ({columns}) SELECT {columns} FROM kept"
    ));
    let after = world.reporter().report(answers("After."), &[]).sealed.case;

    // The session that he kept, and his passphrase.
    for path in [
        "inbox".to_owned(),
        format!("cases/{before}"),
        format!("cases/{after}"),
        "me".to_owned(),
    ] {
        let answer = boris.client.send(&ask("GET", &format!("{API}/{path}")));
        assert_eq!(answer.status, 401, "{path}");
    }
    let passphrase = world.read("boris.passphrase");
    let mut elsewhere = world.client();
    let (_, request) = knock(&mut elsewhere, "boris", passphrase.trim());
    let answer = elsewhere.send(&ask("POST", &format!("{API}/login")).json(&request));
    assert_eq!(answer.status, 401);

    // His keys, kept in memory as in a file, and everything that the server has of the new case.
    let mut amina = world.handler("amina");
    amina.begin(after);
    let view = amina.view(after);
    assert_eq!(amina.read(&view).unwrap().report().unwrap().text, "After.");
    assert!(
        boris.read(&view).is_err(),
        "a case from after his departure opens"
    );
    // With the grants that were his, as if they were for the new case.
    let mut mixed = view.clone();
    mixed.summary.grants.clone_from(&kept);
    assert!(boris.read(&mixed).is_err(), "a kept grant opens another case");
    // The same keys do open what they were for: that it is refused above is not for want of keys.
    let mut old = amina.view(before);
    old.summary.grants = kept;
    assert_eq!(boris.read(&old).unwrap().report().unwrap().text, "Before.");
}
