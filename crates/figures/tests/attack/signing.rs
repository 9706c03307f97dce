//! Release files as organisations make them: a signed list of readers, a release, a signature. The signature itself is a stand-in
//! (a repeated hash): what checks real ones is `zegel-sealing`, and whoever calls brings it along.

use minisign::KeyPair;
use serde_json::json;
use zegel_figures::{Release, SignedRelease, UntrustedRelease, VerifyError};
use zegel_protocol::roster::RosterBundle;
use zegel_protocol::{Sha256, VerifyingKey};

/// An organisation with its key.
pub(crate) struct Office {
    pair: KeyPair,
    pub(crate) roster: RosterBundle,
}

pub(crate) fn key(number: u8) -> VerifyingKey {
    VerifyingKey::from_bytes([number; 32])
}

pub(crate) fn signature(key: &VerifyingKey, text: &str) -> [u8; 64] {
    let half = Sha256::of_all(&[key.as_bytes(), text.as_bytes()]);
    let mut whole = [0; 64];
    whole[..32].copy_from_slice(half.as_bytes());
    whole[32..].copy_from_slice(half.as_bytes());
    whole
}

pub(crate) fn is_signed(key: &VerifyingKey, bytes: &[u8], given: &[u8; 64]) -> bool {
    signature(key, std::str::from_utf8(bytes).unwrap()) == *given
}

impl Office {
    pub(crate) fn new(slug: &str) -> Self {
        let pair = KeyPair::generate_unencrypted_keypair().unwrap();
        let reader = |id: &str, role: &str, number: u8| {
            json!({"id": id, "name": id, "role": role, "about": {}, "languages": ["en"],
                "recipient": format!("age1pq1{id}"), "signing_key": key(number), "from": "2020-01-01"})
        };
        let body = json!({"v": 1, "origins": ["https://report.example.org"], "seq": 1, "issued": "2025-01-01", "expires": "2027-02-01",
            "organisation": {"slug": slug, "name": slug, "languages": ["en"]}, "receipt_salt": Sha256::ZERO,
            "handlers": [reader("amina", "handler", 1), reader("vera", "adviser", 2)],
            "channels": [{"id": "point", "lane": "reporting", "region": {}, "names": {}, "about": {}, "next_steps": {},
                "categories": [{"id": "fraud", "labels": {}}], "readers": ["amina"]}]})
        .to_string();
        let signature = minisign::sign(None, &pair.sk, body.as_bytes(), Some("2025-01-01"), None).unwrap();
        let roster = RosterBundle {
            roster: body,
            signature: signature.into_string(),
            key: pair.pk.to_base64(),
            chain: Vec::new(),
        };
        Self { pair, roster }
    }

    pub(crate) fn public_key(&self) -> String {
        self.pair.pk.to_base64()
    }

    /// Amina's file of a release.
    pub(crate) fn file(&self, release: &Release) -> UntrustedRelease {
        let signature = signature(&key(1), &release.to_text());
        UntrustedRelease::new(
            release,
            "amina".parse().unwrap(),
            key(1),
            &signature,
            self.roster.clone(),
        )
    }

    pub(crate) fn signed(&self, release: &Release) -> Result<SignedRelease, VerifyError> {
        self.file(release).verify(Some(&self.public_key()), is_signed)
    }
}
