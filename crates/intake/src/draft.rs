//! From answers to a sealed report: who gets a key, who is left out, what the server is given.

use std::collections::BTreeSet;

use rand::{CryptoRng, RngCore};
use serde::Serialize;
use zegel_protocol::conversation::{
    Attachment, Consents, Content, EscalationConsent, IdentityChoice, Report,
};
use zegel_protocol::limits::{MAX_ATTACHMENTS, MAX_TEXT_CHARS};
use zegel_protocol::reports::{BlobClaim, Chain, GrantKind, NewGrant, NewReport};
use zegel_protocol::roster::{Channel, Handler};
use zegel_protocol::roster_check::Roster;
use zegel_protocol::{BlobId, CaseId, ChannelId, Day, Language, PersonId, Sealed, Sha256};
use zegel_sealing::attachment::{AttachmentError, AttachmentSealer, FileInfo};
use zegel_sealing::conversation::{WriteError, check_content};
use zegel_sealing::entry::{EntryError, Place, seal_entry};
use zegel_sealing::grant::{GrantError, Purpose, Terms, seal_grant};
use zegel_sealing::receipt::{ReceiptCode, ReceiptKeys};
use zegel_sealing::{DeriveError, Identity, KeyError, Recipient};
use zeroize::Zeroizing;

/// What the reporter answered.
#[derive(Clone)]
pub struct Answers {
    /// Where it goes.
    pub channel: ChannelId,
    /// What it is about: a category of the channel.
    pub category: String,
    /// What happened.
    pub text: String,
    /// How the reporter wants to be known.
    pub identity: IdentityChoice,
    /// Name and how to reach them, if they give it.
    pub contact: Option<String>,
    /// The language of the page.
    pub language: Language,
    /// Readers who are left out: they get no key and do not learn of the case.
    pub excluded: BTreeSet<PersonId>,
    /// Whether the escalation reader may be let in if nobody acknowledges in time.
    pub escalation: bool,
    /// The earlier case of the same reporter that this one follows from. It travels inside the seal only.
    pub refers_to: Option<CaseId>,
    /// What the reporter agrees to.
    pub consents: Consents,
}

