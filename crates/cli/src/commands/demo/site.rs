//! Where the built site is.

use std::path::{Path, PathBuf};

use anyhow::bail;

/// What `scripts/build-site` makes, and the file that lists it.
const BUILT: &str = "web/dist";
const MANIFEST: &str = "manifest.json";

/// The folder that was named, or `web/dist` here or in a folder above the program.
///
/// # Errors
/// There is none.
pub(super) fn find(named: Option<&Path>) -> anyhow::Result<PathBuf> {
    if let Some(named) = named {
        return Ok(named.to_owned());
    }
    let program = std::env::current_exe().ok();
    let above = program.iter().flat_map(|program| program.ancestors().skip(1));
    let places = std::iter::once(PathBuf::new()).chain(above.map(Path::to_owned));
    match places
        .map(|place| place.join(BUILT))
        .find(|site| site.join(MANIFEST).is_file())
    {
        Some(site) => Ok(site),
        None => bail!("the site is not built yet: run scripts/build-site, or say --site-dir where it is"),
    }
}
