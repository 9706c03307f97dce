//! Conversations, cases and rosters as people and machines read them.

mod case;
mod inbox;
mod message;
mod roster;
mod thread;

pub(crate) use case::CaseOut;
pub(crate) use inbox::{InboxLine, InboxOut, Unreadable};
pub(crate) use message::attachments_to_save;
pub(crate) use roster::RosterOut;
pub(crate) use thread::ThreadOut;

use zegel_protocol::roster::Role;

/// A role in words.
pub(crate) const fn role(role: Role) -> &'static str {
    match role {
        Role::Adviser => "confidential adviser",
        Role::Handler => "handler",
        Role::Ombuds => "ombudsperson",
    }
}
