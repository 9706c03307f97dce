//! From wire messages about accounts to what the store keeps of them, and from its outcomes to answers.

use actix_web::HttpResponse;
use zegel_protocol::accounts::{AuthProof, NewPassphrase, NewRecovery, NewSecrets, PublicKeys, Recovered};
use zegel_protocol::{ProblemCode, Sha256};
use zegel_storage::types::{Account, PassphraseRecord, PersonOutcome, RecoveryRecord, Secrets};

use crate::app::App;
use crate::extract::SignedIn;
use crate::refusal::Refusal;

/// The account of the person who is signed in. Where it was closed meanwhile, the session is over, too.
pub(super) async fn own(app: &App, me: &SignedIn) -> Result<Account, Refusal> {
    let account = app.store.account_of(&me.org, &me.person).await?;
    account.ok_or_else(|| ProblemCode::SignInNeeded.into())
}

/// What somebody brings who makes their account: of proofs, only the hashes.
pub(super) fn secrets(account: NewSecrets) -> Result<Secrets, Refusal> {
    Ok(Secrets {
        passphrase: PassphraseRecord {
            salt: account.salt,
            kdf: account.kdf,
            auth: hash(&account.auth)?,
            slot: account.slot,
        },
        recovery: RecoveryRecord {
            auth: hash(&account.recovery_auth)?,
            slot: account.recovery_slot,
        },
        vault: account.vault,
        keys: PublicKeys {
            recipient: account.recipient,
            signing_key: account.signing_key,
        },
    })
}

pub(super) fn passphrase(new: NewPassphrase) -> Result<PassphraseRecord, Refusal> {
    Ok(PassphraseRecord {
        salt: new.salt,
        kdf: new.kdf,
        auth: hash(&new.auth)?,
        slot: new.slot,
    })
}

pub(super) fn recovery(new: NewRecovery) -> Result<RecoveryRecord, Refusal> {
    Ok(RecoveryRecord {
        auth: hash(&new.recovery_auth)?,
        slot: new.recovery_slot,
    })
}

pub(super) fn recovered(new: Recovered) -> Result<(PassphraseRecord, RecoveryRecord), Refusal> {
    let passphrase = PassphraseRecord {
        salt: new.salt,
        kdf: new.kdf,
        auth: hash(&new.auth)?,
        slot: new.slot,
    };
    let recovery = RecoveryRecord {
        auth: hash(&new.recovery_auth)?,
        slot: new.recovery_slot,
    };
    Ok((passphrase, recovery))
}

fn hash(proof: &AuthProof) -> Result<Sha256, Refusal> {
    proof.hash().ok_or_else(|| ProblemCode::Malformed.into())
}

/// The answer to something that was done about a person.
pub(super) fn done(outcome: PersonOutcome) -> Result<HttpResponse, Refusal> {
    match outcome {
        PersonOutcome::Done => Ok(HttpResponse::NoContent().finish()),
        PersonOutcome::NotFound => Err(ProblemCode::NotFound.into()),
        PersonOutcome::Enrolled => Err(ProblemCode::AlreadyExists.into()),
        PersonOutcome::Forbidden => Err(ProblemCode::Forbidden.into()),
    }
}
