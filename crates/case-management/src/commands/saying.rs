//! Commands that say something to the reporter, or rely on what was said.

use zegel_protocol::Day;
use zegel_protocol::conversation::{Attachment, Content};

use super::Plan;
use super::planning::propose;
use super::texts::{any, optional, some};
use crate::case_error::CommandError;
use crate::case_file::CaseFile;
use crate::clocks::Clock;
use crate::command::Command;
use crate::desk::Desk;
use crate::event::{Act, Closing, ConsentKind, Event, Feedback, FeedbackRecord};
use crate::rules::RuleError;
use crate::state::CaseState;

impl CaseFile {
    pub(super) fn plan_words(
        &self,
        desk: &Desk,
        command: &Command,
        state: &CaseState,
        today: Day,
    ) -> Result<Plan, CommandError> {
        Ok(match command {
            Command::Reply { text, attachments } => {
                let (text, attachments) = (any(text)?, attachments.clone());
                let files = attachments.clone();
                Plan::say(Content::Message { text, attachments }).with_files(&files)
            }
            Command::Question { text } => Plan::say(Content::Question { text: some(text)? }),
            Command::Transcript { text } => Plan::say(Content::Transcript { text: some(text)? }),
            Command::AskConsent { kind, text } => Plan::say(Content::ConsentRequest {
                kind: *kind,
                text: some(text)?,
            }),
            Command::Feedback {
                text,
                attachments,
                concluding,
            } => {
                let event = Event::Feedback {
                    seq: self.conversation.next_seq(),
                    concluding: *concluding,
                };
                let (text, files) = (any(text)?, attachments.clone());
                let said = Some(Content::Feedback {
                    text,
                    attachments: files,
                });
                Plan {
                    said,
                    ..Plan::write(event)
                }
                .with_files(attachments)
            }
            Command::Extend {
                clock,
                until,
                why,
                tell,
            } => {
                let (clock, until, why) = (*clock, *until, some(why)?);
                let told = optional(tell.as_ref())?.unwrap_or_else(|| why.clone());
                let said = (clock == Clock::Feedback).then_some(Content::Extension { until, text: told });
                Plan {
                    said,
                    ..Plan::write(Event::Extended { clock, until, why })
                }
            }
            Command::Evidence {
                text,
                sha256,
                attachment,
            } => {
                let ours = |file: &Attachment| self.open_attachment(&file.blob).is_none();
                let new: Vec<_> = attachment.iter().filter(|file| ours(file)).cloned().collect();
                let (text, attachment) = (some(text)?, attachment.clone());
                Plan::write(Event::Evidence {
                    text,
                    sha256: *sha256,
                    attachment,
                })
                .with_files(&new)
            }
            Command::Close {
                reason,
                own,
                feedback,
                merged_into,
                destroy,
            } => {
                if let Some(own) = own {
                    let list = &desk.rosters().current().body().organisation.closing_reasons;
                    let known = list.iter().any(|one| one.id == *own && one.counts_as == *reason);
                    known.then_some(()).ok_or(RuleError::UnknownReason)?;
                }
                let (said, record) = self.feedback(feedback)?;
                let (reason, own, merged_into, destroy) = (*reason, own.clone(), *merged_into, *destroy);
                if state.closing_needs_two(reason) {
                    let feedback = feedback.clone();
                    return Ok(propose(Act::Close {
                        reason,
                        own,
                        feedback,
                        merged_into,
                        destroy,
                    }));
                }
                let closing = Closing {
                    reason,
                    own,
                    feedback: record,
                    merged_into,
                    destroy,
                };
                Plan {
                    said,
                    ..Plan::write(Event::Closed(Box::new(closing)))
                }
            }
            Command::Second { proposal } => {
                let found = state.proposals.iter().find(|one| one.seq == *proposal);
                let act = &found.ok_or(RuleError::NoSuchProposal)?.act;
                let (mut said, mut feedback, mut word) = (None, None, None);
                match act {
                    Act::Close { feedback: wanted, .. } => {
                        let (content, record) = self.feedback(wanted)?;
                        said = content;
                        if let FeedbackRecord::Given { seq } = record {
                            feedback = Some(seq);
                        }
                    }
                    Act::Investigate { .. } => word = self.word_of(state, ConsentKind::Investigate),
                    Act::Disclose { .. } | Act::Hold { .. } => {}
                }
                let event = Event::Seconded {
                    proposal: *proposal,
                    feedback,
                };
                // Whoever may not second it does not tell the reporter anything either.
                state.clone().take(&event, desk.person(), today)?;
                Plan {
                    said,
                    ..Plan::write(event)
                }
                .after(word)
            }
            _ => return Err(CommandError::Unread),
        })
    }

    /// What is sent with a closing, and what the log says of it.
    fn feedback(&self, feedback: &Feedback) -> Result<(Option<Content>, FeedbackRecord), CommandError> {
        Ok(match feedback {
            Feedback::Give(text) => {
                let (text, attachments) = (some(text)?, Vec::new());
                let seq = self.conversation.next_seq();
                (
                    Some(Content::Feedback { text, attachments }),
                    FeedbackRecord::Given { seq },
                )
            }
            Feedback::AlreadyGiven => {
                let mut messages = self.messages().iter().rev();
                let last = messages.find(|m| matches!(m.content, Content::Feedback { .. }));
                let seq = last.ok_or(RuleError::FeedbackFirst)?.seq;
                (None, FeedbackRecord::Given { seq })
            }
            Feedback::NotPossible(why) => (None, FeedbackRecord::NotPossible { why: some(why)? }),
        })
    }

    /// The reporter's newest word about a consent, if the log does not have it yet: what depends on it is replayed from the log
    /// alone.
    pub(super) fn word_of(&self, state: &CaseState, kind: ConsentKind) -> Option<Event> {
        let known = self.log.as_ref().map(|log| log.state().consents.of(kind));
        let word = state.consents.of(kind);
        let newer = word.said.is_some() && known.is_some_and(|known| known.given != word.given);
        newer.then(|| Event::Consent {
            kind,
            given: word.given,
            how: String::new(),
            said: word.said,
        })
    }
}
