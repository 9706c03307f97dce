//! Files that the program writes: never over another one, and readable for their owner only where they hold a secret.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use anyhow::{Context as _, bail};

/// Who may read a new file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Readers {
    /// Its owner only (mode 0600).
    Owner,
    /// Whoever the system's settings let.
    Anyone,
}

/// Makes a file that does not exist yet.
///
/// # Errors
/// `AlreadyExists`, or what the system says.
pub(crate) fn create(path: &Path, readers: Readers) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if readers == Readers::Owner {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    options.open(path)
}

/// Writes a new file and makes sure that it is on disk.
///
/// # Errors
/// A sentence with the file's name, also if there is one already: keys and sheets are never overwritten.
pub(crate) fn write_new(path: &Path, content: &str, readers: Readers) -> anyhow::Result<()> {
    write_new_bytes(path, content.as_bytes(), readers)
}

/// The same with bytes.
///
/// # Errors
/// Those of [`write_new`].
pub(crate) fn write_new_bytes(path: &Path, content: &[u8], readers: Readers) -> anyhow::Result<()> {
    let mut file = match create(path, readers) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            bail!(
                "{} exists already; choose another name or move it away",
                path.display()
            )
        }
        other => other.with_context(|| path.display().to_string())?,
    };
    let written = file.write_all(content).and_then(|()| file.sync_all());
    if written.is_err() {
        // A half-written key would be worse than none.
        let _ = std::fs::remove_file(path);
    }
    written.with_context(|| path.display().to_string())
}

/// Replaces a file in one step: it is the old one or the new one, also after a crash.
///
/// # Errors
/// What the system says, with the file's name.
pub(crate) fn replace(path: &Path, content: &str, readers: Readers) -> anyhow::Result<()> {
    let fresh = path.with_extension(format!("{}.new", crate::clock::fresh_name()));
    write_new(&fresh, content, readers)?;
    std::fs::rename(&fresh, path).with_context(|| path.display().to_string())
}
