//! The fields of the sector's harmonised scheme for sexual exploitation, abuse and harassment, taken from a release: whatever the
//! release does not tell, this does not tell.

use serde::Serialize;

use crate::cell::Cell;
use crate::codes::Nature;
use crate::csv::{file, numbers, quoted};
use crate::table::{Dimension, Table};

/// A field of the scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SeahField {
    /// How many reports there are in the stream.
    Reports,
    /// Which type, by category.
    Type,
    /// How it was reported.
    HowReported,
    /// Sex of those affected.
    Sex,
    /// Their age group.
    AgeGroup,
    /// How respondents belong to the organisation.
    RespondentLink,
    /// Whether they lead others.
    RespondentLevel,
    /// Whether it was substantiated.
    Substantiated,
    /// What was done.
    Action,
    /// Whether assistance was given.
    Assistance,
}

/// A count of the scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SeahRow {
    /// The stream: a nature's code.
    pub stream: &'static str,
    /// The field.
    pub field: SeahField,
    /// The value that is counted.
    pub value: String,
    /// How often.
    pub count: Cell,
}

/// The export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SeahExport {
    /// The year.
    pub year: i32,
    /// The counts.
    pub rows: Vec<SeahRow>,
}

/// Natures that the scheme is about.
const STREAMS: [Nature; 2] = [Nature::SexualExploitation, Nature::SexualHarassment];
/// Fields that are tables of a release.
const FIELDS: [(SeahField, Dimension); 8] = [
    (SeahField::HowReported, Dimension::HowReported),
    (SeahField::Sex, Dimension::Sex),
    (SeahField::AgeGroup, Dimension::AgeGroup),
    (SeahField::RespondentLink, Dimension::Link),
    (SeahField::RespondentLevel, Dimension::Manager),
    (SeahField::Substantiated, Dimension::Outcome),
    (SeahField::Action, Dimension::Measure),
    (SeahField::Assistance, Dimension::Support),
];

impl SeahExport {
    /// Takes the fields out of tables: of a release, or of a roll-up.
    #[must_use]
    pub fn of(year: i32, tables: &[Table]) -> Self {
        let mut rows = Vec::new();
        for stream in STREAMS {
            let mut add = |field, value: &str, count| {
                rows.push(SeahRow {
                    stream: stream.code(),
                    field,
                    value: value.to_owned(),
                    count,
                });
            };
            let table = |dimension| tables.iter().find(|table| table.dimension() == Some(dimension));
            if let Some(line) = table(Dimension::Outcome).and_then(|table| table.line(stream.code())) {
                add(SeahField::Reports, "all", line.total);
            }
            let categories = tables.iter().filter(|table| table.dimension().is_none());
            for line in categories.flat_map(|table| &table.lines) {
                if Nature::of_category(&line.key) == stream {
                    add(SeahField::Type, &line.key, line.total);
                }
            }
            for (field, dimension) in FIELDS {
                let Some(table) = table(dimension) else { continue };
                let cells = table.line(stream.code()).map_or(&[][..], |line| &line.cells);
                for (column, cell) in table.columns.iter().zip(cells) {
                    add(field, column, *cell);
                }
            }
        }
        Self { year, rows }
    }

    /// As a file.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let titles = ["year", "stream", "field", "value", "count", "from", "to"];
        let row = |row: &SeahRow| {
            let field = crate::csv::code(&row.field);
            let mut cells = vec![
                self.year.to_string(),
                quoted(row.stream),
                quoted(&field),
                quoted(&row.value),
            ];
            cells.extend(numbers(row.count));
            cells
        };
        let says = std::iter::once(vec![quoted(crate::table::NOT_PREVALENCE)]);
        file(&titles, self.rows.iter().map(row).chain(says))
    }
}
