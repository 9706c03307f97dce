//! A case as a handler who holds its keys sees it. What can be done with it is in commands.rs.

use rand::RngCore;
use zegel_protocol::conversation::{Attachment, Content, Report};
use zegel_protocol::handlers::{CaseSummary, CaseView, MyGrant};
use zegel_protocol::reports::{GrantKind, StoredEntry};
use zegel_protocol::{BlobId, PersonId, Sha256};
use zegel_sealing::attachment::{AttachmentError, AttachmentOpener, AttachmentSealer, FileInfo};
use zegel_sealing::conversation::{Conversation, Message};
use zegel_sealing::grant::{GrantError, Purpose};

use crate::case_error::CaseError;
use crate::desk::Desk;
use crate::event::Event;
use crate::file_keys::FileKeys;
use crate::file_log::{FileLog, LogEntry};
use crate::invited::Invited;
use crate::my_grants::{Giver, thread_key};
use crate::rules::RuleError;

/// A case and its keys.
pub struct CaseFile {
    pub(crate) summary: CaseSummary,
    pub(crate) conversation: Conversation,
    /// Hash of the report's entry, for grants.
    pub(crate) first_entry: Sha256,
    pub(crate) log: Option<FileLog>,
    /// Known as soon as the report was read.
    pub(crate) invited: Option<Invited>,
    /// Who gave the thread key, if not the reporter, until they turned out to be on the case.
    pub(crate) unproven: Option<Giver>,
    /// Hashes of the sealed grants that opened it; the server's word of which grants there are can change later.
    pub(crate) opened_with: Vec<Sha256>,
    /// Readers by the server's word whom today's roster did not name when it was last read.
    pub(crate) left_readers: Vec<PersonId>,
    /// Whose copy it is.
    pub(crate) me: PersonId,
    /// This person said that they have no conflict of interest, where they have no key of the log to say it in.
    pub(crate) declared_without_log: bool,
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
        let opened_with = vec![Sha256::of(thread.sealed.as_bytes())];
        let (thread, unproven) = thread_key(desk, summary.case, thread)?;
        let Purpose::Thread {
            first_entry,
            reporter,
        } = thread.terms().purpose
        else {
            return Err(GrantError::WrongPurpose.into());
        };
        Ok(Self {
            conversation: Conversation::new(summary.case, thread.into_key(), first_entry, reporter),
            first_entry,
            log: None,
            invited: None,
            unproven,
            opened_with,
            left_readers: Vec::new(),
            me: desk.person().clone(),
            declared_without_log: false,
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
        let roster = desk.rosters().current();
        let readers = self.summary.readers.iter();
        self.left_readers = readers
            .filter(|person| roster.handler(person).is_none())
            .cloned()
            .collect();
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

    /// Keys and log come from people whom the reporter let in, or whom such people let in, and from nobody else: another handler of
    /// the organisation, left out and hand in glove with the server, could otherwise have notes sealed to a key of their own.
    fn read_log(
        &mut self,
        desk: &Desk,
        view: &CaseView,
        after: &dyn Fn(u32, &[StoredEntry]) -> Vec<StoredEntry>,
    ) -> Result<(), CaseError> {
        let mut invited = match (self.invited.take(), self.heard().first(), self.told()) {
            (Some(invited), ..) => invited,
            (None, Some(message), Some(report)) => Invited::by_report(report, message, desk.rosters())?,
            (None, ..) => return Ok(()),
        };
        let heard = invited.hear(self.heard(), desk.rosters());
        let result = match heard {
            Ok(()) => self.read_log_of(&mut invited, desk, view, after),
            Err(needs) => Err(needs.into()),
        };
        self.invited = Some(invited);
        result
    }

    fn read_log_of(
        &mut self,
        invited: &mut Invited,
        desk: &Desk,
        view: &CaseView,
        after: &dyn Fn(u32, &[StoredEntry]) -> Vec<StoredEntry>,
    ) -> Result<(), CaseError> {
        match &mut self.log {
            Some(log) => self.opened_with.extend(log.keys.open(desk, &view.summary)?),
            None => {
                let mut keys = FileKeys::default();
                let opened = keys.open(desk, &view.summary)?;
                let facts = self.facts(desk.rosters()).ok_or(CaseError::Unread)?;
                self.log = FileLog::new(facts, keys);
                self.opened_with.extend(opened);
            }
        }
        let read = match &mut self.log {
            Some(log) => log.read(&after(log.next_seq(), &view.log), desk.rosters(), invited),
            None => Ok(()),
        };
        // Whoever was let in by an entry could give keys from then on; so this is known at the end of the log, not before.
        let log_is_proven = self.log.as_mut().is_none_or(|log| log.prove(invited));
        self.unproven.take_if(|Giver(person)| invited.ever(person));
        let proven = log_is_proven && self.unproven.is_none();
        let reading_is_over = match &read {
            Ok(()) => !self.log_has_more(),
            Err(error) => error.needs_roster().is_none(),
        };
        if !proven && reading_is_over {
            self.log = None;
            return Err(GrantError::UnknownAuthor.into());
        }
        read
    }

    /// Whether the case, as it was read, shows that this grant is one of its own: it was opened with this very grant, which opens
    /// what is there, and its giver is on the case.
    ///
    /// # Errors
    /// `OtherCase`; `Unread`; `Grant` if the grant is not one of the case's.
    pub(crate) fn bears_out(&self, summary: &CaseSummary, grant: &MyGrant) -> Result<(), CaseError> {
        if summary.case != self.summary.case {
            return Err(CaseError::OtherCase);
        }
        if self.invited.is_none() || self.log_has_more() {
            return Err(CaseError::Unread);
        }
        let opened = self.opened_with.contains(&Sha256::of(grant.sealed.as_bytes()));
        // Nobody has a file key without at least one entry of the log: both come in one append.
        let in_use = match (grant.kind, &self.log) {
            (GrantKind::Thread, _) => true,
            (GrantKind::File { epoch }, Some(log)) => {
                log.is_proven() && log.next_seq() > 0 && epoch <= log.epoch() && log.keys.get(epoch).is_some()
            }
            (GrantKind::File { .. }, None) => false,
        };
        if in_use && opened && self.is_proven() {
            Ok(())
        } else {
            Err(GrantError::UnknownAuthor.into())
        }
    }

    /// Whether everybody who gave this person a key turned out to be on the case; nothing is sealed to a key before that.
    pub(crate) const fn is_proven(&self) -> bool {
        self.unproven.is_none()
    }

    fn log_has_more(&self) -> bool {
        self.log
            .as_ref()
            .is_some_and(|log| !log.goes_on_without && log.next_seq() < self.summary.log_len)
    }

    /// A log that says "closed with the feedback at this place" is believed only if that feedback is there.
    fn check_feedback_of_closing(&self) -> Result<(), CaseError> {
        let closings = self
            .written()
            .iter()
            .filter_map(|entry| entry.event.feedback_at());
        for seq in closings.filter(|seq| *seq < self.conversation.next_seq()) {
            let there = self
                .heard()
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
        self.log_has_more() || self.conversation.next_seq() < self.summary.conversation_len
    }

    /// What the server knows of it.
    #[must_use]
    pub const fn summary(&self) -> &CaseSummary {
        &self.summary
    }

    /// What was said so far, for the rules; what a person is shown of it is in shown.rs.
    pub(crate) fn heard(&self) -> &[Message] {
        self.conversation.messages()
    }

    /// The report, for the rules; none before it was read.
    pub(crate) fn told(&self) -> Option<&Report> {
        match self.heard().first().map(|m| &m.content) {
            Some(Content::Report(report)) => Some(report),
            _ => None,
        }
    }

    /// The log, for the rules.
    pub(crate) fn written(&self) -> &[LogEntry] {
        self.log.as_ref().map_or(&[], FileLog::entries)
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

    /// Starts to seal a file for the log, which the reporter cannot open.
    ///
    /// # Errors
    /// `TooLarge`, or what the seal says; none without a key of the log.
    pub fn seal_log_attachment(
        &self,
        info: FileInfo,
        rng: &mut impl RngCore,
    ) -> Option<Result<(BlobId, AttachmentSealer), AttachmentError>> {
        let log = self
            .log
            .as_ref()
            .filter(|log| log.is_proven() && !log.goes_on_without)?;
        let key = log.keys.get(log.epoch())?;
        Some(AttachmentSealer::with_new_name(info, &key.to_recipient(), rng))
    }

    /// Starts to open an attachment of a message or of an entry of the log that was read. None before this person said that they
    /// have no conflict of interest.
    #[must_use]
    pub fn open_attachment(&self, blob: &BlobId) -> Option<(Attachment, AttachmentOpener)> {
        if !self.declared() {
            return None;
        }
        self.conversation.open_attachment(blob).or_else(|| {
            let log = self.log.as_ref()?;
            let evidence = log.entries().iter().filter_map(|entry| match &entry.event {
                Event::Evidence { attachment, .. } => attachment.as_ref(),
                _ => None,
            });
            let found = evidence.into_iter().find(|a| a.blob == *blob)?.clone();
            let keys: Vec<_> = log.keys.up_to(log.epoch()).map(|(_, key)| key).collect();
            Some((found.clone(), AttachmentOpener::with_any(found, &keys)))
        })
    }
}
