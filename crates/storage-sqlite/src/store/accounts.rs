//! Accounts as their owners use them: signing in, sessions, secrets, second factors.

use async_trait::async_trait;
use zegel_protocol::accounts::{CredentialId, PublicKeys, TotpSecret};
use zegel_protocol::{Day, OrgSlug, PersonId, Sealed, Sha256};
use zegel_storage::Accounts;
use zegel_storage::types::{
    Account, CreateOutcome, NewAccount, Passkey, PasskeyOutcome, PassphraseRecord, RecoveryRecord,
    SessionOwner, SessionRecord, VaultOutcome,
};

use super::Result;
use crate::open::SqliteStore;
use crate::writer::Verdict;
use crate::{accounts, secrets, sessions};

#[async_trait]
impl Accounts for SqliteStore {
    async fn create_account(&self, org: &OrgSlug, new: &NewAccount) -> Result<CreateOutcome> {
        in_writer!(self, (org, new), db => accounts::create(db, &org, &new))
    }

    async fn account(&self, org: &OrgSlug, login: &str) -> Result<Option<Account>> {
        Ok(accounts::by_login(&mut *self.read().await?, org, login).await?)
    }

    async fn account_of(&self, org: &OrgSlug, person: &PersonId) -> Result<Option<Account>> {
        Ok(accounts::find(&mut *self.read().await?, org, person.as_str()).await?)
    }

    async fn account_with_passkey(&self, org: &OrgSlug, id: &CredentialId) -> Result<Option<Account>> {
        Ok(accounts::by_passkey(&mut *self.read().await?, org, id).await?)
    }

    async fn start_session(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        token: &Sha256,
        today: Day,
        last_day: Day,
    ) -> Result<bool> {
        in_writer!(self, (org, person, token), db =>
            sessions::start(db, &org, &person, &token, today, last_day))
    }

    async fn session(&self, org: &OrgSlug, token: &Sha256, today: Day) -> Result<Option<SessionOwner>> {
        Ok(sessions::owner(&mut *self.read().await?, org, token, today).await?)
    }

    async fn sessions(&self, org: &OrgSlug, person: &PersonId, today: Day) -> Result<Vec<SessionRecord>> {
        Ok(sessions::list(&mut *self.read().await?, org, person, today).await?)
    }

    async fn end_session(&self, org: &OrgSlug, person: &PersonId, token: &Sha256) -> Result<()> {
        in_writer!(self, (org, person, token), db => sessions::end(db, &org, &person, &token))
    }

    async fn end_other_sessions(&self, org: &OrgSlug, person: &PersonId, keep: &Sha256) -> Result<()> {
        in_writer!(self, (org, person, keep), db => async {
            sessions::end_all(db, &org, &person, Some(&keep)).await.map(Verdict::Keep)
        })
    }

    async fn change_passphrase(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        passphrase: &PassphraseRecord,
        keep: &Sha256,
    ) -> Result<bool> {
        in_writer!(self, (org, person, passphrase, keep), db =>
            secrets::change_passphrase(db, &org, &person, &passphrase, &keep))
    }

    async fn change_recovery(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        recovery: &RecoveryRecord,
        keep: &Sha256,
    ) -> Result<bool> {
        in_writer!(self, (org, person, recovery, keep), db =>
            secrets::change_recovery(db, &org, &person, &recovery, &keep))
    }

    async fn recover(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        passphrase: &PassphraseRecord,
        recovery: &RecoveryRecord,
        keep: &Sha256,
    ) -> Result<bool> {
        in_writer!(self, (org, person, passphrase, recovery, keep), db =>
            secrets::recover(db, &org, &person, &passphrase, &recovery, &keep))
    }

    async fn replace_vault(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        replaces: &Sha256,
        vault: &Sealed,
        keys: Option<&PublicKeys>,
    ) -> Result<VaultOutcome> {
        let keys = keys.cloned();
        in_writer!(self, (org, person, replaces, vault), db =>
            secrets::replace_vault(db, &org, &person, &replaces, &vault, keys.as_ref()))
    }

    async fn set_totp(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        secret: Option<&TotpSecret>,
        keep: &Sha256,
    ) -> Result<bool> {
        let secret = secret.cloned();
        in_writer!(self, (org, person, keep), db =>
            secrets::set_totp(db, &org, &person, secret.as_ref(), &keep))
    }

    async fn add_passkey(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        passkey: &Passkey,
        keep: &Sha256,
    ) -> Result<PasskeyOutcome> {
        in_writer!(self, (org, person, passkey, keep), db =>
            secrets::add_passkey(db, &org, &person, &passkey, &keep))
    }

    async fn update_passkey(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        id: &CredentialId,
        passkey: &str,
    ) -> Result<bool> {
        in_writer!(self, (org, person, id, passkey), db =>
            secrets::update_passkey(db, &org, &person, &id, &passkey))
    }

    async fn remove_passkey(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        id: &CredentialId,
        keep: &Sha256,
    ) -> Result<bool> {
        in_writer!(self, (org, person, id, keep), db =>
            secrets::remove_passkey(db, &org, &person, &id, &keep))
    }
}
