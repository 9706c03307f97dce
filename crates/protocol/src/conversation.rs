//! What reporter and handlers say to each other, as it stands inside sealed entries.

mod words;

use serde::{Deserialize, Serialize};

use crate::{BlobId, CaseId, ChannelId, Day, Language, PersonId, Sha256};

pub use words::{BadHeard, ConsentKind, Consents, Heard, PublicStep};

/// How the reporter wants to be known (`domain.md` §6, rule 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum IdentityChoice {
    /// Nobody learns who wrote it.
    Anonymous,
    /// The readers learn who wrote it and keep it to themselves.
    Confidential,
    /// The name may be used.
    Named,
}

/// A file that came with an entry. Its name and type are here, inside the seal, and nowhere else.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Where the server keeps the sealed bytes.
    pub blob: BlobId,
    /// Parts they were uploaded in.
    pub parts: u32,
    /// Bytes of the sealed file.
    pub sealed_len: u64,
    /// SHA-256 of the sealed file: binds the bytes to this signed entry.
    pub sha256: Sha256,
    /// The name to save it under.
    pub name: String,
    /// The media type the sender's device claimed; never trusted for display.
    pub media_type: String,
    /// Bytes of the file itself.
    pub size: u64,
}

/// Consent to let another reader in if nobody acknowledges the report in time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EscalationConsent {
    /// Who is let in.
    pub reader: PersonId,
    /// The day on which the server gives the withheld grant out.
    pub on: Day,
}

/// The report itself: entry 0 of a conversation.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The channel it goes to: signed, so that the server cannot say another one.
    pub channel: ChannelId,
    /// Category code of the channel, such as `fraud` or `unsure`.
    pub category: String,
    /// What happened, in the reporter's words.
    pub text: String,
    /// How the reporter wants to be known.
    pub identity: IdentityChoice,
    /// The name and how to reach them, if the reporter gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// The language of the page it was written on.
    pub language: Language,
    /// Everybody who got a key with the report, by the reporter's choice.
    pub readers: Vec<PersonId>,
    /// Who is let in later, if nobody acknowledges it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub escalation: Option<EscalationConsent>,
    /// The earlier case of the same reporter that this one follows from, or was handed over from. Only inside the seal: the
    /// server is not to learn that two cases belong together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refers_to: Option<CaseId>,
    /// What the reporter agreed to with the report.
    #[serde(default)]
    pub consents: Consents,
    /// Files of the report.
    #[serde(default)]
    pub attachments: Vec<Attachment>,
}

/// Who may write a kind of entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The reporter only.
    Reporter,
    /// Handlers on the case only.
    Handlers,
    /// Both.
    Either,
}

/// One entry of a conversation.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Content {
    /// The report; the reporter's, and always entry 0.
    Report(Report),
    /// A message of either side.
    Message {
        /// What is said.
        text: String,
        /// Files of the message.
        #[serde(default)]
        attachments: Vec<Attachment>,
    },
    /// A handler says that a person has read the report (directive (EU) 2019/1937, art. 9(1)(b)).
    Acknowledgement {
        /// What is said with it.
        text: String,
    },
    /// A handler says what was done with the report (directive (EU) 2019/1937, art. 9(1)(f)).
    Feedback {
        /// What is said.
        text: String,
        /// Files of the feedback.
        #[serde(default)]
        attachments: Vec<Attachment>,
    },
    /// A handler says where the case stands now.
    Progress {
        /// Where.
        step: PublicStep,
        /// What is said with it; may be empty.
        text: String,
    },
    /// A handler asks something that wants an answer.
    Question {
        /// The question.
        text: String,
    },
    /// A handler wrote down what was said elsewhere, for the reporter to agree with or to correct.
    Transcript {
        /// What was written down.
        text: String,
    },
    /// A handler asks for consent.
    ConsentRequest {
        /// To what.
        kind: ConsentKind,
        /// Why, and what would happen then.
        text: String,
    },
    /// A handler says that feedback takes longer, and why (directive (EU) 2019/1937, art. 11(2)(d), for complex cases).
    Extension {
        /// Feedback is given by this day instead.
        until: Day,
        /// Why.
        text: String,
    },
    /// The reporter answers a question.
    Answer {
        /// Its place in this conversation.
        question: u32,
        /// The answer.
        text: String,
        /// Files of the answer.
        #[serde(default)]
        attachments: Vec<Attachment>,
    },
    /// The reporter agrees with a transcript, or corrects it.
    TranscriptReply {
        /// Its place in this conversation.
        transcript: u32,
        /// Whether it is right as it stands.
        agreed: bool,
        /// What is not right; may be empty if it is.
        text: String,
    },
    /// The reporter gives consent, refuses or withdraws it.
    Consent {
        /// To what.
        kind: ConsentKind,
        /// Whether it is given; false refuses, or takes back what was given.
        given: bool,
    },
    /// The reporter says that they are not safe.
    Unsafe {
        /// What is said with it; may be empty.
        text: String,
    },
    /// The reporter turns to the channel's escalation reader, because nothing was done with the report. The request that brings
    /// this entry grants the thread key to them.
    Escalate {
        /// To whom.
        reader: PersonId,
        /// What is said with it; may be empty.
        text: String,
    },
    /// The reporter took the matter to another lane or organisation, as a report of its own. It names no other case.
    HandedOver {
        /// What is said with it; may be empty.
        text: String,
    },
    /// The reporter says how the report was dealt with.
    Rating {
        /// How well they were heard.
        heard: Heard,
        /// What is said with it; may be empty.
        text: String,
    },
}

