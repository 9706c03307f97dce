//! From facts to tables: what is counted, by what, and what of it is told.

use std::collections::BTreeMap;

use crate::cell::{Cell, LEAST, LEAST_SEXUAL_BY_REGION};
use crate::codes::{
    Acknowledged, AgeGroup, Feedback, HowReported, Known, Link, Measure, Nature, Outcome, Setting, Sex,
    Support, Who,
};
use crate::facts::{Facts, OTHER};
use crate::network::PLENTY;
use crate::protect::{CrossLine, Part, cross, line};
use crate::release::Scope;
use crate::table::{Dimension, Line, NOT_PREVALENCE, Rule, Table, TableId, Unit};

/// What nobody knows.
const UNKNOWN: &str = "unknown";
/// The code of the line with everything together.
const ALL: &str = "all";

/// Which dimensions each unit is sorted by.
const DIMENSIONS: [(Unit, &[Dimension]); 4] = [
    (
        Unit::Reports,
        &[
            Dimension::Outcome,
            Dimension::Acknowledged,
            Dimension::Feedback,
            Dimension::HowReported,
            Dimension::Support,
            Dimension::Region,
        ],
    ),
    (Unit::Measures, &[Dimension::Measure]),
    (
        Unit::Affected,
        &[
            Dimension::Who,
            Dimension::Sex,
            Dimension::AgeGroup,
            Dimension::Setting,
        ],
    ),
    (
        Unit::Respondents,
        &[Dimension::Link, Dimension::Manager, Dimension::International],
    ),
];

fn codes(dimension: Dimension, scope: &Scope) -> Vec<String> {
    fn of<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> Vec<String> {
        all.iter().map(|one| code(*one).to_owned()).collect()
    }
    match dimension {
        Dimension::Region => {
            let listed = scope.regions.iter().cloned();
            listed.chain([OTHER, UNKNOWN].map(str::to_owned)).collect()
        }
        Dimension::Outcome => of(Outcome::ALL, Outcome::code),
        Dimension::Acknowledged => of(Acknowledged::ALL, Acknowledged::code),
        Dimension::Feedback => of(Feedback::ALL, Feedback::code),
        Dimension::HowReported => of(HowReported::ALL, HowReported::code),
        Dimension::Support => of(Support::ALL, Support::code),
        Dimension::Measure => of(Measure::ALL, Measure::code),
        Dimension::Who => of(Who::ALL, Who::code),
        Dimension::Sex => of(Sex::ALL, Sex::code),
        Dimension::AgeGroup => of(AgeGroup::ALL, AgeGroup::code),
        Dimension::Setting => of(Setting::ALL, Setting::code),
        Dimension::Link => of(Link::ALL, Link::code),
        Dimension::Manager | Dimension::International => of(Known::ALL, Known::code),
    }
}

/// The codes that one case is counted under, one for each report, measure or person.
fn values<'a>(dimension: Dimension, facts: &'a Facts, scope: &Scope) -> Vec<&'a str> {
    match dimension {
        Dimension::Region => vec![match facts.region.as_deref() {
            None => UNKNOWN,
            Some(region) if scope.regions.iter().any(|listed| listed == region) => region,
            Some(_) => OTHER,
        }],
        Dimension::Outcome => vec![facts.outcome.code()],
        Dimension::Acknowledged => vec![facts.acknowledged().code()],
        Dimension::Feedback => vec![facts.feedback().code()],
        Dimension::HowReported => vec![facts.how_reported.code()],
        Dimension::Support => vec![facts.support().code()],
        Dimension::Measure => facts.measures.iter().map(|one| one.code()).collect(),
        Dimension::Who => facts.affected.iter().map(|one| one.who.code()).collect(),
        Dimension::Sex => facts.affected.iter().map(|one| one.sex.code()).collect(),
        Dimension::AgeGroup => facts.affected.iter().map(|one| one.age_group.code()).collect(),
        Dimension::Setting => facts.affected.iter().map(|one| one.setting.code()).collect(),
        Dimension::Link => facts.respondents.iter().map(|one| one.link.code()).collect(),
        Dimension::Manager => facts.respondents.iter().map(|one| one.manager.code()).collect(),
        Dimension::International => facts
            .respondents
            .iter()
            .map(|one| one.international.code())
            .collect(),
    }
}

/// Counts by nature and code.
type Counts = Vec<(Nature, Vec<u64>)>;

