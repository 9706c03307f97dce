//! Random cases: a few natures, uneven, so that small and large counts lie side by side; and what is true of them.

use std::collections::BTreeMap;

use proptest::prelude::*;
use zegel_figures::{
    Affected, AgeGroup, Facts, HowReported, Known, Link, Measure, Outcome, Release, Respondent, Scope,
    Setting, Sex, Table, Unit, Who,
};
use zegel_protocol::roster::Lane;

use crate::published::Name;

pub(crate) const CATEGORIES: [&str; 8] = [
    "sea-abuse",
    "sea-exploitation",
    "sexual-harassment",
    "fraud",
    "corruption",
    "power",
    "unsure",
    "of-our-own",
];
pub(crate) const REGIONS: [&str; 3] = ["Chad", "Kenya", "=HYPERLINK(1)"];

pub(crate) fn scope(year: i32) -> Scope {
    Scope {
        organisation: "example-aid".parse().unwrap(),
        name: "Example Aid".into(),
        lane: Lane::Reporting,
        year,
        now: year + 1,
        regions: REGIONS.map(str::to_owned).to_vec(),
        categories: CATEGORIES.map(str::to_owned).to_vec(),
    }
}

pub(crate) fn fact(category: &str, outcome: Outcome) -> Facts {
    Facts {
        lane: Lane::Reporting,
        year: 2025,
        category: category.to_owned(),
        region: None,
        outcome,
        measures: [].into(),
        days_to_acknowledge: Some(3),
        days_to_feedback: Some(20),
        feedback_in_time: true,
        how_reported: HowReported::Anonymous,
        supported: false,
        affected: Vec::new(),
        respondents: Vec::new(),
    }
}

/// One of the first, mostly.
fn uneven<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    (0..100u32).prop_map(move |at| {
        let place = match at {
            0..=54 => 0,
            55..=79 => 1,
            80..=93 => 2,
            other => usize::try_from(other).unwrap() % all.len(),
        };
        all[place.min(all.len() - 1)]
    })
}

fn person() -> impl Strategy<Value = Affected> {
    (uneven(Who::ALL), uneven(Sex::ALL), uneven(AgeGroup::ALL)).prop_map(|(who, sex, age_group)| Affected {
        who,
        sex,
        age_group,
        setting: Setting::Unknown,
    })
}

fn respondent() -> impl Strategy<Value = Respondent> {
    (uneven(Link::ALL), uneven(Known::ALL)).prop_map(|(link, manager)| Respondent {
        link,
        manager,
        international: Known::No,
    })
}

prop_compose! {
    fn any_fact()(
        category in uneven(&CATEGORIES),
        region in uneven(&[Some("Kenya"), Some("Chad"), None, Some("typed in"), Some("=HYPERLINK(1)")]),
        outcome in uneven(&Outcome::ALL[..6]),
        measures in proptest::collection::btree_set(uneven(&Measure::ALL[..4]), 0..3),
        days in (proptest::option::of(0..12u32), proptest::option::of(0..120u32)),
        how_reported in uneven(HowReported::ALL),
        supported in proptest::bool::weighted(0.2),
        affected in proptest::collection::vec(person(), 0..3),
        respondents in proptest::collection::vec(respondent(), 0..2),
    ) -> Facts {
        Facts {
            region: region.map(str::to_owned),
            measures,
            days_to_acknowledge: days.0,
            days_to_feedback: days.1,
            feedback_in_time: days.1.is_some_and(|days| days < 91),
            how_reported,
            supported,
            affected,
            respondents,
            ..fact(category, outcome)
        }
    }
}

/// Cases of an organisation in a year: a handful, or some dozens.
pub(crate) fn cases() -> impl Strategy<Value = Vec<Facts>> {
    prop_oneof![
        proptest::collection::vec(any_fact(), 0..12),
        proptest::collection::vec(any_fact(), 5..45),
        proptest::collection::vec(any_fact(), 30..120),
    ]
}

pub(crate) fn release(year: i32, facts: &[Facts]) -> Release {
    release_of("example-aid", year, facts)
}

