//! Arguments that several commands have in common.

mod code;
mod config;
mod invitee;
mod new_passphrase;
mod organisation;
mod role;
mod roster_source;
mod sign_in;
mod told;

pub(crate) use code::code;
pub(crate) use config::ConfigArgs;
pub(crate) use invitee::{GuestArgs, InviteeArgs, login, mail_address};
pub(crate) use new_passphrase::NewPassphraseArgs;
pub(crate) use organisation::OrganisationArgs;
pub(crate) use role::RoleArg;
pub(crate) use roster_source::RosterSource;
pub(crate) use sign_in::{InstanceSignInArgs, MaybeSignInArgs, SignInArgs};
pub(crate) use told::ToldArgs;
