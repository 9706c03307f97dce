//! The Store on SQLite: queries checked at compile time, migrations, nothing else.
//!
//! One connection writes (`writer`), a few read. Each module beside them holds the statements of one subject and has a
//! twin of the same name in `storage-postgres`. What the tables are, `migrations/` says; what they may hold,
//! `crates/storage/learned-columns.txt`.

mod accounts;
mod cases;
mod changes;
mod departures;
mod entries;
mod erasing;
mod failure;
mod figures;
mod grants;
mod links;
mod migrate;
mod open;
mod organisations;
mod outbox;
mod parts;
mod people;
mod recusals;
mod reports;
mod rosters;
mod secrets;
mod sessions;
mod snapshots;
mod store;
mod sweep;
mod threads;
mod writer;

pub use open::{Mode, SqliteStore};
