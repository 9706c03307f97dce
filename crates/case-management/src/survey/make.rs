//! From a case that was read to its line and its words.

use zegel_protocol::Day;
use zegel_protocol::conversation::Content as Said;
use zegel_protocol::reports::GrantKind;
use zegel_sealing::conversation::Speaker;
use zeroize::Zeroizing;

use super::index::Block;
use super::line::{Content, DueOn, EXCERPT, Line};
use crate::case_file::CaseFile;
use crate::clocks::What;
use crate::desk::Desk;
use crate::event::{Act, Assessment, Event, Feedback, FeedbackRecord, Known};
use crate::state::CaseState;

/// What the survey takes of a case.
pub struct Surveyed {
    pub(super) conversation: u32,
    pub(super) log: u32,
    pub(super) line: Line,
    pub(super) words: Block,
    pub(super) fact: Option<String>,
    pub(super) file: Option<Zeroizing<Vec<u8>>>,
}

/// Surveys a case that was read to its end. `fact` is what is counted of it, `file` its bytes if they are to be kept.
///
/// Before the person said that they have no conflict with it, nothing of its content is taken.
#[must_use]
pub fn survey(
    file: &CaseFile,
    desk: &Desk,
    today: Day,
    fact: Option<String>,
    whole: Option<Zeroizing<Vec<u8>>>,
) -> Surveyed {
    let (conversation, log) = file.next();
    let summary = file.summary();
    let current = desk.rosters().current();
    let channel = current.channel(&summary.channel);
    let state = file.state(desk).filter(|_| file.declared());
    let content = state.as_ref().and_then(|state| content(file, desk, state));
    let declared = content.is_some();
    let may_let_in = file
        .may_grant_to(desk, today)
        .into_iter()
        .map(|handler| handler.id.clone());
    let id = summary.case.to_string();
    let mut texts = vec![id.as_str()];
    if declared {
        collect(file, &mut texts);
        let labels = channel.iter().flat_map(|channel| {
            let category = content.as_ref().map(|content| &content.category);
            let category = channel.categories.iter().find(|one| Some(&one.id) == category);
            category
                .into_iter()
                .flat_map(|category| category.labels.values())
                .chain(channel.names.values())
        });
        texts.extend(labels.map(String::as_str));
    }
    Surveyed {
        conversation,
        log,
        words: Block::of(texts),
        line: Line {
            channel: summary.channel.clone(),
            lane: channel.map(|channel| channel.lane),
            received: summary.received,
            changed: summary.changed,
            escalated: summary
                .grants
                .iter()
                .any(|grant| grant.kind == GrantKind::Thread && grant.escalated),
            alone: file.only_reader(desk),
            may_let_in: may_let_in.collect(),
            content,
        },
        fact: fact.filter(|_| declared),
        file: whole.filter(|_| declared),
    }
}

fn content(file: &CaseFile, desk: &Desk, state: &CaseState) -> Option<Content> {
    let report = file.report()?;
    let me = desk.person();
    let messages = file.messages();
    let last_handler = messages
        .iter()
        .rposition(|message| message.from != Speaker::Reporter);
    let since = last_handler.map_or(messages, |at| messages.get(at..).unwrap_or_default());
    let attachments = messages
        .iter()
        .map(|message| message.content.attachments().len())
        .sum::<usize>();
    let last_own = file.log().iter().rposition(|entry| entry.author == *me);
    let unseen = file
        .log()
        .get(last_own.map_or(0, |at| at.saturating_add(1))..)
        .unwrap_or_default();
    let owner = |what: What| match what {
        What::Task { task } => state
            .tasks
            .iter()
            .find(|one| one.seq == task)
            .map(|one| one.owner.clone()),
        _ => None,
    };
    // Which day today is only says what is overdue, and that is asked of the line later.
    let dues = file
        .due(desk, state.facts.received)
        .unwrap_or_default()
        .into_iter();
    Some(Content {
        step: state.step,
        since: state.since,
        category: state.category().to_owned(),
        tier: state.tier(),
        severity: state.assessment.severity,
        danger: state.assessment.danger_now == Known::Yes,
        unsafe_now: since
            .iter()
            .any(|message| matches!(message.content, Said::Unsafe { .. })),
        waiting: state.waiting_for_reporter.is_some(),
        paused: state.paused.is_some(),
        appeal: state.appeal,
        assigned: state.assigned.clone(),
        to_second: state.proposals.iter().any(|proposal| proposal.by != *me),
        mentioned: unseen
            .iter()
            .any(|entry| matches!(&entry.event, Event::Note { mentions, .. } if mentions.contains(me))),
        dues: dues
            .map(|due| DueOn {
                what: due.what,
                on: due.on,
                owner: owner(due.what),
            })
            .collect(),
        awaits_reply: messages
            .last()
            .is_some_and(|message| message.from == Speaker::Reporter),
        attachments: u32::try_from(attachments).unwrap_or(u32::MAX),
        excerpt: report.text.chars().take(EXCERPT).collect(),
        language: report.language.to_string(),
        closed: state.closed,
        warnings: u32::try_from(file.warnings().len()).unwrap_or(u32::MAX),
    })
}

