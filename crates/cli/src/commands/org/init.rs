//! `zegel org init`: the organisation's key, the organisation in the store, the beginning of its roster.

use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};
use zegel_administration::{FirstRoster, first_roster};
use zegel_protocol::roster::{Lane, RosterBody, Texts};
use zegel_protocol::{Language, OrgSlug};

use super::create;
use super::key::make_key;
use crate::clock;
use crate::commands::arguments::ConfigArgs;
use crate::input::Input;
use crate::links::Link;
use crate::talk;

/// Make an organisation's key and the beginning of its roster
///
/// The key signs who may read reports: keep it off the server, with a copy. The roster's beginning goes to standard output: a
/// channel for each lane, which nobody reads yet, with texts in your languages as far as there are any. Change what you like, put
/// the people in (`zegel org roster draft` does, or by hand), then sign and publish it.
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
    /// A lane to begin with; once for each [default: all three]
    #[arg(long = "lane")]
    lanes: Vec<LaneArg>,
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

#[derive(Clone, Copy, ValueEnum)]
enum LaneArg {
    /// Confidential adviser
    Advice,
    /// Reporting point
    Reporting,
    /// Ombudsperson
    Ombuds,
}

impl From<LaneArg> for Lane {
    fn from(lane: LaneArg) -> Self {
        match lane {
            LaneArg::Advice => Self::Advice,
            LaneArg::Reporting => Self::Reporting,
            LaneArg::Ombuds => Self::Ombuds,
        }
    }
}

impl Init {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let body = self.beginning()?;
        let key = make_key(&self.key_out, &self.passphrase_file)?;
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
        talk::say(format_args!("Public key: {key}"));
        for origin in &body.origins {
            talk::say(format_args!(
                "Link for posters: {}",
                Link::of(origin, &self.slug, &key)
            ));
        }
        talk::json(&body)
    }

    fn beginning(&self) -> anyhow::Result<RosterBody> {
        if self.name.trim().is_empty() {
            bail!("an organisation has a name");
        }
        let lanes = if self.lanes.is_empty() {
            LaneArg::value_variants()
        } else {
            &self.lanes
        };
        let setup = FirstRoster {
            origins: self.origins.iter().map(|link| link.origin.clone()).collect(),
            slug: self.slug.clone(),
            name: self.name.trim().to_owned(),
            languages: self.languages.clone(),
            lanes: lanes.iter().map(|lane| Lane::from(*lane)).collect(),
            time_zone: None,
            region: Texts::new(),
        };
        Ok(first_roster(setup, clock::today(), &mut clock::chance()))
    }
}
