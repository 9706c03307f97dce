//! A case's entries with what proves them, and a check of it that needs no server and no secret key.
//!
//! A proof holds the signed bodies of the entries as they came out of their seals, the public halves of the keys they were sealed
//! to, and the signed rosters that they name. Whoever knows the organisation's key can check from it that every entry is its
//! stated author's, stands in its place, and that none is missing before the last. That nothing came after the last entry cannot
//! be proven. Which of its steps the rules of a case allow is checked in `case-management`.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD as BASE64;
use serde::{Deserialize, Serialize};
use zegel_protocol::roster::{Role, RosterBundle};
use zegel_protocol::roster_check::{Expected, Roster, RosterError, parse};
use zegel_protocol::{CaseId, Day, PersonId, Sha256, VerifyingKey};

use crate::entry::{Chain, ChainError, ChainReader, EntryError, Header, read_entry, recipient_set};
use crate::hybrid::{KeyError, Recipient};
use crate::rosters::{NeedsRoster, Rosters};

/// The version of proofs that this program writes and reads.
const VERSION: u32 = 1;

/// A proof as it is written down.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    zegel_proof: u32,
    /// The case.
    pub case: CaseId,
    /// Today's roster when it was made, then those of the past.
    pub rosters: Vec<RosterBundle>,
    /// What reporter and handlers said; may be left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conversation: Option<ProvenChain>,
    /// What handlers noted; none if nobody has opened the case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub log: Option<ProvenChain>,
}

/// A chain from its first entry on.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProvenChain {
    /// What its entries were sealed to: the thread key, or the file key of each epoch in turn.
    pub recipients: Vec<String>,
    /// The bodies: signature, author, JSON; base64.
    pub entries: Vec<String>,
}

impl ProvenChain {
    /// Takes bodies as they came out of their seals.
    #[must_use]
    pub fn new<'b>(recipients: Vec<String>, bodies: impl IntoIterator<Item = &'b [u8]>) -> Self {
        let entries = bodies.into_iter().map(|body| BASE64.encode(body)).collect();
        Self { recipients, entries }
    }
}

impl Proof {
    /// A proof of a case; the first roster is today's.
    #[must_use]
    pub const fn new(
        case: CaseId,
        rosters: Vec<RosterBundle>,
        conversation: Option<ProvenChain>,
        log: Option<ProvenChain>,
    ) -> Self {
        Self {
            zegel_proof: VERSION,
            case,
            rosters,
            conversation,
            log,
        }
    }
}

/// Why a proof does not hold. The words are for people.
#[derive(Debug, thiserror::Error)]
pub enum ProofError {
    /// Not a proof.
    #[error("This file is not a proof of a case.")]
    Malformed,
    /// Made by a newer program.
    #[error("This proof is of a newer kind. Please use a newer version of this program.")]
    TooNew,
    /// A roster in it does not hold, or is not the organisation's.
    #[error("A list of readers in this proof does not hold. {0}")]
    Roster(#[from] RosterError),
    /// An entry names a roster that is not in it.
    #[error("{chain} {number}: the list of readers that it names is missing.", chain = named(*.chain), number = numbered(*.seq))]
    RosterMissing {
        /// Which chain.
        chain: Chain,
        /// The entry.
        seq: u32,
    },
    /// An entry is not as its author signed it.
    #[error("{chain} {number}: {error}", chain = named(*.chain), number = numbered(*.seq))]
    Entry {
        /// Which chain.
        chain: Chain,
        /// The entry.
        seq: u32,
        /// What is wrong.
        error: EntryError,
    },
    /// An entry is not in its place, or not by whom it should be.
    #[error("{chain} {number}: {error}", chain = named(*.chain), number = numbered(*.seq))]
    Chain {
        /// Which chain.
        chain: Chain,
        /// The entry.
        seq: u32,
        /// What is wrong.
        error: ChainError,
    },
    /// An entry begins an epoch with another key than the one that follows.
    #[error("Case log {number}: the next part of the log is sealed to another key than this entry says.", number = numbered(*.seq))]
    OtherKey {
        /// The entry.
        seq: u32,
    },
}

impl From<KeyError> for ProofError {
    fn from(_: KeyError) -> Self {
        Self::Malformed
    }
}

const fn named(chain: Chain) -> &'static str {
    match chain {
        Chain::Conversation => "Conversation",
        Chain::CaseLog => "Case log",
    }
}

fn numbered(seq: u32) -> u64 {
    u64::from(seq) + 1
}

/// Who signed an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Signer {
    /// The reporter: whoever signed the report.
    Reporter,
    /// Somebody in the roster that the entry names.
    Handler {
        /// Who.
        person: PersonId,
        /// Their name in that roster.
        name: String,
        /// Their role in that roster.
        role: Role,
    },
}

/// An entry whose signature and place were checked.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProvenEntry {
    /// Its place, from 0.
    pub seq: u32,
    /// Who signed it.
    pub by: Signer,
    /// The key that they signed with.
    pub key: VerifyingKey,
    /// The day by the author's device.
    pub day: Day,
    /// The roster that the author went by.
    pub roster: Sha256,
    /// Its hash, which the entry after it names.
    pub hash: Sha256,
    /// What it says.
    pub content: serde_json::Value,
}

