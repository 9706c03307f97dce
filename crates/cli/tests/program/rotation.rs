//! New keys for a handler: compared, published, and all cases moved to them, also when that is cut off in the middle.

use std::fs;
use std::time::Duration;

use crate::meddler::{Fate, Meddler};
use crate::support::{Running, World, command, until};

#[test]
fn cases_move_to_new_keys_although_moving_is_cut_off_in_the_middle() {
    let meddler = Meddler::new();
    let world = World::reached_at(&[&meddler.origin]);
    world.enrol("admin", "administrator").ok();
    for number in 0..4 {
        world.report(&format!("Number {number}."), &[]).ok();
    }
    let before = world.cases("amina", &[]);
    assert_eq!(before.len(), 4);

    let made = world
        .as_handler("amina", &["account", "rotate-keys"], &["--json"])
        .ok()
        .json();
    let early = world
        .as_handler("amina", &["account", "finish-rotation"], &[])
        .fails(1);
    assert!(
        early.contains("does not name you with your newest keys"),
        "{early}"
    );
    // Work goes on with the old ones meanwhile.
    world.write("words", "Read.");
    world
        .as_handler(
            "amina",
            &["case", "acknowledge"],
            &["--text-file", "words", &before[0]],
        )
        .ok();

    let seen = world
        .as_admin(&["people", "fingerprint"], &["amina", "--json"])
        .ok()
        .json();
    assert_eq!(seen["fingerprint"], made["fingerprint"]);
    assert_eq!(seen["keys"], "changed");
    let listed = world.as_admin(&["people", "list"], &[]).ok().out;
    assert!(listed.contains("NEW KEYS"), "{listed}");
    let uncompared = world
        .as_admin(&["org", "roster", "draft"], &["--out", "draft.json"])
        .ok();
    assert!(uncompared.err.contains("--compared amina="), "{}", uncompared.err);
    // What she reads out is checked against the keys that go in.
    let wrong = format!("amina={}", world.heard("boris").split('=').nth(1).unwrap());
    let exchanged = world
        .as_admin(&["org", "roster", "draft"], &["--compared", &wrong])
        .fails(1);
    assert!(exchanged.contains("do not go on"), "{exchanged}");
    let digits: Vec<_> = made["fingerprint"]["digits"]
        .as_array()
        .unwrap()
        .iter()
        .map(|group| group.as_str().unwrap())
        .collect();
    world.publish_next(&["--compared", &format!("amina={}", digits.join(" "))]);

    // The first case is moved; with the second, the line goes dead and somebody closes the lid.
    meddler.meddle(&world.origin, |line, _| {
        static GRANTS: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
        let of_grants = line.starts_with("PUT") && line.contains("/grants");
        if of_grants && GRANTS.fetch_add(1, std::sync::atomic::Ordering::SeqCst) > 0 {
            std::thread::sleep(Duration::from_secs(600));
        }
        Fate::Passes
    });
    let link = world.link.replace(&world.origin, &meddler.origin);
    let finish = ["account", "finish-rotation", "--url", &link, "--login", "amina"];
    let run = [&finish[..], &["--passphrase-file", "amina.passphrase"]].concat();
    let cut_off = Running(command(world.path(), &run).spawn().unwrap());
    until("moving the first case", || meddler.count("/grants") >= 2);
    drop(cut_off);

    let finish = |further: &[&str]| {
        let json = [&["--json"], further].concat();
        world
            .as_handler("amina", &["account", "finish-rotation"], &json)
            .ok()
            .json()
    };
    let rest = finish(&[]);
    assert_eq!((&rest["moved"], &rest["cases"]), (&3.into(), &4.into()), "{rest}");
    assert_eq!(rest["old_keys_kept"], true);
    let identity = |file: &str| {
        world
            .as_handler("amina", &["identity", "export"], &["--out", file])
            .ok();
        let text = fs::read_to_string(world.path().join(file)).unwrap();
        text.lines()
            .filter(|line| line.starts_with("AGE-SECRET-KEY-PQ-1"))
            .count()
    };
    assert_eq!(identity("both"), 2);
    let last = finish(&["--forget-old-keys"]);
    assert_eq!(
        (&last["moved"], &last["old_keys_kept"]),
        (&0.into(), &false.into())
    );
    assert_eq!(identity("newest"), 1);
    assert_eq!(world.cases("amina", &[]), before);
    assert_eq!(world.cases("boris", &[]).len(), 4);
    let shown = world
        .as_handler("boris", &["case", "show"], &["--json", &before[0]])
        .ok()
        .json();
    assert_eq!(shown["warnings"].as_array().unwrap().len(), 0, "{shown}");
}
