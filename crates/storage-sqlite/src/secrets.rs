//! What opens an account: passphrase, recovery sheet, vault, six digits, passkeys.

use sqlx::SqliteConnection;
use zegel_protocol::accounts::{CredentialId, PublicKeys, TotpSecret};
use zegel_protocol::limits::MAX_PASSKEYS;
use zegel_protocol::{Day, OrgSlug, PersonId, Sealed, Sha256};
use zegel_storage::types::{Passkey, PasskeyOutcome, PassphraseRecord, RecoveryRecord, VaultOutcome};

use crate::accounts::{self, Standing};
use crate::failure::Result;
use crate::sessions;
use crate::writer::Verdict;

pub(crate) async fn change_passphrase(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    passphrase: &PassphraseRecord,
    keep: &Sha256,
) -> Result<Verdict<bool>> {
    if accounts::standing(connection, org, person).await? != Standing::Open {
        return Ok(Verdict::Undo(false));
    }
    set_passphrase(connection, org, person, passphrase).await?;
    sessions::end_all(connection, org, person, Some(keep)).await?;
    Ok(Verdict::Keep(true))
}

pub(crate) async fn change_recovery(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    recovery: &RecoveryRecord,
    keep: &Sha256,
) -> Result<Verdict<bool>> {
    if accounts::standing(connection, org, person).await? != Standing::Open {
        return Ok(Verdict::Undo(false));
    }
    set_recovery(connection, org, person, recovery).await?;
    sessions::end_all(connection, org, person, Some(keep)).await?;
    Ok(Verdict::Keep(true))
}

