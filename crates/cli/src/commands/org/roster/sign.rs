//! `zegel org roster sign`: a roster checked, signed, and put together with what proves it.

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use serde_json::json;
use zegel_administration::advice;
use zegel_protocol::Sha256;
use zegel_protocol::roster_check::follows;

use crate::clock;
use crate::commands::arguments::ToldArgs;
use crate::input::Input;
use crate::output::{Readers, replace};
use crate::rosters::{open_key, read_body, read_bundle};
use crate::talk;

/// Check a roster and sign it with the organisation's key (offline)
///
/// The file is signed as it is, byte for byte.
#[derive(Args)]
pub(crate) struct Sign {
    /// The organisation's secret key
    #[arg(long, value_name = "FILE")]
    key: Input,
    /// The file with the key's passphrase, or -
    #[arg(long, value_name = "FILE")]
    passphrase_file: Input,
    /// The roster (JSON)
    #[arg(long = "in", value_name = "FILE")]
    input: Input,
    /// Where the signed roster goes
    #[arg(long = "out", value_name = "FILE")]
    output: PathBuf,
    /// The signed roster that this one follows, to check that it does; needed once the organisation's key was handed over
    #[arg(long, value_name = "FILE")]
    previous: Option<Input>,
    #[command(flatten)]
    told: ToldArgs,
}

impl Sign {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let text = self.input.document()?;
        let body = read_body(&text).with_context(|| self.input.to_string())?;
        let today = clock::today();
        for words in advice(&body, today) {
            talk::warn(words);
        }
        let previous = match &self.previous {
            Some(file) => Some(read_bundle(file)?),
            None => None,
        };
        if let Some(previous) = &previous {
            follows(&body, &read_body(&previous.roster)?, &previous.roster).with_context(|| {
                format!(
                    "the roster before it has the hash {}",
                    Sha256::of(previous.roster.as_bytes())
                )
            })?;
        } else if body.seq > 1 {
            talk::warn(
                "without --previous it is not checked that this roster follows the one before it; and if the organisation's key was \
                 ever handed over, the proof of that is left out, and whoever has an older link is refused",
            );
        }
        let signer = open_key(&self.key, &self.passphrase_file)?;
        let bundle = signer.sign(&text, previous.as_ref(), today)?;
        replace(
            &self.output,
            &(serde_json::to_string(&bundle)? + "\n"),
            Readers::Anyone,
        )?;
        self.told.tell(
            &json!({"seq": body.seq, "sha256": Sha256::of(text.as_bytes()), "expires": body.expires, "out": self.output}),
            format_args!(
                "Signed roster {} of {}, valid until {}: {}",
                body.seq,
                talk::plain(&body.organisation.name),
                body.expires,
                self.output.display()
            ),
        )
    }
}
