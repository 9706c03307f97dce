//! People who leave: their account is closed, their keys are deleted, and no case is lost with them.

use std::sync::Arc;

use zegel_protocol::people::{AccountRole, PersonState};

use super::office::by;
use super::world::{
    World, case, claim, day, entries, escalating_report, file_grant, grant, hash, note, person, report,
};
use crate::Store;
use crate::types::{
    Actor, AppendOutcome, AppendRefusal, CreateOutcome, PersonOutcome, ReportOutcome, ReportRefusal,
};

/// Everything that let them in is gone at once, and others read on.
pub async fn whoever_left_has_no_session_no_account_and_no_keys(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await.staffed().await;
    let World { store, org, other } = &world;
    let mut append = entries(vec![note(0, "opened")]);
    append.grants = vec![file_grant("amina", "r", 0), file_grant("boris", "r", 0)];
    world.append("amina", "r", &append, day(1)).await;
    assert!(world.sign_in(org, "boris", "token").await);
    assert!(world.sign_in(other, "boris", "elsewhere").await);
    for _ in 0..2 {
        assert_eq!(world.depart("boris").await, PersonOutcome::Done);
    }
    assert!(
        store
            .session(org, &hash("token"), day(0))
            .await
            .unwrap()
            .is_none()
    );
    assert!(
        store
            .sessions(org, &person("boris"), day(0))
            .await
            .unwrap()
            .is_empty()
    );
    assert!(!world.sign_in(org, "boris", "another").await);
    assert!(store.account(org, "boris@example.org").await.unwrap().is_none());
    assert!(store.account_of(org, &person("boris")).await.unwrap().is_none());
    assert!(world.case("boris", "r").await.is_none());
    assert!(world.inbox("boris").await.is_empty());
    let summary = world.case("amina", "r").await.unwrap().summary;
    assert_eq!(
        (summary.readers, summary.grants.len()),
        (vec![person("amina")], 2)
    );
    assert_eq!(world.seen("boris").await.unwrap().left, Some(day(5)));
    // The person of the same name elsewhere is another one.
    let elsewhere = store.session(other, &hash("elsewhere"), day(0)).await;
    assert!(elsewhere.unwrap().is_some());
}

/// Whoever comes back has an account again, and the keys they were not asked to give up.
pub async fn whoever_comes_back_has_the_account_and_not_the_deleted_keys(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await.staffed().await;
    world.depart("boris").await;
    for _ in 0..2 {
        assert_eq!(world.readmit("boris").await, PersonOutcome::Done);
    }
    assert_eq!(world.seen("boris").await.unwrap().state, PersonState::Enrolled);
    assert!(world.sign_in(&world.org, "boris", "token").await);
    assert!(world.case("boris", "r").await.is_none());
    let mut append = entries(vec![note(0, "granted")]);
    append.grants = vec![grant("boris", "r")];
    world.append("amina", "r", &append, day(6)).await;
    assert!(world.case("boris", "r").await.is_some());
}

/// A case that nobody could open any more would be lost to its reporter; a closed account keeps it, unseen.
pub async fn the_keys_of_a_sole_reader_stay_behind_the_closed_account(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await;
    let mut alone = escalating_report("alone", day(30));
    alone.grants.retain(|grant| grant.person != person("boris"));
    world.take(&alone).await;
    world.take(&report("shared")).await;
    let mut append = entries(vec![note(0, "opened")]);
    append.grants = vec![file_grant("amina", "alone", 0)];
    world.append("amina", "alone", &append, day(1)).await;
    // Olga's key is withheld: she cannot open it, so Amina is alone.
    assert_eq!(world.depart("amina").await, PersonOutcome::Done);
    assert!(!world.sign_in(&world.org, "amina", "token").await);
    assert_eq!(world.readmit("amina").await, PersonOutcome::Done);
    let inbox = world.inbox("amina").await;
    let kept: Vec<_> = inbox.iter().map(|one| (one.case, one.grants.len())).collect();
    assert_eq!(kept, [(case("alone"), 2)]);
    assert_eq!(world.inbox("boris").await.len(), 1);
}

