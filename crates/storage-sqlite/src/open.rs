//! Opening the database file: who may, with which settings, and by how many servers at once.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection};
use zegel_storage::StoreError;

use crate::failure::{Failure, Result};
use crate::migrate::{self, Fit};
use crate::writer::Writer;

/// Connections that read.
const READERS: u32 = 4;
/// How long to wait for another connection's write, or for a free reader.
const PATIENCE: Duration = Duration::from_secs(5);
/// Pages of 4 KiB after which the write-ahead log goes into the database. Small, so that erased bytes do not stay long.
const LOG_PAGES: &str = "250";
/// Tries to get the lock, and the pause between them: a command beside a starting server holds it for a moment.
const TRIES: u32 = 30;
const PAUSE: Duration = Duration::from_millis(100);

/// What the store is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// To serve. Only one server at a time may; a second one is refused.
    Serve,
    /// For a command, also beside a running server.
    Tool,
}

/// The store in an SQLite file.
pub struct SqliteStore {
    pub(crate) writer: Writer,
    pub(crate) readers: SqlitePool,
    /// Held while a mail is carried.
    pub(crate) carrying: tokio::sync::Mutex<()>,
    /// Held as long as this serves.
    pub(crate) lock: Mutex<Option<File>>,
}

impl SqliteStore {
    /// Opens the file, makes it (and its folder) for its owner alone if it is not there, and brings its schema up to
    /// date. Beside the file stand its write-ahead log and `<file>.lock`.
    ///
    /// # Errors
    /// `Fault` if another server uses it or it cannot be opened, `Incompatible` if a newer version wrote it or it is no
    /// store, `Unavailable` if others keep it busy.
    pub async fn open(path: impl AsRef<Path>, mode: Mode) -> std::result::Result<Self, StoreError> {
        Ok(open(path.as_ref(), mode).await?)
    }
}

async fn open(path: &Path, mode: Mode) -> Result<SqliteStore> {
    create(path).map_err(|_| StoreError::Fault("the database file cannot be made or opened"))?;
    let lock = LockFile::beside(path)?;
    let options = options(path);
    let mut connection = SqliteConnection::connect_with(&options).await?;
    let lock = match mode {
        Mode::Serve => {
            let held = lock.hold().await?;
            migrate::run(&mut connection).await?;
            Some(held)
        }
        Mode::Tool => {
            lock.migrate_or_wait(&mut connection).await?;
            None
        }
    };
    let readers = SqlitePoolOptions::new()
        .max_connections(READERS)
        .acquire_timeout(PATIENCE)
        .connect_with(options.pragma("query_only", "ON"))
        .await?;
    Ok(SqliteStore {
        writer: Writer::start(connection),
        readers,
        carrying: tokio::sync::Mutex::default(),
        lock: Mutex::new(lock),
    })
}

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .busy_timeout(PATIENCE)
        .journal_mode(SqliteJournalMode::Wal)
        // In the log's mode only FULL waits for the disk at every commit.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        // Deleted bytes are overwritten with zeros.
        .pragma("secure_delete", "ON")
        .pragma("wal_autocheckpoint", LOG_PAGES)
        // Sorting never writes to a file of its own.
        .pragma("temp_store", "MEMORY")
        .pragma("trusted_schema", "OFF")
        .disable_statement_logging()
}

/// Makes the folder and the file where they are missing, so that no moment exists in which others can open them.
fn create(path: &Path) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let file = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600)
        .open(path)?;
    // The log and its index get the permissions of the file.
    file.set_permissions(fs::Permissions::from_mode(0o600))?;
    File::open(folder)?.sync_all()
}

/// The file whose lock the serving process holds.
struct LockFile(File);

impl LockFile {
    fn beside(path: &Path) -> Result<Self> {
        let mut name = OsString::from(path);
        name.push(".lock");
        let file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o600)
            .open(PathBuf::from(name));
        Ok(Self(file.map_err(|_| {
            StoreError::Fault("the lock file cannot be made")
        })?))
    }

    fn try_hold(&self) -> Result<bool> {
        match self.0.try_lock() {
            Ok(()) => Ok(true),
            Err(TryLockError::WouldBlock) => Ok(false),
            Err(TryLockError::Error(_)) => Err(Failure(StoreError::Fault("the lock file cannot be locked"))),
        }
    }

    async fn hold(self) -> Result<File> {
        for _ in 0..TRIES {
            if self.try_hold()? {
                return Ok(self.0);
            }
            tokio::time::sleep(PAUSE).await;
        }
        Err(Failure(StoreError::Fault(
            "another server is using this store; stop that one first",
        )))
    }

    /// Brings the schema up to date if nobody serves; otherwise waits until the server has.
    async fn migrate_or_wait(&self, connection: &mut SqliteConnection) -> Result<()> {
        for _ in 0..TRIES {
            if self.try_hold()? {
                let done = migrate::run(connection).await;
                let _ = self.0.unlock();
                return done;
            }
            match migrate::fit(connection).await? {
                Fit::Same => return Ok(()),
                Fit::Newer => return Err(migrate::newer()),
                Fit::Older => tokio::time::sleep(PAUSE).await,
            }
        }
        Err(Failure(StoreError::Incompatible(
            "the server that is using it is of an older version",
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::writer::Verdict;

    const SETTINGS: [&str; 6] = [
        "PRAGMA journal_mode",
        "PRAGMA synchronous",
        "PRAGMA secure_delete",
        "PRAGMA foreign_keys",
        "PRAGMA wal_autocheckpoint",
        "PRAGMA query_only",
    ];

    async fn settings(connection: &mut SqliteConnection) -> Vec<String> {
        let mut found = Vec::new();
        for setting in SETTINGS {
            let row = sqlx::query(setting).fetch_one(&mut *connection).await.unwrap();
            let value = sqlx::Row::try_get_unchecked::<String, _>(&row, 0);
            found.push(value.unwrap());
        }
        found
    }

    /// What the database says of itself; that bytes survive a power cut, a test of the whole program shows.
    #[tokio::test]
    async fn every_connection_waits_for_the_disk_minds_references_and_overwrites_what_it_deletes() {
        let folder = tempfile::tempdir().unwrap();
        let store = SqliteStore::open(folder.path().join("zegel.sqlite3"), Mode::Serve)
            .await
            .unwrap();
        let writing = store
            .writer
            .run(|db| Box::pin(async { Ok(Verdict::Keep(settings(db).await)) }))
            .await;
        assert_eq!(writing.unwrap(), ["wal", "2", "1", "1", "250", "0"]);
        let mut reading = store.readers.acquire().await.unwrap();
        assert_eq!(settings(&mut reading).await, ["wal", "2", "1", "1", "250", "1"]);
    }
}
