//! Nothing of a request reaches the log.

use std::io::Write;
use std::sync::{Arc, Mutex};

use tracing_subscriber::fmt::MakeWriter;
use zegel_server::{LogConfig, LogFormat, LogLevel, MailSecurity};

use crate::cast::proof_of;
use crate::client::{ask, send_raw};
use crate::running::{API, Running, mailbox, report};

#[derive(Clone, Default)]
struct Captured(Arc<Mutex<Vec<u8>>>);

impl Write for Captured {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Captured {
    type Writer = Self;
    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

const MARKER: &str = "uNmIsTaKaBlE";

#[tokio::test]
async fn the_log_has_routes_statuses_and_durations_and_nothing_of_a_request() {
    let captured = Captured::default();
    let config = LogConfig {
        level: LogLevel::Debug,
        format: LogFormat::Text,
    };
    tracing::subscriber::set_global_default(zegel_server::log_subscriber(&config, captured.clone())).unwrap();
    // Nothing listens on the port of echo: mail cannot be handed over, which is a line of its own.
    let running = Running::start_with(|config| {
        config.mail.server = Some("127.0.0.1".to_owned());
        config.mail.port = Some(7);
        config.mail.security = MailSecurity::None;
        config.mail.from = Some("zegel@example.org".to_owned());
    })
    .await;
    let marked = |method: &str, path: &str| {
        ask(method, path)
            .header("user-agent", MARKER)
            .header("x-forwarded-for", "203.0.113.77")
            .header("referer", MARKER)
    };
    let cookie = running.sign_in("amina").await;
    running
        .send(marked("POST", &format!("{API}/reports")).json(&report(1)))
        .await;
    running
        .send(marked("POST", &format!("{API}/reports")).text(&format!("{{\"{MARKER}\": 1}}")))
        .await;
    running
        .send(marked("GET", &format!("{API}/thread?from=0&{MARKER}=1")).mailbox(&mailbox(1)))
        .await;
    running
        .send(marked("GET", &format!("{API}/cases/{MARKER}")).cookie(&cookie))
        .await;
    running.send(marked("GET", &format!("/o/{MARKER}/"))).await;
    running.send(marked("GET", &format!("/{MARKER}"))).await;
    running.send(marked(MARKER, "/healthz")).await;
    running
        .send(marked("POST", &format!("{API}/login")).json(&proof_of(MARKER)))
        .await;
    running
        .send(marked("GET", &format!("{API}/me")).cookie(&format!("__Host-zegel={MARKER}")))
        .await;
    let zola = running.sign_in("zola").await;
    let invite = serde_json::json!({
        "person": "chidi", "login": MARKER, "role": "handler", "address": format!("{MARKER}@example.org"), "mail": true
    });
    let invited = running
        .send(
            marked("POST", &format!("{API}/people"))
                .cookie(&zola)
                .json(&invite),
        )
        .await;
    assert_eq!(invited.status, 201, "{}", invited.text());
    send_raw(running.addr, format!("{MARKER}\r\n\r\n").as_bytes()).await;
    let bad_length = format!("POST / HTTP/1.1\r\nhost: x\r\ncontent-length: {MARKER}\r\n\r\n");
    send_raw(running.addr, bad_length.as_bytes()).await;
    let port = running.addr.port();
    running.stop().await;

    let log = String::from_utf8(captured.0.lock().unwrap().clone()).unwrap();
    assert!(
        log.contains("route=/api/v1/o/{org}/reports status=201 ms="),
        "{log}"
    );
    assert!(
        log.contains("route=/o/{org}/ status=404") && log.contains("route=unmatched status=404"),
        "{log}"
    );
    assert!(
        log.contains("a mail was not taken why=the mail server cannot be reached"),
        "{log}"
    );
    assert!(log.contains("tidied up") && log.contains("stopped"), "{log}");
    for forbidden in [
        MARKER,
        &MARKER.to_lowercase(),
        "203.0.113",
        "amina",
        "example-aid",
        "zegel=",
        "Mailbox",
    ] {
        assert!(!log.contains(forbidden), "{forbidden}: {log}");
    }
    // The only address is the server's own, where it says that it listens.
    assert!(log.contains(&format!("listening address=127.0.0.1:{port}")));
    assert!(
        log.lines()
            .all(|line| !line.contains("127.0.0.1") || line.contains("listening address=")),
        "{log}"
    );
    // No line carries a time.
    assert!(!log.contains("2026-") && !log.contains("T12:"), "{log}");
}
