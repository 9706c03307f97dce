//! What a handler can do with a case: each command gives the append to post.

use std::collections::BTreeSet;

use rand::{CryptoRng, RngCore};
use zegel_protocol::clocks::Clocks;
use zegel_protocol::conversation::{Attachment, Content};
use zegel_protocol::handlers::{Append, Mark, Marks, NewEntry};
use zegel_protocol::limits::{MAX_CHAIN_LEN, MAX_GRANTS};
use zegel_protocol::reports::{BlobClaim, Chain, GrantKind, NewGrant, StoredEntry};
use zegel_protocol::{Day, PersonId, Sealed};
use zegel_sealing::Identity;
use zegel_sealing::conversation::Message;
use zegel_sealing::grant::{Purpose, Terms, seal_grant};

use crate::case_error::CommandError;
use crate::case_file::CaseFile;
use crate::desk::Desk;
use crate::event::{Closing, ClosingReason, Event, Feedback, FeedbackRecord};
use crate::file_log::FileLog;
use crate::rules::RuleError;
use crate::workflow::Step;

impl CaseFile {
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
        let Some(part) = self.begin_log(desk, &[Event::Opened, Event::NoConflict], today, rng)? else {
            return Ok(None);
        };
        let attention = self.clocks().map_or(Mark::Keep, |c| Mark::On(c.acknowledge_by));
        let marks = Marks {
            attention,
            ..Marks::default()
        };
        part.into_append(Vec::new(), Vec::new(), marks).map(Some)
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
            revoke: Vec::new(),
        })
    }

    /// A note in the case log, which the reporter cannot open.
    ///
    /// # Errors
    /// `Empty`, `TooLong`, `Rule` before the case was opened, `NoFileKey`.
    pub fn note(&self, desk: &Desk, text: &str, today: Day) -> Result<Append, CommandError> {
        let event = Event::Note {
            text: text.trim().to_owned(),
            mentions: Vec::new(),
        };
        Ok(append(
            self.write(desk, &[event], today)?,
            Vec::new(),
            Marks::default(),
        ))
    }

    /// Acknowledges the report to the reporter, in words, and notes it in the log.
    ///
    /// # Errors
    /// `Rule`, `Message`, `NoFileKey`.
    pub fn acknowledge(&self, desk: &Desk, text: &str, today: Day) -> Result<Append, CommandError> {
        let events = match self.step() {
            Step::Received => vec![Event::SafetyChecked { note: String::new() }, Event::Acknowledged],
            _ => vec![Event::Acknowledged],
        };
        let log = self.write(desk, &events, today)?;
        let content = Content::Acknowledgement {
            text: text.trim().to_owned(),
        };
        let message = self.say(desk, &content, today)?;
        let attention = self.clocks().map_or(Mark::Keep, |c| {
            Mark::On(Clocks::new(c.received, Some(today), c.feedback).feedback_by)
        });
        let mut append = append(
            log,
            Vec::new(),
            Marks {
                acknowledged: true,
                attention,
                erase: Mark::Keep,
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
        let event = Event::Closed(Box::new(Closing {
            reason,
            own: None,
            feedback: record,
            merged_into: None,
            destroy: false,
        }));
        let marks = Marks {
            erase: self.erase_after_closing(desk, today).map_or(Mark::Keep, Mark::On),
            ..Marks::default()
        };
        let mut append = append(self.write(desk, &[event], today)?, Vec::new(), marks);
        append.entries.splice(0..0, message);
        Ok(append)
    }

    /// The day on which a case that is closed today is to be erased, by today's roster: it says how long its lane keeps cases.
    fn erase_after_closing(&self, desk: &Desk, today: Day) -> Option<Day> {
        let roster = desk.rosters().current();
        let days = roster.body().organisation.retention_days.as_ref()?;
        let channel = roster.channel(&self.report()?.channel)?;
        Some(today.plus_days(i32::from(days.of(channel.lane))))
    }

    pub(crate) fn write(
        &self,
        desk: &Desk,
        events: &[Event],
        today: Day,
    ) -> Result<Vec<StoredEntry>, CommandError> {
        match &self.log {
            Some(log) => log.write(events, None, desk, today),
            None if self.summary.log_len > 0 => Err(CommandError::NoFileKey),
            None => Err(RuleError::OpenedOnce.into()),
        }
    }

    fn say(&self, desk: &Desk, content: &Content, today: Day) -> Result<NewEntry, CommandError> {
        if !self.is_proven() {
            return Err(CommandError::NoFileKey);
        }
        if self.conversation.next_seq() >= MAX_CHAIN_LEN {
            return Err(CommandError::Full);
        }
        desk.check_newest(self.conversation.newest_roster())?;
        let entry = self
            .conversation
            .write(content, desk.signing(), desk.roster_hash(), today)?;
        Ok(NewEntry {
            chain: Chain::Conversation,
            seq: entry.seq,
            sealed: entry.sealed,
        })
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
        revoke: Vec::new(),
    }
}
