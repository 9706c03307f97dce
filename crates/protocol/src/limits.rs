//! Bounds on every size and count that crosses the wire. Clients and server use the same numbers.

/// Bytes of sealed attachment in every part but the last one, which may be shorter.
pub const PART_LEN: usize = 4 << 20;
/// Parts of one attachment: 500 MB with padding and the seal's own bytes, rounded up.
pub const MAX_PARTS: u32 = 144;
/// Bytes of an attachment before sealing.
pub const MAX_ATTACHMENT_LEN: u64 = 500_000_000;
/// Attachments that one entry may bring.
pub const MAX_ATTACHMENTS: usize = 20;
/// Bytes of an entry's body before padding and sealing.
pub const MAX_ENTRY_BODY: usize = 900 << 10;
/// Bytes of a sealed entry: a frame of 1 MiB with the seal's header and tags.
pub const MAX_ENTRY_SEALED: usize = (1 << 20) + (8 << 10);
/// Bytes of a sealed grant: a frame of 2 KiB with the seal's header and tag.
pub const MAX_GRANT_SEALED: usize = 6 << 10;
/// People that one report or append may grant a key to.
pub const MAX_GRANTS: usize = 64;
/// People that a reporter may grant the thread key to with one reply.
pub const MAX_REPLY_GRANTS: usize = 4;
/// People whom one append may take off a case.
pub const MAX_REVOKED: usize = 16;
/// Entries that one append may bring (an acknowledgement is one in each chain).
pub const MAX_ENTRIES_PER_APPEND: usize = 4;
/// Entries in one chain.
pub const MAX_CHAIN_LEN: u32 = 20_000;
/// Characters of text in a report or a message.
pub const MAX_TEXT_CHARS: usize = 200_000;
/// Characters of an attachment's name.
pub const MAX_NAME_CHARS: usize = 180;
/// Bytes of a JSON request that brings entries: base64 of two full entries, their grants and some words.
pub const MAX_JSON_WITH_ENTRIES: usize = 4 << 20;
/// Bytes of every other JSON request.
pub const MAX_JSON: usize = 16 << 10;
/// Bytes of a JSON request with an account's vault and slots, or an authenticator's answer.
pub const MAX_JSON_ACCOUNT: usize = 64 << 10;
/// Bytes of a JSON request that brings a roster, whose quotes are escaped in it.
pub const MAX_JSON_ROSTER: usize = 3 << 20;
/// Bytes of a sealed vault or of a slot: the frame and seal of a grant.
pub const MAX_VAULT_SEALED: usize = MAX_GRANT_SEALED;
/// Grants of one case that a person seals anew in one request.
pub const MAX_REPLACED_GRANTS: usize = 64;
/// Characters of a login name.
pub const MAX_LOGIN_CHARS: usize = 80;
/// Characters of a mail address (RFC 5321 §4.5.3.1).
pub const MAX_ADDRESS_CHARS: usize = 254;
/// Days for which a mail is tried again, before it is given up.
pub const MAIL_DAYS: i32 = 5;
/// Days for which mails that were given up are counted.
pub const UNDELIVERED_DAYS: i32 = 30;
/// Characters of a hybrid age recipient.
pub const MAX_RECIPIENT_CHARS: usize = 2200;
/// Passkeys of one account.
pub const MAX_PASSKEYS: usize = 8;
/// Days after which a set-up link is over.
pub const SET_UP_DAYS: i32 = 7;
/// Days after which an invitation is over.
pub const INVITATION_DAYS: i32 = 14;
/// Bytes of an organisation's logo, a PNG.
pub const MAX_LOGO: usize = 8 << 10;
/// Bytes of a roster.
pub const MAX_ROSTER: usize = 1 << 20;
/// Keys between the one on an old poster and today's.
pub const MAX_KEY_CHAIN: usize = 8;
/// Sealed entries in one answer, at most; the rest is asked for with the next sequence number.
pub const ENTRIES_PER_PAGE: usize = 200;
/// Bytes of sealed entries after which an answer ends early.
pub const BYTES_PER_PAGE: usize = 8 << 20;
/// Cases in one page of an inbox.
pub const CASES_PER_PAGE: usize = 100;
/// Cases in one page of the brief inbox, or of what was erased.
pub const BRIEFS_PER_PAGE: usize = 5_000;
/// Cases that are asked for by name in one request.
pub const MAX_NAMED_CASES: usize = 100;
/// Pieces of a person's snapshot of their cases.
pub const SNAPSHOT_SHARDS: u16 = 256;
/// Bytes of a sealed piece of a snapshot.
pub const MAX_SNAPSHOT_SEALED: usize = 3 << 20;
/// Bytes of all pieces of a person's snapshot together.
pub const MAX_SNAPSHOT_TOTAL: u64 = 256 << 20;
/// Days that a case with several readers stays after somebody asked for its erasure, so that the others can see and stop it.
pub const ERASE_GRACE_DAYS: i32 = 7;
