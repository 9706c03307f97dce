//! Links that work once: an invitation to an organisation, and the one that sets up a server.

use std::str::FromStr;

use zegel_protocol::OrgSlug;
use zegel_protocol::links::LinkToken;

use super::{Link, pin_of, server_of, slug_of};

/// `https://host/o/<slug>/desk/#invite=<token>[&key=<organisation key>]`.
#[derive(Clone)]
pub(crate) struct InvitationLink {
    /// Where; with the key, if the link names it.
    pub(crate) link: Link,
    /// Which organisation.
    pub(crate) org: OrgSlug,
    /// What works once.
    pub(crate) token: LinkToken,
}

/// `https://host/setup/#<token>`.
#[derive(Clone)]
pub(crate) struct SetUpLink {
    /// Where.
    pub(crate) link: Link,
    /// What works once.
    pub(crate) token: LinkToken,
}

/// The link for somebody who is invited.
pub(crate) fn invitation(origin: &str, org: &OrgSlug, token: &LinkToken, key: Option<&str>) -> String {
    let key = key.map(|key| format!("&key={key}")).unwrap_or_default();
    format!("{origin}/o/{org}/desk/#invite={}{key}", token.as_str())
}

/// The link for setting a server up.
pub(crate) fn set_up(origin: &str, token: &LinkToken) -> String {
    format!("{origin}/setup/#{}", token.as_str())
}

fn token_of(text: &str) -> Result<LinkToken, String> {
    text.parse()
        .map_err(|_| "the link is not whole: its secret has 43 characters".to_owned())
}

impl FromStr for InvitationLink {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (address, fragment) = text.trim().split_once('#').unwrap_or_default();
        let (origin, path) = server_of(address)?;
        let field = |name: &str| {
            let mut fields = fragment.split('&');
            fields.find_map(|field| field.strip_prefix(name)?.strip_prefix('='))
        };
        let (Some(org), Some(token)) = (slug_of(&path)?, field("invite")) else {
            return Err(
                "an invitation is a link of the form https://HOST/o/ORGANISATION/desk/#invite=…".to_owned(),
            );
        };
        Ok(Self {
            token: token_of(token)?,
            link: Link {
                origin,
                slug: Some(org.clone()),
                pin: pin_of(field("key").unwrap_or_default())?,
            },
            org,
        })
    }
}

impl FromStr for SetUpLink {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (address, token) = text.trim().split_once('#').unwrap_or_default();
        let (origin, path) = server_of(address)?;
        if path.trim_matches('/') != "setup" {
            return Err("a set-up link is of the form https://HOST/setup/#…".to_owned());
        }
        Ok(Self {
            token: token_of(token)?,
            link: Link {
                origin,
                slug: None,
                pin: None,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";

    #[test]
    fn links_that_work_once_are_read_as_they_are_written() {
        let token = LinkToken::new(&[7; 32]);
        let org: OrgSlug = "example-aid".parse().unwrap();
        let written = invitation("https://report.example.org", &org, &token, Some(KEY));
        let read: InvitationLink = written.parse().unwrap_or_else(|why| panic!("{why}"));
        assert_eq!((&read.org, &read.token), (&org, &token));
        assert_eq!(read.link.pin.as_deref(), Some(KEY));
        let bare = invitation("https://report.example.org", &org, &token, None);
        let read: InvitationLink = format!(" {bare}\n").parse().unwrap_or_else(|why| panic!("{why}"));
        assert_eq!(
            (read.link.pin, read.link.origin.as_str()),
            (None, "https://report.example.org")
        );
        let read: SetUpLink = set_up("http://127.0.0.1:8080", &token)
            .parse()
            .unwrap_or_else(|why| panic!("{why}"));
        assert_eq!(
            (read.token, read.link.origin.as_str()),
            (token, "http://127.0.0.1:8080")
        );
    }

    #[test]
    fn what_is_no_such_link_is_refused_without_being_repeated() {
        let token = LinkToken::new(&[7; 32]);
        let secret = token.as_str();
        for bad in [
            format!("https://report.example.org/o/example-aid/desk/#{secret}"),
            format!("https://report.example.org/#invite={secret}"),
            format!("http://report.example.org/o/example-aid/desk/#invite={secret}"),
            format!("https://report.example.org/o/example-aid/desk/#invite={secret}x"),
            format!("https://report.example.org/o/example-aid/desk/#invite={secret}&key=short"),
            format!("https://report.example.org/setup/#{secret}"),
        ] {
            let why = bad.parse::<InvitationLink>().err().unwrap();
            assert!(!why.contains(secret), "{why}");
        }
        let elsewhere = format!("https://report.example.org/o/example-aid/#{secret}");
        assert!(elsewhere.parse::<SetUpLink>().is_err());
    }
}
