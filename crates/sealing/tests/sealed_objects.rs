//! What a sealed object promises: it comes back whole to its readers, in the promised size, and is refused
//! when a single bit of it is not as it was.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use std::sync::LazyLock;

use proptest::prelude::*;
use rand::rngs::OsRng;
use zegel_sealing::{
    Identity, OpenError, OpenStream, Padding, Recipient, SealError, SealStream,
    frame::{FrameError, padded_len},
    open, seal,
    seal::sealed_len,
    sealed_stream_len,
};

static READER: LazyLock<Identity> = LazyLock::new(|| Identity::generate(&mut OsRng));
static SECOND: LazyLock<Identity> = LazyLock::new(|| Identity::generate(&mut OsRng));

fn reader() -> Recipient {
    READER.to_recipient()
}

fn seal_streamed(body: &[u8], piece: usize, recipients: &[Recipient]) -> Vec<u8> {
    let mut stream = SealStream::new(recipients, body.len() as u64).unwrap();
    let total = stream.sealed_len();
    let mut sealed = Vec::new();
    for part in body.chunks(piece) {
        sealed.extend(stream.push(part).unwrap());
    }
    while let Some(part) = stream.finish_step().unwrap() {
        sealed.extend(part);
    }
    assert_eq!(sealed.len() as u64, total);
    assert_eq!(stream.push(b"more").err(), Some(SealError::Ended));
    sealed
}

fn open_streamed(sealed: &[u8], piece: usize, identity: &Identity) -> Result<Vec<u8>, OpenError> {
    let mut stream = OpenStream::new(identity);
    let mut body = Vec::new();
    for part in sealed.chunks(piece) {
        body.extend_from_slice(&stream.push(part)?);
    }
    body.extend_from_slice(&stream.finish()?);
    Ok(body)
}

#[test]
fn a_report_opens_for_each_reader_and_for_nobody_else() {
    let sealed = seal(
        b"they sold the blankets",
        Padding::Message,
        &[reader(), SECOND.to_recipient()],
    )
    .unwrap();
    for identity in [&*READER, &*SECOND] {
        let opened = open(&sealed, Padding::Message, identity).unwrap();
        assert_eq!(opened.as_slice(), b"they sold the blankets");
    }
    let left_out = Identity::generate(&mut OsRng);
    assert_eq!(
        open(&sealed, Padding::Message, &left_out),
        Err(OpenError::NotForThisKey)
    );
    assert_eq!(
        open_streamed(&sealed, 1000, &left_out),
        Err(OpenError::NotForThisKey)
    );
}

#[test]
fn nothing_is_sealed_to_nobody_or_beyond_the_limits() {
    assert_eq!(
        seal(b"x", Padding::Message, &[]).err(),
        Some(SealError::NoRecipient)
    );
    assert_eq!(SealStream::new(&[], 1).err(), Some(SealError::NoRecipient));
    let crowd = vec![reader(); 65];
    assert_eq!(
        seal(b"x", Padding::Message, &crowd).err(),
        Some(SealError::TooManyRecipients)
    );
    assert_eq!(
        SealStream::new(&crowd, 1).err(),
        Some(SealError::TooManyRecipients)
    );
    assert_eq!(
        seal(&[0; 2037], Padding::Grant, &[reader()]).err(),
        Some(SealError::TooLong)
    );
    assert_eq!(
        seal(&vec![0; 1 << 20], Padding::Message, &[reader()]).err(),
        Some(SealError::TooLong)
    );
    assert_eq!(
        SealStream::new(&[reader()], u64::MAX).err(),
        Some(SealError::TooLong)
    );
    assert_eq!(
        open(&vec![0; 2 << 20], Padding::Message, &READER),
        Err(OpenError::TooLong)
    );
}

#[test]
fn sealed_sizes_are_exactly_those_promised_at_every_border() {
    let floor = (16 << 10) - 12;
    for body in [
        0,
        1,
        floor,
        floor + 1,
        (32 << 10) - 12,
        (64 << 10) - 12,
        (1 << 20) - 13,
        (1 << 20) - 12,
    ] {
        let sealed = seal(&vec![7; body], Padding::Message, &[reader()]).unwrap();
        assert_eq!(
            sealed.len() as u64,
            sealed_len(body as u64, Padding::Message, 1).unwrap(),
            "{body}"
        );
        assert_eq!(
            sealed.len() as u64,
            sealed_stream_len(body as u64).unwrap(),
            "{body}"
        );
        assert_eq!(open(&sealed, Padding::Message, &READER).unwrap().len(), body);
    }
    let grants: Vec<usize> = [0, 32, 2036]
        .map(|body| seal(&vec![7; body], Padding::Grant, &[reader()]).unwrap().len())
        .into();
    assert_eq!(grants, [3707; 3]);
    let two = seal(&[7; 32], Padding::Grant, &[reader(), SECOND.to_recipient()])
        .unwrap()
        .len();
    assert_eq!(two as u64, sealed_len(32, Padding::Grant, 2).unwrap());
}

