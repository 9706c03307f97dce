//! What mails say, in the languages of `web/shared/texts/*/mail.ftl`.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;
use zegel_protocol::people::AccountRole;
use zegel_protocol::{Day, Language};

/// The texts of each language; the first is for whoever has none of them.
const TEXTS: [(&str, &str); 6] = [
    ("en", include_str!("../../../../web/shared/texts/en/mail.ftl")),
    ("nl", include_str!("../../../../web/shared/texts/nl/mail.ftl")),
    ("ar", include_str!("../../../../web/shared/texts/ar/mail.ftl")),
    ("fr", include_str!("../../../../web/shared/texts/fr/mail.ftl")),
    ("es", include_str!("../../../../web/shared/texts/es/mail.ftl")),
    ("pt", include_str!("../../../../web/shared/texts/pt/mail.ftl")),
];

/// A mail before it has a sender and a receiver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Letter {
    pub(crate) language: &'static str,
    pub(crate) subject: String,
    pub(crate) body: String,
}

/// Invites somebody to make their account. `organisation` is its name.
pub(crate) fn invitation(
    languages: &[Language],
    organisation: &str,
    role: AccountRole,
    link: &str,
    last_day: Day,
) -> Option<Letter> {
    let texts = Texts::of(languages)?;
    let mut args = FluentArgs::new();
    args.set("organisation", one_line(organisation));
    args.set("role", texts.say(role_key(role), &FluentArgs::new())?);
    args.set("link", link.to_owned());
    args.set("day", last_day.to_string());
    texts.letter("mail-invitation-subject", "mail-invitation-body", &args)
}

/// Reminds an administrator that the roster expires.
pub(crate) fn roster_reminder(
    languages: &[Language],
    organisation: &str,
    link: &str,
    expires: Day,
    days: i32,
) -> Option<Letter> {
    let texts = Texts::of(languages)?;
    let mut args = FluentArgs::new();
    args.set("organisation", one_line(organisation));
    args.set("link", link.to_owned());
    args.set("day", expires.to_string());
    args.set("days", FluentValue::from(days));
    texts.letter("mail-roster-subject", "mail-roster-body", &args)
}

/// Says that something waits at the desk, whatever it is: the same words every time.
pub(crate) fn desk_reminder(languages: &[Language], organisation: &str, link: &str) -> Option<Letter> {
    let texts = Texts::of(languages)?;
    let mut args = FluentArgs::new();
    args.set("organisation", one_line(organisation));
    args.set("link", link.to_owned());
    texts.letter("mail-desk-subject", "mail-desk-body", &args)
}

/// A name that begins no line of its own.
fn one_line(name: &str) -> String {
    name.replace(
        |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'),
        " ",
    )
}

const fn role_key(role: AccountRole) -> &'static str {
    match role {
        AccountRole::Adviser => "mail-role-adviser",
        AccountRole::Handler => "mail-role-handler",
        AccountRole::Ombuds => "mail-role-ombuds",
        AccountRole::Administrator => "mail-role-administrator",
        AccountRole::Analyst => "mail-role-analyst",
        AccountRole::Instance => "mail-role-instance",
    }
}

struct Texts {
    language: &'static str,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// Those of the first language that has any, without its region if need be; English if there is none.
    fn of(languages: &[Language]) -> Option<Self> {
        let known = |wanted: &str| TEXTS.iter().find(|(language, _)| *language == wanted);
        let found = languages.iter().find_map(|language| {
            let text = language.as_str();
            known(text).or_else(|| known(text.split('-').next().unwrap_or(text)))
        });
        let (language, source) = found.or(TEXTS.first())?;
        let resource = FluentResource::try_new((*source).to_owned()).ok()?;
        let mut bundle = FluentBundle::new_concurrent(vec![language.parse::<LanguageIdentifier>().ok()?]);
        // Marks around what is filled in are for mixed directions on a page; in a mail they would break the link.
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).ok()?;
        Some(Self { language, bundle })
    }

    fn say(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let message = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(message, Some(args), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }

    fn letter(&self, subject: &str, body: &str, args: &FluentArgs<'_>) -> Option<Letter> {
        let body = self.say(body, args)?;
        Some(Letter {
            language: self.language,
            subject: self.say(subject, args)?,
            body: format!("{body}\n"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINK: &str = "https://report.example.org/o/aid/desk/#invite=AbC_-9&key=RWQ";

    fn languages(names: &[&str]) -> Vec<Language> {
        names.iter().map(|name| name.parse().unwrap()).collect()
    }

    fn day() -> Day {
        "2026-12-07".parse().unwrap()
    }

    #[test]
    fn every_letter_is_there_in_every_language_and_says_what_matters() {
        for (language, _) in TEXTS {
            let languages = languages(&[language]);
            for role in AccountRole::ALL {
                let letter = invitation(&languages, "Example Aid", role, LINK, day()).unwrap();
                assert_eq!(letter.language, language);
                assert!(letter.subject.contains("Example Aid") && !letter.subject.contains('\n'));
                assert!(letter.body.lines().any(|line| line == LINK), "{}", letter.body);
                assert!(letter.body.contains("2026-12-07"));
            }
            let desk = "https://report.example.org/o/aid/desk/";
            let letter = desk_reminder(&languages, "Example Aid", desk).unwrap();
            assert!(letter.subject.contains("Example Aid") && !letter.subject.contains('\n'));
            assert!(letter.body.lines().any(|line| line == desk), "{}", letter.body);
            for days in [30, 7] {
                let letter = roster_reminder(&languages, "Example Aid", LINK, day(), days).unwrap();
                assert!(letter.subject.contains(&days.to_string()), "{}", letter.subject);
                assert!(letter.body.lines().any(|line| line == LINK), "{}", letter.body);
            }
        }
    }

    #[test]
    fn the_language_is_the_organisations_first_that_there_are_texts_in() {
        let chosen = |names: &[&str]| {
            invitation(&languages(names), "Aid", AccountRole::Handler, LINK, day())
                .unwrap()
                .language
        };
        assert_eq!(chosen(&["sw", "fr", "en"]), "fr");
        assert_eq!(chosen(&["pt-br"]), "pt");
        assert_eq!(chosen(&[]), "en");
        assert_eq!(chosen(&["sw"]), "en");
    }

    /// What a mail says of the desk tells nothing of what lies there, in any language.
    #[test]
    fn a_reminder_does_not_name_what_it_is_about() {
        let telling = [
            "case",
            "report",
            "zaak",
            "melding",
            "dossier",
            "signalement",
            "caso",
            "denuncia",
            "denúncia",
            "message",
            "حالة",
            "بلاغ",
        ];
        for (language, _) in TEXTS {
            let letter = desk_reminder(&languages(&[language]), "Aid", "https://aid.example/").unwrap();
            let text = format!("{} {}", letter.subject, letter.body).to_lowercase();
            for word in telling {
                assert!(!text.contains(word), "{language}: {word}: {text}");
            }
        }
    }

    #[test]
    fn a_name_is_taken_as_it_stands() {
        let name = "Aid { $link } { -term }";
        let letter = invitation(&[], name, AccountRole::Handler, LINK, day()).unwrap();
        assert!(
            letter.subject.contains("{ $link } { -term }"),
            "{}",
            letter.subject
        );
    }
}
