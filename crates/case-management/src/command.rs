//! What can be done with a case: one type for the desk, the command line and the tests.

use serde::{Deserialize, Serialize};
use zegel_protocol::conversation::Attachment;
use zegel_protocol::{CaseId, Day, PersonId, Sha256};

use crate::clocks::Clock;
use crate::event::{Action, Assessment, ClosingReason, Consent, ConsentKind, Feedback, Link, Side};
use crate::workflow::Step;

/// A command; `CaseFile::run` makes the append of it that is to be posted. Texts are trimmed; blank ones are refused where
/// something must be said. With `tell` the reporter is told where the case stands, in these words, which may be none. A conflict of
/// interest is declared with [`CaseFile::recuse`](crate::CaseFile::recuse).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Command {
    /// Says that there is no conflict of interest; opens the case for the first time, if nobody has.
    NoConflict {},
    /// Notes that somebody looked whether anybody is in danger.
    SafetyCheck {
        /// What was found and done.
        note: String,
    },
    /// Acknowledges the report to the reporter.
    Acknowledge {
        /// What is said.
        text: String,
        /// The safety check, if it was not made before.
        #[serde(default)]
        safety: Option<String>,
    },
    /// Writes down what is known, as a whole.
    Assess {
        /// What.
        assessment: Box<Assessment>,
    },
    /// Takes a plain step of the workflow; one against the reporter's wish is proposed.
    Move {
        /// Where to.
        to: Step,
        /// Why.
        why: String,
        /// What the reporter is told.
        #[serde(default)]
        tell: Option<String>,
    },
    /// Begins or ends to wait.
    Wait {
        /// For what.
        side: Side,
        /// Begins or ends.
        on: bool,
        /// Why.
        why: String,
        /// When somebody should look again.
        #[serde(default)]
        until: Option<Day>,
        /// What the reporter is told.
        #[serde(default)]
        tell: Option<String>,
    },
    /// Writes something that the reporter cannot read.
    Note {
        /// What.
        text: String,
        /// Who should read it.
        #[serde(default)]
        mentions: Vec<PersonId>,
    },
    /// Writes to the reporter.
    Reply {
        /// What.
        text: String,
        /// Files that were sealed and uploaded.
        #[serde(default)]
        attachments: Vec<Attachment>,
    },
    /// Asks the reporter something.
    Question {
        /// What.
        text: String,
    },
    /// Gives the reporter what was written down of a talk, to agree with or to correct.
    Transcript {
        /// What was written down.
        text: String,
    },
    /// Asks the reporter for a consent.
    AskConsent {
        /// To what.
        kind: ConsentKind,
        /// Why.
        text: String,
    },
    /// Tells the reporter something of the outcome.
    Feedback {
        /// What.
        text: String,
        /// Files that were sealed and uploaded.
        #[serde(default)]
        attachments: Vec<Attachment>,
        /// Whether it is the last word, or what is planned is told while the work goes on.
        concluding: bool,
    },
    /// Notes that somebody was put in touch with support.
    Support {
        /// With which.
        what: String,
    },
    /// Writes down what the reporter said elsewhere about a consent.
    Consent {
        /// To what.
        kind: ConsentKind,
        /// The word.
        given: Consent,
        /// How it was said.
        how: String,
    },
    /// Makes the case somebody's to work on, or nobody's.
    Assign {
        /// Whose.
        person: Option<PersonId>,
    },
    /// Lets somebody in.
    Grant {
        /// Who.
        person: PersonId,
    },
    /// Takes somebody off the case, with a new file key for everybody else.
    Revoke {
        /// Who.
        person: PersonId,
    },
    /// Lets somebody in because others need to look at the case.
    Escalate {
        /// Who.
        person: PersonId,
        /// Why.
        why: String,
    },
    /// Gives somebody something to do.
    Task {
        /// What.
        text: String,
        /// Who.
        owner: PersonId,
        /// By when.
        due: Day,
    },
    /// Notes that it was done.
    TaskDone {
        /// The place of the task's entry.
        task: u32,
    },
    /// Ticks a point of the checklist, or takes the tick away.
    Check {
        /// Which.
        check: String,
        /// Done, or open again.
        done: bool,
    },
    /// Adds a piece of evidence.
    Evidence {
        /// What it is and where it came from.
        text: String,
        /// SHA-256 of the file itself.
        #[serde(default)]
        sha256: Option<Sha256>,
        /// A file of the conversation, or one that was sealed for the log and uploaded.
        #[serde(default)]
        attachment: Option<Attachment>,
    },
    /// Links the case to another.
    Link {
        /// Which.
        case: CaseId,
        /// How.
        link: Link,
    },
    /// Gives a clock more time; the reporter is told if it is the one for feedback.
    Extend {
        /// Which.
        clock: Clock,
        /// Until when.
        until: Day,
        /// Why.
        why: String,
        /// What the reporter is told, if something else than why.
        #[serde(default)]
        tell: Option<String>,
    },
    /// Closes the case; proposes it where that needs a second person.
    Close {
        /// Why.
        reason: ClosingReason,
        /// One of the organisation's own reasons, which counts as `reason`.
        #[serde(default)]
        own: Option<String>,
        /// How the reporter hears of it.
        feedback: Feedback,
        /// The case that goes on, if this one is its duplicate.
        #[serde(default)]
        merged_into: Option<CaseId>,
        /// Destroys an adviser's file as soon as the server may.
        #[serde(default)]
        destroy: bool,
    },
    /// Proposes a legal hold, or its end.
    Hold {
        /// Begins or ends.
        on: bool,
        /// Why.
        why: String,
    },
    /// Proposes to tell somebody who the reporter is.
    Disclose {
        /// Whom.
        to: String,
        /// Why.
        why: String,
    },
    /// Agrees to what somebody else proposed; it takes effect.
    Second {
        /// The place of the proposal's entry.
        proposal: u32,
    },
    /// Does not agree, or takes back one's own proposal.
    Refuse {
        /// The place of the proposal's entry.
        proposal: u32,
        /// Why.
        why: String,
    },
    /// Decides what follows from the findings.
    Act {
        /// The kinds of it.
        actions: Vec<Action>,
        /// In words.
        text: String,
    },
    /// Notes whether those who reported are still safe.
    ProtectionCheck {
        /// After how many months: 3, 6 or 12.
        months: u8,
        /// What was found.
        text: String,
    },
    /// Goes on with a closed case.
    Reopen {
        /// Why.
        why: String,
        /// Because somebody appealed against its outcome.
        appeal: bool,
        /// What the reporter is told.
        #[serde(default)]
        tell: Option<String>,
    },
    /// Notes that somebody else takes the matter on.
    Refer {
        /// Who.
        to: String,
        /// How it reached them.
        how: String,
        /// What the reporter is told.
        #[serde(default)]
        tell: Option<String>,
    },
    /// Notes that a copy left the desk.
    Share {
        /// Who got it.
        with: String,
        /// The places in the conversation that it has parts of.
        entries: Vec<u32>,
        /// Whether it says who the reporter is; two people decide that first.
        #[serde(default)]
        identity: bool,
        /// SHA-256 of the sealed package.
        sha256: Sha256,
    },
    /// Notes something to learn.
    Lesson {
        /// What.
        text: String,
        /// Who sees to it.
        owner: PersonId,
        /// By when.
        due: Day,
    },
}

/// Without what is said.
impl std::fmt::Debug for Command {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Command(..)")
    }
}
