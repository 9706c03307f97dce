//! Parts of attachments as local files: `<root>/<organisation>/<two hex>/<blob>/<part>`, unfinished ones in `<root>/.unfinished`.
//! Names are built from typed identifiers only. Files and folders say the day on which they were written, as the books do.
//! (What a file system notes of itself, such as the change of an inode, a program cannot take back.)

use std::ffi::OsStr;
use std::fs;
use std::io::{self, ErrorKind};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use async_trait::async_trait;
use sha2::Digest as _;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use zegel_protocol::limits::PART_LEN;
use zegel_protocol::{BlobId, OrgSlug, Sha256};

use super::{BlobError, BlobStore, CHUNK_LEN, PartReader, PartWriter, SweptBlobs, WrittenPart};
use crate::Store;

const UNFINISHED: &str = ".unfinished";
const FOLDER_MODE: u32 = 0o700;
const FILE_MODE: u32 = 0o600;
const DAY: Duration = Duration::from_secs(86_400);

/// Numbers the unfinished parts of this process; together with the process id it makes their names.
static NEXT: AtomicU64 = AtomicU64::new(0);

/// The blob store in a folder of a local file system.
#[derive(Debug, Clone)]
pub struct FileBlobs {
    root: PathBuf,
}

impl FileBlobs {
    /// Uses the folder, and makes it (for its owner alone) if it is not there.
    ///
    /// # Errors
    /// `Fault` or `Full` if it cannot be made or written to, or if its file system cannot give a file a second name:
    /// a part gets its name that way, because unlike renaming it never replaces what is there.
    pub async fn open(root: impl Into<PathBuf>) -> Result<Self, BlobError> {
        let root: PathBuf = root.into();
        blocking(move || {
            let made = fs::DirBuilder::new()
                .mode(FOLDER_MODE)
                .recursive(true)
                .create(&root);
            made.map_err(fault("make its folder"))?;
            make_folder(&root.join(UNFINISHED))?;
            if let Some(parent) = fs::canonicalize(&root).ok().as_deref().and_then(Path::parent) {
                sync_folder(parent)?;
            }
            let (_, first) = create_unfinished(&root)?;
            let second = first.with_extension("second");
            let linked = fs::hard_link(&first, &second);
            let _ = fs::remove_file(&second);
            fs::remove_file(&first).map_err(fault("write to its folder"))?;
            linked.map_err(fault("give a file a second name"))?;
            Ok(Self { root })
        })
        .await
    }

    fn folders(&self, org: &OrgSlug, blob: &BlobId) -> [PathBuf; 3] {
        let name = blob.to_string();
        let org = self.root.join(org.as_str());
        let shelf = org.join(format!("{:02x}", blob.as_uuid().as_bytes()[0]));
        let blob = shelf.join(name);
        [org, shelf, blob]
    }

    fn path(&self, org: &OrgSlug, blob: &BlobId, part: u32) -> PathBuf {
        let [_, _, folder] = self.folders(org, blob);
        folder.join(part.to_string())
    }
}

#[async_trait]
impl BlobStore for FileBlobs {
    async fn begin_part(
        &self,
        org: &OrgSlug,
        blob: &BlobId,
        part: u32,
    ) -> Result<Box<dyn PartWriter>, BlobError> {
        let root = self.root.clone();
        let (file, unfinished) = blocking(move || create_unfinished(&root)).await?;
        Ok(Box::new(FileWriter {
            file: tokio::fs::File::from_std(file),
            unfinished: Unfinished(unfinished),
            root: self.root.clone(),
            folders: self.folders(org, blob),
            part,
            hash: sha2::Sha256::new(),
            length: 0,
        }))
    }

    async fn read_part(
        &self,
        org: &OrgSlug,
        blob: &BlobId,
        part: u32,
    ) -> Result<Option<Box<dyn PartReader>>, BlobError> {
        let file = match tokio::fs::File::open(self.path(org, blob, part)).await {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            other => other.map_err(fault("open a part"))?,
        };
        let length = file.metadata().await.map_err(fault("open a part"))?.len();
        Ok(Some(Box::new(FileReader {
            file,
            length,
            left: length,
        })))
    }

