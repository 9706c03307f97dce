//! `zegel case consent`: what the reporter said elsewhere about a consent.

use clap::Args;
use zegel_case_management::{Command, Consent, ConsentKind};

use super::CaseArgs;
use crate::commands::arguments::code;
use crate::input::Input;

/// Write down what the reporter said elsewhere about a consent.
#[derive(Args)]
pub(crate) struct ConsentWord {
    #[command(flatten)]
    case: CaseArgs,
    /// To what: support, share or investigate
    #[arg(long, value_parser = code::<ConsentKind>, value_name = "KIND")]
    kind: ConsentKind,
    /// The word: given, refused or withdrawn
    #[arg(long, value_parser = code::<Consent>, value_name = "WORD")]
    given: Consent,
    /// The file that says how it was said, or -
    #[arg(long, value_name = "FILE")]
    how_file: Input,
}

impl ConsentWord {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::Consent {
            kind: self.kind,
            given: self.given,
            how: self.how_file.text()?.to_string(),
        };
        self.case.carry_out(&command, "The consent is in the case log.")
    }
}
