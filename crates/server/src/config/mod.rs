//! The configuration: a TOML file, overlaid with environment variables `ZEGEL_…`. `deploy/zegel.example.toml` explains
//! every key; a test holds it equal to the defaults here.

mod environment;
mod hosts;
mod mail;
mod origin;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Deserialize;
use zegel_protocol::OrgSlug;
use zeroize::Zeroize;

pub(crate) use hosts::host_of;
pub use mail::{MailConfig, MailSecurity};
pub(crate) use origin::is_onion;
use origin::is_this_machine;

/// Why a configuration is not taken: one sentence for the person who wrote it. It never quotes a secret.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct BadConfig(pub(crate) String);

/// Everything that can be set.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Where to listen, such as `127.0.0.1:8080`; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The addresses people use, such as `https://report.example.org`. Empty: `http://` and the listening address.
    pub origins: Vec<String>,
    /// The onion address, announced to visitors of the others (`Onion-Location`).
    pub onion_origin: Option<String>,
    /// The organisation that `/` leads to; needed only where there are several.
    pub default_organisation: Option<OrgSlug>,
    /// Names in the address bar whose `/` leads to an organisation: `"report.example.org" = "example-aid"`. Each must
    /// stand in `origins`, too.
    pub hosts: BTreeMap<String, OrgSlug>,
    /// The built site: `manifest.json` and what it lists.
    pub site_dir: PathBuf,
    /// Where the sealed parts of attachments are kept.
    pub blob_dir: PathBuf,
    /// The database.
    pub store: StoreConfig,
    /// The mail server.
    pub mail: MailConfig,
    /// Bounds on room, connections and time.
    pub limits: Limits,
    /// The log.
    pub log: LogConfig,
}

/// Which database.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StoreConfig {
    /// The file of the embedded database; used where no PostgreSQL is named.
    pub sqlite: PathBuf,
    /// Where PostgreSQL is, with user and password.
    pub postgres_url: Option<Secret>,
    /// A file that holds `postgres_url`.
    pub postgres_url_file: Option<PathBuf>,
}

/// Bounds on room, connections and time. Sizes and counts of the protocol are in `zegel_protocol::limits`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Bytes that one organisation's attachments without a case may take.
    pub unclaimed_attachment_bytes: u64,
    /// Parts of attachments that may arrive at the same time; each takes up to 4 MiB of disk meanwhile.
    pub uploads_at_once: usize,
    /// Connections at the same time; more have to wait.
    pub max_connections: usize,
    /// Threads that answer; 0 is one per core.
    pub workers: usize,
    /// Seconds within which a request's first lines must be there.
    pub head_seconds: u64,
    /// Seconds that a request's body may pause, and an answer may wait for its receiver.
    pub idle_seconds: u64,
    /// Bytes per second that a request's body must reach on average, after `idle_seconds`.
    pub body_bytes_per_second: u64,
    /// Seconds that an unused connection is kept open.
    pub keep_alive_seconds: u64,
    /// Seconds from saying "not ready" to taking no more connections, when stopping.
    pub drain_seconds: u64,
    /// Seconds that requests under way have to finish, when stopping.
    pub shutdown_seconds: u64,
}

/// The log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LogConfig {
    /// How much.
    pub level: LogLevel,
    /// In which form.
    pub format: LogFormat,
}

/// How much is logged. Requests that go well are lines of level `debug`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogLevel {
    /// Faults.
    Error,
    /// And requests that failed on the server's side.
    Warn,
    /// And starting, stopping, the hourly work.
    Info,
    /// And every request: route template, status, duration.
    Debug,
}

/// The form of log lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object per line.
    Json,
}

/// A secret of the configuration; not shown by `Debug`, wiped when dropped.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// Wraps a secret.
    pub fn new(text: String) -> Self {
        Self(text)
    }
    /// The secret, for the one who needs it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 8080),
            origins: Vec::new(),
            onion_origin: None,
            default_organisation: None,
            hosts: BTreeMap::new(),
            site_dir: "web/dist".into(),
            blob_dir: "data/blobs".into(),
            store: StoreConfig::default(),
            mail: MailConfig::default(),
            limits: Limits::default(),
            log: LogConfig::default(),
        }
    }
}

impl Default for StoreConfig {
    fn default() -> Self {
        Self {
            sqlite: "data/zegel.sqlite".into(),
            postgres_url: None,
            postgres_url_file: None,
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            unclaimed_attachment_bytes: 4 << 30,
            uploads_at_once: 256,
            max_connections: 10_000,
            workers: 0,
            head_seconds: 10,
            idle_seconds: 20,
            body_bytes_per_second: 2048,
            keep_alive_seconds: 75,
            drain_seconds: 0,
            shutdown_seconds: 20,
        }
    }
}

impl Default for LogConfig {
    fn default() -> Self {
        Self {
            level: LogLevel::Info,
            format: LogFormat::Text,
        }
    }
}

