//! What a release is: drawn up once and for a year that is over, signed by somebody of its lane, summed up from files alone.

use std::collections::BTreeSet;

use zegel_figures::{
    Annex, Cell, Dimension, Facts, LearningList, Lesson, Measure, Outcome, Release, ReleaseError, Rollup,
    RollupError, SeahExport, SeahField, Tally, TallyError, UntrustedRelease, VerifyError, release_csv,
    rollup_csv,
};
use zegel_protocol::CaseId;
use zegel_protocol::roster::Lane;

use crate::random::{fact, release, release_of, scope};
use crate::signing::{Office, is_signed, key, signature};

fn some() -> Vec<Facts> {
    let mut facts = vec![fact("fraud", Outcome::Substantiated); 9];
    facts.extend(vec![fact("fraud", Outcome::Unsubstantiated); 7]);
    facts.extend(vec![fact("sea-abuse", Outcome::Substantiated); 2]);
    facts
}

fn case(number: u8) -> CaseId {
    CaseId::from_random([number; 16])
}

#[test]
fn a_number_under_five_is_a_range_and_nothing_under_ten_is_told_of_a_region_and_what_may_be_sexual() {
    let mut facts = vec![fact("sea-abuse", Outcome::Open); 20];
    for (place, one) in facts.iter_mut().enumerate() {
        one.region = Some(if place < 12 { "Kenya" } else { "Chad" }.to_owned());
    }
    facts.extend(vec![fact("fraud", Outcome::Open); 30]);
    let release = release(2025, &facts);
    let table = release.by(Dimension::Region).unwrap();
    assert_eq!((table.rule.least, table.rule.least_sexual), (5, Some(10)));
    let cells = &table.line("sexual-exploitation-abuse").unwrap().cells;
    assert!(
        cells.iter().all(|cell| !matches!(cell, Cell::Exact(1..=9))),
        "{cells:?}"
    );
    for table in release.tables() {
        assert!(
            table.says.contains("not prevalence") && table.made.contains("1 to 4"),
            "{:?}",
            table.id
        );
        for line in table.lines.iter().chain([&table.all]) {
            let all = line.cells.iter().chain([&line.total]);
            assert!(
                all.clone().all(|cell| !matches!(cell, Cell::Exact(1..=4))),
                "{:?} {}",
                table.id,
                line.key
            );
        }
    }
}

#[test]
fn large_numbers_are_told() {
    let release = release(2025, &some());
    let outcomes = release.by(Dimension::Outcome).unwrap();
    assert_eq!(outcomes.all.total, Cell::Exact(18));
    let told = outcomes
        .all
        .cells
        .iter()
        .filter(|cell| matches!(cell, Cell::Exact(5..)));
    assert_eq!(told.count(), 2, "{:?}", outcomes.all.cells);
}

#[test]
fn what_somebody_typed_into_a_case_becomes_no_line_and_no_column() {
    let mut facts = vec![fact("a name that was typed", Outcome::Open); 20];
    for one in &mut facts {
        one.region = Some("Mr Smith's village".to_owned());
    }
    let text = release(2025, &facts).to_text();
    assert!(!text.contains("typed") && !text.contains("Smith"));
    assert!(text.contains("other"));
}

#[test]
fn figures_are_drawn_up_when_the_year_is_over_and_name_no_day() {
    let mut early = scope(2025);
    early.now = 2025;
    assert_eq!(
        Release::draw_up(early, &some()).unwrap_err(),
        ReleaseError::YearNotOver
    );
    let text = release(2025, &some()).to_text();
    assert!(!text.contains("2025-") && !text.contains("2026-"));
}

#[test]
fn the_same_facts_in_any_order_give_the_same_bytes() {
    let mut turned = some();
    turned.reverse();
    assert_eq!(release(2025, &some()).to_text(), release(2025, &turned).to_text());
    assert_eq!(
        Release::parse(&release(2025, &some()).to_text()).unwrap(),
        release(2025, &some())
    );
}

