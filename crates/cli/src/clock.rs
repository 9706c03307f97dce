//! The only place that asks what day it is, draws random numbers and waits.

use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use rand::RngCore as _;
use rand::rngs::OsRng;
use zegel_protocol::Day;
use zegel_server::{Clock as _, SystemClock};

/// Today, in UTC.
pub(crate) fn today() -> Day {
    SystemClock.today()
}

/// Today in a time zone of the IANA database; in UTC without one, or in one that nobody knows.
pub(crate) fn today_in(zone: Option<&str>) -> Day {
    let now = SystemClock.unix_seconds();
    let zone = zone.and_then(|zone| TimeZone::get(zone).ok());
    let ahead = zone
        .zip(Timestamp::from_second(now).ok())
        .map(|(zone, moment)| i64::from(zone.to_offset(moment).seconds()));
    Day::from_unix_seconds(now.saturating_add(ahead.unwrap_or_default()))
}

/// The operating system's random source.
pub(crate) const fn chance() -> OsRng {
    OsRng
}

/// A name that nobody has used before, for temporary files: 16 hexadecimal digits.
pub(crate) fn fresh_name() -> String {
    format!("{:016x}", OsRng.next_u64())
}

/// Waits for `least`, and up to half as long again by chance, so that many clients do not come back in the same moment.
pub(crate) fn wait_about(least: Duration) {
    let share = f64::from(OsRng.next_u32()) / f64::from(u32::MAX);
    std::thread::sleep(least.mul_f64(1.0 + share / 2.0));
}
