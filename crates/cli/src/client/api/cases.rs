//! Routes that readers of cases use.

use ureq::http::Method;
use zegel_protocol::handlers::{Append, Appended, CaseView, InboxPage, ReplaceGrants};
use zegel_protocol::limits::{MAX_NAMED_CASES, MAX_SNAPSHOT_SEALED};
use zegel_protocol::registers::{
    AccessRegister, AskErased, Erasure, Erasures, Recusal, SNAPSHOT_WAS, SnapshotShard,
};
use zegel_protocol::{BlobId, CaseId, Sha256};

use super::reports::MOST_OF_A_PAGE;
use super::{Api, MOST_OF_A_LIST, Result};
use crate::client::http::Ask;

impl Api {
    /// A page of the inbox.
    pub(crate) fn inbox(&self, after: Option<&CaseId>) -> Result<InboxPage> {
        let query = after.map(|case| format!("?after={case}")).unwrap_or_default();
        self.get(&self.at(&format!("/inbox{query}")), &[], MOST_OF_A_LIST)
    }

    /// A case from two places on.
    pub(crate) fn case(&self, case: &CaseId, (conversation, log): (u32, u32)) -> Result<CaseView> {
        let path = format!("/cases/{case}?conversation_from={conversation}&log_from={log}");
        self.get(&self.at(&path), &[], MOST_OF_A_PAGE)
    }

    /// Adds entries to a case.
    pub(crate) fn append(&self, case: &CaseId, append: &Append) -> Result<Appended> {
        self.post(&self.at(&format!("/cases/{case}/entries")), append, &[])
    }

    /// Puts grants that were sealed anew in the place of the person's own.
    pub(crate) fn replace_grants(&self, case: &CaseId, grants: &ReplaceGrants) -> Result<()> {
        self.put(&self.at(&format!("/cases/{case}/grants")), grants)
    }

    /// Declares a conflict of interest.
    pub(crate) fn recuse(&self, case: &CaseId, recusal: &Recusal) -> Result<()> {
        let bytes = self.write(recusal)?;
        self.tell(
            &Method::POST,
            &self.at(&format!("/cases/{case}/recusal")),
            Some(&bytes),
        )
    }

    /// Whether the server sends this person mails about the case.
    pub(crate) fn mute(&self, case: &CaseId, muted: bool) -> Result<()> {
        let method = if muted { Method::PUT } else { Method::DELETE };
        self.do_it(&method, &self.at(&format!("/cases/{case}/mute")))
    }

    /// Which accounts looked at the case, by the server's word.
    pub(crate) fn access(&self, case: &CaseId) -> Result<AccessRegister> {
        self.get(&self.at(&format!("/cases/{case}/access")), &[], MOST_OF_A_LIST)
    }

    /// Which of these cases were erased.
    pub(crate) fn erased(&self, cases: &[CaseId]) -> Result<Vec<Erasure>> {
        let mut erased = Vec::new();
        for cases in cases.chunks(MAX_NAMED_CASES) {
            let cases = cases.to_vec();
            let answer: Erasures = self.post(&self.at("/erasures"), &AskErased { cases }, &[])?;
            erased.extend(answer.erased);
        }
        Ok(erased)
    }

    /// A piece of the person's own snapshot.
    pub(crate) fn piece(&self, shard: u8) -> Result<Vec<u8>> {
        let ask = Ask {
            method: &Method::GET,
            path: &self.at(&format!("/me/snapshot/{shard}")),
            headers: &[],
            body: None,
            most: MAX_SNAPSHOT_SEALED,
        };
        Ok(self.send(&ask)?.body)
    }

    /// Puts a piece in the place of the one that was there.
    pub(crate) fn put_piece(&self, shard: u8, was: Option<Sha256>, sealed: &[u8]) -> Result<SnapshotShard> {
        let was = was.map_or_else(|| "none".to_owned(), |was| was.to_string());
        self.ask(&Ask {
            method: &Method::PUT,
            path: &self.at(&format!("/me/snapshot/{shard}")),
            headers: &[(SNAPSHOT_WAS, &was)],
            body: Some(("application/octet-stream", sealed)),
            most: MOST_OF_A_LIST,
        })
    }

    /// A part of an attachment of a case.
    pub(crate) fn part_of_case(&self, case: &CaseId, blob: &BlobId, part: u32) -> Result<Vec<u8>> {
        self.bytes(&self.at(&format!("/cases/{case}/blobs/{blob}/parts/{part}")), &[])
    }
}
