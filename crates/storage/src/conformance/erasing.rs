//! Erasure: when, of what, and what others are told.

use std::sync::Arc;

use zegel_protocol::handlers::{Append, Mark};
use zegel_protocol::registers::{Erasure, snapshot_shard};
use zegel_protocol::{CaseId, Day};

use super::world::{
    PLENTY, World, blob, case, claim, day, entries, escalating_report, grant, hash, note, part, person,
    reply, report, sealed,
};
use crate::Store;
use crate::types::{
    AppendOutcome, AppendRefusal, BlobReader, ErasedCase, NewShard, PartOutcome, RecuseOutcome,
    ReportOutcome, ReportRefusal, ShardOutcome,
};

fn erasing(seq: u32, mark: Mark) -> Append {
    let mut append = entries(vec![note(seq, "closed")]);
    append.marks.erase = mark;
    append
}

async fn erased_on(world: &World, today: Day) -> Vec<CaseId> {
    let mut erased = Vec::new();
    while let Some(ErasedCase { case, .. }) = world.store.erase_next(today).await.unwrap() {
        erased.push(case);
    }
    erased.sort();
    erased
}

/// A case with everything that a case can have, to be erased on day 10; and one of the other organisation with the same names.
async fn furnished(store: Arc<dyn Store>) -> World {
    let world = World::new(store).await;
    for name in ["photo", "film", "others"] {
        world.upload(name, 0).await;
    }
    let mut sent = escalating_report("r", day(90));
    sent.blobs = vec![claim("photo", 1)];
    world.take(&sent).await;
    let mut other = report("other");
    other.blobs = vec![claim("others", 1)];
    world.take(&other).await;
    world
        .store
        .accept_report(&world.other, &report("r"), day(0))
        .await
        .unwrap();
    world.case("amina", "r").await.unwrap();
    let mut append = erasing(0, Mark::On(day(10)));
    append.blobs = vec![claim("film", 1)];
    append.grants = vec![super::world::file_grant("amina", "r", 0)];
    world.append("amina", "r", &append, day(1)).await;
    let off = world
        .store
        .recuse(&world.org, &person("boris"), &case("r"), None, day(1))
        .await;
    assert_eq!(off.unwrap(), RecuseOutcome::Recused);
    for (org, name) in [
        (&world.org, "amina"),
        (&world.org, "olga"),
        (&world.other, "amina"),
    ] {
        for shard in [snapshot_shard(&case("r")), 64] {
            let new = NewShard {
                shard,
                was: None,
                sealed: sealed("what a client keeps"),
            };
            let kept = world
                .store
                .put_snapshot_shard(org, &person(name), &new, PLENTY)
                .await;
            assert_eq!(kept.unwrap(), ShardOutcome::Kept);
        }
    }
    world
}

