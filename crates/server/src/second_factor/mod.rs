//! Second factors: six digits of an authenticator app, and passkeys, which are both factors in one.

mod ceremonies;
mod codes;
mod passkeys;

pub(crate) use ceremonies::Ceremonies;
pub(crate) use codes::{UsedCodes, step_of};
pub(crate) use passkeys::{RelyingParty, asserted_credential};
