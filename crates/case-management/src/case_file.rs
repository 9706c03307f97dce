//! A case as a handler who holds its keys sees it. What can be done with it is in commands.rs.

use std::collections::BTreeSet;

use rand::RngCore;
use serde::Serialize;
use zegel_protocol::clocks::Clocks;
use zegel_protocol::conversation::{Attachment, Content, Report};
use zegel_protocol::handlers::{CaseSummary, CaseView, MyGrant};
use zegel_protocol::reports::{GrantKind, StoredEntry};
use zegel_protocol::{BlobId, CaseId, PersonId, VerifyingKey};
use zegel_sealing::attachment::{AttachmentError, AttachmentOpener, AttachmentSealer, FileInfo};
use zegel_sealing::conversation::{Conversation, Message, Speaker};
use zegel_sealing::grant::{GrantError, Purpose, Terms, VerifiedGrant, open_grant};

use crate::case_error::CaseError;
use crate::desk::Desk;
use crate::event::{Event, FeedbackRecord};
use crate::file_log::{FileLog, LogEntry};
use crate::status::{RuleError, Status};

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
    pub(crate) summary: CaseSummary,
    pub(crate) conversation: Conversation,
    pub(crate) log: Option<FileLog>,
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
        let thread = thread_key(desk, summary.case, thread)?;
        let Purpose::Thread {
            first_entry,
            reporter,
        } = thread.terms().purpose
        else {
            return Err(GrantError::WrongPurpose.into());
        };
        Ok(Self {
            conversation: Conversation::new(summary.case, thread.into_key(), first_entry, reporter),
            log: None,
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
        let new = after(self.conversation.next_seq(), &view.conversation);
        let conversation = self.conversation.read(&new, desk.rosters());
        // A bad message must not hide the handlers' own log.
        let log = self.read_log(desk, view, &after);
        conversation?;
        log?;
        self.check_feedback_of_closing()
    }

    /// The file key and the log come from people whom the reporter let in, and from nobody else: another handler of the
    /// organisation, left out and hand in glove with the server, could otherwise have notes sealed to a key of their own.
    fn read_log(
        &mut self,
        desk: &Desk,
        view: &CaseView,
        after: &dyn Fn(u32, &[StoredEntry]) -> Vec<StoredEntry>,
    ) -> Result<(), CaseError> {
        let Some(report) = self.report() else {
            return Ok(());
        };
        let mut invited: BTreeSet<_> = report.readers.iter().cloned().collect();
        invited.extend(report.escalation.iter().map(|e| e.reader.clone()));
        if self.log.is_none() {
            let is_file = |g: &&MyGrant| matches!(g.kind, GrantKind::File { .. });
            let file = view.summary.grants.iter().find(is_file);
            let file = file
                .map(|grant| file_key(desk, view.summary.case, grant, &invited))
                .transpose()?;
            self.log = file.map(|grant| FileLog::new(view.summary.case, grant.into_key()));
        }
        match &mut self.log {
            Some(log) => log.read(&after(log.next_seq(), &view.log), desk.rosters(), &invited),
            None => Ok(()),
        }
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

/// Opens a thread key that the server says is this person's. The reporter whom its terms name gave it; that reporter's entry 0
/// must then begin the conversation.
fn thread_key(desk: &Desk, case: CaseId, grant: &MyGrant) -> Result<VerifiedGrant, CaseError> {
    let untrusted = open_grant(grant.sealed.as_bytes(), desk.identity())?;
    let by_reporter = |author: &VerifyingKey, terms: &Terms| matches!(terms.purpose, Purpose::Thread { reporter, .. } if reporter == *author);
    Ok(untrusted.verify(case, grant.kind, by_reporter)?)
}

/// Opens a file key that the server says is this person's. A handler on the case gave it, or the server could have notes
/// sealed to a key of its own.
fn file_key(
    desk: &Desk,
    case: CaseId,
    grant: &MyGrant,
    invited: &BTreeSet<PersonId>,
) -> Result<VerifiedGrant, CaseError> {
    let untrusted = open_grant(grant.sealed.as_bytes(), desk.identity())?;
    let mut needs = None;
    let verified = untrusted.verify(case, grant.kind, |author, terms| {
        match desk.rosters().author(&terms.roster, author) {
            Ok(found) => found.is_some_and(|handler| invited.contains(&handler.id)),
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
