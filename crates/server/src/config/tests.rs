//! The configuration, its example and its error sentences.

use std::collections::BTreeSet;

use super::*;

fn example() -> String {
    std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../deploy/zegel.example.toml"
    ))
    .unwrap()
}

fn load(variables: &[(&str, &str)]) -> Result<Config, BadConfig> {
    let variables = variables
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    Config::load(None, variables, &["ZEGEL_CONFIG"])
}

#[test]
fn the_example_says_what_holds_without_it() {
    assert_eq!(Config::from_toml(&example()).unwrap(), Config::default());
}

#[test]
fn the_example_names_every_key_and_every_variable() {
    let example = example();
    for variable in environment::variables() {
        assert!(
            example.contains(&format!("{variable}\n")),
            "{variable} is missing"
        );
    }
    // With the comment signs before keys taken away, the example sets every key there is.
    let full: String = example
        .lines()
        .map(|line| match line.strip_prefix("# ") {
            Some(rest) if rest.contains(" = ") => format!("{rest}\n"),
            _ => format!("{line}\n"),
        })
        .collect();
    Config::from_toml(&full).unwrap();
    let keys = |table: &toml::Table| -> BTreeSet<String> {
        table
            .iter()
            .flat_map(|(key, value)| match value {
                toml::Value::Table(_) if key == "hosts" => vec![key.clone()],
                toml::Value::Table(inner) => inner.keys().map(|k| format!("{key}__{k}")).collect(),
                _ => vec![key.clone()],
            })
            .map(|key| format!("ZEGEL_{}", key.to_uppercase()))
            .collect()
    };
    assert_eq!(
        keys(&full.parse().unwrap()),
        environment::variables().into_iter().collect()
    );
}

#[test]
fn variables_go_over_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("zegel.toml");
    std::fs::write(&file, "listen = '127.0.0.1:1'\n[limits]\nworkers = 3\n").unwrap();
    let variables = [
        ("ZEGEL_LISTEN", "127.0.0.1:2"),
        ("ZEGEL_ORIGINS", "https://a.example, https://b.example"),
        ("ZEGEL_LIMITS__MAX_CONNECTIONS", "7"),
        ("PATH", "/bin"),
        ("ZEGEL_CONFIG", "x"),
    ];
    let variables = variables.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let config = Config::load(Some(&file), variables, &["ZEGEL_CONFIG"]).unwrap();
    assert_eq!(config.listen, "127.0.0.1:2".parse().unwrap());
    assert_eq!(config.origins, ["https://a.example", "https://b.example"]);
    assert_eq!((config.limits.workers, config.limits.max_connections), (3, 7));
}

#[test]
fn a_secret_comes_from_a_file_and_is_never_shown() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("url");
    std::fs::write(&file, "postgres://zegel:hunter2@db/zegel\n").unwrap();
    let config = load(&[("ZEGEL_STORE__POSTGRES_URL_FILE", file.to_str().unwrap())]).unwrap();
    assert_eq!(
        config.store.postgres_url.as_ref().unwrap().expose(),
        "postgres://zegel:hunter2@db/zegel"
    );
    assert!(!format!("{config:?}").contains("hunter2"));
    let both = load(&[
        ("ZEGEL_STORE__POSTGRES_URL", "postgres://hunter2"),
        ("ZEGEL_STORE__POSTGRES_URL_FILE", file.to_str().unwrap()),
    ]);
    assert_eq!(
        both.unwrap_err().to_string(),
        "store: give postgres_url or postgres_url_file, not both."
    );
}

#[test]
fn the_mail_servers_password_comes_from_a_file_and_is_never_shown() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("password");
    std::fs::write(&file, "hunter2\n").unwrap();
    let config = load(&[
        ("ZEGEL_MAIL__SERVER", "mail.example.org"),
        ("ZEGEL_MAIL__USER", "zegel"),
        ("ZEGEL_MAIL__PASSWORD_FILE", file.to_str().unwrap()),
        ("ZEGEL_MAIL__FROM", "Zegel <zegel@example.org>"),
    ])
    .unwrap();
    assert_eq!(config.mail.password.as_ref().unwrap().expose(), "hunter2");
    assert!(!format!("{config:?}").contains("hunter2"));
    assert_eq!(config.mail.port(), 587);
}

