//! The reporter's side: check the roster, write a draft, seal it, keep the receipt, read and write the thread.
//!
//! Sans-I/O: the caller fetches and posts; this crate turns what it got into what is to be sent and shown. The browser,
//! the command line and the tests drive the same code.

mod choices;
mod draft;
mod hand_over;
mod thread;

pub use choices::{CategoryChoice, ChannelChoice, Choices, EscalationChoice, PlaceChoice, ReaderChoice};
pub use draft::{Answers, Draft, DraftError};
pub use hand_over::{HandOver, HandOverError, Moving, Part};
pub use thread::{
    Act, ActError, Asked, ConsentState, ConsentWord, Escalation, EscalationReason, May, Receipt, Standing,
    Thread, ThreadError, TurnedTo,
};
