//! The community test vectors of the age format, through `age` with our hybrid types, and through `open`.
//!
//! Every file of `tests/vectors/age` is accounted for: run, or in [`NOT_RUN`] with the reason.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use std::{collections::BTreeMap, fs, io::Read, path::Path};

use age::DecryptError;
use sha2::{Digest, Sha256};
use zegel_sealing::{Identity, OpenError, OpenStream, Padding, open};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/age");

/// Groups that must be there and pass.
const GROUPS: [&str; 6] = ["hybrid", "x25519", "stream", "header", "hmac", "stanza"];

/// What is not run through `age` with our types, and why. A trailing `*` stands for a whole group.
const NOT_RUN: [(&str, &str); 2] = [
    (
        "armor_*",
        "Zegel stores and reads binary age files only; the armor reader is not built in",
    ),
    (
        "scrypt*",
        "Zegel derives keys with Argon2id and never makes or opens passphrase stanzas",
    ),
];

/// Run, but `age` 0.12 opens what the vector wants refused: it still reads the stanzas of files older than
/// the specification's final line. `open` refuses both, which `open_refuses_…` below shows.
const READ_BY_AGE_ANYWAY: [&str; 2] = ["stanza_missing_body", "stanza_missing_final_line"];

struct Vector {
    expect: String,
    payload: Option<String>,
    identities: Vec<String>,
    file: Vec<u8>,
}

fn vectors() -> BTreeMap<String, Vector> {
    let entries = fs::read_dir(Path::new(FOLDER)).expect("the community vectors are part of the repository");
    entries
        .map(|entry| {
            let entry = entry.unwrap();
            (
                entry.file_name().into_string().unwrap(),
                parse(&fs::read(entry.path()).unwrap()),
            )
        })
        .collect()
}

fn parse(bytes: &[u8]) -> Vector {
    let end = bytes
        .windows(2)
        .position(|pair| pair == b"\n\n")
        .expect("a header");
    let mut file = bytes[end + 2..].to_vec();
    let (mut expect, mut payload, mut identities) = (None, None, Vec::new());
    for line in std::str::from_utf8(&bytes[..end]).unwrap().lines() {
        let (key, value) = line.split_once(": ").unwrap();
        match key {
            "expect" => expect = Some(value.to_owned()),
            "payload" => payload = Some(value.to_owned()),
            "identity" => identities.push(value.to_owned()),
            "compressed" => {
                assert_eq!(value, "zlib");
                file = miniz_oxide::inflate::decompress_to_vec_zlib(&file).unwrap();
            }
            "file key" | "passphrase" | "armored" | "comment" => {}
            other => panic!("unknown field {other}"),
        }
    }
    Vector {
        expect: expect.unwrap(),
        payload,
        identities,
        file,
    }
}

fn is_listed(name: &str) -> bool {
    NOT_RUN
        .iter()
        .any(|(pattern, _)| match pattern.strip_suffix('*') {
            Some(start) => name.starts_with(start),
            None => name == *pattern,
        })
}

/// What happened, in the vectors' words, and the SHA-256 of the plaintext read.
fn outcome(vector: &Vector) -> (&'static str, Option<String>) {
    let identities: Vec<Box<dyn age::Identity>> = vector
        .identities
        .iter()
        .map(|text| match text.parse::<Identity>() {
            Ok(identity) => Box::new(identity) as Box<dyn age::Identity>,
            Err(_) => Box::new(text.parse::<age::x25519::Identity>().unwrap()),
        })
        .collect();
    let opened = age::Decryptor::new_buffered(vector.file.as_slice())
        .and_then(|decryptor| decryptor.decrypt(identities.iter().map(AsRef::as_ref)));
    let mut reader = match opened {
        Ok(reader) => reader,
        Err(DecryptError::InvalidMac) => return ("HMAC failure", None),
        Err(DecryptError::NoMatchingKeys | DecryptError::DecryptionFailed) => return ("no match", None),
        Err(_) => return ("header failure", None),
    };
    let mut plaintext = Vec::new();
    let word = if reader.read_to_end(&mut plaintext).is_ok() {
        "success"
    } else {
        "payload failure"
    };
    (
        word,
        Some(
            Sha256::digest(&plaintext)
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect(),
        ),
    )
}

