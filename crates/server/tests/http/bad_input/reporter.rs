//! Bad input of the reporter's side, and of uploads.

use zegel_protocol::reports::{BlobClaim, NewReply};
use zegel_protocol::{ProblemCode, Sealed, limits};

use super::{MARKER, Row, changed};
use crate::client::ask;
use crate::running::{API, blob, case, grant, mailbox, report};

fn reply(seq: u32) -> NewReply {
    NewReply {
        seq,
        sealed: Sealed::new(vec![3; 500]),
        blobs: Vec::new(),
        grants: Vec::new(),
    }
}

fn part_path(part: u32) -> String {
    format!("{API}/uploads/{}/parts/{part}", blob(1))
}

pub(crate) fn reporters_side() -> Vec<Row> {
    use ProblemCode as P;
    let reports = || ask("POST", &format!("{API}/reports"));
    let thread = || ask("GET", &format!("{API}/thread"));
    let entries = || ask("POST", &format!("{API}/thread/entries"));
    let big = vec![b' '; limits::MAX_JSON_WITH_ENTRIES + 1];
    let with = |change: fn(&mut serde_json::Value)| reports().json(&changed(&report(9), change));
    vec![
        (
            "not JSON",
            reports().text(&format!("{{\"{MARKER}\"")),
            P::Malformed,
        ),
        ("nothing", reports().text(""), P::Malformed),
        (
            "another shape",
            reports().text(&format!("[\"{MARKER}\"]")),
            P::Malformed,
        ),
        ("wrong type", with(|r| r["grants"] = MARKER.into()), P::Malformed),
        ("unknown field", with(|r| r[MARKER] = 1.into()), P::Malformed),
        (
            "missing field",
            with(|r| drop(r.as_object_mut().unwrap().remove("mailbox"))),
            P::Malformed,
        ),
        (
            "not base64url",
            with(|r| r["first_entry"] = format!("{MARKER}==").into()),
            P::Malformed,
        ),
        (
            "case id of another kind",
            with(|r| r["case"] = MARKER.into()),
            P::Malformed,
        ),
        (
            "nobody can read it",
            with(|r| r["grants"] = serde_json::json!([])),
            P::Malformed,
        ),
        (
            "unknown channel",
            with(|r| r["channel"] = "nowhere".into()),
            P::UnknownChannel,
        ),
        (
            "unknown reader",
            reports().json(&{
                let mut report = report(9);
                report.grants.push(grant("nobody"));
                report
            }),
            P::UnknownReader,
        ),
        (
            "attachment that never came",
            reports().json(&{
                let mut report = report(9);
                report.blobs = vec![BlobClaim {
                    blob: blob(9),
                    parts: 1,
                }];
                report
            }),
            P::BlobIncomplete,
        ),
        (
            "same case id, other report",
            reports().json(&{
                let mut other = report(2);
                other.case = case(1);
                other
            }),
            P::AlreadyExists,
        ),
        (
            "too large",
            reports().text(std::str::from_utf8(&big).unwrap()),
            P::TooLarge,
        ),
        (
            "entry too large",
            reports().json(&{
                let mut report = report(9);
                report.first_entry = Sealed::new(vec![1; limits::MAX_ENTRY_SEALED + 1]);
                report
            }),
            P::Malformed,
        ),
        (
            "another type",
            reports()
                .json(&report(9))
                .without("content-type")
                .header("content-type", "text/plain"),
            P::UnsupportedType,
        ),
        (
            "no type",
            reports().json(&report(9)).without("content-type"),
            P::UnsupportedType,
        ),
        (
            "packed",
            reports().json(&report(9)).header("content-encoding", "gzip"),
            P::UnsupportedType,
        ),
        (
            "unknown organisation",
            ask("POST", "/api/v1/o/other/reports").json(&report(9)),
            P::NotFound,
        ),
        (
            "organisation of another shape",
            ask("GET", &format!("/api/v1/o/{MARKER}/roster")),
            P::NotFound,
        ),
        (
            "unknown roster",
            ask("GET", &format!("{API}/rosters/{}", "A".repeat(43))),
            P::NoRoster,
        ),
        (
            "roster hash of another shape",
            ask("GET", &format!("{API}/rosters/{MARKER}")),
            P::NoRoster,
        ),
        ("no mailbox", thread(), P::BadHeader),
        (
            "mailbox of another shape",
            thread().header("authorization", &format!("Mailbox {MARKER}")),
            P::BadHeader,
        ),
        (
            "another scheme",
            thread().header("authorization", &format!("Bearer {}", "A".repeat(43))),
            P::BadHeader,
        ),
        ("wrong mailbox", thread().mailbox(&mailbox(7)), P::NoThread),
        (
            "wrong query",
            ask("GET", &format!("{API}/thread?from={MARKER}")).mailbox(&mailbox(1)),
            P::BadHeader,
        ),
        (
            "unknown query",
            ask("GET", &format!("{API}/thread?{MARKER}=1")).mailbox(&mailbox(1)),
            P::BadHeader,
        ),
        (
            "reply with a wrong mailbox",
            entries().mailbox(&mailbox(7)).json(&reply(1)),
            P::NoThread,
        ),
        (
            "reply at a taken place",
            entries().mailbox(&mailbox(1)).json(&reply(0)),
            P::SequenceConflict,
        ),
        (
            "reply past the end",
            entries().mailbox(&mailbox(1)).json(&reply(2)),
            P::SequenceConflict,
        ),
        (
            "reply with a foreign attachment",
            entries().mailbox(&mailbox(1)).json(&NewReply {
                blobs: vec![BlobClaim {
                    blob: blob(9),
                    parts: 1,
                }],
                ..reply(1)
            }),
            P::BlobIncomplete,
        ),
        (
            "unknown part",
            ask("GET", &format!("{API}/thread/blobs/{}/parts/0", blob(9))).mailbox(&mailbox(1)),
            P::NoBlob,
        ),
        (
            "wrong method",
            ask("DELETE", &format!("{API}/reports")),
            P::MethodNotAllowed,
        ),
        (
            "method of one's own",
            ask(MARKER, &format!("{API}/reports")),
            P::MethodNotAllowed,
        ),
        ("unknown address", ask("GET", &format!("/{MARKER}")), P::NotFound),
        (
            "unknown address of the API",
            ask("GET", &format!("{API}/{MARKER}")),
            P::NotFound,
        ),
    ]
}

