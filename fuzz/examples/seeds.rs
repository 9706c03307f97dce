//! Writes the seed corpus: `cargo run --example seeds` in `fuzz`. Run it again when a format changes.
//!
//! Sealed seeds are for the identity whose seed is 32 times 7, signed ones by the key whose seed is 32 times 9:
//! the targets know both. The roster's key is thrown away.

use std::{error::Error, fs, path::Path};

use serde_json::{Value, json};
use zegel_protocol::{CaseId, Sha256, conversation::Content, reports::Chain, roster::RosterBundle};
use zegel_sealing::{
    Identity, Padding,
    entry::{Place, seal_entry},
    frame, open,
    receipt::ReceiptCode,
    roster_signing::OrganisationKey,
    seal,
    signing::SigningKey,
};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    frames()?;
    age_files()?;
    keys()?;
    rosters()?;
    codes()?;
    bodies()
}

fn write(target: &str, name: &str, bytes: &[u8]) -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target);
    fs::create_dir_all(&folder)?;
    Ok(fs::write(folder.join(name), bytes)?)
}

fn reader() -> Identity {
    Identity::from_seed(&[7; 32])
}

fn frames() -> Result<()> {
    let short = frame::encode(b"they sold the blankets", Padding::Grant)?;
    write("frame", "grant", &short)?;
    write("frame", "without-padding", &short[..34])?;
    write("frame", "empty", &frame::encode(b"", Padding::Grant)?[..12])?;
    write("frame", "cut-off", &short[..9])?;
    write(
        "frame",
        "other-version",
        &[&[0, 0, 0, 2][..], &short[4..40]].concat(),
    )?;
    write("frame", "endless", &[&[0, 0, 0, 1][..], &[0xff; 8]].concat())
}

fn age_files() -> Result<()> {
    let second = Identity::from_seed(&[8; 32]).to_recipient();
    let grant = seal(&[42; 32], Padding::Grant, &[reader().to_recipient()])?;
    let nothing_follows = 22 + 1557 + 48 + 16;
    write("age_header", "grant", &grant)?;
    write("age_header", "header", &grant[..nothing_follows])?;
    write(
        "age_header",
        "other-reader",
        &seal(&[42; 32], Padding::Grant, &[second.clone()])?,
    )?;
    write(
        "age_header",
        "two-readers",
        &seal(&[42; 32], Padding::Grant, &[second, reader().to_recipient()])?,
    )?;
    let line = "A".repeat(43);
    let start = "age-encryption.org/v1\n";
    for (name, stanza) in [
        ("x25519", format!("-> X25519 {line}\n{line}\n")),
        ("scrypt", format!("-> scrypt {} 18\n{line}\n", "A".repeat(22))),
        ("grease", "-> %-grease 0 Q\nAAAA\n".to_owned()),
        ("nobody", String::new()),
    ] {
        let mac = format!("--- {line}\n");
        write(
            "age_header",
            name,
            [start.as_bytes(), stanza.as_bytes(), mac.as_bytes(), &[0; 48]]
                .concat()
                .as_slice(),
        )?;
        if !stanza.is_empty() {
            let mixed = [start.as_bytes(), stanza.as_bytes(), &grant[start.len()..]].concat();
            write("age_header", &format!("{name}-and-hybrid"), &mixed)?;
        }
    }
    Ok(())
}

fn keys() -> Result<()> {
    let (identity, recipient) = (reader().export(), reader().to_recipient().to_string());
    write("key", "identity", identity.as_bytes())?;
    write("key", "identity-small", identity.to_lowercase().as_bytes())?;
    write("key", "recipient", recipient.as_bytes())?;
    write("key", "recipient-capitals", recipient.to_uppercase().as_bytes())?;
    write("key", "recipient-cut-off", &recipient.as_bytes()[..500])?;
    write(
        "key",
        "x25519",
        b"age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj",
    )
}

