//! `zegel org key rotate`: the organisation's key hands over to the next one.

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use serde_json::json;
use zegel_administration::{OrganisationSigner, prepare};
use zegel_protocol::roster::{KeyLink, RosterBundle};
use zegel_protocol::{Day, Sha256};

use crate::clock;
use crate::input::Input;
use crate::output::{Readers, replace};
use crate::rosters::{open_key, read_body, read_bundle, read_key, read_public_key};
use crate::talk::{self, Usage, say, warn};

/// Hand over to the next key, and sign the next roster with it
///
/// The result carries the old key's word for the new one: links and posters with the old key go on working. Publish it as any
/// other roster. From then on the new key signs; without it nobody can. When the old key is lost, the link that it made for the
/// spare in advance (`zegel org key spare`) stands for it.
#[derive(Args)]
pub(crate) struct Rotate {
    #[command(flatten)]
    old: OldKey,
    /// The file with the passphrase of --key, or -
    #[arg(long, value_name = "FILE", requires = "key")]
    passphrase_file: Option<Input>,
    /// The secret key that signs from now on: the spare, if the current roster announces one
    #[arg(long, value_name = "FILE")]
    next_key: Input,
    /// The file with its passphrase, or -
    #[arg(long, value_name = "FILE")]
    next_passphrase_file: Input,
    /// The current roster, signed
    #[arg(long, value_name = "FILE")]
    previous: Input,
    /// The next roster (JSON), if more than the key changes
    #[arg(long = "in", value_name = "FILE")]
    input: Option<Input>,
    /// The public key of another spare, to be announced
    #[arg(long, value_name = "FILE")]
    spare: Option<Input>,
    /// Where the signed roster goes
    #[arg(long = "out", value_name = "FILE")]
    output: PathBuf,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
#[group(required = true, multiple = false)]
struct OldKey {
    /// The secret key that has signed so far
    #[arg(long, value_name = "FILE", requires = "passphrase_file")]
    key: Option<Input>,
    /// The link that it made for the spare, if it is lost
    #[arg(long, value_name = "FILE")]
    link: Option<Input>,
}

impl Rotate {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let previous = read_bundle(&self.previous)?;
        let mut body = match &self.input {
            Some(file) => read_body(&file.document()?).with_context(|| file.to_string())?,
            None => read_body(&previous.roster).with_context(|| self.previous.to_string())?,
        };
        let today = clock::today();
        let signer = self.take_over(&previous, today)?;
        let new = signer.public_key();
        if let Some(file) = &self.spare {
            body.next_key_sha256 = Some(Sha256::of(read_public_key(file)?.as_bytes()));
        }
        let prepared = prepare(body, Some(&previous), Some(&new), today)?;
        for words in &prepared.advice {
            warn(words);
        }
        let bundle = signer.sign(&prepared.text, Some(&previous), today)?;
        replace(
            &self.output,
            &(serde_json::to_string(&bundle)? + "\n"),
            Readers::Anyone,
        )?;
        say(format_args!(
            "{} is signed with the new key, with the old one's word for it. Publish it next; print new posters when you can.",
            self.output.display()
        ));
        if self.json {
            talk::json(&json!({"old_key": previous.key, "public_key": new, "file": self.output}))
        } else {
            talk::data(&format!("{new}\n"))
        }
    }

    /// The next key, with the old one's word for it.
    fn take_over(&self, previous: &RosterBundle, today: Day) -> anyhow::Result<OrganisationSigner> {
        let next = || read_key(&self.next_key, &self.next_passphrase_file);
        match (&self.old.key, &self.passphrase_file, &self.old.link) {
            (Some(key), Some(passphrase), _) => {
                let mut signer = open_key(key, passphrase)?;
                signer.hand_over(next()?, Some(previous), today)?;
                Ok(signer)
            }
            (_, _, Some(file)) => {
                let link: KeyLink = serde_json::from_str(&file.document()?)
                    .with_context(|| format!("{file} is not a link from a key to a spare"))?;
                Ok(OrganisationSigner::by_link(link, next()?, previous, today)?)
            }
            _ => Err(Usage("say --key and --passphrase-file, or --link".to_owned()).into()),
        }
    }
}
