//! The rules that a step can break (`domain.md` §4 and §5), in words for people.

use serde::{Deserialize, Serialize};

/// The rule that a step would break. The words are for people; clients translate by the variant's name on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RuleError {
    /// Every log begins with the opening, and has one only.
    #[error("A case is opened once, before anything else is done with it.")]
    OpenedOnce,
    /// Nothing but recusing oneself and letting others in comes before one's own word that there is no conflict.
    #[error("First say that you have no conflict of interest with this case.")]
    NoConflictFirst,
    /// The word that there is no conflict is given once.
    #[error("You have said already that you have no conflict of interest with this case.")]
    DeclaredOnce,
    /// Who has a conflict of interest, or was taken off the case, does nothing with it any more.
    #[error("This person is not on the case any more.")]
    Recused,
    /// Safety comes before the acknowledgement.
    #[error("First look whether anybody is in danger, then acknowledge the report.")]
    SafetyFirst,
    /// A case is acknowledged once.
    #[error("This case was acknowledged already.")]
    AcknowledgedOnce,
    /// A person acknowledges before anything is decided or closed.
    #[error("First acknowledge the report.")]
    AcknowledgeFirst,
    /// The workflow does not lead from here to there.
    #[error("This does not follow from where the case stands.")]
    NotFromHere,
    /// What an investigation found is said after its findings were reviewed.
    #[error("This can be said only after the findings of an investigation were reviewed.")]
    FindingsFirst,
    /// A case is closed with feedback to the reporter, or the reason why none was possible.
    #[error("A case is not closed without feedback to the reporter, or the reason why none was possible.")]
    FeedbackFirst,
    /// What one person may not do alone.
    #[error("This needs a second person: propose it, and let somebody else on the case agree.")]
    SecondPerson,
    /// The second person is another one than the first.
    #[error("You proposed this. Somebody else on the case has to agree.")]
    SamePerson,
    /// There is nothing of that number to agree to.
    #[error("This proposal is not open any more.")]
    NoSuchProposal,
    /// A confidential talk is no formal case.
    #[error("A confidential talk is not investigated. The reporter can hand it over to the reporting point.")]
    AdviceIsNoCase,
    /// Nothing leaves the organisation without the reporter's consent to share.
    #[error("The reporter has not agreed that this is shared.")]
    ShareConsentFirst,
    /// Who closes a case as a duplicate names the other one; nothing else is merged.
    #[error("Say which case this one is a duplicate of.")]
    DuplicateNamesItsCase,
    /// The organisation has no such reason for closing a case.
    #[error("Your organisation's list has no such reason.")]
    UnknownReason,
    /// What a case is about is something that its channel is for.
    #[error("This channel has no such category.")]
    UnknownCategory,
    /// Only the adviser's files are destroyed at closing.
    #[error("Only a confidential talk can be destroyed when it is closed.")]
    OnlyAdviceIsDestroyed,
    /// A closed case takes few steps.
    #[error("This case is closed.")]
    Closed,
    /// Only a closed case is reopened.
    #[error("This case is not closed.")]
    NotClosed,
    /// What does not wait does not go on.
    #[error("The case is not waiting.")]
    NotWaiting,
    /// Severity counts from 1 to 4.
    #[error("Severity is a number from 1 to 4.")]
    SeverityRange,
    /// There is no such task.
    #[error("There is no such task.")]
    NoSuchTask,
    /// A task is done once.
    #[error("This task is done already.")]
    TaskDone,
    /// A check is one of the lists'.
    #[error("There is no such check in the list.")]
    UnknownCheck,
    /// A case is linked to others, not to itself.
    #[error("A case cannot be linked to itself.")]
    OwnCase,
    /// The same link is made once.
    #[error("These cases are linked already.")]
    LinkedAlready,
    /// Some clocks are the law's and are not extended.
    #[error("This day is fixed by law or by practice and cannot be moved.")]
    NotExtendable,
    /// An extension goes beyond the day that it extends.
    #[error("An extension must end later than the day that it extends.")]
    ExtendsNothing,
    /// An extension has an end: six months after the clock began (directive (EU) 2019/1937, art. 11(2)(d)).
    #[error("Six months after the clock began is the latest day possible.")]
    ExtensionTooLong,
    /// Protection is checked on while it is monitored.
    #[error("Protection is checked after closing, while it is monitored.")]
    MonitoringFirst,
    /// Protection is checked on after 3, 6 and 12 months, once each.
    #[error("Protection is checked after 3, 6 and 12 months, once each.")]
    ProtectionChecks,
    /// A decision names at least one action.
    #[error("Choose at least one action; there is one that says that none was possible.")]
    ActionFirst,
    /// The identity is told only to whom two people agreed to tell it.
    #[error("Two people have to agree first that the identity is told to them.")]
    DisclosureFirst,
    /// A key epoch follows the one before it.
    #[error("The new key does not follow the one before it.")]
    EpochOrder,
    /// Nobody takes the last reader off a case, or themselves by this way.
    #[error("Somebody has to stay on the case.")]
    LastReader,
    /// Tasks and cases are given to people who are on the case.
    #[error("This person is not on the case. Let them in first.")]
    NotOnCase,
    /// The reporter left this person out, for ever.
    #[error("The reporter did not want this person to know of the case.")]
    LeftOut,
    /// Nobody in one lane reads another's cases.
    #[error("This person reads other kinds of cases. Only the reporter can turn to them.")]
    OtherLane,
    /// Somebody who is on the case already is let in again.
    #[error("This person can read the case already.")]
    ReadsAlready,
    /// There is nobody of that name in today's roster.
    #[error("This person is not in the list of readers.")]
    NotInRoster,
}

impl RuleError {
    /// Every rule.
    pub const ALL: [Self; 42] = [
        Self::OpenedOnce,
        Self::NoConflictFirst,
        Self::DeclaredOnce,
        Self::Recused,
        Self::SafetyFirst,
        Self::AcknowledgedOnce,
        Self::AcknowledgeFirst,
        Self::NotFromHere,
        Self::FindingsFirst,
        Self::FeedbackFirst,
        Self::SecondPerson,
        Self::SamePerson,
        Self::NoSuchProposal,
        Self::AdviceIsNoCase,
        Self::ShareConsentFirst,
        Self::DuplicateNamesItsCase,
        Self::UnknownReason,
        Self::UnknownCategory,
        Self::OnlyAdviceIsDestroyed,
        Self::Closed,
        Self::NotClosed,
        Self::NotWaiting,
        Self::SeverityRange,
        Self::NoSuchTask,
        Self::TaskDone,
        Self::UnknownCheck,
        Self::OwnCase,
        Self::LinkedAlready,
        Self::NotExtendable,
        Self::ExtendsNothing,
        Self::ExtensionTooLong,
        Self::MonitoringFirst,
        Self::ProtectionChecks,
        Self::ActionFirst,
        Self::DisclosureFirst,
        Self::EpochOrder,
        Self::LastReader,
        Self::NotOnCase,
        Self::LeftOut,
        Self::OtherLane,
        Self::ReadsAlready,
        Self::NotInRoster,
    ];

    /// What the rule is called on the wire and in the texts, such as `no-conflict-first`.
    #[must_use]
    pub fn name(self) -> String {
        let name = serde_json::to_value(self);
        name.ok()
            .and_then(|name| name.as_str().map(str::to_owned))
            .unwrap_or_default()
    }
}