    async fn remove_part(&self, org: &OrgSlug, blob: &BlobId, part: u32) -> Result<(), BlobError> {
        let path = self.path(org, blob, part);
        blocking(move || match fs::remove_file(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            Err(error) => Err(fault("remove a part")(error)),
            Ok(()) => path.parent().map_or(Ok(()), settle_folder),
        })
        .await
    }

    async fn remove(&self, org: &OrgSlug, blob: &BlobId) -> Result<(), BlobError> {
        let [_, shelf, folder] = self.folders(org, blob);
        blocking(move || remove_folder(&shelf, &folder)).await
    }

    async fn sweep(&self, store: &dyn Store, before: SystemTime) -> Result<SweptBlobs, BlobError> {
        let root = self.root.clone();
        let (unfinished, old) = blocking(move || {
            Ok((
                remove_unfinished(&root.join(UNFINISHED), before)?,
                untouched(&root, before)?,
            ))
        })
        .await?;
        let mut unknown = 0;
        for (org, blob) in old {
            if !store.knows_blob(&org, &blob).await? {
                self.remove(&org, &blob).await?;
                unknown += 1;
            }
        }
        Ok(SweptBlobs { unfinished, unknown })
    }
}

/// The name of a part that is not whole yet; the file goes when this does.
struct Unfinished(PathBuf);

impl Drop for Unfinished {
    fn drop(&mut self) {
        // A file that stays behind is removed by the next sweep.
        let _ = fs::remove_file(&self.0);
    }
}

struct FileWriter {
    file: tokio::fs::File,
    unfinished: Unfinished,
    root: PathBuf,
    folders: [PathBuf; 3],
    part: u32,
    hash: sha2::Sha256,
    length: u64,
}

#[async_trait]
impl PartWriter for FileWriter {
    async fn write(&mut self, bytes: &[u8]) -> Result<(), BlobError> {
        self.length += bytes.len() as u64;
        if self.length > PART_LEN as u64 {
            return Err(BlobError::TooLong);
        }
        self.hash.update(bytes);
        self.file.write_all(bytes).await.map_err(fault("write a part"))
    }

    async fn commit(mut self: Box<Self>, expected: Option<Sha256>) -> Result<WrittenPart, BlobError> {
        if self.length > PART_LEN as u64 {
            return Err(BlobError::TooLong);
        }
        let sha256 = Sha256::from_bytes(self.hash.clone().finalize().into());
        if expected.is_some_and(|expected| expected != sha256) {
            return Err(BlobError::DigestMismatch);
        }
        self.file.flush().await.map_err(fault("write a part"))?;
        let written = WrittenPart {
            length: self.length,
            sha256,
        };
        let file = self
            .file
            .try_clone()
            .await
            .map_err(fault("write a part"))?
            .into_std()
            .await;
        blocking(move || {
            keep_day_only(&file)?;
            file.sync_all().map_err(fault("write a part"))?;
            self.name(&written)
        })
        .await?;
        Ok(written)
    }
}

impl FileWriter {
    /// Gives the synced file its name, for good.
    fn name(&self, written: &WrittenPart) -> Result<(), BlobError> {
        for folder in &self.folders {
            make_folder(folder)?;
        }
        let [org, shelf, folder] = &self.folders;
        let path = folder.join(self.part.to_string());
        match fs::hard_link(&self.unfinished.0, &path) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                if digest_of(&path)? != written.sha256 {
                    return Err(BlobError::Taken);
                }
            }
            other => other.map_err(fault("name a part"))?,
        }
        // Also the folders above, and also when they were there: another writer may have just made them.
        for folder in [folder, shelf, org] {
            settle_folder(folder)?;
        }
        sync_folder(&self.root)
    }
}

struct FileReader {
    file: tokio::fs::File,
    length: u64,
    left: u64,
}

#[async_trait]
impl PartReader for FileReader {
    fn length(&self) -> u64 {
        self.length
    }

    async fn next(&mut self) -> Result<Option<Vec<u8>>, BlobError> {
        if self.left == 0 {
            return Ok(None);
        }
        let wanted = usize::try_from(self.left).map_or(CHUNK_LEN, |left| left.min(CHUNK_LEN));
        let mut piece = vec![0; wanted];
        self.file
            .read_exact(&mut piece)
            .await
            .map_err(fault("read a part"))?;
        self.left -= wanted as u64;
        Ok(Some(piece))
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, BlobError> + Send + 'static,
) -> Result<T, BlobError> {
    tokio::task::spawn_blocking(work)
        .await
        .unwrap_or(Err(BlobError::Fault("finish its work", ErrorKind::Other)))
}

fn fault(what: &'static str) -> impl Fn(io::Error) -> BlobError {
    move |error| match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => BlobError::Full,
        kind => BlobError::Fault(what, kind),
    }
}

