//! Connecting to the database: settings of every connection, and what the server must promise.

use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::{ConnectOptions as _, Connection as _, PgConnection};
use zegel_storage::StoreError;

use crate::failure::Result;
use crate::migrate;

/// Connections at most.
const CONNECTIONS: u32 = 16;
/// How long to wait for a free one.
const PATIENCE: Duration = Duration::from_secs(5);

/// The store in a PostgreSQL database.
pub struct PostgresStore {
    pub(crate) pool: PgPool,
}

impl PostgresStore {
    /// Connects to `postgres://user[:password]@host[:port]/database` and brings the schema up to date; of several that
    /// start at once, one does. The database's owner is the right user.
    ///
    /// # Errors
    /// `Unavailable` if nobody answers, `Incompatible` if a newer version wrote the schema or the server is set to
    /// confirm what is not on disk, `Fault` for anything else.
    pub async fn connect(url: &str) -> std::result::Result<Self, StoreError> {
        Ok(connect(url).await?)
    }
}

async fn connect(url: &str) -> Result<PostgresStore> {
    let options: PgConnectOptions = url
        .parse()
        .map_err(|_| StoreError::Fault("the address of the database cannot be understood"))?;
    let options = options
        .application_name("zegel")
        // A lost client must not hold a case's lock; a statement that waits too long is tried again by its client.
        .options([
            ("idle_in_transaction_session_timeout", "30s"),
            ("lock_timeout", "10s"),
            ("statement_timeout", "60s"),
        ])
        .disable_statement_logging();
    let mut connection = PgConnection::connect_with(&options).await?;
    check(&mut connection).await?;
    migrate::run(&mut connection).await?;
    connection.close().await?;
    let pool = PgPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(PATIENCE)
        .connect_with(options)
        .await?;
    Ok(PostgresStore { pool })
}

/// A report that was answered with success must survive a power cut, its time must not be kept, and rosters must come
/// back as they were.
async fn check(connection: &mut PgConnection) -> Result<()> {
    let setting =
        |name: &'static str| sqlx::query_scalar::<_, String>("SELECT current_setting($1)").bind(name);
    let refused = if setting("fsync").fetch_one(&mut *connection).await? != "on" {
        "the database server does not write to disk (fsync is off)"
    } else if setting("synchronous_commit").fetch_one(&mut *connection).await? == "off" {
        "the database server confirms what is not on disk yet (synchronous_commit is off)"
    } else if setting("track_commit_timestamp")
        .fetch_one(&mut *connection)
        .await?
        != "off"
    {
        "the database server notes the time of every commit (track_commit_timestamp is on)"
    } else if setting("server_encoding").fetch_one(&mut *connection).await? != "UTF8" {
        "the database is not in UTF-8"
    } else {
        return Ok(());
    };
    Err(StoreError::Incompatible(refused).into())
}
