//! The reporter's proof: the mailbox secret, of which only the hash gets past here.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header::AUTHORIZATION;
use actix_web::{FromRequest, HttpRequest};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use zegel_protocol::{ProblemCode, Sha256};
use zeroize::Zeroizing;

use crate::refusal::Refusal;

/// SHA-256 of the mailbox secret in `Authorization: Mailbox <32 bytes, base64url>`.
pub(crate) struct Mailbox(pub(crate) Sha256);

impl FromRequest for Mailbox {
    type Error = Refusal;
    type Future = Ready<Result<Self, Refusal>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::prove(request))
    }
}

impl Mailbox {
    /// Reads the header. Whether there is such a mailbox, the store says.
    pub(crate) fn prove(request: &HttpRequest) -> Result<Self, Refusal> {
        let header = request
            .headers()
            .get(AUTHORIZATION)
            .and_then(|value| value.to_str().ok());
        header
            .and_then(hash)
            .map(Self)
            .ok_or_else(|| ProblemCode::BadHeader.into())
    }
}

fn hash(header: &str) -> Option<Sha256> {
    let (scheme, encoded) = header.split_once(' ')?;
    let secret = Zeroizing::new(BASE64.decode(encoded).ok()?);
    (scheme.eq_ignore_ascii_case("mailbox") && secret.len() == 32).then(|| Sha256::of(&secret))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_32_bytes_under_the_right_scheme_are_a_mailbox() {
        let secret = BASE64.encode([5; 32]);
        assert_eq!(hash(&format!("Mailbox {secret}")), Some(Sha256::of(&[5; 32])));
        for bad in [
            secret.clone(),
            format!("Bearer {secret}"),
            format!("Mailbox {secret}="),
            "Mailbox AAAA".into(),
        ] {
            assert_eq!(hash(&bad), None, "{bad}");
        }
    }
}
