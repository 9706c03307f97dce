//! A case as the desk shows it. Before the person said that they have no conflict with it: its channel and day, and nothing else.

use serde::Serialize;
use serde_json::{Map, Value};
use zegel_case_management::{
    CaseFile, CaseState, ClosingReason, Desk, Due, Event, LogEntry, Offer, Overview, Phase, Warning,
    checklist,
};
use zegel_protocol::clocks::Clocks;
use zegel_protocol::conversation::{IdentityChoice, Report};
use zegel_protocol::roster::{Channel, Lane, Role, Tier};
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
    /// The person has not yet said that they have no conflict of interest with the case.
    gate: bool,
    /// The person wants no mails about it.
    muted: bool,
    clocks: Option<Clocks>,
    warnings: Vec<Warning>,
    next: Next,
    has_more: bool,
    /// Everybody of today's list of readers.
    people: Vec<Reader>,
    overview: Option<Overview>,
    report: Option<ReportOut<'a>>,
    messages: Vec<MessageOut<'a>>,
    log: Vec<LogOut<'a>>,
    readers: Vec<Reader>,
    recused: Vec<Reader>,
    only_reader: bool,
    may_grant_to: Vec<Reader>,
    may_escalate_to: Vec<Reader>,
    may_revoke: Vec<Reader>,
    work: Option<Work>,
}

/// Where the work on the case stands.
#[derive(Serialize)]
struct Work {
    phase: Phase,
    offers: Vec<Offer>,
    due: Vec<Due>,
    category_label: String,
    tier: Tier,
    checklist: Vec<&'static str>,
    categories: Vec<CategoryOut>,
    own_reasons: Vec<ReasonOut>,
    /// The day on which it is to be erased, by its log and today's list.
    erase: Option<Day>,
    state: CaseState,
}

#[derive(Serialize)]
struct CategoryOut {
    id: String,
    label: String,
    tier: Tier,
}

#[derive(Serialize)]
struct ReasonOut {
    id: String,
    label: String,
    counts_as: ClosingReason,
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
    refers_to: Option<CaseId>,
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
    /// `event` is its kind; beside it what it says.
    event: Map<String, Value>,
}

/// What makes a view of one case: the case, and what names and labels come from.
struct View<'v> {
    file: &'v CaseFile,
    desk: &'v Desk,
    language: &'v Language,
    channel: Option<&'v Channel>,
}

impl<'a> CaseOut<'a> {
    pub(crate) fn new(file: &'a CaseFile, desk: &'a Desk, language: &'a Language, today: Day) -> Self {
        let (conversation, log) = file.next();
        let summary = file.summary();
        let roster = desk.rosters().current();
        let view = View {
            file,
            desk,
            language,
            channel: roster.channel(&summary.channel),
        };
        let declared = file.declared();
        let readers = |ids: &[PersonId]| ids.iter().map(|id| view.reader(id)).collect();
        let mut out = Self {
            case: summary.case,
            channel: &summary.channel,
            channel_name: view.channel.map(|c| view.label(&c.names)).unwrap_or_default(),
            lane: view.channel.map(|c| c.lane),
            received: summary.received,
            escalated: summary.grants.iter().any(|g| g.escalated),
            gate: !declared,
            muted: summary.muted,
            clocks: None,
            warnings: file.warnings(),
            next: Next { conversation, log },
            has_more: file.has_more(),
            people: Vec::new(),
            overview: None,
            report: None,
            messages: Vec::new(),
            log: Vec::new(),
            readers: Vec::new(),
            recused: Vec::new(),
            only_reader: false,
            may_grant_to: Vec::new(),
            may_escalate_to: Vec::new(),
            may_revoke: Vec::new(),
            work: None,
        };
        if !declared {
            // Whom it is about, and who is on it, would be something of its content.
            out.warnings
                .retain(|warning| matches!(warning, Warning::LogWithoutKey | Warning::OtherChannel));
            return out;
        }
        out.clocks = file.clocks();
        out.people = roster
            .body()
            .handlers
            .iter()
            .map(|h| view.reader(&h.id))
            .collect();
        out.overview = file.overview();
        out.report = file.report().map(|report| view.report(report));
        out.messages = file.messages().iter().map(MessageOut::new).collect();
        out.log = file.log().iter().map(log_out).collect();
        out.readers = readers(&summary.readers);
        out.recused = readers(&summary.recused);
        out.only_reader = file.only_reader(desk);
        out.may_grant_to = file
            .may_grant_to(desk, today)
            .iter()
            .map(|handler| view.reader(&handler.id))
            .collect();
        out.may_escalate_to = file
            .may_escalate_to(desk)
            .iter()
            .map(|id| view.reader(id))
            .collect();
        out.may_revoke = readers(&file.may_revoke(desk));
        out.work = file.state(desk).map(|state| view.work(state, today));
        out
    }
}

