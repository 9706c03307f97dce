//! The signed, chained bodies of a conversation and of a case log (protocol §5).
//!
//! Age binds no context, so the signed body does: which chain, which case, which place, what came before, sealed to whom, which
//! roster, which day. An entry that was opened is still an [`UntrustedEntry`] and shows nothing of its content; only a
//! [`ChainReader`] makes a [`VerifiedEntry`] of it, by finding it in its right place and its author known.

mod reader;
#[cfg(test)]
mod tests;

use std::fmt;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use zegel_protocol::limits::MAX_ENTRY_BODY;
use zegel_protocol::{CaseId, Day, Sha256, VerifyingKey};

pub use reader::{ChainError, ChainReader, VerifiedEntry};
pub use zegel_protocol::reports::Chain;

use crate::frame::Padding;
use crate::hybrid::{Identity, Recipient};
use crate::json::{JsonError, to_json};
use crate::seal::{OpenError, SealError, open, seal};
use crate::signing::{self, Context, SigningKey};

/// The version of entry headers that this program writes and reads.
const VERSION: u32 = 1;

/// Where an entry stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Which of the case's two chains.
    pub chain: Chain,
    /// The case.
    pub case: CaseId,
    /// Counts from 0.
    pub seq: u32,
    /// Hash of the entry before it; [`Sha256::ZERO`] for the first.
    pub prev: Sha256,
}

impl Place {
    /// The first place of a chain.
    #[must_use]
    pub const fn first(chain: Chain, case: CaseId) -> Self {
        Self {
            chain,
            case,
            seq: 0,
            prev: Sha256::ZERO,
        }
    }
}

/// What the author signed beside the content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Where the entry stands.
    pub place: Place,
    /// Who signed it.
    pub author: VerifyingKey,
    /// The hash of the recipients it was sealed to, see [`recipient_set`].
    pub sealed_to: Sha256,
    /// Hash of the roster that the author went by.
    pub roster: Sha256,
    /// The day by the author's device.
    pub day: Day,
}

/// The header as it stands in the signed JSON; the author's key comes before the JSON, under the same signature.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireHeader {
    v: u32,
    chain: Chain,
    case: CaseId,
    seq: u32,
    prev: Sha256,
    sealed_to: Sha256,
    roster: Sha256,
    day: Day,
}

#[derive(Serialize)]
struct Outgoing<'a, T> {
    header: WireHeader,
    content: &'a T,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Incoming<T> {
    header: WireHeader,
    content: T,
}

/// Read first, so that an entry of a newer version is called that and not damaged.
#[derive(Deserialize)]
struct VersionOnly {
    header: VersionField,
}

#[derive(Deserialize)]
struct VersionField {
    v: u32,
}

