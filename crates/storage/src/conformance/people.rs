//! People, as their organisation's administrators see and change them, and nobody else.

use std::sync::Arc;

use zegel_protocol::OrgSlug;
use zegel_protocol::people::{AccountRole, PersonState};

use super::office::{by, link, newcomer};
use super::world::{World, day, hash, person, public_keys, roster};
use crate::Store;
use crate::types::{Actor, EnrolOutcome, InviteOutcome, PersonOutcome, RosterOutcome, SettingOutcome};

/// Public keys, because they go into the roster; nothing that opens anything.
pub async fn everybody_is_listed_with_what_an_administrator_may_know(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await;
    world.invite("chen", "l").await;
    world.depart("boris").await;
    let all = world
        .store
        .people(&world.org, &by("adele"))
        .await
        .unwrap()
        .unwrap();
    let names: Vec<_> = all.people.iter().map(|one| one.person.as_str()).collect();
    assert_eq!(names, ["adele", "amina", "anton", "boris", "chen", "olga"]);
    assert!(!all.second_factor_required);
    let amina = world.seen("amina").await.unwrap();
    let keys = public_keys("amina");
    assert_eq!(
        (amina.state, amina.role, amina.login.as_str()),
        (PersonState::Enrolled, AccountRole::Handler, "amina@example.org")
    );
    assert_eq!(
        (amina.recipient, amina.signing_key),
        (Some(keys.recipient), Some(keys.signing_key))
    );
    assert_eq!(
        (amina.address, amina.invited_until, amina.left),
        (None, None, None)
    );
    assert!(!amina.second_factor);
    let chen = world.seen("chen").await.unwrap();
    assert_eq!(
        (chen.state, chen.invited_until),
        (PersonState::Invited, Some(day(14)))
    );
    assert_eq!(chen.address.as_deref(), Some("chen@mail.example.org"));
    assert!(chen.recipient.is_none() && chen.signing_key.is_none());
    let boris = world.seen("boris").await.unwrap();
    assert_eq!((boris.state, boris.left), (PersonState::Left, Some(day(5))));
    // An invitation that nobody took in time stays to be seen; one that was taken is told no more.
    world.store.sweep(day(20), day(0)).await.unwrap();
    assert_eq!(world.seen("chen").await.unwrap().invited_until, Some(day(14)));
    assert_eq!(world.enrol("l", "chen").await, EnrolOutcome::Enrolled);
    let chen = world.seen("chen").await.unwrap();
    assert_eq!((chen.state, chen.invited_until), (PersonState::Enrolled, None));
    let others = world
        .store
        .people(&world.other, &by("adele"))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(others.people.len(), 5);
}

/// Each thing an administrator does, tried by somebody who may not. Nothing comes of it.
async fn nothing_is_done_for(world: &World, org: &OrgSlug, actor: &Actor) {
    let (store, boris) = (&world.store, person("boris"));
    assert!(store.people(org, actor).await.unwrap().is_none(), "{actor:?}");
    let new = newcomer("dora", AccountRole::Handler);
    let invited = store.invite(org, actor, &new, &link("dora", 9)).await.unwrap();
    assert_eq!(invited, InviteOutcome::Forbidden, "{actor:?}");
    for outcome in [
        store.withdraw_invitation(org, actor, &person("chen")).await,
        store.depart(org, actor, &boris, day(0)).await,
        store.readmit(org, actor, &boris).await,
        store.set_address(org, actor, &boris, Some("b@example.org")).await,
    ] {
        assert_eq!(outcome.unwrap(), PersonOutcome::Forbidden, "{actor:?}");
    }
    let set = store.require_second_factor(org, actor, true).await.unwrap();
    assert_eq!(set, SettingOutcome::Forbidden, "{actor:?}");
    let published = store.publish_roster(org, actor, &roster(1), None).await;
    assert_eq!(published.unwrap(), RosterOutcome::Forbidden, "{actor:?}");
}

/// Handlers do not, analysts do not, the instance does not, and no administrator does in another organisation.
pub async fn only_administrators_of_the_organisation_change_its_people(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await.with_instance().await;
    let (org, other) = (&world.org, &world.other);
    world.invite("chen", "l").await;
    world.enlist(org, "second", AccountRole::Administrator).await;
    world.enlist(org, "gone", AccountRole::Administrator).await;
    world.depart("gone").await;
    for name in [
        "amina", "boris", "olga", "anton", "ines", "nobody", "chen", "gone",
    ] {
        nothing_is_done_for(&world, org, &by(name)).await;
    }
    // "second" administers the one organisation, and is nobody in the other one.
    nothing_is_done_for(&world, other, &by("second")).await;
    nothing_is_done_for(&world, other, &by("ines")).await;
    let all = world.store.people(org, &by("second")).await.unwrap().unwrap();
    assert_eq!(all.people.len(), 8);
    assert!(!all.second_factor_required);
    assert_eq!(world.seen("boris").await.unwrap().state, PersonState::Enrolled);
    assert_eq!(world.seen("boris").await.unwrap().address, None);
    assert!(world.store.current_roster(org).await.unwrap().is_none());
    let published = world
        .store
        .publish_roster(org, &by("adele"), &roster(1), None)
        .await;
    assert_eq!(published.unwrap(), RosterOutcome::Published);
}

