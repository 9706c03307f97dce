//! The administrator's and the account holder's side: making an account, signing in, the vault and what opens it; a roster from
//! its first templates to its signature; handing over the organisation's key; QR codes for posters.
//!
//! Pure and sans-I/O: the caller fetches, posts, asks and prints. Cases are the business of another room: who administers does
//! not read, and who reads does not need this room for it.

mod account;
mod advice;
mod holder;
mod organisation;
mod prepare;
mod qr;
mod sign_in;
mod templates;

pub use account::{NewAccount, new_recovery};
pub use advice::{Advice, TextKind, advice};
pub use holder::{Holder, HolderError};
pub use organisation::{HandOverError, OrganisationSigner, SignError};
pub use prepare::{PrepareError, Prepared, prepare};
pub use qr::{Qr, QrTooLong, qr};
pub use sign_in::{SignIn, step_up};
pub use templates::{FirstRoster, categories, first_roster, lanes};
