//! JSON in memory that is wiped: sized first, so that no half-grown copy of a secret or of a report is left behind.

use std::io::{self, Write};

use serde::Serialize;
use zeroize::Zeroizing;

/// Why something could not be written as JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum JsonError {
    /// It would be longer than the limit; the bytes it needs.
    TooLarge(usize),
    /// Its type cannot be JSON, such as a map with keys that are no strings.
    NotJson,
}

/// Writes `value` into a buffer of exactly the right size, of at most `limit` bytes.
pub(crate) fn to_json<T: Serialize>(value: &T, limit: usize) -> Result<Zeroizing<Vec<u8>>, JsonError> {
    let mut count = Count(0);
    serde_json::to_writer(&mut count, value).map_err(|_| JsonError::NotJson)?;
    if count.0 > limit {
        return Err(JsonError::TooLarge(count.0));
    }
    let mut json = Zeroizing::new(Vec::with_capacity(count.0));
    serde_json::to_writer(&mut *json, value).map_err(|_| JsonError::NotJson)?;
    Ok(json)
}

/// Counts bytes and keeps none.
struct Count(usize);

impl Write for Count {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 = self.0.saturating_add(bytes.len());
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