/// To its readers, its reporter and everybody else; and what is another's stays.
pub async fn a_case_is_erased_on_its_day_with_all_that_belongs_to_it(store: Arc<dyn Store>) {
    let world = furnished(store).await;
    let World { store, org, other } = &world;
    assert!(erased_on(&world, day(9)).await.is_empty());
    assert!(world.case("amina", "r").await.is_some());
    assert_eq!(
        store.erase_next(day(11)).await.unwrap(),
        Some(ErasedCase {
            org: org.clone(),
            case: case("r")
        })
    );
    assert_eq!(store.erase_next(day(11)).await.unwrap(), None);
    assert!(world.case("amina", "r").await.is_none() && world.thread("r").await.is_none());
    assert_eq!(world.inbox("amina").await.len(), 1);
    assert_eq!(store.release_due_grants(day(90)).await.unwrap(), 0);
    assert!(
        store
            .access(org, &person("amina"), &case("r"))
            .await
            .unwrap()
            .is_none()
    );
    let (amina, mailbox) = (person("amina"), hash("r"));
    for reader in [
        BlobReader::Person(&amina, &case("r")),
        BlobReader::Reporter(&mailbox),
    ] {
        for name in ["photo", "film"] {
            assert!(store.part(org, reader, &blob(name), 0).await.unwrap().is_none());
        }
    }
    for (org, name, left) in [(org, "amina", 1), (org, "olga", 1), (other, "amina", 2)] {
        let snapshot = store.snapshot(org, &person(name)).await.unwrap();
        assert_eq!(
            snapshot.len(),
            left,
            "{name}: the piece in which the case was, and no other"
        );
    }
    let late = world
        .append("amina", "r", &entries(vec![note(1, "late")]), day(11))
        .await;
    assert_eq!(late, AppendOutcome::Refused(AppendRefusal::NotFound));
    assert_eq!(
        world.reply("r", &reply(1, "late")).await,
        AppendOutcome::Refused(AppendRefusal::NotFound)
    );
    let absent = store
        .recuse(org, &person("boris"), &case("r"), None, day(11))
        .await;
    assert_eq!(absent.unwrap(), RecuseOutcome::Refused(AppendRefusal::NotFound));
    assert_eq!(world.thread("other").await.unwrap().length, 1);
    let theirs = store.thread(other, &hash("r"), 0).await.unwrap();
    assert_eq!(
        theirs.unwrap().length,
        1,
        "the other organisation's case of the same name"
    );
}

/// So that clients can tell erased from hidden; nobody who does not know the identifier learns anything.
pub async fn what_was_erased_is_told_to_those_who_ask_for_it_by_name(store: Arc<dyn Store>) {
    let world = furnished(store).await;
    erased_on(&world, day(11)).await;
    let asked = [case("r"), case("other"), case("nowhere"), case("r")];
    let told = world.store.erased(&world.org, &asked).await.unwrap();
    assert_eq!(
        told,
        [Erasure {
            case: case("r"),
            day: day(11)
        }]
    );
    assert!(world.store.erased(&world.other, &asked).await.unwrap().is_empty());
    let again = world.store.accept_report(&world.org, &report("r"), day(12)).await;
    assert_eq!(
        again.unwrap(),
        ReportOutcome::Refused(ReportRefusal::Taken),
        "an identifier stands for one case for ever"
    );
}

/// The books say which ones, as often as it takes.
pub async fn the_files_of_an_erased_case_are_in_the_books_until_they_are_removed(store: Arc<dyn Store>) {
    let world = furnished(store).await;
    let World { store, org, .. } = &world;
    assert!(store.leftovers().await.unwrap().is_empty());
    erased_on(&world, day(11)).await;
    let mut expected = [blob("photo"), blob("film")];
    expected.sort();
    for _ in 0..2 {
        let mut leftovers = store.leftovers().await.unwrap();
        leftovers.sort();
        assert_eq!(leftovers, expected.map(|blob| (org.clone(), blob)));
    }
    assert!(!store.knows_blob(org, &blob("photo")).await.unwrap());
    let again = part("photo", 0, 1000);
    assert_eq!(
        store.record_part(org, &again, day(11), PLENTY).await.unwrap(),
        PartOutcome::Taken,
        "or its file would be removed with the old one"
    );
    for blob in &expected {
        store.forget_leftover(org, blob).await.unwrap();
    }
    assert!(store.leftovers().await.unwrap().is_empty());
    assert_eq!(
        store.record_part(org, &again, day(11), PLENTY).await.unwrap(),
        PartOutcome::Stored
    );
    assert!(store.knows_blob(org, &blob("others")).await.unwrap());
}

/// Again and again, also where there is nothing to do.
pub async fn a_store_is_wiped_as_often_as_it_is_asked(store: Arc<dyn Store>) {
    let world = furnished(store).await;
    assert!(world.store.wipe().await.unwrap());
    erased_on(&world, day(11)).await;
    for _ in 0..2 {
        assert!(world.store.wipe().await.unwrap());
    }
    assert_eq!(world.case("amina", "other").await.unwrap().conversation.len(), 1);
    assert_eq!(
        world.store.erased(&world.org, &[case("r")]).await.unwrap().len(),
        1
    );
}

