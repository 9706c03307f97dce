//! One file of the site as an answer: compressed or not, fresh or not modified, with the policy of its kind.

use actix_web::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY,
    CONTENT_TYPE, ETAG, HeaderMap, HeaderName, HeaderValue, IF_NONE_MATCH, VARY,
};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use zegel_protocol::Language;

use super::language::quality;
use crate::app::App;
use crate::config::is_onion;
use crate::edge::{DESK_POLICY, WORKER_POLICY};

/// A file in memory.
pub(crate) struct File {
    plain: Bytes,
    brotli: Bytes,
    content_type: HeaderValue,
    /// Names its content; the compressed form has one of its own.
    tag: String,
}

impl File {
    pub(super) fn new(plain: Bytes, brotli: Bytes, content_type: HeaderValue, hash: &str) -> Self {
        Self {
            plain,
            brotli,
            content_type,
            tag: hash.chars().take(32).collect(),
        }
    }

    /// A page under an address of its own.
    pub(super) fn page(&self, request: &HttpRequest, app: &App, path: &str) -> HttpResponse {
        self.answer(request, |answer| as_page(answer, request, app, path))
    }

    /// A page that was chosen by the visitor's languages.
    pub(super) fn negotiated_page(
        &self,
        request: &HttpRequest,
        app: &App,
        path: &str,
        language: &Language,
    ) -> HttpResponse {
        self.answer(request, |answer| {
            as_page(answer, request, app, path);
            answer.insert_header((CONTENT_LANGUAGE, language.as_str()));
            answer.insert_header((VARY, "accept-encoding, accept-language"));
        })
    }

    /// The desk's page.
    pub(super) fn desk(&self, request: &HttpRequest, app: &App, path: &str) -> HttpResponse {
        self.answer(request, |answer| {
            as_page(answer, request, app, path);
            answer.insert_header((CONTENT_SECURITY_POLICY, DESK_POLICY));
        })
    }

    /// An asset, which never changes under its name.
    pub(super) fn asset(&self, request: &HttpRequest, name: &str) -> HttpResponse {
        self.answer(request, |answer| {
            answer.insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"));
            if name.starts_with("worker") {
                answer.insert_header((CONTENT_SECURITY_POLICY, WORKER_POLICY));
            }
        })
    }

    fn answer(&self, request: &HttpRequest, dress: impl FnOnce(&mut HttpResponseBuilder)) -> HttpResponse {
        let packed = accepts_brotli(request.headers());
        let tag = if packed {
            format!("\"{}-br\"", self.tag)
        } else {
            format!("\"{}\"", self.tag)
        };
        let unchanged = has_already(request.headers(), &tag);
        let mut answer = if unchanged {
            HttpResponse::NotModified()
        } else {
            HttpResponse::Ok()
        };
        answer
            .insert_header((ETAG, tag))
            .insert_header((VARY, "accept-encoding"));
        dress(&mut answer);
        if unchanged {
            return answer.finish();
        }
        answer.insert_header((CONTENT_TYPE, self.content_type.clone()));
        if packed {
            answer.insert_header((CONTENT_ENCODING, "br"));
            return answer.body(self.brotli.clone());
        }
        answer.body(self.plain.clone())
    }
}

/// Pages are asked for every time, and tell of the onion address.
fn as_page(answer: &mut HttpResponseBuilder, request: &HttpRequest, app: &App, path: &str) {
    answer.insert_header((CACHE_CONTROL, "no-cache"));
    let host = request
        .headers()
        .get("host")
        .and_then(|host| host.to_str().ok())
        .unwrap_or_default();
    if let Some(onion) = app.onion_origin.as_ref().filter(|_| app.https && !is_onion(host)) {
        answer.insert_header((
            HeaderName::from_static("onion-location"),
            format!("{onion}{path}"),
        ));
    }
}

/// Whether the client takes Brotli.
pub(crate) fn accepts_brotli(headers: &HeaderMap) -> bool {
    let texts = headers
        .get_all(ACCEPT_ENCODING)
        .filter_map(|value| value.to_str().ok());
    texts.flat_map(|text| text.split(',')).any(|item| {
        let (coding, weight) = quality(item);
        coding.eq_ignore_ascii_case("br") && weight > 0
    })
}

fn has_already(headers: &HeaderMap, tag: &str) -> bool {
    let texts = headers
        .get_all(IF_NONE_MATCH)
        .filter_map(|value| value.to_str().ok());
    texts
        .flat_map(|text| text.split(','))
        .any(|item| item.trim().trim_start_matches("W/") == tag)
}
