//! Signing in: with the passphrase, with a passkey that opens the vault, with the recovery sheet.

use zegel_protocol::sign_in::{KeySlot, LoginChallenge, LoginRequest, RecoveryLogin, SignedIn, StepUp};
use zegel_sealing::Identity;
use zegel_sealing::passphrase::{PassphraseError, RecoveryKey, passkey_wrap, split};
use zegel_sealing::vault::VaultKey;
use zeroize::Zeroizing;

use crate::holder::{Holder, HolderError};

/// Half-way through signing in: what opens a slot was derived, the server has not answered yet.
pub struct SignIn {
    wrap: Identity,
    opens: KeySlot,
}

impl SignIn {
    /// Splits the passphrase as the server's challenge says (slow: Argon2id); gives the login, to which the caller adds a second
    /// factor where one is needed.
    ///
    /// # Errors
    /// `PassphraseError`, also when the challenge is weaker or dearer than is sane.
    pub fn start(
        login: &str,
        passphrase: &str,
        challenge: &LoginChallenge,
    ) -> Result<(Self, LoginRequest), PassphraseError> {
        let halves = split(passphrase, &challenge.salt, challenge.kdf)?;
        let request = LoginRequest {
            login: login.to_owned(),
            auth: halves.auth,
            totp: None,
            passkey: None,
        };
        Ok((
            Self {
                wrap: halves.wrap,
                opens: KeySlot::Passphrase,
            },
            request,
        ))
    }

    /// With the recovery sheet.
    ///
    /// # Errors
    /// None in practice.
    pub fn recover(login: &str, key: &RecoveryKey) -> Result<(Self, RecoveryLogin), PassphraseError> {
        let halves = key.split()?;
        let request = RecoveryLogin {
            login: login.to_owned(),
            auth: halves.auth,
        };
        Ok((
            Self {
                wrap: halves.wrap,
                opens: KeySlot::Recovery,
            },
            request,
        ))
    }

    /// With what a passkey's PRF gave.
    ///
    /// # Errors
    /// None in practice.
    pub fn with_prf(prf: &Zeroizing<[u8; 32]>) -> Result<Self, PassphraseError> {
        Ok(Self {
            wrap: passkey_wrap(prf)?,
            opens: KeySlot::Passkey,
        })
    }

    /// After a passkey that opens nothing (slow: Argon2id): the passphrase, as the answer's challenge says.
    ///
    /// # Errors
    /// `NoChallenge`, or what [`start`](Self::start) says.
    pub fn with_passphrase(answer: &SignedIn, passphrase: &str) -> Result<Self, HolderError> {
        let challenge = answer.challenge.as_ref().ok_or(HolderError::NoChallenge)?;
        let (sign_in, _) = Self::start("", passphrase, challenge)?;
        Ok(sign_in)
    }

    /// Opens the vault that the server answered with.
    ///
    /// # Errors
    /// `OtherSlot` if it sent a slot for another way of signing in, or `Vault`.
    pub fn finish(&self, answer: &SignedIn) -> Result<Holder, HolderError> {
        if answer.key_slot != self.opens {
            return Err(HolderError::OtherSlot);
        }
        let key = VaultKey::open_slot(answer.slot.as_bytes(), &self.wrap)?;
        Holder::open(answer, key)
    }
}

/// What proves again who sits there (slow: Argon2id); the caller adds six digits where they are needed.
///
/// # Errors
/// As [`SignIn::start`].
pub fn step_up(passphrase: &str, challenge: &LoginChallenge) -> Result<StepUp, PassphraseError> {
    let halves = split(passphrase, &challenge.salt, challenge.kdf)?;
    Ok(StepUp {
        auth: halves.auth,
        totp: None,
        passkey: None,
    })
}
