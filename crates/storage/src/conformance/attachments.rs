//! Attachments: uploaded in parts, claimed when complete, read by those who may read the case.

use std::sync::Arc;

use super::world::{
    PLENTY, World, account, blob, case, claim, day, entries, grant, hash, message, part, person, reply,
    report,
};
use crate::Store;
use crate::rows::LEAST_PART_ROOM;
use crate::types::{
    AppendOutcome, AppendRefusal, BlobReader, PartOutcome, PartRecord, ReportOutcome, ReportRefusal,
};
use zegel_protocol::roster::Role;

/// The same again is fine; another length or digest is not.
pub async fn a_part_is_written_down_once(store: Arc<dyn Store>) {
    let World { store, org, .. } = World::new(store).await;
    let sent = part("photo", 2, 1000);
    let longer = PartRecord { length: 1001, ..sent };
    let other = PartRecord {
        sha256: hash("other bytes"),
        ..sent
    };
    for (part, outcome) in [
        (sent, PartOutcome::Stored),
        (sent, PartOutcome::Stored),
        (longer, PartOutcome::Taken),
        (other, PartOutcome::Taken),
        (sent, PartOutcome::Stored),
    ] {
        assert_eq!(
            store.record_part(&org, &part, day(0), PLENTY).await.unwrap(),
            outcome
        );
    }
    assert!(store.knows_blob(&org, &blob("photo")).await.unwrap());
    assert!(!store.knows_blob(&org, &blob("film")).await.unwrap());
    let nowhere = "nowhere".parse().unwrap();
    let outcome = store.record_part(&nowhere, &sent, day(0), PLENTY).await.unwrap();
    assert_eq!(outcome, PartOutcome::NoOrganisation);
}

/// All parts from 0 on, and no more than were announced.
pub async fn an_attachment_is_claimed_only_when_it_is_complete(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    for (name, parts) in [
        ("gap", &[0, 2][..]),
        ("no start", &[1, 2]),
        ("end", &[1]),
        ("more", &[0, 1, 2]),
        ("whole", &[0, 1]),
    ] {
        for &number in parts {
            world.upload(name, number).await;
        }
    }
    for name in ["gap", "no start", "end", "more", "missing"] {
        let mut sent = report(name);
        sent.blobs = vec![claim("whole", 2), claim(name, 2)];
        let outcome = world
            .store
            .accept_report(&world.org, &sent, day(0))
            .await
            .unwrap();
        assert_eq!(
            outcome,
            ReportOutcome::Refused(ReportRefusal::BlobIncomplete),
            "{name}"
        );
    }
    let mut sent = report("whole");
    sent.blobs = vec![claim("whole", 0)];
    let outcome = world
        .store
        .accept_report(&world.org, &sent, day(0))
        .await
        .unwrap();
    assert_eq!(outcome, ReportOutcome::Refused(ReportRefusal::BlobIncomplete));
    sent.blobs = vec![claim("whole", 2)];
    world.take(&sent).await;
}

/// Nobody can point to the attachment of another case, nor of their own case again.
pub async fn an_attachment_belongs_to_one_case(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    world.upload("photo", 0).await;
    let mut first = report("first");
    first.blobs = vec![claim("photo", 1)];
    world.take(&first).await;
    let mut second = report("second");
    second.blobs = vec![claim("photo", 1)];
    let outcome = world
        .store
        .accept_report(&world.org, &second, day(0))
        .await
        .unwrap();
    assert_eq!(outcome, ReportOutcome::Refused(ReportRefusal::BlobIncomplete));

    let incomplete = AppendOutcome::Refused(AppendRefusal::BlobIncomplete);
    let mut append = entries(vec![message(1, "see the picture")]);
    append.blobs = vec![claim("photo", 1)];
    assert_eq!(world.append("amina", "first", &append, day(0)).await, incomplete);
    let mut again = reply(1, "see the picture");
    again.blobs = vec![claim("photo", 1)];
    assert_eq!(world.reply("first", &again).await, incomplete);
    assert_eq!(world.thread("first").await.unwrap().length, 1);
}

/// What a reader has seen stays what it was.
pub async fn a_claimed_attachment_takes_no_more_parts(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    world.upload("photo", 0).await;
    let mut sent = report("r");
    sent.blobs = vec![claim("photo", 1)];
    world.take(&sent).await;
    let (store, org) = (&world.store, &world.org);
    let more = store
        .record_part(org, &part("photo", 1, 1000), day(0), PLENTY)
        .await
        .unwrap();
    assert_eq!(more, PartOutcome::Taken);
    // The upload's own retry, whose answer was lost, is told that all is well.
    let again = store
        .record_part(org, &part("photo", 0, 1000), day(0), PLENTY)
        .await
        .unwrap();
    assert_eq!(again, PartOutcome::Stored);
}

