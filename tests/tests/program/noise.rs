//! Bytes that are no requests.

use zegel_tests::database::Kind;
use zegel_tests::search::files_under;
use zegel_tests::wire::ask;
use zegel_tests::world::{API, World};

/// Bytes that are no HTTP, or too much of it, get an answer or an end, and the server lives on.
#[test]
fn bytes_that_are_no_requests_do_not_stop_the_server() {
    let world = World::with_config(Kind::Sqlite, "limits.head_seconds = 1");
    let state = |world: &World| (world.database.counts(), files_under(&world.blobs()));
    let before = state(&world);
    let long = format!("GET /{} HTTP/1.1\r\nhost: a\r\n\r\n", "a".repeat(200_000));
    let many = format!("GET / HTTP/1.1\r\nhost: a\r\n{}\r\n", "x: y\r\n".repeat(20_000));
    let smuggled = format!(
        "POST {API}/reports HTTP/1.1\r\nhost: a\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n"
    );
    for bytes in [
        &b"\x16\x03\x01\x02\x00\x01\x00"[..],
        b"\r\n\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        long.as_bytes(),
        many.as_bytes(),
        smuggled.as_bytes(),
    ] {
        if let Ok(answer) = world.client().exchange(bytes) {
            assert!((400..600).contains(&answer.status), "{answer:?}");
        }
    }
    assert_eq!(world.client().send(&ask("GET", "/healthz")).status, 200);
    assert_eq!(state(&world), before);
}
