//! The server learns only the list (SECURITY.md, "What the server learns"): a whole journey with unmistakable words,
//! from an unmistakable address and program, and then a search for them wherever the server could have left them.

use std::collections::BTreeSet;
use std::net::Ipv4Addr;

use zegel_case_management::ClosingReason;
use zegel_protocol::conversation::IdentityChoice;
use zegel_protocol::roster::RosterBundle;
use zegel_protocol::roster_check::Roster;
use zegel_tests::database::Kind;
use zegel_tests::reporter::{File, Reporter, answers, expected};
use zegel_tests::search::{Marker, files_under, found, memory};
use zegel_tests::wire::{Client, Heard, ask};
use zegel_tests::world::{API, World};
use zegel_tests::{now, root};

on_both_databases!(
    the_server_learns_only_the_list,
    every_column_is_in_the_list,
    no_time_is_finer_than_a_day
);

/// Where the reporter and the handler of the journey come from: loopback addresses that nobody else uses.
const REPORTER_AT: Ipv4Addr = Ipv4Addr::new(127, 77, 66, 55);
const HANDLER_AT: Ipv4Addr = Ipv4Addr::new(127, 55, 66, 77);
const REPORTER_WITH: &str = "Unmistakable-Reporter-Browser/7731";
const HANDLER_WITH: &str = "Unmistakable-Handler-Browser/1377";

/// What is said and sent in the journey; nobody else says these words.
const SAID: [(&str, &str); 12] = [
    ("text", "uNmIsTaKaBlE-report-text-a1"),
    ("category", "qzcategory-7731"),
    ("language", "xq-zz7731"),
    ("contact", "uNmIsTaKaBlE-contact-b2"),
    ("file name", "uNmIsTaKaBlE-file-name-c3"),
    ("media type", "application/x-unmistakable-d4"),
    ("file content", "uNmIsTaKaBlE-file-content-e5"),
    ("note", "uNmIsTaKaBlE-note-f6"),
    ("acknowledgement", "uNmIsTaKaBlE-acknowledgement-07"),
    ("handler's reply", "uNmIsTaKaBlE-handlers-reply-18"),
    ("reporter's reply", "uNmIsTaKaBlE-reporters-reply-29"),
    ("feedback", "uNmIsTaKaBlE-feedback-3a"),
];

fn said(what: &str) -> &'static str {
    SAID.iter().find(|(name, _)| *name == what).unwrap().1
}

/// A roster with a category that the server has never seen, so that finding it means that a report told it. It is signed
/// with the organisation's key and known to reporter and handler only.
fn roster_of_their_own(world: &World) -> Roster {
    let mut roster = world.roster();
    roster["seq"] = 2.into();
    let mut category = roster["channels"][1]["categories"][0].clone();
    category["id"] = said("category").into();
    roster["channels"][1]["categories"]
        .as_array_mut()
        .unwrap()
        .push(category);
    world.write("own.json", &roster.to_string());
    world.sign("own.json", "own-bundle.json").ok();
    let bundle: RosterBundle = serde_json::from_str(&world.read("own-bundle.json")).unwrap();
    Roster::check(&bundle, &expected(&world.origin(), Some(&world.pin()))).unwrap()
}

/// What the journey leaves behind besides the words: proofs that must be kept as hashes only.
struct Left {
    receipt: String,
    mailbox: String,
    cookie: String,
}

/// A report with everything, read, noted, answered, closed, and read again.
fn journey(world: &World, heard: &Heard) -> Left {
    let client = |at, with| Client::new(world.address).marked(at, with, heard);
    let roster = roster_of_their_own(world);
    let mut reporter = Reporter::going_by(client(REPORTER_AT, REPORTER_WITH), roster.clone());
    let mut answers = answers(said("text"));
    answers.category = said("category").to_owned();
    answers.language = said("language").parse().unwrap();
    answers.identity = IdentityChoice::Confidential;
    answers.contact = Some(said("contact").to_owned());
    let file = File {
        name: format!("{}.jpg", said("file name")),
        media_type: said("media type").to_owned(),
        bytes: said("file content").repeat(2000).into_bytes(),
    };
    let report = reporter.report(answers, &[file]);
    let case = report.sealed.case;

    let mut amina = world.handler_going_by(client(HANDLER_AT, HANDLER_WITH), roster, "amina");
    assert_eq!(amina.inbox().len(), 1);
    amina.begin(case);
    let opened = amina.case(case);
    let report_read = opened.report().unwrap();
    assert_eq!(
        (report_read.text.as_str(), report_read.category.as_str()),
        (said("text"), said("category"))
    );
    let attachment = opened.open_attachment(&report_read.attachments[0].blob).unwrap();
    let bytes = zegel_tests::reporter::download(&mut amina.client, case, attachment).unwrap();
    assert!(bytes.starts_with(said("file content").as_bytes()));
    amina.acknowledge(case, said("acknowledgement"));
    amina.note(case, said("note"));
    amina.reply(case, said("handler's reply"));
    reporter.reply(&report.receipt, said("reporter's reply"));
    amina.close(case, ClosingReason::ResolvedInformally, said("feedback"));
    let thread = reporter.thread(&report.receipt);
    assert_eq!(thread.messages().len(), 5);
    let cookie = amina
        .client
        .cookie()
        .unwrap()
        .split_once('=')
        .unwrap()
        .1
        .to_owned();

    // Mistakes leave traces more easily than successes.
    let wrong = ask("GET", &format!("{API}/thread")).mailbox("not-a-mailbox-at-all");
    assert_eq!(reporter.client.send(&wrong).status, 400);
    let odd = ask("POST", &format!("{API}/reports?{REPORTER_WITH}")).bytes("text/plain", said("text").into());
    assert_eq!(reporter.client.send(&odd).status, 415);
    let absent = ask("GET", &format!("/{}", said("note"))).header("referer", said("contact"));
    assert_eq!(reporter.client.send(&absent).status, 404);
    Left {
        receipt: report.receipt.clone(),
        mailbox: thread.mailbox().to_string(),
        cookie,
    }
}

