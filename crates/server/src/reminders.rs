//! Reminders by mail: that something waits at somebody's desk, and, to administrators, that a roster ends. They wait in the
//! store's outbox until the mail server takes them.
//!
//! The server knows the day on which a case asks for attention, and nothing of why. A mail says that something waits and
//! where; never more, and in the same words every time.

use std::sync::atomic::{AtomicU8, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use zegel_protocol::roster::RosterBody;
use zegel_protocol::{Day, Language, OrgSlug, Sha256, roster_check};
use zegel_storage::Courier;
use zegel_storage::types::{Fate, MailAbout, QueuedMail};

use crate::app::App;
use crate::keys::Keys;
use crate::mail::{self, Handed, Letter, Mailer};
use crate::refusal::Refusal;
use crate::{links, local};

/// Days before a roster's last one on which administrators are reminded, once each.
const DAYS_BEFORE: [u16; 2] = [7, 30];
/// How long handing over one mail may take.
const PATIENCE: Duration = Duration::from_secs(50);
/// Mails that a mail server leaves without an answer, one after the other, before it is taken to be away. A single one may be
/// the mail's own fault, and must not stand in the way of those behind it.
const UNANSWERED: u8 = 3;
const HOUR: i64 = 60 * 60;

/// What was done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Reminded {
    pub(crate) queued: u64,
    pub(crate) sent: u32,
    /// Tried again later.
    pub(crate) failed: u32,
    /// Never tried again.
    pub(crate) given_up: u64,
}

/// Queues what is due in every organisation and hands it over, also what was left from before.
pub(crate) async fn send_due(app: &App) -> Result<Reminded, Refusal> {
    let mut done = Reminded {
        given_up: app.store.tidy_outbox(app.clock.today()).await?,
        ..Reminded::default()
    };
    let Some(mailer) = &app.mail else {
        return Ok(done);
    };
    let door = Door::default();
    for org in app.store.organisations().await? {
        let Some(roster) = app.store.current_roster(&org).await? else {
            continue;
        };
        let Ok(body) = roster_check::parse(&roster.bundle.roster) else {
            continue;
        };
        let now = app.clock.unix_seconds();
        let (today, hour) = local::day_and_hour(body.organisation.time_zone.as_deref(), now);
        done.queued += queue(app, &org, (today, hour), &roster.sha256, body.expires).await?;
        let postman = Postman::new(app, mailer, &door, &org, body, today, now / HOUR);
        carry(app, &postman, &mut done).await?;
        if door.is_shut() {
            // What is left waits for the next hour.
            break;
        }
    }
    Ok(done)
}

async fn queue(
    app: &App,
    org: &OrgSlug,
    (today, hour): (Day, u8),
    roster: &Sha256,
    expires: Day,
) -> Result<u64, Refusal> {
    let mut queued = 0;
    if let Some(days_before) = due(today, expires) {
        queued += app
            .store
            .queue_roster_mails(org, roster, days_before, today)
            .await?;
    }
    if app.digest_hours.contains(&hour) {
        queued += app.store.queue_desk_mails(org, today).await?;
    }
    Ok(queued)
}

async fn carry(app: &App, postman: &Postman<'_>, done: &mut Reminded) -> Result<(), Refusal> {
    let mut last = None;
    while !postman.door.is_shut() {
        let carried = app
            .store
            .carry_next(postman.org, last.as_ref(), postman.today, postman)
            .await?;
        let Some((line, fate)) = carried else {
            break;
        };
        match fate {
            Fate::Sent => done.sent += 1,
            Fate::Failed => done.failed += 1,
            Fate::NotNow | Fate::Needless => {}
        }
        last = Some(line);
    }
    Ok(())
}

/// Which reminder of a roster's last day is due.
fn due(today: Day, expires: Day) -> Option<u16> {
    let left = days_left(today, expires);
    let days_before = DAYS_BEFORE.into_iter().find(|days| left <= i32::from(*days))?;
    (left >= 0).then_some(days_before)
}

const fn days_left(today: Day, expires: Day) -> i32 {
    expires.days_since_epoch() - today.days_since_epoch()
}

