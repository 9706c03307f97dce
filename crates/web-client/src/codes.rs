//! Errors on their way to the page: a code for the words, and a detail where the page needs one.

use serde::Serialize;
use wasm_bindgen::JsValue;
use zegel_intake::{ActError, DraftError, HandOverError, ThreadError};
use zegel_protocol::roster_check::RosterError;
use zegel_sealing::attachment::AttachmentError;
use zegel_sealing::conversation::{ReadError, WriteError};
use zegel_sealing::entry::{ChainError, EntryError};
use zegel_sealing::grant::GrantError;
use zegel_sealing::receipt::CodeError;

/// What the page is told of an error.
#[derive(Serialize)]
pub(crate) struct Failure {
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
}

impl Failure {
    pub(crate) const fn new(code: &'static str) -> Self {
        Self { code, detail: None }
    }

    pub(crate) fn with(code: &'static str, detail: &impl ToString) -> Self {
        Self {
            code,
            detail: Some(detail.to_string()),
        }
    }

    /// The same, about something that the page named.
    #[cfg(feature = "desk")]
    pub(crate) fn about(self, detail: &impl ToString) -> Self {
        Self::with(self.code, detail)
    }
}

impl From<Failure> for JsValue {
    fn from(failure: Failure) -> Self {
        Self::from_str(&serde_json::to_string(&failure).unwrap_or_default())
    }
}

impl From<RosterError> for Failure {
    fn from(error: RosterError) -> Self {
        Self::new(match error {
            RosterError::Malformed => "roster-malformed",
            RosterError::UnknownVersion => "program-too-old",
            RosterError::WrongKey => "roster-wrong-key",
            RosterError::BadSignature => "roster-changed",
            RosterError::WrongOrigin | RosterError::WrongOrganisation => "roster-elsewhere",
            RosterError::Expired => "roster-expired",
            RosterError::Older => "roster-older",
            RosterError::ReplacedKey => "roster-replaced-key",
            RosterError::Inconsistent(_) => "roster-inconsistent",
        })
    }
}

impl From<DraftError> for Failure {
    fn from(error: DraftError) -> Self {
        match error {
            DraftError::UnknownChannel => Self::new("unknown-channel"),
            DraftError::UnknownCategory => Self::new("unknown-category"),
            DraftError::NobodyLeft => Self::new("nobody-left"),
            DraftError::UnknownReader => Self::new("unknown-reader"),
            DraftError::BadReaderKey(_) => Self::new("roster-inconsistent"),
            DraftError::Content(error) => error.into(),
            DraftError::Receipt(_) => Self::new("no-memory"),
            DraftError::Entry(error) => error.into(),
            DraftError::Grant(error) => error.into(),
        }
    }
}

impl From<WriteError> for Failure {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::Empty => Self::new("empty"),
            WriteError::TooLong => Self::new("too-long"),
            WriteError::TooManyAttachments => Self::new("too-many-attachments"),
            WriteError::Full => Self::new("full"),
            WriteError::RefersToNothing => Self::new("chain-not-theirs"),
            WriteError::Entry(error) => error.into(),
        }
    }
}

impl From<EntryError> for Failure {
    fn from(error: EntryError) -> Self {
        Self::new(match error {
            EntryError::TooLarge { .. } => "too-long",
            EntryError::TooNew { .. } => "program-too-old",
            EntryError::BadSignature(_) => "entry-changed",
            _ => "entry-damaged",
        })
    }
}

impl From<GrantError> for Failure {
    fn from(error: GrantError) -> Self {
        Self::new(match error {
            GrantError::TooNew { .. } => "program-too-old",
            GrantError::BadSignature(_) => "grant-changed",
            GrantError::NotForYou | GrantError::ForeignCase | GrantError::WrongPurpose => "grant-elsewhere",
            GrantError::UnknownAuthor => "grant-unknown-author",
            _ => "grant-damaged",
        })
    }
}

impl From<ChainError> for Failure {
    fn from(error: ChainError) -> Self {
        Self::new(match error {
            ChainError::Gap { .. } => "chain-gap",
            ChainError::Repeat { .. } => "chain-repeat",
            ChainError::ForeignCase | ChainError::WrongChain => "chain-elsewhere",
            ChainError::BrokenLink { .. } | ChainError::WrongBeginning => "chain-exchanged",
            ChainError::UnknownAuthor => "chain-unknown-author",
            ChainError::WrongRecipients => "chain-other-readers",
            ChainError::OlderRoster { .. } => "chain-older-roster",
        })
    }
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Entry(error) => error.into(),
            ReadError::Chain(error) => error.into(),
            ReadError::NeedsRoster(needs) => Self::with("needs-roster", &needs.0),
            ReadError::NotTheirs | ReadError::RefersToNothing => Self::new("chain-not-theirs"),
        }
    }
}

impl From<ThreadError> for Failure {
    fn from(error: ThreadError) -> Self {
        match error {
            ThreadError::Grant(error) => error.into(),
            ThreadError::Read(error) => error.into(),
            ThreadError::OtherCase => Self::new("chain-elsewhere"),
            ThreadError::OlderRoster => Self::new("roster-older"),
        }
    }
}

impl From<ActError> for Failure {
    fn from(error: ActError) -> Self {
        match error {
            ActError::NothingRead => Self::new("out-of-turn"),
            ActError::NoSuchQuestion | ActError::NoSuchTranscript | ActError::NotOffered => {
                Self::new("not-offered")
            }
            ActError::Write(error) => error.into(),
            ActError::BadReaderKey(_) => Self::new("roster-inconsistent"),
            ActError::Grant(error) => error.into(),
        }
    }
}

impl From<HandOverError> for Failure {
    fn from(error: HandOverError) -> Self {
        Self::new(match error {
            HandOverError::NothingRead => "out-of-turn",
            HandOverError::SameChannel => "unknown-channel",
            HandOverError::NoSuchPart => "not-offered",
        })
    }
}

impl From<AttachmentError> for Failure {
    fn from(error: AttachmentError) -> Self {
        Self::new(match error {
            AttachmentError::TooLarge => "attachment-too-large",
            AttachmentError::Seal(_) => "attachment-unreadable",
            AttachmentError::Open(_) => "attachment-damaged",
            AttachmentError::Exchanged => "attachment-exchanged",
        })
    }
}

impl From<CodeError> for Failure {
    fn from(error: CodeError) -> Self {
        match error {
            CodeError::TooShort { digits } => Self::with("code-too-short", &digits),
            CodeError::TooLong => Self::new("code-too-long"),
            CodeError::NotADigit { position } => Self::with("code-not-a-digit", &position),
            CodeError::Mistyped { suspects } => {
                let groups: Vec<_> = suspects.iter().map(ToString::to_string).collect();
                Self::with("code-mistyped", &groups.join(","))
            }
        }
    }
}