fn words() -> Vec<Marker> {
    SAID.iter().map(|(name, text)| Marker::text(name, text)).collect()
}

/// Where they came from and with what.
fn visitors() -> Vec<Marker> {
    let mut markers = vec![
        Marker::text("the reporter's program", REPORTER_WITH),
        Marker::text("the handler's program", HANDLER_WITH),
    ];
    for (name, address) in [
        ("the reporter's address", REPORTER_AT),
        ("the handler's address", HANDLER_AT),
    ] {
        markers.push(Marker::text(name, &address.to_string()));
        markers.push(Marker::text(name, &address.to_ipv6_mapped().to_string()));
    }
    markers
}

fn proofs(left: &Left) -> Vec<Marker> {
    let digits = left.receipt.replace(' ', "");
    assert_eq!(digits.len(), 24, "a receipt code has 24 digits");
    vec![
        Marker::text("the receipt code", &left.receipt),
        Marker::text("the receipt code's digits", &digits),
        Marker::text("the mailbox secret", &left.mailbox),
        Marker::bytes(
            "the mailbox secret",
            &zegel_tests::search::from_base64url(&left.mailbox),
        ),
        Marker::text("the session's cookie", &left.cookie),
        Marker::text(
            "the session's token",
            left.cookie.split("1.").nth(1).unwrap().split('.').nth(1).unwrap(),
        ),
    ]
}

fn the_server_learns_only_the_list(kind: Kind) {
    // With as many log lines as there can be.
    let mut world = World::with_config(kind, "log.level = \"debug\"");
    let heard = Heard::default();
    let left = journey(&world, &heard);

    // Others come after them, as they do: what a connection needs while it is open is overwritten.
    let mut other = world.client();
    for number in 0..400 {
        assert_eq!(
            other.send(&ask("GET", &format!("{API}/roster"))).status,
            200,
            "{number}"
        );
    }

    let (words, visitors, proofs) = (words(), visitors(), proofs(&left));
    let kept: Vec<Marker> = [&words[..], &visitors, &proofs].concat();
    let memory =
        memory(world.server().pid()).expect("the memory of the server (run as root, or allow ptrace)");
    assert!(memory.len() > 1 << 20);
    assert_eq!(
        found(&words, &memory),
        Vec::<String>::new(),
        "in the server's memory"
    );
    assert_eq!(
        found(&visitors, &memory),
        Vec::<String>::new(),
        "in the server's memory"
    );
    let socket = |at: Ipv4Addr| {
        // How the kernel tells a program who connected: a family, a port, the address.
        memory
            .windows(8)
            .any(|eight| eight[..2] == [2, 0] && eight[4..] == at.octets())
    };
    assert!(
        !socket(REPORTER_AT) && !socket(HANDLER_AT),
        "an address in the server's memory"
    );

    let heard = heard.lock().unwrap().clone();
    assert_eq!(found(&words, &heard), Vec::<String>::new(), "in an answer");
    assert_eq!(found(&visitors, &heard), Vec::<String>::new(), "in an answer");

    // While it runs (with what is not in the main file yet), and after it has stopped.
    for state in ["running", "stopped"] {
        for path in world
            .database
            .files()
            .into_iter()
            .chain(files_under(&world.blobs()))
        {
            let Ok(bytes) = std::fs::read(&path) else { continue };
            assert_eq!(
                found(&kept, &bytes),
                Vec::<String>::new(),
                "{state}: in {}",
                path.display()
            );
        }
        let log = world.read("server.log");
        assert_eq!(
            found(&kept, log.as_bytes()),
            Vec::<String>::new(),
            "{state}: in the log: {log}"
        );
        if state == "running" {
            controls(&world, &memory, &heard, &log);
            world.stop();
        }
    }
}