impl View<'_> {
    fn label(&self, texts: &zegel_protocol::roster::Texts) -> String {
        label(self.desk.rosters(), texts, self.language)
    }

    fn reader(&self, id: &PersonId) -> Reader {
        let handler = self.desk.rosters().current().handler(id);
        Reader {
            id: id.clone(),
            name: handler.map_or_else(|| id.to_string(), |h| h.name.clone()),
            role: handler.map(|h| h.role),
        }
    }

    fn category(&self, id: &str) -> String {
        let categories = self.channel.map(|c| &c.categories);
        let category = categories.and_then(|all| all.iter().find(|c| c.id == id));
        category.map_or_else(|| id.to_owned(), |c| self.label(&c.labels))
    }

    fn report<'r>(&self, report: &'r Report) -> ReportOut<'r> {
        ReportOut {
            category: &report.category,
            category_label: self.category(&report.category),
            identity: report.identity,
            contact: report.contact.as_deref(),
            language: &report.language,
            readers: report.readers.iter().map(|id| self.reader(id)).collect(),
            escalation: report.escalation.as_ref().map(|e| EscalationOut {
                reader: self.reader(&e.reader),
                on: e.on,
            }),
            refers_to: report.refers_to,
        }
    }

    fn work(&self, state: CaseState, today: Day) -> Work {
        let roster = self.desk.rosters().current().body();
        let categories = self.channel.map(|c| c.categories.as_slice()).unwrap_or_default();
        let category = |c: &zegel_protocol::roster::Category| CategoryOut {
            id: c.id.clone(),
            label: self.label(&c.labels),
            tier: c.tier(),
        };
        let reasons = roster.organisation.closing_reasons.iter();
        let reason = |own: &zegel_protocol::roster::OwnReason| ReasonOut {
            id: own.id.clone(),
            label: self.label(&own.labels),
            counts_as: own.counts_as,
        };
        Work {
            phase: state.phase(),
            offers: self.file.offers(self.desk, today).unwrap_or_default(),
            due: self.file.due(self.desk, today).unwrap_or_default(),
            category_label: self.category(state.category()),
            tier: state.tier(),
            checklist: checklist(state.tier(), state.facts.lane),
            categories: categories.iter().map(category).collect(),
            own_reasons: reasons.map(reason).collect(),
            erase: state.erase_on(roster),
            state,
        }
    }
}

fn log_out(entry: &LogEntry) -> LogOut<'_> {
    LogOut {
        seq: entry.seq,
        author: &entry.author,
        name: &entry.name,
        day: entry.day,
        event: event_out(&entry.event),
    }
}

/// An event with its kind beside what it says: easier to read in a page than `{"kind": {…}}`.
fn event_out(event: &Event) -> Map<String, Value> {
    let said = match serde_json::to_value(event) {
        Ok(Value::Object(tagged)) => tagged.into_iter().next().map(|(_, said)| said),
        _ => None,
    };
    let mut fields = match said {
        Some(Value::Object(fields)) => fields,
        _ => Map::new(),
    };
    fields.insert("event".to_owned(), event.kind().into());
    fields
}