fn counts(dimension: Dimension, codes: &[String], facts: &[&Facts], scope: &Scope) -> Counts {
    let mut by: BTreeMap<(Nature, &str), u64> = BTreeMap::new();
    for one in facts {
        for value in values(dimension, one, scope) {
            *by.entry((one.nature(), value)).or_default() += 1;
        }
    }
    let of = |nature: Nature, code: &String| by.get(&(nature, code.as_str())).copied().unwrap_or_default();
    Nature::ALL
        .iter()
        .map(|nature| (*nature, codes.iter().map(|code| of(*nature, code)).collect()))
        .collect()
}

/// How many of a unit there are, in all and by nature, and what of it is told.
struct Base {
    total: Cell,
    by_nature: Vec<Cell>,
    /// No more than these can be counted in one line and column.
    caps: Vec<u64>,
}

impl Base {
    /// Of a unit; `reports` is the reports' own base, without which it is them.
    fn new(unit: Unit, facts: &[&Facts], reports: Option<&Self>) -> Self {
        let each = |one: &Facts| match unit {
            Unit::Reports => 1,
            Unit::Measures => one.measures.len(),
            Unit::Affected => one.affected.len(),
            Unit::Respondents => one.respondents.len(),
        };
        let of = |nature: Nature| -> u64 {
            let sum: usize = facts
                .iter()
                .filter(|one| one.nature() == nature)
                .map(|one| each(one))
                .sum();
            u64::try_from(sum).unwrap_or(PLENTY)
        };
        let by_nature: Vec<u64> = Nature::ALL.iter().map(|nature| of(*nature)).collect();
        let caps: Vec<u64> = match unit {
            Unit::Measures => Nature::ALL
                .iter()
                .map(|nature| facts.iter().filter(|one| one.nature() == *nature).count())
                .map(|count| u64::try_from(count).unwrap_or(PLENTY))
                .collect(),
            _ => vec![PLENTY; Nature::ALL.len()],
        };
        let each_most = u64::try_from(Measure::ALL.len()).unwrap_or(PLENTY);
        let parts: Vec<Part> = by_nature
            .iter()
            .zip(&caps)
            .enumerate()
            .map(|(place, (count, cap))| Part {
                count: *count,
                cap: cap.saturating_mul(each_most).min(PLENTY),
                hidden: reports
                    .is_some_and(|base| !matches!(base.by_nature.get(place), Some(Cell::Exact(_)))),
            })
            .collect();
        let total: u64 = by_nature.iter().sum();
        let few_reports = reports
            .is_some_and(|base| !matches!(base.total, Cell::Exact(count) if count == 0 || count >= LEAST));
        let (total, told) = match total {
            _ if few_reports => (Cell::Withheld, None),
            0 => (Cell::Exact(0), line(&parts, LEAST)),
            count if count < LEAST => (Cell::Between(1, LEAST - 1), None),
            count => (Cell::Exact(count), line(&parts, LEAST)),
        };
        Self {
            total,
            by_nature: told.unwrap_or_else(|| vec![Cell::Withheld; Nature::ALL.len()]),
            caps,
        }
    }

    fn is_told(&self, place: usize) -> bool {
        matches!(self.by_nature.get(place), Some(Cell::Exact(_)))
    }
}

/// All tables of a release.
pub(crate) fn tables(facts: &[&Facts], scope: &Scope) -> Vec<Table> {
    let reports = Base::new(Unit::Reports, facts, None);
    let mut tables = vec![categories(facts, scope, &reports)];
    for (unit, dimensions) in DIMENSIONS {
        let own = (unit != Unit::Reports).then(|| Base::new(unit, facts, Some(&reports)));
        let base = own.as_ref().unwrap_or(&reports);
        for dimension in dimensions {
            tables.push(crossed(unit, *dimension, facts, scope, base));
        }
    }
    tables
}

fn table(id: TableId, unit: Unit, columns: Vec<String>, all: Line, lines: Vec<Line>, rule: Rule) -> Table {
    Table {
        id,
        unit,
        columns,
        all,
        lines,
        rule,
        made: rule.words(),
        says: NOT_PREVALENCE.to_owned(),
    }
}

