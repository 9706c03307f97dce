//! Links: good until their last day, good for one, and the same request again is the same request.

use std::sync::Arc;

use zegel_protocol::OrgSlug;
use zegel_protocol::people::AccountRole;

use super::office::{link, newcomer};
use super::world::{World, account, day, hash, person, secrets};
use crate::Store;
use crate::types::{Actor, EnrolOutcome, InviteOutcome, NewOrganisation, SetUpOutcome};

fn first_aid() -> OrgSlug {
    "first-aid".parse().unwrap()
}

/// A server that starts again prints another link; the paper with the old one is worth nothing.
pub async fn a_set_up_link_ends_with_its_last_day_or_when_a_newer_one_is_offered(store: Arc<dyn Store>) {
    assert!(store.offer_set_up(&link("old", 7)).await.unwrap());
    assert!(store.offer_set_up(&link("new", 7)).await.unwrap());
    for (text, today, expected) in [
        ("old", 0, None),
        ("another", 0, None),
        ("new", 0, Some(day(7))),
        ("new", 7, Some(day(7))),
        ("new", 8, None),
    ] {
        let found = store.set_up_link(&hash(text), day(today)).await.unwrap();
        assert_eq!(found, expected, "{text} on day {today}");
    }
    let adele = account("adele", AccountRole::Administrator);
    for (text, today) in [("old", 0), ("another", 0), ("new", 8)] {
        let refused = store.set_up(&hash(text), &first_aid(), &adele, day(today)).await;
        assert_eq!(refused.unwrap(), SetUpOutcome::NoLink);
    }
    assert_eq!(store.organisations().await.unwrap(), vec![]);
}

/// An answer that was lost on the way is asked for again; anything else finds the link used.
pub async fn a_set_up_link_makes_one_organisation(store: Arc<dyn Store>) {
    store.offer_set_up(&link("l", 7)).await.unwrap();
    let adele = account("adele", AccountRole::Administrator);
    for _ in 0..2 {
        let made = store.set_up(&hash("l"), &first_aid(), &adele, day(7)).await;
        assert_eq!(made.unwrap(), SetUpOutcome::Done);
    }
    assert_eq!(store.organisations().await.unwrap(), [first_aid()]);
    let kept = store.account(&first_aid(), &adele.login).await.unwrap().unwrap();
    assert_eq!(kept.role, AccountRole::Administrator);
    assert_eq!(store.set_up_link(&hash("l"), day(0)).await.unwrap(), None);
    let mut other_secrets = adele.clone();
    other_secrets.secrets = secrets("thief");
    let bruno = account("bruno", AccountRole::Administrator);
    for (org, new) in [
        (first_aid(), &other_secrets),
        (first_aid(), &bruno),
        ("second-aid".parse().unwrap(), &adele),
    ] {
        let refused = store.set_up(&hash("l"), &org, new, day(0)).await;
        assert_eq!(refused.unwrap(), SetUpOutcome::NoLink);
    }
    assert!(!store.offer_set_up(&link("later", 7)).await.unwrap());
    assert_eq!(store.set_up_link(&hash("later"), day(0)).await.unwrap(), None);
    store.sweep(day(8), day(0)).await.unwrap();
    let late = store.set_up(&hash("l"), &first_aid(), &adele, day(7)).await;
    assert_eq!(late.unwrap(), SetUpOutcome::NoLink);
}

/// The reserved organisation counts as none, and is nobody's first one.
pub async fn what_is_set_up_is_an_organisation_with_an_administrator(store: Arc<dyn Store>) {
    let instance = NewOrganisation {
        slug: OrgSlug::instance(),
    };
    store.create_organisation(&instance).await.unwrap();
    assert!(store.offer_set_up(&link("l", 7)).await.unwrap());
    let adele = account("adele", AccountRole::Administrator);
    for (org, new) in [
        (OrgSlug::instance(), &adele),
        (OrgSlug::instance(), &account("ines", AccountRole::Instance)),
        (first_aid(), &account("amina", AccountRole::Handler)),
    ] {
        let refused = store.set_up(&hash("l"), &org, new, day(0)).await;
        assert_eq!(refused.unwrap(), SetUpOutcome::Taken);
    }
    assert_eq!(store.organisations().await.unwrap(), vec![]);
    let made = store.set_up(&hash("l"), &first_aid(), &adele, day(0)).await;
    assert_eq!(made.unwrap(), SetUpOutcome::Done);
}

