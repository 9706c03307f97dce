//! Attachments: sealed and uploaded, downloaded and opened, a part at a time, so that size does not matter.

use std::fs::File;
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow, bail};
use rand::rngs::OsRng;
use zegel_intake::Moving;
use zegel_protocol::BlobId;
use zegel_protocol::conversation::Attachment;
use zegel_protocol::limits::{MAX_ATTACHMENTS, MAX_PARTS, PART_LEN};
use zegel_sealing::attachment::{
    AttachmentError, AttachmentOpener, AttachmentSealer, FileInfo, parts_of, safe_name,
};

use super::api::Api;
use super::http::HttpError;
use crate::clock;
use crate::output::{Readers, create};
use crate::talk::{Progress, Usage, plain};

/// Bytes read from a file at a time.
const PIECE: usize = 64 << 10;

/// Starts to seal a file to the conversation at hand.
pub(crate) type Begin<'a> =
    dyn Fn(FileInfo, &mut OsRng) -> Result<(BlobId, AttachmentSealer), AttachmentError> + 'a;

/// Seals and uploads files, in order; gives what the message is to say of them.
///
/// # Errors
/// A file cannot be read or changed meanwhile, is too large, or the server refuses it.
pub(crate) fn upload_all(api: &Api, paths: &[PathBuf], begin: &Begin<'_>) -> anyhow::Result<Vec<Attachment>> {
    check_count(paths)?;
    paths
        .iter()
        .map(|path| upload(api, path, begin).with_context(|| path.display().to_string()))
        .collect()
}

/// Whether a message may bring so many files.
///
/// # Errors
/// `Usage` if it may not.
pub(crate) fn check_count(paths: &[PathBuf]) -> Result<(), Usage> {
    if paths.len() > MAX_ATTACHMENTS {
        return Err(Usage(format!(
            "at most {MAX_ATTACHMENTS} attachments are possible"
        )));
    }
    Ok(())
}

fn upload(api: &Api, path: &Path, begin: &Begin<'_>) -> anyhow::Result<Attachment> {
    let mut file = File::open(path)?;
    let metadata = file.metadata()?;
    if !metadata.is_file() {
        bail!("only plain files can be attached");
    }
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let info = FileInfo {
        media_type: media_type(path).to_owned(),
        name,
        size: metadata.len(),
    };
    let label = format!("sealing and sending {}", plain(&safe_name(&info.name)));
    let (blob, mut sealer) = begin(info, &mut clock::chance())?;
    let mut parts = Parts {
        api,
        blob,
        next: 0,
        waiting: Vec::new(),
        progress: Progress::new(label, sealer.expected_len()),
    };
    let mut piece = vec![0; PIECE];
    loop {
        let count = file.read(&mut piece)?;
        let Some(bytes) = piece.get(..count).filter(|bytes| !bytes.is_empty()) else {
            break;
        };
        parts.push(&sealer.push(bytes)?)?;
    }
    while let Some(bytes) = sealer.finish_step()? {
        parts.push(&bytes)?;
    }
    parts.finish()?;
    Ok(sealer.record())
}

/// Fetches a file of a thread, has it sealed anew, and uploads it under its new name.
///
/// # Errors
/// It is damaged or was exchanged, cannot be fetched, or the server refuses it.
pub(crate) fn move_one(
    api: &Api,
    (old, blob, mut moving): (Attachment, BlobId, Moving),
    fetch: &dyn Fn(u32) -> Result<Vec<u8>, HttpError>,
) -> anyhow::Result<Attachment> {
    let name = plain(&safe_name(&old.name));
    // The record is signed by its author, who may still be anybody.
    if old.parts > MAX_PARTS || old.parts != parts_of(old.sealed_len) {
        bail!("{name}: its number of parts is impossible");
    }
    let mut parts = Parts {
        api,
        blob,
        next: 0,
        waiting: Vec::new(),
        progress: Progress::new(format!("taking along {name}"), moving.expected_len()),
    };
    for part in 0..old.parts {
        let sealed = fetch(part).with_context(|| name.clone())?;
        parts.push(&moving.push(&sealed).with_context(|| name.clone())?)?;
    }
    while let Some(bytes) = moving.finish_step().with_context(|| name.clone())? {
        parts.push(&bytes)?;
    }
    parts.finish()?;
    Ok(moving.record())
}

/// Sealed bytes on their way: at most one part waits in memory.
struct Parts<'a> {
    api: &'a Api,
    blob: BlobId,
    next: u32,
    waiting: Vec<u8>,
    progress: Progress,
}

