//! What a handler's device holds while the desk is unlocked.

use zegel_protocol::{PersonId, Sha256, VerifyingKey};
use zegel_sealing::rosters::Rosters;
use zegel_sealing::signing::{Context, Signature, SigningKey};
use zegel_sealing::vault::Vault;
use zeroize::Zeroizing;

use crate::case_error::CommandError;

/// The roster knows this person with other keys: the server exchanged one of the two. The words are for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("The list of readers names you with keys that are not yours. Do not go on; tell your administrator.")]
pub struct NotYourKeys;

/// An unlocked desk: the handler's keys and the rosters they go by.
pub struct Desk {
    person: PersonId,
    vault: Vault,
    signing: SigningKey,
    rosters: Rosters,
}

impl Desk {
    /// Takes the handler's keys into use. Of the keys in the vault, today's roster says which of them sign: after new ones were
    /// made, the old ones do until an administrator has published the new.
    ///
    /// # Errors
    /// `NotYourKeys` if the roster knows this person with keys that are not in the vault.
    pub fn new(person: PersonId, vault: Vault, rosters: Rosters) -> Result<Self, NotYourKeys> {
        let signing = signing_key(&person, &vault, &rosters)?;
        Ok(Self {
            person,
            vault,
            signing,
            rosters,
        })
    }

    /// Goes on with a vault that has newer keys, or fewer.
    ///
    /// # Errors
    /// As [`new`](Self::new); nothing changes then.
    pub fn take_vault(&mut self, vault: Vault) -> Result<(), NotYourKeys> {
        self.signing = signing_key(&self.person, &vault, &self.rosters)?;
        self.vault = vault;
        Ok(())
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

    /// Whether today's roster names this person with their newest keys.
    #[must_use]
    pub fn newest_keys_are_published(&self) -> bool {
        let newest = self.vault.newest();
        let listed = self.rosters.current().handler(&self.person);
        listed.is_some_and(|listed| newest.are_of(&listed.recipient, &listed.signing_key))
    }

    /// The identity as any age ≥ 1.3 tool understands it: whoever has this text can read what this handler can. One line for each
    /// identity in the vault, newest first.
    #[must_use]
    pub fn export_identity(&self) -> Zeroizing<String> {
        let lines: Vec<_> = self.vault.keys().map(|keys| keys.identity.export()).collect();
        let length = lines.iter().map(|line| line.len() + 1).sum();
        let mut text = Zeroizing::new(String::with_capacity(length));
        for line in &lines {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(line);
        }
        text
    }

    /// Signs figures for publication, with the key that today's roster names.
    #[must_use]
    pub fn sign_figures(&self, text: &str) -> (VerifyingKey, Signature) {
        let signature = self.signing.sign(Context::Figures, text.as_bytes());
        (self.signing.verifying_key(), signature)
    }

    pub(crate) const fn vault(&self) -> &Vault {
        &self.vault
    }

    pub(crate) const fn signing(&self) -> &SigningKey {
        &self.signing
    }

    /// Nothing is written under an older roster than one that the case names already: others would refuse it.
    pub(crate) fn check_newest(&self, named: u64) -> Result<(), CommandError> {
        if self.rosters.current().body().seq < named {
            Err(CommandError::NewerRoster)
        } else {
            Ok(())
        }
    }

    pub(crate) fn roster_hash(&self) -> Sha256 {
        self.rosters.current().hash()
    }
}

/// Of the keys in the vault, the one that today's roster names for this person; the newest if it does not name them.
fn signing_key(person: &PersonId, vault: &Vault, rosters: &Rosters) -> Result<SigningKey, NotYourKeys> {
    let keys = match rosters.current().handler(person) {
        Some(listed) => vault
            .keys()
            .find(|keys| keys.are_of(&listed.recipient, &listed.signing_key))
            .ok_or(NotYourKeys)?,
        None => vault.newest(),
    };
    Ok(SigningKey::from_seed(&keys.signing.seed()))
}
