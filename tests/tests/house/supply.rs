//! What comes from outside: licences, sources, one version of each cipher, patched crates as they were published.

use std::collections::{BTreeMap, BTreeSet};

use zegel_protocol::Sha256;
use zegel_tests::root;

use crate::graph::{Graph, names};

/// The sources of patched crates that claim to be as published: path, SHA-256 of the file in the archive of crates.io.
/// x25519-dalek 2.0.1 is the archive with SHA-256 c7e468321c81fb07fa7f4c636c3972b9100f0346e5b6a9f2bd0603a52f7ed277.
const AS_PUBLISHED: [(&str, &str); 2] = [
    (
        "patches/x25519-dalek/src/lib.rs",
        "52caa45c6026b4e1631a32d634e69d7cfcc8f2f72970d1485684c976c47dabb4",
    ),
    (
        "patches/x25519-dalek/src/x25519.rs",
        "fd31c22ea7af9a5e900474096dacfa6a53d2f8422a3720aed91fcb42d9ce8146",
    ),
];

/// Ciphers, signatures and key derivations that exist once in everything we build.
const ONCE: [&str; 14] = [
    "age",
    "age-core",
    "chacha20poly1305",
    "curve25519-dalek",
    "ed25519-dalek",
    "hpke",
    "keccak",
    "minisign",
    "minisign-verify",
    "ml-kem",
    "poly1305",
    "rust-argon2",
    "sha3",
    "x25519-dalek",
];

/// `deny.toml` as far as this file repeats it.
fn deny() -> toml::Table {
    std::fs::read_to_string(root().join("deny.toml"))
        .unwrap()
        .parse()
        .unwrap()
}

fn strings(table: &toml::Table, section: &str, key: &str) -> BTreeSet<String> {
    let list = table
        .get(section)
        .and_then(|section| section.get(key))
        .and_then(toml::Value::as_array);
    let list = list.unwrap_or_else(|| panic!("deny.toml has no {section}.{key}"));
    list.iter()
        .map(|value| value.as_str().unwrap().to_owned())
        .collect()
}

/// Whether an SPDX expression can be met with the allowed licences: `OR` offers, `AND` demands; crates of old write `/`.
fn allowed(expression: &str, list: &BTreeSet<String>) -> bool {
    let expression = expression.replace('/', " OR ");
    let expression = expression.trim();
    let mut depth = 0_usize;
    let words: Vec<&str> = expression.split(' ').filter(|word| !word.is_empty()).collect();
    for wanted in ["OR", "AND"] {
        depth = 0;
        for (at, word) in words.iter().enumerate() {
            depth += word.matches('(').count();
            depth -= word.matches(')').count();
            if depth == 0 && *word == wanted {
                let (left, right) = (words[..at].join(" "), words[at + 1..].join(" "));
                return match wanted {
                    "OR" => allowed(&left, list) || allowed(&right, list),
                    _ => allowed(&left, list) && allowed(&right, list),
                };
            }
        }
    }
    assert_eq!(depth, 0, "unbalanced: {expression}");
    match expression
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
    {
        Some(inner) => allowed(inner, list),
        None => list.contains(expression),
    }
}

#[test]
fn licence_expressions_are_read_as_they_are_meant() {
    let list = BTreeSet::from(["MIT".to_owned(), "ISC".to_owned()]);
    for yes in [
        "MIT",
        "GPL-3.0 OR MIT",
        "MIT/Apache-2.0",
        "MIT AND ISC",
        "(GPL-3.0 OR MIT) AND ISC",
        "(MIT)",
    ] {
        assert!(allowed(yes, &list), "{yes}");
    }
    for no in [
        "GPL-3.0",
        "MIT AND GPL-3.0",
        "(GPL-3.0 OR MIT) AND Zlib",
        "MIT WITH something",
        "",
    ] {
        assert!(!allowed(no, &list), "{no}");
    }
}

#[test]
fn every_crate_has_a_licence_that_we_take() {
    let list = strings(&deny(), "licenses", "allow");
    let graph = Graph::load();
    assert!(graph.packages().len() > 200, "the graph was not read");
    for package in graph.packages() {
        let licence = package.license.as_deref().unwrap_or_default();
        assert!(
            allowed(licence, &list),
            "{} {}: {licence:?}",
            package.name,
            package.version
        );
    }
}

#[test]
fn every_crate_comes_from_crates_io_or_is_our_own() {
    for package in Graph::load().packages() {
        if let Some(source) = &package.source {
            assert_eq!(
                source.repr, "registry+https://github.com/rust-lang/crates.io-index",
                "{}",
                package.name
            );
        } else {
            assert!(
                package.manifest_path.starts_with(root()),
                "{} lies elsewhere",
                package.name
            );
        }
    }
}

#[test]
fn ciphers_exist_in_one_version() {
    let graph = Graph::load();
    let mut versions: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for package in graph.packages() {
        versions
            .entry(package.name.as_str())
            .or_default()
            .insert(package.version.to_string());
    }
    for name in ONCE {
        let found = versions.get(name).map_or(0, BTreeSet::len);
        assert_eq!(found, 1, "{name}: {:?}", versions.get(name));
    }
    // The database driver of PostgreSQL has its own, newer ones, for passwords of the database; passkeys have theirs.
    let sealing = graph.reached_from("zegel-sealing");
    for name in ["aes-gcm", "scrypt", "hkdf", "hmac", "chacha20", "aead"] {
        let found = sealing
            .iter()
            .filter(|package| package.name.as_str() == name)
            .count();
        assert_eq!(found, 1, "{name} in what sealing links");
    }
}

#[test]
fn patched_crates_are_as_they_were_published() {
    for (path, expected) in AS_PUBLISHED {
        let bytes = std::fs::read(root().join(path)).unwrap();
        let found: String = Sha256::of(&bytes)
            .as_bytes()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(found, expected, "{path}");
    }
    let mut sources: Vec<_> = std::fs::read_dir(root().join("patches/x25519-dalek/src"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    sources.sort();
    assert_eq!(sources, ["lib.rs", "x25519.rs"], "a file was added or taken away");
}

#[test]
fn patched_crates_are_what_is_linked() {
    let patched: BTreeSet<_> = std::fs::read_dir(root().join("patches"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    let graph = Graph::load();
    let linked = graph
        .packages()
        .iter()
        .filter(|package| package.manifest_path.starts_with(root().join("patches")));
    assert_eq!(names(linked), patched.iter().map(String::as_str).collect());
}

/// cargo-deny is not part of `make test` (it needs the network); its bans are the rules of `rooms`, so they must agree.
#[test]
fn the_bans_of_deny_toml_name_what_only_one_room_may_name() {
    let deny = deny();
    let bans = deny["bans"]["deny"].as_array().unwrap();
    let banned: BTreeMap<&str, BTreeSet<&str>> = bans
        .iter()
        .map(|ban| {
            let wrappers = ban["wrappers"].as_array().unwrap();
            (
                ban["crate"].as_str().unwrap(),
                wrappers.iter().map(|name| name.as_str().unwrap()).collect(),
            )
        })
        .collect();
    let graph = Graph::load();
    for (name, wrappers) in banned {
        let users = graph.users_of(name);
        assert!(
            users.is_subset(&wrappers),
            "{name} is named by {:?}",
            users.difference(&wrappers)
        );
    }
    assert_eq!(strings(&deny, "sources", "allow-git"), BTreeSet::new());
}
