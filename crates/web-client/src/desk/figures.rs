//! Figures: counting what the inbox has read, drawing up a year's release, files of releases, annex and roll-up, the learning list.
//! What was counted of erased cases and the releases that were made lie in a piece of the person's own snapshot.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::wasm_bindgen;
use zegel_case_management::{CaseFile, Counted, figures_scope};
use zegel_figures::{
    Annex, LearningList, Rollup, RollupError, SeahExport, SignedRelease, Tally, TallyError, UntrustedRelease,
    VerifyError, release_csv, rollup_csv,
};
use zegel_protocol::limits::MAX_SNAPSHOT_SEALED;
use zegel_protocol::roster::Lane;
use zegel_protocol::{CaseId, Sha256, VerifyingKey};
use zegel_sealing::rosters::Rosters;
use zegel_sealing::signing::{Context, Signature, verify};

use super::Desk;
use crate::{Answer, Failure, read, write};

/// The piece of the snapshot.
const PIECE: u8 = 254;

/// What is counted of a case, for the inbox to keep.
pub(super) fn fact_of(file: &CaseFile, desk: &zegel_case_management::Desk) -> Option<String> {
    write(&file.counted(desk)?).ok()
}

/// A year as the page lists it.
#[derive(Serialize, Default)]
struct Year {
    year: i32,
    /// Cases that are counted, erased ones too.
    counted: usize,
    /// Cases of which this person has not said that they have no conflict.
    uncounted: usize,
    released: bool,
}

#[derive(Serialize)]
struct Years {
    lane: Lane,
    years: Vec<Year>,
}

/// A release with what a page needs to show it.
#[derive(Serialize)]
struct Checked {
    annex: Annex,
    seah: SeahExport,
    csv: String,
    seah_csv: String,
    rollup_csv: String,
}

#[derive(Deserialize)]
struct NamedFile {
    name: String,
    text: String,
}

#[wasm_bindgen]
impl Desk {
    /// Takes the piece of the snapshot with earlier figures, if the server has one. Gives the cases that were counted and are not
    /// there any more: ask the server which of them were erased. Throws `figures-unread` while the inbox is still being read and
    /// `figures-damaged` for a piece that does not open: what was counted of erased cases would be lost.
    pub fn figures_open(&mut self, sealed: Option<Vec<u8>>) -> Answer<String> {
        let desk = self.desk.as_ref().ok_or(Failure::new("locked"))?;
        let tally = match sealed {
            None => Tally::default(),
            Some(sealed) => {
                let plain = desk
                    .open_shard(PIECE, &sealed)
                    .map_err(|_| Failure::new("figures-damaged"))?;
                self.inbox.kept.insert(PIECE, Sha256::of(&sealed));
                serde_json::from_slice(&plain).map_err(|_| Failure::new("figures-damaged"))?
            }
        };
        let current: BTreeSet<CaseId> = self.counted()?.into_keys().collect();
        let missing: Vec<&CaseId> = tally.counted().filter(|case| !current.contains(case)).collect();
        let missing = write(&missing)?;
        self.tally = Some(tally);
        Ok(missing)
    }

    /// Counts, with the server's word which of those cases were erased. Gives lane and years.
    pub fn figures_count(&mut self, erased: &str) -> Answer<String> {
        let erased: BTreeSet<CaseId> = read::<Vec<CaseId>>(erased)?.into_iter().collect();
        let counted = self.counted()?;
        let lane = self.figures_lane()?;
        let tally = self.tally.as_mut().ok_or(Failure::new("locked"))?;
        let facts = counted
            .iter()
            .filter_map(|(case, counted)| Some((*case, counted.facts.clone()?)));
        tally.count(facts, &erased);
        let mut years: BTreeMap<i32, Year> = BTreeMap::new();
        for year in tally.years(lane) {
            years.insert(
                year,
                Year {
                    year,
                    counted: tally
                        .facts()
                        .filter(|facts| facts.lane == lane && facts.year == year)
                        .count(),
                    uncounted: 0,
                    released: tally.release_of(lane, year).is_some(),
                },
            );
        }
        for one in counted
            .values()
            .filter(|one| one.lane == lane && one.facts.is_none())
        {
            let year = years.entry(one.year).or_insert_with(|| Year {
                year: one.year,
                ..Year::default()
            });
            year.uncounted += 1;
        }
        let years = years.into_values().rev().collect();
        Ok(write(&Years { lane, years })?)
    }

