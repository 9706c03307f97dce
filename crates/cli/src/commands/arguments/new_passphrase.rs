//! Where a new passphrase comes from, or goes.

use std::path::{Path, PathBuf};

use clap::Args;
use zegel_administration::NewAccount;
use zegel_protocol::Language;
use zeroize::Zeroizing;

use crate::clock;
use crate::input::Input;
use crate::papers::Papers;
use crate::talk::{Usage, say};

/// Characters that a passphrase of one's own has at the least.
const MIN_CHARS: usize = 16;
/// Different characters in it.
const MIN_DIFFERENT: usize = 8;

/// A new passphrase: made here, or one's own.
#[derive(Args)]
pub(crate) struct NewPassphraseArgs {
    #[command(flatten)]
    choice: Choice,
    /// The language of a generated passphrase: en, fr, es or pt; others get English words
    #[arg(long, value_name = "LANGUAGE", default_value = "en")]
    language: Language,
}

#[derive(Args)]
#[group(id = "new passphrase", required = true, multiple = false)]
struct Choice {
    /// Where the new, generated passphrase goes (readable for you only; never overwritten)
    #[arg(long, value_name = "FILE")]
    passphrase_out: Option<PathBuf>,
    /// The file with a new passphrase of your own, or - (at least 16 characters)
    #[arg(long, value_name = "FILE")]
    new_passphrase_file: Option<Input>,
}

impl NewPassphraseArgs {
    /// The new passphrase, written down already if it was made here.
    ///
    /// # Errors
    /// The file cannot be written or read, or one's own passphrase is too easy to guess.
    pub(crate) fn take(&self, papers: &mut Papers) -> anyhow::Result<Zeroizing<String>> {
        match (&self.choice.passphrase_out, &self.choice.new_passphrase_file) {
            (_, Some(file)) => {
                let own = file.secret()?;
                let mut different: Vec<char> = own.chars().collect();
                let length = different.len();
                different.sort_unstable();
                different.dedup();
                if length < MIN_CHARS || different.len() < MIN_DIFFERENT {
                    return Err(Usage(format!(
                        "the new passphrase is easy to guess: it needs at least {MIN_CHARS} characters, {MIN_DIFFERENT} of \
                         them different; --passphrase-out makes one that nobody guesses"
                    ))
                    .into());
                }
                Ok(own)
            }
            (Some(path), None) => {
                let made = NewAccount::suggest(&self.language, &mut clock::chance());
                papers.write(path, &format!("{}\n", *made))?;
                Ok(made)
            }
            (None, None) => Err(Usage("say --passphrase-out or --new-passphrase-file".to_owned()).into()),
        }
    }

    /// Where a passphrase that was made here is.
    pub(crate) fn output(&self) -> Option<&Path> {
        self.choice.passphrase_out.as_deref()
    }

    /// Says where the passphrase is.
    pub(crate) fn tell(&self) {
        if let Some(path) = &self.choice.passphrase_out {
            say(format_args!("Passphrase: {}", path.display()));
        }
    }
}
