//! A thread as its reporter reads it.

use serde::Serialize;
use zegel_intake::Thread;
use zegel_protocol::clocks::{Clocks, Stage};
use zegel_protocol::{CaseId, ChannelId};

use super::message::MessageOut;

/// A thread as machines read it.
#[derive(Serialize)]
pub(crate) struct ThreadOut<'a> {
    case: CaseId,
    channel: &'a ChannelId,
    stage: Option<Stage>,
    clocks: Option<Clocks>,
    messages: Vec<MessageOut<'a>>,
}

impl<'a> ThreadOut<'a> {
    pub(crate) fn new(thread: &'a Thread) -> Self {
        let clocks = thread.clocks();
        Self {
            case: thread.case(),
            channel: thread.channel(),
            stage: clocks.map(|clocks| clocks.stage()),
            clocks,
            messages: thread.messages().iter().map(MessageOut::new).collect(),
        }
    }

    /// The thread as people read it.
    pub(crate) fn text(&self) -> String {
        let mut text = format!("Channel {}\n", self.channel);
        if let Some(clocks) = &self.clocks {
            text.push_str(&clocks_text(clocks));
        }
        for message in &self.messages {
            text.push('\n');
            text.push_str(&message.text("you"));
        }
        text
    }
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