    /// The figures of a year that is over, as they would be released, or as they were: a release as JSON.
    pub fn figures_preview(&self, year: i32) -> Answer<String> {
        let tally = self.tally.as_ref().ok_or(Failure::new("locked"))?;
        if let Some(file) = tally.release_of(self.figures_lane()?, year) {
            return Ok(file.release.clone());
        }
        Ok(self.drawn_up(year)?.to_text())
    }

    /// Releases the figures of a year, for good: signed by this person. Gives the file. Throws `figures-uncounted` while cases of
    /// that year are not counted.
    pub fn figures_release(&mut self, year: i32) -> Answer<String> {
        let lane = self.figures_lane()?;
        let is_open = |one: &Counted| one.lane == lane && one.year == year && one.facts.is_none();
        if self.counted()?.values().any(is_open) {
            return Err(Failure::new("figures-uncounted").into());
        }
        let release = self.drawn_up(year)?;
        let desk = self.desk.as_ref().ok_or(Failure::new("locked"))?;
        let roster = self.bundle.clone().ok_or(Failure::new("locked"))?;
        let (key, signature) = desk.sign_figures(&release.to_text());
        let file = UntrustedRelease::new(&release, desk.person().clone(), key, signature.as_bytes(), roster);
        // Whatever would not be believed elsewhere is not released here.
        self.checked(&file)?;
        let tally = self.tally.as_mut().ok_or(Failure::new("locked"))?;
        tally.freeze(file.clone()).map_err(failure_of_tally)?;
        Ok(write(&file)?)
    }

    /// The file of a release that was made.
    pub fn figures_file(&self, year: i32) -> Answer<String> {
        let lane = self.figures_lane()?;
        let file = self.tally.as_ref().and_then(|tally| tally.release_of(lane, year));
        Ok(write(file.ok_or(Failure::new("no-release"))?)?)
    }

    /// The piece of the snapshot to put, like the inbox's own pieces (`snapshot_was`, `snapshot_saved`).
    pub fn figures_piece(&mut self) -> Answer<Vec<u8>> {
        let desk = self.desk.as_ref().ok_or(Failure::new("locked"))?;
        let plain = write(self.tally.as_ref().ok_or(Failure::new("locked"))?)?;
        let sealed = desk
            .seal_shard(PIECE, self.inbox.kept.get(&PIECE).copied(), plain.as_bytes())
            .map_err(|_| Failure::new("seal-failed"))?;
        if sealed.len() > MAX_SNAPSHOT_SEALED {
            return Err(Failure::new("figures-too-large").into());
        }
        self.inbox.sent.insert(PIECE, Sha256::of(&sealed));
        Ok(sealed)
    }

    /// The server took the piece.
    pub fn figures_saved(&mut self) {
        if let Some(sha256) = self.inbox.sent.remove(&PIECE) {
            self.inbox.kept.insert(PIECE, sha256);
        }
    }

    /// A release that is not signed yet as an annex of its own, to look at.
    pub fn figures_look(&self, year: i32) -> Answer<String> {
        let file: String = self.figures_preview(year)?;
        let release = zegel_figures::Release::parse(&file).map_err(|_| Failure::new("not-a-release"))?;
        Ok(write(&Annex::of_draft(&release))?)
    }

    /// Checks release files, `[{name, text}]`, and puts them together: annex, scheme and tables as files. The files of this
    /// organisation are checked against its key. Throws codes whose detail is the name of the file.
    pub fn figures_together(&self, files: &str) -> Answer<String> {
        let files: Vec<NamedFile> = read(files)?;
        let mut releases = Vec::new();
        for file in &files {
            let checked = UntrustedRelease::parse(&file.text)
                .map_err(|_| Failure::with("not-a-release", &file.name))
                .and_then(|untrusted| {
                    self.checked(&untrusted)
                        .map_err(|failure| failure.about(&file.name))
                })?;
            releases.push(checked);
        }
        let annex = Annex::of(&releases).map_err(failure_of_rollup)?;
        let newest: Vec<SignedRelease> = releases
            .into_iter()
            .filter(|one| one.release().year() == annex.year)
            .collect();
        let rollup = Rollup::of(&newest).map_err(failure_of_rollup)?;
        let seah = SeahExport::of(rollup.year(), rollup.tables());
        Ok(write(&Checked {
            seah_csv: seah.to_csv(),
            rollup_csv: rollup_csv(&rollup),
            csv: newest
                .first()
                .map(|one| release_csv(one.release()))
                .unwrap_or_default(),
            annex,
            seah,
        })?)
    }

