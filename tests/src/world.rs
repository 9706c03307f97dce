//! An organisation with people, channels and a running server, made with the program's own commands.

use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tempfile::TempDir;
use zegel_protocol::roster_check::Roster;

use crate::database::{Database, Kind};
use crate::desk::Handler;
use crate::program::{self, Run, Server, ahead, command, free_port};
use crate::reporter::{Reporter, fetch_roster};
use crate::until;
use crate::wire::Client;

/// The organisation.
pub const SLUG: &str = "example-aid";
/// Its interface.
pub const API: &str = "/api/v1/o/example-aid";
/// Who has an account, and what they are. Amina, Boris and Chen read the reporting point, Vera is the adviser, Olga the
/// ombudsperson: she is let in after [`ESCALATION`] days if nobody acknowledges.
pub const PEOPLE: [(&str, &str); 5] = [
    ("amina", "handler"),
    ("boris", "handler"),
    ("chen", "handler"),
    ("vera", "adviser"),
    ("olga", "ombuds"),
];
/// Days until the ombudsperson is let in.
pub const ESCALATION: u32 = 10;
/// What protects the organisation's key in tests.
const KEY_PASSPHRASE: &str = "correct horse battery staple";

/// An organisation on a server.
pub struct World {
    folder: TempDir,
    /// What it is kept in.
    pub database: Database,
    /// The server's address.
    pub address: SocketAddr,
    /// Where a man in the middle may listen: the roster names this address as well.
    pub middle: SocketAddr,
    server: Option<Server>,
    days_ahead: u32,
}

impl World {
    /// Founds an organisation and starts its server.
    ///
    /// # Panics
    /// If any of it fails.
    #[must_use]
    pub fn new(kind: Kind) -> Self {
        Self::with_config(kind, "")
    }

    /// The same with further settings, as TOML before the first table.
    ///
    /// # Panics
    /// If any of it fails.
    #[must_use]
    pub fn with_config(kind: Kind, settings: &str) -> Self {
        let folder = tempfile::Builder::new().prefix("zegel-test-").tempdir().unwrap();
        let path = folder.path();
        let site = path.join("site");
        fs::create_dir(&site).unwrap();
        let manifest = json!({"v": 1, "languages": ["en"], "default_language": "en", "files": []});
        fs::write(site.join("manifest.json"), manifest.to_string()).unwrap();
        let database = Database::new(kind, path);
        let address = SocketAddr::from(([127, 0, 0, 1], free_port()));
        let middle = SocketAddr::from(([127, 0, 0, 1], free_port()));
        let config = format!(
            "listen = \"{address}\"\norigins = [\"http://{address}\", \"http://{middle}\"]\nsite_dir = {site:?}\n\
             blob_dir = \"blobs\"\n{settings}\n{}",
            database.config()
        );
        fs::write(path.join("zegel.toml"), config).unwrap();
        let mut world = Self {
            folder,
            database,
            address,
            middle,
            server: None,
            days_ahead: 0,
        };
        world.secret("key.passphrase", KEY_PASSPHRASE);
        world.found();
        world.start();
        world
    }

    fn found(&self) {
        let origins = [
            format!("http://{}", self.address),
            format!("http://{}", self.middle),
        ];
        let mut roster = self
            .run(&[
                "org",
                "init",
                "--slug",
                SLUG,
                "--name",
                "Example Aid",
                "--origin",
                &origins[0],
                "--origin",
                &origins[1],
                "--key-out",
                "org.key",
                "--passphrase-file",
                "key.passphrase",
                "--config",
                "zegel.toml",
            ])
            .ok()
            .json();
        for (name, role) in PEOPLE {
            let arguments = [
                "--person",
                name,
                "--login",
                name,
                "--name",
                &capital(name),
                "--role",
                role,
            ];
            let entry = self
                .run(&[&["org", "enrol", "--config", "zegel.toml"], &arguments[..]].concat())
                .ok()
                .json();
            roster["handlers"].as_array_mut().unwrap().push(entry);
        }
        roster["channels"][0]["readers"] = json!(["vera"]);
        roster["channels"][1]["readers"] = json!(["amina", "boris", "chen"]);
        roster["channels"][1]["escalation"] = json!({"reader": "olga", "after_days": ESCALATION});
        roster["channels"][2]["readers"] = json!(["olga"]);
        self.write("roster.json", &roster.to_string());
        self.sign("roster.json", "bundle.json").ok();
        self.run(&[
            "org",
            "roster",
            "publish",
            "--in",
            "bundle.json",
            "--config",
            "zegel.toml",
        ])
        .ok();
    }

    /// The folder with configuration, keys, passphrases, blobs.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The folder of sealed attachments.
    #[must_use]
    pub fn blobs(&self) -> PathBuf {
        self.path().join("blobs")
    }

    /// Writes a file into the folder.
    ///
    /// # Panics
    /// If it cannot be written.
    pub fn write(&self, name: &str, content: &str) {
        fs::write(self.path().join(name), content).unwrap();
    }

    /// Writes a file that only its owner may read.
    ///
    /// # Panics
    /// If it cannot be written.
    pub fn secret(&self, name: &str, content: &str) {
        use std::os::unix::fs::PermissionsExt as _;
        self.write(name, content);
        fs::set_permissions(self.path().join(name), fs::Permissions::from_mode(0o600)).unwrap();
    }

