//! The list of all routes. One file per endpoint, each in the same order: request, response, problems, handler, tests.
//!
//! Registration and the OpenAPI document are made from this one list, so neither can know a route that the other does not.

mod append;
mod case;
mod case_part;
mod challenge;
mod health;
mod inbox;
mod me;
mod openapi_json;
mod part_answer;
mod ready;
mod reply;
mod report;
mod roster;
mod roster_by_hash;
mod sign_in;
mod sign_out;
mod thread;
mod thread_part;
mod upload;

use std::collections::BTreeMap;

use actix_web::http::Method;
use actix_web::http::header::ALLOW;
use actix_web::{HttpResponse, Route, web};
use utoipa::openapi::path::HttpMethod;
use zegel_protocol::ProblemCode;

use crate::refusal::Refusal;
use crate::site;

/// One method on one address.
pub(crate) struct Endpoint {
    /// The address's template.
    pub(crate) path: String,
    pub(crate) method: Method,
    /// Every code it can answer with, besides [`COMMON`].
    pub(crate) problems: &'static [ProblemCode],
    /// The handler.
    pub(crate) route: fn() -> Route,
}

/// What every endpoint can answer with: the address or method does not exist, the server is slow, stopping or at fault.
pub(crate) const COMMON: &[ProblemCode] = &[ProblemCode::TooSlow, ProblemCode::Internal, ProblemCode::Busy];

impl Endpoint {
    /// An endpoint whose address and method stand in the handler's documentation `D`.
    fn new<D: utoipa::Path>(problems: &'static [ProblemCode], route: fn() -> Route) -> Self {
        let method = match D::methods().first() {
            Some(HttpMethod::Post) => Method::POST,
            Some(HttpMethod::Put) => Method::PUT,
            _ => Method::GET,
        };
        Self {
            path: D::path(),
            method,
            problems,
            route,
        }
    }
}

/// Makes the list, and the documentation of it, from the modules' names and handlers.
macro_rules! endpoints {
    ($($module:ident :: $handler:ident,)*) => {
        /// All endpoints.
        pub(crate) fn all() -> Vec<Endpoint> {
            vec![$($module::endpoint()),*]
        }

        /// What the handlers' own documentation says; the problems are added in `openapi`.
        #[derive(utoipa::OpenApi)]
        #[openapi(
            paths($($module::$handler),*),
            components(schemas(zegel_protocol::OrgSlug, zegel_protocol::Problem, ProblemCode))
        )]
        pub(crate) struct Documented;
    };
}

endpoints! {
    roster::current_roster,
    roster_by_hash::roster_by_hash,
    upload::upload_part,
    report::send_report,
    thread::read_thread,
    reply::send_reply,
    thread_part::read_part_of_thread,
    challenge::challenge,
    sign_in::sign_in,
    sign_out::sign_out,
    me::me,
    inbox::inbox,
    case::read_case,
    append::append_to_case,
    case_part::read_part_of_case,
    health::health,
    ready::ready,
    openapi_json::openapi_json,
}

/// Puts all routes into the application.
pub(crate) fn register(config: &mut web::ServiceConfig) {
    let mut by_path: BTreeMap<String, Vec<Endpoint>> = BTreeMap::new();
    for endpoint in all() {
        by_path.entry(endpoint.path.clone()).or_default().push(endpoint);
    }
    for (path, endpoints) in by_path {
        let methods: Vec<Method> = endpoints.iter().map(|endpoint| endpoint.method.clone()).collect();
        let mut resource = web::resource(path).default_service(wrong_method(&methods));
        for endpoint in endpoints {
            resource = resource.route((endpoint.route)().method(endpoint.method));
        }
        config.service(resource);
    }
    site::register(config);
    config.default_service(web::to(|| async {
        Err::<HttpResponse, _>(Refusal::from(ProblemCode::NotFound))
    }));
}

/// Answers every other method, and says which ones there are.
pub(crate) fn wrong_method(methods: &[Method]) -> Route {
    let allowed = methods.iter().map(Method::as_str).collect::<Vec<_>>().join(", ");
    web::to(move || {
        let mut answer = Refusal::from(ProblemCode::MethodNotAllowed).answer();
        if let Ok(allowed) = allowed.parse() {
            answer.headers_mut().insert(ALLOW, allowed);
        }
        async move { answer }
    })
}
