//! What is allowed in a roster and probably not meant.

use zegel_protocol::Day;
use zegel_protocol::roster::{Channel, Lane, RosterBody, Texts};

/// A roster that ends sooner than in so many days.
const SOON: i32 = 30;
/// A roster that is valid longer than so many days: people who left stay readers for clients that see no newer one.
const LONG: i32 = 400;
/// A place outside that nobody looked at for so many days.
const STALE: i32 = 366;

/// Everything that its author may want to look at again, in sentences without a stop.
pub(super) fn advice(body: &RosterBody, today: Day) -> Vec<String> {
    let mut words = validity(body, today);
    for handler in &body.handlers {
        let channels = &body.channels;
        let reads = channels
            .iter()
            .any(|channel| channel.readers.contains(&handler.id));
        let escalated_to = channels.iter().any(|channel| {
            channel
                .escalation
                .as_ref()
                .is_some_and(|e| e.reader == handler.id)
        });
        if !reads && !escalated_to {
            words.push(format!("{} reads no channel", handler.id));
        }
        if handler.until.is_some_and(|until| until < today) {
            words.push(format!("the time of {} is over", handler.id));
        }
    }
    for channel in &body.channels {
        words.extend(about_channel(body, channel, today));
    }
    words
}

fn validity(body: &RosterBody, today: Day) -> Vec<String> {
    let mut words = Vec::new();
    let left = body.expires.days_since_epoch() - today.days_since_epoch();
    if left < SOON {
        words.push(format!(
            "the roster is valid until {} only: nobody can report after that",
            body.expires
        ));
    }
    if left > LONG {
        words.push(format!(
            "the roster is valid until {}: a year is long enough",
            body.expires
        ));
    }
    if body.issued > today {
        words.push(format!(
            "the roster is issued on {}, which is still to come",
            body.issued
        ));
    }
    if body.channels.is_empty() {
        words.push("the roster has no channels: nobody can report".to_owned());
    }
    words
}

fn about_channel(body: &RosterBody, channel: &Channel, today: Day) -> Vec<String> {
    let id = &channel.id;
    let mut words = Vec::new();
    let in_time = |person: &&zegel_protocol::PersonId| {
        let handler = body.handlers.iter().find(|handler| &&handler.id == person);
        handler
            .is_some_and(|handler| handler.from <= today && handler.until.is_none_or(|until| today <= until))
    };
    match channel.readers.iter().filter(in_time).count() {
        0 => words.push(format!("nobody reads {id} today: it is not offered")),
        1 => words.push(format!(
            "one person alone reads {id}: a reporter cannot leave them out"
        )),
        _ => {}
    }
    if channel.lane == Lane::Reporting && channel.escalation.is_none() {
        words.push(format!(
            "{id} has no escalation reader: nobody else learns of a report that is left lying"
        ));
    }
    if !channel.categories.iter().any(|category| category.id == "unsure") {
        words.push(format!("{id} does not offer `unsure`"));
    }
    let texts: [(&str, &Texts); 4] = [
        ("names", &channel.names),
        ("about", &channel.about),
        ("next_steps", &channel.next_steps),
        ("region", &channel.region),
    ];
    for language in &body.organisation.languages {
        let missing = texts
            .iter()
            .filter(|(_, texts)| !texts.contains_key(language))
            .map(|(name, _)| *name);
        let mut missing: Vec<_> = missing.collect();
        if channel
            .categories
            .iter()
            .any(|category| !category.labels.contains_key(language))
        {
            missing.push("labels of categories");
        }
        if !missing.is_empty() {
            words.push(format!("{id} lacks {} in {language}", missing.join(", ")));
        }
    }
    let stale = channel
        .places
        .iter()
        .filter(|place| place.checked.plus_days(STALE) < today);
    words.extend(stale.map(|place| {
        format!(
            "{id}: nobody made sure since {} that {} is right",
            place.checked, place.contact
        )
    }));
    words
}