fn create_unfinished(root: &Path) -> Result<(fs::File, PathBuf), BlobError> {
    loop {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = root
            .join(UNFINISHED)
            .join(format!("{}-{number}", std::process::id()));
        let file = fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(FILE_MODE)
            .open(&path);
        match file {
            // Left behind by a process of the same number; the sweep will find it.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            other => return Ok((other.map_err(fault("begin a part"))?, path)),
        }
    }
}

fn make_folder(path: &Path) -> Result<(), BlobError> {
    match fs::DirBuilder::new().mode(FOLDER_MODE).create(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        other => other.map_err(fault("make a folder")),
    }
}

/// Puts what happened in a folder of ours on disk, and only the day of it.
fn settle_folder(path: &Path) -> Result<(), BlobError> {
    let folder = fs::File::open(path).map_err(fault("write a folder"))?;
    keep_day_only(&folder)?;
    folder.sync_all().map_err(fault("write a folder"))
}

fn sync_folder(path: &Path) -> Result<(), BlobError> {
    fs::File::open(path)
        .and_then(|folder| folder.sync_all())
        .map_err(fault("write a folder"))
}

fn remove_folder(shelf: &Path, folder: &Path) -> Result<(), BlobError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(fault("remove an attachment")(error)),
        Ok(()) => settle_folder(shelf),
    }
}

fn digest_of(path: &Path) -> Result<Sha256, BlobError> {
    // At most PART_LEN bytes: longer ones never got a name.
    fs::read(path)
        .map(|bytes| Sha256::of(&bytes))
        .map_err(fault("read a part"))
}

/// Sets the time of the last change, and of the last reading, to the beginning of its day.
fn keep_day_only(file: &fs::File) -> Result<(), BlobError> {
    let modified = file
        .metadata()
        .and_then(|data| data.modified())
        .map_err(fault("date a file"))?;
    let since = modified
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap_or_default();
    let day =
        SystemTime::UNIX_EPOCH + DAY * u32::try_from(since.as_secs() / DAY.as_secs()).unwrap_or_default();
    let times = fs::FileTimes::new().set_modified(day).set_accessed(day);
    file.set_times(times).map_err(fault("date a file"))
}

/// Whether a file or folder was last written before that time, for certain: it may say only the day.
fn is_older(entry: &fs::DirEntry, before: SystemTime) -> bool {
    let modified = entry.metadata().and_then(|data| data.modified());
    modified.is_ok_and(|modified| modified.checked_add(DAY).is_some_and(|end| end <= before))
}

/// What is in a folder; nothing, if it is no folder or was just removed.
fn entries(folder: &Path) -> Result<Vec<fs::DirEntry>, BlobError> {
    match fs::read_dir(folder).and_then(Iterator::collect) {
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Ok(Vec::new())
        }
        other => other.map_err(fault("list a folder")),
    }
}

fn parsed<T: std::str::FromStr>(name: &OsStr) -> Option<T> {
    name.to_str()?.parse().ok()
}

fn remove_unfinished(folder: &Path, before: SystemTime) -> Result<u64, BlobError> {
    let mut removed = 0;
    for entry in entries(folder)? {
        if is_older(&entry, before) && fs::remove_file(entry.path()).is_ok() {
            removed += 1;
        }
    }
    Ok(removed)
}

/// Attachments in whose folders nothing was written since `before`. Files of other kinds are left alone.
fn untouched(root: &Path, before: SystemTime) -> Result<Vec<(OrgSlug, BlobId)>, BlobError> {
    let mut found = Vec::new();
    for org in entries(root)? {
        let Some(slug) = parsed::<OrgSlug>(&org.file_name()) else {
            continue;
        };
        for shelf in entries(&org.path())? {
            for folder in entries(&shelf.path())? {
                if let Some(blob) = parsed::<BlobId>(&folder.file_name())
                    && is_older(&folder, before)
                {
                    found.push((slug.clone(), blob));
                }
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests;
