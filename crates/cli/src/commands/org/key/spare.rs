//! `zegel org key spare`: the roster announces the key that may come next.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use zegel_protocol::Sha256;
use zegel_protocol::roster_check::parse;

use crate::clock;
use crate::input::Input;
use crate::output::{Readers, replace, write_new};
use crate::rosters::{open_key, read_body, read_public_key};
use crate::talk::{self, data, say};

/// Announce a spare key in a roster that is not signed yet
///
/// Once a roster names a spare, no other key can follow: not even whoever stole the organisation's key can hand over to one of
/// their own. Keep spare and key in different places. Without --in, the text to put into `next_key_sha256` is printed.
///
/// With --key, the organisation's key also hands over in advance: with that link, and only with the spare key, the organisation goes
/// on when its key is lost (`zegel org key rotate --link`). Keep the link with the spare.
#[derive(Args)]
pub(crate) struct Spare {
    /// The spare's public key: the file that `zegel org key new` wrote beside the secret one
    #[arg(long, value_name = "FILE")]
    public: Input,
    /// The roster (JSON), not signed yet
    #[arg(long = "in", value_name = "FILE", requires = "output")]
    input: Option<Input>,
    /// Where the roster that names the spare goes; may be the same file
    #[arg(long = "out", value_name = "FILE", requires = "input")]
    output: Option<PathBuf>,
    /// The secret key that signs now, to hand over in advance
    #[arg(
        long,
        value_name = "FILE",
        requires = "passphrase_file",
        requires = "link_out"
    )]
    key: Option<Input>,
    /// The file with its passphrase, or -
    #[arg(long, value_name = "FILE", requires = "key")]
    passphrase_file: Option<Input>,
    /// Where the link from the key to the spare goes
    #[arg(long, value_name = "FILE", requires = "key")]
    link_out: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Spare {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let key = read_public_key(&self.public)?;
        let sha256 = Sha256::of(key.as_bytes());
        if let (Some(input), Some(output)) = (&self.input, &self.output) {
            let mut body = read_body(&input.document()?)?;
            body.next_key_sha256 = Some(sha256);
            let text = serde_json::to_string_pretty(&body)? + "\n";
            parse(&text)?;
            replace(output, &text, Readers::Anyone)?;
            say(format_args!(
                "{} names the spare; sign it next.",
                output.display()
            ));
        }
        if let (Some(file), Some(passphrase), Some(output)) =
            (&self.key, &self.passphrase_file, &self.link_out)
        {
            let link = open_key(file, passphrase)?.link_to(&key, clock::today())?;
            write_new(output, &(serde_json::to_string(&link)? + "\n"), Readers::Anyone)?;
            say(format_args!(
                "{} leads from the key to the spare; keep it with the spare.",
                output.display()
            ));
        }
        if self.json {
            talk::json(&json!({"public_key": key, "next_key_sha256": sha256}))
        } else {
            data(&format!("{sha256}\n"))
        }
    }
}
