//! How long the server takes to say no: alike for names that exist and names that do not. A measurement, so it runs when
//! it is asked for and not beside other tests: `cargo nextest run -p zegel-server --run-ignored only timing`.

use std::time::{Duration, Instant};

use zegel_protocol::ProblemCode;
use zegel_protocol::sign_in::LoginChallengeRequest;

use crate::cast::{proof_of, recovery_of};
use crate::client::{Ask, ask};
use crate::running::{API, Running};

/// Pairs of questions per step. Answers that were not evened out differed by five per cent, which this many show.
const PAIRS: usize = 1000;
/// Standard deviations by which a fair coin's count of heads may be off: once in 15,000 times it is more.
const TOLERANCE: f64 = 4.0;

async fn seconds(running: &Running, ask: &Ask) -> f64 {
    // One more try is free before each, so that nobody is slowed down.
    running.clock.advance(Duration::from_secs(6));
    #[allow(
        clippy::disallowed_methods,
        reason = "a measurement has to look at a real clock"
    )]
    let began = Instant::now();
    let answer = running.send(ask.clone()).await;
    let took = began.elapsed().as_secs_f64();
    assert!(answer.status == 200 || answer.problem() == ProblemCode::WrongCredentials);
    took
}

/// How often the first of two questions took longer, in standard deviations of a fair coin; and the medians.
async fn compared(running: &Running, known: &Ask, unknown: &Ask) -> (f64, f64, f64) {
    let (mut first, mut second, mut heads) = (Vec::new(), Vec::new(), 0_u32);
    for pair in 0..PAIRS {
        let (one, other) = if pair % 2 == 0 {
            let one = seconds(running, known).await;
            (one, seconds(running, unknown).await)
        } else {
            let other = seconds(running, unknown).await;
            (seconds(running, known).await, other)
        };
        heads += u32::from(one > other);
        first.push(one);
        second.push(other);
    }
    let median = |times: &mut Vec<f64>| {
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    };
    let pairs = f64::from(u32::try_from(PAIRS).unwrap());
    let off = (f64::from(heads) - pairs / 2.0) / (pairs / 4.0).sqrt();
    (off, median(&mut first), median(&mut second))
}

#[tokio::test]
#[ignore = "a measurement: it wants the machine for itself"]
async fn timing_tells_nobody_which_names_exist() {
    let running = Running::start().await;
    let challenge = |login: &str| {
        ask("POST", &format!("{API}/login/challenge")).json(&LoginChallengeRequest {
            login: login.to_owned(),
        })
    };
    let login = |login: &str| {
        let mut request = proof_of("a wrong passphrase");
        request.login = login.to_owned();
        ask("POST", &format!("{API}/login")).json(&request)
    };
    let recovery = |login: &str| {
        let mut request = recovery_of("another sheet");
        request.login = login.to_owned();
        ask("POST", &format!("{API}/login/recovery")).json(&request)
    };
    for (step, known, unknown) in [
        ("challenge", challenge("amina"), challenge("nobod")),
        ("sign-in", login("amina"), login("nobod")),
        ("recovery", recovery("amina"), recovery("nobod")),
    ] {
        for _ in 0..20 {
            seconds(&running, &known).await;
            seconds(&running, &unknown).await;
        }
        let (off, one, other) = compared(&running, &known, &unknown).await;
        println!(
            "{step}: medians {:.1} µs and {:.1} µs, {off:+.1} standard deviations",
            one * 1e6,
            other * 1e6
        );
        assert!(off.abs() < TOLERANCE, "{step}");
    }
    running.stop().await;
}