pub(crate) fn uploads() -> Vec<Row> {
    use ProblemCode as P;
    let put = || ask("PUT", &part_path(0));
    let full = vec![5; limits::PART_LEN + 1];
    vec![
        (
            "no digest",
            put().part(b"part").without("content-digest"),
            P::BadHeader,
        ),
        (
            "digest of another kind",
            put()
                .part(b"part")
                .without("content-digest")
                .header("content-digest", "md5=:AA:"),
            P::BadHeader,
        ),
        (
            "other bytes",
            {
                let mut ask = put().part(b"part");
                ask.body = b"tarp".to_vec();
                ask
            },
            P::DigestMismatch,
        ),
        (
            "no length",
            put().part(b"part").header("transfer-encoding", "chunked"),
            P::BadHeader,
        ),
        ("nothing", put().part(b""), P::Malformed),
        ("too large", put().part(&full), P::TooLarge),
        (
            "too large by what it says",
            put().part(b"part").header("content-length", "5000000000"),
            P::TooLarge,
        ),
        (
            "another type",
            put().part(b"part").without("content-type"),
            P::UnsupportedType,
        ),
        (
            "part number past the last",
            ask("PUT", &part_path(144)).part(b"part"),
            P::NoBlob,
        ),
        (
            "attachment of another shape",
            ask("PUT", &format!("{API}/uploads/{MARKER}/parts/0")).part(b"part"),
            P::NoBlob,
        ),
        (
            "unknown organisation",
            ask("PUT", &part_path(0).replace("example-aid", "other")).part(b"part"),
            P::NotFound,
        ),
        (
            "wrong method",
            ask("POST", &part_path(0)).part(b"part"),
            P::MethodNotAllowed,
        ),
    ]
}