/// The search finds what is there: without this, finding nothing would mean nothing.
fn controls(world: &World, memory: &[u8], heard: &[u8], log: &str) {
    let known = |name: &str, text: &str| [Marker::text(name, text)];
    let slug = known("the organisation", "example-aid");
    assert!(
        !found(&slug, memory).is_empty(),
        "the organisation's name is in memory"
    );
    assert!(!found(&known("the roster", "ed25519"), heard).is_empty() || !found(&slug, heard).is_empty());
    assert!(
        log.contains("/api/v1/o/{org}/reports"),
        "requests are logged: {log}"
    );
    let files = world.database.files();
    let login = known("the login name", "amina");
    let keeps =
        |path: &std::path::PathBuf| std::fs::read(path).is_ok_and(|bytes| !found(&login, &bytes).is_empty());
    assert!(
        files.iter().any(keeps),
        "the login name is in the database: {files:?}"
    );
    let seal = [Marker::text(
        "the head of a sealed object",
        "age-encryption.org/v1",
    )];
    let sealed =
        |path: &std::path::PathBuf| std::fs::read(path).is_ok_and(|bytes| !found(&seal, &bytes).is_empty());
    assert!(files.iter().any(sealed), "sealed entries are in the database");
    assert!(
        files_under(&world.blobs()).iter().any(sealed),
        "the sealed attachment is in the folder"
    );
}

/// Lines of SECURITY.md that name a column: `table.column` in code type at the start of a list item or a table's row.
fn listed() -> BTreeSet<String> {
    let text = std::fs::read_to_string(root().join("SECURITY.md")).expect("SECURITY.md");
    let section = text
        .split("\n## ")
        .find(|section| section.starts_with("What the server learns"));
    let section = section.expect("SECURITY.md has a section \"What the server learns\"");
    let is_column = |word: &&str| {
        word.split_once('.').is_some_and(|(table, column)| {
            let plain = |name: &str| {
                !name.is_empty()
                    && name
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b == b'_' || b.is_ascii_digit())
            };
            plain(table) && plain(column)
        })
    };
    section
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(is_column)
        .map(str::to_owned)
        .collect()
}

fn every_column_is_in_the_list(kind: Kind) {
    let world = World::new(kind);
    let (there, listed) = (world.database.columns(), listed());
    assert!(there.len() > 40, "{there:?}");
    let silent: Vec<_> = there.difference(&listed).collect();
    assert!(
        silent.is_empty(),
        "SECURITY.md does not say that the server keeps {silent:?}"
    );
    let gone: Vec<_> = listed.difference(&there).collect();
    assert!(
        gone.is_empty(),
        "SECURITY.md says that the server keeps what it does not: {gone:?}"
    );
}

fn no_time_is_finer_than_a_day(kind: Kind) {
    let world = World::new(kind);
    journey(&world, &Heard::default());
    if kind == Kind::Postgres {
        let timed = world.database.rows(
            "SELECT table_name || '.' || column_name FROM information_schema.columns \
             WHERE table_schema = 'public' AND table_name <> '_sqlx_migrations' \
             AND (data_type LIKE 'time%' OR data_type IN ('interval', 'date'))",
        );
        assert_eq!(timed, Vec::<Vec<String>>::new(), "columns with a type of time");
    }
    let counts = world.database.counts();
    for table in [
        "cases", "entries", "grants", "blobs", "parts", "access", "sessions", "people", "accounts", "rosters",
    ] {
        assert!(counts[table] > 0, "{table} is empty: nothing would be checked");
    }
    days_only(&world, 6);
}

/// Nothing in the database is a time finer than a day; there are so many days at least.
pub(crate) fn days_only(world: &World, least: usize) {
    let mut days = 0;
    for table in world.database.counts().keys() {
        for value in world
            .database
            .rows(&format!("SELECT * FROM {table}"))
            .into_iter()
            .flatten()
        {
            let Ok(number) = value.parse::<u64>() else {
                continue;
            };
            days += usize::from(number.abs_diff(now() / 86_400) < 100);
            for unit in [1_u64, 1_000, 1_000_000, 1_000_000_000] {
                let near = (number / unit).abs_diff(now()) < 100 * 86_400;
                assert!(!near, "{table} holds {value}, which is a time finer than a day");
            }
        }
    }
    assert!(
        days >= least,
        "days were not recognised, so finer times would not be either: {days}"
    );
}
