//! An authenticator in software: it makes passkeys and answers challenges as a browser would hand them on (WebAuthn
//! level 3), with ES256 and without attestation.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _};
use serde_json::{Value, json};
use zegel_protocol::Sha256;
use zegel_protocol::sign_in::{PasskeyAnswer, PasskeyChallenge, WebAuthnJson};

/// User present, user verified.
const PRESENT_AND_VERIFIED: u8 = 0b0000_0101;
/// And a credential follows.
const WITH_CREDENTIAL: u8 = 0b0100_0000;
/// What a PRF would give; the server must never keep or show it.
pub(crate) const PRF_OUTPUT: &str = "uNmIsTaKaBlEpRf";

/// One authenticator with one passkey.
pub(crate) struct Authenticator {
    key: EcdsaKeyPair,
    id: Vec<u8>,
    user: Value,
    origin: String,
    /// Counts up with every use; authenticators that do not count stay at 0.
    pub(crate) counter: u32,
    /// What the authenticator says of its owner.
    pub(crate) verified: bool,
}

impl Authenticator {
    /// Buys an authenticator and uses it at `origin`.
    pub(crate) fn new(origin: &str, id: u8) -> Self {
        let random = SystemRandom::new();
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        Self {
            key: EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, pkcs8.as_ref(), &random).unwrap(),
            id: vec![id; 20],
            user: Value::Null,
            origin: origin.to_owned(),
            counter: 0,
            verified: true,
        }
    }

    /// The credential's id, as it stands in addresses.
    pub(crate) fn id(&self) -> String {
        BASE64.encode(&self.id)
    }

    /// Makes the passkey that a challenge asks for.
    pub(crate) fn create(&mut self, challenge: &PasskeyChallenge) -> Value {
        let options = challenge.options.as_json();
        assert_eq!(options["authenticatorSelection"]["residentKey"], "required");
        assert_eq!(options["authenticatorSelection"]["userVerification"], "required");
        self.user = options["user"]["id"].clone();
        let client = self.client_data("webauthn.create", options);
        let mut data = self.data(&options["rp"]["id"], PRESENT_AND_VERIFIED | WITH_CREDENTIAL);
        data.extend_from_slice(&[0; 16]);
        data.extend_from_slice(&u16::try_from(self.id.len()).unwrap().to_be_bytes());
        data.extend_from_slice(&self.id);
        data.extend_from_slice(&self.cose_key());
        let mut attestation = vec![0xa3];
        attestation.extend_from_slice(b"\x63fmt\x64none\x67attStmt\xa0\x68authData\x58");
        attestation.push(u8::try_from(data.len()).unwrap());
        attestation.extend_from_slice(&data);
        self.answer(&json!({
            "clientDataJSON": BASE64.encode(client),
            "attestationObject": BASE64.encode(attestation),
            "transports": ["internal"],
        }))
    }

    /// Answers the challenge of a sign-in.
    pub(crate) fn sign_in(&mut self, challenge: &PasskeyChallenge) -> PasskeyAnswer {
        let options = challenge.options.as_json();
        assert_eq!(options["userVerification"], "required");
        let named = options.get("allowCredentials").and_then(Value::as_array);
        assert!(named.is_none_or(Vec::is_empty), "no account is named");
        let client = self.client_data("webauthn.get", options);
        let flags = if self.verified { PRESENT_AND_VERIFIED } else { 1 };
        let data = self.data(&options["rpId"], flags);
        let signed = [&data[..], Sha256::of(&client).as_bytes()].concat();
        let signature = self.key.sign(&SystemRandom::new(), &signed).unwrap();
        let assertion = self.answer(&json!({
            "clientDataJSON": BASE64.encode(client),
            "authenticatorData": BASE64.encode(data),
            "signature": BASE64.encode(signature),
            "userHandle": self.user,
        }));
        PasskeyAnswer {
            ceremony: challenge.ceremony.clone(),
            assertion: WebAuthnJson::new(assertion),
        }
    }

    fn answer(&self, response: &Value) -> Value {
        json!({
            "id": self.id(),
            "rawId": self.id(),
            "type": "public-key",
            "response": response,
            "authenticatorAttachment": "platform",
            "clientExtensionResults": { "prf": { "enabled": true, "results": { "first": PRF_OUTPUT } } },
        })
    }

    fn client_data(&self, kind: &str, options: &Value) -> Vec<u8> {
        let data = json!({
            "type": kind, "challenge": options["challenge"], "origin": self.origin, "crossOrigin": false
        });
        data.to_string().into_bytes()
    }

    fn data(&self, rp: &Value, flags: u8) -> Vec<u8> {
        let mut data = Sha256::of(rp.as_str().unwrap().as_bytes()).as_bytes().to_vec();
        data.push(flags);
        data.extend_from_slice(&self.counter.to_be_bytes());
        data
    }

    /// `{1: 2, 3: -7, -1: 1, -2: x, -3: y}` (RFC 9053 §7.1).
    fn cose_key(&self) -> Vec<u8> {
        let point = self.key.public_key().as_ref();
        let mut key = vec![0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20];
        key.extend_from_slice(&point[1..33]);
        key.extend_from_slice(&[0x22, 0x58, 0x20]);
        key.extend_from_slice(&point[33..65]);
        key
    }
}
