//! What opens an account, and what its owner changes of it.

use std::sync::Arc;

use zegel_protocol::Sha256;
use zegel_protocol::accounts::{CredentialId, TotpSecret};
use zegel_protocol::limits::MAX_PASSKEYS;

use super::world::{World, day, hash, passphrase, person, public_keys, recovery, sealed, secrets};
use crate::Store;
use crate::types::{Account, Passkey, PasskeyOutcome, VaultOutcome};

fn totp() -> TotpSecret {
    "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ".parse().unwrap()
}

fn id(text: &str) -> CredentialId {
    CredentialId::from_bytes(text.as_bytes().to_vec()).unwrap()
}

fn passkey(text: &str, added: i32) -> Passkey {
    Passkey {
        id: id(text),
        passkey: format!("{{\"counter\":0,\"name\":\"{text}\"}}"),
        slot: (added % 2 == 0).then(|| sealed(&format!("vault key for {text}"))),
        added: day(added),
    }
}

impl World {
    async fn account(&self, name: &str) -> Account {
        let found = self.store.account_of(&self.org, &person(name)).await;
        found.unwrap().unwrap()
    }

    async fn open_sessions(&self, name: &str) -> Vec<Sha256> {
        let found = self.store.sessions(&self.org, &person(name), day(0)).await;
        let mut tokens: Vec<_> = found.unwrap().iter().map(|one| one.token).collect();
        tokens.sort();
        tokens
    }
}

/// Whoever had the old one and is signed in somewhere is out.
pub async fn a_new_passphrase_takes_the_place_of_the_old_one_and_ends_other_sessions(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    let World { store, org, other } = &world;
    for token in ["here", "there"] {
        world.sign_in(org, "amina", token).await;
    }
    world.sign_in(org, "boris", "boris").await;
    let before = world.account("amina").await;
    let changed = store
        .change_passphrase(org, &person("amina"), &passphrase("new"), &hash("here"))
        .await;
    assert!(changed.unwrap());
    let after = world.account("amina").await;
    let new = passphrase("new");
    assert_eq!(
        (after.passphrase.salt, after.passphrase.auth),
        (new.salt, new.auth)
    );
    assert_eq!(after.passphrase.slot, new.slot);
    assert_eq!(
        (after.vault, after.recovery.auth),
        (before.vault, before.recovery.auth)
    );
    assert_eq!(world.open_sessions("amina").await, [hash("here")]);
    assert_eq!(world.open_sessions("boris").await.len(), 1);
    for (org, name) in [(org, "nobody"), (other, "nobody")] {
        let changed = store
            .change_passphrase(org, &person(name), &new, &hash("here"))
            .await;
        assert!(!changed.unwrap());
    }
    let elsewhere = store.account_of(other, &person("amina")).await.unwrap().unwrap();
    assert_eq!(elsewhere.passphrase.auth, passphrase("amina").auth);
}

/// The old paper is worth nothing, nor is what somebody began with it.
pub async fn a_new_recovery_sheet_takes_the_place_of_the_old_one_and_ends_other_sessions(
    store: Arc<dyn Store>,
) {
    let world = World::new(store).await;
    for (name, token) in [("amina", "here"), ("amina", "recovering"), ("boris", "boris")] {
        world.sign_in(&world.org, name, token).await;
    }
    let changed = world
        .store
        .change_recovery(&world.org, &person("amina"), &recovery("new"), &hash("here"))
        .await;
    assert!(changed.unwrap());
    let after = world.account("amina").await;
    assert_eq!(
        (after.recovery.auth, after.recovery.slot),
        (recovery("new").auth, recovery("new").slot)
    );
    assert_eq!(after.passphrase.auth, passphrase("amina").auth);
    assert_eq!(world.open_sessions("amina").await, [hash("here")]);
    assert_eq!(world.open_sessions("boris").await.len(), 1);
}

/// Whoever is signed in elsewhere came in without the new factor, or with the one that is gone.
pub async fn a_changed_second_factor_ends_other_sessions(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    let World { store, org, other } = &world;
    let (amina, keep) = (person("amina"), hash("here"));
    for (org, name, token) in [
        (org, "amina", "here"),
        (org, "boris", "boris"),
        (other, "amina", "other"),
    ] {
        world.sign_in(org, name, token).await;
    }
    for change in ["digits", "passkey", "no passkey", "no digits"] {
        world.sign_in(org, "amina", change).await;
        let done = match change {
            "digits" => store.set_totp(org, &amina, Some(&totp()), &keep).await.unwrap(),
            "no digits" => store.set_totp(org, &amina, None, &keep).await.unwrap(),
            "no passkey" => store
                .remove_passkey(org, &amina, &id("key"), &keep)
                .await
                .unwrap(),
            _ => {
                let added = store.add_passkey(org, &amina, &passkey("key", 0), &keep).await;
                added.unwrap() == PasskeyOutcome::Added
            }
        };
        assert!(done, "{change}");
        assert_eq!(world.open_sessions("amina").await, [keep], "{change}");
    }
    assert_eq!(world.open_sessions("boris").await.len(), 1);
    let elsewhere = store.sessions(other, &amina, day(0)).await.unwrap();
    assert_eq!(elsewhere.len(), 1);
}

