//! The `zegel` program: `serve`, `demo`, `org`, and the clients `report`, `thread`, `inbox`, `case`, `identity`.
//!
//! Data goes to standard output, everything else to standard error. Exit codes: 0 done, 1 refused or failed, 2 wrong usage.
//! No secret is ever an argument: other users of a machine can read those.

mod client;
mod clock;
mod commands;
mod config;
mod demo;
mod input;
mod link;
mod org;
mod output;
mod talk;
mod views;

use std::process::ExitCode;

use clap::Parser as _;

use crate::commands::Program;
use crate::talk::{NobodyListens, Usage, say};

fn main() -> ExitCode {
    match Program::parse().run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.is::<NobodyListens>() => ExitCode::SUCCESS,
        Err(error) => {
            say(format_args!("zegel: {error:#}"));
            ExitCode::from(if error.is::<Usage>() { 2 } else { 1 })
        }
    }
}