#[test]
fn two_reports_of_similar_length_cannot_be_told_apart_by_size() {
    let short = seal(b"no", Padding::Message, &[reader()]).unwrap();
    let long = seal(&vec![b'n'; 16_000], Padding::Message, &[SECOND.to_recipient()]).unwrap();
    assert_eq!(short.len(), long.len());
}

#[test]
fn every_single_bit_flip_of_a_grant_is_refused() {
    let sealed = seal(&[42; 32], Padding::Grant, &[reader()]).unwrap();
    assert_eq!(
        open(&sealed, Padding::Grant, &READER).unwrap().as_slice(),
        [42; 32]
    );
    let mut altered = sealed.clone();
    for at in 0..sealed.len() {
        for bit in 0..8 {
            altered[at] ^= 1 << bit;
            assert!(
                open(&altered, Padding::Grant, &READER).is_err(),
                "byte {at}, bit {bit}"
            );
            altered[at] ^= 1 << bit;
        }
    }
    assert_eq!(altered, sealed);
}

#[test]
fn every_truncation_and_every_addition_to_a_grant_is_refused() {
    let sealed = seal(&[42; 32], Padding::Grant, &[reader()]).unwrap();
    for end in 0..sealed.len() {
        assert!(
            open(&sealed[..end], Padding::Grant, &READER).is_err(),
            "cut at {end}"
        );
    }
    for extra in [1, 16, 70_000] {
        let longer = [sealed.as_slice(), &vec![0; extra]].concat();
        assert_eq!(
            open(&longer, Padding::Grant, &READER),
            Err(OpenError::Damaged),
            "{extra} bytes more"
        );
    }
    let twice = [sealed.as_slice(), &sealed].concat();
    assert_eq!(open(&twice, Padding::Grant, &READER), Err(OpenError::Damaged));
}

#[test]
fn a_grant_is_not_read_as_a_message_nor_the_other_way_round() {
    let grant = seal(b"key", Padding::Grant, &[reader()]).unwrap();
    assert_eq!(
        open(&grant, Padding::Message, &READER),
        Err(OpenError::Frame(FrameError::Short))
    );
    let message = seal(b"key", Padding::Message, &[reader()]).unwrap();
    assert_eq!(
        open(&message, Padding::Grant, &READER),
        Err(OpenError::Frame(FrameError::Malformed))
    );
}

#[test]
fn an_attachment_cut_off_anywhere_is_refused() {
    let body: Vec<u8> = (0..200_000u32).map(|i| i as u8).collect();
    let sealed = seal_streamed(&body, 50_000, &[reader()]);
    // Every byte of the header and the first of the payload, then a sample, then around each chunk's end.
    let chunk_ends = (0..5).flat_map(|chunk| {
        let end = 1643 + chunk * 65_552;
        end - 20..end + 20
    });
    let cuts = (0..1700)
        .chain((1700..sealed.len()).step_by(4999))
        .chain(chunk_ends);
    for cut in cuts.filter(|cut| *cut < sealed.len()) {
        assert!(
            open_streamed(&sealed[..cut], 65_536, &READER).is_err(),
            "cut at {cut}"
        );
    }
    for extra in [1, 15, 16, 17, 65_552, 65_553] {
        let longer = [sealed.as_slice(), &vec![0; extra]].concat();
        assert!(
            open_streamed(&longer, 65_536, &READER).is_err(),
            "{extra} bytes more"
        );
    }
    assert_eq!(open_streamed(&sealed, 65_536, &READER).unwrap(), body);
}

#[test]
fn a_stream_that_failed_gives_nothing_more() {
    let mut sealed = seal_streamed(&[1; 100], 100, &[reader()]);
    let last = sealed.len() - 1;
    sealed[last] ^= 1;
    let mut stream = OpenStream::new(&READER);
    assert_eq!(
        stream.push(&sealed).unwrap().len(),
        0,
        "nothing before the last chunk was checked"
    );
    assert_eq!(stream.finish().err(), Some(OpenError::Damaged));

    let mut stream = OpenStream::new(&READER);
    assert_eq!(stream.push(b"not sealed at all").err(), Some(OpenError::Damaged));
    assert_eq!(stream.push(b"").err(), Some(OpenError::Ended));
    assert_eq!(stream.finish().err(), Some(OpenError::Ended));
}

