//! The reporter's worker: roster, draft, sealed report. With the feature `thread` also coming back (thread.rs); without it the
//! module carries nothing that opens a sealed object, and a first visit downloads a quarter less.

use std::collections::BTreeSet;

use rand::rngs::OsRng;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::wasm_bindgen;
use zegel_intake::{Answers, Choices, Draft};
#[cfg(feature = "thread")]
use zegel_intake::{Receipt, Thread};
#[cfg(feature = "thread")]
use zegel_protocol::conversation::Attachment;
use zegel_protocol::conversation::{Consents, IdentityChoice};
use zegel_protocol::{CaseId, ChannelId, Language, PersonId};
use zegel_sealing::attachment::FileInfo;
use zegel_sealing::rosters::Rosters;

#[cfg(feature = "thread")]
use crate::hand_over::HandingOver;
#[cfg(feature = "thread")]
use crate::opening::Opening;
use crate::sealing::Sealing;
use crate::{Answer, Failure, Here, check_roster, day, read, write};

/// Everything of one visit.
#[wasm_bindgen]
#[derive(Default)]
pub struct Reporter {
    pub(crate) rosters: Option<Rosters>,
    language: Option<Language>,
    draft: Option<Draft>,
    sealed: Option<String>,
    #[cfg(feature = "thread")]
    pub(crate) receipt: Option<Receipt>,
    #[cfg(feature = "thread")]
    pub(crate) thread: Option<Thread>,
    #[cfg(feature = "thread")]
    pub(crate) pending: Vec<Attachment>,
    #[cfg(feature = "thread")]
    pub(crate) opening: Opening,
    #[cfg(feature = "thread")]
    pub(crate) hand_over: HandingOver,
    pub(crate) sealing: Sealing,
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
            refers_to: None,
            consents: Consents::default(),
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
            size: crate::sealing::size(size),
        };
        #[cfg(feature = "thread")]
        if let Some(thread) = &self.thread {
            let (blob, sealer) = thread.seal_attachment(info, &mut OsRng).map_err(Failure::from)?;
            return Ok(self.sealing.begin(blob, sealer)?);
        }
        let draft = self.draft.as_ref().ok_or(Failure::new("out-of-turn"))?;
        let (blob, sealer) = draft.seal_attachment(info, &mut OsRng).map_err(Failure::from)?;
        Ok(self.sealing.begin(blob, sealer)?)
    }

    /// Seals the next bytes of the file.
    pub fn attach_push(&mut self, bytes: &[u8]) -> Answer<Vec<u8>> {
        Ok(self.sealing.push(bytes)?)
    }

    /// The next piece of the file's end; nothing when it is done.
    pub fn attach_finish_step(&mut self) -> Answer<Option<Vec<u8>>> {
        Ok(self.sealing.finish_step()?)
    }

    /// Puts the file into the draft, or into the next reply. Call it when all parts are uploaded.
    pub fn attach_done(&mut self) -> Answer<()> {
        let attachment = self.sealing.done()?;
        #[cfg(feature = "thread")]
        if self.thread.is_some() {
            self.pending.push(attachment);
            return Ok(());
        }
        let draft = self.draft.as_mut().ok_or(Failure::new("out-of-turn"))?;
        self.sealed = None;
        Ok(draft.attach(attachment).map_err(Failure::from)?)
    }

    /// Takes a file out of the draft or the next reply again.
    pub fn detach(&mut self, blob: &str) -> Answer<()> {
        let blob = blob.parse().map_err(|_| Failure::new("malformed"))?;
        #[cfg(feature = "thread")]
        self.pending.retain(|a| a.blob != blob);
        if let Some(draft) = &mut self.draft {
            self.sealed = None;
            draft.detach(&blob);
        }
        Ok(())
    }
}
