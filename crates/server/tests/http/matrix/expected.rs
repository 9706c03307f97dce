//! Who may use which route, written down a second time and by hand: a route that is not in this list, or says something
//! else of itself, fails the tests beside it.

use serde_json::{Value, json};
use zegel_protocol::people::AccountRole;
use zegel_protocol::{Sealed, Sha256};

/// Who may use a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Who {
    Everybody,
    /// Whoever has the receipt code.
    Receipt,
    /// Whoever has a link.
    Link,
    /// Everybody who is signed in.
    Own,
    /// The same, having proved again who they are.
    OwnAgain,
    Readers,
    Administrator,
    Publisher,
    Settings,
    Analyst,
    Instance,
    /// A session of recovery, and no other.
    Recovering,
    /// A session of any kind.
    AnySession,
}

impl Who {
    /// What the route says of itself in the OpenAPI document.
    pub(crate) const fn declared(self) -> &'static str {
        match self {
            Self::Everybody => "public",
            Self::Receipt => "receipt",
            Self::Link => "link",
            Self::Own => "person:own-account",
            Self::OwnAgain => "stepped-up:own-account",
            Self::Readers => "person:read-cases",
            Self::Administrator => "person:manage-people",
            Self::Publisher => "person:publish-roster",
            Self::Settings => "person:manage-settings",
            Self::Analyst => "person:read-figures",
            Self::Instance => "person:manage-instance",
            Self::Recovering => "recovering",
            Self::AnySession => "any-session",
        }
    }

    /// Whether it takes a session at all.
    pub(crate) const fn needs_session(self) -> bool {
        !matches!(self, Self::Everybody | Self::Receipt | Self::Link)
    }

    /// Whether somebody of this role is let in, signed in ordinarily and not having proved again who they are.
    pub(crate) const fn lets_in(self, role: AccountRole) -> bool {
        match self {
            Self::Own | Self::AnySession => true,
            Self::Readers => matches!(
                role,
                AccountRole::Adviser | AccountRole::Handler | AccountRole::Ombuds
            ),
            Self::Administrator | Self::Publisher | Self::Settings => {
                matches!(role, AccountRole::Administrator)
            }
            Self::Analyst => matches!(role, AccountRole::Analyst),
            Self::Instance => matches!(role, AccountRole::Instance),
            _ => false,
        }
    }
}

