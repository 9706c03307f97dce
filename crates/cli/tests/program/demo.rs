//! `zegel demo`: the first start makes everything, the second one uses it again, a half-made one is made anew.

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::support::{Running, command, empty_site, lines_until, mode, secret, zegel};

struct Demo {
    running: Running,
    link: String,
    shown: Vec<String>,
}

impl Demo {
    fn start(folder: &Path, dir: &str) -> Self {
        let site = empty_site(folder);
        let arguments = [
            "demo",
            "--dir",
            dir,
            "--listen",
            "127.0.0.1:0",
            "--site-dir",
            site.to_str().unwrap(),
        ];
        let child = command(folder, &arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let mut running = Running(child);
        // The last of the lines that the program writes in one go.
        let shown = lines_until(&mut running.0, "outside the organisation");
        let link = shown
            .iter()
            .find_map(|line| line.strip_prefix("Reporters:"))
            .unwrap()
            .trim()
            .to_owned();
        Self { running, link, shown }
    }

    fn passphrase(&self, login: &str) -> String {
        let line = self
            .shown
            .iter()
            .find(|line| line.trim_start().starts_with(login))
            .unwrap();
        line.rsplit(')').next().unwrap().trim().to_owned()
    }

    fn code(&self) -> String {
        let line = self
            .shown
            .iter()
            .find(|line| line.contains("come back to a case:"))
            .unwrap();
        line.rsplit(':').next().unwrap().trim().to_owned()
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "how long a start takes is what is tested"
)]
fn now() -> Instant {
    Instant::now()
}

#[test]
fn the_first_start_makes_it_and_the_second_uses_it_again_on_another_address() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let first = Demo::start(path, "demo-data");
    let inbox = |demo: &Demo, login: &str| {
        secret(path, "passphrase", &demo.passphrase(login));
        let sign_in = [
            "inbox",
            "--url",
            &demo.link,
            "--login",
            login,
            "--passphrase-file",
            "passphrase",
            "--json",
        ];
        zegel(path, &sign_in).ok().json()
    };
    let run = |demo: &Demo, command: &[&str], link: &str, login: &str| {
        secret(path, "passphrase", &demo.passphrase(login));
        let sign_in = [
            "--url",
            link,
            "--login",
            login,
            "--passphrase-file",
            "passphrase",
            "--json",
        ];
        zegel(path, &[command, &sign_in].concat()).ok()
    };
    let people = run(&first, &["people", "list"], &first.link, "admin").json();
    assert_eq!(people["people"].as_array().unwrap().len(), 9, "{people}");
    assert!(
        people["people"]
            .as_array()
            .unwrap()
            .iter()
            .all(|person| person["keys"].is_null() || person["keys"] == "published"),
        "{people}"
    );
    run(&first, &["figures", "channels"], &first.link, "analyst");
    let origin = first.link.split("/o/").next().unwrap();
    let server = run(&first, &["instance", "organisations"], origin, "operator").json();
    assert_eq!(server["organisations"].as_array().unwrap().len(), 1);

    // Cases that somebody else opened wait for one's own word that there is no conflict.
    let all = |demo: &Demo, login: &str| {
        let inbox = inbox(demo, login);
        ["cases", "undeclared"].map(|list| inbox[list].as_array().unwrap().len())
    };
    let cases: usize = all(&first, "joost").iter().sum();
    assert!(cases >= 7, "{cases}");
    let steps: std::collections::BTreeSet<String> = inbox(&first, "tomas")["cases"]
        .as_array()
        .unwrap()
        .iter()
        .map(|case| case["step"].as_str().unwrap().to_owned())
        .collect();
    assert!(
        ["acknowledged", "closed"]
            .iter()
            .all(|step| steps.contains(*step)),
        "{steps:?}"
    );
    assert_eq!(
        all(&first, "layla").iter().sum::<usize>(),
        2,
        "escalations are withheld"
    );
    for name in [
        "sign-ins.txt",
        "demo.json",
        "organisation.key",
        "organisation.passphrase",
    ] {
        assert_eq!(mode(&path.join("demo-data").join(name)), 0o600, "{name}");
    }
    let (code, passphrase) = (first.code(), first.passphrase("grace"));
    assert_eq!(first.running.stop(), 0);

    let begun = now();
    let second = Demo::start(path, "demo-data");
    assert!(begun.elapsed() < Duration::from_secs(10));
    assert_eq!(
        (second.code(), second.passphrase("grace")),
        (code.clone(), passphrase)
    );
    // The port is another one, so the roster was signed anew; the old entries name the old roster.
    secret(path, "code", &code);
    let thread = zegel(
        path,
        &[
            "thread",
            "--url",
            &second.link,
            "--code-file",
            "code",
            "--save",
            "saved",
            "--json",
        ],
    )
    .ok();
    assert!(thread.json()["messages"].as_array().unwrap().len() >= 5);
    let picture = fs::read(path.join("saved/delivery-note.png")).unwrap();
    assert!(picture.starts_with(b"\x89PNG"));
    assert_eq!(all(&second, "joost").iter().sum::<usize>(), cases);
}

#[test]
fn a_half_made_folder_is_made_anew_and_a_strangers_folder_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    fs::create_dir(path.join("half")).unwrap();
    fs::write(path.join("half/zegel-demo.txt"), "made by zegel demo").unwrap();
    fs::write(path.join("half/zegel.sqlite"), "not a database").unwrap();
    let demo = Demo::start(path, "half");
    assert_eq!(demo.code().replace(' ', "").len(), 24);

    drop(demo);
    // As an earlier version of the program left it.
    fs::write(
        path.join("half/demo.json"),
        r#"{"format": 1, "people": [], "receipts": []}"#,
    )
    .unwrap();
    let site = path.join("site");
    let start = |dir: &str| {
        let place = ["--listen", "127.0.0.1:0", "--site-dir", site.to_str().unwrap()];
        zegel(path, &[&["demo", "--dir", dir], &place[..]].concat())
    };
    let refused = start("half").fails(1);
    assert!(
        refused.contains("another version") && refused.contains("rm -r half"),
        "{refused}"
    );
    assert!(path.join("half/zegel.sqlite").exists());

    fs::create_dir(path.join("home")).unwrap();
    fs::write(path.join("home/thesis.txt"), "years of work").unwrap();
    let refused = start("home");
    assert!(refused.fails(1).contains("not a demo's"));
    assert_eq!(
        fs::read_to_string(path.join("home/thesis.txt")).unwrap(),
        "years of work"
    );
}
