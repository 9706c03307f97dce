//! What a new organisation begins with: channels of the three lanes and the list of what a report can be about, in every
//! language of the launch; and the first roster made of them.

use rand::{CryptoRng, RngCore};
use serde::Deserialize;
use zegel_protocol::roster::{Category, Channel, Lane, Organisation, RosterBody, Texts};
use zegel_protocol::{ChannelId, Day, Language, OrgSlug, PublicSalt};

/// Days that a new roster is valid.
pub(crate) const VALID_DAYS: i32 = 365;

const CATEGORIES: &str = include_str!("../data/categories.json");
const CHANNELS: &str = include_str!("../data/channels.json");

#[derive(Deserialize)]
struct Taxonomy {
    categories: Vec<Category>,
}

#[derive(Deserialize)]
struct Lanes {
    channels: Vec<LaneTexts>,
}

#[derive(Deserialize)]
struct LaneTexts {
    id: ChannelId,
    lane: Lane,
    region: Texts,
    names: Texts,
    about: Texts,
    next_steps: Texts,
}

/// Everything that a report can be about (`domain.md` §3), in the order in which it is offered.
#[must_use]
pub fn categories() -> Vec<Category> {
    let read: Result<Taxonomy, _> = serde_json::from_slice(CATEGORIES.as_bytes());
    read.map(|taxonomy| taxonomy.categories).unwrap_or_default()
}

/// A channel for each lane, without readers, with all categories.
#[must_use]
pub fn lanes() -> Vec<Channel> {
    let read: Result<Lanes, _> = serde_json::from_slice(CHANNELS.as_bytes());
    let texts = read.map(|lanes| lanes.channels).unwrap_or_default();
    texts.into_iter().map(channel).collect()
}

fn channel(texts: LaneTexts) -> Channel {
    Channel {
        id: texts.id,
        lane: texts.lane,
        region: texts.region,
        names: texts.names,
        about: texts.about,
        next_steps: texts.next_steps,
        categories: categories(),
        readers: Vec::new(),
        escalation: None,
        places: Vec::new(),
    }
}

/// What a new organisation says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FirstRoster {
    /// Addresses that people will use, such as `https://report.example.org`.
    pub origins: Vec<String>,
    /// Its name in addresses.
    pub slug: OrgSlug,
    /// Its name.
    pub name: String,
    /// The languages of its texts; the first one is the fallback.
    pub languages: Vec<Language>,
    /// The lanes that it begins with.
    pub lanes: Vec<Lane>,
    /// Where its days begin and end: a name of the IANA time zone database; without it, UTC.
    #[serde(default)]
    pub time_zone: Option<String>,
    /// Country or crisis area of the ombudsperson; empty for everywhere.
    #[serde(default)]
    pub region: Texts,
}

/// The first roster: channels that nobody reads yet, in the organisation's languages, and a new receipt salt, which stays for ever.
pub fn first_roster(setup: FirstRoster, today: Day, rng: &mut (impl RngCore + CryptoRng)) -> RosterBody {
    let mut salt = [0; 32];
    rng.fill_bytes(&mut salt);
    let mut channels = lanes();
    channels.retain(|channel| setup.lanes.contains(&channel.lane));
    for channel in &mut channels {
        if channel.lane == Lane::Ombuds && !setup.region.is_empty() {
            channel.region.clone_from(&setup.region);
        }
        let texts = [
            &mut channel.region,
            &mut channel.names,
            &mut channel.about,
            &mut channel.next_steps,
        ];
        let labels = channel.categories.iter_mut().map(|category| &mut category.labels);
        for texts in texts.into_iter().chain(labels) {
            keep(texts, &setup.languages);
        }
    }
    RosterBody {
        v: 1,
        origins: setup.origins,
        organisation: Organisation {
            slug: setup.slug,
            name: setup.name,
            languages: setup.languages,
            look: None,
            retention_days: None,
            closing_reasons: Vec::new(),
            time_zone: setup.time_zone,
        },
        seq: 1,
        issued: today,
        expires: today.plus_days(VALID_DAYS),
        previous_sha256: None,
        receipt_salt: PublicSalt::from_bytes(salt),
        channels,
        handlers: Vec::new(),
        next_key_sha256: None,
    }
}

