//! The site: pages and assets that `scripts/build-site` made, in memory, under fixed addresses.
//!
//! `/` → the organisation; `/setup/`; `/o/{org}/` → the page in the visitor's language; `/o/{org}/{lang}/`; `/o/{org}/desk/`;
//! `/assets/{name}`. A page is the same for every organisation: it takes its content from the roster.

mod language;
mod manifest;
mod serving;

use std::collections::HashMap;
use std::path::Path;

use actix_web::http::Method;
use actix_web::http::header::{ACCEPT_LANGUAGE, LOCATION};
use actix_web::{HttpRequest, HttpResponse, Route, guard, web};
use zegel_protocol::{Language, ProblemCode};

use crate::config::host_of;
use crate::extract::{AppRef, Org};
use crate::refusal::Refusal;
use crate::routes::wrong_method;
use manifest::Manifest;
use serving::File;

pub use manifest::BadSite;
pub(crate) use serving::accepts_brotli;

/// Everything there is to serve.
#[derive(Default)]
pub(crate) struct Site {
    /// Languages with a page, the one for visitors who accept none of them first.
    languages: Vec<Language>,
    pages: HashMap<Language, File>,
    desk: Option<File>,
    assets: HashMap<String, File>,
}

impl Site {
    /// Reads the folder that `manifest.json` lists.
    ///
    /// # Errors
    /// A sentence that names the file that is missing or not what the manifest says.
    pub(crate) fn load(folder: &Path) -> Result<Self, BadSite> {
        let manifest = Manifest::read(folder)?;
        let mut site = Self::default();
        for entry in &manifest.files {
            let file = entry.load(folder)?;
            if let Some(name) = entry.path.strip_prefix("assets/") {
                site.assets.insert(name.to_owned(), file);
            } else if entry.path == "desk/index.html" {
                site.desk = Some(file);
            } else if let Some(language) = entry.page_language() {
                site.pages.insert(language, file);
            } else {
                return Err(BadSite::unplaced(&entry.path));
            }
        }
        site.languages = manifest.languages_with(&site.pages);
        Ok(site)
    }
}

/// Puts the site's routes into the application.
pub(crate) fn register(config: &mut web::ServiceConfig) {
    let mut page = |path: &str, route: fn() -> Route| {
        let get = route().guard(guard::Any(guard::Get()).or(guard::Head()));
        let other = wrong_method(&[Method::GET, Method::HEAD]);
        config.service(web::resource(path).route(get).default_service(other));
    };
    page("/", || web::to(front));
    page("/setup", || web::to(set_up_with_slash));
    page("/setup/", || web::to(set_up));
    page("/assets/{name}", || web::to(asset));
    page("/o/{org}", || web::to(with_slash));
    page("/o/{org}/", || web::to(negotiated));
    page("/o/{org}/desk/", || web::to(desk));
    page("/o/{org}/{language}/", || web::to(page_in_language));
}

/// `/`: to the organisation whose host it is, else to the one that the configuration names, else to the only one.
async fn front(request: HttpRequest, app: AppRef) -> Result<HttpResponse, Refusal> {
    let of_host = app.hosts.get(&host_of(request.headers()));
    let all = app.organisations.all(&*app.store).await?;
    let only = if let [only] = all.as_slice() {
        Some(only)
    } else {
        None
    };
    let org = of_host
        .or(app.default_organisation.as_ref())
        .or(only)
        .ok_or(ProblemCode::NotFound)?;
    Ok(HttpResponse::Found()
        .insert_header((LOCATION, format!("/o/{org}/")))
        .finish())
}

/// `/o/{org}`: relative addresses in the page need the slash.
async fn with_slash(org: Org) -> HttpResponse {
    HttpResponse::PermanentRedirect()
        .insert_header((LOCATION, format!("/o/{}/", *org)))
        .finish()
}

/// `/o/{org}/`: the page in the language that the visitor's browser asks for, or in the one of a link on the page
/// (`?lang=nl`, which also works where no script runs).
async fn negotiated(org: Org, request: HttpRequest, app: AppRef) -> Result<HttpResponse, Refusal> {
    if org.is_instance() {
        return Ok(to_desk(&org));
    }
    let accepted = request
        .headers()
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    let language = linked(&request, &app.site)
        .or_else(|| language::choose(accepted.unwrap_or_default(), &app.site.languages));
    let language = language.ok_or(ProblemCode::NotFound)?;
    let file = app.site.pages.get(language).ok_or(ProblemCode::NotFound)?;
    Ok(file.negotiated_page(&request, &app, &format!("/o/{}/", *org), language))
}

/// The language of a link on the page, if there is a page in it.
fn linked<'a>(request: &HttpRequest, site: &'a Site) -> Option<&'a Language> {
    let wanted: Language = request.query_string().strip_prefix("lang=")?.parse().ok()?;
    site.languages.iter().find(|language| **language == wanted)
}

/// `/o/{org}/{language}/`: the page in one language, or the way to the one of a link on it.
async fn page_in_language(org: Org, request: HttpRequest, app: AppRef) -> Result<HttpResponse, Refusal> {
    if org.is_instance() {
        return Ok(to_desk(&org));
    }
    let language = request
        .match_info()
        .get("language")
        .and_then(|text| text.parse::<Language>().ok());
    let language = language.ok_or(ProblemCode::NotFound)?;
    if let Some(other) = linked(&request, &app.site).filter(|other| **other != language) {
        return Ok(HttpResponse::Found()
            .insert_header((LOCATION, format!("/o/{}/{other}/", *org)))
            .finish());
    }
    let file = app.site.pages.get(&language).ok_or(ProblemCode::NotFound)?;
    Ok(file.page(&request, &app, &format!("/o/{}/{language}/", *org)))
}

/// `/setup`: relative addresses in the page need the slash.
async fn set_up_with_slash() -> HttpResponse {
    HttpResponse::PermanentRedirect()
        .insert_header((LOCATION, "/setup/"))
        .finish()
}

/// `/setup/`: the first steps on an empty server, which are the desk's page, too.
async fn set_up(request: HttpRequest, app: AppRef) -> Result<HttpResponse, Refusal> {
    let file = app.site.desk.as_ref().ok_or(ProblemCode::NotFound)?;
    Ok(file.desk(&request, &app, "/setup/"))
}

/// The reserved organisation takes no reports; whoever comes to it wants the desk.
fn to_desk(org: &Org) -> HttpResponse {
    HttpResponse::Found()
        .insert_header((LOCATION, format!("/o/{}/desk/", **org)))
        .finish()
}

/// `/o/{org}/desk/`: the handlers' console.
async fn desk(org: Org, request: HttpRequest, app: AppRef) -> Result<HttpResponse, Refusal> {
    let file = app.site.desk.as_ref().ok_or(ProblemCode::NotFound)?;
    Ok(file.desk(&request, &app, &format!("/o/{}/desk/", *org)))
}

/// `/assets/{name}`: a file whose name carries its hash.
async fn asset(request: HttpRequest, app: AppRef) -> Result<HttpResponse, Refusal> {
    let name = request.match_info().get("name").unwrap_or_default();
    let file = app.site.assets.get(name).ok_or(ProblemCode::NotFound)?;
    Ok(file.asset(&request, name))
}
