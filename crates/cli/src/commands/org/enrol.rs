//! `zegel org enrol`: somebody's account made beside the store, with keys, passphrase and recovery sheet.

use std::path::PathBuf;

use anyhow::{anyhow, bail};
use clap::Args;
use zegel_protocol::people::AccountRole;
use zegel_protocol::roster::{Handler, Texts};
use zegel_protocol::{Day, Language, PersonId};
use zegel_storage::types::CreateOutcome;

use crate::clock;
use crate::commands::arguments::{ConfigArgs, OrganisationArgs, RoleArg, login, mail_address};
use crate::enrolment::{Enrolment, enrol};
use crate::one_time;
use crate::papers::{Papers, recovery_sheet};
use crate::store::{only_organisation, with_store};
use crate::talk;
use crate::views;

/// Make somebody's account, beside the store: keys, passphrase, recovery sheet
///
/// The entry for the roster of a person who reads cases goes to standard output. Give them the two files on paper or in person,
/// then delete them: with either of them, what is sent to this person can be read. Better is `zegel org invite`: then nobody but
/// them ever has these files.
#[derive(Args)]
pub(crate) struct Enrol {
    /// The person's name in the roster, such as amina
    #[arg(long)]
    person: PersonId,
    /// What they sign in with
    #[arg(long, value_name = "NAME", value_parser = login)]
    login: String,
    /// Where mail to them goes; the server keeps it for reminders
    #[arg(long, value_name = "ADDRESS", value_parser = mail_address)]
    address: Option<String>,
    /// Their name as reporters see it
    #[arg(long)]
    name: String,
    /// What they are
    #[arg(long)]
    role: RoleArg,
    /// A line about them, for reporters
    #[arg(long, default_value = "")]
    about: String,
    /// A language they read; once for each
    #[arg(long = "language", value_name = "LANGUAGE", default_value = "en")]
    languages: Vec<Language>,
    /// The day from which they read, if not today
    #[arg(long, value_name = "YYYY-MM-DD")]
    from: Option<Day>,
    #[command(flatten)]
    organisation: OrganisationArgs,
    /// Where the passphrase goes [default: ./LOGIN.passphrase]
    #[arg(long, value_name = "FILE")]
    passphrase_out: Option<PathBuf>,
    /// Where the recovery sheet goes [default: ./LOGIN.recovery]
    #[arg(long, value_name = "FILE")]
    recovery_out: Option<PathBuf>,
    #[command(flatten)]
    config: ConfigArgs,
}

impl Enrol {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let config = self.config.load()?;
        let file = |ending: &str| PathBuf::from(format!("{}.{ending}", self.login.replace(['/', '\\'], "_")));
        let passphrase_out = self.passphrase_out.clone().unwrap_or_else(|| file("passphrase"));
        let recovery_out = self.recovery_out.clone().unwrap_or_else(|| file("recovery"));
        let language = self
            .languages
            .first()
            .ok_or_else(|| anyhow!("a person reads some language"))?;
        let role = AccountRole::from(self.role);
        let name = self.name.trim();
        let entry = with_store(&config, async |store| {
            let org = only_organisation(store, self.organisation.org.as_ref()).await?;
            let key = store.current_roster(&org).await?.map(|roster| roster.bundle.key);
            let (person, login) = (self.person.clone(), self.login.clone());
            let mut made = enrol(person, login, role, language, key.as_deref())?;
            made.account.address.clone_from(&self.address);
            // Written before the account is made: an account whose passphrase nobody has would be of no use.
            let mut papers = Papers::default();
            papers.write(&passphrase_out, &format!("{}\n", *made.passphrase))?;
            let place = format!("{}/o/{org}/desk/", one_time::origin(&config));
            let sheet = recovery_sheet(name, &self.login, &place, made.new.recovery());
            papers.write(&recovery_out, &sheet)?;
            let outcome = store.create_account(&org, &made.account).await;
            if !matches!(outcome, Ok(CreateOutcome::Created)) {
                papers.take_back();
            }
            match outcome? {
                CreateOutcome::Created => Ok(self.entry(made)),
                CreateOutcome::Taken => bail!("there is an account of that person or login name already"),
                CreateOutcome::NoOrganisation => bail!("there is no such organisation"),
            }
        })?;
        talk::say(format_args!(
            "{name} ({}) is enrolled.",
            views::account_role(role)
        ));
        talk::say(format_args!("Passphrase: {}", passphrase_out.display()));
        talk::say(format_args!(
            "Recovery sheet: {} (print it, put it in a drawer, delete the file)",
            recovery_out.display()
        ));
        let Some(entry) = entry else { return Ok(()) };
        talk::say(
            "Put the entry below into the roster's handlers, name the person in channels, sign and publish it.",
        );
        talk::json(&entry)
    }

    /// What goes into the roster; nothing for those who read no cases.
    fn entry(&self, made: Enrolment) -> Option<Handler> {
        let role = AccountRole::from(self.role).reads()?;
        let about = Some(self.about.trim()).filter(|about| !about.is_empty());
        let about = self
            .languages
            .first()
            .zip(about)
            .map(|(language, about)| (language.clone(), about.to_owned()));
        Some(Handler {
            id: self.person.clone(),
            name: self.name.trim().to_owned(),
            role,
            about: Texts::from_iter(about),
            languages: self.languages.clone(),
            recipient: made.keys.recipient,
            signing_key: made.keys.signing_key,
            from: self.from.unwrap_or_else(clock::today),
            until: None,
            away: None,
        })
    }
}
