//! What a person who draws up figures keeps from one time to the next: what was counted of cases that were erased since, and the
//! releases that were made. The caller seals it to that person alone.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use zegel_protocol::CaseId;
use zegel_protocol::roster::Lane;

use crate::facts::Facts;
use crate::release::{Release, ReleaseError, Scope};
use crate::signed::UntrustedRelease;

/// Counted facts and releases. Facts of an erased case stand here without its name and in no order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Tally {
    counted: BTreeMap<CaseId, Facts>,
    gone: Vec<Facts>,
    releases: Vec<UntrustedRelease>,
}

/// Why there is no new release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TallyError {
    /// The year's figures were released; they stay as they are.
    #[error("The figures of this year were released already. They stay as they are.")]
    AlreadyReleased,
    /// What a release says.
    #[error(transparent)]
    Release(#[from] ReleaseError),
}

impl Tally {
    /// Counts the cases that can be read now. A case that was counted before is counted as it is now; one that was erased since
    /// stays counted, without its name; one that this person does not read any more is not counted any more.
    pub fn count(&mut self, current: impl IntoIterator<Item = (CaseId, Facts)>, erased: &BTreeSet<CaseId>) {
        let before = std::mem::take(&mut self.counted);
        self.counted = current
            .into_iter()
            .filter(|(case, _)| !erased.contains(case))
            .collect();
        let gone = before.into_iter().filter(|(case, _)| erased.contains(case));
        self.gone.extend(gone.map(|(_, facts)| facts));
        let released: Vec<(Lane, i32)> = self
            .released()
            .map(|release| (release.lane(), release.year()))
            .collect();
        self.gone
            .retain(|facts| !released.contains(&(facts.lane, facts.year)));
        self.gone
            .sort_by_cached_key(|facts| serde_json::to_string(facts).unwrap_or_default());
    }

    /// The cases that were counted last, which may have been erased since: ask for them.
    pub fn counted(&self) -> impl Iterator<Item = &CaseId> {
        self.counted.keys()
    }

    /// Everything that is counted.
    pub fn facts(&self) -> impl Iterator<Item = &Facts> {
        self.counted.values().chain(&self.gone)
    }

    /// The years in which reports of this lane arrived, newest first.
    #[must_use]
    pub fn years(&self, lane: Lane) -> Vec<i32> {
        let counted = self
            .facts()
            .filter(|facts| facts.lane == lane)
            .map(|facts| facts.year);
        let released = self
            .released()
            .filter(|release| release.lane() == lane)
            .map(|release| release.year());
        let years: BTreeSet<i32> = counted.chain(released).collect();
        years.into_iter().rev().collect()
    }

    /// The figures of a year as they would be released today.
    ///
    /// # Errors
    /// `AlreadyReleased`; `YearNotOver`.
    pub fn draw_up(&self, scope: Scope) -> Result<Release, TallyError> {
        if self.release_of(scope.lane, scope.year).is_some() {
            return Err(TallyError::AlreadyReleased);
        }
        Ok(Release::draw_up(scope, self.facts())?)
    }

    /// The release that was made of this lane and year.
    #[must_use]
    pub fn release_of(&self, lane: Lane, year: i32) -> Option<&UntrustedRelease> {
        self.releases.iter().find(|file| {
            Release::parse(&file.release)
                .is_ok_and(|release| release.lane() == lane && release.year() == year)
        })
    }

    /// Keeps a release for ever. The same one again changes nothing. What was counted of erased cases for it is forgotten.
    ///
    /// # Errors
    /// `AlreadyReleased` if the year has another one; `Malformed`.
    pub fn freeze(&mut self, file: UntrustedRelease) -> Result<(), TallyError> {
        let release = Release::parse(&file.release)?;
        match self.release_of(release.lane(), release.year()) {
            Some(kept) if kept.release == file.release => return Ok(()),
            Some(_) => return Err(TallyError::AlreadyReleased),
            None => {}
        }
        self.gone
            .retain(|facts| facts.lane != release.lane() || facts.year != release.year());
        self.releases.push(file);
        Ok(())
    }

    fn released(&self) -> impl Iterator<Item = Release> {
        self.releases
            .iter()
            .filter_map(|file| Release::parse(&file.release).ok())
    }
}
