//! Single-use links: drawn here, told once, kept as a hash; and the mail that brings an invitation.

use std::time::Duration;

use zegel_protocol::links::LinkToken;
use zegel_protocol::people::{AccountRole, Invited};
use zegel_protocol::{Day, Language, OrgSlug, ProblemCode, roster_check};
use zegel_storage::types::Link;

use crate::app::App;
use crate::mail::Handed;
use crate::patience::MAILS;
use crate::refusal::Refusal;
use crate::{chance, mail};

/// How long handing over a mail may take while somebody waits for the answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// A new link that works for so many days.
pub(crate) fn draw(today: Day, days: i32) -> Result<(LinkToken, Link), Refusal> {
    let random = zeroize::Zeroizing::new(chance::bytes().map_err(|_| ProblemCode::Internal)?);
    let token = LinkToken::new(&random);
    let link = Link {
        token: token.hash(),
        last_day: today.plus_days(days),
    };
    Ok((token, link))
}

/// Whom a link invites, and where it is to be sent.
pub(crate) struct Invitee<'a> {
    pub(crate) org: &'a OrgSlug,
    pub(crate) role: AccountRole,
    /// None if no mail was asked for.
    pub(crate) address: Option<&'a str>,
    /// The organisation key that goes into the link.
    pub(crate) key: Option<&'a str>,
}

/// The answer to an invitation, after its mail was handed over if that was asked for.
pub(crate) async fn told(
    app: &App,
    invitee: Invitee<'_>,
    token: LinkToken,
    last_day: Day,
) -> Result<Invited, Refusal> {
    let mailed = match invitee.address {
        Some(address) => tokio::time::timeout(PATIENCE, send(app, &invitee, address, &token, last_day))
            .await
            .unwrap_or(Ok(false))?,
        None => false,
    };
    Ok(Invited {
        token,
        last_day,
        mailed,
    })
}

async fn send(
    app: &App,
    invitee: &Invitee<'_>,
    address: &str,
    token: &LinkToken,
    last_day: Day,
) -> Result<bool, Refusal> {
    let Some(mailer) = &app.mail else {
        return Ok(false);
    };
    let tries = app.keys.bucket("mail", invitee.org, b"");
    let now = app.clock.unix_seconds();
    if app.patience.try_again(tries, MAILS, now).is_err() {
        return Ok(false);
    }
    let (name, languages) = introduction(app, invitee.org).await?;
    let mut link = format!("{}#invite={}", desk(app, invitee.org), token.as_str());
    if let Some(key) = invitee.key {
        link.push_str("&key=");
        link.push_str(key);
    }
    let letter = mail::invitation(&languages, &name, invitee.role, &link, last_day);
    let letter = letter.ok_or(ProblemCode::Internal)?;
    Ok(mailer.send(address, &letter).await == Handed::Taken)
}

/// How an organisation calls itself, and its languages, as far as its roster says.
pub(crate) async fn introduction(app: &App, org: &OrgSlug) -> Result<(String, Vec<Language>), Refusal> {
    let roster = app.store.current_roster(org).await?;
    let body = roster.and_then(|roster| roster_check::parse(&roster.bundle.roster).ok());
    Ok(body.map_or_else(
        || (org.to_string(), Vec::new()),
        |body| (body.organisation.name, body.organisation.languages),
    ))
}

/// The address of an organisation's desk, for a mail.
pub(crate) fn desk(app: &App, org: &OrgSlug) -> String {
    format!("{}/o/{org}/desk/", app.origin_for(org))
}
