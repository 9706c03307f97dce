//! What the desk's errors are called on the page.

use zegel_administration::{HandOverError, HolderError, PrepareError, QrTooLong, SignError};
use zegel_case_management::{CaseError, CommandError, NotYourKeys};
use zegel_protocol::roster_check::Succession;
use zegel_sealing::passphrase::{PassphraseError, RecoveryError};
use zegel_sealing::roster_signing::OrganisationKeyError;
use zegel_sealing::vault::{KnownError, VaultError};

use crate::Failure;

impl From<NotYourKeys> for Failure {
    fn from(_: NotYourKeys) -> Self {
        Self::new("not-your-keys")
    }
}

impl From<PassphraseError> for Failure {
    fn from(error: PassphraseError) -> Self {
        use PassphraseError as E;
        Self::new(match error {
            E::Empty => "passphrase-empty",
            E::TooLong => "passphrase-too-long",
            E::TooWeak | E::TooCostly => "challenge-unsafe",
            E::Derive(_) => "no-memory",
        })
    }
}

impl From<VaultError> for Failure {
    fn from(error: VaultError) -> Self {
        Self::new(match error {
            VaultError::Open(_) | VaultError::Malformed => "keys-do-not-open",
            VaultError::Seal(_) => "keys-not-sealed",
            VaultError::TooNew { .. } => "program-too-old",
            VaultError::Full => "vault-full",
        })
    }
}

impl From<KnownError> for Failure {
    fn from(error: KnownError) -> Self {
        Self::new(match error {
            KnownError::OtherKey => "roster-other-key",
            KnownError::Older => "roster-older",
        })
    }
}

impl From<HolderError> for Failure {
    fn from(error: HolderError) -> Self {
        match error {
            HolderError::Passphrase(error) => error.into(),
            HolderError::Vault(error) => error.into(),
            HolderError::Known(error) => error.into(),
            HolderError::OtherSlot => Self::new("keys-do-not-open"),
            HolderError::NoChallenge => Self::new("malformed"),
            HolderError::NotPublished => Self::new("keys-not-published"),
        }
    }
}

impl From<RecoveryError> for Failure {
    fn from(error: RecoveryError) -> Self {
        match error {
            RecoveryError::TooShort { signs } => Self::with("recovery-too-short", &signs),
            RecoveryError::TooLong => Self::new("recovery-too-long"),
            RecoveryError::NotASign { position } => Self::with("recovery-not-a-letter", &position),
            RecoveryError::Mistyped { suspects } => {
                let groups: Vec<_> = suspects.iter().map(ToString::to_string).collect();
                Self::with("recovery-mistyped", &groups.join(","))
            }
        }
    }
}

impl From<OrganisationKeyError> for Failure {
    fn from(error: OrganisationKeyError) -> Self {
        Self::new(match error {
            OrganisationKeyError::ShortPassphrase => "passphrase-too-short",
            OrganisationKeyError::NotAKeyFile => "key-file-damaged",
            OrganisationKeyError::WrongPassphrase => "key-does-not-open",
            OrganisationKeyError::BadComment | OrganisationKeyError::Device => "no-memory",
        })
    }
}

impl From<HandOverError> for Failure {
    fn from(error: HandOverError) -> Self {
        match error {
            HandOverError::NotTheSpare => Self::new("not-the-spare"),
            HandOverError::SameKey => Self::new("same-key"),
            HandOverError::NotAKey => Self::new("key-file-damaged"),
            HandOverError::BadLink => Self::new("link-does-not-fit"),
            HandOverError::Key(error) => error.into(),
        }
    }
}

impl From<PrepareError> for Failure {
    fn from(error: PrepareError) -> Self {
        match error {
            PrepareError::Roster(zegel_protocol::roster_check::RosterError::Expired) => {
                Self::new("roster-expired")
            }
            PrepareError::Succession(why) if why.is_conflict() => Self::new("sequence-conflict"),
            PrepareError::Succession(Succession::SpareStays) => Self::new("spare-stays"),
            // The details are for the person who helps; in English, like the technical parts of a roster.
            error => Self::with("roster-inconsistent", &error),
        }
    }
}

impl From<SignError> for Failure {
    fn from(error: SignError) -> Self {
        match error {
            SignError::Prepare(error) => error.into(),
            SignError::Key(error) => error.into(),
            SignError::SpareIsKey | SignError::TooManyKeys => Self::with("roster-inconsistent", &error),
        }
    }
}

impl From<QrTooLong> for Failure {
    fn from(_: QrTooLong) -> Self {
        Self::new("qr-too-long")
    }
}

impl From<CaseError> for Failure {
    fn from(error: CaseError) -> Self {
        match error {
            CaseError::NoKey => Self::new("no-key"),
            CaseError::Grant(error) => error.into(),
            CaseError::Read(error) => error.into(),
            CaseError::Entry(error) => error.into(),
            CaseError::Chain(error) => error.into(),
            CaseError::NeedsRoster(needs) => Self::with("needs-roster", &needs.0),
            CaseError::Rule(rule) => Self::with("log-breaks-rule", &rule),
            CaseError::Unread => Self::new("case-unread"),
            CaseError::OtherCase => Self::new("chain-elsewhere"),
        }
    }
}

impl From<CommandError> for Failure {
    fn from(error: CommandError) -> Self {
        match error {
            CommandError::Rule(rule) => Self::with("rule", &rule.name()),
            CommandError::NoFileKey => Self::new("no-file-key"),
            CommandError::Unread => Self::new("case-unread"),
            CommandError::Empty => Self::new("empty"),
            CommandError::TooLong => Self::new("too-long"),
            CommandError::Full => Self::new("full"),
            CommandError::NewerRoster => Self::new("newer-roster"),
            CommandError::Message(error) => error.into(),
            CommandError::Entry(error) => error.into(),
            CommandError::Grant(error) => error.into(),
            CommandError::ReaderKey(_) => Self::new("roster-inconsistent"),
        }
    }
}
