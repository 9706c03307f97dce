//! A message as the pages of both sides show it.

use serde::Serialize;
use zegel_protocol::conversation::{Attachment, ConsentKind, Consents, Content, Heard, PublicStep};
use zegel_protocol::roster::Role;
use zegel_protocol::{CaseId, Day, PersonId};
use zegel_sealing::conversation::{Message, Speaker};

/// A message: what all have, and what only some kinds have, absent where a kind has none. (Not flattened from a part of its own:
/// that costs the browser's module more than these lines.)
#[derive(Serialize)]
pub(crate) struct MessageOut<'a> {
    seq: u32,
    from: SpeakerOut<'a>,
    kind: &'static str,
    day: Day,
    text: &'a str,
    attachments: &'a [Attachment],
    /// Where the case stands (progress).
    #[serde(skip_serializing_if = "Option::is_none")]
    step: Option<PublicStep>,
    /// The place of the question or transcript that it answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<u32>,
    /// Whether a transcript is right.
    #[serde(skip_serializing_if = "Option::is_none")]
    agreed: Option<bool>,
    /// The consent that is asked for, given or withdrawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    consent: Option<ConsentKind>,
    /// Whether it is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    given: Option<bool>,
    /// The day to which feedback was extended.
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<Day>,
    /// Whom the reporter turned to.
    #[serde(skip_serializing_if = "Option::is_none")]
    reader: Option<&'a PersonId>,
    /// How well the reporter was heard, 1 to 5.
    #[serde(skip_serializing_if = "Option::is_none")]
    heard: Option<Heard>,
    /// What was agreed to with the report.
    #[serde(skip_serializing_if = "Option::is_none")]
    consents: Option<Consents>,
    /// The earlier case that the report follows from.
    #[serde(skip_serializing_if = "Option::is_none")]
    refers_to: Option<CaseId>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum SpeakerOut<'a> {
    Reporter,
    Handler {
        person: &'a PersonId,
        name: &'a str,
        role: Role,
    },
}

impl<'a> MessageOut<'a> {
    pub(crate) fn new(message: &'a Message) -> Self {
        let mut out = Self {
            seq: message.seq,
            from: match &message.from {
                Speaker::Reporter => SpeakerOut::Reporter,
                Speaker::Handler { person, name, role } => SpeakerOut::Handler {
                    person,
                    name,
                    role: *role,
                },
            },
            kind: message.content.kind(),
            day: message.day,
            text: message.content.text(),
            attachments: message.content.attachments(),
            step: None,
            to: None,
            agreed: None,
            consent: None,
            given: None,
            until: None,
            reader: None,
            heard: None,
            consents: None,
            refers_to: None,
        };
        out.add(&message.content);
        out
    }

    fn add(&mut self, content: &'a Content) {
        match content {
            Content::Report(report) => {
                self.consents = Some(report.consents).filter(|said| *said != Consents::default());
                self.refers_to = report.refers_to;
            }
            Content::Progress { step, .. } => self.step = Some(*step),
            Content::ConsentRequest { kind, .. } => self.consent = Some(*kind),
            Content::Extension { until, .. } => self.until = Some(*until),
            Content::Answer { question, .. } => self.to = Some(*question),
            Content::TranscriptReply {
                transcript, agreed, ..
            } => {
                self.to = Some(*transcript);
                self.agreed = Some(*agreed);
            }
            Content::Consent { kind, given } => {
                self.consent = Some(*kind);
                self.given = Some(*given);
            }
            Content::Escalate { reader, .. } => self.reader = Some(reader),
            Content::Rating { heard, .. } => self.heard = Some(*heard),
            Content::Message { .. }
            | Content::Acknowledgement { .. }
            | Content::Feedback { .. }
            | Content::Question { .. }
            | Content::Transcript { .. }
            | Content::Unsafe { .. }
            | Content::HandedOver { .. } => {}
        }
    }
}
