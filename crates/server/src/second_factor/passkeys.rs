//! Passkeys (WebAuthn level 3): their challenges and what authenticators answer.
//!
//! A passkey that signs in has looked at its owner itself (user verification is required), so it is both factors. Output
//! of extensions, such as what a PRF gives, never belongs to the server: whatever a client sends of it is dropped before
//! anything else is looked at.

use actix_web::HttpRequest;
use serde_json::{Value, json};
use url::Url;
use webauthn_rs::prelude::{
    AuthenticationResult, DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    Uuid, Webauthn, WebauthnBuilder,
};
use zegel_protocol::accounts::CredentialId;
use zegel_protocol::sign_in::{Ceremony, PasskeyAnswer, PasskeyChallenge, WebAuthnJson};
use zegel_protocol::{OrgSlug, PersonId, ProblemCode, Sha256};

use super::ceremonies::{self, Begun};
use crate::app::App;
use crate::config::host_of;
use crate::refusal::Refusal;

/// A passkey that nobody has: an answer for one that we do not know is checked against it, for equal work.
const NOBODYS: &str = r#"{"cred":{"cred_id":"","cred":{"type_":"ES256","key":{"EC_EC2":{"curve":"SECP256R1",
"x":"axfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpY","y":"T-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU"}}},
"counter":0,"transports":null,"user_verified":true,"backup_eligible":false,"backup_state":false,
"registration_policy":"required","extensions":{"cred_protect":"NotRequested","hmac_create_secret":"NotRequested",
"appid":"NotRequested","cred_props":"Ignored"},"attestation":{"data":"None","metadata":"None"},
"attestation_format":"none"}}"#;

/// This server as passkeys know it: by the name in the browser's address bar.
pub(crate) struct RelyingParty(Webauthn);

/// A passkey that has just signed in.
pub(crate) struct Proven {
    /// The credential as it is to be kept from now on, if that changed (authenticators that count).
    pub(crate) changed: Option<String>,
}

impl RelyingParty {
    /// The one that the request came to. Browsers know no passkeys for addresses that are numbers: "not found".
    pub(crate) fn of(app: &App, request: &HttpRequest) -> Result<Self, Refusal> {
        let host = host_of(request.headers());
        let ours = app.origin_of_host(&host).ok_or(ProblemCode::NotFound)?;
        Self::at(ours).ok_or_else(|| ProblemCode::NotFound.into())
    }

    fn at(origin: &str) -> Option<Self> {
        let origin = Url::parse(origin).ok()?;
        let name = origin.domain()?.to_owned();
        let builder = WebauthnBuilder::new(&name, &origin).ok()?;
        builder.rp_name("Zegel").build().ok().map(Self)
    }

    /// A challenge that any passkey of the organisation can answer; no account is named.
    pub(crate) fn challenge(&self, app: &App, org: &OrgSlug) -> Result<PasskeyChallenge, Refusal> {
        let begun = self.0.start_discoverable_authentication();
        let (options, state) = begun.map_err(|_| ProblemCode::Internal)?;
        Ok(PasskeyChallenge {
            ceremony: ceremonies::begin(&app.keys, &bound_login(org), state, app.clock.unix_seconds())?,
            options: without_extensions(json!(options.public_key)),
        })
    }

    /// Whether the passkey of `person`, kept as `credential`, gave the answer. `None` stands for a passkey that nobody has:
    /// the same work, and no.
    pub(crate) fn proves(
        &self,
        app: &App,
        org: &OrgSlug,
        answer: &PasskeyAnswer,
        kept: Option<(&PersonId, &str)>,
    ) -> Option<Proven> {
        let now = app.clock.unix_seconds();
        let begun: Begun<DiscoverableAuthentication> =
            ceremonies::resume(&app.keys, &bound_login(org), &answer.ceremony, now)?;
        let assertion = assertion(&answer.assertion)?;
        let mut passkey: Passkey = match kept {
            Some((_, credential)) => serde_json::from_str(credential).ok()?,
            None => nobodys(&assertion)?,
        };
        let state = begun.state.clone();
        let result = self
            .0
            .finish_discoverable_authentication_v2(&assertion, state, &passkey);
        let (person, _) = kept?;
        let result = result.ok().filter(AuthenticationResult::user_verified)?;
        let handle = app.keys.user_handle(org, person);
        if assertion.get_user_unique_id() != Some(&handle[..]) {
            return None;
        }
        if !app.ceremonies.use_up(&begun, now) {
            return None;
        }
        let changed = passkey.update_credential(&result)?;
        let changed = changed.then(|| serde_json::to_string(&passkey).ok());
        Some(Proven {
            changed: changed.flatten(),
        })
    }