/// The reporter with the right mailbox, and people with a grant on the case that they name.
pub async fn a_part_is_told_to_those_who_may_read_its_case_only(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    world.upload("photo", 0).await;
    world.upload("unclaimed", 0).await;
    let mut sent = report("r");
    sent.blobs = vec![claim("photo", 1)];
    world.take(&sent).await;
    world.take(&report("another")).await;
    let (store, org) = (&world.store, &world.org);
    store
        .create_account(org, &account("carla", Role::Handler))
        .await
        .unwrap();

    let (amina, carla, mine, theirs) = (person("amina"), person("carla"), case("r"), case("another"));
    let (mailbox, other_mailbox) = (hash("r"), hash("another"));
    for (reader, name, number, told) in [
        (BlobReader::Reporter(&mailbox), "photo", 0, true),
        (BlobReader::Person(&amina, &mine), "photo", 0, true),
        (BlobReader::Reporter(&other_mailbox), "photo", 0, false),
        (BlobReader::Person(&amina, &theirs), "photo", 0, false),
        (BlobReader::Person(&carla, &mine), "photo", 0, false),
        (BlobReader::Reporter(&mailbox), "photo", 1, false),
        (BlobReader::Reporter(&mailbox), "unclaimed", 0, false),
        (BlobReader::Person(&amina, &mine), "unclaimed", 0, false),
    ] {
        let found = store.part(org, reader, &blob(name), number).await.unwrap();
        assert_eq!(found.is_some(), told, "{reader:?} {name} {number}");
        if let Some(found) = found {
            let sent = part("photo", 0, 1000);
            assert_eq!((found.blob, found.part), (sent.blob, sent.part));
            assert_eq!((found.length, found.sha256), (sent.length, sent.sha256));
        }
    }

    // Attachments of a reply and of a handler's message belong to the case as well.
    world.upload("reply", 0).await;
    world.upload("answer", 0).await;
    let mut with_file = reply(1, "and this");
    with_file.blobs = vec![claim("reply", 1)];
    world.reply("r", &with_file).await;
    let mut append = entries(vec![message(2, "form to sign")]);
    append.blobs = vec![claim("answer", 1)];
    append.grants = vec![grant("carla", "r")];
    world.append("amina", "r", &append, day(0)).await;
    for name in ["reply", "answer", "photo"] {
        for reader in [BlobReader::Reporter(&mailbox), BlobReader::Person(&carla, &mine)] {
            assert!(
                store.part(org, reader, &blob(name), 0).await.unwrap().is_some(),
                "{name}"
            );
        }
    }
}

/// Uploads that no report ever claims must not fill the disk; what is claimed makes room again.
pub async fn unclaimed_attachments_take_no_more_than_their_room(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    let room = 100_000;
    let upload = |org, name: &'static str, number, length| {
        let store = world.store.clone();
        async move {
            store
                .record_part(org, &part(name, number, length), day(0), room)
                .await
                .unwrap()
        }
    };
    assert_eq!(upload(&world.org, "photo", 0, 60_000).await, PartOutcome::Stored);
    assert_eq!(upload(&world.org, "film", 0, 40_001).await, PartOutcome::Full);
    assert!(!world.store.knows_blob(&world.org, &blob("film")).await.unwrap());
    assert_eq!(upload(&world.org, "film", 0, 40_000).await, PartOutcome::Stored);
    assert_eq!(upload(&world.org, "film", 1, 1).await, PartOutcome::Full);
    assert_eq!(upload(&world.org, "film", 0, 40_000).await, PartOutcome::Stored);
    assert_eq!(
        upload(&world.other, "film", 0, 100_000).await,
        PartOutcome::Stored
    );

    let mut sent = report("r");
    sent.blobs = vec![claim("photo", 1)];
    world.take(&sent).await;
    assert_eq!(upload(&world.org, "film", 1, 60_000).await, PartOutcome::Stored);
    assert_eq!(upload(&world.org, "film", 2, u64::MAX).await, PartOutcome::Full);
}

/// Else a million parts of one byte each would fit anywhere.
pub async fn small_parts_count_for_a_block_of_the_disk(store: Arc<dyn Store>) {
    let World { store, org, .. } = World::new(store).await;
    let room = 3 * LEAST_PART_ROOM;
    for (number, outcome) in [
        (0, PartOutcome::Stored),
        (1, PartOutcome::Stored),
        (2, PartOutcome::Stored),
        (3, PartOutcome::Full),
    ] {
        let outcome_now = store
            .record_part(&org, &part("dust", number, 1), day(0), room)
            .await
            .unwrap();
        assert_eq!(outcome_now, outcome, "{number}");
    }
}
