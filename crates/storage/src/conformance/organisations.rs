//! Organisations, their rosters, and the secret of the installation.

use std::sync::Arc;

use zegel_protocol::OrgSlug;

use super::world::{World, hash, roster};
use crate::types::{CreateOutcome, NewOrganisation, RosterOutcome};
use crate::{Store, StoreError};

/// The first candidate is kept.
pub async fn the_secret_of_the_installation_stays_the_same(store: Arc<dyn Store>) {
    assert_eq!(store.installation_secret([1; 32]).await.unwrap(), [1; 32]);
    assert_eq!(store.installation_secret([2; 32]).await.unwrap(), [1; 32]);
}

/// By the bytes of their names, on every database.
pub async fn organisations_are_listed_by_name_and_none_is_made_twice(store: Arc<dyn Store>) {
    assert_eq!(store.organisations().await.unwrap(), vec![]);
    let names = ["b-aid", "a", "b0", "ab", "a-z"];
    for name in names {
        let new = NewOrganisation {
            slug: name.parse().unwrap(),
        };
        assert_eq!(
            store.create_organisation(&new).await.unwrap(),
            CreateOutcome::Created
        );
        assert_eq!(
            store.create_organisation(&new).await.unwrap(),
            CreateOutcome::Taken
        );
    }
    let listed = store.organisations().await.unwrap();
    let listed: Vec<_> = listed.iter().map(OrgSlug::as_str).collect();
    assert_eq!(listed, ["a", "a-z", "ab", "b-aid", "b0"]);
}

/// An entry of long ago names its roster by hash.
pub async fn the_roster_with_the_highest_number_is_the_current_one_and_old_ones_stay(store: Arc<dyn Store>) {
    let World { store, org, .. } = World::new(store).await;
    assert!(store.current_roster(&org).await.unwrap().is_none());
    for (seq, outcome) in [
        (3, RosterOutcome::Published),
        (3, RosterOutcome::Same),
        (2, RosterOutcome::NotNewer),
        (7, RosterOutcome::Published),
        (3, RosterOutcome::Same),
    ] {
        assert_eq!(
            store.publish_roster(&org, &roster(seq)).await.unwrap(),
            outcome,
            "{seq}"
        );
    }
    let mut same_number = roster(7);
    same_number.sha256 = hash("another text");
    assert_eq!(
        store.publish_roster(&org, &same_number).await.unwrap(),
        RosterOutcome::NotNewer
    );
    assert_eq!(store.current_roster(&org).await.unwrap().unwrap().seq, 7);
    for seq in [3, 7] {
        let found = store.roster(&org, &roster(seq).sha256).await.unwrap().unwrap();
        assert_eq!(found.seq, seq);
    }
    assert!(store.roster(&org, &roster(2).sha256).await.unwrap().is_none());
}

/// Its signature is over bytes: every character must come back.
pub async fn a_roster_comes_back_as_it_was_signed(store: Arc<dyn Store>) {
    let World { store, org, .. } = World::new(store).await;
    let mut sent = roster(1);
    sent.bundle.roster = "\u{feff}{\r\n\t\"naïve\": \"\u{0}\\u0000 مساعدة 🦭\"}\u{0}".to_owned();
    store.publish_roster(&org, &sent).await.unwrap();
    let kept = store.current_roster(&org).await.unwrap().unwrap();
    assert_eq!(kept.bundle, sent.bundle);
    assert_eq!(kept.sha256, sent.sha256);
}

/// A server that is stopping says that it is not available, and does not hang.
pub async fn a_store_answers_while_it_is_open_and_refuses_afterwards(store: Arc<dyn Store>) {
    store.ping().await.unwrap();
    store.close().await;
    assert!(matches!(store.ping().await, Err(StoreError::Unavailable)));
    let write = store.installation_secret([1; 32]).await;
    assert!(matches!(write, Err(StoreError::Unavailable)));
}
