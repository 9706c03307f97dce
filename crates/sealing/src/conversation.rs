//! Reading and writing a conversation: the rules that reporter and handlers hold each other and the server to.
//!
//! Both sides use this, so that what one may write is exactly what the other accepts.

#[cfg(test)]
mod tests;

use zegel_protocol::clocks::Clocks;
use zegel_protocol::conversation::{Attachment, Content, Side};
use zegel_protocol::limits::{MAX_ATTACHMENTS, MAX_CHAIN_LEN, MAX_TEXT_CHARS};
use zegel_protocol::reports::{Chain, StoredEntry};
use zegel_protocol::roster::Role;
use zegel_protocol::{BlobId, CaseId, Day, PersonId, Sealed, Sha256, VerifyingKey};

use crate::attachment::AttachmentOpener;
use crate::entry::{ChainError, ChainReader, EntryError, Header, open_entry, recipient_set, seal_entry};
use crate::hybrid::Identity;
use crate::rosters::{NeedsRoster, Rosters};
use crate::signing::SigningKey;
#[cfg(feature = "handler")]
use crate::snapshot::KeptKey;

/// Who wrote a message.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "handler", derive(serde::Serialize, serde::Deserialize))]
pub enum Speaker {
    /// The reporter.
    Reporter,
    /// A handler, as the roster that the message names knows them.
    Handler {
        /// Who.
        person: PersonId,
        /// Their name in that roster.
        name: String,
        /// Their role in that roster.
        role: Role,
    },
}

/// A message in its right place.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "handler", derive(serde::Serialize, serde::Deserialize))]
pub struct Message {
    /// Its place, from 0.
    pub seq: u32,
    /// Who wrote it.
    pub from: Speaker,
    /// The day by the author's device.
    pub day: Day,
    /// Hash of the roster that the author went by.
    pub roster: Sha256,
    /// What it says.
    pub content: Content,
}

/// A conversation as far as it was read and checked, with its key. It is believed as it stands: it is only to be kept where nobody
/// else can write.
#[cfg(feature = "handler")]
#[derive(serde::Serialize, serde::Deserialize)]
pub struct KeptConversation<'a> {
    reader: ChainReader,
    thread: KeptKey,
    reporter: VerifyingKey,
    messages: std::borrow::Cow<'a, [Message]>,
}

