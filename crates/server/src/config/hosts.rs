//! Names in the address bar that belong to one organisation each.

use std::collections::BTreeMap;

use actix_web::http::header::{HOST, HeaderMap};
use zegel_protocol::OrgSlug;

use super::BadConfig;

/// Checks that browsers may come by each name, and that it is written as browsers write it.
pub(super) fn check(
    hosts: &BTreeMap<String, OrgSlug>,
    origins: &[String],
    onion: Option<&str>,
) -> Result<(), BadConfig> {
    for (host, org) in hosts {
        let named = |origin: &str| origin.split_once("://").is_some_and(|(_, rest)| rest == host);
        if !origins.iter().any(|origin| named(origin)) && !onion.is_some_and(named) {
            return Err(BadConfig(format!("hosts: {host} is in none of origins.")));
        }
        if org.is_instance() {
            return Err(BadConfig(format!(
                "hosts: {org} is no organisation to report to."
            )));
        }
    }
    Ok(())
}

/// The host, and port if it is not the usual one, that a request says it came to.
pub(crate) fn host_of(headers: &HeaderMap) -> String {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    host.unwrap_or_default().to_ascii_lowercase()
}
