//! Sessions: what stands in the cookie, and keys derived from the installation's secret.
//!
//! The fine times of a session — until when it may idle, when it ends for good — are inside the cookie, which the server
//! authenticates, so that the store never holds a time finer than a day: it knows the SHA-256 of the token and the last
//! day. Signing out removes the token, which kills every copy of the cookie. The cookie names its organisation, so that
//! it opens nothing in another one on the same host.

use actix_web::cookie::{Cookie, CookieJar, Key, SameSite};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use hmac::{Hmac, Mac as _};
use zegel_protocol::{Day, OrgSlug, PublicSalt, Sha256};
use zeroize::Zeroizing;

/// The cookie's name; the prefix makes browsers insist on `Secure`, `Path=/` and no `Domain`.
pub(crate) const COOKIE: &str = "__Host-zegel";

/// Seconds after which an unused session ends.
const IDLE: i64 = 30 * 60;
/// Seconds after which a session ends in any case.
const ABSOLUTE: i64 = 12 * 60 * 60;
/// Seconds of use after which the cookie is written anew.
const RENEW_AFTER: i64 = 60;

/// What a valid cookie says.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Session {
    org: OrgSlug,
    token: Zeroizing<String>,
    idle_until: i64,
    ends: i64,
}

impl Session {
    /// A new session from 32 random bytes.
    pub(crate) fn new(org: OrgSlug, token: [u8; 32], now: i64) -> Self {
        let ends = now.saturating_add(ABSOLUTE);
        Self {
            org,
            token: Zeroizing::new(BASE64.encode(token)),
            idle_until: now.saturating_add(IDLE),
            ends,
        }
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
        format!("1.{}.{}.{}.{}", self.org, *self.token, self.idle_until, self.ends)
    }

    fn from_text(text: &str) -> Option<Self> {
        let mut fields = text.split('.');
        let mut next = || fields.next();
        let (version, org, token, idle_until, ends) = (next()?, next()?, next()?, next()?, next()?);
        if version != "1" || next().is_some() {
            return None;
        }
        let token = Zeroizing::new(token.to_owned());
        Some(Self {
            org: org.parse().ok()?,
            token,
            idle_until: idle_until.parse().ok()?,
            ends: ends.parse().ok()?,
        })
    }
}

/// Keys of this installation, derived from the one secret that the store keeps.
pub(crate) struct Keys {
    cookie: Key,
    salts: Zeroizing<[u8; 32]>,
    buckets: Zeroizing<[u8; 32]>,
}

impl Keys {
    pub(crate) fn derive(secret: &[u8; 32]) -> Self {
        let mut cookie = Zeroizing::new([0; 64]);
        let (first, second) = cookie.split_at_mut(32);
        first.copy_from_slice(&keyed_hash(secret, &[b"zegel/v1/server/cookie-1"]));
        second.copy_from_slice(&keyed_hash(secret, &[b"zegel/v1/server/cookie-2"]));
        Self {
            cookie: Key::from(&cookie[..]),
            salts: Zeroizing::new(keyed_hash(secret, &[b"zegel/v1/server/salts"])),
            buckets: Zeroizing::new(keyed_hash(secret, &[b"zegel/v1/server/buckets"])),
        }
    }

    /// The salt that an account would have: always the same, so that asking twice tells nothing.
    pub(crate) fn made_up_salt(&self, org: &OrgSlug, login: &str) -> PublicSalt {
        PublicSalt::from_bytes(keyed_hash(
            &self.salts,
            &[org.as_str().as_bytes(), login.as_bytes()],
        ))
    }

    /// Stands for an account in memory, so that no login name does.
    pub(crate) fn bucket(&self, org: &OrgSlug, login: &str) -> [u8; 32] {
        keyed_hash(&self.buckets, &[org.as_str().as_bytes(), login.as_bytes()])
    }

    /// The cookie of a session, authenticated.
    pub(crate) fn seal(&self, session: &Session) -> Cookie<'static> {
        let mut jar = CookieJar::new();
        jar.signed_mut(&self.cookie).add(bare(session.to_text()));
        jar.get(COOKIE).cloned().unwrap_or_else(|| bare(String::new()))
    }

    /// The session in a cookie, if we wrote it and it holds here and now.
    pub(crate) fn open(&self, cookie: &Cookie<'_>, org: &OrgSlug, now: i64) -> Option<Session> {
        let mut jar = CookieJar::new();
        jar.add_original(cookie.clone().into_owned());
        let ours = jar.signed(&self.cookie).get(COOKIE)?;
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

/// HMAC-SHA256 over the pieces, each with its length before it.
fn keyed_hash(key: &[u8; 32], pieces: &[&[u8]]) -> [u8; 32] {
    // HMAC takes keys of every length, so this cannot fail; were it to, the zeros would make every comparison false.
    let Ok(mut mac) = <Hmac<sha2::Sha256>>::new_from_slice(key) else {
        return [0; 32];
    };
    for piece in pieces {
        mac.update(&(piece.len() as u64).to_be_bytes());
        mac.update(piece);
    }
    mac.finalize().into_bytes().into()
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
        let session = Session::new(org("aid"), [1; 32], NOW);
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
        let mut session = Session::new(org("aid"), [1; 32], NOW);
        for now in (NOW..NOW + ABSOLUTE).step_by(600) {
            session = session.renewed(now).unwrap_or(session);
        }
        let open = |now| keys().open(&keys().seal(&session), &org("aid"), now);
        assert!(open(NOW + ABSOLUTE - 1).is_some());
        assert!(open(NOW + ABSOLUTE).is_none());
        assert_eq!(session.last_day(), Day::from_unix_seconds(NOW + ABSOLUTE));
    }

    #[test]
    fn a_cookie_that_was_changed_or_comes_from_elsewhere_opens_nothing() {
        let cookie = keys().seal(&Session::new(org("aid"), [1; 32], NOW));
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
        let shown = keys().seal(&Session::new(org("aid"), [1; 32], NOW)).to_string();
        for attribute in ["__Host-zegel=", "HttpOnly", "SameSite=Strict", "Secure", "Path=/"] {
            assert!(shown.contains(attribute), "{shown}");
        }
        assert!(!shown.contains("Domain") && !shown.contains("Expires") && !shown.contains("Max-Age"));
        assert!(removal().to_string().contains("Max-Age=0"));
    }

    #[test]
    fn made_up_salts_are_stable_and_differ_by_name_organisation_and_installation() {
        let salt = keys().made_up_salt(&org("aid"), "amina");
        assert_eq!(salt, keys().made_up_salt(&org("aid"), "amina"));
        assert_ne!(salt, keys().made_up_salt(&org("aid"), "bram"));
        assert_ne!(salt, keys().made_up_salt(&org("aida"), "mina"));
        assert_ne!(salt, Keys::derive(&[8; 32]).made_up_salt(&org("aid"), "amina"));
    }
}
