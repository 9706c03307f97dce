//! The only place that writes log lines, and the only values that may stand in one.
//!
//! A line is a fixed sentence with values of types that implement [`Loggable`]: route templates, statuses, durations,
//! counts, fixed texts of this program. Path values, queries, headers, bodies, addresses and user agents have no such
//! type. Lines carry no time either: a report's exact time must not lie in the log (protocol §7), and requests that go
//! well are lines of level `debug`, because the journal stamps what it gets.

use std::fmt;
use std::panic::PanicHookInfo;

use tracing::Subscriber;
use tracing::level_filters::LevelFilter;
use tracing_subscriber::Layer as _;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt as _;

use crate::config::{LogConfig, LogFormat, LogLevel};

/// The target of every line. Lines of other crates are never written: some of them quote header values.
const TARGET: &str = "zegel";

/// What may stand in a log line.
pub(crate) trait Loggable: fmt::Display {}

impl Loggable for &'static str {}
impl Loggable for u16 {}
impl Loggable for u32 {}
impl Loggable for u64 {}
impl Loggable for usize {}

/// A route's template, such as `/api/v1/o/{org}/reports`; never what stands in its place.
pub(crate) struct RouteTemplate(Option<String>);

impl RouteTemplate {
    pub(crate) fn of(request: &actix_web::HttpRequest) -> Self {
        Self(request.match_pattern())
    }

    /// Of an answer that came from no route.
    pub(crate) const fn none() -> Self {
        Self(None)
    }
}

impl fmt::Display for RouteTemplate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_deref().unwrap_or("unmatched"))
    }
}

impl Loggable for RouteTemplate {}

/// The address that the server listens on.
pub(crate) struct OwnAddress(pub(crate) std::net::SocketAddr);

impl fmt::Display for OwnAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Loggable for OwnAddress {}

/// The kind of an input/output error, without the path that it is about.
pub(crate) struct IoKind(std::io::ErrorKind);

impl From<std::io::ErrorKind> for IoKind {
    fn from(kind: std::io::ErrorKind) -> Self {
        Self(kind)
    }
}

impl fmt::Display for IoKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Loggable for IoKind {}

/// Lets a value into a line, by its type.
pub(crate) fn let_in<T: Loggable>(value: &T) -> tracing::field::DisplayValue<&T> {
    tracing::field::display(value)
}

/// Writes a line: `event!(INFO, "sentence", name = value, …)`, where every value is [`Loggable`].
macro_rules! event {
    ($level:ident, $sentence:literal $(, $name:ident = $value:expr)* $(,)?) => {
        tracing::event!(target: "zegel", tracing::Level::$level, $($name = $crate::log::let_in(&$value),)* $sentence)
    };
}
pub(crate) use event;

/// What receives the lines: our own target only, without times, to `writer`.
pub fn subscriber<W>(config: &LogConfig, writer: W) -> Box<dyn Subscriber + Send + Sync>
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    let level = match config.level {
        LogLevel::Error => LevelFilter::ERROR,
        LogLevel::Warn => LevelFilter::WARN,
        LogLevel::Info => LevelFilter::INFO,
        LogLevel::Debug => LevelFilter::DEBUG,
    };
    let only_ours = Targets::new().with_target(TARGET, level);
    let lines = tracing_subscriber::fmt::layer()
        .without_time()
        .with_target(false)
        .with_ansi(false)
        .with_writer(writer);
    let registry = tracing_subscriber::registry();
    match config.format {
        LogFormat::Text => Box::new(registry.with(lines.with_filter(only_ours))),
        LogFormat::Json => Box::new(registry.with(lines.json().with_filter(only_ours))),
    }
}

/// Sends the lines to standard error from now on, and makes a panic a line without its message, which may quote data.
/// Does nothing if the process has a log already.
pub fn start(config: &LogConfig) {
    if tracing::subscriber::set_global_default(subscriber(config, std::io::stderr)).is_ok() {
        std::panic::set_hook(Box::new(panicked));
    }
}

fn panicked(info: &PanicHookInfo<'_>) {
    let (file, line) = info.location().map_or(("unknown", 0), |l| (l.file(), l.line()));
    event!(
        ERROR,
        "a part of the program gave up",
        file = SourceFile(file),
        line = line
    );
}

/// A file of the program's source.
struct SourceFile<'a>(&'a str);

impl fmt::Display for SourceFile<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Loggable for SourceFile<'_> {}

#[cfg(test)]
mod tests {
    /// `event!` lets only `Loggable` values in; this holds only while nobody goes around it.
    #[test]
    fn no_other_file_of_this_crate_writes_log_lines() {
        let mut folders = vec![std::path::PathBuf::from(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/src"
        ))];
        let mut seen = 0;
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if !path.ends_with("log.rs") {
                    seen += 1;
                    let text = std::fs::read_to_string(&path).unwrap();
                    for forbidden in ["tracing::", "eprintln!", "println!", "log::info", "log::warn"] {
                        assert!(!text.contains(forbidden), "{forbidden} in {}", path.display());
                    }
                }
            }
        }
        assert!(seen > 20, "only {seen} files looked at");
    }
}
