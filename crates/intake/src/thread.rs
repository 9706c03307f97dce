//! Coming back with the receipt code: open the thread and read it. Where the case stands is in `standing`, what the reporter can
//! say in `act`.

mod act;
mod standing;

use rand::RngCore;
use zegel_protocol::clocks::Clocks;
use zegel_protocol::conversation::{Attachment, Content, Report};
use zegel_protocol::reports::{GrantKind, NewReply, ThreadView};
use zegel_protocol::{BlobId, CaseId, ChannelId, Day, PublicSalt, Sha256};
use zegel_sealing::DeriveError;
use zegel_sealing::attachment::{AttachmentError, AttachmentOpener, AttachmentSealer, FileInfo};
use zegel_sealing::conversation::{Conversation, Message, ReadError, Speaker};
use zegel_sealing::grant::{GrantError, Purpose, open_grant};
use zegel_sealing::receipt::{ReceiptCode, ReceiptKeys};
use zegel_sealing::rosters::Rosters;
use zeroize::Zeroizing;

pub use act::{Act, ActError};
pub use standing::{Asked, ConsentState, ConsentWord, Escalation, EscalationReason, May, Standing, TurnedTo};

/// A receipt code's keys: find the thread, open it, sign in it.
pub struct Receipt {
    keys: ReceiptKeys,
}

impl Receipt {
    /// Derives the keys (slow: Argon2id).
    ///
    /// # Errors
    /// `DeriveError` without 19 MiB of memory.
    pub fn derive(code: &ReceiptCode, receipt_salt: &PublicSalt) -> Result<Self, DeriveError> {
        Ok(Self {
            keys: code.derive(receipt_salt)?,
        })
    }

    /// The mailbox secret for the header `Authorization: Mailbox …`.
    #[must_use]
    pub fn mailbox(&self) -> Zeroizing<String> {
        self.keys.mailbox.to_base64url()
    }
}

/// Why a thread cannot be opened or read. The words are for people; clients translate by the variant.
#[derive(Debug, thiserror::Error)]
pub enum ThreadError {
    /// The server's grant is not the one that this reporter made.
    #[error(transparent)]
    Grant(#[from] GrantError),
    /// Something in the conversation is wrong; what came before it can be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The server changed its mind about which case this is.
    #[error("The server sent another case than before.")]
    OtherCase,
    /// Today's roster is older than one that this reporter wrote under: the server hides newer ones.
    #[error("The server sent an older list of readers than before. Do not send anything.")]
    OlderRoster,
}

/// A reporter's view of a case.
pub struct Thread {
    case: CaseId,
    channel: ChannelId,
    keys: ReceiptKeys,
    first_entry: Sha256,
    conversation: Conversation,
    length: u32,
}

impl Thread {
    /// Opens the reporter's own grant, which must carry the reporter's own signature. Nothing is read yet.
    ///
    /// # Errors
    /// `Grant` if the server exchanged it.
    pub fn open(receipt: Receipt, view: &ThreadView) -> Result<Self, ThreadError> {
        let keys = receipt.keys;
        let me = keys.signing.verifying_key();
        let grant = open_grant(view.reporter_grant.as_bytes(), &keys.identity)?.verify(
            view.case,
            GrantKind::Thread,
            |author, _| *author == me,
        )?;
        let Purpose::Thread {
            first_entry,
            reporter,
        } = grant.terms().purpose
        else {
            return Err(GrantError::WrongPurpose.into());
        };
        if reporter != me {
            return Err(GrantError::UnknownAuthor.into());
        }
        let conversation = Conversation::new(view.case, grant.into_key(), first_entry, reporter);
        Ok(Self {
            case: view.case,
            channel: view.channel.clone(),
            keys,
            first_entry,
            conversation,
            length: 0,
        })
    }

    /// Reads what the server sent from [`next_seq`](Self::next_seq) on.
    ///
    /// # Errors
    /// `OtherCase`; `Read` with the first thing that is wrong (`NeedsRoster`: fetch it, add it, read again); `OlderRoster` once that
    /// was read which shows it.
    pub fn read(&mut self, view: &ThreadView, rosters: &Rosters) -> Result<(), ThreadError> {
        if view.case != self.case {
            return Err(ThreadError::OtherCase);
        }
        let next = self.conversation.next_seq();
        let new: Vec<_> = view.entries.iter().filter(|e| e.seq >= next).cloned().collect();
        self.length = view.length;
        self.conversation.read(&new, rosters)?;
        self.check_age_of(rosters)
    }

    /// The reporter's own messages are a memory across visits: they name the rosters that this person was shown.
    fn check_age_of(&self, rosters: &Rosters) -> Result<(), ThreadError> {
        let own = self.messages().iter().filter(|m| m.from == Speaker::Reporter);
        for message in own {
            let shown = rosters.get(&message.roster).map_err(ReadError::from)?;
            if shown.body().seq > rosters.current().body().seq {
                return Err(ThreadError::OlderRoster);
            }
        }
        Ok(())
    }

    /// The case behind the receipt.
    #[must_use]
    pub const fn case(&self) -> CaseId {
        self.case
    }

    /// The channel it went to.
    #[must_use]
    pub const fn channel(&self) -> &ChannelId {
        &self.channel
    }

    /// The mailbox secret for the header `Authorization: Mailbox …`.
    #[must_use]
    pub fn mailbox(&self) -> Zeroizing<String> {
        self.keys.mailbox.to_base64url()
    }

    /// Where the next request should continue.
    #[must_use]
    pub const fn next_seq(&self) -> u32 {
        self.conversation.next_seq()
    }

    /// Whether the server says that there is more than was read.
    #[must_use]
    pub const fn has_more(&self) -> bool {
        self.conversation.next_seq() < self.length
    }

    /// What was said so far.
    #[must_use]
    pub fn messages(&self) -> &[Message] {
        self.conversation.messages()
    }

    /// The clocks, by signed entries only: the server cannot claim an acknowledgement. None before the report was read.
    #[must_use]
    pub fn clocks(&self) -> Option<Clocks> {
        self.conversation.clocks()
    }

    /// Starts to seal an attachment for a reply.
    ///
    /// # Errors
    /// `TooLarge`, or what the seal says.
    pub fn seal_attachment(
        &self,
        info: FileInfo,
        rng: &mut impl RngCore,
    ) -> Result<(BlobId, AttachmentSealer), AttachmentError> {
        AttachmentSealer::with_new_name(info, &self.conversation.thread_key().to_recipient(), rng)
    }

    /// Starts to open an attachment of a message that was read.
    #[must_use]
    pub fn open_attachment(&self, blob: &BlobId) -> Option<(Attachment, AttachmentOpener)> {
        self.conversation.open_attachment(blob)
    }

    /// The report as it was sent. None before it was read.
    #[must_use]
    pub fn report(&self) -> Option<&Report> {
        match &self.messages().first()?.content {
            Content::Report(report) => Some(report),
            _ => None,
        }
    }

    /// A message: [`say`](Self::say) in short.
    ///
    /// # Errors
    /// What `say` refuses.
    pub fn reply(
        &self,
        text: &str,
        attachments: Vec<Attachment>,
        rosters: &Rosters,
        today: Day,
    ) -> Result<NewReply, ActError> {
        let text = text.to_owned();
        self.say(Act::Message { text }, attachments, rosters, today)
    }

    /// Where the case stands and what the reporter may do now. None before the report was read.
    #[must_use]
    pub fn standing(&self, rosters: &Rosters, today: Day) -> Option<Standing> {
        Standing::of(self, rosters.current(), today)
    }
}
