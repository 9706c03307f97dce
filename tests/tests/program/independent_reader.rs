//! No lock-in: what the server keeps opens with npm `age-encryption` and a handler's exported identity, without Zegel.
//! tests/interop/open-from-disk.mjs says how, step by step.

use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;
use zegel_protocol::Sha256;
use zegel_tests::database::Kind;
use zegel_tests::reporter::{File, answers};
use zegel_tests::root;
use zegel_tests::search::files_under;
use zegel_tests::world::World;

on_both_databases!(what_the_server_keeps_opens_with_another_program_and_the_exported_identity);

fn what_the_server_keeps_opens_with_another_program_and_the_exported_identity(kind: Kind) {
    let modules = root().join("tests/interop/node_modules/age-encryption");
    assert!(
        modules.exists(),
        "npm ci in tests/interop first (scripts/test does)"
    );
    let mut world = World::new(kind);
    let photo = File {
        name: "till.jpg".into(),
        media_type: "image/jpeg".into(),
        bytes: vec![9; 70_000],
    };
    let report = world.reporter().report(
        answers("باعوا البطانيات. They sold the blankets."),
        std::slice::from_ref(&photo),
    );

    let exported = world.handler_by_command(
        world.address,
        "amina",
        &["identity", "export"],
        &["--out", "amina.age"],
    );
    assert!(exported.ok().err.contains("whoever has this file"));
    world.stop();

    // From here on there is only what lies on the disk.
    let kept = |name: &str, sql: &str| -> PathBuf {
        let path = world.path().join(name);
        std::fs::write(&path, bytes(&world.database.value(sql))).unwrap();
        path
    };
    let grant = kept(
        "grant",
        "SELECT sealed FROM grants WHERE person = 'amina' AND kind = 0",
    );
    let entry = kept("entry", "SELECT sealed FROM entries WHERE chain = 0 AND seq = 0");
    let files = files_under(&world.blobs());
    assert_eq!(files.len(), 1, "one part of one attachment: {files:?}");

    let open = |grant: &PathBuf| {
        let script = root().join("tests/interop/open-from-disk.mjs");
        let identity = world.path().join("amina.age");
        Command::new("node")
            .arg(script)
            .arg(identity)
            .arg(grant)
            .arg(&entry)
            .arg(&files[0])
            .output()
            .unwrap()
    };
    let output = open(&grant);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let opened: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(opened["grant"]["case"], report.sealed.case.to_string());
    assert_eq!(
        opened["entry"]["content"]["report"]["text"],
        "باعوا البطانيات. They sold the blankets."
    );
    assert_eq!(opened["entry"]["header"]["seq"], 0);
    assert_eq!(
        opened["entry"]["content"]["report"]["attachments"][0]["name"],
        "till.jpg"
    );
    let hash: String = Sha256::of(&photo.bytes)
        .as_bytes()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(opened["attachment"], hash);

    // Boris's grant is not Amina's: the program says no, so the yes above means something.
    let boris = kept(
        "boris",
        "SELECT sealed FROM grants WHERE person = 'boris' AND kind = 0",
    );
    assert!(!open(&boris).status.success());
}

fn bytes(hex: &str) -> Vec<u8> {
    let digits = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
    (0..hex.len()).step_by(2).map(digits).collect()
}
