//! The blob store: sealed parts of attachments, outside the database.
//!
//! A part is written once and never changed. It goes to a place of its own while it arrives and gets its name only
//! when all of it is on disk, so that a name always stands for whole bytes. [`FileBlobs`] keeps parts as files; another
//! kind of store implements [`BlobStore`]. Who may read a part, and whether it belongs to a case, the [`Store`] knows.

mod files;

use async_trait::async_trait;
use zegel_protocol::{BlobId, OrgSlug, Sha256};

use crate::{Store, StoreError};

pub use files::FileBlobs;

/// Bytes of the pieces in which a part is read.
pub const CHUNK_LEN: usize = 64 << 10;

/// Why a part could not be written, read or removed. The texts name no path and no content.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    /// More bytes than a part may have ([`zegel_protocol::limits::PART_LEN`]).
    #[error("the part is too long")]
    TooLong,
    /// The bytes are not those whose digest was promised.
    #[error("the part's bytes do not have the promised digest")]
    DigestMismatch,
    /// Other bytes are there under this number.
    #[error("another part is there under this number")]
    Taken,
    /// No room on the disk.
    #[error("the blob store has no room left")]
    Full,
    /// Reading or writing failed.
    #[error("the blob store failed to {0}: {1}")]
    Fault(&'static str, std::io::ErrorKind),
    /// The database, asked during a sweep, failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A part that is on disk, whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrittenPart {
    /// Its bytes.
    pub length: u64,
    /// Their SHA-256.
    pub sha256: Sha256,
}

/// Where the sealed parts of attachments are.
#[async_trait]
pub trait BlobStore: Send + Sync + 'static {
    /// Begins to write a part.
    async fn begin_part(
        &self,
        org: &OrgSlug,
        blob: &BlobId,
        part: u32,
    ) -> Result<Box<dyn PartWriter>, BlobError>;

    /// Opens a part for reading; `None` if it is not there.
    async fn read_part(
        &self,
        org: &OrgSlug,
        blob: &BlobId,
        part: u32,
    ) -> Result<Option<Box<dyn PartReader>>, BlobError>;

    /// Removes one part, for one that was written but that the [`Store`] did not take. Removing none is fine.
    async fn remove_part(&self, org: &OrgSlug, blob: &BlobId, part: u32) -> Result<(), BlobError>;

    /// Removes all parts of an attachment. Removing none is fine.
    async fn remove(&self, org: &OrgSlug, blob: &BlobId) -> Result<(), BlobError>;

    /// Removes what nobody refers to and nobody touched since `before`, or since the day before where only the day is
    /// known: unfinished parts, and attachments that `store` does not know. `before` should lie an hour or more back,
    /// because a part is on disk before it is in the books.
    async fn sweep(&self, store: &dyn Store, before: std::time::SystemTime) -> Result<SweptBlobs, BlobError>;
}

/// What a sweep of the blob store removed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SweptBlobs {
    /// Parts whose writing was never finished.
    pub unfinished: u64,
    /// Attachments that the books do not know.
    pub unknown: u64,
}

/// A part on its way to the disk. Dropped without [`PartWriter::commit`], it leaves nothing behind.
#[async_trait]
pub trait PartWriter: Send {
    /// Adds bytes at the end.
    ///
    /// # Errors
    /// `TooLong`, `Full` or `Fault`; nothing can be written afterwards.
    async fn write(&mut self, bytes: &[u8]) -> Result<(), BlobError>;

    /// Gives the part its name. When this returns, the part survives a power cut. The same bytes under the same number
    /// again are fine.
    ///
    /// # Errors
    /// `DigestMismatch` if they are not the `expected` ones, `Taken` if other bytes are there; then nothing is kept.
    async fn commit(self: Box<Self>, expected: Option<Sha256>) -> Result<WrittenPart, BlobError>;
}

/// A part being read.
#[async_trait]
pub trait PartReader: Send + Sync {
    /// Bytes of the whole part.
    fn length(&self) -> u64;

    /// The next piece, at most [`CHUNK_LEN`] bytes and never empty; `None` at the end.
    ///
    /// # Errors
    /// `Fault`, also when the part ends before its length.
    async fn next(&mut self) -> Result<Option<Vec<u8>>, BlobError>;
}
