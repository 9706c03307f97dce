//! Reminders to administrators that their organisation's roster expires: thirty days before and seven, once each.

use zegel_protocol::{Day, OrgSlug, Sha256, roster_check};
use zegel_storage::types::Administrator;

use crate::app::App;
use crate::links;
use crate::mail::{self, Mailer};
use crate::refusal::Refusal;

/// Days before the last one on which somebody is reminded.
const DAYS_BEFORE: [u16; 2] = [7, 30];

/// What was done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Reminded {
    pub(crate) sent: u32,
    /// Tried again in an hour.
    pub(crate) failed: u32,
}

/// A roster that nears its end.
struct Ending<'a> {
    org: &'a OrgSlug,
    roster: Sha256,
    expires: Day,
    /// Which of the reminders it is.
    days_before: u16,
    /// Days from today to the last one.
    days_left: i32,
}

/// Sends what is due.
pub(crate) async fn send_due(app: &App, today: Day) -> Result<Reminded, Refusal> {
    let mut done = Reminded::default();
    let Some(mailer) = &app.mail else {
        return Ok(done);
    };
    for org in app.store.organisations().await? {
        let Some(roster) = app.store.current_roster(&org).await? else {
            continue;
        };
        let Ok(body) = roster_check::parse(&roster.bundle.roster) else {
            continue;
        };
        let Some((days_before, days_left)) = due(today, body.expires) else {
            continue;
        };
        let ending = Ending {
            org: &org,
            roster: roster.sha256,
            expires: body.expires,
            days_before,
            days_left,
        };
        for administrator in app.store.administrators(&org).await? {
            match remind(app, mailer, &ending, &administrator).await? {
                Some(true) => done.sent += 1,
                Some(false) => done.failed += 1,
                None => {}
            }
        }
    }
    Ok(done)
}

/// Reminds one administrator, unless that was done before; whether it worked.
async fn remind(
    app: &App,
    mailer: &Mailer,
    ending: &Ending<'_>,
    administrator: &Administrator,
) -> Result<Option<bool>, Refusal> {
    let Ending {
        org,
        roster,
        expires,
        days_before,
        days_left,
    } = ending;
    let person = &administrator.person;
    if !app.store.remind_once(org, person, roster, *days_before).await? {
        return Ok(None);
    }
    let (name, languages) = links::introduction(app, org).await?;
    let desk = links::desk(app, org);
    let letter = mail::roster_reminder(&languages, &name, &desk, *expires, *days_left);
    let sent = match letter {
        Some(letter) => mailer.send(&administrator.address, &letter).await,
        None => false,
    };
    if !sent {
        app.store.remind_again(org, person, roster, *days_before).await?;
    }
    Ok(Some(sent))
}

/// Which reminder is due, and how many days are left.
fn due(today: Day, expires: Day) -> Option<(u16, i32)> {
    let left = expires.days_since_epoch() - today.days_since_epoch();
    let days_before = DAYS_BEFORE.into_iter().find(|days| left <= i32::from(*days))?;
    (left >= 0).then_some((days_before, left))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reminders_are_due_thirty_and_seven_days_before_and_say_how_many_are_left() {
        let expires: Day = "2026-12-31".parse().unwrap();
        for (left, expected) in [
            (31, None),
            (30, Some((30, 30))),
            (8, Some((30, 8))),
            (7, Some((7, 7))),
            (0, Some((7, 0))),
            (-1, None),
        ] {
            assert_eq!(due(expires.plus_days(-left), expires), expected, "{left}");
        }
    }
}
