//! Where a case stands for its reporter: the stage, the clocks, what waits for an answer, what was agreed to, and what may be
//! done now. All of it follows from what was signed in the conversation and from the roster; the server is asked nothing.

use serde::Serialize;
use zegel_protocol::clocks::{Clocks, Stage};
use zegel_protocol::conversation::{ConsentKind, Content, PublicStep, Report};
use zegel_protocol::roster::Role;
use zegel_protocol::roster_check::Roster;
use zegel_protocol::{Day, PersonId};
use zegel_sealing::conversation::Message;

use super::Thread;

/// Where a case stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// By the clocks.
    pub stage: Stage,
    /// What handlers said last about it; nothing if an acknowledgement or feedback came after that.
    pub step: Option<PublicStep>,
    /// Since this day.
    pub since: Day,
    /// What is due when.
    pub clocks: Clocks,
    /// Whether a clock has run out.
    pub overdue: bool,
    /// Questions without an answer, by their place.
    pub questions: Vec<u32>,
    /// Transcripts that wait for a word, by their place.
    pub transcripts: Vec<u32>,
    /// Consents that were asked for and not answered since.
    pub asked: Vec<Asked>,
    /// What was agreed to, one line for each consent.
    pub consents: Vec<ConsentState>,
    /// Whom the reporter turned to last.
    pub turned_to: Option<TurnedTo>,
    /// What may be done now.
    pub may: May,
}

/// Somebody whom the reporter let in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TurnedTo {
    /// Their name, as far as today's roster knows them.
    pub name: String,
    /// Since when they can read it.
    pub day: Day,
}

/// A consent that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Asked {
    /// To what.
    pub kind: ConsentKind,
    /// The place of the request.
    pub request: u32,
}

/// The reporter's word on one consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ConsentState {
    /// To what.
    pub kind: ConsentKind,
    /// What was said last.
    pub word: ConsentWord,
    /// When; nothing while nothing was said.
    pub day: Option<Day>,
}

/// What a reporter can have said about a consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConsentWord {
    /// Nothing yet.
    Unknown,
    /// Yes.
    Given,
    /// No.
    Refused,
    /// Yes at first, and then no.
    Withdrawn,
}

/// What a reporter may do now. Writing, giving and withdrawing consent, and saying that they are not safe is always possible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct May {
    /// Turn to the escalation reader.
    pub escalate: Option<Escalation>,
    /// Say how the report was dealt with: feedback was given, and nothing was said about it yet.
    pub rate: bool,
    /// Take the matter to another channel: there is one that somebody reads.
    pub hand_over: bool,
}

/// To whom a reporter can turn, and why that is offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Escalation {
    /// Who.
    pub reader: PersonId,
    /// Their name.
    pub name: String,
    /// What they are.
    pub role: Role,
    /// Why.
    pub why: EscalationReason,
}

/// Why turning to the escalation reader is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EscalationReason {
    /// A clock ran out.
    Late,
    /// Feedback was given, and the reporter may disagree with it.
    Disagree,
}

const KINDS: [ConsentKind; 3] = [ConsentKind::Support, ConsentKind::Share, ConsentKind::Investigate];

impl Standing {
    pub(super) fn of(thread: &Thread, roster: &Roster, today: Day) -> Option<Self> {
        let clocks = thread.clocks()?;
        let report = thread.report()?;
        let messages = thread.messages();
        let (step, since) = step(messages)?;
        let overdue = is_overdue(&clocks, today);
        Some(Self {
            stage: clocks.stage(),
            step,
            since,
            clocks,
            overdue,
            questions: open_questions(messages),
            transcripts: open_transcripts(messages),
            asked: asked(messages),
            consents: KINDS
                .into_iter()
                .map(|kind| consent(kind, clocks.received, report, messages))
                .collect(),
            turned_to: turned_to(messages, roster),
            may: May {
                escalate: escalation(thread, roster, &clocks, overdue, today),
                rate: may_rate(messages),
                hand_over: may_hand_over(thread, roster, today),
            },
        })
    }
}

fn is_overdue(clocks: &Clocks, today: Day) -> bool {
    let late = |done: Option<Day>, by: Day| done.is_none() && by < today;
    late(clocks.acknowledged, clocks.acknowledge_by) || late(clocks.feedback, clocks.feedback_by)
}

/// What was said last of where it stands, and when. Acknowledgement and feedback speak for themselves.
fn step(messages: &[Message]) -> Option<(Option<PublicStep>, Day)> {
    let said = messages.iter().rev().find_map(|m| match m.content {
        Content::Progress { step, .. } => Some((Some(step), m.day)),
        Content::Acknowledgement { .. } | Content::Feedback { .. } => Some((None, m.day)),
        _ => None,
    });
    said.or_else(|| Some((None, messages.first()?.day)))
}

