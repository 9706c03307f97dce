//! What the demo plays, read from `demo/`: the organisation and its people, the cases and their steps.

use std::collections::BTreeSet;

use anyhow::{Context as _, bail};
use serde::Deserialize;
use zegel_administration::categories;
use zegel_case_management::ClosingReason;
use zegel_protocol::conversation::IdentityChoice;
use zegel_protocol::people::AccountRole;
use zegel_protocol::roster::{Category, Channel, Texts};
use zegel_protocol::{ChannelId, Language, OrgSlug, PersonId};

/// The organisation.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OrganisationScript {
    pub(super) slug: OrgSlug,
    pub(super) name: String,
    pub(super) languages: Vec<Language>,
    #[serde(rename = "person")]
    pub(super) people: Vec<PersonScript>,
    channel: Vec<toml::Table>,
}

/// Somebody with an account. Who administers or sees figures has nothing that reporters read; the administrator of the server has an
/// account apart from all organisations.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PersonScript {
    pub(super) id: PersonId,
    pub(super) login: String,
    pub(super) name: String,
    pub(super) role: AccountRole,
    #[serde(default)]
    pub(super) languages: Vec<Language>,
    #[serde(default)]
    pub(super) about: Texts,
}

/// A case from its report on.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CaseScript {
    pub(super) title: String,
    /// Its receipt code is the one that is shown for trying to come back.
    #[serde(default)]
    pub(super) try_it: bool,
    pub(super) channel: ChannelId,
    pub(super) category: String,
    pub(super) language: Language,
    #[serde(default = "anonymous")]
    pub(super) identity: IdentityChoice,
    pub(super) contact: Option<String>,
    #[serde(default)]
    pub(super) exclude: BTreeSet<PersonId>,
    #[serde(default = "yes")]
    pub(super) escalation: bool,
    pub(super) text: String,
    /// Names in [`FILES`].
    #[serde(default)]
    pub(super) attach: Vec<String>,
    #[serde(default, rename = "step")]
    pub(super) steps: Vec<StepScript>,
}

/// Something that happens after the report.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StepScript {
    pub(super) by: Actor,
    #[serde(rename = "do")]
    pub(super) deed: Deed,
    #[serde(default)]
    pub(super) text: String,
    pub(super) reason: Option<ClosingReason>,
}

/// Who does it.
#[derive(Deserialize)]
#[serde(from = "String")]
pub(super) enum Actor {
    Reporter,
    Handler(String),
}

impl From<String> for Actor {
    fn from(name: String) -> Self {
        if name == "reporter" {
            Self::Reporter
        } else {
            Self::Handler(name)
        }
    }
}

/// What is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Deed {
    Open,
    Acknowledge,
    Reply,
    Note,
    Close,
}

/// Files that cases attach.
pub(super) const FILES: &[(&str, &[u8])] = &[(
    "delivery-note.png",
    include_bytes!("../../../demo/delivery-note.png"),
)];

const fn anonymous() -> IdentityChoice {
    IdentityChoice::Anonymous
}

const fn yes() -> bool {
    true
}

impl OrganisationScript {
    /// # Errors
    /// None in practice: a test reads the file.
    pub(super) fn read() -> anyhow::Result<Self> {
        toml::from_str(include_str!("../../../demo/organisation.toml")).context("organisation.toml")
    }

    /// The channels, their categories looked up in the taxonomy.
    ///
    /// # Errors
    /// None in practice: a test reads the file.
    pub(super) fn channels(&self) -> anyhow::Result<Vec<Channel>> {
        let all = categories();
        self.channel
            .iter()
            .map(|table| channel(table.clone(), &all).context("organisation.toml"))
            .collect()
    }
}

fn channel(mut table: toml::Table, all: &[Category]) -> anyhow::Result<Channel> {
    let named = Vec::<String>::deserialize(
        table
            .remove("categories")
            .context("a channel without categories")?,
    )?;
    let find = |id: String| match all.iter().find(|category| category.id == id) {
        Some(category) => Ok(category.clone()),
        None => bail!("there is no category {id}"),
    };
    let found = named.into_iter().map(find).collect::<anyhow::Result<Vec<_>>>()?;
    table.insert("categories".to_owned(), toml::Value::try_from(found)?);
    Ok(Channel::deserialize(table)?)
}

/// All cases, in their order.
///
/// # Errors
/// None in practice: a test reads the file.
pub(super) fn cases() -> anyhow::Result<Vec<CaseScript>> {
    #[derive(Deserialize)]
    struct Cases {
        case: Vec<CaseScript>,
    }
    let cases: Cases = toml::from_str(include_str!("../../../demo/cases.toml")).context("cases.toml")?;
    Ok(cases.case)
}

#[cfg(test)]
mod tests {
    use super::*;
    use zegel_protocol::roster::Lane;

    #[test]
    fn the_organisation_has_three_lanes_with_at_least_two_readers_each_and_texts_in_its_languages() {
        let script = OrganisationScript::read().unwrap();
        let channels = script.channels().unwrap();
        let lanes: BTreeSet<_> = channels.iter().map(|channel| channel.lane).collect();
        assert_eq!(
            lanes,
            BTreeSet::from([Lane::Advice, Lane::Reporting, Lane::Ombuds])
        );
        for channel in &channels {
            assert!(channel.readers.len() >= 2);
            for texts in [
                &channel.names,
                &channel.about,
                &channel.next_steps,
                &channel.region,
            ] {
                assert!(
                    script
                        .languages
                        .iter()
                        .all(|language| texts.contains_key(language)),
                    "{}",
                    channel.id
                );
            }
        }
    }

    #[test]
    fn there_is_somebody_of_every_role() {
        let script = OrganisationScript::read().unwrap();
        for role in AccountRole::ALL {
            assert!(script.people.iter().any(|person| person.role == role), "{role:?}");
        }
    }

    #[test]
    fn every_case_can_be_played() {
        let channels = OrganisationScript::read().unwrap().channels().unwrap();
        let cases = cases().unwrap();
        assert!(cases.len() >= 12);
        assert_eq!(cases.iter().filter(|case| case.try_it).count(), 1);
        for case in &cases {
            let title = &case.title;
            let channel = channels
                .iter()
                .find(|channel| channel.id == case.channel)
                .expect(title);
            assert!(
                channel
                    .categories
                    .iter()
                    .any(|category| category.id == case.category),
                "{title}"
            );
            assert!(
                case.attach
                    .iter()
                    .all(|name| FILES.iter().any(|(known, _)| known == name)),
                "{title}"
            );
            assert!(
                case.exclude.iter().all(|person| channel.readers.contains(person)),
                "{title}"
            );
            for step in &case.steps {
                assert_eq!(step.text.trim().is_empty(), step.deed == Deed::Open, "{title}");
                assert_eq!(step.reason.is_some(), step.deed == Deed::Close, "{title}");
                if let Actor::Handler(name) = &step.by {
                    let person: PersonId = name.parse().unwrap();
                    assert!(
                        channel.readers.contains(&person) && !case.exclude.contains(&person),
                        "{title}: {name}"
                    );
                } else {
                    assert_eq!(step.deed, Deed::Reply, "{title}");
                }
            }
        }
    }
}
