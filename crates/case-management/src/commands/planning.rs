//! From a command to what is said to the reporter and written into the log. The rules themselves are the state's.

use zegel_protocol::conversation::{Attachment, Content, PublicStep};
use zegel_protocol::reports::BlobClaim;
use zegel_protocol::{Day, PersonId};

use super::Plan;
use super::texts::{any, optional, some};
use crate::case_error::CommandError;
use crate::case_file::CaseFile;
use crate::command::Command;
use crate::desk::Desk;
use crate::event::{Act, Assessment, ConsentKind, Event};
use crate::rules::RuleError;
use crate::state::CaseState;

impl Plan {
    pub(super) fn say(content: Content) -> Self {
        Self {
            said: Some(content),
            ..Self::default()
        }
    }

    pub(super) fn write(event: Event) -> Self {
        Self {
            events: vec![event],
            ..Self::default()
        }
    }

    pub(super) fn after(mut self, first: Option<Event>) -> Self {
        self.events.splice(0..0, first);
        self
    }

    /// With a word to the reporter about where the case stands, which may be without words.
    fn telling(self, step: PublicStep, tell: Option<&String>) -> Result<Self, CommandError> {
        let text = tell.map(|text| any(text)).transpose()?;
        let said = text.map(|text| Content::Progress { step, text });
        Ok(Self { said, ..self })
    }

    pub(super) fn with_files(self, files: &[Attachment]) -> Self {
        let claim = |file: &Attachment| BlobClaim {
            blob: file.blob,
            parts: file.parts,
        };
        let blobs = files.iter().map(claim).collect();
        Self { blobs, ..self }
    }
}

