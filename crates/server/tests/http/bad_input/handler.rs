//! Bad input of the handlers' side.

use zegel_protocol::handlers::{Append, Marks, NewEntry};
use zegel_protocol::reports::{BlobClaim, Chain};
use zegel_protocol::{ProblemCode, Sealed, limits};

use super::{MARKER, Row, changed};
use crate::cast::proof_of;
use crate::client::ask;
use crate::running::{API, blob, case, grant};

fn append(seq: u32) -> Append {
    let entry = NewEntry {
        chain: Chain::Conversation,
        seq,
        sealed: Sealed::new(vec![4; 500]),
    };
    Append {
        entries: vec![entry],
        grants: Vec::new(),
        blobs: Vec::new(),
        marks: Marks::default(),
        revoke: Vec::new(),
    }
}

pub(crate) fn handlers_side(cookie: &str, other: &str) -> Vec<Row> {
    use ProblemCode as P;
    let login = || ask("POST", &format!("{API}/login"));
    let entries = |number| ask("POST", &format!("{API}/cases/{}/entries", case(number))).cookie(cookie);
    let get = |path: &str| ask("GET", &format!("{API}/{path}"));
    let many = Append {
        entries: (1..=5).map(|seq| append(seq).entries.remove(0)).collect(),
        ..append(1)
    };
    vec![
        (
            "login of another shape",
            login().text("{\"login\":\"amina\",\"auth\":\"short\"}"),
            P::Malformed,
        ),
        (
            "endless name",
            login().json(&changed(&proof_of("amina"), |l| {
                l["login"] = "a".repeat(81).into();
            })),
            P::Malformed,
        ),
        (
            "login too large",
            login().text(&format!("\"{}\"", "a".repeat(limits::MAX_JSON_ACCOUNT))),
            P::TooLarge,
        ),
        (
            "wrong passphrase",
            login().json(&changed(&proof_of("amina"), |l| l["login"] = "bram".into())),
            P::WrongCredentials,
        ),
        (
            "unknown name",
            login().json(&proof_of(MARKER)),
            P::WrongCredentials,
        ),
        (
            "login from another site",
            login()
                .json(&proof_of("amina"))
                .header("sec-fetch-site", "cross-site"),
            P::Forbidden,
        ),
        (
            "login from another origin",
            login()
                .json(&proof_of("amina"))
                .header("origin", "https://evil.example"),
            P::Forbidden,
        ),
        (
            "challenge of another shape",
            ask("POST", &format!("{API}/login/challenge")).text("{\"login\":\"\"}"),
            P::Malformed,
        ),
        ("no session", get("inbox"), P::SignInNeeded),
        (
            "session of one's own making",
            get("inbox").cookie(&format!("__Host-zegel={MARKER}")),
            P::SignInNeeded,
        ),
        (
            "session in another organisation",
            ask("GET", "/api/v1/o/other/inbox").cookie(cookie),
            P::NotFound,
        ),
        (
            "inbox with a wrong query",
            get(&format!("inbox?after={MARKER}")).cookie(cookie),
            P::BadHeader,
        ),
        (
            "unknown case",
            get(&format!("cases/{}", case(9))).cookie(cookie),
            P::NoCase,
        ),
        (
            "case of another shape",
            get(&format!("cases/{MARKER}")).cookie(cookie),
            P::NoCase,
        ),
        (
            "case without a grant",
            get(&format!("cases/{}", case(1))).cookie(other),
            P::NoCase,
        ),
        (
            "case with a wrong query",
            get(&format!("cases/{}?log_from=-1", case(1))).cookie(cookie),
            P::BadHeader,
        ),
        (
            "append without a session",
            entries(1).without("cookie").json(&append(1)),
            P::SignInNeeded,
        ),
        (
            "append from another site",
            entries(1).json(&append(1)).header("sec-fetch-site", "same-site"),
            P::Forbidden,
        ),
        (
            "append to an unknown case",
            entries(9).json(&append(1)),
            P::NoCase,
        ),
        (
            "append without a grant",
            entries(1).without("cookie").cookie(other).json(&append(1)),
            P::NoCase,
        ),
        (
            "append at a taken place",
            entries(1).json(&append(0)),
            P::SequenceConflict,
        ),
        (
            "append past the end",
            entries(1).json(&append(2)),
            P::SequenceConflict,
        ),
        ("too many entries", entries(1).json(&many), P::Malformed),
        (
            "unknown field in the marks",
            entries(1).json(&changed(&append(1), |a| {
                a["marks"] = serde_json::json!({ "status": "closed" });
            })),
            P::Malformed,
        ),
        (
            "grant for nobody",
            entries(1).json(&Append {
                grants: vec![grant("nobody")],
                ..append(1)
            }),
            P::UnknownReader,
        ),
        (
            "attachment that never came",
            entries(1).json(&Append {
                blobs: vec![BlobClaim {
                    blob: blob(9),
                    parts: 2,
                }],
                ..append(1)
            }),
            P::BlobIncomplete,
        ),
        (
            "unknown part",
            get(&format!("cases/{}/blobs/{}/parts/0", case(1), blob(9))).cookie(cookie),
            P::NoBlob,
        ),
        (
            "part of another shape",
            get(&format!("cases/{}/blobs/{}/parts/x", case(1), blob(9))).cookie(cookie),
            P::NoBlob,
        ),
        (
            "logout without a session",
            ask("POST", &format!("{API}/logout")),
            P::SignInNeeded,
        ),
        (
            "wrong method",
            ask("GET", &format!("{API}/logout")).cookie(cookie),
            P::MethodNotAllowed,
        ),
    ]
}
