//! The desk's worker: who is signed in, what is open, and the cases. Entering, the own account and administration are beside.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use rand::rngs::OsRng;
use wasm_bindgen::prelude::wasm_bindgen;
use zegel_administration::{Holder, NewAccount, OrganisationSigner, SignIn};
use zegel_case_management::CaseFile;
use zegel_protocol::handlers::CaseView;
use zegel_protocol::roster::{RosterBundle, text_for};
use zegel_protocol::{CaseId, Day, Language};
use zegel_sealing::attachment::FileInfo;
use zegel_sealing::passphrase::RecoveryKey;
use zegel_sealing::rosters::Rosters;
use zeroize::Zeroizing;

use crate::desk_view::CaseOut;
use crate::opening::Opening;
use crate::sealing::Sealing;
use crate::{Answer, Failure, read, write};

mod account;
mod administering;
mod casework;
mod entering;
mod failures;
mod figures;
mod inbox;
mod search;
mod snapshots;

/// An unlocked desk, or one on the way to it.
#[wasm_bindgen]
#[derive(Default)]
pub struct Desk {
    /// The roster that is open: as the server sent it, and checked.
    bundle: Option<RosterBundle>,
    rosters: Option<Rosters>,
    language: Option<Language>,
    today: Option<Day>,
    new_account: Option<NewAccount>,
    /// The recovery key that was shown last and that the server has not got yet.
    recovery: Option<RecoveryKey>,
    sign_in: Option<SignIn>,
    holder: Option<Holder>,
    /// For those who read cases, once a roster is open.
    desk: Option<zegel_case_management::Desk>,
    signer: Option<OrganisationSigner>,
    cases: BTreeMap<CaseId, CaseFile>,
    inbox: inbox::Inbox,
    /// What was counted so far, once the figures were opened.
    tally: Option<zegel_figures::Tally>,
    sealing: Sealing,
    opening: Opening,
    /// Files of a package that is being made.
    package: Vec<(String, Zeroizing<Vec<u8>>)>,
}

#[wasm_bindgen]
impl Desk {
    /// A locked desk.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a roster of the past that an old entry names.
    pub fn add_roster(&mut self, bundle: &str) -> Answer<()> {
        let desk = self.desk.as_mut().ok_or(Failure::new("locked"))?;
        Ok(desk
            .rosters_mut()
            .add_past(&read(bundle)?)
            .map_err(Failure::from)?)
    }

    /// Opens a case, or reads on in it. Throws `needs-roster` with its hash when one must be fetched and added first. What was
    /// read before an error can still be shown with `case_show`.
    pub fn case_read(&mut self, view: &str) -> Answer<String> {
        let desk = self.desk.as_ref().ok_or(Failure::new("locked"))?;
        let view: CaseView = read(view)?;
        let case = view.summary.case;
        let file = match self.cases.entry(case) {
            Entry::Occupied(open) => open.into_mut(),
            Entry::Vacant(unread) => {
                unread.insert(CaseFile::open(desk, &view.summary).map_err(Failure::from)?)
            }
        };
        file.read(desk, &view).map_err(Failure::from)?;
        self.case_show(&case.to_string())
    }

    /// What was read of a case so far.
    pub fn case_show(&self, case: &str) -> Answer<String> {
        let desk = self.desk.as_ref().ok_or(Failure::new("locked"))?;
        let language = self.language.as_ref().ok_or(Failure::new("locked"))?;
        let today = self.today.ok_or(Failure::new("locked"))?;
        Ok(write(&CaseOut::new(self.case(case)?, desk, language, today))?)
    }

    /// Starts to seal a file for a reply. Gives `{blob, sealed_len, parts}`.
    pub fn attach_begin(
        &mut self,
        case: &str,
        name: String,
        media_type: String,
        size: f64,
    ) -> Answer<String> {
        let info = FileInfo {
            name,
            media_type,
            size: crate::sealing::size(size),
        };
        let (blob, sealer) = self
            .case(case)?
            .seal_attachment(info, &mut OsRng)
            .map_err(Failure::from)?;
        Ok(self.sealing.begin(blob, sealer)?)
    }

    /// Seals the next bytes of the file.
    pub fn attach_push(&mut self, bytes: &[u8]) -> Answer<Vec<u8>> {
        Ok(self.sealing.push(bytes)?)
    }

    /// The next piece of the file's end; nothing when it is done.
    pub fn attach_finish_step(&mut self) -> Answer<Option<Vec<u8>>> {
        Ok(self.sealing.finish_step()?)
    }

    /// The file's record for the reply.
    pub fn attach_done(&mut self) -> Answer<String> {
        Ok(write(&self.sealing.done()?)?)
    }

    /// Starts to open a file of a case. Gives its record.
    pub fn open_begin(&mut self, case: &str, blob: &str) -> Answer<String> {
        let blob = blob.parse().map_err(|_| Failure::new("malformed"))?;
        let found = self.case(case)?.open_attachment(&blob);
        Ok(self.opening.begin(found)?)
    }

    /// Opens the next bytes; not to be used before `open_finish` came back without an error.
    pub fn open_push(&mut self, bytes: &[u8]) -> Answer<Vec<u8>> {
        Ok(self.opening.push(bytes)?)
    }

    /// The last bytes, and the word that all of it is what was sent.
    pub fn open_finish(&mut self) -> Answer<Vec<u8>> {
        Ok(self.opening.finish()?)
    }

    /// The handler's identity for any age tool; whoever has it can read what the handler can.
    pub fn export_identity(&self) -> Answer<String> {
        Ok(self
            .desk
            .as_ref()
            .ok_or(Failure::new("locked"))?
            .export_identity()
            .to_string())
    }
}

impl Desk {
    fn case(&self, case: &str) -> Result<&CaseFile, Failure> {
        let case: CaseId = case.parse().map_err(|_| Failure::new("malformed"))?;
        self.cases.get(&case).ok_or(Failure::new("no-case"))
    }
}

/// A text of the roster in the desk's language.
pub(crate) fn label(rosters: &Rosters, texts: &zegel_protocol::roster::Texts, language: &Language) -> String {
    text_for(texts, language, &rosters.current().body().organisation.languages).to_owned()
}
