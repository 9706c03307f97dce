//! Which channels a report may go to: those of the organisation's current roster.
//!
//! The roster is parsed once per hash. The server does not check its signature: clients do, and must not rely on us.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, PoisonError, RwLock};

use zegel_protocol::{ChannelId, OrgSlug, Sha256, roster_check};
use zegel_storage::{Store, StoreError};

/// Seconds for which the current roster is taken to be the one seen last.
const FRESH: i64 = 5;

struct Known {
    sha256: Sha256,
    channels: Arc<HashSet<ChannelId>>,
    at: i64,
}

/// Channels by organisation.
#[derive(Default)]
pub(crate) struct Channels {
    known: RwLock<HashMap<OrgSlug, Known>>,
}

impl Channels {
    /// Whether the organisation's current roster has the channel.
    pub(crate) async fn exists(
        &self,
        store: &dyn Store,
        org: &OrgSlug,
        channel: &ChannelId,
        now: i64,
    ) -> Result<bool, StoreError> {
        if self
            .fresh(org, now)
            .is_some_and(|channels| channels.contains(channel))
        {
            return Ok(true);
        }
        Ok(self.fetch(store, org, now).await?.contains(channel))
    }

    /// The roster has changed.
    pub(crate) fn forget(&self, org: &OrgSlug) {
        self.known
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(org);
    }

    fn fresh(&self, org: &OrgSlug, now: i64) -> Option<Arc<HashSet<ChannelId>>> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        let known = known.get(org)?;
        (now.saturating_sub(known.at).abs() < FRESH).then(|| Arc::clone(&known.channels))
    }

    async fn fetch(
        &self,
        store: &dyn Store,
        org: &OrgSlug,
        now: i64,
    ) -> Result<Arc<HashSet<ChannelId>>, StoreError> {
        let Some(roster) = store.current_roster(org).await? else {
            return Ok(Arc::default());
        };
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(same) = known.get_mut(org).filter(|known| known.sha256 == roster.sha256) {
            same.at = now;
            return Ok(Arc::clone(&same.channels));
        }
        let channels = roster_check::parse(&roster.bundle.roster).map(|body| {
            body.channels
                .into_iter()
                .map(|channel| channel.id)
                .collect::<HashSet<_>>()
        });
        let channels = Arc::new(channels.unwrap_or_default());
        known.insert(
            org.clone(),
            Known {
                sha256: roster.sha256,
                channels: Arc::clone(&channels),
                at: now,
            },
        );
        Ok(channels)
    }
}
