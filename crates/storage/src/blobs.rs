//! The blob store: sealed parts of attachments as files.
