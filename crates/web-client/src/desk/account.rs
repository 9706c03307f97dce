//! The own account: making it, its passphrase, sheet, passkeys and keys.

use rand::rngs::OsRng;
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use zegel_administration::{NewAccount, new_recovery, step_up};
use zegel_protocol::{Language, OrgSlug, PersonId};
use zegel_sealing::rosters::Rosters;
use zeroize::Zeroizing;

use super::Desk;
use super::entering::prf_key;
use crate::{Answer, Failure, read, write};

#[derive(Serialize)]
struct Made<'a> {
    passphrase: &'a str,
    recovery: &'a str,
}

#[derive(Serialize)]
struct Renewed<'a> {
    body: &'a str,
    recovery: &'a str,
}

#[wasm_bindgen]
impl Desk {
    /// Makes a new person's keys; gives `{passphrase, recovery}`.
    pub fn new_account(&mut self, language: &str) -> Answer<String> {
        let account = NewAccount::generate(&mut OsRng);
        let passphrase = NewAccount::suggest(&self::language(language)?, &mut OsRng);
        let made = write(&Made {
            passphrase: &passphrase,
            recovery: &account.recovery().grouped().replace('-', " "),
        })?;
        self.new_account = Some(account);
        Ok(made)
    }

    /// Another passphrase to offer.
    pub fn another_passphrase(&self, language: &str) -> Answer<String> {
        Ok(NewAccount::suggest(&self::language(language)?, &mut OsRng).to_string())
    }

    /// Whether a group (1 to 14) of the recovery key that was shown last was typed back right.
    pub fn check_recovery_group(&self, group: usize, typed: &str) -> Answer<bool> {
        let new = self.new_account.as_ref().map(NewAccount::recovery);
        let shown = new
            .or(self.recovery.as_ref())
            .ok_or(Failure::new("out-of-turn"))?;
        Ok(shown.group_is(group, typed))
    }

    /// What a new person reads out to the administrator.
    pub fn own_fingerprint(
        &self,
        organisation_key: Option<String>,
        slug: &str,
        person: &str,
    ) -> Answer<String> {
        let organisation_key = organisation_key.filter(|key| !key.is_empty());
        let account = self.new_account.as_ref().ok_or(Failure::new("out-of-turn"))?;
        let slug: OrgSlug = slug.parse().map_err(|_| Failure::new("malformed"))?;
        let fingerprint = account.fingerprint(organisation_key.as_deref(), &slug, &self::person(person)?);
        Ok(write(&fingerprint)?)
    }

    /// What the server keeps of the new person (slow). Can be repeated, with another passphrase for instance.
    pub fn finish_account(&mut self, passphrase: String, organisation_key: Option<String>) -> Answer<String> {
        let passphrase = Zeroizing::new(passphrase);
        let organisation_key = organisation_key.filter(|key| !key.is_empty());
        let account = self.new_account.as_ref().ok_or(Failure::new("out-of-turn"))?;
        let secrets = account
            .finish(&passphrase, organisation_key.as_deref(), &mut OsRng)
            .map_err(Failure::from)?;
        Ok(write(&secrets)?)
    }

    /// Forgets a new person's secrets.
    pub fn forget_account(&mut self) {
        self.new_account = None;
    }

    /// After signing in with the sheet (slow): `{body, recovery}` with a new passphrase and a new sheet.
    pub fn recovered(&mut self, passphrase: String) -> Answer<String> {
        let passphrase = Zeroizing::new(passphrase);
        let recovery = new_recovery(&mut OsRng);
        let body = self
            .holder()?
            .recovered(&passphrase, &recovery, &mut OsRng)
            .map_err(Failure::from)?;
        Ok(self.renewed(&write(&body)?, recovery)?)
    }

    /// The body that proves again who sits there (slow).
    pub fn step_up_start(&self, _login: &str, passphrase: String, challenge: &str) -> Answer<String> {
        let passphrase = Zeroizing::new(passphrase);
        let body = step_up(&passphrase, &read(challenge)?).map_err(Failure::from)?;
        Ok(write(&body)?)
    }

    /// A new passphrase (slow).
    pub fn change_passphrase(&mut self, passphrase: String) -> Answer<String> {
        let passphrase = Zeroizing::new(passphrase);
        let body = self
            .holder()?
            .change_passphrase(&passphrase, &mut OsRng)
            .map_err(Failure::from)?;
        Ok(write(&body)?)
    }

    /// A new recovery sheet: `{body, recovery}`.
    pub fn new_recovery(&mut self) -> Answer<String> {
        let recovery = new_recovery(&mut OsRng);
        let body = self.holder()?.change_recovery(&recovery).map_err(Failure::from)?;
        Ok(self.renewed(&write(&body)?, recovery)?)
    }

    /// The slot of a new passkey whose PRF gave these bytes; base64url.
    pub fn passkey_slot(&mut self, prf: &[u8]) -> Answer<String> {
        let slot = self
            .holder()?
            .passkey_slot(&prf_key(prf)?)
            .map_err(Failure::from)?;
        // The text without JSON's quotes around it.
        Ok(read::<String>(&write(&slot)?)?)
    }

    /// The vault with new keys.
    pub fn rotate_keys(&mut self) -> Answer<String> {
        let body = self.holder()?.rotate(&mut OsRng).map_err(Failure::from)?;
        Ok(write(&body)?)
    }

    /// The fingerprint of the signed-in person's newest keys, with the organisation's key of the roster that is open.
    pub fn newest_fingerprint(&self) -> Answer<String> {
        let rosters = self.rosters.as_ref().ok_or(Failure::new("out-of-turn"))?;
        let holder = self.holder.as_ref().ok_or(Failure::new("locked"))?;
        let current = rosters.current();
        let slug = &current.body().organisation.slug;
        Ok(write(&holder.fingerprint(Some(current.key()), slug))?)
    }

    /// The vault without the keys from before; nothing if there are none.
    pub fn rotation_done(&mut self) -> Answer<Option<String>> {
        let rosters: Rosters = self.rosters.clone().ok_or(Failure::new("out-of-turn"))?;
        let body = self
            .holder()?
            .rotation_done(rosters.current())
            .map_err(Failure::from)?;
        Ok(body.as_ref().map(write).transpose()?)
    }
}

impl Desk {
    fn renewed(
        &mut self,
        body: &str,
        recovery: zegel_sealing::passphrase::RecoveryKey,
    ) -> Result<String, Failure> {
        let renewed = write(&Renewed {
            body,
            recovery: &recovery.grouped().replace('-', " "),
        })?;
        self.recovery = Some(recovery);
        Ok(renewed)
    }
}

fn language(text: &str) -> Result<Language, Failure> {
    text.parse().map_err(|_| Failure::new("malformed"))
}

pub(super) fn person(text: &str) -> Result<PersonId, Failure> {
    text.parse().map_err(|_| Failure::new("malformed"))
}