/// The second one is alone by then.
pub async fn of_two_readers_who_leave_the_second_one_keeps_the_keys(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await.staffed().await;
    for name in ["amina", "boris"] {
        assert_eq!(world.depart(name).await, PersonOutcome::Done);
    }
    for name in ["amina", "boris"] {
        world.readmit(name).await;
    }
    assert!(world.case("amina", "r").await.is_none());
    assert!(world.case("boris", "r").await.is_some());
}

/// However close together they go.
pub async fn of_two_readers_who_leave_at_once_one_keeps_the_keys(store: Arc<dyn Store>) {
    let world = Arc::new(World::new(store).await.staffed().await);
    for n in 0..8 {
        let text = format!("r{n}");
        world.take(&report(&text)).await;
        let tasks = ["amina", "boris"].map(|name| {
            let world = world.clone();
            tokio::spawn(async move { world.depart(name).await })
        });
        for task in tasks {
            assert_eq!(task.await.unwrap(), PersonOutcome::Done);
        }
        let mut readers = 0;
        for name in ["amina", "boris"] {
            world.readmit(name).await;
            readers += usize::from(world.case(name, &text).await.is_some());
        }
        assert_eq!(readers, 1);
    }
}

/// Neither a report on its way nor somebody signing in at that moment leaves a door open.
pub async fn what_happens_while_somebody_leaves_leaves_them_nothing(store: Arc<dyn Store>) {
    let world = Arc::new(World::new(store).await.staffed().await);
    let mut tasks = Vec::new();
    for n in 0..24 {
        let world = world.clone();
        tasks.push(tokio::spawn(async move {
            match n {
                8 => assert_eq!(world.depart("boris").await, PersonOutcome::Done),
                _ if n % 3 == 0 => {
                    world.sign_in(&world.org, "boris", &n.to_string()).await;
                }
                _ => world.take(&report(&n.to_string())).await,
            }
        }));
    }
    for task in tasks {
        task.await.unwrap();
    }
    world.readmit("boris").await;
    assert!(world.inbox("boris").await.is_empty());
    let sessions = world.store.sessions(&world.org, &person("boris"), day(0)).await;
    assert!(sessions.unwrap().is_empty());
    assert_eq!(world.inbox("amina").await.len(), 15);
}

/// An organisation always has an administrator left who can let others in.
pub async fn nobody_says_of_themselves_that_they_left(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await;
    assert_eq!(world.depart("adele").await, PersonOutcome::Forbidden);
    assert_eq!(world.depart("nobody").await, PersonOutcome::NotFound);
    world.invite("chen", "l").await;
    assert_eq!(world.depart("chen").await, PersonOutcome::NotFound);
    assert_eq!(world.readmit("chen").await, PersonOutcome::NotFound);
    let World { store, org, .. } = &world;
    let operator = store
        .depart(org, &Actor::Operator, &person("adele"), day(5))
        .await;
    assert_eq!(operator.unwrap(), PersonOutcome::Done);
    // And an administrator who left lets nobody in, not even themselves.
    let back = store.readmit(org, &by("adele"), &person("adele")).await;
    assert_eq!(back.unwrap(), PersonOutcome::Forbidden);
}

/// Of two administrators who send each other away, one is left.
pub async fn administrators_do_not_all_go_at_once(store: Arc<dyn Store>) {
    let world = Arc::new(World::new(store).await.staffed().await);
    world
        .enlist(&world.org, "bruno", AccountRole::Administrator)
        .await;
    let tasks = [("adele", "bruno"), ("bruno", "adele")].map(|(actor, who)| {
        let world = world.clone();
        tokio::spawn(async move {
            let gone = world
                .store
                .depart(&world.org, &by(actor), &person(who), day(5))
                .await;
            gone.unwrap()
        })
    });
    let mut outcomes = Vec::new();
    for task in tasks {
        outcomes.push(task.await.unwrap());
    }
    let done = outcomes.iter().filter(|one| **one == PersonOutcome::Done);
    assert_eq!(done.count(), 1, "{outcomes:?}");
    assert!(outcomes.contains(&PersonOutcome::Forbidden));
}