impl Config {
    /// Reads `file` (none: the defaults), overlays the variables of `environment` that begin with `ZEGEL_`, and checks.
    /// `others` names variables with that beginning that belong to somebody else, such as `ZEGEL_CONFIG`.
    ///
    /// # Errors
    /// A sentence that names the file or variable and what is wrong with it.
    pub fn load(
        file: Option<&Path>,
        environment: impl IntoIterator<Item = (String, String)>,
        others: &[&str],
    ) -> Result<Self, BadConfig> {
        let mut table = toml::Table::new();
        if let Some(path) = file {
            let shown = path.display();
            let text = std::fs::read_to_string(path)
                .map_err(|e| BadConfig(format!("{shown} cannot be read: {}.", e.kind())))?;
            Self::from_toml(&text).map_err(|BadConfig(why)| BadConfig(format!("{shown}: {why}")))?;
            table = text
                .parse()
                .map_err(|_| BadConfig(format!("{shown} is not TOML.")))?;
        }
        environment::overlay(&mut table, environment, others)?;
        let mut config = Self::deserialize(table).map_err(|e| BadConfig(sentence(e.message())))?;
        config.store.read_secret_file()?;
        config.mail.read_secret_file()?;
        config.check()?;
        Ok(config)
    }

    /// Reads the text of a configuration file, without the environment and without checking addresses.
    ///
    /// # Errors
    /// A sentence that names the line and what is wrong with it.
    pub fn from_toml(text: &str) -> Result<Self, BadConfig> {
        toml::from_str(text).map_err(|error| {
            let before = error
                .span()
                .and_then(|span| text.get(..span.start))
                .unwrap_or_default();
            let line = before.matches('\n').count() + 1;
            BadConfig(format!("line {line}: {}", sentence(error.message())))
        })
    }

    /// Checks what types cannot say.
    ///
    /// # Errors
    /// A sentence that names the key and what is wrong with it.
    pub fn check(&self) -> Result<(), BadConfig> {
        for origin in &self.origins {
            origin::check(origin).map_err(|why| BadConfig(format!("origins: {origin} {why}.")))?;
        }
        if let Some(onion) = &self.onion_origin {
            origin::check(onion).map_err(|why| BadConfig(format!("onion_origin: {onion} {why}.")))?;
            if !is_onion(onion) {
                return Err(BadConfig(format!(
                    "onion_origin: {onion} is not an onion address."
                )));
            }
        }
        hosts::check(&self.hosts, &self.origins, self.onion_origin.as_deref())?;
        self.mail.check()?;
        self.limits.check()
    }

    /// The origins that browsers may send requests from, when listening on `address`.
    pub(crate) fn allowed_origins(&self, address: SocketAddr) -> Vec<String> {
        let mut origins = self.origins.clone();
        if origins.is_empty() {
            origins.push(format!("http://{address}"));
            if address.ip().is_loopback() {
                origins.push(format!("http://localhost:{}", address.port()));
            }
        }
        origins.extend(self.onion_origin.clone());
        origins
    }

    /// Whether visitors come over `https` (and shall come back over it).
    pub(crate) fn is_https(&self) -> bool {
        self.origins.iter().any(|o| o.starts_with("https://"))
    }
}

impl StoreConfig {
    fn read_secret_file(&mut self) -> Result<(), BadConfig> {
        let file = self.postgres_url_file.as_deref();
        read_secret("store", "postgres_url", &mut self.postgres_url, file)
    }
}

/// Reads a secret from the file that the key `<name>_file` gives, if it does.
fn read_secret(
    section: &str,
    name: &str,
    secret: &mut Option<Secret>,
    file: Option<&Path>,
) -> Result<(), BadConfig> {
    let Some(path) = file else {
        return Ok(());
    };
    if secret.is_some() {
        return Err(BadConfig(format!(
            "{section}: give {name} or {name}_file, not both."
        )));
    }
    let mut text = std::fs::read_to_string(path).map_err(|e| {
        let shown = path.display();
        BadConfig(format!(
            "{section}.{name}_file: {shown} cannot be read: {}.",
            e.kind()
        ))
    })?;
    *secret = Some(Secret::new(text.trim_end().to_owned()));
    text.zeroize();
    Ok(())
}

impl Limits {
    fn check(&self) -> Result<(), BadConfig> {
        let at_least_one = [
            ("uploads_at_once", self.uploads_at_once as u64),
            ("max_connections", self.max_connections as u64),
            ("head_seconds", self.head_seconds),
            ("idle_seconds", self.idle_seconds),
            ("body_bytes_per_second", self.body_bytes_per_second),
            ("keep_alive_seconds", self.keep_alive_seconds),
            ("shutdown_seconds", self.shutdown_seconds),
        ];
        for (name, value) in at_least_one {
            if value == 0 {
                return Err(BadConfig(format!("limits.{name}: must be at least 1.")));
            }
        }
        if self.workers > 512 {
            return Err(BadConfig("limits.workers: must be at most 512.".to_owned()));
        }
        let days = [
            self.head_seconds,
            self.idle_seconds,
            self.keep_alive_seconds,
            self.drain_seconds,
            self.shutdown_seconds,
        ];
        if days.iter().any(|seconds| *seconds > 86_400) {
            return Err(BadConfig(
                "limits: no number of seconds may be more than a day.".to_owned(),
            ));
        }
        Ok(())
    }

    pub(crate) fn idle(&self) -> Duration {
        Duration::from_secs(self.idle_seconds)
    }

    pub(crate) fn head(&self) -> Duration {
        Duration::from_secs(self.head_seconds)
    }
}

/// Makes a sentence of a parser's message, which begins small and ends without a stop.
fn sentence(message: &str) -> String {
    format!("{}.", message.trim_end_matches(['.', '\n']).replace('\n', " "))
}
