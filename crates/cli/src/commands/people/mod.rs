//! `zegel people`: what an administrator does about people, over HTTP.

mod address;
mod depart;
mod fingerprint;
mod invite;
mod list;
mod readmit;
mod withdraw;

use anyhow::anyhow;
use clap::Subcommand;
use zegel_protocol::{PersonId, ProblemCode};

use crate::client::http::HttpError;

/// Invite people, compare their keys, note that they left (administrators)
#[derive(Subcommand)]
pub(crate) enum PeopleCommand {
    List(list::List),
    Invite(invite::Invite),
    Withdraw(withdraw::Withdraw),
    Fingerprint(fingerprint::Fingerprint),
    Depart(depart::Depart),
    Readmit(readmit::Readmit),
    Address(address::Address),
}

impl PeopleCommand {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        match self {
            Self::List(command) => command.run(),
            Self::Invite(command) => command.run(),
            Self::Withdraw(command) => command.run(),
            Self::Fingerprint(command) => command.run(),
            Self::Depart(command) => command.run(),
            Self::Readmit(command) => command.run(),
            Self::Address(command) => command.run(),
        }
    }
}

/// What the server says about a person, in words.
fn about(person: &PersonId, error: HttpError) -> anyhow::Error {
    match error {
        HttpError::Problem(ProblemCode::NotFound) => {
            anyhow!("there is nobody called {person} to do this with")
        }
        other => other.into(),
    }
}
