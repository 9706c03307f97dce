//! The reporter's side: a report sealed and sent, the thread opened with the receipt code, read and answered.

use std::path::PathBuf;

use anyhow::bail;
use zegel_intake::{Act, Answers, Draft, HandOver, Moving, Receipt, Standing, Thread, ThreadError};
use zegel_protocol::reports::{NewReport, ThreadView};
use zegel_protocol::{BlobId, ProblemCode, Sha256};
use zegel_sealing::conversation::ReadError;
use zegel_sealing::receipt::ReceiptCode;
use zegel_sealing::rosters::NeedsRoster;
use zeroize::Zeroizing;

use super::attachments;
use super::http::HttpError;
use super::visit::{Visit, add_past};
use crate::clock;

/// Times that a reply is written anew because somebody else wrote first.
const CONFLICTS: usize = 5;

/// A sealed report and the code that leads back to it.
pub(crate) struct SealedReport {
    report: NewReport,
    /// The receipt code, in groups.
    pub(crate) receipt: Zeroizing<String>,
}

/// Seals a report and uploads its attachments; nothing but those has left this machine then.
///
/// # Errors
/// What is wrong with the answers or the files, or what the server says to an attachment.
pub(crate) fn seal(visit: &Visit, answers: Answers, files: &[PathBuf]) -> anyhow::Result<SealedReport> {
    attachments::check_count(files)?;
    let mut draft = Draft::new(visit.roster(), answers, visit.today, &mut clock::chance())?;
    // Found out before anything is uploaded.
    if files.is_empty() {
        draft.seal(visit.roster(), visit.today)?;
    }
    let records = attachments::upload_all(&visit.api, files, &|info, rng| draft.seal_attachment(info, rng))?;
    for record in records {
        draft.attach(record)?;
    }
    Ok(SealedReport {
        report: draft.seal(visit.roster(), visit.today)?,
        receipt: draft.receipt(),
    })
}

/// Sends a sealed report. The same report sent twice is one.
///
/// # Errors
/// What the server says; the report may have arrived if [`HttpError::leaves_doubt`].
pub(crate) fn send(visit: &Visit, sealed: &SealedReport) -> Result<(), HttpError> {
    visit.api.send_report(&sealed.report).map(|_| ())
}

/// A thread that the receipt code opened.
pub(crate) struct OpenThread {
    visit: Visit,
    thread: Thread,
    mailbox: Zeroizing<String>,
    first: Option<ThreadView>,
}

impl OpenThread {
    /// Finds the thread behind a code. Nothing is read yet.
    ///
    /// # Errors
    /// There is none, or the server's grant is not the reporter's own.
    pub(crate) fn find(visit: Visit, code: &ReceiptCode) -> anyhow::Result<Self> {
        let receipt = Receipt::derive(code, &visit.roster().body().receipt_salt)?;
        let mailbox = receipt.mailbox();
        let view = visit.api.thread(&mailbox, 0)?;
        let thread = Thread::open(receipt, &view)?;
        Ok(Self {
            visit,
            thread,
            mailbox,
            first: Some(view),
        })
    }

    /// What was read so far.
    pub(crate) const fn thread(&self) -> &Thread {
        &self.thread
    }

    /// Reads everything that there is.
    ///
    /// # Errors
    /// The first thing that is wrong; what came before it was read.
    pub(crate) fn read(&mut self) -> anyhow::Result<()> {
        let mut view = match self.first.take() {
            Some(view) => view,
            None => self.fetch()?,
        };
        loop {
            let before = self.thread.next_seq();
            match self.thread.read(&view, &self.visit.rosters) {
                Ok(()) if !self.thread.has_more() => return Ok(()),
                Ok(()) if self.thread.next_seq() == before => {
                    bail!("the server says that there is more to read and does not send it")
                }
                Ok(()) => view = self.fetch()?,
                Err(error) => match needs_roster(&error) {
                    Some(hash) => add_past(&self.visit.api, &mut self.visit.rosters, &hash)?,
                    None => return Err(error.into()),
                },
            }
        }
    }

