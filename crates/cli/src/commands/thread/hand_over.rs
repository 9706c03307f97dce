//! Taking a matter to another channel: a new report with a receipt code of its own.

use clap::Args;
use zegel_intake::{HandOver, Part};
use zegel_protocol::{ChannelId, Language, PersonId};
use zegel_sealing::conversation::{Message, Speaker};

use crate::client::http::HttpError;
use crate::client::reporter::{self, OpenThread};
use crate::talk::{self, plain, warn};
use crate::views::role;

/// Where to, and what goes along.
#[derive(Args)]
pub(super) struct HandOverArgs {
    /// Take it to this channel: a new report with a new receipt code, which is printed; --reply-file is what you say first
    #[arg(long, value_name = "CHANNEL")]
    hand_over: Option<ChannelId>,
    /// What it is about there
    #[arg(long, value_name = "ID", default_value = "unsure", requires = "hand_over")]
    category: String,
    /// The numbers of what goes along, with its files; without it everything that you wrote
    #[arg(long, value_name = "NUMBER", num_args = 0.., requires = "hand_over")]
    take: Option<Vec<u32>>,
    /// A reader of that channel to leave out; several are possible
    #[arg(long, value_name = "ID", num_args = 1.., requires = "hand_over")]
    exclude: Vec<PersonId>,
    /// Never let that channel's escalation reader in
    #[arg(long, requires = "hand_over")]
    no_escalation: bool,
    /// Take along the name and contact of your report
    #[arg(long, requires = "hand_over")]
    with_identity: bool,
    /// Take along what you allowed and refused
    #[arg(long, requires = "hand_over")]
    with_consents: bool,
    /// Do not tell those who read the old report
    #[arg(long, requires = "hand_over")]
    quiet: bool,
    /// The language of the new report
    #[arg(long, value_name = "LANGUAGE", default_value = "en", requires = "hand_over")]
    language: Language,
}

impl HandOverArgs {
    pub(super) const fn is_wanted(&self) -> bool {
        self.hand_over.is_some()
    }

    pub(super) fn run(&self, thread: &mut OpenThread, words: &str) -> anyhow::Result<()> {
        let Some(channel) = self.hand_over.clone() else {
            return Ok(());
        };
        let messages = thread.thread().messages();
        let taken: Vec<_> = messages.iter().filter(|m| self.takes(m)).collect();
        let choice = HandOver {
            channel,
            category: self.category.clone(),
            excluded: self.exclude.iter().cloned().collect(),
            escalation: !self.no_escalation,
            language: self.language.clone(),
            words: words.to_owned(),
            parts: taken.iter().map(|message| part(message)).collect(),
            identity: self.with_identity,
            consents: self.with_consents,
        };
        let files: Vec<_> = taken
            .iter()
            .flat_map(|message| message.content.attachments())
            .map(|attachment| attachment.blob)
            .collect();
        let sealed = thread.seal_hand_over(choice, &files)?;
        let sent = reporter::send(thread.visit(), &sealed);
        let doubt = sent.as_ref().err().is_some_and(HttpError::leaves_doubt);
        if doubt {
            warn("it is not certain whether it has arrived. Keep this code and try it with `zegel thread`:");
        }
        if doubt || sent.is_ok() {
            talk::say("Keep this code as well; it is the only way to the new report:");
            talk::data(&format!("{}\n", *sealed.receipt))?;
        }
        sent?;
        if !self.quiet
            && let Err(error) = thread.tell_handed_over()
        {
            warn(format_args!(
                "those who read the old report could not be told: {error:#}"
            ));
        }
        Ok(())
    }

    fn takes(&self, message: &Message) -> bool {
        match &self.take {
            Some(numbers) => numbers.contains(&message.seq),
            None => message.from == Speaker::Reporter,
        }
    }
}

fn part(message: &Message) -> Part {
    let day = message.day;
    let title = match &message.from {
        Speaker::Reporter if message.seq == 0 => format!("My report of {day}:"),
        Speaker::Reporter => format!("I wrote on {day}:"),
        Speaker::Handler { name, role: r, .. } => {
            format!("{} ({}) wrote to me on {day}:", plain(name), role(*r))
        }
    };
    Part {
        seq: message.seq,
        title,
    }
}
