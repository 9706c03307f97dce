//! The handler's side: signed in, the inbox and its cases read, entries appended.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use zegel_case_management::{CaseError, CaseFile, Command, Desk, NoProof, regrant};
use zegel_protocol::conversation::Attachment;
use zegel_protocol::handlers::{CaseSummary, CaseView};
use zegel_protocol::reports::StoredEntry;
use zegel_protocol::roster::RosterBundle;
use zegel_protocol::{BlobId, CaseId, Day, ProblemCode};
use zegel_sealing::attachment::AttachmentError;
use zegel_sealing::rosters::Rosters;
use zeroize::Zeroizing;

use super::account::OpenAccount;
use super::attachments;
use super::http::HttpError;
use super::visit::add_past;
use crate::clock;
use crate::views::account_role;

/// Times that an append is built anew because somebody else wrote first.
const CONFLICTS: usize = 5;

/// Rosters that a case can name.
const MOST_ROSTERS: usize = 1000;

/// A desk whose handler is signed in.
pub(crate) struct OpenDesk {
    account: OpenAccount,
    desk: Desk,
}

impl OpenDesk {
    /// Opens the desk of somebody who is signed in.
    ///
    /// # Errors
    /// They read no cases, there is no roster, or it names this person with other keys.
    pub(crate) fn of(account: OpenAccount) -> anyhow::Result<Self> {
        match desk_of(&account) {
            Ok(desk) => Ok(Self { account, desk }),
            Err(error) => {
                account.sign_out();
                Err(error)
            }
        }
    }

    /// The account, whose vault the desk has a copy of.
    pub(crate) const fn account(&mut self) -> &mut OpenAccount {
        &mut self.account
    }

    /// Signs out. A session that cannot be ended now ends by itself.
    pub(crate) fn sign_out(self) {
        self.account.sign_out();
    }

    /// The handler's keys and rosters.
    pub(crate) const fn desk(&self) -> &Desk {
        &self.desk
    }

    /// Today, where the organisation works.
    pub(crate) fn today(&self) -> Day {
        let organisation = &self.desk.rosters().current().body().organisation;
        clock::today_in(organisation.time_zone.as_deref())
    }

    /// Every case that the handler holds a key to.
    ///
    /// # Errors
    /// What the server says.
    pub(crate) fn inbox(&self) -> anyhow::Result<Vec<CaseSummary>> {
        let mut cases: Vec<CaseSummary> = Vec::new();
        let mut after = None;
        loop {
            let page = self.account.api.inbox(after.as_ref())?;
            let grows = match (cases.last(), page.cases.first()) {
                (Some(last), Some(first)) => last.case < first.case,
                _ => true,
            };
            if !grows {
                bail!("the server sends the same page of the inbox again and again");
            }
            let done = page.cases.is_empty();
            cases.extend(page.cases);
            after = match page.next {
                Some(next) if !done => Some(next),
                _ => return Ok(cases),
            };
        }
    }

    /// A case, read to its end. If something in it is wrong, what came before it can be read.
    ///
    /// # Errors
    /// There is no such case for this handler, or its keys do not open.
    pub(crate) fn case(&mut self, case: &CaseId) -> anyhow::Result<(CaseFile, anyhow::Result<()>)> {
        let view = self.account.api.case(case, (0, 0))?;
        if view.summary.case != *case {
            return Err(CaseError::OtherCase.into());
        }
        let mut file = loop {
            match CaseFile::open(&self.desk, &view.summary) {
                Ok(file) => break file,
                Err(error) => self.fetch_roster(error)?,
            }
        };
        let read = self.read_from(&mut file, view);
        Ok((file, read))
    }

    /// Reads what has come since.
    ///
    /// # Errors
    /// The first thing that is wrong.
    fn read_on(&mut self, file: &mut CaseFile) -> anyhow::Result<()> {
        let view = self.account.api.case(&file.summary().case, file.next())?;
        self.read_from(file, view)
    }

