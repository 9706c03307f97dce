//! What a reporter can choose from: the roster's channels and readers in the reporter's language.

use serde::Serialize;
use zegel_protocol::roster::{Channel, Handler, Lane, Look, Role, Texts, text_for};
use zegel_protocol::roster_check::Roster;
use zegel_protocol::{ChannelId, Day, Language, PersonId, Sha256};
use zegel_sealing::fingerprint::{GROUPS, fingerprint_digits};

/// The organisation and its channels, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choices {
    /// The organisation's name.
    pub organisation: String,
    /// The organisation's public key, for comparing with a poster.
    pub key: String,
    /// Whether a link or poster named that key, or it was taken on first use.
    pub pinned: bool,
    /// The roster's sequence number.
    pub seq: u64,
    /// The roster's first day.
    pub issued: Day,
    /// The roster's last day.
    pub expires: Day,
    /// SHA-256 of the roster's signed bytes.
    pub sha256: Sha256,
    /// What the organisation's pages look like.
    pub look: Option<Look>,
    /// The time zone in which the organisation counts days, by its IANA name.
    pub time_zone: Option<String>,
    /// Where a report can go.
    pub channels: Vec<ChannelChoice>,
}

/// A channel in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChannelChoice {
    /// Its identifier.
    pub id: ChannelId,
    /// Its kind.
    pub lane: Lane,
    /// Its name.
    pub name: String,
    /// Its region.
    pub region: String,
    /// What it is for.
    pub about: String,
    /// What happens after a report.
    pub next_steps: String,
    /// What a report can be about.
    pub categories: Vec<CategoryChoice>,
    /// Who reads it today.
    pub readers: Vec<ReaderChoice>,
    /// Who is let in if nobody acknowledges.
    pub escalation: Option<EscalationChoice>,
    /// Places to go outside.
    pub places: Vec<PlaceChoice>,
}

/// A category in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CategoryChoice {
    /// Its code.
    pub id: String,
    /// What the reporter reads.
    pub label: String,
}

/// A person who reads reports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReaderChoice {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// What they are.
    pub role: Role,
    /// A line about them.
    pub about: String,
    /// The fingerprint of their keys, in groups of four digits.
    pub fingerprint: [String; GROUPS],
}

/// The escalation reader and when they are let in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EscalationChoice {
    /// Who.
    pub reader: ReaderChoice,
    /// Days after sending.
    pub after_days: u16,
}

/// A place to go outside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlaceChoice {
    /// Its name.
    pub name: String,
    /// How to reach it.
    pub contact: String,
    /// When somebody last made sure that it is right.
    pub checked: Day,
}

impl Choices {
    /// The roster's channels in `language`, with those who read on `today`, deputies included. Channels that nobody reads
    /// today are left out.
    #[must_use]
    pub fn new(roster: &Roster, language: &Language, today: Day) -> Self {
        let body = roster.body();
        let channels = body
            .channels
            .iter()
            .map(|c| channel_choice(roster, c, language, today));
        Self {
            organisation: body.organisation.name.clone(),
            key: roster.key().to_owned(),
            pinned: roster.is_pinned(),
            seq: body.seq,
            issued: body.issued,
            expires: body.expires,
            sha256: roster.hash(),
            look: body.organisation.look.clone(),
            time_zone: body.organisation.time_zone.clone(),
            channels: channels.filter(|c| !c.readers.is_empty()).collect(),
        }
    }
}

fn channel_choice(roster: &Roster, channel: &Channel, language: &Language, today: Day) -> ChannelChoice {
    let fallback = &roster.body().organisation.languages;
    let text = |texts: &Texts| text_for(texts, language, fallback).to_owned();
    let reader = |handler: &Handler| ReaderChoice {
        id: handler.id.clone(),
        name: handler.name.clone(),
        role: handler.role,
        about: text(&handler.about),
        fingerprint: fingerprint_digits(
            roster.key(),
            &roster.body().organisation.slug,
            &handler.id,
            &handler.recipient,
            &handler.signing_key,
        ),
    };
    let active = |id: &PersonId| roster.handler(id).filter(|h| h.serves_on(today));
    ChannelChoice {
        id: channel.id.clone(),
        lane: channel.lane,
        name: text(&channel.names),
        region: text(&channel.region),
        about: text(&channel.about),
        next_steps: text(&channel.next_steps),
        categories: channel
            .categories
            .iter()
            .map(|c| CategoryChoice {
                id: c.id.clone(),
                label: text(&c.labels),
            })
            .collect(),
        readers: roster
            .readers_on(channel, today)
            .into_iter()
            .map(reader)
            .collect(),
        escalation: channel.escalation.as_ref().and_then(|e| {
            Some(EscalationChoice {
                reader: reader(active(&e.reader)?),
                after_days: e.after_days,
            })
        }),
        places: channel
            .places
            .iter()
            .map(|p| PlaceChoice {
                name: text(&p.names),
                contact: p.contact.clone(),
                checked: p.checked,
            })
            .collect(),
    }
}
