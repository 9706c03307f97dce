//! Rosters from the server: whatever is accepted under the pinned key is the one roster that key signed.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use zegel_protocol::{
    Day,
    roster::RosterBundle,
    roster_check::{Expected, Roster, parse},
};

static SIGNED: LazyLock<RosterBundle> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../corpus/roster/signed.json")).expect("the seed is a signed roster")
});
static TODAY: LazyLock<Day> = LazyLock::new(|| "2026-11-23".parse().expect("a day"));

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    if let Ok(body) = parse(text) {
        let again = serde_json::to_string(&body).expect("a roster is JSON");
        assert_eq!(parse(&again).expect("what was accepted is accepted again"), body);
    }
    let expected = |pin| Expected {
        origin: "https://report.example.org",
        slug: "example-aid",
        pin,
        newest_seq: Some(3),
        today: Some(*TODAY),
    };
    let check = |bundle: &RosterBundle| {
        if let Ok(roster) = Roster::check(bundle, &expected(Some(SIGNED.key.as_str()))) {
            assert_eq!(bundle.roster, SIGNED.roster, "a roster that nobody signed");
            assert!(roster.is_pinned());
        }
        let _ = Roster::check(bundle, &expected(None));
    };
    // The whole answer of a server, and each of its parts in an answer that is right otherwise.
    if let Ok(bundle) = serde_json::from_str::<RosterBundle>(text) {
        check(&bundle);
    }
    check(&RosterBundle {
        roster: text.to_owned(),
        ..SIGNED.clone()
    });
    check(&RosterBundle {
        signature: text.to_owned(),
        ..SIGNED.clone()
    });
    check(&RosterBundle {
        key: text.to_owned(),
        ..SIGNED.clone()
    });
});