    fn read_from(&mut self, file: &mut CaseFile, mut view: CaseView) -> anyhow::Result<()> {
        loop {
            let before = file.next();
            match file.read(&self.desk, &view) {
                Ok(()) if !file.has_more() => return Ok(()),
                Ok(()) if file.next() == before => {
                    bail!("the server says that there is more to read and does not send it")
                }
                Ok(()) => view = self.account.api.case(&view.summary.case, file.next())?,
                Err(error) => self.fetch_roster(error)?,
            }
        }
    }

    /// Fetches the roster that is all that is missing; passes every other error on.
    fn fetch_roster(&mut self, error: CaseError) -> anyhow::Result<()> {
        match error.needs_roster() {
            Some(hash) => add_past(&self.account.api, self.desk.rosters_mut(), &hash),
            None => Err(error.into()),
        }
    }

    /// Seals this person's keys to a case anew, to their newest identity. `false` if they were already. The case is read first:
    /// it must show that the keys are its own.
    ///
    /// # Errors
    /// A grant is damaged or not one of the case's, or what the server says.
    pub(crate) fn regrant(&mut self, case: &CaseSummary) -> anyhow::Result<bool> {
        let mut fresh = None;
        for _ in 0..CONFLICTS {
            let first = fresh.as_ref().unwrap_or(case);
            let grants = match regrant(&self.desk, first, None) {
                Ok(None) => return Ok(fresh.is_some()),
                Err(CaseError::Unread) => {
                    let (file, read) = self.case(&case.case)?;
                    match regrant(&self.desk, file.summary(), Some(&file)) {
                        Err(CaseError::Unread) => {
                            read?;
                            return Err(CaseError::Unread.into());
                        }
                        grants => grants?,
                    }
                }
                grants => grants?,
            };
            let Some(grants) = grants else {
                return Ok(true);
            };
            match self.account.api.replace_grants(&case.case, &grants) {
                Ok(()) => return Ok(true),
                // Another device of the same person is at it, too.
                Err(HttpError::Problem(ProblemCode::SequenceConflict)) => {
                    fresh = Some(self.account.api.case(&case.case, (0, 0))?.summary);
                }
                Err(error) => return Err(error.into()),
            }
        }
        bail!("others kept writing at the same time; please try again")
    }

    /// Makes sure that the case was opened by somebody, who then says that they have no conflict of interest: the first to do so
    /// makes the key of its log.
    ///
    /// # Errors
    /// What cannot be sealed, or what the server says.
    pub(crate) fn open(&mut self, file: &mut CaseFile) -> anyhow::Result<()> {
        for _ in 0..CONFLICTS {
            let Some(append) = file.begin(&self.desk, self.today(), &mut clock::chance())? else {
                return Ok(());
            };
            match self.account.api.append(&file.summary().case, &append) {
                // In both cases the log is there now, and with it our key to it: ours or a colleague's.
                Ok(_)
                | Err(HttpError::Problem(ProblemCode::SequenceConflict | ProblemCode::AlreadyExists)) => {
                    self.read_on(file)?;
                }
                Err(error) => return Err(error.into()),
            }
        }
        bail!("the case could not be opened; please try again")
    }

    /// Declares a conflict of interest with a case, anew if somebody else wrote first.
    ///
    /// # Errors
    /// What cannot be sealed, or what the server says.
    pub(crate) fn recuse(&mut self, file: &mut CaseFile) -> anyhow::Result<()> {
        for _ in 0..CONFLICTS {
            let recusal = file.recuse(&self.desk, self.today())?;
            match self.account.api.recuse(&file.summary().case, &recusal) {
                Err(HttpError::Problem(ProblemCode::SequenceConflict)) => self.read_on(file)?,
                answer => return Ok(answer?),
            }
        }
        bail!("others kept writing at the same time; please try again")
    }

