//! Routes that a reporter uses, and rosters, which everybody does.

use ureq::http::Method;
use zegel_protocol::handlers::Appended;
use zegel_protocol::limits::{BYTES_PER_PAGE, MAX_ENTRY_SEALED, MAX_JSON, MAX_ROSTER};
use zegel_protocol::reports::{NewReply, NewReport, PartStored, ReportReceived, ThreadView};
use zegel_protocol::roster::RosterBundle;
use zegel_protocol::{BlobId, Sha256};
use zeroize::Zeroizing;

use super::{Api, Result};
use crate::client::http::Ask;

/// A page of two chains in base64, with an entry that may overstep each, and the words around them.
pub(super) const MOST_OF_A_PAGE: usize = 2 * (BYTES_PER_PAGE + MAX_ENTRY_SEALED) / 3 * 4 + (1 << 20);
/// A roster written as a JSON string, every sign of which may be escaped.
const MOST_OF_A_ROSTER: usize = 7 * MAX_ROSTER;

impl Api {
    /// Today's roster.
    pub(crate) fn roster(&self) -> Result<RosterBundle> {
        self.get(&self.at("/roster"), &[], MOST_OF_A_ROSTER)
    }

    /// A roster by its hash.
    pub(crate) fn roster_by_hash(&self, hash: &Sha256) -> Result<RosterBundle> {
        self.get(&self.at(&format!("/rosters/{hash}")), &[], MOST_OF_A_ROSTER)
    }

    /// Uploads a part of a sealed attachment.
    pub(crate) fn upload_part(&self, blob: &BlobId, part: u32, bytes: &[u8]) -> Result<PartStored> {
        let digest = format!("sha-256=:{}:", Sha256::of(bytes).to_base64());
        self.ask(&Ask {
            method: &Method::PUT,
            path: &self.at(&format!("/uploads/{blob}/parts/{part}")),
            headers: &[("content-digest", &digest)],
            body: Some(("application/octet-stream", bytes)),
            most: MAX_JSON,
        })
    }

    /// Sends a report, written out already.
    pub(crate) fn send_report(&self, report: &NewReport) -> Result<ReportReceived> {
        self.post(&self.at("/reports"), report, &[])
    }

    /// The thread behind a mailbox secret, from an entry on.
    pub(crate) fn thread(&self, mailbox: &str, from: u32) -> Result<ThreadView> {
        let authorization = authorization(mailbox);
        self.get(
            &self.at(&format!("/thread?from={from}")),
            &[("authorization", &authorization)],
            MOST_OF_A_PAGE,
        )
    }

    /// Adds the reporter's message.
    pub(crate) fn send_reply(&self, mailbox: &str, reply: &NewReply) -> Result<Appended> {
        self.post(
            &self.at("/thread/entries"),
            reply,
            &[("authorization", &authorization(mailbox))],
        )
    }

    /// A part of an attachment of the thread.
    pub(crate) fn part_of_thread(&self, mailbox: &str, blob: &BlobId, part: u32) -> Result<Vec<u8>> {
        let path = self.at(&format!("/thread/blobs/{blob}/parts/{part}"));
        self.bytes(&path, &[("authorization", &authorization(mailbox))])
    }
}

fn authorization(mailbox: &str) -> Zeroizing<String> {
    Zeroizing::new(format!("Mailbox {mailbox}"))
}
