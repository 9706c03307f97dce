//! Grants: letting readers in, never replacing a key, and giving withheld ones out in time.

use std::sync::Arc;

use zegel_protocol::reports::GrantKind;

use super::world::{
    World, blob, case, claim, day, entries, escalating_report, file_grant, grant, hash, message, note,
    person, report, sealed,
};
use crate::Store;
use crate::types::{AppendOutcome, AppendRefusal, BlobReader};

/// With the thread from its beginning.
pub async fn a_reader_let_in_later_reads_the_case(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    assert!(world.case("olga", "r").await.is_none());
    let mut append = entries(vec![note(0, "granted")]);
    append.grants = vec![
        grant("olga", "r"),
        file_grant("olga", "r", 0),
        file_grant("olga", "r", 1),
    ];
    world.append("amina", "r", &append, day(1)).await;
    let view = world.case("olga", "r").await.unwrap();
    let kinds: Vec<_> = view.summary.grants.iter().map(|grant| grant.kind).collect();
    let file = |epoch| GrantKind::File { epoch };
    assert_eq!(kinds, [GrantKind::Thread, file(0), file(1)]);
    assert!(view.summary.grants.iter().all(|grant| !grant.escalated));
    assert_eq!(view.summary.readers, ["amina", "boris", "olga"].map(person));
    assert_eq!(view.conversation.len(), 1);
    assert_eq!(world.inbox("olga").await.len(), 1);
}

/// Or a handler could lock another out by overwriting their key.
pub async fn a_grant_is_never_replaced_by_another(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    let mut append = entries(vec![note(0, "granted")]);
    append.grants = vec![grant("boris", "r"), file_grant("boris", "r", 0)];
    let taken = world.append("amina", "r", &append, day(1)).await;
    assert!(
        matches!(taken, AppendOutcome::Appended(_)),
        "the same grant again is fine: {taken:?}"
    );
    for other in [grant("boris", "other"), file_grant("boris", "other", 0)] {
        let mut append = entries(vec![note(1, "granted")]);
        append.grants = vec![other];
        let refused = world.append("amina", "r", &append, day(1)).await;
        assert_eq!(refused, AppendOutcome::Refused(AppendRefusal::GrantTaken));
    }
    let kept = world.case("boris", "r").await.unwrap().summary.grants;
    assert_eq!(kept[0].sealed, grant("boris", "r").sealed);
    assert_eq!(kept[1].sealed, file_grant("boris", "r", 0).sealed);
}

/// They could never sign in to use it.
pub async fn a_grant_to_somebody_without_an_account_is_refused(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    let mut append = entries(vec![note(0, "granted")]);
    append.grants = vec![grant("nobody", "r")];
    let refused = world.append("amina", "r", &append, day(1)).await;
    assert_eq!(refused, AppendOutcome::Refused(AppendRefusal::UnknownReader));
}

/// Reading starts with the conversation.
pub async fn a_key_of_the_file_alone_does_not_open_the_case(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    let mut append = entries(vec![note(0, "granted")]);
    append.grants = vec![file_grant("olga", "r", 0)];
    world.append("amina", "r", &append, day(1)).await;
    sees_nothing(&world, "olga", "r").await;
}

/// Not in the inbox, not by id, not among the readers, not in its attachments, and cannot write.
async fn sees_nothing(world: &World, name: &str, text: &str) {
    assert!(world.inbox(name).await.is_empty());
    assert!(world.case(name, text).await.is_none());
    let readers = world.case("amina", text).await.unwrap().summary.readers;
    assert!(!readers.contains(&person(name)));
    let (me, id) = (person(name), case(text));
    let part = world
        .store
        .part(&world.org, BlobReader::Person(&me, &id), &blob("photo"), 0)
        .await;
    assert!(part.unwrap().is_none());
    let append = world
        .append(name, text, &entries(vec![note(99, "x")]), day(0))
        .await;
    assert_eq!(append, AppendOutcome::Refused(AppendRefusal::NotFound));
}

async fn escalating(store: Arc<dyn Store>) -> World {
    let world = World::new(store).await;
    world.upload("photo", 0).await;
    let mut sent = escalating_report("r", day(7));
    sent.blobs = vec![claim("photo", 1)];
    world.take(&sent).await;
    world
}

async fn acknowledge(world: &World, on: i32) {
    let mut append = entries(vec![message(1, "we have read it")]);
    append.marks.acknowledged = true;
    world.append("amina", "r", &append, day(on)).await;
}

/// And then opens everything, once.
pub async fn a_withheld_grant_is_invisible_until_its_day(store: Arc<dyn Store>) {
    let world = escalating(store).await;
    // Another organisation's case of the same name is released with it and not counted twice.
    world.take(&report("another")).await;
    for today in [0, 6] {
        assert_eq!(world.store.release_due_grants(day(today)).await.unwrap(), 0);
        sees_nothing(&world, "olga", "r").await;
    }
    assert_eq!(world.store.release_due_grants(day(7)).await.unwrap(), 1);
    assert_eq!(world.store.release_due_grants(day(7)).await.unwrap(), 0);
    let view = world.case("olga", "r").await.unwrap();
    assert!(view.summary.grants[0].escalated);
    assert_eq!(view.summary.grants[0].sealed, grant("olga", "r").sealed);
    assert_eq!(view.summary.readers, ["amina", "boris", "olga"].map(person));
    let inbox = world.inbox("olga").await;
    assert_eq!(inbox.len(), 1);
    assert_eq!(inbox[0].case, case("r"));
    let (olga, id) = (person("olga"), case("r"));
    let part = world
        .store
        .part(&world.org, BlobReader::Person(&olga, &id), &blob("photo"), 0)
        .await;
    assert!(part.unwrap().is_some());
    let again = world
        .store
        .accept_report(&world.org, &escalating_report("r", day(7)), day(9))
        .await
        .unwrap();
    assert_eq!(again, crate::types::ReportOutcome::Same { received: day(0) });
}

