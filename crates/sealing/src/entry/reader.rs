//! Reading a chain from its beginning, entry by entry, and refusing everything that does not continue it.

use std::fmt;

use serde::{Deserialize, Serialize};

use zegel_protocol::{CaseId, Sha256};

use super::{Chain, Header, Place, UntrustedEntry};

/// Why an entry does not continue the chain. The words are for people; clients translate by the variant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChainError {
    /// One or more entries before this one were not delivered.
    #[error(
        "A message is missing: number {} should come next, but the server sent number {}.",
        u64::from(*.expected) + 1,
        u64::from(*.found) + 1
    )]
    Gap {
        /// The place that is next.
        expected: u32,
        /// The place the entry was written for.
        found: u32,
    },
    /// An entry for a place that is taken already.
    #[error("The server sent message number {} a second time, or sent another one in its place.", u64::from(*.seq) + 1)]
    Repeat {
        /// The place it was written for.
        seq: u32,
    },
    /// Written for another case.
    #[error("The server sent a message that belongs to another case.")]
    ForeignCase,
    /// Written for the other chain of the case.
    #[error("The server sent a message that belongs elsewhere in this case.")]
    WrongChain,
    /// Its author had another entry before them than the one that is here.
    #[error("Message number {} does not follow the one before it: one of the two was exchanged.", u64::from(*.seq) + 1)]
    BrokenLink {
        /// The place it was written for.
        seq: u32,
    },
    /// Not the entry that the grant or the reporter's own copy names as the first.
    #[error("This conversation does not begin with the report that it should begin with.")]
    WrongBeginning,
    /// Signed by a key that nobody here is known to have.
    #[error("A message was signed by somebody who is not known here.")]
    UnknownAuthor,
    /// Its author sealed it to other readers than those of this chain.
    #[error("A message was sealed for other readers than those of this conversation.")]
    WrongRecipients,
    /// A handler wrote it under an older roster than an entry before it: somebody who left since may have written it.
    #[error(
        "Message number {} goes by an older list of readers than a message before it: its author may have left since.",
        u64::from(*.seq) + 1
    )]
    OlderRoster {
        /// The place it was written for.
        seq: u32,
    },
}

/// Follows one chain. Feed it every entry, in order, from the first. As bytes it is only to be kept where nobody else can write:
/// in a vault or a signed snapshot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChainReader {
    next: Place,
    sealed_to: Sha256,
    first: Option<Sha256>,
    newest_roster: u64,
}

impl ChainReader {
    /// A reader at the beginning of a chain whose entries are sealed to the recipients of this hash
    /// ([`recipient_set`](super::recipient_set) of the thread key or of the file key of epoch 0).
    #[must_use]
    pub const fn new(chain: Chain, case: CaseId, sealed_to: Sha256) -> Self {
        Self {
            next: Place::first(chain, case),
            sealed_to,
            first: None,
            newest_roster: 0,
        }
    }

    /// The same, for a chain whose first entry is known by its hash, as the grant of a thread key states it.
    #[must_use]
    pub const fn beginning_with(self, first_entry: Sha256) -> Self {
        Self {
            first: Some(first_entry),
            ..self
        }
    }

    /// From the next entry on, the chain is sealed to other recipients: a new epoch of the file key. Entries sealed to the old
    /// key, which somebody who was removed still has, are refused from here on.
    pub const fn begin_epoch(&mut self, sealed_to: Sha256) {
        self.sealed_to = sealed_to;
    }

    /// The place for an entry that is to be appended to what was read so far.
    #[must_use]
    pub const fn next_place(&self) -> Place {
        self.next
    }

    /// The highest number of a roster that an entry named, see [`saw_roster`](Self::saw_roster).
    #[must_use]
    pub const fn newest_roster(&self) -> u64 {
        self.newest_roster
    }

    /// Takes note of the number of the roster that an accepted entry names. It may not go back: somebody who left could
    /// otherwise, with the server's help, go on writing under a roster that still named them. Where `may_be_older`, it may: a
    /// reporter is known by their own key, and may have had an older page open.
    ///
    /// # Errors
    /// `OlderRoster`; nothing changes then.
    pub fn saw_roster(&mut self, header: &Header, number: u64, may_be_older: bool) -> Result<(), ChainError> {
        if number < self.newest_roster && !may_be_older {
            return Err(ChainError::OlderRoster {
                seq: header.place.seq,
            });
        }
        self.newest_roster = self.newest_roster.max(number);
        Ok(())
    }

    /// Takes the next entry. On an error nothing changes, and the entry stays unread.
    ///
    /// `is_known_author` is asked last, with a header that is in its right place; it says whether this author may write here.
    ///
    /// # Errors
    /// What is wrong with the entry, see [`ChainError`].
    pub fn accept<T>(
        &mut self,
        entry: UntrustedEntry<T>,
        is_known_author: impl FnOnce(&Header) -> bool,
    ) -> Result<VerifiedEntry<T>, ChainError> {
        let UntrustedEntry {
            header,
            content,
            hash,
        } = entry;
        let Place {
            chain,
            case,
            seq,
            prev,
        } = header.place;
        if case != self.next.case {
            return Err(ChainError::ForeignCase);
        }
        if chain != self.next.chain {
            return Err(ChainError::WrongChain);
        }
        if seq < self.next.seq {
            return Err(ChainError::Repeat { seq });
        }
        if seq > self.next.seq {
            return Err(ChainError::Gap {
                expected: self.next.seq,
                found: seq,
            });
        }
        if prev != self.next.prev {
            return Err(ChainError::BrokenLink { seq });
        }
        if seq == 0 && self.first.is_some_and(|first| first != hash) {
            return Err(ChainError::WrongBeginning);
        }
        if header.sealed_to != self.sealed_to {
            return Err(ChainError::WrongRecipients);
        }
        if !is_known_author(&header) {
            return Err(ChainError::UnknownAuthor);
        }
        // A chain ends long before this saturates (`limits::MAX_CHAIN_LEN`).
        self.next.seq = seq.saturating_add(1);
        self.next.prev = hash;
        Ok(VerifiedEntry {
            header,
            content,
            hash,
        })
    }
}

/// An entry in its right place, by a known author. Only [`ChainReader::accept`] makes one.
pub struct VerifiedEntry<T> {
    header: Header,
    content: T,
    hash: Sha256,
}

impl<T> VerifiedEntry<T> {
    /// What the author signed beside the content.
    pub const fn header(&self) -> &Header {
        &self.header
    }

    /// The content.
    pub const fn content(&self) -> &T {
        &self.content
    }

    /// Gives the content away.
    pub fn into_content(self) -> T {
        self.content
    }

    /// The entry's hash.
    pub const fn hash(&self) -> Sha256 {
        self.hash
    }
}

/// Without the content: it is what the reporter wrote.
impl<T> fmt::Debug for VerifiedEntry<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VerifiedEntry")
            .field("header", &self.header)
            .finish_non_exhaustive()
    }
}
