//! A case as the desk shows it.

use serde::Serialize;
use zegel_case_management::{
    CaseFile, ClosingReason, Desk, Event, FeedbackRecord, LogEntry, Overview, Step, Warning,
};
use zegel_protocol::clocks::Clocks;
use zegel_protocol::conversation::{IdentityChoice, Report};
use zegel_protocol::roster::{Lane, Role};
use zegel_protocol::{CaseId, ChannelId, Day, Language, PersonId};

use crate::desk::label;
use crate::message::MessageOut;

#[derive(Serialize)]
pub(crate) struct CaseOut<'a> {
    case: CaseId,
    channel: &'a ChannelId,
    channel_name: String,
    lane: Option<Lane>,
    received: Day,
    escalated: bool,
    overview: Option<Overview>,
    step: Step,
    clocks: Option<Clocks>,
    warnings: Vec<Warning>,
    readers: Vec<Reader>,
    only_reader: bool,
    may_grant_to: Vec<Reader>,
    report: Option<ReportOut<'a>>,
    messages: Vec<MessageOut<'a>>,
    log: Vec<LogOut<'a>>,
    next: Next,
    has_more: bool,
}

#[derive(Serialize)]
struct Next {
    conversation: u32,
    log: u32,
}

#[derive(Serialize)]
struct Reader {
    id: PersonId,
    name: String,
    role: Option<Role>,
}

#[derive(Serialize)]
struct ReportOut<'a> {
    category: &'a str,
    category_label: String,
    identity: IdentityChoice,
    contact: Option<&'a str>,
    language: &'a Language,
    readers: Vec<Reader>,
    escalation: Option<EscalationOut>,
}

#[derive(Serialize)]
struct EscalationOut {
    reader: Reader,
    on: Day,
}

#[derive(Serialize)]
struct LogOut<'a> {
    seq: u32,
    author: &'a PersonId,
    name: &'a str,
    day: Day,
    event: EventOut<'a>,
}

#[derive(Serialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
enum EventOut<'a> {
    Opened,
    Acknowledged,
    Entry {
        kind: &'static str,
    },
    Note {
        text: &'a str,
    },
    Closed {
        reason: ClosingReason,
        feedback: &'a FeedbackRecord,
    },
    Granted {
        person: &'a PersonId,
        /// As today's roster has it.
        name: String,
    },
}

impl<'a> EventOut<'a> {
    fn new(event: &'a Event, desk: &Desk) -> Self {
        match event {
            Event::Opened => Self::Opened,
            Event::Acknowledged => Self::Acknowledged,
            Event::Note { text, .. } => Self::Note { text },
            Event::Closed(closing) => Self::Closed {
                reason: closing.reason,
                feedback: &closing.feedback,
            },
            Event::Granted { person } => Self::Granted {
                person,
                name: reader(desk, person).name,
            },
            other => Self::Entry { kind: other.kind() },
        }
    }
}

fn reader(desk: &Desk, id: &PersonId) -> Reader {
    let handler = desk.rosters().current().handler(id);
    Reader {
        id: id.clone(),
        name: handler.map_or_else(|| id.to_string(), |h| h.name.clone()),
        role: handler.map(|h| h.role),
    }
}

impl<'a> CaseOut<'a> {
    pub(crate) fn new(file: &'a CaseFile, desk: &Desk, language: &Language, today: Day) -> Self {
        let (conversation, log) = file.next();
        let summary = file.summary();
        let channel = desk.rosters().current().channel(&summary.channel);
        let reader = |id: &PersonId| reader(desk, id);
        Self {
            case: summary.case,
            channel: &summary.channel,
            channel_name: channel
                .map(|c| label(desk.rosters(), &c.names, language))
                .unwrap_or_default(),
            lane: channel.map(|c| c.lane),
            received: summary.received,
            escalated: summary.grants.iter().any(|g| g.escalated),
            overview: file.overview(),
            step: file.step(),
            clocks: file.clocks(),
            warnings: file.warnings(),
            readers: summary.readers.iter().map(reader).collect(),
            only_reader: file.only_reader(desk),
            may_grant_to: file
                .may_grant_to(desk, today)
                .iter()
                .map(|handler| reader(&handler.id))
                .collect(),
            report: file
                .report()
                .map(|report| report_out(report, file, desk, language, &reader)),
            messages: file.messages().iter().map(MessageOut::new).collect(),
            log: file.log().iter().map(|entry| log_out(entry, desk)).collect(),
            next: Next { conversation, log },
            has_more: file.has_more(),
        }
    }
}

fn report_out<'a>(
    report: &'a Report,
    file: &CaseFile,
    desk: &Desk,
    language: &Language,
    reader: &dyn Fn(&PersonId) -> Reader,
) -> ReportOut<'a> {
    let channel = desk.rosters().current().channel(&file.summary().channel);
    let category = channel.and_then(|c| c.categories.iter().find(|c| c.id == report.category));
    let category_label = category.map(|c| label(desk.rosters(), &c.labels, language));
    ReportOut {
        category: &report.category,
        category_label: category_label.unwrap_or_else(|| report.category.clone()),
        identity: report.identity,
        contact: report.contact.as_deref(),
        language: &report.language,
        readers: report.readers.iter().map(reader).collect(),
        escalation: report.escalation.as_ref().map(|e| EscalationOut {
            reader: reader(&e.reader),
            on: e.on,
        }),
    }
}

fn log_out<'a>(entry: &'a LogEntry, desk: &Desk) -> LogOut<'a> {
    LogOut {
        seq: entry.seq,
        author: &entry.author,
        name: &entry.name,
        day: entry.day,
        event: EventOut::new(&entry.event, desk),
    }
}
