//! What an administrator does for the organisation of a test: an account of their own, and the rosters that follow the first.

use std::fs;

use serde_json::{Value, json};

use crate::world::World;

impl World {
    /// Petra, who administers: invited beside the store, and enrolled.
    ///
    /// # Panics
    /// If any of it fails.
    pub fn administrator(&self) {
        let petra = ["--person", "petra", "--login", "petra", "--role", "administrator"];
        let link = self
            .run(&[&["org", "invite", "--config", "zegel.toml"], &petra[..]].concat())
            .ok()
            .out;
        let secrets = [
            "--passphrase-out",
            "petra.passphrase",
            "--recovery-out",
            "petra.recovery",
        ];
        self.run(&[&["account", "accept", "--url", link.trim()], &secrets[..]].concat())
            .ok();
    }

    /// Publishes a roster that follows today's, with something changed.
    ///
    /// # Panics
    /// If it is refused.
    pub fn publish(&self, change: impl FnOnce(&mut Value)) {
        let current: Value = serde_json::from_str(&self.read("bundle.json")).unwrap();
        let text = current["roster"].as_str().unwrap();
        let mut roster: Value = serde_json::from_str(text).unwrap();
        roster["seq"] = (roster["seq"].as_u64().unwrap() + 1).into();
        roster["previous_sha256"] = json!(zegel_protocol::Sha256::of(text.as_bytes()));
        change(&mut roster);
        self.write("roster.json", &roster.to_string());
        fs::remove_file(self.path().join("bundle.json")).unwrap();
        self.sign("roster.json", "bundle.json").ok();
        let publish = ["--in", "bundle.json", "--config", "zegel.toml"];
        self.run(&[&["org", "roster", "publish"], &publish[..]].concat())
            .ok();
    }
}