fn crossed(unit: Unit, dimension: Dimension, facts: &[&Facts], scope: &Scope, base: &Base) -> Table {
    let codes = codes(dimension, scope);
    let counts = counts(dimension, &codes, facts, scope);
    let least_of = |nature: Nature| {
        if dimension == Dimension::Region && nature.may_be_sexual() {
            LEAST_SEXUAL_BY_REGION
        } else {
            LEAST
        }
    };
    let used = || {
        counts
            .iter()
            .filter(|(_, counts)| counts.iter().any(|count| *count > 0))
    };
    // Where everything may be sexual, the line of everything is such a line itself.
    let least_of_all = used().map(|(nature, _)| least_of(*nature)).min().unwrap_or(LEAST);
    let cap_of_all = base
        .caps
        .iter()
        .fold(0u64, |sum, cap| sum.saturating_add(*cap))
        .min(PLENTY);
    let parts: Vec<Part> = (0..codes.len())
        .map(|column| Part {
            count: counts.iter().filter_map(|(_, counts)| counts.get(column)).sum(),
            cap: cap_of_all,
            hidden: false,
        })
        .collect();
    let broken_down = match base.total {
        Cell::Exact(count) if count == 0 || count >= least_of_all => line(&parts, least_of_all),
        _ => None,
    };
    let cells = match &broken_down {
        None => vec![vec![Cell::Withheld; codes.len()]; counts.len()],
        Some(all) => {
            let told: Vec<bool> = all.iter().map(|cell| matches!(cell, Cell::Exact(_))).collect();
            let lines: Vec<CrossLine> = counts
                .iter()
                .enumerate()
                .map(|(place, (nature, counts))| CrossLine {
                    counts: counts.clone(),
                    is_told: base.is_told(place),
                    least: least_of(*nature),
                    cap: base.caps.get(place).copied().unwrap_or(PLENTY),
                })
                .collect();
            cross(&lines, &told)
        }
    };
    let lines = counts
        .iter()
        .zip(cells)
        .zip(&base.by_nature)
        .map(|(((nature, _), cells), total)| Line {
            key: nature.code().to_owned(),
            total: *total,
            cells,
        })
        .collect();
    let all = Line {
        key: ALL.to_owned(),
        total: base.total,
        cells: broken_down.unwrap_or_else(|| vec![Cell::Withheld; codes.len()]),
    };
    let rule = Rule {
        least: LEAST,
        least_sexual: (dimension == Dimension::Region).then_some(LEAST_SEXUAL_BY_REGION),
    };
    table(TableId::NatureBy(dimension), unit, codes, all, lines, rule)
}

/// Reports by category, nature by nature: each nature that is told is broken down by itself.
fn categories(facts: &[&Facts], scope: &Scope, base: &Base) -> Table {
    let mut by: BTreeMap<(Nature, String), u64> = BTreeMap::new();
    for id in scope.categories.iter().map(String::as_str).chain([OTHER]) {
        by.insert((Nature::of_category(id), id.to_owned()), 0);
    }
    for one in facts {
        // A category that the list does not name any more keeps its nature, and nothing else of its name.
        let id = match one.nature() {
            _ if scope.categories.contains(&one.category) => one.category.clone(),
            Nature::Other => OTHER.to_owned(),
            nature => format!("{OTHER}-{}", nature.code()),
        };
        *by.entry((one.nature(), id)).or_default() += 1;
    }
    let mut lines = Vec::new();
    for (place, nature) in Nature::ALL.iter().enumerate() {
        let own: Vec<(&str, u64)> = by
            .iter()
            .filter(|((of, _), _)| of == nature)
            .map(|((_, id), count)| (id.as_str(), *count))
            .collect();
        let parts: Vec<Part> = own
            .iter()
            .map(|(_, count)| Part {
                count: *count,
                cap: PLENTY,
                hidden: false,
            })
            .collect();
        let told = base.is_told(place).then(|| line(&parts, LEAST)).flatten();
        let cells = told.unwrap_or_else(|| vec![Cell::Withheld; own.len()]);
        lines.extend(own.iter().zip(cells).map(|((id, _), cell)| Line {
            key: (*id).to_owned(),
            total: cell,
            cells: Vec::new(),
        }));
    }
    let all = Line {
        key: ALL.to_owned(),
        total: base.total,
        cells: Vec::new(),
    };
    let rule = Rule {
        least: LEAST,
        least_sexual: None,
    };
    table(TableId::Categories, Unit::Reports, Vec::new(), all, lines, rule)
}
