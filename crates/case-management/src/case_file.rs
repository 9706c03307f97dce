//! A case as a handler who holds its keys sees it, and what can be done with it.

use rand::{CryptoRng, RngCore};
use serde::Serialize;
use zegel_protocol::clocks::Clocks;
use zegel_protocol::conversation::{Attachment, Content, Report};
use zegel_protocol::handlers::{Append, CaseSummary, CaseView, Marks, MyGrant, NewEntry};
use zegel_protocol::limits::{MAX_CHAIN_LEN, MAX_TEXT_CHARS};
use zegel_protocol::reports::{BlobClaim, Chain, GrantKind, NewGrant, StoredEntry};
use zegel_protocol::{BlobId, CaseId, Day, PersonId, Sealed};
use zegel_sealing::attachment::{AttachmentError, AttachmentOpener, AttachmentSealer, FileInfo};
use zegel_sealing::conversation::{Conversation, Message, ReadError, Speaker, WriteError};
use zegel_sealing::entry::{ChainError, EntryError};
use zegel_sealing::grant::{GrantError, Purpose, Terms, VerifiedGrant, open_grant, seal_grant};
use zegel_sealing::rosters::NeedsRoster;
use zegel_sealing::{Identity, KeyError};

use crate::desk::Desk;
use crate::event::{ClosingReason, Event, FeedbackRecord};
use crate::file_log::{FileLog, LogEntry};
use crate::status::{RuleError, Status};