/// Everything in a case that somebody wrote.
fn collect<'a>(file: &'a CaseFile, texts: &mut Vec<&'a str>) {
    texts.extend(file.report().and_then(|report| report.contact.as_deref()));
    for message in file.messages() {
        texts.push(message.content.text());
        texts.extend(
            message
                .content
                .attachments()
                .iter()
                .map(|attachment| attachment.name.as_str()),
        );
    }
    for entry in file.log() {
        of_event(&entry.event, texts);
    }
}

fn of_event<'a>(event: &'a Event, texts: &mut Vec<&'a str>) {
    match event {
        Event::SafetyChecked { note: text }
        | Event::Moved { why: text, .. }
        | Event::Waiting { why: text, .. }
        | Event::Note { text, .. }
        | Event::Support { what: text }
        | Event::Consent { how: text, .. }
        | Event::Escalated { why: text, .. }
        | Event::Task { text, .. }
        | Event::Extended { why: text, .. }
        | Event::Refused { why: text, .. }
        | Event::Acted { text, .. }
        | Event::ProtectionCheck { text, .. }
        | Event::Reopened { why: text, .. }
        | Event::Shared { with: text, .. }
        | Event::Lesson { text, .. } => texts.push(text),
        Event::Referred { to, how } => texts.extend([to.as_str(), how]),
        Event::Evidence { text, attachment, .. } => {
            texts.push(text);
            texts.extend(attachment.as_ref().map(|attachment| attachment.name.as_str()));
        }
        Event::Assessed(assessment) => of_assessment(assessment, texts),
        Event::Proposed { act } => of_act(act, texts),
        Event::Closed(closing) => {
            if let FeedbackRecord::NotPossible { why } = &closing.feedback {
                texts.push(why);
            }
        }
        Event::Opened
        | Event::NoConflict
        | Event::Recused
        | Event::Acknowledged
        | Event::Feedback { .. }
        | Event::Assigned { .. }
        | Event::Granted { .. }
        | Event::Revoked { .. }
        | Event::TaskDone { .. }
        | Event::Checked { .. }
        | Event::Linked { .. }
        | Event::Seconded { .. } => {}
    }
}

fn of_assessment<'a>(assessment: &'a Assessment, texts: &mut Vec<&'a str>) {
    texts.extend(assessment.region.as_deref());
    texts.extend(assessment.period.as_deref());
}

fn of_act<'a>(act: &'a Act, texts: &mut Vec<&'a str>) {
    match act {
        Act::Close {
            feedback: Feedback::Give(text) | Feedback::NotPossible(text),
            ..
        }
        | Act::Hold { why: text, .. }
        | Act::Investigate { why: text } => texts.push(text),
        Act::Disclose { to, why } => texts.extend([to.as_str(), why]),
        Act::Close {
            feedback: Feedback::AlreadyGiven,
            ..
        } => {}
    }
}
