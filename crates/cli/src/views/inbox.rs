//! The inbox: one line for each case.

use serde::Serialize;
use zegel_case_management::{CaseFile, Desk, Overview, Warning};
use zegel_protocol::{CaseId, ChannelId, Day, PersonId};

use super::case::{name_of, warning_text};
use crate::talk::plain;

/// An inbox as machines read it.
#[derive(Serialize)]
pub(crate) struct InboxOut {
    pub(crate) person: PersonId,
    pub(crate) cases: Vec<InboxLine>,
    /// Nothing else is shown of them before this person says whether they have a conflict of interest.
    pub(crate) undeclared: Vec<Undeclared>,
    pub(crate) unreadable: Vec<Unreadable>,
}

/// A case that opens.
#[derive(Serialize)]
pub(crate) struct InboxLine {
    channel: ChannelId,
    escalated: bool,
    only_reader: bool,
    warnings: Vec<Warning>,
    #[serde(flatten)]
    overview: Overview,
}

/// A case of which this person has not said that they have no conflict of interest.
#[derive(Serialize)]
pub(crate) struct Undeclared {
    case: CaseId,
    channel: ChannelId,
    received: Day,
    escalated: bool,
}

impl Undeclared {
    /// None once it was said.
    pub(crate) fn new(file: &CaseFile) -> Option<Self> {
        let summary = file.summary();
        (!file.declared()).then(|| Self {
            case: summary.case,
            channel: summary.channel.clone(),
            received: summary.received,
            escalated: summary.grants.iter().any(|grant| grant.escalated),
        })
    }
}

/// A case that does not open, or not wholly.
#[derive(Serialize)]
pub(crate) struct Unreadable {
    pub(crate) case: CaseId,
    pub(crate) why: String,
}

impl InboxLine {
    /// None before the report was read.
    pub(crate) fn new(file: &CaseFile, desk: &Desk) -> Option<Self> {
        let summary = file.summary();
        Some(Self {
            channel: summary.channel.clone(),
            escalated: summary.grants.iter().any(|grant| grant.escalated),
            only_reader: file.only_reader(desk),
            warnings: file.warnings(),
            overview: file.overview()?,
        })
    }

    /// Its warnings in words, each with the case.
    pub(crate) fn warnings(&self) -> impl Iterator<Item = String> + '_ {
        self.warnings
            .iter()
            .map(|warning| format!("{}: {}", self.overview.case, warning_text(warning)))
    }
}

impl InboxOut {
    /// The inbox as people read it: what waits longest stands first.
    pub(crate) fn text(&self) -> String {
        let mut lines: Vec<&InboxLine> = self.cases.iter().collect();
        lines.sort_by_key(|line| (line.overview.clocks.stage(), line.overview.clocks.received));
        let undeclared = self.undeclared.iter().map(|one| {
            format!(
                "{}  {}  not opened by you\n    {} · say first whether you have a conflict of interest\n",
                one.case, one.received, one.channel
            )
        });
        undeclared.chain(lines.into_iter().map(line_text)).collect()
    }
}

fn line_text(line: &InboxLine) -> String {
    let overview = &line.overview;
    let reply = if overview.awaits_reply {
        " · waits for an answer"
    } else {
        ""
    };
    let escalated = if line.escalated {
        " · escalated to you"
    } else {
        ""
    };
    let alone = if line.only_reader {
        " · read by you alone"
    } else {
        ""
    };
    let files = match overview.attachments {
        0 => String::new(),
        1 => " · 1 attachment".to_owned(),
        count => format!(" · {count} attachments"),
    };
    // As much as an overview takes over from a longer report.
    let more = if overview.excerpt.chars().count() == 160 {
        "…"
    } else {
        ""
    };
    let excerpt = plain(&overview.excerpt).replace(['\n', '\t'], " ");
    format!(
        "{}  {}  {}\n    {} · {} · {}{reply}{escalated}{alone}{files}\n    {}{more}\n",
        overview.case,
        overview.clocks.received,
        name_of(&overview.step),
        line.channel,
        plain(&overview.category),
        overview.language,
        excerpt.trim(),
    )
}
