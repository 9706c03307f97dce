//! What a table does not tell, so that nothing can be subtracted: small counts, and as many others as it takes.
//!
//! Whoever subtracts is taken to know the program: that a count shown as "5+" is 5 at least, that a line is not broken down
//! whose total is not told. With all of that, a count shown as "1–4" must still be able to be 1, 2, 3 and 4.

use crate::cell::Cell;
use crate::network::{Flow, PLENTY};

mod cross;

pub(crate) use cross::{CrossLine, cross};

/// A count of a line whose total is told.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part {
    /// What it is.
    pub(crate) count: u64,
    /// It cannot be more.
    pub(crate) cap: u64,
    /// It is not told, whatever it is: something else about it is not told.
    pub(crate) hidden: bool,
}

/// Whether a count points at people.
const fn is_small(count: u64, least: u64) -> bool {
    0 < count && count < least
}

/// The counts of a line as they are told; none if they cannot be, because the total gives too much away.
pub(crate) fn line(parts: &[Part], least: u64) -> Option<Vec<Cell>> {
    let mut hidden: Vec<bool> = parts.iter().map(|part| part.hidden).collect();
    if !is_safe(parts, &hidden, least) {
        let chosen = cheapest(parts, least)?;
        for place in chosen {
            if let Some(flag) = hidden.get_mut(place) {
                *flag = true;
            }
        }
    }
    let cell = |(part, hidden): (&Part, &bool)| match part.count {
        _ if part.hidden => Cell::Withheld,
        count if is_small(count, least) => Cell::Between(1, least - 1),
        _ if *hidden => Cell::AtLeast(least),
        count => Cell::Exact(count),
    };
    Some(parts.iter().zip(&hidden).map(cell).collect())
}

/// The counts to hide, in addition, that tell least together: one, two, three, or all that are large enough.
fn cheapest(parts: &[Part], least: u64) -> Option<Vec<usize>> {
    let large: Vec<usize> = (0..parts.len())
        .filter(|place| {
            parts
                .get(*place)
                .is_some_and(|part| !part.hidden && part.count >= least)
        })
        .collect();
    let counts = |places: &[usize]| -> u64 {
        places
            .iter()
            .filter_map(|place| Some(parts.get(*place)?.count))
            .sum()
    };
    let works = |places: &[usize]| {
        let hidden: Vec<bool> = (0..parts.len())
            .map(|place| places.contains(&place) || parts.get(place).is_some_and(|part| part.hidden))
            .collect();
        is_safe(parts, &hidden, least)
    };
    for size in 1..=large.len().min(3) {
        let best = choices(&large, size)
            .into_iter()
            .filter(|places| works(places))
            .min_by_key(|places| counts(places));
        if best.is_some() {
            return best;
        }
    }
    Some(large).filter(|places| !places.is_empty() && works(places))
}

/// All ways to take `size` of `places`.
fn choices(places: &[usize], size: usize) -> Vec<Vec<usize>> {
    match (size, places.split_first()) {
        (0, _) => vec![Vec::new()],
        (_, None) => Vec::new(),
        (_, Some((first, rest))) => {
            let mut all: Vec<Vec<usize>> = choices(rest, size - 1)
                .into_iter()
                .map(|mut chosen| {
                    chosen.insert(0, *first);
                    chosen
                })
                .collect();
            all.extend(choices(rest, size));
            all
        }
    }
}

/// Whether every small count of the line can have every small value.
fn is_safe(parts: &[Part], hidden: &[bool], least: u64) -> bool {
    let mut flows = Vec::new();
    // Everything that is hidden for other reasons is one unknown together: it can be divided in any way.
    let mut pool = Flow {
        count: 0,
        from: 0,
        to: 0,
    };
    for (part, hidden) in parts.iter().zip(hidden) {
        match part.count {
            count if part.hidden => {
                pool.count += count;
                pool.to = pool.to.saturating_add(part.cap).min(PLENTY);
            }
            count if is_small(count, least) => flows.push(Flow {
                count,
                from: 1,
                to: (least - 1).min(part.cap),
            }),
            count if *hidden => flows.push(Flow {
                count,
                from: least,
                to: part.cap,
            }),
            _ => {}
        }
    }
    flows.push(pool);
    let total: u64 = flows.iter().map(|flow| flow.count).sum();
    let sum = |place: usize, bound: fn(&Flow) -> u64| {
        let others = flows.iter().enumerate().filter(|(other, _)| *other != place);
        others.fold(0u64, |sum, (_, flow)| sum.saturating_add(bound(flow)))
    };
    flows.iter().enumerate().all(|(place, flow)| {
        !is_small(flow.count, least)
            || [1, flow.to.min(least - 1)].into_iter().all(|wanted| {
                sum(place, |flow| flow.from).saturating_add(wanted) <= total
                    && total <= sum(place, |flow| flow.to).saturating_add(wanted)
            })
    })
}
