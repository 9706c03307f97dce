//! The padding frame, which sealed objects carry inside: whatever decodes is exactly what encoding gives.
#![no_main]

use libfuzzer_sys::fuzz_target;
use zegel_sealing::{Padding, frame};

fuzz_target!(|data: &[u8]| {
    for padding in [Padding::Grant, Padding::Message] {
        // The bytes as they are, and as the start of a frame whose padding is filled up to the next sizes.
        let lengths = [data.len(), 2 << 10, 16 << 10, 32 << 10];
        for length in lengths.into_iter().filter(|length| *length >= data.len()) {
            let mut bytes = data.to_vec();
            bytes.resize(length, 0);
            if let Ok(body) = frame::decode(&bytes, padding) {
                let again = frame::encode(body, padding).expect("a body that was framed fits a frame");
                assert_eq!(*again, bytes, "two frames for one body");
            }
        }
    }
});
