//! What a reporter says in the thread: each act is one sealed entry, and turning to the escalation reader brings the key for them.

use serde::Deserialize;
use zegel_protocol::conversation::{Attachment, ConsentKind, Content, Heard};
use zegel_protocol::reports::{GrantKind, NewGrant, NewReply};
use zegel_protocol::roster_check::Roster;
use zegel_protocol::{Day, PersonId, Sealed};
use zegel_sealing::KeyError;
use zegel_sealing::conversation::WriteError;
use zegel_sealing::grant::{GrantError, Purpose, Terms, seal_grant};
use zegel_sealing::rosters::Rosters;

use super::{Standing, Thread};
use crate::draft::claims;

/// Something that a reporter says or does.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Writes a message.
    Message {
        /// What is said; may be empty beside files.
        text: String,
    },
    /// Answers a question; also once more, to add something.
    Answer {
        /// Its place in the conversation.
        question: u32,
        /// The answer; may be empty beside files.
        text: String,
    },
    /// Agrees with a transcript, or says what is not right.
    TranscriptReply {
        /// Its place in the conversation.
        transcript: u32,
        /// Whether it is right.
        agreed: bool,
        /// What is not right.
        #[serde(default)]
        text: String,
    },
    /// Gives, refuses or withdraws consent.
    Consent {
        /// To what.
        kind: ConsentKind,
        /// Whether it is given.
        given: bool,
    },
    /// Says that they are not safe.
    Unsafe {
        /// What is said with it; may be empty.
        #[serde(default)]
        text: String,
    },
    /// Lets the escalation reader in.
    Escalate {
        /// Who, as [`May::escalate`](super::May::escalate) offered: what was shown is what is done, or nothing is.
        reader: PersonId,
        /// What is said with it; may be empty.
        #[serde(default)]
        text: String,
    },
    /// Says that the matter was taken elsewhere. Where, it does not say.
    HandedOver {
        /// What is said with it; may be empty.
        #[serde(default)]
        text: String,
    },
    /// Says how the report was dealt with.
    Rating {
        /// How well they were heard.
        heard: Heard,
        /// What is said with it; may be empty.
        #[serde(default)]
        text: String,
    },
}

/// Why something cannot be said. The words are for people; clients translate by the variant.
#[derive(Debug, thiserror::Error)]
pub enum ActError {
    /// The report was not read yet.
    #[error("Nothing was read yet.")]
    NothingRead,
    /// There is no such question.
    #[error("There is no such question.")]
    NoSuchQuestion,
    /// There is no such transcript, or it was answered.
    #[error("There is nothing here that waits for your agreement.")]
    NoSuchTranscript,
    /// It is not offered now.
    #[error("This is not possible now. Please look again where your report stands.")]
    NotOffered,
    /// The entry cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The roster's key of the escalation reader is not a valid one.
    #[error("A reader's key in the list of readers is damaged. Do not send anything.")]
    BadReaderKey(#[from] KeyError),
    /// The key could not be sealed to the escalation reader.
    #[error(transparent)]
    Grant(#[from] GrantError),
}

impl Thread {
    /// Seals what the reporter says for the next place. If the server answers `sequence-conflict`, read on and seal again; if no
    /// answer came, send the same bytes again. Attachments go with messages and answers only.
    ///
    /// # Errors
    /// `NoSuchQuestion`, `NoSuchTranscript`, `NotOffered`, or what could not be sealed.
    pub fn say(
        &self,
        act: Act,
        attachments: Vec<Attachment>,
        rosters: &Rosters,
        today: Day,
    ) -> Result<NewReply, ActError> {
        let standing = self.standing(rosters, today).ok_or(ActError::NothingRead)?;
        self.check(&act, &standing)?;
        let roster = rosters.current();
        let grants = match &act {
            Act::Escalate { reader, .. } => vec![self.grant(reader, roster, today)?],
            _ => Vec::new(),
        };
        let content = content(act, attachments);
        let blobs = claims(content.attachments());
        let entry = self
            .conversation
            .write(&content, &self.keys.signing, roster.hash(), today)?;
        Ok(NewReply {
            seq: entry.seq,
            sealed: entry.sealed,
            blobs,
            grants,
        })
    }

    fn check(&self, act: &Act, standing: &Standing) -> Result<(), ActError> {
        match act {
            Act::Answer { question, .. } => {
                let mut messages = self.messages().iter();
                let asked =
                    messages.any(|m| m.seq == *question && matches!(m.content, Content::Question { .. }));
                asked.then_some(()).ok_or(ActError::NoSuchQuestion)
            }
            Act::TranscriptReply { transcript, .. } => {
                let waits = standing.transcripts.contains(transcript);
                waits.then_some(()).ok_or(ActError::NoSuchTranscript)
            }
            Act::Escalate { reader, .. } => {
                let offered = standing.may.escalate.as_ref();
                let same = offered.is_some_and(|offered| offered.reader == *reader);
                same.then_some(()).ok_or(ActError::NotOffered)
            }
            Act::Rating { .. } if !standing.may.rate => Err(ActError::NotOffered),
            Act::Message { .. }
            | Act::Consent { .. }
            | Act::Unsafe { .. }
            | Act::HandedOver { .. }
            | Act::Rating { .. } => Ok(()),
        }
    }

    /// The thread key for the escalation reader, not withheld: the reporter wants it now.
    fn grant(&self, reader: &PersonId, roster: &Roster, today: Day) -> Result<NewGrant, ActError> {
        let handler = roster.handler(reader).ok_or(ActError::NotOffered)?;
        let terms = Terms {
            case: self.case,
            purpose: Purpose::Thread {
                first_entry: self.first_entry,
                reporter: self.keys.signing.verifying_key(),
            },
            roster: roster.hash(),
            day: today,
        };
        let key = self.conversation.thread_key();
        let sealed = seal_grant(&terms, key, &self.keys.signing, &handler.recipient.parse()?)?;
        Ok(NewGrant {
            person: reader.clone(),
            kind: GrantKind::Thread,
            sealed: Sealed::new(sealed),
            withheld_until: None,
        })
    }
}

fn content(act: Act, attachments: Vec<Attachment>) -> Content {
    let trimmed = |text: String| text.trim().to_owned();
    match act {
        Act::Message { text } => Content::Message {
            text: trimmed(text),
            attachments,
        },
        Act::Answer { question, text } => Content::Answer {
            question,
            text: trimmed(text),
            attachments,
        },
        Act::TranscriptReply {
            transcript,
            agreed,
            text,
        } => Content::TranscriptReply {
            transcript,
            agreed,
            text: trimmed(text),
        },
        Act::Consent { kind, given } => Content::Consent { kind, given },
        Act::Unsafe { text } => Content::Unsafe { text: trimmed(text) },
        Act::Escalate { reader, text } => Content::Escalate {
            reader,
            text: trimmed(text),
        },
        Act::HandedOver { text } => Content::HandedOver { text: trimmed(text) },
        Act::Rating { heard, text } => Content::Rating {
            heard,
            text: trimmed(text),
        },
    }
}
