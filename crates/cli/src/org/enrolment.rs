//! A new handler: keys, passphrase, recovery key, and what the server and the roster get of them.

use anyhow::anyhow;
use rand::RngCore as _;
use zegel_protocol::roster::{Handler, Role, Texts};
use zegel_protocol::{Day, Language, PersonId, PublicSalt, Sealed};
use zegel_sealing::Identity;
use zegel_sealing::passphrase::{
    HandlerSecrets, KDF, MIN_WORDS, RecoveryKey, generate_passphrase, split, wrap_identities,
};
use zegel_sealing::signing::SigningKey;
use zegel_storage::types::NewAccount;
use zeroize::Zeroizing;

use crate::clock;

/// Who is enrolled, as reporters will see them.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub(crate) id: PersonId,
    pub(crate) login: String,
    pub(crate) name: String,
    pub(crate) role: Role,
    pub(crate) about: Texts,
    pub(crate) languages: Vec<Language>,
    pub(crate) from: Day,
}

/// What came of it.
pub(crate) struct Enrolment {
    /// For the server.
    pub(crate) account: NewAccount,
    /// For the roster.
    pub(crate) entry: Handler,
    /// For the person: to sign in with.
    pub(crate) passphrase: Zeroizing<String>,
    /// For the person's drawer.
    pub(crate) recovery: Zeroizing<String>,
}

/// Makes a person's keys and seals them to a passphrase and a recovery key. Neither of the two is kept anywhere else.
///
/// # Errors
/// The device has not got the memory for stretching the passphrase.
pub(crate) fn enrol(person: Person) -> anyhow::Result<Enrolment> {
    let rng = &mut clock::chance();
    let secrets = HandlerSecrets {
        identity: Identity::generate(rng),
        signing: SigningKey::generate(rng),
    };
    let passphrase = generate_passphrase(rng, MIN_WORDS)?;
    let mut salt = [0; 32];
    rng.fill_bytes(&mut salt);
    let salt = PublicSalt::from_bytes(salt);
    let halves = split(&passphrase, &salt, KDF)?;
    let recovery = RecoveryKey::generate(rng);
    let sealed_to = |to: &Identity| wrap_identities(&secrets, &to.to_recipient()).map(Sealed::new);
    let account = NewAccount {
        person: person.id.clone(),
        login: person.login,
        role: person.role,
        salt,
        kdf: KDF,
        auth: halves
            .auth
            .hash()
            .ok_or_else(|| anyhow!("the passphrase could not be split"))?,
        wrapped: sealed_to(&halves.wrap)?,
        wrapped_for_recovery: sealed_to(&recovery.identity()?)?,
    };
    let entry = Handler {
        id: person.id,
        name: person.name,
        role: person.role,
        about: person.about,
        languages: person.languages,
        recipient: secrets.identity.to_recipient().to_string(),
        signing_key: secrets.signing.verifying_key(),
        from: person.from,
        until: None,
        away: None,
    };
    Ok(Enrolment {
        account,
        entry,
        passphrase,
        recovery: recovery.grouped(),
    })
}
