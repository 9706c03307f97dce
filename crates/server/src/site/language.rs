//! Which language a visitor gets (RFC 9110 §12.5.4): the one their browser weighs highest of those there are.

use zegel_protocol::Language;

/// Splits `name;q=0.8` into the name and thousandths; what has no weight counts 1000.
pub(super) fn quality(item: &str) -> (&str, u32) {
    let mut pieces = item.split(';').map(str::trim);
    let name = pieces.next().unwrap_or_default();
    let weight = pieces.find_map(|piece| piece.strip_prefix("q=").or_else(|| piece.strip_prefix("Q=")));
    (name, weight.map_or(1000, thousandths))
}

/// Reads `0`, `0.8`, `1.000`; anything else counts nothing.
fn thousandths(text: &str) -> u32 {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = fraction.len() <= 3 && fraction.bytes().all(|byte| byte.is_ascii_digit());
    match (whole, digits) {
        ("1", true) => 1000,
        ("0", true) => format!("{fraction:0<3}").parse().unwrap_or_default(),
        _ => 0,
    }
}

/// Chooses among `available`, of which the first is for visitors who accept none. `None` only if there are none.
/// A region falls back to its language (`pt-BR` takes `pt`), and a language to a region of it (`pt` takes `pt-br`).
pub(super) fn choose<'a>(accepted: &str, available: &'a [Language]) -> Option<&'a Language> {
    let mut wanted: Vec<(String, u32)> = accepted
        .split(',')
        .map(quality)
        .filter(|(name, weight)| !name.is_empty() && *weight > 0)
        .map(|(name, weight)| (name.to_ascii_lowercase(), weight))
        .collect();
    // A stable sort: what is named first wins among equals.
    wanted.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    let primary = |name: &str| name.split('-').next().unwrap_or_default().to_owned();
    wanted
        .iter()
        .find_map(|(name, _)| {
            let exact = available.iter().find(|language| language.as_str() == name);
            let general = || {
                available
                    .iter()
                    .find(|language| language.as_str() == primary(name))
            };
            let regional = || {
                available
                    .iter()
                    .find(|language| primary(language.as_str()) == *name)
            };
            let any = || available.first().filter(|_| name == "*");
            exact.or_else(general).or_else(regional).or_else(any)
        })
        .or_else(|| available.first())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(accepted: &str) -> String {
        let available: Vec<Language> = ["en", "nl", "ar", "pt-br"]
            .map(|text| text.parse().unwrap())
            .to_vec();
        choose(accepted, &available).unwrap().to_string()
    }

    #[test]
    fn the_heaviest_language_there_is_wins_and_the_first_is_for_all_others() {
        for (accepted, language) in [
            ("", "en"),
            ("nl", "nl"),
            ("nl-BE", "nl"),
            ("AR-eg;q=0.9, nl;q=0.8", "ar"),
            ("fr, nl;q=0.5, ar;q=0.7", "ar"),
            ("fr-FR, fr;q=0.9", "en"),
            ("fr, *;q=0.1", "en"),
            ("nl;q=0, ar;q=0.001", "ar"),
            ("pt", "pt-br"),
            ("pt-PT", "en"),
            ("nl;q=nonsense, ar;q=0.2", "ar"),
            ("nl;q=0.5, ar;q=0.5", "nl"),
            (";;,,;q=", "en"),
        ] {
            assert_eq!(chosen(accepted), language, "{accepted}");
        }
    }

    #[test]
    fn weights_are_read_as_thousandths() {
        for (item, weight) in [
            ("br", 1000),
            ("br;q=0.5", 500),
            ("br; q=1.0", 1000),
            ("br;q=0", 0),
            ("br;q=2", 0),
        ] {
            assert_eq!(quality(item), ("br", weight), "{item}");
        }
    }
}
