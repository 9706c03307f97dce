//! How long a closed case is kept (`domain.md` §5).

use zegel_protocol::Day;
use zegel_protocol::roster::{ClosingReason, RosterBody};

use crate::event::Action;
use crate::state::CaseState;
use crate::workflow::Step;

/// Months after closing at which a case without proceedings is erased (directive (EU) 2019/1937, art. 18; GDPR art. 5(1)(e)).
pub(crate) const WITHOUT_PROCEEDINGS_MONTHS: u16 = 2;
/// Months after closing for which a case is kept while protection is monitored: the last check, and a month to make it.
const MONITORED_MONTHS: u16 = 13;

impl CaseState {
    /// The day on which the case is to be erased, by the organisation's list of today; none while it is open or on hold, and
    /// where nothing says when.
    ///
    /// The first that says something counts: a talk to be destroyed, and what is out of scope: at once; the category's days;
    /// two months without proceedings; the lane's days. While protection is monitored it is not earlier than the last check.
    #[must_use]
    pub fn erase_on(&self, roster: &RosterBody) -> Option<Day> {
        let (closed, closing) = (self.closed?, self.closing.as_ref()?);
        if self.hold.is_some() {
            return None;
        }
        let at_once = closing.destroy || closing.reason == ClosingReason::OutOfScope;
        let of_category = || {
            self.category_days(roster)
                .map(|days| closed.plus_days(i32::from(days)))
        };
        let of_lane = || {
            let days = roster.organisation.retention_days.as_ref()?.of(self.facts.lane);
            Some(closed.plus_days(i32::from(days)))
        };
        let without_proceedings =
            || (!self.has_proceedings()).then(|| closed.plus_months(WITHOUT_PROCEEDINGS_MONTHS));
        let day = at_once.then_some(closed).or_else(of_category).or_else(|| {
            match (without_proceedings(), of_lane()) {
                (Some(two_months), Some(policy)) => Some(two_months.min(policy)),
                (two_months, policy) => two_months.or(policy),
            }
        })?;
        if self.step == Step::ProtectionMonitoring {
            Some(day.max(closed.plus_months(MONITORED_MONTHS)))
        } else {
            Some(day)
        }
    }

    fn category_days(&self, roster: &RosterBody) -> Option<u16> {
        let categories = |lane| roster.channels.iter().filter(move |channel| channel.lane == lane);
        let of = |id: &str| {
            categories(self.facts.lane)
                .flat_map(|channel| &channel.categories)
                .find(|category| category.id == id)
                .and_then(|category| category.retention_days)
        };
        of(self.category())
    }

    /// Whether something may still follow from the case elsewhere: it was established, acted on, passed on, or reported
    /// knowing it was false.
    fn has_proceedings(&self) -> bool {
        let reason = self.closing.as_ref().map(|closing| closing.reason);
        let by_reason = matches!(
            reason,
            Some(
                ClosingReason::Substantiated
                    | ClosingReason::PartlySubstantiated
                    | ClosingReason::Referred
                    | ClosingReason::KnowinglyFalse
            )
        );
        let acted = self
            .actions
            .iter()
            .any(|action| !matches!(action, Action::NonePossible | Action::Training));
        by_reason || acted || !self.referrals.is_empty()
    }
}
