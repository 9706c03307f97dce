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
            sqlx::Error::Database(error) => of_code(error.code().as_deref().unwrap_or_default()),
            sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed => {
                StoreError::Unavailable
            }
            sqlx::Error::Tls(_) => StoreError::Fault("the connection cannot be encrypted"),
            sqlx::Error::Configuration(_) => {
                StoreError::Fault("the address of the database cannot be understood")
            }
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) | sqlx::Error::ColumnNotFound(_) => {
                StoreError::Incompatible("a row does not fit the type of its column")
            }
            _ => StoreError::Fault("the database driver failed"),
        })
    }
}

/// PostgreSQL's codes (<https://www.postgresql.org/docs/15/errcodes-appendix.html>); the first two characters are the
/// class.
fn of_code(code: &str) -> StoreError {
    match code {
        "53100" => StoreError::Full,
        // Deadlock and lost races: repeating is safe. Cancelled, or shutting down, or starting up.
        "40001" | "40P01" | "55P03" | "57014" | "57P01" | "57P02" | "57P03" => StoreError::Unavailable,
        // It has become a standby: the connection goes to another node next time.
        "25006" => StoreError::Unavailable,
        "3D000" => StoreError::Fault("there is no such database"),
        "42501" => StoreError::Fault("the database does not allow this user what the program has to do"),
        _ => match code.get(..2) {
            Some("08" | "53") => StoreError::Unavailable,
            Some("23") => StoreError::Fault("a row contradicts the schema"),
            Some("28") => StoreError::Fault("the database does not let this user in"),
            Some("58" | "XX") => StoreError::Fault("the database or its disk failed"),
            _ => StoreError::Fault("the database refused a statement"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_and_a_lost_race_are_told_apart_from_faults() {
        assert!(matches!(of_code("53100"), StoreError::Full));
        for again in ["53300", "40P01", "08006", "57P01"] {
            assert!(matches!(of_code(again), StoreError::Unavailable), "{again}");
        }
        for fault in ["23505", "42601", "28P01", ""] {
            assert!(matches!(of_code(fault), StoreError::Fault(_)), "{fault}");
        }
    }
}