    fn fetch(&self) -> Result<ThreadView, HttpError> {
        self.visit.api.thread(&self.mailbox, self.thread.next_seq())
    }

    /// Whom and where it was opened from.
    pub(crate) const fn visit(&self) -> &Visit {
        &self.visit
    }

    /// Where the case stands. None before the report was read.
    pub(crate) fn standing(&self) -> Option<Standing> {
        self.thread.standing(&self.visit.rosters, self.visit.today)
    }

    /// Sends a message with files, and reads it back.
    ///
    /// # Errors
    /// Those of [`say`](Self::say).
    pub(crate) fn reply(&mut self, text: &str, files: &[PathBuf]) -> anyhow::Result<()> {
        let text = text.to_owned();
        self.say(&Act::Message { text }, files)
    }

    /// Says something, with files where it can have any, and reads it back.
    ///
    /// # Errors
    /// What is wrong with it or the files, or what the server says.
    pub(crate) fn say(&mut self, act: &Act, files: &[PathBuf]) -> anyhow::Result<()> {
        let Self { visit, thread, .. } = &*self;
        let records =
            attachments::upload_all(&visit.api, files, &|info, rng| thread.seal_attachment(info, rng))?;
        for _ in 0..CONFLICTS {
            let reply = self.thread.say(
                act.clone(),
                records.clone(),
                &self.visit.rosters,
                self.visit.today,
            )?;
            match self.visit.api.send_reply(&self.mailbox, &reply) {
                Ok(_) => return self.read(),
                Err(HttpError::Problem(ProblemCode::SequenceConflict)) => self.read()?,
                Err(error) => return Err(error.into()),
            }
        }
        bail!("others kept writing at the same time; please try again")
    }

    /// Seals the new report of a hand-over; these files of the thread are sealed again and uploaded, nothing else is sent.
    ///
    /// # Errors
    /// What is wrong with the choice or a file, or what the server says to one.
    pub(crate) fn seal_hand_over(&self, choice: HandOver, files: &[BlobId]) -> anyhow::Result<SealedReport> {
        let Self { visit, thread, .. } = self;
        let Some(standing) = self.standing() else {
            bail!("nothing was read yet")
        };
        let answers = thread.hand_over(choice, &standing)?;
        let mut draft = Draft::new(visit.roster(), answers, visit.today, &mut clock::chance())?;
        for blob in files {
            let Some(begun) = Moving::begin(thread, &draft, blob, &mut clock::chance())? else {
                bail!("there is no such attachment")
            };
            let fetch = |part| visit.api.part_of_thread(&self.mailbox, blob, part);
            let record = attachments::move_one(&visit.api, begun, &fetch)?;
            draft.attach(record)?;
        }
        Ok(SealedReport {
            report: draft.seal(visit.roster(), visit.today)?,
            receipt: draft.receipt(),
        })
    }

    /// Leaves a word in the old thread that the matter was taken elsewhere.
    ///
    /// # Errors
    /// Those of [`say`](Self::say).
    pub(crate) fn tell_handed_over(&mut self) -> anyhow::Result<()> {
        let text = String::new();
        self.say(&Act::HandedOver { text }, &[])
    }

    /// Saves an attachment of the thread.
    ///
    /// # Errors
    /// Those of [`attachments::save`].
    pub(crate) fn save(&self, folder: &std::path::Path, blob: &BlobId) -> anyhow::Result<PathBuf> {
        let Some(opening) = self.thread.open_attachment(blob) else {
            bail!("there is no such attachment")
        };
        attachments::save(folder, opening, &|part| {
            self.visit.api.part_of_thread(&self.mailbox, blob, part)
        })
    }
}

const fn needs_roster(error: &ThreadError) -> Option<Sha256> {
    match error {
        ThreadError::Read(ReadError::NeedsRoster(NeedsRoster(hash))) => Some(*hash),
        _ => None,
    }
}
