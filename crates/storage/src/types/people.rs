//! Who asks; people on their way into an organisation, in it and out of it.

use zegel_protocol::people::AccountRole;
use zegel_protocol::{Day, PersonId, Sha256};

/// Who asks for what only some may do. The store looks up what they may in the transaction that does it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Whoever runs commands beside the store.
    Operator,
    /// Somebody with an account: of the organisation that is asked about, or, where the whole instance is, of the
    /// reserved one.
    Person(PersonId),
}

/// Somebody who is to have an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    /// The person, unique within the organisation.
    pub person: PersonId,
    /// Login name, unique within the organisation.
    pub login: String,
    /// What the account will be for.
    pub role: AccountRole,
    /// Where mail to them goes.
    pub address: Option<String>,
}

/// A single-use link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// SHA-256 of the bytes in it.
    pub token: Sha256,
    /// The last day it works.
    pub last_day: Day,
}

/// Whether somebody was invited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InviteOutcome {
    /// They were. Links that they had before are dead.
    Invited,
    /// The person has or had an account, or the login name is another's.
    Taken,
    /// The one who asks may not, or that role has no place in that organisation.
    Forbidden,
    /// No such organisation.
    NoOrganisation,
}

/// Whether an organisation was made and its administrator invited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoundingOutcome {
    /// It was; or, for a new link, the administrator was invited. Links from before are dead.
    Invited,
    /// The name is taken; or, for a new link, the organisation has a roster or somebody has or had an
    /// account in it.
    Taken,
    /// The one who asks may not.
    Forbidden,
    /// No such organisation.
    NoOrganisation,
}

/// Whether something was done about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonOutcome {
    /// It was, or it was so already.
    Done,
    /// No such person; or, where only those with an account can be meant, one without.
    NotFound,
    /// The person has an account, so there is no invitation to take back.
    Enrolled,
    /// The one who asks may not. Nobody may say of themselves that they left.
    Forbidden,
}

/// Whether an account was made with an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EnrolOutcome {
    /// It was, or the very same was made with this link before.
    Enrolled,
    /// The link was used, taken back, is over or never was.
    NoLink,
}

/// Whether an organisation was made with the set-up link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetUpOutcome {
    /// It was, or the very same was made with this link before.
    Done,
    /// The name cannot be used.
    Taken,
    /// The link was used, replaced, is over or never was, or there is an organisation already.
    NoLink,
}

/// Whether a setting was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingOutcome {
    /// It was, or it was so already.
    Done,
    /// The one who asks may not.
    Forbidden,
}

/// Whether own grants were sealed anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReplaceOutcome {
    /// They were, or they were there already.
    Replaced,
    /// One is neither what it was said to be nor what it was to become.
    Conflict,
    /// No such case for the one who asks.
    NotFound,
}
