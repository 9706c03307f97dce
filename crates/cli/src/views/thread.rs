//! A thread as its reporter reads it.

use serde::Serialize;
use zegel_intake::Standing;
use zegel_protocol::clocks::{Clocks, Stage};
use zegel_protocol::{CaseId, ChannelId};

use super::message::MessageOut;
use super::{named, role};
use crate::client::reporter::OpenThread;
use crate::talk::plain;

/// A thread as machines read it.
#[derive(Serialize)]
pub(crate) struct ThreadOut<'a> {
    case: CaseId,
    channel: &'a ChannelId,
    stage: Option<Stage>,
    /// Where it stands, what waits for the reporter, and what may be done.
    standing: Option<Standing>,
    messages: Vec<MessageOut<'a>>,
}

impl<'a> ThreadOut<'a> {
    pub(crate) fn new(open: &'a OpenThread) -> Self {
        let thread = open.thread();
        Self {
            case: thread.case(),
            channel: thread.channel(),
            stage: thread.clocks().map(|clocks| clocks.stage()),
            standing: open.standing(),
            messages: thread.messages().iter().map(MessageOut::new).collect(),
        }
    }

    /// The thread as people read it.
    pub(crate) fn text(&self) -> String {
        let mut text = format!("Channel {}\n", self.channel);
        if let Some(standing) = &self.standing {
            text.push_str(&standing_text(standing));
        }
        for message in &self.messages {
            text.push('\n');
            text.push_str(&message.text("you"));
        }
        text
    }
}

/// Where it stands, what waits, and what may be done.
fn standing_text(standing: &Standing) -> String {
    let mut text = clocks_text(&standing.clocks);
    let mut line = |words: String| {
        text.push_str(&words);
        text.push('\n');
    };
    if let Some(step) = standing.step {
        line(format!("Since {}: {}", standing.since, named(&step)));
    }
    for number in &standing.questions {
        line(format!("Waits for your answer: [{number}] (--answer {number})"));
    }
    for number in &standing.transcripts {
        line(format!(
            "Is it right? [{number}] (--agree {number} or --correct {number})"
        ));
    }
    for asked in &standing.asked {
        let kind = named(&asked.kind);
        line(format!(
            "Asks for your permission: {kind} [{}] (--allow {kind} or --refuse {kind})",
            asked.request
        ));
    }
    for consent in &standing.consents {
        if let Some(day) = consent.day {
            line(format!(
                "Consent to {}: {} on {day}",
                named(&consent.kind),
                named(&consent.word)
            ));
        }
    }
    if standing.overdue {
        line("This is later than promised.".to_owned());
    }
    if let Some(offer) = &standing.may.escalate {
        line(format!(
            "You can let {} ({}) read it: --escalate",
            plain(&offer.name),
            role(offer.role)
        ));
    }
    if let Some(turned) = &standing.turned_to {
        line(format!(
            "{} can read it since {}",
            plain(&turned.name),
            turned.day
        ));
    }
    text
}

/// When what is due, and when it was done.
pub(super) fn clocks_text(clocks: &Clocks) -> String {
    let done_or_due = |what: &str, done: Option<zegel_protocol::Day>, due: zegel_protocol::Day| match done {
        Some(day) => format!("{what} on {day}"),
        None => format!("{what} due by {due}"),
    };
    format!(
        "Received on {} · {} · {}\n",
        clocks.received,
        done_or_due("acknowledgement", clocks.acknowledged, clocks.acknowledge_by),
        done_or_due("feedback", clocks.feedback, clocks.feedback_by),
    )
}
