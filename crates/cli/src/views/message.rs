//! A message of a conversation.

use std::fmt::Write as _;

use serde::Serialize;
use zegel_protocol::conversation::Attachment;
use zegel_protocol::roster::Role;
use zegel_protocol::{BlobId, Day, PersonId};
use zegel_sealing::attachment::safe_name;
use zegel_sealing::conversation::{Message, Speaker};

use super::role;
use crate::talk::{indented, plain};

/// A message as machines read it.
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
        role: Role,
    },
}

impl<'a> MessageOut<'a> {
    pub(super) fn new(message: &'a Message) -> Self {
        let from = match &message.from {
            Speaker::Reporter => SpeakerOut::Reporter,
            Speaker::Handler { person, name, role } => SpeakerOut::Handler {
                person,
                name,
                role: *role,
            },
        };
        let kind = message.content.kind();
        let (text, attachments) = (message.content.text(), message.content.attachments());
        Self {
            seq: message.seq,
            from,
            kind,
            day: message.day,
            text,
            attachments,
        }
    }

    /// The message as people read it; `reporter` is what the reporter is called.
    pub(super) fn text(&self, reporter: &str) -> String {
        let who = match &self.from {
            SpeakerOut::Reporter => reporter.to_owned(),
            SpeakerOut::Handler { name, role: r, .. } => format!("{} ({})", plain(name), role(*r)),
        };
        let mut text = format!("[{}] {} · {who} · {}\n", self.seq, self.day, self.kind);
        text.push_str(&indented(self.text));
        for attachment in self.attachments {
            let name = plain(&safe_name(&attachment.name));
            // Writing to a string does not fail.
            let _ = writeln!(text, "    + {name} ({})", size(attachment.size));
        }
        text
    }
}

/// The attachments of messages, in order.
pub(crate) fn attachments_to_save(messages: &[Message]) -> Vec<BlobId> {
    messages
        .iter()
        .flat_map(|message| message.content.attachments())
        .map(|attachment| attachment.blob)
        .collect()
}

/// Bytes as people say them.
fn size(bytes: u64) -> String {
    let tenths = |unit: u64| (bytes.saturating_mul(10).saturating_add(unit / 2)) / unit;
    let shown = |unit: u64, name: &str| format!("{}.{} {name}", tenths(unit) / 10, tenths(unit) % 10);
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => shown(1_000, "kB"),
        _ => shown(1_000_000, "MB"),
    }
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_are_told_in_the_unit_that_people_use() {
        assert_eq!(
            (size(999), size(1_500), size(5_242_880)),
            ("999 bytes".into(), "1.5 kB".into(), "5.2 MB".into())
        );
    }
}
