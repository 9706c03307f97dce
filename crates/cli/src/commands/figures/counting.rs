//! Counting every case that somebody reads, together with what they counted before of cases that were erased since.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, bail};
use zegel_case_management::Counted;
use zegel_figures::Tally;
use zegel_protocol::{CaseId, ProblemCode, Sha256};

use crate::client::desk::OpenDesk;
use crate::client::http::HttpError;

/// The piece of the person's own snapshot that holds figures.
const PIECE: u8 = 254;

/// What was counted, and what of it the server keeps.
pub(super) struct Count {
    pub(super) tally: Tally,
    pub(super) cases: BTreeMap<CaseId, Counted>,
    was: Option<Sha256>,
}

impl Count {
    /// Reads and counts every case.
    ///
    /// # Errors
    /// A case cannot be read, what was kept does not open, or what the server says.
    pub(super) fn now(desk: &mut OpenDesk) -> anyhow::Result<Self> {
        let mut cases = BTreeMap::new();
        for summary in desk.inbox()? {
            let (file, read) = desk.case(&summary.case)?;
            read.with_context(|| format!("{} cannot be counted", summary.case))?;
            cases.extend(file.counted(desk.desk()).map(|counted| (summary.case, counted)));
        }
        let (mut tally, was) = match desk.account().api.piece(PIECE) {
            Ok(sealed) => {
                let plain = desk.desk().open_shard(PIECE, &sealed);
                let plain = plain.context("the figures that you kept do not open")?;
                (serde_json::from_slice(&plain)?, Some(Sha256::of(&sealed)))
            }
            Err(HttpError::Problem(ProblemCode::NotFound)) => (Tally::default(), None),
            Err(error) => return Err(error.into()),
        };
        let missing: Vec<CaseId> = tally
            .counted()
            .filter(|case| !cases.contains_key(*case))
            .copied()
            .collect();
        let erased: BTreeSet<CaseId> = if missing.is_empty() {
            BTreeSet::new()
        } else {
            let erased = desk.account().api.erased(&missing)?;
            erased.into_iter().map(|erasure| erasure.case).collect()
        };
        let facts = cases
            .iter()
            .filter_map(|(case, counted)| Some((*case, counted.facts.clone()?)));
        tally.count(facts, &erased);
        let mut count = Self { tally, cases, was };
        count.keep(desk)?;
        Ok(count)
    }

    /// Seals what was counted and released to this person, and has the server keep it.
    ///
    /// # Errors
    /// Another desk of this person did the same just now, or what the server says.
    pub(super) fn keep(&mut self, desk: &mut OpenDesk) -> anyhow::Result<()> {
        let plain = serde_json::to_vec(&self.tally)?;
        let sealed = desk.desk().seal_shard(PIECE, self.was, &plain)?;
        match desk.account().api.put_piece(PIECE, self.was, &sealed) {
            Ok(kept) => {
                self.was = Some(kept.sha256);
                Ok(())
            }
            Err(HttpError::Problem(ProblemCode::SequenceConflict)) => {
                bail!("another desk of yours counted at the same time; please try again")
            }
            Err(error) => Err(error.into()),
        }
    }
}
