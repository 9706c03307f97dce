//! A server with an organisation, run by the real program in a folder of its own; and the program's other commands.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

/// The program itself.
pub(crate) const ZEGEL: &str = env!("CARGO_BIN_EXE_zegel");
/// What protects the organisation's key in tests.
const KEY_PASSPHRASE: &str = "correct horse battery staple";

/// What a run of the program came to.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    pub(crate) fn ok(self) -> Self {
        assert_eq!(self.code, 0, "stdout: {}\nstderr: {}", self.out, self.err);
        self
    }

    /// Checks the exit code and gives the message.
    pub(crate) fn fails(self, code: i32) -> String {
        assert_eq!(self.code, code, "stdout: {}\nstderr: {}", self.out, self.err);
        self.err
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|_| panic!("no JSON: {}\n{}", self.out, self.err))
    }
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

/// Runs the program in a folder, without anything from this process's environment that it would listen to.
pub(crate) fn zegel(folder: &Path, arguments: &[&str]) -> Run {
    zegel_with_stdin(folder, arguments, "")
}

/// The same with something on standard input.
pub(crate) fn zegel_with_stdin(folder: &Path, arguments: &[&str], stdin: &str) -> Run {
    let mut child = command(folder, arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(stdin.as_bytes()).unwrap();
    child.wait_with_output().unwrap().into()
}

pub(crate) fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(ZEGEL);
    command.current_dir(folder).args(arguments).stdin(Stdio::null());
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy().into_owned();
        if name.starts_with("ZEGEL_") || name.to_ascii_lowercase().ends_with("_proxy") {
            command.env_remove(name);
        }
    }
    command
}

/// A process that ends with the test.
pub(crate) struct Running(pub(crate) Child);

