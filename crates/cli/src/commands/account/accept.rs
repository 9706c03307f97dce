//! `zegel account accept`: an account made from an invitation.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use zegel_administration::NewAccount;
use zegel_protocol::links::Enrol;

use crate::client::visit::Arrival;
use crate::clock;
use crate::commands::arguments::NewPassphraseArgs;
use crate::input::Input;
use crate::links::invitation::InvitationLink;
use crate::papers::{Papers, recovery_sheet};
use crate::talk::{self, Usage, data, say, warn};
use crate::views::account_role;

/// Make your account from an invitation
///
/// Keys, passphrase and recovery sheet are made here; the server gets nothing that it could open. The fingerprint goes to standard
/// output: read it to your administrator on the telephone. Until the two of you have compared it, nobody can report to you.
#[derive(Args)]
pub(crate) struct Accept {
    #[command(flatten)]
    link: InvitationLinkArgs,
    #[command(flatten)]
    passphrase: NewPassphraseArgs,
    /// Where the recovery sheet goes
    #[arg(long, value_name = "FILE")]
    recovery_out: PathBuf,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
#[group(required = true, multiple = false)]
struct InvitationLinkArgs {
    /// The invitation, `https://HOST/o/ORGANISATION/desk/#invite=…`
    #[arg(long, value_name = "LINK")]
    url: Option<InvitationLink>,
    /// The file with the invitation, or -
    #[arg(long, value_name = "FILE")]
    link_file: Option<Input>,
}

impl InvitationLinkArgs {
    fn get(&self) -> anyhow::Result<InvitationLink> {
        match (&self.url, &self.link_file) {
            (Some(link), _) => Ok(link.clone()),
            (None, Some(file)) => file.secret()?.parse().map_err(anyhow::Error::msg),
            (None, None) => Err(Usage("say --url or --link-file".to_owned()).into()),
        }
    }
}

impl Accept {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let InvitationLink { link, org, token } = self.link.get()?;
        // With a key in the link, a roster of another key ends it here, before there is an account.
        let arrival = Arrival::at(&link)?;
        let api = arrival.api;
        let invitation = api.invitation(&token)?;
        // What the vault remembers is what the fingerprint covers: comparing it compares this key, too.
        let shown = arrival.roster.map(|(_, roster)| roster.key().to_owned());
        // Today's key where there is one: after a hand-over, the link's led to it, and the administrator compares with it.
        let key = shown.clone().or_else(|| link.pin.clone());
        match (&link.pin, &shown) {
            (Some(_), _) => {}
            (None, Some(shown)) => warn(format_args!(
                "the invitation names no organisation key. Trusting the one that the server shows until you have compared the \
                 fingerprint, which covers it: {shown}"
            )),
            (None, None) if org.is_instance() => {}
            (None, None) => warn(
                "the organisation has no key yet. Your first visit after there is one will trust the one that the server shows; \
                 compare the fingerprint then (`zegel account show`)",
            ),
        }
        let key = key.as_deref();
        let rng = &mut clock::chance();
        let new = NewAccount::generate(rng);
        let mut papers = Papers::default();
        let passphrase = self.passphrase.take(&mut papers)?;
        let place = format!("{}/o/{org}/desk/", link.origin);
        let person = &invitation.person;
        let sheet = recovery_sheet(person.as_str(), &invitation.login, &place, new.recovery());
        papers.write(&self.recovery_out, &sheet)?;
        let account = match new.finish(&passphrase, key, rng) {
            Ok(account) => account,
            Err(error) => {
                papers.take_back();
                return Err(error.into());
            }
        };
        papers.settle(api.enrol(&Enrol { token, account }))?;
        let fingerprint = new.fingerprint(key, &org, person);
        say(format_args!(
            "Your account is there: {} ({}), login {}.",
            person,
            account_role(invitation.role),
            invitation.login
        ));
        self.passphrase.tell();
        say(format_args!(
            "Recovery sheet: {} (print it, put it in a drawer, delete the file)",
            self.recovery_out.display()
        ));
        if self.json {
            return talk::json(&json!({
                "organisation": org,
                "person": person,
                "login": invitation.login,
                "role": invitation.role,
                "organisation_key": key,
                "fingerprint": fingerprint,
            }));
        }
        if invitation.role.reads().is_some() {
            say("Compare this with your administrator, by telephone or in person:");
        }
        data(&format!("{fingerprint}\n"))
    }
}
