//! Rows of the outbox.

use super::{MISFIT, day, name, sha256};
use crate::StoreError;
use crate::types::{Line, MailAbout, MailFigures, QueuedMail};

/// A row of `outbox` that waits.
#[derive(Debug)]
pub struct MailRow {
    /// The person.
    pub person: String,
    /// The day it was to be sent.
    pub day: i32,
    /// SHA-256 of a roster that ends.
    pub sha256: Option<Vec<u8>>,
    /// How many days ahead that is told.
    pub days_before: Option<i32>,
    /// How often it was not taken.
    pub tries: i64,
    /// Where it goes.
    pub address: Option<String>,
    /// Whether there still is a reason for it.
    pub needed: bool,
}

impl TryFrom<MailRow> for QueuedMail {
    type Error = StoreError;
    fn try_from(row: MailRow) -> Result<Self, StoreError> {
        let about = match (row.sha256, row.days_before) {
            (None, None) => MailAbout::Desk,
            (Some(hash), Some(days)) => MailAbout::Roster {
                sha256: sha256(&hash)?,
                days_before: u16::try_from(days).map_err(|_| MISFIT)?,
            },
            _ => return Err(MISFIT),
        };
        Ok(Self {
            line: Line {
                person: name(&row.person)?,
                day: day(row.day)?,
            },
            about,
            tries: u32::try_from(row.tries).map_err(|_| MISFIT)?,
            address: row.address,
            needed: row.needed,
        })
    }
}

/// What was counted.
///
/// # Errors
/// `Incompatible`.
pub fn mail_figures(waiting: i64, undelivered: i64) -> Result<MailFigures, StoreError> {
    let count = |number| u64::try_from(number).map_err(|_| MISFIT);
    Ok(MailFigures {
        waiting: count(waiting)?,
        undelivered: count(undelivered)?,
    })
}
