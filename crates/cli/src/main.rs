//! The `zegel` program: the server, what its operator does beside the store, and the clients of everybody who has to do with
//! it. `commands` has a file for each command, in folders as one types them; what several commands share lies beside it.
//!
//! Data goes to standard output, everything else to standard error. Exit codes: 0 done, 1 refused or failed, 2 wrong usage.
//! No secret that lasts is ever an argument, as other users of a machine can read those; what works once may be one (codes,
//! invitations), and need not.

mod client;
mod clock;
mod commands;
mod enrolment;
mod input;
mod links;
mod one_time;
mod output;
mod papers;
mod rosters;
mod store;
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
