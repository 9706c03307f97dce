//! Isolation: every route × every role × own and other organisation, from the OpenAPI document and the table of
//! permissions.

mod expected;

use std::collections::BTreeSet;

use zegel_protocol::accounts::Sessions;
use zegel_protocol::people::AccountRole;
use zegel_protocol::{OrgSlug, ProblemCode, Sha256};
use zegel_storage::types::{Actor, NewOrganisation};

use crate::cast::{CAST, OPERATOR, add_account, recovery_of, step_up_of};
use crate::client::{Answer, Ask, ask};
use crate::running::{API, Running, blob, case, mailbox, person, report};
use expected::{EXPECTED, Who, message};

const OTHER: &str = "other-aid";

/// What an address names.
#[derive(Clone)]
struct Names {
    org: String,
    case: String,
    blob: String,
    person: String,
    session: String,
    passkey: String,
    roster: String,
}

impl Names {
    /// Things that are nowhere.
    fn made_up(org: &str) -> Self {
        Self {
            org: org.to_owned(),
            case: case(99).to_string(),
            blob: blob(99).to_string(),
            person: "nobody".to_owned(),
            session: Sha256::of(b"no session").to_string(),
            passkey: "AAAA".to_owned(),
            roster: Sha256::of(b"no roster").to_string(),
        }
    }

    fn in_template(&self, template: &str) -> String {
        template
            .replace("{org}", &self.org)
            .replace("{case}", &self.case)
            .replace("{blob}", &self.blob)
            .replace("{person}", &self.person)
            .replace("{session}", &self.session)
            .replace("{passkey}", &self.passkey)
            .replace("{part}", "0")
            .replace("{shard}", "0")
            .replace("{slug}", "nowhere")
            .replace("{sha256}", &self.roster)
    }
}

/// A role, and the organisation and login name of somebody who has it.
fn people() -> Vec<(AccountRole, &'static str, &'static str)> {
    let mut people: Vec<_> = CAST
        .iter()
        .map(|(name, role)| (*role, "example-aid", *name))
        .collect();
    people.push((AccountRole::Instance, OrgSlug::INSTANCE, OPERATOR));
    let roles: BTreeSet<_> = people.iter().map(|(role, ..)| *role).collect();
    assert_eq!(
        roles,
        AccountRole::ALL.into_iter().collect(),
        "a role without anybody"
    );
    people
}

/// With a second organisation that has people of the same roles, of other names.
async fn two_organisations() -> Running {
    let running = Running::start().await;
    let slug: OrgSlug = OTHER.parse().unwrap();
    let new = NewOrganisation { slug: slug.clone() };
    running.store.create_organisation(&new).await.unwrap();
    for (name, role) in CAST {
        add_account(&*running.store, &slug, &format!("other-{name}"), role).await;
    }
    running
}

fn request(method: &str, path: &str) -> Ask {
    let asked = ask(method, path);
    if method == "GET" { asked } else { asked.text("{}") }
}

/// Whether the request came as far as the handler or the check of its body.
fn was_let_in(answer: &Answer) -> bool {
    if answer.status < 400 {
        return true;
    }
    !matches!(
        answer.problem(),
        ProblemCode::SignInNeeded
            | ProblemCode::Forbidden
            | ProblemCode::SecondFactorNeeded
            | ProblemCode::StepUpNeeded
            | ProblemCode::Internal
    )
}

#[tokio::test]
async fn every_route_has_an_expectation_and_says_the_same_of_itself() {
    let running = Running::start().await;
    let document: serde_json::Value = running.send(ask("GET", "/openapi.json")).await.json();
    let mut declared = BTreeSet::new();
    for (template, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let access = operation["x-zegel-access"].as_str().unwrap().to_owned();
            declared.insert((method.to_uppercase(), template.clone(), access));
        }
    }
    let expected: BTreeSet<_> = EXPECTED
        .iter()
        .map(|(method, template, who)| {
            let access = who.declared().to_owned();
            ((*method).to_owned(), (*template).to_owned(), access)
        })
        .collect();
    let missing: Vec<_> = declared.symmetric_difference(&expected).collect();
    assert!(missing.is_empty(), "{missing:#?}");
    assert_eq!(expected.len(), EXPECTED.len(), "a route is there twice");
    running.stop().await;
}

