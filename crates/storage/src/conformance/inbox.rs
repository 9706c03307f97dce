//! The inbox and the case: who sees them, in which pages, and what they are told.

use std::sync::Arc;

use zegel_protocol::handlers::Mark;

use super::world::{World, blob, case, claim, day, entries, file_grant, hash, message, note, person, report};
use crate::Store;
use crate::types::{AppendOutcome, AppendRefusal, BlobReader, From};

/// Not in the inbox, not by id, not in its attachments, not in any count; and nobody can tell it from a case that does
/// not exist.
pub async fn a_person_who_was_left_out_sees_nothing_of_the_case(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    world.upload("photo", 0).await;
    let mut sent = report("r");
    sent.blobs = vec![claim("photo", 1)];
    world.take(&sent).await;
    let (olga, id) = (person("olga"), case("r"));
    let page = world.store.cases_for(&world.org, &olga, None, 1).await.unwrap();
    assert!(page.cases.is_empty() && page.next.is_none());
    assert!(world.case("olga", "r").await.is_none());
    let reader = BlobReader::Person(&olga, &id);
    assert!(
        world
            .store
            .part(&world.org, reader, &blob("photo"), 0)
            .await
            .unwrap()
            .is_none()
    );
    let append = world
        .append("olga", "r", &entries(vec![note(0, "x")]), day(0))
        .await;
    assert_eq!(append, AppendOutcome::Refused(AppendRefusal::NotFound));

    // A case of her own does not open the other one to her, nor does it show in its page.
    let mut own = report("own");
    own.grants[0].person = olga.clone();
    world.take(&own).await;
    let inbox = world.inbox("olga").await;
    assert_eq!(inbox.len(), 1);
    assert_eq!(
        (inbox[0].case, &inbox[0].readers[..]),
        (case("own"), &[person("boris"), olga.clone()][..])
    );
    let part = world
        .store
        .part(
            &world.org,
            BlobReader::Person(&olga, &case("own")),
            &blob("photo"),
            0,
        )
        .await;
    assert!(part.unwrap().is_none());
}

/// Ordered by case id, which is random: nothing of the order of arrival.
pub async fn an_inbox_comes_in_pages_without_gap_or_repeat(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    let mut expected = Vec::new();
    for n in 0..23 {
        let text = n.to_string();
        let mut sent = report(&text);
        if n % 3 == 0 {
            sent.grants.remove(0);
        } else {
            expected.push(case(&text));
        }
        world.take(&sent).await;
    }
    expected.sort();
    for limit in [1, 4, 5, 15, 16, 100] {
        let (mut found, mut after) = (Vec::new(), None);
        loop {
            let page = world
                .store
                .cases_for(&world.org, &person("amina"), after.as_ref(), limit)
                .await
                .unwrap();
            assert!(page.cases.len() <= limit);
            found.extend(page.cases.iter().map(|summary| summary.case));
            assert!(
                page.cases
                    .iter()
                    .all(|summary| summary.grants.len() == 1 && summary.readers.len() == 2)
            );
            after = page.next;
            if after.is_none() {
                break;
            }
            assert_eq!(after, found.last().copied());
        }
        assert_eq!(found, expected, "{limit}");
    }
}

/// The same in the inbox and in the case.
pub async fn a_summary_tells_lengths_days_grants_and_readers(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    world.take(&report("another")).await;
    let mut append = entries(vec![
        note(0, "opened"),
        note(1, "acknowledged"),
        message(1, "we have read it"),
    ]);
    append.grants = vec![file_grant("amina", "r", 0), file_grant("boris", "r", 0)];
    append.marks.acknowledged = true;
    append.marks.attention = Mark::On(day(90));
    append.marks.erase = Mark::On(day(400));
    world.append("amina", "r", &append, day(2)).await;
    let summary = world.case("boris", "r").await.unwrap().summary;
    assert_eq!(
        (summary.case, summary.channel.as_str()),
        (case("r"), "reporting-point")
    );
    assert_eq!((summary.received, summary.changed), (day(0), day(2)));
    assert_eq!(summary.acknowledged, Some(day(2)));
    assert_eq!(
        (summary.attention, summary.erase),
        (Some(day(90)), Some(day(400)))
    );
    assert_eq!((summary.conversation_len, summary.log_len), (2, 2));
    assert_eq!(summary.readers, ["amina", "boris"].map(person));
    let sealed: Vec<_> = summary.grants.iter().map(|grant| &grant.sealed).collect();
    assert_eq!(
        sealed,
        [&report("r").grants[1].sealed, &file_grant("boris", "r", 0).sealed]
    );
    let inbox = world.inbox("boris").await;
    assert_eq!(inbox.iter().find(|one| one.case == case("r")), Some(&summary));
    assert_eq!(inbox.len(), 2);
}

/// The register has one line for a person, a case and a day.
pub async fn opening_a_case_any_number_of_times_a_day_is_fine(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    for today in [0, 0, 1, 0] {
        let opened = world
            .store
            .case_for(
                &world.org,
                &person("amina"),
                &case("r"),
                From::default(),
                day(today),
            )
            .await;
        assert!(opened.unwrap().is_some());
    }
    assert!(
        world
            .store
            .thread(&world.org, &hash("r"), 0)
            .await
            .unwrap()
            .is_some()
    );
}
