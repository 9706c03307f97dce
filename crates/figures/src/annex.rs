//! The annual integrity annex: the tables of a year in the order in which people ask, and the years before as they were released.

use serde::Serialize;

use crate::cell::Cell;
use crate::release::Release;
use crate::rollup::{Member, Rollup, RollupError};
use crate::signed::SignedRelease;
use crate::table::{Dimension, Table, TableId};

/// What people ask (`domain.md` §7: number and nature, how handled, outcome, times, action taken).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SectionId {
    /// How many reports, of what nature.
    NumberAndNature,
    /// How they were handled: how soon, with which support.
    Handling,
    /// What came of them.
    Outcome,
    /// What was done.
    Measures,
    /// Who was affected.
    Affected,
    /// Whom they were about.
    Respondents,
    /// Where.
    Regions,
}

const SECTIONS: [(SectionId, &[TableId]); 7] = [
    (
        SectionId::NumberAndNature,
        &[TableId::Categories, TableId::NatureBy(Dimension::HowReported)],
    ),
    (
        SectionId::Handling,
        &[
            TableId::NatureBy(Dimension::Acknowledged),
            TableId::NatureBy(Dimension::Feedback),
            TableId::NatureBy(Dimension::Support),
        ],
    ),
    (SectionId::Outcome, &[TableId::NatureBy(Dimension::Outcome)]),
    (SectionId::Measures, &[TableId::NatureBy(Dimension::Measure)]),
    (
        SectionId::Affected,
        &[
            TableId::NatureBy(Dimension::Who),
            TableId::NatureBy(Dimension::Sex),
            TableId::NatureBy(Dimension::AgeGroup),
            TableId::NatureBy(Dimension::Setting),
        ],
    ),
    (
        SectionId::Respondents,
        &[
            TableId::NatureBy(Dimension::Link),
            TableId::NatureBy(Dimension::Manager),
            TableId::NatureBy(Dimension::International),
        ],
    ),
    (SectionId::Regions, &[TableId::NatureBy(Dimension::Region)]),
];

/// A section of the annex.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Which.
    pub id: SectionId,
    /// Its tables.
    pub tables: Vec<Table>,
}

/// A year, as it was released then; never counted anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// The year.
    pub year: i32,
    /// All reports.
    pub reports: Cell,
    /// By nature, in the order of tables: code and count.
    pub by_nature: Vec<(String, Cell)>,
}

/// The annex.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Annex {
    /// The year.
    pub year: i32,
    /// The releases it is made of: the lanes of an organisation, or organisations.
    pub members: Vec<Member>,
    /// The sections.
    pub sections: Vec<Section>,
    /// This year and those before it, newest first.
    pub years: Vec<Comparison>,
}

impl Annex {
    /// A release that is not signed yet, to be looked at before: nobody vouches for it.
    #[must_use]
    pub fn of_draft(release: &Release) -> Self {
        Self {
            year: release.year(),
            members: Vec::new(),
            sections: sections(release.tables()),
            years: vec![comparison(release.year(), release.tables())],
        }
    }

    /// The annex of the newest year among these releases; the other years are for comparison.
    ///
    /// # Errors
    /// Those of a roll-up, of any of the years.
    pub fn of(releases: &[SignedRelease]) -> Result<Self, RollupError> {
        let mut years: Vec<i32> = releases.iter().map(|one| one.release().year()).collect();
        years.sort_unstable();
        years.dedup();
        let of_year = |year: &i32| {
            let chosen: Vec<SignedRelease> = releases
                .iter()
                .filter(|one| one.release().year() == *year)
                .cloned()
                .collect();
            Rollup::of(&chosen)
        };
        let rollups: Vec<Rollup> = years.iter().rev().map(of_year).collect::<Result<_, _>>()?;
        let newest = rollups.first().ok_or(RollupError::Nothing)?;
        Ok(Self {
            year: newest.year(),
            members: newest.members().to_vec(),
            sections: sections(newest.tables()),
            years: rollups
                .iter()
                .map(|rollup| comparison(rollup.year(), rollup.tables()))
                .collect(),
        })
    }
}

fn sections(tables: &[Table]) -> Vec<Section> {
    let find = |id: &TableId| tables.iter().find(|table| table.id == *id).cloned();
    let section = |(id, tables): &(SectionId, &[TableId])| Section {
        id: *id,
        tables: tables.iter().filter_map(find).collect(),
    };
    SECTIONS.iter().map(section).collect()
}

fn comparison(year: i32, tables: &[Table]) -> Comparison {
    let table = tables
        .iter()
        .find(|table| table.id == TableId::NatureBy(Dimension::Outcome));
    let lines = table.map_or(&[][..], |table| &table.lines);
    Comparison {
        year,
        reports: table.map_or(Cell::Withheld, |table| table.all.total),
        by_nature: lines.iter().map(|line| (line.key.clone(), line.total)).collect(),
    }
}