/// Somebody who asks for what does not happen puts nobody out.
pub async fn a_second_factor_that_stays_as_it_was_ends_no_session(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    let World { store, org, .. } = &world;
    let taken = store
        .add_passkey(org, &person("boris"), &passkey("key", 0), &hash("none"))
        .await;
    assert_eq!(taken.unwrap(), PasskeyOutcome::Added);
    for token in ["here", "there"] {
        world.sign_in(org, "amina", token).await;
    }
    let (amina, keep) = (person("amina"), hash("here"));
    let taken = store.add_passkey(org, &amina, &passkey("key", 0), &keep).await;
    assert_eq!(taken.unwrap(), PasskeyOutcome::Taken);
    let removed = store.remove_passkey(org, &amina, &id("key"), &keep).await;
    assert!(!removed.unwrap());
    assert_eq!(world.open_sessions("amina").await.len(), 2);
}

/// Whoever found the lost device must not stay in by what is on it.
pub async fn recovery_removes_second_factors_and_ends_other_sessions(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    let World { store, org, other } = &world;
    for org in [org, other] {
        store
            .set_totp(org, &person("amina"), Some(&totp()), &hash("none"))
            .await
            .unwrap();
        for token in ["found", "recovering"] {
            world.sign_in(org, "amina", token).await;
        }
        let added = store
            .add_passkey(org, &person("amina"), &passkey("key", 0), &hash("recovering"))
            .await;
        assert_eq!(added.unwrap(), PasskeyOutcome::Added);
    }
    let (new, sheet) = (passphrase("new"), recovery("new"));
    for _ in 0..2 {
        let recovered = store
            .recover(org, &person("amina"), &new, &sheet, &hash("recovering"))
            .await;
        assert!(recovered.unwrap());
    }
    let after = world.account("amina").await;
    assert_eq!(
        (after.passphrase.auth, after.recovery.auth),
        (new.auth, sheet.auth)
    );
    assert_eq!(after.vault, secrets("amina").vault);
    assert!(after.totp.is_none() && after.passkeys.is_empty());
    assert_eq!(world.open_sessions("amina").await, [hash("recovering")]);
    let elsewhere = store.account_of(other, &person("amina")).await.unwrap().unwrap();
    assert!(elsewhere.totp.is_some() && elsewhere.passkeys.len() == 1);
}

/// Two devices of one person: whoever is late reads again what the other one wrote.
pub async fn a_vault_is_replaced_by_one_who_read_it(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    let World { store, org, other } = &world;
    let amina = person("amina");
    let of = |text: &str| Sha256::of(sealed(text).as_bytes());
    let first = of("vault of amina");
    let replace = async |was: &Sha256, text: &str, keys| {
        let outcome = store.replace_vault(org, &amina, was, &sealed(text), keys).await;
        outcome.unwrap()
    };
    assert_eq!(replace(&of("another"), "new", None).await, VaultOutcome::Conflict);
    for _ in 0..2 {
        assert_eq!(replace(&first, "new", None).await, VaultOutcome::Replaced);
    }
    assert_eq!(replace(&first, "late", None).await, VaultOutcome::Conflict);
    let kept = world.account("amina").await;
    assert_eq!(
        (&kept.vault, &kept.recipient),
        (&sealed("new"), &public_keys("amina").recipient)
    );
    let keys = public_keys("rotated");
    assert_eq!(
        replace(&of("new"), "newest", Some(&keys)).await,
        VaultOutcome::Replaced
    );
    let kept = world.account("amina").await;
    assert_eq!(
        (kept.vault, kept.recipient, kept.signing_key),
        (sealed("newest"), keys.recipient, keys.signing_key)
    );
    let nobody = store
        .replace_vault(org, &person("nobody"), &first, &sealed("x"), None)
        .await;
    assert_eq!(nobody.unwrap(), VaultOutcome::NotFound);
    let elsewhere = store.account_of(other, &amina).await.unwrap().unwrap();
    assert_eq!(elsewhere.vault, secrets("amina").vault);
}

/// Or one of them would lose keys that others already seal to.
pub async fn of_many_who_replace_a_vault_exactly_one_wins(store: Arc<dyn Store>) {
    let world = Arc::new(World::new(store).await);
    let was = Sha256::of(secrets("amina").vault.as_bytes());
    let tasks: Vec<_> = (0..20)
        .map(|n| {
            let world = world.clone();
            tokio::spawn(async move {
                let vault = sealed(&n.to_string());
                let outcome = world
                    .store
                    .replace_vault(&world.org, &person("amina"), &was, &vault, None)
                    .await;
                (vault, outcome.unwrap())
            })
        })
        .collect();
    let mut won = Vec::new();
    for task in tasks {
        let (vault, outcome) = task.await.unwrap();
        if outcome == VaultOutcome::Replaced {
            won.push(vault);
        }
    }
    assert_eq!(won, [world.account("amina").await.vault]);
}

