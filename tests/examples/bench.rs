//! What `make bench` measures: ratios within one run on this machine, never limits for a test to hold.
//!
//! 1. Sign-in: whether the time of an answer tells an account from a name that nobody has.
//! 2. Reports: how many a second are taken, each of them on disk, against how often this disk can be made to write.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a measurement that cannot go on has failed; it is printed"
)]

use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::thread;
use std::time::Duration;

use serde_json::json;
use zegel_tests::database::Kind;
use zegel_tests::reporter::answers;
use zegel_tests::wire::{Ask, Client, ask};
use zegel_tests::world::{API, PEOPLE, World};

/// Servers started anew for the sign-ins: the tries of an account are counted in memory.
const ROUNDS: usize = 8;
/// Tries of each account in a round, fewer than are slowed down.
const TRIES: usize = 9;
/// Challenges of each kind in a round.
const CHALLENGES: usize = 150;
/// Reports sent, and by how many callers at once.
const REPORTS: usize = 600;
const CALLERS: usize = 32;

fn main() {
    let mut world = World::new(Kind::Sqlite);
    let mut sign_in = SignIn::default();
    for round in 0..ROUNDS {
        sign_in.measure(&world, round);
        world.stop();
        world.start();
    }
    println!(
        "Sign-in, an account against a name that nobody has (ratio of medians; |z| under 3.3: no difference seen)"
    );
    sign_in.challenges.print("challenge");
    sign_in.passphrases.print("wrong passphrase");
    sign_in.sheets.print("wrong recovery sheet");

    let writes = disk_writes(world.path());
    let taken = reports(&world);
    println!("Reports, each on disk before its answer, {CALLERS} callers on SQLite");
    println!(
        "  {taken:.0} a second; this disk is made to write {writes:.0} times a second: ratio {:.2}",
        taken / writes
    );
}

#[expect(clippy::disallowed_methods, reason = "the one place that measures time")]
fn seconds(work: impl FnOnce()) -> f64 {
    let start = std::time::Instant::now();
    work();
    start.elapsed().as_secs_f64()
}

/// Times of the same request with a name that exists and with one that does not.
#[derive(Default)]
struct Pair {
    known: Vec<f64>,
    unknown: Vec<f64>,
}

impl Pair {
    /// Asks both, in turn, so that what else the machine does falls on both alike.
    fn ask(&mut self, client: &mut Client, known: &Ask, unknown: &Ask, first_known: bool) {
        for is_known in [first_known, !first_known] {
            let request = if is_known { known } else { unknown };
            let took = seconds(|| drop(client.send(request)));
            if is_known {
                &mut self.known
            } else {
                &mut self.unknown
            }
            .push(took);
        }
    }

    fn print(&self, name: &str) {
        let (known, unknown) = (median(&self.known), median(&self.unknown));
        println!(
            "  {name}: {:.0} µs against {:.0} µs, ratio {:.3}, z = {:.2}, {} of each",
            known * 1e6,
            unknown * 1e6,
            known / unknown,
            mann_whitney(&self.known, &self.unknown),
            self.known.len()
        );
    }
}

fn median(times: &[f64]) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

/// How far apart two samples are in their ranks, in standard deviations (Mann and Whitney 1947, normal approximation).
fn mann_whitney(a: &[f64], b: &[f64]) -> f64 {
    let before = |x: f64| b.iter().filter(|y| **y < x).count() as f64;
    let wins: f64 = a.iter().map(|x| before(*x)).sum();
    let (n, m) = (a.len() as f64, b.len() as f64);
    (wins - n * m / 2.0) / (n * m * (n + m + 1.0) / 12.0).sqrt()
}

/// What is asked before anybody is signed in, of names that exist and of others.
#[derive(Default)]
struct SignIn {
    challenges: Pair,
    passphrases: Pair,
    sheets: Pair,
}

impl SignIn {
    fn measure(&mut self, world: &World, round: usize) {
        let mut client = Client::new(world.address);
        let challenge =
            |login: &str| ask("POST", &format!("{API}/login/challenge")).json(&json!({ "login": login }));
        let proof = |path: &str, login: &str| {
            let wrong = "A".repeat(43);
            ask("POST", &format!("{API}/{path}")).json(&json!({ "login": login, "auth": wrong }))
        };
        for number in 0..CHALLENGES {
            let (known, _) = PEOPLE[number % PEOPLE.len()];
            // As long as the names that exist.
            let unknown = format!("u{:04}", (round * CHALLENGES + number) % 10_000);
            let (known, unknown) = (challenge(known), challenge(&unknown));
            self.challenges
                .ask(&mut client, &known, &unknown, number % 2 == 0);
        }
        for number in 0..TRIES * PEOPLE.len() {
            let (known, _) = PEOPLE[number % PEOPLE.len()];
            let unknown = format!("w{:04}", number % PEOPLE.len() + round * 100);
            for (path, pair) in [
                ("login", &mut self.passphrases),
                ("login/recovery", &mut self.sheets),
            ] {
                let (known, unknown) = (proof(path, known), proof(path, &unknown));
                pair.ask(&mut client, &known, &unknown, number % 2 == 0);
            }
        }
    }
}

/// How often a second 4 KiB can be written to a file here and forced to the disk.
fn disk_writes(folder: &Path) -> f64 {
    const TIMES: usize = 300;
    let mut file = File::create(folder.join("written")).unwrap();
    let took = seconds(|| {
        for _ in 0..TIMES {
            file.write_all(&[7; 4096]).unwrap();
            file.sync_data().unwrap();
        }
    });
    TIMES as f64 / took
}

/// Reports that the server takes in a second.
fn reports(world: &World) -> f64 {
    let mut reporter = world.reporter();
    let ready: Vec<Ask> = (0..REPORTS)
        .map(|number| {
            let report = reporter.seal(answers(&format!("Report {number}")), &[]);
            ask("POST", &format!("{API}/reports")).json(&report.sealed)
        })
        .collect();
    let took = seconds(|| {
        thread::scope(|scope| {
            for caller in ready.chunks(REPORTS.div_ceil(CALLERS)) {
                scope.spawn(move || {
                    let mut client = Client::new(world.address);
                    for report in caller {
                        let mut status = client.send(report).status;
                        while status == 503 {
                            thread::sleep(Duration::from_millis(20));
                            status = client.send(report).status;
                        }
                        assert_eq!(status, 201, "a report was refused");
                    }
                });
            }
        });
    });
    REPORTS as f64 / took
}
