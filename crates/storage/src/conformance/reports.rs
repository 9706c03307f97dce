//! Taking reports: once, whole or not at all, and the same answer to the same report.

use std::sync::Arc;

use zegel_protocol::handlers::Marks;
use zegel_protocol::reports::{GrantKind, NewReport};

use super::world::{
    World, case, claim, day, entries, file_grant, grant, hash, message, note, person, reply, report, sealed,
};
use crate::Store;
use crate::types::{ReportOutcome, ReportRefusal};

/// What each of them is given.
pub async fn a_report_is_there_for_its_readers_and_its_reporter(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    let sent = report("r");
    let thread = world.thread("r").await.unwrap();
    assert_eq!((thread.case, &thread.channel), (sent.case, &sent.channel));
    assert_eq!((thread.received, thread.acknowledged), (day(0), None));
    assert_eq!(thread.reporter_grant, sent.reporter_grant);
    assert_eq!((thread.entries.len(), thread.length), (1, 1));
    assert_eq!(
        (thread.entries[0].seq, &thread.entries[0].sealed),
        (0, &sent.first_entry)
    );
    for (name, given) in ["amina", "boris"].into_iter().zip(&sent.grants) {
        let view = world.case(name, "r").await.unwrap();
        assert_eq!(view.conversation, thread.entries);
        assert_eq!(view.log, vec![]);
        let grants = view.summary.grants;
        assert_eq!(grants.len(), 1);
        assert_eq!(
            (grants[0].kind, &grants[0].sealed),
            (GrantKind::Thread, &given.sealed)
        );
        assert!(!grants[0].escalated);
    }
}

/// A retry is told the day that was written down the first time.
pub async fn the_same_report_again_is_the_same_report(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    for today in [0, 5] {
        let again = world
            .store
            .accept_report(&world.org, &report("r"), day(today))
            .await
            .unwrap();
        assert_eq!(again, ReportOutcome::Same { received: day(0) });
    }
    let view = world.case("amina", "r").await.unwrap();
    assert_eq!((view.summary.conversation_len, view.summary.changed), (1, day(0)));
}

/// The retry may come after the case was read, answered and widened.
pub async fn the_same_report_is_recognised_after_the_case_has_moved_on(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    world.upload("photo", 0).await;
    let sent = NewReport {
        blobs: vec![claim("photo", 1)],
        ..report("r")
    };
    world.take(&sent).await;
    let mut append = entries(vec![note(0, "opened"), message(1, "thank you")]);
    append.grants = vec![grant("olga", "r"), file_grant("amina", "r", 0)];
    append.marks = Marks {
        acknowledged: true,
        ..Marks::default()
    };
    world.append("amina", "r", &append, day(1)).await;
    world.reply("r", &reply(2, "more")).await;
    let again = world
        .store
        .accept_report(&world.org, &sent, day(9))
        .await
        .unwrap();
    assert_eq!(again, ReportOutcome::Same { received: day(0) });
    assert_eq!(world.thread("r").await.unwrap().length, 3);
}

/// Whatever else is sent under them is refused.
pub async fn a_case_id_or_a_mailbox_stands_for_one_report(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    let sent = report("r");
    let mut other_grant = sent.clone();
    other_grant.grants[1].sealed = sealed("another thread key");
    let others = [
        NewReport {
            first_entry: sealed("other words"),
            ..sent.clone()
        },
        NewReport {
            reporter_grant: sealed("another key"),
            ..sent.clone()
        },
        NewReport {
            channel: "ombuds".parse().unwrap(),
            ..sent.clone()
        },
        NewReport {
            mailbox: hash("another"),
            ..sent.clone()
        },
        NewReport {
            case: case("another"),
            ..sent.clone()
        },
        other_grant,
    ];
    for other in others {
        let outcome = world
            .store
            .accept_report(&world.org, &other, day(1))
            .await
            .unwrap();
        assert_eq!(outcome, ReportOutcome::Refused(ReportRefusal::Taken), "{other:?}");
    }
    let inbox = world.inbox("amina").await;
    assert_eq!(inbox.len(), 1);
    assert_eq!(inbox[0].changed, day(0));
    assert!(world.thread("another").await.is_none());
}

/// Nothing of it: not the case, not the thread, not the claim on its attachment.
async fn nothing_is_kept_of(world: &World, sent: &NewReport, why: ReportRefusal) {
    let refused = world.store.accept_report(&world.org, sent, day(0)).await.unwrap();
    assert_eq!(refused, ReportOutcome::Refused(why));
    assert!(world.inbox("amina").await.is_empty());
    assert!(
        world
            .store
            .thread(&world.org, &sent.mailbox, 0)
            .await
            .unwrap()
            .is_none()
    );
}

/// Somebody who left, or never was.
pub async fn a_report_to_an_unknown_reader_is_refused_and_leaves_nothing(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    world.upload("photo", 0).await;
    let mut sent = report("r");
    sent.blobs = vec![claim("photo", 1)];
    sent.grants.push(grant("nobody", "r"));
    nothing_is_kept_of(&world, &sent, ReportRefusal::UnknownReader).await;
    sent.grants.pop();
    world.take(&sent).await;
}

/// It can be sent again when the rest has arrived.
pub async fn a_report_whose_attachment_is_incomplete_is_refused_and_leaves_nothing(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    world.upload("photo", 0).await;
    world.upload("film", 0).await;
    let mut sent = report("r");
    sent.blobs = vec![claim("photo", 1), claim("film", 2)];
    nothing_is_kept_of(&world, &sent, ReportRefusal::BlobIncomplete).await;
    world.upload("film", 1).await;
    world.take(&sent).await;
}

/// The address may be mistyped.
pub async fn a_report_to_an_unknown_organisation_is_refused(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    let nowhere = "nowhere".parse().unwrap();
    let outcome = world
        .store
        .accept_report(&nowhere, &report("r"), day(0))
        .await
        .unwrap();
    assert_eq!(outcome, ReportOutcome::Refused(ReportRefusal::NoOrganisation));
    assert!(
        world
            .store
            .cases_for(&nowhere, &person("amina"), None, 10)
            .await
            .unwrap()
            .cases
            .is_empty()
    );
}

/// It would be open which one they are to use.
pub async fn a_report_that_gives_a_person_two_keys_of_a_kind_is_refused(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    let mut sent = report("r");
    sent.grants.push(grant("amina", "another thread"));
    nothing_is_kept_of(&world, &sent, ReportRefusal::Taken).await;
}
