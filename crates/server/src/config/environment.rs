//! Environment variables over the configuration file: `ZEGEL_LIMITS__MAX_CONNECTIONS` is `limits.max_connections`.

use toml::{Table, Value};

use super::BadConfig;

const PREFIX: &str = "ZEGEL_";

#[derive(Clone, Copy)]
enum Kind {
    Text,
    Number,
    /// Several numbers with commas between them.
    Numbers,
    /// Several texts with commas between them.
    List,
    /// Several names with `=` and a text after them, with commas between them.
    Pairs,
}

/// Every key that a variable can set. A test holds the list complete.
const KEYS: &[(&[&str], Kind)] = &[
    (&["listen"], Kind::Text),
    (&["origins"], Kind::List),
    (&["onion_origin"], Kind::Text),
    (&["default_organisation"], Kind::Text),
    (&["hosts"], Kind::Pairs),
    (&["site_dir"], Kind::Text),
    (&["blob_dir"], Kind::Text),
    (&["store", "sqlite"], Kind::Text),
    (&["store", "postgres_url"], Kind::Text),
    (&["store", "postgres_url_file"], Kind::Text),
    (&["mail", "server"], Kind::Text),
    (&["mail", "port"], Kind::Number),
    (&["mail", "security"], Kind::Text),
    (&["mail", "user"], Kind::Text),
    (&["mail", "password"], Kind::Text),
    (&["mail", "password_file"], Kind::Text),
    (&["mail", "ca_file"], Kind::Text),
    (&["mail", "from"], Kind::Text),
    (&["mail", "digest_hours"], Kind::Numbers),
    (&["limits", "unclaimed_attachment_bytes"], Kind::Number),
    (&["limits", "uploads_at_once"], Kind::Number),
    (&["limits", "max_connections"], Kind::Number),
    (&["limits", "workers"], Kind::Number),
    (&["limits", "head_seconds"], Kind::Number),
    (&["limits", "idle_seconds"], Kind::Number),
    (&["limits", "body_bytes_per_second"], Kind::Number),
    (&["limits", "keep_alive_seconds"], Kind::Number),
    (&["limits", "drain_seconds"], Kind::Number),
    (&["limits", "shutdown_seconds"], Kind::Number),
    (&["log", "level"], Kind::Text),
    (&["log", "format"], Kind::Text),
];

/// The variable that sets the key at `path`.
fn variable(path: &[&str]) -> String {
    format!("{PREFIX}{}", path.join("__").to_uppercase())
}

/// The variables that set something, for the documentation and for tests.
#[cfg(test)]
pub(super) fn variables() -> Vec<String> {
    KEYS.iter().map(|(path, _)| variable(path)).collect()
}

/// Puts the variables into the table. A variable with our beginning that sets nothing is an error: it is a slip of the
/// pen that would otherwise go unnoticed.
pub(super) fn overlay(
    table: &mut Table,
    environment: impl IntoIterator<Item = (String, String)>,
    others: &[&str],
) -> Result<(), BadConfig> {
    for (name, text) in environment {
        if !name.starts_with(PREFIX) || others.contains(&name.as_str()) {
            continue;
        }
        let Some((path, kind)) = KEYS.iter().find(|(path, _)| variable(path) == name) else {
            return Err(BadConfig(format!(
                "The environment variable {name} sets nothing."
            )));
        };
        let value = match kind {
            Kind::Text => Value::String(text),
            Kind::Number => {
                let number = text.parse::<i64>();
                Value::Integer(number.map_err(|_| BadConfig(format!("{name}: must be a whole number.")))?)
            }
            Kind::Numbers => {
                let numbers = text
                    .split(',')
                    .map(|item| item.trim().parse().map(Value::Integer));
                let numbers: Result<_, _> = numbers.collect();
                Value::Array(numbers.map_err(|_| BadConfig(format!("{name}: must be whole numbers.")))?)
            }
            Kind::List => {
                let items = text.split(',').map(str::trim).filter(|item| !item.is_empty());
                Value::Array(items.map(|item| Value::String(item.to_owned())).collect())
            }
            Kind::Pairs => {
                let items = text.split(',').map(str::trim).filter(|item| !item.is_empty());
                let pairs = items.map(|item| {
                    let (key, value) = item.split_once('=')?;
                    Some((key.trim().to_owned(), Value::String(value.trim().to_owned())))
                });
                let pairs: Option<Table> = pairs.collect();
                Value::Table(pairs.ok_or_else(|| BadConfig(format!("{name}: must be name=value pairs.")))?)
            }
        };
        put(table, path, value);
    }
    Ok(())
}

fn put(table: &mut Table, path: &[&str], value: Value) {
    match path {
        [] => {}
        [key] => {
            table.insert((*key).to_owned(), value);
        }
        [section, rest @ ..] => {
            let inner = table
                .entry(*section)
                .or_insert_with(|| Value::Table(Table::new()));
            if let Value::Table(inner) = inner {
                put(inner, rest, value);
            }
        }
    }
}