#[test]
fn a_released_year_stays_as_it_is() {
    let office = Office::new("example-aid");
    let mut tally = Tally::default();
    let cases = |facts: Vec<Facts>| {
        facts
            .into_iter()
            .enumerate()
            .map(|(at, one)| (case(u8::try_from(at).unwrap()), one))
    };
    tally.count(cases(some()), &BTreeSet::new());
    let first = tally.draw_up(scope(2025)).unwrap();
    tally.freeze(office.file(&first)).unwrap();
    // The same file again changes nothing; another one is refused, and none is drawn up any more.
    tally.freeze(office.file(&first)).unwrap();
    let mut more = some();
    more.push(fact("fraud", Outcome::Open));
    tally.count(cases(more.clone()), &BTreeSet::new());
    assert_eq!(
        tally.draw_up(scope(2025)).unwrap_err(),
        TallyError::AlreadyReleased
    );
    assert_eq!(
        tally.freeze(office.file(&release(2025, &more))).unwrap_err(),
        TallyError::AlreadyReleased
    );
    assert_eq!(
        tally.release_of(Lane::Reporting, 2025).unwrap().release,
        first.to_text()
    );
    let kept: Tally = serde_json::from_str(&serde_json::to_string(&tally).unwrap()).unwrap();
    assert_eq!(
        kept.draw_up(scope(2025)).unwrap_err(),
        TallyError::AlreadyReleased
    );
}

#[test]
fn an_erased_case_is_counted_without_its_name_until_its_year_is_released() {
    let mut tally = Tally::default();
    tally.count(
        [
            (case(7), fact("fraud", Outcome::Open)),
            (case(8), fact("power", Outcome::Open)),
        ],
        &BTreeSet::new(),
    );
    // Case 8 is hidden from this person now, case 7 was erased.
    tally.count([], &[case(7)].into());
    assert_eq!(
        tally.facts().map(|one| one.category.as_str()).collect::<Vec<_>>(),
        ["fraud"]
    );
    assert!(
        !serde_json::to_string(&tally)
            .unwrap()
            .contains(&case(7).to_string())
    );
    let release = tally.draw_up(scope(2025)).unwrap();
    tally.freeze(Office::new("example-aid").file(&release)).unwrap();
    assert_eq!(tally.facts().count(), 0);
}

#[test]
fn a_file_is_believed_only_with_its_organisations_key_its_lanes_reader_and_an_unchanged_text() {
    let office = Office::new("example-aid");
    let release = release(2025, &some());
    let file = office.file(&release);
    assert!(
        file.verify(Some(&office.public_key()), is_signed)
            .unwrap()
            .is_pinned()
    );
    assert!(!file.verify(None, is_signed).unwrap().is_pinned());
    let other = Office::new("example-aid");
    assert!(matches!(
        file.verify(Some(&other.public_key()), is_signed),
        Err(VerifyError::Roster(_))
    ));
    let mut changed = file.clone();
    changed.release = changed.release.replacen("{\"exact\":11}", "{\"exact\":12}", 1);
    assert!(changed != file);
    assert_eq!(
        changed.verify(None, is_signed).unwrap_err(),
        VerifyError::BadSignature
    );
    // An adviser signs no figures of the reporting point.
    let text = release.to_text();
    let advisers = UntrustedRelease::new(
        &release,
        "vera".parse().unwrap(),
        key(2),
        &signature(&key(2), &text),
        office.roster.clone(),
    );
    assert_eq!(
        advisers.verify(None, is_signed).unwrap_err(),
        VerifyError::UnknownAuthor
    );
    let foreign = Office::new("other-aid").file(&release);
    assert!(matches!(
        foreign.verify(None, is_signed),
        Err(VerifyError::Roster(_))
    ));
    let read = UntrustedRelease::parse(&serde_json::to_string(&file).unwrap()).unwrap();
    assert!(read == file);
}

fn of(slug: &str, year: i32, facts: &[Facts]) -> zegel_figures::SignedRelease {
    Office::new(slug).signed(&release_of(slug, year, facts)).unwrap()
}

