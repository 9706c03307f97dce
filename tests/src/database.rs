//! The server's database from outside: SQLite through Python, PostgreSQL through `psql`, and the files of both.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Which database a test runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A file in the test's folder.
    Sqlite,
    /// A database of its own in the cluster of `scripts/with-postgres`.
    Postgres,
}

/// A database that is there for one test.
pub struct Database {
    kind: Kind,
    /// SQLite: the file. PostgreSQL: the address.
    place: String,
    /// PostgreSQL: the cluster's address and the database's name.
    cluster: Option<(String, String)>,
}

/// Runs SQL with Python's own SQLite and prints rows as JSON; bytes become hexadecimal digits.
const SQLITE: &str = "
import json, sqlite3, sys
database = sqlite3.connect(sys.argv[1], timeout=20)
rows = database.execute(sys.argv[2]).fetchall()
database.commit()
print(json.dumps([[('' if v is None else v.hex() if isinstance(v, bytes) else str(v)) for v in row] for row in rows]))
";

impl Database {
    /// A new, empty one.
    ///
    /// # Panics
    /// Without a PostgreSQL to use.
    #[must_use]
    pub fn new(kind: Kind, folder: &Path) -> Self {
        match kind {
            Kind::Sqlite => {
                let place = folder.join("zegel.sqlite").display().to_string();
                Self {
                    kind,
                    place,
                    cluster: None,
                }
            }
            Kind::Postgres => {
                let cluster = std::env::var("ZEGEL_TEST_POSTGRES_URL")
                    .expect("no PostgreSQL: run the tests with scripts/with-postgres");
                let name = format!(
                    "zegel_test_{:016x}",
                    rand::RngCore::next_u64(&mut rand::rngs::OsRng)
                );
                psql(&cluster, &format!("CREATE DATABASE {name}"));
                let place = cluster.replacen("/postgres?", &format!("/{name}?"), 1);
                assert_ne!(place, cluster, "an address of another shape: {cluster}");
                Self {
                    kind,
                    place,
                    cluster: Some((cluster, name)),
                }
            }
        }
    }

    /// Which kind it is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The server's configuration of it.
    #[must_use]
    pub fn config(&self) -> String {
        match self.kind {
            Kind::Sqlite => format!("[store]\nsqlite = {:?}\n", self.place),
            Kind::Postgres => format!("[store]\npostgres_url = {:?}\n", self.place),
        }
    }

    /// Rows of a query; bytes as hexadecimal digits, nothing as an empty text.
    ///
    /// # Panics
    /// If the database refuses it.
    #[must_use]
    pub fn rows(&self, sql: &str) -> Vec<Vec<String>> {
        match self.kind {
            Kind::Sqlite => {
                let output = Command::new("python3")
                    .args(["-c", SQLITE, &self.place, sql])
                    .output()
                    .unwrap();
                serde_json::from_slice(&checked(output, sql)).unwrap()
            }
            Kind::Postgres => {
                let text = String::from_utf8(psql(&self.place, sql)).unwrap();
                let row = |line: &str| line.split('\u{1f}').map(without_prefix).collect();
                text.split_terminator('\u{1e}').map(row).collect()
            }
        }
    }

    /// Changes something behind the server's back.
    ///
    /// # Panics
    /// If the database refuses it.
    pub fn change(&self, sql: &str) {
        match self.kind {
            Kind::Sqlite => drop(self.rows(sql)),
            Kind::Postgres => drop(psql(&self.place, sql)),
        }
    }

    /// The only value of a query.
    ///
    /// # Panics
    /// If there is not exactly one.
    #[must_use]
    pub fn value(&self, sql: &str) -> String {
        let rows = self.rows(sql);
        assert!(rows.len() == 1 && rows[0].len() == 1, "{sql}: {rows:?}");
        rows[0][0].clone()
    }

    /// A number.
    ///
    /// # Panics
    /// If it is none.
    #[must_use]
    pub fn number(&self, sql: &str) -> u64 {
        self.value(sql).parse().unwrap()
    }

    /// Every column, as `table.column`; the books of the migrations left out.
    #[must_use]
    pub fn columns(&self) -> BTreeSet<String> {
        let sql = match self.kind {
            Kind::Sqlite => {
                "SELECT m.name || '.' || c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'"
            }
            Kind::Postgres => {
                "SELECT table_name || '.' || column_name FROM information_schema.columns \
                 WHERE table_schema NOT IN ('pg_catalog', 'information_schema')"
            }
        };
        let all = self.rows(sql).into_iter().flatten();
        all.filter(|name| !name.starts_with("_sqlx_migrations.") && !name.starts_with("sqlite_"))
            .collect()
    }

    /// How many rows each table has.
    #[must_use]
    pub fn counts(&self) -> BTreeMap<String, u64> {
        let tables: BTreeSet<String> = self
            .columns()
            .iter()
            .filter_map(|name| Some(name.split_once('.')?.0.to_owned()))
            .collect();
        let counts = tables
            .iter()
            .map(|table| format!("SELECT '{table}', count(*) FROM {table}"));
        let rows = self.rows(&counts.collect::<Vec<_>>().join(" UNION ALL "));
        rows.into_iter()
            .map(|row| (row[0].clone(), row[1].parse().unwrap()))
            .collect()
    }

    /// Every file the database keeps data in, logs of changes included.
    ///
    /// # Panics
    /// If a file cannot be listed.
    #[must_use]
    pub fn files(&self) -> Vec<PathBuf> {
        match self.kind {
            Kind::Sqlite => {
                let all = ["", "-wal", "-shm", "-journal"]
                    .map(|ending| PathBuf::from(format!("{}{ending}", self.place)));
                all.into_iter().filter(|path| path.exists()).collect()
            }
            Kind::Postgres => {
                // What is only in the server's memory would not be found: written out first.
                drop(psql(&self.place, "CHECKPOINT"));
                let mut folders = vec![PathBuf::from(self.value("SHOW data_directory"))];
                let mut files = Vec::new();
                while let Some(folder) = folders.pop() {
                    for entry in std::fs::read_dir(&folder).unwrap() {
                        let path = entry.unwrap().path();
                        if path.is_dir() {
                            folders.push(path);
                        } else {
                            files.push(path);
                        }
                    }
                }
                files
            }
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Some((cluster, name)) = &self.cluster {
            // The cluster is thrown away in any case.
            let sql = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            let _ = Command::new("psql")
                .args(["-X", "-q", cluster, "-c", &sql])
                .output();
        }
    }
}

fn psql(address: &str, sql: &str) -> Vec<u8> {
    let arguments = [
        "-X",
        "-q",
        "-A",
        "-t",
        "-F",
        "\u{1f}",
        "-R",
        "\u{1e}",
        "-v",
        "ON_ERROR_STOP=1",
        address,
        "-c",
        sql,
    ];
    let mut out = checked(Command::new("psql").args(arguments).output().unwrap(), sql);
    // The last record ends with a line's end instead.
    if out.last() == Some(&b'\n') {
        out.pop();
    }
    out
}

fn checked(output: Output, sql: &str) -> Vec<u8> {
    assert!(
        output.status.success(),
        "{sql}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}

/// PostgreSQL writes bytes as `\x0123`.
fn without_prefix(text: &str) -> String {
    text.strip_prefix("\\x").unwrap_or(text).to_owned()
}
