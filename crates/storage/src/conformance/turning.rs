//! A reporter who turns to somebody else: thread keys given with a reply.

use std::sync::Arc;

use zegel_protocol::reports::NewReply;

use super::world::{
    World, case, day, entries, escalating_report, file_grant, grant, hash, note, person, reply, report,
};
use crate::Store;
use crate::types::{AppendOutcome, AppendRefusal, PersonOutcome, RecuseOutcome};

fn turning(seq: u32, to: &str, text: &str) -> NewReply {
    NewReply {
        grants: vec![grant(to, text)],
        ..reply(seq, "they did nothing with my report")
    }
}

async fn write(world: &World, text: &str, reply: &NewReply, on: i32) -> AppendOutcome {
    world
        .store
        .append_reply(&world.org, &hash(text), reply, day(on))
        .await
        .unwrap()
}

/// And shows to the one who was let in why.
pub async fn whom_the_reporter_turns_to_reads_the_case(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    for _ in 0..2 {
        let taken = write(&world, "r", &turning(1, "olga", "r"), 95).await;
        assert!(matches!(taken, AppendOutcome::Appended(_)), "{taken:?}");
    }
    let view = world.case("olga", "r").await.unwrap();
    assert_eq!(view.conversation.len(), 2);
    assert_eq!(view.summary.grants[0].sealed, grant("olga", "r").sealed);
    assert!(view.summary.grants[0].escalated);
    assert_eq!(view.summary.readers, ["amina", "boris", "olga"].map(person));
    assert_eq!(world.store.release_due_grants(day(200)).await.unwrap(), 0);
}

/// What is open stays as it is, what was withheld is given out, the keys of the log with it.
pub async fn turning_to_somebody_who_has_a_key_already_is_fine(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    world.take(&escalating_report("r", day(90))).await;
    let mut opened = entries(vec![note(0, "opened")]);
    opened.grants = vec![file_grant("olga", "r", 0)];
    opened.grants[0].withheld_until = Some(day(90));
    opened.marks.acknowledged = true;
    world.append("amina", "r", &opened, day(1)).await;
    let mut turned = turning(1, "olga", "other bytes");
    turned.grants.push(grant("amina", "other bytes"));
    for _ in 0..2 {
        let taken = write(&world, "r", &turned, 60).await;
        assert!(matches!(taken, AppendOutcome::Appended(_)), "{taken:?}");
    }
    let grants = world.case("olga", "r").await.unwrap().summary.grants;
    assert_eq!(grants.len(), 2);
    assert!(grants.iter().all(|grant| grant.escalated));
    let amina = world.case("amina", "r").await.unwrap().summary.grants;
    assert_eq!(amina[0].sealed, grant("amina", "r").sealed);
    assert!(!amina[0].escalated);
}

/// All of the reply, or nothing.
pub async fn turning_to_nobody_or_to_one_with_a_conflict_is_refused(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await.staffed().await;
    for nobody in ["nobody", "adele"] {
        let refused = write(&world, "r", &turning(1, nobody, "r"), 2).await;
        assert_eq!(
            refused,
            AppendOutcome::Refused(AppendRefusal::UnknownReader),
            "{nobody}"
        );
    }
    assert_eq!(world.depart("olga").await, PersonOutcome::Done);
    let left = write(&world, "r", &turning(1, "olga", "r"), 2).await;
    assert_eq!(left, AppendOutcome::Refused(AppendRefusal::UnknownReader));
    let off = world
        .store
        .recuse(&world.org, &person("boris"), &case("r"), None, day(1))
        .await;
    assert_eq!(off.unwrap(), RecuseOutcome::Recused);
    let recused = write(&world, "r", &turning(1, "boris", "r"), 2).await;
    assert_eq!(recused, AppendOutcome::Refused(AppendRefusal::Recused));
    assert_eq!(world.thread("r").await.unwrap().length, 1);
}

/// A day that a handler set for later does not hide what the reporter wrote.
pub async fn what_the_reporter_writes_asks_for_attention_at_once(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    world.take(&report("r")).await;
    assert_eq!(world.inbox("amina").await[0].attention, Some(day(0)));
    let mut later = entries(vec![note(0, "opened")]);
    later.marks.attention = Some(day(30)).into();
    world.append("amina", "r", &later, day(1)).await;
    write(&world, "r", &reply(1, "more"), 4).await;
    assert_eq!(world.inbox("amina").await[0].attention, Some(day(4)));
    write(&world, "r", &reply(2, "yet more"), 9).await;
    assert_eq!(
        world.inbox("amina").await[0].attention,
        Some(day(4)),
        "it has been asking since"
    );
    let mut done = entries(vec![note(1, "answered")]);
    done.marks.attention = None.into();
    world.append("amina", "r", &done, day(10)).await;
    assert_eq!(world.inbox("amina").await[0].attention, None);
}
