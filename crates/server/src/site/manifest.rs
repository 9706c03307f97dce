//! `manifest.json` of the built site: which files there are, of which type, with which hash.

use std::collections::HashMap;
use std::path::{Component, Path, PathBuf};

use actix_web::http::header::HeaderValue;
use actix_web::web::Bytes;
use serde::Deserialize;
use zegel_protocol::Language;

use super::serving::File;

/// Why a folder is not a built site: one sentence for the operator.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct BadSite(String);

impl BadSite {
    pub(super) fn unplaced(path: &str) -> Self {
        Self(format!(
            "The site lists {path}, which is neither a page nor an asset."
        ))
    }
}

#[derive(Deserialize)]
pub(super) struct Manifest {
    v: u32,
    languages: Vec<Language>,
    default_language: Language,
    pub(super) files: Vec<Entry>,
}

#[derive(Deserialize)]
pub(super) struct Entry {
    /// Relative to the folder; a twin with `.br` at the end holds it compressed.
    pub(super) path: String,
    content_type: String,
    /// SHA-256, in hexadecimal digits.
    sha256: String,
}

impl Manifest {
    pub(super) fn read(folder: &Path) -> Result<Self, BadSite> {
        let path = folder.join("manifest.json");
        let text = read(&path)?;
        let manifest: Self = serde_json::from_slice(&text)
            .map_err(|_| BadSite(format!("{} is not the manifest of a built site.", path.display())))?;
        if manifest.v != 1 {
            return Err(BadSite(format!(
                "{} is of another version of this program.",
                path.display()
            )));
        }
        Ok(manifest)
    }

    /// The languages that have a page, the default first.
    pub(super) fn languages_with(&self, pages: &HashMap<Language, File>) -> Vec<Language> {
        let first = std::iter::once(&self.default_language);
        let others = self
            .languages
            .iter()
            .filter(|language| **language != self.default_language);
        first
            .chain(others)
            .filter(|language| pages.contains_key(language))
            .cloned()
            .collect()
    }
}

impl Entry {
    /// The language of `pages/<language>/index.html`.
    pub(super) fn page_language(&self) -> Option<Language> {
        self.path
            .strip_prefix("pages/")?
            .strip_suffix("/index.html")?
            .parse()
            .ok()
    }

    /// Reads the file and its compressed twin.
    pub(super) fn load(&self, folder: &Path) -> Result<File, BadSite> {
        let relative = PathBuf::from(&self.path);
        if !relative
            .components()
            .all(|part| matches!(part, Component::Normal(_)))
        {
            return Err(BadSite(format!(
                "The site lists {}, which is not inside its folder.",
                self.path
            )));
        }
        let path = folder.join(relative);
        let plain = read(&path)?;
        let hash: [u8; 32] = <sha2::Sha256 as sha2::Digest>::digest(&plain).into();
        let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        if hash != self.sha256 {
            return Err(BadSite(format!(
                "{} is not the file that was built: its hash differs.",
                path.display()
            )));
        }
        let brotli = read(&folder.join(format!("{}.br", self.path)))?;
        let content_type = HeaderValue::from_str(&self.content_type).map_err(|_| {
            BadSite(format!(
                "The content type of {} is not a header's value.",
                self.path
            ))
        })?;
        Ok(File::new(
            Bytes::from(plain),
            Bytes::from(brotli),
            content_type,
            &hash,
        ))
    }
}

fn read(path: &Path) -> Result<Vec<u8>, BadSite> {
    std::fs::read(path).map_err(|error| {
        BadSite(format!(
            "{} cannot be read: {}. Has scripts/build-site been run?",
            path.display(),
            error.kind()
        ))
    })
}
