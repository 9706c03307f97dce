//! Conversations, cases and rosters as people and machines read them.

mod case;
mod inbox;
mod invitation;
mod message;
mod people;
mod roster;
mod thread;

pub(crate) use case::CaseOut;
pub(crate) use inbox::{InboxLine, InboxOut, Undeclared, Unreadable};
pub(crate) use invitation::InvitationOut;
pub(crate) use message::attachments_to_save;
pub(crate) use people::PeopleOut;
pub(crate) use roster::RosterOut;
pub(crate) use thread::ThreadOut;

use zegel_protocol::people::AccountRole;
use zegel_protocol::roster::Role;

/// A role in words.
pub(crate) const fn role(role: Role) -> &'static str {
    match role {
        Role::Adviser => "confidential adviser",
        Role::Handler => "handler",
        Role::Ombuds => "ombudsperson",
    }
}

/// What an account is for, in words.
pub(crate) const fn account_role(role: AccountRole) -> &'static str {
    match role {
        AccountRole::Adviser => "confidential adviser",
        AccountRole::Handler => "handler",
        AccountRole::Ombuds => "ombudsperson",
        AccountRole::Administrator => "administrator",
        AccountRole::Analyst => "analyst",
        AccountRole::Instance => "administrator of the server",
    }
}

/// What a word of the protocol is called.
pub(crate) fn named(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|value| value.as_str().map(ToOwned::to_owned))
        .unwrap_or_default()
}
