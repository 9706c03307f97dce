//! What the list says about casework: tiers, retention by category, closing reasons of the organisation's own, its time zone.

use super::*;
use crate::roster::{ClosingReason, Tier};

#[test]
fn a_category_has_the_tier_and_the_days_that_the_list_gives_it_else_the_taxonomys() {
    let mut changed = body();
    changed["channels"][0]["categories"] = json!([
        {"id": "fraud", "labels": {}, "tier": "A", "retention_days": 90},
        {"id": "child", "labels": {}},
        {"id": "of-our-own", "labels": {}}
    ]);
    let body = parse(&changed.to_string()).unwrap();
    let found: Vec<_> = body.channels[0]
        .categories
        .iter()
        .map(|one| (one.tier(), one.retention_days))
        .collect();
    assert_eq!(found, [(Tier::A, Some(90)), (Tier::A, None), (Tier::B, None)]);
    changed["channels"][0]["categories"][1]["id"] = json!("fraud");
    assert!(parse(&changed.to_string()).is_err(), "the same one twice");
}

#[test]
fn closing_reasons_of_ones_own_have_names_and_count_as_one_that_everybody_has() {
    let with = |reasons: Value| {
        let mut changed = body();
        changed["organisation"]["closing_reasons"] = reasons;
        parse(&changed.to_string())
    };
    let mediated =
        json!({"id": "mediated", "labels": {"en": "Mediated"}, "counts_as": "resolved-informally"});
    let body = with(json!([mediated])).unwrap();
    let reason = &body.organisation.closing_reasons[0];
    assert_eq!(reason.counts_as, ClosingReason::ResolvedInformally);
    for wrong in [
        json!([mediated, mediated]),
        json!([{"id": "", "labels": {"en": "x"}, "counts_as": "referred"}]),
        json!([{"id": "Not A Name", "labels": {"en": "x"}, "counts_as": "referred"}]),
        json!([{"id": "unlabelled", "labels": {}, "counts_as": "referred"}]),
        json!([{"id": "odd", "labels": {"en": "x"}, "counts_as": "something-else"}]),
    ] {
        assert!(with(wrong.clone()).is_err(), "{wrong}");
    }
}

#[test]
fn the_time_zone_looks_like_one() {
    let with = |zone: &str| {
        let mut changed = body();
        changed["organisation"]["time_zone"] = zone.into();
        parse(&changed.to_string()).is_ok()
    };
    for zone in [
        "UTC",
        "Africa/Ndjamena",
        "America/Argentina/Buenos_Aires",
        "Etc/GMT+3",
        "America/Port-au-Prince",
    ] {
        assert!(with(zone), "{zone}");
    }
    for zone in ["", "/", "Africa/", "../etc/passwd", "Africa/N djamena", "a/b/c/d"] {
        assert!(!with(zone), "{zone}");
    }
}
