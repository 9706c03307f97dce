//! Single-use links: the first organisation, invitations, enrolment.

use std::time::Duration;

use zegel_protocol::links::{Enrol, Invitation, LinkToken, OpenLink, SetUp, SetUpOpened};
use zegel_protocol::people::{AccountRole, Invite, Invited, People, Person, PersonState};
use zegel_protocol::{OrgSlug, ProblemCode};

use crate::cast::new_secrets;
use crate::client::{Answer, ask};
use crate::running::{API, Running, person};

fn set_up(token: &LinkToken, organisation: &str) -> SetUp {
    SetUp {
        address: Some("first@example.org".to_owned()),
        token: token.clone(),
        organisation: organisation.parse().unwrap(),
        person: person("zola"),
        login: "zola".to_owned(),
        account: new_secrets("zola"),
    }
}

impl Running {
    async fn post(&self, path: &str, message: &impl serde::Serialize) -> Answer {
        self.send(ask("POST", path).json(message)).await
    }

    async fn invite(&self, cookie: &str, name: &str) -> Answer {
        let invite = Invite {
            person: person(name),
            login: name.to_owned(),
            role: AccountRole::Handler,
            address: None,
            mail: false,
            key: None,
        };
        self.send(ask("POST", &format!("{API}/people")).cookie(cookie).json(&invite))
            .await
    }

    async fn person(&self, cookie: &str, name: &str) -> Option<Person> {
        let answer = self
            .send(ask("GET", &format!("{API}/people")).cookie(cookie))
            .await;
        let people: People = answer.json();
        people.people.into_iter().find(|one| one.person == person(name))
    }
}

#[tokio::test]
async fn an_empty_server_tells_its_operator_a_link_that_makes_the_first_organisation_once() {
    let running = Running::start_empty().await;
    let link = running.set_up_link.clone().unwrap();
    let (address, token) = link.split_once('#').unwrap();
    assert_eq!(address, format!("http://{}/setup/", running.addr));
    assert_eq!(running.send(ask("GET", "/setup/")).await.status, 200);
    let token: LinkToken = token.parse().unwrap();
    let open = OpenLink { token: token.clone() };
    let opened: SetUpOpened = running.post("/api/v1/setup/open", &open).await.json();
    assert_eq!(opened.last_day, running.today().plus_days(7));
    let reserved = set_up(&token, OrgSlug::INSTANCE);
    assert_eq!(
        running.post("/api/v1/setup", &reserved).await.problem(),
        ProblemCode::AlreadyExists
    );
    let wanted = set_up(&token, "example-aid");
    assert_eq!(running.post("/api/v1/setup", &wanted).await.status, 201);
    let zola = running.sign_in("zola").await;
    let asked = ask("GET", &format!("{API}/people")).cookie(&zola);
    let people: People = running.send(asked).await.json();
    assert_eq!(people.people[0].address.as_deref(), Some("first@example.org"));
    assert_eq!(
        running.post("/api/v1/setup/open", &open).await.problem(),
        ProblemCode::NoLink
    );
    let second = set_up(&token, "second-aid");
    assert_eq!(
        running.post("/api/v1/setup", &second).await.problem(),
        ProblemCode::NoLink
    );
    running.stop().await;
}

#[tokio::test]
async fn a_server_with_an_organisation_offers_no_set_up() {
    let running = Running::start().await;
    assert_eq!(running.set_up_link, None);
    let open = OpenLink {
        token: LinkToken::new(&[1; 32]),
    };
    assert_eq!(
        running.post("/api/v1/setup/open", &open).await.problem(),
        ProblemCode::NoLink
    );
    running.stop().await;
}

#[tokio::test]
async fn a_set_up_link_is_over_after_a_week() {
    let running = Running::start_empty().await;
    let link = running.set_up_link.clone().unwrap();
    let token: LinkToken = link.split_once('#').unwrap().1.parse().unwrap();
    running.clock.advance(Duration::from_secs(8 * 86_400));
    let late = running
        .post("/api/v1/setup", &set_up(&token, "example-aid"))
        .await;
    assert_eq!(late.problem(), ProblemCode::NoLink);
    running.stop().await;
}