impl Parts<'_> {
    fn push(&mut self, mut bytes: &[u8]) -> Result<(), HttpError> {
        while !bytes.is_empty() {
            let room = PART_LEN.saturating_sub(self.waiting.len());
            let (now, later) = bytes.split_at_checked(room).unwrap_or((bytes, &[]));
            self.waiting.extend_from_slice(now);
            bytes = later;
            if self.waiting.len() == PART_LEN {
                self.send()?;
            }
        }
        Ok(())
    }

    fn finish(mut self) -> Result<(), HttpError> {
        if self.waiting.is_empty() {
            Ok(())
        } else {
            self.send()
        }
    }

    fn send(&mut self) -> Result<(), HttpError> {
        self.api.upload_part(&self.blob, self.next, &self.waiting)?;
        self.progress
            .add(u64::try_from(self.waiting.len()).unwrap_or(u64::MAX));
        self.next = self.next.saturating_add(1);
        self.waiting.clear();
        Ok(())
    }
}

/// Downloads, opens and saves a file in `folder`. Nothing is there under its name before all of it is known to be what was
/// sent; no file is overwritten.
///
/// # Errors
/// The attachment is damaged or was exchanged, or cannot be fetched or written.
pub(crate) fn save(
    folder: &Path,
    (attachment, opener): (Attachment, AttachmentOpener),
    fetch: &dyn Fn(u32) -> Result<Vec<u8>, HttpError>,
) -> anyhow::Result<PathBuf> {
    let name = safe_name(&attachment.name);
    // The record is signed by its author, who may still be anybody.
    if attachment.parts > MAX_PARTS || attachment.parts != parts_of(attachment.sealed_len) {
        bail!("{}: its number of parts is impossible", plain(&name));
    }
    let half = folder.join(format!(".zegel-{}.part", clock::fresh_name()));
    let saved = write_opened(&half, &attachment, opener, fetch)
        .with_context(|| plain(&name))
        .and_then(|()| give_name(&half, folder, &name));
    if saved.is_err() {
        // It holds bytes that nobody vouches for. If it cannot be removed, the error at hand is the one to tell.
        let _ = std::fs::remove_file(&half);
    }
    saved
}

fn write_opened(
    path: &Path,
    attachment: &Attachment,
    mut opener: AttachmentOpener,
    fetch: &dyn Fn(u32) -> Result<Vec<u8>, HttpError>,
) -> anyhow::Result<()> {
    let mut file = create(path, Readers::Owner)?;
    let label = format!("fetching and opening {}", plain(&safe_name(&attachment.name)));
    let mut progress = Progress::new(label, attachment.sealed_len);
    for part in 0..attachment.parts {
        let sealed = fetch(part)?;
        file.write_all(&opener.push(&sealed)?)?;
        progress.add(u64::try_from(sealed.len()).unwrap_or(u64::MAX));
    }
    file.write_all(&opener.finish()?)?;
    file.sync_all()?;
    Ok(())
}

/// Moves a finished file to its name, or to `name (2).ext` and so on where that is taken.
fn give_name(finished: &Path, folder: &Path, name: &str) -> anyhow::Result<PathBuf> {
    let (stem, extension) = match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() => (stem, format!(".{extension}")),
        _ => (name, String::new()),
    };
    for number in 1..1000_u32 {
        let tried = if number == 1 {
            name.to_owned()
        } else {
            format!("{stem} ({number}){extension}")
        };
        let path = folder.join(tried);
        // The empty file holds the name for us, so that the move below overwrites nothing but it.
        match create(&path, Readers::Owner) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error).with_context(|| path.display().to_string()),
            Ok(_) => {
                std::fs::rename(finished, &path).with_context(|| path.display().to_string())?;
                return Ok(path);
            }
        }
    }
    Err(anyhow!(
        "{} is full of files called {}",
        folder.display(),
        plain(name)
    ))
}

/// The media type that a name suggests; it is a hint for the reader and nothing relies on it.
fn media_type(path: &Path) -> &'static str {
    let extension = path
        .extension()
        .map(|e| e.to_string_lossy().to_ascii_lowercase())
        .unwrap_or_default();
    match extension.as_str() {
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "heic" => "image/heic",
        "pdf" => "application/pdf",
        "txt" | "md" | "log" => "text/plain",
        "csv" => "text/csv",
        "zip" => "application/zip",
        "mp3" => "audio/mpeg",
        "m4a" => "audio/mp4",
        "ogg" | "opus" => "audio/ogg",
        "wav" => "audio/wav",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "odt" => "application/vnd.oasis.opendocument.text",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        _ => "application/octet-stream",
    }
}
