//! Words of closed lists, as they are called on the wire.

use serde::de::DeserializeOwned;

/// Reads a word of a closed list.
///
/// # Errors
/// Which words there are.
pub(crate) fn code<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    serde_json::from_value(text.into()).map_err(|error| error.to_string())
}
