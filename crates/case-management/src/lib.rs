//! The handler's side: open the inbox, open a case, replay its log, reply, note, acknowledge, close, let others in, move cases
//! to newer keys.
//!
//! Pure domain logic, sans-I/O: the caller fetches and posts. All rules of the workflow live here; the desk and the command
//! line only show them.

mod case_error;
mod case_file;
mod checklist;
mod clocks;
mod command;
mod commands;
mod counted;
mod desk;
mod epochs;
mod event;
mod file_keys;
mod file_log;
mod granting;
mod invited;
mod my_grants;
mod offers;
mod proof;
mod replay;
mod retention;
mod rules;
mod shown;
mod snapshot;
mod state;
pub mod survey;
mod workflow;

pub use case_error::{CaseError, CommandError};
pub use case_file::CaseFile;
pub use checklist::checklist;
pub use clocks::{Clock, Due, What};
pub use command::Command;
pub use counted::{Counted, figures_scope};
pub use desk::{Desk, NotYourKeys};
pub use event::{
    Act, Action, Affected, AgeGroup, Assessment, Closing, ClosingReason, Consent, ConsentKind, Event,
    Feedback, FeedbackRecord, Known, Link, Respondent, RespondentLink, Setting, Sex, Side, Who,
};
pub use file_log::LogEntry;
pub use my_grants::regrant;
pub use offers::Offer;
pub use proof::{NoProof, ProofError, Verified, verify_proof};
pub use rules::RuleError;
pub use shown::{Overview, Warning};
pub use snapshot::BadCopy;
pub use state::{
    CaseState, ConsentWord, Disclosure, EvidenceItem, Extension, Facts, Hold, Ledger, LessonItem, LinkedCase,
    Proposal, ProtectionRecord, Referral, Share, SupportItem, TaskItem, Wait,
};
pub use workflow::{Phase, Step};
