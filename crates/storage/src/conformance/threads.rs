//! Reading chains: by the mailbox, in pages, without a gap.

use std::sync::Arc;

use zegel_protocol::Sealed;
use zegel_protocol::handlers::{Append, NewEntry};
use zegel_protocol::limits::{BYTES_PER_PAGE, ENTRIES_PER_PAGE};
use zegel_protocol::reports::{Chain, StoredEntry};

use super::world::{World, case, day, entries, hash, message, note, person};
use crate::Store;
use crate::types::{AppendOutcome, From};

/// There is no other way to it.
pub async fn a_thread_is_found_by_its_mailbox_only(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    assert!(world.thread("r").await.is_some());
    assert!(world.thread("R").await.is_none());
    assert!(
        world
            .store
            .thread(&world.other, &hash("r"), 0)
            .await
            .unwrap()
            .is_none()
    );
}

fn long(chain: Chain, seq: u32, length: usize) -> NewEntry {
    NewEntry {
        chain,
        seq,
        sealed: Sealed::new(vec![seq.to_le_bytes()[0]; length]),
    }
}

/// Entries after the report, in one append.
async fn extend(world: &World, append: Append) {
    let outcome = world.append("amina", "r", &append, day(0)).await;
    assert!(matches!(outcome, AppendOutcome::Appended(_)), "{outcome:?}");
}

async fn page(world: &World, from: u32) -> Vec<StoredEntry> {
    world
        .store
        .thread(&world.org, &hash("r"), from)
        .await
        .unwrap()
        .unwrap()
        .entries
}

fn bytes(page: &[StoredEntry]) -> usize {
    page.iter().map(|entry| entry.sealed.as_bytes().len()).sum()
}

/// Page after page, all entries come by once and in order.
pub async fn a_page_of_a_thread_has_no_gap_and_stays_within_its_bytes(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    let each = 1 << 20;
    let count = 2 * BYTES_PER_PAGE / each + 3;
    let all = (1..=count).map(|n| long(Chain::Conversation, n.try_into().unwrap(), each));
    extend(&world, entries(all.collect())).await;
    let (mut from, mut pages) = (0, 0);
    loop {
        let found = page(&world, from).await;
        if found.is_empty() {
            break;
        }
        assert!(bytes(&found) <= BYTES_PER_PAGE);
        let seqs: Vec<_> = found.iter().map(|entry| entry.seq).collect();
        let expected: Vec<_> = (from..).take(seqs.len()).collect();
        assert_eq!(seqs, expected);
        from += u32::try_from(seqs.len()).unwrap();
        pages += 1;
    }
    assert_eq!(from as usize, count + 1);
    assert_eq!(pages, 3);
    assert_eq!(page(&world, u32::MAX).await, vec![]);
    assert_eq!(world.thread("r").await.unwrap().length, from);
}

/// However small they are.
pub async fn a_page_of_a_thread_has_a_greatest_number_of_entries(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    let count = u32::try_from(ENTRIES_PER_PAGE).unwrap() + 5;
    extend(
        &world,
        entries((1..count).map(|n| message(n, &n.to_string())).collect()),
    )
    .await;
    assert_eq!(page(&world, 0).await.len(), ENTRIES_PER_PAGE);
    let rest = page(&world, ENTRIES_PER_PAGE.try_into().unwrap()).await;
    assert_eq!(rest.len(), 5);
    assert_eq!(rest[4].seq, count - 1);
}

/// Or nobody would get past it.
pub async fn an_entry_larger_than_a_page_is_still_given(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    extend(
        &world,
        entries(vec![
            long(Chain::Conversation, 1, BYTES_PER_PAGE + 1),
            message(2, "after"),
        ]),
    )
    .await;
    let seqs = |page: Vec<StoredEntry>| page.iter().map(|entry| entry.seq).collect::<Vec<_>>();
    assert_eq!(seqs(page(&world, 0).await), [0]);
    assert_eq!(seqs(page(&world, 1).await), [1]);
    assert_eq!(seqs(page(&world, 2).await), [2]);
}

/// Each from where the reader has come to.
pub async fn both_chains_of_a_case_are_given_in_pages(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r").await;
    let mut all: Vec<_> = (1..7).map(|n| message(n, &n.to_string())).collect();
    all.extend((0..4).map(|n| note(n, &n.to_string())));
    extend(&world, entries(all)).await;
    for (conversation, log, found_conversation, found_log) in [
        (0, 0, vec![0, 1, 2, 3, 4, 5, 6], vec![0, 1, 2, 3]),
        (6, 3, vec![6], vec![3]),
        (7, 9, vec![], vec![]),
    ] {
        let from = From { conversation, log };
        let view = world
            .store
            .case_for(&world.org, &person("amina"), &case("r"), from, day(0))
            .await;
        let view = view.unwrap().unwrap();
        let seqs = |page: &[StoredEntry]| page.iter().map(|entry| entry.seq).collect::<Vec<_>>();
        assert_eq!(seqs(&view.conversation), found_conversation);
        assert_eq!(seqs(&view.log), found_log);
        assert_eq!((view.summary.conversation_len, view.summary.log_len), (7, 4));
    }
}
