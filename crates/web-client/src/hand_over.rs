//! Taking a matter to another channel: a draft of its own beside the open thread, files of the thread sealed again into it.

use rand::rngs::OsRng;
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use zegel_intake::{Draft, HandOver, Moving};
use zegel_protocol::BlobId;

use crate::reporter::Reporter;
use crate::{Answer, Failure, day, read, write};

/// The new report in the making. One file is moved at a time.
#[derive(Default)]
pub(crate) struct HandingOver {
    draft: Option<Draft>,
    moving: Option<Moving>,
    moved: Vec<BlobId>,
    sealed: Option<String>,
}

#[wasm_bindgen]
impl Reporter {
    /// Takes what goes along (`{channel, category, excluded, escalation, language, words, parts: [{seq, title}], identity,
    /// consents}`); the first time it makes the receipt (slow). Files that were moved before are left out again. Gives the
    /// receipt code.
    pub fn hand_over_start(&mut self, choice: &str, today: &str) -> Answer<String> {
        let rosters = self.rosters.as_ref().ok_or(Failure::new("out-of-turn"))?;
        let thread = self.thread.as_ref().ok_or(Failure::new("out-of-turn"))?;
        let (choice, today): (HandOver, _) = (read(choice)?, day(today)?);
        let standing = thread
            .standing(rosters, today)
            .ok_or(Failure::new("out-of-turn"))?;
        let answers = thread.hand_over(choice, &standing).map_err(Failure::from)?;
        let HandingOver {
            draft, moved, sealed, ..
        } = &mut self.hand_over;
        *sealed = None;
        match draft {
            Some(draft) => draft
                .change(rosters.current(), answers, today)
                .map_err(Failure::from)?,
            None => {
                let made = Draft::new(rosters.current(), answers, today, &mut OsRng);
                *draft = Some(made.map_err(Failure::from)?);
            }
        }
        let draft = draft.as_mut().ok_or(Failure::new("out-of-turn"))?;
        for blob in moved.drain(..) {
            draft.detach(&blob);
        }
        Ok(draft.receipt().to_string())
    }

    /// Starts to move a file of the thread. Gives `{blob, sealed_len, parts}`: its new name, its length there, and in how many
    /// parts the old one is fetched.
    pub fn hand_over_file(&mut self, blob: &str) -> Answer<String> {
        #[derive(Serialize)]
        struct Begun {
            blob: BlobId,
            sealed_len: u64,
            parts: u32,
        }
        let blob = blob.parse().map_err(|_| Failure::new("malformed"))?;
        let thread = self.thread.as_ref().ok_or(Failure::new("out-of-turn"))?;
        let draft = self.hand_over.draft.as_ref().ok_or(Failure::new("out-of-turn"))?;
        let begun = Moving::begin(thread, draft, &blob, &mut OsRng).map_err(Failure::from)?;
        let (old, blob, moving) = begun.ok_or(Failure::new("no-attachment"))?;
        let sealed_len = moving.expected_len();
        self.hand_over.moving = Some(moving);
        Ok(write(&Begun {
            blob,
            sealed_len,
            parts: old.parts,
        })?)
    }

    /// Opens the next sealed bytes of the old file and gives them sealed anew.
    pub fn hand_over_push(&mut self, bytes: &[u8]) -> Answer<Vec<u8>> {
        let moving = self
            .hand_over
            .moving
            .as_mut()
            .ok_or(Failure::new("out-of-turn"))?;
        Ok(moving.push(bytes).map_err(Failure::from)?)
    }

    /// Checks the old file, then gives the next piece of the new one's end; nothing when it is done.
    pub fn hand_over_finish_step(&mut self) -> Answer<Option<Vec<u8>>> {
        let moving = self
            .hand_over
            .moving
            .as_mut()
            .ok_or(Failure::new("out-of-turn"))?;
        Ok(moving.finish_step().map_err(Failure::from)?)
    }

    /// Puts the file into the new report. Call it when all parts are uploaded.
    pub fn hand_over_file_done(&mut self) -> Answer<()> {
        let HandingOver {
            draft,
            moving,
            moved,
            sealed,
        } = &mut self.hand_over;
        let moving = moving.take().ok_or(Failure::new("out-of-turn"))?;
        let draft = draft.as_mut().ok_or(Failure::new("out-of-turn"))?;
        let record = moving.record();
        *sealed = None;
        moved.push(record.blob);
        Ok(draft.attach(record).map_err(Failure::from)?)
    }

    /// The body of the new report for the server; the same bytes until something changes, so that a retry is the same report.
    pub fn hand_over_seal(&mut self, today: &str) -> Answer<String> {
        let rosters = self.rosters.as_ref().ok_or(Failure::new("out-of-turn"))?;
        let HandingOver { draft, sealed, .. } = &mut self.hand_over;
        if let Some(sealed) = sealed {
            return Ok(sealed.clone());
        }
        let draft = draft.as_ref().ok_or(Failure::new("out-of-turn"))?;
        let report = draft
            .seal(rosters.current(), day(today)?)
            .map_err(Failure::from)?;
        let body = write(&report)?;
        *sealed = Some(body.clone());
        Ok(body)
    }
}
