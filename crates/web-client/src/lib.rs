//! The browser's bindings of intake and case-management: JSON and bytes in, JSON and bytes out. No logic of its own.
//!
//! It lives in a worker without network. Secrets stay in the module's memory; ending the worker ends them. An error is thrown as
//! JSON text `{"code": …, "detail": …}`; the page turns the code into words.

mod codes;
#[cfg(feature = "desk")]
mod desk;
#[cfg(feature = "desk")]
mod desk_view;
#[cfg(feature = "thread")]
mod hand_over;
#[cfg(any(feature = "thread", feature = "desk"))]
mod message;
#[cfg(any(feature = "thread", feature = "desk"))]
mod opening;
mod reporter;
mod sealing;
#[cfg(feature = "thread")]
mod thread;

use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use zegel_protocol::roster::RosterBundle;
use zegel_protocol::roster_check::{Expected, Roster};
use zegel_protocol::{Day, Sha256};
use zegel_sealing::rosters::Rosters;

pub(crate) use codes::Failure;

/// What a binding gives back.
pub(crate) type Answer<T> = Result<T, JsValue>;

/// What the page says about where it is, to check a roster against.
#[derive(serde::Deserialize)]
pub(crate) struct Here {
    origin: String,
    slug: String,
    pin: Option<String>,
    newest_seq: Option<u64>,
    pub(crate) language: zegel_protocol::Language,
    pub(crate) today: Day,
}

/// Checks a roster bundle against where the page is.
pub(crate) fn check_roster(bundle: &str, here: &Here) -> Result<Rosters, Failure> {
    let bundle: RosterBundle = read(bundle)?;
    let expected = Expected {
        origin: &here.origin,
        slug: &here.slug,
        pin: here.pin.as_deref(),
        newest_seq: here.newest_seq,
        today: Some(here.today),
    };
    Ok(Rosters::new(Roster::check(&bundle, &expected)?))
}

/// Reads JSON that the page or the server made. From bytes, like everywhere in the module: the same code for text would
/// be carried a second time.
pub(crate) fn read<T: DeserializeOwned>(json: &str) -> Result<T, Failure> {
    serde_json::from_slice(json.as_bytes()).map_err(|_| Failure::new("malformed"))
}

/// Writes JSON for the page or the server.
pub(crate) fn write(value: &impl Serialize) -> Result<String, Failure> {
    serde_json::to_string(value).map_err(|_| Failure::new("malformed"))
}

/// A day as the page writes it.
pub(crate) fn day(text: &str) -> Result<Day, Failure> {
    text.parse().map_err(|_| Failure::new("malformed"))
}

/// SHA-256 of bytes as the header `Content-Digest` wants it: base64 with padding (RFC 9530). The browser's own digest is missing
/// on addresses without TLS, such as onion ones.
#[wasm_bindgen]
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::of(bytes).to_base64()
}
