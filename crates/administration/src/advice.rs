//! What is allowed in a roster and probably not meant.

use std::fmt;

use serde::Serialize;
use zegel_protocol::roster::{Channel, Handler, Lane, RosterBody, Texts};
use zegel_protocol::{ChannelId, Day, Language, PersonId};

/// A roster that ends sooner than in so many days.
const SOON: i32 = 30;
/// A roster that is valid longer than so many days: people who left stay readers for clients that see no newer one.
const LONG: i32 = 400;
/// A place outside that nobody looked at for so many days.
const STALE: i32 = 366;

/// Texts of a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextKind {
    /// Its name.
    Names,
    /// What it is for.
    About,
    /// What happens after a report.
    NextSteps,
    /// Where it is for.
    Region,
    /// What a report can be about.
    Labels,
}

/// Something that a roster's author may want to look at again. `Display` says it in English, in a sentence without a stop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "advice", rename_all = "kebab-case")]
pub enum Advice {
    /// It ends in less than 30 days.
    EndsSoon {
        /// Its last day.
        on: Day,
    },
    /// It is valid for more than 400 days.
    EndsLate {
        /// Its last day.
        on: Day,
    },
    /// Its first day is still to come.
    IssuedLater {
        /// Its first day.
        on: Day,
    },
    /// Nobody can report.
    NoChannels,
    /// If the organisation's key is lost or stolen, there is no other that people would accept.
    NoSpareKey,
    /// Somebody is in the list for nothing.
    ReadsNothing {
        /// Who.
        person: PersonId,
    },
    /// Somebody's last day is over.
    TimeOver {
        /// Who.
        person: PersonId,
    },
    /// A channel without readers today.
    NobodyReads {
        /// Which.
        channel: ChannelId,
    },
    /// A channel with one reader today, whom a reporter cannot leave out.
    OneReader {
        /// Which.
        channel: ChannelId,
        /// Who.
        person: PersonId,
    },
    /// Nobody else learns of a report that is left lying.
    NoEscalation {
        /// Which.
        channel: ChannelId,
    },
    /// A channel does not offer being unsure.
    NotUnsure {
        /// Which.
        channel: ChannelId,
    },
    /// Somebody goes away, and nobody else reads then.
    AwayAlone {
        /// Which.
        channel: ChannelId,
        /// Who.
        person: PersonId,
    },
    /// Texts are missing in a language.
    TextMissing {
        /// Which channel.
        channel: ChannelId,
        /// Which language.
        language: Language,
        /// Which texts.
        texts: Vec<TextKind>,
    },
    /// Nobody made sure for a year that a place outside is right.
    PlaceUnchecked {
        /// Which channel.
        channel: ChannelId,
        /// The place.
        contact: String,
        /// When somebody last did.
        since: Day,
    },
}

/// Everything that a roster's author may want to look at again.
#[must_use]
pub fn advice(body: &RosterBody, today: Day) -> Vec<Advice> {
    let mut all = Vec::new();
    validity(body, today, &mut all);
    for handler in &body.handlers {
        about_person(body, handler, today, &mut all);
    }
    for channel in &body.channels {
        about_channel(body, channel, today, &mut all);
    }
    all
}

fn validity(body: &RosterBody, today: Day, all: &mut Vec<Advice>) {
    let left = body.expires.days_since_epoch() - today.days_since_epoch();
    if left < SOON {
        all.push(Advice::EndsSoon { on: body.expires });
    }
    if left > LONG {
        all.push(Advice::EndsLate { on: body.expires });
    }
    if body.issued > today {
        all.push(Advice::IssuedLater { on: body.issued });
    }
    if body.channels.is_empty() {
        all.push(Advice::NoChannels);
    }
    if body.next_key_sha256.is_none() {
        all.push(Advice::NoSpareKey);
    }
}

fn about_person(body: &RosterBody, handler: &Handler, today: Day, all: &mut Vec<Advice>) {
    let id = &handler.id;
    let reads = body.channels.iter().any(|channel| {
        let escalated_to = channel.escalation.as_ref().is_some_and(|e| e.reader == *id);
        escalated_to || channel.readers.contains(id)
    });
    let stands_in = body.handlers.iter().any(|other| {
        other
            .away
            .as_ref()
            .is_some_and(|away| away.deputy.as_ref() == Some(id))
    });
    if !reads && !stands_in {
        all.push(Advice::ReadsNothing { person: id.clone() });
    }
    if handler.until.is_some_and(|until| until < today) {
        all.push(Advice::TimeOver { person: id.clone() });
    }
}

