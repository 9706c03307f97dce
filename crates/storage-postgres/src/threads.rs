//! The reporter's side of a case: found by the hash of the mailbox secret, and by nothing else.

use sqlx::PgConnection;
use zegel_protocol::handlers::Appended;
use zegel_protocol::reports::{Chain, NewReply, ThreadView};
use zegel_protocol::{CaseId, Day, OrgSlug, Sealed, Sha256};
use zegel_storage::rows;
use zegel_storage::types::{AppendOutcome, AppendRefusal};

use crate::entries::{self, Extended, Incoming};
use crate::failure::Result;
use crate::grants::{self, Given};
use crate::transaction::Verdict;
use crate::{changes, parts};

pub(crate) async fn view(
    connection: &mut PgConnection,
    org: &OrgSlug,
    mailbox: &Sha256,
    from: u32,
) -> Result<Option<ThreadView>> {
    let (slug, mailbox) = (org.as_str(), &mailbox.as_bytes()[..]);
    let row = sqlx::query!(
        "SELECT case_id, channel, reporter_grant, received,
               acknowledged
           FROM cases WHERE org = $1 AND mailbox = $2",
        slug,
        mailbox
    )
    .fetch_optional(&mut *connection)
    .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let case = CaseId::from_uuid(row.case_id);
    Ok(Some(ThreadView {
        case,
        channel: rows::name(&row.channel)?,
        received: rows::day(row.received)?,
        acknowledged: row.acknowledged.map(rows::day).transpose()?,
        reporter_grant: Sealed::new(row.reporter_grant),
        entries: entries::page(connection, org, &case, Chain::Conversation, from).await?,
        length: entries::lengths(connection, org, &case).await?.conversation,
    }))
}

pub(crate) async fn append(
    connection: &mut PgConnection,
    org: &OrgSlug,
    mailbox: &Sha256,
    reply: &NewReply,
    today: Day,
) -> Result<Verdict<AppendOutcome>> {
    let refused = |why| Ok(Verdict::Undo(AppendOutcome::Refused(why)));
    let Some(case) = find(connection, org, mailbox).await? else {
        return refused(AppendRefusal::NotFound);
    };
    if !changes::lock(connection, org, &case).await? {
        return refused(AppendRefusal::NotFound);
    }
    let entry = Incoming {
        chain: Chain::Conversation,
        seq: reply.seq,
        sealed: &reply.sealed,
    };
    let now = match entries::extend(connection, org, &case, &[entry]).await? {
        Extended::Now(now) => now,
        Extended::Before(now) => return Ok(Verdict::Undo(appended(now.conversation))),
        Extended::Conflict => return refused(AppendRefusal::SequenceConflict),
        Extended::Full => return refused(AppendRefusal::ChainFull),
    };
    changes::change(connection, org, &case, today).await?;
    changes::call(connection, org, &case, today).await?;
    match grants::give_by_reporter(connection, org, &case, &reply.grants, today).await? {
        Given::All { .. } => {}
        Given::UnknownReader => return refused(AppendRefusal::UnknownReader),
        Given::Recused => return refused(AppendRefusal::Recused),
        Given::Taken => return refused(AppendRefusal::GrantTaken),
    }
    if !parts::claim(connection, org, &case, &reply.blobs).await? {
        return refused(AppendRefusal::BlobIncomplete);
    }
    Ok(Verdict::Keep(appended(now.conversation)))
}

/// Reporters do not learn of the case log.
fn appended(conversation_len: u32) -> AppendOutcome {
    AppendOutcome::Appended(Appended {
        conversation_len,
        log_len: 0,
    })
}

async fn find(connection: &mut PgConnection, org: &OrgSlug, mailbox: &Sha256) -> Result<Option<CaseId>> {
    let (org, mailbox) = (org.as_str(), &mailbox.as_bytes()[..]);
    let case = sqlx::query_scalar!(
        "SELECT case_id FROM cases WHERE org = $1 AND mailbox = $2",
        org,
        mailbox
    )
    .fetch_optional(connection)
    .await?;
    Ok(case.map(CaseId::from_uuid))
}
