//! The words in a command: trimmed, within bounds, and there where something must be said.

use zegel_protocol::limits::MAX_TEXT_CHARS;

use crate::case_error::CommandError;

/// Words that may be missing.
pub(super) fn any(text: &str) -> Result<String, CommandError> {
    let text = text.trim();
    if text.chars().count() > MAX_TEXT_CHARS {
        return Err(CommandError::TooLong);
    }
    Ok(text.to_owned())
}

/// Words that must be there.
pub(super) fn some(text: &str) -> Result<String, CommandError> {
    let text = any(text)?;
    if text.is_empty() {
        Err(CommandError::Empty)
    } else {
        Ok(text)
    }
}

/// Words that are nothing if they are blank.
pub(super) fn optional(text: Option<&String>) -> Result<Option<String>, CommandError> {
    let text = text.map(|text| any(text)).transpose()?;
    Ok(text.filter(|text| !text.is_empty()))
}
