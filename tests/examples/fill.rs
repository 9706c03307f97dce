//! Fills a running server with cases for the bench of the inbox (tests/browser/bench): reports of 2 KB, sealed and sent as the
//! reporter's page does it, each opened by a handler who says that she has no conflict with it.
//!
//! `fill ADDRESS ORIGIN PIN LOGIN PASSPHRASE CASES LONG`: so many cases, and one more whose log has `LONG` entries. Prints the long
//! one's name.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a measurement that cannot go on has failed; it is printed"
)]

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use rand::rngs::OsRng;
use zegel_case_management::Command;
use zegel_protocol::CaseId;
use zegel_protocol::handlers::{Appended, CaseView};
use zegel_protocol::roster_check::Roster;
use zegel_tests::desk::Handler;
use zegel_tests::reporter::{Reporter, answers, fetch_roster};
use zegel_tests::today;
use zegel_tests::wire::{Client, ask};
use zegel_tests::world::API;

/// Bytes of a report.
const LENGTH: usize = 2048;
/// Words that there are, and syllables that they are made of.
const WORDS: u64 = 20_000;
const SYLLABLES: [&str; 24] = [
    "ba", "ne", "ki", "to", "lu", "sha", "mer", "dan", "vo", "pri", "sel", "gor", "ti", "ra", "mo", "fen",
    "du", "ka", "lis", "ho", "wen", "za", "pe", "cor",
];
const THREADS: usize = 2;

/// Somebody's place to report from and to work at.
struct Pair {
    reporter: Reporter,
    handler: Handler,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [address, origin, pin, login, passphrase, cases, long] = arguments.as_slice() else {
        println!("fill ADDRESS ORIGIN PIN LOGIN PASSPHRASE CASES LONG");
        return;
    };
    let (cases, long): (usize, u32) = (cases.parse().unwrap(), long.parse().unwrap());
    let address = address.parse().unwrap();
    let next = AtomicUsize::new(0);
    let pair = || {
        let roster = || -> Roster { fetch_roster(&mut Client::new(address), origin, pin) };
        Pair {
            reporter: Reporter::going_by(Client::new(address), roster()),
            handler: Handler::sign_in(Client::new(address), roster(), login, passphrase),
        }
    };
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                let mut pair = pair();
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= cases {
                        break;
                    }
                    one_case(&mut pair, number);
                }
            });
        }
    });
    let mut pair = pair();
    let case = one_case(&mut pair, cases);
    lengthen(&mut pair.handler, case, long);
    println!("{case}");
}

/// A report, and its opening.
fn one_case(pair: &mut Pair, number: usize) -> CaseId {
    let report = pair.reporter.seal(answers(&text(number)), &[]);
    loop {
        match pair.reporter.send(&report).status {
            200 | 201 => break,
            429 | 503 => thread::sleep(Duration::from_millis(20)),
            other => assert_eq!(other, 201, "a report was refused"),
        }
    }
    pair.handler.begin(report.sealed.case);
    report.sealed.case
}

/// Notes until the log has so many entries.
fn lengthen(handler: &mut Handler, case: CaseId, entries: u32) {
    let mut file = handler.case(case);
    while file.next().1 < entries {
        let text = format!("Note {}", file.next().1);
        let note = Command::Note {
            text,
            mentions: Vec::new(),
        };
        let append = file.run(&handler.desk, &note, today(), &mut OsRng).unwrap();
        let _: Appended = handler.append(case, &append).json();
        let (conversation, log) = file.next();
        let path = format!("{API}/cases/{case}?conversation_from={conversation}&log_from={log}");
        let view: CaseView = handler.client.send(&ask("GET", &path)).json();
        file.read(&handler.desk, &view).unwrap();
    }
}

/// A report's text: words as unevenly frequent as those of a language, the same for the same number.
fn text(number: usize) -> String {
    let mut chance = 0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(u64::try_from(number).unwrap() + 1);
    let mut draw = || {
        // splitmix64
        chance = chance.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (chance ^ (chance >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    };
    let mut text = format!("Report number{number}.");
    while text.len() < LENGTH {
        // Ranks: each twice as far as likely as the one half as far.
        let range = WORDS >> (draw() % 14);
        text.push(' ');
        text.push_str(&word(draw() % range.max(1)));
    }
    text
}

fn word(rank: u64) -> String {
    let base = u64::try_from(SYLLABLES.len()).unwrap();
    let mut rest = rank + base;
    let mut word = String::new();
    while rest > 0 {
        word.push_str(SYLLABLES[usize::try_from(rest % base).unwrap()]);
        rest /= base;
    }
    word
}