fn about_channel(body: &RosterBody, channel: &Channel, today: Day, all: &mut Vec<Advice>) {
    let id = || channel.id.clone();
    match body.readers_on(channel, today).as_slice() {
        [] => all.push(Advice::NobodyReads { channel: id() }),
        [only] => all.push(Advice::OneReader {
            channel: id(),
            person: only.id.clone(),
        }),
        _ => {}
    }
    for handler in channel.readers.iter().filter_map(|reader| body.handler(reader)) {
        let Some(away) = handler.away.as_ref().filter(|away| away.until >= today) else {
            continue;
        };
        // Where nobody else would read, the rule leaves them in.
        let alone = body
            .readers_on(channel, away.from)
            .iter()
            .any(|reader| reader.id == handler.id);
        if alone {
            all.push(Advice::AwayAlone {
                channel: id(),
                person: handler.id.clone(),
            });
        }
    }
    if channel.lane == Lane::Reporting && channel.escalation.is_none() {
        all.push(Advice::NoEscalation { channel: id() });
    }
    if !channel.categories.iter().any(|category| category.id == "unsure") {
        all.push(Advice::NotUnsure { channel: id() });
    }
    for language in &body.organisation.languages {
        let texts = missing_texts(channel, language);
        if !texts.is_empty() {
            all.push(Advice::TextMissing {
                channel: id(),
                language: language.clone(),
                texts,
            });
        }
    }
    let stale = channel
        .places
        .iter()
        .filter(|place| place.checked.plus_days(STALE) < today);
    all.extend(stale.map(|place| Advice::PlaceUnchecked {
        channel: id(),
        contact: place.contact.clone(),
        since: place.checked,
    }));
}

fn missing_texts(channel: &Channel, language: &Language) -> Vec<TextKind> {
    let lacks = |texts: &Texts| !texts.contains_key(language);
    let kinds = [
        (TextKind::Names, lacks(&channel.names)),
        (TextKind::About, lacks(&channel.about)),
        (TextKind::NextSteps, lacks(&channel.next_steps)),
        (TextKind::Region, lacks(&channel.region)),
        (
            TextKind::Labels,
            channel.categories.iter().any(|category| lacks(&category.labels)),
        ),
    ];
    kinds
        .into_iter()
        .filter_map(|(kind, lacks)| lacks.then_some(kind))
        .collect()
}

impl fmt::Display for TextKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Names => "names",
            Self::About => "about",
            Self::NextSteps => "next_steps",
            Self::Region => "region",
            Self::Labels => "labels of categories",
        })
    }
}

impl fmt::Display for Advice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EndsSoon { on } => {
                write!(f, "the roster is valid until {on} only: nobody can report after that")
            }
            Self::EndsLate { on } => write!(f, "the roster is valid until {on}: a year is long enough"),
            Self::IssuedLater { on } => write!(f, "the roster is issued on {on}, which is still to come"),
            Self::NoChannels => f.write_str("the roster has no channels: nobody can report"),
            Self::NoSpareKey => f.write_str(
                "the roster names no spare key: if the organisation's key is lost or stolen, links and posters stop working",
            ),
            Self::ReadsNothing { person } => write!(f, "{person} reads no channel"),
            Self::TimeOver { person } => write!(f, "the time of {person} is over"),
            Self::NobodyReads { channel } => write!(f, "nobody reads {channel} today: it is not offered"),
            Self::OneReader { channel, person } => {
                write!(f, "{person} alone reads {channel} today: a reporter cannot leave them out")
            }
            Self::NoEscalation { channel } => write!(
                f,
                "{channel} has no escalation reader: nobody else learns of a report that is left lying"
            ),
            Self::NotUnsure { channel } => write!(f, "{channel} does not offer `unsure`"),
            Self::AwayAlone { channel, person } => write!(
                f,
                "{person} is away without a deputy and nobody else reads {channel} then: reports still go to them"
            ),
            Self::TextMissing {
                channel,
                language,
                texts,
            } => {
                let texts: Vec<_> = texts.iter().map(ToString::to_string).collect();
                write!(f, "{channel} lacks {} in {language}", texts.join(", "))
            }
            Self::PlaceUnchecked {
                channel,
                contact,
                since,
            } => write!(f, "{channel}: nobody made sure since {since} that {contact} is right"),
        }
    }
}
