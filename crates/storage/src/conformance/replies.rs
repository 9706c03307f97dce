//! Appending: at the next place only, once, all or nothing.

use std::sync::Arc;

use zegel_protocol::handlers::{Append, Appended, Mark, Marks};
use zegel_protocol::limits::MAX_CHAIN_LEN;

use super::world::{
    World, blob, case, claim, day, entries, file_grant, grant, hash, message, note, person, reply, sealed,
};
use crate::Store;
use crate::types::{AppendOutcome, AppendRefusal};

fn appended(conversation_len: u32, log_len: u32) -> AppendOutcome {
    AppendOutcome::Appended(Appended {
        conversation_len,
        log_len,
    })
}

const CONFLICT: AppendOutcome = AppendOutcome::Refused(AppendRefusal::SequenceConflict);

/// Not an earlier one, not a later one.
pub async fn a_reply_takes_the_next_place_and_no_other(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    for seq in [0, 2, u32::MAX] {
        assert_eq!(world.reply("r", &reply(seq, "more")).await, CONFLICT, "{seq}");
    }
    assert_eq!(world.reply("r", &reply(1, "more")).await, appended(2, 0));
    assert_eq!(world.reply("r", &reply(1, "other")).await, CONFLICT);
    let kept = world.thread("r").await.unwrap().entries;
    assert_eq!(kept[1].sealed, sealed("more"));
    let unknown = world.reply("unknown", &reply(1, "more")).await;
    assert_eq!(unknown, AppendOutcome::Refused(AppendRefusal::NotFound));
}

/// The answer to the first sending may have been lost, and the thread may have moved on.
pub async fn a_reply_again_is_the_same_reply(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    world.upload("photo", 0).await;
    let mut sent = reply(1, "more");
    sent.blobs = vec![claim("photo", 1)];
    assert_eq!(world.reply("r", &sent).await, appended(2, 0));
    assert_eq!(world.reply("r", &sent).await, appended(2, 0));
    world
        .append("amina", "r", &entries(vec![message(2, "thank you")]), day(1))
        .await;
    assert_eq!(world.reply("r", &sent).await, appended(3, 0));
    assert_eq!(world.thread("r").await.unwrap().length, 3);
}

/// It can be sent again when the rest has arrived.
pub async fn a_reply_with_an_incomplete_attachment_leaves_nothing(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    let mut sent = reply(1, "more");
    sent.blobs = vec![claim("photo", 1)];
    let refused = world
        .store
        .append_reply(&world.org, &hash("r"), &sent, day(4))
        .await
        .unwrap();
    assert_eq!(refused, AppendOutcome::Refused(AppendRefusal::BlobIncomplete));
    assert_eq!(world.thread("r").await.unwrap().length, 1);
    assert_eq!(world.inbox("amina").await[0].changed, day(0));
    world.upload("photo", 0).await;
    let taken = world
        .store
        .append_reply(&world.org, &hash("r"), &sent, day(4))
        .await
        .unwrap();
    assert_eq!(taken, appended(2, 0));
    assert_eq!(world.inbox("amina").await[0].changed, day(4));
}

/// Not even its length.
pub async fn a_reporter_does_not_learn_of_the_case_log(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    world
        .append(
            "amina",
            "r",
            &entries(vec![note(0, "opened"), note(1, "suspicious")]),
            day(0),
        )
        .await;
    assert_eq!(world.reply("r", &reply(1, "more")).await, appended(2, 0));
    let thread = world.thread("r").await.unwrap();
    assert_eq!((thread.length, thread.entries.len()), (2, 2));
    assert!(
        thread
            .entries
            .iter()
            .all(|entry| entry.sealed != sealed("opened"))
    );
}

/// In each by its own count.
pub async fn an_append_takes_the_next_place_in_each_chain(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    let first = entries(vec![
        note(0, "opened"),
        message(1, "thank you"),
        note(1, "acknowledged"),
    ]);
    assert_eq!(world.append("amina", "r", &first, day(2)).await, appended(2, 2));
    for wrong in [
        vec![note(0, "other")],
        vec![note(3, "later")],
        vec![message(2, "next"), message(2, "same place")],
        vec![message(2, "next"), message(4, "gap")],
        vec![message(2, "next"), note(0, "taken")],
        vec![note(1, "acknowledged"), message(2, "one of them is there")],
    ] {
        assert_eq!(
            world.append("boris", "r", &entries(wrong), day(3)).await,
            CONFLICT
        );
    }
    let view = world.case("boris", "r").await.unwrap();
    assert_eq!((view.summary.conversation_len, view.summary.log_len), (2, 2));
    assert_eq!(view.summary.changed, day(2));
    assert_eq!(view.log[1].sealed, sealed("acknowledged"));
}

/// All of it, or it is another one.
pub async fn an_append_again_byte_for_byte_is_answered_with_success(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    world.upload("photo", 0).await;
    let mut sent = entries(vec![note(0, "opened"), message(1, "see this")]);
    sent.grants = vec![file_grant("amina", "r", 0), file_grant("boris", "r", 0)];
    sent.blobs = vec![claim("photo", 1)];
    sent.marks.acknowledged = true;
    assert_eq!(world.append("amina", "r", &sent, day(1)).await, appended(2, 1));
    assert_eq!(world.append("amina", "r", &sent, day(5)).await, appended(2, 1));
    let summary = world.case("amina", "r").await.unwrap().summary;
    assert_eq!((summary.changed, summary.acknowledged), (day(1), Some(day(1))));

    let mut other_bytes = sent.clone();
    other_bytes.entries[1].sealed = sealed("see that");
    assert_eq!(world.append("amina", "r", &other_bytes, day(1)).await, CONFLICT);
    let mut other_grant = sent;
    other_grant.grants[1].sealed = sealed("another file key");
    let refused = world.append("amina", "r", &other_grant, day(1)).await;
    assert_eq!(refused, AppendOutcome::Refused(AppendRefusal::GrantTaken));
}

