//! Accounts and sessions.

use std::sync::Arc;

use zegel_protocol::people::AccountRole;
use zegel_protocol::roster::Role;

use super::world::{World, account, day, hash, person};
use crate::Store;
use crate::types::{CreateOutcome, NewOrganisation, SessionOwner};

/// Neither the person nor the login name can be used twice in an organisation.
pub async fn an_account_is_made_once_and_found_by_its_login(store: Arc<dyn Store>) {
    let World { store, org, .. } = World::new(store).await;
    let sent = account("amina", Role::Handler);
    let kept = store.account(&org, "amina@example.org").await.unwrap().unwrap();
    assert_eq!(
        (&kept.person, &kept.login, kept.role),
        (&sent.person, &sent.login, sent.role)
    );
    let (passphrase, recovery) = (&sent.secrets.passphrase, &sent.secrets.recovery);
    assert_eq!(
        (kept.passphrase.salt, kept.passphrase.kdf, kept.passphrase.auth),
        (passphrase.salt, passphrase.kdf, passphrase.auth)
    );
    assert_eq!(
        (kept.passphrase.slot, kept.recovery.slot, kept.vault),
        (
            passphrase.slot.clone(),
            recovery.slot.clone(),
            sent.secrets.vault.clone()
        )
    );
    assert_eq!(kept.recovery.auth, recovery.auth);
    assert_eq!(
        (&kept.recipient, kept.signing_key),
        (&sent.secrets.keys.recipient, sent.secrets.keys.signing_key)
    );
    assert!(kept.totp.is_none() && kept.passkeys.is_empty() && !kept.second_factor_required);
    let mut same_login = account("dora", Role::Handler);
    same_login.login = sent.login.clone();
    let mut same_person = account("amina", Role::Handler);
    same_person.login = "another".to_owned();
    for taken in [same_login, same_person, sent] {
        assert_eq!(
            store.create_account(&org, &taken).await.unwrap(),
            CreateOutcome::Taken
        );
    }
    for unknown in [
        "another",
        "Amina@example.org",
        "amina",
        "",
        "amina\0",
        "amina@example.org' OR 1=1",
    ] {
        assert!(store.account(&org, unknown).await.unwrap().is_none(), "{unknown}");
    }
    let nowhere = "nowhere".parse().unwrap();
    let outcome = store
        .create_account(&nowhere, &account("amina", Role::Handler))
        .await
        .unwrap();
    assert_eq!(outcome, CreateOutcome::NoOrganisation);
}

/// Administrators of the instance are in the reserved organisation, where nobody else is.
pub async fn every_role_has_its_organisation(store: Arc<dyn Store>) {
    let World { store, org, .. } = World::new(store).await;
    let instance = zegel_protocol::OrgSlug::instance();
    let new = NewOrganisation {
        slug: instance.clone(),
    };
    store.create_organisation(&new).await.unwrap();
    for role in AccountRole::ALL {
        let name = format!("carla-{role:?}").to_lowercase();
        let new = account(&name, role);
        let (home, elsewhere) = if role == AccountRole::Instance {
            (&instance, &org)
        } else {
            (&org, &instance)
        };
        let refused = store.create_account(elsewhere, &new).await.unwrap();
        assert_eq!(refused, CreateOutcome::Taken);
        assert!(store.account(elsewhere, &new.login).await.unwrap().is_none());
        let made = store.create_account(home, &new).await.unwrap();
        assert_eq!(made, CreateOutcome::Created);
        assert_eq!(store.account(home, &new.login).await.unwrap().unwrap().role, role);
        let found = store.account_of(home, &new.person).await.unwrap().unwrap();
        assert_eq!((found.role, found.login), (role, new.login));
    }
}

/// The last day is still good, the next one is not.
pub async fn a_session_ends_with_its_last_day(store: Arc<dyn Store>) {
    let World { store, org, .. } = World::new(store).await;
    let token = hash("token");
    assert!(
        store
            .start_session(&org, &person("boris"), &token, day(0), day(3))
            .await
            .unwrap()
    );
    let owner = SessionOwner {
        person: person("boris"),
        role: AccountRole::Adviser,
        second_factor_missing: false,
    };
    for (today, expected) in [(0, Some(owner.clone())), (3, Some(owner)), (4, None)] {
        assert_eq!(store.session(&org, &token, day(today)).await.unwrap(), expected);
    }
    assert_eq!(store.session(&org, &hash("another"), day(0)).await.unwrap(), None);
}

/// A token that is in use stays whose it is.
pub async fn a_session_needs_an_account_and_a_token_of_its_own(store: Arc<dyn Store>) {
    let World { store, org, .. } = World::new(store).await;
    let token = hash("token");
    assert!(
        !store
            .start_session(&org, &person("nobody"), &token, day(0), day(3))
            .await
            .unwrap()
    );
    assert!(
        store
            .start_session(&org, &person("boris"), &token, day(0), day(3))
            .await
            .unwrap()
    );
    assert!(
        !store
            .start_session(&org, &person("amina"), &token, day(0), day(9))
            .await
            .unwrap()
    );
    let owner = store.session(&org, &token, day(0)).await.unwrap().unwrap();
    assert_eq!(owner.person, person("boris"));
    assert_eq!(store.session(&org, &token, day(4)).await.unwrap(), None);
}

/// Signing out is for this session only, and may be said twice.
pub async fn a_session_that_was_ended_is_over(store: Arc<dyn Store>) {
    let World { store, org, other } = World::new(store).await;
    for token in ["first", "second"] {
        store
            .start_session(&org, &person("amina"), &hash(token), day(0), day(3))
            .await
            .unwrap();
    }
    let amina = person("amina");
    store.end_session(&other, &amina, &hash("first")).await.unwrap();
    store
        .end_session(&org, &person("boris"), &hash("first"))
        .await
        .unwrap();
    assert!(
        store
            .session(&org, &hash("first"), day(0))
            .await
            .unwrap()
            .is_some()
    );
    for _ in 0..2 {
        store.end_session(&org, &amina, &hash("first")).await.unwrap();
        assert_eq!(store.session(&org, &hash("first"), day(0)).await.unwrap(), None);
    }
    assert!(
        store
            .session(&org, &hash("second"), day(0))
            .await
            .unwrap()
            .is_some()
    );
}