    /// What is to be learned from all cases that were counted: `{lessons: [{due, text, owner}]}`.
    pub fn figures_lessons(&self) -> Answer<String> {
        Ok(write(&self.lessons()?)?)
    }

    /// The same as a file.
    pub fn figures_lessons_csv(&self) -> Answer<String> {
        Ok(self.lessons()?.to_csv())
    }
}

impl Desk {
    fn lessons(&self) -> Result<LearningList, Failure> {
        Ok(LearningList::of(
            self.counted()?.into_values().flat_map(|one| one.lessons),
        ))
    }

    fn figures_lane(&self) -> Result<Lane, Failure> {
        let (desk, today) = (self.desk.as_ref(), self.today);
        let scope = desk
            .zip(today)
            .and_then(|(desk, today)| figures_scope(desk, today.year(), today));
        Ok(scope.ok_or(Failure::new("locked"))?.lane)
    }

    /// What is counted of every case of the inbox.
    fn counted(&self) -> Result<BTreeMap<CaseId, Counted>, Failure> {
        let survey = self.inbox.survey.as_ref().ok_or(Failure::new("figures-unread"))?;
        if !survey.waiting().is_empty() {
            return Err(Failure::new("figures-unread"));
        }
        // Of a case without this person's word that there is no conflict the list knows lane and year, and that is all.
        let undeclared = survey.lines().filter_map(|(case, line)| {
            let counted = Counted {
                lane: line.lane?,
                year: line.received.year(),
                facts: None,
                lessons: Vec::new(),
            };
            Some((case, counted))
        });
        let mut counted: BTreeMap<CaseId, Counted> = undeclared.collect();
        for (case, fact) in self.inbox.facts() {
            counted.insert(case, read(fact)?);
        }
        Ok(counted)
    }

    fn drawn_up(&self, year: i32) -> Result<zegel_figures::Release, Failure> {
        let (desk, today) = (self.desk.as_ref(), self.today);
        let scope = desk
            .zip(today)
            .and_then(|(desk, today)| figures_scope(desk, year, today));
        let tally = self.tally.as_ref().ok_or(Failure::new("locked"))?;
        tally
            .draw_up(scope.ok_or(Failure::new("locked"))?)
            .map_err(failure_of_tally)
    }

    fn checked(&self, file: &UntrustedRelease) -> Result<SignedRelease, Failure> {
        let own = self.rosters.as_ref().map(Rosters::current);
        let own = own.filter(|roster| {
            zegel_figures::Release::parse(&file.release)
                .is_ok_and(|release| *release.organisation() == roster.body().organisation.slug)
        });
        // A file from before the organisation's key changed is checked by the list that was current then.
        if let Some(roster) = own
            && file.roster.key != roster.key()
        {
            roster.check_past(&file.roster).map_err(Failure::from)?;
        }
        let pin = own.map(|_| file.roster.key.as_str());
        file.verify(pin, is_signed).map_err(|error| match error {
            VerifyError::Release(_) => Failure::new("not-a-release"),
            VerifyError::Roster(error) => Failure::from(error),
            VerifyError::UnknownAuthor => Failure::new("release-unknown-author"),
            VerifyError::BadSignature => Failure::new("release-changed"),
        })
    }
}

fn is_signed(key: &VerifyingKey, bytes: &[u8], signature: &[u8; 64]) -> bool {
    verify(key, Context::Figures, bytes, &Signature::from_bytes(*signature)).is_ok()
}

fn failure_of_tally(error: TallyError) -> Failure {
    Failure::new(match error {
        TallyError::AlreadyReleased => "already-released",
        TallyError::Release(zegel_figures::ReleaseError::YearNotOver) => "year-not-over",
        TallyError::Release(_) => "not-a-release",
    })
}

fn failure_of_rollup(error: RollupError) -> Failure {
    match error {
        RollupError::Nothing => Failure::new("no-release"),
        RollupError::DifferentYears => Failure::new("releases-of-different-years"),
        RollupError::Differing(slug) => Failure::with("releases-differ", &slug),
        RollupError::DifferentKeys(slug) => Failure::with("releases-different-keys", &slug),
    }
}
