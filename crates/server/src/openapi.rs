//! The OpenAPI document: what the handlers say of themselves, and every problem code that they can answer with.

use std::collections::BTreeMap;

use actix_web::http::Method;
use utoipa::OpenApi as _;
use utoipa::ToSchema as _;
use utoipa::openapi::path::Operation;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{Components, Content, Info, OpenApi, PathItem, Ref, RefOr, Response};
use zegel_protocol::Problem;

use crate::gate::Access;
use crate::refusal::PROBLEM_JSON;
use crate::routes::{self, Documented, Endpoint};
use crate::session;

/// The document, as `GET /openapi.json` serves it.
pub fn document() -> OpenApi {
    let mut document = Documented::openapi();
    document.info = Info::new("Zegel", env!("CARGO_PKG_VERSION"));
    document.info.description = Some(
        "Sealed reports of misconduct. The server keeps ciphertext and cannot read it; every answer that is not a \
         success is a problem (RFC 9457) with a code of a closed list."
            .to_owned(),
    );
    let components = document.components.get_or_insert_with(Components::new);
    components.add_security_scheme("mailbox", mailbox());
    components.add_security_scheme(
        "session",
        SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::new(session::COOKIE))),
    );
    for endpoint in routes::all() {
        if let Some(operation) = document
            .paths
            .paths
            .get_mut(&endpoint.path)
            .and_then(|item| of(item, &endpoint.method))
        {
            add_access(operation, endpoint.access);
            add_problems(operation, &endpoint);
        }
    }
    document
}

/// The operation of a method.
fn of<'a>(item: &'a mut PathItem, method: &Method) -> Option<&'a mut Operation> {
    match *method {
        Method::POST => item.post.as_mut(),
        Method::PUT => item.put.as_mut(),
        Method::DELETE => item.delete.as_mut(),
        _ => item.get.as_mut(),
    }
}

fn mailbox() -> SecurityScheme {
    let what = "`Mailbox <mailbox secret, 32 bytes as base64url>`";
    SecurityScheme::ApiKey(ApiKey::Header(ApiKeyValue::with_description(
        "Authorization",
        what,
    )))
}

/// Who may use the operation: in words of our own, and as far as OpenAPI has words for it.
fn add_access(operation: &mut Operation, access: Access) {
    let extensions = operation.extensions.get_or_insert_default();
    extensions.insert("x-zegel-access".to_owned(), access.text().into());
    operation.security = access
        .security()
        .map(|scheme| vec![SecurityRequirement::new(scheme, Vec::<String>::new())]);
}

/// One answer per status, which names the codes that go with it.
fn add_problems(operation: &mut Operation, endpoint: &Endpoint) {
    let mut by_status: BTreeMap<u16, Vec<&str>> = BTreeMap::new();
    for code in endpoint.problems() {
        by_status.entry(code.status()).or_default().push(code.as_str());
    }
    for (status, codes) in by_status {
        let schema = RefOr::Ref(Ref::from_schema_name(Problem::name()));
        let content = Content::new(Some(schema));
        let mut response = Response::new(
            codes
                .iter()
                .map(|code| format!("`{code}`"))
                .collect::<Vec<_>>()
                .join(", "),
        );
        response.content.insert(PROBLEM_JSON.to_owned(), content);
        operation
            .responses
            .responses
            .insert(status.to_string(), response.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_is_documented_with_every_problem_it_can_answer_with() {
        let mut document = document();
        let endpoints = routes::all();
        assert_eq!(
            document.paths.paths.len(),
            endpoints
                .iter()
                .map(|e| &e.path)
                .collect::<std::collections::BTreeSet<_>>()
                .len()
        );
        for endpoint in endpoints {
            let item = document
                .paths
                .paths
                .get_mut(&endpoint.path)
                .expect(&endpoint.path);
            let operation = of(item, &endpoint.method).expect(&endpoint.path);
            for code in endpoint.problems() {
                let RefOr::T(response) = &operation.responses.responses[&code.status().to_string()] else {
                    panic!("{}: not written out", endpoint.path);
                };
                assert!(
                    response.description.contains(&format!("`{}`", code.as_str())),
                    "{}",
                    endpoint.path
                );
                assert!(response.content.contains_key(PROBLEM_JSON));
            }
            let extensions = operation.extensions.as_ref().unwrap();
            assert_eq!(extensions["x-zegel-access"], endpoint.access.text());
            let success = operation
                .responses
                .responses
                .keys()
                .any(|status| status.starts_with('2'));
            assert!(success, "{} has no success", endpoint.path);
        }
    }

    #[test]
    fn every_schema_that_is_referred_to_is_there() {
        let document = serde_json::to_value(document()).unwrap();
        let schemas = document["components"]["schemas"].as_object().unwrap();
        let mut values = vec![&document];
        let mut seen = 0;
        while let Some(value) = values.pop() {
            match value {
                serde_json::Value::Object(fields) => {
                    if let Some(name) = fields.get("$ref").and_then(|name| name.as_str()) {
                        seen += 1;
                        let name = name.strip_prefix("#/components/schemas/").unwrap();
                        assert!(schemas.contains_key(name), "{name} is missing");
                    }
                    values.extend(fields.values());
                }
                serde_json::Value::Array(items) => values.extend(items),
                _ => {}
            }
        }
        assert!(seen > 100, "only {seen} references looked at");
    }

    /// The document is part of what others build on: a change of it is to be seen in review.
    #[test]
    fn the_document_is_the_one_that_was_reviewed() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/openapi.snapshot.json");
        let now = format!("{}\n", serde_json::to_string_pretty(&document()).unwrap());
        if std::env::var_os("ZEGEL_UPDATE_SNAPSHOTS").is_some() {
            std::fs::write(path, &now).unwrap();
        }
        let reviewed = std::fs::read_to_string(path).unwrap_or_default();
        assert!(
            now == reviewed,
            "it changed: run with ZEGEL_UPDATE_SNAPSHOTS=1 and look at the difference"
        );
    }
}