    /// Reads a file of the folder.
    ///
    /// # Panics
    /// If it is not there.
    #[must_use]
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path().join(name)).unwrap()
    }

    /// The roster, as it was last written.
    ///
    /// # Panics
    /// If it is none.
    #[must_use]
    pub fn roster(&self) -> Value {
        serde_json::from_str(&self.read("roster.json")).unwrap()
    }

    /// Signs a roster file with the organisation's key.
    #[must_use]
    pub fn sign(&self, input: &str, output: &str) -> Run {
        let key = ["--key", "org.key", "--passphrase-file", "key.passphrase"];
        self.run(
            &[
                &["org", "roster", "sign"],
                &key[..],
                &["--in", input, "--out", output],
            ]
            .concat(),
        )
    }

    /// Runs a command of the program in the folder.
    #[must_use]
    pub fn run(&self, arguments: &[&str]) -> Run {
        program::run(self.path(), arguments)
    }

    /// The organisation's public key, as posters have it.
    ///
    /// # Panics
    /// If there is none.
    #[must_use]
    pub fn pin(&self) -> String {
        self.read("org.key.pub").lines().nth(1).unwrap().to_owned()
    }

    /// The address of the server, as browsers write it.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The organisation's link at the server, or at the man in the middle.
    #[must_use]
    pub fn link(&self, at: SocketAddr) -> String {
        format!("http://{at}/o/{SLUG}/#{}", self.pin())
    }

    /// Starts the server.
    ///
    /// # Panics
    /// If it runs already, or does not start.
    pub fn start(&mut self) {
        assert!(self.server.is_none(), "the server runs already");
        let mut command = command(self.path(), &["serve", "--config", "zegel.toml"]);
        if self.days_ahead > 0 {
            ahead(&mut command, self.days_ahead);
        }
        self.server = Some(Server::start(
            command,
            self.address,
            self.path().join("server.log"),
        ));
    }

    /// Stops the server and starts it on a later day; waits until it has done what it does at the start.
    ///
    /// # Panics
    /// If it does not stop as it should.
    pub fn later(&mut self, days: u32) {
        let tidied = |world: &Self| world.read("server.log").matches("tidied up").count();
        self.stop();
        let before = tidied(self);
        self.days_ahead += days;
        self.start();
        until("the work of every hour", || tidied(self) > before);
    }

    /// Stops the server as an operator does.
    ///
    /// # Panics
    /// If it does not stop as it should.
    pub fn stop(&mut self) {
        let code = self.server.take().expect("a running server").stop();
        assert_eq!(code, 0, "{}", self.read("server.log"));
    }

    /// Kills the server.
    ///
    /// # Panics
    /// If it does not run.
    pub fn kill(&mut self) {
        self.server.take().expect("a running server").kill();
    }

    /// The running server.
    ///
    /// # Panics
    /// If it does not run.
    #[must_use]
    pub fn server(&self) -> &Server {
        self.server.as_ref().expect("a running server")
    }

    /// Somebody at 127.0.0.1.
    #[must_use]
    pub fn client(&self) -> Client {
        Client::new(self.address)
    }

    /// A reporter at 127.0.0.1.
    #[must_use]
    pub fn reporter(&self) -> Reporter {
        Reporter::new(self.client(), &self.origin(), &self.pin())
    }

    /// A handler who is signed in, at 127.0.0.1.
    #[must_use]
    pub fn handler(&self, login: &str) -> Handler {
        let mut client = self.client();
        let roster = fetch_roster(&mut client, &self.origin(), &self.pin());
        self.handler_going_by(client, roster, login)
    }

    /// A handler who is signed in, with a roster that was checked already.
    #[must_use]
    pub fn handler_going_by(&self, client: Client, roster: Roster, login: &str) -> Handler {
        let passphrase = self.read(&format!("{login}.passphrase"));
        Handler::sign_in(client, roster, login, passphrase.trim())
    }

    /// Sends a report from the command line; the receipt code goes to the file `code`.
    #[must_use]
    pub fn report_by_command(&self, at: SocketAddr, text: &str, further: &[&str]) -> Run {
        self.write("text", text);
        let link = self.link(at);
        let arguments = [
            "report",
            "--url",
            &link,
            "--channel",
            "reporting-point",
            "--category",
            "fraud",
            "--text-file",
            "text",
        ];
        let run = self.run(&[&arguments[..], further].concat());
        if run.code == 0 {
            self.secret("code", &run.out);
        }
        run
    }

    /// The reporter comes back from the command line.
    #[must_use]
    pub fn thread_by_command(&self, at: SocketAddr, further: &[&str]) -> Run {
        let link = self.link(at);
        self.run(&[&["thread", "--url", &link, "--code-file", "code"], further].concat())
    }

    /// A handler does something from the command line.
    #[must_use]
    pub fn handler_by_command(&self, at: SocketAddr, who: &str, command: &[&str], further: &[&str]) -> Run {
        let (link, passphrase) = (self.link(at), format!("{who}.passphrase"));
        let sign_in = ["--url", &link, "--login", who, "--passphrase-file", &passphrase];
        self.run(&[command, &sign_in, further].concat())
    }
}

impl Drop for World {
    #[expect(
        clippy::print_stderr,
        reason = "the reason of a failure often stands in the server's log"
    )]
    fn drop(&mut self) {
        if std::thread::panicking() {
            let log = fs::read_to_string(self.path().join("server.log")).unwrap_or_default();
            let last: Vec<&str> = log.lines().rev().take(30).collect();
            eprintln!("the end of the server's log:");
            last.iter().rev().for_each(|line| eprintln!("    {line}"));
        }
    }
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
