//! The headers of every answer, whatever kind it is.

use crate::client::{Answer, ask, send_raw};
use crate::running::{API, Running, mailbox, report};

const PAGE: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob:; \
    worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types zegel";
const DESK: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob:; media-src blob:; \
    worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types zegel svelte-trusted-html";
const WORKER: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'; object-src 'none'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

#[derive(Clone, Copy, PartialEq)]
enum Caching {
    Never,
    AskAgain,
    ForEver,
}

fn check(name: &str, answer: &Answer, policy: &str, caching: Caching) {
    for (header, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-embedder-policy", "require-corp"),
        ("cross-origin-resource-policy", "same-origin"),
        ("content-security-policy", policy),
        (
            "cache-control",
            match caching {
                Caching::Never => "no-store",
                Caching::AskAgain => "no-cache",
                Caching::ForEver => "public, max-age=31536000, immutable",
            },
        ),
    ] {
        let given: Vec<_> = answer
            .headers
            .iter()
            .filter(|(name, _)| name == header)
            .map(|(_, value)| value)
            .collect();
        assert_eq!(given, [value], "{name}: {header}");
    }
    let permissions = answer.header("permissions-policy").unwrap();
    assert!(
        permissions.contains("camera=()") && permissions.contains("geolocation=()"),
        "{name}"
    );
    for forbidden in [
        "refresh",
        "link",
        "server",
        "x-powered-by",
        "access-control-allow-origin",
    ] {
        assert_eq!(answer.header(forbidden), None, "{name}: {forbidden}");
    }
}

#[tokio::test]
async fn every_kind_of_answer_has_all_of_them() {
    let running = Running::start().await;
    let get = |path: &str| ask("GET", path);
    use Caching::{AskAgain, ForEver, Never};
    let kinds = [
        ("redirect", get("/"), 302, PAGE, Never),
        ("redirect to the slash", get("/o/example-aid"), 308, PAGE, Never),
        ("page", get("/o/example-aid/"), 200, PAGE, AskAgain),
        (
            "page in a language",
            get("/o/example-aid/ar/"),
            200,
            PAGE,
            AskAgain,
        ),
        ("desk", get("/o/example-aid/desk/"), 200, DESK, AskAgain),
        ("asset", get("/assets/reporter-0123456789.js"), 200, PAGE, ForEver),
        (
            "worker",
            get("/assets/worker-reporter-0123456789.js"),
            200,
            WORKER,
            ForEver,
        ),
        ("no such asset", get("/assets/x"), 404, PAGE, Never),
        ("no such language", get("/o/example-aid/xx/"), 404, PAGE, Never),
        ("no such page", get("/o/other/"), 404, PAGE, Never),
        ("no such address", get("/x/y/z"), 404, PAGE, Never),
        (
            "wrong method on a page",
            ask("POST", "/o/example-aid/"),
            405,
            PAGE,
            Never,
        ),
        (
            "wrong method on the API",
            ask("DELETE", &format!("{API}/roster")),
            405,
            PAGE,
            Never,
        ),
        ("roster", get(&format!("{API}/roster")), 200, PAGE, Never),
        (
            "report",
            ask("POST", &format!("{API}/reports")).json(&report(1)),
            201,
            PAGE,
            Never,
        ),
        (
            "thread",
            get(&format!("{API}/thread")).mailbox(&mailbox(1)),
            200,
            PAGE,
            Never,
        ),
        ("no session", get(&format!("{API}/me")), 401, PAGE, Never),
        (
            "malformed",
            ask("POST", &format!("{API}/reports")).text("x"),
            400,
            PAGE,
            Never,
        ),
        ("health", get("/healthz"), 200, PAGE, Never),
        ("readiness", get("/readyz"), 200, PAGE, Never),
        ("document", get("/openapi.json"), 200, PAGE, Never),
    ];
    for (name, ask, status, policy, caching) in kinds {
        let answer = running.send(ask).await;
        assert_eq!(
            answer.status,
            status,
            "{name}: {}",
            String::from_utf8_lossy(&answer.body)
        );
        check(name, &answer, policy, caching);
        assert_eq!(answer.header("strict-transport-security"), None, "{name}");
        assert_eq!(answer.header("onion-location"), None, "{name}");
    }
    check(
        "not HTTP",
        &send_raw(running.addr, b"x\r\n\r\n").await,
        PAGE,
        Never,
    );
    running.stop().await;
}

#[tokio::test]
async fn methods_that_an_address_takes_are_named_and_head_has_no_body() {
    let running = Running::start().await;
    let answer = running.send(ask("DELETE", &format!("{API}/reports"))).await;
    assert_eq!(answer.header("allow"), Some("POST"));
    let head = running.send(ask("HEAD", &format!("{API}/figures"))).await;
    assert_eq!(
        (head.status, head.body.len(), head.header("allow")),
        (405, 0, Some("GET"))
    );
    for (path, status) in [
        ("/", 302),
        ("/o/example-aid/", 200),
        ("/o/example-aid/desk/", 200),
    ] {
        let head = running.send(ask("HEAD", path)).await;
        assert_eq!((head.status, head.body.len()), (status, 0), "{path}");
    }
    let wrong = running.send(ask("POST", "/")).await;
    assert_eq!(wrong.header("allow"), Some("GET, HEAD"));
    running.stop().await;
}

#[tokio::test]
async fn https_and_the_onion_address_are_announced_where_they_help() {
    let running = Running::start_with(|config| {
        config.origins = vec!["https://report.example.org".into()];
        config.onion_origin = Some("http://zegelexample.onion".into());
    })
    .await;
    let page = |host: &str| ask("GET", "/o/example-aid/ar/").header("host", host);
    let over_web = running.send(page("report.example.org")).await;
    assert_eq!(
        over_web.header("strict-transport-security"),
        Some("max-age=63072000")
    );
    assert_eq!(
        over_web.header("onion-location"),
        Some("http://zegelexample.onion/o/example-aid/ar/")
    );
    let over_tor = running.send(page("zegelexample.onion")).await;
    assert_eq!(over_tor.header("strict-transport-security"), None);
    assert_eq!(over_tor.header("onion-location"), None);
    let api = running
        .send(ask("GET", &format!("{API}/roster")).header("host", "report.example.org"))
        .await;
    assert_eq!(api.header("strict-transport-security"), Some("max-age=63072000"));
    assert_eq!(api.header("onion-location"), None);
    running.stop().await;
}
