//! What the server learns, column by column (protocol §7).
//!
//! `learned-columns.txt` is the whole list, and part of SECURITY.md. Every database's tests compare it with the tables
//! that are really there, so no column can be added without being told.

use std::collections::BTreeSet;

/// The list as text: one `table.column — what it is` a line.
pub const LEARNED: &str = include_str!("../../learned-columns.txt");

/// The columns in the list, as `table.column`.
pub fn learned() -> BTreeSet<String> {
    let lines = LEARNED
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let named = lines.map(|line| {
        let (column, what) = line
            .split_once(" — ")
            .expect("every line says what its column is");
        assert!(what.len() > 5, "{column} is not explained");
        column.to_owned()
    });
    let columns: Vec<_> = named.collect();
    let set: BTreeSet<_> = columns.iter().cloned().collect();
    assert_eq!(set.len(), columns.len(), "a column is listed twice");
    set
}

/// Fails unless the tables have exactly the columns of the list.
pub fn assert_learned(found: impl IntoIterator<Item = String>) {
    let (found, learned): (BTreeSet<_>, _) = (found.into_iter().collect(), learned());
    let untold: Vec<_> = found.difference(&learned).collect();
    let gone: Vec<_> = learned.difference(&found).collect();
    assert!(
        untold.is_empty(),
        "the server keeps what learned-columns.txt does not tell: {untold:?}"
    );
    assert!(
        gone.is_empty(),
        "learned-columns.txt tells of what is not there: {gone:?}"
    );
}
