//! Coming back: the receipt code, the thread, what the reporter says in it.

use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use zegel_intake::{Act, Receipt, Standing, Thread};
use zegel_protocol::ChannelId;
use zegel_protocol::reports::ThreadView;
use zegel_sealing::receipt::ReceiptCode;

use crate::message::MessageOut;
use crate::reporter::Reporter;
use crate::{Answer, Failure, day, read, write};

#[derive(Serialize)]
struct Progress {
    has_more: bool,
    next: u32,
}

#[derive(Serialize)]
struct ThreadOut<'a> {
    channel: &'a ChannelId,
    /// Whether the report says how to reach its writer.
    identified: bool,
    standing: Option<Standing>,
    messages: Vec<MessageOut<'a>>,
}

#[wasm_bindgen]
impl Reporter {
    /// Adds a roster of the past that an old entry names.
    pub fn add_roster(&mut self, bundle: &str) -> Answer<()> {
        let rosters = self.rosters.as_mut().ok_or(Failure::new("out-of-turn"))?;
        Ok(rosters.add_past(&read(bundle)?).map_err(Failure::from)?)
    }

    /// Quick check of a typed code, before any waiting: throws `code-…` with what looks wrong.
    pub fn check_code(&self, typed: &str) -> Answer<()> {
        ReceiptCode::parse(typed).map_err(Failure::from)?;
        Ok(())
    }

    /// Derives the receipt's keys (slow). Gives the mailbox secret for the header `Authorization: Mailbox …`.
    pub fn open_receipt(&mut self, typed: &str) -> Answer<String> {
        let code = ReceiptCode::parse(typed).map_err(Failure::from)?;
        let rosters = self.rosters.as_ref().ok_or(Failure::new("out-of-turn"))?;
        let salt = &rosters.current().body().receipt_salt;
        let receipt = Receipt::derive(&code, salt).map_err(|_| Failure::new("no-memory"))?;
        let mailbox = receipt.mailbox().to_string();
        self.receipt = Some(receipt);
        Ok(mailbox)
    }

    /// Reads what the server sent of the thread. Throws `needs-roster` with its hash when one must be fetched and added first;
    /// call it again with the same text then. What was read before an error can still be shown with `show_thread`. Gives
    /// `{has_more, next}`.
    pub fn read_thread(&mut self, view: &str) -> Answer<String> {
        let view: ThreadView = read(view)?;
        if let Some(receipt) = self.receipt.take() {
            self.thread = Some(Thread::open(receipt, &view).map_err(Failure::from)?);
        }
        let rosters = self.rosters.as_ref().ok_or(Failure::new("out-of-turn"))?;
        let thread = self.thread.as_mut().ok_or(Failure::new("out-of-turn"))?;
        thread.read(&view, rosters).map_err(Failure::from)?;
        self.read_so_far()
    }

    /// How far reading has come: `{has_more, next}`.
    pub fn read_so_far(&self) -> Answer<String> {
        let thread = self.thread.as_ref().ok_or(Failure::new("out-of-turn"))?;
        Ok(write(&Progress {
            has_more: thread.has_more(),
            next: thread.next_seq(),
        })?)
    }

    /// What was read so far: `{channel, identified, standing?, messages}`.
    pub fn show_thread(&self, today: &str) -> Answer<String> {
        let rosters = self.rosters.as_ref().ok_or(Failure::new("out-of-turn"))?;
        let thread = self.thread.as_ref().ok_or(Failure::new("out-of-turn"))?;
        Ok(write(&ThreadOut {
            channel: thread.channel(),
            identified: thread.report().is_some_and(|report| report.contact.is_some()),
            standing: thread.standing(rosters, day(today)?),
            messages: thread.messages().iter().map(MessageOut::new).collect(),
        })?)
    }

    /// The body of an act such as `{"message": {"text": …}}`, with the files attached since the last one if it can have any.
    /// After `sequence-conflict`: read on, seal again.
    pub fn seal_act(&self, act: &str, today: &str) -> Answer<String> {
        let rosters = self.rosters.as_ref().ok_or(Failure::new("out-of-turn"))?;
        let thread = self.thread.as_ref().ok_or(Failure::new("out-of-turn"))?;
        let act: Act = read(act)?;
        let reply = thread
            .say(act, self.pending.clone(), rosters, day(today)?)
            .map_err(Failure::from)?;
        Ok(write(&reply)?)
    }

    /// Says that the server took the reply: its files are not attached to the next one.
    pub fn reply_sent(&mut self) {
        self.pending.clear();
    }

    /// Starts to open a file of the thread. Gives its record.
    pub fn open_begin(&mut self, blob: &str) -> Answer<String> {
        let blob = blob.parse().map_err(|_| Failure::new("malformed"))?;
        let thread = self.thread.as_ref().ok_or(Failure::new("out-of-turn"))?;
        Ok(self.opening.begin(thread.open_attachment(&blob))?)
    }

    /// Opens the next bytes; not to be used before `open_finish` came back without an error.
    pub fn open_push(&mut self, bytes: &[u8]) -> Answer<Vec<u8>> {
        Ok(self.opening.push(bytes)?)
    }

    /// The last bytes, and the word that all of it is what was sent.
    pub fn open_finish(&mut self) -> Answer<Vec<u8>> {
        Ok(self.opening.finish()?)
    }
}
