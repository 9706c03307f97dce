//! What reporter and handlers say to each other, as it stands inside sealed entries.

use serde::{Deserialize, Serialize};

use crate::{BlobId, ChannelId, Day, Language, PersonId, Sha256};

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
    /// Files of the report.
    #[serde(default)]
    pub attachments: Vec<Attachment>,
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
}

impl Content {
    /// Files that came with it.
    pub fn attachments(&self) -> &[Attachment] {
        match self {
            Self::Report(report) => &report.attachments,
            Self::Message { attachments, .. } | Self::Feedback { attachments, .. } => attachments,
            Self::Acknowledgement { .. } => &[],
        }
    }

    /// The words of it.
    pub fn text(&self) -> &str {
        match self {
            Self::Report(report) => &report.text,
            Self::Message { text, .. } | Self::Feedback { text, .. } | Self::Acknowledgement { text } => text,
        }
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
