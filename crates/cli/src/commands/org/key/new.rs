//! `zegel org key new`: a key pair in two files.

use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::Args;
use serde_json::json;
use zegel_protocol::Sha256;
use zegel_sealing::roster_signing::OrganisationKey;

use crate::input::Input;
use crate::output::{Readers, write_new};
use crate::talk::{self, data, say};

/// Make a key for an organisation: its first, a spare, or the one that comes next
///
/// The public key goes to standard output.
#[derive(Args)]
pub(crate) struct New {
    /// Where the secret key goes; the public one goes to the same name with .pub
    #[arg(long = "out", value_name = "FILE")]
    output: PathBuf,
    /// The file with the passphrase that will protect the key (at least 12 characters), or -
    #[arg(long, value_name = "FILE")]
    passphrase_file: Input,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl New {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let key = make_key(&self.output, &self.passphrase_file)?;
        say(format_args!(
            "Secret key: {} (keep it off the server, with a copy)",
            self.output.display()
        ));
        if self.json {
            return talk::json(&json!({
                "public_key": key,
                "sha256": Sha256::of(key.as_bytes()),
                "file": self.output,
                "public_file": with_pub(&self.output),
            }));
        }
        data(&format!("{key}\n"))
    }
}

/// Makes a key and writes its two files (slow: scrypt); gives the public key.
///
/// # Errors
/// A file is there already or cannot be written, or the passphrase is too short.
pub(in crate::commands::org) fn make_key(output: &Path, passphrase: &Input) -> anyhow::Result<String> {
    let public = with_pub(output);
    for path in [output, &public] {
        // Asked before the slow part; written without overwriting in any case.
        if path.exists() {
            bail!("{} exists already; a key is never overwritten", path.display());
        }
    }
    let new = OrganisationKey::generate(&passphrase.secret()?)?;
    write_new(output, &new.secret_key_file, Readers::Owner)?;
    write_new(&public, &new.key.public_key_file(), Readers::Anyone)?;
    Ok(new.key.public_key())
}

fn with_pub(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".pub");
    name.into()
}
