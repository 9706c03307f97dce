//! Bad input over HTTP on the running program: the right problem, and nothing stored. The server's own tests have the long
//! table (crates/server/tests/http); these go through socket, process, database and disk.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use zegel_protocol::limits::{MAX_JSON_ACCOUNT, MAX_JSON_WITH_ENTRIES, PART_LEN};
use zegel_protocol::sign_in::{LoginChallenge, LoginChallengeRequest};
use zegel_protocol::{BlobId, ProblemCode as P};
use zegel_tests::database::Kind;
use zegel_tests::desk::Handler;
use zegel_tests::reporter::{File, Report, Reporter, answers};
use zegel_tests::search::files_under;
use zegel_tests::today;
use zegel_tests::wire::{Ask, Client, ask};
use zegel_tests::world::{API, World};

on_both_databases!(bad_input_is_refused_with_the_right_code_and_nothing_is_stored);

/// What bad input says; no answer says it back.
const MARKER: &str = "uNmIsTaKaBlE";

/// What the books and the folder of attachments hold. Who looked at a case on which day is no content.
fn state(world: &World) -> (BTreeMap<String, u64>, usize) {
    let mut counts = world.database.counts();
    counts.remove("access");
    (counts, files_under(&world.blobs()).len())
}

fn changed(report: &Report, change: impl FnOnce(&mut Value)) -> Ask {
    let mut value = serde_json::to_value(&report.sealed).unwrap();
    change(&mut value);
    ask("POST", &format!("{API}/reports")).json(&value)
}

fn reports(reporter: &mut Reporter) -> Vec<(&'static str, Ask, P)> {
    let reports = || ask("POST", &format!("{API}/reports"));
    let sent = reporter.report(answers("This one is in order."), &[]);
    let report = reporter.seal(answers("This one is not sent."), &[]);
    let text = |text: &str| reports().bytes("application/json", text.as_bytes().to_vec());
    let other = |base: &Report, change: &dyn Fn(&mut Value)| changed(base, change);
    vec![
        ("not JSON", text(&format!("{{\"{MARKER}\"")), P::Malformed),
        (
            "half of it",
            text(&serde_json::to_string(&report.sealed).unwrap()[..5000]),
            P::Malformed,
        ),
        ("nothing", text(""), P::Malformed),
        ("a list", text(&format!("[\"{MARKER}\"]")), P::Malformed),
        ("nested without end", text(&"[".repeat(100_000)), P::Malformed),
        (
            "not UTF-8",
            reports().bytes("application/json", vec![0xff; 100]),
            P::Malformed,
        ),
        (
            "wrong type",
            other(&report, &|r| r["grants"] = MARKER.into()),
            P::Malformed,
        ),
        (
            "unknown field",
            other(&report, &|r| r[MARKER] = 1.into()),
            P::Malformed,
        ),
        (
            "missing field",
            other(&report, &|r| drop(r.as_object_mut().unwrap().remove("mailbox"))),
            P::Malformed,
        ),
        (
            "case of another shape",
            other(&report, &|r| r["case"] = "../../etc/passwd".into()),
            P::Malformed,
        ),
        (
            "nobody reads it",
            other(&report, &|r| r["grants"] = json!([])),
            P::Malformed,
        ),
        (
            "one reader twice",
            other(&report, &|r| r["grants"][1] = r["grants"][0].clone()),
            P::Malformed,
        ),
        (
            "withheld for years",
            other(&report, &|r| {
                r["grants"][3]["withheld_until"] = today().plus_days(800).to_string().into();
            }),
            P::Malformed,
        ),
        (
            "unknown channel",
            other(&report, &|r| r["channel"] = "nowhere".into()),
            P::UnknownChannel,
        ),
        (
            "unknown reader",
            other(&report, &|r| r["grants"][0]["person"] = "nobody".into()),
            P::UnknownReader,
        ),
        (
            "an attachment that never came",
            other(&report, &|r| {
                r["blobs"] = json!([{"blob": BlobId::from_random([3; 16]), "parts": 1}]);
            }),
            P::BlobIncomplete,
        ),
        (
            "a case that exists",
            other(&report, &|r| r["case"] = json!(sent.sealed.case)),
            P::AlreadyExists,
        ),
        (
            "a mailbox that exists",
            other(&report, &|r| r["mailbox"] = json!(sent.sealed.mailbox)),
            P::AlreadyExists,
        ),
        (
            "too large",
            reports().bytes("application/json", vec![b' '; MAX_JSON_WITH_ENTRIES + 1]),
            P::TooLarge,
        ),
        (
            "too large by its own word",
            text("{}").header("content-length", "99999999999"),
            P::TooLarge,
        ),
        (
            "another type",
            reports().bytes("text/plain", b"{}".to_vec()),
            P::UnsupportedType,
        ),
        (
            "compressed",
            text("{}").header("content-encoding", "gzip"),
            P::UnsupportedType,
        ),
        (
            "unknown organisation",
            ask("POST", "/api/v1/o/nobody/reports").json(&report.sealed),
            P::NotFound,
        ),
        (
            "wrong method",
            ask("DELETE", &format!("{API}/reports")),
            P::MethodNotAllowed,
        ),
    ]
}

