//! What an administrator does about people: departure and return, addresses, the second factor for all.

use std::time::Duration;

use zegel_protocol::accounts::Me;
use zegel_protocol::figures::Figures;
use zegel_protocol::handlers::InboxPage;
use zegel_protocol::people::{NewAddress, People, PersonState, Settings};
use zegel_protocol::{Day, ProblemCode};

use crate::cast::proof_of;
use crate::client::{Answer, ask};
use crate::running::{API, Running, grant, person, report};

async fn people(running: &Running, cookie: &str) -> People {
    running
        .send(ask("GET", &format!("{API}/people")).cookie(cookie))
        .await
        .json()
}

async fn inbox(running: &Running, cookie: &str) -> InboxPage {
    let answer = running
        .send(ask("GET", &format!("{API}/inbox")).cookie(cookie))
        .await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

async fn send(running: &Running, method: &str, path: &str, cookie: &str) -> Answer {
    running
        .send(ask(method, &format!("{API}/people/{path}")).cookie(cookie))
        .await
}

#[tokio::test]
async fn whoever_left_is_out_at_once_and_others_keep_what_they_can_read() {
    let running = Running::start().await;
    let mut shared = report(1);
    shared.grants.push(grant("bram"));
    for report in [shared, report(2)] {
        let taken = running
            .send(ask("POST", &format!("{API}/reports")).json(&report))
            .await;
        assert_eq!(taken.status, 201, "{}", taken.text());
    }
    let (amina, bram, zola) = (
        running.sign_in("amina").await,
        running.sign_in("bram").await,
        running.sign_in("zola").await,
    );
    assert_eq!(inbox(&running, &amina).await.cases.len(), 2);
    assert_eq!(send(&running, "POST", "amina/departure", &zola).await.status, 204);
    let me = ask("GET", &format!("{API}/me")).cookie(&amina);
    assert_eq!(running.send(me).await.problem(), ProblemCode::SignInNeeded);
    let login = ask("POST", &format!("{API}/login")).json(&proof_of("amina"));
    assert_eq!(running.send(login).await.problem(), ProblemCode::WrongCredentials);
    let cases = inbox(&running, &bram).await.cases;
    assert_eq!(cases.len(), 1);
    assert_eq!(cases[0].readers, [person("bram")]);
    let shown = people(&running, &zola).await;
    let left = shown.people.iter().find(|one| one.person == person("amina"));
    assert_eq!(left.unwrap().state, PersonState::Left);
    assert_eq!(left.unwrap().left, Some(running.today()));
    assert_eq!(
        send(&running, "DELETE", "amina/departure", &zola).await.status,
        204
    );
    let amina = running.sign_in("amina").await;
    let cases = inbox(&running, &amina).await.cases;
    assert_eq!(cases.len(), 1, "only the case that nobody else could open");
    running.stop().await;
}

#[tokio::test]
async fn nobody_departs_themselves_or_somebody_who_is_not_there() {
    let running = Running::start().await;
    let zola = running.sign_in("zola").await;
    let own = send(&running, "POST", "zola/departure", &zola).await;
    assert_eq!(own.problem(), ProblemCode::Forbidden);
    let absent = send(&running, "POST", "nobody/departure", &zola).await;
    assert_eq!(absent.problem(), ProblemCode::NotFound);
    running.stop().await;
}

#[tokio::test]
async fn where_to_write_to_somebody_can_be_noted_and_forgotten() {
    let running = Running::start().await;
    let zola = running.sign_in("zola").await;
    for address in [Some("amina@example.org"), None] {
        let new = NewAddress {
            address: address.map(str::to_owned),
        };
        let put = ask("PUT", &format!("{API}/people/amina/address"))
            .cookie(&zola)
            .json(&new);
        assert_eq!(running.send(put).await.status, 204);
        let shown = people(&running, &zola).await;
        let amina = shown.people.into_iter().find(|one| one.person == person("amina"));
        assert_eq!(amina.unwrap().address.as_deref(), address);
    }
    running.stop().await;
}

#[tokio::test]
async fn where_everybody_needs_a_second_factor_those_without_can_only_set_one_up() {
    let running = Running::start().await;
    let (zola, amina) = (running.sign_in("zola").await, running.sign_in("amina").await);
    let required = |second_factor_required| {
        ask("PUT", &format!("{API}/settings"))
            .cookie(&zola)
            .json(&Settings {
                second_factor_required,
            })
    };
    assert_eq!(running.send(required(true)).await.status, 204);
    let asked = ask("GET", &format!("{API}/inbox")).cookie(&amina);
    assert_eq!(
        running.send(asked.clone()).await.problem(),
        ProblemCode::SecondFactorNeeded
    );
    let me: Me = running
        .send(ask("GET", &format!("{API}/me")).cookie(&amina))
        .await
        .json();
    assert!(me.second_factor_required);
    assert_eq!(
        running.send(required(false)).await.problem(),
        ProblemCode::SecondFactorNeeded,
        "it holds for the administrator, too"
    );
    let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ".parse().unwrap();
    running
        .store
        .set_totp(
            &crate::running::org(),
            &person("amina"),
            Some(&secret),
            &running.token_of("amina").await,
        )
        .await
        .unwrap();
    assert_eq!(running.send(asked).await.status, 200);
    running.stop().await;
}

#[tokio::test]
async fn an_analyst_sees_counts_of_years_that_are_over_that_point_to_nobody() {
    let running = Running::start().await;
    for number in 1..=6 {
        let taken = running
            .send(ask("POST", &format!("{API}/reports")).json(&report(number)))
            .await;
        assert_eq!(taken.status, 201);
    }
    let asked = async || -> Figures {
        let noor = running.sign_in("noor").await;
        let asked = ask("GET", &format!("{API}/figures")).cookie(&noor);
        running.send(asked).await.json()
    };
    assert!(asked().await.rows.is_empty(), "this year goes on");
    let year = Day::year(running.today());
    running.clock.advance(Duration::from_secs(366 * 24 * 60 * 60));
    let figures = asked().await;
    assert_eq!(figures.rows.len(), 1);
    assert_eq!(figures.rows[0].year, year);
    assert_eq!(
        (figures.rows[0].received, figures.rows[0].acknowledged),
        (Some(6), Some(0))
    );
    running.stop().await;
}
