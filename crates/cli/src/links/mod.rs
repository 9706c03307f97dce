//! LINK: where an organisation is reached, and the key that its roster must be signed with.

pub(crate) mod invitation;

use std::str::FromStr;

use ureq::http::Uri;
use zegel_protocol::OrgSlug;

/// `https://host/[o/<slug>/]#<organisation key>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Link {
    /// `scheme://host[:port]`, as browsers write it.
    pub(crate) origin: String,
    /// The organisation, if the address names it.
    pub(crate) slug: Option<OrgSlug>,
    /// The organisation's public key, if the link names it.
    pub(crate) pin: Option<String>,
}

impl Link {
    /// The address of the organisation's pages, with the key that a roster was signed with.
    pub(crate) fn of(origin: &str, slug: &OrgSlug, key: &str) -> String {
        format!("{origin}/o/{slug}/#{key}")
    }

    /// The address of the organisation's desk, with that key.
    pub(crate) fn of_desk(origin: &str, slug: &OrgSlug, key: &str) -> String {
        format!("{origin}/o/{slug}/desk/#{key}")
    }

    /// Whether the address is an onion service's.
    pub(crate) fn is_onion(&self) -> bool {
        host_of(&self.origin).ends_with(".onion")
    }

    /// Whether the address is this machine's own.
    pub(crate) fn is_loopback(&self) -> bool {
        is_loopback(host_of(&self.origin))
    }
}

impl FromStr for Link {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (address, fragment) = text.trim().split_once('#').unwrap_or((text.trim(), ""));
        let (origin, path) = server_of(address)?;
        Ok(Self {
            origin,
            slug: slug_of(&path)?,
            pin: pin_of(fragment)?,
        })
    }
}

/// The server of an address, `scheme://host[:port]` as browsers write it, and the path on it.
fn server_of(address: &str) -> Result<(String, String), String> {
    let uri: Uri = address
        .parse()
        .map_err(|_| "this is not a web address".to_owned())?;
    let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
        return Err("a web address begins with https://".to_owned());
    };
    if authority.as_str().contains('@') {
        return Err("names and passwords have no place in the address".to_owned());
    }
    let host = authority.host().to_ascii_lowercase();
    let usual_port = match scheme {
        "https" => 443,
        "http" if is_loopback(&host) || host.ends_with(".onion") => 80,
        "http" => {
            return Err("use https:// (http:// is for this machine and .onion addresses)".to_owned());
        }
        _ => return Err("a web address begins with https://".to_owned()),
    };
    let port = authority.port_u16().filter(|port| *port != usual_port);
    let port = port.map(|port| format!(":{port}")).unwrap_or_default();
    Ok((format!("{scheme}://{host}{port}"), uri.path().to_owned()))
}

/// The organisation in `/o/<slug>/…`; none for `/`.
pub(crate) fn slug_of(path: &str) -> Result<Option<OrgSlug>, String> {
    let mut segments = path.split('/').filter(|segment| !segment.is_empty());
    match (segments.next(), segments.next()) {
        (None, _) => Ok(None),
        (Some("o"), Some(slug)) => match slug.parse() {
            Ok(slug) => Ok(Some(slug)),
            Err(_) => Err("what follows /o/ is not an organisation's name".to_owned()),
        },
        _ => Err("the address must be https://host/ or https://host/o/<organisation>/".to_owned()),
    }
}

fn pin_of(fragment: &str) -> Result<Option<String>, String> {
    if fragment.is_empty() {
        return Ok(None);
    }
    // Some programs write these two in this way when they pass a link on.
    let key = fragment
        .replace("%2B", "+")
        .replace("%2b", "+")
        .replace("%2F", "/")
        .replace("%2f", "/");
    let in_alphabet = key
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b == b'+' || b == b'/');
    if key.len() == 56 && key.starts_with("RW") && in_alphabet {
        Ok(Some(key))
    } else {
        Err("what follows # is not an organisation's key (56 characters that begin with RW)".to_owned())
    }
}

fn host_of(origin: &str) -> &str {
    let authority = origin.split_once("://").map_or(origin, |(_, rest)| rest);
    match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) => host,
        _ => authority,
    }
}

fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    bare == "localhost"
        || bare
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";

    #[test]
    fn a_link_names_address_organisation_and_key() {
        let link: Link = format!("https://Report.Example.org:443/o/example-aid/nl/?lang=nl#{KEY}")
            .parse()
            .unwrap();
        assert_eq!(link.origin, "https://report.example.org");
        assert_eq!(link.slug.unwrap().as_str(), "example-aid");
        assert_eq!(link.pin.as_deref(), Some(KEY));
        let bare: Link = "https://report.example.org:8443".parse().unwrap();
        assert_eq!(
            (bare.origin.as_str(), bare.slug, bare.pin),
            ("https://report.example.org:8443", None, None)
        );
        let six: Link = "http://[::1]:8080/".parse().unwrap();
        assert_eq!(six.origin, "http://[::1]:8080");
        assert!(six.is_loopback());
    }

    #[test]
    fn open_connections_over_the_network_and_broken_links_are_refused() {
        for bad in [
            "http://report.example.org/",
            "report.example.org",
            "ftp://report.example.org/",
            "https://me:secret@report.example.org/",
            "https://report.example.org/elsewhere",
            "https://report.example.org/o/Not A Name/",
            "https://report.example.org/o/x/#RWQ",
            "https://report.example.org/#password",
        ] {
            assert!(bad.parse::<Link>().is_err(), "{bad}");
        }
        let onion: Link = "http://abcdefghijklmnop.onion/".parse().unwrap();
        assert!(onion.is_onion());
    }
}
