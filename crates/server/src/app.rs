//! What every request can reach: store, blobs, keys, clock, limits, site.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use zegel_protocol::OrgSlug;
use zegel_protocol::figures::Database;
use zegel_storage::Store;

use crate::body::Pace;
use crate::channels::Channels;
use crate::clock::Clock;
use crate::keys::Keys;
use crate::mail::Mailer;
use crate::organisations::Organisations;
use crate::packed::PackedRosters;
use crate::parts::Parts;
use crate::patience::Patience;
use crate::second_factor::{Ceremonies, UsedCodes};
use crate::site::Site;

/// The server's state, shared by all its threads.
pub(crate) struct App {
    pub(crate) store: Arc<dyn Store>,
    pub(crate) parts: Parts,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) keys: Keys,
    pub(crate) patience: Patience,
    pub(crate) ceremonies: Ceremonies,
    pub(crate) codes: UsedCodes,
    /// None where the configuration names no mail server.
    pub(crate) mail: Option<Mailer>,
    /// Hours of an organisation's day in which people are told that something waits.
    pub(crate) digest_hours: Vec<u8>,
    pub(crate) organisations: Organisations,
    pub(crate) channels: Channels,
    pub(crate) packed: PackedRosters,
    pub(crate) site: Site,
    pub(crate) pace: Pace,
    /// Origins that browsers may send requests from.
    pub(crate) origins: Vec<String>,
    pub(crate) onion_origin: Option<String>,
    /// Hosts whose `/` leads to an organisation.
    pub(crate) hosts: BTreeMap<String, OrgSlug>,
    /// Which database the configuration names.
    pub(crate) database: Database,
    /// Where attachments are kept.
    pub(crate) blob_dir: PathBuf,
    pub(crate) default_organisation: Option<OrgSlug>,
    /// Whether visitors shall come back over `https` only.
    pub(crate) https: bool,
    /// Set when the server has begun to stop.
    pub(crate) stopping: AtomicBool,
}

impl App {
    /// The address that people of the organisation use: that of its own host if it has one, else the first.
    pub(crate) fn origin_for(&self, org: &OrgSlug) -> &str {
        let own = self.hosts.iter().find(|(_, of_host)| *of_host == org);
        let own = own.and_then(|(host, _)| {
            self.origins
                .iter()
                .find(|origin| origin.split("://").nth(1) == Some(host.as_str()))
        });
        own.or(self.origins.first()).map_or("", String::as_str)
    }

    /// The one of our addresses that a request came to, by the host it names; else the first.
    pub(crate) fn origin_of_host(&self, host: &str) -> Option<&str> {
        let named = self
            .origins
            .iter()
            .find(|origin| origin.split("://").nth(1) == Some(host));
        named.or(self.origins.first()).map(String::as_str)
    }

    /// Whether the server has begun to stop.
    pub(crate) fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::SeqCst)
    }
}
