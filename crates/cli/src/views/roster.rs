//! A roster: who reads what, and how to tell their keys.

use std::fmt::Write as _;

use serde::Serialize;
use zegel_protocol::roster::{Away, Escalation, Lane, Role, Texts, text_for};
use zegel_protocol::roster_check::Roster;
use zegel_protocol::{ChannelId, Day, Language, OrgSlug, PersonId, Sha256};
use zegel_sealing::fingerprint::{Fingerprint, fingerprint};

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
    /// The same as `sha256sum` writes it, and as the reporter's page shows it.
    sha256_hex: String,
    next_key_sha256: Option<Sha256>,
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
    away: Option<Away>,
    fingerprint: Fingerprint,
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
            away: handler.away.clone(),
            fingerprint: fingerprint(
                Some(roster.key()),
                &body.organisation.slug,
                &handler.id,
                &handler.recipient,
                &handler.signing_key,
            ),
        });
        Self {
            organisation: body.organisation.name.clone(),
            slug: body.organisation.slug.clone(),
            key: roster.key().to_owned(),
            pinned: roster.is_pinned(),
            sha256: roster.hash(),
            sha256_hex: hex(&roster.hash()),
            next_key_sha256: body.next_key_sha256,
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
        let _ = writeln!(text, "SHA-256 {}", self.sha256_hex);
        if let Some(spare) = &self.next_key_sha256 {
            let _ = writeln!(text, "Spare key announced, SHA-256 {spare}");
        }
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
            let _ = if readers.is_empty() {
                writeln!(text, "    read by nobody yet: it is not offered")
            } else {
                writeln!(text, "    read by {}", readers.join(", "))
            };
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
            if let Some(Away { from, until, deputy }) = &handler.away {
                let deputy = deputy
                    .as_ref()
                    .map(|deputy| format!(", {deputy} reads instead"))
                    .unwrap_or_default();
                let _ = writeln!(text, "    away from {from} until {until}{deputy}");
            }
            let _ = writeln!(text, "    fingerprint {}", handler.fingerprint);
        }
        text
    }
}

/// As `sha256sum` writes it.
fn hex(hash: &Sha256) -> String {
    hash.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
}
