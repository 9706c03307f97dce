//! The grants that this person holds on a case: opening them with any key of the vault, and sealing them again to the newest.

use zegel_protocol::handlers::{CaseSummary, MyGrant, ReplaceGrants, ResealedGrant};
use zegel_protocol::{CaseId, Sealed, Sha256, VerifyingKey};
use zegel_sealing::OpenError;
use zegel_sealing::grant::{GrantError, Purpose, Terms, UntrustedGrant, VerifiedGrant, open_grant};
use zegel_sealing::vault::HandlerSecrets;

use crate::case_error::CaseError;
use crate::case_file::CaseFile;
use crate::desk::Desk;

/// Opens a grant with the first identity of the vault that it was sealed to.
pub(crate) fn open_mine<'d>(
    desk: &'d Desk,
    grant: &MyGrant,
) -> Result<(UntrustedGrant, &'d HandlerSecrets), GrantError> {
    for keys in desk.vault().keys() {
        match open_grant(grant.sealed.as_bytes(), &keys.identity) {
            Ok(opened) => return Ok((opened.of_person(&keys.signing.verifying_key())?, keys)),
            Err(GrantError::Open(OpenError::NotForThisKey)) => {}
            Err(error) => return Err(error),
        }
    }
    Err(OpenError::NotForThisKey.into())
}

/// Opens a thread key that the server says is this person's. Given by the reporter whom its terms name, whose entry 0 must then
/// begin the conversation; or by somebody on the case, whom the second value names: the caller makes sure that they are.
pub(crate) fn thread_key(
    desk: &Desk,
    case: CaseId,
    grant: &MyGrant,
) -> Result<(VerifiedGrant, Option<Giver>), CaseError> {
    let (untrusted, _) = open_mine(desk, grant)?;
    let mut giver = Ok(None);
    let verified = untrusted.verify(case, grant.kind, |author, terms| {
        let by_reporter = matches!(terms.purpose, Purpose::Thread { reporter, .. } if reporter == *author);
        if by_reporter {
            return true;
        }
        giver = Giver::find(desk, author, terms);
        matches!(giver, Ok(Some(_)))
    });
    let giver = giver?;
    Ok((verified?, giver))
}

/// Opens a file key that the server says is this person's. A handler gave it; the caller makes sure that they are on the case,
/// or the server could have notes sealed to a key of its own.
pub(crate) fn file_key(
    desk: &Desk,
    case: CaseId,
    grant: &MyGrant,
) -> Result<(VerifiedGrant, Giver), CaseError> {
    let (untrusted, _) = open_mine(desk, grant)?;
    let mut giver = Ok(None);
    let verified = untrusted.verify(case, grant.kind, |author, terms| {
        giver = Giver::find(desk, author, terms);
        matches!(giver, Ok(Some(_)))
    });
    let giver = giver?;
    let verified = verified?;
    Ok((verified, giver.ok_or(GrantError::UnknownAuthor)?))
}

/// Somebody in the roster that a grant names, who gave it. Whether they may, the case's report and log tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Giver(pub(crate) zegel_protocol::PersonId);

impl Giver {
    fn find(
        desk: &Desk,
        author: &VerifyingKey,
        terms: &Terms,
    ) -> Result<Option<Self>, zegel_sealing::rosters::NeedsRoster> {
        let found = desk.rosters().author(&terms.roster, author)?;
        Ok(found.map(|handler| Self(handler.id.clone())))
    }
}

/// After new keys were made and published: this person's grants on a case, sealed again to the newest identity. None if it opens
/// all of them already; that can be told without reading the case.
///
/// What is sealed again outlasts the older keys, so it must be believed first: with older keys somebody may have been robbed of,
/// a thief and the server could have made a grant of their own. `file` is the case, read to its end: it opened with these keys,
/// and whoever gave them is on it.
///
/// # Errors
/// `Grant` if one is damaged, exchanged, or sealed to no key of this vault, and `UnknownAuthor` if the case does not bear it out;
/// `Unread` without the case.
pub fn regrant(
    desk: &Desk,
    summary: &CaseSummary,
    file: Option<&CaseFile>,
) -> Result<Option<ReplaceGrants>, CaseError> {
    let newest = desk.vault().newest();
    let mut replace = Vec::new();
    for grant in &summary.grants {
        let (opened, keys) = open_mine(desk, grant)?;
        if std::ptr::eq(keys, newest) {
            continue;
        }
        file.ok_or(CaseError::Unread)?.bears_out(summary, grant)?;
        let sealed = opened.reseal(
            summary.case,
            grant.kind,
            &newest.signing,
            &newest.identity.to_recipient(),
        )?;
        replace.push(ResealedGrant {
            kind: grant.kind,
            was: Sha256::of(grant.sealed.as_bytes()),
            sealed: Sealed::new(sealed),
        });
    }
    Ok((!replace.is_empty()).then_some(ReplaceGrants { replace }))
}