/// By the account's owner, in their organisation.
pub async fn six_digits_are_asked_for_until_they_are_taken_back(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    let World { store, org, other } = &world;
    for secret in [Some(totp()), Some(totp()), None] {
        let set = store
            .set_totp(org, &person("amina"), secret.as_ref(), &hash("none"))
            .await;
        assert!(set.unwrap());
        assert_eq!(world.account("amina").await.totp, secret);
        let elsewhere = store.account_of(other, &person("amina")).await.unwrap().unwrap();
        assert_eq!(elsewhere.totp, None);
    }
    let nobody = store.set_totp(org, &person("nobody"), None, &hash("none")).await;
    assert!(!nobody.unwrap());
}

/// A person has several; a credential id belongs to one person of the organisation.
pub async fn a_passkey_is_added_once_and_finds_its_account(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    let World { store, org, other } = &world;
    let add = async |name: &str, new: &Passkey| {
        let added = store.add_passkey(org, &person(name), new, &hash("none")).await;
        added.unwrap()
    };
    let (first, second) = (passkey("first", 3), passkey("second", 2));
    for key in [&first, &second, &first] {
        assert_eq!(add("amina", key).await, PasskeyOutcome::Added);
    }
    // Oldest first, with and without a slot.
    assert!(world.account("amina").await.passkeys == [second.clone(), first.clone()]);
    assert_eq!(add("boris", &first).await, PasskeyOutcome::Taken);
    let other_key = Passkey {
        passkey: "{}".to_owned(),
        ..first.clone()
    };
    assert_eq!(add("amina", &other_key).await, PasskeyOutcome::Taken);
    assert_eq!(
        add("nobody", &passkey("third", 0)).await,
        PasskeyOutcome::NotFound
    );
    let found = store.account_with_passkey(org, &first.id).await.unwrap().unwrap();
    assert_eq!(found.person, person("amina"));
    for (org, id) in [(org, id("another")), (other, id("first"))] {
        assert!(store.account_with_passkey(org, &id).await.unwrap().is_none());
    }
    for n in 2..MAX_PASSKEYS {
        let key = passkey(&format!("key {n}"), 4);
        assert_eq!(add("amina", &key).await, PasskeyOutcome::Added);
    }
    assert_eq!(
        add("amina", &passkey("one more", 4)).await,
        PasskeyOutcome::TooMany
    );
}

/// By nobody else, and not from another organisation.
pub async fn a_passkey_is_counted_on_and_removed_by_its_owner(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    let World { store, org, other } = &world;
    for org in [org, other] {
        store
            .add_passkey(org, &person("amina"), &passkey("key", 0), &hash("none"))
            .await
            .unwrap();
    }
    let (amina, boris, key) = (person("amina"), person("boris"), id("key"));
    assert!(!store.update_passkey(org, &boris, &key, "{}").await.unwrap());
    let remove = async |who| {
        let removed = store.remove_passkey(org, who, &key, &hash("none")).await;
        removed.unwrap()
    };
    assert!(!remove(&boris).await);
    assert!(world.account("amina").await.passkeys == [passkey("key", 0)]);
    let counted = "{\"counter\":1}";
    assert!(store.update_passkey(org, &amina, &key, counted).await.unwrap());
    let kept = world.account("amina").await.passkeys.remove(0);
    assert_eq!(
        (kept.passkey.as_str(), kept.slot),
        (counted, passkey("key", 0).slot)
    );
    assert!(remove(&amina).await);
    assert!(!remove(&amina).await);
    assert!(world.account("amina").await.passkeys.is_empty());
    let elsewhere = store.account_of(other, &amina).await.unwrap().unwrap();
    assert!(elsewhere.passkeys == [passkey("key", 0)]);
}

/// Newest first; by day, and only the owner's own.
pub async fn sessions_are_listed_to_their_owner_and_ended_by_them(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    let World { store, org, other } = &world;
    let amina = person("amina");
    for (token, started, last) in [("old", 0, 3), ("new", 2, 9), ("over", 0, 1)] {
        let begun = store
            .start_session(org, &amina, &hash(token), day(started), day(last))
            .await;
        assert!(begun.unwrap());
    }
    world.sign_in(org, "boris", "boris").await;
    world.sign_in(other, "amina", "other").await;
    let listed = store.sessions(org, &amina, day(2)).await.unwrap();
    let listed: Vec<_> = listed
        .iter()
        .map(|one| (one.token, one.started, one.last_day))
        .collect();
    assert_eq!(
        listed,
        [(hash("new"), day(2), day(9)), (hash("old"), day(0), day(3)),]
    );
    for _ in 0..2 {
        store.end_other_sessions(org, &amina, &hash("new")).await.unwrap();
        assert_eq!(world.open_sessions("amina").await, [hash("new")]);
    }
    // A token that is not the owner's keeps nothing.
    store
        .end_other_sessions(org, &amina, &hash("boris"))
        .await
        .unwrap();
    assert!(world.open_sessions("amina").await.is_empty());
    assert_eq!(world.open_sessions("boris").await.len(), 1);
    let elsewhere = store.sessions(other, &amina, day(0)).await.unwrap();
    assert_eq!(elsewhere.len(), 1);
}
