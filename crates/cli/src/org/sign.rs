//! `zegel org roster sign`: a roster checked, signed, and put together with what proves it.

use std::path::PathBuf;

use anyhow::{Context as _, anyhow};
use clap::Args;
use zegel_protocol::Sha256;
use zegel_protocol::roster::{KeyLink, RosterBody, RosterBundle};
use zegel_protocol::roster_check::{Expected, Roster, follows, parse};
use zegel_sealing::Recipient;
use zegel_sealing::roster_signing::OrganisationKey;

use super::advice::advice;
use crate::clock;
use crate::input::Input;
use crate::output::{Readers, replace};
use crate::talk;

/// Check a roster and sign it with the organisation's key.
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
    /// The signed roster that this one follows, to check that it does
    #[arg(long, value_name = "FILE")]
    previous: Option<Input>,
}

impl Sign {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let text = self.input.document()?;
        let body = read(&text).with_context(|| self.input.to_string())?;
        let today = clock::today();
        for words in advice(&body, today) {
            talk::warn(words);
        }
        let previous = match &self.previous {
            Some(file) => Some(read_bundle(file)?),
            None => None,
        };
        if let Some(previous) = &previous {
            follows(&body, &read(&previous.roster)?, &previous.roster).with_context(|| {
                format!(
                    "the roster before it has the hash {}",
                    Sha256::of(previous.roster.as_bytes())
                )
            })?;
        } else if body.seq > 1 {
            talk::warn("without --previous it is not checked that this roster follows the one before it");
        }
        let key = OrganisationKey::load(&self.key.secret()?, &self.passphrase_file.secret()?)?;
        let chain = previous
            .filter(|previous| previous.key == key.public_key())
            .map(|previous| previous.chain);
        let bundle = bundle(&key, &text, chain.unwrap_or_default())?;
        replace(
            &self.output,
            &(serde_json::to_string(&bundle)? + "\n"),
            Readers::Anyone,
        )?;
        talk::say(format_args!(
            "Signed roster {} of {}, valid until {}: {}",
            body.seq,
            body.organisation.name,
            body.expires,
            self.output.display()
        ));
        Ok(())
    }
}

/// Reads a roster as its author wrote it, with errors that say where.
fn read(text: &str) -> anyhow::Result<RosterBody> {
    serde_json::from_str::<RosterBody>(text)?;
    let body = parse(text)?;
    for handler in &body.handlers {
        handler
            .recipient
            .parse::<Recipient>()
            .with_context(|| format!("the recipient of {}", handler.id))?;
    }
    Ok(body)
}

/// Reads a signed roster.
///
/// # Errors
/// What is wrong with the file.
pub(super) fn read_bundle(file: &Input) -> anyhow::Result<RosterBundle> {
    let text = file.document()?;
    serde_json::from_str(&text).with_context(|| format!("{file} is not a signed roster"))
}

/// Signs a roster's text and checks the result as a client would.
///
/// # Errors
/// Whatever a client would refuse it for.
pub(crate) fn bundle(
    key: &OrganisationKey,
    roster: &str,
    chain: Vec<KeyLink>,
) -> anyhow::Result<RosterBundle> {
    let today = clock::today();
    let signature = key.sign(roster.as_bytes(), &today.to_string())?;
    let bundle = RosterBundle {
        roster: roster.to_owned(),
        signature,
        key: key.public_key(),
        chain,
    };
    check(&bundle)?;
    Ok(bundle)
}

/// Checks a signed roster against itself, and that it holds today.
pub(super) fn check(bundle: &RosterBundle) -> anyhow::Result<Roster> {
    let body = parse(&bundle.roster)?;
    let origin = body
        .origins
        .first()
        .ok_or_else(|| anyhow!("the roster names no address"))?;
    let slug = body.organisation.slug.as_str();
    let today = Some(clock::today());
    Ok(Roster::check(
        bundle,
        &Expected {
            origin,
            slug,
            pin: None,
            newest_seq: None,
            today,
        },
    )?)
}
