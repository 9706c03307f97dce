//! `zegel instance create`: another organisation on the server.

use clap::Args;
use zegel_protocol::figures::{NewLink, NewOrganisation};
use zegel_protocol::{OrgSlug, ProblemCode};

use crate::client::http::HttpError;
use crate::commands::arguments::{GuestArgs, InstanceSignInArgs};
use crate::links::invitation;
use crate::talk::say;
use crate::views::InvitationOut;

/// Add an organisation; prints the link for its administrator, which works once
#[derive(Args)]
pub(crate) struct Create {
    #[command(flatten)]
    sign_in: InstanceSignInArgs,
    /// The organisation's name in addresses, such as example-aid
    #[arg(long)]
    slug: OrgSlug,
    #[command(flatten)]
    invitee: GuestArgs,
    /// Have the server mail the link to --address
    #[arg(long, requires = "address")]
    mail: bool,
    /// The organisation is there, without a roster and without anybody: a new link in the place of the old one
    #[arg(long)]
    new_link: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Create {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let (person, login) = (self.invitee.person.clone(), self.invitee.login());
        let (address, mail) = (self.invitee.address.clone(), self.mail);
        let slug = self.slug.clone();
        let invited = self.sign_in.with_account(|account| {
            let answer = if self.new_link {
                account.api.invite_founder(
                    &slug,
                    &NewLink {
                        person,
                        login,
                        address,
                        mail,
                    },
                )
            } else {
                account.api.found_organisation(&NewOrganisation {
                    slug: slug.clone(),
                    person,
                    login,
                    address,
                    mail,
                })
            };
            answer.map_err(|error| match (error, self.new_link) {
                (HttpError::Problem(ProblemCode::AlreadyExists), false) => anyhow::anyhow!(
                    "there is an organisation called {slug} already; if nobody ever came to it, --new-link gives a new link"
                ),
                (HttpError::Problem(ProblemCode::AlreadyExists), true) => {
                    anyhow::anyhow!(
                        "{slug} has begun: its administrators invite others; where none is left, `zegel org invite` \
                         beside the server does"
                    )
                }
                (HttpError::Problem(ProblemCode::NotFound), true) => {
                    anyhow::anyhow!("there is no organisation called {slug}")
                }
                (other, _) => other.into(),
            })
        })?;
        if !self.new_link {
            say(format_args!("{} is there.", self.slug));
        }
        let link = invitation::invitation(self.sign_in.origin(), &self.slug, &invited.token, None);
        InvitationOut::new(link, invited.last_day, invited.mailed).tell(self.json, self.mail)
    }
}
