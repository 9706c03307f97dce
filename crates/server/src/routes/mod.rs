//! The list of all routes. One file per endpoint, each in the same order: request, response, problems, handler, tests.
//!
//! Registration and the OpenAPI document are made from this one list, so neither can know a route that the other does not.

mod access;
mod add_passkey;
mod append;
mod case;
mod case_part;
mod challenge;
mod depart;
mod end_other_sessions;
mod end_session;
mod enrol;
mod erasures;
mod figures;
mod found_organisation;
mod founder_link;
mod health;
mod inbox;
mod inbox_brief;
mod inbox_some;
mod instance_health;
mod invitation;
mod invite;
mod me;
mod mute;
mod my_passphrase;
mod my_recovery;
mod my_sessions;
mod my_snapshot;
mod my_snapshot_shard;
mod my_totp;
mod my_vault;
mod new_passkey_challenge;
mod openapi_json;
mod organisations;
mod part_answer;
mod passkey_challenge;
mod people;
mod publish_roster;
mod put_my_snapshot_shard;
mod readmit;
mod ready;
mod records;
mod recovered;
mod recusal;
mod remove_passkey;
mod remove_totp;
mod replace_grants;
mod reply;
mod report;
mod roster;
mod roster_by_hash;
mod set_address;
mod set_up;
mod set_up_open;
mod settings;
mod sign_in;
mod sign_in_passkey;
mod sign_in_recovery;
mod sign_out;
mod signing_in;
mod step_up;
mod thread;
mod thread_part;
mod unmute;
mod upload;
mod withdraw_invitation;

use std::collections::BTreeMap;

use actix_web::http::Method;
use actix_web::http::header::ALLOW;
use actix_web::middleware::from_fn;
use actix_web::{HttpResponse, Route, web};
use utoipa::openapi::path::HttpMethod;
use zegel_protocol::ProblemCode;

use crate::gate::{self, Access, Rules};
use crate::refusal::Refusal;
use crate::site;

/// One method on one address.
pub(crate) struct Endpoint {
    /// The address's template.
    pub(crate) path: String,
    pub(crate) method: Method,
    /// Who may use it. The gate lets nobody else get to the handler.
    pub(crate) access: Access,
    /// Every code it can answer with, besides those of the gate and [`COMMON`].
    problems: &'static [ProblemCode],
    /// The handler.
    pub(crate) route: fn() -> Route,
}

/// What every endpoint can answer with: the address or method does not exist, the server is slow, stopping or at fault.
const COMMON: &[ProblemCode] = &[ProblemCode::TooSlow, ProblemCode::Internal, ProblemCode::Busy];

impl Endpoint {
    /// An endpoint whose address and method stand in the handler's documentation `D`.
    fn new<D: utoipa::Path>(access: Access, problems: &'static [ProblemCode], route: fn() -> Route) -> Self {
        let method = match D::methods().first() {
            Some(HttpMethod::Post) => Method::POST,
            Some(HttpMethod::Put) => Method::PUT,
            Some(HttpMethod::Delete) => Method::DELETE,
            _ => Method::GET,
        };
        Self {
            path: D::path(),
            method,
            access,
            problems,
            route,
        }
    }

    /// Every code it can answer with, once each.
    pub(crate) fn problems(&self) -> Vec<ProblemCode> {
        let mut all = Vec::new();
        for code in self.problems.iter().chain(self.access.problems()).chain(COMMON) {
            if !all.contains(code) {
                all.push(*code);
            }
        }
        all
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
    inbox_brief::inbox_brief,
    inbox_some::inbox_some,
    case::read_case,
    access::access_register,
    recusal::recuse,
    erasures::erased,
    my_snapshot::my_snapshot,
    my_snapshot_shard::read_my_snapshot_shard,
    put_my_snapshot_shard::put_my_snapshot_shard,
    append::append_to_case,
    case_part::read_part_of_case,
    sign_in_recovery::sign_in_with_recovery_key,
    passkey_challenge::challenge_passkey,
    sign_in_passkey::sign_in_with_passkey,
    set_up_open::open_set_up,
    set_up::set_up,
    invitation::open_invitation,
    enrol::enrol,
    step_up::step_up,
    recovered::recovered,
    my_passphrase::change_passphrase,
    my_recovery::change_recovery,
    my_vault::change_vault,
    my_sessions::my_sessions,
    end_session::end_session,
    end_other_sessions::end_other_sessions,
    my_totp::set_totp,
    remove_totp::remove_totp,
    new_passkey_challenge::challenge_new_passkey,
    add_passkey::add_passkey,
    remove_passkey::remove_passkey,
    replace_grants::replace_grants,
    mute::mute_case,
    unmute::unmute_case,
    publish_roster::publish_roster,
    people::people,
    invite::invite,
    withdraw_invitation::withdraw_invitation,
    depart::depart,
    readmit::readmit,
    set_address::set_address,
    settings::change_settings,
    figures::figures,
    organisations::organisations,
    found_organisation::found_organisation,
    founder_link::invite_founder,
    instance_health::instance_health,
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
        let rules: Rules = endpoints
            .iter()
            .map(|endpoint| (endpoint.method.clone(), endpoint.access))
            .collect();
        let mut resource = web::resource(path).default_service(wrong_method(&methods));
        for endpoint in endpoints {
            resource = resource.route((endpoint.route)().method(endpoint.method));
        }
        config.service(resource.wrap(from_fn(move |request, next| {
            gate::pass(Rules::clone(&rules), request, next)
        })));
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
