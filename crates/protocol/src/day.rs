//! A calendar day: the finest time that the server keeps.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use time::{Date, Month};

/// A day of the Gregorian calendar, in UTC; `YYYY-MM-DD` on the wire, days since 1970-01-01 in the store.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// Text that is not a day between 1970-01-01 and 2999-12-31.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a day of the form YYYY-MM-DD")]
pub struct BadDay;

const LAST: i32 = 376_199; // 2999-12-31

impl Day {
    /// The day that is `days` after 1970-01-01.
    ///
    /// # Errors
    /// `BadDay` before 1970-01-01 and after 2999-12-31.
    pub fn from_days_since_epoch(days: i32) -> Result<Self, BadDay> {
        if (0..=LAST).contains(&days) {
            Ok(Self(days))
        } else {
            Err(BadDay)
        }
    }

    /// The day on which the second `seconds` after 1970-01-01T00:00Z falls; clamped to the valid range.
    pub fn from_unix_seconds(seconds: i64) -> Self {
        let days = seconds.div_euclid(86_400).clamp(0, i64::from(LAST));
        Self(i32::try_from(days).unwrap_or(LAST))
    }

    /// Days since 1970-01-01.
    pub const fn days_since_epoch(self) -> i32 {
        self.0
    }

    /// The day `days` later (or earlier, if negative); clamped to the valid range.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Self(self.0.saturating_add(days).clamp(0, LAST))
    }

    /// The same day of the month `months` later; the last day of that month where it is shorter
    /// (as Regulation (EEC) 1182/71 art. 3(2)(c) counts periods of months).
    #[must_use]
    pub fn plus_months(self, months: u16) -> Self {
        let date = self.date();
        let index = i32::from(u8::from(date.month())) - 1 + i32::from(months);
        let year = date.year() + index.div_euclid(12);
        let month = u8::try_from(index.rem_euclid(12) + 1)
            .ok()
            .and_then(|m| Month::try_from(m).ok());
        let month = month.unwrap_or(Month::December);
        let day = date.day().min(month.length(year));
        Date::from_calendar_date(year, month, day).map_or(Self(LAST), Self::from_date)
    }

    /// The year it is in.
    pub fn year(self) -> i32 {
        self.date().year()
    }

    fn date(self) -> Date {
        Date::from_julian_day(EPOCH_JULIAN + self.0).unwrap_or(Date::MIN)
    }

    fn from_date(date: Date) -> Self {
        Self((date.to_julian_day() - EPOCH_JULIAN).clamp(0, LAST))
    }
}

const EPOCH_JULIAN: i32 = 2_440_588;

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.date();
        write!(
            f,
            "{:04}-{:02}-{:02}",
            date.year(),
            u8::from(date.month()),
            date.day()
        )
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Day({self})")
    }
}

impl FromStr for Day {
    type Err = BadDay;
    fn from_str(text: &str) -> Result<Self, BadDay> {
        let shape = |(i, b): (usize, u8)| {
            if i == 4 || i == 7 {
                b == b'-'
            } else {
                b.is_ascii_digit()
            }
        };
        if text.len() != 10 || !text.bytes().enumerate().all(shape) {
            return Err(BadDay);
        }
        let number = |range| {
            text.get(range)
                .and_then(|t: &str| t.parse::<u16>().ok())
                .ok_or(BadDay)
        };
        let month = u8::try_from(number(5..7)?).map_err(|_| BadDay)?;
        let day = u8::try_from(number(8..10)?).map_err(|_| BadDay)?;
        let month = Month::try_from(month).map_err(|_| BadDay)?;
        let date = Date::from_calendar_date(i32::from(number(0..4)?), month, day).map_err(|_| BadDay)?;
        Self::from_days_since_epoch(date.to_julian_day() - EPOCH_JULIAN)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        <std::borrow::Cow<'de, str>>::deserialize(d)?
            .parse()
            .map_err(D::Error::custom)
    }
}

crate::schema_of_text!(Day, crate::schema::date());

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn months_end_on_the_last_day_where_they_are_shorter() {
        assert_eq!(day("2026-11-30").plus_months(3), day("2027-02-28"));
        assert_eq!(day("2027-11-30").plus_months(3), day("2028-02-29"));
        assert_eq!(day("2026-11-23").plus_months(3), day("2027-02-23"));
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for bad in [
            "2026-02-29",
            "2026-13-01",
            "2026-1-01",
            "1969-12-31",
            "3000-01-01",
            "+026-01-01",
            "2026-01-01 ",
        ] {
            assert!(bad.parse::<Day>().is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn a_day_survives_text_and_number(days in 0..=LAST) {
            let day = Day::from_days_since_epoch(days).unwrap();
            prop_assert_eq!(day.to_string().parse::<Day>().unwrap(), day);
            prop_assert_eq!(Day::from_unix_seconds(i64::from(days) * 86_400 + 86_399), day);
        }
    }
}
