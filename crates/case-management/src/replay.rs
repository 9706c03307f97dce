//! A case's state: its log replayed, and with it what the reporter said in the conversation.

use zegel_protocol::CaseId;
use zegel_protocol::conversation::{ConsentKind, Content, Report};
use zegel_protocol::roster::{Lane, Tier};
use zegel_sealing::conversation::Message;
use zegel_sealing::rosters::{NeedsRoster, Rosters};

use crate::case_file::CaseFile;
use crate::desk::Desk;
use crate::event::Consent;
use crate::state::{CaseState, ConsentWord, Facts};
use crate::workflow::Step;

/// Every consent, in the order in which they are asked.
const KINDS: [ConsentKind; 3] = [ConsentKind::Support, ConsentKind::Share, ConsentKind::Investigate];

impl CaseFile {
    /// What the report says, by the roster that it names: the same for everybody who reads the case, whatever today's roster says.
    /// None before the report was read.
    pub(crate) fn facts(&self, rosters: &Rosters) -> Option<Facts> {
        let (message, report) = self.heard().first().zip(self.told())?;
        facts_of(self.summary().case, message, report, rosters).ok()
    }

    /// Where the case stands.
    #[must_use]
    pub fn step(&self) -> Step {
        self.log.as_ref().map_or(Step::Received, |log| log.state().step)
    }

    /// The case as its log tells it, with what the reporter said of consents in the conversation. None before the report was
    /// read, nor before [`declared`](Self::declared).
    #[must_use]
    pub fn state(&self, desk: &Desk) -> Option<CaseState> {
        if self.declared() {
            self.replayed(desk)
        } else {
            None
        }
    }

    /// The same, for what depends on it before anybody sees it.
    pub(crate) fn replayed(&self, desk: &Desk) -> Option<CaseState> {
        let mut state = match &self.log {
            Some(log) => log.state().clone(),
            None => CaseState::new(self.facts(desk.rosters())?),
        };
        for (kind, word) in self.words() {
            state.hear(kind, word);
        }
        Some(state)
    }

    /// What the reporter said of consents, in the order in which it was said.
    pub(crate) fn words(&self) -> Vec<(ConsentKind, ConsentWord)> {
        let mut words = Vec::new();
        for message in self.heard() {
            let mut add = |kind, given| {
                let said = Some(message.seq);
                let on = Some(message.day);
                words.push((kind, ConsentWord { given, on, said }));
            };
            match &message.content {
                Content::Report(report) => {
                    for kind in KINDS {
                        match report.consents.of(kind) {
                            Some(true) => add(kind, Consent::Given),
                            Some(false) => add(kind, Consent::Refused),
                            None => {}
                        }
                    }
                }
                Content::Consent { kind, given: true } => add(*kind, Consent::Given),
                // Who takes back what was never given refuses it.
                Content::Consent { kind, given: false } => add(*kind, Consent::Withdrawn),
                _ => {}
            }
        }
        words
    }
}

/// What a report says, by the roster that it names.
///
/// # Errors
/// `NeedsRoster`.
pub(crate) fn facts_of(
    case: CaseId,
    message: &Message,
    report: &Report,
    rosters: &Rosters,
) -> Result<Facts, NeedsRoster> {
    let roster = rosters.get(&message.roster)?;
    let channel = roster.channel(&report.channel);
    let category = channel.and_then(|channel| {
        let mut categories = channel.categories.iter();
        categories.find(|category| category.id == report.category)
    });
    Ok(Facts {
        case,
        // A channel that is not in the reporter's own roster cannot be: the strictest lane stands in for it.
        lane: channel.map_or(Lane::Reporting, |channel| channel.lane),
        received: message.day,
        category: report.category.clone(),
        tier: category.map_or_else(
            || Tier::of(&report.category),
            zegel_protocol::roster::Category::tier,
        ),
    })
}
