//! Who may know whom (ARCHITECTURE.md): the server is blind by construction, cryptography has one room, SQL two.

use std::collections::BTreeSet;

use cargo_metadata::DependencyKind::{Build, Development, Normal};

use crate::graph::{Graph, named, names};

/// What opens, or leads to what opens.
const OPENING: [&str; 10] = [
    "age",
    "age-core",
    "hpke",
    "ml-kem",
    "x25519-dalek",
    "rust-argon2",
    "zegel-sealing",
    "zegel-intake",
    "zegel-case-management",
    "zegel-administration",
];

/// Cryptography that only `sealing` names.
const SEALING_ONLY: [&str; 12] = [
    "age",
    "age-core",
    "bech32",
    "ed25519-dalek",
    "hkdf",
    "hpke",
    "minisign",
    "ml-kem",
    "rust-argon2",
    "sha3",
    "x25519-dalek",
    "chacha20poly1305",
];

/// What each room may name of the other rooms; dependencies that are not in the list would be a new door.
const DOORS: [(&str, &[&str]); 12] = [
    ("zegel-protocol", &[]),
    ("zegel-sealing", &["zegel-protocol"]),
    ("zegel-intake", &["zegel-protocol", "zegel-sealing"]),
    ("zegel-figures", &["zegel-protocol"]),
    (
        "zegel-case-management",
        &["zegel-figures", "zegel-protocol", "zegel-sealing"],
    ),
    ("zegel-administration", &["zegel-protocol", "zegel-sealing"]),
    ("zegel-storage", &["zegel-protocol"]),
    ("zegel-storage-sqlite", &["zegel-protocol", "zegel-storage"]),
    ("zegel-storage-postgres", &["zegel-protocol", "zegel-storage"]),
    ("zegel-server", &["zegel-protocol", "zegel-storage"]),
    (
        "zegel-web-client",
        &[
            "zegel-administration",
            "zegel-case-management",
            "zegel-figures",
            "zegel-intake",
            "zegel-protocol",
            "zegel-sealing",
        ],
    ),
    (
        "zegel-cli",
        &[
            "zegel-administration",
            "zegel-case-management",
            "zegel-figures",
            "zegel-intake",
            "zegel-protocol",
            "zegel-sealing",
            "zegel-server",
            "zegel-storage",
            "zegel-storage-postgres",
            "zegel-storage-sqlite",
        ],
    ),
];

/// Blind by construction: the server names no function that opens a sealed object, and reaches neither age nor `sealing`,
/// nor what they are made of. TLS to the mail server and passkeys bring ciphers and signatures of their own, which know
/// nothing of age's format or of any key that a person has.
#[test]
fn the_server_the_stores_and_the_protocol_reach_nothing_that_opens() {
    let graph = Graph::load();
    for room in [
        "zegel-server",
        "zegel-storage",
        "zegel-storage-sqlite",
        "zegel-storage-postgres",
        "zegel-protocol",
    ] {
        let reached = names(graph.reached_from(room));
        assert!(reached.contains("serde"), "{room}: the graph was not followed");
        let opening: Vec<_> = OPENING.iter().filter(|name| reached.contains(*name)).collect();
        assert!(opening.is_empty(), "{room} reaches {opening:?}");
    }
}

/// Libraries that bring ciphers into the server: TLS to the mail server and to the database, passkeys.
const WITH_CIPHERS_OF_THEIR_OWN: [&str; 3] = ["lettre", "webauthn-rs", "totp-rs"];

/// What the server's own code could call to open something, if it were named there. The libraries above are asked for
/// mail, for proofs and for nothing else: nothing of theirs that opens is within reach of a line of ours.
#[test]
fn the_servers_own_code_names_no_cipher_and_asks_its_libraries_for_nothing_that_opens() {
    let graph = Graph::load();
    let server = named(graph.member("zegel-server"), &[Normal, Build]);
    for name in WITH_CIPHERS_OF_THEIR_OWN {
        assert!(server.contains(name), "the server does without {name} now");
    }
    for name in [
        "aes",
        "aes-gcm",
        "aes-kw",
        "argon2",
        "chacha20",
        "chacha20poly1305",
        "crypto-glue",
        "openssl",
        "ring",
        "rsa",
        "rustls",
        "scrypt",
    ] {
        assert!(!server.contains(name), "the server names {name}");
    }
    let source = zegel_tests::root().join("crates/server/src");
    let (mut folders, mut seen) = (vec![source], 0);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            seen += 1;
            let text = std::fs::read_to_string(&path).unwrap();
            for verb in ["decrypt(", "decrypt_", "unwrap_key(", "decipher(", "unseal("] {
                assert!(!text.contains(verb), "{verb} in {}", path.display());
            }
        }
    }
    assert!(seen > 60, "only {seen} files looked at");
}

