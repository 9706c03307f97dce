//! The `zegel` program as a process: commands that end, and a server that is started, stopped and killed.

use std::fs::File;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;

use crate::until;

/// The program that is tested: `ZEGEL_BIN`, or the one beside this test.
///
/// # Panics
/// If there is none.
#[must_use]
pub fn zegel_binary() -> PathBuf {
    if let Some(path) = std::env::var_os("ZEGEL_BIN") {
        return path.into();
    }
    let test = std::env::current_exe().unwrap();
    // target/debug/deps/<test> stands beside target/debug/zegel.
    let path = test.parent().and_then(Path::parent).unwrap().join("zegel");
    assert!(
        path.exists(),
        "{} is missing: cargo build -p zegel-cli, or set ZEGEL_BIN",
        path.display()
    );
    path
}

/// What a run of a command came to.
#[derive(Debug)]
pub struct Run {
    /// The exit code; -1 if a signal ended it.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Run {
    /// The run, if it went well.
    ///
    /// # Panics
    /// If not.
    pub fn ok(self) -> Self {
        assert_eq!(self.code, 0, "stdout: {}\nstderr: {}", self.out, self.err);
        self
    }

    /// What was said to the person when it was refused (exit code 1).
    ///
    /// # Panics
    /// If it was not refused.
    #[must_use]
    pub fn refused(self) -> String {
        assert_eq!(self.code, 1, "stdout: {}\nstderr: {}", self.out, self.err);
        self.err
    }

    /// Standard output as JSON.
    ///
    /// # Panics
    /// If it is none.
    #[must_use]
    pub fn json(&self) -> Value {
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

/// A command of the program in a folder, without anything of our environment that it would listen to.
#[must_use]
pub fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(zegel_binary());
    command.current_dir(folder).args(arguments).stdin(Stdio::null());
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        let ours = text.starts_with("ZEGEL_") || text.to_ascii_lowercase().ends_with("_proxy");
        if ours || text == "LD_PRELOAD" || text.starts_with("FAKETIME") {
            command.env_remove(&name);
        }
    }
    command
}

/// Runs a command to its end.
///
/// # Panics
/// If it cannot be started.
#[must_use]
pub fn run(folder: &Path, arguments: &[&str]) -> Run {
    command(folder, arguments).output().unwrap().into()
}

/// A port that nobody listens on at the moment.
///
/// # Panics
/// If the system gives none.
#[must_use]
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

/// Days by which a server's clock is ahead, by libfaketime (Debian package of that name).
///
/// # Panics
/// If the library is not installed.
pub fn ahead(command: &mut Command, days: u32) {
    let library = ["x86_64-linux-gnu", "aarch64-linux-gnu"]
        .map(|machine| format!("/usr/lib/{machine}/faketime/libfaketimeMT.so.1"))
        .into_iter()
        .find(|path| Path::new(path).exists());
    let library = library.expect("libfaketime is missing: apt-get install libfaketime");
    command
        .env("LD_PRELOAD", library)
        .env("FAKETIME", format!("+{days}d"));
    // Timers and time-outs stay true.
    command
        .env("FAKETIME_DONT_FAKE_MONOTONIC", "1")
        .env("FAKETIME_NO_CACHE", "1");
}

/// A server that runs. It is killed when the test ends, however it ends.
pub struct Server {
    child: Child,
    log: PathBuf,
}

impl Server {
    /// Starts a server, its log going to a file, and waits until it takes connections.
    ///
    /// # Panics
    /// If it does not.
    #[must_use]
    pub fn start(mut command: Command, address: SocketAddr, log: PathBuf) -> Self {
        let file = File::options().create(true).append(true).open(&log).unwrap();
        let child = command
            .stdout(file.try_clone().unwrap())
            .stderr(file)
            .spawn()
            .unwrap();
        let mut server = Self { child, log };
        until("starting the server", || {
            if let Some(status) = server.child.try_wait().unwrap() {
                panic!("the server ended by itself ({status}): {}", server.log());
            }
            TcpStream::connect(address).is_ok()
        });
        server
    }

    /// The process.
    #[must_use]
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// What it has logged so far, also before it was started anew.
    ///
    /// # Panics
    /// If the log cannot be read.
    #[must_use]
    pub fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap()
    }

    /// Ends it at once (`SIGKILL`): what it has not brought to disk is the kernel's, what it has not finished is gone.
    ///
    /// # Panics
    /// If it was gone already.
    pub fn kill(mut self) {
        assert_eq!(
            self.child.try_wait().unwrap(),
            None,
            "the server ended by itself: {}",
            self.log()
        );
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to stop (`SIGTERM`) and waits; gives the exit code.
    ///
    /// # Panics
    /// If it cannot be asked.
    #[must_use]
    pub fn stop(mut self) -> i32 {
        assert!(
            Command::new("kill")
                .arg(self.pid().to_string())
                .status()
                .unwrap()
                .success()
        );
        self.child.wait().unwrap().code().unwrap_or(-1)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Ended already, or ended by this.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
