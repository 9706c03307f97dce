//! The Store on PostgreSQL: queries checked at compile time, migrations, nothing else.
//!
//! Each module holds the statements of one subject and has a twin of the same name in `storage-sqlite`. Where writes
//! could come between one another, a row is locked first: the case for appends, the attachment for its parts, the
//! organisation for its rosters, uploads and people. What the tables are, `migrations/` says; what they may hold,
//! `crates/storage/learned-columns.txt`.

mod accounts;
mod cases;
mod changes;
mod connect;
mod departures;
mod entries;
mod erasing;
mod failure;
mod figures;
mod grants;
mod links;
mod migrate;
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
mod transaction;

pub use connect::PostgresStore;
