//! What can be done with a case next, and why the rest cannot: each step is tried on the state, so that no rule is told twice.

use serde::Serialize;
use zegel_protocol::roster::ClosingReason;
use zegel_protocol::{CaseId, Day, PersonId, Sha256};

use crate::case_file::CaseFile;
use crate::clocks::Clock;
use crate::desk::Desk;
use crate::event::{Act, Action, Closing, Event, Feedback, FeedbackRecord, Side};
use crate::rules::RuleError;
use crate::state::CaseState;
use crate::workflow::Step;

/// Something that could be done with a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Offer {
    /// The name of the command.
    pub does: &'static str,
    /// The step that it leads to, if it leads to one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Step>,
    /// What it waits for, of `wait`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// Which clock, of `extend`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clock: Option<Clock>,
    /// Begins or ends, of `wait` and `hold`; whether it is an appeal, of `reopen`; the last word, of `feedback`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<bool>,
    /// Which proposal, of `second` and `refuse`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposal: Option<u32>,
    /// Which reason, of `close`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<ClosingReason>,
    /// It is proposed, and takes effect when a second person agrees.
    pub second_person: bool,
    /// Why it cannot be done now; none if it can.
    pub refused: Option<RuleError>,
}

impl Offer {
    const fn of(does: &'static str) -> Self {
        Self {
            does,
            to: None,
            side: None,
            clock: None,
            on: None,
            proposal: None,
            reason: None,
            second_person: false,
            refused: None,
        }
    }
}

/// Somebody who tries what they could do.
struct Trial<'s> {
    state: &'s CaseState,
    me: &'s PersonId,
    today: Day,
    offers: Vec<Offer>,
}

impl Trial<'_> {
    fn rule(&self, events: &[Event]) -> Option<RuleError> {
        let mut state = self.state.clone();
        let mut tried = events.iter().map(|event| state.take(event, self.me, self.today));
        tried.find_map(Result::err)
    }

    fn try_all(&mut self, offer: Offer, events: &[Event]) {
        let refused = self.rule(events);
        self.offers.push(Offer { refused, ..offer });
    }

    fn try_one(&mut self, offer: Offer, event: Event) {
        self.try_all(offer, &[event]);
    }

    /// What is proposed where it needs a second person.
    fn try_or_propose(&mut self, offer: Offer, event: Event, act: Act) {
        match self.rule(&[event]) {
            Some(RuleError::SecondPerson) => {
                let offer = Offer {
                    second_person: true,
                    ..offer
                };
                self.try_one(offer, Event::Proposed { act: Box::new(act) });
            }
            refused => self.offers.push(Offer { refused, ..offer }),
        }
    }
}

impl CaseFile {
    /// What this person could do next, in the order of the workflow, with the rule against what they cannot. None before the
    /// report was read.
    #[must_use]
    pub fn offers(&self, desk: &Desk, today: Day) -> Option<Vec<Offer>> {
        Some(self.replayed(desk)?.offers(desk.person(), today))
    }
}

impl CaseState {
    /// As [`CaseFile::offers`].
    #[must_use]
    pub fn offers(&self, me: &PersonId, today: Day) -> Vec<Offer> {
        let (state, offers) = (self, Vec::new());
        let mut trial = Trial {
            state,
            me,
            today,
            offers,
        };
        if self.opened.is_none() {
            trial.try_all(Offer::of("no-conflict"), &[Event::Opened, Event::NoConflict]);
        } else {
            trial.try_one(Offer::of("no-conflict"), Event::NoConflict);
        }
        trial.beginning();
        trial.moving();
        trial.ending();
        trial.sides();
        trial.together();
        trial.offers
    }
}

