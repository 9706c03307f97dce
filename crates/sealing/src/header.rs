//! The age header of everything Zegel seals: hybrid stanzas of one fixed shape and nothing else.
//!
//! Two reasons not to take the `age` crate's header as it comes. It adds a "grease" stanza of random
//! length, so that sealed objects would not have the sizes their padding promises, and a reader could not
//! refuse unknown stanzas. And recipients must never be mixed: one plain X25519 stanza beside the hybrid
//! ones and a quantum computer opens the file, yet age implementations disagree whether to read such a
//! file. So a header is written here, and one of any other shape is refused before it is parsed further.
//! Keys, nonce, payload and the reading of the header are age's; the format is c2sp.org/age.

use std::{
    cell::RefCell,
    collections::HashSet,
    io::{self, Write},
    sync::{Arc, Mutex, PoisonError},
};

use age::{EncryptError, stream::StreamWriter};
use age_core::{
    format::{FileKey, Stanza},
    primitives::hkdf,
    secrecy::ExposeSecret,
};
use base64::{Engine, prelude::BASE64_STANDARD_NO_PAD};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::hybrid::{self, Recipient, STANZA_ARG_LEN, STANZA_TAG};

/// Readers that one sealed object may have.
pub const MAX_RECIPIENTS: usize = 64;

const MAGIC: &[u8] = b"age-encryption.org/v1\n";
const STANZA_START: &[u8] = b"-> ";
const MAC_START: &[u8] = b"---";
/// Characters of 32 bytes in base64 without padding: a stanza's body, and the header's MAC.
const BASE64_32: usize = 43;
/// `-> mlkem768x25519 ` + argument + line end + body + line end.
const STANZA_LEN: usize = STANZA_START.len() + STANZA_TAG.len() + 1 + STANZA_ARG_LEN + 1 + BASE64_32 + 1;
/// `--- ` + MAC + line end.
const MAC_LINE_LEN: usize = MAC_START.len() + 1 + BASE64_32 + 1;
const NONCE_LEN: usize = 16;
const CHUNK_LEN: u64 = 64 << 10;
const TAG_LEN: u64 = 16;
/// Bytes of the longest header that is read.
pub(crate) const MAX_HEADER_LEN: usize = MAGIC.len() + MAX_RECIPIENTS * STANZA_LEN + MAC_LINE_LEN;

/// Bytes of an age file with `recipients` hybrid stanzas around `plaintext_len` bytes.
pub(crate) fn sealed_len(plaintext_len: u64, recipients: usize) -> u64 {
    let header = (MAGIC.len() + recipients * STANZA_LEN + MAC_LINE_LEN + NONCE_LEN) as u64;
    header + plaintext_len + TAG_LEN * plaintext_len.div_ceil(CHUNK_LEN).max(1)
}

/// What the first bytes of a file say about its header.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A header of the right shape, this many bytes long; the nonce follows.
    Whole(usize),
    /// Right so far, and not yet complete.
    Incomplete,
    /// Somebody is named as a reader in another way than by a hybrid key, or too many are.
    Foreign,
    /// Not a header.
    Damaged,
}

/// Looks at the shape of the header at the start of `bytes`, without any cryptography, in time
/// proportional to the header's length.
pub(crate) fn shape(bytes: &[u8]) -> Shape {
    shape_of(bytes).unwrap_or_else(|stop| stop)
}

fn shape_of(bytes: &[u8]) -> Result<Shape, Shape> {
    let mut rest = expect(bytes, MAGIC)?;
    for stanzas in 0..=MAX_RECIPIENTS {
        if let Ok(mac) = expect(rest, MAC_START) {
            if stanzas == 0 {
                return Err(Shape::Damaged);
            }
            let mac = line(expect(mac, b" ")?, BASE64_32)?;
            return Ok(Shape::Whole(bytes.len() - mac.len()));
        }
        if MAC_START.starts_with(rest) || STANZA_START.starts_with(rest) {
            return Err(Shape::Incomplete);
        }
        rest = expect(rest, STANZA_START)?;
        rest = expect(rest, STANZA_TAG.as_bytes())
            .and_then(|rest| expect(rest, b" "))
            .map_err(foreign)?;
        rest = line(rest, STANZA_ARG_LEN)?;
        rest = line(rest, BASE64_32)?;
    }
    Err(Shape::Foreign)
}

