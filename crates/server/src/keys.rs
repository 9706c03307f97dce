//! Keys of this installation, derived from the one secret that the store keeps: for cookies, made-up salts, names in
//! memory, ceremonies of passkeys.

use actix_web::cookie::{Cookie, CookieJar, Key};
use hmac::{Hmac, Mac as _};
use zegel_protocol::accounts::AuthProof;
use zegel_protocol::{Day, OrgSlug, PersonId, PublicSalt, Sha256};
use zeroize::Zeroizing;

/// All of them.
pub(crate) struct Keys {
    cookie: Key,
    salts: Zeroizing<[u8; 32]>,
    buckets: Zeroizing<[u8; 32]>,
    handles: Zeroizing<[u8; 32]>,
    ceremonies: Zeroizing<[u8; 32]>,
    mails: Zeroizing<[u8; 32]>,
}

impl Keys {
    pub(crate) fn derive(secret: &[u8; 32]) -> Self {
        let mut cookie = Zeroizing::new([0; 64]);
        let (first, second) = cookie.split_at_mut(32);
        first.copy_from_slice(&keyed_hash(secret, &[b"zegel/v1/server/cookie-1"]));
        second.copy_from_slice(&keyed_hash(secret, &[b"zegel/v1/server/cookie-2"]));
        let derived = |label: &str| Zeroizing::new(keyed_hash(secret, &[label.as_bytes()]));
        Self {
            cookie: Key::from(&cookie[..]),
            salts: derived("zegel/v1/server/salts"),
            buckets: derived("zegel/v1/server/buckets"),
            handles: derived("zegel/v1/server/handles"),
            ceremonies: derived("zegel/v1/server/ceremonies"),
            mails: derived("zegel/v1/server/mails"),
        }
    }

    /// The salt that an account would have: always the same, so that asking twice tells nothing.
    pub(crate) fn made_up_salt(&self, org: &OrgSlug, login: &str) -> PublicSalt {
        PublicSalt::from_bytes(keyed_hash(
            &self.salts,
            &[org.as_str().as_bytes(), login.as_bytes()],
        ))
    }

    /// Stands in memory for what somebody tries, `kind` being the sort of thing, so that no name and no token does.
    pub(crate) fn bucket(&self, kind: &str, org: &OrgSlug, name: &[u8]) -> [u8; 32] {
        keyed_hash(&self.buckets, &[kind.as_bytes(), org.as_str().as_bytes(), name])
    }

    /// What passkeys know a person by (WebAuthn's user handle): the same for all passkeys of the person, and nothing to
    /// anybody else.
    pub(crate) fn user_handle(&self, org: &OrgSlug, person: &PersonId) -> [u8; 16] {
        let hash = keyed_hash(
            &self.handles,
            &[org.as_str().as_bytes(), person.as_str().as_bytes()],
        );
        let mut handle = [0; 16];
        handle.copy_from_slice(hash.split_at(16).0);
        handle
    }

    /// The name of the mail that somebody gets for a day: the same each time it is tried, and telling nobody whose it is.
    pub(crate) fn mail_name(&self, org: &OrgSlug, person: &PersonId, day: Day) -> [u8; 16] {
        let day = day.days_since_epoch().to_be_bytes();
        let pieces = [org.as_str().as_bytes(), person.as_str().as_bytes(), &day[..]];
        let mut name = [0; 16];
        name.copy_from_slice(keyed_hash(&self.mails, &pieces).split_at(16).0);
        name
    }

    /// Authenticates the state of a ceremony together with what it is for.
    pub(crate) fn ceremony_mac(&self, pieces: &[&[u8]]) -> Sha256 {
        Sha256::from_bytes(keyed_hash(&self.ceremonies, pieces))
    }

    /// The cookie with a proof that we wrote it.
    pub(crate) fn sign(&self, cookie: Cookie<'static>) -> Cookie<'static> {
        let name = cookie.name().to_owned();
        let mut jar = CookieJar::new();
        let mut empty = cookie.clone();
        jar.signed_mut(&self.cookie).add(cookie);
        jar.get(&name).cloned().unwrap_or_else(|| {
            empty.set_value("");
            empty
        })
    }

    /// The cookie without the proof, if we wrote it.
    pub(crate) fn signed(&self, cookie: &Cookie<'_>) -> Option<Cookie<'static>> {
        let mut jar = CookieJar::new();
        jar.add_original(cookie.clone().into_owned());
        jar.signed(&self.cookie).get(cookie.name())
    }
}

/// Whether the proof is that of which `kept` is the hash, in constant time. The same work is done where nothing is kept.
pub(crate) fn proves(proof: &AuthProof, kept: Option<Sha256>) -> bool {
    let given = proof.hash().unwrap_or(Sha256::ZERO);
    let same = given.equals_in_constant_time(&kept.unwrap_or(Sha256::ZERO));
    same && kept.is_some()
}

/// HMAC-SHA256 over the pieces, each with its length before it.
fn keyed_hash(key: &[u8; 32], pieces: &[&[u8]]) -> [u8; 32] {
    // HMAC takes keys of every length, so this cannot fail; were it to, the zeros would make every comparison false.
    let Ok(mut mac) = <Hmac<sha2::Sha256>>::new_from_slice(key) else {
        return [0; 32];
    };
    for piece in pieces {
        mac.update(&(piece.len() as u64).to_be_bytes());
        mac.update(piece);
    }
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys() -> Keys {
        Keys::derive(&[7; 32])
    }

    fn org(name: &str) -> OrgSlug {
        name.parse().unwrap()
    }

    #[test]
    fn made_up_salts_are_stable_and_differ_by_name_organisation_and_installation() {
        let salt = keys().made_up_salt(&org("aid"), "amina");
        assert_eq!(salt, keys().made_up_salt(&org("aid"), "amina"));
        assert_ne!(salt, keys().made_up_salt(&org("aid"), "bram"));
        assert_ne!(salt, keys().made_up_salt(&org("aida"), "mina"));
        assert_ne!(salt, Keys::derive(&[8; 32]).made_up_salt(&org("aid"), "amina"));
    }

    #[test]
    fn what_is_tried_has_a_bucket_per_kind() {
        let bucket = |kind| keys().bucket(kind, &org("aid"), b"amina");
        assert_ne!(bucket("login"), bucket("recovery"));
        assert_eq!(bucket("login"), bucket("login"));
    }

    #[test]
    fn a_passkey_knows_a_person_by_a_handle_of_their_own() {
        let handle = |org_name, name: &str| keys().user_handle(&org(org_name), &name.parse().unwrap());
        assert_eq!(handle("aid", "amina"), handle("aid", "amina"));
        assert_ne!(handle("aid", "amina"), handle("aid", "bram"));
        assert_ne!(handle("aid", "amina"), handle("other", "amina"));
    }

    #[test]
    fn only_the_right_proof_proves_and_nothing_proves_what_is_not_kept() {
        let proof = AuthProof::new(&[1; 32]);
        assert!(proves(&proof, proof.hash()));
        assert!(!proves(&proof, Some(Sha256::ZERO)));
        assert!(!proves(&proof, None));
    }
}
