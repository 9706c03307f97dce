//! The frame inside every seal: version, length, body, zeros. What hides how long a message is.
//!
//! `u32 version (big endian) ‖ u64 body length (big endian) ‖ body ‖ zeros`, padded to a length that
//! [`padded_len`] alone decides. There is exactly one frame for a body and a padding, so a reader can
//! check every byte of it. Nothing is encrypted here.

use zeroize::Zeroizing;

/// The only version there is.
pub const FRAME_VERSION: u32 = 1;
/// Bytes in front of the body.
pub const FRAME_HEADER_LEN: usize = 12;
/// Bytes of every grant's frame: all grants look alike.
pub const GRANT_FRAME_LEN: u64 = 2 << 10;
/// Bytes of the smallest message's frame.
pub const MESSAGE_FLOOR: u64 = 16 << 10;
/// Up to this many bytes frames are powers of two, above it Padmé.
pub const POWER_OF_TWO_UP_TO: u64 = 1 << 20;
/// Bytes of the longest body: far above every limit of the protocol, far below what overflows.
pub const MAX_BODY_LEN: u64 = 1 << 40;

/// How a body is padded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Padding {
    /// Messages, log entries and attachments: a power of two from 16 KiB to 1 MiB, above that Padmé
    /// (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs",
    /// 2019), which adds at most 3.2 % from there on and leaks O(log log n) bits of the length.
    Message,
    /// Grants and wrapped keys: always 2 KiB.
    Grant,
}

/// Why bytes are not a frame, or a body does not fit one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    /// The body is longer than this padding takes.
    #[error("this is too long to be sealed in one piece")]
    TooLong,
    /// The frame ends before its header or its body does.
    #[error("this message is incomplete")]
    Short,
    /// A version of the frame that this program does not know.
    #[error("this message was written by a newer version of the program")]
    Version,
    /// The frame is not as long as its body length asks for, or the padding is not all zeros.
    #[error("this message was not put together correctly")]
    Malformed,
}

/// Bytes of the whole frame around a body of `body_len` bytes.
///
/// # Errors
/// [`FrameError::TooLong`] over [`MAX_BODY_LEN`], or if a grant's body does not fit 2 KiB.
pub fn padded_len(body_len: u64, padding: Padding) -> Result<u64, FrameError> {
    if body_len > MAX_BODY_LEN {
        return Err(FrameError::TooLong);
    }
    let needed = body_len + FRAME_HEADER_LEN as u64;
    match padding {
        Padding::Grant if needed <= GRANT_FRAME_LEN => Ok(GRANT_FRAME_LEN),
        Padding::Grant => Err(FrameError::TooLong),
        Padding::Message if needed <= POWER_OF_TWO_UP_TO => Ok(needed.next_power_of_two().max(MESSAGE_FLOOR)),
        Padding::Message => Ok(padme(needed)),
    }
}

/// Padmé: keeps as many leading bits of the length as its exponent has bits, rounds the others up.
fn padme(len: u64) -> u64 {
    let exponent = u64::from(len.max(2).ilog2());
    let kept = u64::from(exponent.max(1).ilog2()) + 1;
    let mask = (1u64 << exponent.saturating_sub(kept)) - 1;
    (len + mask) & !mask
}

/// Puts `body` into its frame.
///
/// # Errors
/// [`FrameError::TooLong`] as in [`padded_len`].
pub fn encode(body: &[u8], padding: Padding) -> Result<Zeroizing<Vec<u8>>, FrameError> {
    let total = padded_len(body.len() as u64, padding)?;
    let total = usize::try_from(total).map_err(|_| FrameError::TooLong)?;
    let mut frame = Zeroizing::new(Vec::with_capacity(total));
    frame.extend_from_slice(&header(body.len() as u64));
    frame.extend_from_slice(body);
    frame.resize(total, 0);
    Ok(frame)
}

/// The body of a frame, after checking every byte of the rest.
///
/// # Errors
/// [`FrameError::Short`], [`FrameError::Version`] or [`FrameError::Malformed`].
pub fn decode(frame: &[u8], padding: Padding) -> Result<&[u8], FrameError> {
    let (head, rest) = frame
        .split_first_chunk::<FRAME_HEADER_LEN>()
        .ok_or(FrameError::Short)?;
    let body_len = body_len_of(head)?;
    let total = padded_len(body_len, padding).map_err(|_| FrameError::Malformed)?;
    match (frame.len() as u64).cmp(&total) {
        std::cmp::Ordering::Less => return Err(FrameError::Short),
        std::cmp::Ordering::Greater => return Err(FrameError::Malformed),
        std::cmp::Ordering::Equal => {}
    }
    let body_len = usize::try_from(body_len).map_err(|_| FrameError::Malformed)?;
    let (body, zeros) = rest.split_at_checked(body_len).ok_or(FrameError::Short)?;
    if zeros.iter().all(|byte| *byte == 0) {
        Ok(body)
    } else {
        Err(FrameError::Malformed)
    }
}