impl Content {
    /// Files that came with it.
    pub fn attachments(&self) -> &[Attachment] {
        match self {
            Self::Report(report) => &report.attachments,
            Self::Message { attachments, .. }
            | Self::Feedback { attachments, .. }
            | Self::Answer { attachments, .. } => attachments,
            _ => &[],
        }
    }

    /// The words of it.
    pub fn text(&self) -> &str {
        match self {
            Self::Report(report) => &report.text,
            Self::Message { text, .. }
            | Self::Feedback { text, .. }
            | Self::Acknowledgement { text }
            | Self::Progress { text, .. }
            | Self::Question { text }
            | Self::Transcript { text }
            | Self::ConsentRequest { text, .. }
            | Self::Extension { text, .. }
            | Self::Answer { text, .. }
            | Self::TranscriptReply { text, .. }
            | Self::Unsafe { text }
            | Self::Escalate { text, .. }
            | Self::HandedOver { text }
            | Self::Rating { text, .. } => text,
            Self::Consent { .. } => "",
        }
    }

    /// Its name, as it stands in the sealed entry and in what clients show of it.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Report(_) => "report",
            Self::Message { .. } => "message",
            Self::Acknowledgement { .. } => "acknowledgement",
            Self::Feedback { .. } => "feedback",
            Self::Progress { .. } => "progress",
            Self::Question { .. } => "question",
            Self::Transcript { .. } => "transcript",
            Self::ConsentRequest { .. } => "consent-request",
            Self::Extension { .. } => "extension",
            Self::Answer { .. } => "answer",
            Self::TranscriptReply { .. } => "transcript-reply",
            Self::Consent { .. } => "consent",
            Self::Unsafe { .. } => "unsafe",
            Self::Escalate { .. } => "escalate",
            Self::HandedOver { .. } => "handed-over",
            Self::Rating { .. } => "rating",
        }
    }

    /// Who may write it.
    pub const fn side(&self) -> Side {
        match self {
            Self::Message { .. } => Side::Either,
            Self::Acknowledgement { .. }
            | Self::Feedback { .. }
            | Self::Progress { .. }
            | Self::Question { .. }
            | Self::Transcript { .. }
            | Self::ConsentRequest { .. }
            | Self::Extension { .. } => Side::Handlers,
            Self::Report(_)
            | Self::Answer { .. }
            | Self::TranscriptReply { .. }
            | Self::Consent { .. }
            | Self::Unsafe { .. }
            | Self::Escalate { .. }
            | Self::HandedOver { .. }
            | Self::Rating { .. } => Side::Reporter,
        }
    }

    /// Whether it says something without a word or a file: the kind itself does.
    pub const fn says_enough_alone(&self) -> bool {
        matches!(
            self,
            Self::Progress { .. }
                | Self::Consent { .. }
                | Self::TranscriptReply { agreed: true, .. }
                | Self::Unsafe { .. }
                | Self::Escalate { .. }
                | Self::HandedOver { .. }
                | Self::Rating { .. }
        )
    }
}

macro_rules! redacted {
    ($($name:ident),*) => {$(
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    )*};
}
redacted!(Attachment, Report, Content);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_called_what_it_is_called_inside_the_seal() {
        let text = String::new;
        let all = [
            Content::Acknowledgement { text: text() },
            Content::Progress {
                step: PublicStep::WaitingForYou,
                text: text(),
            },
            Content::ConsentRequest {
                kind: ConsentKind::Share,
                text: text(),
            },
            Content::TranscriptReply {
                transcript: 3,
                agreed: true,
                text: text(),
            },
            Content::Consent {
                kind: ConsentKind::Investigate,
                given: false,
            },
            Content::Unsafe { text: text() },
            Content::HandedOver { text: text() },
            Content::Rating {
                heard: Heard::try_from(4).unwrap(),
                text: text(),
            },
        ];
        for content in all {
            let json = serde_json::to_string(&content).unwrap();
            assert!(json.starts_with(&format!("{{\"{}\":", content.kind())), "{json}");
            assert_eq!(serde_json::from_str::<Content>(&json).unwrap(), content);
        }
    }

    #[test]
    fn a_rating_is_from_one_to_five() {
        for (number, good) in [(0, false), (1, true), (5, true), (6, false)] {
            let json = format!("{{\"rating\":{{\"heard\":{number},\"text\":\"\"}}}}");
            assert_eq!(serde_json::from_str::<Content>(&json).is_ok(), good, "{number}");
        }
    }
}
