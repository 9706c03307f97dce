//! Parts of attachments, between requests and the blob store.
//!
//! A part goes to disk first and into the books second. Where the books do not take it, the file must go again, or the
//! bound on room would bound nothing; but never a file that the books may already rely on.

use std::path::Path;

use actix_web::web::Bytes;
use futures_util::{Stream, stream};
use tokio::sync::{Mutex, Semaphore};
use zegel_protocol::{BlobId, Day, OrgSlug, ProblemCode, Sha256};
use zegel_storage::Store;
use zegel_storage::blobs::{BlobError, BlobStore, FileBlobs, SweptBlobs};
use zegel_storage::types::{PartOutcome, PartRecord};

use crate::body::Body;
use crate::extract::PartAddress;
use crate::log::{IoKind, event};
use crate::refusal::Refusal;

/// Locks that parts share by the first bits of their attachment's name.
const LOCKS: usize = 64;

/// The blob store with its bounds.
pub(crate) struct Parts {
    blobs: Box<dyn BlobStore>,
    /// Bytes that an organisation's attachments without a case may take.
    room: u64,
    /// Uploads at the same time: each may fill a part on the disk before the books can say that there is no room.
    uploads: Semaphore,
    locks: Vec<Mutex<()>>,
}

/// A part as its request announces it.
pub(crate) struct Announced<'a> {
    pub(crate) org: &'a OrgSlug,
    pub(crate) address: &'a PartAddress,
    pub(crate) digest: Sha256,
    pub(crate) today: Day,
}

impl Parts {
    /// Uses the folder, and makes it if it is not there.
    pub(crate) async fn open(folder: &Path, room: u64, uploads: usize) -> Result<Self, BlobError> {
        let blobs: Box<dyn BlobStore> = Box::new(FileBlobs::open(folder).await?);
        let locks = (0..LOCKS).map(|_| Mutex::new(())).collect();
        Ok(Self {
            blobs,
            room,
            uploads: Semaphore::new(uploads),
            locks,
        })
    }

    /// Takes a part in, in constant memory.
    ///
    /// # Errors
    /// Also where the bytes are not those of the digest, and where there is no room; nothing is kept then.
    pub(crate) async fn receive(
        &self,
        store: &dyn Store,
        announced: &Announced<'_>,
        mut body: Body,
    ) -> Result<PartRecord, Refusal> {
        let Announced {
            org,
            address,
            digest,
            today,
        } = *announced;
        let PartAddress { blob, part } = *address;
        let _turn = self.uploads.try_acquire().map_err(|_| ProblemCode::Busy)?;
        let mut writer = self.blobs.begin_part(org, &blob, part).await?;
        while let Some(piece) = body.next().await? {
            writer.write(&piece).await?;
        }
        let _lock = self.lock(&blob).await;
        let was_there = self.blobs.read_part(org, &blob, part).await?.is_some();
        let written = writer.commit(Some(digest)).await?;
        let record = PartRecord {
            blob,
            part,
            length: written.length,
            sha256: written.sha256,
        };
        let code = match store.record_part(org, &record, today, self.room).await? {
            PartOutcome::Stored => return Ok(record),
            PartOutcome::Taken => ProblemCode::AlreadyExists,
            PartOutcome::Full => ProblemCode::StorageFull,
            PartOutcome::NoOrganisation => ProblemCode::NotFound,
        };
        if !was_there {
            self.blobs.remove_part(org, &blob, part).await?;
        }
        Err(code.into())
    }

    async fn lock(&self, blob: &BlobId) -> Option<tokio::sync::MutexGuard<'_, ()>> {
        let first = blob.as_uuid().as_bytes().first().copied().unwrap_or_default();
        Some(self.locks.get(usize::from(first) % LOCKS)?.lock().await)
    }

    /// Opens a part that is in the books.
    pub(crate) async fn read(
        &self,
        org: &OrgSlug,
        record: &PartRecord,
    ) -> Result<impl Stream<Item = Result<Bytes, BlobError>> + use<>, Refusal> {
        let reader = self.blobs.read_part(org, &record.blob, record.part).await?;
        let Some(reader) = reader.filter(|reader| reader.length() == record.length) else {
            event!(ERROR, "a part that the books name is not on disk as they say");
            return Err(ProblemCode::Internal.into());
        };
        Ok(stream::try_unfold(reader, |mut reader| async move {
            Ok(reader.next().await?.map(|piece| (Bytes::from(piece), reader)))
        }))
    }

    /// Removes the parts of an attachment that is no longer in the books.
    pub(crate) async fn remove(&self, org: &OrgSlug, blob: &BlobId) -> Result<(), Refusal> {
        let _lock = self.lock(blob).await;
        Ok(self.blobs.remove(org, blob).await?)
    }

    /// Removes what the books do not know and nobody touched since `before`.
    pub(crate) async fn sweep(
        &self,
        store: &dyn Store,
        before: std::time::SystemTime,
    ) -> Result<SweptBlobs, Refusal> {
        Ok(self.blobs.sweep(store, before).await?)
    }
}

impl From<BlobError> for Refusal {
    fn from(error: BlobError) -> Self {
        match error {
            BlobError::TooLong => ProblemCode::TooLarge.into(),
            BlobError::DigestMismatch => ProblemCode::DigestMismatch.into(),
            BlobError::Taken => ProblemCode::AlreadyExists.into(),
            BlobError::Full => {
                event!(ERROR, "the disk for attachments is full");
                ProblemCode::StorageFull.into()
            }
            BlobError::Fault(what, kind) => {
                event!(
                    ERROR,
                    "the blob store failed",
                    what = what,
                    kind = IoKind::from(kind)
                );
                ProblemCode::Internal.into()
            }
            BlobError::Store(error) => error.into(),
        }
    }
}