pub(crate) fn release_of(slug: &str, year: i32, facts: &[Facts]) -> Release {
    let facts: Vec<Facts> = facts.iter().map(|one| Facts { year, ..one.clone() }).collect();
    let organisation = slug.parse().unwrap();
    Release::draw_up(
        Scope {
            organisation,
            ..scope(year)
        },
        &facts,
    )
    .unwrap()
}

/// The true counts, by the names that the attacker gives them.
pub(crate) fn truth(release: usize, facts: &[Facts], tables: &[Table]) -> BTreeMap<Name, i64> {
    let mut counts: BTreeMap<Name, i64> = BTreeMap::new();
    for one in facts {
        let nature = one.nature().code();
        for table in tables {
            let id = format!("{:?}", table.id);
            for column in codes_of(&id, one) {
                for line in [nature, "all"] {
                    let name = (release, table.unit, id.clone(), line.to_owned(), column.clone());
                    *counts.entry(name).or_default() += 1;
                }
            }
        }
        let units = [
            (Unit::Reports, 1),
            (Unit::Measures, one.measures.len()),
            (Unit::Affected, one.affected.len()),
            (Unit::Respondents, one.respondents.len()),
        ];
        for (unit, count) in units {
            for line in [nature, "all"] {
                let name = (release, unit, String::new(), line.to_owned(), String::new());
                *counts.entry(name).or_default() += i64::try_from(count).unwrap();
            }
        }
        let listed = CATEGORIES.contains(&one.category.as_str());
        let key = if listed { one.category.as_str() } else { "other" };
        let name = (
            release,
            Unit::Reports,
            "categories".to_owned(),
            key.to_owned(),
            String::new(),
        );
        *counts.entry(name).or_default() += 1;
    }
    counts
}

/// Counted in another way than the program does: by the name of the table.
fn codes_of(id: &str, one: &Facts) -> Vec<String> {
    let json = |value: serde_json::Value| value.as_str().unwrap().to_owned();
    let code = |value: &dyn erased::Code| json(value.json());
    match id.trim_start_matches("NatureBy(").trim_end_matches(')') {
        "Region" => vec![match one.region.as_deref() {
            None => "unknown".to_owned(),
            Some(region) if REGIONS.contains(&region) => region.to_owned(),
            Some(_) => "other".to_owned(),
        }],
        "Outcome" => vec![code(&one.outcome)],
        "Acknowledged" => vec![
            match one.days_to_acknowledge {
                None => "not-yet",
                Some(0 | 1) => "within-a-day",
                Some(2..=7) => "within-seven-days",
                Some(_) => "later",
            }
            .to_owned(),
        ],
        "Feedback" => vec![
            match (one.days_to_feedback, one.feedback_in_time) {
                (None, _) => "not-yet",
                (Some(_), false) => "later",
                (Some(0..=31), true) => "within-a-month",
                (Some(_), true) => "in-time",
            }
            .to_owned(),
        ],
        "HowReported" => vec![code(&one.how_reported)],
        "Support" => vec![if one.supported { "given" } else { "not-recorded" }.to_owned()],
        "Measure" => one.measures.iter().map(|one| code(one)).collect(),
        "Who" => one.affected.iter().map(|one| code(&one.who)).collect(),
        "Sex" => one.affected.iter().map(|one| code(&one.sex)).collect(),
        "AgeGroup" => one.affected.iter().map(|one| code(&one.age_group)).collect(),
        "Setting" => one.affected.iter().map(|one| code(&one.setting)).collect(),
        "Link" => one.respondents.iter().map(|one| code(&one.link)).collect(),
        "Manager" => one.respondents.iter().map(|one| code(&one.manager)).collect(),
        "International" => one
            .respondents
            .iter()
            .map(|one| code(&one.international))
            .collect(),
        _ => Vec::new(),
    }
}

/// Codes as the wire has them.
mod erased {
    pub(super) trait Code {
        fn json(&self) -> serde_json::Value;
    }
    impl<T: serde::Serialize> Code for T {
        fn json(&self) -> serde_json::Value {
            serde_json::to_value(self).unwrap()
        }
    }
}
