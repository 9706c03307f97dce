//! What people with accounts and their administrators may rely on.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod accounts;
mod rosters;

use rand::SeedableRng as _;
use rand::rngs::StdRng;
use zegel_protocol::Day;
use zegel_protocol::roster::{Lane, RosterBody, Texts};
use zegel_sealing::roster_signing::OrganisationKey;

fn today() -> Day {
    "2026-11-23".parse().unwrap()
}

fn chance(seed: u64) -> StdRng {
    StdRng::seed_from_u64(seed)
}

fn first() -> RosterBody {
    let setup = zegel_administration::FirstRoster {
        origins: vec!["https://report.example.org".into()],
        slug: "example-aid".parse().unwrap(),
        name: "Example Aid".into(),
        languages: vec!["en".parse().unwrap(), "ar".parse().unwrap()],
        lanes: vec![Lane::Advice, Lane::Reporting],
        time_zone: None,
        region: Texts::new(),
    };
    zegel_administration::first_roster(setup, today(), &mut chance(1))
}

fn new_key() -> OrganisationKey {
    OrganisationKey::generate("correct horse battery").unwrap().key
}