#[test]
fn a_name_in_the_address_bar_leads_to_an_organisation() {
    let origins = ("ZEGEL_ORIGINS", "https://report.example.org");
    let config = load(&[origins, ("ZEGEL_HOSTS", "report.example.org = example-aid")]).unwrap();
    assert_eq!(config.hosts["report.example.org"].as_str(), "example-aid");
}

#[test]
fn slips_of_the_pen_are_named() {
    let cases = [
        (
            &[("ZEGEL_LISTN", "x")][..],
            "The environment variable ZEGEL_LISTN sets nothing.",
        ),
        (
            &[("ZEGEL_LIMITS__WORKERS", "many")],
            "ZEGEL_LIMITS__WORKERS: must be a whole number.",
        ),
        (
            &[("ZEGEL_LIMITS__HEAD_SECONDS", "0")],
            "limits.head_seconds: must be at least 1.",
        ),
        (
            &[("ZEGEL_ORIGINS", "http://report.example.org")],
            "origins: http://report.example.org must begin with https:// (plain http is for this machine and for onion addresses only).",
        ),
        (
            &[("ZEGEL_ORIGINS", "https://report.example.org/")],
            "origins: https://report.example.org/ must be scheme, host and port only, in small letters and without a slash at the end.",
        ),
        (
            &[("ZEGEL_ONION_ORIGIN", "https://report.example.org")],
            "onion_origin: https://report.example.org is not an onion address.",
        ),
        (
            &[("ZEGEL_HOSTS", "report.example.org=example-aid")],
            "hosts: report.example.org is in none of origins.",
        ),
        (
            &[("ZEGEL_HOSTS", "report")],
            "ZEGEL_HOSTS: must be name=value pairs.",
        ),
        (
            &[("ZEGEL_MAIL__FROM", "zegel@example.org")],
            "mail: server is missing.",
        ),
        (
            &[
                ("ZEGEL_MAIL__SERVER", "mail.example.org"),
                ("ZEGEL_MAIL__FROM", "Zegel"),
            ],
            "mail.from: must be an address such as Zegel <zegel@example.org>.",
        ),
        (
            &[
                ("ZEGEL_MAIL__SERVER", "mail.example.org"),
                ("ZEGEL_MAIL__USER", "zegel"),
            ],
            "mail: user and password belong together.",
        ),
        (
            &[
                ("ZEGEL_MAIL__SERVER", "mail.example.org"),
                ("ZEGEL_MAIL__SECURITY", "none"),
            ],
            "mail: security \"none\" is for a mail server on this machine only.",
        ),
        (
            &[
                ("ZEGEL_MAIL__SERVER", "mail.example.org"),
                ("ZEGEL_MAIL__DIGEST_HOURS", "8, 24"),
            ],
            "mail: digest_hours are hours from 0 to 23, one at least.",
        ),
        (
            &[("ZEGEL_MAIL__DIGEST_HOURS", "noon")],
            "ZEGEL_MAIL__DIGEST_HOURS: must be whole numbers.",
        ),
    ];
    for (variables, sentence) in cases {
        assert_eq!(load(variables).unwrap_err().to_string(), sentence);
    }
    assert!(
        load(&[(
            "ZEGEL_ORIGINS",
            "http://127.0.0.1:8080,http://abc.onion,http://[::1]:80"
        )])
        .is_ok()
    );
    let unknown = Config::from_toml("listen = '127.0.0.1:1'\nlissten = 1\n")
        .unwrap_err()
        .to_string();
    assert!(
        unknown.starts_with("line 2: unknown field `lissten`, expected one of"),
        "{unknown}"
    );
    let wrong = Config::from_toml("[store]\npostgres_url = 'postgres://hunter2\n")
        .unwrap_err()
        .to_string();
    assert!(
        wrong.starts_with("line 2: ") && !wrong.contains("hunter2"),
        "{wrong}"
    );
}
