//! Whether a roster agrees with itself.

use base64::Engine as _;

use crate::limits::{MAX_GRANTS, MAX_LOGO};
use crate::roster::{Away, Channel, Handler, Look, Organisation, RosterBody};

/// The first eight bytes of every PNG (RFC 2083 §3.1).
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Says in half a sentence what does not fit together.
pub(super) fn check(body: &RosterBody) -> Result<(), &'static str> {
    if body.origins.is_empty() || body.organisation.languages.is_empty() {
        return Err("it names no address or no language");
    }
    if body.issued > body.expires {
        return Err("it ends before it begins");
    }
    if !body.organisation.look.as_ref().is_none_or(is_look) {
        return Err("its colour is not of the form #rrggbb, or its logo is no small PNG");
    }
    if !closing_reasons_are_told_apart(&body.organisation) {
        return Err(
            "its own closing reasons have no names, the same ones, or names that are not of a-z, 0-9 and dashes",
        );
    }
    if !body.organisation.time_zone.as_deref().is_none_or(is_time_zone) {
        return Err("its time zone is not of the form Africa/Ndjamena");
    }
    if !unique(body.handlers.iter().map(|h| h.id.as_str()))
        || !unique(body.handlers.iter().map(|h| h.recipient.as_str()))
        || !unique(body.channels.iter().map(|c| c.id.as_str()))
    {
        return Err("two people or channels share a name or a key");
    }
    if !unique(body.handlers.iter().map(|h| h.signing_key)) {
        return Err("two people share a signing key");
    }
    for handler in &body.handlers {
        if !handler.recipient.starts_with("age1pq1") {
            return Err("a reader's key is not of the hybrid kind");
        }
        if let Some(away) = &handler.away {
            absence(body, handler, away)?;
        }
    }
    body.channels.iter().try_for_each(|one| channel(body, one))
}

fn absence(body: &RosterBody, handler: &Handler, away: &Away) -> Result<(), &'static str> {
    if away.from > away.until {
        return Err("somebody's time away ends before it begins");
    }
    let Some(deputy) = &away.deputy else {
        return Ok(());
    };
    let stands_in = |one: &Handler| one.id != handler.id && one.role == handler.role;
    if body.handler(deputy).is_some_and(stands_in) {
        Ok(())
    } else {
        Err("a deputy is not another person of the same role in the list")
    }
}

fn channel(body: &RosterBody, channel: &Channel) -> Result<(), &'static str> {
    if channel.categories.is_empty() {
        return Err("a channel has no categories");
    }
    if !unique(channel.categories.iter().map(|c| c.id.as_str())) {
        return Err("a channel has a category twice");
    }
    let readers = channel
        .readers
        .iter()
        .map(|id| body.handler(id))
        .collect::<Option<Vec<_>>>();
    let readers = readers.ok_or("a channel names a reader who is not in the list")?;
    if !unique(channel.readers.iter()) {
        return Err("a channel names a reader twice");
    }
    let deputies = || {
        readers
            .iter()
            .filter_map(|one| one.away.as_ref()?.deputy.as_ref())
    };
    if readers.len() + deputies().count() >= MAX_GRANTS {
        return Err("a channel has too many readers");
    }
    let Some(escalation) = &channel.escalation else {
        return Ok(());
    };
    let fits = body.handler(&escalation.reader).is_some()
        && !channel.readers.contains(&escalation.reader)
        && (1..=90).contains(&escalation.after_days);
    if !fits {
        return Err("a channel's escalation reader is unknown, reads it already, or waits too long");
    }
    if deputies().any(|deputy| deputy == &escalation.reader) {
        return Err("a channel's escalation reader is the deputy of one of its readers");
    }
    Ok(())
}

fn is_look(look: &Look) -> bool {
    let hex = |text: &str| text.len() == 6 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    let logo = |text: &String| {
        let bytes = base64::prelude::BASE64_STANDARD.decode(text).unwrap_or_default();
        bytes.len() <= MAX_LOGO && bytes.starts_with(PNG)
    };
    look.accent.strip_prefix('#').is_some_and(hex) && look.logo.as_ref().is_none_or(logo)
}

/// Case logs name them for ever, so they have to be names.
fn closing_reasons_are_told_apart(organisation: &Organisation) -> bool {
    let name = |id: &str| {
        (1..=40).contains(&id.len()) && id.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
    };
    let reasons = &organisation.closing_reasons;
    unique(reasons.iter().map(|one| one.id.as_str()))
        && reasons.iter().all(|one| name(&one.id) && !one.labels.is_empty())
}

/// Whether a text has the form of a name of the IANA time zone database; which ones there are, the clients' own databases say.
fn is_time_zone(name: &str) -> bool {
    let part = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_alphabetic())
            && part
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'+'))
    };
    name.len() <= 50 && name.split('/').count() <= 3 && name.split('/').all(part)
}

fn unique<T: Ord>(items: impl Iterator<Item = T>) -> bool {
    let mut items: Vec<_> = items.collect();
    let count = items.len();
    items.sort_unstable();
    items.dedup();
    items.len() == count
}
