//! Who is let in, taken off a case, and what becomes of what was theirs.

use zegel_protocol::PersonId;

use super::CaseState;
use crate::rules::RuleError;

impl CaseState {
    pub(super) fn let_in(&mut self, person: &PersonId) -> Result<(), RuleError> {
        if self.recused.contains(person) {
            return Err(RuleError::Recused);
        }
        if self.revoked.remove(person) {
            self.declared.remove(person);
        }
        Ok(())
    }

    pub(super) fn take_off(
        &mut self,
        person: &PersonId,
        epoch: u32,
        author: &PersonId,
    ) -> Result<(), RuleError> {
        if person == author {
            return Err(RuleError::LastReader);
        }
        if self.revoked.contains(person) {
            return Err(RuleError::Recused);
        }
        if Some(epoch) != self.epoch.checked_add(1) {
            return Err(RuleError::EpochOrder);
        }
        self.epoch = epoch;
        self.revoked.insert(person.clone());
        self.leaves(person);
        Ok(())
    }

    /// Somebody is off the case: nothing is theirs any more, and nobody seconds what they proposed.
    pub(super) fn leaves(&mut self, person: &PersonId) {
        self.declared.remove(person);
        self.assigned.take_if(|assigned| assigned == person);
        self.proposals.retain(|proposal| proposal.by != *person);
    }
}
