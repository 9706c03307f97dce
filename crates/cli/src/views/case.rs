//! A case as its handlers read it.

use std::fmt::Write as _;

use serde::Serialize;
use zegel_case_management::{CaseFile, ClosingReason, Desk, Event, FeedbackRecord, LogEntry, Step, Warning};
use zegel_protocol::clocks::Clocks;
use zegel_protocol::conversation::{EscalationConsent, IdentityChoice};
use zegel_protocol::{CaseId, ChannelId, Day, Language, PersonId};

use super::message::MessageOut;
use super::thread::clocks_text;
use crate::talk::{indented, plain};

/// A case as machines read it.
#[derive(Serialize)]
pub(crate) struct CaseOut<'a> {
    case: CaseId,
    channel: &'a ChannelId,
    received: Day,
    escalated: bool,
    only_reader: bool,
    declared: bool,
    /// None before that.
    step: Option<Step>,
    clocks: Option<Clocks>,
    warnings: Vec<Warning>,
    readers: Vec<ReaderOut>,
    report: Option<ReportOut<'a>>,
    messages: Vec<MessageOut<'a>>,
    log: Vec<LogOut<'a>>,
}

#[derive(Serialize)]
struct ReaderOut {
    id: PersonId,
    name: String,
}

#[derive(Serialize)]
struct ReportOut<'a> {
    category: &'a str,
    identity: IdentityChoice,
    contact: Option<&'a str>,
    language: &'a Language,
    readers: &'a [PersonId],
    escalation: Option<&'a EscalationConsent>,
}

#[derive(Serialize)]
struct LogOut<'a> {
    seq: u32,
    author: &'a PersonId,
    name: &'a str,
    day: Day,
    #[serde(flatten)]
    event: EventOut<'a>,
}

/// An event: what is done, what belongs to it, and, flat, what is asked for most.
#[derive(Serialize)]
struct EventOut<'a> {
    event: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<&'a PersonId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<ClosingReason>,
    #[serde(skip_serializing_if = "Option::is_none")]
    feedback_seq: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    no_feedback: Option<&'a str>,
    /// The event as the log has it.
    content: &'a Event,
}

impl<'a> From<&'a Event> for EventOut<'a> {
    fn from(event: &'a Event) -> Self {
        let text = Some(words_of(event)).filter(|text| !text.is_empty());
        let closing = match event {
            Event::Closed(closing) => Some(closing),
            _ => None,
        };
        let (feedback_seq, no_feedback) = match closing.map(|closing| &closing.feedback) {
            Some(FeedbackRecord::Given { seq }) => (Some(*seq), None),
            Some(FeedbackRecord::NotPossible { why }) => (None, Some(why.as_str())),
            None => (None, None),
        };
        Self {
            event: event.kind(),
            text,
            person: event.lets_in(),
            reason: closing.map(|closing| closing.reason),
            feedback_seq,
            no_feedback,
            content: event,
        }
    }
}

impl<'a> CaseOut<'a> {
    pub(crate) fn new(file: &'a CaseFile, desk: &Desk) -> Self {
        let summary = file.summary();
        let reader = |id: &PersonId| ReaderOut {
            id: id.clone(),
            name: desk
                .rosters()
                .current()
                .handler(id)
                .map_or_else(|| id.to_string(), |handler| handler.name.clone()),
        };
        Self {
            case: summary.case,
            channel: &summary.channel,
            received: summary.received,
            escalated: summary.grants.iter().any(|grant| grant.escalated),
            only_reader: file.only_reader(desk),
            declared: file.declared(),
            step: file.declared().then(|| file.step()),
            clocks: file.clocks(),
            warnings: file.warnings(),
            readers: summary.readers.iter().map(reader).collect(),
            report: file.report().map(|report| ReportOut {
                category: &report.category,
                identity: report.identity,
                contact: report.contact.as_deref(),
                language: &report.language,
                readers: &report.readers,
                escalation: report.escalation.as_ref(),
            }),
            messages: file.messages().iter().map(MessageOut::new).collect(),
            log: file.log().iter().map(log_out).collect(),
        }
    }

    /// What a handler should know before relying on what the server says, in words.
    pub(crate) fn warnings(&self) -> Vec<String> {
        self.warnings.iter().map(warning_text).collect()
    }

    /// The case as people read it.
    pub(crate) fn text(&self) -> String {
        let mut text = format!(
            "Case {}\nChannel {} · {}\n",
            self.case,
            self.channel,
            self.step
                .map_or_else(|| format!("received on {}", self.received), |step| name_of(&step))
        );
        // Writing to a string does not fail.
        let mut line = |words: String| {
            let _ = writeln!(text, "{words}");
        };
        if let Some(clocks) = &self.clocks {
            line(clocks_text(clocks).trim_end().to_owned());
        }
        let readers: Vec<_> = self.readers.iter().map(|reader| plain(&reader.name)).collect();
        line(format!("Read by {}", readers.join(", ")));
        if self.only_reader {
            line("Nobody else reads it: if your keys are lost, so is the case.".to_owned());
        }
        if self.escalated {
            line("You read it because nobody acknowledged it in time.".to_owned());
        }
        let unacknowledged = self.clocks.is_none_or(|clocks| clocks.acknowledged.is_none());
        if let Some(report) = &self.report {
            line(format!(
                "About {} · reporter {} · in {}",
                plain(report.category),
                identity_text(report.identity),
                report.language
            ));
            if let Some(contact) = report.contact {
                line(format!("Contact:\n{}", indented(contact).trim_end()));
            }
            if let Some(escalation) = report.escalation.filter(|_| unacknowledged) {
                line(format!(
                    "Goes to {} on {} if nobody acknowledges it",
                    escalation.reader, escalation.on
                ));
            }
        }
        for message in &self.messages {
            text.push('\n');
            text.push_str(&message.text("reporter"));
        }
        if !self.log.is_empty() {
            text.push_str("\nCase log, which the reporter cannot read\n");
        }
        for entry in &self.log {
            let (what, words) = event_text(&entry.event);
            let _ = writeln!(
                text,
                "[{}] {} · {} · {what}",
                entry.seq,
                entry.day,
                plain(entry.name)
            );
            text.push_str(&indented(words));
        }
        text
    }
}

