//! What is done with cases: commands, declaring a conflict, one's grants sealed anew, the proof of a log, and sealed copies for
//! somebody outside.

use rand::rngs::OsRng;
use wasm_bindgen::prelude::wasm_bindgen;
use zegel_case_management::{Command, NoProof, regrant};
use zegel_protocol::handlers::{CaseSummary, CaseView};
use zegel_protocol::reports::StoredEntry;
use zegel_protocol::roster::RosterBundle;
use zegel_sealing::package::{PackageError, Receiver, seal_package};

use super::Desk;
use crate::{Answer, Failure, day, read, write};

#[wasm_bindgen]
impl Desk {
    /// Says which day it is in the organisation's time zone: what is due is shown by it.
    pub fn set_today(&mut self, today: &str) -> Answer<()> {
        self.today = Some(day(today)?);
        Ok(())
    }

    /// The append of a command, as `zegel_case_management::Command` has it, to be posted.
    pub fn case_run(&self, case: &str, command: &str, today: &str) -> Answer<String> {
        let desk = self.desk.as_ref().ok_or(Failure::new("locked"))?;
        let command: Command = read(command)?;
        let append = self
            .case(case)?
            .run(desk, &command, day(today)?, &mut OsRng)
            .map_err(Failure::from)?;
        Ok(write(&append)?)
    }

    /// Declares a conflict of interest with a case: the recusal to be posted.
    pub fn case_recuse(&self, case: &str, today: &str) -> Answer<String> {
        let desk = self.desk.as_ref().ok_or(Failure::new("locked"))?;
        let recusal = self
            .case(case)?
            .recuse(desk, day(today)?)
            .map_err(Failure::from)?;
        Ok(write(&recusal)?)
    }

    /// This person's grants on a case of the inbox, sealed again to their newest keys; nothing if that is done. Throws `case-unread`
    /// if it is not, before the case was read to its end.
    pub fn case_regrant(&self, summary: &str) -> Answer<Option<String>> {
        let desk = self.desk.as_ref().ok_or(Failure::new("locked"))?;
        let summary: CaseSummary = read(summary)?;
        let file = self.cases.get(&summary.case);
        let replace = regrant(desk, &summary, file).map_err(Failure::from)?;
        Ok(replace.as_ref().map(write).transpose()?)
    }

    /// For somebody who has no key to the log to say it in: there is no conflict of interest. It holds until the desk is locked.
    pub fn case_declare_here(&mut self, case: &str) -> Answer<()> {
        let case = case.parse().map_err(|_| Failure::new("malformed"))?;
        let file = self.cases.get_mut(&case).ok_or(Failure::new("no-case"))?;
        file.declare_without_log();
        Ok(())
    }

    /// What proves case log and conversation, as JSON that `zegel verify-log` checks. `views`: the whole case as the server gives
    /// it again, in pages; `rosters`: bundles that it names. Throws `needs-roster` with the hash of one that is missing.
    pub fn case_proof(&self, case: &str, views: &str, rosters: &str) -> Answer<String> {
        let desk = self.desk.as_ref().ok_or(Failure::new("locked"))?;
        let views: Vec<CaseView> = read(views)?;
        let mut rosters: Vec<RosterBundle> = read(rosters)?;
        rosters.extend(self.bundle.clone());
        let (mut conversation, mut log) = (Vec::new(), Vec::new());
        for view in views {
            add(&mut conversation, view.conversation);
            add(&mut log, view.log);
        }
        let proof = self.case(case)?.proof(desk, &conversation, &log, &rosters, true);
        Ok(proof.map_err(Failure::from)?.to_string())
    }

    /// Starts a package for somebody outside.
    pub fn package_begin(&mut self) {
        self.package.clear();
    }

    /// Puts a file into the package.
    pub fn package_add(&mut self, name: String, bytes: Vec<u8>) {
        self.package.push((name, bytes.into()));
    }

    /// Seals the package to a recipient as any age tool has it, `age1…` or `age1pq1…`. The package is forgotten.
    pub fn package_seal(&mut self, recipient: &str) -> Answer<Vec<u8>> {
        let files = std::mem::take(&mut self.package);
        let receiver: Receiver = recipient.parse().map_err(Failure::from)?;
        let files: Vec<_> = files
            .iter()
            .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
            .collect();
        let (sealed, _) = seal_package(&receiver, &files).map_err(Failure::from)?;
        Ok(sealed)
    }
}

/// Entries of the next page; what was there already is left out.
fn add(known: &mut Vec<StoredEntry>, more: Vec<StoredEntry>) {
    let next = known.last().map_or(0, |entry| entry.seq.saturating_add(1));
    known.extend(more.into_iter().filter(|entry| entry.seq >= next));
}

impl From<NoProof> for Failure {
    fn from(error: NoProof) -> Self {
        match error {
            NoProof::NeedsRoster(hash) => Self::with("needs-roster", &hash),
            NoProof::Unread => Self::new("case-unread"),
            NoProof::OtherEntries => Self::new("chain-exchanged"),
            NoProof::Open(_) => Self::new("entry-damaged"),
        }
    }
}

impl From<PackageError> for Failure {
    fn from(error: PackageError) -> Self {
        Self::new(match error {
            PackageError::NotARecipient => "not-a-recipient",
            PackageError::Files => "package-files",
            _ => "attachment-unreadable",
        })
    }
}
