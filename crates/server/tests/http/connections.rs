//! What a connection carries besides one request and its answer.

use std::time::Duration;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpStream;
use zegel_protocol::Sha256;
use zegel_protocol::reports::BlobClaim;

use crate::client::{Answer, PATIENCE, ask};
use crate::running::{API, Running, blob, mailbox, report};

/// An answer as the HTTP library writes one by itself, for what it cannot parse.
const BARE: &[u8] =
    b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\nconnection: close\r\ndate: Mon, 23 Nov 2026 12:00:00 GMT\r\n\r\n";

#[tokio::test]
async fn requests_sent_at_once_are_answered_in_their_order() {
    let running = Running::start().await;
    let mut socket = TcpStream::connect(running.addr).await.unwrap();
    let requests = "GET /healthz HTTP/1.1\r\nhost: x\r\n\r\nGET /nothing HTTP/1.1\r\nhost: x\r\n\r\n\
        GET /readyz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";
    socket.write_all(requests.as_bytes()).await.unwrap();
    let mut all = String::new();
    tokio::time::timeout(PATIENCE, socket.read_to_string(&mut all))
        .await
        .unwrap()
        .unwrap();
    let statuses: Vec<&str> = all
        .match_indices("HTTP/1.1 ")
        .map(|(at, text)| &all[at + text.len()..][..3])
        .collect();
    assert_eq!(statuses, ["200", "404", "200"], "{all}");
    running.stop().await;
}

/// An attachment whose bytes imitate an answer must come back unchanged, and the answer after it must be the right one:
/// otherwise somebody could put answers of their making into a handler's connection.
#[tokio::test]
async fn an_attachment_that_imitates_an_answer_changes_nothing() {
    let running = Running::start().await;
    let bytes = [&vec![b'x'; 100_000][..], BARE, BARE].concat();
    let put = ask("PUT", &format!("{API}/uploads/{}/parts/0", blob(1))).part(&bytes);
    assert_eq!(running.send(put).await.status, 200);
    let mut claiming = report(1);
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
    let secret = base64::prelude::BASE64_URL_SAFE_NO_PAD.encode(mailbox(1));
    let get = format!(
        "GET {API}/thread/blobs/{}/parts/0 HTTP/1.1\r\nhost: x\r\nauthorization: Mailbox {secret}\r\n\r\n",
        blob(1)
    );
    let mut socket = TcpStream::connect(running.addr).await.unwrap();
    for _ in 0..5 {
        socket.write_all(get.as_bytes()).await.unwrap();
        let answer = tokio::time::timeout(PATIENCE, Answer::read(&mut socket))
            .await
            .unwrap();
        assert!(answer.status == 200 && answer.body == bytes);
    }
    running.stop().await;
}

#[tokio::test]
async fn a_client_that_waits_to_be_told_to_go_on_is_told() {
    let running = Running::start().await;
    let digest = BASE64_STANDARD.encode(Sha256::of(b"part").as_bytes());
    let head = format!(
        "PUT {API}/uploads/{}/parts/0 HTTP/1.1\r\nhost: x\r\ncontent-type: application/octet-stream\r\n\
         content-length: 4\r\nexpect: 100-continue\r\ncontent-digest: sha-256=:{digest}:\r\n\r\n",
        blob(1)
    );
    let mut socket = BufReader::new(TcpStream::connect(running.addr).await.unwrap());
    socket.write_all(head.as_bytes()).await.unwrap();
    let mut told = [0; 25];
    tokio::time::timeout(PATIENCE, socket.read_exact(&mut told))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(&told, b"HTTP/1.1 100 Continue\r\n\r\n");
    socket.write_all(b"part").await.unwrap();
    assert_eq!(
        tokio::time::timeout(PATIENCE, Answer::read(&mut socket))
            .await
            .unwrap()
            .status,
        200
    );
    running.stop().await;
}

#[tokio::test]
async fn a_connection_that_nobody_uses_does_not_hold_the_server_up() {
    let running = Running::start().await;
    let mut socket = TcpStream::connect(running.addr).await.unwrap();
    socket
        .write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n")
        .await
        .unwrap();
    assert_eq!(Answer::read(&mut socket).await.status, 200);
    let (done, _folder) = running.begin_to_stop();
    tokio::time::timeout(Duration::from_secs(10), done)
        .await
        .unwrap()
        .unwrap()
        .unwrap();
    assert_eq!(socket.read(&mut [0; 10]).await.unwrap(), 0);
}
