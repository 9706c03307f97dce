//! A table that crosses two things: which lines are broken down, and which counts are hidden so that nobody finds small ones by
//! subtracting, also from the lines and columns that are not told.

use super::is_small;
use crate::cell::Cell;
use crate::network::{Flow, Network, PLENTY};

/// A line of a table that crosses two things.
#[derive(Debug, Clone)]
pub(crate) struct CrossLine {
    /// Its counts, by column.
    pub(crate) counts: Vec<u64>,
    /// Whether its total is told.
    pub(crate) is_told: bool,
    /// Counts under this are not told.
    pub(crate) least: u64,
    /// None of its counts can be more.
    pub(crate) cap: u64,
}

impl CrossLine {
    fn total(&self) -> u64 {
        self.counts.iter().sum()
    }
}

/// How a place of the table is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    Exact,
    Few,
    Many,
    Withheld,
}

/// The cells of a table whose lines and columns have totals, some of which are told: only lines and columns whose totals are
/// told are broken down, and of those only what leaves every small count free.
pub(crate) fn cross(lines: &[CrossLine], column_told: &[bool]) -> Vec<Vec<Cell>> {
    let mut table = Cross::new(lines, column_told);
    while let Some((line, column)) = table.first_exposed() {
        if !table.hide_around(line, column) && !table.break_down_less(line) {
            break;
        }
    }
    table.cells(lines, column_told)
}

/// The table while it is made: the told lines and, last, all others together; the same with columns.
struct Cross {
    lines: Vec<CrossLine>,
    how: Vec<Vec<How>>,
    told_lines: Vec<usize>,
    told_columns: Vec<usize>,
}

impl Cross {
    fn new(lines: &[CrossLine], column_told: &[bool]) -> Self {
        let told_lines: Vec<usize> = (0..lines.len())
            .filter(|place| {
                lines
                    .get(*place)
                    .is_some_and(|line| line.is_told && line.total() >= line.least)
            })
            .collect();
        let told_columns: Vec<usize> = (0..column_told.len())
            .filter(|place| column_told.get(*place) == Some(&true))
            .collect();
        let gather = |counts: &[u64]| -> Vec<u64> {
            let told = told_columns
                .iter()
                .map(|column| counts.get(*column).copied().unwrap_or_default());
            let mut gathered: Vec<u64> = told.collect();
            gathered.push(counts.iter().sum::<u64>() - gathered.iter().sum::<u64>());
            gathered
        };
        let mut rest = CrossLine {
            counts: vec![0; told_columns.len() + 1],
            is_told: false,
            least: crate::cell::LEAST,
            cap: 0,
        };
        let mut made = Vec::new();
        for (place, line) in lines.iter().enumerate() {
            let counts = gather(&line.counts);
            if told_lines.contains(&place) {
                made.push(CrossLine {
                    counts,
                    ..line.clone()
                });
            } else if line.total() > 0 || !line.is_told {
                for (sum, count) in rest.counts.iter_mut().zip(&counts) {
                    *sum += count;
                }
                rest.least = rest.least.max(line.least);
                rest.cap = rest.cap.saturating_add(line.cap).min(PLENTY);
            }
        }
        made.push(rest);
        let last = told_columns.len();
        let how = made
            .iter()
            .map(|line| {
                let one = |(column, count): (usize, &u64)| match *count {
                    _ if !line.is_told || column == last => How::Withheld,
                    count if is_small(count, line.least) => How::Few,
                    _ => How::Exact,
                };
                line.counts.iter().enumerate().map(one).collect()
            })
            .collect();
        Self {
            lines: made,
            how,
            told_lines,
            told_columns,
        }
    }

    fn how(&self, line: usize, column: usize) -> How {
        self.how
            .get(line)
            .and_then(|line| line.get(column))
            .copied()
            .unwrap_or(How::Exact)
    }

    fn count(&self, line: usize, column: usize) -> u64 {
        self.lines
            .get(line)
            .and_then(|line| line.counts.get(column))
            .copied()
            .unwrap_or_default()
    }

    fn least(&self, line: usize) -> u64 {
        self.lines.get(line).map_or(crate::cell::LEAST, |line| line.least)
    }

    fn places(&self) -> impl Iterator<Item = (usize, usize)> {
        let columns = self.told_columns.len() + 1;
        (0..self.lines.len()).flat_map(move |line| (0..columns).map(move |column| (line, column)))
    }

