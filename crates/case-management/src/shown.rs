//! What a person is shown of a case: nothing of its content before they said that they have no conflict of interest. And where the
//! server's word and the signed entries differ.

use serde::Serialize;
use zegel_protocol::clocks::Clocks;
use zegel_protocol::conversation::Report;
use zegel_protocol::{CaseId, PersonId};
use zegel_sealing::conversation::{Message, Speaker};

use crate::case_file::CaseFile;
use crate::file_log::LogEntry;
use crate::workflow::{Phase, Step};

/// Something that a handler should know before relying on what the server says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "warning", rename_all = "kebab-case")]
pub enum Warning {
    /// The server lists a reader whom neither the reporter nor somebody on the case let in, or who was taken off it.
    UninvitedReader {
        /// Who.
        person: PersonId,
    },
    /// The server keeps a key for somebody whom today's roster does not name any more.
    ReaderHasLeft {
        /// Who.
        person: PersonId,
    },
    /// The server says that the case was acknowledged; no signed entry does. It may be holding back the escalation.
    AcknowledgedByServerOnly,
    /// The case has a log, or a later part of it, that this person has no key to.
    LogWithoutKey,
    /// The server says another channel than the one that the reporter chose.
    OtherChannel,
    /// Somebody whom the case is about can read it.
    RespondentReads {
        /// Who.
        person: PersonId,
    },
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
    pub step: Step,
    /// The phase of ISO 37002 that this belongs to.
    pub phase: Phase,
    /// Its clocks.
    pub clocks: Clocks,
    /// Whether the reporter had the last word.
    pub awaits_reply: bool,
    /// Attachments in all.
    pub attachments: usize,
}

impl CaseFile {
    /// Whether this person said that they have no conflict of interest with the case, and may see what it holds.
    #[must_use]
    pub fn declared(&self) -> bool {
        self.has_declared(&self.me)
    }

    /// For a person who has no key of the log to say it in, such as an ombudsperson to whom the reporter turned: says here that
    /// they have no conflict of interest. Nothing changes for who has that key.
    pub fn declare_without_log(&mut self) {
        self.declared_without_log = true;
    }

    fn has_declared(&self, person: &PersonId) -> bool {
        match &self.log {
            Some(log) if !log.goes_on_without => log.state().has_declared(person),
            Some(log) => log.state().has_declared(person) || self.declared_without_log,
            None => self.summary.log_len > 0 && self.declared_without_log,
        }
    }

    /// What was said so far; nothing before [`declared`](Self::declared).
    #[must_use]
    pub fn messages(&self) -> &[Message] {
        if self.declared() { self.heard() } else { &[] }
    }

    /// What the handlers wrote so far; nothing before [`declared`](Self::declared).
    #[must_use]
    pub fn log(&self) -> &[LogEntry] {
        if self.declared() { self.written() } else { &[] }
    }

    /// The report; none before it was read, nor before [`declared`](Self::declared).
    #[must_use]
    pub fn report(&self) -> Option<&Report> {
        self.told().filter(|_| self.declared())
    }

    /// The line of the inbox; none before the report was read, nor before [`declared`](Self::declared).
    #[must_use]
    pub fn overview(&self) -> Option<Overview> {
        let report = self.report()?;
        Some(Overview {
            case: self.summary.case,
            category: report.category.clone(),
            excerpt: report.text.chars().take(160).collect(),
            language: report.language.to_string(),
            step: self.step(),
            phase: self.step().phase(),
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

    /// The clocks; none before the report was read. They say nothing of its content.
    #[must_use]
    pub fn clocks(&self) -> Option<Clocks> {
        self.conversation.clocks()
    }

    /// Where the server's word and the signed entries differ, and who reads that should not.
    #[must_use]
    pub fn warnings(&self) -> Vec<Warning> {
        let mut warnings = Vec::new();
        if let Some(invited) = &self.invited {
            let uninvited = self
                .summary
                .readers
                .iter()
                .filter(|person| !invited.contains(person));
            warnings.extend(uninvited.map(|person| Warning::UninvitedReader {
                person: person.clone(),
            }));
        }
        let left = self.left_readers.iter().cloned();
        warnings.extend(left.map(|person| Warning::ReaderHasLeft { person }));
        if self
            .told()
            .is_some_and(|report| report.channel != self.summary.channel)
        {
            warnings.push(Warning::OtherChannel);
        }
        let acknowledged = self.clocks().is_some_and(|c| c.acknowledged.is_some());
        if self.summary.acknowledged.is_some() && !acknowledged && !self.has_more() {
            warnings.push(Warning::AcknowledgedByServerOnly);
        }
        let without_key = self
            .log
            .as_ref()
            .map_or(self.summary.log_len > 0, |log| log.goes_on_without);
        if without_key {
            warnings.push(Warning::LogWithoutKey);
        }
        warnings.extend(
            self.respondents_who_read()
                .map(|person| Warning::RespondentReads { person }),
        );
        warnings
    }

    fn respondents_who_read(&self) -> impl Iterator<Item = PersonId> {
        let log = self.log.as_ref().filter(|_| self.declared());
        let respondents = log
            .into_iter()
            .flat_map(|log| &log.state().assessment.respondents);
        respondents
            .filter_map(|respondent| respondent.person.clone())
            .filter(|person| self.summary.readers.contains(person))
    }
}
