//! Organisations: everything belongs to one, and nothing is found from another.

use std::sync::Arc;

use zegel_protocol::OrgSlug;
use zegel_protocol::accounts::CredentialId;
use zegel_protocol::people::AccountRole;
use zegel_protocol::reports::StoredEntry;

use super::office::{link, newcomer};
use super::world::{
    PLENTY, World, blob, case, claim, day, entries, escalating_report, hash, message, note, part, person,
    reply, report, roster, sealed, secrets,
};
use crate::Store;
use crate::types::{
    Actor, AppendOutcome, AppendRefusal, BlobReader, EnrolOutcome, From, InviteOutcome, PartOutcome, Passkey,
    PasskeyOutcome, ReplaceOutcome, ReportOutcome, RosterOutcome,
};

/// Each method, with an organisation that has none of it.
async fn nothing_is_found_in(store: &Arc<dyn Store>, org: &OrgSlug) {
    let (amina, id, mailbox) = (person("amina"), case("r"), hash("r"));
    assert!(store.current_roster(org).await.unwrap().is_none());
    assert!(store.roster(org, &roster(1).sha256).await.unwrap().is_none());
    assert!(
        store
            .session(org, &hash("token"), day(0))
            .await
            .unwrap()
            .is_none()
    );
    assert!(!store.knows_blob(org, &blob("photo")).await.unwrap());
    for reader in [BlobReader::Reporter(&mailbox), BlobReader::Person(&amina, &id)] {
        assert!(
            store
                .part(org, reader, &blob("photo"), 0)
                .await
                .unwrap()
                .is_none()
        );
    }
    assert!(store.thread(org, &mailbox, 0).await.unwrap().is_none());
    assert!(
        store
            .cases_for(org, &amina, None, 10)
            .await
            .unwrap()
            .cases
            .is_empty()
    );
    assert!(
        store
            .case_for(org, &amina, &id, From::default(), day(0))
            .await
            .unwrap()
            .is_none()
    );
    assert!(store.sessions(org, &amina, day(0)).await.unwrap().is_empty());
    assert!(
        store
            .invitation(org, &hash("link"), day(0))
            .await
            .unwrap()
            .is_none()
    );
    let passkey = CredentialId::from_bytes(vec![1]).unwrap();
    assert!(store.account_with_passkey(org, &passkey).await.unwrap().is_none());
    let enrolled = store.enrol(org, &hash("link"), &secrets("chen"), day(0)).await;
    assert_eq!(enrolled.unwrap(), EnrolOutcome::NoLink);
    let replaced = store.replace_grants(org, &amina, &id, &[]).await.unwrap();
    assert_eq!(replaced, ReplaceOutcome::NotFound);
    let not_found = AppendOutcome::Refused(AppendRefusal::NotFound);
    let append = entries(vec![message(1, "x")]);
    assert_eq!(
        store
            .append_entries(org, &amina, &id, &append, day(0))
            .await
            .unwrap(),
        not_found
    );
    assert_eq!(
        store
            .append_reply(org, &mailbox, &reply(1, "x"), day(0))
            .await
            .unwrap(),
        not_found
    );
}

async fn full(store: Arc<dyn Store>) -> World {
    let world = World::new(store).await;
    world.upload("photo", 0).await;
    let mut sent = report("r");
    sent.blobs = vec![claim("photo", 1)];
    world.take(&sent).await;
    world.publish(&world.org, 1, None).await;
    world.sign_in(&world.org, "amina", "token").await;
    let chen = newcomer("chen", AccountRole::Handler);
    let invited = world
        .store
        .invite(&world.org, &Actor::Operator, &chen, &link("link", 9))
        .await;
    assert_eq!(invited.unwrap(), InviteOutcome::Invited);
    let passkey = Passkey {
        id: CredentialId::from_bytes(vec![1]).unwrap(),
        passkey: "{}".to_owned(),
        slot: None,
        added: day(0),
    };
    let added = world
        .store
        .add_passkey(&world.org, &person("amina"), &passkey, &hash("token"))
        .await;
    assert_eq!(added.unwrap(), PasskeyOutcome::Added);
    world
}

