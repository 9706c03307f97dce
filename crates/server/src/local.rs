//! Which day and hour it is where an organisation works.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use zegel_protocol::Day;

const HOUR: i64 = 60 * 60;

/// Day and hour, 0 to 23, in a time zone of the IANA database; without one, or in one that nobody knows, in UTC.
pub(crate) fn day_and_hour(zone: Option<&str>, unix_seconds: i64) -> (Day, u8) {
    let ahead = zone.and_then(|zone| seconds_ahead(zone, unix_seconds));
    let local = unix_seconds.saturating_add(ahead.unwrap_or_default());
    let hour = local.rem_euclid(24 * HOUR) / HOUR;
    (
        Day::from_unix_seconds(local),
        u8::try_from(hour).unwrap_or_default(),
    )
}

/// How far clocks there are ahead of UTC at that moment.
fn seconds_ahead(zone: &str, unix_seconds: i64) -> Option<i64> {
    let zone = TimeZone::get(zone).ok()?;
    let moment = Timestamp::from_second(unix_seconds).ok()?;
    Some(i64::from(zone.to_offset(moment).seconds()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_where_the_organisation_is_and_not_where_the_server_is() {
        // 2026-11-24 at 22:30 UTC; and on 25 October, when Amsterdam's clocks went back at 01:00 UTC.
        let (evening, before, after) = (1_795_559_400, 1_792_889_999, 1_792_890_000);
        for (zone, moment, expected) in [
            (None, evening, ("2026-11-24", 22)),
            (Some("Nowhere/At_all"), evening, ("2026-11-24", 22)),
            (Some("Africa/Ndjamena"), evening, ("2026-11-24", 23)),
            (Some("Asia/Dhaka"), evening, ("2026-11-25", 4)),
            (Some("Asia/Kathmandu"), evening, ("2026-11-25", 4)),
            (Some("America/Port-au-Prince"), evening, ("2026-11-24", 17)),
            (Some("Europe/Amsterdam"), before, ("2026-10-25", 2)),
            (Some("Europe/Amsterdam"), after, ("2026-10-25", 2)),
        ] {
            let (day, hour) = day_and_hour(zone, moment);
            assert_eq!((day.to_string().as_str(), hour), expected, "{zone:?}");
        }
    }
}
