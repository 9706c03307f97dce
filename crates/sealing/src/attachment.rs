//! Attachments: a file sealed to the thread key piece by piece, and the record that binds its bytes to a message.

use rand::RngCore;
use sha2::Digest as _;
use zegel_protocol::conversation::Attachment;
use zegel_protocol::limits::{MAX_ATTACHMENT_LEN, MAX_NAME_CHARS, PART_LEN};
use zegel_protocol::{BlobId, Sha256};
use zeroize::Zeroizing;

use crate::hybrid::{Identity, Recipient};
use crate::seal::{OpenError, SealError};
use crate::stream::{OpenStream, SealStream};

/// Why a file cannot be attached or opened.
#[derive(Debug, thiserror::Error)]
pub enum AttachmentError {
    /// Larger than an attachment may be.
    #[error("This file is too large: {MAX_ATTACHMENT_LEN} bytes are possible.")]
    TooLarge,
    /// It could not be sealed: more or fewer bytes came than were promised, or the seal itself failed.
    #[error("This file could not be sealed. It may have changed while it was read.")]
    Seal(#[from] SealError),
    /// It does not open.
    #[error("This attachment is damaged or was exchanged.")]
    Open(#[from] OpenError),
    /// The bytes are not those that the signed message names.
    #[error("This attachment is not the one that was sent.")]
    Exchanged,
}

/// What a file is called and how it is made up, before sealing.
#[derive(Clone)]
pub struct FileInfo {
    /// Its name; unsafe characters are replaced, see [`safe_name`].
    pub name: String,
    /// Its media type as the device says it.
    pub media_type: String,
    /// Its bytes.
    pub size: u64,
}

/// Seals one file. Push all of its bytes in order, then call `finish_step` until it gives nothing more, then `record`.
pub struct AttachmentSealer {
    stream: SealStream,
    blob: BlobId,
    info: FileInfo,
    hash: sha2::Sha256,
    sealed_len: u64,
}

impl AttachmentSealer {
    /// Starts to seal a file to the thread key of a conversation.
    ///
    /// # Errors
    /// `TooLarge`, or `Seal` if the seal itself fails.
    pub fn new(blob: BlobId, info: FileInfo, thread: &Recipient) -> Result<Self, AttachmentError> {
        if info.size > MAX_ATTACHMENT_LEN {
            return Err(AttachmentError::TooLarge);
        }
        let stream = SealStream::new(std::slice::from_ref(thread), info.size)?;
        Ok(Self {
            stream,
            blob,
            info,
            hash: sha2::Sha256::new(),
            sealed_len: 0,
        })
    }

    /// The same, for an attachment that is named at random.
    ///
    /// # Errors
    /// `TooLarge`, or `Seal`.
    pub fn with_new_name(
        info: FileInfo,
        thread: &Recipient,
        rng: &mut impl RngCore,
    ) -> Result<(BlobId, Self), AttachmentError> {
        let mut name = [0; 16];
        rng.fill_bytes(&mut name);
        let blob = BlobId::from_random(name);
        Ok((blob, Self::new(blob, info, thread)?))
    }

    /// Bytes that the sealed file will have.
    #[must_use]
    pub fn expected_len(&self) -> u64 {
        self.stream.sealed_len()
    }

    /// Seals the next bytes of the file; gives what is ready to be sent.
    ///
    /// # Errors
    /// `Seal`, also when there are more bytes than were promised.
    pub fn push(&mut self, bytes: &[u8]) -> Result<Vec<u8>, AttachmentError> {
        let sealed = self.stream.push(bytes)?;
        self.count(&sealed);
        Ok(sealed)
    }

    /// Gives the rest in bounded pieces; nothing more when it is `None`.
    ///
    /// # Errors
    /// `Seal`, also when there were fewer bytes than promised.
    pub fn finish_step(&mut self) -> Result<Option<Vec<u8>>, AttachmentError> {
        let sealed = self.stream.finish_step()?;
        if let Some(bytes) = &sealed {
            self.count(bytes);
        }
        Ok(sealed)
    }

    fn count(&mut self, sealed: &[u8]) {
        self.hash.update(sealed);
        self.sealed_len = self
            .sealed_len
            .saturating_add(u64::try_from(sealed.len()).unwrap_or(u64::MAX));
    }

    /// The record that goes into the message.
    #[must_use]
    pub fn record(self) -> Attachment {
        Attachment {
            blob: self.blob,
            parts: parts_of(self.sealed_len),
            sealed_len: self.sealed_len,
            sha256: Sha256::from_bytes(self.hash.finalize().into()),
            name: safe_name(&self.info.name),
            media_type: self.info.media_type,
            size: self.info.size,
        }
    }
}

/// Parts that a sealed file of this length is uploaded in.
#[must_use]
pub fn parts_of(sealed_len: u64) -> u32 {
    let part = u64::try_from(PART_LEN).unwrap_or(u64::MAX);
    u32::try_from(sealed_len.div_ceil(part)).unwrap_or(u32::MAX)
}

/// Opens one file. What it gives before `finish` said yes must not be used.
pub struct AttachmentOpener {
    stream: OpenStream,
    expected: Attachment,
    hash: sha2::Sha256,
    opened: u64,
}

impl AttachmentOpener {
    /// Starts to open the file that a verified message names.
    #[must_use]
    pub fn new(expected: Attachment, thread: &Identity) -> Self {
        Self::with_any(expected, &[thread])
    }

    /// The same, where it was sealed to one of several keys: those of a case log's epochs.
    #[must_use]
    pub fn with_any(expected: Attachment, keys: &[&Identity]) -> Self {
        Self {
            stream: OpenStream::with_any(keys),
            expected,
            hash: sha2::Sha256::new(),
            opened: 0,
        }
    }

    /// Opens the next bytes.
    ///
    /// # Errors
    /// `Open` as soon as something does not open.
    pub fn push(&mut self, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, AttachmentError> {
        self.hash.update(sealed);
        let bytes = self.stream.push(sealed)?;
        self.opened = self
            .opened
            .saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        Ok(bytes)
    }

    /// The last bytes, and the word that all of it is what the author sent.
    ///
    /// # Errors
    /// `Open` if it was cut off; `Exchanged` if it is another file than the signed message names.
    pub fn finish(mut self) -> Result<Zeroizing<Vec<u8>>, AttachmentError> {
        let bytes = self.stream.finish()?;
        self.opened = self
            .opened
            .saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        let hash = Sha256::from_bytes(self.hash.finalize().into());
        if hash != self.expected.sha256 || self.opened != self.expected.size {
            return Err(AttachmentError::Exchanged);
        }
        Ok(bytes)
    }
}

/// A file name that can be shown and saved anywhere: no path, no control or direction-changing characters, no leading dot,
/// bounded in length with its extension kept.
#[must_use]
pub fn safe_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last
        .chars()
        .map(|c| if c.is_control() || r#"<>:"|?*"#.contains(c) { '_' } else { c })
        .filter(|c| !matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}'))
        .collect();
    let clean = clean.trim().trim_start_matches('.').trim_end_matches(['.', ' ']);
    if clean.is_empty() {
        return "attachment".to_owned();
    }
    let count = clean.chars().count();
    if count <= MAX_NAME_CHARS {
        return clean.to_owned();
    }
    let (stem, extension) = clean
        .rsplit_once('.')
        .filter(|(_, e)| e.chars().count() <= 12)
        .unwrap_or((clean, ""));
    let keep = MAX_NAME_CHARS.saturating_sub(extension.chars().count() + 1);
    let stem: String = stem.chars().take(keep).collect();
    if extension.is_empty() {
        stem
    } else {
        format!("{stem}.{extension}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_paths_tricks_and_length_but_keep_their_ending() {
        assert_eq!(safe_name("../../etc/passwd"), "passwd");
        assert_eq!(safe_name("C:\\Users\\amina\\photo.jpg"), "photo.jpg");
        assert_eq!(safe_name("invoice\u{202E}gpj.exe"), "invoicegpj.exe");
        assert_eq!(safe_name("..."), "attachment");
        assert_eq!(safe_name("a\nb<c>.txt"), "a_b_c_.txt");
        let long = safe_name(&format!("{}.jpeg", "é".repeat(400)));
        assert_eq!(long.chars().count(), MAX_NAME_CHARS);
        assert!(long.ends_with(".jpeg"));
    }
}
