//! The HTTP server: routes, sessions, limits, configuration, telemetry. It stores ciphertext and cannot read it.
//!
//! [`build_on`] takes a store that is open already. A request comes in through `wire` (bytes of a connection),
//! `edge` (headers, panics, the log), one of `routes`, whose extractors (`extract`) prove organisation,
//! identity and shape, and ends in one call of the `Store`.
//!
//! **Architecture invariant:** nothing here decrypts, and nothing that came with a request reaches a log line: the peer's
//! address is dropped with the accepted socket, and `log` takes only values whose type says so.

mod app;
mod body;
mod chance;
mod channels;
mod clock;
mod config;
mod device;
mod edge;
mod erasing;
mod extract;
mod gate;
mod housekeeping;
mod keys;
mod links;
mod local;
mod log;
mod mail;
mod openapi;
mod organisations;
mod packed;
mod parts;
mod patience;
mod refusal;
mod reminders;
mod routes;
mod second_factor;
mod serve;
mod session;
mod site;
mod wire;

pub use clock::{Clock, SystemClock, TestClock};
pub use config::{
    BadConfig, Config, Limits, LogConfig, LogFormat, LogLevel, MailConfig, MailSecurity, Secret, StoreConfig,
};
pub use log::{start as start_log, subscriber as log_subscriber};
pub use openapi::document as openapi_document;
pub use serve::{Server, StartError, build_on, shutdown_signal};
pub use site::BadSite;
