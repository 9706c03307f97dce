//! Files and standard input that a command is told to read. Secrets come in this way only, never as arguments.

use std::convert::Infallible;
use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context as _, bail};
use zegel_protocol::limits::{MAX_ROSTER, MAX_TEXT_CHARS};
use zeroize::Zeroizing;

use crate::talk::{Usage, warn};

/// Bytes that a file with a secret in it may have.
const MAX_SECRET: usize = 16 << 10;
/// Bytes that a text for people may have: the characters allowed, at most four bytes each.
const MAX_TEXT: usize = 4 * MAX_TEXT_CHARS;

/// Bytes that a roster may have, also as a JSON string with its signature.
const MAX_DOCUMENT: usize = 3 * MAX_ROSTER;

static STDIN_TAKEN: AtomicBool = AtomicBool::new(false);

/// A file's name, or `-` for standard input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Input {
    /// Standard input.
    Stdin,
    /// A file.
    File(PathBuf),
}

impl FromStr for Input {
    type Err = Infallible;
    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(if text == "-" {
            Self::Stdin
        } else {
            Self::File(text.into())
        })
    }
}

impl fmt::Display for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stdin => f.write_str("standard input"),
            Self::File(path) => write!(f, "{}", path.display()),
        }
    }
}

impl Input {
    /// Reads a text for people: UTF-8, at most as long as a message may be.
    ///
    /// # Errors
    /// What is wrong with the file; never its content.
    pub(crate) fn text(&self) -> anyhow::Result<Zeroizing<String>> {
        self.read(MAX_TEXT)
    }

    /// Reads a roster, signed or not.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub(crate) fn document(&self) -> anyhow::Result<Zeroizing<String>> {
        self.read(MAX_DOCUMENT)
    }

    /// Reads a secret: its first line's end is taken away, and others who may read the file are pointed out.
    ///
    /// # Errors
    /// What is wrong with the file; never its content.
    pub(crate) fn secret(&self) -> anyhow::Result<Zeroizing<String>> {
        self.point_out_readers();
        let text = self.read(MAX_SECRET)?;
        let secret = Zeroizing::new(text.trim_end_matches(['\r', '\n']).to_owned());
        if secret.trim().is_empty() {
            bail!("{self} is empty");
        }
        Ok(secret)
    }

    fn read(&self, most: usize) -> anyhow::Result<Zeroizing<String>> {
        let bytes = match self {
            Self::Stdin => {
                if STDIN_TAKEN.swap(true, Ordering::SeqCst) {
                    return Err(Usage("standard input (-) can stand for one file only".to_owned()).into());
                }
                read_at_most(io::stdin().lock(), most)
            }
            Self::File(path) => File::open(path).and_then(|file| read_at_most(file, most)),
        };
        let bytes = bytes.with_context(|| self.to_string())?;
        match std::str::from_utf8(&bytes) {
            Ok(text) => Ok(Zeroizing::new(
                text.strip_prefix('\u{FEFF}').unwrap_or(text).to_owned(),
            )),
            Err(_) => bail!("{self} is not a text in UTF-8"),
        }
    }

    #[cfg(unix)]
    fn point_out_readers(&self) {
        use std::os::unix::fs::PermissionsExt as _;
        let Self::File(path) = self else { return };
        let Ok(metadata) = path.metadata() else { return };
        if metadata.is_file() && metadata.permissions().mode() & 0o077 != 0 {
            warn(format_args!(
                "other users of this machine may read {self}; `chmod 600` it"
            ));
        }
    }

    #[cfg(not(unix))]
    fn point_out_readers(&self) {}
}

fn read_at_most(from: impl Read, most: usize) -> io::Result<Zeroizing<Vec<u8>>> {
    let mut bytes = Zeroizing::new(Vec::new());
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    from.take(limit).read_to_end(&mut bytes)?;
    if bytes.len() > most {
        return Err(io::Error::other(format!(
            "larger than the {most} bytes that are possible"
        )));
    }
    Ok(bytes)
}
