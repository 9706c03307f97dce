//! The consent ledger: what the reporter agreed to, kind by kind, from the log and from the conversation.

use serde::{Deserialize, Serialize};
use zegel_protocol::Day;

use crate::event::{Consent, ConsentKind};

/// The latest word about one consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ConsentWord {
    /// What it is.
    pub given: Consent,
    /// When it was said.
    pub on: Option<Day>,
    /// Where in the conversation; none if a handler wrote down what they heard otherwise.
    pub said: Option<u32>,
}

/// The latest word about each consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Ledger {
    /// To be put in touch with support.
    pub support: ConsentWord,
    /// That something is shared outside the organisation.
    pub share: ConsentWord,
    /// That it is investigated.
    pub investigate: ConsentWord,
}

impl Ledger {
    /// The latest word about one.
    #[must_use]
    pub const fn of(&self, kind: ConsentKind) -> ConsentWord {
        match kind {
            ConsentKind::Support => self.support,
            ConsentKind::Share => self.share,
            ConsentKind::Investigate => self.investigate,
        }
    }

    /// Takes note of a word: the later day counts; on the same day the reporter's own word counts more than what a handler
    /// wrote down, and a later one more than an earlier. Says whether anything changed.
    pub(crate) fn hear(&mut self, kind: ConsentKind, word: ConsentWord) -> bool {
        let known = match kind {
            ConsentKind::Support => &mut self.support,
            ConsentKind::Share => &mut self.share,
            ConsentKind::Investigate => &mut self.investigate,
        };
        let changes = (word.on, word.said) >= (known.on, known.said) && *known != word;
        if changes {
            *known = word;
        }
        changes
    }
}