/// Also from somebody who can read the case by another grant.
pub async fn a_withheld_key_is_hidden_from_a_reader_of_the_case_too(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    let mut sent = report("r");
    sent.grants.push(file_grant("amina", "r", 0));
    sent.grants[2].withheld_until = Some(day(7));
    world.take(&sent).await;
    assert_eq!(world.inbox("amina").await[0].grants.len(), 1);
    assert_eq!(world.case("amina", "r").await.unwrap().summary.grants.len(), 1);
    assert_eq!(world.store.release_due_grants(day(7)).await.unwrap(), 1);
    assert_eq!(world.inbox("amina").await[0].grants.len(), 2);
}

/// However much later.
pub async fn a_withheld_grant_is_never_given_out_on_a_case_acknowledged_in_time(store: Arc<dyn Store>) {
    let world = escalating(store).await;
    acknowledge(&world, 6).await;
    for today in [7, 8, 500] {
        assert_eq!(world.store.release_due_grants(day(today)).await.unwrap(), 0);
    }
    sees_nothing(&world, "olga", "r").await;
}

/// The server may have slept over the day: what counts is the day of the acknowledgement.
pub async fn an_acknowledgement_on_the_day_itself_or_later_comes_too_late(store: Arc<dyn Store>) {
    let world = escalating(store).await;
    acknowledge(&world, 7).await;
    assert_eq!(world.store.release_due_grants(day(9)).await.unwrap(), 1);
    assert!(world.case("olga", "r").await.is_some());
}

/// Whoever was let in has read it already.
pub async fn a_released_grant_stays_after_a_later_acknowledgement(store: Arc<dyn Store>) {
    let world = escalating(store).await;
    world.store.release_due_grants(day(7)).await.unwrap();
    acknowledge(&world, 8).await;
    assert_eq!(world.store.release_due_grants(day(9)).await.unwrap(), 0);
    assert!(world.case("olga", "r").await.is_some());
    assert_eq!(world.inbox("olga").await.len(), 1);
}

/// A handler need not wait for the day. The key is the reporter's own, so that nobody can put a useless one in its place.
pub async fn a_handler_can_let_in_early_whom_a_grant_is_withheld_from(store: Arc<dyn Store>) {
    let world = escalating(store).await;
    let mut opened = entries(vec![note(0, "opened")]);
    opened.grants = vec![file_grant("olga", "r", 0)];
    opened.grants[0].withheld_until = Some(day(7));
    world.append("amina", "r", &opened, day(1)).await;
    let mut append = entries(vec![note(1, "escalated")]);
    append.grants = vec![grant("olga", "r"), file_grant("olga", "r", 0)];
    for grant in &mut append.grants {
        grant.sealed = sealed("a handler's own grant");
    }
    for _ in 0..2 {
        let taken = world.append("amina", "r", &append, day(2)).await;
        assert!(matches!(taken, AppendOutcome::Appended(_)), "{taken:?}");
    }
    let grants = world.case("olga", "r").await.unwrap().summary.grants;
    let kept: Vec<_> = grants.iter().map(|grant| &grant.sealed).collect();
    assert_eq!(
        kept,
        [&grant("olga", "r").sealed, &file_grant("olga", "r", 0).sealed]
    );
    assert!(grants.iter().all(|grant| grant.escalated));
    assert_eq!(world.store.release_due_grants(day(7)).await.unwrap(), 0);
}

/// Once the case was acknowledged in time, the withheld grant is nobody's word any more.
pub async fn a_handler_can_let_in_whom_a_dead_grant_was_withheld_from(store: Arc<dyn Store>) {
    let world = escalating(store).await;
    let mut own = grant("olga", "r");
    own.sealed = sealed("the handler's own grant");
    let mut append = entries(vec![note(0, "granted")]);
    append.grants = vec![own.clone()];
    acknowledge(&world, 3).await;
    let taken = world.append("amina", "r", &append, day(3)).await;
    assert!(matches!(taken, AppendOutcome::Appended(_)), "{taken:?}");
    let view = world.case("olga", "r").await.unwrap();
    assert_eq!(view.summary.grants[0].sealed, own.sealed);
    assert!(!view.summary.grants[0].escalated);
    assert_eq!(world.store.release_due_grants(day(8)).await.unwrap(), 0);
    assert!(
        world
            .store
            .thread(&world.org, &hash("r"), 0)
            .await
            .unwrap()
            .is_some()
    );
}

/// The file key is withheld from the escalation reader like the thread key, and given out with it.
pub async fn a_withheld_file_key_is_given_out_with_the_thread_key(store: Arc<dyn Store>) {
    let world = escalating(store).await;
    let mut append = entries(vec![note(0, "opened")]);
    append.grants = vec![file_grant("olga", "r", 0)];
    append.grants[0].withheld_until = Some(day(7));
    let taken = world.append("amina", "r", &append, day(1)).await;
    assert!(matches!(taken, AppendOutcome::Appended(_)), "{taken:?}");
    assert!(world.case("olga", "r").await.is_none());
    assert_eq!(world.store.release_due_grants(day(7)).await.unwrap(), 2);
    let grants = world.case("olga", "r").await.unwrap().summary.grants;
    assert_eq!(grants.len(), 2);
    assert!(grants.iter().all(|grant| grant.escalated));
}
