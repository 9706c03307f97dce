//! age files from outside, through our types: whole and streamed opening agree, and nobody can make a file
//! that opens without sealing it.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use zegel_sealing::{Identity, OpenStream, Padding, open};

/// The seed corpus is sealed to this identity, see corpus/README.md.
static IDENTITY: LazyLock<Identity> = LazyLock::new(|| Identity::from_seed(&[7; 32]));

fuzz_target!(|data: &[u8]| {
    for padding in [Padding::Message, Padding::Grant] {
        let _ = open(data, padding, &IDENTITY);
    }
    // A stream takes the bytes in two pieces, cut where the first byte says.
    let cut = data
        .first()
        .map_or(0, |first| usize::from(*first) * 16)
        .min(data.len());
    let (start, end) = data.split_at(cut);
    let mut stream = OpenStream::new(&IDENTITY);
    let streamed = stream.push(start).and_then(|mut body| {
        body.extend_from_slice(&stream.push(end)?);
        body.extend_from_slice(&stream.finish()?);
        Ok(body)
    });
    assert_eq!(streamed.ok(), open(data, Padding::Message, &IDENTITY).ok());
});