/// Entries, grants, attachments and marks stand and fall together.
pub async fn an_append_is_all_or_nothing(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    world.upload("photo", 0).await;
    let good = Append {
        entries: vec![note(0, "opened"), message(1, "thank you")],
        grants: vec![file_grant("amina", "r", 0), grant("olga", "r")],
        blobs: vec![claim("photo", 1)],
        marks: Marks {
            acknowledged: true,
            attention: Mark::On(day(30)),
            erase: Mark::On(day(90)),
        },
        revoke: Vec::new(),
    };
    let with = |change: fn(&mut Append)| {
        let mut append = good.clone();
        change(&mut append);
        append
    };
    for (append, why) in [
        (
            with(|a| a.entries.push(note(7, "gap"))),
            AppendRefusal::SequenceConflict,
        ),
        (
            with(|a| a.grants.push(grant("nobody", "r"))),
            AppendRefusal::UnknownReader,
        ),
        (
            with(|a| a.grants.push(grant("boris", "other"))),
            AppendRefusal::GrantTaken,
        ),
        (
            with(|a| a.blobs.push(claim("film", 1))),
            AppendRefusal::BlobIncomplete,
        ),
    ] {
        let refused = world.append("amina", "r", &append, day(3)).await;
        assert_eq!(refused, AppendOutcome::Refused(why));
        let view = world.case("amina", "r").await.unwrap();
        assert_eq!((view.conversation.len(), view.log.len()), (1, 0));
        let summary = view.summary;
        assert_eq!(
            (summary.acknowledged, summary.attention, summary.erase),
            (None, Some(day(0)), None)
        );
        assert_eq!(
            (summary.changed, summary.grants.len(), summary.readers.len()),
            (day(0), 1, 2)
        );
        assert!(world.inbox("olga").await.is_empty());
        let reader = crate::types::BlobReader::Person(&person("amina"), &case("r"));
        assert!(
            world
                .store
                .part(&world.org, reader, &blob("photo"), 0)
                .await
                .unwrap()
                .is_none()
        );
    }
    assert_eq!(world.append("amina", "r", &good, day(3)).await, appended(2, 1));
}

/// The server asks for entries; the store does not care.
pub async fn an_append_of_nothing_but_marks_is_taken(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    let mut append = entries(vec![]);
    append.marks.attention = Mark::On(day(30));
    assert_eq!(world.append("amina", "r", &append, day(3)).await, appended(1, 0));
    assert_eq!(world.inbox("amina").await[0].attention, Some(day(30)));
}

/// Later ones change nothing.
pub async fn the_first_acknowledgement_sets_the_day(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    for (seq, on) in [(1, 4), (2, 6)] {
        let mut append = entries(vec![message(seq, "we have read it")]);
        append.marks.acknowledged = true;
        world.append("amina", "r", &append, day(on)).await;
        assert_eq!(world.inbox("boris").await[0].acknowledged, Some(day(4)));
        assert_eq!(world.thread("r").await.unwrap().acknowledged, Some(day(4)));
    }
}

/// A day that a handler set stays until another one is set.
pub async fn marks_that_are_not_sent_stay(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    for (seq, attention, erase, kept) in [
        (0, Some(day(7)), Some(day(90)), (Some(day(7)), Some(day(90)))),
        (1, None, None, (Some(day(7)), Some(day(90)))),
        (2, Some(day(9)), None, (Some(day(9)), Some(day(90)))),
        (3, None, Some(day(60)), (Some(day(9)), Some(day(60)))),
    ] {
        let mut append = entries(vec![note(seq, "status")]);
        append.marks.attention = attention.map_or(Mark::Keep, Mark::On);
        append.marks.erase = erase.map_or(Mark::Keep, Mark::On);
        world.append("amina", "r", &append, day(1)).await;
        let summary = world.inbox("amina").await.remove(0);
        assert_eq!((summary.attention, summary.erase), kept);
    }
}

/// Nobody can fill a case without end.
pub async fn a_chain_has_a_greatest_length(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    let all = (1..MAX_CHAIN_LEN).map(|seq| message(seq, "x")).collect();
    assert_eq!(
        world.append("amina", "r", &entries(all), day(0)).await,
        appended(MAX_CHAIN_LEN, 0)
    );
    let full = AppendOutcome::Refused(AppendRefusal::ChainFull);
    assert_eq!(world.reply("r", &reply(MAX_CHAIN_LEN, "one more")).await, full);
    let mixed = entries(vec![note(0, "opened"), message(MAX_CHAIN_LEN, "one more")]);
    assert_eq!(world.append("amina", "r", &mixed, day(0)).await, full);
    assert_eq!(
        world
            .append("amina", "r", &entries(vec![note(0, "opened")]), day(0))
            .await,
        appended(MAX_CHAIN_LEN, 1)
    );
}

/// To everybody else the case does not exist.
pub async fn only_a_reader_can_append(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    let append = entries(vec![note(0, "opened")]);
    let not_found = AppendOutcome::Refused(AppendRefusal::NotFound);
    assert_eq!(world.append("olga", "r", &append, day(0)).await, not_found);
    assert_eq!(world.append("nobody", "r", &append, day(0)).await, not_found);
    assert_eq!(world.append("amina", "unknown", &append, day(0)).await, not_found);
    assert_eq!(world.case("amina", "r").await.unwrap().summary.log_len, 0);
}
