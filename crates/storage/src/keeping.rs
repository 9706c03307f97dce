//! The rules for the days that a case keeps: when it asks for attention, and when it is erased. Both databases go by them.
//! For the database crates only.

use zegel_protocol::Day;
use zegel_protocol::handlers::{Mark, Marks};
use zegel_protocol::limits::ERASE_GRACE_DAYS;

/// Two days of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Kept {
    /// It asks for attention.
    pub attention: Option<Day>,
    /// It is erased.
    pub erase: Option<Day>,
}

impl Kept {
    /// After a handler's append with these marks, on a case that so many people can read. A day of erasure that lies before the one
    /// that is kept leaves the others time to see it and to stop it; nobody needs time for what only they can see.
    #[must_use]
    pub fn marked(self, marks: Marks, readers: u32, today: Day) -> Self {
        let grace = if readers > 1 { ERASE_GRACE_DAYS } else { 0 };
        let erase = match marks.erase {
            Mark::On(day) if self.erase.is_some_and(|kept| kept <= day) => Some(day.max(today)),
            mark => mark.over(self.erase).map(|day| {
                if mark.is_keep() {
                    day
                } else {
                    day.max(today.plus_days(grace))
                }
            }),
        };
        Self {
            attention: marks.attention.over(self.attention),
            erase,
        }
    }

    /// After something that somebody has to look at: the report, a reporter's entry, a reader who declared a conflict. It asks for
    /// attention at once and is not erased before there was time to look.
    #[must_use]
    pub fn calls(self, today: Day) -> Self {
        Self {
            attention: Some(self.attention.map_or(today, |day| day.min(today))),
            ..self.stays(today)
        }
    }

    /// After somebody was let in: it is not erased before they had time to look.
    #[must_use]
    pub fn stays(self, today: Day) -> Self {
        Self {
            erase: self.erase.map(|day| day.max(today.plus_days(ERASE_GRACE_DAYS))),
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(n: i32) -> Day {
        Day::from_days_since_epoch(20_000 + n).unwrap()
    }

    fn erased(kept: Option<i32>, mark: Mark, readers: u32) -> Option<i32> {
        let kept = Kept {
            attention: None,
            erase: kept.map(day),
        };
        let marks = Marks {
            erase: mark,
            ..Marks::default()
        };
        let erase = kept.marked(marks, readers, day(0)).erase;
        erase.map(|erase| erase.days_since_epoch() - 20_000)
    }

    #[test]
    fn others_have_a_week_to_stop_an_erasure_and_somebody_alone_needs_none() {
        assert_eq!(erased(None, Mark::On(day(0)), 2), Some(7));
        assert_eq!(erased(None, Mark::On(day(90)), 2), Some(90));
        assert_eq!(erased(Some(90), Mark::On(day(2)), 2), Some(7));
        assert_eq!(erased(None, Mark::On(day(0)), 1), Some(0));
        assert_eq!(erased(None, Mark::On(day(-1)), 1), Some(0));
    }

    #[test]
    fn a_day_that_others_saw_already_does_not_begin_anew() {
        assert_eq!(erased(Some(3), Mark::On(day(3)), 2), Some(3));
        assert_eq!(erased(Some(3), Mark::On(day(5)), 2), Some(5));
        assert_eq!(erased(Some(3), Mark::Keep, 2), Some(3));
        assert_eq!(erased(Some(3), Mark::Clear, 2), None);
    }

    #[test]
    fn what_calls_for_attention_moves_it_forward_and_erasure_back() {
        let kept = |attention: Option<i32>, erase: Option<i32>| Kept {
            attention: attention.map(day),
            erase: erase.map(day),
        };
        assert_eq!(kept(None, None).calls(day(0)), kept(Some(0), None));
        assert_eq!(kept(Some(30), Some(2)).calls(day(0)), kept(Some(0), Some(7)));
        assert_eq!(kept(Some(-3), Some(60)).calls(day(0)), kept(Some(-3), Some(60)));
        assert_eq!(kept(Some(30), Some(2)).stays(day(0)), kept(Some(30), Some(7)));
    }
}