    fn network(&self) -> Network {
        let flow = |line: &CrossLine, count: u64, how: How| match how {
            How::Exact => Flow::told(count),
            How::Few => Flow {
                count,
                from: 1,
                to: (line.least - 1).min(line.cap),
            },
            How::Many => Flow {
                count,
                from: line.least,
                to: line.cap,
            },
            How::Withheld => Flow {
                count,
                from: 0,
                to: PLENTY.min(
                    line.cap
                        .saturating_mul(u64::try_from(line.counts.len()).unwrap_or(1)),
                ),
            },
        };
        let lines: Vec<Vec<Flow>> = self
            .lines
            .iter()
            .zip(&self.how)
            .map(|(line, how)| {
                line.counts
                    .iter()
                    .zip(how)
                    .map(|(count, how)| flow(line, *count, *how))
                    .collect()
            })
            .collect();
        Network::new(&lines)
    }

    /// The highest small value that the count could have at all: no more than its line and its column have together.
    fn most(&self, line: usize, column: usize) -> u64 {
        let of_line = self.lines.get(line).map_or(0, CrossLine::total);
        let of_column = (0..self.lines.len()).map(|line| self.count(line, column)).sum();
        let cap = self.lines.get(line).map_or(PLENTY, |line| line.cap);
        (self.least(line) - 1).min(of_line).min(of_column).min(cap)
    }

    /// The first small count, told as such or not told, that somebody could narrow down.
    fn first_exposed(&self) -> Option<(usize, usize)> {
        let network = self.network();
        self.places().find(|(line, column)| {
            is_small(self.count(*line, *column), self.least(*line))
                && ![1, self.most(*line, *column)]
                    .into_iter()
                    .all(|wanted| network.can_be(*line, *column, wanted))
        })
    }

    /// What it costs to hide this place, if it must give way by `down`; none if it cannot.
    fn cost(&self, line: usize, column: usize, down: u64) -> Option<u64> {
        let (count, least) = (self.count(line, column), self.least(line));
        match self.how(line, column) {
            How::Withheld => (count >= down).then_some(0),
            How::Few => (count > down).then_some(0),
            How::Many => (count >= least.saturating_add(down)).then_some(0),
            How::Exact => (count >= least.saturating_add(down)).then_some(count),
        }
    }

    /// Hides the corners of a rectangle around the count, those that cost least. False if there is none that helps.
    fn hide_around(&mut self, line: usize, column: usize) -> bool {
        let count = self.count(line, column);
        let (up, down) = (
            self.most(line, column).saturating_sub(count),
            count.saturating_sub(1),
        );
        let corner = |(other, far): (usize, usize)| {
            if other == line || far == column {
                return None;
            }
            let cost = self
                .cost(line, far, up)?
                .checked_add(self.cost(other, column, up)?)?
                .checked_add(self.cost(other, far, down)?)?;
            (cost > 0).then_some((cost, other, far))
        };
        let Some((_, other, far)) = self.places().filter_map(corner).min() else {
            return false;
        };
        for (line, column) in [(line, far), (other, column), (other, far)] {
            if self.how(line, column) == How::Exact {
                self.tell(line, column, How::Many);
            }
        }
        true
    }

    fn tell(&mut self, line: usize, column: usize, how: How) {
        if let Some(place) = self.how.get_mut(line).and_then(|line| line.get_mut(column)) {
            *place = how;
        }
    }

    fn is_broken_down(&self, line: usize) -> bool {
        self.how
            .get(line)
            .is_some_and(|line| line.iter().any(|how| *how != How::Withheld))
    }

    /// Does not break this line down, or, if it is not, the smallest that is. False if none is left.
    fn break_down_less(&mut self, line: usize) -> bool {
        let smallest = || {
            (0..self.lines.len())
                .filter(|line| self.is_broken_down(*line))
                .min_by_key(|line| self.lines.get(*line).map(CrossLine::total))
        };
        let Some(line) = Some(line)
            .filter(|line| self.is_broken_down(*line))
            .or_else(smallest)
        else {
            return false;
        };
        if let Some(line) = self.how.get_mut(line) {
            line.fill(How::Withheld);
        }
        true
    }

    fn cells(&self, lines: &[CrossLine], column_told: &[bool]) -> Vec<Vec<Cell>> {
        let cell = |place: usize, line: &CrossLine, column: usize| {
            if line.is_told && line.total() == 0 {
                return Cell::Exact(0);
            }
            let made = self.told_lines.iter().position(|told| *told == place);
            let far = self.told_columns.iter().position(|told| *told == column);
            let (Some(made), Some(far)) = (made, far) else {
                return Cell::Withheld;
            };
            match self.how(made, far) {
                How::Exact => Cell::Exact(self.count(made, far)),
                How::Few => Cell::Between(1, line.least - 1),
                How::Many => Cell::AtLeast(line.least),
                How::Withheld => Cell::Withheld,
            }
        };
        lines
            .iter()
            .enumerate()
            .map(|(place, line)| {
                (0..column_told.len())
                    .map(|column| cell(place, line, column))
                    .collect()
            })
            .collect()
    }
}
