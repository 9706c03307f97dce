//! Pieces of a person's own snapshot of their cases: sealed to themselves and signed by themselves, so that the server, which
//! knows their recipient, cannot make one.
//!
//! Inside the seal: `version (1) ‖ signature (64) ‖ number (1) ‖ was (32) ‖ length of the name (1) ‖ name ‖ body`. The signature covers
//! the person's key and the SHA-256 of everything that follows it.

use serde::{Deserialize, Serialize};
use zegel_protocol::{PersonId, Sha256, VerifyingKey};
use zeroize::Zeroizing;

use crate::grant::Seed;
use crate::hybrid::{Identity, Recipient};
use crate::seal::{OpenError, SealError};
use crate::signing::{self, BadSignature, Context, Signature, SigningKey};
use crate::stream::{OpenStream, SealStream};

/// The only version there is.
const VERSION: u8 = 1;

/// A key as it stands in a snapshot: 32 bytes in base64url, wiped when dropped.
#[derive(Serialize, Deserialize)]
pub struct KeptKey(Seed);

impl KeptKey {
    /// Of an identity.
    #[must_use]
    pub fn of(identity: &Identity) -> Self {
        Self(Seed(Zeroizing::new(*identity.seed())))
    }

    /// The identity again.
    #[must_use]
    pub fn identity(&self) -> Identity {
        Identity::from_seed(&self.0.0)
    }
}

/// Why a piece is not used. It is then made anew from the cases; nothing is lost.
#[derive(Debug, thiserror::Error)]
pub enum SnapshotError {
    /// It does not open with this identity.
    #[error("A piece of the snapshot could not be opened.")]
    Open(#[from] OpenError),
    /// Not signed by this person with today's key.
    #[error("A piece of the snapshot is not signed by this person.")]
    BadSignature(#[from] BadSignature),
    /// Rightly signed, but another piece, somebody else's, or of another version.
    #[error("The server sent another piece of the snapshot.")]
    OtherPiece,
}

/// Seals a piece of `person`'s snapshot to themselves. `was` is the SHA-256 of the sealed piece whose place it takes.
///
/// # Errors
/// `TooLong` for a name that no person has, or what the seal says.
pub fn seal_snapshot(
    person: &PersonId,
    number: u8,
    was: Option<Sha256>,
    body: &[u8],
    key: &SigningKey,
    to: &Recipient,
) -> Result<Vec<u8>, SealError> {
    let name = person.as_str().as_bytes();
    let name_len = [u8::try_from(name.len()).map_err(|_| SealError::TooLong)?];
    let was = was.unwrap_or(Sha256::ZERO);
    let (number, author) = ([number], key.verifying_key());
    let pieces: [&[u8]; 5] = [&number, was.as_bytes(), &name_len, name, body];
    let signature = key.sign(Context::Snapshot, &signed(&author, &pieces));
    let length: usize =
        1 + signature.as_bytes().len() + pieces.iter().map(|piece| piece.len()).sum::<usize>();
    let length = u64::try_from(length).map_err(|_| SealError::TooLong)?;
    let mut stream = SealStream::new(std::slice::from_ref(to), length)?;
    let mut sealed = Vec::with_capacity(usize::try_from(stream.sealed_len()).unwrap_or_default());
    sealed.extend(stream.push(&[VERSION])?);
    sealed.extend(stream.push(signature.as_bytes())?);
    for piece in pieces {
        sealed.extend(stream.push(piece)?);
    }
    while let Some(step) = stream.finish_step()? {
        sealed.extend(step);
    }
    Ok(sealed)
}

/// Opens a piece of `person`'s snapshot, which they sealed to `identity` and signed with `key`.
///
/// # Errors
/// See [`SnapshotError`].
pub fn open_snapshot(
    person: &PersonId,
    number: u8,
    sealed: &[u8],
    key: &VerifyingKey,
    identity: &Identity,
) -> Result<Zeroizing<Vec<u8>>, SnapshotError> {
    let mut stream = OpenStream::new(identity);
    let mut plain = Zeroizing::new(Vec::with_capacity(sealed.len()));
    plain.extend_from_slice(&stream.push(sealed)?);
    plain.extend_from_slice(&stream.finish()?);
    let (version, rest) = plain.split_first().ok_or(SnapshotError::OtherPiece)?;
    let (signature, rest) = rest.split_first_chunk().ok_or(SnapshotError::OtherPiece)?;
    if *version != VERSION {
        return Err(SnapshotError::OtherPiece);
    }
    let signature = Signature::from_bytes(*signature);
    signing::verify(key, Context::Snapshot, &signed(key, &[rest]), &signature)?;
    let (found, rest) = rest.split_first().ok_or(SnapshotError::OtherPiece)?;
    let (_was, rest) = rest.split_first_chunk::<32>().ok_or(SnapshotError::OtherPiece)?;
    let (name_len, rest) = rest.split_first().ok_or(SnapshotError::OtherPiece)?;
    let (name, body) = rest
        .split_at_checked(usize::from(*name_len))
        .ok_or(SnapshotError::OtherPiece)?;
    if *found != number || name != person.as_str().as_bytes() {
        return Err(SnapshotError::OtherPiece);
    }
    Ok(Zeroizing::new(body.to_vec()))
}

fn signed(author: &VerifyingKey, pieces: &[&[u8]]) -> [u8; 64] {
    let mut bytes = [0; 64];
    let (key, hash) = bytes.split_at_mut(32);
    key.copy_from_slice(author.as_bytes());
    hash.copy_from_slice(Sha256::of_all(pieces).as_bytes());
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::chance;

    #[test]
    fn a_piece_comes_back_only_to_whom_it_belongs_in_its_own_place() {
        let mut rng = chance(5);
        let (identity, key) = (Identity::generate(&mut rng), SigningKey::generate(&mut rng));
        let (amina, boris): (PersonId, PersonId) = ("amina".parse().unwrap(), "boris".parse().unwrap());
        let to = identity.to_recipient();
        // Longer than what is sealed in one piece elsewhere.
        let body = vec![7; (1 << 20) + 70_000];
        let sealed = seal_snapshot(&amina, 3, None, &body, &key, &to).unwrap();
        let public = key.verifying_key();
        let opened = open_snapshot(&amina, 3, &sealed, &public, &identity).unwrap();
        assert!(*opened == body);
        let other = |person, number, key: &SigningKey| {
            open_snapshot(person, number, &sealed, &key.verifying_key(), &identity)
        };
        assert!(matches!(other(&amina, 4, &key), Err(SnapshotError::OtherPiece)));
        assert!(matches!(other(&boris, 3, &key), Err(SnapshotError::OtherPiece)));
        // The server knows whom to seal to, but not how to sign.
        let servers = SigningKey::generate(&mut rng);
        assert!(matches!(
            other(&amina, 3, &servers),
            Err(SnapshotError::BadSignature(_))
        ));
        let mut changed = sealed.clone();
        let last = changed.len() - 30;
        changed[last] ^= 1;
        let opened = open_snapshot(&amina, 3, &changed, &public, &identity);
        assert!(matches!(opened, Err(SnapshotError::Open(_))));
    }
}
