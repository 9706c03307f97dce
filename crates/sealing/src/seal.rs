//! Sealing and opening whole objects: entries of conversations and case logs, grants, wrapped keys.
//!
//! A sealed object is one age file around one frame. What is too long to be held in memory goes through
//! `stream`.

use std::io::{Read, Write};

use age::DecryptError;
use zeroize::Zeroizing;

use crate::{
    frame::{self, FrameError, Padding},
    header::{self, MAX_HEADER_LEN, MAX_RECIPIENTS, Shape},
    hybrid::{Identity, Recipient},
};

/// Bytes of the longest frame that is sealed or opened in one piece.
pub const MAX_WHOLE_FRAME: u64 = 1 << 20;

/// Why something could not be sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// No recipient was given: nobody could ever open it.
    #[error("there is nobody to seal this to")]
    NoRecipient,
    /// More than [`MAX_RECIPIENTS`].
    #[error("there are too many readers")]
    TooManyRecipients,
    /// Longer than what can be sealed in one piece.
    #[error("this is too long to be sealed in one piece")]
    TooLong,
    /// A stream got more, or fewer, bytes than announced.
    #[error("the file changed while it was being read")]
    LengthChanged,
    /// A stream was used after its end or after an error.
    #[error("sealing had already ended")]
    Ended,
    /// The system gave no randomness.
    #[error("sealing failed on this device")]
    System,
}

/// Why something sealed was not opened. Nothing of its content is handed out in any of these cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// Sealed to other keys than this one.
    #[error("this was not sealed to your key")]
    NotForThisKey,
    /// A reader is named in another way than by a post-quantum key; such a seal is not as strong as it
    /// must be, and Zegel never makes one.
    #[error("this is sealed in a way that is not accepted here")]
    ForeignReader,
    /// Altered, cut off, or never a sealed object.
    #[error("this was altered or damaged on its way")]
    Damaged,
    /// Longer than anything Zegel seals in one piece.
    #[error("this is longer than allowed")]
    TooLong,
    /// Opened, but what is inside is not a whole, correctly padded frame.
    #[error(transparent)]
    Frame(#[from] FrameError),
    /// A stream was used after its end or after an error.
    #[error("opening had already ended")]
    Ended,
}

impl From<FrameError> for SealError {
    fn from(_: FrameError) -> Self {
        Self::TooLong
    }
}

/// Bytes of the sealed object around a body of `body_len` bytes.
///
/// # Errors
/// As [`seal`] for the same body and number of recipients.
pub fn sealed_len(body_len: u64, padding: Padding, recipients: usize) -> Result<u64, SealError> {
    check_recipients(recipients)?;
    Ok(header::sealed_len(
        whole_frame_len(body_len, padding)?,
        recipients,
    ))
}

/// Seals `body` to every one of `recipients`, padded.
///
/// # Errors
/// [`SealError::NoRecipient`], [`SealError::TooManyRecipients`]; [`SealError::TooLong`] if the frame
/// would be longer than [`MAX_WHOLE_FRAME`] or the body does not fit a grant.
pub fn seal(body: &[u8], padding: Padding, recipients: &[Recipient]) -> Result<Vec<u8>, SealError> {
    let total = sealed_len(body.len() as u64, padding, recipients.len())?;
    let frame = frame::encode(body, padding)?;
    let capacity = usize::try_from(total).map_err(|_| SealError::TooLong)?;
    let (mut writer, sink) = header::begin(recipients, capacity).ok_or(SealError::System)?;
    writer.write_all(&frame).map_err(|_| SealError::System)?;
    writer.finish().map_err(|_| SealError::System)?;
    Ok(sink.take())
}

/// Opens what [`seal`] sealed to `identity`'s recipient, checking every byte of it.
///
/// Headers with any stanza that is not hybrid are refused, also age's "grease": a file with a plain
/// X25519 or passphrase stanza beside a hybrid one is not post-quantum, whoever opens it.
///
/// # Errors
/// See [`OpenError`].
pub fn open(sealed: &[u8], padding: Padding, identity: &Identity) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    if sealed.len() as u64 > header::sealed_len(MAX_WHOLE_FRAME, MAX_RECIPIENTS) {
        return Err(OpenError::TooLong);
    }
    let head = sealed.get(..sealed.len().min(MAX_HEADER_LEN)).unwrap_or(sealed);
    match header::shape(head) {
        Shape::Whole(_) => {}
        Shape::Foreign => return Err(OpenError::ForeignReader),
        Shape::Incomplete | Shape::Damaged => return Err(OpenError::Damaged),
    }
    let decryptor = age::Decryptor::new_buffered(sealed).map_err(|_| OpenError::Damaged)?;
    let mut reader = decryptor
        .decrypt(std::iter::once(identity as &dyn age::Identity))
        .map_err(|e| refusal(&e))?;
    // As long as the sealed object, so that reading never moves plaintext to a larger buffer.
    let mut frame = Zeroizing::new(Vec::with_capacity(sealed.len()));
    reader.read_to_end(&mut frame).map_err(|_| OpenError::Damaged)?;
    let body = frame::decode(&frame, padding)?;
    Ok(Zeroizing::new(body.to_vec()))
}

/// Our word for an age error; age's own texts are never shown.
pub(crate) fn refusal(error: &DecryptError) -> OpenError {
    match error {
        DecryptError::NoMatchingKeys => OpenError::NotForThisKey,
        _ => OpenError::Damaged,
    }
}

/// Whether one object can have this many readers.
pub(crate) fn check_recipients(recipients: usize) -> Result<(), SealError> {
    match recipients {
        0 => Err(SealError::NoRecipient),
        1..=MAX_RECIPIENTS => Ok(()),
        _ => Err(SealError::TooManyRecipients),
    }
}

fn whole_frame_len(body_len: u64, padding: Padding) -> Result<u64, SealError> {
    let len = frame::padded_len(body_len, padding)?;
    if len > MAX_WHOLE_FRAME {
        Err(SealError::TooLong)
    } else {
        Ok(len)
    }
}
