//! Accounts as their owners use them: signing in, sessions, secrets, second factors.

use async_trait::async_trait;
use zegel_protocol::accounts::{CredentialId, PublicKeys, TotpSecret};
use zegel_protocol::{Day, OrgSlug, PersonId, Sealed, Sha256};

use super::StoreError;
use crate::types::{
    Account, CreateOutcome, NewAccount, Passkey, PasskeyOutcome, PassphraseRecord, RecoveryRecord,
    SessionOwner, SessionRecord, VaultOutcome,
};

/// What is asked about one account. An account whose owner left is as good as none; its sessions are over.
#[async_trait]
pub trait Accounts: Send + Sync + 'static {
    /// Adds an account without an invitation; `Taken` if the person or the login name exists, or the role has no place
    /// in that organisation.
    async fn create_account(&self, org: &OrgSlug, new: &NewAccount) -> Result<CreateOutcome, StoreError>;

    /// The account with that login name.
    async fn account(&self, org: &OrgSlug, login: &str) -> Result<Option<Account>, StoreError>;

    /// The account of that person.
    async fn account_of(&self, org: &OrgSlug, person: &PersonId) -> Result<Option<Account>, StoreError>;

    /// The account that has that passkey.
    async fn account_with_passkey(
        &self,
        org: &OrgSlug,
        id: &CredentialId,
    ) -> Result<Option<Account>, StoreError>;

    /// Starts a session that ends at the latest with the day `last_day`. `false` if there is no such account, or the
    /// token is taken.
    async fn start_session(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        token: &Sha256,
        today: Day,
        last_day: Day,
    ) -> Result<bool, StoreError>;

    /// Whose session the token is, if its last day is not over.
    async fn session(
        &self,
        org: &OrgSlug,
        token: &Sha256,
        today: Day,
    ) -> Result<Option<SessionOwner>, StoreError>;

    /// The person's sessions that are not over, by the day they began, newest first.
    async fn sessions(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        today: Day,
    ) -> Result<Vec<SessionRecord>, StoreError>;

    /// Ends a session of the person; ending none is fine.
    async fn end_session(&self, org: &OrgSlug, person: &PersonId, token: &Sha256) -> Result<(), StoreError>;

    /// Ends all sessions of the person but `keep`.
    async fn end_other_sessions(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        keep: &Sha256,
    ) -> Result<(), StoreError>;

    /// Puts a new passphrase in the place of the old one and ends all sessions but `keep`. `false` if there is no such
    /// account.
    async fn change_passphrase(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        passphrase: &PassphraseRecord,
        keep: &Sha256,
    ) -> Result<bool, StoreError>;

    /// Puts a new recovery sheet in the place of the old one and ends all sessions but `keep`, also those that the old
    /// one began. `false` if there is no such account.
    async fn change_recovery(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        recovery: &RecoveryRecord,
        keep: &Sha256,
    ) -> Result<bool, StoreError>;

    /// After signing in with the recovery sheet: new passphrase, new sheet, no second factors, no sessions but `keep`.
    /// `false` if there is no such account.
    async fn recover(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        passphrase: &PassphraseRecord,
        recovery: &RecoveryRecord,
        keep: &Sha256,
    ) -> Result<bool, StoreError>;

    /// Puts a vault in the place of the one with the hash `replaces`, and announces the public keys if there are new
    /// ones.
    async fn replace_vault(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        replaces: &Sha256,
        vault: &Sealed,
        keys: Option<&PublicKeys>,
    ) -> Result<VaultOutcome, StoreError>;

    /// What the person's six digits follow from, from now on; none asks for none. Ends all sessions but `keep`. `false`
    /// if there is no such account.
    async fn set_totp(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        secret: Option<&TotpSecret>,
        keep: &Sha256,
    ) -> Result<bool, StoreError>;

    /// Adds a passkey and ends all sessions but `keep`.
    async fn add_passkey(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        passkey: &Passkey,
        keep: &Sha256,
    ) -> Result<PasskeyOutcome, StoreError>;

    /// Notes what a passkey's counter became. `false` if the person has no such passkey.
    async fn update_passkey(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        id: &CredentialId,
        passkey: &str,
    ) -> Result<bool, StoreError>;

    /// Forgets a passkey of the person and ends all sessions but `keep`. `false` if there was none.
    async fn remove_passkey(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        id: &CredentialId,
        keep: &Sha256,
    ) -> Result<bool, StoreError>;
}