    /// A case with what proves it.
    ///
    /// # Errors
    /// The case cannot be read whole, or what the server says.
    pub(crate) fn proof(
        &mut self,
        file: &CaseFile,
        with_conversation: bool,
    ) -> anyhow::Result<Zeroizing<String>> {
        let case = file.summary().case;
        let (mut conversation, mut log) = (Vec::new(), Vec::new());
        loop {
            let place = |entries: &[StoredEntry]| u32::try_from(entries.len()).unwrap_or(u32::MAX);
            let next = (place(&conversation), place(&log));
            if next.0 >= file.next().0 && next.1 >= file.next().1 {
                break;
            }
            let view = self.account.api.case(&case, next)?;
            if view.conversation.is_empty() && view.log.is_empty() {
                bail!("the server says that there is more to read and does not send it")
            }
            conversation.extend(view.conversation);
            log.extend(view.log);
        }
        conversation.truncate(usize::try_from(file.next().0)?);
        log.truncate(usize::try_from(file.next().1)?);
        let mut rosters: Vec<RosterBundle> = Vec::new();
        loop {
            match file.proof(&self.desk, &conversation, &log, &rosters, with_conversation) {
                Err(NoProof::NeedsRoster(hash)) if rosters.len() < MOST_ROSTERS => {
                    rosters.push(self.account.api.roster_by_hash(&hash)?);
                }
                proof => return Ok(proof?),
            }
        }
    }

    /// Seals a piece of evidence to the log's key and uploads it.
    ///
    /// # Errors
    /// Those of [`attachments::upload_all`]; this person does not have the log's key.
    pub(crate) fn upload_evidence(&self, file: &CaseFile, path: &Path) -> anyhow::Result<Attachment> {
        let sealed = attachments::upload_all(&self.account.api, &[path.to_owned()], &|info, rng| {
            // Without the log's key nothing can be written there either, and the entry after this says so.
            file.seal_log_attachment(info, rng)
                .unwrap_or(Err(AttachmentError::Exchanged))
        })?;
        sealed.into_iter().next().context("nothing was uploaded")
    }

    /// Carries out a command, anew if a colleague or the reporter wrote first, and reads the case back.
    ///
    /// # Errors
    /// A rule of the workflow, what cannot be sealed, or what the server says.
    pub(crate) fn carry_out(&mut self, file: &mut CaseFile, command: &Command) -> anyhow::Result<()> {
        for _ in 0..CONFLICTS {
            let append = file.run(&self.desk, command, self.today(), &mut clock::chance())?;
            match self.account.api.append(&file.summary().case, &append) {
                Ok(_) => return self.read_on(file),
                Err(HttpError::Problem(ProblemCode::SequenceConflict)) => self.read_on(file)?,
                Err(error) => return Err(error.into()),
            }
        }
        bail!("others kept writing at the same time; please try again")
    }

    /// Seals and uploads files for a message in a case.
    ///
    /// # Errors
    /// Those of [`attachments::upload_all`].
    pub(crate) fn upload(&self, file: &CaseFile, paths: &[PathBuf]) -> anyhow::Result<Vec<Attachment>> {
        attachments::upload_all(&self.account.api, paths, &|info, rng| {
            file.seal_attachment(info, rng)
        })
    }

    /// Saves an attachment of a case.
    ///
    /// # Errors
    /// Those of [`attachments::save`].
    pub(crate) fn save(&self, folder: &Path, file: &CaseFile, blob: &BlobId) -> anyhow::Result<PathBuf> {
        let Some(opening) = file.open_attachment(blob) else {
            bail!("there is no such attachment")
        };
        let case = file.summary().case;
        attachments::save(folder, opening, &|part| {
            self.account.api.part_of_case(&case, blob, part)
        })
    }
}

fn desk_of(account: &OpenAccount) -> anyhow::Result<Desk> {
    if account.holder.role().reads().is_none() {
        bail!(
            "this account is an {}'s; it reads no cases",
            account_role(account.holder.role())
        );
    }
    let (_, roster) = account.roster()?;
    Ok(Desk::new(
        account.holder.person().clone(),
        account.holder.vault().clone(),
        Rosters::new(roster.clone()),
    )?)
}
