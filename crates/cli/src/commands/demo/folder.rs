//! The demo's folder: whose it is, whether it is whole, what must be remembered from one start to the next.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use serde::{Deserialize, Serialize};
use zegel_protocol::PersonId;
use zegel_protocol::people::AccountRole;

use crate::output::{Readers, replace, write_new};
use crate::talk::say;

/// Changes whenever what an older program left behind is of no use any more.
const FORMAT: u32 = 2;
/// Says that the folder is a demo's, and that everything in it may be thrown away.
const MARK: &str = "zegel-demo.txt";
const MARK_TEXT: &str =
    "This folder was made by `zegel demo`. Everything in it is made up and may be deleted.\n";
const MEMORY: &str = "demo.json";

/// What the next start has to know.
#[derive(Serialize, Deserialize)]
pub(super) struct Memory {
    format: u32,
    pub(super) people: Vec<SignIn>,
    pub(super) receipts: Vec<Receipt>,
}

/// How to sign in as somebody.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct SignIn {
    pub(super) person: PersonId,
    pub(super) name: String,
    pub(super) role: AccountRole,
    pub(super) login: String,
    pub(super) passphrase: String,
}

/// How to come back to a case.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Receipt {
    pub(super) title: String,
    pub(super) code: String,
    pub(super) try_it: bool,
}

/// A folder that is the demo's.
pub(super) struct Folder {
    path: PathBuf,
}

impl Folder {
    /// Takes a folder into use; one that was left half-made is emptied first.
    ///
    /// # Errors
    /// The folder holds something that is not a demo's, was made by an earlier version of the program, or cannot be used.
    pub(super) fn open(path: &Path) -> anyhow::Result<(Self, Option<Memory>)> {
        let shown = path.display();
        let mut maker = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
        maker
            .recursive(true)
            .create(path)
            .with_context(|| shown.to_string())?;
        let folder = Self {
            path: path.to_owned(),
        };
        let marked = folder.file(MARK).exists();
        let empty = fs::read_dir(path)
            .with_context(|| shown.to_string())?
            .next()
            .is_none();
        if !marked && !empty {
            bail!("{shown} is not empty and not a demo's; say --dir with another folder");
        }
        if empty {
            write_new(&folder.file(MARK), MARK_TEXT, Readers::Anyone)?;
            return Ok((folder, None));
        }
        if let Some(memory) = folder.memory()? {
            return Ok((folder, Some(memory)));
        }
        say(format_args!(
            "{shown} was left half-made by a start that did not finish. Making it anew."
        ));
        folder.clear()?;
        Ok((folder, None))
    }

    /// A file in it.
    pub(super) fn file(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// What an earlier start remembered, if it came to its end.
    fn memory(&self) -> anyhow::Result<Option<Memory>> {
        let path = self.file(MEMORY);
        let text = match fs::read_to_string(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            other => other.with_context(|| path.display().to_string())?,
        };
        #[derive(Deserialize)]
        struct Version {
            format: u32,
        }
        let made = serde_json::from_str(&text).map(|Version { format }| format);
        match (made, serde_json::from_str(&text)) {
            (Ok(FORMAT), Ok(memory)) => Ok(Some(memory)),
            _ => {
                let shown = self.path.display();
                bail!(
                    "{shown} was made by another version of this program. Remove it (rm -r {shown}), or say --dir with another \
                     folder"
                )
            }
        }
    }

    /// Says that the folder is whole: the last thing of a first start.
    ///
    /// # Errors
    /// What the system says.
    pub(super) fn remember(&self, people: Vec<SignIn>, receipts: Vec<Receipt>) -> anyhow::Result<Memory> {
        let memory = Memory {
            format: FORMAT,
            people,
            receipts,
        };
        replace(
            &self.file(MEMORY),
            &serde_json::to_string_pretty(&memory)?,
            Readers::Owner,
        )?;
        Ok(memory)
    }

    /// Removes everything but the mark.
    fn clear(&self) -> anyhow::Result<()> {
        for entry in fs::read_dir(&self.path)? {
            let entry = entry?;
            if entry.file_name() == MARK {
                continue;
            }
            let path = entry.path();
            // A link is removed, never followed.
            let removed = if entry.file_type()?.is_dir() {
                fs::remove_dir_all(&path)
            } else {
                fs::remove_file(&path)
            };
            removed.with_context(|| path.display().to_string())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finished_folder_is_kept_a_half_made_one_is_emptied_and_a_strangers_is_left_alone() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("demo");
        let (folder, memory) = Folder::open(&path).unwrap();
        assert!(memory.is_none());
        fs::write(folder.file("zegel.sqlite"), "half").unwrap();
        let (folder, memory) = Folder::open(&path).unwrap();
        assert!(memory.is_none() && !folder.file("zegel.sqlite").exists());
        fs::write(folder.file("zegel.sqlite"), "whole").unwrap();
        folder.remember(Vec::new(), Vec::new()).unwrap();
        let (folder, memory) = Folder::open(&path).unwrap();
        assert!(memory.is_some() && folder.file("zegel.sqlite").exists());
        fs::write(
            folder.file(MEMORY),
            r#"{"format": 1, "people": [], "receipts": []}"#,
        )
        .unwrap();
        let refused = Folder::open(&path).err().unwrap().to_string();
        assert!(
            refused.contains("another version") && refused.contains("Remove it"),
            "{refused}"
        );
        assert!(path.join("zegel.sqlite").exists());

        let strangers = place.path().join("home");
        fs::create_dir(&strangers).unwrap();
        fs::write(strangers.join("thesis.txt"), "years of work").unwrap();
        assert!(Folder::open(&strangers).is_err());
        assert!(strangers.join("thesis.txt").exists());
    }
}
