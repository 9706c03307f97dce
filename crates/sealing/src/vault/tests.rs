//! What people may rely on for their keys: every way opens the same vault, nothing else does, and nobody else can make one.

use minisign::KeyPair;
use rand::RngCore as _;
use serde_json::json;
use zegel_protocol::roster::{KeyLink, RosterBundle};
use zegel_protocol::roster_check::{Expected, Roster};
use zegel_protocol::{PublicSalt, Sha256};
use zeroize::Zeroizing;

use super::*;
use crate::chance::chance;
use crate::passphrase::{KDF, RecoveryKey, passkey_wrap, split};

fn seeds(vault: &Vault) -> Vec<[u8; 32]> {
    vault.keys().map(|keys| *keys.identity.seed()).collect()
}

#[test]
fn passphrase_sheet_and_passkey_open_the_same_vault_and_nothing_else_does() {
    let mut rng = chance(1);
    let key = VaultKey::generate(&mut rng);
    let vault = Vault::generate(Some(Known::from_invitation("RWQkey".into())), &mut rng);
    let sealed = key.seal(&vault).unwrap();
    assert!(sealed.len() <= zegel_protocol::limits::MAX_GRANT_SEALED);

    let salt = PublicSalt::from_bytes([3; 32]);
    let by_passphrase = split("six words of which nobody knows", &salt, KDF).unwrap().wrap;
    let by_sheet = RecoveryKey::generate(&mut rng).split().unwrap().wrap;
    let mut prf = Zeroizing::new([0; 32]);
    rng.fill_bytes(&mut *prf);
    let by_passkey = passkey_wrap(&prf).unwrap();
    let stranger = Identity::generate(&mut rng);
    for way in [&by_passphrase, &by_sheet, &by_passkey] {
        let slot = key.seal_slot(&way.to_recipient()).unwrap();
        assert!(slot.len() <= zegel_protocol::limits::MAX_GRANT_SEALED);
        let opened = VaultKey::open_slot(&slot, way).unwrap().open(&sealed).unwrap();
        assert_eq!(seeds(&opened), seeds(&vault));
        assert_eq!(opened.known(), vault.known());
        assert_eq!(
            opened.newest().signing.verifying_key(),
            vault.newest().signing.verifying_key()
        );
        assert!(matches!(
            VaultKey::open_slot(&slot, &stranger),
            Err(VaultError::Open(_))
        ));
    }
    assert!(matches!(
        VaultKey::generate(&mut rng).open(&sealed),
        Err(VaultError::Open(_))
    ));
    assert!(!format!("{key:?} {vault:?}").contains(&sealed_text(&vault)));
}

fn sealed_text(vault: &Vault) -> String {
    vault.newest().identity.export().to_string()
}

/// The server knows the person's recipient, and a slot is sealed like everything else.
#[test]
fn a_vault_or_slot_that_the_server_made_up_is_none() {
    let mut rng = chance(2);
    let key = VaultKey::generate(&mut rng);
    let vault = Vault::generate(None, &mut rng);
    let wrap = Identity::generate(&mut rng);
    let to_known_recipient = seal(
        &content::vault(&Vault::generate(None, &mut rng)).unwrap(),
        Padding::Grant,
        &[vault.newest().identity.to_recipient()],
    )
    .unwrap();
    assert!(matches!(key.open(&to_known_recipient), Err(VaultError::Open(_))));
    // One in place of the other.
    let slot = seal(
        &content::slot(&key.0).unwrap(),
        Padding::Grant,
        &[key.0.to_recipient()],
    )
    .unwrap();
    assert!(matches!(key.open(&slot), Err(VaultError::Malformed)));
    let inside_out = seal(
        &content::vault(&vault).unwrap(),
        Padding::Grant,
        &[wrap.to_recipient()],
    )
    .unwrap();
    assert!(matches!(
        VaultKey::open_slot(&inside_out, &wrap),
        Err(VaultError::Malformed)
    ));
}

#[test]
fn what_is_sealed_but_no_vault_is_refused() {
    let key = VaultKey(Identity::generate(&mut chance(5)));
    let open = |json: &str| {
        let sealed = seal(json.as_bytes(), Padding::Grant, &[key.0.to_recipient()]).unwrap();
        key.open(&sealed)
    };
    let seed = "A".repeat(43);
    assert!(
        open(&json!({"v": 1, "identities": [seed], "signing": [seed], "known": null}).to_string()).is_ok()
    );
    let newer = json!({"v": 2, "keys": [seed]}).to_string();
    assert!(matches!(open(&newer), Err(VaultError::TooNew { version: 2 })));
    let many = vec![&seed; MAX_KEYS + 1];
    for bad in [
        json!(null),
        json!({}),
        json!({"v": 1}),
        json!({"v": 1, "identities": [], "signing": [], "known": null}),
        json!({"v": 1, "identities": [seed], "signing": [], "known": null}),
        json!({"v": 1, "identities": many, "signing": many, "known": null}),
        json!({"v": 1, "identities": [seed], "signing": ["AAAA"], "known": null}),
        json!({"v": 1, "identities": [format!("{seed}A")], "signing": [seed], "known": null}),
        json!({"v": 1, "identities": [seed], "signing": [seed], "known": null, "more": 1}),
        json!({"v": 1, "identities": [seed], "signing": [seed], "known": {"key": "x"}}),
    ] {
        let error = open(&bad.to_string()).unwrap_err();
        assert!(matches!(error, VaultError::Malformed), "{bad}: {error:?}");
        assert!(!format!("{error} {error:?}").contains("AAAA"));
    }
}

