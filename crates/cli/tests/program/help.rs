//! Help texts: every command has one, says what each of its arguments is for, and which of them are needed.

use crate::support::zegel;

/// Helps of all commands below `command`, each with the words that lead to it.
fn walk(folder: &std::path::Path, command: &[String], all: &mut Vec<(String, String)>) {
    let mut arguments: Vec<&str> = command.iter().map(String::as_str).collect();
    arguments.push("--help");
    let help = zegel(folder, &arguments).ok().out;
    let below: Vec<String> = help
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty())
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next().map(str::to_owned))
        .filter(|name| name != "help")
        .collect();
    all.push((command.join(" "), help));
    for name in below {
        walk(folder, &[command, &[name]].concat(), all);
    }
}

#[test]
fn every_command_says_what_it_does_and_what_each_argument_is_for() {
    let folder = tempfile::tempdir().unwrap();
    let mut all = Vec::new();
    walk(folder.path(), &[], &mut all);
    assert!(all.len() > 60, "{} commands", all.len());
    for (command, help) in &all {
        let about = help.lines().next().unwrap();
        assert!(
            about.split_whitespace().count() >= 3 && !about.starts_with("Usage"),
            "{command}: {about}"
        );
        for line in help.lines().filter(|line| !line.starts_with("Usage:")) {
            assert!(line.chars().count() <= 100, "{command}: {line}");
        }
        // What an option is for stands beside it or in the line below.
        let lines: Vec<_> = help.lines().collect();
        for pair in lines.windows(2) {
            let option = pair[0].trim_start();
            if option.starts_with("--") && pair[0].starts_with("      --") {
                let beside = option.split("  ").skip(1).any(|words| !words.trim().is_empty());
                let below = pair[1].starts_with("          ") && pair[1].trim().len() > 3;
                assert!(beside || below, "{command}: {option}");
            }
        }
    }
    let asks_for = |command: &str, words: &str| {
        let (_, help) = all.iter().find(|(one, _)| one == command).unwrap();
        assert!(help.contains(words), "{command}: {words}");
    };
    for command in [
        "inbox",
        "case grant",
        "people list",
        "org settings",
        "account totp on",
        "instance health",
    ] {
        asks_for(command, "--passphrase-file");
        asks_for(command, "--totp-code");
    }
    for command in [
        "serve",
        "setup link",
        "org create",
        "org enrol",
        "org invite",
        "instance invite",
    ] {
        asks_for(command, "--config");
    }
}