impl Running {
    /// Asks it to stop; gives the exit code.
    pub(crate) fn stop(mut self) -> i32 {
        assert!(
            Command::new("kill")
                .arg(self.0.id().to_string())
                .status()
                .unwrap()
                .success()
        );
        self.0.wait().unwrap().code().unwrap_or(-1)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Waits for something, but not for ever.
pub(crate) fn until(what: &str, mut done: impl FnMut() -> bool) {
    for _ in 0..600 {
        if done() {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("{what} took longer than half a minute");
}

pub(crate) fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

/// A site without pages: the server wants one.
pub(crate) fn empty_site(folder: &Path) -> PathBuf {
    let site = folder.join("site");
    fs::create_dir_all(&site).unwrap();
    let manifest = json!({"v": 1, "languages": ["en"], "default_language": "en", "files": []});
    fs::write(site.join("manifest.json"), manifest.to_string()).unwrap();
    site
}

/// An organisation with a confidential adviser and a reporting point, on a running server.
pub(crate) struct World {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) origin: String,
    /// With the organisation's key.
    pub(crate) link: String,
    server: Option<Running>,
}

/// Who reads the reporting point: login, role.
const PEOPLE: [(&str, &str); 4] = [
    ("amina", "handler"),
    ("boris", "handler"),
    ("vera", "adviser"),
    ("olga", "ombuds"),
];

impl World {
    pub(crate) fn new() -> Self {
        Self::reached_at(&[])
    }

    /// A world whose roster names further addresses as well.
    pub(crate) fn reached_at(further: &[&str]) -> Self {
        let mut world = Self::bare();
        world.found(further);
        world.server = Some(world.serve());
        world
    }

    /// A server's folder and configuration, without an organisation and not started.
    pub(crate) fn bare() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        let origin = format!("http://127.0.0.1:{}", free_port());
        let site = empty_site(path);
        let config = format!(
            "listen = \"{}\"\nsite_dir = \"{}\"\nblob_dir = \"blobs\"\n[store]\nsqlite = \"zegel.sqlite\"\n",
            &origin["http://".len()..],
            site.display()
        );
        fs::write(path.join("zegel.toml"), config).unwrap();
        secret(path, "key.passphrase", KEY_PASSPHRASE);
        Self {
            folder,
            origin,
            link: String::new(),
            server: None,
        }
    }

    /// Starts the server of an empty store; gives the set-up link that it writes to standard output. Its log goes to the file
    /// `log`.
    pub(crate) fn serve_empty(&mut self) -> String {
        let log = fs::File::create(self.path().join("log")).unwrap();
        let child = command(
            self.path(),
            &["serve", "--print-set-up-link", "--config", "zegel.toml"],
        )
        .stdout(Stdio::piped())
        .stderr(log)
        .spawn()
        .unwrap();
        let mut running = Running(child);
        let link = lines_until(&mut running.0, "/setup/").pop().unwrap();
        let address = self.origin["http://".len()..].to_owned();
        // Answers, and so listens to signals, too.
        until("starting the server", || {
            let Ok(mut stream) = TcpStream::connect(&address) else {
                return false;
            };
            let asked = stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            asked.is_ok() && stream.read(&mut [0]).is_ok_and(|read| read == 1)
        });
        self.server = Some(running);
        link
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    fn found(&mut self, further: &[&str]) {
        let init = self.run(&[
            "org",
            "init",
            "--slug",
            "example-aid",
            "--name",
            "Example Aid",
            "--origin",
            &self.origin,
            "--key-out",
            "org.key",
            "--passphrase-file",
            "key.passphrase",
            "--config",
            "zegel.toml",
        ]);
        let mut roster = init.ok().json();
        roster["origins"]
            .as_array_mut()
            .unwrap()
            .extend(further.iter().map(|origin| json!(origin)));
        for (name, role) in PEOPLE {
            let enrolled = self.run(&[
                "org",
                "enrol",
                "--person",
                name,
                "--login",
                name,
                "--name",
                &name.to_uppercase(),
                "--role",
                role,
                "--config",
                "zegel.toml",
            ]);
            let entry = enrolled.ok().json();
            roster["handlers"].as_array_mut().unwrap().push(entry);
        }
        roster["channels"][0]["readers"] = json!(["vera"]);
        roster["channels"][1]["readers"] = json!(["amina", "boris"]);
        roster["channels"][1]["escalation"] = json!({"reader": "olga", "after_days": 7});
        roster["channels"][2]["readers"] = json!(["olga"]);
        fs::write(self.path().join("roster.json"), roster.to_string()).unwrap();
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
        let key = fs::read_to_string(self.path().join("org.key.pub")).unwrap();
        self.link = format!("{}/o/example-aid/#{}", self.origin, key.lines().nth(1).unwrap());
    }

    /// Signs a roster file.
    pub(crate) fn sign(&self, input: &str, output: &str) -> Run {
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

    fn serve(&self) -> Running {
        let child = command(self.path(), &["serve", "--config", "zegel.toml"])
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut running = Running(child);
        let address = &self.origin["http://".len()..];
        until("starting the server", || {
            assert!(
                running.0.try_wait().unwrap().is_none(),
                "the server ended by itself"
            );
            TcpStream::connect(address).is_ok()
        });
        running
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        zegel(self.path(), arguments)
    }

    pub(crate) fn write(&self, name: &str, content: &str) {
        fs::write(self.path().join(name), content).unwrap();
    }

    /// Sends a report to the reporting point; the receipt code goes to the file `code`.
    pub(crate) fn report(&self, text: &str, further: &[&str]) -> Run {
        self.write("text", text);
        let arguments = [
            "report",
            "--url",
            &self.link,
            "--channel",
            "reporting-point",
            "--category",
            "fraud",
            "--text-file",
            "text",
        ];
        let run = self.run(&[&arguments[..], further].concat());
        if run.code == 0 {
            secret(self.path(), "code", &run.out);
        }
        run
    }

    /// The reporter comes back.
    pub(crate) fn thread(&self, further: &[&str]) -> Run {
        self.run(&[&["thread", "--url", &self.link, "--code-file", "code"], further].concat())
    }

    /// A handler does something.
    pub(crate) fn as_handler(&self, who: &str, command: &[&str], further: &[&str]) -> Run {
        let passphrase = format!("{who}.passphrase");
        let sign_in = [
            "--url",
            &self.link,
            "--login",
            who,
            "--passphrase-file",
            &passphrase,
        ];
        self.run(&[command, &sign_in, further].concat())
    }

    /// Stops the server; gives its exit code.
    pub(crate) fn stop(&mut self) -> i32 {
        self.server.take().unwrap().stop()
    }
}

/// Writes a file that only its owner may read.
pub(crate) fn secret(folder: &Path, name: &str, content: &str) {
    use std::os::unix::fs::PermissionsExt as _;
    let path = folder.join(name);
    fs::write(&path, content).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
}

/// The permissions of a file.
pub(crate) fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt as _;
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// Reads lines of a child's output until one is the last that is wanted.
pub(crate) fn lines_until(child: &mut Child, last: &str) -> Vec<String> {
    let out = BufReader::new(child.stdout.take().unwrap());
    let mut lines = Vec::new();
    for line in out.lines() {
        let line = line.unwrap();
        let done = line.contains(last);
        lines.push(line);
        if done {
            return lines;
        }
    }
    panic!("the output ended without {last:?}: {lines:?}");
}