/// Until the roster says so, reporters still choose them. The report arrives all the same.
pub async fn a_report_that_names_somebody_who_left_goes_to_the_others(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await;
    world.depart("boris").await;
    world.take(&report("r")).await;
    let again = world.store.accept_report(&world.org, &report("r"), day(3)).await;
    assert_eq!(again.unwrap(), ReportOutcome::Same { received: day(0) });
    assert_eq!(
        world.case("amina", "r").await.unwrap().summary.readers,
        [person("amina")]
    );
    world.readmit("boris").await;
    assert!(world.case("boris", "r").await.is_none());
}

/// It waits behind the closed accounts; refusing it would lose it.
pub async fn a_report_to_people_who_all_left_waits_for_them(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await;
    for name in ["amina", "boris"] {
        world.depart(name).await;
    }
    world.take(&report("r")).await;
    world.readmit("amina").await;
    assert!(world.case("amina", "r").await.is_some());
    let mut unknown = report("unknown");
    unknown.grants = vec![grant("amina", "unknown"), grant("nobody", "unknown")];
    let refused = world.store.accept_report(&world.org, &unknown, day(0)).await;
    assert_eq!(
        refused.unwrap(),
        ReportOutcome::Refused(ReportRefusal::UnknownReader)
    );
}

/// They are as unknown as nobody: they could never open the case, and nobody learns that they have an account.
pub async fn a_grant_to_somebody_who_reads_no_cases_is_refused(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await;
    for name in ["adele", "anton", "nobody"] {
        let mut sent = report(name);
        sent.grants.push(grant(name, name));
        let refused = world.store.accept_report(&world.org, &sent, day(0)).await;
        let unknown = ReportOutcome::Refused(ReportRefusal::UnknownReader);
        assert_eq!(refused.unwrap(), unknown, "{name}");
    }
    world.take(&report("r")).await;
    for name in ["adele", "anton", "nobody"] {
        for new in [grant(name, "r"), file_grant(name, "r", 0)] {
            let mut append = entries(vec![note(0, "granted")]);
            append.grants = vec![new];
            let refused = world.append("amina", "r", &append, day(1)).await;
            let unknown = AppendOutcome::Refused(AppendRefusal::UnknownReader);
            assert_eq!(refused, unknown, "{name}");
        }
    }
}

/// What is refused for its attachments would otherwise ask about people and leave no trace.
pub async fn a_report_without_its_attachments_tells_nothing_of_readers(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await;
    world.depart("boris").await;
    for name in ["amina", "boris", "adele", "nobody"] {
        let mut sent = report(name);
        sent.grants = vec![grant(name, name)];
        sent.blobs = vec![claim("missing", 1)];
        let refused = world.store.accept_report(&world.org, &sent, day(0)).await;
        let incomplete = ReportOutcome::Refused(ReportRefusal::BlobIncomplete);
        assert_eq!(refused.unwrap(), incomplete, "{name}");
    }
}

/// A handler's client may not know yet who left: it is told, or the key is not kept.
pub async fn somebody_who_left_is_not_let_in(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await.staffed().await;
    world.depart("boris").await;
    world.depart("olga").await;
    let mut append = entries(vec![note(0, "granted")]);
    append.grants = vec![grant("olga", "r")];
    assert_eq!(
        world.append("amina", "r", &append, day(6)).await,
        AppendOutcome::Refused(AppendRefusal::UnknownReader)
    );
    append.grants = vec![file_grant("amina", "r", 0), file_grant("boris", "r", 0)];
    for _ in 0..2 {
        let taken = world.append("amina", "r", &append, day(6)).await;
        assert!(matches!(taken, AppendOutcome::Appended(_)), "{taken:?}");
    }
    world.readmit("boris").await;
    let mut append = entries(vec![note(1, "granted")]);
    append.grants = vec![grant("boris", "r")];
    world.append("amina", "r", &append, day(7)).await;
    let grants = world.case("boris", "r").await.unwrap().summary.grants;
    assert_eq!(grants.len(), 1, "the file key of the time away was not kept");
}

/// A name that was used once stays whose it was.
pub async fn the_names_of_somebody_who_left_stay_taken(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await;
    world.depart("boris").await;
    let new = super::world::account("boris", AccountRole::Handler);
    let made = world.store.create_account(&world.org, &new).await;
    assert_eq!(made.unwrap(), CreateOutcome::Taken);
}
