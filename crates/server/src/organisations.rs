//! Which organisations exist. They are never removed, so a name that was seen once needs no second question.

use std::collections::HashSet;
use std::sync::{PoisonError, RwLock};

use zegel_protocol::OrgSlug;
use zegel_storage::{Store, StoreError};

/// Names seen so far.
#[derive(Default)]
pub(crate) struct Organisations {
    seen: RwLock<HashSet<OrgSlug>>,
}

impl Organisations {
    /// Whether the organisation exists. The reserved one always does, and is in no list.
    pub(crate) async fn exists(&self, store: &dyn Store, org: &OrgSlug) -> Result<bool, StoreError> {
        if org.is_instance()
            || self
                .seen
                .read()
                .unwrap_or_else(PoisonError::into_inner)
                .contains(org)
        {
            return Ok(true);
        }
        Ok(self.all(store).await?.contains(org))
    }

    /// All of them, by name.
    pub(crate) async fn all(&self, store: &dyn Store) -> Result<Vec<OrgSlug>, StoreError> {
        let all = store.organisations().await?;
        self.seen
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .extend(all.iter().cloned());
        Ok(all)
    }
}