#[test]
fn an_attachment_that_changes_while_it_is_read_is_not_sealed() {
    let mut longer = SealStream::new(&[reader()], 10).unwrap();
    longer.push(&[0; 10]).unwrap();
    assert_eq!(longer.push(&[0; 1]).err(), Some(SealError::LengthChanged));
    assert_eq!(longer.push(&[]).err(), Some(SealError::Ended));
    assert_eq!(longer.finish_step().err(), Some(SealError::Ended));

    let mut shorter = SealStream::new(&[reader()], 10).unwrap();
    shorter.push(&[0; 9]).unwrap();
    assert_eq!(shorter.finish_step().err(), Some(SealError::LengthChanged));
    assert_eq!(shorter.finish_step().err(), Some(SealError::Ended));
}

#[test]
fn padding_is_handed_out_in_bounded_pieces() {
    // Just over 16 MiB: Padmé adds half a MiB.
    let body = vec![3; (16 << 20) + 1];
    let mut stream = SealStream::new(&[reader()], body.len() as u64).unwrap();
    let mut sealed = stream.push(&body).unwrap();
    let mut steps = 0;
    while let Some(part) = stream.finish_step().unwrap() {
        assert!(part.len() <= 400 << 10, "{} bytes at once", part.len());
        sealed.extend(part);
        steps += 1;
    }
    assert!(steps > 2);
    assert_eq!(sealed.len() as u64, sealed_stream_len(body.len() as u64).unwrap());
    assert_eq!(open_streamed(&sealed, 1 << 20, &READER).unwrap(), body);
}

#[test]
fn keys_are_read_strictly_and_never_shown() {
    let exported = READER.export();
    assert!(exported.starts_with("AGE-SECRET-KEY-PQ-1"));
    let again: Identity = exported.parse().unwrap();
    assert_eq!(again.seed(), READER.seed());
    assert_eq!(format!("{again:?}"), "Identity(…)");
    assert!(exported.to_lowercase().parse::<Identity>().is_err());
    assert!(format!("{} ", *exported).parse::<Identity>().is_err());

    let text = reader().to_string();
    assert!(text.starts_with("age1pq1") && text.len() == 1959);
    assert_eq!(text.parse::<Recipient>().unwrap(), reader());
    assert!(text.to_uppercase().parse::<Recipient>().is_err());
    assert!(text.parse::<Identity>().is_err());
    let plain = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
    assert_eq!(
        plain.parse::<Recipient>().err().unwrap().to_string(),
        "this key is of another kind; only post-quantum keys are used here"
    );
    for at in [7, 100, 1000, 1958] {
        let mut mistyped = text.clone().into_bytes();
        mistyped[at] = if mistyped[at] == b'q' { b'p' } else { b'q' };
        assert!(
            String::from_utf8(mistyped).unwrap().parse::<Recipient>().is_err(),
            "character {at}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whole_and_streamed_seals_open_either_way(
        body in proptest::collection::vec(any::<u8>(), 0..150_000),
        piece in 1usize..100_000,
    ) {
        let whole = seal(&body, Padding::Message, &[reader()]).unwrap();
        let streamed = seal_streamed(&body, piece, &[SECOND.to_recipient(), reader()]);
        prop_assert_eq!(&open_streamed(&whole, piece, &READER).unwrap(), &body);
        prop_assert_eq!(&open_streamed(&streamed, piece.min(7000), &SECOND).unwrap(), &body);
        let whole = open(&streamed, Padding::Message, &READER).unwrap();
        prop_assert_eq!(&*whole, &body);
    }

    #[test]
    fn a_flipped_bit_anywhere_in_a_large_object_is_refused(at in any::<prop::sample::Index>(), bit in 0u8..8) {
        static SEALED: LazyLock<Vec<u8>> =
            LazyLock::new(|| seal_streamed(&vec![9; 300_000], 65_536, &[READER.to_recipient()]));
        let mut altered = SEALED.clone();
        let at = at.index(altered.len());
        altered[at] ^= 1 << bit;
        prop_assert!(open(&altered, Padding::Message, &READER).is_err());
        prop_assert!(open_streamed(&altered, 100_000, &READER).is_err());
    }

    #[test]
    fn lengths_are_promised_before_sealing(body_len in 0u64..1 << 33, recipients in 1usize..=64) {
        let frame = padded_len(body_len, Padding::Message).unwrap();
        let stream = SealStream::new(&vec![reader(); recipients], body_len).unwrap();
        prop_assert!(stream.sealed_len() > frame);
        if recipients == 1 {
            prop_assert_eq!(stream.sealed_len(), sealed_stream_len(body_len).unwrap());
        }
    }
}
