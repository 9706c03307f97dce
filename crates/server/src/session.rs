//! Sessions: what stands in the cookie.
//!
//! The fine times of a session — until when it may idle, when it ends for good — are inside the cookie, which the server
//! authenticates, so that the store never holds a time finer than a day: it knows the SHA-256 of the token and the last
//! day. Signing out removes the token, which kills every copy of the cookie. The cookie names its organisation, so that
//! it opens nothing in another one on the same host; and it says whether its owner proved once more who sits there, and
//! whether the session is one of recovery, which can do nothing but set a new passphrase.

use actix_web::cookie::{Cookie, SameSite};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use zegel_protocol::{Day, OrgSlug, Sha256};
use zeroize::Zeroizing;

use crate::keys::Keys;

/// The cookie's name; the prefix makes browsers insist on `Secure`, `Path=/` and no `Domain`.
pub(crate) const COOKIE: &str = "__Host-zegel";

/// Seconds after which an unused session ends.
const IDLE: i64 = 30 * 60;
/// Seconds after which a session ends in any case.
const ABSOLUTE: i64 = 12 * 60 * 60;
/// Seconds of use after which the cookie is written anew.
const RENEW_AFTER: i64 = 60;
/// Seconds for which having proved once more who one is counts.
const STEPPED_UP: i64 = 5 * 60;

/// What a session is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Everything that the role may do.
    Ordinary,
    /// Setting a new passphrase after signing in with the recovery sheet, and nothing else.
    Recovery,
}

impl Purpose {
    const fn letter(self) -> &'static str {
        match self {
            Self::Ordinary => "o",
            Self::Recovery => "r",
        }
    }

    fn of_letter(letter: &str) -> Option<Self> {
        [Self::Ordinary, Self::Recovery]
            .into_iter()
            .find(|purpose| purpose.letter() == letter)
    }
}

/// What a valid cookie says.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Session {
    org: OrgSlug,
    token: Zeroizing<String>,
    idle_until: i64,
    ends: i64,
    /// The second until which its owner has proved once more who they are; 0 if they have not.
    stepped_until: i64,
    purpose: Purpose,
}

impl Session {
    /// A new session from 32 random bytes.
    pub(crate) fn new(org: OrgSlug, token: [u8; 32], purpose: Purpose, now: i64) -> Self {
        let idle_until = now.saturating_add(IDLE);
        let ends = match purpose {
            Purpose::Ordinary => now.saturating_add(ABSOLUTE),
            Purpose::Recovery => idle_until,
        };
        Self {
            org,
            token: Zeroizing::new(BASE64.encode(token)),
            idle_until,
            ends,
            stepped_until: 0,
            purpose,
        }
    }

    /// What it is for.
    pub(crate) fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// The same session, whose owner has just proved once more who they are.
    pub(crate) fn stepped_up(&self, now: i64) -> Self {
        Self {
            stepped_until: now.saturating_add(STEPPED_UP).min(self.ends),
            ..self.clone()
        }
    }

    /// Whether its owner proved within the last minutes who they are.
    pub(crate) fn is_stepped_up(&self, now: i64) -> bool {
        now < self.stepped_until
    }

    /// What the store knows the session by.
    pub(crate) fn token_hash(&self) -> Sha256 {
        Sha256::of(self.token.as_bytes())
    }

    /// The day on which it ends at the latest.
    pub(crate) fn last_day(&self) -> Day {
        Day::from_unix_seconds(self.ends)
    }

    /// Whether it holds in this organisation at this second.
    fn holds(&self, org: &OrgSlug, now: i64) -> bool {
        &self.org == org && now < self.idle_until && now < self.ends
    }

    /// The same session with its idle limit counted from `now`, if that is worth a new cookie.
    pub(crate) fn renewed(&self, now: i64) -> Option<Self> {
        let idle_until = now.saturating_add(IDLE).min(self.ends);
        (idle_until - self.idle_until >= RENEW_AFTER).then(|| Self {
            idle_until,
            ..self.clone()
        })
    }

    fn to_text(&self) -> String {
        let Self {
            org,
            token,
            idle_until,
            ends,
            stepped_until,
            purpose,
        } = self;
        let (token, purpose) = (token.as_str(), purpose.letter());
        format!("1.{org}.{token}.{idle_until}.{ends}.{stepped_until}.{purpose}")
    }

    fn from_text(text: &str) -> Option<Self> {
        let mut fields = text.split('.');
        let mut next = || fields.next();
        let (version, org, token, idle_until, ends) = (next()?, next()?, next()?, next()?, next()?);
        let (stepped_until, purpose) = (next()?, next()?);
        if version != "1" || next().is_some() {
            return None;
        }
        let token = Zeroizing::new(token.to_owned());
        Some(Self {
            org: org.parse().ok()?,
            token,
            idle_until: idle_until.parse().ok()?,
            ends: ends.parse().ok()?,
            stepped_until: stepped_until.parse().ok()?,
            purpose: Purpose::of_letter(purpose)?,
        })
    }
}

