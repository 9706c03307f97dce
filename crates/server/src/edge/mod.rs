//! Around every answer of the application: panics become problems, headers are complete, one log line is written.

mod headers;
mod policy;

use std::future::Future;
use std::panic::AssertUnwindSafe;

use actix_web::body::BoxBody;
use actix_web::dev::{Response, ServiceResponse};
use actix_web::http::header::{CONTENT_TYPE, HOST, HeaderMap, SET_COOKIE};
use actix_web::http::{Method, StatusCode};
use actix_web::{Error, HttpMessage as _, HttpResponse, body};
use futures_util::FutureExt as _;

pub(crate) use headers::{FIXED, HSTS};
pub(crate) use policy::{DESK_POLICY, PAGE_POLICY, WORKER_POLICY};

use crate::clock::Stopwatch;
use crate::config::is_onion;
use crate::extract::Renewal;
use crate::log::{RouteTemplate, event};
use crate::refusal::{PROBLEM_JSON, Refusal, code_of_status};

/// What is remembered of a request for finishing its answer.
pub(crate) struct Asked {
    without_body: bool,
    over_onion: bool,
    watch: Stopwatch,
}

impl Asked {
    pub(crate) fn of(method: &Method, headers: &HeaderMap) -> Self {
        let host = headers
            .get(HOST)
            .and_then(|host| host.to_str().ok())
            .unwrap_or_default();
        Self {
            without_body: method == Method::HEAD,
            over_onion: is_onion(host),
            watch: Stopwatch::start(),
        }
    }
}

/// Waits for the application's answer and makes it ready to be sent. `https` says whether visitors shall come back
/// over it.
pub(crate) async fn finish(
    https: bool,
    asked: Asked,
    answering: impl Future<Output = Result<ServiceResponse<BoxBody>, Error>>,
) -> Result<Response<BoxBody>, Error> {
    // The application holds no lock over an await and hands nothing half-changed to the next request.
    let (answer, route, renewal) = match AssertUnwindSafe(answering).catch_unwind().await {
        Ok(Ok(answer)) => {
            let (request, answer) = answer.into_parts();
            let renewal = request.extensions_mut().remove::<Renewal>();
            (answer, RouteTemplate::of(&request), renewal)
        }
        Ok(Err(error)) => (error.error_response(), RouteTemplate::none(), None),
        Err(_) => (
            HttpResponse::new(StatusCode::INTERNAL_SERVER_ERROR),
            RouteTemplate::none(),
            None,
        ),
    };
    let mut answer = as_problem_if_refused(answer);
    if let Some(Renewal(cookie)) = renewal.filter(|_| !answer.headers().contains_key(SET_COOKIE)) {
        // A cookie's text always is a header's; were it not, the session would end a little earlier.
        let _ = answer.add_cookie(&cookie);
    }
    headers::complete(answer.headers_mut(), https && !asked.over_onion);
    let status = answer.status().as_u16();
    if status >= 500 {
        event!(
            WARN,
            "answered",
            route = route,
            status = status,
            ms = asked.watch.milliseconds()
        );
    } else {
        event!(
            DEBUG,
            "answered",
            route = route,
            status = status,
            ms = asked.watch.milliseconds()
        );
    }
    if asked.without_body {
        answer = answer.set_body(BoxBody::new(body::None::new()));
    }
    Ok(answer.into())
}

/// Replaces the framework's own refusals, which are not of our form.
fn as_problem_if_refused(answer: HttpResponse) -> HttpResponse {
    let refused = answer.status().is_client_error() || answer.status().is_server_error();
    let ours = answer
        .headers()
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind == PROBLEM_JSON);
    if refused && !ours {
        Refusal::from(code_of_status(answer.status().as_u16())).answer()
    } else {
        answer
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;
    use actix_web::{body::to_bytes, error};
    use zegel_protocol::{Problem, ProblemCode};

    async fn answer(
        answering: impl Future<Output = Result<ServiceResponse<BoxBody>, Error>>,
    ) -> Response<BoxBody> {
        finish(true, Asked::of(&Method::GET, &HeaderMap::new()), answering)
            .await
            .unwrap()
    }

    async fn problem(answer: Response<BoxBody>) -> ProblemCode {
        assert_eq!(answer.headers().get(CONTENT_TYPE).unwrap(), PROBLEM_JSON);
        assert!(answer.headers().contains_key("content-security-policy"));
        let status = answer.status().as_u16();
        let problem: Problem = serde_json::from_slice(&to_bytes(answer.into_body()).await.unwrap()).unwrap();
        assert_eq!(problem.status, status);
        problem.code
    }

    #[tokio::test]
    async fn a_panic_is_an_answer_without_a_word_of_it() {
        let answer = answer(async { panic!("uNmIsTaKaBlE") }).await;
        assert_eq!(problem(answer).await, ProblemCode::Internal);
    }

    #[tokio::test]
    async fn a_refusal_of_the_framework_loses_its_words() {
        let refused = answer(async { Err(error::ErrorPayloadTooLarge("uNmIsTaKaBlE")) }).await;
        assert_eq!(problem(refused).await, ProblemCode::TooLarge);
        let request = TestRequest::default().to_http_request();
        let teapot = HttpResponse::build(StatusCode::IM_A_TEAPOT).body("uNmIsTaKaBlE");
        let answer = answer(async { Ok(ServiceResponse::new(request, teapot)) }).await;
        assert_eq!(problem(answer).await, ProblemCode::Internal);
    }

    #[tokio::test]
    async fn https_is_asked_for_on_every_way_but_the_onion() {
        let to = async |host: &'static str| {
            let request = TestRequest::default()
                .insert_header((HOST, host))
                .to_http_request();
            let asked = Asked::of(request.method(), request.headers());
            let answering = async { Ok(ServiceResponse::new(request, HttpResponse::Ok().finish())) };
            finish(true, asked, answering)
                .await
                .unwrap()
                .headers()
                .contains_key("strict-transport-security")
        };
        assert!(to("report.example.org").await);
        assert!(!to("zegelexample.onion").await && !to("Zegelexample.ONION:80").await);
    }
}
