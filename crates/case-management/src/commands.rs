//! What a handler can do with a case: each command gives the append to post.

mod planning;
mod saying;
mod texts;
mod words;

use rand::{CryptoRng, RngCore};
use zegel_protocol::Day;
use zegel_protocol::conversation::Content;
use zegel_protocol::handlers::{Append, Mark, Marks, NewEntry};
use zegel_protocol::limits::MAX_CHAIN_LEN;
use zegel_protocol::reports::{BlobClaim, Chain};
use zegel_sealing::conversation::Speaker;

use crate::case_error::CommandError;
use crate::case_file::CaseFile;
use crate::clocks::{Due, What};
use crate::command::Command;
use crate::desk::Desk;
use crate::epochs::LogPart;
use crate::event::Event;
use crate::file_log::FileLog;
use crate::rules::RuleError;
use crate::state::CaseState;
use crate::workflow::Step;

/// Months that a server keeps a day ahead, at most, by its own calendar; a later one is set again whenever the case is touched.
const LONGEST_KEPT_MONTHS: u16 = 30 * 12;

/// What a command comes to, before anything is sealed.
#[derive(Default)]
pub(crate) struct Plan {
    /// What the reporter reads.
    pub(crate) said: Option<Content>,
    /// What the case log says, in this order.
    pub(crate) events: Vec<Event>,
    /// Files that come with it.
    pub(crate) blobs: Vec<BlobClaim>,
    /// Who is taken off the case.
    pub(crate) leaving: Vec<zegel_protocol::PersonId>,
}

impl CaseFile {
    /// Carries out a command: what is to be posted for it. Nothing changes here until the server took it and it is read back.
    ///
    /// If somebody is off the case who could hold the current file key, the append begins a new epoch by itself.
    ///
    /// # Errors
    /// `Rule` names the rule against it; `Empty` or `TooLong`; `NoFileKey`; `Unread`; what could not be sealed.
    pub fn run(
        &self,
        desk: &Desk,
        command: &Command,
        today: Day,
        rng: &mut (impl RngCore + CryptoRng),
    ) -> Result<Append, CommandError> {
        let mut state = self.replayed(desk).ok_or(CommandError::Unread)?;
        let Plan {
            said,
            events,
            blobs,
            leaving,
        } = self.plan(desk, command, &state, today)?;
        self.check_speaker(desk, &state, &events)?;
        let said = said.map(|content| self.say(desk, &content, today)).transpose()?;
        let unopened = self.log.is_none() && self.summary.log_len == 0;
        let part = if unopened {
            self.begin_log(desk, &events, today, rng)?
                .ok_or(RuleError::OpenedOnce)?
        } else if events.is_empty() && leaving.is_empty() {
            LogPart::default()
        } else {
            self.write_log(desk, &events, &leaving, today, rng)?
        };
        let mut marks = Marks {
            acknowledged: events.contains(&Event::Acknowledged),
            ..Marks::default()
        };
        // Who has no key to the log does not know what is due.
        if unopened || self.log.as_ref().is_some_and(|log| !log.goes_on_without) {
            for event in &events {
                state.take(event, desk.person(), today)?;
            }
            let due = self.due_of(&state, said.is_some(), today);
            // A day that only cases of tier A have would tell the server which ones they are; it asks for attention anyway
            // until somebody has opened the case.
            let mut told = due.iter().filter(|due| due.what != What::FirstLook);
            // What is overdue is due today: how late it is, is none of the server's concern.
            marks.attention = Mark::from(told.next().map(|due| due.on.max(today)));
            // A message alone changes nothing about erasure, and a colleague may have closed the case meanwhile.
            if !events.is_empty() {
                let latest = today.plus_months(LONGEST_KEPT_MONTHS).plus_days(-2);
                let on = state.erase_on(desk.rosters().current().body());
                marks.erase = Mark::from(on.map(|on| on.clamp(today, latest)));
            }
        }
        part.into_append(said.into_iter().collect(), blobs, marks)
    }

    /// The first opening: makes the file key and grants it to everybody on the case, and says that the opener has no conflict of
    /// interest. None if the case was opened before.
    ///
    /// # Errors
    /// As [`run`](Self::run).
    pub fn begin(
        &self,
        desk: &Desk,
        today: Day,
        rng: &mut (impl RngCore + CryptoRng),
    ) -> Result<Option<Append>, CommandError> {
        if self.summary.log_len > 0 || self.log.is_some() {
            return Ok(None);
        }
        self.run(desk, &Command::NoConflict {}, today, rng).map(Some)
    }

    /// What is due, the earliest first, whoever's it is; with the answer to a reporter who had the last word. Before
    /// [`declared`](Self::declared) only what is due of every case. None before the report was read.
    #[must_use]
    pub fn due(&self, desk: &Desk, today: Day) -> Option<Vec<Due>> {
        let mut due = self.due_of(&self.replayed(desk)?, false, today);
        if !self.declared() {
            due.retain(|due| matches!(due.what, What::Acknowledgement | What::Feedback));
        }
        Some(due)
    }

    fn due_of(&self, state: &CaseState, answered: bool, today: Day) -> Vec<Due> {
        let mut due = state.due(today);
        if let Some(on) = self.awaits_answer_since().filter(|_| !answered) {
            due.push(Due {
                on,
                what: What::Reply,
                overdue: on < today,
            });
            due.sort_unstable();
        }
        due
    }

    /// The day of the first message of the reporter's that nobody answered. The report has a clock of its own; a rating wants no
    /// answer.
    fn awaits_answer_since(&self) -> Option<Day> {
        let unanswered = self
            .heard()
            .iter()
            .rev()
            .take_while(|m| m.from == Speaker::Reporter);
        let waiting = unanswered.filter(|m| m.seq > 0 && !matches!(m.content, Content::Rating { .. }));
        waiting.last().map(|m| m.day)
    }

    /// Nobody says anything to the reporter before they said that they have no conflict of interest. Somebody without a key to the
    /// log says it to their own device only, and answers all the same: the reporter turned to them.
    fn check_speaker(&self, desk: &Desk, state: &CaseState, events: &[Event]) -> Result<(), CommandError> {
        if !events.is_empty() {
            return Ok(());
        }
        let log_is_proven = self.log.as_ref().is_none_or(FileLog::is_proven);
        if !self.is_proven() || !log_is_proven {
            return Err(CommandError::NoFileKey);
        }
        match (&self.log, self.summary.log_len) {
            _ if state.is_off(desk.person()) => Err(RuleError::Recused.into()),
            _ if self.declared() => Ok(()),
            (None, 0) => Err(RuleError::OpenedOnce.into()),
            _ => Err(RuleError::NoConflictFirst.into()),
        }
    }

    pub(crate) fn say(&self, desk: &Desk, content: &Content, today: Day) -> Result<NewEntry, CommandError> {
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

    /// Whether nobody has opened the case yet.
    pub(crate) fn is_unopened(&self) -> bool {
        self.log.is_none() && self.summary.log_len == 0 && self.step() == Step::Received
    }
}
