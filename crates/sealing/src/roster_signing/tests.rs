//! An organisation's key works with the `minisign` tool, in both directions, and only behind its passphrase.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use minisign_verify as independent;

use super::*;

const PASSPHRASE: &str = "a passphrase for tests only";
const TOOL_KEY: &str = include_str!("../../tests/fixtures/minisign/tool.key");
const TOOL_PUBLIC: &str = include_str!("../../tests/fixtures/minisign/tool.pub");
const TOOL_SIGNED: &[u8] = include_bytes!("../../tests/fixtures/minisign/roster.txt");
const TOOL_SIGNATURE: &str = include_str!("../../tests/fixtures/minisign/roster.txt.minisig");
const COMMENT: &str = "zegel roster 7, 2026-11-23";

/// Checks as clients do: prehashed signatures only.
fn check(public: &str, bytes: &[u8], signature: &str) -> Result<String, independent::Error> {
    let key = independent::PublicKey::from_base64(public)?;
    let signature = independent::Signature::decode(signature)?;
    key.verify(bytes, &signature, false)?;
    Ok(signature.trusted_comment().to_owned())
}

#[test]
fn a_new_key_signs_what_an_independent_verifier_accepts_and_nothing_else() {
    let new = OrganisationKey::generate(PASSPHRASE).unwrap();
    let public = new.key.public_key();
    assert!(public.starts_with("RW") && public.len() == 56, "{public}");
    let signature = new.key.sign(b"roster", COMMENT).unwrap();
    assert_eq!(check(&public, b"roster", &signature).unwrap(), COMMENT);
    assert!(check(&public, b"Roster", &signature).is_err());
    let redated = signature.replace("2026-11-23", "2027-11-23");
    assert_ne!(redated, signature);
    assert!(check(&public, b"roster", &redated).is_err());
    let other = OrganisationKey::generate(PASSPHRASE).unwrap().key.public_key();
    assert_ne!(other, public);
    assert!(check(&other, b"roster", &signature).is_err());
}

#[test]
fn a_signature_tells_no_time_but_the_day_it_was_given() {
    let new = OrganisationKey::generate(PASSPHRASE).unwrap();
    let signature = new.key.sign(b"roster", COMMENT).unwrap();
    assert!(!signature.contains("timestamp"));
    assert_eq!(
        signature.lines().nth(2),
        Some("trusted comment: zegel roster 7, 2026-11-23")
    );
    assert_eq!(signature.lines().count(), 4);
}

#[test]
fn a_key_file_opens_with_its_passphrase_only() {
    let new = OrganisationKey::generate(PASSPHRASE).unwrap();
    let file = &new.secret_key_file;
    let again = OrganisationKey::load(file, PASSPHRASE).unwrap();
    assert_eq!(again.public_key(), new.key.public_key());
    let signature = again.sign(b"roster", COMMENT).unwrap();
    assert!(check(&new.key.public_key(), b"roster", &signature).is_ok());

    let error = |file: &str, passphrase: &str| OrganisationKey::load(file, passphrase).unwrap_err();
    assert_eq!(
        error(file, "a passphrase for tests onlY"),
        OrganisationKeyError::WrongPassphrase
    );
    assert_eq!(error(file, ""), OrganisationKeyError::WrongPassphrase);
    let comment = file.lines().next().unwrap();
    for damaged in [
        "",
        "two\nlines",
        comment,
        &format!("{comment}\n!!!"),
        &format!("{comment}\nAAAA"),
        TOOL_PUBLIC,
    ] {
        assert_eq!(
            error(damaged, PASSPHRASE),
            OrganisationKeyError::NotAKeyFile,
            "{damaged}"
        );
    }
}

#[test]
fn a_short_passphrase_is_refused() {
    assert_eq!(
        OrganisationKey::generate("eleven char").unwrap_err(),
        OrganisationKeyError::ShortPassphrase
    );
}

#[test]
fn a_comment_cannot_forge_lines_of_the_signature() {
    let new = OrganisationKey::generate(PASSPHRASE).unwrap();
    for bad in [
        "one\ntrusted comment: two",
        "one\r",
        "\u{7}",
        " led by a blank",
        &"a".repeat(1001),
    ] {
        assert_eq!(
            new.key.sign(b"roster", bad),
            Err(OrganisationKeyError::BadComment),
            "{bad:?}"
        );
    }
}

#[test]
fn secrets_are_in_no_debug_output() {
    let new = OrganisationKey::generate(PASSPHRASE).unwrap();
    let public = new.key.public_key();
    assert_eq!(
        format!("{new:?} {:?}", new.key),
        format!("NewOrganisationKey({public}) OrganisationKey({public})")
    );
}

#[test]
fn a_key_made_by_the_tool_is_loaded_and_its_signature_accepted() {
    let public = TOOL_PUBLIC.lines().nth(1).unwrap();
    assert_eq!(
        check(public, TOOL_SIGNED, TOOL_SIGNATURE).unwrap(),
        "zegel roster 1, 2026-11-23"
    );
    let key = OrganisationKey::load(TOOL_KEY, PASSPHRASE).unwrap();
    assert_eq!(key.public_key(), public);
    let signature = key.sign(b"roster", COMMENT).unwrap();
    assert!(check(public, b"roster", &signature).is_ok());
}

/// Runs the tool, if this machine has it, in `folder`; it reads the passphrase from standard input.
fn tool(folder: &Path, arguments: &[&str]) -> Option<bool> {
    let mut child = Command::new("minisign")
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    child
        .stdin
        .take()
        .unwrap()
        .write_all(format!("{PASSPHRASE}\n").as_bytes())
        .unwrap_or_default();
    Some(child.wait().unwrap().success())
}

#[test]
fn the_tool_accepts_our_signature_and_signs_with_our_key() {
    let folder = tempfile::tempdir().unwrap();
    if tool(folder.path(), &["-v"]).is_none() {
        eprintln!("not run: this machine has no minisign");
        return;
    }
    let new = OrganisationKey::generate(PASSPHRASE).unwrap();
    let public = new.key.public_key();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("roster", "the roster");
    write("ours.minisig", &new.key.sign(b"the roster", COMMENT).unwrap());
    write("org.key", &new.secret_key_file);
    write("org.pub", &new.key.public_key_file());
    let verify = ["-V", "-m", "roster", "-x", "ours.minisig"];
    assert_eq!(
        tool(folder.path(), &[&verify[..], &["-P", &public]].concat()),
        Some(true)
    );
    assert_eq!(
        tool(folder.path(), &[&verify[..], &["-p", "org.pub"]].concat()),
        Some(true)
    );
    let sign = [
        "-S",
        "-s",
        "org.key",
        "-m",
        "roster",
        "-x",
        "theirs.minisig",
        "-t",
        COMMENT,
    ];
    assert_eq!(tool(folder.path(), &sign), Some(true));
    let theirs = std::fs::read_to_string(folder.path().join("theirs.minisig")).unwrap();
    assert_eq!(check(&public, b"the roster", &theirs).unwrap(), COMMENT);
    write("roster", "another roster");
    assert_eq!(
        tool(folder.path(), &[&verify[..], &["-P", &public]].concat()),
        Some(false)
    );
}

#[test]
fn a_public_key_has_one_spelling() {
    let key = OrganisationKey::generate("correct horse battery")
        .unwrap()
        .key
        .public_key();
    assert!(is_public_key(&key));
    for other in [
        "",
        "RWQ",
        &key[1..],
        &format!("{key} "),
        &format!("untrusted comment: x\n{key}"),
    ] {
        assert!(!is_public_key(other), "{other:?}");
    }
}
