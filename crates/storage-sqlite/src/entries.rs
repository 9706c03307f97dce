//! The two chains of a case: their lengths, pages of them, and appending at the end.

use sqlx::SqliteConnection;
use zegel_protocol::limits::MAX_CHAIN_LEN;
use zegel_protocol::reports::{Chain, StoredEntry};
use zegel_protocol::{CaseId, OrgSlug, Sealed};
use zegel_storage::chains::{self, EntryRow, EntrySize, PAGE_ENTRIES, Standing};
use zegel_storage::rows;

use crate::failure::Result;

/// Lengths of the two chains of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Lengths {
    pub(crate) conversation: u32,
    pub(crate) log: u32,
}

/// An entry on its way into a chain, wherever it comes from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Incoming<'a> {
    pub(crate) chain: Chain,
    pub(crate) seq: u32,
    pub(crate) sealed: &'a Sealed,
}

/// Whether entries were appended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extended {
    /// They were; these are the lengths now.
    Now(Lengths),
    /// They were before, with the same bytes.
    Before(Lengths),
    /// Another entry has the place, or the place is not the next one.
    Conflict,
    /// There is no place left.
    Full,
}

pub(crate) async fn lengths(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    case: &CaseId,
) -> Result<Lengths> {
    let (org, case) = (org.as_str(), case.as_uuid());
    let row = sqlx::query!(
        "SELECT conversation_len, log_len FROM cases WHERE org = ?1 AND case_id = ?2",
        org,
        case
    )
    .fetch_one(connection)
    .await?;
    Ok(Lengths {
        conversation: rows::number(row.conversation_len)?,
        log: rows::number(row.log_len)?,
    })
}

/// Entries from `from` on, without a gap, as many as fit into a page.
pub(crate) async fn page(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    case: &CaseId,
    chain: Chain,
    from: u32,
) -> Result<Vec<StoredEntry>> {
    let (org, case, chain) = (org.as_str(), case.as_uuid(), rows::chain_code(chain));
    let sizes = sqlx::query_as!(
        EntrySize,
        r#"SELECT seq, length(sealed) AS "bytes!: i64" FROM entries
           WHERE org = ? AND case_id = ? AND chain = ? AND seq >= ? ORDER BY seq LIMIT ?"#,
        org,
        case,
        chain,
        from,
        PAGE_ENTRIES
    )
    .fetch_all(&mut *connection)
    .await?;
    let Some(end) = chains::page_end(&sizes) else {
        return Ok(Vec::new());
    };
    let found = sqlx::query_as!(
        EntryRow,
        "SELECT seq, sealed FROM entries
         WHERE org = ? AND case_id = ? AND chain = ? AND seq BETWEEN ? AND ? ORDER BY seq",
        org,
        case,
        chain,
        from,
        end
    )
    .fetch_all(connection)
    .await?;
    Ok(found
        .into_iter()
        .map(StoredEntry::try_from)
        .collect::<std::result::Result<_, _>>()?)
}

/// Appends the entries if each has the next place of its chain.
pub(crate) async fn extend(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    case: &CaseId,
    entries: &[Incoming<'_>],
) -> Result<Extended> {
    let before = lengths(connection, org, case).await?;
    let places = entries.iter().map(|entry| (entry.chain, entry.seq));
    match chains::standing(places, before.conversation, before.log) {
        Standing::Conflict => return Ok(Extended::Conflict),
        Standing::There => {
            for entry in entries {
                if !is_there(connection, org, case, entry).await? {
                    return Ok(Extended::Conflict);
                }
            }
            return Ok(Extended::Before(before));
        }
        Standing::Next => {}
    }
    if entries.iter().any(|entry| entry.seq >= MAX_CHAIN_LEN) {
        return Ok(Extended::Full);
    }
    let mut now = before;
    for entry in entries {
        insert(connection, org, case, entry).await?;
        let length = match entry.chain {
            Chain::Conversation => &mut now.conversation,
            Chain::CaseLog => &mut now.log,
        };
        *length = length.saturating_add(1);
    }
    set_lengths(connection, org, case, now).await?;
    Ok(Extended::Now(now))
}

async fn set_lengths(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    case: &CaseId,
    now: Lengths,
) -> Result<()> {
    let (org, case) = (org.as_str(), case.as_uuid());
    let (conversation, log) = (i64::from(now.conversation), i64::from(now.log));
    sqlx::query!(
        "UPDATE cases SET conversation_len = ?1, log_len = ?2 WHERE org = ?3 AND case_id = ?4",
        conversation,
        log,
        org,
        case
    )
    .execute(connection)
    .await?;
    Ok(())
}

pub(crate) async fn insert(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    case: &CaseId,
    entry: &Incoming<'_>,
) -> Result<()> {
    let (org, case, chain) = (org.as_str(), case.as_uuid(), rows::chain_code(entry.chain));
    let sealed = entry.sealed.as_bytes();
    sqlx::query!(
        "INSERT INTO entries (org, case_id, chain, seq, sealed) VALUES (?, ?, ?, ?, ?)",
        org,
        case,
        chain,
        entry.seq,
        sealed
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Whether the very same bytes have the place.
pub(crate) async fn is_there(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    case: &CaseId,
    entry: &Incoming<'_>,
) -> Result<bool> {
    let (org, case, chain) = (org.as_str(), case.as_uuid(), rows::chain_code(entry.chain));
    let kept = sqlx::query_scalar!(
        "SELECT sealed FROM entries WHERE org = ? AND case_id = ? AND chain = ? AND seq = ?",
        org,
        case,
        chain,
        entry.seq
    )
    .fetch_optional(connection)
    .await?;
    Ok(kept.is_some_and(|kept| kept == entry.sealed.as_bytes()))
}
