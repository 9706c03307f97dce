//! What everybody does about their own account: passphrase, sheet, sessions; and back in with the sheet.

use std::fs;

use crate::support::{World, mode, secret};

fn read(world: &World, name: &str) -> String {
    fs::read_to_string(world.path().join(name)).unwrap()
}

#[test]
fn whoever_forgets_the_passphrase_comes_back_with_the_sheet_and_the_old_ways_in_are_closed() {
    let world = World::new();
    world.report("Before it was forgotten.", &[]).ok();
    let recover = |sheet: &str, new: &str| {
        let (passphrase, recovery) = (format!("{new}.passphrase"), format!("{new}.recovery"));
        let who = ["--url", &world.link, "--login", "amina", "--recovery-file", sheet];
        let papers = ["--passphrase-out", &passphrase, "--recovery-out", &recovery];
        world.run(&[&["account", "recover"], &who[..], &papers].concat())
    };
    let old = read(&world, "amina.passphrase");
    let others = recover("boris.recovery", "wrong").fails(1);
    assert!(others.contains("do not belong together"), "{others}");
    assert!(!world.path().join("wrong.passphrase").exists());

    recover("amina.recovery", "new").ok();
    assert_eq!(mode(&world.path().join("new.recovery")), 0o600);
    let refused = world.as_handler("amina", &["inbox"], &[]).fails(1);
    assert!(refused.contains("do not belong together") && !refused.contains(old.trim()));
    secret(world.path(), "amina.passphrase", &read(&world, "new.passphrase"));
    assert_eq!(world.cases("amina", &[]).len(), 1);
    let used = recover("amina.recovery", "again").fails(1);
    assert!(
        used.contains("do not belong together"),
        "a sheet works once: {used}"
    );
    recover("new.recovery", "newest").ok();
}

#[test]
fn passphrase_and_sheet_are_changed_by_their_owner() {
    let world = World::new();
    secret(world.path(), "short", "tooshort1234567\n");
    let change = |further: &[&str]| world.as_handler("amina", &["account", "passphrase"], further);
    let refused = change(&["--new-passphrase-file", "short"]).fails(2);
    assert!(
        refused.contains("easy to guess") && !refused.contains("tooshort"),
        "{refused}"
    );
    change(&["--passphrase-out", "french", "--language", "fr"]).ok();
    secret(world.path(), "amina.passphrase", &read(&world, "french"));
    world.as_handler("amina", &["inbox"], &[]).ok();

    let sheet = ["account", "recovery-sheet"];
    world
        .as_handler("amina", &sheet, &["--out", "second.recovery"])
        .ok();
    let overwritten = world
        .as_handler("amina", &sheet, &["--out", "second.recovery"])
        .fails(1);
    assert!(overwritten.contains("exists already"), "{overwritten}");
    let recover = |file: &str| {
        let who = ["--url", &world.link, "--login", "amina", "--recovery-file", file];
        let papers = ["--passphrase-out", "third", "--recovery-out", "third.recovery"];
        world.run(&[&["account", "recover"], &who[..], &papers].concat())
    };
    recover("amina.recovery").fails(1);
    recover("second.recovery").ok();
}

#[test]
fn sessions_are_listed_and_ended_by_their_owner() {
    let world = World::new();
    let list = || {
        world
            .as_handler("amina", &["account", "sessions"], &["--json"])
            .ok()
            .json()
    };
    let sessions = list();
    let all = sessions["sessions"].as_array().unwrap();
    assert_eq!(
        all.len(),
        1,
        "the sessions of commands before ended with them: {sessions}"
    );
    assert_eq!(all[0]["current"], true);
    let end = |further: &[&str]| world.as_handler("amina", &["account", "end-session"], further);
    end(&["--others"]).ok();
    end(&[all[0]["id"].as_str().unwrap()]).ok();
    assert!(end(&[]).fails(2).contains("--others"));
}
