//! Whoever runs the server: organisations, storage, health, and no way into people or cases.

use zegel_protocol::ProblemCode;
use zegel_protocol::figures::{Database, InstanceHealth, NewLink, NewOrganisation, Organisations};
use zegel_protocol::links::Enrol;
use zegel_protocol::people::Invited;

use crate::cast::{OPERATOR, new_secrets};
use crate::client::ask;
use crate::running::{Running, person};

const API: &str = "/api/v1/instance";
const RESERVED: &str = "/api/v1/o/instance";

fn second() -> NewOrganisation {
    NewOrganisation {
        slug: "second-aid".parse().unwrap(),
        person: person("yusuf"),
        login: "yusuf".to_owned(),
        address: None,
        mail: false,
    }
}

#[tokio::test]
async fn whoever_runs_the_server_makes_an_organisation_and_hands_it_over() {
    let running = Running::start().await;
    let robin = running.sign_in_at(RESERVED, OPERATOR).await;
    let post = |path: &str| ask("POST", &format!("{API}/{path}")).cookie(&robin);
    let first: Invited = running.send(post("organisations").json(&second())).await.json();
    let taken = running.send(post("organisations").json(&second())).await;
    assert_eq!(taken.problem(), ProblemCode::AlreadyExists);
    let link = NewLink {
        person: person("yusuf"),
        login: "yusuf".to_owned(),
        address: None,
        mail: false,
    };
    let anew = post("organisations/second-aid/link").json(&link);
    let newer: Invited = running.send(anew.clone()).await.json();
    let enrol = |token| {
        ask("POST", "/api/v1/o/second-aid/enrol").json(&Enrol {
            token,
            account: new_secrets("yusuf"),
        })
    };
    assert_eq!(
        running.send(enrol(first.token)).await.problem(),
        ProblemCode::NoLink
    );
    assert_eq!(running.send(enrol(newer.token)).await.status, 201);
    let yusuf = running.sign_in_at("/api/v1/o/second-aid", "yusuf").await;
    let people = ask("GET", "/api/v1/o/second-aid/people").cookie(&yusuf);
    assert_eq!(running.send(people).await.status, 200);
    assert_eq!(
        running.send(anew).await.problem(),
        ProblemCode::AlreadyExists,
        "it has an administrator now"
    );
    let missing = post("organisations/third-aid/link").json(&link);
    assert_eq!(running.send(missing).await.problem(), ProblemCode::NotFound);
    running.stop().await;
}

#[tokio::test]
async fn whoever_runs_the_server_gets_nobody_into_an_organisation_at_work() {
    let running = Running::start().await;
    let robin = running.sign_in_at(RESERVED, OPERATOR).await;
    let gone = running
        .store
        .depart(
            &crate::running::org(),
            &zegel_storage::types::Actor::Operator,
            &person("zola"),
            running.today(),
        )
        .await;
    assert_eq!(gone.unwrap(), zegel_storage::types::PersonOutcome::Done);
    let link = NewLink {
        person: person("yusuf"),
        login: "yusuf".to_owned(),
        address: None,
        mail: false,
    };
    let path = format!("{API}/organisations/example-aid/link");
    let refused = running.send(ask("POST", &path).cookie(&robin).json(&link)).await;
    assert_eq!(
        refused.problem(),
        ProblemCode::AlreadyExists,
        "it has no administrator, but people and a roster"
    );
    running.stop().await;
}

#[tokio::test]
async fn whoever_runs_the_server_sees_room_and_health_and_nobody() {
    let running = Running::start().await;
    let robin = running.sign_in_at(RESERVED, OPERATOR).await;
    let get = |path: &str| ask("GET", path).cookie(&robin);
    let all: Organisations = running.send(get(&format!("{API}/organisations"))).await.json();
    assert_eq!(all.organisations.len(), 1, "the reserved one is in no list");
    let only = &all.organisations[0];
    assert_eq!(only.slug.as_str(), "example-aid");
    assert!(only.has_roster && only.expires.is_some());
    let health: InstanceHealth = running.send(get(&format!("{API}/health"))).await.json();
    assert_eq!(health.database, Database::Sqlite);
    assert_eq!(health.organisations, 1);
    assert!(health.free_bytes.is_some_and(|bytes| bytes > 0));
    for path in ["people", "figures", "inbox"] {
        let own = running.send(get(&format!("{RESERVED}/{path}"))).await;
        assert_eq!(own.problem(), ProblemCode::Forbidden, "{path}");
        let other = running.send(get(&format!("/api/v1/o/example-aid/{path}"))).await;
        assert_eq!(other.problem(), ProblemCode::SignInNeeded, "{path}");
    }
    running.stop().await;
}

#[tokio::test]
async fn the_reserved_organisation_takes_no_reports_and_has_a_desk() {
    let running = Running::start().await;
    let sent = ask("POST", &format!("{RESERVED}/reports")).json(&crate::running::report(1));
    assert_eq!(running.send(sent).await.problem(), ProblemCode::UnknownChannel);
    assert_eq!(running.send(ask("GET", "/o/instance/desk/")).await.status, 200);
    for page in ["/o/instance/", "/o/instance/en/"] {
        let answer = running.send(ask("GET", page)).await;
        assert_eq!(answer.header("location"), Some("/o/instance/desk/"), "{page}");
    }
    let front = running.send(ask("GET", "/")).await;
    assert_eq!(front.header("location"), Some("/o/example-aid/"));
    running.stop().await;
}
