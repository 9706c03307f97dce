//! Where a mistyped code is probably wrong: the groups in which one wrong digit or one swap of neighbours explains it.

use super::{CODE_DIGITS, CODE_GROUPS, GROUP_DIGITS, adds_up};
use zeroize::Zeroizing;

/// How likely a person makes a mistake of this kind; the smaller comes first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Slip {
    /// Two neighbouring digits swapped.
    Swap,
    /// A digit taken for one beside it on a keypad, or for one that looks like it in handwriting.
    Neighbour,
    /// Any other digit.
    Other,
}

/// Pairs that lie beside each other on a telephone keypad, a number pad or the digit row, or look alike in handwriting.
const NEIGHBOURS: [(u8, u8); 27] = [
    (1, 2),
    (2, 3),
    (4, 5),
    (5, 6),
    (7, 8),
    (8, 9),
    (1, 4),
    (2, 5),
    (3, 6),
    (4, 7),
    (5, 8),
    (6, 9),
    // Zero: under the 8 on telephones, under 1 and 2 on number pads, beside the 9 on the digit row.
    (0, 8),
    (0, 1),
    (0, 2),
    (0, 9),
    // The digit row.
    (3, 4),
    (6, 7),
    // Handwriting.
    (1, 7),
    (3, 8),
    (0, 6),
    (4, 9),
    (2, 7),
    (3, 5),
    (5, 9),
    (6, 8),
    (3, 9),
];

/// Groups (1 to 6) that could hold the one mistake, the likeliest first; empty if no single mistake explains the digits.
pub(super) fn suspects(digits: &[u8; CODE_DIGITS]) -> Vec<u8> {
    let mut explanations = Explanations::default();
    let mut trial = Zeroizing::new(*digits);

    for place in 0..CODE_DIGITS {
        let Some(&typed) = digits.get(place) else { continue };
        for meant in (0..10).filter(|meant| *meant != typed) {
            if let Some(digit) = trial.get_mut(place) {
                *digit = meant;
            }
            if adds_up(&trial) {
                let slip = if beside(typed, meant) {
                    Slip::Neighbour
                } else {
                    Slip::Other
                };
                explanations.add(place, slip);
            }
        }
        if let Some(digit) = trial.get_mut(place) {
            *digit = typed;
        }
    }

    for place in 1..CODE_DIGITS {
        trial.swap(place - 1, place);
        // Equal digits need no test: swapping them leaves the code as it was, and that one does not add up.
        if adds_up(&trial) {
            explanations.add(place - 1, Slip::Swap);
            if (place - 1) / GROUP_DIGITS != place / GROUP_DIGITS {
                explanations.add(place, Slip::Swap);
            }
        }
        trial.swap(place - 1, place);
    }

    explanations.ranked()
}

fn beside(a: u8, b: u8) -> bool {
    NEIGHBOURS.contains(&(a.min(b), a.max(b)))
}

/// Per group: the likeliest slip that explains the code, and how many do.
#[derive(Default)]
struct Explanations([Option<(Slip, usize)>; CODE_GROUPS]);

impl Explanations {
    fn add(&mut self, place: usize, slip: Slip) {
        if let Some(group) = self.0.get_mut(place / GROUP_DIGITS) {
            *group = match *group {
                Some((likeliest, count)) => Some((likeliest.min(slip), count + 1)),
                None => Some((slip, 1)),
            };
        }
    }

    fn ranked(self) -> Vec<u8> {
        let mut groups: Vec<(Slip, std::cmp::Reverse<usize>, u8)> = (1u8..)
            .zip(self.0)
            .filter_map(|(number, group)| group.map(|(slip, count)| (slip, std::cmp::Reverse(count), number)))
            .collect();
        groups.sort_unstable();
        groups.into_iter().map(|(_, _, number)| number).collect()
    }
}
