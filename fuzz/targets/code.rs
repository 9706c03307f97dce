//! Receipt codes as people type them: whatever is read has one written form, which reads the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use zegel_sealing::receipt::{CODE_DIGITS, CODE_GROUPS, ReceiptCode, check_group};

fuzz_target!(|data: &[u8]| {
    let Ok(typed) = std::str::from_utf8(data) else {
        return;
    };
    let _ = check_group(typed);
    match ReceiptCode::parse(typed) {
        Ok(code) => {
            let written = code.grouped();
            assert_eq!(written.len(), CODE_DIGITS + CODE_GROUPS - 1);
            let again = ReceiptCode::parse(&written).expect("a written code is read");
            assert_eq!(*again.grouped(), *written);
        }
        Err(error) => {
            // The message tells a person what to do; it is never empty.
            assert!(!error.to_string().is_empty());
        }
    }
});
