//! The server's routes, typed: one method for each.

use std::cell::RefCell;

use serde::Serialize;
use serde::de::DeserializeOwned;
use ureq::http::Method;
use zegel_protocol::handlers::{
    Append, Appended, CaseView, InboxPage, LoginChallenge, LoginChallengeRequest, LoginRequest, SignedIn,
};
use zegel_protocol::limits::{BYTES_PER_PAGE, MAX_ENTRY_SEALED, MAX_JSON, MAX_ROSTER, PART_LEN};
use zegel_protocol::reports::{NewReply, NewReport, PartStored, ReportReceived, ThreadView};
use zegel_protocol::roster::RosterBundle;
use zegel_protocol::{BlobId, CaseId, OrgSlug, Sha256};
use zeroize::Zeroizing;

use super::http::{Answer, Ask, Http, HttpError};

const JSON: &str = "application/json";
/// A page of two chains in base64, with an entry that may overstep each, and the words around them.
const MOST_OF_A_PAGE: usize = 2 * (BYTES_PER_PAGE + MAX_ENTRY_SEALED) / 3 * 4 + (1 << 20);
/// A page of an inbox: a hundred cases with a few grants each.
const MOST_OF_AN_INBOX: usize = 16 << 20;
/// A roster written as a JSON string, every sign of which may be escaped.
const MOST_OF_A_ROSTER: usize = 7 * MAX_ROSTER;

type Result<T> = std::result::Result<T, HttpError>;

/// An organisation on a server, with a session once somebody has signed in.
pub(crate) struct Api {
    http: Http,
    base: String,
    cookie: RefCell<Option<Zeroizing<String>>>,
}

impl Api {
    /// The routes of one organisation.
    pub(crate) fn new(http: Http, org: &OrgSlug) -> Self {
        Self {
            http,
            base: format!("/api/v1/o/{org}"),
            cookie: RefCell::new(None),
        }
    }

    /// Today's roster.
    pub(crate) fn roster(&self) -> Result<RosterBundle> {
        self.get("/roster", &[], MOST_OF_A_ROSTER)
    }

    /// A roster by its hash.
    pub(crate) fn roster_by_hash(&self, hash: &Sha256) -> Result<RosterBundle> {
        self.get(&format!("/rosters/{hash}"), &[], MOST_OF_A_ROSTER)
    }

    /// Uploads a part of a sealed attachment.
    pub(crate) fn upload_part(&self, blob: &BlobId, part: u32, bytes: &[u8]) -> Result<PartStored> {
        let digest = format!("sha-256=:{}:", Sha256::of(bytes).to_base64());
        self.ask(&Ask {
            method: &Method::PUT,
            path: &format!("/uploads/{blob}/parts/{part}"),
            headers: &[("content-digest", &digest)],
            body: Some(("application/octet-stream", bytes)),
            most: MAX_JSON,
        })
    }

    /// Sends a report, written out already.
    pub(crate) fn send_report(&self, report: &NewReport) -> Result<ReportReceived> {
        self.post("/reports", report, &[])
    }

    /// The thread behind a mailbox secret, from an entry on.
    pub(crate) fn thread(&self, mailbox: &str, from: u32) -> Result<ThreadView> {
        let authorization = authorization(mailbox);
        self.get(
            &format!("/thread?from={from}"),
            &[("authorization", &authorization)],
            MOST_OF_A_PAGE,
        )
    }

    /// Adds the reporter's message.
    pub(crate) fn send_reply(&self, mailbox: &str, reply: &NewReply) -> Result<Appended> {
        self.post(
            "/thread/entries",
            reply,
            &[("authorization", &authorization(mailbox))],
        )
    }

    /// A part of an attachment of the thread.
    pub(crate) fn part_of_thread(&self, mailbox: &str, blob: &BlobId, part: u32) -> Result<Vec<u8>> {
        let path = format!("/thread/blobs/{blob}/parts/{part}");
        self.bytes(&path, &[("authorization", &authorization(mailbox))])
    }

