//! `zegel org enrol`: a handler's keys, passphrase, recovery sheet and account.

use std::path::{Path, PathBuf};

use anyhow::{anyhow, bail};
use clap::{Args, ValueEnum};
use zegel_protocol::roster::{Role, Texts};
use zegel_protocol::{Day, Language, OrgSlug, PersonId};
use zegel_storage::types::CreateOutcome;

use super::enrolment::{Enrolment, Person, enrol};
use super::store::{only_organisation, with_store};
use crate::clock;
use crate::config::ConfigArgs;
use crate::output::{Readers, write_new};
use crate::talk;
use crate::views;

/// Characters of a login name (`zegel_protocol::handlers`).
const MAX_LOGIN: usize = 80;

/// Enrol a handler: keys, passphrase, recovery sheet, account.
///
/// The person's entry for the roster goes to standard output. Give them the two files on paper or in person, then delete
/// them: with either of them, what is sent to this person can be read.
#[derive(Args)]
pub(crate) struct Enrol {
    /// The person's name in the roster, such as amina
    #[arg(long)]
    person: PersonId,
    /// What they sign in with
    #[arg(long, value_name = "NAME", value_parser = login)]
    login: String,
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
    /// The organisation; needed only where the store has several
    #[arg(long, value_name = "SLUG")]
    org: Option<OrgSlug>,
    /// Where the passphrase goes [default: ./LOGIN.passphrase]
    #[arg(long, value_name = "FILE")]
    passphrase_out: Option<PathBuf>,
    /// Where the recovery sheet goes [default: ./LOGIN.recovery]
    #[arg(long, value_name = "FILE")]
    recovery_out: Option<PathBuf>,
    #[command(flatten)]
    config: ConfigArgs,
}

#[derive(Clone, Copy, ValueEnum)]
enum RoleArg {
    Adviser,
    Handler,
    Ombuds,
}

impl From<RoleArg> for Role {
    fn from(role: RoleArg) -> Self {
        match role {
            RoleArg::Adviser => Self::Adviser,
            RoleArg::Handler => Self::Handler,
            RoleArg::Ombuds => Self::Ombuds,
        }
    }
}

fn login(text: &str) -> Result<String, String> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > MAX_LOGIN || text.chars().any(char::is_control) {
        return Err(format!("a login name has 1 to {MAX_LOGIN} characters"));
    }
    Ok(text.to_owned())
}

impl Enrol {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let config = self.config.load()?;
        let file = |ending: &str| PathBuf::from(format!("{}.{ending}", self.login.replace(['/', '\\'], "_")));
        let passphrase_out = self.passphrase_out.clone().unwrap_or_else(|| file("passphrase"));
        let recovery_out = self.recovery_out.clone().unwrap_or_else(|| file("recovery"));
        let fallback = self
            .languages
            .first()
            .ok_or_else(|| anyhow!("a person reads some language"))?;
        let about = Some(self.about.trim()).filter(|about| !about.is_empty());
        let Enrolment {
            account,
            entry,
            passphrase,
            recovery,
        } = enrol(Person {
            id: self.person.clone(),
            login: self.login.clone(),
            name: self.name.trim().to_owned(),
            role: self.role.into(),
            about: about
                .map(|about| Texts::from([(fallback.clone(), about.to_owned())]))
                .unwrap_or_default(),
            languages: self.languages.clone(),
            from: self.from.unwrap_or_else(clock::today),
        })?;

        // Written before the account is made: an account whose passphrase nobody has would be of no use.
        write_new(&passphrase_out, &format!("{}\n", *passphrase), Readers::Owner)?;
        let sheet = recovery_sheet(&entry.name, &self.login, &recovery);
        let made = write_new(&recovery_out, &sheet, Readers::Owner).and_then(|()| {
            let outcome = with_store(&config, async |store| {
                let org = only_organisation(store, self.org.as_ref()).await?;
                Ok(store.create_account(&org, &account).await?)
            });
            match outcome? {
                CreateOutcome::Created => Ok(()),
                CreateOutcome::Taken => bail!("there is an account of that person or login name already"),
                CreateOutcome::NoOrganisation => bail!("there is no such organisation"),
            }
        });
        if let Err(error) = made {
            remove(&passphrase_out, &passphrase);
            remove(&recovery_out, &sheet);
            return Err(error);
        }
        talk::say(format_args!(
            "{} ({}) is enrolled.",
            entry.name,
            views::role(entry.role)
        ));
        talk::say(format_args!("Passphrase: {}", passphrase_out.display()));
        talk::say(format_args!(
            "Recovery sheet: {} (print it, put it in a drawer, delete the file)",
            recovery_out.display()
        ));
        talk::say(
            "Put the entry below into the roster's handlers, name the person in channels, sign and publish it.",
        );
        talk::json(&entry)
    }
}

/// Takes back a file that this run wrote, and no other.
fn remove(path: &Path, content: &str) {
    let ours = std::fs::read_to_string(path).is_ok_and(|found| found.trim_end() == content.trim_end());
    if ours {
        // The error at hand is the one to tell; the file opens nothing without an account.
        let _ = std::fs::remove_file(path);
    }
}

/// What is printed and put in a drawer.
fn recovery_sheet(name: &str, login: &str, recovery: &str) -> String {
    format!(
        "Recovery key\n\nFor      {name}\nLogin    {login}\nMade on  {}\n\n{recovery}\n\n\
         With this key the messages sent to you can be opened again if you lose your passphrase. Nobody else has it, your\n\
         administrator neither. Print this page, keep it where only you can find it, and delete the file.\n",
        clock::today()
    )
}
