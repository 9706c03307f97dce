//! Known devices: a signed cookie that says on whose accounts somebody signed in from this browser.
//!
//! Whoever guesses at an account from elsewhere uses up the tries of strangers; the owner's own browser has tries of its
//! own. The cookie goes to the sign-in addresses of its organisation only, scripts cannot read it, it carries keyed hashes
//! and no names, and it proves nothing: without the passphrase it lets nobody in.

use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use zegel_protocol::{Day, OrgSlug, PersonId, ProblemCode};

use crate::chance;
use crate::keys::Keys;
use crate::refusal::Refusal;

/// The cookie's name; the prefix makes browsers insist on `Secure`.
const COOKIE: &str = "__Secure-zegel-device";
/// Days for which a device is known after the last sign-in.
const DAYS: i32 = 180;
/// Accounts remembered per device: an administrator may be a handler, too.
const MOST: usize = 4;
/// Bytes of an account's mark.
const MARK: usize = 12;

/// What the cookie of a known device says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Device {
    /// At random, so that every device has tries of its own.
    id: String,
    last_day: Day,
    /// Accounts, the latest first.
    marks: Vec<String>,
}

impl Device {
    /// The device that the request comes from, if somebody signed in there.
    pub(crate) fn of(request: &HttpRequest, keys: &Keys, today: Day) -> Option<Self> {
        let ours = keys.signed(&request.cookie(COOKIE)?)?;
        Self::from_text(ours.value()).filter(|device| today <= device.last_day)
    }

    /// Where this account's tries from this device are counted; none if the account is not known here.
    pub(crate) fn bucket(&self, keys: &Keys, kind: &str, org: &OrgSlug, login: &str) -> Option<[u8; 32]> {
        let known = self.marks.contains(&mark(keys, org, login));
        known.then(|| {
            let name = format!("{}.{login}", self.id);
            keys.bucket(&format!("{kind}-device"), org, name.as_bytes())
        })
    }

    /// The device from now on, on which somebody has signed in to the account.
    pub(crate) fn with(
        before: Option<Self>,
        keys: &Keys,
        org: &OrgSlug,
        login: &str,
        today: Day,
    ) -> Result<Self, Refusal> {
        let fresh = || chance::bytes::<16>().map(|id| BASE64.encode(id));
        let (id, mut marks) = match before {
            Some(device) => (device.id, device.marks),
            None => (fresh().map_err(|_| ProblemCode::Internal)?, Vec::new()),
        };
        let own = mark(keys, org, login);
        marks.retain(|mark| *mark != own);
        marks.insert(0, own);
        marks.truncate(MOST);
        Ok(Self {
            id,
            last_day: today.plus_days(DAYS),
            marks,
        })
    }

    /// The cookie for it.
    pub(crate) fn cookie(&self, keys: &Keys, org: &OrgSlug) -> Cookie<'static> {
        let cookie = Cookie::build(COOKIE, self.to_text())
            .path(format!("/api/v1/o/{org}/login"))
            .secure(true)
            .http_only(true)
            .same_site(SameSite::Strict)
            .max_age(Duration::days(i64::from(DAYS)))
            .finish();
        keys.sign(cookie)
    }

    fn to_text(&self) -> String {
        format!("1.{}.{}.{}", self.id, self.last_day, self.marks.join("."))
    }

    fn from_text(text: &str) -> Option<Self> {
        let mut fields = text.split('.');
        let (version, id, last_day) = (fields.next()?, fields.next()?, fields.next()?);
        let marks: Vec<String> = fields.map(str::to_owned).collect();
        (version == "1" && marks.len() <= MOST).then_some(Self {
            id: id.to_owned(),
            last_day: last_day.parse().ok()?,
            marks,
        })
    }
}

/// Stands for an account in the cookie.
fn mark(keys: &Keys, org: &OrgSlug, login: &str) -> String {
    let hash = keys.bucket("device-mark", org, login.as_bytes());
    BASE64.encode(hash.split_at(MARK).0)
}

/// Where the tries at something of a person who is signed in already are counted: strangers do not come here.
pub(crate) fn own_bucket(keys: &Keys, kind: &str, org: &OrgSlug, person: &PersonId) -> [u8; 32] {
    keys.bucket(&format!("{kind}-own"), org, person.as_str().as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    fn keys() -> Keys {
        Keys::derive(&[7; 32])
    }

    fn org() -> OrgSlug {
        "aid".parse().unwrap()
    }

    fn today() -> Day {
        "2026-11-23".parse().unwrap()
    }

    fn seen(cookie: Cookie<'static>, keys: &Keys, today: Day) -> Option<Device> {
        let request = TestRequest::default().cookie(cookie).to_http_request();
        Device::of(&request, keys, today)
    }

    #[test]
    fn a_device_has_tries_of_its_own_for_the_accounts_that_signed_in_there() {
        let device = Device::with(None, &keys(), &org(), "amina", today()).unwrap();
        let again = seen(device.cookie(&keys(), &org()), &keys(), today()).unwrap();
        assert_eq!(again, device);
        let bucket = again.bucket(&keys(), "login", &org(), "amina").unwrap();
        assert_ne!(bucket, keys().bucket("login", &org(), b"amina"));
        assert_eq!(again.bucket(&keys(), "login", &org(), "bram"), None);
        let other = Device::with(None, &keys(), &org(), "amina", today()).unwrap();
        assert_ne!(other.bucket(&keys(), "login", &org(), "amina"), Some(bucket));
    }

    #[test]
    fn a_device_is_forgotten_after_half_a_year_and_a_foreign_cookie_is_none() {
        let cookie = Device::with(None, &keys(), &org(), "amina", today())
            .unwrap()
            .cookie(&keys(), &org());
        assert!(seen(cookie.clone(), &keys(), today().plus_days(DAYS)).is_some());
        assert!(seen(cookie.clone(), &keys(), today().plus_days(DAYS + 1)).is_none());
        assert!(seen(cookie, &Keys::derive(&[8; 32]), today()).is_none());
    }

    #[test]
    fn a_shared_device_knows_the_last_four_accounts() {
        let mut device = None;
        for login in ["a", "b", "c", "d", "e", "b"] {
            device = Some(Device::with(device, &keys(), &org(), login, today()).unwrap());
        }
        let device = device.unwrap();
        let known = |login| device.bucket(&keys(), "login", &org(), login).is_some();
        assert!(known("b") && known("c") && known("d") && known("e") && !known("a"));
    }

    #[test]
    fn the_cookie_goes_to_the_sign_in_of_its_organisation_and_nowhere_else() {
        let device = Device::with(None, &keys(), &org(), "amina", today()).unwrap();
        let shown = device.cookie(&keys(), &org()).to_string();
        for attribute in [
            "__Secure-zegel-device=",
            "HttpOnly",
            "SameSite=Strict",
            "Secure",
            "Path=/api/v1/o/aid/login",
            "Max-Age=15552000",
        ] {
            assert!(shown.contains(attribute), "{shown}");
        }
        assert!(!shown.contains("amina"));
    }
}
