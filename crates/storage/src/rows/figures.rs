//! Rows that are counted or summed up.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use zegel_protocol::Day;
use zegel_protocol::figures::{FigureRow, Figures, OrganisationSummary, told};
use zegel_protocol::roster::RosterBundle;

use super::{MISFIT, day, name};
use crate::StoreError;

/// Reports of a channel that arrived on the same day.
#[derive(Debug)]
pub struct CountRow {
    /// The channel.
    pub channel: String,
    /// The day.
    pub received: i32,
    /// How many arrived.
    pub reports: i64,
    /// How many of them were acknowledged.
    pub acknowledged: i64,
}

/// Counts by year and channel of the years before that of `today`; small ones are left out.
///
/// # Errors
/// `Incompatible`.
pub fn figures(rows: Vec<CountRow>, today: Day) -> Result<Figures, StoreError> {
    let mut counts: BTreeMap<(Reverse<i32>, String), (u64, u64)> = BTreeMap::new();
    for row in rows {
        let year = day(row.received)?.year();
        if year >= today.year() {
            continue;
        }
        let count = counts.entry((Reverse(year), row.channel)).or_default();
        count.0 += u64::try_from(row.reports).map_err(|_| MISFIT)?;
        count.1 += u64::try_from(row.acknowledged).map_err(|_| MISFIT)?;
    }
    let rows = counts
        .into_iter()
        .map(|((Reverse(year), channel), (received, acknowledged))| {
            Ok(FigureRow {
                channel: name(&channel)?,
                year,
                received: told(received),
                acknowledged: told(acknowledged),
            })
        });
    Ok(Figures {
        rows: rows.collect::<Result<_, _>>()?,
    })
}

/// A row of `organisations` with its current roster and the size of its attachments.
#[derive(Debug)]
pub struct OrganisationRow {
    /// Its name.
    pub org: String,
    /// See [`super::bundle_text`].
    pub bundle: Option<String>,
    /// Bytes of its attachments.
    pub attachment_bytes: i64,
}

/// What an administrator of the instance may know of an organisation.
///
/// # Errors
/// `Incompatible`.
pub fn organisation_summary(row: OrganisationRow) -> Result<OrganisationSummary, StoreError> {
    #[derive(serde::Deserialize)]
    struct Validity {
        expires: Day,
    }
    let bundle: Option<RosterBundle> = row
        .bundle
        .map(|text| serde_json::from_str(&text))
        .transpose()
        .map_err(|_| MISFIT)?;
    // The store takes any signed text as a roster; whether it is one, others check.
    let validity = bundle
        .as_ref()
        .and_then(|bundle| serde_json::from_str::<Validity>(&bundle.roster).ok());
    Ok(OrganisationSummary {
        slug: name(&row.org)?,
        has_roster: bundle.is_some(),
        expires: validity.map(|validity| validity.expires),
        attachment_bytes: u64::try_from(row.attachment_bytes).map_err(|_| MISFIT)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_are_counted_by_year_and_channel_and_small_counts_are_not_told() {
        let row = |channel: &str, day: &str, reports, acknowledged| CountRow {
            channel: channel.to_owned(),
            received: day.parse::<Day>().unwrap().days_since_epoch(),
            reports,
            acknowledged,
        };
        let rows = vec![
            row("b", "2026-01-01", 4, 0),
            row("b", "2026-12-31", 3, 3),
            row("a", "2025-12-31", 9, 5),
            row("a", "2026-06-01", 4, 4),
        ];
        let told = figures(rows, "2027-01-01".parse().unwrap()).unwrap().rows;
        let told: Vec<_> = told
            .iter()
            .map(|row| (row.year, row.channel.as_str(), row.received, row.acknowledged))
            .collect();
        assert_eq!(
            told,
            [
                (2026, "a", None, None),
                (2026, "b", Some(7), None),
                (2025, "a", Some(9), Some(5)),
            ]
        );
    }

    #[test]
    fn a_year_is_told_when_it_is_over() {
        let rows = || {
            let row = |day: &str| CountRow {
                channel: "a".to_owned(),
                received: day.parse::<Day>().unwrap().days_since_epoch(),
                reports: 9,
                acknowledged: 9,
            };
            vec![row("2026-12-31"), row("2027-01-01"), row("2028-01-01")]
        };
        for (today, years) in [
            ("2026-12-31", &[][..]),
            ("2027-01-01", &[2026]),
            ("2028-01-01", &[2027, 2026]),
        ] {
            let told = figures(rows(), today.parse().unwrap()).unwrap().rows;
            let told: Vec<_> = told.iter().map(|row| row.year).collect();
            assert_eq!(told, years, "{today}");
        }
    }
}