/// What follows `start`.
fn expect<'a>(bytes: &'a [u8], start: &[u8]) -> Result<&'a [u8], Shape> {
    match bytes.strip_prefix(start) {
        Some(rest) => Ok(rest),
        None if start.starts_with(bytes) => Err(Shape::Incomplete),
        None => Err(Shape::Damaged),
    }
}

/// What follows a line of exactly `len` characters of base64.
fn line(bytes: &[u8], len: usize) -> Result<&[u8], Shape> {
    let (text, rest) = bytes.split_at_checked(len).unwrap_or((bytes, &[]));
    if !text
        .iter()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, b'+' | b'/'))
    {
        return Err(Shape::Damaged);
    }
    if text.len() < len {
        Err(Shape::Incomplete)
    } else {
        expect(rest, b"\n")
    }
}

fn foreign(stop: Shape) -> Shape {
    if stop == Shape::Damaged {
        Shape::Foreign
    } else {
        stop
    }
}

/// Where age writes to while a caller takes away what is there; both ends belong to one stream.
#[derive(Clone, Default)]
pub(crate) struct Sink(Arc<Mutex<Vec<u8>>>);

impl Sink {
    /// Everything written since the last call.
    pub(crate) fn take(&self) -> Vec<u8> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Starts an age file for `recipients`: its writer, and a sink that already holds header and nonce.
/// `capacity` bytes are reserved in the sink. `None` without recipients, with more than
/// [`MAX_RECIPIENTS`], or if the system gives no randomness.
pub(crate) fn begin(recipients: &[Recipient], capacity: usize) -> Option<(StreamWriter<Sink>, Sink)> {
    if recipients.is_empty() || recipients.len() > MAX_RECIPIENTS {
        return None;
    }
    let scribe = HeaderScribe {
        recipients,
        written: RefCell::default(),
    };
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&scribe as &dyn age::Recipient)).ok()?;
    let header = scribe.written.into_inner();

    let sink = Sink::default();
    let writer = encryptor.wrap_output(sink.clone()).ok()?;
    // age's own header ends with the nonce, which alone is kept: it is bound to the file key, not to
    // the header.
    let started = sink.take();
    let nonce = started.last_chunk::<NONCE_LEN>()?;
    let mut first = Vec::with_capacity(capacity.max(header.len() + NONCE_LEN));
    first.extend_from_slice(&header);
    first.extend_from_slice(nonce);
    *sink.0.lock().unwrap_or_else(PoisonError::into_inner) = first;
    Some((writer, sink))
}

/// Stands in as age's only recipient, to be handed the file key and to write the header with it.
struct HeaderScribe<'a> {
    recipients: &'a [Recipient],
    written: RefCell<Vec<u8>>,
}

impl age::Recipient for HeaderScribe<'_> {
    fn wrap_file_key(&self, file_key: &FileKey) -> Result<(Vec<Stanza>, HashSet<String>), EncryptError> {
        let unwritten = || EncryptError::Io(io::Error::other("header could not be written"));
        self.written
            .replace(write_header(self.recipients, file_key).ok_or_else(unwritten)?);
        Ok((Vec::new(), hybrid::labels()))
    }
}

