//! A roster: who reads what, and how to tell their keys.

use std::fmt::Write as _;

use serde::Serialize;
use zegel_protocol::roster::{Escalation, Lane, Role, Texts, text_for};
use zegel_protocol::roster_check::Roster;
use zegel_protocol::{ChannelId, Day, Language, OrgSlug, PersonId, Sha256};

use super::role;
use crate::talk::plain;

/// A roster as machines read it.
#[derive(Serialize)]
pub(crate) struct RosterOut {
    organisation: String,
    slug: OrgSlug,
    key: String,
    pinned: bool,
    sha256: Sha256,
    seq: u64,
    issued: Day,
    expires: Day,
    origins: Vec<String>,
    channels: Vec<ChannelOut>,
    handlers: Vec<HandlerOut>,
}

#[derive(Serialize)]
struct ChannelOut {
    id: ChannelId,
    lane: Lane,
    name: String,
    region: String,
    categories: Vec<String>,
    readers: Vec<PersonId>,
    escalation: Option<Escalation>,
}

#[derive(Serialize)]
struct HandlerOut {
    id: PersonId,
    name: String,
    role: Role,
    languages: Vec<Language>,
    from: Day,
    until: Option<Day>,
    fingerprint: String,
}

impl RosterOut {
    pub(crate) fn new(roster: &Roster) -> Self {
        let body = roster.body();
        let languages = &body.organisation.languages;
        let text = |texts: &Texts| {
            languages
                .first()
                .map_or_else(String::new, |l| text_for(texts, l, languages).to_owned())
        };
        let channels = body.channels.iter().map(|channel| ChannelOut {
            id: channel.id.clone(),
            lane: channel.lane,
            name: text(&channel.names),
            region: text(&channel.region),
            categories: channel
                .categories
                .iter()
                .map(|category| category.id.clone())
                .collect(),
            readers: channel.readers.clone(),
            escalation: channel.escalation.clone(),
        });
        let handlers = body.handlers.iter().map(|handler| HandlerOut {
            id: handler.id.clone(),
            name: handler.name.clone(),
            role: handler.role,
            languages: handler.languages.clone(),
            from: handler.from,
            until: handler.until,
            fingerprint: fingerprint(&handler.recipient, &handler.signing_key),
        });
        Self {
            organisation: body.organisation.name.clone(),
            slug: body.organisation.slug.clone(),
            key: roster.key().to_owned(),
            pinned: roster.is_pinned(),
            sha256: roster.hash(),
            seq: body.seq,
            issued: body.issued,
            expires: body.expires,
            origins: body.origins.clone(),
            channels: channels.collect(),
            handlers: handlers.collect(),
        }
    }

    /// The roster as people read it.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        // Writing to a string does not fail.
        let _ = writeln!(text, "{} ({})", plain(&self.organisation), self.slug);
        let _ = writeln!(text, "Key {}", self.key);
        let _ = writeln!(
            text,
            "Roster {} of {}, valid until {}",
            self.seq, self.issued, self.expires
        );
        for origin in &self.origins {
            let _ = writeln!(text, "Address {}", plain(origin));
        }
        for channel in &self.channels {
            let readers: Vec<_> = channel.readers.iter().map(ToString::to_string).collect();
            let _ = writeln!(
                text,
                "\n{} · {}, {}",
                channel.id,
                plain(&channel.name),
                plain(&channel.region)
            );
            let _ = writeln!(text, "    read by {}", readers.join(", "));
            if let Some(Escalation { reader, after_days }) = &channel.escalation {
                let _ = writeln!(
                    text,
                    "    goes to {reader} after {after_days} days if nobody acknowledges"
                );
            }
            let _ = writeln!(text, "    about {}", plain(&channel.categories.join(", ")));
        }
        for handler in &self.handlers {
            let until = handler
                .until
                .map(|day| format!(" until {day}"))
                .unwrap_or_default();
            let _ = writeln!(
                text,
                "\n{} · {}, {}",
                handler.id,
                plain(&handler.name),
                role(handler.role)
            );
            let _ = writeln!(text, "    from {}{until}", handler.from);
            let _ = writeln!(text, "    fingerprint {}", handler.fingerprint);
        }
        text
    }
}

/// A short name for a person's two keys, to compare over the telephone: 80 bits of their SHA-256, in groups of four
/// hexadecimal digits.
pub(crate) fn fingerprint(recipient: &str, signing_key: &zegel_protocol::VerifyingKey) -> String {
    let hash = Sha256::of_all(&[recipient.as_bytes(), b"\n", signing_key.as_bytes()]);
    let groups = hash.as_bytes().chunks(2).take(5);
    groups
        .map(|pair| pair.iter().map(|byte| format!("{byte:02x}")).collect::<String>())
        .collect::<Vec<_>>()
        .join(" ")
}