/// Whoever is alone on a case needs nobody's time.
pub async fn others_have_time_to_see_an_erasure_and_to_stop_it(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    let mut own = report("own");
    own.grants.remove(1);
    world.take(&own).await;
    for text in ["r", "own"] {
        world
            .append("amina", text, &erasing(0, Mark::On(day(2))), day(2))
            .await;
    }
    let erase = |name| {
        let inbox = world.inbox(name);
        async move {
            inbox
                .await
                .into_iter()
                .find(|one| one.case == case("r"))
                .unwrap()
                .erase
        }
    };
    assert_eq!(erase("boris").await, Some(day(9)));
    assert_eq!(erased_on(&world, day(8)).await, [case("own")]);
    world.append("boris", "r", &erasing(1, Mark::Keep), day(8)).await;
    assert_eq!(erase("amina").await, Some(day(9)), "it does not begin anew");
    world.append("boris", "r", &erasing(2, Mark::Clear), day(9)).await;
    assert_eq!(erase("amina").await, None);
    assert!(erased_on(&world, day(400)).await.is_empty(), "a hold has no day");
}

/// Somebody has to be able to read it.
pub async fn what_comes_to_a_case_before_its_erasure_gets_its_time(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    for text in ["written", "joined", "turned"] {
        let mut sent = report(text);
        sent.grants.remove(1);
        world.take(&sent).await;
        world
            .append("amina", text, &erasing(0, Mark::On(day(4))), day(1))
            .await;
    }
    let write = async |text: &str, reply| {
        world
            .store
            .append_reply(&world.org, &hash(text), &reply, day(3))
            .await
            .unwrap()
    };
    write("written", reply(1, "I have more to say")).await;
    let mut turned = reply(1, "nobody listens");
    turned.grants = vec![grant("olga", "turned")];
    write("turned", turned).await;
    let mut joined = erasing(1, Mark::Keep);
    joined.grants = vec![grant("olga", "joined")];
    world.append("amina", "joined", &joined, day(3)).await;
    for summary in world.inbox("amina").await {
        assert_eq!(summary.erase, Some(day(10)), "{}", summary.case);
    }
    assert!(erased_on(&world, day(9)).await.is_empty());
    assert_eq!(erased_on(&world, day(10)).await.len(), 3);
}

/// Either the word came before and goes with it, or there is no such case; and no other case is touched.
pub async fn an_erasure_and_an_append_at_once_leave_nothing_half(store: Arc<dyn Store>) {
    let world = Arc::new(World::new(store).await);
    for n in 0..12 {
        let mut sent = report(&n.to_string());
        sent.grants.remove(1);
        world.take(&sent).await;
        if n % 2 == 0 {
            world
                .append("amina", &n.to_string(), &erasing(0, Mark::On(day(1))), day(1))
                .await;
        }
    }
    let mut tasks = Vec::new();
    for n in 0..12 {
        let world = world.clone();
        tasks.push(tokio::spawn(async move {
            let text = n.to_string();
            let seq = u32::from(n % 2 == 0);
            world.case("amina", &text).await;
            world
                .append("amina", &text, &entries(vec![note(seq, "word")]), day(1))
                .await
        }));
    }
    let erased = async {
        let mut count = 0;
        for _ in 0..40 {
            count += erased_on(&world, day(1)).await.len();
            tokio::task::yield_now().await;
        }
        count
    };
    let erased = erased.await;
    for (n, task) in tasks.into_iter().enumerate() {
        let outcome = task.await.unwrap();
        let taken = matches!(outcome, AppendOutcome::Appended(_));
        assert!(taken || (n % 2 == 0 && outcome == AppendOutcome::Refused(AppendRefusal::NotFound)));
    }
    // A case that an append held on to is left for the next time.
    assert_eq!(erased + erased_on(&world, day(1)).await.len(), 6);
    let left = world.inbox("amina").await;
    assert_eq!(left.len(), 6);
    assert!(left.iter().all(|one| one.log_len == 1));
}
