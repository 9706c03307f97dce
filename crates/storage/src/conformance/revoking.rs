//! Taking people off a case, and their own word that they have a conflict with it.

use std::sync::Arc;

use zegel_protocol::handlers::Append;
use zegel_protocol::registers::snapshot_shard;

use super::world::{
    World, case, day, entries, escalating_report, file_grant, grant, message, note, person, report, sealed,
};
use crate::Store;
use crate::types::{AppendOutcome, AppendRefusal, NewShard, PersonOutcome, RecuseOutcome, ShardOutcome};

fn revoking(seq: u32, people: &[&str]) -> Append {
    Append {
        revoke: people.iter().map(|name| person(name)).collect(),
        ..entries(vec![note(seq, "revoked")])
    }
}

async fn recuse(world: &World, name: &str, text: &str, append: Option<&Append>) -> RecuseOutcome {
    world
        .store
        .recuse(&world.org, &person(name), &case(text), append, day(3))
        .await
        .unwrap()
}

async fn readers(world: &World, name: &str, text: &str) -> Vec<String> {
    let readers = world.case(name, text).await.unwrap().summary.readers;
    readers.iter().map(ToString::to_string).collect()
}

/// Something of the case, and something else, in the snapshot of a person.
async fn snapshot(world: &World, name: &str, text: &str) {
    for shard in [snapshot_shard(&case(text)), 64] {
        let new = NewShard {
            shard,
            was: None,
            sealed: sealed(&format!("what {name} keeps of {text} in {shard}")),
        };
        let kept = world
            .store
            .put_snapshot_shard(&world.org, &person(name), &new, 1 << 20)
            .await;
        assert_eq!(kept.unwrap(), ShardOutcome::Kept);
    }
}

async fn shards(world: &World, name: &str) -> Vec<u8> {
    let shards = world.store.snapshot(&world.org, &person(name)).await.unwrap();
    shards.iter().map(|shard| shard.shard).collect()
}

/// With the keys of the case goes the piece of their snapshot in which the case was.
pub async fn whoever_is_taken_off_a_case_has_none_of_its_keys(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    let mut opened = entries(vec![note(0, "opened")]);
    opened.grants = vec![file_grant("amina", "r", 0), file_grant("boris", "r", 0)];
    world.append("amina", "r", &opened, day(1)).await;
    snapshot(&world, "boris", "r").await;
    snapshot(&world, "amina", "r").await;
    let mut append = revoking(1, &["boris"]);
    append.grants = vec![file_grant("amina", "r", 1)];
    let taken = world.append("amina", "r", &append, day(2)).await;
    assert!(matches!(taken, AppendOutcome::Appended(_)), "{taken:?}");
    assert!(world.inbox("boris").await.is_empty() && world.case("boris", "r").await.is_none());
    assert_eq!(readers(&world, "amina", "r").await, ["amina"]);
    assert_eq!(shards(&world, "boris").await, [64]);
    assert_eq!(shards(&world, "amina").await.len(), 2);
    let again = world.append("amina", "r", &append, day(2)).await;
    assert_eq!(again, taken, "the same again is the same");
    // They can be let in again: that is no conflict.
    let mut back = entries(vec![note(2, "granted")]);
    back.grants = vec![grant("boris", "r")];
    world.append("amina", "r", &back, day(4)).await;
    assert_eq!(readers(&world, "boris", "r").await, ["amina", "boris"]);
}

/// Not with anything that goes with it.
pub async fn taking_somebody_off_who_is_not_on_the_case_is_fine(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    let taken = world
        .append("amina", "r", &revoking(0, &["olga", "nobody"]), day(1))
        .await;
    assert!(matches!(taken, AppendOutcome::Appended(_)), "{taken:?}");
    let refused = world.append("olga", "r", &revoking(1, &["boris"]), day(1)).await;
    assert_eq!(refused, AppendOutcome::Refused(AppendRefusal::NotFound));
    assert_eq!(readers(&world, "amina", "r").await, ["amina", "boris"]);
}

/// A handler who hands a case over may go; the last one may not.
pub async fn nobody_takes_everybody_off_a_case(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    let last = AppendOutcome::Refused(AppendRefusal::LastReader);
    let both = revoking(0, &["amina", "boris"]);
    assert_eq!(world.append("amina", "r", &both, day(1)).await, last);
    assert_eq!(readers(&world, "amina", "r").await, ["amina", "boris"]);
    let taken = world.append("amina", "r", &revoking(0, &["amina"]), day(1)).await;
    assert!(matches!(taken, AppendOutcome::Appended(_)), "{taken:?}");
    assert!(world.case("amina", "r").await.is_none());
    assert_eq!(
        world.append("boris", "r", &revoking(1, &["boris"]), day(1)).await,
        last
    );
    assert_eq!(readers(&world, "boris", "r").await, ["boris"]);
}

/// Withheld or given out: nobody on the case takes away whom the reporter wanted to look after it.
pub async fn the_readers_of_an_escalation_are_not_taken_off(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    world.take(&escalating_report("r", day(7))).await;
    let before = world.append("amina", "r", &revoking(0, &["olga"]), day(1)).await;
    assert!(
        matches!(before, AppendOutcome::Appended(_)),
        "she is not on it yet"
    );
    assert_eq!(world.store.release_due_grants(day(7)).await.unwrap(), 1);
    let refused = world.append("amina", "r", &revoking(1, &["olga"]), day(8)).await;
    assert_eq!(refused, AppendOutcome::Refused(AppendRefusal::LetInByReporter));
    assert_eq!(readers(&world, "olga", "r").await, ["amina", "boris", "olga"]);
    let own = world.append("olga", "r", &revoking(1, &["olga"]), day(8)).await;
    assert!(matches!(own, AppendOutcome::Appended(_)), "she may go: {own:?}");
    assert!(world.case("olga", "r").await.is_none());
}

