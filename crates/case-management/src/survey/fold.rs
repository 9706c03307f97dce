//! From a text to the words that it is found by: without case, accents, vowel marks and the spellings that Arabic letters have in
//! different languages. The same for what is searched in and for what is searched for.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::canonical_combining_class;

/// Characters of a word that count; what is longer is found by its beginning.
const MAX_WORD: usize = 32;

/// Calls `take` with every word of a text, folded. Scripts without spaces between words (Burmese, Thai, Lao, Khmer, Chinese,
/// Japanese) give every two characters that follow each other, and the last one by itself; `true` says that a word is one such
/// character alone.
pub(super) fn words(text: &str, mut take: impl FnMut(&str, bool)) {
    let mut run = Run::default();
    if text.is_ascii() {
        for byte in text.bytes() {
            run.push(char::from(byte.to_ascii_lowercase()), &mut take);
        }
    } else {
        for folded in text.nfkd().filter(|c| !is_mark(*c)).flat_map(char::to_lowercase) {
            match spelling(folded) {
                Some(letters) => letters.chars().for_each(|c| run.push(c, &mut take)),
                // Lower case can bring a mark of its own (İ).
                None if is_mark(folded) => {}
                None => run.push(folded, &mut take),
            }
        }
    }
    run.end(&mut take);
}

/// Accents, vowel marks of Arabic and Hebrew, nuktas; not what changes the syllable: viramas and Japanese voicing.
fn is_mark(c: char) -> bool {
    !c.is_ascii() && !matches!(canonical_combining_class(c), 0 | 8 | 9)
}

/// Letters that count as others; the empty text for signs that only shape a word.
fn spelling(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        'ς' => "σ",
        // Tatweel, joiners, soft hyphen, marks of direction.
        '\u{640}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{ad}'
        | '\u{feff}' => "",
        'ٱ' => "ا",
        'ى' | 'ی' | 'ې' => "ي",
        'ة' | 'ە' | 'ہ' | 'ھ' | 'ۀ' | 'ۃ' => "ه",
        'ک' | 'ڪ' => "ك",
        _ => return digit(c),
    })
}

/// Digits of the scripts in which people write, as everywhere else.
fn digit(c: char) -> Option<&'static str> {
    const ZEROS: [u32; 8] = [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0x1040, 0xe50, 0x17e0];
    const DIGITS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    let value = ZEROS
        .iter()
        .find_map(|zero| u32::from(c).checked_sub(*zero).filter(|value| *value < 10))?;
    DIGITS.get(usize::try_from(value).ok()?).copied()
}

/// Scripts that put no spaces between words.
fn is_unspaced(c: char) -> bool {
    matches!(u32::from(c),
        0xe00..=0xeff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x3041..=0x30ff | 0x31f0..=0x31ff | 0x3400..=0x4dbf
        | 0x4e00..=0x9fff | 0xa9e0..=0xa9ff | 0xaa60..=0xaa7f | 0x2_0000..=0x3_23af)
}

/// What belongs to the word that is being read.
#[derive(Default)]
struct Run {
    word: String,
    length: usize,
    /// The last character, where the script has no spaces.
    last: Option<char>,
    pair: String,
}

impl Run {
    fn push(&mut self, c: char, take: &mut impl FnMut(&str, bool)) {
        if !c.is_alphanumeric() && (c.is_ascii() || !matches!(canonical_combining_class(c), 8 | 9)) {
            self.end(take);
        } else if is_unspaced(c) {
            self.end_word(take);
            if let Some(before) = self.last.replace(c) {
                self.pair.clear();
                self.pair.extend([before, c]);
                take(&self.pair, false);
            }
        } else {
            self.end_pairs(take);
            if self.length < MAX_WORD {
                self.word.push(c);
            }
            self.length = self.length.saturating_add(1);
        }
    }

    fn end(&mut self, take: &mut impl FnMut(&str, bool)) {
        self.end_word(take);
        self.end_pairs(take);
    }

    fn end_word(&mut self, take: &mut impl FnMut(&str, bool)) {
        if !self.word.is_empty() {
            take(&self.word, false);
            self.word.clear();
            self.length = 0;
        }
    }

