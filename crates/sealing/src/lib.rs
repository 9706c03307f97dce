//! The only room that touches cryptography: age envelopes, receipt codes, padding, passphrases, signatures.
//!
//! Others ask it for verbs of the domain and never see a cipher. Everything sealed is a standard age file
//! for hybrid post-quantum recipients, around a padded frame: [`seal()`] and [`open()`] for what fits in
//! memory, [`SealStream`] and [`OpenStream`] for attachments.
//!
//! No clock, and no chance but a random source handed in; one exception: the `age` crate draws file keys
//! and nonces from the operating system itself, and so does the encapsulation that belongs to them.

pub mod attachment;
#[cfg(test)]
mod chance;
pub mod conversation;
mod derive;
pub mod entry;
pub mod fingerprint;
pub mod frame;
pub mod grant;
mod header;
pub mod hybrid;
mod json;
#[cfg(feature = "handler")]
pub mod package;
#[cfg(feature = "handler")]
pub mod passphrase;
#[cfg(feature = "handler")]
pub mod proof;
pub mod receipt;
#[cfg(feature = "roster-signing")]
pub mod roster_signing;
pub mod rosters;
pub mod seal;
pub mod signing;
#[cfg(feature = "handler")]
pub mod snapshot;
pub mod stream;
#[cfg(feature = "handler")]
pub mod vault;

pub use derive::DeriveError;
pub use frame::Padding;
pub use header::MAX_RECIPIENTS;
pub use hybrid::{Identity, KeyError, Recipient};
pub use seal::{OpenError, SealError, open, seal};
pub use stream::{OpenStream, SealStream, sealed_stream_len};
