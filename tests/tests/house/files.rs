//! How files look: each says in its first line what lives there, and none is too long to be read in one sitting.

use std::path::{Path, PathBuf};

use zegel_tests::root;

/// Lines that a file may have.
const MOST: usize = 400;
/// Folders with sources of ours.
const FOLDERS: [&str; 5] = ["crates", "fuzz", "tests", "tools", "web"];
/// What is generated, fetched, data, or another's work.
const SKIPPED: [&str; 8] = [
    "node_modules",
    "dist",
    "target",
    "artifacts",
    "corpus",
    "vectors",
    ".sqlx",
    "__snapshots__",
];
/// Endings of sources.
const ENDINGS: [&str; 7] = ["rs", "ts", "js", "mjs", "svelte", "css", "sql"];

fn sources() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = FOLDERS.iter().map(|name| root().join(name)).collect();
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())) {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            if path.is_dir() && !SKIPPED.contains(&name) {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known))
            {
                found.push(path);
            }
        }
    }
    assert!(found.len() > 200, "only {} files found", found.len());
    found.sort();
    found
}

fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().display().to_string()
}

/// What a first line that says something begins with, in each language.
fn beginnings(path: &Path) -> &'static [&'static str] {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("rs") => &["//! "],
        Some("svelte") => &["<!-- "],
        Some("css") => &["/* "],
        Some("sql") => &["-- "],
        _ => &["// ", "/** ", "/* "],
    }
}

#[test]
fn every_file_says_in_its_first_line_what_lives_there() {
    let mut silent = Vec::new();
    for path in sources() {
        let text = std::fs::read_to_string(&path).unwrap();
        let first = text
            .lines()
            .find(|line| !line.starts_with("#!") && *line != "// @ts-check")
            .unwrap_or_default();
        let words = beginnings(&path)
            .iter()
            .find_map(|beginning| first.strip_prefix(beginning));
        if words.is_none_or(|words| words.trim().len() < 12) {
            silent.push(format!("{}: {first}", shown(&path)));
        }
    }
    assert!(silent.is_empty(), "{}", silent.join("\n"));
}

#[test]
fn no_file_is_longer_than_can_be_read_in_one_sitting() {
    let mut long = Vec::new();
    for path in sources() {
        let lines = std::fs::read_to_string(&path).unwrap().lines().count();
        if lines > MOST {
            long.push(format!("{}: {lines} lines", shown(&path)));
        }
    }
    assert!(long.is_empty(), "more than {MOST} lines:\n{}", long.join("\n"));
}

#[test]
fn nothing_was_left_for_later() {
    let marks = ["TO", "FIX"].map(|begin| format!("{begin}{}", if begin == "TO" { "DO" } else { "ME" }));
    let mut left = Vec::new();
    for path in sources() {
        let text = std::fs::read_to_string(&path).unwrap();
        for (number, line) in text.lines().enumerate() {
            if marks.iter().any(|mark| line.contains(mark.as_str())) || line.contains(concat!("todo", "!(")) {
                left.push(format!("{}:{}", shown(&path), number + 1));
            }
        }
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}

#[test]
fn every_script_says_what_it_does() {
    for entry in std::fs::read_dir(root().join("scripts")).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let mut lines = text.lines();
        assert_eq!(lines.next(), Some("#!/usr/bin/env bash"), "{}", shown(&path));
        assert!(
            lines
                .next()
                .is_some_and(|line| line.starts_with("# ") && line.len() > 20),
            "{}",
            shown(&path)
        );
        assert!(text.contains("set -euo pipefail"), "{}", shown(&path));
    }
}
