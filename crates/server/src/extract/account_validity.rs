//! The bounds of wire messages about accounts, people, links and rosters (`zegel_protocol::limits`).

use serde::Deserialize;
use zegel_protocol::accounts::{
    KdfParams, NewPasskey, NewPassphrase, NewRecovery, NewSecrets, NewTotp, NewVault, PublicKeys, Recovered,
};
use zegel_protocol::figures::{NewLink, NewOrganisation};
use zegel_protocol::handlers::ReplaceGrants;
use zegel_protocol::links::{Enrol, OpenLink, SetUp};
use zegel_protocol::people::{Invite, NewAddress, Settings};
use zegel_protocol::roster::RosterBundle;
use zegel_protocol::sign_in::{LoginChallengeRequest, LoginRequest, PasskeyAnswer, RecoveryLogin, StepUp};
use zegel_protocol::{Day, Sealed, limits};

use super::Check;
use super::validity::{are_different, is_sealed_within};
use crate::mail;

/// Memory and passes that a passphrase may cost: what clients make and take, with room (protocol §6).
const KDF_MEMORY_KIB: std::ops::RangeInclusive<u32> = (19 << 10)..=(1 << 20);
const KDF_PASSES: std::ops::RangeInclusive<u32> = 1..=16;
const KDF_LANES: std::ops::RangeInclusive<u32> = 1..=4;

/// A body in which nothing is asked: `{}`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Nothing {}

impl Check for Nothing {
    const MOST: usize = limits::MAX_JSON;

    fn is_valid(&self, _: Day) -> bool {
        true
    }
}

/// Implements [`Check`] for messages of one of the two usual sizes.
macro_rules! checks {
    ($($message:ty, $most:expr, |$it:ident| $valid:expr;)*) => {
        $(impl Check for $message {
            const MOST: usize = $most;

            fn is_valid(&self, _: Day) -> bool {
                let $it = self;
                $valid
            }
        })*
    };
}

checks! {
    LoginChallengeRequest, limits::MAX_JSON, |m| is_login(&m.login);
    LoginRequest, limits::MAX_JSON_ACCOUNT, |m| is_login(&m.login) && m.auth.hash().is_some();
    RecoveryLogin, limits::MAX_JSON, |m| is_login(&m.login) && m.auth.hash().is_some();
    PasskeyAnswer, limits::MAX_JSON_ACCOUNT, |_m| true;
    StepUp, limits::MAX_JSON_ACCOUNT, |m| m.auth.hash().is_some();
    OpenLink, limits::MAX_JSON, |_m| true;
    Enrol, limits::MAX_JSON_ACCOUNT, |m| is_account(&m.account);
    SetUp, limits::MAX_JSON_ACCOUNT, |m| is_new_login(&m.login)
        && is_address(m.address.as_deref())
        && is_account(&m.account);
    NewPassphrase, limits::MAX_JSON_ACCOUNT, |m| is_cost(&m.kdf) && m.auth.hash().is_some() && is_secret(&m.slot);
    NewRecovery, limits::MAX_JSON_ACCOUNT, |m| m.recovery_auth.hash().is_some() && is_secret(&m.recovery_slot);
    Recovered, limits::MAX_JSON_ACCOUNT, |m| is_cost(&m.kdf)
        && m.auth.hash().is_some()
        && is_secret(&m.slot)
        && m.recovery_auth.hash().is_some()
        && is_secret(&m.recovery_slot);
    NewVault, limits::MAX_JSON_ACCOUNT, |m| is_secret(&m.vault) && m.keys.as_ref().is_none_or(are_keys);
    NewTotp, limits::MAX_JSON, |_m| true;
    NewPasskey, limits::MAX_JSON_ACCOUNT, |m| m.slot.as_ref().is_none_or(is_secret);
    Invite, limits::MAX_JSON, |m| is_new_login(&m.login)
        && is_address(m.address.as_deref())
        && (!m.mail || m.address.is_some())
        && m.key.as_deref().is_none_or(is_public_key);
    NewOrganisation, limits::MAX_JSON, |m| is_new_login(&m.login)
        && is_address(m.address.as_deref())
        && (!m.mail || m.address.is_some());
    NewLink, limits::MAX_JSON, |m| is_new_login(&m.login)
        && is_address(m.address.as_deref())
        && (!m.mail || m.address.is_some());
    NewAddress, limits::MAX_JSON, |m| is_address(m.address.as_deref());
    Settings, limits::MAX_JSON, |_m| true;
    RosterBundle, limits::MAX_JSON_ROSTER, |_m| true;
    ReplaceGrants, limits::MAX_JSON_WITH_ENTRIES, |m| {
        (1..=limits::MAX_REPLACED_GRANTS).contains(&m.replace.len())
            && are_different(&mut m.replace.iter().map(|grant| grant.kind))
            && m.replace.iter().all(|grant| is_sealed_within(&grant.sealed, limits::MAX_GRANT_SEALED))
    };
}

