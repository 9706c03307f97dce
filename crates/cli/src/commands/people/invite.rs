//! `zegel people invite`: a link for somebody who is to have an account.

use clap::Args;
use zegel_protocol::ProblemCode;
use zegel_protocol::people::Invite as Body;

use crate::client::http::HttpError;
use crate::commands::arguments::{GuestArgs, RoleArg, SignInArgs};
use crate::links::invitation;
use crate::talk::Usage;
use crate::views::InvitationOut;

/// Invite somebody; prints their link, which works once
///
/// The link names the organisation's key, so that they need not trust the server for it. Invited again, the old link stops working.
#[derive(Args)]
pub(crate) struct Invite {
    #[command(flatten)]
    sign_in: SignInArgs,
    #[command(flatten)]
    invitee: GuestArgs,
    /// What the account is for
    #[arg(long)]
    role: RoleArg,
    /// Have the server mail the link to --address
    #[arg(long, requires = "address")]
    mail: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Invite {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let out = self.sign_in.with_account(|account| {
            let key = account.organisation_key().map(str::to_owned);
            let body = Body {
                person: self.invitee.person.clone(),
                login: self.invitee.login(),
                role: self.role.into(),
                address: self.invitee.address.clone(),
                mail: self.mail,
                key: key.clone(),
            };
            let invited = account.api.invite(&body).map_err(|error| match error {
                HttpError::Problem(ProblemCode::AlreadyExists) => anyhow::Error::from(Usage(format!(
                    "there is or was an account of {}, or the login name is another's; somebody who lost everything comes back \
                     under another identifier",
                    body.person
                ))),
                other => other.into(),
            })?;
            let origin = &self.sign_in.link().origin;
            let link = invitation::invitation(origin, &account.org, &invited.token, key.as_deref());
            Ok(InvitationOut::new(link, invited.last_day, invited.mailed))
        })?;
        out.tell(self.json, self.mail)
    }
}
