//! What is done at the start and every hour: grants whose day has come, sessions and attachments whose day has passed;
//! reminders that are due.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use crate::app::App;
use crate::log::event;
use crate::refusal::Refusal;
use crate::{erasing, reminders};

const HOUR: Duration = Duration::from_secs(60 * 60);
/// Days after which an attachment that nothing refers to is forgotten: a report that was interrupted can still be sent
/// again on the next day.
const UNCLAIMED_DAYS: i32 = 1;
/// Seconds after which a file that the books do not know is nobody's: a part is on disk before it is in the books.
const UNKNOWN_SECONDS: i64 = 24 * 60 * 60;

/// Tidies up, for ever.
pub(crate) async fn run(app: Arc<App>) {
    let mut hours = tokio::time::interval(HOUR);
    loop {
        hours.tick().await;
        // What failed has been logged, and is tried again in an hour. Neither keeps the other from being done.
        let _ = tidy(&app).await;
        let _ = erasing::run(&app).await;
        let _ = remind(&app).await;
    }
}

async fn tidy(app: &App) -> Result<(), Refusal> {
    let today = app.clock.today();
    let grants = app.store.release_due_grants(today).await?;
    let swept = app.store.sweep(today, today.plus_days(-UNCLAIMED_DAYS)).await?;
    let attachments = swept.blobs.len();
    for (org, blob) in &swept.blobs {
        app.parts.remove(org, blob).await?;
    }
    let seconds = u64::try_from(app.clock.unix_seconds().saturating_sub(UNKNOWN_SECONDS)).unwrap_or_default();
    let before = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
    let files = app.parts.sweep(&*app.store, before).await?;
    event!(
        INFO,
        "tidied up",
        grants_released = grants,
        sessions = swept.sessions,
        attachments = attachments,
        unknown_attachments = files.unknown,
        unfinished_parts = files.unfinished,
    );
    Ok(())
}

async fn remind(app: &App) -> Result<(), Refusal> {
    let reminded = reminders::send_due(app).await?;
    event!(
        INFO,
        "looked after reminders",
        queued = reminded.queued,
        sent = reminded.sent,
        failed = reminded.failed,
        given_up = reminded.given_up,
    );
    if reminded.given_up > 0 {
        event!(
            WARN,
            "mails were given up; look at the mail server and at people's addresses",
            mails = reminded.given_up,
        );
    }
    Ok(())
}