#[tokio::test]
async fn somebody_who_is_invited_makes_their_account_once() {
    let running = Running::start().await;
    let zola = running.sign_in("zola").await;
    let answer = running.invite(&zola, "chidi").await;
    assert_eq!(answer.status, 201);
    let Invited {
        token,
        last_day,
        mailed,
    } = answer.json();
    assert!(!mailed && last_day == running.today().plus_days(14));
    let open = OpenLink { token: token.clone() };
    let opened: Invitation = running.post(&format!("{API}/invitation"), &open).await.json();
    assert_eq!(
        (opened.person, opened.login.as_str(), opened.role),
        (person("chidi"), "chidi", AccountRole::Handler)
    );
    let enrol = Enrol {
        token: token.clone(),
        account: new_secrets("chidi"),
    };
    let elsewhere = running.post("/api/v1/o/instance/enrol", &enrol).await.problem();
    assert_eq!(elsewhere, ProblemCode::NoLink);
    assert_eq!(running.post(&format!("{API}/enrol"), &enrol).await.status, 201);
    running.sign_in("chidi").await;
    let swapped = Enrol {
        token,
        account: new_secrets("mallory"),
    };
    let replayed = running.post(&format!("{API}/enrol"), &swapped).await;
    assert_eq!(replayed.problem(), ProblemCode::NoLink);
    assert_eq!(
        running.post(&format!("{API}/invitation"), &open).await.problem(),
        ProblemCode::NoLink
    );
    let chidi = running.person(&zola, "chidi").await.unwrap();
    assert_eq!(chidi.state, PersonState::Enrolled);
    assert_eq!(chidi.recipient, Some(new_secrets("chidi").recipient.clone()));
    assert_eq!(
        running.invite(&zola, "chidi").await.problem(),
        ProblemCode::AlreadyExists
    );
    running.stop().await;
}

#[tokio::test]
async fn a_new_invitation_kills_the_old_link_and_one_taken_back_is_dead() {
    let running = Running::start().await;
    let zola = running.sign_in("zola").await;
    let first: Invited = running.invite(&zola, "chidi").await.json();
    let second: Invited = running.invite(&zola, "chidi").await.json();
    let open = async |token: &LinkToken| {
        let open = OpenLink { token: token.clone() };
        running.post(&format!("{API}/invitation"), &open).await.status
    };
    assert_eq!((open(&first.token).await, open(&second.token).await), (404, 200));
    let withdraw = ask("DELETE", &format!("{API}/people/chidi/invitation")).cookie(&zola);
    assert_eq!(running.send(withdraw.clone()).await.status, 204);
    assert_eq!(open(&second.token).await, 404);
    assert!(running.person(&zola, "chidi").await.is_none());
    assert_eq!(running.send(withdraw).await.problem(), ProblemCode::NotFound);
    let enrolled = ask("DELETE", &format!("{API}/people/amina/invitation")).cookie(&zola);
    assert_eq!(
        running.send(enrolled).await.problem(),
        ProblemCode::AlreadyExists,
        "somebody with an account has no invitation"
    );
    running.stop().await;
}

#[tokio::test]
async fn an_invitation_is_over_after_two_weeks_and_a_link_cannot_be_hammered() {
    let running = Running::start().await;
    let zola = running.sign_in("zola").await;
    let invited: Invited = running.invite(&zola, "chidi").await.json();
    running.clock.advance(Duration::from_secs(15 * 86_400));
    let path = format!("{API}/invitation");
    let open = OpenLink {
        token: invited.token.clone(),
    };
    for _ in 0..10 {
        assert_eq!(running.post(&path, &open).await.problem(), ProblemCode::NoLink);
    }
    assert_eq!(running.post(&path, &open).await.problem(), ProblemCode::SlowDown);
    running.stop().await;
}

#[tokio::test]
async fn an_administrator_invites_nobody_to_run_the_server() {
    let running = Running::start().await;
    let zola = running.sign_in("zola").await;
    let invite = Invite {
        person: person("eve"),
        login: "eve".to_owned(),
        role: AccountRole::Instance,
        address: None,
        mail: false,
        key: None,
    };
    let answer = running
        .send(ask("POST", &format!("{API}/people")).cookie(&zola).json(&invite))
        .await;
    assert_eq!(answer.problem(), ProblemCode::Forbidden);
    running.stop().await;
}