/// The check above must be able to fail.
#[test]
fn the_clients_reach_what_opens() {
    let graph = Graph::load();
    for room in [
        "zegel-intake",
        "zegel-case-management",
        "zegel-administration",
        "zegel-web-client",
        "zegel-cli",
    ] {
        let reached = names(graph.reached_from(room));
        for name in [
            "age",
            "age-core",
            "hpke",
            "ml-kem",
            "rust-argon2",
            "zegel-sealing",
        ] {
            assert!(reached.contains(name), "{room} does not reach {name}");
        }
    }
}

#[test]
fn every_room_knows_the_rooms_that_the_plan_gives_it_and_no_other() {
    let graph = Graph::load();
    for (room, doors) in DOORS {
        let member = graph.member(room);
        let rooms: BTreeSet<_> = named(member, &[Normal, Build])
            .into_iter()
            .filter(|name| name.starts_with("zegel-"))
            .collect();
        assert_eq!(rooms, doors.iter().copied().collect(), "{room}");
    }
    let planned: BTreeSet<_> = DOORS
        .iter()
        .map(|(room, _)| *room)
        .chain(["zegel-tests", "zegel-wasm-bindgen"])
        .collect();
    assert_eq!(
        names(graph.members()),
        planned,
        "a room is missing in this plan, or one is gone"
    );
}

#[test]
fn only_the_sealing_room_names_cryptography() {
    let graph = Graph::load();
    for member in graph.members() {
        let allowed: &[&str] = match member.name.as_str() {
            "zegel-sealing" => continue,
            // The tests of these sign rosters to check that those verify them.
            "zegel-protocol" | "zegel-server" | "zegel-figures" => &["minisign"],
            _ => &[],
        };
        let linked = named(member, &[Normal, Build]);
        let tested = named(member, &[Development]);
        for name in SEALING_ONLY {
            assert!(!linked.contains(name), "{} names {name}", member.name);
            assert!(
                !tested.contains(name) || allowed.contains(&name),
                "{}'s tests name {name}",
                member.name
            );
        }
    }
    let sealing = named(graph.member("zegel-sealing"), &[Normal]);
    for name in [
        "age",
        "ed25519-dalek",
        "hkdf",
        "hpke",
        "minisign",
        "ml-kem",
        "rust-argon2",
    ] {
        assert!(
            sealing.contains(name),
            "sealing does without {name} now: take it out of the list above"
        );
    }
}

#[test]
fn sql_stays_in_the_database_rooms() {
    let graph = Graph::load();
    let mut naming = BTreeSet::new();
    for member in graph.members() {
        let all = named(member, &[Normal, Build, Development]);
        if all.iter().any(|name| {
            name.starts_with("sqlx") || name.starts_with("rusqlite") || name.contains("postgres-")
        }) {
            naming.insert(member.name.as_str());
        }
    }
    assert_eq!(
        naming,
        BTreeSet::from(["zegel-storage-postgres", "zegel-storage-sqlite"])
    );
}

#[test]
fn the_browser_module_only_binds() {
    let graph = Graph::load();
    let bindings = [
        "getrandom",
        "js-sys",
        "rand",
        "serde",
        "serde_json",
        "wasm-bindgen",
        "zeroize",
    ]
    .into_iter()
    .collect();
    let named = named(graph.member("zegel-web-client"), &[Normal, Build]);
    let others: BTreeSet<_> = named
        .into_iter()
        .filter(|name| !name.starts_with("zegel-"))
        .collect();
    assert_eq!(others, bindings);
}

/// Chance and time come in as parameters below the server and the command line: nothing there even has a clock at hand.
#[test]
fn the_pure_rooms_do_no_input_and_output() {
    let graph = Graph::load();
    for room in [
        "zegel-protocol",
        "zegel-sealing",
        "zegel-intake",
        "zegel-case-management",
        "zegel-administration",
    ] {
        let reached = names(graph.reached_from(room));
        for name in [
            "tokio",
            "ureq",
            "reqwest",
            "hyper",
            "actix-web",
            "sqlx",
            "tracing",
            "chrono",
        ] {
            assert!(!reached.contains(name), "{room} reaches {name}");
        }
    }
}

#[test]
fn every_room_keeps_the_lints_of_the_house_and_is_not_published_by_accident() {
    let graph = Graph::load();
    for member in graph.members() {
        let manifest = std::fs::read_to_string(&member.manifest_path).unwrap();
        let manifest: toml::Table = manifest.parse().unwrap();
        let lints = manifest.get("lints").and_then(|lints| lints.get("workspace"));
        assert_eq!(
            lints,
            Some(&toml::Value::Boolean(true)),
            "{} has lints of its own",
            member.name
        );
        assert_eq!(
            member.publish.as_deref(),
            Some(&[][..]),
            "{} could be published",
            member.name
        );
        assert!(
            member.description.as_ref().is_some_and(|text| text.len() > 20),
            "{} says nothing of itself",
            member.name
        );
    }
}
