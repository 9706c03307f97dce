//! Many at once: whoever comes second finds what the first one left, and nothing is lost or doubled.

use std::sync::Arc;

use zegel_protocol::Sealed;
use zegel_protocol::limits::CASES_PER_PAGE;
use zegel_protocol::reports::Chain;

use super::world::{
    PLENTY, World, blob, case, claim, day, entries, hash, message, note, part, person, reply, report, sealed,
};
use crate::Store;
use crate::types::{AppendOutcome, AppendRefusal, BlobReader, PartOutcome, ReportOutcome, ReportRefusal};

const TASKS: u32 = 50;

async fn all<T: Send + 'static>(
    tasks: impl Iterator<Item = impl Future<Output = T> + Send + 'static>,
) -> Vec<T> {
    let tasks: Vec<_> = tasks.map(tokio::spawn).collect();
    let mut outcomes = Vec::with_capacity(tasks.len());
    for task in tasks {
        outcomes.push(task.await.unwrap());
    }
    outcomes
}

/// Whether it is the reporter's reply or a handler's message.
pub async fn of_many_appends_to_one_place_exactly_one_wins(store: Arc<dyn Store>) {
    let world = Arc::new(World::with_report(store, "r").await);
    let outcomes = all((0..TASKS).map(|n| {
        let world = world.clone();
        async move {
            let text = n.to_string();
            match n % 2 {
                0 => world.reply("r", &reply(1, &text)).await,
                _ => {
                    world
                        .append(
                            "amina",
                            "r",
                            &entries(vec![note(0, &text), message(1, &text)]),
                            day(0),
                        )
                        .await
                }
            }
        }
    }))
    .await;
    let won: Vec<_> = (0..TASKS)
        .zip(&outcomes)
        .filter(|(_, o)| matches!(o, AppendOutcome::Appended(_)))
        .collect();
    assert_eq!(won.len(), 1);
    let lost = AppendOutcome::Refused(AppendRefusal::SequenceConflict);
    assert_eq!(
        outcomes.iter().filter(|outcome| **outcome == lost).count(),
        TASKS as usize - 1
    );
    let winner = sealed(&won[0].0.to_string());
    let view = world.case("amina", "r").await.unwrap();
    assert_eq!(view.conversation.len(), 2);
    assert_eq!(view.conversation[1].sealed, winner);
    match won[0].0 % 2 {
        0 => assert!(view.log.is_empty()),
        _ => assert_eq!((view.log.len(), &view.log[0].sealed), (1, &winner)),
    }
}

/// Each tries again at the next place until it has one.
pub async fn many_appends_in_the_end_leave_no_gap(store: Arc<dyn Store>) {
    let world = Arc::new(World::with_report(store, "r").await);
    all((0..TASKS).map(|n| {
        let world = world.clone();
        async move {
            let chain = if n % 2 == 0 {
                Chain::Conversation
            } else {
                Chain::CaseLog
            };
            loop {
                let summary = world.case("amina", "r").await.unwrap().summary;
                let text = n.to_string();
                let entry = match chain {
                    Chain::Conversation => message(summary.conversation_len, &text),
                    Chain::CaseLog => note(summary.log_len, &text),
                };
                match world.append("amina", "r", &entries(vec![entry]), day(0)).await {
                    AppendOutcome::Appended(_) => break,
                    refused => assert_eq!(refused, AppendOutcome::Refused(AppendRefusal::SequenceConflict)),
                }
            }
        }
    }))
    .await;
    let view = world.case("amina", "r").await.unwrap();
    for (chain, first, offset) in [(&view.conversation[1..], 1, 0), (&view.log[..], 0, 1)] {
        let seqs: Vec<_> = chain.iter().map(|entry| entry.seq).collect();
        assert_eq!(seqs, (first..first + TASKS / 2).collect::<Vec<_>>());
        let mut found: Vec<_> = chain.iter().map(|entry| entry.sealed.as_bytes()).collect();
        let expected = (0..TASKS)
            .filter(|n| n % 2 == offset)
            .map(|n| sealed(&n.to_string()));
        let expected: Vec<_> = expected.collect();
        let mut expected: Vec<_> = expected.iter().map(Sealed::as_bytes).collect();
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected);
    }
}

