//! A connection whose peer is slow.

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use super::*;

fn wire(room: usize) -> (Wire<tokio::io::DuplexStream>, tokio::io::DuplexStream) {
    let (ours, peer) = tokio::io::duplex(room);
    let terms = Terms {
        head: Duration::from_secs(10),
        write: Duration::from_secs(20),
        https: false,
    };
    (Wire::new(ours, terms), peer)
}

async fn rest(peer: &mut tokio::io::DuplexStream) -> String {
    let mut text = String::new();
    peer.read_to_string(&mut text).await.unwrap();
    text
}

#[tokio::test(start_paused = true)]
async fn a_head_that_trickles_is_ended_with_an_answer() {
    let (mut wire, mut peer) = wire(1 << 16);
    let trickle = tokio::spawn(async move {
        while peer.write_all(b"x").await.is_ok() {
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
        peer
    });
    let began = timer_now();
    let mut buffer = [0; 100];
    while wire.read(&mut buffer).await.unwrap() > 0 {}
    assert!((9..=12).contains(&began.elapsed().as_secs()));
    assert!(String::from_utf8_lossy(&wire.waiting.bytes).starts_with("HTTP/1.1 408"));
    trickle.abort();
}

#[tokio::test(start_paused = true)]
async fn a_peer_that_says_nothing_is_hung_up_on_without_an_answer() {
    let (mut wire, mut peer) = wire(1 << 16);
    assert_eq!(wire.read(&mut [0; 100]).await.unwrap(), 0);
    wire.shutdown().await.unwrap();
    assert_eq!(rest(&mut peer).await, "");
}

#[tokio::test(start_paused = true)]
async fn after_an_answer_the_next_head_may_take_its_time_to_begin_but_not_to_end() {
    let (mut wire, mut peer) = wire(1 << 16);
    let mut buffer = [0; 100];
    peer.write_all(b"GET / HTTP/1.1\r\n\r\n").await.unwrap();
    assert_eq!(wire.read(&mut buffer).await.unwrap(), 18);
    wire.write_all(b"HTTP/1.1 200 OK\r\nx-content-type-options: nosniff\r\ncontent-length: 2\r\n\r\nok")
        .await
        .unwrap();
    let quiet = tokio::time::timeout(Duration::from_secs(60), wire.read(&mut buffer)).await;
    assert!(quiet.is_err(), "a quiet connection is the library's to close");
    peer.write_all(b"GET").await.unwrap();
    assert_eq!(wire.read(&mut buffer).await.unwrap(), 3);
    assert_eq!(wire.read(&mut buffer).await.unwrap(), 0);
    wire.shutdown().await.unwrap();
    assert!(rest(&mut peer).await.contains("\r\n\r\nokHTTP/1.1 408 "));
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_nobody_takes_is_given_up() {
    let (mut wire, _peer) = wire(100);
    let head = b"HTTP/1.1 200 OK\r\nx-content-type-options: nosniff\r\ncontent-length: 1000000\r\n\r\n";
    wire.write_all(head).await.unwrap();
    let began = timer_now();
    let error = wire.write_all(&[0; 1_000_000]).await.unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::TimedOut);
    assert_eq!(began.elapsed().as_secs(), 20);
}
