//! A release: the figures of one lane of an organisation for one year, drawn up once. It is frozen: what was published cannot be
//! counted anew, because the difference would tell of single cases.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use zegel_protocol::OrgSlug;
use zegel_protocol::roster::Lane;

use crate::count;
use crate::facts::{Facts, OTHER};
use crate::table::{Dimension, Table, TableId};

/// Regions of an organisation's list that a table has room for.
const MAX_REGIONS: usize = 200;
/// Bytes of a release as text.
pub(crate) const MAX_RELEASE: usize = 1 << 20;

/// What a release is about. Regions and categories are those of the organisation's signed list: nothing that somebody typed
/// into a case becomes a line or a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// The organisation's name in addresses.
    pub organisation: OrgSlug,
    /// Its name.
    pub name: String,
    /// The lane. Nobody reads another lane's cases, so each lane draws up its own figures.
    pub lane: Lane,
    /// The year in which the reports arrived.
    pub year: i32,
    /// The year it is now.
    pub now: i32,
    /// Names of regions in the list.
    pub regions: Vec<String>,
    /// Codes of categories in the list.
    pub categories: Vec<String>,
}

/// Why there is no release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReleaseError {
    /// The year is not over.
    #[error("Figures are drawn up when the year is over.")]
    YearNotOver,
    /// Not a release, or one that contradicts itself.
    #[error("This is not a release of figures.")]
    Malformed,
    /// Of a newer version than this program.
    #[error("This release is of a newer kind. Please use a newer version of this program.")]
    UnknownVersion,
}

/// Figures of a year as they are published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// 1.
    v: u32,
    organisation: OrgSlug,
    name: String,
    lane: Lane,
    year: i32,
    drawn_up: i32,
    tables: Vec<Table>,
}

impl Release {
    /// Draws up the figures from the facts of cases; those of other lanes and years are left out.
    ///
    /// # Errors
    /// `YearNotOver`.
    pub fn draw_up<'a>(
        mut scope: Scope,
        facts: impl IntoIterator<Item = &'a Facts>,
    ) -> Result<Self, ReleaseError> {
        if scope.year >= scope.now {
            return Err(ReleaseError::YearNotOver);
        }
        for list in [&mut scope.regions, &mut scope.categories] {
            let unique: BTreeSet<String> = list
                .drain(..)
                .filter(|one| one != OTHER && one != "unknown")
                .collect();
            list.extend(unique.into_iter().take(MAX_REGIONS));
        }
        let facts: Vec<&Facts> = facts
            .into_iter()
            .filter(|one| one.lane == scope.lane && one.year == scope.year)
            .collect();
        let tables = count::tables(&facts, &scope);
        Ok(Self {
            v: 1,
            organisation: scope.organisation,
            name: scope.name,
            lane: scope.lane,
            year: scope.year,
            drawn_up: scope.now,
            tables,
        })
    }

    /// Reads what [`to_text`](Self::to_text) wrote.
    ///
    /// # Errors
    /// `Malformed`, `UnknownVersion`.
    pub fn parse(text: &str) -> Result<Self, ReleaseError> {
        #[derive(Deserialize)]
        struct Version {
            v: u32,
        }
        if text.len() > MAX_RELEASE {
            return Err(ReleaseError::Malformed);
        }
        let version: Version =
            serde_json::from_slice(text.as_bytes()).map_err(|_| ReleaseError::Malformed)?;
        if version.v != 1 {
            return Err(ReleaseError::UnknownVersion);
        }
        let release: Self = serde_json::from_slice(text.as_bytes()).map_err(|_| ReleaseError::Malformed)?;
        let fits = |table: &Table| {
            let full = |cells: usize| cells == table.columns.len();
            full(table.all.cells.len()) && table.lines.iter().all(|line| full(line.cells.len()))
        };
        let ids: BTreeSet<TableId> = release.tables.iter().map(|table| table.id).collect();
        let is_whole = ids.len() == release.tables.len() && release.year < release.drawn_up;
        if is_whole && release.tables.iter().all(fits) {
            Ok(release)
        } else {
            Err(ReleaseError::Malformed)
        }
    }

    /// The text that is signed: always the same for the same release.
    #[must_use]
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The organisation's name in addresses.
    #[must_use]
    pub const fn organisation(&self) -> &OrgSlug {
        &self.organisation
    }

    /// The organisation's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The lane.
    #[must_use]
    pub const fn lane(&self) -> Lane {
        self.lane
    }

    /// The year in which the reports arrived.
    #[must_use]
    pub const fn year(&self) -> i32 {
        self.year
    }

    /// The year in which the figures were drawn up: outcomes are as of then.
    #[must_use]
    pub const fn drawn_up(&self) -> i32 {
        self.drawn_up
    }

    /// Its tables.
    #[must_use]
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// The table by this dimension.
    #[must_use]
    pub fn by(&self, dimension: Dimension) -> Option<&Table> {
        self.tables
            .iter()
            .find(|table| table.id == TableId::NatureBy(dimension))
    }

    /// The table by category.
    #[must_use]
    pub fn categories(&self) -> Option<&Table> {
        self.tables.iter().find(|table| table.id == TableId::Categories)
    }
}
