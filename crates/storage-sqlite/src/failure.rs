//! What goes wrong in the database, in the words of the store. No text here ever holds a value of a row.

use zegel_storage::StoreError;

/// A [`StoreError`] that database errors turn into.
#[derive(Debug)]
pub(crate) struct Failure(pub(crate) StoreError);

pub(crate) type Result<T> = std::result::Result<T, Failure>;

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self(error)
    }
}

impl From<Failure> for StoreError {
    fn from(failure: Failure) -> Self {
        failure.0
    }
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        Self(match error {
            sqlx::Error::Database(error) => of_code(error.code().as_deref()),
            sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => {
                StoreError::Unavailable
            }
            sqlx::Error::Io(_) => StoreError::Fault("the database file cannot be read or written"),
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) | sqlx::Error::ColumnNotFound(_) => {
                StoreError::Incompatible("a row does not fit the type of its column")
            }
            _ => StoreError::Fault("the database driver failed"),
        })
    }
}

/// SQLite's result codes (<https://sqlite.org/rescode.html>); the low byte is the primary one.
fn of_code(code: Option<&str>) -> StoreError {
    let code: u32 = code.and_then(|text| text.parse().ok()).unwrap_or(0);
    match code & 0xff {
        5 | 6 | 9 => StoreError::Unavailable,
        13 => StoreError::Full,
        8 => StoreError::Fault("the database file cannot be written to"),
        10 => StoreError::Fault("the disk failed"),
        11 => StoreError::Fault("the database file is damaged"),
        14 => StoreError::Fault("the database file cannot be opened"),
        19 => StoreError::Fault("a row contradicts the schema"),
        26 => StoreError::Incompatible("the file is not a database"),
        _ => StoreError::Fault("the database refused a statement"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_and_a_busy_file_are_told_apart_from_faults() {
        assert!(matches!(of_code(Some("13")), StoreError::Full));
        assert!(matches!(of_code(Some("5")), StoreError::Unavailable));
        assert!(matches!(of_code(Some("517")), StoreError::Unavailable)); // SQLITE_BUSY_SNAPSHOT
        assert!(matches!(of_code(Some("778")), StoreError::Fault(_))); // SQLITE_IOERR_WRITE
        assert!(matches!(of_code(None), StoreError::Fault(_)));
    }
}
