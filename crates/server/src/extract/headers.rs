//! Headers that some routes need: length, type, digest.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap};
use actix_web::{FromRequest, HttpRequest};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use zegel_protocol::registers::SNAPSHOT_WAS;
use zegel_protocol::{ProblemCode, Sha256};

use crate::refusal::Refusal;

/// Text of a header that stands there once.
fn single<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let mut all = headers.get_all(name);
    let first = all.next()?;
    if all.next().is_some() {
        None
    } else {
        first.to_str().ok()
    }
}

/// Refuses a body of another media type than `wanted`, or one that is compressed.
pub(super) fn content_type_is(request: &HttpRequest, wanted: &str) -> Result<(), Refusal> {
    let given = single(request.headers(), CONTENT_TYPE.as_str()).unwrap_or_default();
    let mut pieces = given.split(';').map(str::trim);
    let same = pieces
        .next()
        .is_some_and(|essence| essence.eq_ignore_ascii_case(wanted));
    let utf8 = pieces.all(|parameter| parameter.eq_ignore_ascii_case("charset=utf-8"));
    if same && utf8 && !request.headers().contains_key(CONTENT_ENCODING) {
        Ok(())
    } else {
        Err(ProblemCode::UnsupportedType.into())
    }
}

/// The length that the request announces, if it does.
pub(super) fn announced_length(request: &HttpRequest) -> Option<u64> {
    single(request.headers(), CONTENT_LENGTH.as_str())?.parse().ok()
}

/// A body of bytes that are nothing but bytes.
pub(crate) struct OctetStream(pub(crate) Payload);

impl FromRequest for OctetStream {
    type Error = Refusal;
    type Future = Ready<Result<Self, Refusal>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        ready(content_type_is(request, "application/octet-stream").map(|()| Self(payload.take())))
    }
}

/// The length that the request announces; a request without one is refused.
pub(crate) struct ContentLength(pub(crate) u64);

impl FromRequest for ContentLength {
    type Error = Refusal;
    type Future = Ready<Result<Self, Refusal>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(
            announced_length(request)
                .map(Self)
                .ok_or_else(|| ProblemCode::BadHeader.into()),
        )
    }
}

/// The body's SHA-256 as the client computed it (RFC 9530).
pub(crate) struct ContentDigest(pub(crate) Sha256);

impl FromRequest for ContentDigest {
    type Error = Refusal;
    type Future = Ready<Result<Self, Refusal>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let digest = single(request.headers(), "content-digest").and_then(sha256_of_digest);
        ready(digest.map(Self).ok_or_else(|| ProblemCode::BadHeader.into()))
    }
}

/// The digest of the piece of a snapshot that is to be replaced; none where there was none.
pub(crate) struct SnapshotWas(pub(crate) Option<Sha256>);

impl FromRequest for SnapshotWas {
    type Error = Refusal;
    type Future = Ready<Result<Self, Refusal>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let was = match single(request.headers(), SNAPSHOT_WAS) {
            Some("none") => Some(None),
            Some(text) => text.parse().ok().map(Some),
            None => None,
        };
        ready(was.map(Self).ok_or_else(|| ProblemCode::BadHeader.into()))
    }
}

/// Finds `sha-256=:<base64>:` in a list of digests.
fn sha256_of_digest(list: &str) -> Option<Sha256> {
    let member = list
        .split(',')
        .find_map(|member| member.trim().strip_prefix("sha-256="))?;
    let encoded = member.strip_prefix(':')?.strip_suffix(':')?;
    let bytes = BASE64_STANDARD.decode(encoded).ok()?;
    Some(Sha256::from_bytes(bytes.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    #[test]
    fn a_digest_is_read_from_a_list_and_nothing_else_is_taken_for_one() {
        let hash = Sha256::of(b"zegel");
        let encoded = BASE64_STANDARD.encode(hash.as_bytes());
        assert_eq!(sha256_of_digest(&format!("sha-256=:{encoded}:")), Some(hash));
        assert_eq!(
            sha256_of_digest(&format!("sha-512=:AAAA:, sha-256=:{encoded}:")),
            Some(hash)
        );
        for bad in [
            "",
            "sha-256",
            "sha-256=",
            "sha-256=:AAAA:",
            &format!("sha-256={encoded}"),
            &encoded,
        ] {
            assert_eq!(sha256_of_digest(bad), None, "{bad}");
        }
    }

    #[test]
    fn only_the_wanted_type_in_utf8_and_uncompressed_is_taken() {
        let is_json = |value: &str| {
            let request = TestRequest::default()
                .insert_header((CONTENT_TYPE, value))
                .to_http_request();
            content_type_is(&request, "application/json").is_ok()
        };
        assert!(is_json("application/json") && is_json("Application/JSON; charset=UTF-8"));
        for bad in [
            "text/plain",
            "application/json; charset=latin1",
            "application/jsonp",
            "",
        ] {
            assert!(!is_json(bad), "{bad}");
        }
        let packed = TestRequest::default()
            .insert_header((CONTENT_TYPE, "application/json"))
            .insert_header((CONTENT_ENCODING, "gzip"));
        assert!(content_type_is(&packed.to_http_request(), "application/json").is_err());
    }
}
