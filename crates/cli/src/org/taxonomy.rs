//! The default list of what a report can be about (`data/categories.toml`).

use anyhow::Context as _;
use serde::Deserialize;
use zegel_protocol::roster::Category;

#[derive(Deserialize)]
struct Taxonomy {
    category: Vec<Category>,
}

/// All categories, in the order in which they are offered.
///
/// # Errors
/// None in practice: a test reads the file.
pub(crate) fn categories() -> anyhow::Result<Vec<Category>> {
    let taxonomy: Taxonomy =
        toml::from_str(include_str!("../../data/categories.toml")).context("categories.toml")?;
    Ok(taxonomy.category)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_category_has_a_label_in_every_language_of_the_launch_and_being_unsure_is_one() {
        let all = categories().unwrap();
        for category in &all {
            for language in ["en", "nl", "fr", "es", "pt", "ar"] {
                let label = category.labels.get(&language.parse().unwrap());
                assert!(
                    label.is_some_and(|label| !label.trim().is_empty()),
                    "{} in {language}",
                    category.id
                );
            }
        }
        let mut ids: Vec<_> = all.iter().map(|category| category.id.as_str()).collect();
        assert!(ids.contains(&"unsure"));
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all.len());
    }
}
