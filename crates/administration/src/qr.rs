//! QR codes for posters and cards, as one SVG path.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};
use serde::Serialize;

/// Light modules around the code (ISO/IEC 18004 §9.1).
const QUIET: i32 = 4;
/// Bytes of the longest text: more makes modules too small for an old telephone and a worn poster.
const MAX_TEXT: usize = 300;

/// A QR code to draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Qr {
    /// Modules on each side, the quiet zone included: `viewBox="0 0 size size"`.
    pub size: i32,
    /// The dark modules, row by row.
    pub path: String,
}

/// The text is longer than 300 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is too long for a QR code that is easy to read")]
pub struct QrTooLong;

/// The QR code of a text. It stands a quarter of it being damaged.
///
/// # Errors
/// `QrTooLong`.
pub fn qr(text: &str) -> Result<Qr, QrTooLong> {
    if text.len() > MAX_TEXT {
        return Err(QrTooLong);
    }
    let code = QrCode::encode_text(text, QrCodeEcc::Quartile).map_err(|_| QrTooLong)?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let length = x - start;
                // Writing to a string does not fail.
                let _ = write!(path, "M{},{}h{length}v1h-{length}z", start + QUIET, y + QUIET);
            }
            x += 1;
        }
    }
    Ok(Qr {
        size: code.size() + 2 * QUIET,
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Draws the path and compares every module.
    #[test]
    fn the_path_covers_the_dark_modules_and_nothing_else() {
        let text = "https://report.example.org/o/example-aid/#RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";
        let drawn = qr(text).unwrap();
        let code = QrCode::encode_text(text, QrCodeEcc::Quartile).unwrap();
        let size = usize::try_from(drawn.size).unwrap();
        assert_eq!(drawn.size, code.size() + 8);
        let mut dark = vec![false; size * size];
        for part in drawn.path.split('z').filter(|part| !part.is_empty()) {
            let numbers: Vec<usize> = part
                .split(|c: char| !c.is_ascii_digit())
                .filter_map(|number| number.parse().ok())
                .collect();
            let [x, y, length, 1, back] = numbers[..] else {
                panic!("{part}")
            };
            assert_eq!(length, back);
            dark[y * size + x..][..length].fill(true);
        }
        for y in 0..drawn.size {
            for x in 0..drawn.size {
                let place = usize::try_from(y * drawn.size + x).unwrap();
                assert_eq!(dark[place], code.get_module(x - QUIET, y - QUIET), "{x}, {y}");
            }
        }
    }

    #[test]
    fn a_text_that_would_make_small_modules_is_refused() {
        assert!(qr(&"x".repeat(300)).is_ok());
        assert_eq!(qr(&"x".repeat(301)), Err(QrTooLong));
    }
}
