//! What is written into a case log.

mod act;
mod assessment;
mod closing;

pub use act::{Act, Feedback};
pub use assessment::{Affected, AgeGroup, Assessment, Known, Respondent, RespondentLink, Setting, Sex, Who};
pub use closing::{Action, Closing, ClosingReason, FeedbackRecord};

use serde::{Deserialize, Serialize};
use zegel_protocol::conversation::Attachment;
pub use zegel_protocol::conversation::ConsentKind;
use zegel_protocol::{CaseId, Day, PersonId, Sha256};

use crate::clocks::Clock;
use crate::workflow::Step;

/// What a case waits for while its step stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// For the reporter's answer.
    ForReporter,
    /// It is paused, because an authority asked for it.
    ForAuthorities,
}

/// What became of the question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Consent {
    /// Not asked, or not answered.
    #[default]
    Unknown,
    /// Yes.
    Given,
    /// No.
    Refused,
    /// Yes once, and not any more.
    Withdrawn,
}

/// How two cases belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Link {
    /// Somehow.
    Related,
    /// This case is about retaliation for that one.
    RetaliationOf,
    /// This case tells what that one tells.
    DuplicateOf,
    /// The reporter took that one to another lane with this one.
    HandedOverFrom,
}

/// One entry of a case log. Who wrote it and on which day stands in the entry's header; its place is its number.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// A handler opened the case for the first time and made its file key.
    Opened,
    /// The author has no conflict of interest with the case.
    NoConflict,
    /// The author has one, and is off the case for good.
    Recused,
    /// Somebody looked whether anybody is in danger.
    SafetyChecked {
        /// What was found and done.
        note: String,
    },
    /// A person acknowledged the report to the reporter.
    Acknowledged,
    /// What is known of the case, as a whole: takes the place of what was known before.
    Assessed(Box<Assessment>),
    /// A step of the workflow that has no event of its own.
    Moved {
        /// Where to.
        to: Step,
        /// Why.
        why: String,
    },
    /// The reporter was told something of the outcome.
    Feedback {
        /// Where in the conversation.
        seq: u32,
        /// Whether it is the last word, or what is planned is told while the work goes on.
        concluding: bool,
    },
    /// The case begins or ends to wait.
    Waiting {
        /// For what.
        side: Side,
        /// Begins or ends.
        on: bool,
        /// Why.
        why: String,
        /// When somebody should look again.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Day>,
    },
    /// Something the handlers keep to themselves.
    Note {
        /// What it says.
        text: String,
        /// Who should read it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        mentions: Vec<PersonId>,
    },
    /// Somebody was put in touch with support.
    Support {
        /// With which.
        what: String,
    },
    /// Word of the reporter about a consent.
    Consent {
        /// To what.
        kind: ConsentKind,
        /// The word.
        given: Consent,
        /// How it reached the author; empty if it stands in the conversation.
        how: String,
        /// Where in the conversation it stands, if there.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        said: Option<u32>,
    },
    /// The case is somebody's to work on, or nobody's.
    Assigned {
        /// Whose.
        person: Option<PersonId>,
    },
    /// Somebody was let in by somebody on the case.
    Granted {
        /// Who.
        person: PersonId,
    },
    /// Somebody was let in because the case needs to be looked at by others.
    Escalated {
        /// Who.
        person: PersonId,
        /// Why.
        why: String,
    },
    /// Somebody was taken off the case: a new file key, which they do not get, opens what follows this entry.
    Revoked {
        /// Who.
        person: PersonId,
        /// The number of the new key.
        epoch: u32,
        /// SHA-256 of the new key's recipient text.
        key: Sha256,
    },
    /// Something to do.
    Task {
        /// What.
        text: String,
        /// Who does it.
        owner: PersonId,
        /// By when.
        due: Day,
    },
    /// It was done.
    TaskDone {
        /// The place of the task's entry.
        task: u32,
    },
    /// A point of the checklist was looked at.
    Checked {
        /// Which, of [`checklist`](crate::checklist).
        check: String,
        /// Done, or open again.
        done: bool,
    },
    /// A piece of evidence.
    Evidence {
        /// What it is and where it came from.
        text: String,
        /// SHA-256 of the file itself, if it is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sha256: Option<Sha256>,
        /// The file: one of the conversation's, or one that was sealed for the log.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        attachment: Option<Attachment>,
    },
    /// Two cases belong together.
    Linked {
        /// The other one.
        case: CaseId,
        /// How.
        link: Link,
    },
    /// A clock runs longer.
    Extended {
        /// Which.
        clock: Clock,
        /// Until when.
        until: Day,
        /// Why.
        why: String,
    },
    /// Something that needs a second person.
    Proposed {
        /// What.
        act: Box<Act>,
    },
    /// A second person agreed; what was proposed is done with this entry.
    Seconded {
        /// The place of the proposal's entry.
        proposal: u32,
        /// Where in the conversation the feedback of a proposed closing stands.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        feedback: Option<u32>,
    },
    /// Somebody did not agree, or took the proposal back.
    Refused {
        /// The place of the proposal's entry.
        proposal: u32,
        /// Why.
        why: String,
    },
    /// What was decided.
    Acted {
        /// The kinds of it.
        actions: Vec<Action>,
        /// In words.
        text: String,
    },
    /// The case was closed.
    Closed(Box<Closing>),
    /// Whether those who reported are still safe.
    ProtectionCheck {
        /// After how many months: 3, 6 or 12.
        months: u8,
        /// What was found.
        text: String,
    },
    /// A closed case goes on.
    Reopened {
        /// Why.
        why: String,
        /// Because somebody appealed against its outcome.
        appeal: bool,
    },
    /// Somebody else takes the matter on.
    Referred {
        /// Who.
        to: String,
        /// How it reached them.
        how: String,
    },
    /// A copy left the desk.
    Shared {
        /// Who got it.
        with: String,
        /// The places in the conversation that it has parts of.
        entries: Vec<u32>,
        /// Whether it says who the reporter is.
        #[serde(default)]
        identity: bool,
        /// SHA-256 of the sealed package.
        sha256: Sha256,
    },
    /// Something to learn from it.
    Lesson {
        /// What.
        text: String,
        /// Who sees to it.
        owner: PersonId,
        /// By when.
        due: Day,
    },
}

