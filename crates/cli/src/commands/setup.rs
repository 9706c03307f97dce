//! `zegel setup`: from an empty store to its first organisation.

use std::path::PathBuf;

use anyhow::{anyhow, bail};
use clap::{Args, Subcommand};
use serde_json::json;
use zegel_administration::NewAccount;
use zegel_protocol::limits::SET_UP_DAYS;
use zegel_protocol::links::SetUp;
use zegel_protocol::{OrgSlug, PersonId, ProblemCode};
use zegel_server::Config;

use super::arguments::{ConfigArgs, NewPassphraseArgs, login, mail_address};
use crate::client::api::Api;
use crate::client::http::{Http, HttpError};
use crate::clock;
use crate::input::Input;
use crate::links::invitation::{self, SetUpLink};
use crate::one_time;
use crate::papers::{Papers, recovery_sheet};
use crate::store::with_store;
use crate::talk::{self, data, say};

/// Set a new server up
#[derive(Subcommand)]
#[expect(clippy::large_enum_variant, reason = "there is one, once")]
pub(crate) enum SetupCommand {
    Link(Link),
    Accept(Accept),
}

/// Print a new set-up link, beside the store
///
/// Whoever opens it first makes the first organisation and administers it. It works once and for a week; the one before it stops
/// working. A store that has an organisation already gives none.
#[derive(Args)]
pub(crate) struct Link {
    #[command(flatten)]
    config: ConfigArgs,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Use a set-up link: make the first organisation and its administrator's account
///
/// The organisation has no key and no roster then: `zegel org key new` and `zegel org init --offline` make them, on a machine of
/// your choice.
#[derive(Args)]
pub(crate) struct Accept {
    #[command(flatten)]
    link: SetUpLinkArgs,
    /// The organisation's name in addresses, such as example-aid
    #[arg(long, value_name = "SLUG")]
    org: OrgSlug,
    /// The administrator's identifier, such as amina
    #[arg(long)]
    person: PersonId,
    /// What the administrator signs in with
    #[arg(long, value_name = "NAME", value_parser = login)]
    login: String,
    /// Where mail to the administrator goes; the server keeps it, to remind of the day on which the roster ends
    #[arg(long, value_name = "ADDRESS", value_parser = mail_address)]
    address: Option<String>,
    #[command(flatten)]
    passphrase: NewPassphraseArgs,
    /// Where the recovery sheet goes
    #[arg(long, value_name = "FILE")]
    recovery_out: PathBuf,
}

#[derive(Args)]
#[group(required = true, multiple = false)]
struct SetUpLinkArgs {
    /// The set-up link
    #[arg(long, value_name = "LINK")]
    url: Option<SetUpLink>,
    /// The file with the set-up link, or -
    #[arg(long, value_name = "FILE")]
    link_file: Option<Input>,
}

impl SetupCommand {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        match self {
            Self::Link(command) => command.run(),
            Self::Accept(command) => command.run(),
        }
    }
}

impl Link {
    fn run(&self) -> anyhow::Result<()> {
        let config = self.config.load()?;
        must_be_there(&config)?;
        let (token, link) = one_time::draw(SET_UP_DAYS);
        if !with_store(&config, async |store| Ok(store.offer_set_up(&link).await?))? {
            bail!("this server is set up already: there is an organisation");
        }
        let address = invitation::set_up(&one_time::origin(&config), &token);
        if self.json {
            return talk::json(&json!({"link": address, "last_day": link.last_day}));
        }
        say(format_args!("It works once, until {}.", link.last_day));
        data(&format!("{address}\n"))
    }
}

/// A link from another store than the server's would open nothing: a database is not made here where there is none.
fn must_be_there(config: &Config) -> anyhow::Result<()> {
    let file = &config.store.sqlite;
    if config.store.postgres_url.is_none() && !file.exists() {
        bail!(
            "there is no database at {}. Start the server first; and give this command the same configuration, environment \
             and folder that the server has",
            std::path::absolute(file)?.display()
        );
    }
    Ok(())
}

impl SetUpLinkArgs {
    fn get(&self) -> anyhow::Result<SetUpLink> {
        match (&self.url, &self.link_file) {
            (Some(link), _) => Ok(link.clone()),
            (None, Some(file)) => file.secret()?.parse().map_err(anyhow::Error::msg),
            (None, None) => Err(talk::Usage("say --url or --link-file".to_owned()).into()),
        }
    }
}

impl Accept {
    fn run(&self) -> anyhow::Result<()> {
        let SetUpLink { link, token } = self.link.get()?;
        let api = Api::new(Http::new(&link)?, &self.org);
        api.open_set_up(&token)?;
        let rng = &mut clock::chance();
        let new = NewAccount::generate(rng);
        let mut papers = Papers::default();
        let passphrase = self.passphrase.take(&mut papers)?;
        let place = format!("{}/o/{}/desk/", link.origin, self.org);
        let sheet = recovery_sheet(self.person.as_str(), &self.login, &place, new.recovery());
        papers.write(&self.recovery_out, &sheet)?;
        let account = new.finish(&passphrase, None, rng)?;
        let set_up = SetUp {
            token,
            organisation: self.org.clone(),
            person: self.person.clone(),
            login: self.login.clone(),
            address: self.address.clone(),
            account,
        };
        papers.settle(api.set_up(&set_up)).map_err(|error| {
            let taken = matches!(
                error.downcast_ref(),
                Some(HttpError::Problem(ProblemCode::AlreadyExists))
            );
            if taken {
                anyhow!("an organisation cannot be called {}", self.org)
            } else {
                error
            }
        })?;
        say(format_args!("{} is there, and you administer it.", self.org));
        self.passphrase.tell();
        say(format_args!(
            "Recovery sheet: {} (print it, put it in a drawer, delete the file)",
            self.recovery_out.display()
        ));
        say("Next: `zegel org init --offline` on the machine that keeps the organisation's key.");
        Ok(())
    }
}
