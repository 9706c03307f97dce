//! Mails on their way out: what a line says, and what becomes of it.

use zegel_protocol::{Day, PersonId, Sha256};

/// Which line: whose mail, and of which day. There is one a person and day at most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The person.
    pub person: PersonId,
    /// The day it was to be sent.
    pub day: Day,
}

/// What a mail says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailAbout {
    /// Something waits at the desk.
    Desk,
    /// A roster is about to end.
    Roster {
        /// SHA-256 of it.
        sha256: Sha256,
        /// How many days ahead it was to be said.
        days_before: u16,
    },
}

/// A mail that nobody took yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueuedMail {
    /// Which one.
    pub line: Line,
    /// What it says.
    pub about: MailAbout,
    /// How often it was not taken.
    pub tries: u32,
    /// Where it goes; none once the person has left or has no address any more.
    pub address: Option<String>,
    /// Whether there still is a reason for it: something waits, or no other roster followed.
    pub needed: bool,
}

/// What became of a mail that somebody was to carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// The mail server took it.
    Sent,
    /// It did not, and shall be asked again.
    Failed,
    /// It was not tried.
    NotNow,
    /// There is no reason for it any more, or nobody to write to: it is forgotten.
    Needless,
}

/// How mail is doing, in all organisations together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MailFigures {
    /// Mails that the mail server has not taken yet.
    pub waiting: u64,
    /// Mails that were given up.
    pub undelivered: u64,
}
