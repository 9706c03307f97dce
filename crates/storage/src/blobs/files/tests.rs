//! What the file store promises: whole parts, no second truth under one number, nothing left behind, nothing to guess.

use std::os::unix::fs::PermissionsExt as _;
use std::time::Duration;

use super::*;

fn org() -> OrgSlug {
    "example-aid".parse().unwrap()
}

fn blob(n: u8) -> BlobId {
    BlobId::from_random([n; 16])
}

async fn store() -> (tempfile::TempDir, FileBlobs) {
    let folder = tempfile::tempdir().unwrap();
    let blobs = FileBlobs::open(folder.path().join("blobs")).await.unwrap();
    (folder, blobs)
}

async fn write(blobs: &FileBlobs, n: u8, part: u32, bytes: &[u8]) -> Result<WrittenPart, BlobError> {
    let mut writer = blobs.begin_part(&org(), &blob(n), part).await?;
    for piece in bytes.chunks(1000) {
        writer.write(piece).await?;
    }
    writer.commit(Some(Sha256::of(bytes))).await
}

async fn read(blobs: &FileBlobs, n: u8, part: u32) -> Option<Vec<u8>> {
    let mut reader = blobs.read_part(&org(), &blob(n), part).await.unwrap()?;
    let length = reader.length();
    let mut bytes = Vec::new();
    while let Some(piece) = reader.next().await.unwrap() {
        assert!((1..=CHUNK_LEN).contains(&piece.len()));
        bytes.extend(piece);
    }
    assert_eq!(length, bytes.len() as u64);
    Some(bytes)
}

fn unfinished(blobs: &FileBlobs) -> usize {
    fs::read_dir(blobs.root.join(UNFINISHED)).unwrap().count()
}

#[tokio::test]
async fn a_part_comes_back_as_it_went_in_and_only_its_owner_can_open_the_file() {
    let (_folder, blobs) = store().await;
    let bytes: Vec<u8> = (0..200_000_u32).map(|n| n.to_le_bytes()[0]).collect();
    let written = write(&blobs, 7, 3, &bytes).await.unwrap();
    assert_eq!((written.length, written.sha256), (200_000, Sha256::of(&bytes)));
    assert_eq!(read(&blobs, 7, 3).await.unwrap(), bytes);
    assert_eq!(read(&blobs, 7, 4).await, None);
    assert_eq!(unfinished(&blobs), 0);

    let path = blobs.path(&org(), &blob(7), 3);
    let expected = format!("blobs/example-aid/07/{}/3", blob(7));
    assert!(path.ends_with(expected), "{}", path.display());
    assert_eq!(
        fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        FILE_MODE
    );
    for folder in path.ancestors().skip(1).take(4) {
        assert_eq!(
            fs::metadata(folder).unwrap().permissions().mode() & 0o777,
            FOLDER_MODE
        );
    }
}

#[tokio::test]
async fn the_same_part_again_is_fine_and_other_bytes_are_refused() {
    let (_folder, blobs) = store().await;
    let first = write(&blobs, 1, 0, b"sealed").await.unwrap();
    assert_eq!(write(&blobs, 1, 0, b"sealed").await.unwrap(), first);
    assert!(matches!(
        write(&blobs, 1, 0, b"other").await,
        Err(BlobError::Taken)
    ));
    assert_eq!(read(&blobs, 1, 0).await.unwrap(), b"sealed");
    assert_eq!(unfinished(&blobs), 0);
}

#[tokio::test]
async fn of_many_writers_of_one_part_exactly_the_equal_ones_succeed() {
    let (_folder, blobs) = store().await;
    let tasks: Vec<_> = (0..20_u8)
        .map(|n| {
            let blobs = blobs.clone();
            tokio::spawn(async move { write(&blobs, 1, 0, &[n % 2; 3000]).await })
        })
        .collect();
    let mut kept = 0;
    for task in tasks {
        kept += usize::from(task.await.unwrap().is_ok());
    }
    assert_eq!(kept, 10);
    assert_eq!(unfinished(&blobs), 0);
}

