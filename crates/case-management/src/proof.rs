//! A case with what proves it, for whoever has to believe it later; and the check of it, with the rules of a case.

use serde_json::Value;
use zegel_protocol::Sha256;
use zegel_protocol::conversation::{Content, Report};
use zegel_protocol::reports::{Chain, StoredEntry};
use zegel_protocol::roster::RosterBundle;
use zegel_sealing::conversation::{Message, Speaker, may_follow};
use zegel_sealing::entry::roster_of;
use zegel_sealing::proof::{self, Proof, ProvenChain, ProvenEntry, Signer};
use zegel_sealing::{Identity, OpenError, Padding, open};
use zeroize::Zeroizing;

use crate::case_file::CaseFile;
use crate::desk::Desk;
use crate::event::Event;
use crate::invited::Invited;
use crate::replay::facts_of;
use crate::rules::RuleError;
use crate::state::CaseState;

/// Why no proof can be made. The words are for people.
#[derive(Debug, thiserror::Error)]
pub enum NoProof {
    /// The case must be read to its end first, by somebody who has no conflict of interest and has its keys.
    #[error("The case must be read first.")]
    Unread,
    /// These are not all the entries that were read.
    #[error("The server sent other messages than before.")]
    OtherEntries,
    /// A roster has to be fetched by its hash first.
    #[error("A list of readers is needed first.")]
    NeedsRoster(Sha256),
    /// An entry does not open any more.
    #[error(transparent)]
    Open(#[from] OpenError),
}

/// Why a proof does not hold. The words are for people.
#[derive(Debug, thiserror::Error)]
pub enum ProofError {
    /// Signatures, places or rosters.
    #[error(transparent)]
    Sealed(#[from] proof::ProofError),
    /// An entry of the log was written by somebody who was not on the case.
    #[error("Case log {}: its author was not on the case.", u64::from(*.seq) + 1)]
    NotOnCase {
        /// The entry.
        seq: u32,
    },
    /// An entry of the log takes a step that the rules do not allow.
    #[error("Case log {}: it breaks a rule. {error}", u64::from(*.seq) + 1)]
    Rule {
        /// The entry.
        seq: u32,
        /// Which rule.
        error: RuleError,
    },
    /// An entry is of a kind that this program does not know, or that does not belong there.
    #[error("{} {}: it cannot be understood.", if *.chain == Chain::CaseLog { "Case log" } else { "Conversation" }, u64::from(*.seq) + 1)]
    Unknown {
        /// Which chain.
        chain: Chain,
        /// The entry.
        seq: u32,
    },
}

/// A proof that holds.
#[derive(Debug)]
pub struct Verified {
    /// Its entries, who wrote them and when.
    pub proven: proof::Proven,
    /// Where the case stands by its log; none without the conversation, whose report says who is on the case.
    pub state: Option<CaseState>,
}

impl CaseFile {
    /// The case with what proves it, as JSON: all entries of both chains as the server gives them again, and the rosters that they
    /// name, today's first. Without `with_conversation` only the log, which then shows who wrote what and when, and not that they
    /// were on the case. It holds what the case holds, open to whoever has the file.
    ///
    /// # Errors
    /// `NeedsRoster` until every roster that an entry names is among `rosters`; see [`NoProof`].
    pub fn proof(
        &self,
        desk: &Desk,
        conversation: &[StoredEntry],
        log: &[StoredEntry],
        rosters: &[RosterBundle],
        with_conversation: bool,
    ) -> Result<Zeroizing<String>, NoProof> {
        if !self.declared() || self.has_more() {
            return Err(NoProof::Unread);
        }
        let same = |entries: &[StoredEntry], read: u32| {
            entries.iter().map(|entry| entry.seq).eq(0..read) && u32::try_from(entries.len()) == Ok(read)
        };
        if !same(conversation, self.next().0) || !same(log, self.next().1) {
            return Err(NoProof::OtherEntries);
        }
        let mut named = vec![desk.roster_hash()];
        let thread = self.conversation.thread_key();
        let conversation = if with_conversation {
            let bodies = conversation
                .iter()
                .map(|entry| open(entry.sealed.as_bytes(), Padding::Message, thread))
                .collect::<Result<Vec<_>, _>>()?;
            note_rosters(&bodies, &mut named);
            Some(proven_chain(&[thread], &bodies))
        } else {
            None
        };
        let log = match &self.log {
            Some(read) => {
                let keys: Vec<_> = read.keys.up_to(read.epoch()).map(|(_, key)| key).collect();
                let mut bodies = Vec::with_capacity(log.len());
                let mut epoch = 0;
                for (stored, entry) in log.iter().zip(read.entries()) {
                    let key = read.keys.get(epoch).ok_or(NoProof::Unread)?;
                    bodies.push(open(stored.sealed.as_bytes(), Padding::Message, key)?);
                    if let Event::Revoked { epoch: next, .. } = entry.event {
                        epoch = next;
                    }
                }
                note_rosters(&bodies, &mut named);
                Some(proven_chain(&keys, &bodies))
            }
            None => None,
        };
        let mut bundles = Vec::with_capacity(named.len());
        for hash in named {
            let mut given = rosters.iter();
            let found = given.find(|bundle| Sha256::of(bundle.roster.as_bytes()) == hash);
            bundles.push(found.cloned().ok_or(NoProof::NeedsRoster(hash))?);
        }
        let proof = Proof::new(self.summary.case, bundles, conversation, log);
        let text = serde_json::to_string(&proof).map_err(|_| NoProof::OtherEntries)?;
        Ok(Zeroizing::new(text))
    }
}

fn proven_chain(keys: &[&Identity], bodies: &[Zeroizing<Vec<u8>>]) -> ProvenChain {
    let recipients = keys.iter().map(|key| key.to_recipient().to_string()).collect();
    ProvenChain::new(recipients, bodies.iter().map(|body| body.as_slice()))
}

/// The rosters that entries name, each once. The bodies were checked when the case was read.
fn note_rosters(bodies: &[Zeroizing<Vec<u8>>], named: &mut Vec<Sha256>) {
    for body in bodies {
        if let Some(roster) = roster_of(body)
            && !named.contains(&roster)
        {
            named.push(roster);
        }
    }
}

/// Checks a proof by the organisation's key: signatures, places and rosters, and, where the conversation is in it, that every author of
/// the log was on the case and every step allowed.
///
/// # Errors
/// The first thing that does not hold.
pub fn verify_proof(text: &[u8], organisation_key: &str) -> Result<Verified, ProofError> {
    let proven = proof::verify(text, organisation_key)?;
    let state = match (&proven.conversation, &proven.log) {
        (Some(conversation), log) => Some(replay(&proven, conversation, log.as_deref().unwrap_or_default())?),
        (None, _) => None,
    };
    Ok(Verified { proven, state })
}

fn replay(
    proven: &proof::Proven,
    conversation: &[ProvenEntry],
    log: &[ProvenEntry],
) -> Result<CaseState, ProofError> {
    let rosters = &proven.rosters;
    let mut messages = Vec::with_capacity(conversation.len());
    for entry in conversation {
        let next = message(entry)?;
        if !may_follow(&messages, &next.from, &next.content) {
            return Err(ProofError::Unknown {
                chain: Chain::Conversation,
                seq: entry.seq,
            });
        }
        messages.push(next);
    }
    let (first, report) = report_of(&messages).ok_or(ProofError::Unknown {
        chain: Chain::Conversation,
        seq: 0,
    })?;
    // The rosters of all entries were found when the entries were checked.
    let missing = |chain| move |_| proof::ProofError::RosterMissing { chain, seq: 0 };
    let in_conversation = missing(Chain::Conversation);
    let mut invited = Invited::by_report(report, first, rosters).map_err(in_conversation)?;
    invited.hear(&messages, rosters).map_err(in_conversation)?;
    let facts = facts_of(proven.case, first, report, rosters).map_err(in_conversation)?;
    let mut state = CaseState::new(facts);
    for entry in log {
        let seq = entry.seq;
        let chain = Chain::CaseLog;
        let event: Event = understood(&entry.content, chain, seq)?;
        let Signer::Handler { person, .. } = &entry.by else {
            return Err(ProofError::NotOnCase { seq });
        };
        if !invited.contains(person) {
            return Err(ProofError::NotOnCase { seq });
        }
        let roster = rosters.get(&entry.roster).map_err(missing(chain))?;
        let reads = |person: &_| {
            let handler = roster.handler(person);
            handler.is_some_and(|handler| handler.until.is_none_or(|until| until >= entry.day))
        };
        let wrong = |error| ProofError::Rule { seq, error };
        invited.take(&event, person, reads).map_err(wrong)?;
        state.take(&event, person, entry.day).map_err(wrong)?;
    }
    Ok(state)
}

fn understood<T: serde::de::DeserializeOwned>(
    content: &Value,
    chain: Chain,
    seq: u32,
) -> Result<T, ProofError> {
    serde_json::from_value(content.clone()).map_err(|_| ProofError::Unknown { chain, seq })
}

fn message(entry: &ProvenEntry) -> Result<Message, ProofError> {
    let content: Content = understood(&entry.content, Chain::Conversation, entry.seq)?;
    Ok(Message {
        seq: entry.seq,
        from: match &entry.by {
            Signer::Reporter => Speaker::Reporter,
            Signer::Handler { person, name, role } => Speaker::Handler {
                person: person.clone(),
                name: name.clone(),
                role: *role,
            },
        },
        day: entry.day,
        roster: entry.roster,
        content,
    })
}

fn report_of(messages: &[Message]) -> Option<(&Message, &Report)> {
    let first = messages.first()?;
    match &first.content {
        Content::Report(report) => Some((first, report)),
        _ => None,
    }
}