    /// What is needed to split an account's passphrase.
    pub(crate) fn challenge(&self, login: &str) -> Result<LoginChallenge> {
        self.post(
            "/login/challenge",
            &LoginChallengeRequest {
                login: login.to_owned(),
            },
            &[],
        )
    }

    /// Signs in; the session is used by everything after it.
    pub(crate) fn sign_in(&self, request: &LoginRequest) -> Result<SignedIn> {
        self.post("/login", request, &[])
    }

    /// Ends the session, if there is one.
    pub(crate) fn sign_out(&self) -> Result<()> {
        let ask = Ask {
            method: &Method::POST,
            path: "/logout",
            headers: &[],
            body: None,
            most: MAX_JSON,
        };
        self.send(&ask)?;
        self.cookie.take();
        Ok(())
    }

    /// A page of the inbox.
    pub(crate) fn inbox(&self, after: Option<&CaseId>) -> Result<InboxPage> {
        let query = after.map(|case| format!("?after={case}")).unwrap_or_default();
        self.get(&format!("/inbox{query}"), &[], MOST_OF_AN_INBOX)
    }

    /// A case from two places on.
    pub(crate) fn case(&self, case: &CaseId, (conversation, log): (u32, u32)) -> Result<CaseView> {
        let path = format!("/cases/{case}?conversation_from={conversation}&log_from={log}");
        self.get(&path, &[], MOST_OF_A_PAGE)
    }

    /// Adds entries to a case.
    pub(crate) fn append(&self, case: &CaseId, append: &Append) -> Result<Appended> {
        self.post(&format!("/cases/{case}/entries"), append, &[])
    }

    /// A part of an attachment of a case.
    pub(crate) fn part_of_case(&self, case: &CaseId, blob: &BlobId, part: u32) -> Result<Vec<u8>> {
        self.bytes(&format!("/cases/{case}/blobs/{blob}/parts/{part}"), &[])
    }

    fn get<T: DeserializeOwned>(&self, path: &str, headers: &[(&str, &str)], most: usize) -> Result<T> {
        self.ask(&Ask {
            method: &Method::GET,
            path,
            headers,
            body: None,
            most,
        })
    }

    fn post<T: DeserializeOwned>(
        &self,
        path: &str,
        body: &impl Serialize,
        headers: &[(&str, &str)],
    ) -> Result<T> {
        // Written once: every try sends the same bytes, so that the server can tell a repetition from something new.
        let bytes =
            serde_json::to_vec(body).map_err(|_| self.http.strange("a request that cannot be written"))?;
        let bytes = Zeroizing::new(bytes);
        self.ask(&Ask {
            method: &Method::POST,
            path,
            headers,
            body: Some((JSON, &bytes)),
            most: MAX_JSON,
        })
    }

    fn bytes(&self, path: &str, headers: &[(&str, &str)]) -> Result<Vec<u8>> {
        let ask = Ask {
            method: &Method::GET,
            path,
            headers,
            body: None,
            most: PART_LEN,
        };
        Ok(self.send(&ask)?.body)
    }

    fn ask<T: DeserializeOwned>(&self, ask: &Ask<'_>) -> Result<T> {
        let answer = self.send(ask)?;
        serde_json::from_slice(&answer.body).map_err(|_| self.http.strange("an answer of another shape"))
    }

    fn send(&self, ask: &Ask<'_>) -> Result<Answer> {
        let path = format!("{}{}", self.base, ask.path);
        let cookie = self.cookie.borrow().clone();
        let mut headers = ask.headers.to_vec();
        headers.extend(cookie.iter().map(|cookie| ("cookie", cookie.as_str())));
        let answer = self.http.send(&Ask {
            path: &path,
            headers: &headers,
            ..*ask
        })?;
        // Also in answers to later requests: the server writes the cookie anew while a session is used.
        let fresh = answer
            .header("set-cookie")
            .and_then(|text| text.split(';').next());
        if let Some(fresh) = fresh {
            self.cookie.replace(Some(Zeroizing::new(fresh.trim().to_owned())));
        }
        Ok(answer)
    }
}

fn authorization(mailbox: &str) -> Zeroizing<String> {
    Zeroizing::new(format!("Mailbox {mailbox}"))
}
