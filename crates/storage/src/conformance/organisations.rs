//! Organisations, their rosters, and the secret of the installation.

use std::sync::Arc;

use zegel_protocol::OrgSlug;
use zegel_protocol::people::AccountRole;

use super::world::{PLENTY, World, account, day, grant, hash, part, report, roster};
use crate::types::{
    Actor, CreateOutcome, NewOrganisation, PartOutcome, ReportOutcome, ReportRefusal, RosterOutcome,
};
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

/// It is there for its accounts, and no place for people who report.
pub async fn the_reserved_organisation_is_in_no_list_and_takes_no_reports(store: Arc<dyn Store>) {
    let instance = OrgSlug::instance();
    let new = NewOrganisation {
        slug: instance.clone(),
    };
    for outcome in [CreateOutcome::Created, CreateOutcome::Taken] {
        assert_eq!(store.create_organisation(&new).await.unwrap(), outcome);
    }
    assert_eq!(store.organisations().await.unwrap(), vec![]);
    let made = store
        .create_account(&instance, &account("ines", AccountRole::Instance))
        .await;
    assert_eq!(made.unwrap(), CreateOutcome::Created);
    let mut sent = report("r");
    sent.grants = vec![grant("ines", "r")];
    let refused = store.accept_report(&instance, &sent, day(0)).await.unwrap();
    assert_eq!(refused, ReportOutcome::Refused(ReportRefusal::NoOrganisation));
    let part = store
        .record_part(&instance, &part("photo", 0, 9), day(0), PLENTY)
        .await;
    assert_eq!(part.unwrap(), PartOutcome::NoOrganisation);
    let published = store
        .publish_roster(&instance, &Actor::Operator, &roster(1), None)
        .await;
    assert_eq!(published.unwrap(), RosterOutcome::Forbidden);
}

/// An entry of long ago names its roster by hash.
pub async fn the_roster_with_the_highest_number_is_the_current_one_and_old_ones_stay(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    let World { store, org, .. } = &world;
    assert!(store.current_roster(org).await.unwrap().is_none());
    for (seq, before, outcome) in [
        (3, None, RosterOutcome::Published),
        (3, None, RosterOutcome::Same),
        (2, Some(3), RosterOutcome::NotNewer),
        (7, Some(3), RosterOutcome::Published),
        (3, None, RosterOutcome::Same),
    ] {
        assert_eq!(world.publish(org, seq, before).await, outcome, "{seq}");
    }
    let mut same_number = roster(7);
    same_number.sha256 = hash("another text");
    let before = roster(7).sha256;
    let published = store
        .publish_roster(org, &Actor::Operator, &same_number, Some(&before))
        .await;
    assert_eq!(published.unwrap(), RosterOutcome::NotNewer);
    assert_eq!(store.current_roster(org).await.unwrap().unwrap().seq, 7);
    for seq in [3, 7] {
        let found = store.roster(org, &roster(seq).sha256).await.unwrap().unwrap();
        assert_eq!(found.seq, seq);
    }
    assert!(store.roster(org, &roster(2).sha256).await.unwrap().is_none());
}

/// Two administrators who each signed a change of the same roster: the second one has to look again.
pub async fn a_roster_takes_the_place_of_the_one_it_was_made_from_and_of_no_other(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    let org = &world.org;
    assert_eq!(world.publish(org, 1, Some(9)).await, RosterOutcome::NotNewer);
    assert_eq!(world.publish(org, 1, None).await, RosterOutcome::Published);
    assert_eq!(world.publish(org, 2, None).await, RosterOutcome::NotNewer);
    assert_eq!(world.publish(org, 2, Some(1)).await, RosterOutcome::Published);
    assert_eq!(world.publish(org, 3, Some(1)).await, RosterOutcome::NotNewer);
    assert_eq!(world.store.current_roster(org).await.unwrap().unwrap().seq, 2);
}

/// Its signature is over bytes: every character must come back.
pub async fn a_roster_comes_back_as_it_was_signed(store: Arc<dyn Store>) {
    let World { store, org, .. } = World::new(store).await;
    let mut sent = roster(1);
    sent.bundle.roster = "\u{feff}{\r\n\t\"naïve\": \"\u{0}\\u0000 مساعدة 🦭\"}\u{0}".to_owned();
    let published = store.publish_roster(&org, &Actor::Operator, &sent, None).await;
    assert_eq!(published.unwrap(), RosterOutcome::Published);
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
