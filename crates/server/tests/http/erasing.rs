//! Erasure by the server: nothing of a case is left in the folder of its data, whatever interrupted it.

use std::path::PathBuf;

use zegel_protocol::handlers::Mark;
use zegel_protocol::reports::BlobClaim;
use zegel_protocol::{ProblemCode, Sealed, Sha256};

use crate::casework::{append, note};
use crate::client::ask;
use crate::running::{API, Running, blob, case, files_below, mailbox, report};
use crate::tidying::eventually;

/// Bytes that stand in one case only.
fn noise(what: &str, number: u8) -> Vec<u8> {
    let blocks = (0..600_u32).map(|n| Sha256::of_all(&[what.as_bytes(), &[number], &n.to_be_bytes()]));
    blocks.flat_map(|block| *block.as_bytes()).collect()
}

fn data(running: &Running) -> Vec<PathBuf> {
    let mut files = files_below(&running.folder.path().join("blobs"));
    for file in std::fs::read_dir(running.folder.path()).unwrap() {
        files.push(file.unwrap().path());
    }
    files
}

/// Files in which something of the case stands.
fn with_traces(running: &Running, number: u8) -> usize {
    let markers = ["report", "note", "attachment"].map(|what| noise(what, number));
    let stands = |file: &PathBuf| {
        let bytes = std::fs::read(file).unwrap_or_default();
        markers.iter().any(|marker| {
            let piece = &marker[marker.len() / 2..][..32];
            bytes.windows(32).any(|window| window == piece)
        })
    };
    data(running).iter().filter(|file| stands(file)).count()
}

/// A case with an attachment, to be erased today where `erase` says so.
async fn furnish(running: &Running, number: u8, erase: bool) {
    let part = ask("PUT", &format!("{API}/uploads/{}/parts/0", blob(number)));
    let part = part.part(&noise("attachment", number));
    assert_eq!(running.send(part).await.status, 200);
    let mut sent = report(number);
    sent.first_entry = Sealed::new(noise("report", number));
    sent.blobs = vec![BlobClaim {
        blob: blob(number),
        parts: 1,
    }];
    let sent = ask("POST", &format!("{API}/reports")).json(&sent);
    assert_eq!(running.send(sent).await.status, 201);
    let mut last = note(0);
    last.entries[0].sealed = Sealed::new(noise("note", number));
    if erase {
        last.marks.erase = Mark::On(running.today());
    }
    let amina = running.sign_in("amina").await;
    assert_eq!(running.send(append(&amina, number, &last)).await.status, 200);
}

async fn is_gone(running: &Running, number: u8) {
    assert!(
        eventually(async || {
            let wiped = running.store.wipe().await.unwrap();
            wiped && with_traces(running, number) == 0
        })
        .await,
        "{} files",
        with_traces(running, number)
    );
    let amina = running.sign_in("amina").await;
    let read = ask("GET", &format!("{API}/cases/{}", case(number))).cookie(&amina);
    assert_eq!(running.send(read).await.problem(), ProblemCode::NoCase);
    let thread = ask("GET", &format!("{API}/thread")).mailbox(&mailbox(number));
    assert_eq!(running.send(thread).await.problem(), ProblemCode::NoThread);
    assert!(running.store.leftovers().await.unwrap().is_empty());
}

#[tokio::test]
async fn of_an_erased_case_nothing_is_left_in_any_file_of_the_data_folder() {
    let running = Running::start().await;
    furnish(&running, 1, true).await;
    furnish(&running, 2, false).await;
    assert!(with_traces(&running, 1) >= 2, "in the database and beside it");
    let later = running.start_again(1).await;
    is_gone(&later, 1).await;
    assert!(with_traces(&later, 2) >= 2, "the other case is whole");
    let part = format!("{API}/cases/{}/blobs/{}/parts/0", case(2), blob(2));
    let amina = later.sign_in("amina").await;
    let attachment = later.send(ask("GET", &part).cookie(&amina)).await;
    assert_eq!(attachment.body, noise("attachment", 2));
    later.stop().await;
}

/// The rows are gone, the files are not, and the process ends.
#[tokio::test]
async fn an_erasure_that_was_interrupted_is_finished_at_the_next_start() {
    let running = Running::start().await;
    furnish(&running, 1, true).await;
    furnish(&running, 2, false).await;
    running.store.erase_next(running.today()).await.unwrap().unwrap();
    assert!(with_traces(&running, 1) >= 1, "the attachment is on the disk");
    let again = running.start_again(0).await;
    is_gone(&again, 1).await;
    assert!(with_traces(&again, 2) >= 2, "nothing else is lost");
    again.stop().await;
}
