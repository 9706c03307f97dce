//! A message of a conversation.

use std::fmt::Write as _;

use serde::Serialize;
use zegel_protocol::conversation::{Attachment, ConsentKind, Consents, Content, Heard, PublicStep};
use zegel_protocol::roster::Role;
use zegel_protocol::{BlobId, CaseId, Day, PersonId};
use zegel_sealing::attachment::safe_name;
use zegel_sealing::conversation::{Message, Speaker};

use super::{named, role};
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
    #[serde(flatten)]
    more: More<'a>,
}

/// What some kinds say beside words; absent where a kind has none.
#[derive(Serialize, Default)]
struct More<'a> {
    /// Where the case stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    step: Option<PublicStep>,
    /// The number of the question or transcript that it answers.
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

impl<'a> More<'a> {
    fn of(content: &'a Content) -> Self {
        let mut more = Self::default();
        match content {
            Content::Report(report) => {
                more.consents = Some(report.consents).filter(|said| *said != Consents::default());
                more.refers_to = report.refers_to;
            }
            Content::Progress { step, .. } => more.step = Some(*step),
            Content::ConsentRequest { kind, .. } => more.consent = Some(*kind),
            Content::Extension { until, .. } => more.until = Some(*until),
            Content::Answer { question, .. } => more.to = Some(*question),
            Content::TranscriptReply {
                transcript, agreed, ..
            } => (more.to, more.agreed) = (Some(*transcript), Some(*agreed)),
            Content::Consent { kind, given } => (more.consent, more.given) = (Some(*kind), Some(*given)),
            Content::Escalate { reader, .. } => more.reader = Some(reader),
            Content::Rating { heard, .. } => more.heard = Some(*heard),
            _ => {}
        }
        more
    }

    /// The same in a few words, for the line above the text.
    fn text(&self) -> String {
        let yes = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
        let parts = [
            self.step.as_ref().map(named),
            self.to.map(|number| format!("to [{number}]")),
            self.agreed
                .map(|agreed| if agreed { "it is right" } else { "it is not right" }.to_owned()),
            self.consent.as_ref().map(named),
            self.given.map(yes),
            self.until.map(|day| format!("until {day}")),
            self.reader.map(ToString::to_string),
            self.heard.map(|heard| format!("{} of 5", u8::from(heard))),
            self.refers_to.map(|case| format!("follows from {case}")),
        ];
        parts
            .into_iter()
            .flatten()
            .map(|part| format!(" · {part}"))
            .collect()
    }
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
            more: More::of(&message.content),
        }
    }

    /// The message as people read it; `reporter` is what the reporter is called.
    pub(super) fn text(&self, reporter: &str) -> String {
        let who = match &self.from {
            SpeakerOut::Reporter => reporter.to_owned(),
            SpeakerOut::Handler { name, role: r, .. } => format!("{} ({})", plain(name), role(*r)),
        };
        let mut text = format!(
            "[{}] {} · {who} · {}{}\n",
            self.seq,
            self.day,
            self.kind,
            self.more.text()
        );
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
