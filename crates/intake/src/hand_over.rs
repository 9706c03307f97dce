//! Taking a matter to another channel: a new sealed report with a receipt of its own, made of those parts of the old thread that
//! the reporter leaves in. Nothing of it is known to the old case, and nothing but sealed bytes to the server.

use std::collections::BTreeSet;

use rand::RngCore;
use serde::Deserialize;
use zegel_protocol::conversation::{Attachment, ConsentKind, Consents, IdentityChoice};
use zegel_protocol::{BlobId, ChannelId, Language, PersonId};
use zegel_sealing::attachment::{AttachmentError, AttachmentOpener, AttachmentSealer, FileInfo};

use crate::draft::{Answers, Draft};
use crate::thread::{ConsentState, ConsentWord, Standing, Thread};

/// What the reporter chose to take elsewhere. Nothing that is not named here goes along.
#[derive(Clone, Deserialize)]
pub struct HandOver {
    /// To where.
    pub channel: ChannelId,
    /// What it is about: a category of that channel.
    pub category: String,
    /// Readers of that channel who are left out.
    pub excluded: BTreeSet<PersonId>,
    /// Whether that channel's escalation reader may be let in if nobody acknowledges it.
    pub escalation: bool,
    /// The language of the page.
    pub language: Language,
    /// What the reporter says first; may be empty.
    pub words: String,
    /// What was said in the old thread and goes along, in this order.
    pub parts: Vec<Part>,
    /// Whether name and contact of the old report go along; without them it is anonymous.
    pub identity: bool,
    /// Whether the consents go along as they stand.
    pub consents: bool,
}

/// Something of the old thread that goes along, as a quotation.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Part {
    /// Its place in the old thread.
    pub seq: u32,
    /// What is written above it: who said it, and when.
    pub title: String,
}

/// Why a matter cannot be taken elsewhere. The words are for people; clients translate by the variant.
#[derive(Debug, thiserror::Error)]
pub enum HandOverError {
    /// The old thread was not read yet.
    #[error("Nothing was read yet.")]
    NothingRead,
    /// It is the channel that the old report went to.
    #[error("Your report is already there. Please choose another place.")]
    SameChannel,
    /// The old thread has no such part.
    #[error("A part that you chose is not there.")]
    NoSuchPart,
}

impl Thread {
    /// The answers of the new report; [`Draft::new`] makes it, with a case and a receipt of its own.
    ///
    /// # Errors
    /// `NothingRead`, `SameChannel` or `NoSuchPart`.
    pub fn hand_over(&self, choice: HandOver, standing: &Standing) -> Result<Answers, HandOverError> {
        let report = self.report().ok_or(HandOverError::NothingRead)?;
        if choice.channel == *self.channel() {
            return Err(HandOverError::SameChannel);
        }
        let mut text = choice.words.trim().to_owned();
        for part in &choice.parts {
            let mut messages = self.messages().iter();
            let message = messages
                .find(|m| m.seq == part.seq)
                .ok_or(HandOverError::NoSuchPart)?;
            let body = message.content.text().trim();
            // A part can be its files alone.
            if body.is_empty() {
                continue;
            }
            if !text.is_empty() {
                text.push_str("\n\n");
            }
            text.push_str(&format!("{}\n{body}", part.title.trim()));
        }
        let (identity, contact) = if choice.identity {
            (report.identity, report.contact.clone())
        } else {
            (IdentityChoice::Anonymous, None)
        };
        Ok(Answers {
            channel: choice.channel,
            category: choice.category,
            text,
            identity,
            contact,
            language: choice.language,
            excluded: choice.excluded,
            escalation: choice.escalation,
            refers_to: Some(self.case()),
            consents: if choice.consents {
                consents(&standing.consents)
            } else {
                Consents::default()
            },
        })
    }

    /// Files that a part of the thread brings.
    #[must_use]
    pub fn files_of(&self, seq: u32) -> &[Attachment] {
        let mut messages = self.messages().iter();
        messages
            .find(|m| m.seq == seq)
            .map_or(&[], |message| message.content.attachments())
    }
}

fn consents(states: &[ConsentState]) -> Consents {
    let word = |kind| {
        let state = states.iter().find(|state| state.kind == kind)?;
        match state.word {
            ConsentWord::Unknown => None,
            ConsentWord::Given => Some(true),
            ConsentWord::Refused | ConsentWord::Withdrawn => Some(false),
        }
    };
    Consents {
        support: word(ConsentKind::Support),
        share: word(ConsentKind::Share),
        investigate: word(ConsentKind::Investigate),
    }
}

/// A file of the old thread on its way into the new report: opened and sealed again piece by piece, in constant memory. Bytes
/// that turn out not to be what the old message names never become an attachment; then [`finish_step`](Self::finish_step) says so.
pub struct Moving {
    opener: Option<AttachmentOpener>,
    sealer: AttachmentSealer,
}

impl Moving {
    /// Starts to move a file; gives its record in the old thread, its new name on the server and the journey. Nothing if the thread
    /// has no such file.
    ///
    /// # Errors
    /// `TooLarge`, or what the seal says.
    pub fn begin(
        thread: &Thread,
        draft: &Draft,
        blob: &BlobId,
        rng: &mut impl RngCore,
    ) -> Result<Option<(Attachment, BlobId, Self)>, AttachmentError> {
        let Some((old, opener)) = thread.open_attachment(blob) else {
            return Ok(None);
        };
        let info = FileInfo {
            name: old.name.clone(),
            media_type: old.media_type.clone(),
            size: old.size,
        };
        let (name, sealer) = draft.seal_attachment(info, rng)?;
        let opener = Some(opener);
        Ok(Some((old, name, Self { opener, sealer })))
    }

    /// Bytes that the file will have, sealed again.
    #[must_use]
    pub fn expected_len(&self) -> u64 {
        self.sealer.expected_len()
    }

    /// Takes the next sealed bytes of the old thread; gives what is ready to be sent.
    ///
    /// # Errors
    /// `Open` if something does not open, `Seal`.
    pub fn push(&mut self, sealed: &[u8]) -> Result<Vec<u8>, AttachmentError> {
        let Some(opener) = &mut self.opener else {
            return Ok(Vec::new());
        };
        self.sealer.push(&opener.push(sealed)?)
    }

    /// Ends the old file, checks that it was the right one, and gives the rest in bounded pieces; nothing more when it is `None`.
    ///
    /// # Errors
    /// `Open` if it was cut off, `Exchanged` if it is another file, `Seal`.
    pub fn finish_step(&mut self) -> Result<Option<Vec<u8>>, AttachmentError> {
        if let Some(opener) = self.opener.take() {
            return self.sealer.push(&opener.finish()?).map(Some);
        }
        self.sealer.finish_step()
    }

    /// The record that goes into the new report. Only after [`finish_step`](Self::finish_step) gave nothing more.
    #[must_use]
    pub fn record(self) -> Attachment {
        self.sealer.record()
    }
}
