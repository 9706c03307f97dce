//! Carrying out erasure: rows, files, and what the database's own files still hold. Whatever interrupts it, the next hour goes on
//! where it stopped.

use zegel_protocol::Day;

use crate::app::App;
use crate::log::event;
use crate::refusal::Refusal;

/// What was done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Erased {
    cases: u32,
    /// Whether the database's files were rewritten, or did not need it. Tried again in an hour otherwise.
    wiped: bool,
}

/// Erases the cases whose day has come, and says how many.
pub(crate) async fn run(app: &App) -> Result<(), Refusal> {
    let done = erase_due(app, app.clock.today()).await?;
    if done.cases > 0 {
        event!(INFO, "erased", cases = done.cases);
    }
    if !done.wiped {
        event!(
            WARN,
            "the database is in use and still holds bytes of erased cases; tried again in an hour"
        );
    }
    Ok(())
}

async fn erase_due(app: &App, today: Day) -> Result<Erased, Refusal> {
    let mut done = Erased::default();
    while app.store.erase_next(today).await?.is_some() {
        done.cases = done.cases.saturating_add(1);
    }
    for (org, blob) in app.store.leftovers().await? {
        app.parts.remove(&org, &blob).await?;
        app.store.forget_leftover(&org, &blob).await?;
    }
    done.wiped = app.store.wipe().await?;
    Ok(done)
}
