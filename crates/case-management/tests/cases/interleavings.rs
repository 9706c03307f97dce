//! Any order of commands by several handlers, of words of the reporter, of days that pass, and of what a server that means harm
//! does in between: no illegal state, the same state from the same log on every device, nothing lost when two write at once, and
//! nothing to open for those who are off the case.
//!
//! `PROPTEST_CASES` sets how many orders are tried.

mod keys;
mod oracle;
mod steps;
mod tricks;
mod world;

use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;

use steps::{Step, step};
use world::World;

/// Runs in the domain's own words: what happened is printed with a failure.
fn play(steps: &[Step]) {
    let mut world = World::new();
    for step in steps {
        world.take(step);
    }
    world.end();
}

proptest! {
    #![proptest_config(ProptestConfig {
        max_shrink_iters: 200,
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..ProptestConfig::with_cases(cases())
    })]

    #[test]
    fn whatever_happens_in_whatever_order_the_case_stays_whole(
        steps in proptest::collection::vec(step(), 20..90),
    ) {
        play(&steps);
    }
}

/// Each order opens hundreds of sealed objects, so few are tried by default.
fn cases() -> u32 {
    let wanted = std::env::var("PROPTEST_CASES").ok();
    wanted.and_then(|text| text.parse().ok()).unwrap_or(8)
}

/// The orders that the property must not miss, whatever chance brings.
mod by_hand {
    use super::play;
    use super::steps::{NAMES, Step, Trick, What};

    fn act(name: &str, what: What) -> Step {
        let who = NAMES.iter().position(|known| *known == name).unwrap();
        let stale = false;
        Step::Act { who, what, stale }
    }

    fn stale(name: &str, what: What) -> Step {
        match act(name, what) {
            Step::Act { who, what, .. } => Step::Act {
                who,
                what,
                stale: true,
            },
            step => step,
        }
    }

    fn who(name: &str) -> usize {
        NAMES.iter().position(|known| *known == name).unwrap()
    }

    fn all_tricks(name: &str) -> Vec<Step> {
        let trick = |trick| Step::Hostile {
            who: who(name),
            trick,
            at: 3,
        };
        Trick::ALL.into_iter().map(trick).collect()
    }

    #[test]
    fn two_who_write_at_once_lose_nothing() {
        let mut steps = vec![act("amina", What::NoConflict), act("boris", What::NoConflict)];
        for _ in 0..4 {
            steps.push(act("amina", What::Note));
            steps.push(stale("boris", What::Note));
            steps.push(stale("boris", What::Reply));
            steps.push(stale("amina", What::Reply));
        }
        play(&steps);
    }

    #[test]
    fn a_revocation_a_recusal_a_departure_and_a_return_among_tricks() {
        let mut steps = vec![
            act("amina", What::NoConflict),
            act("boris", What::NoConflict),
            act("boris", What::Acknowledge),
            act("amina", What::Grant(who("carla"))),
            act("carla", What::NoConflict),
            act("carla", What::Note),
            act("amina", What::Revoke(who("carla"))),
            stale("carla", What::Note),
            act("boris", What::Note),
        ];
        steps.extend(all_tricks("carla"));
        steps.extend(all_tricks("boris"));
        steps.extend([
            act("boris", What::Grant(who("carla"))),
            act("carla", What::NoConflict),
            act("carla", What::Note),
            Step::Recuse { who: who("boris") },
            act("carla", What::Note),
        ]);
        steps.extend(all_tricks("boris"));
        steps.extend([
            Step::Reporter(2),
            Step::Days(120),
            Step::Reporter(3),
            act("olga", What::NoConflict),
            act("olga", What::Reply),
            act("amina", What::Grant(who("olga"))),
            act("olga", What::NoConflict),
            act("olga", What::Note),
            Step::Depart,
            act("olga", What::Note),
        ]);
        steps.extend(all_tricks("dora"));
        play(&steps);
    }
}
