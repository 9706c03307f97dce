//! `zegel people fingerprint`: somebody's keys, to be compared on the telephone.

use anyhow::{Context as _, bail};
use clap::Args;
use serde_json::json;
use zegel_protocol::PersonId;

use crate::commands::arguments::SignInArgs;
use crate::talk::{self, data, say};
use crate::views::PeopleOut;

/// Print the fingerprint of somebody's newest keys, for comparing
///
/// Call the person, or meet them: they must see the same six words, or the same digits. It covers their keys and the organisation
/// key that they were given. Whoever sees another one was given to somebody else, or somebody else's keys to you.
#[derive(Args)]
pub(crate) struct Fingerprint {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// Who
    #[arg(value_name = "PERSON")]
    person: PersonId,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Fingerprint {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let (found, key) = self.sign_in.with_account(|account| {
            let people = PeopleOut::new(account.api.people()?, account);
            let found = people
                .people
                .into_iter()
                .find(|one| one.person.person == self.person);
            Ok((found, account.organisation_key().map(str::to_owned)))
        })?;
        let found = found.with_context(|| format!("there is nobody called {}", self.person))?;
        let Some(fingerprint) = &found.fingerprint else {
            bail!("{} has no account yet", self.person)
        };
        if self.json {
            return talk::json(&json!({
                "person": self.person,
                "keys": found.keys,
                "organisation_key": key,
                "fingerprint": fingerprint,
            }));
        }
        say(format_args!("{} must see the same words or digits:", self.person));
        data(&format!("{fingerprint}\n"))
    }
}
