//! Entries that change a case's lists, and neither its step nor who may do what.

use zegel_protocol::{Day, PersonId};

use super::CaseState;
use super::records::{
    EvidenceItem, Extension, LessonItem, LinkedCase, ProtectionRecord, SupportItem, TaskItem,
};
use crate::checklist;
use crate::clocks::PROTECTION_MONTHS;
use crate::event::Event;
use crate::rules::RuleError;
use crate::workflow::Step;

impl CaseState {
    pub(super) fn note_down(&mut self, event: &Event, author: &PersonId, on: Day) -> Result<(), RuleError> {
        let seq = self.length;
        match event {
            Event::Support { what } => self.supports.push(SupportItem {
                on,
                what: what.clone(),
            }),
            Event::Task { text, owner, due } => {
                if self.is_off(owner) {
                    return Err(RuleError::Recused);
                }
                let (text, owner) = (text.clone(), owner.clone());
                self.tasks.push(TaskItem {
                    seq,
                    text,
                    owner,
                    due: *due,
                    done: None,
                });
            }
            Event::TaskDone { task } => {
                let found = self.tasks.iter_mut().find(|one| one.seq == *task);
                let task = found.ok_or(RuleError::NoSuchTask)?;
                if task.done.is_some() {
                    return Err(RuleError::TaskDone);
                }
                task.done = Some(on);
            }
            Event::Checked { check, done } => {
                if !checklist::is_known(check) {
                    return Err(RuleError::UnknownCheck);
                }
                if *done {
                    self.checks.insert(check.clone());
                } else {
                    self.checks.remove(check);
                }
            }
            Event::Evidence {
                text,
                sha256,
                attachment,
            } => {
                let (by, text, attachment) = (author.clone(), text.clone(), attachment.clone());
                self.evidence.push(EvidenceItem {
                    seq,
                    by,
                    on,
                    text,
                    sha256: *sha256,
                    attachment,
                });
            }
            Event::Linked { case, link } => {
                if *case == self.facts.case {
                    return Err(RuleError::OwnCase);
                }
                let linked = LinkedCase {
                    case: *case,
                    link: *link,
                };
                if self.links.contains(&linked) {
                    return Err(RuleError::LinkedAlready);
                }
                self.links.push(linked);
            }
            Event::Extended { clock, until, why } => {
                self.check_extension(*clock, *until)?;
                self.extensions.push(Extension {
                    clock: *clock,
                    until: *until,
                    why: why.clone(),
                });
            }
            Event::ProtectionCheck { months, text } => {
                if self.step != Step::ProtectionMonitoring {
                    return Err(RuleError::MonitoringFirst);
                }
                let again = self.protection.iter().any(|one| one.months == *months);
                if again || !PROTECTION_MONTHS.contains(&u16::from(*months)) {
                    return Err(RuleError::ProtectionChecks);
                }
                self.protection.push(ProtectionRecord {
                    on,
                    months: *months,
                    text: text.clone(),
                });
            }
            Event::Lesson { text, owner, due } => {
                let (text, owner) = (text.clone(), owner.clone());
                self.lessons.push(LessonItem {
                    seq,
                    text,
                    owner,
                    due: *due,
                });
            }
            // Notes stand in the log itself; everything else was taken above.
            _ => {}
        }
        Ok(())
    }
}
