//! `zegel org init`: the organisation's key, the organisation in the store, the beginning of its roster.

use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::Args;
use rand::RngCore as _;
use serde::Deserialize;
use zegel_protocol::roster::{Channel, Organisation, RosterBody};
use zegel_protocol::{Language, OrgSlug, PublicSalt};
use zegel_sealing::roster_signing::OrganisationKey;

use super::create;
use super::taxonomy::categories;
use crate::clock;
use crate::config::ConfigArgs;
use crate::input::Input;
use crate::link::Link;
use crate::output::{Readers, write_new};
use crate::talk;

/// Months that a new roster is valid.
const MONTHS: u16 = 6;

/// Make an organisation's key and the beginning of its roster.
///
/// The key signs who may read reports: keep it off the server, with a copy. The roster's beginning goes to standard output;
/// fill in channels and people (`zegel org enrol` prints a person's entry), then sign and publish it.
#[derive(Args)]
pub(crate) struct Init {
    /// The organisation's name in addresses, such as example-aid
    #[arg(long)]
    slug: OrgSlug,
    /// The organisation's name
    #[arg(long)]
    name: String,
    /// An address that people will use, such as `https://report.example.org`; once for each
    #[arg(long = "origin", value_name = "URL", required = true)]
    origins: Vec<Link>,
    /// A language of the organisation's texts; once for each, the first one is the fallback
    #[arg(long = "language", value_name = "LANGUAGE", default_value = "en")]
    languages: Vec<Language>,
    /// Where the secret key goes; the public one goes to the same name with .pub
    #[arg(long, value_name = "FILE")]
    key_out: PathBuf,
    /// The file with the passphrase that will protect the key (at least 12 characters), or -
    #[arg(long, value_name = "FILE")]
    passphrase_file: Input,
    /// Leave the server's store alone: the key is made on another machine (then: `zegel org create` on the server)
    #[arg(long)]
    offline: bool,
    #[command(flatten)]
    config: ConfigArgs,
}

impl Init {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let body = template(self)?;
        let public_out = with_pub(&self.key_out);
        for path in [&self.key_out, &public_out] {
            // Asked before the slow part; written without overwriting in any case.
            if path.exists() {
                bail!("{} exists already; a key is never overwritten", path.display());
            }
        }
        let passphrase = self.passphrase_file.secret()?;
        let new = OrganisationKey::generate(&passphrase)?;
        write_new(&self.key_out, &new.secret_key_file, Readers::Owner)?;
        write_new(&public_out, &new.key.public_key_file(), Readers::Anyone)?;
        if !self.offline {
            create::create(&self.config, &self.slug).with_context(|| {
                format!(
                    "the key was made ({}), the organisation was not",
                    self.key_out.display()
                )
            })?;
        }
        talk::say(format_args!(
            "Secret key: {} (keep it off the server, with a copy)",
            self.key_out.display()
        ));
        talk::say(format_args!("Public key: {}", new.key.public_key()));
        for origin in &body.origins {
            talk::say(format_args!(
                "Link for posters: {}",
                Link::of(origin, &self.slug, &new.key.public_key())
            ));
        }
        talk::json(&body)
    }
}

fn template(init: &Init) -> anyhow::Result<RosterBody> {
    if init.name.trim().is_empty() {
        bail!("an organisation has a name");
    }
    let today = clock::today();
    let mut salt = [0; 32];
    clock::chance().fill_bytes(&mut salt);
    Ok(RosterBody {
        v: 1,
        origins: init.origins.iter().map(|link| link.origin.clone()).collect(),
        organisation: Organisation {
            slug: init.slug.clone(),
            name: init.name.trim().to_owned(),
            languages: init.languages.clone(),
            look: None,
            retention_days: None,
        },
        seq: 1,
        issued: today,
        expires: today.plus_months(MONTHS),
        previous_sha256: None,
        receipt_salt: PublicSalt::from_bytes(salt),
        channels: channels()?,
        handlers: Vec::new(),
        next_key_sha256: None,
    })
}

fn channels() -> anyhow::Result<Vec<Channel>> {
    #[derive(Deserialize)]
    struct Channels {
        channel: Vec<toml::Table>,
    }
    let Channels { channel } =
        toml::from_str(include_str!("../../data/channels.toml")).context("channels.toml")?;
    let all = toml::Value::try_from(categories()?)?;
    let whole = |mut table: toml::Table| {
        table.insert("categories".to_owned(), all.clone());
        Channel::deserialize(table).context("channels.toml")
    };
    channel.into_iter().map(whole).collect()
}

fn with_pub(path: &std::path::Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".pub");
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use zegel_protocol::roster::Lane;

    #[test]
    fn a_new_roster_begins_with_the_three_lanes() {
        let lanes: Vec<_> = channels().unwrap().iter().map(|channel| channel.lane).collect();
        assert_eq!(lanes, [Lane::Advice, Lane::Reporting, Lane::Ombuds]);
    }
}
