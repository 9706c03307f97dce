//! Routes that readers of cases use.

use zegel_protocol::handlers::{Append, Appended, CaseView, InboxPage, ReplaceGrants};
use zegel_protocol::{BlobId, CaseId};

use super::reports::MOST_OF_A_PAGE;
use super::{Api, MOST_OF_A_LIST, Result};

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

    /// A part of an attachment of a case.
    pub(crate) fn part_of_case(&self, case: &CaseId, blob: &BlobId, part: u32) -> Result<Vec<u8>> {
        self.bytes(&self.at(&format!("/cases/{case}/blobs/{blob}/parts/{part}")), &[])
    }
}