fn threads_and_uploads() -> Vec<(&'static str, Ask, P)> {
    let blob = BlobId::from_random([4; 16]);
    let part = |number: u32| format!("{API}/uploads/{blob}/parts/{number}");
    let thread = || ask("GET", &format!("{API}/thread"));
    let twice = {
        let honest = ask("PUT", &part(0)).part(b"these".to_vec());
        honest.bytes("application/octet-stream", b"those".to_vec())
    };
    vec![
        ("no code", thread(), P::BadHeader),
        ("a code of another shape", thread().mailbox(MARKER), P::BadHeader),
        ("a wrong code", thread().mailbox(&"A".repeat(43)), P::NoThread),
        (
            "a negative place",
            ask("GET", &format!("{API}/thread?from=-1")).mailbox(&"A".repeat(43)),
            P::BadHeader,
        ),
        (
            "a reply with a wrong code",
            ask("POST", &format!("{API}/thread/entries"))
                .mailbox(&"A".repeat(43))
                .json(&json!({"seq": 1, "sealed": "AAAA", "blobs": []})),
            P::NoThread,
        ),
        (
            "an unknown roster",
            ask("GET", &format!("{API}/rosters/{}", "A".repeat(43))),
            P::NoRoster,
        ),
        (
            "no digest",
            ask("PUT", &part(0)).bytes("application/octet-stream", vec![1; 10]),
            P::BadHeader,
        ),
        ("a type said twice", twice, P::UnsupportedType),
        (
            "a wrong digest",
            ask("PUT", &part(0))
                .bytes("application/octet-stream", b"those".to_vec())
                .header(
                    "content-digest",
                    &format!("sha-256=:{}:", zegel_protocol::Sha256::of(b"these").to_base64()),
                ),
            P::DigestMismatch,
        ),
        (
            "a part of nothing",
            ask("PUT", &part(0)).part(Vec::new()),
            P::Malformed,
        ),
        (
            "a part too large",
            ask("PUT", &part(0)).part(vec![1; PART_LEN + 1]),
            P::TooLarge,
        ),
        (
            "a part past the last",
            ask("PUT", &part(144)).part(vec![1; 10]),
            P::NoBlob,
        ),
        (
            "a path in the name",
            ask("PUT", &format!("{API}/uploads/..%2f..%2fetc/parts/0")).part(vec![1; 10]),
            P::NoBlob,
        ),
        (
            "somebody else's attachment",
            ask("GET", &format!("{API}/thread/blobs/{blob}/parts/0")).mailbox(&"A".repeat(43)),
            P::NoBlob,
        ),
    ]
}

fn handlers_side(amina: &mut Handler, report: &Report) -> Vec<(&'static str, Ask, P)> {
    let case = report.sealed.case;
    let entries = || ask("POST", &format!("{API}/cases/{case}/entries"));
    let reply = zegel_case_management::Command::Reply {
        text: "In its place.".into(),
        attachments: vec![],
    };
    let append = amina.command(case, &reply).unwrap();
    let with = |change: &dyn Fn(&mut Value)| {
        let mut value = serde_json::to_value(&append).unwrap();
        change(&mut value);
        entries().json(&value)
    };
    vec![
        (
            "a case that does not exist",
            ask(
                "GET",
                &format!("{API}/cases/00000000-0000-4000-8000-000000000000"),
            ),
            P::NoCase,
        ),
        (
            "a case of another shape",
            ask("GET", &format!("{API}/cases/{MARKER}")),
            P::NoCase,
        ),
        (
            "an unknown query",
            ask("GET", &format!("{API}/cases/{case}?{MARKER}=1")),
            P::BadHeader,
        ),
        ("no entries", with(&|a| a["entries"] = json!([])), P::Malformed),
        (
            "a place that is taken",
            with(&|a| a["entries"][0]["seq"] = 0.into()),
            P::SequenceConflict,
        ),
        (
            "a place past the end",
            with(&|a| a["entries"][0]["seq"] = 7.into()),
            P::SequenceConflict,
        ),
        (
            "a chain of another name",
            with(&|a| a["entries"][0]["chain"] = MARKER.into()),
            P::Malformed,
        ),
        (
            "kept for a century",
            with(&|a| a["marks"]["erase"] = "2199-01-01".into()),
            P::Malformed,
        ),
        (
            "an attachment that never came",
            with(&|a| a["blobs"] = json!([{"blob": BlobId::from_random([5; 16]), "parts": 2}])),
            P::BlobIncomplete,
        ),
        (
            "from another site",
            entries().json(&append).header("origin", "https://evil.example"),
            P::Forbidden,
        ),
        (
            "from another site, as browsers say it",
            entries().json(&append).header("sec-fetch-site", "cross-site"),
            P::Forbidden,
        ),
    ]
}

