//! Attachments on their way out: the one file that is being sealed, for both sides of the conversation.

use serde::Serialize;
use zegel_protocol::BlobId;
use zegel_protocol::conversation::Attachment;
use zegel_sealing::attachment::{AttachmentSealer, parts_of};

use crate::{Failure, write};

/// One file is sealed at a time: the page does them in turn.
#[derive(Default)]
pub(crate) struct Sealing {
    sealer: Option<AttachmentSealer>,
}

impl Sealing {
    /// Takes a file to seal; tells the page its name and how many parts to cut.
    pub(crate) fn begin(&mut self, blob: BlobId, sealer: AttachmentSealer) -> Result<String, Failure> {
        #[derive(Serialize)]
        struct Begun {
            blob: BlobId,
            sealed_len: u64,
            parts: u32,
        }
        let sealed_len = sealer.expected_len();
        self.sealer = Some(sealer);
        write(&Begun {
            blob,
            sealed_len,
            parts: parts_of(sealed_len),
        })
    }

    pub(crate) fn push(&mut self, bytes: &[u8]) -> Result<Vec<u8>, Failure> {
        Ok(self
            .sealer
            .as_mut()
            .ok_or(Failure::new("out-of-turn"))?
            .push(bytes)?)
    }

    pub(crate) fn finish_step(&mut self) -> Result<Option<Vec<u8>>, Failure> {
        Ok(self
            .sealer
            .as_mut()
            .ok_or(Failure::new("out-of-turn"))?
            .finish_step()?)
    }

    pub(crate) fn done(&mut self) -> Result<Attachment, Failure> {
        Ok(self.sealer.take().ok_or(Failure::new("out-of-turn"))?.record())
    }
}

/// A file's size as the page has it: a whole number that JavaScript keeps as floating point. Nonsense becomes too large.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "checked to be whole and in range just before"
)]
pub(crate) fn size(number: f64) -> u64 {
    if number.fract() == 0.0 && (0.0..=9e15).contains(&number) {
        number as u64
    } else {
        u64::MAX
    }
}