#[tokio::test]
async fn every_role_comes_as_far_as_it_may_in_its_own_organisation_and_nowhere_in_another() {
    let running = two_organisations().await;
    let mut asked = 0;
    for (role, org, login) in people() {
        let api = format!("/api/v1/o/{org}");
        let mut cookie = running.sign_in_at(&api, login).await;
        for (method, template, who) in EXPECTED.iter().filter(|(.., who)| who.needs_session()) {
            let of_instance = !template.contains("{org}");
            let name = format!("{role:?}: {method} {template}");
            let own = Names::made_up(org).in_template(template);
            let answer = running.send(request(method, &own).cookie(&cookie)).await;
            if of_instance && role != AccountRole::Instance {
                assert_eq!(answer.problem(), ProblemCode::SignInNeeded, "{name}");
            } else if *who == Who::OwnAgain {
                assert_eq!(answer.problem(), ProblemCode::StepUpNeeded, "{name}");
            } else if who.lets_in(role) {
                assert!(was_let_in(&answer), "{name}: {}", answer.text());
            } else {
                assert_eq!(answer.problem(), ProblemCode::Forbidden, "{name}");
            }
            if *who == Who::AnySession {
                cookie = running.sign_in_at(&api, login).await;
            }
            for elsewhere in [OTHER, "example-aid", OrgSlug::INSTANCE] {
                if elsewhere != org && !of_instance {
                    let path = Names::made_up(elsewhere).in_template(template);
                    let answer = running.send(request(method, &path).cookie(&cookie)).await;
                    assert_eq!(
                        answer.problem(),
                        ProblemCode::SignInNeeded,
                        "{name} in {elsewhere}"
                    );
                }
            }
            asked += 1;
        }
    }
    assert!(asked > 190, "only {asked} asked");
    running.stop().await;
}

#[tokio::test]
async fn nobody_without_a_session_comes_in_and_everybody_where_none_is_needed() {
    let running = Running::start().await;
    for (method, template, who) in EXPECTED {
        let path = Names::made_up("example-aid").in_template(template);
        let answer = running.send(request(method, &path)).await;
        let name = format!("{method} {template}");
        if who.needs_session() {
            assert_eq!(answer.problem(), ProblemCode::SignInNeeded, "{name}");
        } else if *who == Who::Receipt {
            assert_eq!(answer.problem(), ProblemCode::BadHeader, "{name}");
        } else {
            assert!(was_let_in(&answer), "{name}: {}", answer.text());
        }
        if method != &"GET" && (who.needs_session() || *who == Who::Link) {
            let foreign = request(method, &path).header("sec-fetch-site", "cross-site");
            let answer = running.send(foreign).await;
            assert_eq!(answer.problem(), ProblemCode::Forbidden, "{name}");
        }
    }
    running.stop().await;
}

#[tokio::test]
async fn a_session_of_recovery_comes_in_where_it_is_meant_to_and_nowhere_else() {
    let running = Running::start().await;
    let begin = ask("POST", &format!("{API}/login/recovery")).json(&recovery_of("zola"));
    let mut cookie = running.send(begin.clone()).await.cookie().unwrap();
    for (method, template, who) in EXPECTED.iter().filter(|(.., who)| who.needs_session()) {
        let path = Names::made_up("example-aid").in_template(template);
        let answer = running.send(request(method, &path).cookie(&cookie)).await;
        let name = format!("{method} {template}");
        match who {
            Who::Recovering | Who::AnySession => assert!(was_let_in(&answer), "{name}"),
            Who::Instance => assert_eq!(answer.problem(), ProblemCode::SignInNeeded, "{name}"),
            _ => assert_eq!(answer.problem(), ProblemCode::Forbidden, "{name}"),
        }
        if *who == Who::AnySession {
            cookie = running.send(begin.clone()).await.cookie().unwrap();
        }
    }
    running.stop().await;
}

/// Somebody of the other organisation, with a case, a session and a passkey; what addresses name of it.
async fn furnished(running: &Running) -> (Names, String) {
    let slug: OrgSlug = OTHER.parse().unwrap();
    let api = format!("/api/v1/o/{OTHER}");
    let roster = running
        .store
        .current_roster(&crate::running::org())
        .await
        .unwrap();
    let mut roster = roster.unwrap();
    // One that is not the first organisation's, too.
    roster.bundle.roster.push(' ');
    roster.sha256 = Sha256::of(roster.bundle.roster.as_bytes());
    let published = running
        .store
        .publish_roster(&slug, &Actor::Operator, &roster, None)
        .await
        .unwrap();
    assert_eq!(published, zegel_storage::types::RosterOutcome::Published);
    let mut sent = report(7);
    sent.grants[0].person = person("other-amina");
    let part = ask("PUT", &format!("{api}/uploads/{}/parts/0", blob(7))).part(b"a part");
    assert_eq!(running.send(part).await.status, 200);
    sent.blobs = vec![zegel_protocol::reports::BlobClaim {
        blob: blob(7),
        parts: 1,
    }];
    let taken = running
        .send(ask("POST", &format!("{api}/reports")).json(&sent))
        .await;
    assert_eq!(taken.status, 201, "{}", taken.text());
    let cookie = running.sign_in_at(&api, "other-amina").await;
    let listed: Sessions = running
        .send(ask("GET", &format!("{api}/me/sessions")).cookie(&cookie))
        .await
        .json();
    let kept = running
        .store
        .sessions(&slug, &person("other-amina"), running.today())
        .await
        .unwrap()[0]
        .token;
    let passkey = zegel_storage::types::Passkey {
        id: "BBBB".parse().unwrap(),
        passkey: "{}".to_owned(),
        slot: None,
        added: running.today(),
    };
    let added = running
        .store
        .add_passkey(&slug, &person("other-amina"), &passkey, &kept)
        .await;
    assert_eq!(added.unwrap(), zegel_storage::types::PasskeyOutcome::Added);
    let names = Names {
        org: "example-aid".to_owned(),
        case: case(7).to_string(),
        blob: blob(7).to_string(),
        person: "other-amina".to_owned(),
        session: listed.sessions[0].id.to_string(),
        passkey: "BBBB".to_owned(),
        roster: roster.sha256.to_string(),
    };
    (names, cookie)
}