/// A login name that somebody is to have: nothing invisible at its ends or in it.
fn is_new_login(login: &str) -> bool {
    is_login(login) && login.trim() == login && !login.chars().any(char::is_control)
}

fn is_login(login: &str) -> bool {
    (1..=limits::MAX_LOGIN_CHARS).contains(&login.chars().count())
}

fn is_address(address: Option<&str>) -> bool {
    address.is_none_or(|text| text.len() <= limits::MAX_ADDRESS_CHARS && mail::is_address(text))
}

/// Base64 of a minisign public key: 42 bytes. It goes into a link, so nothing else may come with it.
fn is_public_key(text: &str) -> bool {
    text.len() == 56
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/'))
}

fn is_account(account: &NewSecrets) -> bool {
    let NewSecrets {
        kdf,
        auth,
        vault,
        slot,
        recovery_auth,
        recovery_slot,
        recipient,
        ..
    } = account;
    is_cost(kdf)
        && auth.hash().is_some()
        && recovery_auth.hash().is_some()
        && [vault, slot, recovery_slot].into_iter().all(is_secret)
        && is_recipient(recipient)
}

fn are_keys(keys: &PublicKeys) -> bool {
    is_recipient(&keys.recipient)
}

/// A hybrid recipient by its looks; whoever puts it into a roster checks more.
fn is_recipient(text: &str) -> bool {
    text.len() <= limits::MAX_RECIPIENT_CHARS
        && text.strip_prefix("age1pq1").is_some_and(|rest| {
            !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

fn is_cost(kdf: &KdfParams) -> bool {
    KDF_MEMORY_KIB.contains(&kdf.m_kib) && KDF_PASSES.contains(&kdf.t) && KDF_LANES.contains(&kdf.p)
}

fn is_secret(sealed: &Sealed) -> bool {
    is_sealed_within(sealed, limits::MAX_VAULT_SEALED)
}

#[cfg(test)]
mod tests {
    use super::*;
    use zegel_protocol::accounts::AuthProof;
    use zegel_protocol::people::AccountRole;
    use zegel_protocol::{PublicSalt, VerifyingKey};

    fn today() -> Day {
        "2026-11-23".parse().unwrap()
    }

    fn account() -> NewSecrets {
        NewSecrets {
            salt: PublicSalt::from_bytes([1; 32]),
            kdf: KdfParams {
                m_kib: 65536,
                t: 3,
                p: 1,
            },
            auth: AuthProof::new(&[1; 32]),
            vault: Sealed::new(vec![1; limits::MAX_VAULT_SEALED]),
            slot: Sealed::new(vec![1; 100]),
            recovery_auth: AuthProof::new(&[2; 32]),
            recovery_slot: Sealed::new(vec![1; 100]),
            recipient: "age1pq1qqqq".to_owned(),
            signing_key: VerifyingKey::from_bytes([1; 32]),
        }
    }

    #[test]
    fn an_account_at_its_bounds_is_taken_and_one_past_any_of_them_is_not() {
        assert!(is_account(&account()));
        let spoilings: [fn(&mut NewSecrets); 7] = [
            |a| a.kdf.m_kib = 8,
            |a| a.kdf.t = 0,
            |a| a.kdf.p = 100,
            |a| a.vault = Sealed::new(vec![1; limits::MAX_VAULT_SEALED + 1]),
            |a| a.slot = Sealed::new(Vec::new()),
            |a| a.recipient = "age1qqqq".to_owned(),
            |a| a.recipient = "age1pq1q\nq".to_owned(),
        ];
        for (number, spoil) in spoilings.into_iter().enumerate() {
            let mut spoiled = account();
            spoil(&mut spoiled);
            assert!(!is_account(&spoiled), "{number}");
        }
    }

    #[test]
    fn an_invitation_takes_only_a_name_an_address_and_a_key_for_one() {
        let invite = |address: Option<&str>, mail| Invite {
            person: "amina".parse().unwrap(),
            login: "amina".to_owned(),
            role: AccountRole::Handler,
            address: address.map(str::to_owned),
            mail,
            key: None,
        };
        assert!(invite(None, false).is_valid(today()));
        assert!(!invite(None, true).is_valid(today()));
        assert!(invite(Some("amina@example.org"), true).is_valid(today()));
        for bad in [
            "amina",
            "a@b@c",
            "amina@example.org\nBcc: x@y",
            "",
            "Amina <a@b.org>",
        ] {
            assert!(!invite(Some(bad), true).is_valid(today()), "{bad}");
        }
        for bad in ["", " amina", "amina\n", "ami\u{0}na", &"a".repeat(81)] {
            let mut named = invite(None, false);
            named.login = bad.to_owned();
            assert!(!named.is_valid(today()), "{bad:?}");
        }
        let mut with_key = invite(None, false);
        with_key.key = Some("RWQ".to_owned() + &"a".repeat(53));
        assert!(with_key.is_valid(today()));
        with_key.key = Some("RWQ&next=".to_owned() + &"a".repeat(47));
        assert!(!with_key.is_valid(today()));
    }
}