/// The whole list, in the order of addresses.
pub(crate) const EXPECTED: &[(&str, &str, Who)] = &[
    ("GET", "/api/v1/instance/health", Who::Instance),
    ("GET", "/api/v1/instance/organisations", Who::Instance),
    ("POST", "/api/v1/instance/organisations", Who::Instance),
    (
        "POST",
        "/api/v1/instance/organisations/{slug}/link",
        Who::Instance,
    ),
    ("GET", "/api/v1/o/{org}/cases/{case}", Who::Readers),
    ("GET", "/api/v1/o/{org}/cases/{case}/access", Who::Readers),
    (
        "GET",
        "/api/v1/o/{org}/cases/{case}/blobs/{blob}/parts/{part}",
        Who::Readers,
    ),
    ("POST", "/api/v1/o/{org}/cases/{case}/entries", Who::Readers),
    ("PUT", "/api/v1/o/{org}/cases/{case}/grants", Who::Readers),
    ("PUT", "/api/v1/o/{org}/cases/{case}/mute", Who::Readers),
    ("DELETE", "/api/v1/o/{org}/cases/{case}/mute", Who::Readers),
    ("POST", "/api/v1/o/{org}/cases/{case}/recusal", Who::Readers),
    ("POST", "/api/v1/o/{org}/enrol", Who::Link),
    ("POST", "/api/v1/o/{org}/erasures", Who::Readers),
    ("GET", "/api/v1/o/{org}/figures", Who::Analyst),
    ("GET", "/api/v1/o/{org}/inbox", Who::Readers),
    ("GET", "/api/v1/o/{org}/inbox/brief", Who::Readers),
    ("POST", "/api/v1/o/{org}/inbox/some", Who::Readers),
    ("POST", "/api/v1/o/{org}/invitation", Who::Link),
    ("POST", "/api/v1/o/{org}/login", Who::Everybody),
    ("POST", "/api/v1/o/{org}/login/challenge", Who::Everybody),
    ("POST", "/api/v1/o/{org}/login/passkey", Who::Everybody),
    ("POST", "/api/v1/o/{org}/login/passkey/challenge", Who::Everybody),
    ("POST", "/api/v1/o/{org}/login/recovery", Who::Everybody),
    ("POST", "/api/v1/o/{org}/logout", Who::AnySession),
    ("GET", "/api/v1/o/{org}/me", Who::Own),
    ("PUT", "/api/v1/o/{org}/me/passphrase", Who::OwnAgain),
    ("POST", "/api/v1/o/{org}/me/passkeys", Who::Own),
    ("POST", "/api/v1/o/{org}/me/passkeys/challenge", Who::OwnAgain),
    ("DELETE", "/api/v1/o/{org}/me/passkeys/{passkey}", Who::OwnAgain),
    ("PUT", "/api/v1/o/{org}/me/recovered", Who::Recovering),
    ("PUT", "/api/v1/o/{org}/me/recovery", Who::OwnAgain),
    ("GET", "/api/v1/o/{org}/me/sessions", Who::Own),
    ("DELETE", "/api/v1/o/{org}/me/sessions", Who::Own),
    ("DELETE", "/api/v1/o/{org}/me/sessions/{session}", Who::Own),
    ("GET", "/api/v1/o/{org}/me/snapshot", Who::Readers),
    ("GET", "/api/v1/o/{org}/me/snapshot/{shard}", Who::Readers),
    ("PUT", "/api/v1/o/{org}/me/snapshot/{shard}", Who::Readers),
    ("POST", "/api/v1/o/{org}/me/step-up", Who::Own),
    ("PUT", "/api/v1/o/{org}/me/totp", Who::OwnAgain),
    ("DELETE", "/api/v1/o/{org}/me/totp", Who::OwnAgain),
    ("PUT", "/api/v1/o/{org}/me/vault", Who::Own),
    ("GET", "/api/v1/o/{org}/people", Who::Administrator),
    ("POST", "/api/v1/o/{org}/people", Who::Administrator),
    (
        "PUT",
        "/api/v1/o/{org}/people/{person}/address",
        Who::Administrator,
    ),
    (
        "POST",
        "/api/v1/o/{org}/people/{person}/departure",
        Who::Administrator,
    ),
    (
        "DELETE",
        "/api/v1/o/{org}/people/{person}/departure",
        Who::Administrator,
    ),
    (
        "DELETE",
        "/api/v1/o/{org}/people/{person}/invitation",
        Who::Administrator,
    ),
    ("POST", "/api/v1/o/{org}/reports", Who::Everybody),
    ("GET", "/api/v1/o/{org}/roster", Who::Everybody),
    ("PUT", "/api/v1/o/{org}/roster", Who::Publisher),
    ("GET", "/api/v1/o/{org}/rosters/{sha256}", Who::Everybody),
    ("PUT", "/api/v1/o/{org}/settings", Who::Settings),
    ("GET", "/api/v1/o/{org}/thread", Who::Receipt),
    (
        "GET",
        "/api/v1/o/{org}/thread/blobs/{blob}/parts/{part}",
        Who::Receipt,
    ),
    ("POST", "/api/v1/o/{org}/thread/entries", Who::Receipt),
    (
        "PUT",
        "/api/v1/o/{org}/uploads/{blob}/parts/{part}",
        Who::Everybody,
    ),
    ("POST", "/api/v1/setup", Who::Link),
    ("POST", "/api/v1/setup/open", Who::Link),
    ("GET", "/healthz", Who::Everybody),
    ("GET", "/openapi.json", Who::Everybody),
    ("GET", "/readyz", Who::Everybody),
];

/// A message of the right shape for routes that name something of an organisation; a route that names something and is
/// not here takes none.
pub(crate) fn message(method: &str, template: &str) -> Option<Value> {
    let sealed = Sealed::new(vec![7; 100]);
    match (method, template) {
        ("POST", "/api/v1/o/{org}/cases/{case}/entries") => {
            Some(json!({ "entries": [{ "chain": "case-log", "seq": 0, "sealed": sealed }] }))
        }
        ("PUT", "/api/v1/o/{org}/cases/{case}/grants") => Some(json!({
            "replace": [{ "kind": "thread", "was": Sha256::of(b"thread key for amina"), "sealed": sealed }]
        })),
        ("POST", "/api/v1/o/{org}/cases/{case}/recusal") => Some(json!({})),
        ("PUT", "/api/v1/o/{org}/people/{person}/address") => {
            Some(json!({ "address": "mallory@example.org" }))
        }
        ("POST", "/api/v1/o/{org}/thread/entries") => {
            Some(json!({ "seq": 1, "sealed": sealed, "blobs": [] }))
        }
        _ => None,
    }
}
