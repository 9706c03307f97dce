//! The attacker: whole numbers between bounds, sums of them that are known to be equal, and two ways to go on from there. Bounds
//! are narrowed until nothing changes any more; where that does not settle it, worlds that fit are searched for one by one.
//! Knows nothing of how tables are made.

use std::rc::Rc;

/// So large that it is no bound.
pub(crate) const FREE: i64 = 1 << 40;

/// `sum of parts = whole`, or `sum of parts ≤ whole`.
#[derive(Debug, Clone)]
pub(crate) struct Sum {
    pub(crate) parts: Vec<usize>,
    pub(crate) whole: usize,
    pub(crate) at_most: bool,
}

/// What is known.
#[derive(Debug, Clone, Default)]
pub(crate) struct Problem {
    pub(crate) from: Vec<i64>,
    pub(crate) to: Vec<i64>,
    pub(crate) sums: Rc<Vec<Sum>>,
    /// For each number, the sums it is in.
    uses: Rc<Vec<Vec<usize>>>,
}

impl Problem {
    pub(crate) fn number(&mut self, from: i64, to: i64) -> usize {
        self.from.push(from);
        self.to.push(to);
        Rc::make_mut(&mut self.uses).push(Vec::new());
        self.from.len() - 1
    }

    pub(crate) fn add(&mut self, parts: Vec<usize>, whole: usize, at_most: bool) {
        let place = self.sums.len();
        for number in parts.iter().chain([&whole]) {
            Rc::make_mut(&mut self.uses)[*number].push(place);
        }
        Rc::make_mut(&mut self.sums).push(Sum {
            parts,
            whole,
            at_most,
        });
    }

    /// Narrows a number down; false if nothing is left of it.
    fn narrow(&mut self, number: usize, from: i64, to: i64, changed: &mut Vec<usize>) -> bool {
        if from > self.from[number] || to < self.to[number] {
            self.from[number] = self.from[number].max(from);
            self.to[number] = self.to[number].min(to);
            changed.push(number);
        }
        self.from[number] <= self.to[number]
    }

    /// Narrows everything down from what is known of `changed`; false if nothing fits.
    pub(crate) fn settle(&mut self, mut changed: Vec<usize>) -> bool {
        let (uses, sums) = (Rc::clone(&self.uses), Rc::clone(&self.sums));
        while let Some(number) = changed.pop() {
            for place in &uses[number] {
                let sum = &sums[*place];
                let low: i64 = sum.parts.iter().map(|part| self.from[*part]).sum();
                let high: i64 = sum.parts.iter().map(|part| self.to[*part]).sum();
                let most = if sum.at_most { FREE } else { high };
                if !self.narrow(sum.whole, low, most, &mut changed) {
                    return false;
                }
                let (least, most) = (
                    if sum.at_most { 0 } else { self.from[sum.whole] },
                    self.to[sum.whole],
                );
                for part in &sum.parts {
                    let (rest_low, rest_high) = (low - self.from[*part], high - self.to[*part]);
                    if !self.narrow(*part, least - rest_high, most - rest_low, &mut changed) {
                        return false;
                    }
                }
            }
        }
        true
    }

    /// Narrows everything down from nothing.
    pub(crate) fn settle_all(&mut self) -> bool {
        self.settle((0..self.from.len()).collect())
    }

    /// Whether some world fits in which this number is `wanted`; `hint` is tried first. None if the search was given up.
    pub(crate) fn fits(&self, number: usize, wanted: i64, hint: &[i64]) -> Option<bool> {
        let mut world = self.clone();
        let mut changed = Vec::new();
        if !world.narrow(number, wanted, wanted, &mut changed) || !world.settle(changed) {
            return Some(false);
        }
        let mut patience = 20_000;
        search(&world, hint, &mut patience)
    }
}

fn search(world: &Problem, hint: &[i64], patience: &mut u32) -> Option<bool> {
    let open = (0..world.from.len()).filter(|number| world.from[*number] < world.to[*number]);
    let Some(number) = open.min_by_key(|number| world.to[*number] - world.from[*number]) else {
        return Some(true);
    };
    let near = hint[number].clamp(world.from[number], world.to[number]);
    let values = (0..=world.to[number] - world.from[number]).flat_map(|far| {
        [near + far, near - far]
            .into_iter()
            .take(if far == 0 { 1 } else { 2 })
    });
    for value in values.filter(|value| (world.from[number]..=world.to[number]).contains(value)) {
        *patience = patience.checked_sub(1)?;
        let mut next = world.clone();
        let mut changed = Vec::new();
        if next.narrow(number, value, value, &mut changed)
            && next.settle(changed)
            && search(&next, hint, patience)?
        {
            return Some(true);
        }
    }
    Some(false)
}