#[tokio::test]
async fn a_part_that_is_broken_off_too_long_or_not_as_promised_leaves_nothing() {
    let (_folder, blobs) = store().await;
    let mut writer = blobs.begin_part(&org(), &blob(1), 0).await.unwrap();
    writer.write(b"half of").await.unwrap();
    assert_eq!(unfinished(&blobs), 1);
    drop(writer);

    let mut writer = blobs.begin_part(&org(), &blob(1), 0).await.unwrap();
    writer.write(b"changed on the way").await.unwrap();
    let refused = writer.commit(Some(Sha256::of(b"as it was sent"))).await;
    assert!(matches!(refused, Err(BlobError::DigestMismatch)));

    let mut writer = blobs.begin_part(&org(), &blob(1), 0).await.unwrap();
    writer.write(&vec![0; PART_LEN]).await.unwrap();
    assert!(matches!(writer.write(&[0]).await, Err(BlobError::TooLong)));
    assert!(matches!(writer.commit(None).await, Err(BlobError::TooLong)));

    assert_eq!(read(&blobs, 1, 0).await, None);
    assert_eq!(unfinished(&blobs), 0);
}

#[tokio::test]
async fn a_removed_attachment_is_gone_and_its_neighbours_stay() {
    let (_folder, blobs) = store().await;
    for (n, part) in [(1, 0), (1, 1), (2, 0)] {
        write(&blobs, n, part, b"sealed").await.unwrap();
    }
    blobs.remove_part(&org(), &blob(1), 1).await.unwrap();
    blobs.remove_part(&org(), &blob(1), 1).await.unwrap();
    assert_eq!(read(&blobs, 1, 1).await, None);
    assert!(read(&blobs, 1, 0).await.is_some());
    blobs.remove(&org(), &blob(1)).await.unwrap();
    blobs.remove(&org(), &blob(1)).await.unwrap();
    assert_eq!(read(&blobs, 1, 0).await, None);
    assert!(!blobs.folders(&org(), &blob(1))[2].exists());
    assert!(read(&blobs, 2, 0).await.is_some());
}

#[tokio::test]
async fn a_file_cut_short_by_others_is_an_error_and_not_a_short_part() {
    let (_folder, blobs) = store().await;
    write(&blobs, 1, 0, &[1; 1000]).await.unwrap();
    let mut reader = blobs.read_part(&org(), &blob(1), 0).await.unwrap().unwrap();
    let path = blobs.path(&org(), &blob(1), 0);
    fs::OpenOptions::new()
        .write(true)
        .open(path)
        .unwrap()
        .set_len(10)
        .unwrap();
    assert!(matches!(reader.next().await, Err(BlobError::Fault(..))));
}

#[tokio::test]
async fn what_was_touched_since_then_is_not_swept() {
    let (_folder, blobs) = store().await;
    write(&blobs, 1, 0, b"sealed").await.unwrap();
    let _writing = blobs.begin_part(&org(), &blob(2), 0).await.unwrap();
    fs::write(blobs.root.join("README"), "not a blob").unwrap();

    let modified = |path: &Path| fs::metadata(path).unwrap().modified().unwrap();
    let day = modified(&blobs.folders(&org(), &blob(1))[2]);
    assert_eq!(
        untouched(&blobs.root, day + DAY - Duration::from_secs(1)).unwrap(),
        vec![]
    );
    assert_eq!(untouched(&blobs.root, day + DAY).unwrap(), vec![(org(), blob(1))]);
    let folder = blobs.root.join(UNFINISHED);
    assert_eq!(remove_unfinished(&folder, day + DAY).unwrap(), 0);
    assert_eq!(remove_unfinished(&folder, day + 3 * DAY).unwrap(), 1);
}

#[tokio::test]
async fn files_and_folders_say_the_day_and_not_the_time() {
    let (_folder, blobs) = store().await;
    write(&blobs, 1, 0, b"sealed").await.unwrap();
    write(&blobs, 1, 1, b"sealed").await.unwrap();
    let path = blobs.path(&org(), &blob(1), 0);
    let days = || {
        path.ancestors()
            .skip(1)
            .take(3)
            .map(|path| fs::metadata(path).unwrap().modified().unwrap())
    };
    let check = |time: SystemTime| {
        let since = time.duration_since(SystemTime::UNIX_EPOCH).unwrap();
        assert!(since > 365 * 50 * DAY);
        assert_eq!(since.as_nanos() % DAY.as_nanos(), 0);
    };
    let data = fs::metadata(&path).unwrap();
    check(data.modified().unwrap());
    check(data.accessed().unwrap());
    days().for_each(check);
    blobs.remove_part(&org(), &blob(1), 1).await.unwrap();
    days().for_each(check);
    blobs.remove(&org(), &blob(1)).await.unwrap();
    check(
        fs::metadata(&blobs.folders(&org(), &blob(1))[1])
            .unwrap()
            .modified()
            .unwrap(),
    );
}