impl Keys {
    /// The cookie of a session, authenticated.
    pub(crate) fn seal(&self, session: &Session) -> Cookie<'static> {
        self.sign(bare(session.to_text()))
    }

    /// The session in a cookie, if we wrote it and it holds here and now.
    pub(crate) fn open(&self, cookie: &Cookie<'_>, org: &OrgSlug, now: i64) -> Option<Session> {
        let ours = self.signed(cookie)?;
        Session::from_text(ours.value()).filter(|session| session.holds(org, now))
    }
}

/// The cookie that removes the session from the browser.
pub(crate) fn removal() -> Cookie<'static> {
    let mut cookie = bare(String::new());
    cookie.make_removal();
    cookie
}

/// Lives as long as the browser; scripts cannot read it and no other site can send it.
fn bare(value: String) -> Cookie<'static> {
    Cookie::build(COOKIE, value)
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(SameSite::Strict)
        .finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_800_000_000;

    fn keys() -> Keys {
        Keys::derive(&[7; 32])
    }

    fn org(name: &str) -> OrgSlug {
        name.parse().unwrap()
    }

    #[test]
    fn a_session_holds_for_half_an_hour_and_longer_only_while_it_is_used() {
        let session = Session::new(org("aid"), [1; 32], Purpose::Ordinary, NOW);
        let cookie = keys().seal(&session);
        let open = |cookie: &Cookie<'_>, now| keys().open(cookie, &org("aid"), now);
        assert!(open(&cookie, NOW + IDLE - 1).is_some());
        assert!(open(&cookie, NOW + IDLE).is_none());
        assert!(session.renewed(NOW + RENEW_AFTER - 1).is_none());
        let renewed = session.renewed(NOW + 600).unwrap();
        assert!(open(&keys().seal(&renewed), NOW + IDLE + 599).is_some());
        assert_eq!(renewed.token_hash(), session.token_hash());
    }

    #[test]
    fn a_session_ends_after_half_a_day_however_much_it_is_used() {
        let mut session = Session::new(org("aid"), [1; 32], Purpose::Ordinary, NOW);
        for now in (NOW..NOW + ABSOLUTE).step_by(600) {
            session = session.renewed(now).unwrap_or(session);
        }
        let open = |now| keys().open(&keys().seal(&session), &org("aid"), now);
        assert!(open(NOW + ABSOLUTE - 1).is_some());
        assert!(open(NOW + ABSOLUTE).is_none());
        assert_eq!(session.last_day(), Day::from_unix_seconds(NOW + ABSOLUTE));
    }

    #[test]
    fn stepping_up_holds_for_five_minutes_and_survives_a_renewal() {
        let session = Session::new(org("aid"), [1; 32], Purpose::Ordinary, NOW);
        assert!(!session.is_stepped_up(NOW));
        let cookie = keys().seal(&session.stepped_up(NOW));
        let opened = keys().open(&cookie, &org("aid"), NOW + 200).unwrap();
        let renewed = opened.renewed(NOW + 200).unwrap();
        assert!(renewed.is_stepped_up(NOW + STEPPED_UP - 1));
        assert!(!renewed.is_stepped_up(NOW + STEPPED_UP));
        assert_eq!(renewed.token_hash(), session.token_hash());
    }

    #[test]
    fn a_session_of_recovery_stays_one_and_ends_after_half_an_hour() {
        let session = Session::new(org("aid"), [1; 32], Purpose::Recovery, NOW);
        let cookie = keys().seal(&session);
        let opened = keys().open(&cookie, &org("aid"), NOW + 600).unwrap();
        assert_eq!(opened.purpose(), Purpose::Recovery);
        assert!(opened.renewed(NOW + 600).is_none());
        assert!(keys().open(&cookie, &org("aid"), NOW + IDLE).is_none());
    }

    #[test]
    fn a_cookie_that_was_changed_or_comes_from_elsewhere_opens_nothing() {
        let cookie = keys().seal(&Session::new(org("aid"), [1; 32], Purpose::Ordinary, NOW));
        assert!(keys().open(&cookie, &org("other"), NOW).is_none());
        assert!(Keys::derive(&[8; 32]).open(&cookie, &org("aid"), NOW).is_none());
        for position in 0..cookie.value().len() {
            let mut bytes = cookie.value().as_bytes().to_vec();
            bytes[position] = if bytes[position] == b'2' { b'3' } else { b'2' };
            let changed = Cookie::new(COOKIE, String::from_utf8(bytes).unwrap());
            assert!(
                keys().open(&changed, &org("aid"), NOW).is_none(),
                "position {position}"
            );
        }
        assert!(keys().open(&Cookie::new(COOKIE, ""), &org("aid"), NOW).is_none());
    }

    #[test]
    fn the_cookie_is_bound_to_host_and_site_and_hidden_from_scripts() {
        let shown = keys()
            .seal(&Session::new(org("aid"), [1; 32], Purpose::Ordinary, NOW))
            .to_string();
        for attribute in ["__Host-zegel=", "HttpOnly", "SameSite=Strict", "Secure", "Path=/"] {
            assert!(shown.contains(attribute), "{shown}");
        }
        assert!(!shown.contains("Domain") && !shown.contains("Expires") && !shown.contains("Max-Age"));
        assert!(removal().to_string().contains("Max-Age=0"));
    }
}
