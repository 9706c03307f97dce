//! What somebody can find out who knows the sums of a table's lines and columns: how far a count can be moved so that every
//! sum, and everything that is told of the other counts, stays as it is.
//!
//! Counts are flows from lines to columns. A count can take a value if, and only if, the difference can be sent back through
//! the other counts (Ford and Fulkerson, 1956); flows of whole numbers exist wherever flows exist, so the answer is exact, and
//! what lies between two values that a count can take, it can take, too.

use std::collections::VecDeque;

/// More than any count.
pub(crate) const PLENTY: u64 = u64::MAX / 4;

/// A count, and what is known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Flow {
    /// What it is.
    pub(crate) count: u64,
    /// It is known to be no less.
    pub(crate) from: u64,
    /// It is known to be no more.
    pub(crate) to: u64,
}

impl Flow {
    /// A count that is told.
    pub(crate) const fn told(count: u64) -> Self {
        Self {
            count,
            from: count,
            to: count,
        }
    }
}

/// Counts by line and column whose sums are all known.
#[derive(Debug, Clone)]
pub(crate) struct Network {
    lines: usize,
    columns: usize,
    flows: Vec<Flow>,
}

impl Network {
    /// From the flows of each line.
    pub(crate) fn new(lines: &[Vec<Flow>]) -> Self {
        Self {
            lines: lines.len(),
            columns: lines.first().map_or(0, Vec::len),
            flows: lines.iter().flatten().copied().collect(),
        }
    }

    /// Whether the count at this place can be `wanted`, for all that is known.
    pub(crate) fn can_be(&self, line: usize, column: usize, wanted: u64) -> bool {
        let Some(flow) = self.flow(line, column) else {
            return false;
        };
        if wanted == flow.count {
            return true;
        }
        if !(flow.from..=flow.to).contains(&wanted) {
            return false;
        }
        let mut rest = self.clone();
        // The count itself is set and takes no part in what follows.
        rest.set(line, column, Flow::told(wanted));
        let (start, end) = if wanted > flow.count {
            (self.lines + column, line)
        } else {
            (line, self.lines + column)
        };
        let mut missing = wanted.abs_diff(flow.count);
        while missing > 0 {
            match rest.send(start, end, missing) {
                0 => return false,
                sent => missing -= sent,
            }
        }
        true
    }

    fn flow(&self, line: usize, column: usize) -> Option<Flow> {
        self.flows.get(line * self.columns + column).copied()
    }

    fn set(&mut self, line: usize, column: usize, flow: Flow) {
        if let Some(place) = self.flows.get_mut(line * self.columns + column) {
            *place = flow;
        }
    }

    /// By how much a step between two nodes can change a count: from a line to a column it grows, back it shrinks.
    fn room(&self, from: usize, to: usize) -> u64 {
        let (flow, grows) = if from < self.lines {
            (self.flow(from, to - self.lines), true)
        } else {
            (self.flow(to, from - self.lines), false)
        };
        flow.map_or(0, |flow| {
            if grows {
                flow.to.saturating_sub(flow.count)
            } else {
                flow.count.saturating_sub(flow.from)
            }
        })
    }

    fn step(&mut self, from: usize, to: usize, amount: u64) {
        let (line, column, grows) = if from < self.lines {
            (from, to - self.lines, true)
        } else {
            (to, from - self.lines, false)
        };
        if let Some(flow) = self.flow(line, column) {
            let count = if grows {
                flow.count.saturating_add(amount)
            } else {
                flow.count.saturating_sub(amount)
            };
            self.set(line, column, Flow { count, ..flow });
        }
    }

    /// Sends at most `most` along a shortest way; 0 if there is none.
    fn send(&mut self, start: usize, end: usize, most: u64) -> u64 {
        let nodes = self.lines + self.columns;
        let mut before = vec![None; nodes];
        let mut waiting = VecDeque::from([start]);
        while let Some(node) = waiting.pop_front() {
            if node == end {
                break;
            }
            let others = if node < self.lines {
                self.lines..nodes
            } else {
                0..self.lines
            };
            for next in others {
                let unseen = next != start && before.get(next) == Some(&None);
                if unseen && self.room(node, next) > 0 {
                    if let Some(place) = before.get_mut(next) {
                        *place = Some(node);
                    }
                    waiting.push_back(next);
                }
            }
        }
        let mut way = Vec::new();
        let mut node = end;
        while node != start {
            let Some(Some(previous)) = before.get(node).copied() else {
                return 0;
            };
            way.push((previous, node));
            node = previous;
        }
        let amount = way
            .iter()
            .map(|(from, to)| self.room(*from, *to))
            .fold(most, u64::min);
        for (from, to) in way {
            self.step(from, to, amount);
        }
        amount
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn few(count: u64) -> Flow {
        Flow {
            count,
            from: 1,
            to: 4,
        }
    }
    const fn many(count: u64) -> Flow {
        Flow {
            count,
            from: 5,
            to: PLENTY,
        }
    }

    #[test]
    fn a_single_gap_is_filled_by_subtracting() {
        let table = Network::new(&[vec![few(3), Flow::told(6)], vec![Flow::told(7), Flow::told(9)]]);
        assert!(table.can_be(0, 0, 3));
        assert!(!table.can_be(0, 0, 2));
        assert!(!table.can_be(0, 0, 4));
    }

    #[test]
    fn a_square_of_gaps_leaves_room_as_far_as_its_counts_reach() {
        let table = Network::new(&[vec![few(3), many(6)], vec![many(7), many(9)]]);
        assert!(table.can_be(0, 0, 4));
        assert!(table.can_be(0, 0, 1));
        let narrow = Network::new(&[vec![few(3), many(5)], vec![many(7), many(9)]]);
        assert!(!narrow.can_be(0, 0, 4), "the line's other count is 5 at least");
        assert!(narrow.can_be(0, 0, 1));
    }
}
