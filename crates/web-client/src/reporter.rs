//! The reporter's worker: roster, draft, receipt, thread.

use std::collections::BTreeSet;

use rand::rngs::OsRng;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::wasm_bindgen;
use zegel_intake::{Answers, Choices, Draft, Receipt, Thread};
use zegel_protocol::clocks::{Clocks, Stage};
use zegel_protocol::conversation::{Attachment, Content, IdentityChoice};
use zegel_protocol::reports::ThreadView;
use zegel_protocol::{CaseId, ChannelId, Day, Language, PersonId};
use zegel_sealing::attachment::FileInfo;
use zegel_sealing::conversation::{Message, Speaker};
use zegel_sealing::receipt::ReceiptCode;
use zegel_sealing::rosters::Rosters;

use crate::files::Files;
use crate::{Answer, Failure, Here, check_roster, day, read, write};

/// Everything of one visit.
#[wasm_bindgen]
#[derive(Default)]
pub struct Reporter {
    rosters: Option<Rosters>,
    language: Option<Language>,
    draft: Option<Draft>,
    sealed: Option<String>,
    receipt: Option<Receipt>,
    thread: Option<Thread>,
    pending: Vec<Attachment>,
    files: Files,
}

#[derive(Deserialize)]
struct AnswersIn {
    channel: ChannelId,
    category: String,
    text: String,
    identity: IdentityChoice,
    #[serde(default)]
    contact: Option<String>,
    #[serde(default)]
    excluded: BTreeSet<PersonId>,
    escalation: bool,
}

#[derive(Serialize)]
struct Started<'a> {
    case: CaseId,
    receipt: &'a str,
}

#[derive(Serialize)]
struct ThreadOut<'a> {
    case: CaseId,
    channel: &'a ChannelId,
    stage: Option<Stage>,
    clocks: Option<Clocks>,
    has_more: bool,
    next: u32,
    messages: Vec<MessageOut<'a>>,
}

/// A message as the pages show it.
#[derive(Serialize)]
pub(crate) struct MessageOut<'a> {
    seq: u32,
    from: SpeakerOut<'a>,
    kind: &'static str,
    day: Day,
    text: &'a str,
    attachments: &'a [Attachment],
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum SpeakerOut<'a> {
    Reporter,
    Handler {
        person: &'a PersonId,
        name: &'a str,
        role: zegel_protocol::roster::Role,
    },
}

impl<'a> MessageOut<'a> {
    pub(crate) fn new(message: &'a Message) -> Self {
        Self {
            seq: message.seq,
            from: match &message.from {
                Speaker::Reporter => SpeakerOut::Reporter,
                Speaker::Handler { person, name, role } => SpeakerOut::Handler {
                    person,
                    name,
                    role: *role,
                },
            },
            kind: match message.content {
                Content::Report(_) => "report",
                Content::Message { .. } => "message",
                Content::Acknowledgement { .. } => "acknowledgement",
                Content::Feedback { .. } => "feedback",
            },
            day: message.day,
            text: message.content.text(),
            attachments: message.content.attachments(),
        }
    }
}

#[wasm_bindgen]
impl Reporter {
    /// A new visit.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Checks a roster bundle against `here` (`{origin, slug, pin?, newest_seq?, language, today}`); gives the choices.
    pub fn open_roster(&mut self, bundle: &str, here: &str) -> Answer<String> {
        let here: Here = read(here)?;
        let rosters = check_roster(bundle, &here)?;
        let choices = write(&Choices::new(rosters.current(), &here.language, here.today))?;
        self.rosters = Some(rosters);
        self.language = Some(here.language);
        Ok(choices)
    }

    /// Adds a roster of the past that an old entry names.
    pub fn add_roster(&mut self, bundle: &str) -> Answer<()> {
        let rosters = self.rosters.as_mut().ok_or(Failure::new("out-of-turn"))?;
        Ok(rosters.add_past(&read(bundle)?).map_err(Failure::from)?)
    }

    /// Takes the answers; the first time it makes the receipt (slow). Gives `{case, receipt}`.
    pub fn start_draft(&mut self, answers: &str, today: &str) -> Answer<String> {
        let rosters = self.rosters.as_ref().ok_or(Failure::new("out-of-turn"))?;
        let answers: AnswersIn = read(answers)?;
        let language = self.language.clone().ok_or(Failure::new("out-of-turn"))?;
        let AnswersIn {
            channel,
            category,
            text,
            identity,
            contact,
            excluded,
            escalation,
        } = answers;
        let answers = Answers {
            channel,
            category,
            text,
            identity,
            contact,
            language,
            excluded,
            escalation,
        };
        self.sealed = None;
        match &mut self.draft {
            Some(draft) => draft
                .change(rosters.current(), answers, day(today)?)
                .map_err(Failure::from)?,
            none => {
                let draft =
                    Draft::new(rosters.current(), answers, day(today)?, &mut OsRng).map_err(Failure::from)?;
                *none = Some(draft);
            }
        }
        let draft = self.draft.as_ref().ok_or(Failure::new("out-of-turn"))?;
        Ok(write(&Started {
            case: draft.case(),
            receipt: &draft.receipt(),
        })?)
    }

