//! `zegel thread`: back with the receipt code.

mod hand_over;
mod say;

pub(crate) use say::ConsentArg;

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use zegel_sealing::receipt::ReceiptCode;

use crate::client::reporter::OpenThread;
use crate::client::visit::{Unpinned, Visit};
use crate::input::Input;
use crate::links::Link;
use crate::talk::{self, say};
use crate::views::{ThreadOut, attachments_to_save};

/// Come back with a receipt code: see where it stands, read, save, answer, allow, take it elsewhere
#[derive(Args)]
pub(crate) struct ThreadCommand {
    /// The organisation's link, `https://HOST/o/ORGANISATION/#KEY`
    #[arg(long, value_name = "LINK")]
    url: Link,
    /// The file with the receipt code, or -
    #[arg(long, value_name = "FILE")]
    code_file: Input,
    #[command(flatten)]
    say: say::SayArgs,
    #[command(flatten)]
    hand_over: hand_over::HandOverArgs,
    /// The folder to save all attachments in
    #[arg(long, value_name = "DIR")]
    save: Option<PathBuf>,
    /// Accept a link without the organisation's key
    #[arg(long)]
    trust_on_first_use: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl ThreadCommand {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let code =
            ReceiptCode::parse(&self.code_file.secret()?).with_context(|| self.code_file.to_string())?;
        let words = self.say.words()?;
        let unpinned = if self.trust_on_first_use {
            Unpinned::Trust
        } else {
            Unpinned::Refuse
        };
        let visit = Visit::begin(&self.url, unpinned)?;
        let mut thread = OpenThread::find(visit, &code)?;
        let read = thread.read();
        if self.hand_over.is_wanted() {
            read.context("this thread cannot be trusted; without --hand-over what can be read is shown")?;
            return self
                .hand_over
                .run(&mut thread, words.as_ref().map_or("", |words| words.as_str()));
        }
        let said = match &read {
            Ok(()) => self
                .say
                .run(&mut thread, words.as_ref().map(|words| words.as_str())),
            Err(_) => Ok(()),
        };
        // What could be read is shown in any case, also before an error is told.
        let out = ThreadOut::new(&thread);
        if self.json {
            talk::json(&out)
        } else {
            talk::data(&out.text())
        }?;
        read.context("the rest of the conversation cannot be trusted")?;
        said?;
        match &self.save {
            Some(folder) => save(&thread, folder),
            None => Ok(()),
        }
    }
}

fn save(thread: &OpenThread, folder: &std::path::Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    for blob in attachments_to_save(thread.thread().messages()) {
        let path = thread.save(folder, &blob)?;
        say(format_args!("Saved {}", path.display()));
    }
    Ok(())
}
