//! Helpers of the black-box tests: start the built program, speak to it as a client.
//!
//! Nothing here links the server or a database: what a test knows of the program it learns from its outside, the HTTP
//! interface, the command line, the files it leaves. Reporters and handlers are played with `intake` and
//! `case-management`, as the browser and the command line do it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

pub mod database;
pub mod desk;
pub mod mail;
pub mod middle;
mod office;
pub mod program;
pub mod reporter;
pub mod search;
pub mod wire;
pub mod world;

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::{Duration, SystemTime};

use zegel_protocol::Day;

/// The root of the workspace.
#[must_use]
pub fn root() -> &'static Path {
    static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        here.parent().unwrap_or(here).to_path_buf()
    });
    &ROOT
}

/// Seconds since 1970-01-01T00:00Z by the machine's clock.
#[must_use]
#[expect(
    clippy::disallowed_methods,
    reason = "the one place where the tests ask for the time"
)]
pub fn now() -> u64 {
    SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap()
        .as_secs()
}

/// Today, in UTC.
#[must_use]
pub fn today() -> Day {
    Day::from_unix_seconds(i64::try_from(now()).unwrap())
}

/// Waits for something, but not for ever.
///
/// # Panics
/// After a minute.
pub fn until(what: &str, mut done: impl FnMut() -> bool) {
    for _ in 0..3000 {
        if done() {
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    panic!("{what}: not within a minute");
}
