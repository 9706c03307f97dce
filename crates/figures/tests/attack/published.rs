//! What the attacker reads: every number of every table as an unknown between the bounds that the table tells, and everything
//! that must add up, within tables, between tables, between releases and a roll-up of them.

use std::collections::BTreeMap;

use zegel_figures::{Cell, Measure, Nature, Table, Unit};

use crate::solver::{FREE, Problem};

/// Name of a number: release, unit, table, line, column. Totals of lines are shared by all tables of a unit.
pub(crate) type Name = (usize, Unit, String, String, String);

/// The attacker's notebook.
#[derive(Default)]
pub(crate) struct Notebook {
    pub(crate) problem: Problem,
    pub(crate) numbers: BTreeMap<Name, usize>,
    /// Numbers that are told as a range, with that range.
    pub(crate) ranges: Vec<(Name, usize, u64, u64)>,
}

const SHARED: &str = "";

fn bounds(cell: Cell) -> (i64, i64) {
    let whole = |count: u64| i64::try_from(count).unwrap();
    (whole(cell.from()), cell.to().map_or(FREE, whole))
}

impl Notebook {
    fn number(&mut self, name: Name, cell: Cell) -> usize {
        let (from, to) = bounds(cell);
        if let Some(number) = self.numbers.get(&name) {
            assert_eq!(
                (self.problem.from[*number], self.problem.to[*number]),
                (from, to),
                "{name:?} is told twice, differently"
            );
            return *number;
        }
        let number = self.problem.number(from, to);
        if let Cell::Between(from, to) = cell {
            self.ranges.push((name.clone(), number, from, to));
        }
        self.numbers.insert(name, number);
        number
    }

    /// Reads the tables of release number `release`.
    pub(crate) fn read(&mut self, release: usize, tables: &[Table]) {
        for table in tables {
            let id = format!("{:?}", table.id);
            let name = |table: &str, line: &str, column: &str| {
                (release, table.to_owned(), line.to_owned(), column.to_owned())
            };
            let place = |(release, id, line, column): (usize, String, String, String)| {
                (release, table.unit, id, line, column)
            };
            if table.columns.is_empty() {
                self.read_categories(release, table);
                continue;
            }
            let total = self.number(place(name(SHARED, "all", SHARED)), table.all.total);
            let mut totals = Vec::new();
            let mut columns: Vec<Vec<usize>> = vec![Vec::new(); table.columns.len()];
            for line in &table.lines {
                let whole = self.number(place(name(SHARED, &line.key, SHARED)), line.total);
                totals.push(whole);
                let mut parts = Vec::new();
                for ((column, cell), numbers) in table.columns.iter().zip(&line.cells).zip(&mut columns) {
                    let number = self.number(place(name(&id, &line.key, column)), *cell);
                    parts.push(number);
                    numbers.push(number);
                }
                self.problem.add(parts.clone(), whole, false);
                if table.unit == Unit::Measures {
                    // A report has each measure once at most.
                    let reports = self.numbers[&(
                        release,
                        Unit::Reports,
                        SHARED.to_owned(),
                        line.key.clone(),
                        SHARED.to_owned(),
                    )];
                    for part in parts {
                        self.problem.add(vec![part], reports, true);
                    }
                }
            }
            self.problem.add(totals, total, false);
            let mut all = Vec::new();
            for ((column, cell), parts) in table.columns.iter().zip(&table.all.cells).zip(columns) {
                let whole = self.number(place(name(&id, "all", column)), *cell);
                self.problem.add(parts, whole, false);
                all.push(whole);
            }
            self.problem.add(all, total, false);
        }
    }

    fn read_categories(&mut self, release: usize, table: &Table) {
        let name = |line: &str| {
            (
                release,
                table.unit,
                "categories".to_owned(),
                line.to_owned(),
                SHARED.to_owned(),
            )
        };
        let mut by: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for line in &table.lines {
            let nature = match line.key.strip_prefix("other-") {
                Some(code) => Nature::of_code(code).unwrap(),
                None => Nature::of_category(&line.key),
            };
            let number = self.number(name(&line.key), line.total);
            by.entry(nature.code()).or_default().push(number);
        }
        let outcome = |key: &str| {
            (
                release,
                table.unit,
                SHARED.to_owned(),
                key.to_owned(),
                SHARED.to_owned(),
            )
        };
        for nature in Nature::ALL {
            let whole = self.numbers[&outcome(nature.code())];
            let parts = by.remove(nature.code()).unwrap_or_default();
            self.problem.add(parts, whole, false);
        }
        assert!(by.is_empty() && Measure::ALL.len() == 8);
    }

    /// Reads a roll-up of releases: each of its numbers is the sum of theirs.
    pub(crate) fn read_rollup(&mut self, releases: &[usize], tables: &[Table]) {
        for table in tables {
            let id = match table.columns.is_empty() {
                true => "categories".to_owned(),
                false => format!("{:?}", table.id),
            };
            for line in std::iter::once(&table.all).chain(&table.lines) {
                let cells = table.columns.iter().map(String::as_str).zip(&line.cells);
                let totals = std::iter::once((SHARED, &line.total));
                for (column, cell) in totals.chain(cells) {
                    let own = if column == SHARED && id != "categories" {
                        SHARED
                    } else {
                        id.as_str()
                    };
                    let own = if id == "categories" && line.key == "all" {
                        SHARED
                    } else {
                        own
                    };
                    let parts = releases
                        .iter()
                        .filter_map(|release| {
                            let name = (
                                *release,
                                table.unit,
                                own.to_owned(),
                                line.key.clone(),
                                column.to_owned(),
                            );
                            self.numbers.get(&name).copied()
                        })
                        .collect();
                    let (from, to) = bounds(*cell);
                    let whole = self.problem.number(from, to);
                    self.problem.add(parts, whole, false);
                }
            }
        }
    }

    /// The attacker is a member and knows everything of its own release.
    pub(crate) fn knows(&mut self, release: usize, truth: &BTreeMap<Name, i64>) {
        for (name, number) in &self.numbers {
            if name.0 == release {
                let count = truth.get(name).copied().unwrap_or_default();
                self.problem.from[*number] = count;
                self.problem.to[*number] = count;
            }
        }
    }
}
