//! Saved views: questions to the inbox that have a name, kept sealed like the snapshot.

use serde::{Deserialize, Serialize};

use super::query::Query;

/// The piece of the snapshot that holds them.
pub const VIEWS_SHARD: u8 = 255;
/// How many there can be.
pub const MAX_VIEWS: usize = 40;
/// Characters of a name.
const MAX_NAME: usize = 80;

/// A question to the inbox that has a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// What it is called.
    pub name: String,
    /// What it shows.
    pub query: Query,
    /// As a board, not as a table.
    #[serde(default)]
    pub board: bool,
}

/// All of a person's views.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Views {
    /// In the order in which they are shown.
    pub views: Vec<View>,
}

/// There are too many views, or one has no name, too long a name, or one that another has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Give every view a name of its own, of at most 80 characters; there can be 40.")]
pub struct BadViews;

impl Views {
    /// Takes views as they were kept.
    ///
    /// # Errors
    /// `BadViews` also for what is no JSON of views.
    pub fn read(bytes: &[u8]) -> Result<Self, BadViews> {
        let views: Self = serde_json::from_slice(bytes).map_err(|_| BadViews)?;
        let names: Vec<&str> = views.views.iter().map(|view| view.name.trim()).collect();
        let good = |name: &&str| !name.is_empty() && name.chars().count() <= MAX_NAME;
        let unique = names
            .iter()
            .enumerate()
            .all(|(n, name)| !names.iter().take(n).any(|other| other == name));
        if names.len() <= MAX_VIEWS && names.iter().all(good) && unique {
            Ok(views)
        } else {
            Err(BadViews)
        }
    }

    /// Their bytes.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn views(names: &[&str]) -> Views {
        let view = |name: &&str| View {
            name: (*name).to_owned(),
            query: Query::default(),
            board: false,
        };
        Views {
            views: names.iter().map(view).collect(),
        }
    }

    #[test]
    fn views_come_back_as_they_were_kept() {
        let kept = views(&["Mine in Chad", "متأخرة"]);
        assert_eq!(Views::read(&kept.write()), Ok(kept));
    }

    #[test]
    fn every_view_has_a_name_of_its_own() {
        for names in [&["a", "a "][..], &[" "], &[&"x".repeat(81)]] {
            assert_eq!(Views::read(&views(names).write()), Err(BadViews), "{names:?}");
        }
        assert_eq!(Views::read(b"{"), Err(BadViews));
    }
}