#[test]
fn every_vector_gives_what_it_says() {
    let mut failures = Vec::new();
    for (name, vector) in vectors().iter().filter(|(name, _)| !is_listed(name)) {
        let (word, payload) = outcome(vector);
        let expected = if READ_BY_AGE_ANYWAY.contains(&name.as_str()) {
            assert_eq!(
                vector.expect, "header failure",
                "{name} changed: look at it again"
            );
            "success"
        } else {
            vector.expect.as_str()
        };
        if word != expected {
            failures.push(format!("{name}: expected {expected}, got {word}"));
        } else if vector.payload.is_some() && payload != vector.payload {
            failures.push(format!("{name}: other plaintext than expected"));
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
}

#[test]
fn every_vector_is_run_or_listed_and_every_listed_one_exists() {
    let vectors = vectors();
    for (pattern, reason) in NOT_RUN {
        let there = vectors.keys().any(|name| match pattern.strip_suffix('*') {
            Some(start) => name.starts_with(start),
            None => name == pattern,
        });
        assert!(
            there,
            "{pattern} is listed ({reason}) but no longer among the vectors"
        );
    }
    for name in READ_BY_AGE_ANYWAY {
        assert!(
            vectors.contains_key(name),
            "{name} is listed but no longer among the vectors"
        );
    }
    let count = |group: &str| vectors.keys().filter(|name| name.starts_with(group)).count();
    let counts = GROUPS.map(|group| (group, count(group)));
    let least = [
        ("hybrid", 18),
        ("x25519", 14),
        ("stream", 22),
        ("header", 1),
        ("hmac", 8),
        ("stanza", 14),
    ];
    for ((group, found), (_, least)) in counts.into_iter().zip(least) {
        assert!(
            found >= least,
            "{group}: {found} vectors, expected at least {least}"
        );
        assert!(!is_listed(group), "{group} must run");
    }
}

/// `open` and `OpenStream` take files that name hybrid readers and nobody else; of all vectors only these
/// get as far as their content (which is no frame of ours).
#[test]
fn open_refuses_every_vector_that_is_not_hybrid_only() {
    let stranger = Identity::from_seed(&[1; 32]);
    for (name, vector) in vectors() {
        let ours = vector
            .identities
            .iter()
            .find_map(|text| text.parse::<Identity>().ok());
        let whole = open(&vector.file, Padding::Message, ours.as_ref().unwrap_or(&stranger)).err();
        let mut stream = OpenStream::new(ours.as_ref().unwrap_or(&stranger));
        let streamed = stream.push(&vector.file).and_then(|_| stream.finish()).err();
        match name.as_str() {
            "hybrid" | "hybrid_multiple_recipients" => {
                assert!(matches!(whole, Some(OpenError::Frame(_))), "{name}: {whole:?}");
                assert!(
                    matches!(streamed, Some(OpenError::Frame(_))),
                    "{name}: {streamed:?}"
                );
            }
            "hybrid_and_x25519" | "hybrid_grease" | "x25519" | "scrypt" => {
                assert_eq!(whole, Some(OpenError::ForeignReader), "{name}");
                assert_eq!(streamed, Some(OpenError::ForeignReader), "{name}");
            }
            "hybrid_no_match" => {
                assert_eq!(whole, Some(OpenError::NotForThisKey), "{name}");
                assert_eq!(streamed, Some(OpenError::NotForThisKey), "{name}");
            }
            _ => {
                let refusals = [
                    OpenError::Damaged,
                    OpenError::ForeignReader,
                    OpenError::NotForThisKey,
                    OpenError::TooLong,
                ];
                assert!(whole.is_some_and(|e| refusals.contains(&e)), "{name}: {whole:?}");
                assert!(
                    streamed.is_some_and(|e| refusals.contains(&e)),
                    "{name}: {streamed:?}"
                );
            }
        }
    }
}