/// The bytes in front of a body of `body_len` bytes.
pub(crate) fn header(body_len: u64) -> [u8; FRAME_HEADER_LEN] {
    let mut out = [0; FRAME_HEADER_LEN];
    let fields = FRAME_VERSION
        .to_be_bytes()
        .into_iter()
        .chain(body_len.to_be_bytes());
    for (to, from) in out.iter_mut().zip(fields) {
        *to = from;
    }
    out
}

/// The body length that a frame's header states, if the version is known.
fn body_len_of(head: &[u8; FRAME_HEADER_LEN]) -> Result<u64, FrameError> {
    let [v0, v1, v2, v3, l0, l1, l2, l3, l4, l5, l6, l7] = *head;
    if u32::from_be_bytes([v0, v1, v2, v3]) != FRAME_VERSION {
        return Err(FrameError::Version);
    }
    Ok(u64::from_be_bytes([l0, l1, l2, l3, l4, l5, l6, l7]))
}

/// Reads a message's frame piece by piece, handing on the body only; the counterpart of [`decode`] for
/// what is too long to be held whole.
pub(crate) struct FrameReader {
    head: Vec<u8>,
    /// Bytes of body and of zeros still to come; known once the header is complete.
    expected: Option<(u64, u64)>,
}

impl FrameReader {
    pub(crate) fn new() -> Self {
        Self {
            head: Vec::with_capacity(FRAME_HEADER_LEN),
            expected: None,
        }
    }

    /// Takes the next bytes of the frame and appends those of the body to `body`.
    pub(crate) fn read(&mut self, frame: &[u8], body: &mut Vec<u8>) -> Result<(), FrameError> {
        let missing = FRAME_HEADER_LEN.saturating_sub(self.head.len());
        let (head, rest) = frame.split_at_checked(missing).unwrap_or((frame, &[]));
        self.head.extend_from_slice(head);
        let Ok(head) = <&[u8; FRAME_HEADER_LEN]>::try_from(self.head.as_slice()) else {
            return Ok(());
        };

        let (body_left, zeros_left) = match &mut self.expected {
            Some((body_left, zeros_left)) => (body_left, zeros_left),
            none => {
                let body_len = body_len_of(head)?;
                let total = padded_len(body_len, Padding::Message).map_err(|_| FrameError::Malformed)?;
                let zeros = total - body_len - FRAME_HEADER_LEN as u64;
                let (body_left, zeros_left) = none.insert((body_len, zeros));
                (body_left, zeros_left)
            }
        };
        let split = usize::try_from(*body_left).map_or(rest.len(), |left| left.min(rest.len()));
        let (of_body, zeros) = rest.split_at_checked(split).ok_or(FrameError::Malformed)?;
        body.extend_from_slice(of_body);
        *body_left -= of_body.len() as u64;
        *zeros_left = zeros_left
            .checked_sub(zeros.len() as u64)
            .ok_or(FrameError::Malformed)?;
        if zeros.iter().all(|byte| *byte == 0) {
            Ok(())
        } else {
            Err(FrameError::Malformed)
        }
    }

