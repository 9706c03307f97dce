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
