//! Sealing and opening attachments piece by piece, in constant memory.
//!
//! The result is the same as `seal`'s: one age file around one frame, padded like a message. Both
//! streams are driven by their caller (`push`, then the end), so that a browser's worker, a program and
//! a test use the same code. Each holds one or two of age's chunks of 64 KiB beside what is pushed.

use std::{
    collections::VecDeque,
    io::{self, BufRead, Cursor, Read, Write},
    sync::{Arc, Mutex, PoisonError},
};

use age::stream::{StreamReader, StreamWriter};
use zeroize::Zeroizing;

use crate::{
    frame::{self, FRAME_HEADER_LEN, FrameReader, Padding},
    header::{self, MAX_HEADER_LEN, Shape, Sink},
    hybrid::{Identity, Recipient},
    seal::{OpenError, SealError, check_recipients, refusal},
};

/// Bytes of plaintext in a chunk of age's payload.
const CHUNK_LEN: usize = 64 << 10;
/// Bytes of a sealed chunk: with its tag.
const SEALED_CHUNK_LEN: usize = CHUNK_LEN + 16;
/// Bytes of the nonce between header and payload.
const NONCE_LEN: usize = 16;
/// Zeros that one step of padding seals: as much as a caller holds at once.
const PADDING_STEP: usize = 256 << 10;

/// Bytes of the sealed attachment around `body_len` bytes, for one recipient: known before the first byte
/// is sealed, for progress and for counting parts.
///
/// # Errors
/// [`SealError::TooLong`] over [`MAX_BODY_LEN`](crate::frame::MAX_BODY_LEN).
pub fn sealed_stream_len(body_len: u64) -> Result<u64, SealError> {
    Ok(header::sealed_len(
        frame::padded_len(body_len, Padding::Message)?,
        1,
    ))
}

/// Seals an attachment: `push` its bytes, then call `finish_step` until it gives nothing more. What the
/// calls return, one after the other, is the sealed object.
pub struct SealStream {
    /// `None` after the end and after an error.
    writer: Option<StreamWriter<Sink>>,
    sink: Sink,
    body_left: u64,
    zeros_left: u64,
    sealed_len: u64,
}

impl SealStream {
    /// Starts sealing a body of exactly `body_len` bytes to `recipients`.
    ///
    /// # Errors
    /// [`SealError::NoRecipient`], [`SealError::TooManyRecipients`], [`SealError::TooLong`].
    pub fn new(recipients: &[Recipient], body_len: u64) -> Result<Self, SealError> {
        check_recipients(recipients.len())?;
        let frame_len = frame::padded_len(body_len, Padding::Message)?;
        let (mut writer, sink) = header::begin(recipients, 0).ok_or(SealError::System)?;
        writer
            .write_all(&frame::header(body_len))
            .map_err(|_| SealError::System)?;
        Ok(Self {
            writer: Some(writer),
            sink,
            body_left: body_len,
            zeros_left: frame_len - body_len - FRAME_HEADER_LEN as u64,
            sealed_len: header::sealed_len(frame_len, recipients.len()),
        })
    }

    /// Bytes that all calls together will have returned at the end.
    #[must_use]
    pub fn sealed_len(&self) -> u64 {
        self.sealed_len
    }

    /// Seals the next bytes of the body; returns what is sealed so far and not yet handed out.
    ///
    /// # Errors
    /// [`SealError::LengthChanged`] for more bytes than announced; [`SealError::Ended`] afterwards.
    pub fn push(&mut self, body: &[u8]) -> Result<Vec<u8>, SealError> {
        if self.writer.is_none() {
            return Err(SealError::Ended);
        }
        let Some(left) = self.body_left.checked_sub(body.len() as u64) else {
            self.fail();
            return Err(SealError::LengthChanged);
        };
        self.body_left = left;
        self.write(body)
    }

    /// Seals the next piece of padding and then the end; returns the next bytes of the sealed object, or
    /// `None` when all were returned. Call it until then: without its end the object does not open.
    ///
    /// # Errors
    /// [`SealError::LengthChanged`] for fewer bytes than announced; [`SealError::Ended`] after an error.
    pub fn finish_step(&mut self) -> Result<Option<Vec<u8>>, SealError> {
        if self.body_left > 0 {
            let error = if self.writer.is_some() {
                SealError::LengthChanged
            } else {
                SealError::Ended
            };
            self.fail();
            return Err(error);
        }
        if self.zeros_left > 0 {
            let step = usize::try_from(self.zeros_left)
                .unwrap_or(PADDING_STEP)
                .min(PADDING_STEP);
            self.zeros_left -= step as u64;
            return self.write(&vec![0; step]).map(Some);
        }
        match self.writer.take() {
            Some(writer) => {
                writer.finish().map_err(|_| SealError::System)?;
                Ok(Some(self.sink.take()))
            }
            None => Ok(None),
        }
    }

    fn write(&mut self, plaintext: &[u8]) -> Result<Vec<u8>, SealError> {
        let writer = self.writer.as_mut().ok_or(SealError::Ended)?;
        writer.write_all(plaintext).map_err(|_| SealError::System)?;
        Ok(self.sink.take())
    }

    /// Makes every later call fail: a length that no longer fits is never sealed.
    fn fail(&mut self) {
        self.writer = None;
        self.body_left = u64::MAX;
    }
}

/// Opens an attachment: `push` the sealed bytes, then `finish`. The body comes out along the way, but
/// **must not be used before `finish` returned without an error**: until then its end could be missing.
pub struct OpenStream {
    state: State,
    source: Source,
}

enum State {
    /// Gathering the header, with what opens it.
    Header {
        identities: Vec<Identity>,
        gathered: Vec<u8>,
    },
    Payload(Box<Payload>),
    Failed,
}

