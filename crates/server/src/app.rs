//! What every request can reach: store, blobs, keys, clock, limits, site.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use zegel_storage::Store;

use crate::body::Pace;
use crate::channels::Channels;
use crate::clock::Clock;
use crate::organisations::Organisations;
use crate::packed::PackedRosters;
use crate::parts::Parts;
use crate::patience::Patience;
use crate::session::Keys;
use crate::site::Site;

/// The server's state, shared by all its threads.
pub(crate) struct App {
    pub(crate) store: Arc<dyn Store>,
    pub(crate) parts: Parts,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) keys: Keys,
    pub(crate) patience: Patience,
    pub(crate) organisations: Organisations,
    pub(crate) channels: Channels,
    pub(crate) packed: PackedRosters,
    pub(crate) site: Site,
    pub(crate) pace: Pace,
    /// Origins that browsers may send requests from.
    pub(crate) origins: Vec<String>,
    pub(crate) onion_origin: Option<String>,
    pub(crate) default_organisation: Option<zegel_protocol::OrgSlug>,
    /// Whether visitors shall come back over `https` only.
    pub(crate) https: bool,
    /// Set when the server has begun to stop.
    pub(crate) stopping: AtomicBool,
}

impl App {
    /// Whether the server has begun to stop.
    pub(crate) fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::SeqCst)
    }
}