/// Only the organisation's languages; in English where there is none of them.
fn keep(texts: &mut Texts, languages: &[Language]) {
    if languages.iter().any(|language| texts.contains_key(language)) {
        texts.retain(|language, _| languages.contains(language));
    } else {
        texts.retain(|language, _| language.as_str() == "en");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAUNCH: [&str; 6] = ["en", "nl", "fr", "es", "pt", "ar"];

    fn complete(texts: &Texts) -> bool {
        LAUNCH.iter().all(|language| {
            let text = texts.get(&language.parse().unwrap());
            text.is_some_and(|text| !text.trim().is_empty())
        })
    }

    #[test]
    fn every_category_has_a_label_in_every_language_of_the_launch_and_being_unsure_is_one() {
        let all = categories();
        for category in &all {
            assert!(complete(&category.labels), "{}", category.id);
        }
        let mut ids: Vec<_> = all.iter().map(|category| category.id.as_str()).collect();
        assert!(ids.contains(&"unsure"));
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all.len());
    }

    #[test]
    fn there_is_a_channel_for_every_lane_with_texts_in_every_language_of_the_launch() {
        let lanes = lanes();
        assert_eq!(
            lanes.iter().map(|channel| channel.lane).collect::<Vec<_>>(),
            [Lane::Advice, Lane::Reporting, Lane::Ombuds]
        );
        for channel in lanes {
            for texts in [
                &channel.region,
                &channel.names,
                &channel.about,
                &channel.next_steps,
            ] {
                assert!(complete(texts), "{}: {texts:?}", channel.id);
            }
        }
    }

    fn setup(languages: &[&str], lanes: &[Lane]) -> FirstRoster {
        FirstRoster {
            origins: vec!["https://report.example.org".into()],
            slug: "example-aid".parse().unwrap(),
            name: "Example Aid".into(),
            languages: languages
                .iter()
                .map(|language| language.parse().unwrap())
                .collect(),
            lanes: lanes.to_vec(),
            time_zone: Some("Europe/Amsterdam".into()),
            region: Texts::new(),
        }
    }

    #[test]
    fn a_first_roster_has_the_chosen_lanes_in_the_chosen_languages_and_agrees_with_itself() {
        use rand::SeedableRng as _;
        let mut rng = rand::rngs::StdRng::seed_from_u64(1);
        let today = "2026-11-23".parse().unwrap();
        let mut with_region = setup(&["ar", "en"], &[Lane::Ombuds, Lane::Advice]);
        with_region.region = Texts::from([("en".parse().unwrap(), "Chad".into())]);
        let body = first_roster(with_region, today, &mut rng);
        let ids: Vec<_> = body.channels.iter().map(|channel| channel.id.as_str()).collect();
        assert_eq!(ids, ["adviser", "ombudsperson"]);
        let languages: Vec<_> = body.channels[0].about.keys().map(Language::as_str).collect();
        assert_eq!(languages, ["ar", "en"]);
        assert_eq!(body.channels[1].region.values().collect::<Vec<_>>(), ["Chad"]);
        assert_eq!(body.expires, today.plus_days(365));
        assert_eq!(body.organisation.time_zone.as_deref(), Some("Europe/Amsterdam"));
        zegel_protocol::roster_check::parse(&serde_json::to_string(&body).unwrap()).unwrap();

        // A language without templates begins with the English texts.
        let swahili = first_roster(setup(&["sw"], &[Lane::Advice]), today, &mut rng);
        assert_eq!(
            swahili.channels[0].names.values().collect::<Vec<_>>(),
            ["Confidential adviser"]
        );
        assert_ne!(swahili.receipt_salt, body.receipt_salt);
    }
}
