//! The inbox: what there is by the server's brief list, reading what is not known yet, and windows of the list.
//!
//! A case that was read for the list is not kept open; only its line, its words and what is counted of it are.

use std::collections::BTreeMap;

use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use zegel_case_management::CaseFile;
use zegel_case_management::survey::{self, Survey, Surveyed, Views};
use zegel_protocol::handlers::CaseView;
use zegel_protocol::registers::InboxBrief;
use zegel_protocol::{CaseId, Day, Sha256};

use super::Desk;
use crate::{Answer, Failure, read, write};

/// Entries from which on a case is kept whole in the snapshot: reading it anew would take longer than the room is worth.
const LONG: u32 = 24;

/// All cases of whoever is signed in, and their snapshot.
#[derive(Default)]
pub(super) struct Inbox {
    pub(super) survey: Option<Survey>,
    /// Cases on their way to their end.
    reading: BTreeMap<CaseId, CaseFile>,
    /// SHA-256 of the pieces that the server has, and of those that are on their way there.
    pub(super) kept: BTreeMap<u8, Sha256>,
    pub(super) sent: BTreeMap<u8, Sha256>,
    pub(super) views: Views,
}

impl Inbox {
    /// What is counted of each case that was read.
    pub(super) fn facts(&self) -> impl Iterator<Item = (CaseId, &str)> {
        self.survey.iter().flat_map(Survey::facts)
    }
}

#[derive(Serialize)]
struct Expected {
    total: usize,
    waiting: Vec<CaseId>,
    gone: Vec<CaseId>,
}

#[derive(Serialize)]
struct Next {
    conversation: u32,
    log: u32,
}

#[derive(Serialize)]
struct Taken {
    next: Next,
    has_more: bool,
}

impl From<(u32, u32)> for Next {
    fn from((conversation, log): (u32, u32)) -> Self {
        Self { conversation, log }
    }
}

#[wasm_bindgen]
impl Desk {
    /// Takes the pages of the server's brief list, all of them.
    pub fn inbox_expect(&mut self, pages: &str) -> Answer<()> {
        let pages: Vec<InboxBrief> = read(pages)?;
        self.survey()?
            .expect(pages.into_iter().flat_map(|page| page.cases));
        Ok(())
    }

    /// What has to be read, and what is not there any more: `{total, waiting, gone}`.
    pub fn inbox_waiting(&mut self) -> Answer<String> {
        let survey = self.survey()?;
        Ok(write(&Expected {
            total: survey.total(),
            waiting: survey.waiting(),
            gone: survey.gone().collect(),
        })?)
    }

    /// From which places of its chains on a case is to be fetched: `{conversation, log}`.
    pub fn inbox_begin(&mut self, case: &str) -> Answer<String> {
        let case = id(case)?;
        let known = self.cases.get(&case).or_else(|| self.inbox.reading.get(&case));
        let next = match known {
            Some(file) => file.next(),
            None => self.resume(case)?.unwrap_or_default(),
        };
        Ok(write(&Next::from(next))?)
    }

    /// The same for a case that goes on a screen: what was kept of a long one is taken up again.
    pub fn case_resume(&mut self, case: &str) -> Answer<String> {
        let next = self.inbox_begin(case)?;
        let case = id(case)?;
        let resumed = self.inbox.reading.remove(&case);
        self.cases.extend(resumed.map(|file| (case, file)));
        Ok(next)
    }

    /// Reads what was fetched of a case, for the list: `{next, has_more}`. Throws as `case_read` does.
    pub fn inbox_take(&mut self, view: &str) -> Answer<String> {
        let view: CaseView = read(view)?;
        let case = view.summary.case;
        let desk = self.desk.as_ref().ok_or(Failure::new("locked"))?;
        let on_screen = self.cases.remove(&case);
        let is_on_screen = on_screen.is_some();
        let mut file = match on_screen.or_else(|| self.inbox.reading.remove(&case)) {
            Some(file) => file,
            None => CaseFile::open(desk, &view.summary).map_err(Failure::from)?,
        };
        let done = file.read(desk, &view);
        let taken = Taken {
            next: file.next().into(),
            has_more: file.has_more(),
        };
        let is_whole = done.is_ok() && !taken.has_more;
        let today = self.today.ok_or(Failure::new("locked"))?;
        let surveyed = is_whole.then(|| surveyed(&file, desk, today));
        if is_on_screen {
            self.cases.insert(case, file);
        } else if !is_whole {
            // It goes on with the next page, or once an older roster was added.
            self.inbox.reading.insert(case, file);
        }
        done.map_err(Failure::from)?;
        if let Some(surveyed) = surveyed
            && !self.survey()?.take(case, surveyed)
        {
            return Err(Failure::new("withheld").into());
        }
        Ok(write(&taken)?)
    }

    /// A case cannot be read: the list says so, with this code.
    pub fn inbox_trouble(&mut self, case: &str, code: &str) -> Answer<()> {
        let case = id(case)?;
        self.inbox.reading.remove(&case);
        self.survey()?.trouble(case, code);
        Ok(())
    }

    /// The person declared a conflict with a case: nothing of it stays.
    pub fn inbox_forget(&mut self, case: &str) -> Answer<()> {
        let case = id(case)?;
        self.cases.remove(&case);
        self.inbox.reading.remove(&case);
        self.survey()?.forget(case);
        Ok(())
    }

    /// Takes a case as it stands on the screen into the list.
    pub fn inbox_look(&mut self, case: &str) -> Answer<()> {
        let desk = self.desk.as_ref().ok_or(Failure::new("locked"))?;
        let case = id(case)?;
        let Some(file) = self.cases.get(&case).filter(|file| !file.has_more()) else {
            return Ok(());
        };
        let today = self.today.ok_or(Failure::new("locked"))?;
        let surveyed = surveyed(file, desk, today);
        if self.survey()?.take(case, surveyed) {
            Ok(())
        } else {
            Err(Failure::new("withheld").into())
        }
    }
}

impl Desk {
    pub(super) fn survey(&mut self) -> Result<&mut Survey, Failure> {
        let desk = self.desk.as_ref().ok_or(Failure::new("locked"))?;
        Ok(self
            .inbox
            .survey
            .get_or_insert_with(|| Survey::new(desk.person().clone())))
    }

    /// Goes on with a long case from what was kept of it.
    fn resume(&mut self, case: CaseId) -> Result<Option<(u32, u32)>, Failure> {
        let desk = self.desk.as_ref().ok_or(Failure::new("locked"))?;
        let bytes = self.inbox.survey.as_ref().and_then(|survey| survey.file(case));
        let file = bytes.and_then(|bytes| CaseFile::from_bytes(desk, bytes).ok());
        let next = file.as_ref().map(CaseFile::next);
        self.inbox.reading.extend(file.map(|file| (case, file)));
        Ok(next)
    }
}

fn surveyed(file: &CaseFile, desk: &zegel_case_management::Desk, today: Day) -> Surveyed {
    let (conversation, log) = file.next();
    let is_long = conversation.saturating_add(log) > LONG;
    let whole = if is_long { file.to_bytes() } else { None };
    survey::survey(file, desk, today, super::figures::fact_of(file, desk), whole)
}

pub(super) fn id(case: &str) -> Result<CaseId, Failure> {
    case.parse().map_err(|_| Failure::new("malformed"))
}
