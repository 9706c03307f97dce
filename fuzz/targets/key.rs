//! Keys as text, from rosters, files and forms: whatever is read is written the same way, and can be used.
#![no_main]

use libfuzzer_sys::fuzz_target;
use zegel_sealing::{Identity, Padding, Recipient, open, seal};

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    if let Ok(recipient) = text.parse::<Recipient>() {
        assert_eq!(recipient.to_string(), text);
        seal(b"", Padding::Grant, &[recipient]).expect("a recipient that was read can be sealed to");
    }
    if let Ok(identity) = text.parse::<Identity>() {
        assert_eq!(identity.export().as_str(), text);
        let sealed = seal(b"", Padding::Grant, &[identity.to_recipient()]).expect("and so can an identity's");
        assert!(open(&sealed, Padding::Grant, &identity).is_ok());
    }
});