/// The case is not shown to them any more, and nobody can let them in again.
pub async fn whoever_declares_a_conflict_is_off_the_case_for_good(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    world.take(&report("another")).await;
    snapshot(&world, "boris", "r").await;
    let word = entries(vec![note(0, "recused")]);
    assert_eq!(
        recuse(&world, "boris", "r", Some(&word)).await,
        RecuseOutcome::Recused
    );
    assert_eq!(
        recuse(&world, "boris", "r", Some(&word)).await,
        RecuseOutcome::Recused,
        "the same again"
    );
    assert_eq!(
        world.inbox("boris").await.len(),
        1,
        "the other case has nothing to do with it"
    );
    assert!(world.case("boris", "r").await.is_none());
    assert_eq!(shards(&world, "boris").await, [64]);
    let view = world.case("amina", "r").await.unwrap();
    assert_eq!((view.log.len(), view.summary.readers.len()), (1, 1));
    assert_eq!(view.summary.recused, ["boris"].map(person));
    assert_eq!(view.summary.changed, day(3));
    for again in [grant("boris", "r"), file_grant("boris", "r", 0)] {
        let mut append = entries(vec![note(1, "granted")]);
        append.grants = vec![again];
        let refused = world.append("amina", "r", &append, day(4)).await;
        assert_eq!(refused, AppendOutcome::Refused(AppendRefusal::Recused));
    }
    assert!(
        world
            .inbox("amina")
            .await
            .iter()
            .any(|one| one.case == case("r") && one.recused == ["boris"].map(person)),
        "the inbox says so, too"
    );
}

/// Their entry is taken with it or not at all.
pub async fn a_conflict_and_its_entry_are_noted_together_or_not_at_all(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    let gap = entries(vec![note(7, "recused")]);
    assert_eq!(
        recuse(&world, "boris", "r", Some(&gap)).await,
        RecuseOutcome::Refused(AppendRefusal::SequenceConflict)
    );
    let absent = RecuseOutcome::Refused(AppendRefusal::NotFound);
    assert_eq!(
        recuse(&world, "olga", "r", None).await,
        absent,
        "who is not on it"
    );
    assert_eq!(recuse(&world, "boris", "unknown", None).await, absent);
    assert_eq!(readers(&world, "boris", "r").await, ["amina", "boris"]);
    assert!(world.case("amina", "r").await.unwrap().summary.recused.is_empty());
}

/// Or nobody would ever read it.
pub async fn the_last_reader_cannot_have_a_conflict_unless_somebody_waits(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    world.take(&report("alone")).await;
    world.take(&escalating_report("watched", day(90))).await;
    for text in ["alone", "watched"] {
        assert_eq!(recuse(&world, "boris", text, None).await, RecuseOutcome::Recused);
    }
    let mut file = entries(vec![note(0, "opened")]);
    file.grants = vec![file_grant("olga", "watched", 0)];
    file.grants[0].withheld_until = Some(day(90));
    file.marks.acknowledged = true;
    world.append("amina", "watched", &file, day(2)).await;
    let word = entries(vec![message(1, "somebody else will answer")]);
    assert_eq!(
        recuse(&world, "amina", "alone", Some(&word)).await,
        RecuseOutcome::LastReader
    );
    assert_eq!(
        world.case("amina", "alone").await.unwrap().conversation.len(),
        1,
        "and nothing is kept of it"
    );
    assert_eq!(
        recuse(&world, "amina", "watched", None).await,
        RecuseOutcome::Recused
    );
    let view = world.case("olga", "watched").await.unwrap();
    assert_eq!(view.summary.grants.len(), 2);
    assert!(view.summary.grants.iter().all(|grant| grant.escalated));
    assert_eq!(
        view.summary.attention,
        Some(day(0)),
        "it still asks for attention since it came"
    );
    assert_eq!(
        recuse(&world, "olga", "watched", None).await,
        RecuseOutcome::LastReader
    );
}

/// They open nothing any more, so they keep no case.
pub async fn readers_who_left_do_not_count(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await.staffed().await;
    assert_eq!(world.depart("boris").await, PersonOutcome::Done);
    assert_eq!(
        recuse(&world, "amina", "r", None).await,
        RecuseOutcome::LastReader
    );
    world.readmit("boris").await;
    assert_eq!(
        recuse(&world, "amina", "r", None).await,
        RecuseOutcome::LastReader,
        "deleted keys do not come back"
    );
}

/// One of them stays.
pub async fn of_two_readers_with_a_conflict_at_once_one_stays(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await;
    for n in 0..8 {
        world.take(&report(&n.to_string())).await;
    }
    for n in 0..8 {
        let text = n.to_string();
        let (one, other) = tokio::join!(
            recuse(&world, "amina", &text, None),
            recuse(&world, "boris", &text, None)
        );
        let outcomes = [one, other];
        assert!(
            outcomes.contains(&RecuseOutcome::Recused) && outcomes.contains(&RecuseOutcome::LastReader),
            "{outcomes:?}"
        );
    }
    // The same for one who leaves while the other declares a conflict.
    world.take(&report("last")).await;
    let (left, recused) = tokio::join!(world.depart("boris"), recuse(&world, "amina", "last", None));
    assert_eq!(left, PersonOutcome::Done);
    world.readmit("boris").await;
    let readers = [
        world.case("amina", "last").await.is_some(),
        world.case("boris", "last").await.is_some(),
    ];
    assert!(readers.contains(&true), "{recused:?}");
}