#[test]
fn new_keys_come_first_and_the_old_ones_stay_until_they_are_dropped() {
    let mut rng = chance(6);
    let key = VaultKey::generate(&mut rng);
    let mut vault = Vault::generate(None, &mut rng);
    let first = seeds(&vault);
    for count in 2..=MAX_KEYS {
        let before = seeds(&vault);
        vault = key
            .open(&key.seal(&vault.rotated(&mut rng).unwrap()).unwrap())
            .unwrap();
        assert_eq!(seeds(&vault).len(), count);
        assert_eq!(seeds(&vault)[1..], before);
    }
    assert!(vault.has_older());
    assert_eq!(seeds(&vault).last(), first.last());
    assert!(matches!(vault.rotated(&mut rng), Err(VaultError::Full)));
    let newest = seeds(&vault)[0];
    vault = vault.without_older();
    assert_eq!(seeds(&vault), [newest]);
    assert!(!vault.has_older());
}

struct Organisation {
    keys: Vec<KeyPair>,
}

impl Organisation {
    /// A roster signed by the key of that number, which all before it handed over to.
    fn roster(&self, key: usize, seq: u64, spare: Option<usize>) -> Roster {
        let signed = |by: usize, text: &str| {
            minisign::sign(None, &self.keys[by].sk, text.as_bytes(), Some("2026-11-23"), None)
                .unwrap()
                .into_string()
        };
        let spare = spare.map(|spare| Sha256::of(self.keys[spare].pk.to_base64().as_bytes()));
        let mut body = json!({"v": 1, "origins": ["https://report.example.org"], "seq": seq, "issued": "2026-11-01",
            "expires": "2027-02-01", "organisation": {"slug": "example-aid", "name": "Example Aid", "languages": ["en"]},
            "receipt_salt": Sha256::of(b"salt"), "handlers": [], "channels": []});
        if let Some(spare) = spare {
            body["next_key_sha256"] = json!(spare);
        }
        let roster = body.to_string();
        let chain = (0..key)
            .map(|n| KeyLink {
                key: self.keys[n].pk.to_base64(),
                next_signature: signed(n, &self.keys[n + 1].pk.to_base64()),
            })
            .collect();
        let bundle = RosterBundle {
            signature: signed(key, &roster),
            roster,
            key: self.keys[key].pk.to_base64(),
            chain,
        };
        let expected = Expected {
            origin: "https://report.example.org",
            slug: "example-aid",
            pin: None,
            newest_seq: None,
            today: None,
        };
        Roster::check(&bundle, &expected).unwrap()
    }
}

#[test]
fn a_desk_remembers_the_organisation_from_visit_to_visit() {
    let org = Organisation {
        keys: (0..3)
            .map(|_| KeyPair::generate_unencrypted_keypair().unwrap())
            .collect(),
    };
    let invited = Known::from_invitation(org.keys[0].pk.to_base64());
    let first = invited.continued_by(&org.roster(0, 4, None)).unwrap();
    assert_eq!(first.seq, 4);
    assert_eq!(first.continued_by(&org.roster(0, 4, None)), Ok(first.clone()));
    assert_eq!(
        first.continued_by(&org.roster(0, 3, None)),
        Err(KnownError::Older),
        "an older roster is served again"
    );
    // A key that it handed over to, also over a visit that did not happen.
    let later = first.continued_by(&org.roster(2, 9, None)).unwrap();
    assert_eq!((later.key, later.seq), (org.keys[2].pk.to_base64(), 9));
    // The same chain does not lead back.
    let newest = Known::of(&org.roster(1, 5, None));
    assert_eq!(
        newest.continued_by(&org.roster(0, 6, None)),
        Err(KnownError::OtherKey)
    );
    // Somebody else's key.
    let other = Organisation {
        keys: vec![KeyPair::generate_unencrypted_keypair().unwrap()],
    };
    assert_eq!(
        first.continued_by(&other.roster(0, 5, None)),
        Err(KnownError::OtherKey)
    );
}

#[test]
fn a_promised_spare_is_the_only_key_that_can_follow() {
    let org = Organisation {
        keys: (0..2)
            .map(|_| KeyPair::generate_unencrypted_keypair().unwrap())
            .collect(),
    };
    let promised = Known::of(&org.roster(0, 1, Some(1)));
    assert!(promised.next_key_sha256.is_some());
    assert!(promised.continued_by(&org.roster(1, 2, None)).is_ok());
    // Who stole the key signs another successor.
    let thief = Organisation {
        keys: vec![
            KeyPair {
                pk: org.keys[0].pk.clone(),
                sk: org.keys[0].sk.clone(),
            },
            KeyPair::generate_unencrypted_keypair().unwrap(),
        ],
    };
    assert_eq!(
        promised.continued_by(&thief.roster(1, 2, None)),
        Err(KnownError::OtherKey)
    );
    // Or first promises their own, or none, with the stolen key.
    for spare in [None, Some(0)] {
        assert_eq!(
            promised.continued_by(&org.roster(0, 2, spare)),
            Err(KnownError::OtherKey)
        );
    }
    // One from before the promise is called older.
    let later = Known::of(&org.roster(0, 2, Some(1)));
    assert_eq!(
        later.continued_by(&org.roster(0, 1, None)),
        Err(KnownError::Older)
    );
    assert!(later.continued_by(&org.roster(0, 3, Some(1))).is_ok());
}
