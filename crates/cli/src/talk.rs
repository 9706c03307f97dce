//! What the program says: data on standard output, everything else on standard error.

use std::fmt;
use std::io::{self, IsTerminal as _, Write as _};

use anyhow::Context as _;
use serde::Serialize;

/// The reader of our output went away (`zegel inbox | head`): no fault, and nothing more to say.
#[derive(Debug, thiserror::Error)]
#[error("nobody reads the output any more")]
pub(crate) struct NobodyListens;

/// The command was given in a way that makes no sense; exit code 2, like clap's own.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Usage(pub(crate) String);

/// Writes data.
///
/// # Errors
/// `NobodyListens`, or what the system says.
pub(crate) fn data(text: &str) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Err(NobodyListens.into()),
        other => other.context("standard output"),
    }
}

/// Writes data for machines: JSON, indented, with a line's end.
///
/// # Errors
/// Those of [`data`].
pub(crate) fn json(value: &impl Serialize) -> anyhow::Result<()> {
    let mut text = serde_json::to_string_pretty(value)?;
    text.push('\n');
    data(&text)
}

/// Says something to the person at the keyboard.
pub(crate) fn say(words: impl fmt::Display) {
    // Standard error is where a failure would be told; there is nowhere left to tell that it is gone.
    let _ = writeln!(io::stderr().lock(), "{words}");
}

/// Says something that the person must not overlook.
pub(crate) fn warn(words: impl fmt::Display) {
    say(format_args!("zegel: warning: {words}"));
}

/// How far something long has come; shown on a terminal only.
pub(crate) struct Progress {
    label: String,
    total: u64,
    done: u64,
    shown: Option<u64>,
    visible: bool,
}

impl Progress {
    /// Starts with nothing done of `total`.
    pub(crate) fn new(label: String, total: u64) -> Self {
        Self {
            label,
            total,
            done: 0,
            shown: None,
            visible: io::stderr().is_terminal(),
        }
    }

    /// So much more is done.
    pub(crate) fn add(&mut self, amount: u64) {
        self.done = self.done.saturating_add(amount);
        let percent = self
            .done
            .saturating_mul(100)
            .checked_div(self.total)
            .unwrap_or(100)
            .min(100);
        if self.visible && self.shown != Some(percent) {
            self.shown = Some(percent);
            let _ = write!(io::stderr().lock(), "\r{} {percent} %", self.label);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.visible && self.shown.is_some() {
            say("");
        }
    }
}

/// A text from outside, safe for a terminal: no escape sequences, nothing that turns the direction of writing around.
pub(crate) fn plain(text: &str) -> String {
    let safe = |c: char| match c {
        '\n' | '\t' => c,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => '\u{FFFD}',
        c if c.is_control() => '\u{FFFD}',
        c => c,
    };
    text.chars().map(safe).collect()
}

/// The same, each line indented, so that no text can pass itself off as the program's own words.
pub(crate) fn indented(text: &str) -> String {
    let indent = |line: &str| {
        if line.is_empty() {
            "\n".to_owned()
        } else {
            format!("    {line}\n")
        }
    };
    plain(text).lines().map(indent).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_from_outside_cannot_drive_the_terminal() {
        assert_eq!(
            plain("a\u{1b}[2Jb\rc\td\u{202e}e"),
            "a\u{FFFD}[2Jb\u{FFFD}c\td\u{FFFD}e"
        );
        assert_eq!(indented("one\n\n[2] handler\n"), "    one\n\n    [2] handler\n");
    }
}