    /// A challenge for a new passkey of somebody who is signed in, on no authenticator that has one already.
    pub(crate) fn challenge_new(
        &self,
        app: &App,
        me: &crate::extract::SignedIn,
        login: &str,
        has: &[CredentialId],
    ) -> Result<PasskeyChallenge, Refusal> {
        let handle = Uuid::from_bytes(app.keys.user_handle(&me.org, &me.person));
        let has = has.iter().map(|id| id.as_bytes().to_vec()).collect();
        // Several organisations share the server's name; this one is what a device shows to choose by.
        let name = format!("{login} ({})", me.org);
        let begun = self.0.start_passkey_registration(handle, &name, &name, Some(has));
        let (options, state) = begun.map_err(|_| ProblemCode::Internal)?;
        let now = app.clock.unix_seconds();
        let mut options = json!(options.public_key);
        if let Some(wanted) = options.pointer_mut("/authenticatorSelection") {
            // Signing in names nobody, so the authenticator itself must know whose the passkey is.
            *wanted = json!({ "residentKey": "required", "requireResidentKey": true, "userVerification": "required" });
        }
        Ok(PasskeyChallenge {
            ceremony: ceremonies::begin(&app.keys, &bound_new(&me.org, &me.token), state, now)?,
            options: without_extensions(options),
        })
    }

    /// The new passkey, if the answer fits the challenge: its id and what is to be kept.
    pub(crate) fn take_new(
        &self,
        app: &App,
        me: &crate::extract::SignedIn,
        ceremony: &Ceremony,
        attestation: &WebAuthnJson,
    ) -> Option<(CredentialId, String)> {
        let now = app.clock.unix_seconds();
        let bound = bound_new(&me.org, &me.token);
        let begun: Begun<PasskeyRegistration> = ceremonies::resume(&app.keys, &bound, ceremony, now)?;
        let attestation = serde_json::from_value(dropped(attestation)).ok()?;
        let passkey = self.0.finish_passkey_registration(&attestation, &begun.state);
        let passkey = passkey.ok()?;
        if !app.ceremonies.use_up(&begun, now) {
            return None;
        }
        let id = CredentialId::from_bytes(passkey.cred_id().to_vec())?;
        Some((id, serde_json::to_string(&passkey).ok()?))
    }
}

/// The credential that an assertion says it is of.
pub(crate) fn asserted_credential(answer: &PasskeyAnswer) -> Option<CredentialId> {
    CredentialId::from_bytes(assertion(&answer.assertion)?.raw_id)
}

fn assertion(json: &WebAuthnJson) -> Option<PublicKeyCredential> {
    serde_json::from_value(dropped(json)).ok()
}

/// What an authenticator answered, without what extensions gave.
fn dropped(json: &WebAuthnJson) -> Value {
    let mut json = json.as_json().clone();
    if let Some(fields) = json.as_object_mut() {
        fields.remove("clientExtensionResults");
        fields.remove("extensions");
    }
    json
}

fn without_extensions(mut options: Value) -> WebAuthnJson {
    if let Some(fields) = options.as_object_mut() {
        fields.remove("extensions");
    }
    WebAuthnJson::new(options)
}

fn nobodys(assertion: &PublicKeyCredential) -> Option<Passkey> {
    let mut json: Value = serde_json::from_str(NOBODYS).ok()?;
    let id = CredentialId::from_bytes(assertion.raw_id.clone())?.to_string();
    *json.pointer_mut("/cred/cred_id")? = Value::String(id);
    serde_json::from_value(json).ok()
}

fn bound_login(org: &OrgSlug) -> [&[u8]; 2] {
    [b"sign in", org.as_str().as_bytes()]
}

/// To the session: nobody can end what somebody else began.
fn bound_new<'a>(org: &'a OrgSlug, token: &'a Sha256) -> [&'a [u8]; 3] {
    [b"new passkey", org.as_str().as_bytes(), token.as_bytes()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_can_have_passkeys_and_a_number_cannot() {
        for yes in [
            "https://report.example.org",
            "http://localhost:8080",
            "http://zegelexample.onion",
        ] {
            assert!(RelyingParty::at(yes).is_some(), "{yes}");
        }
        assert!(RelyingParty::at("http://127.0.0.1:8080").is_none());
    }

    #[test]
    fn what_a_prf_gave_is_dropped_before_it_is_looked_at() {
        let sent = json!({
            "id": "AAAA", "rawId": "AAAA", "type": "public-key",
            "response": {"authenticatorData": "", "clientDataJSON": "", "signature": "", "userHandle": null},
            "clientExtensionResults": {"prf": {"results": {"first": "uNmIsTaKaBlE"}}},
            "extensions": {"unknown": {"first": "uNmIsTaKaBlE"}},
        });
        let sent = WebAuthnJson::new(sent);
        assert!(!dropped(&sent).to_string().contains("uNmIsTaKaBlE"));
        let read = assertion(&sent).unwrap();
        assert!(!serde_json::to_string(&read).unwrap().contains("uNmIsTaKaBlE"));
        let stand_in = nobodys(&read).unwrap();
        assert_eq!(stand_in.cred_id().as_slice(), read.raw_id);
    }
}
