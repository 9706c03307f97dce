//! Counts of reports, and what the instance's administrators see of organisations.

use sqlx::PgConnection;
use zegel_protocol::figures::{Figures, OrganisationSummary};
use zegel_protocol::people::Permission;
use zegel_protocol::{Day, OrgSlug};
use zegel_storage::rows::{self, CountRow, OrganisationRow};
use zegel_storage::types::Actor;

use crate::failure::Result;
use crate::people;

pub(crate) async fn figures(
    connection: &mut PgConnection,
    org: &OrgSlug,
    actor: &Actor,
    today: Day,
) -> Result<Option<Figures>> {
    if !people::may(connection, org, actor, Permission::ReadFigures).await? {
        return Ok(None);
    }
    let org = org.as_str();
    let counts = sqlx::query_as!(
        CountRow,
        r#"SELECT channel, received, count(*) AS "reports!",
               count(acknowledged) AS "acknowledged!"
           FROM cases WHERE org = $1 GROUP BY channel, received"#,
        org
    )
    .fetch_all(connection)
    .await?;
    Ok(Some(rows::figures(counts, today)?))
}

pub(crate) async fn summaries(
    connection: &mut PgConnection,
    actor: &Actor,
) -> Result<Option<Vec<OrganisationSummary>>> {
    let instance = OrgSlug::instance();
    if !people::may(connection, &instance, actor, Permission::ManageInstance).await? {
        return Ok(None);
    }
    let instance = instance.as_str();
    let found = sqlx::query_as!(
        OrganisationRow,
        r#"SELECT o.org,
               (SELECT bundle FROM rosters r WHERE r.org = o.org ORDER BY r.seq DESC LIMIT 1) AS "bundle?",
               (SELECT coalesce(sum(length), 0)::bigint FROM parts t WHERE t.org = o.org) AS "attachment_bytes!"
           FROM organisations o WHERE o.org <> $1 ORDER BY o.org"#,
        instance
    )
    .fetch_all(connection)
    .await?;
    let summaries = found.into_iter().map(rows::organisation_summary);
    Ok(Some(summaries.collect::<std::result::Result<_, _>>()?))
}