    /// Whether the frame ended where it had to.
    pub(crate) fn finish(&self) -> Result<(), FrameError> {
        if self.expected == Some((0, 0)) {
            Ok(())
        } else {
            Err(FrameError::Short)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn message_frames_have_the_promised_sizes_at_every_border() {
        const KIB: u64 = 1 << 10;
        const MIB: u64 = 1 << 20;
        let head = FRAME_HEADER_LEN as u64;
        for (body, frame) in [
            (0, 16 * KIB),
            (1, 16 * KIB),
            (16 * KIB - head, 16 * KIB),
            (16 * KIB - head + 1, 32 * KIB),
            (32 * KIB - head, 32 * KIB),
            (32 * KIB - head + 1, 64 * KIB),
            (512 * KIB - head + 1, MIB),
            (MIB - head, MIB),
            // Padmé from here on: lengths are multiples of 32 KiB, then of 64 KiB, …
            (MIB - head + 1, MIB + 32 * KIB),
            (MIB + 32 * KIB - head, MIB + 32 * KIB),
            (MIB + 32 * KIB - head + 1, MIB + 64 * KIB),
            (2 * MIB - head, 2 * MIB),
            (2 * MIB - head + 1, 2 * MIB + 64 * KIB),
            (500_000_000, 503_316_480),
        ] {
            assert_eq!(
                padded_len(body, Padding::Message),
                Ok(frame),
                "body of {body} bytes"
            );
        }
        assert_eq!(
            padded_len(MAX_BODY_LEN + 1, Padding::Message),
            Err(FrameError::TooLong)
        );
        assert_eq!(padded_len(u64::MAX, Padding::Message), Err(FrameError::TooLong));
    }

    #[test]
    fn every_grant_has_the_same_size_or_is_refused() {
        for body in [0, 1, 32, 2036] {
            assert_eq!(padded_len(body, Padding::Grant), Ok(2048));
        }
        assert_eq!(padded_len(2037, Padding::Grant), Err(FrameError::TooLong));
        assert_eq!(
            encode(&[0; 2037], Padding::Grant).err(),
            Some(FrameError::TooLong)
        );
    }

    #[test]
    fn padme_agrees_with_the_examples_of_its_paper() {
        for (len, padded) in [
            (1, 1),
            (2, 2),
            (9, 10),
            (100, 104),
            (1000, 1024),
            (1_000_000, 1_015_808),
        ] {
            assert_eq!(padme(len), padded, "{len}");
        }
    }

    #[test]
    fn a_frame_that_is_wrong_anywhere_is_refused() {
        let frame = encode(b"a report", Padding::Grant).unwrap();
        assert_eq!(decode(&frame, Padding::Grant), Ok(b"a report".as_slice()));
        let altered = |at: usize, value: u8| {
            let mut copy = frame.to_vec();
            copy[at] = value;
            decode(&copy, Padding::Grant).err()
        };
        assert_eq!(altered(3, 2), Some(FrameError::Version));
        assert_eq!(altered(0, 1), Some(FrameError::Version));
        assert_eq!(
            altered(11, 7),
            Some(FrameError::Malformed),
            "a shorter length leaves text in the zeros"
        );
        assert_eq!(
            altered(4, 1),
            Some(FrameError::Malformed),
            "a length beyond all bounds"
        );
        assert_eq!(
            altered(10, 8),
            Some(FrameError::Malformed),
            "a length beyond the grant"
        );
        assert_eq!(altered(2047, 1), Some(FrameError::Malformed));
        assert_eq!(decode(&frame[..2047], Padding::Grant), Err(FrameError::Short));
        assert_eq!(decode(&frame[..11], Padding::Grant), Err(FrameError::Short));
        assert_eq!(decode(&[], Padding::Grant), Err(FrameError::Short));
        let mut longer = frame.to_vec();
        longer.push(0);
        assert_eq!(decode(&longer, Padding::Grant), Err(FrameError::Malformed));
        assert_eq!(
            decode(&frame, Padding::Message),
            Err(FrameError::Short),
            "another padding"
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_body_comes_back_whole_and_in_pieces(
            body in proptest::collection::vec(any::<u8>(), 0..40_000),
            piece in 1usize..5000,
        ) {
            let frame = encode(&body, Padding::Message).unwrap();
            prop_assert_eq!(frame.len() as u64, padded_len(body.len() as u64, Padding::Message).unwrap());
            prop_assert_eq!(decode(&frame, Padding::Message).unwrap(), body.as_slice());

            let (mut reader, mut read) = (FrameReader::new(), Vec::new());
            for part in frame.chunks(piece) {
                prop_assert_eq!(reader.finish(), Err(FrameError::Short));
                reader.read(part, &mut read).unwrap();
            }
            prop_assert_eq!(reader.finish(), Ok(()));
            prop_assert_eq!(read, body);
            prop_assert_eq!(reader.read(&[0], &mut Vec::new()), Err(FrameError::Malformed));
        }

        #[test]
        fn padding_never_costs_more_than_promised(len in POWER_OF_TWO_UP_TO..MAX_BODY_LEN) {
            let padded = padded_len(len, Padding::Message).unwrap();
            prop_assert!(padded >= len + FRAME_HEADER_LEN as u64);
            prop_assert!((padded - len) as f64 <= len as f64 * 0.032);
            prop_assert_eq!(padme(padded), padded, "padding twice changes nothing");
        }

        #[test]
        fn any_bytes_are_read_the_same_way_whole_and_in_pieces(
            bytes in proptest::collection::vec(any::<u8>(), 0..64),
            tail in 0usize..20_000,
        ) {
            let mut frame = header(bytes.len() as u64).to_vec();
            frame.extend_from_slice(&bytes);
            frame.resize(frame.len() + tail, 0);
            let whole = decode(&frame, Padding::Message).map(<[u8]>::to_vec);
            let (mut reader, mut read) = (FrameReader::new(), Vec::new());
            let pieces = frame
                .chunks(7)
                .try_for_each(|part| reader.read(part, &mut read))
                .and_then(|()| reader.finish())
                .map(|()| read);
            prop_assert_eq!(whole, pieces);
        }
    }
}