fn rosters() -> Result<()> {
    let person = |id: &str, n: u8| {
        json!({"id": id, "name": id, "role": "handler", "about": {"en": "Listens."}, "languages": ["en", "nl"],
            "recipient": format!("age1pq1{id}"), "signing_key": SigningKey::from_seed(&[n; 32]).verifying_key(),
            "from": "2026-01-01", "until": "2027-01-01"})
    };
    let roster = json!({"v": 1, "origins": ["https://report.example.org"], "seq": 3, "issued": "2026-11-01",
        "expires": "2027-02-01", "previous_sha256": Sha256::ZERO, "receipt_salt": Sha256::ZERO,
        "organisation": {"slug": "example-aid", "name": "Example Aid", "languages": ["en"]},
        "handlers": [person("amina", 1), person("boris", 2), person("olga", 3)],
        "channels": [{"id": "point", "lane": "reporting", "region": {"en": "everywhere"}, "names": {"en": "Point"},
            "about": {}, "next_steps": {}, "categories": [{"id": "fraud", "labels": {"en": "fraud"}}],
            "readers": ["amina", "boris"], "escalation": {"reader": "olga", "after_days": 7},
            "places": [{"names": {"en": "The authority"}, "contact": "112", "checked": "2026-10-01"}]}]})
    .to_string();
    let new_key = || OrganisationKey::generate("a passphrase nobody needs").map(|new| new.key);
    let (old, key) = (new_key()?, new_key()?);
    let bundle = RosterBundle {
        signature: key.sign(roster.as_bytes(), "2026-11-23")?,
        key: key.public_key(),
        chain: Vec::new(),
        roster: roster.clone(),
    };
    let link = json!({"key": old.public_key(), "next_signature": old.sign(key.public_key().as_bytes(), "2026-11-23")?});
    let mut chained = serde_json::to_value(&bundle)?;
    chained["chain"] = Value::Array(vec![link]);
    write("roster", "signed.json", &serde_json::to_vec(&bundle)?)?;
    write("roster", "chained.json", &serde_json::to_vec(&chained)?)?;
    write("roster", "signature", bundle.signature.as_bytes())?;
    write("roster", "key", bundle.key.as_bytes())?;
    write("roster", "roster.json", roster.as_bytes())
}

fn codes() -> Result<()> {
    let code = ReceiptCode::generate(&mut rand::rngs::OsRng);
    let code = code.grouped();
    let in_script = |zero: char| -> String {
        code.chars()
            .map(|c| {
                c.to_digit(10)
                    .and_then(|d| char::from_u32(zero as u32 + d))
                    .unwrap_or(c)
            })
            .collect()
    };
    write("code", "grouped", code.as_bytes())?;
    write("code", "one-piece", code.replace(' ', "").as_bytes())?;
    write("code", "dashes", code.replace(' ', "-").as_bytes())?;
    write("code", "arabic", in_script('\u{660}').as_bytes())?;
    write("code", "persian", in_script('\u{6f0}').as_bytes())?;
    write("code", "devanagari", in_script('\u{966}').as_bytes())?;
    write("code", "full-width", in_script('\u{ff10}').as_bytes())?;
    write("code", "mistyped", format!("1{}", &code[1..]).as_bytes())?;
    write("code", "too-short", &code.as_bytes()[..20])?;
    write("code", "group", b"1234")
}

fn bodies() -> Result<()> {
    let (key, to) = (SigningKey::from_seed(&[9; 32]), reader().to_recipient());
    let case: CaseId = "0190a1b2-c3d4-4e5f-8a9b-0c1d2e3f4a5b".parse()?;
    let content = Content::Message {
        text: "They sold the blankets.".to_owned(),
        attachments: Vec::new(),
    };
    let place = Place::first(Chain::Conversation, case);
    let entry = seal_entry(&place, Sha256::ZERO, "2026-11-23".parse()?, &content, &key, &to)?;
    let body = open(&entry.sealed, Padding::Message, &reader())?;
    write("body", "signed-entry", &body)?;
    let json: &[u8] = &body[96..];
    write("body", "entry.json", json)?;
    let mut newer: Value = serde_json::from_slice(json)?;
    newer["header"]["v"] = json!(2);
    write("body", "newer-entry.json", newer.to_string().as_bytes())?;
    newer["header"]["v"] = json!(1);
    newer["content"] = json!({"kind": "acknowledgement", "text": "Read.", "later": [1, null]});
    write("body", "acknowledgement.json", newer.to_string().as_bytes())?;
    let identity = reader();
    let terms = zegel_sealing::grant::Terms {
        case,
        purpose: zegel_sealing::grant::Purpose::File { epoch: 0 },
        roster: Sha256::ZERO,
        day: "2026-11-23".parse()?,
    };
    let grant = zegel_sealing::grant::seal_grant(&terms, &identity, &key, &to)?;
    let body = open(&grant, Padding::Grant, &identity)?;
    write("body", "grant.json", &body[96..])
}