impl Trial<'_> {
    fn beginning(&mut self) {
        let checked = Event::SafetyChecked { note: String::new() };
        self.try_one(Offer::of("safety-check"), checked.clone());
        let to = Some(Step::Acknowledged);
        // The safety check may come with it.
        let events = if self.state.step == Step::Received {
            vec![checked, Event::Acknowledged]
        } else {
            vec![Event::Acknowledged]
        };
        self.try_all(
            Offer {
                to,
                ..Offer::of("acknowledge")
            },
            &events,
        );
        self.try_one(Offer::of("assess"), Event::Assessed(Box::default()));
        self.try_one(Offer::of("support"), Event::Support { what: String::new() });
    }

    fn moving(&mut self) {
        for to in [
            Step::Assessing,
            Step::SupportOnly,
            Step::InformalResolution,
            Step::InvestigationPlanned,
            Step::Investigating,
            Step::FindingsReviewed,
        ] {
            let offer = Offer {
                to: Some(to),
                ..Offer::of("move")
            };
            let why = String::new();
            self.try_or_propose(
                offer,
                Event::Moved { to, why: why.clone() },
                Act::Investigate { why },
            );
        }
        let (to, how) = (String::new(), String::new());
        let offer = Offer {
            to: Some(Step::Referred),
            ..Offer::of("refer")
        };
        self.try_one(offer, Event::Referred { to, how });
        let offer = Offer {
            to: Some(Step::ActionDecided),
            ..Offer::of("act")
        };
        let (actions, text) = (vec![Action::NonePossible], String::new());
        self.try_one(offer, Event::Acted { actions, text });
        for concluding in [false, true] {
            let offer = Offer {
                on: Some(concluding),
                to: concluding.then_some(Step::FeedbackGiven),
                ..Offer::of("feedback")
            };
            self.try_one(offer, Event::Feedback { seq: 0, concluding });
        }
    }

    fn ending(&mut self) {
        for reason in ClosingReason::ALL {
            let offer = Offer {
                to: Some(Step::Closed),
                reason: Some(reason),
                ..Offer::of("close")
            };
            let feedback = FeedbackRecord::NotPossible { why: String::new() };
            let merged_into = (reason == ClosingReason::Duplicate).then(|| another(self.state.facts.case));
            let (own, destroy) = (None, false);
            let closing = Closing {
                reason,
                own: own.clone(),
                feedback,
                merged_into,
                destroy,
            };
            let feedback = Feedback::NotPossible(String::new());
            let act = Act::Close {
                reason,
                own,
                feedback,
                merged_into,
                destroy,
            };
            self.try_or_propose(offer, Event::Closed(Box::new(closing)), act);
        }
        for to in [Step::ProtectionMonitoring, Step::Closed] {
            let offer = Offer {
                to: Some(to),
                ..Offer::of("move")
            };
            self.try_one(
                offer,
                Event::Moved {
                    to,
                    why: String::new(),
                },
            );
        }
        for appeal in [false, true] {
            let offer = Offer {
                on: Some(appeal),
                to: Some(Step::Assessing),
                ..Offer::of("reopen")
            };
            self.try_one(
                offer,
                Event::Reopened {
                    why: String::new(),
                    appeal,
                },
            );
        }
    }

    fn sides(&mut self) {
        for side in [Side::ForReporter, Side::ForAuthorities] {
            for on in [true, false] {
                let offer = Offer {
                    side: Some(side),
                    on: Some(on),
                    ..Offer::of("wait")
                };
                self.try_one(
                    offer,
                    Event::Waiting {
                        side,
                        on,
                        why: String::new(),
                        until: None,
                    },
                );
            }
        }
        for clock in [Clock::Feedback, Clock::InvestigationStart] {
            let until = self
                .state
                .runs_out(clock)
                .map_or(self.today, |day| day.plus_days(1));
            let offer = Offer {
                clock: Some(clock),
                ..Offer::of("extend")
            };
            self.try_one(
                offer,
                Event::Extended {
                    clock,
                    until,
                    why: String::new(),
                },
            );
        }
        let sha256 = Sha256::of(b"");
        let (with, entries, identity) = (String::new(), Vec::new(), false);
        self.try_one(
            Offer::of("share"),
            Event::Shared {
                with,
                entries,
                identity,
                sha256,
            },
        );
    }

    /// What two people do.
    fn together(&mut self) {
        for on in [true, false] {
            let act = Act::Hold {
                on,
                why: String::new(),
            };
            let offer = Offer {
                on: Some(on),
                second_person: true,
                ..Offer::of("hold")
            };
            self.try_one(offer, Event::Proposed { act: Box::new(act) });
        }
        let act = Act::Disclose {
            to: String::new(),
            why: String::new(),
        };
        let offer = Offer {
            second_person: true,
            ..Offer::of("disclose")
        };
        self.try_one(offer, Event::Proposed { act: Box::new(act) });
        for proposal in self.state.proposals.iter().map(|proposal| proposal.seq) {
            let which = Some(proposal);
            // With the feedback that a closing may need.
            let feedback = Some(u32::MAX);
            let seconded = Event::Seconded { proposal, feedback };
            self.try_one(
                Offer {
                    proposal: which,
                    ..Offer::of("second")
                },
                seconded,
            );
            let refused = Event::Refused {
                proposal,
                why: String::new(),
            };
            self.try_one(
                Offer {
                    proposal: which,
                    ..Offer::of("refuse")
                },
                refused,
            );
        }
    }
}

/// Any case but this one.
fn another(case: CaseId) -> CaseId {
    let mut bytes = *case.as_uuid().as_bytes();
    if let Some(first) = bytes.first_mut() {
        *first = !*first;
    }
    CaseId::from_random(bytes)
}
