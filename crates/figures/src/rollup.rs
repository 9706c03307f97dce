//! Figures of several organisations, or of several lanes of one, together: sums of what each of them released. Nothing else goes
//! in, so nothing comes out that the releases do not say.

use std::collections::BTreeMap;

use serde::Serialize;
use zegel_protocol::roster::Lane;
use zegel_protocol::{OrgSlug, Sha256};

use crate::cell::Cell;
use crate::signed::SignedRelease;
use crate::table::{Line, Table, TableId};

/// A release that went into a roll-up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Member {
    /// The organisation's name in addresses.
    pub organisation: OrgSlug,
    /// Its name.
    pub name: String,
    /// The lane.
    pub lane: Lane,
    /// The year in which it was drawn up.
    pub drawn_up: i32,
    /// The organisation's key that vouches for it.
    pub organisation_key: String,
    /// Whether that key was known before.
    pub pinned: bool,
    /// SHA-256 of the signed text.
    pub text_sha256: Sha256,
}

/// Sums over releases of one year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rollup {
    year: i32,
    members: Vec<Member>,
    tables: Vec<Table>,
}

/// Why releases cannot be summed up.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RollupError {
    /// There is none.
    #[error("There is no release to sum up.")]
    Nothing,
    /// They are of different years.
    #[error("These releases are of different years.")]
    DifferentYears,
    /// There are two of the same organisation and lane that do not say the same: one of them is not frozen.
    #[error("There are two different releases of {0} for the same year and lane.")]
    Differing(OrgSlug),
    /// Two keys claim to be the same organisation's.
    #[error("Two different keys claim to be the key of {0}.")]
    DifferentKeys(OrgSlug),
}

impl Rollup {
    /// Sums up. The same release twice counts once.
    ///
    /// # Errors
    /// See [`RollupError`].
    pub fn of(releases: &[SignedRelease]) -> Result<Self, RollupError> {
        let mut chosen: BTreeMap<(OrgSlug, Lane), &SignedRelease> = BTreeMap::new();
        let mut keys: BTreeMap<&OrgSlug, &str> = BTreeMap::new();
        let year = releases.first().ok_or(RollupError::Nothing)?.release().year();
        for one in releases {
            let release = one.release();
            if release.year() != year {
                return Err(RollupError::DifferentYears);
            }
            let organisation = release.organisation();
            if *keys.entry(organisation).or_insert(one.organisation_key()) != one.organisation_key() {
                return Err(RollupError::DifferentKeys(organisation.clone()));
            }
            let kept = *chosen
                .entry((organisation.clone(), release.lane()))
                .or_insert(one);
            if kept.text_sha256() != one.text_sha256() {
                return Err(RollupError::Differing(organisation.clone()));
            }
        }
        let mut tables: Vec<Table> = Vec::new();
        for one in chosen.values() {
            for table in one.release().tables() {
                match tables.iter_mut().find(|sum| sum.id == table.id) {
                    Some(sum) => add(sum, table),
                    None => tables.push(table.clone()),
                }
            }
        }
        let members = chosen.values().map(|one| Member {
            organisation: one.release().organisation().clone(),
            name: one.release().name().to_owned(),
            lane: one.release().lane(),
            drawn_up: one.release().drawn_up(),
            organisation_key: one.organisation_key().to_owned(),
            pinned: one.is_pinned(),
            text_sha256: one.text_sha256(),
        });
        Ok(Self {
            year,
            members: members.collect(),
            tables,
        })
    }

    /// The year.
    #[must_use]
    pub const fn year(&self) -> i32 {
        self.year
    }

    /// What went in.
    #[must_use]
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// The sums.
    #[must_use]
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// A table of sums.
    #[must_use]
    pub fn table(&self, id: TableId) -> Option<&Table> {
        self.tables.iter().find(|table| table.id == id)
    }
}

/// Adds a member's table. A region or category that a member does not have is none of its reports.
fn add(sum: &mut Table, table: &Table) {
    for column in &table.columns {
        if !sum.columns.contains(column) {
            sum.columns.push(column.clone());
            for line in sum.lines.iter_mut().chain([&mut sum.all]) {
                line.cells.push(Cell::Exact(0));
            }
        }
    }
    let columns = sum.columns.clone();
    let spread = |line: &Line| -> Vec<Cell> {
        let cell = |column: &String| {
            let place = table.columns.iter().position(|own| own == column);
            place
                .and_then(|place| line.cells.get(place))
                .copied()
                .unwrap_or(Cell::Exact(0))
        };
        columns.iter().map(cell).collect()
    };
    let plus = |line: &mut Line, other: &Line| {
        line.total = line.total.plus(other.total);
        for (cell, other) in line.cells.iter_mut().zip(spread(other)) {
            *cell = cell.plus(other);
        }
    };
    plus(&mut sum.all, &table.all);
    for other in &table.lines {
        if !sum.lines.iter().any(|line| line.key == other.key) {
            sum.lines.push(Line {
                key: other.key.clone(),
                total: Cell::Exact(0),
                cells: vec![Cell::Exact(0); columns.len()],
            });
        }
        for line in sum.lines.iter_mut().filter(|line| line.key == other.key) {
            plus(line, other);
        }
    }
}