/// Why a draft cannot become a report. The words are for people; clients translate by the variant.
#[derive(Debug, thiserror::Error)]
pub enum DraftError {
    /// The roster has no such channel.
    #[error("This channel does not exist any more. Please choose another one.")]
    UnknownChannel,
    /// The channel has no such category.
    #[error("Please choose what it is about.")]
    UnknownCategory,
    /// Everybody was left out.
    #[error("Somebody has to read it: please leave at least one reader in.")]
    NobodyLeft,
    /// Somebody was left out who does not read this channel.
    #[error("You left out somebody who does not read this channel.")]
    UnknownReader,
    /// The roster's key of a reader is not a valid one.
    #[error("A reader's key in the list of readers is damaged. Do not send anything.")]
    BadReaderKey(#[from] KeyError),
    /// Text or attachments are missing, too long or too many.
    #[error(transparent)]
    Content(#[from] WriteError),
    /// The receipt could not be derived, for lack of memory.
    #[error(transparent)]
    Receipt(#[from] DeriveError),
    /// The report could not be sealed.
    #[error(transparent)]
    Entry(#[from] EntryError),
    /// A key could not be sealed to a reader.
    #[error(transparent)]
    Grant(#[from] GrantError),
}

/// [`Content`] as far as a report needs it. A first visit's module then does not carry the shapes of everything else that can be
/// said in a conversation.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum FirstEntry<'a> {
    Report(&'a Report),
}

/// A report in the making: its case, its keys and its receipt exist from the beginning, so that a retry is the same report.
pub struct Draft {
    case: CaseId,
    thread: Identity,
    code: ReceiptCode,
    keys: ReceiptKeys,
    answers: Answers,
    attachments: Vec<Attachment>,
}

impl Draft {
    /// Names the case, makes the thread key and the receipt code and derives its keys (the slow part: Argon2id).
    ///
    /// # Errors
    /// What is wrong with the answers, or `Receipt` without 19 MiB of memory.
    pub fn new(
        roster: &Roster,
        answers: Answers,
        today: Day,
        rng: &mut (impl RngCore + CryptoRng),
    ) -> Result<Self, DraftError> {
        check_answers(roster, &answers, today)?;
        let code = ReceiptCode::generate(rng);
        let keys = code.derive(&roster.body().receipt_salt)?;
        let mut case = [0; 16];
        rng.fill_bytes(&mut case);
        let thread = Identity::generate(rng);
        Ok(Self {
            case: CaseId::from_random(case),
            thread,
            code,
            keys,
            answers,
            attachments: Vec::new(),
        })
    }

    /// Takes changed answers for the same case and receipt.
    ///
    /// # Errors
    /// What is wrong with the answers; the old ones stay then.
    pub fn change(&mut self, roster: &Roster, answers: Answers, today: Day) -> Result<(), DraftError> {
        check_answers(roster, &answers, today)?;
        self.answers = answers;
        Ok(())
    }

    /// The case this report will be.
    #[must_use]
    pub const fn case(&self) -> CaseId {
        self.case
    }

    /// The receipt code in groups, for the reporter's eyes only.
    #[must_use]
    pub fn receipt(&self) -> Zeroizing<String> {
        self.code.grouped()
    }

    /// Starts to seal an attachment for this report.
    ///
    /// # Errors
    /// `TooLarge`, or what the seal says.
    pub fn seal_attachment(
        &self,
        info: FileInfo,
        rng: &mut impl RngCore,
    ) -> Result<(BlobId, AttachmentSealer), AttachmentError> {
        AttachmentSealer::with_new_name(info, &self.thread.to_recipient(), rng)
    }

    /// Adds an attachment whose parts are uploaded.
    ///
    /// # Errors
    /// `TooManyAttachments`.
    pub fn attach(&mut self, attachment: Attachment) -> Result<(), WriteError> {
        if self.attachments.len() >= MAX_ATTACHMENTS {
            return Err(WriteError::TooManyAttachments);
        }
        self.attachments.push(attachment);
        Ok(())
    }

    /// Takes an attachment out again.
    pub fn detach(&mut self, blob: &BlobId) {
        self.attachments.retain(|a| a.blob != *blob);
    }

    /// Seals the report for the readers that were chosen. Keep the result for retries: sealing again gives other bytes, which
    /// the server would take for another report under the same name.
    ///
    /// # Errors
    /// What is wrong with the answers or could not be sealed.
    pub fn seal(&self, roster: &Roster, today: Day) -> Result<NewReport, DraftError> {
        let channel = check_answers(roster, &self.answers, today)?;
        let readers = chosen(roster, channel, &self.answers.excluded, today)?;
        let escalation = self.escalation(roster, channel, today);
        let content = Content::Report(self.report(&readers, escalation.as_ref()));
        check_content(&content)?;
        let Content::Report(report) = &content else {
            return Err(DraftError::Content(WriteError::Empty));
        };

        let place = Place::first(Chain::Conversation, self.case);
        let (hash, key) = (roster.hash(), &self.keys.signing);
        let first = seal_entry(
            &place,
            hash,
            today,
            &FirstEntry::Report(report),
            key,
            &self.thread.to_recipient(),
        )?;
        let terms = self.terms(first.hash, hash, today);
        let grant = |to: &Recipient| seal_grant(&terms, &self.thread, key, to).map(Sealed::new);
        let mut grants = Vec::with_capacity(readers.len() + 1);
        let withheld = escalation.iter().map(|(handler, on)| (*handler, Some(*on)));
        for (handler, withheld_until) in readers.into_iter().map(|h| (h, None)).chain(withheld) {
            let sealed = grant(&handler.recipient.parse()?)?;
            let person = handler.id.clone();
            grants.push(NewGrant {
                person,
                kind: GrantKind::Thread,
                sealed,
                withheld_until,
            });
        }
        Ok(NewReport {
            case: self.case,
            channel: self.answers.channel.clone(),
            mailbox: self.keys.mailbox.sha256(),
            reporter_grant: grant(&self.keys.identity.to_recipient())?,
            grants,
            first_entry: Sealed::new(first.sealed),
            blobs: claims(&self.attachments),
        })
    }

    fn escalation<'r>(
        &self,
        roster: &'r Roster,
        channel: &Channel,
        today: Day,
    ) -> Option<(&'r Handler, Day)> {
        let escalation = channel.escalation.as_ref().filter(|_| self.answers.escalation)?;
        let handler = roster
            .handler(&escalation.reader)
            .filter(|h| h.serves_on(today))?;
        let excluded = self.answers.excluded.contains(&handler.id);
        (!excluded).then(|| (handler, today.plus_days(i32::from(escalation.after_days))))
    }

    fn report(&self, readers: &[&Handler], escalation: Option<&(&Handler, Day)>) -> Report {
        let anonymous = self.answers.identity == IdentityChoice::Anonymous;
        Report {
            channel: self.answers.channel.clone(),
            category: self.answers.category.clone(),
            text: self.answers.text.trim().to_owned(),
            identity: self.answers.identity,
            contact: self
                .answers
                .contact
                .clone()
                .filter(|c| !anonymous && !c.trim().is_empty()),
            language: self.answers.language.clone(),
            readers: readers.iter().map(|h| h.id.clone()).collect(),
            escalation: escalation.map(|(handler, on)| EscalationConsent {
                reader: handler.id.clone(),
                on: *on,
            }),
            refers_to: self.answers.refers_to,
            consents: self.answers.consents,
            attachments: self.attachments.clone(),
        }
    }

    fn terms(&self, first_entry: Sha256, roster: Sha256, day: Day) -> Terms {
        let reporter = self.keys.signing.verifying_key();
        Terms {
            case: self.case,
            purpose: Purpose::Thread {
                first_entry,
                reporter,
            },
            roster,
            day,
        }
    }
}

/// What the server is told of attachments: their names at random and how many parts they have.
pub(crate) fn claims(attachments: &[Attachment]) -> Vec<BlobClaim> {
    attachments
        .iter()
        .map(|a| BlobClaim {
            blob: a.blob,
            parts: a.parts,
        })
        .collect()
}

fn check_answers<'r>(roster: &'r Roster, answers: &Answers, today: Day) -> Result<&'r Channel, DraftError> {
    let channel = roster
        .channel(&answers.channel)
        .ok_or(DraftError::UnknownChannel)?;
    if !channel.categories.iter().any(|c| c.id == answers.category) {
        return Err(DraftError::UnknownCategory);
    }
    let escalation = channel.escalation.as_ref().map(|e| &e.reader);
    // Deputies too; and whoever is away today may be left out without being offered.
    let offered = roster.readers_on(channel, today);
    let reads = |id: &PersonId| {
        channel.readers.contains(id)
            || escalation == Some(id)
            || offered.iter().any(|handler| handler.id == *id)
    };
    if !answers.excluded.iter().all(reads) {
        return Err(DraftError::UnknownReader);
    }
    if answers.text.chars().count() > MAX_TEXT_CHARS {
        return Err(DraftError::Content(WriteError::TooLong));
    }
    chosen(roster, channel, &answers.excluded, today)?;
    Ok(channel)
}

/// Who reads the channel today, deputies included, without those who were left out.
fn chosen<'r>(
    roster: &'r Roster,
    channel: &Channel,
    excluded: &BTreeSet<PersonId>,
    today: Day,
) -> Result<Vec<&'r Handler>, DraftError> {
    let mut readers = roster.readers_on(channel, today);
    readers.retain(|handler| !excluded.contains(&handler.id));
    if readers.is_empty() {
        Err(DraftError::NobodyLeft)
    } else {
        Ok(readers)
    }
}
