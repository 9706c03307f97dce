//! What a handler goes through with a case of each tier: the points' names. Their words are texts of the desk.

use zegel_protocol::roster::{Lane, Tier};

/// For every case.
const EVERY: [&str; 4] = [
    "danger",
    "device-and-channel-safe",
    "support-offered",
    "conflicts-looked-at",
];
/// For sensitive cases.
const SENSITIVE: [&str; 4] = [
    "consents-asked",
    "retaliation-risk",
    "evidence-secured",
    "respondent-kept-apart",
];
/// For cases that a specialist looks at within 24 hours.
const GRAVE: [&str; 5] = [
    "specialist-informed",
    "medical-and-psychosocial-help",
    "child-protection",
    "duty-to-report",
    "survivor-decides",
];
/// Before a formal case is closed.
const FORMAL: [&str; 2] = ["protection-planned", "lessons-drawn"];

/// The points of a case's checklist, in the order in which they are shown.
#[must_use]
pub fn checklist(tier: Tier, lane: Lane) -> Vec<&'static str> {
    let sensitive = if tier <= Tier::B { &SENSITIVE[..] } else { &[] };
    let grave = if tier == Tier::A { &GRAVE[..] } else { &[] };
    let formal = if lane == Lane::Advice { &[] } else { &FORMAL[..] };
    [&EVERY[..], grave, sensitive, formal].concat()
}

/// Whether a checklist has a point of that name.
pub(crate) fn is_known(check: &str) -> bool {
    [&EVERY[..], &SENSITIVE, &GRAVE, &FORMAL]
        .iter()
        .any(|list| list.contains(&check))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_more_sensitive_a_case_the_longer_its_list() {
        let length = |tier, lane| checklist(tier, lane).len();
        assert!(length(Tier::A, Lane::Reporting) > length(Tier::B, Lane::Reporting));
        assert!(length(Tier::B, Lane::Reporting) > length(Tier::C, Lane::Reporting));
        assert!(length(Tier::B, Lane::Reporting) > length(Tier::B, Lane::Advice));
        assert!(checklist(Tier::A, Lane::Ombuds).into_iter().all(is_known));
        assert!(!is_known("anything"));
    }
}
