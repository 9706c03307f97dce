//! What a snapshot gives back, what it costs when it is older, and what is in it.

use std::collections::BTreeMap;

use super::*;

/// Writes what is unsaved; gives the pieces by number.
fn save(survey: &mut Survey, pieces: &mut BTreeMap<u8, Vec<u8>>) -> Vec<u8> {
    let unsaved = survey.unsaved();
    for piece in &unsaved {
        pieces.insert(*piece, survey.save(*piece).to_vec());
        survey.saved(*piece);
    }
    unsaved
}

fn load(pieces: &BTreeMap<u8, Vec<u8>>, briefs: impl IntoIterator<Item = BriefCase>) -> Survey {
    let mut survey = Survey::new(person("amina"));
    survey.expect(briefs);
    assert!(pieces.iter().all(|(number, piece)| survey.load(*number, piece)));
    survey
}

#[test]
fn an_older_snapshot_costs_reading_and_nothing_else() {
    let mut survey = of(&[
        (1, Some(content()), "one"),
        (2, Some(content()), "two"),
        (3, Some(content()), "three"),
    ]);
    let mut pieces = BTreeMap::new();
    save(&mut survey, &mut pieces);
    let mut later = load(&pieces, [brief(1, 2, 3), brief(2, 3, 3)]);
    assert_eq!(later.waiting(), [case(2)]);
    assert_eq!(later.gone().collect::<Vec<_>>(), [case(3)]);
    assert_eq!(
        listed(
            &mut later,
            &Query {
                text: "three".into(),
                ..all()
            }
        ),
        []
    );
    assert_eq!(
        listed(
            &mut later,
            &Query {
                text: "two".into(),
                ..all()
            }
        ),
        [case(2)]
    );
    assert!(later.take(case(2), surveyed(3, 3, Some(content()), "more")));
    assert_eq!(
        listed(
            &mut later,
            &Query {
                text: "two".into(),
                ..all()
            }
        ),
        []
    );
}

#[test]
fn what_is_gone_leaves_the_snapshot_too() {
    let mut survey = of(&[(1, Some(content()), "kept"), (2, Some(content()), "removed")]);
    let mut pieces = BTreeMap::new();
    save(&mut survey, &mut pieces);
    let mut later = load(&pieces, [brief(1, 2, 3)]);
    save(&mut later, &mut pieces);
    let bytes: Vec<u8> = pieces.values().flatten().copied().collect();
    let has = |text: &[u8]| bytes.windows(text.len()).any(|window| window == text);
    assert!(has(b"kept") && !has(b"removed"));
    assert!(!has(case(2).to_string().as_bytes()));
}

#[test]
fn only_pieces_that_changed_are_written() {
    let cases: Vec<_> = (0..100).map(|n| (n, Some(content()), "text")).collect();
    let mut survey = of(&cases);
    let mut pieces = BTreeMap::new();
    assert_eq!(save(&mut survey, &mut pieces), (0..25).collect::<Vec<u8>>());
    assert!(save(&mut survey, &mut pieces).is_empty());
    assert!(survey.take(case(6), surveyed(2, 3, Some(content()), "new")));
    assert_eq!(save(&mut survey, &mut pieces), [1]);
}

#[test]
fn a_piece_in_the_place_of_another_one_holds_nothing() {
    let mut survey = of(&[(1, Some(content()), "one"), (255, Some(content()), "other")]);
    let mut pieces = BTreeMap::new();
    save(&mut survey, &mut pieces);
    let mut exchanged = Survey::new(person("amina"));
    exchanged.expect([brief(1, 2, 3), brief(255, 2, 3)]);
    exchanged.load(0, &pieces[&63]);
    exchanged.load(63, &pieces[&0]);
    assert_eq!(exchanged.waiting().len(), 2);
    assert!(listed(&mut exchanged, &all()).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_snapshot_gives_back_what_was_there(texts in proptest::collection::btree_map(0..200_u8, "[a-e]{1,2}( [a-e]{1,2})?", 0..150), search in "[a-e]{1,2} ?") {
        let cases: Vec<(u8, Option<Content>, &str)> = texts.iter().map(|(n, text)| (*n, Some(content()), text.as_str())).collect();
        let mut survey = of(&cases);
        let mut pieces = BTreeMap::new();
        save(&mut survey, &mut pieces);
        let mut again = load(&pieces, texts.keys().map(|n| brief(*n, 2, 3)));
        prop_assert_eq!(again.waiting(), []);
        prop_assert_eq!(again.unsaved(), Vec::<u8>::new());
        for query in [all(), Query { text: search, ..all() }] {
            prop_assert_eq!(listed(&mut again, &query), listed(&mut survey, &query));
        }
    }

    #[test]
    fn bytes_that_are_no_piece_change_nothing(mut bytes: Vec<u8>, flip: prop::sample::Index, bit in 0..8_u8) {
        let mut survey = of(&[(1, Some(content()), "one")]);
        let mut pieces = BTreeMap::new();
        save(&mut survey, &mut pieces);
        let before = listed(&mut survey, &all());
        survey.load(0, &bytes);
        prop_assert_eq!(listed(&mut survey, &all()), before);
        // Damaged, it is refused or read; it never fails otherwise.
        bytes = pieces[&0].clone();
        let at = flip.index(bytes.len());
        bytes[at] ^= 1 << bit;
        let mut other = Survey::new(person("amina"));
        other.expect([brief(1, 2, 3)]);
        other.load(0, &bytes);
        listed(&mut other, &Query { text: "one".into(), ..all() });
    }
}