#[tokio::test]
async fn what_belongs_to_another_organisation_looks_as_if_it_were_nowhere_and_stays_as_it_is() {
    let running = two_organisations().await;
    let (foreign, cookie) = furnished(&running).await;
    let mut asked = 0;
    for (method, template, who) in EXPECTED {
        let named = [
            "{case}",
            "{blob}",
            "{person}",
            "{session}",
            "{passkey}",
            "{sha256}",
        ];
        let names_something = named.iter().any(|name| template.contains(name));
        // An upload names what is not there yet.
        if !names_something || template.contains("/uploads/") {
            continue;
        }
        let mut answers = Vec::new();
        for names in [foreign.clone(), Names::made_up("example-aid")] {
            let mut request = ask(method, &names.in_template(template));
            if let Some(message) = message(method, template) {
                request = request.json(&message);
            }
            request = match who {
                Who::Receipt => request.mailbox(&mailbox(7)),
                Who::Administrator => request.cookie(&running.sign_in("zola").await),
                Who::OwnAgain => request.cookie(&running.step_up("amina").await),
                _ => request.cookie(&running.sign_in("amina").await),
            };
            let answer = running.send(request).await;
            assert!(
                answer.status == 204 || answer.status == 404,
                "{method} {template}: {}",
                answer.text()
            );
            answers.push((answer.status, answer.body));
        }
        assert_eq!(answers[0], answers[1], "{method} {template}");
        asked += 1;
    }
    assert!(asked > 9, "only {asked} asked");
    let api = format!("/api/v1/o/{OTHER}");
    for path in [
        format!("{api}/cases/{}", case(7)),
        format!("{api}/cases/{}/blobs/{}/parts/0", case(7), blob(7)),
    ] {
        let answer = running.send(ask("GET", &path).cookie(&cookie)).await;
        assert_eq!(
            answer.status, 200,
            "{path}: the case and its reader are as they were"
        );
    }
    let me: zegel_protocol::accounts::Me = running
        .send(ask("GET", &format!("{api}/me")).cookie(&cookie))
        .await
        .json();
    assert_eq!(me.passkeys.len(), 1, "the passkey is there");
    let thread = ask("GET", &format!("{API}/thread")).mailbox(&mailbox(7));
    assert_eq!(
        running.send(thread).await.problem(),
        ProblemCode::NoThread,
        "a receipt code opens nothing elsewhere"
    );
    nothing_of_it_can_be_claimed(&running, &foreign).await;
    let again = step_up_of("other-amina");
    let proof = ask("POST", &format!("{API}/me/step-up"))
        .cookie(&cookie)
        .json(&again);
    assert_eq!(running.send(proof).await.problem(), ProblemCode::SignInNeeded);
    running.stop().await;
}

/// What a body names of another organisation, an attachment or a person, is as unknown as what is nowhere.
async fn nothing_of_it_can_be_claimed(running: &Running, foreign: &Names) {
    let send = async |blob: &str, reader: &str| {
        let mut sent = report(8);
        sent.blobs = vec![zegel_protocol::reports::BlobClaim {
            blob: blob.parse().unwrap(),
            parts: 1,
        }];
        if !reader.is_empty() {
            sent.blobs.clear();
            sent.grants[0].person = person(reader);
        }
        let answer = running
            .send(ask("POST", &format!("{API}/reports")).json(&sent))
            .await;
        assert!(answer.status >= 400, "{}", answer.text());
        (answer.status, answer.body)
    };
    let nowhere = Names::made_up("example-aid");
    assert_eq!(send(&foreign.blob, "").await, send(&nowhere.blob, "").await);
    assert_eq!(
        send(&foreign.blob, &foreign.person).await,
        send(&nowhere.blob, &nowhere.person).await
    );
}
