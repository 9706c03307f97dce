//! Entering: the roster, signing in by every way, and what the vault remembers.

use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use zegel_administration::SignIn;
use zegel_case_management::Desk as CaseDesk;
use zegel_intake::Choices;
use zegel_protocol::PersonId;
use zegel_protocol::people::AccountRole;
use zegel_protocol::roster::RosterBundle;
use zegel_protocol::sign_in::{LoginChallenge, SignedIn};
use zegel_sealing::passphrase::RecoveryKey;
use zegel_sealing::rosters::Rosters;
use zeroize::Zeroizing;

use super::Desk;
use crate::{Answer, Failure, Here, check_roster, read, write};

#[derive(Serialize)]
struct Person<'a> {
    person: &'a PersonId,
    name: String,
    role: AccountRole,
    first_use: bool,
    keys_unpublished: bool,
    rotating: bool,
}

#[wasm_bindgen]
impl Desk {
    /// Checks a roster bundle against `here` (`{origin, slug, pin?, newest_seq?, language, today}`), and against what the vault
    /// remembers if one is open; gives the choices.
    pub fn open_roster(&mut self, bundle: &str, here: &str) -> Answer<String> {
        let here: Here = read(here)?;
        let mut rosters = check_roster(bundle, &here)?;
        let choices = write(&Choices::new(rosters.current(), &here.language, here.today))?;
        if let Some(holder) = &mut self.holder {
            holder.meet(rosters.current()).map_err(Failure::from)?;
        }
        let same = self
            .rosters
            .as_ref()
            .is_some_and(|open| open.current().hash() == rosters.current().hash());
        if !same {
            if let Some(before) = &self.bundle {
                // Entries of the last minutes may name it. If it does not fit, it is asked for by its hash when it is needed.
                let _ = rosters.add_past(before);
            }
            self.desk = self.case_desk(&rosters)?;
            self.rosters = Some(rosters);
            self.bundle = Some(read(bundle)?);
        }
        self.language = Some(here.language);
        self.today = Some(here.today);
        Ok(choices)
    }

    /// Splits the passphrase (slow) as the server's challenge says; gives the body of the login.
    pub fn sign_in_start(&mut self, login: &str, passphrase: String, challenge: &str) -> Answer<String> {
        let passphrase = Zeroizing::new(passphrase);
        let challenge: LoginChallenge = read(challenge)?;
        let (sign_in, request) = SignIn::start(login, &passphrase, &challenge).map_err(Failure::from)?;
        self.sign_in = Some(sign_in);
        Ok(write(&request)?)
    }

    /// Opens the vault that the server answered with; gives `{person, name, role, first_use, keys_unpublished, rotating}`.
    pub fn sign_in_finish(&mut self, answer: &str) -> Answer<String> {
        let sign_in = self.sign_in.take().ok_or(Failure::new("out-of-turn"))?;
        Ok(self.enter(&sign_in, &read(answer)?)?)
    }

    /// The same with the output of a passkey's PRF.
    pub fn sign_in_with_prf(&mut self, answer: &str, prf: &[u8]) -> Answer<String> {
        let sign_in = SignIn::with_prf(&prf_key(prf)?).map_err(Failure::from)?;
        Ok(self.enter(&sign_in, &read(answer)?)?)
    }

    /// The same (slow) after a passkey that opens nothing: with the passphrase, by the challenge in the answer.
    pub fn sign_in_with_passphrase(&mut self, answer: &str, passphrase: String) -> Answer<String> {
        let passphrase = Zeroizing::new(passphrase);
        let answer: SignedIn = read(answer)?;
        let sign_in = SignIn::with_passphrase(&answer, &passphrase).map_err(Failure::from)?;
        Ok(self.enter(&sign_in, &answer)?)
    }