/// Opening it says who is invited and uses up nothing; until the last day, and only where they are invited.
pub async fn an_invitation_opens_until_its_last_day_in_its_organisation(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await;
    assert_eq!(world.invite("chen", "l").await, InviteOutcome::Invited);
    let World { store, org, other } = &world;
    for _ in 0..2 {
        let found = store.invitation(org, &hash("l"), day(14)).await.unwrap().unwrap();
        assert_eq!((found.person, found.role), (person("chen"), AccountRole::Handler));
        assert_eq!(
            (found.login.as_str(), found.last_day),
            ("chen@example.org", day(14))
        );
    }
    for (org, text, today) in [(org, "l", 15), (org, "another", 0), (other, "l", 0)] {
        assert!(
            store
                .invitation(org, &hash(text), day(today))
                .await
                .unwrap()
                .is_none()
        );
        let refused = store.enrol(org, &hash(text), &secrets("chen"), day(today)).await;
        assert_eq!(refused.unwrap(), EnrolOutcome::NoLink);
    }
    assert!(store.account(org, "chen@example.org").await.unwrap().is_none());
}

/// The same secrets again are a retry; others are somebody else's.
pub async fn an_invitation_makes_one_account(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await;
    world.invite("chen", "l").await;
    for _ in 0..2 {
        assert_eq!(world.enrol("l", "chen").await, EnrolOutcome::Enrolled);
    }
    assert_eq!(world.enrol("l", "thief").await, EnrolOutcome::NoLink);
    let World { store, org, .. } = &world;
    assert!(store.invitation(org, &hash("l"), day(1)).await.unwrap().is_none());
    let kept = store.account(org, "chen@example.org").await.unwrap().unwrap();
    assert_eq!(kept.vault, secrets("chen").vault);
    assert!(world.sign_in(org, "chen", "token").await);
    // Once the link is over, it is forgotten, and the account stays.
    store.sweep(day(15), day(0)).await.unwrap();
    assert_eq!(world.enrol("l", "chen").await, EnrolOutcome::NoLink);
    assert!(store.account(org, "chen@example.org").await.unwrap().is_some());
}

/// Whoever has the old one has nothing.
pub async fn a_newer_invitation_kills_the_older_one(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await;
    world.invite("chen", "old").await;
    let mut corrected = newcomer("chen", AccountRole::Ombuds);
    corrected.login = "chen.wu".to_owned();
    let again = world
        .store
        .invite(&world.org, &Actor::Operator, &corrected, &link("new", 9))
        .await;
    assert_eq!(again.unwrap(), InviteOutcome::Invited);
    assert_eq!(world.enrol("old", "thief").await, EnrolOutcome::NoLink);
    let World { store, org, .. } = &world;
    let found = store
        .invitation(org, &hash("new"), day(0))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (found.login.as_str(), found.role),
        ("chen.wu", AccountRole::Ombuds)
    );
    assert_eq!(found.last_day, day(9));
    assert_eq!(world.enrol("new", "chen").await, EnrolOutcome::Enrolled);
    assert!(store.account(org, "chen.wu").await.unwrap().is_some());
}

/// The one who comes second has to ask for another link.
pub async fn of_many_who_enrol_by_one_link_one_gets_the_account(store: Arc<dyn Store>) {
    let world = Arc::new(World::new(store).await.staffed().await);
    world.invite("chen", "l").await;
    let tasks: Vec<_> = (0..20)
        .map(|n| {
            let world = world.clone();
            tokio::spawn(async move { world.enrol("l", &format!("device {n}")).await })
        })
        .collect();
    let mut made = Vec::new();
    for (n, task) in tasks.into_iter().enumerate() {
        if task.await.unwrap() == EnrolOutcome::Enrolled {
            made.push(n);
        }
    }
    let kept = world.store.account(&world.org, "chen@example.org").await;
    let vaults: Vec<_> = made
        .iter()
        .map(|n| secrets(&format!("device {n}")).vault)
        .collect();
    assert_eq!(vaults, [kept.unwrap().unwrap().vault]);
}

/// Two people with the same piece of paper.
pub async fn of_many_who_set_up_by_one_link_one_gets_the_organisation(store: Arc<dyn Store>) {
    store.offer_set_up(&link("l", 7)).await.unwrap();
    let tasks: Vec<_> = (0..20)
        .map(|n| {
            let store = store.clone();
            tokio::spawn(async move {
                let org = format!("aid-{n}").parse().unwrap();
                let adele = account(&format!("adele-{n}"), AccountRole::Administrator);
                store.set_up(&hash("l"), &org, &adele, day(0)).await.unwrap()
            })
        })
        .collect();
    let mut made = 0;
    for task in tasks {
        made += usize::from(task.await.unwrap() == SetUpOutcome::Done);
    }
    assert_eq!(made, 1);
    assert_eq!(store.organisations().await.unwrap().len(), 1);
}