pub(crate) async fn recover(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    passphrase: &PassphraseRecord,
    recovery: &RecoveryRecord,
    keep: &Sha256,
) -> Result<Verdict<bool>> {
    if accounts::standing(connection, org, person).await? != Standing::Open {
        return Ok(Verdict::Undo(false));
    }
    set_passphrase(connection, org, person, passphrase).await?;
    set_recovery(connection, org, person, recovery).await?;
    sessions::end_all(connection, org, person, Some(keep)).await?;
    let (org, person) = (org.as_str(), person.as_str());
    sqlx::query!(
        "UPDATE accounts SET totp = NULL WHERE org = ?1 AND person = ?2",
        org,
        person
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!("DELETE FROM passkeys WHERE org = ?1 AND person = ?2", org, person)
        .execute(connection)
        .await?;
    Ok(Verdict::Keep(true))
}

async fn set_passphrase(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    new: &PassphraseRecord,
) -> Result<()> {
    let (org, person) = (org.as_str(), person.as_str());
    let (salt, auth) = (&new.salt.as_bytes()[..], &new.auth.as_bytes()[..]);
    let (m_kib, t, p) = (
        i64::from(new.kdf.m_kib),
        i64::from(new.kdf.t),
        i64::from(new.kdf.p),
    );
    let slot = new.slot.as_bytes();
    sqlx::query!(
        "UPDATE accounts SET salt = ?1, kdf_m_kib = ?2, kdf_t = ?3, kdf_p = ?4, auth = ?5, slot = ?6
         WHERE org = ?7 AND person = ?8",
        salt,
        m_kib,
        t,
        p,
        auth,
        slot,
        org,
        person
    )
    .execute(connection)
    .await?;
    Ok(())
}

async fn set_recovery(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    new: &RecoveryRecord,
) -> Result<()> {
    let (org, person) = (org.as_str(), person.as_str());
    let (auth, slot) = (&new.auth.as_bytes()[..], new.slot.as_bytes());
    sqlx::query!(
        "UPDATE accounts SET recovery_auth = ?1, recovery_slot = ?2 WHERE org = ?3 AND person = ?4",
        auth,
        slot,
        org,
        person
    )
    .execute(connection)
    .await?;
    Ok(())
}

pub(crate) async fn replace_vault(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    replaces: &Sha256,
    vault: &Sealed,
    keys: Option<&PublicKeys>,
) -> Result<Verdict<VaultOutcome>> {
    if accounts::standing(connection, org, person).await? != Standing::Open {
        return Ok(Verdict::Undo(VaultOutcome::NotFound));
    }
    let (org, person) = (org.as_str(), person.as_str());
    let kept = sqlx::query_scalar!(
        "SELECT vault FROM accounts WHERE org = ?1 AND person = ?2",
        org,
        person
    )
    .fetch_one(&mut *connection)
    .await?;
    if kept == vault.as_bytes() {
        return Ok(Verdict::Undo(VaultOutcome::Replaced));
    }
    if Sha256::of(&kept) != *replaces {
        return Ok(Verdict::Undo(VaultOutcome::Conflict));
    }
    let vault = vault.as_bytes();
    let recipient = keys.map(|keys| keys.recipient.as_str());
    let signing_key = keys.map(|keys| &keys.signing_key.as_bytes()[..]);
    sqlx::query!(
        "UPDATE accounts SET vault = ?1, recipient = coalesce(?2, recipient), signing_key = coalesce(?3, signing_key)
         WHERE org = ?4 AND person = ?5",
        vault,
        recipient,
        signing_key,
        org,
        person
    )
    .execute(connection)
    .await?;
    Ok(Verdict::Keep(VaultOutcome::Replaced))
}

pub(crate) async fn set_totp(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    secret: Option<&TotpSecret>,
    keep: &Sha256,
) -> Result<Verdict<bool>> {
    if accounts::standing(connection, org, person).await? != Standing::Open {
        return Ok(Verdict::Undo(false));
    }
    sessions::end_all(connection, org, person, Some(keep)).await?;
    let (org, person, secret) = (org.as_str(), person.as_str(), secret.map(TotpSecret::as_base32));
    sqlx::query!(
        "UPDATE accounts SET totp = ?1 WHERE org = ?2 AND person = ?3",
        secret,
        org,
        person
    )
    .execute(connection)
    .await?;
    Ok(Verdict::Keep(true))
}

pub(crate) async fn add_passkey(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    new: &Passkey,
    keep: &Sha256,
) -> Result<Verdict<PasskeyOutcome>> {
    if accounts::standing(connection, org, person).await? != Standing::Open {
        return Ok(Verdict::Undo(PasskeyOutcome::NotFound));
    }
    let account = accounts::find(connection, org, person.as_str()).await?;
    let passkeys = account.map(|account| account.passkeys).unwrap_or_default();
    if passkeys.contains(new) {
        return Ok(Verdict::Undo(PasskeyOutcome::Added));
    }
    if passkeys.len() >= MAX_PASSKEYS {
        return Ok(Verdict::Undo(PasskeyOutcome::TooMany));
    }
    let (slug, id, name) = (org.as_str(), new.id.as_bytes(), person.as_str());
    let (slot, added) = (
        new.slot.as_ref().map(Sealed::as_bytes),
        Day::days_since_epoch(new.added),
    );
    let made = sqlx::query!(
        "INSERT INTO passkeys (org, credential_id, person, passkey, slot, added) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT DO NOTHING",
        slug,
        id,
        name,
        new.passkey,
        slot,
        added
    )
    .execute(&mut *connection)
    .await?;
    if made.rows_affected() != 1 {
        return Ok(Verdict::Undo(PasskeyOutcome::Taken));
    }
    sessions::end_all(connection, org, person, Some(keep)).await?;
    Ok(Verdict::Keep(PasskeyOutcome::Added))
}

pub(crate) async fn update_passkey(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    id: &CredentialId,
    passkey: &str,
) -> Result<Verdict<bool>> {
    let (org, id, person) = (org.as_str(), id.as_bytes(), person.as_str());
    let changed = sqlx::query!(
        "UPDATE passkeys SET passkey = ?1 WHERE org = ?2 AND credential_id = ?3 AND person = ?4",
        passkey,
        org,
        id,
        person
    )
    .execute(connection)
    .await?;
    Ok(Verdict::Keep(changed.rows_affected() == 1))
}

pub(crate) async fn remove_passkey(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    id: &CredentialId,
    keep: &Sha256,
) -> Result<Verdict<bool>> {
    let (slug, id, name) = (org.as_str(), id.as_bytes(), person.as_str());
    let removed = sqlx::query!(
        "DELETE FROM passkeys WHERE org = ?1 AND credential_id = ?2 AND person = ?3",
        slug,
        id,
        name
    )
    .execute(&mut *connection)
    .await?;
    if removed.rows_affected() != 1 {
        return Ok(Verdict::Undo(false));
    }
    sessions::end_all(connection, org, person, Some(keep)).await?;
    Ok(Verdict::Keep(true))
}
