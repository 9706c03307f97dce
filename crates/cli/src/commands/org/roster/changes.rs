//! What `zegel org roster draft` changes in a roster: people who left go, people whose keys were compared come in.

use std::str::FromStr;

use anyhow::{Context as _, bail};
use zegel_protocol::people::{Person, PersonState};
use zegel_protocol::roster::{Away, Handler, RosterBody, Texts};
use zegel_protocol::{ChannelId, PersonId};
use zegel_sealing::fingerprint::fingerprint;

use super::heard::Heard;
use crate::client::account::OpenAccount;

/// `PERSON=VALUE`.
#[derive(Debug, Clone)]
pub(super) struct Of<T> {
    pub(super) person: PersonId,
    pub(super) value: T,
}

impl<T: FromStr> FromStr for Of<T> {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (person, value) = text.split_once('=').ok_or("write it as PERSON=VALUE")?;
        Ok(Self {
            person: person
                .parse()
                .map_err(|_| "what stands before = is no person's name")?,
            value: value
                .trim()
                .parse()
                .map_err(|_| "what stands after = is of another form")?,
        })
    }
}

/// `FROM..UNTIL` or `FROM..UNTIL,DEPUTY`.
#[derive(Debug, Clone)]
pub(super) struct Absence(Away);

impl FromStr for Absence {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let shape = "write it as FROM..UNTIL or FROM..UNTIL,DEPUTY, with days such as 2026-12-31";
        let (days, deputy) = match text.split_once(',') {
            Some((days, deputy)) => (
                days,
                Some(
                    deputy
                        .trim()
                        .parse()
                        .map_err(|_| "that deputy is nobody's name")?,
                ),
            ),
            None => (text, None),
        };
        let (from, until) = days.split_once("..").ok_or(shape)?;
        let day = |text: &str| text.trim().parse().map_err(|_| shape.to_owned());
        Ok(Self(Away {
            from: day(from)?,
            until: day(until)?,
            deputy,
        }))
    }
}

/// Leaves those out who left; gives who they are.
pub(super) fn leave_out(body: &mut RosterBody, people: &[Person]) -> Vec<PersonId> {
    let has_left = |id: &PersonId| {
        people
            .iter()
            .any(|person| person.person == *id && person.state == PersonState::Left)
    };
    let gone: Vec<_> = body
        .handlers
        .iter()
        .map(|handler| handler.id.clone())
        .filter(has_left)
        .collect();
    body.handlers.retain(|handler| !gone.contains(&handler.id));
    for handler in &mut body.handlers {
        if let Some(away) = &mut handler.away {
            away.deputy.take_if(|deputy| gone.contains(deputy));
        }
    }
    for channel in &mut body.channels {
        channel.readers.retain(|reader| !gone.contains(reader));
        channel
            .escalation
            .take_if(|escalation| gone.contains(&escalation.reader));
    }
    gone
}

/// Readers of cases with an account whose announced keys the roster does not have.
pub(super) fn not_as_announced<'p>(
    body: &'p RosterBody,
    people: &'p [Person],
) -> impl Iterator<Item = &'p PersonId> {
    let reads = |person: &&Person| person.state == PersonState::Enrolled && person.role.reads().is_some();
    let differs = |person: &&Person| {
        !body.handler(&person.person).is_some_and(|listed| {
            person.recipient.as_ref() == Some(&listed.recipient)
                && person.signing_key.as_ref() == Some(&listed.signing_key)
        })
    };
    people
        .iter()
        .filter(reads)
        .filter(differs)
        .map(|person| &person.person)
}

/// Puts the keys of somebody in, if their fingerprint is the one that was heard. Somebody new reads from today on.
///
/// # Errors
/// There is nobody of that name with an account, they read no cases, or the keys are others than those that were compared.
pub(super) fn take_in(
    body: &mut RosterBody,
    people: &[Person],
    compared: &Of<Heard>,
    account: &OpenAccount,
) -> anyhow::Result<()> {
    let who = &compared.person;
    let person = people
        .iter()
        .find(|person| person.person == *who)
        .with_context(|| format!("there is nobody called {who}"))?;
    let (PersonState::Enrolled, Some(recipient), Some(signing_key)) =
        (person.state, person.recipient.clone(), person.signing_key)
    else {
        bail!("{who} has no account now, so there are no keys to put in");
    };
    let key = account.organisation_key();
    let announced = fingerprint(key, &account.org, who, &recipient, &signing_key);
    if !compared.value.is(&announced) {
        bail!(
            "these are not the words or digits of the keys that the server gives for {who}. If they did read them out to you like \
             this, somebody exchanged their keys, or gave them another organisation's: do not go on, and find out who"
        );
    }
    let Some(role) = person.role.reads() else {
        bail!("{who} reads no cases and has no place in the roster");
    };
    if let Some(listed) = body.handlers.iter_mut().find(|listed| listed.id == *who) {
        listed.recipient = recipient;
        listed.signing_key = signing_key;
    } else {
        body.handlers.push(Handler {
            id: who.clone(),
            name: person.login.clone(),
            role,
            about: Texts::new(),
            languages: body.organisation.languages.clone(),
            recipient,
            signing_key,
            from: account.today,
            until: None,
            away: None,
        });
    }
    Ok(())
}

/// The name under which reporters see somebody.
///
/// # Errors
/// The roster does not name them.
pub(super) fn call(body: &mut RosterBody, name: &Of<String>) -> anyhow::Result<()> {
    let listed = body.handlers.iter_mut().find(|listed| listed.id == name.person);
    listed
        .with_context(|| format!("{} is not in the roster; --compared puts them in", name.person))?
        .name
        .clone_from(&name.value);
    Ok(())
}

/// Somebody reads a channel from now on.
///
/// # Errors
/// There is no such channel, or the roster does not name them.
pub(super) fn let_read(body: &mut RosterBody, reads: &Of<ChannelId>) -> anyhow::Result<()> {
    if body.handler(&reads.person).is_none() {
        bail!("{} is not in the roster; --compared puts them in", reads.person);
    }
    let channel = body.channels.iter_mut().find(|channel| channel.id == reads.value);
    let channel = channel.with_context(|| format!("there is no channel {}", reads.value))?;
    if !channel.readers.contains(&reads.person) {
        channel.readers.push(reads.person.clone());
    }
    Ok(())
}

/// Somebody reads a channel no more. What was sealed to them before stays theirs.
///
/// # Errors
/// They do not read it.
pub(super) fn let_not_read(body: &mut RosterBody, reads: &Of<ChannelId>) -> anyhow::Result<()> {
    let channel = body.channels.iter_mut().find(|channel| channel.id == reads.value);
    let channel = channel.with_context(|| format!("there is no channel {}", reads.value))?;
    if !channel.readers.contains(&reads.person) {
        bail!("{} does not read {}", reads.person, reads.value);
    }
    channel.readers.retain(|reader| *reader != reads.person);
    Ok(())
}

/// Somebody is away for a time, or back.
///
/// # Errors
/// The roster does not name them.
pub(super) fn be_away(body: &mut RosterBody, who: &PersonId, away: Option<&Absence>) -> anyhow::Result<()> {
    let listed = body.handlers.iter_mut().find(|listed| listed.id == *who);
    let listed = listed.with_context(|| format!("{who} is not in the roster"))?;
    listed.away = away.map(|Absence(away)| away.clone());
    Ok(())
}