/// A client that lost its connection may send it again while the first sending is still under way.
pub async fn many_sendings_of_one_report_make_one_case(store: Arc<dyn Store>) {
    let world = Arc::new(World::new(store).await);
    world.upload("photo", 0).await;
    let mut sent = report("r");
    sent.blobs = vec![claim("photo", 1)];
    let outcomes = all((0..TASKS).map(|_| {
        let (world, sent) = (world.clone(), sent.clone());
        async move {
            world
                .store
                .accept_report(&world.org, &sent, day(0))
                .await
                .unwrap()
        }
    }))
    .await;
    let (new, same) = (
        ReportOutcome::New { received: day(0) },
        ReportOutcome::Same { received: day(0) },
    );
    assert_eq!(outcomes.iter().filter(|outcome| **outcome == new).count(), 1);
    assert_eq!(
        outcomes.iter().filter(|outcome| **outcome == same).count(),
        TASKS as usize - 1
    );
    assert_eq!(world.inbox("amina").await.len(), 1);
}

/// To the one that is taken; the other one is refused whole.
pub async fn an_attachment_wanted_by_two_reports_goes_to_one(store: Arc<dyn Store>) {
    let world = Arc::new(World::new(store).await);
    world.upload("photo", 0).await;
    let outcomes = all((0..TASKS).map(|n| {
        let world = world.clone();
        async move {
            let mut sent = report(&n.to_string());
            sent.blobs = vec![claim("photo", 1)];
            world
                .store
                .accept_report(&world.org, &sent, day(0))
                .await
                .unwrap()
        }
    }))
    .await;
    let refused = ReportOutcome::Refused(ReportRefusal::BlobIncomplete);
    assert_eq!(
        outcomes.iter().filter(|outcome| **outcome == refused).count(),
        TASKS as usize - 1
    );
    let inbox = world.inbox("amina").await;
    assert_eq!(inbox.len(), 1);
    let amina = person("amina");
    let reader = BlobReader::Person(&amina, &inbox[0].case);
    assert!(
        world
            .store
            .part(&world.org, reader, &blob("photo"), 0)
            .await
            .unwrap()
            .is_some()
    );
}

/// Either the part comes first, and the claim of fewer parts is refused, or it comes too late.
pub async fn an_attachment_does_not_grow_while_it_is_claimed(store: Arc<dyn Store>) {
    let world = Arc::new(World::new(store).await);
    for n in 0..TASKS {
        world.upload(&n.to_string(), 0).await;
    }
    let outcomes = all((0..TASKS).map(|n| {
        let world = world.clone();
        async move {
            let text = n.to_string();
            let mut sent = report(&text);
            sent.blobs = vec![claim(&text, 1)];
            let more = part(&text, 1, 1000);
            tokio::join!(
                async {
                    world
                        .store
                        .accept_report(&world.org, &sent, day(0))
                        .await
                        .unwrap()
                },
                async {
                    world
                        .store
                        .record_part(&world.org, &more, day(0), PLENTY)
                        .await
                        .unwrap()
                },
            )
        }
    }))
    .await;
    for outcome in outcomes {
        let claimed = (ReportOutcome::New { received: day(0) }, PartOutcome::Taken);
        let grown = (
            ReportOutcome::Refused(ReportRefusal::BlobIncomplete),
            PartOutcome::Stored,
        );
        assert!(outcome == claimed || outcome == grown, "{outcome:?}");
    }
}

/// Together no more than one after another.
pub async fn parallel_uploads_stay_within_their_room(store: Arc<dyn Store>) {
    let world = Arc::new(World::new(store).await);
    let outcomes = all((0..TASKS).map(|n| {
        let world = world.clone();
        async move {
            let part = part(&(n % 5).to_string(), n / 5, 10_000);
            world
                .store
                .record_part(&world.org, &part, day(0), 70_000)
                .await
                .unwrap()
        }
    }))
    .await;
    assert_eq!(
        outcomes
            .iter()
            .filter(|outcome| **outcome == PartOutcome::Stored)
            .count(),
        7
    );
    assert_eq!(
        outcomes
            .iter()
            .filter(|outcome| **outcome == PartOutcome::Full)
            .count(),
        TASKS as usize - 7
    );
}

/// And each has its own words.
pub async fn many_reports_at_once_are_all_there(store: Arc<dyn Store>) {
    let world = Arc::new(World::new(store).await);
    all((0..2 * TASKS).map(|n| {
        let world = world.clone();
        async move { world.take(&report(&n.to_string())).await }
    }))
    .await;
    let page = world
        .store
        .cases_for(&world.org, &person("boris"), None, CASES_PER_PAGE)
        .await
        .unwrap();
    assert_eq!(page.cases.len(), CASES_PER_PAGE);
    for n in 0..2 * TASKS {
        let text = n.to_string();
        let thread = world
            .store
            .thread(&world.org, &hash(&text), 0)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(thread.case, case(&text));
        assert_eq!(thread.entries[0].sealed, report(&text).first_entry);
    }
}
