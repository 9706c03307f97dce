//! `zegel people depart`: somebody leaves.

use clap::Args;
use serde_json::json;
use zegel_protocol::PersonId;
use zegel_protocol::people::AccountRole;

use super::about;
use crate::commands::arguments::{SignInArgs, ToldArgs};
use crate::talk::warn;

/// Close the account of somebody who left
///
/// Their sessions end and they can open nothing new. Before that, have them hand over what they alone read
/// (`zegel case hand-over`). What they read before they may have kept.
#[derive(Args)]
pub(crate) struct Depart {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// Who
    #[arg(value_name = "PERSON")]
    person: PersonId,
    #[command(flatten)]
    told: ToldArgs,
}

impl Depart {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let (listed, administers) = self.sign_in.with_account(|account| {
            let people = account.api.people()?.people;
            let administers = people
                .iter()
                .any(|one| one.person == self.person && one.role == AccountRole::Administrator);
            account
                .api
                .depart(&self.person)
                .map_err(|error| about(&self.person, error))?;
            let roster = account.roster.as_ref();
            let listed = roster.is_some_and(|(_, roster)| roster.handler(&self.person).is_some());
            Ok((listed, administers))
        })?;
        self.told.tell(
            &json!({"person": self.person, "in_roster": listed}),
            format_args!("The account of {} is closed.", self.person),
        )?;
        if listed {
            warn(format_args!(
                "the roster still names {}, so reports are still sealed to them: `zegel org roster draft` leaves them out, then \
                 sign and publish it",
                self.person
            ));
        }
        if administers {
            warn(
                "if they had the file of the organisation's key and its passphrase, they can still sign lists of readers: change \
                 the key (`zegel org key rotate`)",
            );
        }
        Ok(())
    }
}