/// Also for the person of the same name.
pub async fn another_organisation_finds_nothing_by_the_same_names(store: Arc<dyn Store>) {
    let world = full(store).await;
    nothing_is_found_in(&world.store, &world.other).await;
    assert_eq!(world.thread("r").await.unwrap().length, 1);
}

/// They are random, but nobody can make sure that they differ.
pub async fn two_organisations_may_use_the_same_identifiers(store: Arc<dyn Store>) {
    let world = full(store).await;
    let World { store, org, other } = &world;
    let stored = store
        .record_part(other, &part("photo", 0, 77), day(3), PLENTY)
        .await
        .unwrap();
    assert_eq!(stored, PartOutcome::Stored);
    // Not by the mailbox of the other organisation's case, which has an attachment of the same name.
    let mailbox = hash("r");
    let unclaimed = store
        .part(other, BlobReader::Reporter(&mailbox), &blob("photo"), 0)
        .await
        .unwrap();
    assert!(unclaimed.is_none());
    let mut theirs = escalating_report("r", day(5));
    theirs.first_entry = report("other words").first_entry;
    theirs.blobs = vec![claim("photo", 1)];
    let outcome = store.accept_report(other, &theirs, day(3)).await.unwrap();
    assert_eq!(outcome, ReportOutcome::New { received: day(3) });
    assert_eq!(world.publish(other, 1, None).await, RosterOutcome::Published);
    assert!(world.sign_in(other, "boris", "token").await);

    assert_eq!(
        store
            .session(org, &hash("token"), day(0))
            .await
            .unwrap()
            .unwrap()
            .person,
        person("amina")
    );
    assert_eq!(
        store
            .session(other, &hash("token"), day(0))
            .await
            .unwrap()
            .unwrap()
            .person,
        person("boris")
    );
    store
        .append_reply(org, &hash("r"), &reply(1, "ours"), day(1))
        .await
        .unwrap();
    let append = entries(vec![note(0, "theirs")]);
    store
        .append_entries(other, &person("amina"), &case("r"), &append, day(4))
        .await
        .unwrap();
    assert_eq!(store.release_due_grants(day(5)).await.unwrap(), 1);
    let ours = (vec![sealed("report r"), sealed("ours")], vec![]);
    let theirs = (vec![sealed("report other words")], vec![sealed("theirs")]);
    for (org, received, (conversation, log), readers, length) in
        [(org, 0, ours, 2, 1000), (other, 3, theirs, 3, 77)]
    {
        let summary = store
            .cases_for(org, &person("amina"), None, 10)
            .await
            .unwrap()
            .cases
            .remove(0);
        assert_eq!(
            (summary.received, summary.readers.len()),
            (day(received), readers)
        );
        assert_eq!(summary.grants.len(), 1);
        let from = From::default();
        let view = store
            .case_for(org, &person("amina"), &case("r"), from, day(9))
            .await;
        let view = view.unwrap().unwrap();
        let bytes = |page: &[StoredEntry]| page.iter().map(|entry| entry.sealed.clone()).collect::<Vec<_>>();
        assert_eq!((bytes(&view.conversation), bytes(&view.log)), (conversation, log));
        assert_eq!(view.summary, summary);
        let mailbox = hash("r");
        let part = store
            .part(org, BlobReader::Reporter(&mailbox), &blob("photo"), 0)
            .await
            .unwrap();
        assert_eq!(part.unwrap().length, length);
    }
}

/// It is no different from one that is empty, and nothing can be put into it.
pub async fn an_organisation_that_does_not_exist_has_nothing(store: Arc<dyn Store>) {
    let world = full(store).await;
    let nowhere: OrgSlug = "nowhere".parse().unwrap();
    nothing_is_found_in(&world.store, &nowhere).await;
    assert_eq!(
        world.publish(&nowhere, 1, None).await,
        RosterOutcome::NoOrganisation
    );
    assert!(!world.sign_in(&nowhere, "amina", "t").await);
    assert!(
        world
            .store
            .account(&nowhere, "amina@example.org")
            .await
            .unwrap()
            .is_none()
    );
}
