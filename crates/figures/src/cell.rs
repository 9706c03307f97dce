//! What a table shows of a count.

use serde::{Deserialize, Serialize};

/// Counts above 0 and below this are shown as "1–4" (`domain.md` §7).
pub const LEAST: u64 = 5;

/// The same where a region is crossed with what may be sexual: "1–9" (`domain.md` §7).
pub const LEAST_SEXUAL_BY_REGION: u64 = 10;

/// A count as it is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cell {
    /// The count.
    Exact(u64),
    /// Neither less nor more than these: "1–4".
    Between(u64, u64),
    /// So many or more: the count is not told because another one could be subtracted from it.
    AtLeast(u64),
    /// Not broken down: what it would be part of is too small, or could be subtracted.
    Withheld,
}

impl Cell {
    /// The least that it can be.
    #[must_use]
    pub const fn from(self) -> u64 {
        match self {
            Self::Exact(count) | Self::Between(count, _) | Self::AtLeast(count) => count,
            Self::Withheld => 0,
        }
    }

    /// The most that it can be, as far as it says so itself.
    #[must_use]
    pub const fn to(self) -> Option<u64> {
        match self {
            Self::Exact(count) | Self::Between(_, count) => Some(count),
            Self::AtLeast(_) | Self::Withheld => None,
        }
    }

    /// Two counts together, as far as both are told.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let from = self.from().saturating_add(other.from());
        match (self.to(), other.to()) {
            (Some(one), Some(two)) => Self::between(from, one.saturating_add(two)),
            _ if from == 0 => Self::Withheld,
            _ => Self::AtLeast(from),
        }
    }

    const fn between(from: u64, to: u64) -> Self {
        if from == to {
            Self::Exact(from)
        } else {
            Self::Between(from, to)
        }
    }

    /// As a person reads it: `7`, `1–4`, `5+`, `·`.
    #[must_use]
    pub fn shown(self) -> String {
        match self {
            Self::Exact(count) => count.to_string(),
            Self::Between(from, to) => format!("{from}–{to}"),
            Self::AtLeast(count) => format!("{count}+"),
            Self::Withheld => "·".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_tells_no_more_than_its_parts() {
        assert_eq!(Cell::Exact(6).plus(Cell::Exact(7)), Cell::Exact(13));
        assert_eq!(Cell::Exact(6).plus(Cell::Between(1, 4)), Cell::Between(7, 10));
        assert_eq!(Cell::Between(1, 4).plus(Cell::Between(1, 4)), Cell::Between(2, 8));
        assert_eq!(Cell::Exact(6).plus(Cell::AtLeast(5)), Cell::AtLeast(11));
        assert_eq!(Cell::Exact(6).plus(Cell::Withheld), Cell::AtLeast(6));
        assert_eq!(Cell::Exact(0).plus(Cell::Withheld), Cell::Withheld);
    }
}