struct Payload {
    reader: StreamReader<SealedFile>,
    frame: FrameReader,
    /// Where one chunk is opened to, before its frame is taken off.
    chunk: Zeroizing<Vec<u8>>,
}

impl OpenStream {
    /// Starts opening with `identity`.
    #[must_use]
    pub fn new(identity: &Identity) -> Self {
        Self::with_any(&[identity])
    }

    /// Starts opening with whichever of these it was sealed to.
    #[must_use]
    pub fn with_any(identities: &[&Identity]) -> Self {
        let copy = |identity: &&Identity| Identity::from_seed(identity.seed());
        Self {
            state: State::Header {
                identities: identities.iter().map(copy).collect(),
                gathered: Vec::new(),
            },
            source: Source::default(),
        }
    }

    /// Takes the next sealed bytes; returns the bytes of the body that they complete.
    ///
    /// # Errors
    /// As [`open`](crate::seal::open), as soon as it shows; [`OpenError::Ended`] afterwards.
    pub fn push(&mut self, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        let result = self.take(sealed);
        if result.is_err() {
            self.state = State::Failed;
        }
        result
    }

    /// Opens the last bytes and checks that nothing is missing: header, body, padding and seal are whole
    /// and nothing follows. Returns the rest of the body.
    ///
    /// # Errors
    /// As [`open`](crate::seal::open). Whatever `push` returned is then to be thrown away.
    pub fn finish(self) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        self.source.end();
        match self.state {
            State::Payload(mut payload) => {
                let mut body = Zeroizing::new(Vec::with_capacity(SEALED_CHUNK_LEN));
                while payload.read(&mut body)? > 0 {}
                payload.frame.finish()?;
                Ok(body)
            }
            State::Header { .. } => Err(OpenError::Damaged),
            State::Failed => Err(OpenError::Ended),
        }
    }

    fn take(&mut self, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        match &mut self.state {
            State::Failed => return Err(OpenError::Ended),
            State::Payload(_) => self.source.feed(sealed),
            State::Header { identities, gathered } => {
                gathered.extend_from_slice(sealed);
                let looked_at = gathered
                    .get(..gathered.len().min(MAX_HEADER_LEN))
                    .unwrap_or(gathered);
                match header::shape(looked_at) {
                    Shape::Whole(len) if gathered.len() >= len + NONCE_LEN => {
                        self.source.feed(&gathered.split_off(len + NONCE_LEN));
                        let head = Cursor::new(std::mem::take(gathered));
                        let reader = start(
                            SealedFile {
                                head,
                                payload: self.source.clone(),
                            },
                            identities,
                        )?;
                        let chunk = Zeroizing::new(vec![0; CHUNK_LEN]);
                        self.state = State::Payload(Box::new(Payload {
                            reader,
                            frame: FrameReader::new(),
                            chunk,
                        }));
                    }
                    Shape::Whole(_) | Shape::Incomplete => {}
                    Shape::Foreign => return Err(OpenError::ForeignReader),
                    Shape::Damaged => return Err(OpenError::Damaged),
                }
            }
        }
        let State::Payload(payload) = &mut self.state else {
            return Ok(Zeroizing::default());
        };
        // A chunk is opened only when a byte after it is there: only then it is not the last, and the
        // reader never meets the end of what was pushed.
        let chunks = self.source.len().saturating_sub(1) / SEALED_CHUNK_LEN;
        let mut body = Zeroizing::new(Vec::with_capacity(chunks * CHUNK_LEN));
        for _ in 0..chunks {
            payload.read(&mut body)?;
        }
        Ok(body)
    }
}

impl Payload {
    /// Opens one chunk and appends its part of the body; returns the bytes of plaintext read.
    fn read(&mut self, body: &mut Vec<u8>) -> Result<usize, OpenError> {
        let mut filled = 0;
        while let Some(room) = self.chunk.get_mut(filled..).filter(|room| !room.is_empty()) {
            match self.reader.read(room).map_err(|_| OpenError::Damaged)? {
                0 => break,
                read => filled += read,
            }
        }
        self.frame
            .read(self.chunk.get(..filled).unwrap_or_default(), body)?;
        Ok(filled)
    }
}

fn start(file: SealedFile, identities: &[Identity]) -> Result<StreamReader<SealedFile>, OpenError> {
    // The buffered constructor reads line by line; the other one starts over with every byte.
    let decryptor = age::Decryptor::new_buffered(file).map_err(|_| OpenError::Damaged)?;
    decryptor
        .decrypt(identities.iter().map(|identity| identity as &dyn age::Identity))
        .map_err(|e| refusal(&e))
}

/// The sealed object as age reads it: header and nonce, which are there at the start, then the payload.
struct SealedFile {
    head: Cursor<Vec<u8>>,
    payload: Source,
}

impl Read for SealedFile {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self.head.read(buffer)? {
            0 => self.payload.read(buffer),
            read => Ok(read),
        }
    }
}

impl BufRead for SealedFile {
    /// Buffers the head alone: age reads nothing but header and nonce this way.
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.head.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.head.consume(amount);
    }
}

/// The payload: what was pushed and not yet read, and whether more can come.
#[derive(Clone, Default)]
struct Source(Arc<Mutex<Pushed>>);

#[derive(Default)]
struct Pushed {
    bytes: VecDeque<u8>,
    ended: bool,
}

impl Source {
    fn feed(&self, bytes: &[u8]) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .bytes
            .extend(bytes);
    }

    fn end(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).ended = true;
    }

    fn len(&self) -> usize {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).bytes.len()
    }
}

impl Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut pushed = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if pushed.bytes.is_empty() && !pushed.ended {
            return Err(io::ErrorKind::WouldBlock.into());
        }
        pushed.bytes.read(buffer)
    }
}