fn log_out(entry: &LogEntry) -> LogOut<'_> {
    LogOut {
        seq: entry.seq,
        author: &entry.author,
        name: &entry.name,
        day: entry.day,
        event: (&entry.event).into(),
    }
}

const fn identity_text(identity: IdentityChoice) -> &'static str {
    match identity {
        IdentityChoice::Anonymous => "anonymous",
        IdentityChoice::Confidential => "confidential",
        IdentityChoice::Named => "named",
    }
}

/// What was done, and the words that belong to it.
fn event_text<'a>(event: &EventOut<'a>) -> (String, &'a str) {
    let words = event.text.or(event.no_feedback).unwrap_or_default();
    (entry_text(event.event, event.content), words)
}

/// What was done, with what belongs to it in a word.
fn entry_text(kind: &str, event: &Event) -> String {
    let detail = match event {
        Event::Granted { person } => return format!("let {person} in"),
        Event::Closed(closing) => match &closing.feedback {
            FeedbackRecord::Given { seq } => {
                format!("{}, feedback given in [{seq}]", name_of(&closing.reason))
            }
            FeedbackRecord::NotPossible { .. } => {
                format!("{}, feedback was not possible", name_of(&closing.reason))
            }
        },
        Event::Moved { to, .. } => name_of(to),
        Event::Waiting { side, on, .. } => format!("{}{}", name_of(side), if *on { "" } else { ", over" }),
        Event::Consent { kind, given, .. } => format!("to {}: {}", name_of(kind), name_of(given)),
        Event::Assigned { person: Some(person) }
        | Event::Escalated { person, .. }
        | Event::Revoked { person, .. } => person.to_string(),
        Event::Task { owner, due, .. } | Event::Lesson { owner, due, .. } => format!("{owner}, by {due}"),
        Event::TaskDone { task } => task.to_string(),
        Event::Checked { check, done } => {
            format!("{}{}", plain(check), if *done { "" } else { ", open again" })
        }
        Event::Linked { case, link } => format!("{} {case}", name_of(link)),
        Event::Extended { clock, until, .. } => format!("{} until {until}", name_of(clock)),
        Event::Seconded { proposal, .. } | Event::Refused { proposal, .. } => proposal.to_string(),
        Event::Acted { actions, .. } => actions.iter().map(name_of).collect::<Vec<_>>().join(", "),
        Event::ProtectionCheck { months, .. } => format!("after {months} months"),
        Event::Referred { to, .. } => plain(to),
        Event::Shared { with, sha256, .. } => format!("with {}, {sha256}", plain(with)),
        _ => String::new(),
    };
    if detail.is_empty() {
        kind.to_owned()
    } else {
        format!("{kind}: {detail}")
    }
}

/// The words that somebody wrote with it.
fn words_of(event: &Event) -> &str {
    match event {
        Event::SafetyChecked { note } => note,
        Event::Note { text, .. } => text,
        Event::Moved { why, .. }
        | Event::Waiting { why, .. }
        | Event::Escalated { why, .. }
        | Event::Extended { why, .. }
        | Event::Refused { why, .. }
        | Event::Reopened { why, .. } => why,
        Event::Support { what } => what,
        Event::Consent { how, .. } | Event::Referred { how, .. } => how,
        Event::Task { text, .. }
        | Event::Evidence { text, .. }
        | Event::Acted { text, .. }
        | Event::ProtectionCheck { text, .. }
        | Event::Lesson { text, .. } => text,
        _ => "",
    }
}

/// What a value is called on the wire.
pub(super) fn name_of(value: &impl Serialize) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}

pub(super) fn warning_text(warning: &Warning) -> String {
    match warning {
        Warning::UninvitedReader { person } => {
            format!("the server lists {person} as a reader, whom the reporter did not choose")
        }
        Warning::ReaderHasLeft { person } => {
            format!("{person} has left the list of readers, and the server still keeps a key for them")
        }
        Warning::RespondentReads { person } => {
            format!("{person} is named as somebody whom the case is about, and can read it")
        }
        Warning::AcknowledgedByServerOnly => {
            "the server says that the case was acknowledged, and no signed message does: \
             it may be holding back the escalation"
                .to_owned()
        }
        Warning::OtherChannel => {
            "the server says that the case came to another channel than the one that the reporter chose"
                .to_owned()
        }
        Warning::LogWithoutKey => {
            "the case has a log that you have no key to; ask another reader of the case for it".to_owned()
        }
    }
}
