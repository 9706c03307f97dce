//! What a reporter says in the thread, one thing at a time.

use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};
use zegel_intake::Act;
use zegel_protocol::conversation::{ConsentKind, Heard};
use zeroize::Zeroizing;

use crate::client::reporter::OpenThread;
use crate::input::Input;
use crate::talk::say;

/// What is said.
#[derive(Args)]
pub(super) struct SayArgs {
    /// The file with your words, or -: a message, or what goes with one of the following
    #[arg(long, value_name = "FILE")]
    reply_file: Option<Input>,
    /// A file to seal and send along with a message or an answer; several are possible
    #[arg(long, value_name = "FILE", num_args = 1.., requires = "reply_file")]
    attach: Vec<PathBuf>,
    #[command(flatten)]
    what: What,
}

/// What it is, if not a message.
#[derive(Args)]
#[group(multiple = false)]
struct What {
    /// Answer the question with this number, with --reply-file
    #[arg(long, value_name = "NUMBER", requires = "reply_file")]
    answer: Option<u32>,
    /// Agree with what was written down under this number
    #[arg(long, value_name = "NUMBER")]
    agree: Option<u32>,
    /// Say what is not right in what was written down under this number, with --reply-file
    #[arg(long, value_name = "NUMBER", requires = "reply_file")]
    correct: Option<u32>,
    /// Allow it
    #[arg(long, value_name = "WHAT")]
    allow: Option<ConsentArg>,
    /// Do not allow it, or take back that you did
    #[arg(long, value_name = "WHAT")]
    refuse: Option<ConsentArg>,
    /// Say that you do not feel safe
    #[arg(long)]
    not_safe: bool,
    /// They did nothing with your report: let the escalation reader of the channel read it
    #[arg(long)]
    escalate: bool,
    /// Say how well you were heard: 1 (not at all) to 5
    #[arg(long, value_name = "NUMBER")]
    rate: Option<u8>,
}

/// What can be allowed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ConsentArg {
    /// Being put in touch with support
    Support,
    /// Telling somebody outside
    Share,
    /// An investigation
    Investigate,
}

impl From<ConsentArg> for ConsentKind {
    fn from(what: ConsentArg) -> Self {
        match what {
            ConsentArg::Support => Self::Support,
            ConsentArg::Share => Self::Share,
            ConsentArg::Investigate => Self::Investigate,
        }
    }
}

impl SayArgs {
    pub(super) fn words(&self) -> anyhow::Result<Option<Zeroizing<String>>> {
        self.reply_file.as_ref().map(Input::text).transpose()
    }

    pub(super) fn run(&self, thread: &mut OpenThread, words: Option<&str>) -> anyhow::Result<()> {
        let Some(act) = self.what.act(thread, words)? else {
            return Ok(());
        };
        thread
            .say(&act, &self.attach)
            .context("it was not sent")
            .inspect(|()| say("It has arrived."))
    }
}

impl What {
    fn act(&self, thread: &OpenThread, words: Option<&str>) -> anyhow::Result<Option<Act>> {
        let text = words.unwrap_or_default().to_owned();
        Ok(Some(if let Some(question) = self.answer {
            Act::Answer { question, text }
        } else if let Some(transcript) = self.agree.or(self.correct) {
            let agreed = self.agree.is_some();
            Act::TranscriptReply {
                transcript,
                agreed,
                text,
            }
        } else if let Some(kind) = self.allow.or(self.refuse) {
            let given = self.allow.is_some();
            let kind = kind.into();
            Act::Consent { kind, given }
        } else if self.not_safe {
            Act::Unsafe { text }
        } else if self.escalate {
            let Some(offer) = thread.standing().and_then(|standing| standing.may.escalate) else {
                bail!("there is nobody to turn to now: nothing is late, or it was done already");
            };
            let reader = offer.reader;
            Act::Escalate { reader, text }
        } else if let Some(number) = self.rate {
            let heard = Heard::try_from(number)?;
            Act::Rating { heard, text }
        } else if words.is_some() {
            Act::Message { text }
        } else {
            return Ok(None);
        }))
    }
}
