//! Signing in: what a handler's device holds while the desk is unlocked.

use zegel_protocol::handlers::{LoginChallenge, LoginRequest, SignedIn};
use zegel_protocol::{PersonId, Sha256};
use zegel_sealing::Identity;
use zegel_sealing::passphrase::{HandlerSecrets, PassphraseError, WrapError, split, unwrap_identities};
use zegel_sealing::rosters::Rosters;
use zegel_sealing::signing::SigningKey;
use zeroize::Zeroizing;

/// Half-way through signing in: the passphrase was split, the server has not answered yet.
pub struct SignIn {
    wrap: Identity,
}

/// Why a desk cannot be opened. The words are for people; clients translate by the variant.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// The stored identities do not open.
    #[error(transparent)]
    Wrapped(#[from] WrapError),
    /// The roster knows this person with other keys: the server exchanged one of the two.
    #[error(
        "The list of readers names you with keys that are not yours. Do not go on; tell your administrator."
    )]
    NotYourKeys,
}

impl SignIn {
    /// Splits the passphrase as the server's challenge says (slow: Argon2id).
    ///
    /// # Errors
    /// `PassphraseError`, also when the challenge is weaker or dearer than is sane.
    pub fn start(
        login: &str,
        passphrase: &str,
        challenge: &LoginChallenge,
    ) -> Result<(Self, LoginRequest), PassphraseError> {
        let halves = split(passphrase, &challenge.salt, challenge.kdf)?;
        Ok((
            Self { wrap: halves.wrap },
            LoginRequest {
                login: login.to_owned(),
                auth: halves.auth,
            },
        ))
    }

    /// Opens the identities that the server kept, and compares them with the roster where it names this person.
    ///
    /// # Errors
    /// `Wrapped` or `NotYourKeys`.
    pub fn finish(self, answer: &SignedIn, rosters: Rosters) -> Result<Desk, DeskError> {
        let secrets = unwrap_identities(answer.wrapped.as_bytes(), &self.wrap)?;
        Desk::new(answer.person.clone(), secrets, rosters)
    }
}

/// An unlocked desk: the handler's keys and the rosters they go by.
pub struct Desk {
    person: PersonId,
    secrets: HandlerSecrets,
    rosters: Rosters,
}

impl Desk {
    /// Takes the handler's keys into use.
    ///
    /// # Errors
    /// `NotYourKeys` if the roster knows this person with other ones.
    pub fn new(person: PersonId, secrets: HandlerSecrets, rosters: Rosters) -> Result<Self, DeskError> {
        if let Some(listed) = rosters.current().handler(&person) {
            let same = listed.signing_key == secrets.signing.verifying_key()
                && listed.recipient == secrets.identity.to_recipient().to_string();
            if !same {
                return Err(DeskError::NotYourKeys);
            }
        }
        Ok(Self {
            person,
            secrets,
            rosters,
        })
    }

    /// Whose desk it is.
    #[must_use]
    pub const fn person(&self) -> &PersonId {
        &self.person
    }

    /// The rosters this desk goes by.
    #[must_use]
    pub const fn rosters(&self) -> &Rosters {
        &self.rosters
    }

    /// For adding rosters of the past.
    pub const fn rosters_mut(&mut self) -> &mut Rosters {
        &mut self.rosters
    }

    /// The identity as any age ≥ 1.3 tool understands it: whoever has this text can read what this handler can.
    #[must_use]
    pub fn export_identity(&self) -> Zeroizing<String> {
        self.secrets.identity.export()
    }

    pub(crate) const fn identity(&self) -> &Identity {
        &self.secrets.identity
    }

    pub(crate) const fn signing(&self) -> &SigningKey {
        &self.secrets.signing
    }

    pub(crate) fn roster_hash(&self) -> Sha256 {
        self.rosters.current().hash()
    }
}
