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
use crate::connect::PostgresStore;
use crate::transaction::Verdict;
use crate::{accounts, secrets, sessions};

#[async_trait]
impl Accounts for PostgresStore {
    async fn create_account(&self, org: &OrgSlug, new: &NewAccount) -> Result<CreateOutcome> {
        in_write!(self, tx => accounts::create(&mut tx, org, new))
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
        in_write!(self, tx => sessions::start(&mut tx, org, person, token, today, last_day))
    }

    async fn session(&self, org: &OrgSlug, token: &Sha256, today: Day) -> Result<Option<SessionOwner>> {
        Ok(sessions::owner(&mut *self.read().await?, org, token, today).await?)
    }

    async fn sessions(&self, org: &OrgSlug, person: &PersonId, today: Day) -> Result<Vec<SessionRecord>> {
        Ok(sessions::list(&mut *self.read().await?, org, person, today).await?)
    }

    async fn end_session(&self, org: &OrgSlug, person: &PersonId, token: &Sha256) -> Result<()> {
        in_write!(self, tx => sessions::end(&mut tx, org, person, token))
    }

    async fn end_other_sessions(&self, org: &OrgSlug, person: &PersonId, keep: &Sha256) -> Result<()> {
        in_write!(self, tx => async {
            sessions::end_all(&mut tx, org, person, Some(keep)).await.map(Verdict::Keep)
        })
    }

    async fn change_passphrase(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        passphrase: &PassphraseRecord,
        keep: &Sha256,
    ) -> Result<bool> {
        in_write!(self, tx => secrets::change_passphrase(&mut tx, org, person, passphrase, keep))
    }

    async fn change_recovery(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        recovery: &RecoveryRecord,
        keep: &Sha256,
    ) -> Result<bool> {
        in_write!(self, tx => secrets::change_recovery(&mut tx, org, person, recovery, keep))
    }

    async fn recover(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        passphrase: &PassphraseRecord,
        recovery: &RecoveryRecord,
        keep: &Sha256,
    ) -> Result<bool> {
        in_write!(self, tx => secrets::recover(&mut tx, org, person, passphrase, recovery, keep))
    }

    async fn replace_vault(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        replaces: &Sha256,
        vault: &Sealed,
        keys: Option<&PublicKeys>,
    ) -> Result<VaultOutcome> {
        in_write!(self, tx => secrets::replace_vault(&mut tx, org, person, replaces, vault, keys))
    }

    async fn set_totp(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        secret: Option<&TotpSecret>,
        keep: &Sha256,
    ) -> Result<bool> {
        in_write!(self, tx => secrets::set_totp(&mut tx, org, person, secret, keep))
    }

    async fn add_passkey(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        passkey: &Passkey,
        keep: &Sha256,
    ) -> Result<PasskeyOutcome> {
        in_write!(self, tx => secrets::add_passkey(&mut tx, org, person, passkey, keep))
    }

    async fn update_passkey(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        id: &CredentialId,
        passkey: &str,
    ) -> Result<bool> {
        in_write!(self, tx => secrets::update_passkey(&mut tx, org, person, id, passkey))
    }

    async fn remove_passkey(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        id: &CredentialId,
        keep: &Sha256,
    ) -> Result<bool> {
        in_write!(self, tx => secrets::remove_passkey(&mut tx, org, person, id, keep))
    }
}