/// Why an entry could not be sealed or opened.
#[derive(Debug, thiserror::Error)]
pub enum EntryError {
    /// The content does not fit into one entry.
    #[error("This is too long to send as one message ({bytes} bytes; {limit} are possible).")]
    TooLarge {
        /// Bytes of the body it would need.
        bytes: usize,
        /// Bytes a body may have.
        limit: usize,
    },
    /// The content's type cannot be written as JSON.
    #[error("This content cannot be written down.")]
    NotJson,
    /// It could not be sealed.
    #[error("This message could not be sealed.")]
    Seal(#[from] SealError),
    /// It does not open with this key.
    #[error("A message could not be opened: it is damaged or was meant for somebody else.")]
    Open(#[from] OpenError),
    /// The signature is not the stated author's over these bytes.
    #[error("A message was changed after its author had signed it.")]
    BadSignature(#[from] signing::BadSignature),
    /// Written by a newer program.
    #[error("A message is of a newer kind. Please use a newer version of this program.")]
    TooNew {
        /// The version of its header.
        version: u32,
    },
    /// Rightly signed, but not an entry of this kind.
    #[error("A message cannot be understood.")]
    Malformed,
}

/// An entry ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedEntry {
    /// The sealed object: one age file.
    pub sealed: Vec<u8>,
    /// The entry's hash: what the next entry names as the one before it.
    pub hash: Sha256,
}

/// Signs `content` for its place and seals it to `to`, the thread key or the file key.
///
/// # Errors
/// `TooLarge` over [`MAX_ENTRY_BODY`]; `NotJson`; `Seal`.
pub fn seal_entry<T: Serialize>(
    place: &Place,
    roster: Sha256,
    day: Day,
    content: &T,
    key: &SigningKey,
    to: &Recipient,
) -> Result<SealedEntry, EntryError> {
    let Place {
        chain,
        case,
        seq,
        prev,
    } = *place;
    let sealed_to = recipient_set(std::slice::from_ref(to));
    let header = WireHeader {
        v: VERSION,
        chain,
        case,
        seq,
        prev,
        sealed_to,
        roster,
        day,
    };
    let json =
        to_json(&Outgoing { header, content }, MAX_ENTRY_BODY - signing::OVERHEAD).map_err(|e| match e {
            JsonError::TooLarge(bytes) => EntryError::TooLarge {
                bytes: bytes.saturating_add(signing::OVERHEAD),
                limit: MAX_ENTRY_BODY,
            },
            JsonError::NotJson => EntryError::NotJson,
        })?;
    let body = signing::sign_body(Context::Entry, &json, key);
    let sealed = seal(&body, Padding::Message, std::slice::from_ref(to))?;
    Ok(SealedEntry {
        sealed,
        hash: entry_hash(&body),
    })
}

/// Opens an entry with the key it was sealed to and checks that its stated author signed these bytes. Content may have
/// fields that this program does not know, as far as `T` allows it; the header may not.
///
/// # Errors
/// `Open` if the key is the wrong one or a bit was changed; `BadSignature`; `TooNew`; `Malformed`.
pub fn open_entry<T: DeserializeOwned>(
    sealed: &[u8],
    identity: &Identity,
) -> Result<UntrustedEntry<T>, EntryError> {
    read_entry(&open(sealed, Padding::Message, identity)?)
}

/// Reads the body of an entry that something else opened, an age tool for instance; the checks of [`open_entry`].
///
/// # Errors
/// `BadSignature`, `TooLarge`, `TooNew` or `Malformed`.
pub fn read_entry<T: DeserializeOwned>(body: &[u8]) -> Result<UntrustedEntry<T>, EntryError> {
    if body.len() > MAX_ENTRY_BODY {
        return Err(EntryError::TooLarge {
            bytes: body.len(),
            limit: MAX_ENTRY_BODY,
        });
    }
    let signed = signing::check_body(Context::Entry, body)?;
    let version: VersionOnly = serde_json::from_slice(signed.json).map_err(|_| EntryError::Malformed)?;
    if version.header.v != VERSION {
        return Err(EntryError::TooNew {
            version: version.header.v,
        });
    }
    let Incoming { header, content } =
        serde_json::from_slice(signed.json).map_err(|_| EntryError::Malformed)?;
    let WireHeader {
        v: _,
        chain,
        case,
        seq,
        prev,
        sealed_to,
        roster,
        day,
    } = header;
    let place = Place {
        chain,
        case,
        seq,
        prev,
    };
    let header = Header {
        place,
        author: signed.author,
        sealed_to,
        roster,
        day,
    };
    Ok(UntrustedEntry {
        header,
        content,
        hash: entry_hash(body),
    })
}

/// Hash of the roster that the author of a body went by, to fetch it; whether the entry may be believed is another question.
#[must_use]
pub fn roster_of(body: &[u8]) -> Option<Sha256> {
    let entry = read_entry::<serde::de::IgnoredAny>(body).ok()?;
    Some(entry.header.roster)
}

/// An entry that somebody signed. Who, and whether it belongs here, only a [`ChainReader`] can tell: until then it shows nothing.
pub struct UntrustedEntry<T> {
    header: Header,
    content: T,
    hash: Sha256,
}

impl<T> fmt::Debug for UntrustedEntry<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("UntrustedEntry(…)")
    }
}

/// The hash that stands for a set of recipients, whatever their order: SHA-256 over their sorted, distinct texts, each with a
/// line feed, after a label.
#[must_use]
pub fn recipient_set(recipients: &[Recipient]) -> Sha256 {
    let mut texts: Vec<String> = recipients.iter().map(ToString::to_string).collect();
    texts.sort_unstable();
    texts.dedup();
    let mut pieces: Vec<&[u8]> = vec![b"zegel/v1/recipients\n"];
    for text in &texts {
        pieces.push(text.as_bytes());
        pieces.push(b"\n");
    }
    Sha256::of_all(&pieces)
}

/// The hash that the next entry names: over signature, author and JSON, so that not even a re-signed twin can take its place.
fn entry_hash(body: &[u8]) -> Sha256 {
    Sha256::of_all(&[b"zegel/v1/entry-hash\0", body])
}
