//! Taking a report: once, whole, and the same answer to the same report; and never again when it was erased.

use sqlx::SqliteConnection;
use zegel_protocol::reports::{Chain, NewReport};
use zegel_protocol::{Day, OrgSlug};
use zegel_storage::rows;
use zegel_storage::types::{ReportOutcome, ReportRefusal};

use crate::entries::{self, Incoming};
use crate::failure::Result;
use crate::grants::{self, Given, Newcomer};
use crate::writer::Verdict;
use crate::{departures, erasing, organisations, parts};

pub(crate) async fn accept(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    report: &NewReport,
    today: Day,
) -> Result<Verdict<ReportOutcome>> {
    let refused = |why| Ok(Verdict::Undo(ReportOutcome::Refused(why)));
    if org.is_instance() || !organisations::exists(connection, org).await? {
        return refused(ReportRefusal::NoOrganisation);
    }
    if erasing::is_erased(connection, org, &report.case).await? {
        return refused(ReportRefusal::Taken);
    }
    if !insert(connection, org, report, today).await? {
        let earlier = earlier(connection, org, report).await?;
        return Ok(Verdict::Undo(earlier));
    }
    entries::insert(connection, org, &report.case, &first_entry(report)).await?;
    // Before the readers: what is refused for its attachments tells nobody whether a reader has an account.
    if !parts::claim(connection, org, &report.case, &report.blobs).await? {
        return refused(ReportRefusal::BlobIncomplete);
    }
    match grants::give(connection, org, &report.case, &report.grants, Newcomer::Report).await? {
        Given::All { .. } => {}
        Given::UnknownReader => return refused(ReportRefusal::UnknownReader),
        // Of a new case nobody has declared a conflict.
        Given::Taken | Given::Recused => return refused(ReportRefusal::Taken),
    }
    departures::forget_grants(connection, org, &report.case).await?;
    Ok(Verdict::Keep(ReportOutcome::New { received: today }))
}

fn first_entry(report: &NewReport) -> Incoming<'_> {
    Incoming {
        chain: Chain::Conversation,
        seq: 0,
        sealed: &report.first_entry,
    }
}

/// `false` if the case id or the mailbox is taken.
async fn insert(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    report: &NewReport,
    today: Day,
) -> Result<bool> {
    let (org, case, channel) = (org.as_str(), report.case.as_uuid(), report.channel.as_str());
    let (mailbox, grant) = (&report.mailbox.as_bytes()[..], report.reporter_grant.as_bytes());
    let today = today.days_since_epoch();
    let made = sqlx::query!(
        "INSERT INTO cases (org, case_id, channel, mailbox, reporter_grant, received, changed, attention, conversation_len)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?6, 1) ON CONFLICT DO NOTHING",
        org,
        case,
        channel,
        mailbox,
        grant,
        today
    )
    .execute(connection)
    .await?;
    Ok(made.rows_affected() == 1)
}

/// What became of the report that has the case id or the mailbox. It is the same one if nothing of it that is still
/// there differs; its attachments are named inside the first entry.
async fn earlier(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    report: &NewReport,
) -> Result<ReportOutcome> {
    let (slug, case, channel) = (org.as_str(), report.case.as_uuid(), report.channel.as_str());
    let (mailbox, grant) = (&report.mailbox.as_bytes()[..], report.reporter_grant.as_bytes());
    let received = sqlx::query_scalar!(
        r#"SELECT received AS "received: i32" FROM cases
           WHERE org = ? AND case_id = ? AND channel = ? AND mailbox = ? AND reporter_grant = ?"#,
        slug,
        case,
        channel,
        mailbox,
        grant
    )
    .fetch_optional(&mut *connection)
    .await?;
    match received {
        Some(received)
            if entries::is_there(connection, org, &report.case, &first_entry(report)).await?
                && grants::agree(connection, org, &report.case, &report.grants).await? =>
        {
            Ok(ReportOutcome::Same {
                received: rows::day(received)?,
            })
        }
        _ => Ok(ReportOutcome::Refused(ReportRefusal::Taken)),
    }
}