fn open_questions(messages: &[Message]) -> Vec<u32> {
    let answered = |seq| {
        let is_answer =
            |m: &Message| matches!(m.content, Content::Answer { question, .. } if question == seq);
        messages.iter().any(is_answer)
    };
    places(messages, |c| matches!(c, Content::Question { .. }), answered)
}

fn open_transcripts(messages: &[Message]) -> Vec<u32> {
    let replied = |seq| {
        let is_reply = |m: &Message| matches!(m.content, Content::TranscriptReply { transcript, .. } if transcript == seq);
        messages.iter().any(is_reply)
    };
    places(messages, |c| matches!(c, Content::Transcript { .. }), replied)
}

fn places(messages: &[Message], wanted: fn(&Content) -> bool, done: impl Fn(u32) -> bool) -> Vec<u32> {
    let found = messages.iter().filter(|m| wanted(&m.content)).map(|m| m.seq);
    found.filter(|seq| !done(*seq)).collect()
}

fn asked(messages: &[Message]) -> Vec<Asked> {
    let last = |wanted| {
        let last = messages.iter().rev().find_map(|m| match m.content {
            Content::ConsentRequest { kind, .. } if kind == wanted => Some(Some(m.seq)),
            Content::Consent { kind, .. } if kind == wanted => Some(None),
            _ => None,
        });
        last.flatten()
    };
    let request = |kind| {
        Some(Asked {
            kind,
            request: last(kind)?,
        })
    };
    KINDS.into_iter().filter_map(request).collect()
}

fn consent(kind: ConsentKind, received: Day, report: &Report, messages: &[Message]) -> ConsentState {
    let with_report = report.consents.of(kind).map(|given| (given, received));
    let later = messages.iter().filter_map(|m| match m.content {
        Content::Consent { kind: of, given } if of == kind => Some((given, m.day)),
        _ => None,
    });
    let nothing = ConsentState {
        kind,
        word: ConsentWord::Unknown,
        day: None,
    };
    with_report
        .into_iter()
        .chain(later)
        .fold(nothing, |before, (given, day)| {
            let word = match (given, before.word) {
                (true, _) => ConsentWord::Given,
                (false, ConsentWord::Given | ConsentWord::Withdrawn) => ConsentWord::Withdrawn,
                (false, _) => ConsentWord::Refused,
            };
            ConsentState {
                kind,
                word,
                day: Some(day),
            }
        })
}

/// The escalation reader of today's roster, once there is a reason to turn to them; not again if that was done, and not if
/// they read the case anyway.
fn escalation(
    thread: &Thread,
    roster: &Roster,
    clocks: &Clocks,
    overdue: bool,
    today: Day,
) -> Option<Escalation> {
    let why = match (overdue, clocks.feedback) {
        (true, _) => EscalationReason::Late,
        (false, Some(_)) => EscalationReason::Disagree,
        (false, None) => return None,
    };
    let reader = &roster.channel(thread.channel())?.escalation.as_ref()?.reader;
    let handler = roster.handler(reader).filter(|h| h.serves_on(today))?;
    let reads = thread.report()?.readers.contains(reader);
    let turned_to = |m: &Message| matches!(&m.content, Content::Escalate { reader: to, .. } if to == reader);
    if reads || thread.messages().iter().any(turned_to) {
        return None;
    }
    Some(Escalation {
        reader: reader.clone(),
        name: handler.name.clone(),
        role: handler.role,
        why,
    })
}

fn turned_to(messages: &[Message], roster: &Roster) -> Option<TurnedTo> {
    messages.iter().rev().find_map(|m| match &m.content {
        Content::Escalate { reader, .. } => Some(TurnedTo {
            name: roster
                .handler(reader)
                .map_or_else(|| reader.to_string(), |h| h.name.clone()),
            day: m.day,
        }),
        _ => None,
    })
}

fn may_rate(messages: &[Message]) -> bool {
    let last = messages.iter().rev().find_map(|m| match m.content {
        Content::Feedback { .. } => Some(true),
        Content::Rating { .. } => Some(false),
        _ => None,
    });
    last.unwrap_or(false)
}

fn may_hand_over(thread: &Thread, roster: &Roster, today: Day) -> bool {
    let body = roster.body();
    let mut others = body.channels.iter().filter(|c| c.id != *thread.channel());
    others.any(|channel| !body.readers_on(channel, today).is_empty())
}
