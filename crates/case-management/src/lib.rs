//! The handler's side: sign in, open the inbox, open a case, replay its log, reply, note, acknowledge, close.
//!
//! Pure domain logic, sans-I/O: the caller fetches and posts. All rules of the workflow live here; the desk and the command
//! line only show them.

mod case_error;
mod case_file;
mod commands;
mod desk;
mod event;
mod file_log;
mod status;

pub use case_error::{CaseError, CommandError};
pub use case_file::{CaseFile, Overview, Warning};
pub use commands::Feedback;
pub use desk::{Desk, DeskError, SignIn};
pub use event::{ClosingReason, Event, FeedbackRecord};
pub use file_log::LogEntry;
pub use status::{RuleError, Status};