/// Why a conversation could not be read further. What was read before stays readable.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// A sealed entry does not open or was not written rightly.
    #[error(transparent)]
    Entry(#[from] EntryError),
    /// An entry does not continue the conversation.
    #[error(transparent)]
    Chain(#[from] ChainError),
    /// A roster is needed first.
    #[error(transparent)]
    NeedsRoster(#[from] NeedsRoster),
    /// An author wrote what only the other side may write, or a second report.
    #[error("A message is of a kind that its author may not write.")]
    NotTheirs,
    /// An answer without its question, or a reply without its transcript.
    #[error("A message answers something that was never asked.")]
    RefersToNothing,
}

/// Why a message cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Nothing but blanks, and no attachment.
    #[error("Please write something first.")]
    Empty,
    /// Longer than a message may be.
    #[error("This is too long: {MAX_TEXT_CHARS} characters are possible.")]
    TooLong,
    /// More attachments than a message may have.
    #[error("Too many attachments: {MAX_ATTACHMENTS} are possible.")]
    TooManyAttachments,
    /// The conversation has reached its greatest length.
    #[error("This conversation cannot grow any further.")]
    Full,
    /// An answer without its question, or a reply without its transcript.
    #[error("There is no such question here.")]
    RefersToNothing,
    /// It could not be sealed.
    #[error(transparent)]
    Entry(#[from] EntryError),
}

/// A conversation and the key that opens it.
pub struct Conversation {
    reader: ChainReader,
    thread: Identity,
    reporter: VerifyingKey,
    messages: Vec<Message>,
}

impl Conversation {
    /// An unread conversation whose grant names its first entry and the reporter's key.
    #[must_use]
    pub fn new(case: CaseId, thread: Identity, first_entry: Sha256, reporter: VerifyingKey) -> Self {
        let sealed_to = recipient_set(&[thread.to_recipient()]);
        let reader = ChainReader::new(Chain::Conversation, case, sealed_to).beginning_with(first_entry);
        Self {
            reader,
            thread,
            reporter,
            messages: Vec::new(),
        }
    }

    /// What was read so far.
    #[must_use]
    pub fn messages(&self) -> &[Message] {
        &self.messages
    }

    /// The key of the conversation, for attachments and new grants.
    #[must_use]
    pub const fn thread_key(&self) -> &Identity {
        &self.thread
    }

    /// The key that the reporter signs with.
    #[must_use]
    pub const fn reporter(&self) -> &VerifyingKey {
        &self.reporter
    }

    /// The place of the next entry.
    #[must_use]
    pub const fn next_seq(&self) -> u32 {
        self.reader.next_place().seq
    }

    /// The highest number of a roster that somebody wrote under; handlers may not write under a lower one any more.
    #[must_use]
    pub const fn newest_roster(&self) -> u64 {
        self.reader.newest_roster()
    }

    /// The clocks, by signed entries only: the server cannot claim an acknowledgement or an extension. None before the report was
    /// read.
    #[must_use]
    pub fn clocks(&self) -> Option<Clocks> {
        let received = self.messages.first()?.day;
        let first =
            |wanted: fn(&Content) -> bool| self.messages.iter().find(|m| wanted(&m.content)).map(|m| m.day);
        let acknowledged = first(|c| matches!(c, Content::Acknowledgement { .. }));
        let feedback = first(|c| matches!(c, Content::Feedback { .. }));
        // The last word counts: a handler may also take an extension back, to an earlier day.
        let extended = self.messages.iter().rev().find_map(|m| match m.content {
            Content::Extension { until, .. } => Some(until),
            _ => None,
        });
        Some(Clocks::new(received, acknowledged, feedback).extended_to(extended))
    }

    /// Reads further entries; they must continue exactly where reading stopped.
    ///
    /// # Errors
    /// The first thing that is wrong. Everything before it was read; it itself and what follows were not.
    pub fn read(&mut self, entries: &[StoredEntry], rosters: &Rosters) -> Result<(), ReadError> {
        for stored in entries {
            let message = self.read_one(stored, rosters)?;
            self.messages.push(message);
        }
        Ok(())
    }

    fn read_one(&mut self, stored: &StoredEntry, rosters: &Rosters) -> Result<Message, ReadError> {
        let entry = open_entry::<Content>(stored.sealed.as_bytes(), &self.thread)?;
        let mut speaker = Ok(None);
        let mut reader = self.reader.clone();
        let accepted = reader.accept(entry, |header| {
            speaker = self.speaker(header, rosters);
            matches!(speaker, Ok(Some(_)))
        });
        let speaker = speaker?;
        let entry = accepted?;
        let header = *entry.header();
        let from = speaker.ok_or(ChainError::UnknownAuthor)?;
        let content = entry.into_content();
        if !may_write(&from, header.place.seq, &content) {
            return Err(ReadError::NotTheirs);
        }
        if !refers_rightly(&self.messages, &content) {
            return Err(ReadError::RefersToNothing);
        }
        let number = rosters.seq(&header.roster)?;
        reader.saw_roster(&header, number, from == Speaker::Reporter)?;
        self.reader = reader;
        Ok(Message {
            seq: header.place.seq,
            from,
            day: header.day,
            roster: header.roster,
            content,
        })
    }

    fn speaker(&self, header: &Header, rosters: &Rosters) -> Result<Option<Speaker>, NeedsRoster> {
        // Also for the reporter's own: a roster that the server cannot show is one that only the reporter was shown.
        let roster = rosters.get(&header.roster)?;
        if header.author == self.reporter {
            return Ok(Some(Speaker::Reporter));
        }
        let handler = roster.author(&header.author);
        Ok(handler.map(|h| Speaker::Handler {
            person: h.id.clone(),
            name: h.name.clone(),
            role: h.role,
        }))
    }

    /// Starts to open an attachment of a message that was read.
    #[must_use]
    pub fn open_attachment(&self, blob: &BlobId) -> Option<(Attachment, AttachmentOpener)> {
        let mut all = self.messages.iter().flat_map(|m| m.content.attachments());
        let attachment = all.find(|a| a.blob == *blob)?.clone();
        let opener = AttachmentOpener::new(attachment.clone(), &self.thread);
        Some((attachment, opener))
    }

    /// What is kept of it in a person's own snapshot.
    #[cfg(feature = "handler")]
    #[must_use]
    pub fn keep(&self) -> KeptConversation<'_> {
        KeptConversation {
            reader: self.reader.clone(),
            thread: KeptKey::of(&self.thread),
            reporter: self.reporter,
            messages: std::borrow::Cow::Borrowed(&self.messages),
        }
    }

    /// Goes on with what was kept.
    #[cfg(feature = "handler")]
    #[must_use]
    pub fn restore(kept: KeptConversation<'_>) -> Self {
        Self {
            reader: kept.reader,
            thread: kept.thread.identity(),
            reporter: kept.reporter,
            messages: kept.messages.into_owned(),
        }
    }

    /// Seals a message for the next place. Nothing changes here until the server took it and it is read back.
    ///
    /// # Errors
    /// `Empty`, `TooLong`, `TooManyAttachments`, `Full`, `RefersToNothing`, or `Entry`.
    pub fn write(
        &self,
        content: &Content,
        key: &SigningKey,
        roster: Sha256,
        day: Day,
    ) -> Result<StoredEntry, WriteError> {
        check_content(content)?;
        if !refers_rightly(&self.messages, content) {
            return Err(WriteError::RefersToNothing);
        }
        let place = self.reader.next_place();
        if place.seq >= MAX_CHAIN_LEN {
            return Err(WriteError::Full);
        }
        let entry = seal_entry(&place, roster, day, content, key, &self.thread.to_recipient())?;
        Ok(StoredEntry {
            seq: place.seq,
            sealed: Sealed::new(entry.sealed),
        })
    }
}

/// Whether a message says something and stays within the bounds.
///
/// # Errors
/// `Empty`, `TooLong` or `TooManyAttachments`.
pub fn check_content(content: &Content) -> Result<(), WriteError> {
    if content.text().trim().is_empty() && content.attachments().is_empty() && !content.says_enough_alone() {
        return Err(WriteError::Empty);
    }
    if content.text().chars().count() > MAX_TEXT_CHARS {
        return Err(WriteError::TooLong);
    }
    if content.attachments().len() > MAX_ATTACHMENTS {
        return Err(WriteError::TooManyAttachments);
    }
    Ok(())
}

/// Whether this may follow these messages: every kind has its side, the report stands first and nowhere else, and an answer names
/// its question. What a conversation that was read holds, it holds already; this is for what was checked otherwise, such as a proof.
#[must_use]
pub fn may_follow(messages: &[Message], from: &Speaker, content: &Content) -> bool {
    let seq = u32::try_from(messages.len()).unwrap_or(u32::MAX);
    may_write(from, seq, content) && refers_rightly(messages, content)
}

/// The report stands first, and nowhere else; every kind has its side.
fn may_write(from: &Speaker, seq: u32, content: &Content) -> bool {
    let reporter = *from == Speaker::Reporter;
    let side = match content.side() {
        Side::Reporter => reporter,
        Side::Handlers => !reporter,
        Side::Either => true,
    };
    side && matches!(content, Content::Report(_)) == (seq == 0)
}

/// An answer names a question that was asked before it, and a reply to a transcript such a transcript.
fn refers_rightly(messages: &[Message], content: &Content) -> bool {
    let (place, wanted): (u32, fn(&Content) -> bool) = match content {
        Content::Answer { question, .. } => (*question, |c| matches!(c, Content::Question { .. })),
        Content::TranscriptReply { transcript, .. } => {
            (*transcript, |c| matches!(c, Content::Transcript { .. }))
        }
        _ => return true,
    };
    messages.iter().any(|m| m.seq == place && wanted(&m.content))
}
