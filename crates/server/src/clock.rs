//! The only place that asks what time it is.

use std::future::Future;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant, SystemTime};

use zegel_protocol::Day;

/// Where the server takes the time from. Seconds live in signed cookies and in memory; the store gets days only.
pub trait Clock: Send + Sync + 'static {
    /// Seconds since 1970-01-01T00:00Z.
    fn unix_seconds(&self) -> i64;

    /// The day, in UTC.
    fn today(&self) -> Day {
        Day::from_unix_seconds(self.unix_seconds())
    }
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place where the server asks for the time"
    )]
    fn unix_seconds(&self) -> i64 {
        let since = SystemTime::now()
            .duration_since(SystemTime::UNIX_EPOCH)
            .unwrap_or_default();
        i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
    }
}

/// A clock that a test moves by hand.
#[derive(Debug)]
pub struct TestClock(AtomicI64);

impl TestClock {
    /// Stands still at `unix_seconds`.
    pub fn at(unix_seconds: i64) -> Self {
        Self(AtomicI64::new(unix_seconds))
    }

    /// Moves on.
    pub fn advance(&self, by: Duration) {
        let by = i64::try_from(by.as_secs()).unwrap_or(i64::MAX);
        self.0.fetch_add(by, Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn unix_seconds(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }
}

/// Measures how long an answer took.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stopwatch(Instant);

impl Stopwatch {
    #[expect(clippy::disallowed_methods, reason = "a duration for the log, not a time")]
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    pub(crate) fn milliseconds(self) -> u64 {
        u64::try_from(self.0.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}

/// Now, as timers count it.
pub(crate) fn timer_now() -> tokio::time::Instant {
    tokio::time::Instant::now()
}

/// The step in which answers leave that must not tell by their time what was found.
const STEP: Duration = Duration::from_millis(10);

/// The runtime's timers count whole milliseconds and round up twice, the second time from the moment at which the thread
/// went to sleep: by themselves they would wake later after longer work, and so tell of it.
const TIMERS_ARE_LATE_BY: Duration = Duration::from_millis(2);

/// Answers when a whole number of steps has passed since the question: whether an account was found takes some
/// microseconds more or less, which nobody shall be able to measure.
#[expect(clippy::disallowed_methods, reason = "a duration, not a time")]
pub(crate) async fn evenly<T>(answering: impl Future<Output = T>) -> T {
    let began = Instant::now();
    let answer = answering.await;
    let worked = began.elapsed();
    let due = steps_after(worked);
    tokio::time::sleep(due.saturating_sub(worked + TIMERS_ARE_LATE_BY)).await;
    // The rest is waited for awake, so that the answer leaves within a microsecond of its step.
    while began.elapsed() < due {
        tokio::task::yield_now().await;
    }
    answer
}

/// The whole number of steps that begins next after this much work.
fn steps_after(worked: Duration) -> Duration {
    let steps = worked.as_nanos() / STEP.as_nanos() + 1;
    STEP.saturating_mul(u32::try_from(steps).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_takes_a_little_longer_is_answered_at_the_same_time() {
        let answered = |work: u64| steps_after(Duration::from_millis(work)).as_millis();
        assert_eq!((answered(0), answered(1), answered(7)), (10, 10, 10));
        assert_eq!((answered(10), answered(12), answered(19)), (20, 20, 20));
    }

    #[tokio::test]
    async fn no_answer_leaves_before_its_step() {
        let began = tokio::time::Instant::now();
        evenly(async {}).await;
        assert!(began.elapsed() >= STEP);
    }
}