    /// Reads a recovery key; gives the body of the login with it.
    pub fn recover_start(&mut self, login: &str, recovery: String) -> Answer<String> {
        let recovery = Zeroizing::new(recovery);
        let key = RecoveryKey::parse(&recovery).map_err(Failure::from)?;
        let (sign_in, request) = SignIn::recover(login, &key).map_err(Failure::from)?;
        self.sign_in = Some(sign_in);
        Ok(write(&request)?)
    }

    /// Opens the vault that the server answered the recovery with.
    pub fn recover_finish(&mut self, answer: &str) -> Answer<String> {
        self.sign_in_finish(answer)
    }

    /// The vault for the server to keep, if this visit taught it something.
    pub fn vault_update(&mut self) -> Answer<Option<String>> {
        let update = self.holder()?.update().map_err(Failure::from)?;
        Ok(update.as_ref().map(write).transpose()?)
    }

    /// The server took the last vault that was given out.
    pub fn vault_saved(&mut self) -> Answer<()> {
        self.holder()?.saved();
        if let (Some(holder), Some(desk)) = (&self.holder, &mut self.desk) {
            desk.take_vault(holder.vault().clone()).map_err(Failure::from)?;
        }
        Ok(())
    }
}

impl Desk {
    fn enter(&mut self, sign_in: &SignIn, answer: &SignedIn) -> Result<String, Failure> {
        let mut holder = sign_in.finish(answer)?;
        match &self.rosters {
            Some(rosters) => holder.meet(rosters.current())?,
            // Somebody who has seen a roster is not told that there is none.
            None if holder.vault().known().is_some_and(|known| known.seq > 0) => {
                return Err(Failure::new("roster-older"));
            }
            None => {}
        }
        let pinned = self
            .rosters
            .as_ref()
            .is_some_and(|open| open.current().is_pinned());
        let first_use = holder.trusts_on_first_use() && !pinned;
        self.cases.clear();
        self.holder = Some(holder);
        let desk = match self.rosters.take() {
            Some(rosters) => {
                let desk = self.case_desk(&rosters);
                self.rosters = Some(rosters);
                desk
            }
            None => Ok(None),
        };
        // Somebody whose keys were exchanged is not let in at all.
        self.desk = desk.inspect_err(|_| self.holder = None)?;
        let listed = self
            .rosters
            .as_ref()
            .and_then(|open| open.current().handler(&answer.person));
        write(&Person {
            person: &answer.person,
            name: listed.map(|h| h.name.clone()).unwrap_or_default(),
            role: answer.role,
            first_use,
            keys_unpublished: self
                .desk
                .as_ref()
                .is_some_and(|desk| !desk.newest_keys_are_published()),
            rotating: self
                .holder
                .as_ref()
                .is_some_and(|holder| holder.vault().has_older()),
        })
    }

    /// The desk of somebody who reads cases; none for others, and none before somebody is signed in.
    fn case_desk(&self, rosters: &Rosters) -> Result<Option<CaseDesk>, Failure> {
        let Some(holder) = self
            .holder
            .as_ref()
            .filter(|holder| holder.role().reads().is_some())
        else {
            return Ok(None);
        };
        let desk = CaseDesk::new(holder.person().clone(), holder.vault().clone(), rosters.clone())?;
        Ok(Some(desk))
    }

    pub(super) fn holder(&mut self) -> Result<&mut zegel_administration::Holder, Failure> {
        self.holder.as_mut().ok_or(Failure::new("locked"))
    }

    /// The roster that is open, as the server sent it.
    pub(super) const fn current(&self) -> Option<&RosterBundle> {
        self.bundle.as_ref()
    }
}

/// The output of a passkey's PRF: 32 bytes (WebAuthn Level 3 §10.1.4).
pub(super) fn prf_key(prf: &[u8]) -> Result<Zeroizing<[u8; 32]>, Failure> {
    let key: [u8; 32] = prf.try_into().map_err(|_| Failure::new("malformed"))?;
    Ok(Zeroizing::new(key))
}
