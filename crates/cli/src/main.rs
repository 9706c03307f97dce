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

/// Memory is wiped when it is given back, the server's as well as the clients': secrets in types that know it wipe themselves,
/// and everything else that a request or a file brought is gone when it is done with, too.
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

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
