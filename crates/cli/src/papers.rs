//! What a person gets in files that only they may read: passphrases, recovery sheets. Written before the server hears of it, and
//! taken back where the server says no.

use std::path::{Path, PathBuf};

use zegel_sealing::passphrase::RecoveryKey;
use zeroize::Zeroizing;

use crate::client::http::HttpError;
use crate::clock;
use crate::output::{Readers, write_new};
use crate::talk::{plain, warn};

/// Files that this run wrote.
#[derive(Default)]
pub(crate) struct Papers(Vec<(PathBuf, Zeroizing<String>)>);

impl Papers {
    /// Writes one more file; if that fails, the ones before it are taken back.
    ///
    /// # Errors
    /// Those of [`write_new`].
    pub(crate) fn write(&mut self, path: &Path, content: &str) -> anyhow::Result<()> {
        let written = write_new(path, content, Readers::Owner);
        match written {
            Ok(()) => self.0.push((path.to_owned(), Zeroizing::new(content.to_owned()))),
            Err(_) => self.take_back(),
        }
        written
    }

    /// Removes the files that this run wrote, and no other.
    pub(crate) fn take_back(&mut self) {
        for (path, content) in self.0.drain(..) {
            let found = std::fs::read_to_string(&path).map(Zeroizing::new);
            if found.is_ok_and(|found| *found == *content) {
                // The error at hand is the one to tell; the file opens nothing.
                let _ = std::fs::remove_file(&path);
            }
        }
    }

    /// Keeps the files if the server took what belongs to them, or may have.
    ///
    /// # Errors
    /// The server's answer.
    pub(crate) fn settle(&mut self, answer: Result<(), HttpError>) -> anyhow::Result<()> {
        match &answer {
            Ok(()) => {}
            Err(error) if error.leaves_doubt() => {
                for (path, _) in &self.0 {
                    warn(format_args!(
                        "it is not certain whether the server took this; {} is kept, try to sign in with it",
                        path.display()
                    ));
                }
            }
            Err(_) => self.take_back(),
        }
        Ok(answer?)
    }
}

/// What is printed and put in a drawer. `who` is a name or an identifier, `place` where they sign in.
pub(crate) fn recovery_sheet(who: &str, login: &str, place: &str, key: &RecoveryKey) -> Zeroizing<String> {
    Zeroizing::new(format!(
        "Recovery key\n\nFor      {}\nLogin    {}\nAt       {place}\nMade on  {}\n\n{}\n\n\
         With this key you can sign in once and choose a new passphrase, if you lose yours or your device. Nobody else has it,\n\
         your administrator neither. Print this page, keep it where only you can find it, and delete the file.\n",
        plain(who).replace('\n', " "),
        plain(login).replace('\n', " "),
        clock::today(),
        *key.grouped()
    ))
}