/// Why a case cannot be opened or read further. The words are for people; clients translate by the variant.
#[derive(Debug, thiserror::Error)]
pub enum CaseError {
    /// The server sent no thread key for this person.
    #[error("You have no key to this case.")]
    NoKey,
    /// A key is damaged, exchanged, or given by somebody unknown.
    #[error(transparent)]
    Grant(#[from] GrantError),
    /// Something in the conversation is wrong; what came before it can be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// An entry of the case log does not open.
    #[error(transparent)]
    Entry(#[from] EntryError),
    /// An entry does not continue the case log.
    #[error(transparent)]
    Chain(#[from] ChainError),
    /// A roster is needed first.
    #[error(transparent)]
    NeedsRoster(#[from] NeedsRoster),
    /// The case log takes a step that the workflow does not allow.
    #[error("The case log breaks a rule. {0}")]
    Rule(#[from] RuleError),
    /// The server sent another case than the one that is open.
    #[error("The server sent another case.")]
    OtherCase,
}

impl CaseError {
    /// The roster to fetch before trying again, if that is all that is missing.
    #[must_use]
    pub const fn needs_roster(&self) -> Option<zegel_protocol::Sha256> {
        match self {
            Self::NeedsRoster(NeedsRoster(hash)) | Self::Read(ReadError::NeedsRoster(NeedsRoster(hash))) => {
                Some(*hash)
            }
            _ => None,
        }
    }
}

/// Why something cannot be done with a case. The words are for people; clients translate by the variant.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    /// The workflow forbids it.
    #[error(transparent)]
    Rule(#[from] RuleError),
    /// The case has a log, but this person has no key to it.
    #[error("You have no key to this case's log. Ask another reader of the case to give it to you.")]
    NoFileKey,
    /// Nothing but blanks.
    #[error("Please write something first.")]
    Empty,
    /// Longer than is possible.
    #[error("This is too long: {MAX_TEXT_CHARS} characters are possible.")]
    TooLong,
    /// The case has reached its greatest length.
    #[error("This case cannot grow any further.")]
    Full,
    /// The message cannot be written.
    #[error(transparent)]
    Message(#[from] WriteError),
    /// It could not be sealed.
    #[error(transparent)]
    Entry(#[from] EntryError),
    /// A key could not be given to another reader.
    #[error(transparent)]
    Grant(#[from] GrantError),
    /// The roster's key of another reader is not a valid one.
    #[error("A reader's key in the list of readers is damaged.")]
    ReaderKey(#[from] KeyError),
}

/// Something that a handler should know before relying on what the server says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "warning", rename_all = "kebab-case")]
pub enum Warning {
    /// The server lists a reader whom the reporter did not choose.
    UninvitedReader {
        /// Who.
        person: PersonId,
    },
    /// The server says that the case was acknowledged; no signed entry does. It may be holding back the escalation.
    AcknowledgedByServerOnly,
    /// The case has a log that this person has no key to.
    LogWithoutKey,
}

/// How the reporter hears of the outcome when a case is closed.
#[derive(Clone)]
pub enum Feedback {
    /// With this message, sent together with the closing.
    Give(String),
    /// With the feedback that was given before.
    AlreadyGiven,
    /// Not at all, for this reason.
    NotPossible(String),
}

/// A line of the inbox.
#[derive(Debug, Clone, Serialize)]
pub struct Overview {
    /// The case.
    pub case: CaseId,
    /// Its category.
    pub category: String,
    /// The beginning of the report.
    pub excerpt: String,
    /// The language of the report.
    pub language: String,
    /// Where it stands.
    #[serde(flatten)]
    pub status: Status,
    /// Its clocks.
    pub clocks: Clocks,
    /// Whether the reporter had the last word.
    pub awaits_reply: bool,
    /// Attachments in all.
    pub attachments: usize,
}

/// A case and its keys.
pub struct CaseFile {
    summary: CaseSummary,
    conversation: Conversation,
    log: Option<FileLog>,
}

impl CaseFile {
    /// Opens the grants of the asking person; nothing is read yet.
    ///
    /// # Errors
    /// `NoKey`, `Grant`, `NeedsRoster`.
    pub fn open(desk: &Desk, summary: &CaseSummary) -> Result<Self, CaseError> {
        let thread = summary
            .grants
            .iter()
            .find(|g| g.kind == GrantKind::Thread)
            .ok_or(CaseError::NoKey)?;
        let thread = open_key(desk, summary.case, thread)?;
        let Purpose::Thread {
            first_entry,
            reporter,
        } = thread.terms().purpose
        else {
            return Err(GrantError::WrongPurpose.into());
        };
        let file = summary
            .grants
            .iter()
            .find(|g| matches!(g.kind, GrantKind::File { .. }));
        let file = file
            .map(|grant| open_key(desk, summary.case, grant))
            .transpose()?;
        Ok(Self {
            conversation: Conversation::new(summary.case, thread.into_key(), first_entry, reporter),
            log: file.map(|grant| FileLog::new(summary.case, grant.into_key())),
            summary: summary.clone(),
        })
    }

    /// Reads what the server sent from [`next`](Self::next) on.
    ///
    /// # Errors
    /// The first thing that is wrong; what came before it was read. `NeedsRoster`: fetch it, add it, read again.
    pub fn read(&mut self, desk: &Desk, view: &CaseView) -> Result<(), CaseError> {
        if view.summary.case != self.summary.case {
            return Err(CaseError::OtherCase);
        }
        self.summary = view.summary.clone();
        let after = |next: u32, entries: &[StoredEntry]| -> Vec<StoredEntry> {
            entries.iter().filter(|e| e.seq >= next).cloned().collect()
        };
        self.conversation.read(
            &after(self.conversation.next_seq(), &view.conversation),
            desk.rosters(),
        )?;
        if self.log.is_none() {
            let file = view
                .summary
                .grants
                .iter()
                .find(|g| matches!(g.kind, GrantKind::File { .. }));
            let file = file
                .map(|grant| open_key(desk, view.summary.case, grant))
                .transpose()?;
            self.log = file.map(|grant| FileLog::new(view.summary.case, grant.into_key()));
        }
        if let Some(log) = &mut self.log {
            log.read(&after(log.next_seq(), &view.log), desk.rosters())?;
        }
        self.check_feedback_of_closing()
    }

    /// A log that says "closed with the feedback at this place" is believed only if that feedback is there.
    fn check_feedback_of_closing(&self) -> Result<(), CaseError> {
        let closings = self.log().iter().filter_map(|entry| match entry.event {
            Event::Closed {
                feedback: FeedbackRecord::Given { seq },
                ..
            } => Some(seq),
            _ => None,
        });
        for seq in closings.filter(|seq| *seq < self.conversation.next_seq()) {
            let there = self
                .messages()
                .iter()
                .any(|m| m.seq == seq && matches!(m.content, Content::Feedback { .. }));
            if !there {
                return Err(RuleError::FeedbackFirst.into());
            }
        }
        Ok(())
    }

    /// Where the next request should continue: conversation, case log.
    #[must_use]
    pub fn next(&self) -> (u32, u32) {
        (
            self.conversation.next_seq(),
            self.log.as_ref().map_or(0, FileLog::next_seq),
        )
    }

    /// Whether the server says that there is more than was read.
    #[must_use]
    pub fn has_more(&self) -> bool {
        let log = self
            .log
            .as_ref()
            .is_some_and(|log| log.next_seq() < self.summary.log_len);
        log || self.conversation.next_seq() < self.summary.conversation_len
    }

    /// What the server knows of it.
    #[must_use]
    pub const fn summary(&self) -> &CaseSummary {
        &self.summary
    }

    /// What was said so far.
    #[must_use]
    pub fn messages(&self) -> &[Message] {
        self.conversation.messages()
    }

    /// What the handlers wrote so far.
    #[must_use]
    pub fn log(&self) -> &[LogEntry] {
        self.log.as_ref().map_or(&[], FileLog::entries)
    }

    /// Where the case stands.
    #[must_use]
    pub fn status(&self) -> Status {
        self.log.as_ref().map_or(Status::Received, FileLog::status)
    }

    /// The report; none before it was read.
    #[must_use]
    pub fn report(&self) -> Option<&Report> {
        match self.messages().first().map(|m| &m.content) {
            Some(Content::Report(report)) => Some(report),
            _ => None,
        }
    }

    /// The line of the inbox; none before the report was read.
    #[must_use]
    pub fn overview(&self) -> Option<Overview> {
        let report = self.report()?;
        Some(Overview {
            case: self.summary.case,
            category: report.category.clone(),
            excerpt: report.text.chars().take(160).collect(),
            language: report.language.to_string(),
            status: self.status(),
            clocks: self.conversation.clocks()?,
            awaits_reply: self
                .messages()
                .last()
                .is_some_and(|m| m.from == Speaker::Reporter),
            attachments: self
                .messages()
                .iter()
                .map(|m| m.content.attachments().len())
                .sum(),
        })
    }

    /// The clocks; none before the report was read.
    #[must_use]
    pub fn clocks(&self) -> Option<Clocks> {
        self.conversation.clocks()
    }

    /// Where the server's word and the signed entries differ.
    #[must_use]
    pub fn warnings(&self) -> Vec<Warning> {
        let mut warnings = Vec::new();
        if let Some(report) = self.report() {
            let escalation = report.escalation.as_ref().map(|e| &e.reader);
            let invited = |person: &&PersonId| report.readers.contains(person) || escalation == Some(*person);
            let uninvited = self.summary.readers.iter().filter(|person| !invited(person));
            warnings.extend(uninvited.map(|person| Warning::UninvitedReader {
                person: person.clone(),
            }));
        }
        let acknowledged = self.clocks().is_some_and(|c| c.acknowledged.is_some());
        if self.summary.acknowledged.is_some() && !acknowledged && !self.has_more() {
            warnings.push(Warning::AcknowledgedByServerOnly);
        }
        if self.log.is_none() && self.summary.log_len > 0 {
            warnings.push(Warning::LogWithoutKey);
        }
        warnings
    }

    /// The first opening: makes the file key and grants it to every reader whom the reporter chose; to the escalation reader
    /// withheld, until the day the reporter agreed to. None if the case was opened before.
    ///
    /// # Errors
    /// What could not be sealed.
    pub fn begin(
        &self,
        desk: &Desk,
        today: Day,
        rng: &mut (impl RngCore + CryptoRng),
    ) -> Result<Option<Append>, CommandError> {
        if self.summary.log_len > 0 || self.log.is_some() {
            return Ok(None);
        }
        let key = Identity::generate(rng);
        let grants = self.file_grants(desk, &key, today)?;
        let log = FileLog::new(self.summary.case, key);
        let entries = log.write(&[Event::Opened], desk, today)?;
        let attention = self.clocks().map(|c| c.acknowledge_by);
        Ok(Some(append(
            entries,
            grants,
            Marks {
                attention,
                ..Marks::default()
            },
        )))
    }

    fn file_grants(&self, desk: &Desk, key: &Identity, today: Day) -> Result<Vec<NewGrant>, CommandError> {
        let Some(report) = self.report() else {
            return Ok(Vec::new());
        };
        let kind = GrantKind::File { epoch: 0 };
        let (case, roster) = (self.summary.case, desk.roster_hash());
        let terms = Terms {
            case,
            purpose: Purpose::File { epoch: 0 },
            roster,
            day: today,
        };
        let chosen = report.readers.iter().map(|person| (person, None));
        let released = |person: &PersonId| self.summary.readers.contains(person);
        let escalation = report
            .escalation
            .iter()
            .map(|e| (&e.reader, Some(e.on).filter(|_| !released(&e.reader))));
        let mut grants = Vec::new();
        for (person, withheld_until) in chosen.chain(escalation) {
            // Who left the roster since the report gets no new key.
            let Some(handler) = desk.rosters().current().handler(person) else {
                continue;
            };
            let withheld_until = withheld_until.filter(|until| *until > today);
            let sealed = Sealed::new(seal_grant(
                &terms,
                key,
                desk.signing(),
                &handler.recipient.parse()?,
            )?);
            grants.push(NewGrant {
                person: person.clone(),
                kind,
                sealed,
                withheld_until,
            });
        }
        Ok(grants)
    }

    /// A message to the reporter.
    ///
    /// # Errors
    /// `Message`.
    pub fn reply(
        &self,
        desk: &Desk,
        text: &str,
        attachments: Vec<Attachment>,
        today: Day,
    ) -> Result<Append, CommandError> {
        let blobs = attachments
            .iter()
            .map(|a| BlobClaim {
                blob: a.blob,
                parts: a.parts,
            })
            .collect();
        let content = Content::Message {
            text: text.trim().to_owned(),
            attachments,
        };
        let entry = self.say(desk, &content, today)?;
        Ok(Append {
            entries: vec![entry],
            grants: Vec::new(),
            blobs,
            marks: Marks::default(),
        })
    }

    /// A note in the case log, which the reporter cannot open.
    ///
    /// # Errors
    /// `Empty`, `TooLong`, `Rule` before the case was opened, `NoFileKey`.
    pub fn note(&self, desk: &Desk, text: &str, today: Day) -> Result<Append, CommandError> {
        let event = Event::Note {
            text: text.trim().to_owned(),
        };
        Ok(append(
            self.write(desk, &event, today)?,
            Vec::new(),
            Marks::default(),
        ))
    }

    /// Acknowledges the report to the reporter, in words, and notes it in the log.
    ///
    /// # Errors
    /// `Rule`, `Message`, `NoFileKey`.
    pub fn acknowledge(&self, desk: &Desk, text: &str, today: Day) -> Result<Append, CommandError> {
        let log = self.write(desk, &Event::Acknowledged, today)?;
        let content = Content::Acknowledgement {
            text: text.trim().to_owned(),
        };
        let message = self.say(desk, &content, today)?;
        let attention = self
            .clocks()
            .map(|c| Clocks::new(c.received, Some(today), c.feedback).feedback_by);
        let mut append = append(
            log,
            Vec::new(),
            Marks {
                acknowledged: true,
                attention,
                erase: None,
            },
        );
        append.entries.insert(0, message);
        Ok(append)
    }

    /// Closes the case, with feedback to the reporter or the reason why none is possible.
    ///
    /// # Errors
    /// `Rule` (`FeedbackFirst` if `AlreadyGiven` is not true), `Message`, `Empty` without a reason, `NoFileKey`.
    pub fn close(
        &self,
        desk: &Desk,
        reason: ClosingReason,
        feedback: Feedback,
        today: Day,
    ) -> Result<Append, CommandError> {
        let given = |m: &&Message| matches!(m.content, Content::Feedback { .. });
        let (message, record) = match feedback {
            Feedback::Give(text) => {
                let content = Content::Feedback {
                    text: text.trim().to_owned(),
                    attachments: Vec::new(),
                };
                let record = FeedbackRecord::Given {
                    seq: self.conversation.next_seq(),
                };
                (Some(self.say(desk, &content, today)?), record)
            }
            Feedback::AlreadyGiven => {
                let last = self
                    .messages()
                    .iter()
                    .rev()
                    .find(given)
                    .ok_or(RuleError::FeedbackFirst)?;
                (None, FeedbackRecord::Given { seq: last.seq })
            }
            Feedback::NotPossible(why) if why.trim().is_empty() => return Err(CommandError::Empty),
            Feedback::NotPossible(why) => (
                None,
                FeedbackRecord::NotPossible {
                    why: why.trim().to_owned(),
                },
            ),
        };
        let event = Event::Closed {
            reason,
            feedback: record,
        };
        let mut append = append(self.write(desk, &event, today)?, Vec::new(), Marks::default());
        append.entries.splice(0..0, message);
        Ok(append)
    }

    fn write(&self, desk: &Desk, event: &Event, today: Day) -> Result<Vec<StoredEntry>, CommandError> {
        match &self.log {
            Some(log) => log.write(std::slice::from_ref(event), desk, today),
            None if self.summary.log_len > 0 => Err(CommandError::NoFileKey),
            None => Err(RuleError::OpenedOnce.into()),
        }
    }

    fn say(&self, desk: &Desk, content: &Content, today: Day) -> Result<NewEntry, CommandError> {
        if self.conversation.next_seq() >= MAX_CHAIN_LEN {
            return Err(CommandError::Full);
        }
        let entry = self
            .conversation
            .write(content, desk.signing(), desk.roster_hash(), today)?;
        Ok(NewEntry {
            chain: Chain::Conversation,
            seq: entry.seq,
            sealed: entry.sealed,
        })
    }

    /// Starts to seal an attachment for a reply.
    ///
    /// # Errors
    /// `TooLarge`, or what the seal says.
    pub fn seal_attachment(
        &self,
        info: FileInfo,
        rng: &mut impl RngCore,
    ) -> Result<(BlobId, AttachmentSealer), AttachmentError> {
        AttachmentSealer::with_new_name(info, &self.conversation.thread_key().to_recipient(), rng)
    }

    /// Starts to open an attachment of a message that was read.
    #[must_use]
    pub fn open_attachment(&self, blob: &BlobId) -> Option<(Attachment, AttachmentOpener)> {
        self.conversation.open_attachment(blob)
    }
}

fn append(log: Vec<StoredEntry>, grants: Vec<NewGrant>, marks: Marks) -> Append {
    let entry = |e: StoredEntry| NewEntry {
        chain: Chain::CaseLog,
        seq: e.seq,
        sealed: e.sealed,
    };
    Append {
        entries: log.into_iter().map(entry).collect(),
        grants,
        blobs: Vec::new(),
        marks,
    }
}

/// Opens a grant that the server says is this person's. A thread key comes from the reporter whom its terms name or from a
/// handler; a file key from a handler only, or the server could have notes sealed to a key of its own.
fn open_key(desk: &Desk, case: CaseId, grant: &MyGrant) -> Result<VerifiedGrant, CaseError> {
    let untrusted = open_grant(grant.sealed.as_bytes(), desk.identity())?;
    let mut needs = None;
    let verified = untrusted.verify(case, grant.kind, |author, terms| {
        if matches!(terms.purpose, Purpose::Thread { reporter, .. } if reporter == *author) {
            return true;
        }
        match desk.rosters().author(&terms.roster, author) {
            Ok(found) => found.is_some(),
            Err(missing) => {
                needs = Some(missing);
                false
            }
        }
    });
    match needs {
        Some(missing) => Err(missing.into()),
        None => Ok(verified?),
    }
}
