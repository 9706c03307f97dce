//! A table of a release: the nature of what is counted, crossed with at most one other thing.

use serde::{Deserialize, Serialize};

use crate::cell::Cell;

/// What every table says: few reports can mean few wrongs or few who dare, and nobody can tell from here.
pub const NOT_PREVALENCE: &str =
    "Reports, not prevalence: these figures say what was reported, not what happened.";

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Reports.
    Reports,
    /// Measures that were taken; one report can have several, each once.
    Measures,
    /// People who were affected.
    Affected,
    /// People whom reports are about.
    Respondents,
}

/// What the columns of a table sort by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dimension {
    /// Region.
    Region,
    /// Where the report stands, or why it was closed.
    Outcome,
    /// How soon it was acknowledged.
    Acknowledged,
    /// How soon the reporter heard what was done.
    Feedback,
    /// How the reporter wanted to be known.
    HowReported,
    /// Whether somebody was put in touch with support.
    Support,
    /// Measures.
    Measure,
    /// Who was affected.
    Who,
    /// Their sex.
    Sex,
    /// Their age.
    AgeGroup,
    /// Where it happened.
    Setting,
    /// How respondents belong to the organisation.
    Link,
    /// Whether they lead others.
    Manager,
    /// Whether they are international staff.
    International,
}

/// Which table of a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TableId {
    /// Reports by category; the nature's lines above give their sums.
    Categories,
    /// By nature and one dimension.
    NatureBy(Dimension),
}

/// The rule by which a table was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Counts above 0 and below this are not told.
    pub least: u64,
    /// The same for lines that may be about something sexual, in a table by region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least_sexual: Option<u64>,
}

impl Rule {
    /// The rule in words, for files; pages say it in their own language.
    #[must_use]
    pub fn words(&self) -> String {
        let few = self.least.saturating_sub(1);
        let sexual = self.least_sexual.map_or_else(String::new, |least| {
            format!(
                " (1 to {} in lines that may be about something sexual)",
                least.saturating_sub(1)
            )
        });
        format!(
            "Counts of 1 to {few}{sexual} are shown as a range. Where such a count could be found by subtracting, another count is shown \
             as \"{}+\" or a line is not broken down (\"·\").",
            self.least
        )
    }
}

/// A line of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Code of what the line is about; of a nature, or of a category.
    pub key: String,
    /// All of it.
    pub total: Cell,
    /// By the table's columns.
    pub cells: Vec<Cell>,
}

/// A table of a release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Which one.
    pub id: TableId,
    /// What is counted.
    pub unit: Unit,
    /// Codes of the columns; of regions, their names in the organisation's list.
    pub columns: Vec<String>,
    /// Everything together.
    pub all: Line,
    /// Line by line.
    pub lines: Vec<Line>,
    /// How it was made.
    pub rule: Rule,
    /// The rule in words.
    pub made: String,
    /// [`NOT_PREVALENCE`].
    pub says: String,
}

impl Table {
    /// The dimension of its columns; none of the table by category.
    #[must_use]
    pub const fn dimension(&self) -> Option<Dimension> {
        match self.id {
            TableId::Categories => None,
            TableId::NatureBy(dimension) => Some(dimension),
        }
    }

    /// The line of that code.
    #[must_use]
    pub fn line(&self, key: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.key == key)
    }
}
