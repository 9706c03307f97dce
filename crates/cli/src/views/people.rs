//! People as their administrator sees them.

use serde::Serialize;
use zegel_protocol::people::{People, Person, PersonState};
use zegel_sealing::fingerprint::{Fingerprint, fingerprint};

use super::account_role;
use crate::client::account::OpenAccount;
use crate::talk::plain;

/// Everybody, as machines read it.
#[derive(Serialize)]
pub(crate) struct PeopleOut {
    pub(crate) people: Vec<PersonOut>,
    pub(crate) second_factor_required: bool,
}

/// Somebody, with what the roster says of them.
#[derive(Serialize)]
pub(crate) struct PersonOut {
    #[serde(flatten)]
    pub(crate) person: Person,
    /// None for those who read no cases or have no keys yet.
    pub(crate) keys: Option<Keys>,
    /// Of the keys that they announced.
    pub(crate) fingerprint: Option<Fingerprint>,
}

/// Whether the roster has somebody's newest keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Keys {
    /// It has.
    Published,
    /// It names them with other keys.
    Changed,
    /// It does not name them.
    NotListed,
}

impl PeopleOut {
    /// What the server says, beside today's roster.
    pub(crate) fn new(people: People, account: &OpenAccount) -> Self {
        Self {
            people: people
                .people
                .into_iter()
                .map(|person| PersonOut::new(person, account))
                .collect(),
            second_factor_required: people.second_factor_required,
        }
    }
}

impl PersonOut {
    fn new(person: Person, account: &OpenAccount) -> Self {
        let both = person.recipient.as_ref().zip(person.signing_key);
        let fingerprint = both.map(|(recipient, signing_key)| {
            fingerprint(
                account.organisation_key(),
                &account.org,
                &person.person,
                recipient,
                &signing_key,
            )
        });
        let listed = account
            .roster
            .as_ref()
            .and_then(|(_, roster)| roster.handler(&person.person));
        let keys = both.filter(|_| person.role.reads().is_some());
        let keys = keys.map(|(recipient, signing_key)| match listed {
            None => Keys::NotListed,
            Some(listed) if listed.recipient == *recipient && listed.signing_key == signing_key => {
                Keys::Published
            }
            Some(_) => Keys::Changed,
        });
        Self {
            person,
            keys,
            fingerprint,
        }
    }

    /// Somebody as people read it.
    pub(crate) fn text(&self) -> String {
        let person = &self.person;
        let state = match (person.state, person.left, person.invited_until) {
            (PersonState::Left, Some(day), _) => format!("left on {day}"),
            (PersonState::Left, None, _) => "left".to_owned(),
            (PersonState::Invited, _, Some(day)) => format!("invited until {day}"),
            (PersonState::Invited, _, None) => "invited".to_owned(),
            (PersonState::Enrolled, ..) => "has an account".to_owned(),
        };
        let keys = match (self.keys, person.state) {
            (Some(Keys::Changed), PersonState::Enrolled) => {
                " · NEW KEYS: compare the fingerprint, then sign a new roster"
            }
            (Some(Keys::NotListed), PersonState::Enrolled) => {
                " · not in the roster: compare the fingerprint, then sign a new roster"
            }
            (Some(Keys::Published | Keys::Changed), PersonState::Left) => {
                " · STILL IN THE ROSTER: sign a new one"
            }
            _ => "",
        };
        let factor = if person.second_factor {
            " · second factor"
        } else {
            ""
        };
        let address = person
            .address
            .as_ref()
            .map(|address| format!(" · {}", plain(address)))
            .unwrap_or_default();
        format!(
            "{}  {}  login {} · {state}{factor}{address}{keys}",
            person.person,
            account_role(person.role),
            plain(&person.login)
        )
    }
}
