//! The built program from outside: what its server learns, what it refuses, what survives a crash, and what clients notice
//! when a server lies. SQLite and PostgreSQL; `scripts/with-postgres` brings the latter.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

/// Tests that run on both databases, by the name of the function that takes the kind.
macro_rules! on_both_databases {
    ($($name:ident),* $(,)?) => {
        mod sqlite {
            $(#[test] fn $name() { super::$name(zegel_tests::database::Kind::Sqlite); })*
        }
        mod postgres {
            $(#[test] fn $name() { super::$name(zegel_tests::database::Kind::Postgres); })*
        }
    };
}

mod bad_input;
mod crash;
mod escalation;
mod excluded;
mod hostile_desk;
mod hostile_people;
mod hostile_rosters;
mod hostile_threads;
mod independent_reader;
mod learned;
mod learned_people;
mod noise;
mod outbox;
mod upright;
