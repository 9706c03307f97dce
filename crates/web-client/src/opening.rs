//! Attachments on their way in: the one file that is being opened, for both sides of the conversation.

use zegel_protocol::conversation::Attachment;
use zegel_sealing::attachment::AttachmentOpener;

use crate::{Failure, write};

/// One file is opened at a time: the page does them in turn.
#[derive(Default)]
pub(crate) struct Opening {
    opener: Option<AttachmentOpener>,
}

impl Opening {
    /// Takes a file to open; tells the page what it is called and how many parts to fetch.
    pub(crate) fn begin(&mut self, found: Option<(Attachment, AttachmentOpener)>) -> Result<String, Failure> {
        let (attachment, opener) = found.ok_or(Failure::new("no-attachment"))?;
        self.opener = Some(opener);
        write(&attachment)
    }

    pub(crate) fn push(&mut self, bytes: &[u8]) -> Result<Vec<u8>, Failure> {
        let opened = self
            .opener
            .as_mut()
            .ok_or(Failure::new("out-of-turn"))?
            .push(bytes);
        opened.map(|b| b.to_vec()).map_err(|error| {
            self.opener = None;
            error.into()
        })
    }

    pub(crate) fn finish(&mut self) -> Result<Vec<u8>, Failure> {
        Ok(self
            .opener
            .take()
            .ok_or(Failure::new("out-of-turn"))?
            .finish()?
            .to_vec())
    }
}
