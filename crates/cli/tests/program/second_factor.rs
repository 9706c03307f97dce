//! Six digits as a second factor: set up, asked for, required of everybody, and gone after the recovery sheet was used.

use std::fs;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use totp_rs::{Algorithm, Builder, Secret};

use crate::support::{World, secret};

const STEP: u64 = 30;

#[expect(clippy::disallowed_methods, reason = "codes are made of the time")]
fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()
}

/// What an authenticator app shows: the code before the present one, the present one, the one after it. Waits for the beginning of
/// a step, so that they stay what they are while they are used.
fn codes(world: &World, file: &str) -> [String; 3] {
    let into_step = now() % STEP;
    if into_step > STEP / 2 {
        std::thread::sleep(Duration::from_secs(STEP - into_step));
    }
    let text = fs::read_to_string(world.path().join(file)).unwrap();
    let app = Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_step_duration(STEP)
        .with_secret(Secret::try_from_base32(text.lines().next().unwrap()).unwrap())
        .build()
        .unwrap();
    let now = now();
    [now - STEP, now, now + STEP].map(|time| app.generate(time).to_string())
}

#[test]
fn six_digits_are_asked_for_once_they_are_set_up_each_code_works_once_and_they_can_be_taken_away() {
    let world = World::new();
    let new = [
        "account",
        "totp",
        "new",
        "--login",
        "amina",
        "--org",
        "example-aid",
    ];
    world.run(&[&new[..], &["--out", "app"]].concat()).ok();
    let text = fs::read_to_string(world.path().join("app")).unwrap();
    assert!(
        text.contains("otpauth://totp/Zegel%20example-aid:amina?secret="),
        "{text}"
    );

    let on = |code: &str| {
        let with = ["--secret-file", "app", "--new-code", code];
        world.as_handler("amina", &["account", "totp", "on"], &with)
    };
    let [before, present, next] = codes(&world, "app");
    let wrong = if present == "000000" { "111111" } else { "000000" };
    assert!(on(wrong).fails(1).contains("not what an app shows"));
    on(&before).ok();

    let without = world.as_handler("amina", &["inbox"], &[]).fails(1);
    assert!(without.contains("--totp-code"), "{without}");
    let again = world
        .as_handler("amina", &["inbox"], &["--totp-code", &before])
        .fails(1);
    assert!(again.contains("--totp-code"), "a code works once: {again}");
    secret(world.path(), "codes", &format!("{present}\n{next}\n"));
    world
        .as_handler("amina", &["account", "totp", "off"], &["--totp-file", "codes"])
        .ok();
    world.as_handler("amina", &["inbox"], &[]).ok();
}

#[test]
fn an_organisation_can_want_a_second_factor_of_everybody_and_the_sheet_helps_who_lost_it() {
    let world = World::new();
    world.enrol("admin", "administrator").ok();
    let settings = |further: &[&str]| {
        world
            .as_admin(&["org", "settings"], &[&["--json"], further].concat())
            .ok()
            .json()
    };
    assert_eq!(settings(&[])["second_factor_required"], false);
    assert_eq!(
        settings(&["--require-second-factor", "yes"])["second_factor_required"],
        true
    );
    // Now also of the administrator, who has none yet.
    let refused = world.as_admin(&["people", "list"], &[]).fails(1);
    assert!(refused.contains("second factor"), "{refused}");
    let refused = world.as_handler("amina", &["inbox"], &[]).fails(1);
    assert!(refused.contains("second factor"), "{refused}");
    let me = world.as_handler("amina", &["account", "show"], &[]).ok().out;
    assert!(me.contains("none, and the organisation asks for one"), "{me}");

    let new = [
        "account",
        "totp",
        "new",
        "--login",
        "amina",
        "--org",
        "example-aid",
    ];
    world.run(&[&new[..], &["--out", "app"]].concat()).ok();
    let [before, present, _] = codes(&world, "app");
    let with = ["--secret-file", "app", "--new-code", &before];
    world.as_handler("amina", &["account", "totp", "on"], &with).ok();
    let shown = world
        .as_handler(
            "amina",
            &["account", "show"],
            &["--json", "--totp-code", &present],
        )
        .ok()
        .json();
    assert_eq!(
        (&shown["totp"], &shown["published"]),
        (&true.into(), &true.into())
    );

    let recover = [
        "account",
        "recover",
        "--url",
        &world.link,
        "--login",
        "amina",
        "--recovery-file",
        "amina.recovery",
        "--passphrase-out",
        "new.passphrase",
        "--recovery-out",
        "new.recovery",
    ];
    world.run(&recover).ok();
    fs::rename(
        world.path().join("new.passphrase"),
        world.path().join("amina.passphrase"),
    )
    .unwrap();
    let me = world
        .as_handler("amina", &["account", "show"], &["--json"])
        .ok()
        .json();
    assert_eq!(me["totp"], false);
}
