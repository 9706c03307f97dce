//! What an administrator does in tests, again and again: people enrolled, rosters drafted, signed and published.

use serde_json::Value;

use crate::support::{Run, World};

impl World {
    /// Makes somebody's account beside the store. Their passphrase is in `<name>.passphrase`, their sheet in `<name>.recovery`.
    pub(crate) fn enrol(&self, name: &str, role: &str) -> Run {
        let who = ["--person", name, "--login", name, "--name", &name.to_uppercase()];
        let place = ["--role", role, "--config", "zegel.toml"];
        self.run(&[&["org", "enrol"], &who[..], &place[..]].concat())
    }

    /// The administrator `admin` does something.
    pub(crate) fn as_admin(&self, command: &[&str], further: &[&str]) -> Run {
        self.as_handler("admin", command, further)
    }

    /// The administrator drafts the next roster, takes it to the key, and publishes it.
    pub(crate) fn publish_next(&self, changes: &[&str]) {
        self.as_admin(
            &["org", "roster", "draft"],
            &[&["--out", "draft.json"], changes].concat(),
        )
        .ok();
        let fetch = [
            "org",
            "roster",
            "fetch",
            "--url",
            &self.link,
            "--out",
            "current.json",
        ];
        self.run(&fetch).ok();
        let sign = [
            "org",
            "roster",
            "sign",
            "--key",
            "org.key",
            "--passphrase-file",
            "key.passphrase",
            "--previous",
            "current.json",
            "--in",
            "draft.json",
            "--out",
            "next.json",
        ];
        self.run(&sign).ok();
        self.as_admin(&["org", "roster", "publish"], &["--in", "next.json"])
            .ok();
    }

    /// Somebody, as the administrator sees them.
    pub(crate) fn person(&self, name: &str) -> Value {
        let people = self.as_admin(&["people", "list"], &["--json"]).ok().json();
        let all = people["people"].as_array().unwrap();
        all.iter()
            .find(|person| person["person"] == name)
            .unwrap_or_else(|| panic!("{people}"))
            .clone()
    }

    /// What `--compared` takes, after somebody read their fingerprint out.
    pub(crate) fn heard(&self, name: &str) -> String {
        let told = self
            .as_handler(name, &["account", "show"], &["--json"])
            .ok()
            .json();
        let words = told["fingerprint"]["words"].as_array().unwrap().iter();
        let words: Vec<_> = words.map(|word| word.as_str().unwrap()).collect();
        format!("{name}={}", words.join(" "))
    }

    /// The only case in a handler's inbox, with which they have no conflict of interest.
    pub(crate) fn only_case(&self, who: &str) -> String {
        let inbox = self.as_handler(who, &["inbox"], &["--json"]).ok().json();
        let mut cases = self.declared(who, &inbox);
        assert_eq!(cases.len(), 1, "{inbox}");
        cases.remove(0)
    }

    /// The cases of an inbox, after somebody said of each that they have no conflict of interest.
    pub(crate) fn declared(&self, who: &str, inbox: &Value) -> Vec<String> {
        let of = |list: &str| -> Vec<String> {
            let cases = inbox[list].as_array().unwrap().iter();
            cases
                .map(|case| case["case"].as_str().unwrap().to_owned())
                .collect()
        };
        let (mut cases, undeclared) = (of("cases"), of("undeclared"));
        for case in &undeclared {
            self.declare(who, case);
        }
        cases.extend(undeclared);
        cases
    }

    /// Somebody says that they have no conflict of interest with a case.
    pub(crate) fn declare(&self, who: &str, case: &str) {
        self.as_handler(who, &["case", "declare"], &[case]).ok();
    }

    /// The cases in somebody's inbox.
    pub(crate) fn cases(&self, who: &str, further: &[&str]) -> Vec<String> {
        let inbox = self
            .as_handler(who, &["inbox"], &[&["--json"], further].concat())
            .ok()
            .json();
        assert_eq!(inbox["unreadable"].as_array().unwrap().len(), 0, "{inbox}");
        self.declared(who, &inbox)
    }
}