impl CaseFile {
    pub(super) fn plan(
        &self,
        desk: &Desk,
        command: &Command,
        state: &CaseState,
        today: Day,
    ) -> Result<Plan, CommandError> {
        Ok(match command {
            Command::NoConflict {} if self.is_unopened() => Plan {
                events: vec![Event::Opened, Event::NoConflict],
                ..Plan::default()
            },
            Command::NoConflict {} => Plan::write(Event::NoConflict),
            Command::SafetyCheck { note } => Plan::write(Event::SafetyChecked { note: some(note)? }),
            Command::Acknowledge { text, safety } => {
                let safety = safety.as_ref().map(|note| some(note)).transpose()?;
                let acknowledged = Plan {
                    said: Some(Content::Acknowledgement { text: some(text)? }),
                    ..Plan::write(Event::Acknowledged)
                };
                acknowledged.after(safety.map(|note| Event::SafetyChecked { note }))
            }
            Command::Assess { assessment } => {
                Plan::write(Event::Assessed(Box::new(self.assessment(desk, assessment)?)))
            }
            Command::Move { to, why, tell } => {
                let word = self
                    .word_of(state, ConsentKind::Investigate)
                    .filter(|_| to.is_investigation());
                let plan = if to.is_investigation() && state.investigation_is_unwanted() {
                    state.step.may_move(*to, state.facts.lane)?;
                    propose(Act::Investigate { why: some(why)? })
                } else {
                    let moved = Event::Moved {
                        to: *to,
                        why: any(why)?,
                    };
                    Plan::write(moved).telling(to.public(), tell.as_ref())?
                };
                plan.after(word)
            }
            Command::Wait {
                side,
                on,
                why,
                until,
                tell,
            } => {
                let step = if *on { side.public() } else { state.step.public() };
                let event = Event::Waiting {
                    side: *side,
                    on: *on,
                    why: any(why)?,
                    until: *until,
                };
                Plan::write(event).telling(step, tell.as_ref())?
            }
            Command::Note { text, mentions } => Plan::write(Event::Note {
                text: some(text)?,
                mentions: mentions.clone(),
            }),
            Command::Support { what } => Plan::write(Event::Support { what: some(what)? }),
            Command::Consent { kind, given, how } => {
                let (kind, given, how) = (*kind, *given, some(how)?);
                Plan::write(Event::Consent {
                    kind,
                    given,
                    how,
                    said: None,
                })
            }
            Command::Assign { person } => {
                if let Some(person) = person {
                    self.check_on_case(person)?;
                }
                Plan::write(Event::Assigned {
                    person: person.clone(),
                })
            }
            Command::Grant { person } => Plan::write(Event::Granted {
                person: person.clone(),
            }),
            Command::Escalate { person, why } => Plan::write(Event::Escalated {
                person: person.clone(),
                why: some(why)?,
            }),
            Command::Revoke { person } => Plan {
                leaving: vec![person.clone()],
                ..Plan::default()
            },
            Command::Task { text, owner, due } => {
                self.check_on_case(owner)?;
                Plan::write(Event::Task {
                    text: some(text)?,
                    owner: owner.clone(),
                    due: *due,
                })
            }
            Command::TaskDone { task } => Plan::write(Event::TaskDone { task: *task }),
            Command::Check { check, done } => Plan::write(Event::Checked {
                check: check.clone(),
                done: *done,
            }),
            Command::Link { case, link } => Plan::write(Event::Linked {
                case: *case,
                link: *link,
            }),
            Command::Act { actions, text } => Plan::write(Event::Acted {
                actions: actions.clone(),
                text: any(text)?,
            }),
            Command::ProtectionCheck { months, text } => Plan::write(Event::ProtectionCheck {
                months: *months,
                text: some(text)?,
            }),
            Command::Lesson { text, owner, due } => {
                let known = desk.rosters().current().handler(owner);
                known.ok_or(RuleError::NotInRoster)?;
                Plan::write(Event::Lesson {
                    text: some(text)?,
                    owner: owner.clone(),
                    due: *due,
                })
            }
            Command::Hold { on, why } => propose(Act::Hold {
                on: *on,
                why: some(why)?,
            }),
            Command::Disclose { to, why } => propose(Act::Disclose {
                to: some(to)?,
                why: some(why)?,
            }),
            Command::Refuse { proposal, why } => Plan::write(Event::Refused {
                proposal: *proposal,
                why: any(why)?,
            }),
            Command::Reopen { why, appeal, tell } => {
                let event = Event::Reopened {
                    why: some(why)?,
                    appeal: *appeal,
                };
                Plan::write(event).telling(PublicStep::Reopened, tell.as_ref())?
            }
            Command::Refer { to, how, tell } => {
                let event = Event::Referred {
                    to: some(to)?,
                    how: any(how)?,
                };
                let plan = Plan::write(event).telling(PublicStep::Referred, tell.as_ref())?;
                plan.after(self.word_of(state, ConsentKind::Share))
            }
            Command::Share {
                with,
                entries,
                identity,
                sha256,
            } => {
                let (entries, identity, sha256) = (entries.clone(), *identity, *sha256);
                let event = Event::Shared {
                    with: some(with)?,
                    entries,
                    identity,
                    sha256,
                };
                Plan::write(event).after(self.word_of(state, ConsentKind::Share))
            }
            _ => self.plan_words(desk, command, state, today)?,
        })
    }

    fn check_on_case(&self, person: &PersonId) -> Result<(), RuleError> {
        if self.people().contains(person) {
            Ok(())
        } else {
            Err(RuleError::NotOnCase)
        }
    }

    /// What is known of the case, with texts trimmed, and a category that its channel has.
    fn assessment(&self, desk: &Desk, known: &Assessment) -> Result<Assessment, CommandError> {
        if let Some(category) = &known.category {
            let roster = desk.rosters().current();
            let channel = self.report().and_then(|report| roster.channel(&report.channel));
            let offered =
                channel.is_some_and(|channel| channel.categories.iter().any(|one| one.id == *category));
            let chosen = self.report().is_some_and(|report| report.category == *category);
            (offered || chosen)
                .then_some(())
                .ok_or(RuleError::UnknownCategory)?;
        }
        Ok(Assessment {
            region: optional(known.region.as_ref())?,
            period: optional(known.period.as_ref())?,
            ..known.clone()
        })
    }
}

pub(super) fn propose(act: Act) -> Plan {
    Plan::write(Event::Proposed { act: Box::new(act) })
}