    /// The body of the report for the server. The same bytes until the draft changes, so that a retry is the same report.
    pub fn seal_report(&mut self, today: &str) -> Answer<String> {
        if let Some(sealed) = &self.sealed {
            return Ok(sealed.clone());
        }
        let rosters = self.rosters.as_ref().ok_or(Failure::new("out-of-turn"))?;
        let draft = self.draft.as_ref().ok_or(Failure::new("out-of-turn"))?;
        let report = draft
            .seal(rosters.current(), day(today)?)
            .map_err(Failure::from)?;
        let sealed = write(&report)?;
        self.sealed = Some(sealed.clone());
        Ok(sealed)
    }

    /// Starts to seal a file for the draft, or else for a reply in the open thread. Gives `{blob, sealed_len, parts}`.
    pub fn attach_begin(&mut self, name: String, media_type: String, size: f64) -> Answer<String> {
        let info = FileInfo {
            name,
            media_type,
            size: crate::files::size(size),
        };
        let begun = match (&self.thread, &self.draft) {
            (Some(thread), _) => thread.seal_attachment(info, &mut OsRng),
            (None, Some(draft)) => draft.seal_attachment(info, &mut OsRng),
            (None, None) => return Err(Failure::new("out-of-turn").into()),
        };
        let (blob, sealer) = begun.map_err(Failure::from)?;
        Ok(self.files.begin(blob, sealer)?)
    }

    /// Seals the next bytes of the file.
    pub fn attach_push(&mut self, bytes: &[u8]) -> Answer<Vec<u8>> {
        Ok(self.files.push(bytes)?)
    }

    /// The next piece of the file's end; nothing when it is done.
    pub fn attach_finish_step(&mut self) -> Answer<Option<Vec<u8>>> {
        Ok(self.files.finish_step()?)
    }

    /// Puts the file into the draft, or into the next reply. Call it when all parts are uploaded.
    pub fn attach_done(&mut self) -> Answer<()> {
        let attachment = self.files.done()?;
        match (&self.thread, &mut self.draft) {
            (None, Some(draft)) => {
                self.sealed = None;
                draft.attach(attachment).map_err(Failure::from)?;
            }
            _ => self.pending.push(attachment),
        }
        Ok(())
    }

    /// Takes a file out of the draft or the next reply again.
    pub fn detach(&mut self, blob: &str) -> Answer<()> {
        let blob = blob.parse().map_err(|_| Failure::new("malformed"))?;
        self.pending.retain(|a| a.blob != blob);
        if let Some(draft) = &mut self.draft {
            self.sealed = None;
            draft.detach(&blob);
        }
        Ok(())
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
    /// call it again with the same text then. What was read before an error can still be shown with `show_thread`.
    pub fn read_thread(&mut self, view: &str) -> Answer<String> {
        let view: ThreadView = read(view)?;
        if let Some(receipt) = self.receipt.take() {
            self.thread = Some(Thread::open(receipt, &view).map_err(Failure::from)?);
        }
        let rosters = self.rosters.as_ref().ok_or(Failure::new("out-of-turn"))?;
        let thread = self.thread.as_mut().ok_or(Failure::new("out-of-turn"))?;
        thread.read(&view, rosters).map_err(Failure::from)?;
        self.show_thread()
    }

    /// What was read so far.
    pub fn show_thread(&self) -> Answer<String> {
        let thread = self.thread.as_ref().ok_or(Failure::new("out-of-turn"))?;
        let clocks = thread.clocks();
        Ok(write(&ThreadOut {
            case: thread.case(),
            channel: thread.channel(),
            stage: clocks.map(|c| c.stage()),
            clocks,
            has_more: thread.has_more(),
            next: thread.next_seq(),
            messages: thread.messages().iter().map(MessageOut::new).collect(),
        })?)
    }

    /// The body of a reply with the files attached since the last one. After `sequence-conflict`: read on, seal again.
    pub fn seal_reply(&self, text: &str, today: &str) -> Answer<String> {
        let rosters = self.rosters.as_ref().ok_or(Failure::new("out-of-turn"))?;
        let thread = self.thread.as_ref().ok_or(Failure::new("out-of-turn"))?;
        let reply = thread
            .reply(text, self.pending.clone(), rosters, day(today)?)
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
        Ok(self.files.open(thread.open_attachment(&blob))?)
    }

    /// Opens the next bytes; not to be used before `open_finish` came back without an error.
    pub fn open_push(&mut self, bytes: &[u8]) -> Answer<Vec<u8>> {
        Ok(self.files.open_push(bytes)?)
    }

    /// The last bytes, and the word that all of it is what was sent.
    pub fn open_finish(&mut self) -> Answer<Vec<u8>> {
        Ok(self.files.open_finish()?)
    }
}
