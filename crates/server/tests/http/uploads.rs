//! Parts of attachments: in, claimed, out again; bounded room.

use zegel_protocol::reports::{BlobClaim, PartStored};
use zegel_protocol::{ProblemCode, Sha256, limits};

use crate::client::{Ask, ask};
use crate::running::{API, Running, blob, case, files_below, mailbox, report};

fn put(number: u8, part: u32, bytes: &[u8]) -> Ask {
    ask("PUT", &format!("{API}/uploads/{}/parts/{part}", blob(number))).part(bytes)
}

#[tokio::test]
async fn an_attachment_goes_up_in_parts_and_comes_back_to_those_who_may_read_it() {
    let running = Running::start().await;
    let full: Vec<u8> = (0..limits::PART_LEN).map(|at| (at % 251) as u8).collect();
    let parts = [full.clone(), b"the rest".to_vec()];
    for (number, bytes) in parts.iter().enumerate() {
        for _ in 0..2 {
            let answer = running.send(put(1, number as u32, bytes)).await;
            let stored: PartStored = answer.json();
            assert_eq!(
                (stored.length, stored.sha256),
                (bytes.len() as u64, Sha256::of(bytes))
            );
        }
    }
    let mut report = report(1);
    report.blobs = vec![BlobClaim {
        blob: blob(1),
        parts: 2,
    }];
    assert_eq!(
        running
            .send(ask("POST", &format!("{API}/reports")).json(&report))
            .await
            .status,
        201
    );

    let cookie = running.sign_in("amina").await;
    let excluded = running.sign_in("bram").await;
    for (number, bytes) in parts.iter().enumerate() {
        let of_case = format!("{API}/cases/{}/blobs/{}/parts/{number}", case(1), blob(1));
        let of_thread = format!("{API}/thread/blobs/{}/parts/{number}", blob(1));
        for ask in [
            ask("GET", &of_case).cookie(&cookie),
            ask("GET", &of_thread).mailbox(&mailbox(1)),
        ] {
            let answer = running.send(ask).await;
            assert_eq!(answer.header("content-type"), Some("application/octet-stream"));
            assert!(answer.header("content-digest").unwrap().starts_with("sha-256=:"));
            assert!(answer.body == *bytes, "part {number}");
        }
        let other = running.send(ask("GET", &of_case).cookie(&excluded)).await;
        assert_eq!(other.problem(), ProblemCode::NoBlob);
        let other = running.send(ask("GET", &of_thread).mailbox(&mailbox(2))).await;
        assert_eq!(other.problem(), ProblemCode::NoBlob);
    }
    running.stop().await;
}

#[tokio::test]
async fn a_part_is_written_once() {
    let running = Running::start().await;
    assert_eq!(running.send(put(1, 0, b"first")).await.status, 200);
    assert_eq!(
        running.send(put(1, 0, b"other")).await.problem(),
        ProblemCode::AlreadyExists
    );
    assert_eq!(running.stored().await, (0, 0, 1));
    let mut report = report(1);
    report.blobs = vec![BlobClaim {
        blob: blob(1),
        parts: 1,
    }];
    assert_eq!(
        running
            .send(ask("POST", &format!("{API}/reports")).json(&report))
            .await
            .status,
        201
    );
    assert_eq!(
        running.send(put(1, 1, b"later")).await.problem(),
        ProblemCode::AlreadyExists,
        "the case has it now"
    );
    assert_eq!(running.stored().await.2, 1, "and the later part is not on disk");
    let read = ask("GET", &format!("{API}/thread/blobs/{}/parts/0", blob(1))).mailbox(&mailbox(1));
    assert_eq!(running.send(read).await.body, b"first");
    running.stop().await;
}

#[tokio::test]
async fn a_full_room_refuses_attachments_and_takes_reports() {
    let running = Running::start_with(|config| config.limits.unclaimed_attachment_bytes = 1_000_000).await;
    assert_eq!(running.send(put(1, 0, &[1; 600_000])).await.status, 200);
    assert_eq!(
        running.send(put(2, 0, &[2; 600_000])).await.problem(),
        ProblemCode::StorageFull
    );
    assert_eq!(running.stored().await.2, 1, "what was refused is not on disk");
    assert_eq!(
        running.send(put(1, 0, &[1; 600_000])).await.status,
        200,
        "what is there already needs no room"
    );
    assert_eq!(
        running
            .send(ask("POST", &format!("{API}/reports")).json(&report(1)))
            .await
            .status,
        201
    );
    let mut claiming = report(2);
    claiming.blobs = vec![BlobClaim {
        blob: blob(1),
        parts: 1,
    }];
    assert_eq!(
        running
            .send(ask("POST", &format!("{API}/reports")).json(&claiming))
            .await
            .status,
        201
    );
    assert_eq!(
        running.send(put(2, 0, &[2; 600_000])).await.status,
        200,
        "what a case has claimed takes no room"
    );
    running.stop().await;
}

#[tokio::test]
async fn an_upload_that_breaks_off_leaves_nothing_behind() {
    use tokio::io::AsyncWriteExt as _;
    let running = Running::start().await;
    let mut socket = tokio::net::TcpStream::connect(running.addr).await.unwrap();
    let head = format!(
        "PUT {API}/uploads/{}/parts/0 HTTP/1.1\r\nhost: x\r\ncontent-type: application/octet-stream\r\n\
         content-length: 1000000\r\ncontent-digest: sha-256=:{}=:\r\n\r\n",
        blob(1),
        "A".repeat(43)
    );
    socket.write_all(head.as_bytes()).await.unwrap();
    socket.write_all(&[7; 500_000]).await.unwrap();
    let blobs = running.folder.path().join("blobs");
    let wait_for = async |count: usize| {
        for _ in 0..200 {
            if files_below(&blobs).len() == count {
                return true;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        false
    };
    assert!(wait_for(1).await, "the upload has begun");
    drop(socket);
    assert!(wait_for(0).await, "and is gone without a trace");
    running.stop().await;
}