#[test]
fn a_roll_up_sums_what_was_released_and_refuses_what_does_not_go_together() {
    let (one, two) = (of("example-aid", 2025, &some()), of("other-aid", 2025, &some()));
    let rollup = Rollup::of(&[one.clone(), two.clone(), one.clone()]).unwrap();
    assert_eq!(rollup.members().len(), 2, "the same file counts once");
    let outcomes = rollup
        .tables()
        .iter()
        .find(|table| table.dimension() == Some(Dimension::Outcome))
        .unwrap();
    assert_eq!(outcomes.all.total, Cell::Exact(36));
    assert_eq!(
        outcomes.line("sexual-exploitation-abuse").unwrap().total,
        Cell::Between(2, 8)
    );
    assert_eq!(Rollup::of(&[]).unwrap_err(), RollupError::Nothing);
    let next = of("other-aid", 2026, &some());
    assert_eq!(
        Rollup::of(&[one.clone(), next]).unwrap_err(),
        RollupError::DifferentYears
    );
    let office = Office::new("example-aid");
    let mut more = some();
    more.push(fact("power", Outcome::Open));
    let again: Vec<_> = [some(), more]
        .iter()
        .map(|facts| office.signed(&release(2025, facts)).unwrap())
        .collect();
    assert!(matches!(
        Rollup::of(&again).unwrap_err(),
        RollupError::Differing(_)
    ));
    assert!(matches!(
        Rollup::of(&[one, again[0].clone()]).unwrap_err(),
        RollupError::DifferentKeys(_)
    ));
    assert!(rollup_csv(&rollup).contains("\"2–8\",2,8"));
}

#[test]
fn the_annex_has_the_newest_year_and_the_years_before_as_they_were_released() {
    let office = Office::new("example-aid");
    let releases: Vec<_> = [2025, 2026]
        .map(|year| office.signed(&release(year, &some())).unwrap())
        .into();
    let annex = Annex::of(&releases).unwrap();
    assert_eq!(annex.year, 2026);
    assert_eq!(
        annex
            .years
            .iter()
            .map(|one| (one.year, one.reports))
            .collect::<Vec<_>>(),
        [(2026, Cell::Exact(18)), (2025, Cell::Exact(18))]
    );
    let tables: usize = annex.sections.iter().map(|section| section.tables.len()).sum();
    assert_eq!(
        tables,
        release(2025, &some()).tables().len(),
        "every table has its place"
    );
}

#[test]
fn the_sectors_scheme_gets_its_fields_from_the_release_and_nothing_else() {
    let mut facts = vec![fact("sea-abuse", Outcome::Substantiated); 12];
    for one in facts.iter_mut().take(6) {
        one.measures.insert(Measure::Dismissed);
    }
    facts.extend(vec![fact("fraud", Outcome::Open); 12]);
    let release = release(2025, &facts);
    let export = SeahExport::of(release.year(), release.tables());
    let count = |field: SeahField, value: &str| {
        let row = |row: &&zegel_figures::SeahRow| {
            row.stream == "sexual-exploitation-abuse" && row.field == field && row.value == value
        };
        export.rows.iter().find(row).map(|row| row.count)
    };
    assert_eq!(count(SeahField::Reports, "all"), Some(Cell::Exact(12)));
    assert_eq!(
        count(SeahField::Substantiated, "substantiated"),
        Some(Cell::Exact(12))
    );
    assert_eq!(count(SeahField::Action, "dismissed"), Some(Cell::Exact(6)));
    assert!(export.rows.iter().all(|row| row.stream.starts_with("sexual")));
    assert!(export.to_csv().contains("not prevalence"));
}

#[test]
fn files_for_spreadsheets_hold_no_formula() {
    let mut facts = vec![fact("fraud", Outcome::Open); 20];
    for one in &mut facts {
        one.region = Some("=HYPERLINK(1)".to_owned());
    }
    let csv = release_csv(&release(2025, &facts));
    assert!(csv.contains("\"'=HYPERLINK(1)\"") && !csv.contains(",=") && !csv.contains("\"="));
    let lesson = |text: &str, day: &str| Lesson {
        due: day.parse().unwrap(),
        text: text.to_owned(),
        owner: "Amina".to_owned(),
    };
    let list = LearningList::of([
        lesson("+later", "2026-05-01"),
        lesson("first", "2026-03-01"),
        lesson("first", "2026-03-01"),
    ]);
    assert_eq!(list.lessons().len(), 2);
    assert_eq!(list.lessons()[0].text, "first");
    assert!(list.to_csv().contains("\"'+later\""));
}