fn refused(world: &World, client: &mut Client, table: Vec<(&'static str, Ask, P)>) {
    let before = state(world);
    for (what, ask, code) in table {
        let answer = client.send(&ask);
        assert_eq!(answer.problem(), code, "{what}");
        assert!(
            !String::from_utf8_lossy(&answer.body).contains(MARKER),
            "{what}: said back"
        );
        assert_eq!(state(world), before, "{what}: something was stored");
    }
}

fn bad_input_is_refused_with_the_right_code_and_nothing_is_stored(kind: Kind) {
    let world = World::new(kind);
    let mut reporter = world.reporter();
    let table = reports(&mut reporter);
    refused(&world, &mut world.client(), table);
    refused(&world, &mut world.client(), threads_and_uploads());

    let file = File {
        name: "a.txt".into(),
        media_type: "text/plain".into(),
        bytes: vec![1; 100],
    };
    let report = reporter.report(answers("With an attachment."), &[file]);
    let mut amina = world.handler("amina");
    amina.begin(report.sealed.case);
    let table = handlers_side(&mut amina, &report);
    refused(&world, &mut amina.client, table);
    sessions(&world, &mut amina);
}

/// No session, a session that ended, another's cookie changed into one's own, a wrong passphrase.
fn sessions(world: &World, amina: &mut Handler) {
    let inbox = || ask("GET", &format!("{API}/inbox"));
    assert_eq!(world.client().send(&inbox()).problem(), P::SignInNeeded);
    let cookie = amina.client.cookie().unwrap().to_owned();
    let forged = cookie.replace("example-aid", "example-aib");
    assert_eq!(
        world.client().with_cookie(&forged).send(&inbox()).problem(),
        P::SignInNeeded
    );
    assert_eq!(world.client().with_cookie(&cookie).send(&inbox()).status, 200);
    assert_eq!(
        amina.client.send(&ask("POST", &format!("{API}/logout"))).status,
        204
    );
    assert_eq!(
        world.client().with_cookie(&cookie).send(&inbox()).problem(),
        P::SignInNeeded,
        "a copy is worthless now"
    );

    let login = |name: &str| {
        ask("POST", &format!("{API}/login")).json(&json!({"login": name, "auth": "A".repeat(43)}))
    };
    let before = state(world);
    let (wrong, unknown) = (
        world.client().send(&login("amina")),
        world.client().send(&login("nobody")),
    );
    assert_eq!(wrong.problem(), P::WrongCredentials);
    assert_eq!(
        (wrong.status, wrong.body),
        (unknown.status, unknown.body),
        "wrong and unknown look the same"
    );
    let challenge = |name: &str| -> LoginChallenge {
        let asked = LoginChallengeRequest {
            login: name.to_owned(),
        };
        world
            .client()
            .send(&ask("POST", &format!("{API}/login/challenge")).json(&asked))
            .json()
    };
    assert_eq!(
        challenge("nobody"),
        challenge("nobody"),
        "a made-up salt stays the same"
    );
    assert_ne!(challenge("nobody").salt, challenge("somebody").salt);
    let long =
        ask("POST", &format!("{API}/login")).bytes("application/json", vec![b' '; MAX_JSON_ACCOUNT + 1]);
    assert_eq!(world.client().send(&long).problem(), P::TooLarge);
    let mut slowed = false;
    for _ in 0..40 {
        let answer = world.client().send(&login("boris"));
        slowed |= answer.problem() == P::SlowDown && answer.header("retry-after").is_some();
    }
    assert!(slowed, "guessing is slowed down");
    assert_eq!(state(world), before);
}
