//! A message as the pages of both sides show it.

use serde::Serialize;
use zegel_protocol::conversation::Attachment;
use zegel_protocol::{Day, PersonId};
use zegel_sealing::conversation::{Message, Speaker};

/// A message as the pages show it.
#[derive(Serialize)]
pub(crate) struct MessageOut<'a> {
    seq: u32,
    from: SpeakerOut<'a>,
    kind: &'static str,
    day: Day,
    text: &'a str,
    attachments: &'a [Attachment],
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum SpeakerOut<'a> {
    Reporter,
    Handler {
        person: &'a PersonId,
        name: &'a str,
        role: zegel_protocol::roster::Role,
    },
}

impl<'a> MessageOut<'a> {
    pub(crate) fn new(message: &'a Message) -> Self {
        Self {
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
        }
    }
}
