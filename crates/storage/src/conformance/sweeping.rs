//! What the calendar takes away.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::world::{PLENTY, World, blob, claim, day, hash, part, person, report};
use crate::Store;
use crate::blobs::{BlobStore as _, FileBlobs};
use crate::types::{PartOutcome, ReportOutcome, ReportRefusal};

/// In every organisation; what is in use stays.
pub async fn ended_sessions_and_unclaimed_attachments_are_forgotten(store: Arc<dyn Store>) {
    let World { store, org, other } = World::new(store).await;
    for (org, token, last) in [(&org, "old", 2), (&org, "today", 3), (&other, "other", 1)] {
        store
            .start_session(org, &person("amina"), &hash(token), day(0), day(last))
            .await
            .unwrap();
    }
    for (org, name, on) in [
        (&org, "claimed", 0),
        (&org, "old", 0),
        (&org, "young", 2),
        (&other, "old", 1),
        (&other, "young", 3),
    ] {
        let stored = store
            .record_part(org, &part(name, 0, 1000), day(on), PLENTY)
            .await
            .unwrap();
        assert_eq!(stored, PartOutcome::Stored);
    }
    let mut sent = report("r");
    sent.blobs = vec![claim("claimed", 1)];
    store.accept_report(&org, &sent, day(1)).await.unwrap();

    let mut swept = store.sweep(day(3), day(2)).await.unwrap();
    swept.blobs.sort();
    assert_eq!(swept.sessions, 2);
    assert_eq!(
        swept.blobs,
        [(org.clone(), blob("old")), (other.clone(), blob("old"))]
    );
    assert!(store.session(&org, &hash("old"), day(0)).await.unwrap().is_none());
    assert!(
        store
            .session(&org, &hash("today"), day(3))
            .await
            .unwrap()
            .is_some()
    );
    for (name, known) in [("claimed", true), ("old", false), ("young", true)] {
        assert_eq!(
            store.knows_blob(&org, &blob(name)).await.unwrap(),
            known,
            "{name}"
        );
    }
    let mut late = report("late");
    late.blobs = vec![claim("old", 1)];
    let outcome = store.accept_report(&org, &late, day(3)).await.unwrap();
    assert_eq!(outcome, ReportOutcome::Refused(ReportRefusal::BlobIncomplete));

    let again = store.sweep(day(3), day(2)).await.unwrap();
    assert!(again.blobs.is_empty() && again.sessions == 0);
    let uploaded_again = store
        .record_part(&org, &part("old", 0, 1000), day(3), PLENTY)
        .await
        .unwrap();
    assert_eq!(uploaded_again, PartOutcome::Stored);
}

/// A slow line may take days for a film.
pub async fn an_attachment_that_grows_is_not_forgotten(store: Arc<dyn Store>) {
    let World { store, org, .. } = World::new(store).await;
    for (number, on) in [(0, 0), (1, 1), (2, 2)] {
        store
            .record_part(&org, &part("film", number, 1000), day(on), PLENTY)
            .await
            .unwrap();
    }
    assert!(store.sweep(day(3), day(2)).await.unwrap().blobs.is_empty());
    assert_eq!(
        store.sweep(day(4), day(3)).await.unwrap().blobs,
        [(org, blob("film"))]
    );
}

/// Files of a part that was written and never came into the books, because the server was stopped in between.
pub async fn the_blob_store_forgets_what_the_books_do_not_know(store: Arc<dyn Store>) {
    let World { store, org, .. } = World::new(store).await;
    let folder = tempfile::tempdir().unwrap();
    let blobs = FileBlobs::open(folder.path()).await.unwrap();
    for name in ["known", "unknown"] {
        let mut writer = blobs.begin_part(&org, &blob(name), 0).await.unwrap();
        writer.write(b"sealed").await.unwrap();
        writer.commit(None).await.unwrap();
    }
    store
        .record_part(&org, &part("known", 0, 6), day(0), PLENTY)
        .await
        .unwrap();
    let touched = std::fs::metadata(folder.path().join(org.as_str()))
        .unwrap()
        .modified()
        .unwrap();
    let before_all = SystemTime::UNIX_EPOCH;
    assert_eq!(blobs.sweep(&*store, before_all).await.unwrap().unknown, 0);
    let swept = blobs
        .sweep(&*store, touched + Duration::from_secs(2 * 86_400))
        .await
        .unwrap();
    assert_eq!((swept.unknown, swept.unfinished), (1, 0));
    assert!(blobs.read_part(&org, &blob("known"), 0).await.unwrap().is_some());
    assert!(
        blobs
            .read_part(&org, &blob("unknown"), 0)
            .await
            .unwrap()
            .is_none()
    );
}
