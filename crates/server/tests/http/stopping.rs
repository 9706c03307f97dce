//! Slow peers, and the end of the server.

use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use zegel_protocol::ProblemCode;
use zegel_storage::Cases as _;
use zegel_storage_sqlite::{Mode, SqliteStore};

use crate::client::{Answer, PATIENCE, ask};
use crate::running::{API, Running, org, person, report};

async fn begin(running: &Running, head: &str) -> TcpStream {
    let mut socket = TcpStream::connect(running.addr).await.unwrap();
    socket.write_all(head.as_bytes()).await.unwrap();
    socket
}

fn report_head(length: usize) -> String {
    format!(
        "POST {API}/reports HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n"
    )
}

#[tokio::test]
async fn a_body_that_does_not_come_is_too_slow() {
    let running = Running::start_with(|config| config.limits.idle_seconds = 1).await;
    let mut socket = begin(&running, &report_head(1000)).await;
    socket.write_all(b"{").await.unwrap();
    let answer = tokio::time::timeout(PATIENCE, Answer::read(&mut socket))
        .await
        .unwrap();
    assert_eq!(answer.problem(), ProblemCode::TooSlow);
    assert_eq!(answer.header("connection"), Some("close"));
    running.stop().await;
}

#[tokio::test]
async fn a_head_that_does_not_come_is_too_slow_on_every_request_of_a_connection() {
    let running = Running::start_with(|config| config.limits.head_seconds = 1).await;
    let mut socket = begin(&running, "GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n").await;
    assert_eq!(Answer::read(&mut socket).await.status, 200);
    socket.write_all(b"GET /healthz HT").await.unwrap();
    let answer = tokio::time::timeout(PATIENCE, Answer::read(&mut socket))
        .await
        .unwrap();
    assert_eq!(answer.problem(), ProblemCode::TooSlow);
    assert_eq!(socket.read(&mut [0; 10]).await.unwrap(), 0);
    running.stop().await;
}

#[tokio::test]
async fn a_request_under_way_is_finished_before_the_server_stops() {
    let running = Running::start().await;
    let body = serde_json::to_vec(&report(1)).unwrap();
    let mut socket = begin(&running, &report_head(body.len())).await;
    let (first, second) = body.split_at(body.len() / 2);
    socket.write_all(first).await.unwrap();
    tokio::time::sleep(Duration::from_millis(300)).await;
    let (addr, path) = (running.addr, running.folder.path().join("zegel.sqlite"));
    let (done, folder) = running.begin_to_stop();
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(!done.is_finished(), "it waits for the report");
    socket.write_all(second).await.unwrap();
    let answer = tokio::time::timeout(PATIENCE, Answer::read(&mut socket))
        .await
        .unwrap();
    assert_eq!(answer.status, 201, "{}", answer.text());
    tokio::time::timeout(PATIENCE, done)
        .await
        .unwrap()
        .unwrap()
        .unwrap();
    assert!(TcpStream::connect(addr).await.is_err(), "nobody listens any more");
    let store = SqliteStore::open(&path, Mode::Tool).await.unwrap();
    let inbox = store.cases_for(&org(), &person("amina"), None, 10).await.unwrap();
    assert_eq!(inbox.cases.len(), 1);
    drop(folder);
}

#[tokio::test]
async fn a_server_that_begins_to_stop_says_that_it_is_not_ready() {
    let running = Running::start_with(|config| config.limits.drain_seconds = 2).await;
    let addr = running.addr;
    assert_eq!(ask("GET", "/readyz").send(addr).await.status, 200);
    let (done, _folder) = running.begin_to_stop();
    tokio::time::sleep(Duration::from_millis(300)).await;
    let answer = ask("GET", "/readyz").send(addr).await;
    assert_eq!(answer.problem(), ProblemCode::Busy);
    assert_eq!(answer.header("retry-after"), Some("2"));
    assert_eq!(
        ask("GET", "/healthz").send(addr).await.status,
        200,
        "and still answers"
    );
    tokio::time::timeout(PATIENCE, done)
        .await
        .unwrap()
        .unwrap()
        .unwrap();
}
