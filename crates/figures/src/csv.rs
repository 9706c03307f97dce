//! Tables as comma-separated values (RFC 4180): a line for each cell, so that every tool can read them. A spreadsheet takes nothing
//! in them for a formula.

use crate::cell::Cell;
use crate::release::Release;
use crate::rollup::Rollup;
use crate::table::{Table, TableId};

/// The mark by which spreadsheets know UTF-8.
const MARK: char = '\u{feff}';
const TITLES: [&str; 9] = [
    "year", "table", "unit", "line", "column", "count", "from", "to", "rule",
];

/// A text as a cell: in quotes, and never the beginning of a formula.
#[must_use]
pub fn quoted(text: &str) -> String {
    let begins =
        |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '|' | '%') || c == '\u{ff1d}';
    let guard = if text.trim_start().starts_with(begins) || text.starts_with(begins) {
        "'"
    } else {
        ""
    };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

pub(crate) fn line(cells: &[String]) -> String {
    format!("{}\r\n", cells.join(","))
}

pub(crate) fn file(titles: &[&str], lines: impl Iterator<Item = Vec<String>>) -> String {
    let mut out = String::from(MARK);
    out.push_str(&line(
        &titles.iter().map(|title| quoted(title)).collect::<Vec<_>>(),
    ));
    for cells in lines {
        out.push_str(&line(&cells));
    }
    out
}

pub(crate) fn numbers(cell: Cell) -> [String; 3] {
    let shown = match cell {
        Cell::Exact(count) => count.to_string(),
        other => quoted(&other.shown()),
    };
    [
        shown,
        cell.from().to_string(),
        cell.to().map_or_else(String::new, |to| to.to_string()),
    ]
}

pub(crate) fn code(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}

/// What a table is called in files.
pub(crate) fn name_of(id: TableId) -> String {
    match id {
        TableId::Categories => "categories".to_owned(),
        TableId::NatureBy(dimension) => format!("nature-by-{}", code(&dimension)),
    }
}

fn cells(year: i32, table: &Table) -> Vec<Vec<String>> {
    let mut out = Vec::new();
    for line in std::iter::once(&table.all).chain(&table.lines) {
        let columns = table
            .columns
            .iter()
            .map(String::as_str)
            .zip(line.cells.iter().copied());
        for (column, cell) in std::iter::once(("all", line.total)).chain(columns) {
            let mut row = vec![
                year.to_string(),
                quoted(&name_of(table.id)),
                quoted(&code(&table.unit)),
                quoted(&line.key),
                quoted(column),
            ];
            row.extend(numbers(cell));
            row.push(quoted(&table.made));
            out.push(row);
        }
    }
    out.push(vec![quoted(&table.says)]);
    out
}

/// A release as a file.
#[must_use]
pub fn release_csv(release: &Release) -> String {
    file(
        &TITLES,
        release
            .tables()
            .iter()
            .flat_map(|table| cells(release.year(), table)),
    )
}

/// A roll-up as a file.
#[must_use]
pub fn rollup_csv(rollup: &Rollup) -> String {
    file(
        &TITLES,
        rollup
            .tables()
            .iter()
            .flat_map(|table| cells(rollup.year(), table)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_no_quote_ends_it_early() {
        for formula in [
            "=1+1",
            "+1",
            "-1",
            "@A1",
            "\t=1",
            "\n=1",
            " =1",
            "|cmd",
            "\u{ff1d}1",
        ] {
            assert!(quoted(formula).starts_with("\"'"), "{formula:?}");
        }
        assert_eq!(quoted("a \"b\", c"), "\"a \"\"b\"\", c\"");
        assert_eq!(quoted("1–4"), "\"1–4\"");
    }
}
