//! What can be wrong with a case, and why something cannot be done with it.

use zegel_protocol::limits::MAX_TEXT_CHARS;
use zegel_sealing::KeyError;
use zegel_sealing::conversation::{ReadError, WriteError};
use zegel_sealing::entry::{ChainError, EntryError};
use zegel_sealing::grant::GrantError;
use zegel_sealing::rosters::NeedsRoster;

use crate::rules::RuleError;

/// Why a case cannot be opened or read further. The words are for people; clients translate by the variant.
#[derive(Debug, thiserror::Error)]
pub enum CaseError {
    /// The server sent no thread key for this person.
    #[error("You have no key to this case.")]
    NoKey,
    /// A key is damaged, exchanged, or given by somebody unknown.
    #[error(transparent)]
    Grant(#[from] GrantError),
    /// Something in the conversation is wrong; what came before it can be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// An entry of the case log does not open.
    #[error(transparent)]
    Entry(#[from] EntryError),
    /// An entry does not continue the case log.
    #[error(transparent)]
    Chain(#[from] ChainError),
    /// A roster is needed first.
    #[error(transparent)]
    NeedsRoster(#[from] NeedsRoster),
    /// The case log takes a step that the workflow does not allow.
    #[error("The case log breaks a rule. {0}")]
    Rule(#[from] RuleError),
    /// The case must be read to its end first.
    #[error("The case must be read first.")]
    Unread,
    /// The server sent another case than the one that is open.
    #[error("The server sent another case.")]
    OtherCase,
}

impl CaseError {
    /// The roster to fetch before trying again, if that is all that is missing.
    #[must_use]
    pub const fn needs_roster(&self) -> Option<zegel_protocol::Sha256> {
        match self {
            Self::NeedsRoster(NeedsRoster(hash)) | Self::Read(ReadError::NeedsRoster(NeedsRoster(hash))) => {
                Some(*hash)
            }
            _ => None,
        }
    }
}

/// Why something cannot be done with a case. The words are for people; clients translate by the variant.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    /// The workflow forbids it.
    #[error(transparent)]
    Rule(#[from] RuleError),
    /// The case has a log, but this person has no key to it.
    #[error("You have no key to this case's log. Ask another reader of the case to give it to you.")]
    NoFileKey,
    /// The case must be read first.
    #[error("The case must be read first.")]
    Unread,
    /// Nothing but blanks.
    #[error("Please write something first.")]
    Empty,
    /// Longer than is possible.
    #[error("This is too long: {MAX_TEXT_CHARS} characters are possible.")]
    TooLong,
    /// The case has reached its greatest length.
    #[error("This case cannot grow any further.")]
    Full,
    /// Somebody wrote under a newer roster than the one that is open here.
    #[error(
        "There is a newer list of readers than the one that is open here. Fetch it first, then write again."
    )]
    NewerRoster,
    /// The message cannot be written.
    #[error(transparent)]
    Message(#[from] WriteError),
    /// It could not be sealed.
    #[error(transparent)]
    Entry(#[from] EntryError),
    /// A key could not be given to another reader.
    #[error(transparent)]
    Grant(#[from] GrantError),
    /// The roster's key of another reader is not a valid one.
    #[error("A reader's key in the list of readers is damaged.")]
    ReaderKey(#[from] KeyError),
}
