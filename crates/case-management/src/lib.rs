//! The handler's side: open the inbox, open a case, replay its log, reply, note, acknowledge, close, let others in, move cases
//! to newer keys.
//!
//! Pure domain logic, sans-I/O: the caller fetches and posts. All rules of the workflow live here; the desk and the command
//! line only show them.

mod case_error;
mod case_file;
mod commands;
mod desk;
mod event;
mod file_log;
mod granting;
mod invited;
mod my_grants;
mod status;

pub use case_error::{CaseError, CommandError};
pub use case_file::{CaseFile, Overview, Warning};
pub use commands::Feedback;
pub use desk::{Desk, NotYourKeys};
pub use event::{ClosingReason, Event, FeedbackRecord};
pub use file_log::LogEntry;
pub use my_grants::regrant;
pub use status::{RuleError, Status};
