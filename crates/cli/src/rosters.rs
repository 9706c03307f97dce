//! Rosters in files: read, checked as clients do, signed.

use anyhow::{Context as _, anyhow, bail};
use zegel_administration::OrganisationSigner;
use zegel_protocol::roster::{RosterBody, RosterBundle};
use zegel_protocol::roster_check::{Expected, Roster, parse};
use zegel_sealing::Recipient;
use zegel_sealing::roster_signing::OrganisationKey;

use crate::clock;
use crate::input::Input;

/// Reads a roster as its author wrote it, with errors that say where.
///
/// # Errors
/// What is wrong with it.
pub(crate) fn read_body(text: &str) -> anyhow::Result<RosterBody> {
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
pub(crate) fn read_bundle(file: &Input) -> anyhow::Result<RosterBundle> {
    let text = file.document()?;
    serde_json::from_str(&text).with_context(|| format!("{file} is not a signed roster"))
}

/// Reads an organisation's public key: its text, or the file that `zegel org key new` writes.
///
/// # Errors
/// It is none.
pub(crate) fn read_public_key(file: &Input) -> anyhow::Result<String> {
    let text = file.document()?;
    let key = text.lines().map(str::trim).rfind(|line| !line.is_empty());
    match key {
        Some(key) if key.len() == 56 && key.starts_with("RW") => Ok(key.to_owned()),
        _ => bail!("{file} is not an organisation's public key (56 characters that begin with RW)"),
    }
}

/// Opens an organisation's secret key (slow: scrypt).
///
/// # Errors
/// The file is none, or the passphrase another one.
pub(crate) fn open_key(key: &Input, passphrase: &Input) -> anyhow::Result<OrganisationSigner> {
    Ok(read_key(key, passphrase)?.into())
}

/// The same, for a key that others hand over to.
///
/// # Errors
/// As above.
pub(crate) fn read_key(key: &Input, passphrase: &Input) -> anyhow::Result<OrganisationKey> {
    OrganisationKey::load(&key.secret()?, &passphrase.secret()?).with_context(|| key.to_string())
}

/// Checks a signed roster against itself, and that it holds today.
///
/// # Errors
/// What a client would refuse it for.
pub(crate) fn check(bundle: &RosterBundle) -> anyhow::Result<Roster> {
    let body = parse(&bundle.roster)?;
    let origin = body
        .origins
        .first()
        .ok_or_else(|| anyhow!("the roster names no address"))?;
    Ok(Roster::check(
        bundle,
        &Expected {
            origin,
            slug: body.organisation.slug.as_str(),
            pin: None,
            newest_seq: None,
            today: Some(clock::today()),
        },
    )?)
}