    fn end_pairs(&mut self, take: &mut impl FnMut(&str, bool)) {
        if let Some(last) = self.last.take() {
            self.pair.clear();
            self.pair.push(last);
            take(&self.pair, true);
        }
    }
}

/// A word that is searched for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    pub word: String,
    /// Longer words that begin with it are found as well.
    pub prefix: bool,
}

/// The words of a search, all of which must be there. The last one may be unfinished, unless something follows it.
pub(super) fn terms(search: &str) -> Vec<Term> {
    let mut found = Vec::new();
    words(search, |word, single| {
        found.push(Term {
            word: word.to_owned(),
            prefix: single,
        });
    });
    // The end of a row of pairs is their last character again: it says nothing that the pair before does not.
    let unfinished = search
        .chars()
        .next_back()
        .is_some_and(|c| !c.is_whitespace() && !c.is_ascii_punctuation());
    drop_ends_of_pairs(&mut found);
    if let Some(last) = found.last_mut() {
        last.prefix |= unfinished;
    }
    found
}

fn drop_ends_of_pairs(terms: &mut Vec<Term>) {
    let mut before: Option<Term> = None;
    terms.retain(|term| {
        let pair_before = before
            .as_ref()
            .is_some_and(|b| !b.prefix && b.word.chars().count() == 2);
        let ends_it =
            term.prefix && pair_before && before.as_ref().is_some_and(|b| b.word.ends_with(&term.word));
        before = Some(term.clone());
        !ends_it
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(text: &str) -> Vec<String> {
        let mut all = Vec::new();
        words(text, |word, _| all.push(word.to_owned()));
        all
    }

    #[test]
    fn case_accents_and_ligatures_do_not_count() {
        assert_eq!(
            of("Émilie ÉTAIT à l’école"),
            ["emilie", "etait", "a", "l", "ecole"]
        );
        assert_eq!(of("STRASSE straße"), ["strasse", "strasse"]);
        assert_eq!(
            of("Ødegård İstanbul ısı ŁÓDŹ ﬁnance"),
            ["odegard", "istanbul", "isi", "lodz", "finance"]
        );
    }

    #[test]
    fn arabic_letters_are_found_in_every_spelling() {
        assert_eq!(of("أحمد إحمد آحمد ٱحمد"), ["احمد", "احمد", "احمد", "احمد"]);
        assert_eq!(of("مُحَمَّد محـــمد"), ["محمد", "محمد"]);
        assert_eq!(of("مدرسة مدرسه"), ["مدرسه", "مدرسه"]);
        assert_eq!(of("على علي علی"), ["علي", "علي", "علي"]);
        assert_eq!(of("کتاب كتاب"), ["كتاب", "كتاب"]);
        assert_eq!(of("٢٠٢٦ ۲۰۲۶ २०२६"), ["2026", "2026", "2026"]);
    }

    #[test]
    fn vowels_of_indic_scripts_stay() {
        assert_ne!(of("कि"), of("का"));
        assert_eq!(of("क्या है"), ["क्या", "है"]);
    }

    #[test]
    fn scripts_without_spaces_are_found_by_pairs() {
        assert_eq!(of("山田さん ok"), ["山田", "田さ", "さん", "ん", "ok"]);
        let term = |word: &str, prefix| Term {
            word: word.into(),
            prefix,
        };
        assert_eq!(terms("田さ "), [term("田さ", false)]);
        assert_eq!(terms("山"), [term("山", true)]);
    }

    #[test]
    fn the_last_word_of_a_search_may_be_unfinished() {
        let prefixes: Vec<bool> = terms("driver take").iter().map(|t| t.prefix).collect();
        assert_eq!(prefixes, [false, true]);
        assert!(terms("driver ").iter().all(|t| !t.prefix));
        assert!(terms(" – ").is_empty());
    }

    proptest! {
        #[test]
        fn folding_again_changes_nothing(text in "\\PC{0,40}") {
            for word in of(&text) {
                let again = of(&word);
                prop_assert!(again.first().is_some_and(|first| word.starts_with(first.as_str())), "{word:?} became {again:?}");
            }
        }
    }
}