/// Nobody takes another's place.
pub async fn whoever_has_an_account_or_a_login_name_keeps_it(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await;
    assert_eq!(world.invite("amina", "l").await, InviteOutcome::Taken);
    world.depart("boris").await;
    assert_eq!(world.invite("boris", "l").await, InviteOutcome::Taken);
    let mut same_login = newcomer("dora", AccountRole::Handler);
    same_login.login = "amina@example.org".to_owned();
    let World { store, org, .. } = &world;
    let refused = store.invite(org, &by("adele"), &same_login, &link("l", 9)).await;
    assert_eq!(refused.unwrap(), InviteOutcome::Taken);
    world.invite("chen", "chen").await;
    same_login.login = "chen@example.org".to_owned();
    let refused = store.invite(org, &by("adele"), &same_login, &link("l", 9)).await;
    assert_eq!(refused.unwrap(), InviteOutcome::Taken);
    assert!(store.invitation(org, &hash("l"), day(0)).await.unwrap().is_none());
    let amina = store.account(org, "amina@example.org").await.unwrap().unwrap();
    assert_eq!(amina.role, AccountRole::Handler);
}

/// Nor is anybody else invited to the reserved organisation.
pub async fn nobody_is_invited_to_administer_the_instance_from_an_organisation(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await.with_instance().await;
    let World { store, org, .. } = &world;
    let instance = OrgSlug::instance();
    for (org, role, actor, expected) in [
        (org, AccountRole::Instance, by("adele"), InviteOutcome::Forbidden),
        (
            org,
            AccountRole::Instance,
            Actor::Operator,
            InviteOutcome::Forbidden,
        ),
        (
            &instance,
            AccountRole::Administrator,
            Actor::Operator,
            InviteOutcome::Forbidden,
        ),
        (
            &instance,
            AccountRole::Instance,
            by("ines"),
            InviteOutcome::Forbidden,
        ),
        (
            &instance,
            AccountRole::Instance,
            by("adele"),
            InviteOutcome::Forbidden,
        ),
        (
            &instance,
            AccountRole::Instance,
            Actor::Operator,
            InviteOutcome::Invited,
        ),
    ] {
        let new = newcomer("igor", role);
        let outcome = store.invite(org, &actor, &new, &link("l", 9)).await.unwrap();
        assert_eq!(outcome, expected, "{role:?} by {actor:?}");
    }
    let nowhere = "nowhere".parse().unwrap();
    let new = newcomer("igor", AccountRole::Handler);
    let outcome = store
        .invite(&nowhere, &Actor::Operator, &new, &link("l", 9))
        .await;
    assert_eq!(outcome.unwrap(), InviteOutcome::NoOrganisation);
}

/// Whoever has the link has nothing, and the names are free again.
pub async fn an_invitation_that_is_taken_back_is_forgotten(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await;
    world.invite("chen", "l").await;
    let withdraw = async |name: &str| {
        let outcome = world
            .store
            .withdraw_invitation(&world.org, &by("adele"), &person(name))
            .await;
        outcome.unwrap()
    };
    assert_eq!(withdraw("chen").await, PersonOutcome::Done);
    assert_eq!(withdraw("chen").await, PersonOutcome::NotFound);
    assert_eq!(withdraw("amina").await, PersonOutcome::Enrolled);
    assert!(world.seen("chen").await.is_none());
    assert_eq!(world.enrol("l", "chen").await, EnrolOutcome::NoLink);
    assert_eq!(world.invite("chen", "again").await, InviteOutcome::Invited);
    assert_eq!(world.enrol("again", "chen").await, EnrolOutcome::Enrolled);
}

/// Of the invited, too.
pub async fn an_address_is_noted_and_forgotten(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await;
    world.invite("chen", "l").await;
    for (name, address) in [
        ("amina", Some("a@example.org")),
        ("amina", None),
        ("chen", None),
        ("chen", Some("c@example.org")),
    ] {
        let set = world
            .store
            .set_address(&world.org, &by("adele"), &person(name), address)
            .await;
        assert_eq!(set.unwrap(), PersonOutcome::Done);
        assert_eq!(world.seen(name).await.unwrap().address.as_deref(), address);
    }
    let nobody = world
        .store
        .set_address(&world.org, &by("adele"), &person("nobody"), None)
        .await;
    assert_eq!(nobody.unwrap(), PersonOutcome::NotFound);
}

/// Sessions tell who still has none, so that they can do nothing else before.
pub async fn a_second_factor_is_needed_where_the_administrator_says_so(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await;
    let World { store, org, other } = &world;
    for (org, token) in [(org, "ours"), (other, "theirs")] {
        assert!(world.sign_in(org, "amina", token).await);
    }
    let missing = async |org: &OrgSlug, token: &str| {
        let owner = store.session(org, &hash(token), day(0)).await.unwrap();
        owner.unwrap().second_factor_missing
    };
    for required in [true, true, false, true] {
        let set = store.require_second_factor(org, &by("adele"), required).await;
        assert_eq!(set.unwrap(), SettingOutcome::Done);
        assert_eq!(missing(org, "ours").await, required);
        assert!(!missing(other, "theirs").await);
        let all = store.people(org, &by("adele")).await.unwrap().unwrap();
        assert_eq!(all.second_factor_required, required);
        let amina = store.account_of(org, &person("amina")).await.unwrap().unwrap();
        assert_eq!(amina.second_factor_required, required);
    }
    let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ".parse().unwrap();
    store
        .set_totp(org, &person("amina"), Some(&secret), &hash("ours"))
        .await
        .unwrap();
    assert!(!missing(org, "ours").await);
    assert!(world.seen("amina").await.unwrap().second_factor);
}
