//! The brief inbox, cases asked for by name, and the access register.

use std::collections::BTreeSet;
use std::sync::Arc;

use zegel_protocol::handlers::ResealedGrant;
use zegel_protocol::registers::BriefCase;
use zegel_protocol::reports::GrantKind;
use zegel_protocol::{CaseId, Sha256};

use super::world::{
    World, case, day, entries, escalating_report, file_grant, grant, note, person, reply, report, sealed,
};
use crate::Store;
use crate::types::{From, ReplaceOutcome};

async fn brief(world: &World, name: &str) -> Vec<BriefCase> {
    let page = world
        .store
        .inbox_brief(&world.org, &person(name), None, 1000)
        .await
        .unwrap();
    assert_eq!(page.next, None);
    page.cases
}

/// The same cases in the same order, with the same lengths.
pub async fn a_brief_inbox_tells_of_the_cases_of_the_inbox(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    for n in 0..9 {
        let mut sent = escalating_report(&n.to_string(), day(5));
        if n % 3 == 0 {
            sent.grants.remove(0);
        }
        world.take(&sent).await;
    }
    world
        .append("boris", "1", &entries(vec![note(0, "opened")]), day(2))
        .await;
    world.reply("2", &reply(1, "more")).await;
    for name in ["amina", "boris", "olga"] {
        let full = world.inbox(name).await;
        let brief = brief(&world, name).await;
        assert_eq!(brief.len(), full.len());
        for (brief, full) in brief.iter().zip(&full) {
            assert_eq!(
                (brief.case, brief.changed, brief.conversation_len, brief.log_len),
                (full.case, full.changed, full.conversation_len, full.log_len)
            );
        }
    }
    let amina = person("amina");
    let first = world
        .store
        .inbox_brief(&world.org, &amina, None, 4)
        .await
        .unwrap();
    assert_eq!((first.cases.len(), first.next), (4, Some(first.cases[3].case)));
    let rest = world
        .store
        .inbox_brief(&world.org, &amina, first.next.as_ref(), 4)
        .await
        .unwrap();
    assert_eq!((rest.cases.len(), rest.next), (2, None));
    let all = [first.cases, rest.cases].concat();
    assert_eq!(all, brief(&world, "amina").await);
}

/// Of everybody who can read the case, and only where something changed.
pub async fn a_brief_inbox_shows_every_change_of_a_case(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await;
    world.take(&escalating_report("r", day(5))).await;
    world.take(&report("another")).await;
    let mut seen = BTreeSet::new();
    let untouched = |brief: &[BriefCase]| brief.iter().find(|one| one.case == case("another")).copied();
    let other = untouched(&brief(&world, "amina").await);
    let mut step = async |what: &str| {
        let brief = brief(&world, "amina").await;
        let found = brief.iter().find(|one| one.case == case("r")).unwrap();
        assert!(seen.insert(found.rest), "{what} does not show");
        if what != "a reader left" {
            assert_eq!(untouched(&brief), other, "{what}");
        }
    };
    step("a report").await;
    world.reply("r", &reply(1, "more")).await;
    step("a reply").await;
    let mut append = entries(vec![]);
    append.marks.attention = Some(day(9)).into();
    world.append("boris", "r", &append, day(0)).await;
    step("a mark").await;
    append.grants = vec![file_grant("amina", "r", 0)];
    world.append("boris", "r", &append, day(0)).await;
    step("a grant").await;
    let resealed = [ResealedGrant {
        kind: GrantKind::Thread,
        was: Sha256::of(grant("amina", "r").sealed.as_bytes()),
        sealed: sealed("to a newer key"),
    }];
    let replaced = world
        .store
        .replace_grants(&world.org, &person("amina"), &case("r"), &resealed)
        .await;
    assert_eq!(replaced.unwrap(), ReplaceOutcome::Replaced);
    step("a grant sealed anew").await;
    assert_eq!(world.store.release_due_grants(day(5)).await.unwrap(), 1);
    step("a grant given out").await;
    let off = world
        .store
        .recuse(&world.org, &person("olga"), &case("r"), None, day(0))
        .await;
    off.unwrap();
    step("a conflict").await;
    let muted = world
        .store
        .mute(&world.org, &person("amina"), &case("r"), true)
        .await;
    assert!(muted.unwrap());
    step("a case without mail").await;
    world.depart("boris").await;
    step("a reader left").await;
}

/// Others are as if they did not exist.
pub async fn cases_are_asked_for_by_name(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    for n in 0..5 {
        let mut sent = report(&n.to_string());
        if n == 3 {
            sent.grants.remove(0);
        }
        world.take(&sent).await;
    }
    let asked: Vec<CaseId> = ["4", "3", "nowhere", "1", "4"].map(case).to_vec();
    let named = |name| {
        let (store, org, asked) = (world.store.clone(), world.org.clone(), asked.clone());
        async move { store.cases_named(&org, &person(name), &asked).await.unwrap() }
    };
    let mut wanted = [case("1"), case("4")];
    wanted.sort();
    let found = named("amina").await;
    assert_eq!(found.iter().map(|one| one.case).collect::<Vec<_>>(), wanted);
    let inbox = world.inbox("amina").await;
    assert!(found.iter().all(|one| inbox.contains(one)));
    assert!(named("olga").await.is_empty());
    let elsewhere = world
        .store
        .cases_named(&world.other, &person("amina"), &asked)
        .await;
    assert!(elsewhere.unwrap().is_empty());
}

/// One line for a person, a case and a day; for those who can read the case.
pub async fn the_access_register_says_who_opened_a_case_on_which_day(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    for (name, on) in [("boris", 4), ("amina", 2), ("amina", 2), ("boris", 2)] {
        world
            .store
            .case_for(&world.org, &person(name), &case("r"), From::default(), day(on))
            .await
            .unwrap();
    }
    let access = async |name| {
        world
            .store
            .access(&world.org, &person(name), &case("r"))
            .await
            .unwrap()
    };
    let rows = access("amina").await.unwrap();
    let rows: Vec<_> = rows.iter().map(|row| (row.person.as_str(), row.day)).collect();
    assert_eq!(
        rows,
        [("amina", day(2)), ("boris", day(2)), ("boris", day(4))],
        "looking at the register is no opening"
    );
    assert!(access("olga").await.is_none() && access("nobody").await.is_none());
    let elsewhere = world
        .store
        .access(&world.other, &person("amina"), &case("r"))
        .await;
    assert!(elsewhere.unwrap().is_none());
}
