//! What every way of signing in has in common: whose tries are used up, second factors, the session that begins.

use actix_web::cookie::Cookie;
use actix_web::{HttpRequest, HttpResponse};
use zegel_protocol::accounts::{CredentialId, TotpCode, TotpSecret};
use zegel_protocol::sign_in::{PasskeyAnswer, SignedIn};
use zegel_protocol::{OrgSlug, PersonId, ProblemCode, Sealed};
use zegel_storage::types::Account;

use crate::app::App;
use crate::chance;
use crate::device::Device;
use crate::patience::CODES;
use crate::refusal::Refusal;
use crate::second_factor::{RelyingParty, asserted_credential, step_of};
use crate::session::{Purpose, Session};

/// Where the tries at an account are counted: for a device on which its owner signed in before apart from all others.
/// What is not an account is counted alike.
pub(super) fn tries(app: &App, request: &HttpRequest, kind: &str, org: &OrgSlug, login: &str) -> [u8; 32] {
    let device = Device::of(request, &app.keys, app.clock.today());
    device
        .and_then(|device| device.bucket(&app.keys, kind, org, login))
        .unwrap_or_else(|| app.keys.bucket(kind, org, login.as_bytes()))
}

/// Whether the six digits are right now and were not used before; `tries` is where wrong ones are counted.
pub(super) fn check_code(
    app: &App,
    org: &OrgSlug,
    person: &PersonId,
    secret: &TotpSecret,
    code: Option<&TotpCode>,
    tries: [u8; 32],
) -> Result<(), Refusal> {
    let code = code.ok_or(ProblemCode::SecondFactorNeeded)?;
    let now = app.clock.unix_seconds();
    app.patience
        .try_again(tries, CODES, now)
        .map_err(Refusal::slow_down)?;
    let step = step_of(secret, code, now).ok_or(ProblemCode::SecondFactorNeeded)?;
    let account = app.keys.bucket("used code", org, person.as_str().as_bytes());
    if !app.codes.use_up(account, step, now) {
        return Err(ProblemCode::SecondFactorNeeded.into());
    }
    app.patience.forgive(tries);
    Ok(())
}

/// A request that wants to sign in.
pub(super) struct Came<'a> {
    pub(super) app: &'a App,
    pub(super) request: &'a HttpRequest,
    pub(super) org: &'a OrgSlug,
}

impl Came<'_> {
    /// Checks the second factor of somebody whose passphrase was right; `tries` is where wrong digits are counted. An account without any needs none here; where the
    /// organisation wants one, the gate lets it do nothing but set one up.
    pub(super) async fn with_second_factor(
        &self,
        account: &Account,
        code: Option<&TotpCode>,
        passkey: Option<&PasskeyAnswer>,
        tries: [u8; 32],
    ) -> Result<(), Refusal> {
        if account.totp.is_none() && account.passkeys.is_empty() {
            return Ok(());
        }
        if let Some(answer) = passkey {
            let id = asserted_credential(answer).ok_or(ProblemCode::SecondFactorNeeded)?;
            let slot = self.with_passkey(Some(account), &id, answer).await?;
            return slot
                .map(|_| ())
                .ok_or_else(|| ProblemCode::SecondFactorNeeded.into());
        }
        let secret = account.totp.as_ref().ok_or(ProblemCode::SecondFactorNeeded)?;
        check_code(self.app, self.org, &account.person, secret, code, tries)
    }

    /// Whether a passkey of the account gave the answer, and the slot that the passkey has; the same work is done where
    /// there is no account.
    pub(super) async fn with_passkey(
        &self,
        account: Option<&Account>,
        id: &CredentialId,
        answer: &PasskeyAnswer,
    ) -> Result<Option<Option<Sealed>>, Refusal> {
        let party = RelyingParty::of(self.app, self.request)?;
        let kept = account.and_then(|account| {
            let passkey = account.passkeys.iter().find(|passkey| passkey.id == *id)?;
            Some((&account.person, passkey))
        });
        let shown = kept.map(|(person, passkey)| (person, passkey.passkey.as_str()));
        let proven = party.proves(self.app, self.org, answer, shown);
        let (Some(proven), Some((person, passkey))) = (proven, kept) else {
            return Ok(None);
        };
        if let Some(changed) = proven.changed {
            self.app
                .store
                .update_passkey(self.org, person, id, &changed)
                .await?;
        }
        Ok(Some(passkey.slot.clone()))
    }

    /// The answer that brings a new session, from a device that is known from now on.
    pub(super) async fn begin_session(
        &self,
        account: &Account,
        purpose: Purpose,
        answer: &SignedIn,
    ) -> Result<HttpResponse, Refusal> {
        let session = self.new_session(account, purpose).await?;
        let mut answered = HttpResponse::Ok();
        answered.cookie(self.app.keys.seal(&session));
        if purpose == Purpose::Ordinary {
            answered.cookie(self.known_device(account)?);
        }
        Ok(answered.json(answer))
    }

    /// A new session, on disk.
    pub(super) async fn new_session(&self, account: &Account, purpose: Purpose) -> Result<Session, Refusal> {
        let app = self.app;
        let random = chance::bytes().map_err(|_| ProblemCode::Internal)?;
        let session = Session::new(self.org.clone(), random, purpose, app.clock.unix_seconds());
        let (token, today) = (session.token_hash(), app.clock.today());
        let began = app
            .store
            .start_session(self.org, &account.person, &token, today, session.last_day())
            .await?;
        if began {
            Ok(session)
        } else {
            Err(ProblemCode::WrongCredentials.into())
        }
    }

    /// The cookie of a device on which the owner of the account signed in.
    pub(super) fn known_device(&self, account: &Account) -> Result<Cookie<'static>, Refusal> {
        let (keys, today) = (&self.app.keys, self.app.clock.today());
        let before = Device::of(self.request, keys, today);
        let device = Device::with(before, keys, self.org, &account.login, today)?;
        Ok(device.cookie(keys, self.org))
    }
}