/// A proof that holds.
#[derive(Debug)]
pub struct Proven {
    /// The case.
    pub case: CaseId,
    /// The rosters that were checked.
    pub rosters: Rosters,
    /// The conversation, if it is in the proof.
    pub conversation: Option<Vec<ProvenEntry>>,
    /// The case log, if there is one.
    pub log: Option<Vec<ProvenEntry>>,
}

/// Checks a proof by the organisation's key (minisign public key, base64), or one that handed over to today's.
///
/// # Errors
/// The first thing that does not hold.
pub fn verify(proof: &[u8], organisation_key: &str) -> Result<Proven, ProofError> {
    #[derive(Deserialize)]
    struct VersionOnly {
        zegel_proof: u32,
    }
    let version: VersionOnly = serde_json::from_slice(proof).map_err(|_| ProofError::Malformed)?;
    if version.zegel_proof != VERSION {
        return Err(ProofError::TooNew);
    }
    let proof: Proof = serde_json::from_slice(proof).map_err(|_| ProofError::Malformed)?;
    let rosters = rosters_of(&proof, organisation_key)?;
    let conversation = proof.conversation.as_ref();
    let conversation = conversation
        .map(|chain| check(Chain::Conversation, proof.case, chain, &rosters))
        .transpose()?;
    let log = proof.log.as_ref();
    let log = log
        .map(|chain| check(Chain::CaseLog, proof.case, chain, &rosters))
        .transpose()?;
    Ok(Proven {
        case: proof.case,
        rosters,
        conversation,
        log,
    })
}

/// The first roster must be the organisation's by the key that the verifier knows; the others follow from it.
fn rosters_of(proof: &Proof, organisation_key: &str) -> Result<Rosters, ProofError> {
    let (first, others) = proof.rosters.split_first().ok_or(ProofError::Malformed)?;
    let body = parse(&first.roster)?;
    let expected = Expected {
        origin: body.origins.first().ok_or(ProofError::Malformed)?,
        slug: body.organisation.slug.as_str(),
        pin: Some(organisation_key),
        newest_seq: None,
        today: None,
    };
    let mut rosters = Rosters::new(Roster::check(first, &expected)?);
    for bundle in others {
        rosters.add_past(bundle)?;
    }
    Ok(rosters)
}

fn check(
    chain: Chain,
    case: CaseId,
    proven: &ProvenChain,
    rosters: &Rosters,
) -> Result<Vec<ProvenEntry>, ProofError> {
    let recipients: Vec<Recipient> = proven
        .recipients
        .iter()
        .map(|text| text.parse())
        .collect::<Result<_, KeyError>>()?;
    let mut epochs = recipients.iter();
    let first = epochs.next().ok_or(ProofError::Malformed)?;
    let mut reader = ChainReader::new(chain, case, recipient_set(std::slice::from_ref(first)));
    let mut reporter = None;
    let mut entries = Vec::new();
    for (text, seq) in proven.entries.iter().zip(0u32..) {
        let body = BASE64.decode(text).map_err(|_| ProofError::Malformed)?;
        let entry = read_entry::<serde_json::Value>(&body).map_err(|error| ProofError::Entry {
            chain,
            seq,
            error,
        })?;
        let wrong = |error| ProofError::Chain { chain, seq, error };
        let mut signer = Ok(None);
        let accepted = reader.accept(entry, |header| {
            if chain == Chain::Conversation && seq == 0 {
                reporter = Some(header.author);
            }
            signer = signer_of(header, reporter.as_ref(), rosters);
            matches!(signer, Ok(Some(_)))
        });
        let missing = |_| ProofError::RosterMissing { chain, seq };
        let signer = signer.map_err(missing)?;
        let entry = accepted.map_err(wrong)?;
        let by = signer.ok_or(wrong(ChainError::UnknownAuthor))?;
        let header = *entry.header();
        let number = rosters.seq(&header.roster).map_err(missing)?;
        reader
            .saw_roster(&header, number, by == Signer::Reporter)
            .map_err(wrong)?;
        let hash = entry.hash();
        let content = entry.into_content();
        if chain == Chain::CaseLog
            && let Some(key) = begins_epoch(&content)
        {
            let next = epochs.next().ok_or(ProofError::OtherKey { seq })?;
            if Some(Sha256::of(next.to_string().as_bytes())) != key {
                return Err(ProofError::OtherKey { seq });
            }
            reader.begin_epoch(recipient_set(std::slice::from_ref(next)));
        }
        entries.push(ProvenEntry {
            seq,
            by,
            key: header.author,
            day: header.day,
            roster: header.roster,
            hash,
            content,
        });
    }
    Ok(entries)
}

/// What an entry of the log says of the key of the epoch that it begins, if it begins one.
fn begins_epoch(content: &serde_json::Value) -> Option<Option<Sha256>> {
    let revoked = content.get("revoked")?;
    let key = revoked.get("key").and_then(serde_json::Value::as_str);
    Some(key.and_then(|key| key.parse().ok()))
}

fn signer_of(
    header: &Header,
    reporter: Option<&VerifyingKey>,
    rosters: &Rosters,
) -> Result<Option<Signer>, NeedsRoster> {
    let roster = rosters.get(&header.roster)?;
    if reporter == Some(&header.author) {
        return Ok(Some(Signer::Reporter));
    }
    Ok(roster.author(&header.author).map(|handler| Signer::Handler {
        person: handler.id.clone(),
        name: handler.name.clone(),
        role: handler.role,
    }))
}
