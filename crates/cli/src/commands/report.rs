//! `zegel report`: a report from the command line.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use zegel_intake::Answers;
use zegel_protocol::conversation::{Consents, IdentityChoice};
use zegel_protocol::{ChannelId, Language, PersonId};

use super::thread::ConsentArg;
use crate::client::reporter;
use crate::client::visit::{Unpinned, Visit};
use crate::input::Input;
use crate::links::Link;
use crate::talk::{self, Usage, warn};

/// Send a report; prints the receipt code
///
/// Standard output gets the receipt code and nothing else. Keep it: it is the only way back.
#[derive(Args)]
pub(crate) struct ReportCommand {
    /// The organisation's link, `https://HOST/o/ORGANISATION/#KEY`
    #[arg(long, value_name = "LINK")]
    url: Link,
    /// Where it goes; `zegel org roster show --url LINK` lists the channels and who reads them
    #[arg(long, value_name = "ID")]
    channel: ChannelId,
    /// What it is about
    #[arg(long, value_name = "ID", default_value = "unsure")]
    category: String,
    /// The file that says what happened, or -
    #[arg(long, value_name = "FILE")]
    text_file: Input,
    /// A file to seal and send along, as it is; several are possible
    #[arg(long, value_name = "FILE", num_args = 1..)]
    attach: Vec<PathBuf>,
    /// A reader to leave out: they get no key and do not learn of the case; several are possible
    #[arg(long, value_name = "ID", num_args = 1..)]
    exclude: Vec<PersonId>,
    /// Never let the escalation reader in, even if nobody acknowledges the report
    #[arg(long)]
    no_escalation: bool,
    /// How you want to be known to the readers
    #[arg(long, value_name = "HOW", default_value = "anonymous")]
    identity: IdentityArg,
    /// The file with your name and how to reach you, or - (for confidential or named)
    #[arg(long, value_name = "FILE")]
    contact_file: Option<Input>,
    /// What may be done with it; several are possible
    #[arg(long, value_name = "WHAT", num_args = 1..)]
    allow: Vec<ConsentArg>,
    /// What may not be done with it; several are possible
    #[arg(long, value_name = "WHAT", num_args = 1..)]
    refuse: Vec<ConsentArg>,
    /// The language it is written in
    #[arg(long, value_name = "LANGUAGE", default_value = "en")]
    language: Language,
    /// Accept a link without the organisation's key
    #[arg(long)]
    trust_on_first_use: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum IdentityArg {
    /// Nobody learns who wrote it
    Anonymous,
    /// The readers learn it and keep it to themselves
    Confidential,
    /// Your name may be used
    Named,
}

impl From<IdentityArg> for IdentityChoice {
    fn from(identity: IdentityArg) -> Self {
        match identity {
            IdentityArg::Anonymous => Self::Anonymous,
            IdentityArg::Confidential => Self::Confidential,
            IdentityArg::Named => Self::Named,
        }
    }
}

impl ReportCommand {
    /// What was said of each consent; a no counts where both were said.
    fn consents(&self) -> Consents {
        let said = |what: ConsentArg| {
            let refused = self.refuse.contains(&what).then_some(false);
            refused.or_else(|| self.allow.contains(&what).then_some(true))
        };
        Consents {
            support: said(ConsentArg::Support),
            share: said(ConsentArg::Share),
            investigate: said(ConsentArg::Investigate),
        }
    }

    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let contact = match (&self.contact_file, self.identity) {
            (Some(_), IdentityArg::Anonymous) => {
                return Err(Usage("--contact-file needs --identity confidential or named".to_owned()).into());
            }
            (None, IdentityArg::Confidential | IdentityArg::Named) => {
                return Err(Usage("--identity confidential and named need --contact-file".to_owned()).into());
            }
            (Some(file), _) => Some(file.text()?.trim().to_owned()),
            (None, IdentityArg::Anonymous) => None,
        };
        let answers = Answers {
            channel: self.channel.clone(),
            category: self.category.clone(),
            text: self.text_file.text()?.to_string(),
            identity: self.identity.into(),
            contact,
            language: self.language.clone(),
            excluded: self.exclude.iter().cloned().collect(),
            escalation: !self.no_escalation,
            refers_to: None,
            consents: self.consents(),
        };
        if !self.attach.is_empty() {
            warn(
                "attachments are sealed as they are; what is hidden in them (author, place, device) stays in them",
            );
        }
        let unpinned = if self.trust_on_first_use {
            Unpinned::Trust
        } else {
            Unpinned::Refuse
        };
        let visit = Visit::begin(&self.url, unpinned)?;
        let sealed = reporter::seal(&visit, answers, &self.attach)?;
        match reporter::send(&visit, &sealed) {
            Ok(()) => {
                talk::say("The report has arrived. Keep this code; it is the only way to read the answer:");
                talk::data(&format!("{}\n", *sealed.receipt))
            }
            Err(error) if error.leaves_doubt() => {
                warn(
                    "it is not certain whether the report has arrived. Keep this code and try it with `zegel thread`:",
                );
                talk::data(&format!("{}\n", *sealed.receipt))?;
                Err(error.into())
            }
            Err(error) => Err(error.into()),
        }
    }
}
