//! Who reads a channel on which day; absences, looks, channels that nobody reads yet.

use super::*;

const PIXEL: &[u8] = b"\x89PNG\r\n\x1a\n and the rest of a picture";

fn logo(bytes: &[u8]) -> String {
    base64::Engine::encode(&base64::prelude::BASE64_STANDARD, bytes)
}

fn parsed(body: &Value) -> Result<RosterBody, RosterError> {
    parse(&body.to_string())
}

fn readers(body: &Value, day: &str) -> Vec<String> {
    let body = parsed(body).unwrap();
    let found = body.readers_on(&body.channels[0], day.parse().unwrap());
    found.into_iter().map(|handler| handler.id.to_string()).collect()
}

/// The usual roster with one more handler, Chen, who reads no channel.
fn with_chen() -> Value {
    let mut body = body();
    let mut chen = body["handlers"][0].clone();
    chen["id"] = json!("chen");
    chen["recipient"] = json!("age1pq1chen");
    chen["signing_key"] = json!(VerifyingKey::from_bytes([4; 32]));
    body["handlers"].as_array_mut().unwrap().push(chen);
    body
}

fn away(deputy: Option<&str>) -> Value {
    json!({"from": "2026-11-10", "until": "2026-11-20", "deputy": deputy})
}

#[test]
fn a_channel_that_nobody_reads_yet_may_stand_in_the_list() {
    let mut body = body();
    body["channels"][0]["readers"] = json!([]);
    assert_eq!(readers(&body, "2026-11-23"), [""; 0]);
}

#[test]
fn somebody_away_does_not_read_and_the_deputy_does() {
    let mut body = with_chen();
    body["handlers"][0]["away"] = away(None);
    assert_eq!(readers(&body, "2026-11-10"), ["boris"]);
    body["handlers"][0]["away"] = away(Some("chen"));
    for (day, expected) in [
        ("2026-11-09", ["amina", "boris"]),
        ("2026-11-10", ["boris", "chen"]),
        ("2026-11-20", ["boris", "chen"]),
        ("2026-11-21", ["amina", "boris"]),
    ] {
        assert_eq!(readers(&body, day), expected, "{day}");
    }
    body["handlers"][0]["away"] = away(Some("boris"));
    assert_eq!(readers(&body, "2026-11-15"), ["boris"]);
}

#[test]
fn a_deputy_whose_time_it_is_not_or_who_is_away_does_not_stand_in() {
    let mut body = with_chen();
    body["handlers"][0]["away"] = away(Some("chen"));
    body["handlers"][3]["from"] = json!("2026-11-16");
    assert_eq!(readers(&body, "2026-11-15"), ["boris"]);
    assert_eq!(readers(&body, "2026-11-16"), ["boris", "chen"]);
    body["handlers"][3]["away"] = away(None);
    assert_eq!(readers(&body, "2026-11-16"), ["boris"]);
}

#[test]
fn where_nobody_else_would_read_those_who_are_away_do() {
    let mut body = body();
    body["handlers"][0]["away"] = away(None);
    body["handlers"][1]["until"] = json!("2026-11-12");
    assert_eq!(readers(&body, "2026-11-12"), ["boris"]);
    assert_eq!(readers(&body, "2026-11-13"), ["amina"]);
    body["handlers"][0]["until"] = json!("2026-11-12");
    assert_eq!(readers(&body, "2026-11-13"), [""; 0]);
}

#[test]
fn a_deputy_is_another_person_of_the_same_role_and_not_the_escalation_reader() {
    let refused = |deputy: &str, role: &str| {
        let mut body = with_chen();
        body["handlers"][0]["away"] = away(Some(deputy));
        body["handlers"][3]["role"] = json!(role);
        matches!(parsed(&body), Err(RosterError::Inconsistent(_)))
    };
    assert!(!refused("chen", "handler"));
    assert!(refused("chen", "adviser"));
    assert!(refused("amina", "handler"));
    assert!(refused("nobody", "handler"));
    assert!(refused("olga", "handler"));
    let mut body = body();
    body["handlers"][0]["away"] = json!({"from": "2026-11-20", "until": "2026-11-19"});
    assert!(parsed(&body).is_err());
}

#[test]
fn a_look_is_a_colour_and_a_small_picture() {
    let refused = |look: Value| {
        let mut body = body();
        body["organisation"]["look"] = look;
        matches!(parsed(&body), Err(RosterError::Inconsistent(_)))
    };
    assert!(!refused(json!({"accent": "#1a2b3c"})));
    assert!(!refused(json!({"accent": "#1a2b3c", "logo": logo(PIXEL)})));
    for accent in ["", "1a2b3c", "#1a2b3", "#1A2B3C", "#1a2b3cff", "red", "#1a2b3g"] {
        assert!(refused(json!({"accent": accent})), "{accent}");
    }
    let large = [PIXEL, &[0; crate::limits::MAX_LOGO]].concat();
    for picture in [&logo(b"<svg/>"), "", "data:image/png;base64,", &logo(&large)] {
        assert!(
            refused(json!({"accent": "#1a2b3c", "logo": picture})),
            "{picture}"
        );
    }
}

#[test]
fn a_roster_says_how_long_closed_cases_are_kept() {
    let mut body = body();
    assert_eq!(parsed(&body).unwrap().organisation.retention_days, None);
    body["organisation"]["retention_days"] = json!({"advice": 0, "reporting": 730, "ombuds": 1825});
    let kept = parsed(&body).unwrap().organisation.retention_days.unwrap();
    use crate::roster::Lane;
    let days = [Lane::Advice, Lane::Reporting, Lane::Ombuds].map(|lane| kept.of(lane));
    assert_eq!(days, [0, 730, 1825]);
}