/// Whether a mail that was not taken so often is tried in this hour, counted from 1970: hourly at first, later every third
/// and every sixth. The hour itself says so; when a mail was last tried is written nowhere.
const fn is_its_hour(tries: u32, hour: i64) -> bool {
    let every = match tries {
        0..6 => 1,
        6..12 => 3,
        _ => 6,
    };
    hour % every == 0
}

/// How often in a row the mail server did not answer.
#[derive(Default)]
struct Door(AtomicU8);

impl Door {
    fn is_shut(&self) -> bool {
        self.0.load(Ordering::Relaxed) >= UNANSWERED
    }

    fn note(&self, handed: Handed) {
        match handed {
            Handed::Taken | Handed::Refused => self.0.store(0, Ordering::Relaxed),
            Handed::Unreachable => {
                self.0.fetch_add(1, Ordering::Relaxed);
            }
        }
    }
}

/// Writes the letters of one organisation and hands them to the mail server.
struct Postman<'a> {
    mailer: &'a Mailer,
    keys: &'a Keys,
    org: &'a OrgSlug,
    name: String,
    languages: Vec<Language>,
    desk: String,
    expires: Day,
    today: Day,
    hour: i64,
    door: &'a Door,
}

impl<'a> Postman<'a> {
    fn new(
        app: &'a App,
        mailer: &'a Mailer,
        door: &'a Door,
        org: &'a OrgSlug,
        body: RosterBody,
        today: Day,
        hour: i64,
    ) -> Self {
        Self {
            mailer,
            keys: &app.keys,
            org,
            name: body.organisation.name,
            languages: body.organisation.languages,
            desk: links::desk(app, org),
            expires: body.expires,
            today,
            hour,
            door,
        }
    }

    fn letter(&self, about: MailAbout) -> Option<Letter> {
        match about {
            MailAbout::Desk => mail::desk_reminder(&self.languages, &self.name, &self.desk),
            MailAbout::Roster { .. } => {
                let left = days_left(self.today, self.expires);
                mail::roster_reminder(&self.languages, &self.name, &self.desk, self.expires, left)
            }
        }
    }
}

#[async_trait]
impl Courier for Postman<'_> {
    async fn carry(&self, mail: &QueuedMail) -> Fate {
        let over = matches!(mail.about, MailAbout::Roster { .. }) && self.today > self.expires;
        let Some(address) = mail.address.as_deref().filter(|_| mail.needed && !over) else {
            return Fate::Needless;
        };
        if !is_its_hour(mail.tries, self.hour) {
            return Fate::NotNow;
        }
        let Some(letter) = self.letter(mail.about) else {
            return Fate::Failed;
        };
        let name = self.keys.mail_name(self.org, &mail.line.person, mail.line.day);
        let handing = self.mailer.send_as(name, address, &letter);
        let handed = tokio::time::timeout(PATIENCE, handing).await;
        let handed = handed.unwrap_or(Handed::Unreachable);
        self.door.note(handed);
        match handed {
            Handed::Taken => Fate::Sent,
            Handed::Refused | Handed::Unreachable => Fate::Failed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reminders_of_a_roster_are_due_thirty_and_seven_days_before() {
        let expires: Day = "2026-12-31".parse().unwrap();
        for (left, expected) in [
            (31, None),
            (30, Some(30)),
            (8, Some(30)),
            (7, Some(7)),
            (0, Some(7)),
            (-1, None),
        ] {
            assert_eq!(due(expires.plus_days(-left), expires), expected, "{left}");
        }
    }

    /// In five days: six tries in the first hours, six in the next eighteen, then four a day.
    #[test]
    fn what_is_not_taken_is_tried_less_and_less_often() {
        let (mut tries, mut tried) = (0, Vec::new());
        for hour in 600..600 + 5 * 24 {
            if is_its_hour(tries, hour) {
                tries += 1;
                tried.push(hour - 600);
            }
        }
        assert_eq!(tried[..9], [0, 1, 2, 3, 4, 5, 6, 9, 12]);
        assert_eq!(tried[12..15], [24, 30, 36]);
        assert_eq!(tried.len(), 12 + 16);
    }
}
