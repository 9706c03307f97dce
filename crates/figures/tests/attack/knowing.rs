//! Somebody who has the program itself runs it on every world there could be, and keeps those that give the very release that was
//! published. What a small count is in all of them, they know.

use std::collections::{BTreeMap, BTreeSet};

use zegel_figures::{Cell, Dimension, Facts, Outcome};

use crate::random::{fact, release};

/// Worlds that give the same release, each as its counts.
type Worlds = BTreeMap<String, Vec<Vec<usize>>>;

/// Every way to give at most `most` reports to `kinds` kinds.
fn all_counts(kinds: usize, most: usize) -> Vec<Vec<usize>> {
    if kinds == 0 {
        return vec![Vec::new()];
    }
    let first = |count: usize| {
        all_counts(kinds - 1, most - count)
            .into_iter()
            .map(move |mut rest| {
                rest.insert(0, count);
                rest
            })
    };
    (0..=most).flat_map(first).collect()
}

fn worlds(kinds: &[(&str, Outcome)], most: usize) -> Worlds {
    let mut worlds = Worlds::new();
    for counts in all_counts(kinds.len(), most) {
        let facts: Vec<Facts> = kinds
            .iter()
            .zip(&counts)
            .flat_map(|((category, outcome), count)| std::iter::repeat_n(fact(category, *outcome), *count))
            .collect();
        worlds
            .entry(release(2025, &facts).to_text())
            .or_default()
            .push(counts);
    }
    worlds
}

/// For each release that shows a small count of one of the kinds as a range, how many values that count has in its worlds.
fn values_left(
    kinds: &[(&str, Outcome)],
    most: usize,
    shown: impl Fn(&str, usize) -> Option<Cell>,
) -> Vec<(usize, Vec<Vec<usize>>)> {
    let mut left = Vec::new();
    for (text, worlds) in worlds(kinds, most) {
        for kind in 0..kinds.len() {
            if let Some(Cell::Between(1, _)) = shown(&text, kind) {
                let values: BTreeSet<usize> = worlds.iter().map(|counts| counts[kind]).collect();
                left.push((values.len(), worlds.clone()));
            }
        }
    }
    left
}

fn told(text: &str, nature: &str, outcome: Option<Outcome>) -> Option<Cell> {
    let release = zegel_figures::Release::parse(text).unwrap();
    let table = release.by(Dimension::Outcome)?;
    let line = table.line(nature)?;
    match outcome {
        None => Some(line.total),
        Some(outcome) => {
            let column = table.columns.iter().position(|column| column == outcome.code())?;
            line.cells.get(column).copied()
        }
    }
}

/// Which counts the program hides first depends on counts that nobody sees, and that is something to go by. It settles no more than
/// a fifth of the small counts of tables as small as these, and leaves all values open in most.
fn mostly_open(left: &[(usize, Vec<Vec<usize>>)]) {
    assert!(left.len() > 50, "only {} small counts were shown", left.len());
    let of = |values: usize| left.iter().filter(|(left, _)| *left == values).count();
    let all: Vec<usize> = (0..=4).map(of).collect();
    assert!(all[1] * 5 <= left.len() && all[4] * 2 > left.len(), "{all:?}");
}

#[test]
fn who_runs_the_program_on_every_world_cannot_tell_a_small_total() {
    let kinds = [
        ("sea-abuse", Outcome::Open),
        ("fraud", Outcome::Open),
        ("power", Outcome::Open),
    ];
    let natures = ["sexual-exploitation-abuse", "integrity", "conduct"];
    let left = values_left(&kinds, 18, |text, kind| told(text, natures[kind], None));
    mostly_open(&left);
}

#[test]
fn who_runs_the_program_on_every_world_cannot_tell_a_small_count_of_two_things() {
    let kinds = [
        ("fraud", Outcome::Open),
        ("fraud", Outcome::Substantiated),
        ("power", Outcome::Open),
        ("power", Outcome::Substantiated),
    ];
    let natures = ["integrity", "integrity", "conduct", "conduct"];
    let left = values_left(&kinds, 17, |text, kind| {
        told(text, natures[kind], Some(kinds[kind].1))
    });
    mostly_open(&left);
}
