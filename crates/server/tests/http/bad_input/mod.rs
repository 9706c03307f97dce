//! Bad input of every kind: the right code, nothing stored, nothing echoed.

mod handler;
mod reporter;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use zegel_protocol::ProblemCode;

use crate::client::{Ask, PATIENCE, ask, send_raw};
use crate::running::{API, Running, report};
use handler::handlers_side;
use reporter::{reporters_side, uploads};

/// What no answer may ever contain.
pub(crate) const MARKER: &str = "uNmIsTaKaBlE";

/// What is wrong, how it is asked, and the code of the answer.
pub(crate) type Row = (&'static str, Ask, ProblemCode);

/// The message with something about it changed.
pub(crate) fn changed<T: serde::Serialize>(
    message: &T,
    change: impl FnOnce(&mut serde_json::Value),
) -> serde_json::Value {
    let mut value = serde_json::to_value(message).unwrap();
    change(&mut value);
    value
}

/// The codes that the OpenAPI document names for an address and method; none if it does not know them.
fn documented(document: &serde_json::Value, ask: &Ask) -> Option<String> {
    let path = ask.path.split('?').next().unwrap();
    let fits = |template: &str| {
        let (mut wanted, mut given) = (template.split('/'), path.split('/'));
        wanted
            .by_ref()
            .zip(given.by_ref())
            .all(|(want, got)| want.starts_with('{') || want == got)
            && template.split('/').count() == path.split('/').count()
    };
    let (_, item) = document["paths"]
        .as_object()?
        .iter()
        .find(|(template, _)| fits(template))?;
    Some(item.get(ask.method.to_lowercase())?["responses"].to_string())
}

#[tokio::test]
async fn bad_input_gets_the_right_code_and_leaves_nothing_behind() {
    let running = Running::start().await;
    let taken = running
        .send(ask("POST", &format!("{API}/reports")).json(&report(1)))
        .await;
    assert_eq!(taken.status, 201, "{}", taken.text());
    let (amina, bram) = (running.sign_in("amina").await, running.sign_in("bram").await);
    let before = running.stored().await;
    assert_eq!(before, (1, 1, 0));
    let document: serde_json::Value = running.send(ask("GET", "/openapi.json")).await.json();
    let mut asked = 0;
    for (name, ask, code) in [reporters_side(), uploads(), handlers_side(&amina, &bram)].concat() {
        let answer = running.send(ask.clone()).await;
        assert_eq!(answer.problem(), code, "{name}");
        let shown = format!("{:?}{}", answer.headers, answer.text());
        assert!(!shown.contains(MARKER), "{name}: {shown}");
        assert_eq!(running.stored().await, before, "{name}");
        if let Some(answers) = documented(&document, &ask) {
            assert!(
                answers.contains(&format!("`{}`", code.as_str())),
                "{name}: {} is not documented",
                code.as_str()
            );
            asked += 1;
        }
    }
    assert!(asked > 60, "only {asked} answers held against the document");
    running.stop().await;
}

#[tokio::test]
async fn what_is_not_even_http_gets_a_problem_too() {
    let running = Running::start().await;
    let long = format!(
        "GET / HTTP/1.1\r\nhost: x\r\ncookie: {}\r\n\r\n",
        MARKER.repeat(20_000)
    );
    let many = format!("GET / HTTP/1.1\r\nhost: x\r\n{}\r\n", "a: b\r\n".repeat(200));
    for (name, bytes, code) in [
        ("noise", format!("{MARKER}\r\n\r\n"), ProblemCode::Malformed),
        (
            "no host",
            "GET / HTTP/1.1\r\n\r\n".to_owned(),
            ProblemCode::Malformed,
        ),
        (
            "another version",
            "GET / HTTP/7.0\r\nhost: x\r\n\r\n".to_owned(),
            ProblemCode::Malformed,
        ),
        (
            "two lengths",
            "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n".to_owned(),
            ProblemCode::Malformed,
        ),
        (
            "length and chunks",
            "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n"
                .to_owned(),
            ProblemCode::Malformed,
        ),
        ("too many headers", many, ProblemCode::TooLarge),
        ("too long a header", long, ProblemCode::TooLarge),
    ] {
        let answer = send_raw(running.addr, bytes.as_bytes()).await;
        assert_eq!(answer.problem(), code, "{name}");
        assert_eq!(answer.header("connection"), Some("close"), "{name}");
        assert!(!answer.text().contains(MARKER), "{name}");
    }
    running.stop().await;
}

/// The HTTP library hangs up on a body that breaks the chunked coding, unless the application was quicker.
#[tokio::test]
async fn a_broken_body_is_hung_up_on_or_gets_a_problem() {
    let running = Running::start().await;
    let mut socket = tokio::net::TcpStream::connect(running.addr).await.unwrap();
    let head = format!(
        "POST {API}/reports HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n"
    );
    socket
        .write_all(format!("{head}zz\r\n").as_bytes())
        .await
        .unwrap();
    let mut text = String::new();
    tokio::time::timeout(PATIENCE, socket.read_to_string(&mut text))
        .await
        .unwrap()
        .unwrap();
    let problem = text.starts_with("HTTP/1.1 400 ") && text.contains("application/problem+json");
    assert!(text.is_empty() || problem, "{text}");
    assert_eq!(running.stored().await, (0, 0, 0));
    running.stop().await;
}

/// The same answer everywhere, whatever else is wrong with the request.
#[tokio::test]
async fn an_organisation_that_does_not_exist_is_not_found_on_every_route() {
    let running = Running::start().await;
    let document: serde_json::Value = running.send(ask("GET", "/openapi.json")).await.json();
    let mut answers = Vec::new();
    for (template, item) in document["paths"].as_object().unwrap() {
        for method in item
            .as_object()
            .unwrap()
            .keys()
            .filter(|_| template.contains("{org}"))
        {
            let path = template.replace("{org}", "other").replace(['{', '}'], "");
            let answer = running
                .send(ask(&method.to_uppercase(), &path).text(MARKER))
                .await;
            assert_eq!(answer.problem(), ProblemCode::NotFound, "{method} {template}");
            answers.push(answer.body);
        }
    }
    answers.push(running.send(ask("GET", "/o/other/")).await.body);
    answers.push(running.send(ask("GET", "/o/other/desk/")).await.body);
    assert!(answers.len() > 15 && answers.iter().all(|answer| *answer == answers[0]));
    running.stop().await;
}

#[tokio::test]
async fn nothing_is_read_from_somebody_who_is_not_signed_in() {
    let running = Running::start().await;
    let path = format!("{API}/cases/{}/entries", crate::running::case(1));
    let answer = running.send(ask("POST", &path).text(MARKER)).await;
    assert_eq!(answer.problem(), ProblemCode::SignInNeeded);
    running.stop().await;
}
