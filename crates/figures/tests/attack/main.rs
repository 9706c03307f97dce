//! The attack on published figures: somebody has every table of a release, of the years around it, of a roll-up, knows how the
//! program works, and tries to find out what is shown as "1–4". They must not get any further than "1–4".

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod knowing;
mod published;
mod random;
mod releasing;
mod signing;
mod solver;

use std::collections::BTreeMap;

use proptest::prelude::*;
use zegel_figures::{Cell, Facts, LEAST, Outcome, Rollup, Table, TableId};

use crate::published::{Name, Notebook};
use crate::random::{cases, fact, release, release_of, truth};
use crate::signing::Office;
use crate::solver::FREE;

/// The widest range that a number told as a range could have at all: it is no more than its line's and column's totals, where
/// those are told.
fn widest(notebook: &Notebook, name: &Name, to: u64) -> i64 {
    let (release, unit, table, line, column) = name;
    let told = |name: Name| -> Option<i64> {
        let number = *notebook.numbers.get(&name)?;
        (notebook.problem.from[number] == notebook.problem.to[number]).then_some(notebook.problem.to[number])
    };
    let mut most = i64::try_from(to).unwrap();
    if !table.is_empty() && !column.is_empty() {
        let of_line = (*release, *unit, String::new(), line.clone(), String::new());
        let of_column = (*release, *unit, table.clone(), "all".to_owned(), column.clone());
        most = [of_line, of_column]
            .into_iter()
            .filter_map(told)
            .fold(most, i64::min);
    }
    most
}

/// Attacks: every range must still be whole after everything was narrowed down, and for its ends a whole world must fit.
fn attack(notebook: &mut Notebook, hints: &BTreeMap<Name, i64>) -> Result<usize, String> {
    let mut settled = notebook.problem.clone();
    if !settled.settle_all() {
        return Err("the tables contradict each other".into());
    }
    let mut hint = vec![0; settled.from.len()];
    for (name, number) in &notebook.numbers {
        hint[*number] = hints.get(name).copied().unwrap_or_default();
    }
    for sum in settled
        .sums
        .iter()
        .filter(|sum| sum.whole >= notebook.numbers.len() && !sum.at_most)
    {
        hint[sum.whole] = sum.parts.iter().map(|part| hint[*part]).sum();
    }
    let mut tried = 0;
    for (name, number, from, to) in &notebook.ranges {
        let (from, to) = (i64::try_from(*from).unwrap(), widest(notebook, name, *to));
        if notebook.problem.from[*number] == notebook.problem.to[*number] {
            continue; // the attacker's own
        }
        if settled.from[*number] > from || settled.to[*number] < to {
            return Err(format!(
                "{name:?} is {}..={}",
                settled.from[*number], settled.to[*number]
            ));
        }
        for wanted in from..=to {
            tried += 1;
            match settled.fits(*number, wanted, &hint) {
                Some(true) => {}
                Some(false) => return Err(format!("{name:?} cannot be {wanted}")),
                None => return Err(format!("{name:?}: no world found in which it is {wanted}")),
            }
        }
    }
    // What is withheld may be small as well: it must not be the only thing that fits.
    for (name, number) in &notebook.numbers {
        let truth = hints.get(name).copied().unwrap_or_default();
        let is_withheld = notebook.problem.from[*number] == 0 && notebook.problem.to[*number] == FREE;
        if is_withheld && 0 < truth && truth < 5 {
            tried += 1;
            let other = [truth + 1, truth - 1]
                .into_iter()
                .any(|other| settled.fits(*number, other, &hint) == Some(true));
            if !other {
                return Err(format!("{name:?} is withheld and can only be {truth}"));
            }
        }
    }
    Ok(tried)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn from_all_tables_of_a_release_no_small_count_can_be_found(facts in cases()) {
        let release = release(2025, &facts);
        let mut notebook = Notebook::default();
        notebook.read(0, &in_reading_order(release.tables()));
        let hints = truth(0, &facts, release.tables());
        if let Err(found) = attack(&mut notebook, &hints) {
            return Err(TestCaseError::fail(found));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    /// The same people report every year; what is released of one year says nothing of another that its own release does not.
    #[test]
    fn nor_from_releases_of_following_years_and_a_roll_up_by_one_of_its_members(mine in cases(), theirs in cases()) {
        let (one, two, other) = (release(2025, &mine), release(2026, &mine), release_of("other-aid", 2025, &theirs));
        let (office, theirs_too) = (Office::new("example-aid"), Office::new("other-aid"));
        let signed = [office.signed(&one).unwrap(), theirs_too.signed(&other).unwrap()];
        let rollup = Rollup::of(&signed).unwrap();
        let mut notebook = Notebook::default();
        let mut hints = BTreeMap::new();
        for (place, (release, facts)) in [(&one, &mine), (&two, &mine), (&other, &theirs)].into_iter().enumerate() {
            notebook.read(place, &in_reading_order(release.tables()));
            hints.extend(truth(place, facts, release.tables()));
        }
        notebook.read_rollup(&[0, 2], rollup.tables());
        // The member with release 0 knows all of its own cases.
        notebook.knows(0, &hints);
        if let Err(found) = attack(&mut notebook, &hints) {
            return Err(TestCaseError::fail(found));
        }
    }
}

/// Tables with lines of natures first: the attacker names totals by them.
fn in_reading_order(tables: &[Table]) -> Vec<Table> {
    let mut tables = tables.to_vec();
    tables.sort_by_key(|table| (table.unit, table.id == TableId::Categories));
    tables
}

/// As if only small counts were hidden, and nothing that they can be subtracted from.
fn careless(tables: &[Table], facts: &[Facts]) -> Vec<Table> {
    let counts = truth(0, facts, tables);
    let of = |table: &Table, id: &str, line: &str, column: &str| -> Cell {
        let name = (0, table.unit, id.to_owned(), line.to_owned(), column.to_owned());
        match u64::try_from(counts.get(&name).copied().unwrap_or_default()).unwrap() {
            count if 0 < count && count < LEAST => Cell::Between(1, LEAST - 1),
            count => Cell::Exact(count),
        }
    };
    let mut careless = tables.to_vec();
    careless.retain(|table| table.id != TableId::Categories);
    for table in &mut careless {
        let id = format!("{:?}", table.id);
        let whole = table.clone();
        for line in table.lines.iter_mut().chain([&mut table.all]) {
            line.total = of(&whole, "", &line.key, "");
            for (column, cell) in whole.columns.iter().zip(&mut line.cells) {
                *cell = of(&whole, &id, &line.key, column);
            }
        }
    }
    careless
}

#[test]
fn the_attack_finds_small_counts_where_only_they_are_hidden() {
    let mut facts = vec![fact("fraud", Outcome::Substantiated); 9];
    facts.extend(vec![fact("fraud", Outcome::Unsubstantiated); 7]);
    facts.extend(vec![fact("sea-abuse", Outcome::Substantiated); 2]);
    let release = release(2025, &facts);
    let mut notebook = Notebook::default();
    notebook.read(0, &careless(release.tables(), &facts));
    assert!(attack(&mut notebook, &BTreeMap::new()).is_err());
    let mut notebook = Notebook::default();
    notebook.read(0, &in_reading_order(release.tables()));
    assert!(attack(&mut notebook, &truth(0, &facts, release.tables())).unwrap() > 0);
}