impl Event {
    /// Who is let in with it.
    #[must_use]
    pub const fn lets_in(&self) -> Option<&PersonId> {
        match self {
            Self::Granted { person } | Self::Escalated { person, .. } => Some(person),
            _ => None,
        }
    }

    /// Where in the conversation the feedback stands that it relies on.
    #[must_use]
    pub fn feedback_at(&self) -> Option<u32> {
        match self {
            Self::Feedback { seq, .. } => Some(*seq),
            Self::Seconded { feedback, .. } => *feedback,
            Self::Closed(closing) => match closing.feedback {
                FeedbackRecord::Given { seq } => Some(seq),
                FeedbackRecord::NotPossible { .. } => None,
            },
            _ => None,
        }
    }

    /// What it is called on the wire, such as `no-conflict`.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::NoConflict => "no-conflict",
            Self::Recused => "recused",
            Self::SafetyChecked { .. } => "safety-checked",
            Self::Acknowledged => "acknowledged",
            Self::Assessed(_) => "assessed",
            Self::Moved { .. } => "moved",
            Self::Feedback { .. } => "feedback",
            Self::Waiting { .. } => "waiting",
            Self::Note { .. } => "note",
            Self::Support { .. } => "support",
            Self::Consent { .. } => "consent",
            Self::Assigned { .. } => "assigned",
            Self::Granted { .. } => "granted",
            Self::Escalated { .. } => "escalated",
            Self::Revoked { .. } => "revoked",
            Self::Task { .. } => "task",
            Self::TaskDone { .. } => "task-done",
            Self::Checked { .. } => "checked",
            Self::Evidence { .. } => "evidence",
            Self::Linked { .. } => "linked",
            Self::Extended { .. } => "extended",
            Self::Proposed { .. } => "proposed",
            Self::Seconded { .. } => "seconded",
            Self::Refused { .. } => "refused",
            Self::Acted { .. } => "acted",
            Self::Closed(_) => "closed",
            Self::ProtectionCheck { .. } => "protection-check",
            Self::Reopened { .. } => "reopened",
            Self::Referred { .. } => "referred",
            Self::Shared { .. } => "shared",
            Self::Lesson { .. } => "lesson",
        }
    }
}

/// The kind only: what is in a case log is confidential.
impl std::fmt::Debug for Event {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Event({})", self.kind())
    }
}
