//! What is inside a seal: signed bodies of entries and grants, from somebody who has the keys and means harm.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use zegel_protocol::conversation::Content;
use zegel_sealing::{
    Identity, Recipient,
    entry::read_entry,
    grant::read_grant,
    signing::{Context, SigningKey},
};

static RECIPIENT: LazyLock<Recipient> = LazyLock::new(|| Identity::from_seed(&[7; 32]).to_recipient());
static AUTHOR: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::from_seed(&[9; 32]));

const SIGNATURE_LEN: usize = 64;
const OVERHEAD: usize = SIGNATURE_LEN + 32;

/// `signature ‖ author ‖ json`, rightly signed.
fn sign(context: Context, json: &[u8]) -> Vec<u8> {
    let signed = [AUTHOR.verifying_key().as_bytes().as_slice(), json].concat();
    [AUTHOR.sign(context, &signed).as_bytes().as_slice(), &signed].concat()
}

fuzz_target!(|data: &[u8]| {
    // Signed by a known author, with anything for content.
    let entry = sign(Context::Entry, data);
    let content = read_entry::<Content>(&entry);
    let value = read_entry::<Value>(&entry);
    assert!(
        value.is_ok() || content.is_err(),
        "an entry that is no JSON was understood"
    );
    let _ = read_grant(&sign(Context::Grant, data), &RECIPIENT);
    // A signature for one purpose is worth nothing for another.
    assert!(read_grant(&entry, &RECIPIENT).is_err());

    // Not signed here: never accepted, unless the bytes bring the one right signature.
    let json = data.get(OVERHEAD..).unwrap_or_default();
    let signature = &sign(Context::Entry, json)[..SIGNATURE_LEN];
    assert!(
        read_entry::<Value>(data).is_err() || data.starts_with(signature),
        "nobody signed this"
    );
});
