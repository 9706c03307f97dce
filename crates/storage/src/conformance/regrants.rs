//! Grants sealed anew to a reader's newer key: their own, all or none, and as often as it takes.

use std::sync::Arc;

use zegel_protocol::Sha256;
use zegel_protocol::handlers::ResealedGrant;
use zegel_protocol::reports::{GrantKind, NewGrant};

use super::world::{
    World, case, day, entries, escalating_report, file_grant, grant, note, person, report, sealed,
};
use crate::Store;
use crate::types::{AppendOutcome, ReplaceOutcome};

fn anew(was: &NewGrant, text: &str) -> ResealedGrant {
    ResealedGrant {
        kind: was.kind,
        was: Sha256::of(was.sealed.as_bytes()),
        sealed: sealed(text),
    }
}

impl World {
    async fn replace(&self, name: &str, text: &str, grants: &[ResealedGrant]) -> ReplaceOutcome {
        let outcome = self
            .store
            .replace_grants(&self.org, &person(name), &case(text), grants)
            .await;
        outcome.unwrap()
    }

    async fn held(&self, name: &str, text: &str) -> Vec<(GrantKind, zegel_protocol::Sealed)> {
        let grants = self.case(name, text).await.unwrap().summary.grants;
        grants.into_iter().map(|one| (one.kind, one.sealed)).collect()
    }
}

async fn opened(store: Arc<dyn Store>) -> World {
    let world = World::with_report(store, "r").await;
    let mut append = entries(vec![note(0, "opened")]);
    append.grants = vec![
        file_grant("amina", "r", 0),
        file_grant("amina", "r", 1),
        file_grant("boris", "r", 0),
    ];
    let done = world.append("amina", "r", &append, day(1)).await;
    assert!(matches!(done, AppendOutcome::Appended(_)));
    world
}

/// A client that was closed in the middle sends the same again.
pub async fn a_reader_seals_their_own_grants_anew(store: Arc<dyn Store>) {
    let world = opened(store).await;
    let before = world.held("boris", "r").await;
    let file = file_grant("amina", "r", 1);
    let new = [
        anew(&grant("amina", "r"), "thread anew"),
        anew(&file, "file anew"),
    ];
    for _ in 0..2 {
        assert_eq!(world.replace("amina", "r", &new).await, ReplaceOutcome::Replaced);
        let expected = [
            (GrantKind::Thread, sealed("thread anew")),
            (GrantKind::File { epoch: 0 }, file_grant("amina", "r", 0).sealed),
            (GrantKind::File { epoch: 1 }, sealed("file anew")),
        ];
        assert_eq!(world.held("amina", "r").await, expected);
    }
    // The rest is done later, together with what was done already.
    let rest = [
        new[0].clone(),
        anew(&file_grant("amina", "r", 0), "other file anew"),
    ];
    assert_eq!(world.replace("amina", "r", &rest).await, ReplaceOutcome::Replaced);
    assert_eq!(world.held("boris", "r").await, before);
    // The report that brought the old grant is still the same report.
    assert_eq!(world.inbox("amina").await.len(), 1);
}

/// Or a key would be lost that another device has just put there.
pub async fn grants_are_sealed_anew_all_or_none_and_only_over_those_that_were_read(store: Arc<dyn Store>) {
    let world = opened(store).await;
    let before = world.held("amina", "r").await;
    let good = anew(&grant("amina", "r"), "anew");
    for bad in [
        anew(&file_grant("boris", "r", 0), "of another"),
        anew(&file_grant("amina", "r", 7), "not there"),
        ResealedGrant {
            was: Sha256::ZERO,
            ..anew(&file_grant("amina", "r", 0), "not what it was")
        },
    ] {
        let outcome = world.replace("amina", "r", &[good.clone(), bad]).await;
        assert_eq!(outcome, ReplaceOutcome::Conflict);
        assert_eq!(world.held("amina", "r").await, before);
    }
}

/// Nor does anybody learn that a case is there.
pub async fn nobody_seals_grants_anew_on_a_case_they_cannot_open(store: Arc<dyn Store>) {
    let world = opened(store).await;
    world.take(&escalating_report("waiting", day(9))).await;
    let thread = grant("olga", "waiting");
    for (name, text) in [
        ("olga", "waiting"),
        ("olga", "r"),
        ("nobody", "r"),
        ("amina", "no such case"),
    ] {
        let outcome = world.replace(name, text, &[anew(&thread, "anew")]).await;
        assert_eq!(outcome, ReplaceOutcome::NotFound, "{name} on {text}");
    }
    let elsewhere = world
        .store
        .replace_grants(
            &world.other,
            &person("amina"),
            &case("r"),
            &[anew(&grant("amina", "r"), "x")],
        )
        .await;
    assert_eq!(elsewhere.unwrap(), ReplaceOutcome::NotFound);
    assert_eq!(world.store.release_due_grants(day(9)).await.unwrap(), 1);
    assert_eq!(
        world.held("olga", "waiting").await,
        [(GrantKind::Thread, thread.sealed)]
    );
}

/// They do not remember what they sent before the rotation.
pub async fn a_report_sent_again_after_a_rotation_is_told_from_another(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    let new = [anew(&grant("amina", "r"), "anew")];
    assert_eq!(world.replace("amina", "r", &new).await, ReplaceOutcome::Replaced);
    let again = world.store.accept_report(&world.org, &report("r"), day(3)).await;
    assert_eq!(
        again.unwrap(),
        crate::types::ReportOutcome::Same { received: day(0) }
    );
}