fn write_header(recipients: &[Recipient], file_key: &FileKey) -> Option<Vec<u8>> {
    let mut header = Vec::with_capacity(MAGIC.len() + recipients.len() * STANZA_LEN + MAC_LINE_LEN);
    header.extend_from_slice(MAGIC);
    for recipient in recipients {
        let stanza = recipient.wrap(file_key)?;
        header.extend_from_slice(STANZA_START);
        header.extend_from_slice(stanza.tag.as_bytes());
        for argument in &stanza.args {
            header.push(b' ');
            header.extend_from_slice(argument.as_bytes());
        }
        header.push(b'\n');
        // 32 bytes make one line that is shorter than 64 characters: no wrapping, no empty last line.
        header.extend_from_slice(BASE64_STANDARD_NO_PAD.encode(&stanza.body).as_bytes());
        header.push(b'\n');
    }
    header.extend_from_slice(MAC_START);
    let key = Zeroizing::new(hkdf(&[], b"header", file_key.expose_secret()));
    let mac = Hmac::<Sha256>::new_from_slice(key.as_slice())
        .ok()?
        .chain_update(&header)
        .finalize();
    header.push(b' ');
    header.extend_from_slice(BASE64_STANDARD_NO_PAD.encode(mac.into_bytes()).as_bytes());
    header.push(b'\n');
    Some(header)
}

#[cfg(test)]
mod tests {
    use rand::rngs::OsRng;

    use super::*;
    use crate::hybrid::Identity;

    fn header(recipients: usize) -> Vec<u8> {
        let recipient = Identity::generate(&mut OsRng).to_recipient();
        let (_, sink) = begin(&vec![recipient; recipients], 0).unwrap();
        let mut bytes = sink.take();
        bytes.truncate(bytes.len() - NONCE_LEN);
        bytes
    }

    #[test]
    fn a_header_is_recognised_when_its_last_byte_is_there_and_not_before() {
        for recipients in [1, 3] {
            let mut bytes = header(recipients);
            for end in 0..bytes.len() {
                assert_eq!(shape(&bytes[..end]), Shape::Incomplete, "{end}");
            }
            let whole = bytes.len();
            assert_eq!(shape(&bytes), Shape::Whole(whole));
            bytes.extend_from_slice(b"nonce and payload");
            assert_eq!(shape(&bytes), Shape::Whole(whole));
        }
    }

    #[test]
    fn headers_with_other_readers_are_refused() {
        let good = header(1);
        let with = |line: &str| {
            let mut bytes = MAGIC.to_vec();
            bytes.extend_from_slice(line.as_bytes());
            bytes.extend_from_slice(&good[MAGIC.len()..]);
            shape(&bytes)
        };
        let body = "A".repeat(43);
        assert_eq!(with(&format!("-> X25519 {body}\n{body}\n")), Shape::Foreign);
        assert_eq!(with(&format!("-> scrypt {body} 18\n{body}\n")), Shape::Foreign);
        assert_eq!(with("-> some-grease\n\n"), Shape::Foreign);
        assert_eq!(with(&format!("-> mlkem768x25519\n{body}\n")), Shape::Foreign);
        assert_eq!(
            with(&format!("-> mlkem768x25519 {body}\n{body}\n")),
            Shape::Damaged
        );
        assert_eq!(with("nonsense\n"), Shape::Damaged);
        assert_eq!(
            shape(b"age-encryption.org/v1\n--- "),
            Shape::Damaged,
            "nobody to read it"
        );
        assert_eq!(shape(b"age-encryption.org/v2\n"), Shape::Damaged);
    }

    #[test]
    fn more_readers_than_allowed_are_neither_written_nor_read() {
        let recipient = Identity::generate(&mut OsRng).to_recipient();
        assert!(begin(&[], 0).is_none());
        assert!(begin(&vec![recipient; MAX_RECIPIENTS + 1], 0).is_none());

        let one = header(1);
        let stanza = one[MAGIC.len()..MAGIC.len() + STANZA_LEN].to_vec();
        let mac = &one[MAGIC.len() + STANZA_LEN..];
        let build = |count| [MAGIC, &stanza.repeat(count), mac].concat();
        assert_eq!(shape(&build(MAX_RECIPIENTS)), Shape::Whole(MAX_HEADER_LEN));
        assert_eq!(shape(&build(MAX_RECIPIENTS + 1)), Shape::Foreign);
    }
}
