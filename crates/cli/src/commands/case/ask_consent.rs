//! `zegel case ask-consent`: the reporter is asked for a consent.

use clap::Args;
use zegel_case_management::{Command, ConsentKind};

use super::CaseArgs;
use crate::commands::arguments::code;
use crate::input::Input;

/// Ask the reporter for a consent.
#[derive(Args)]
pub(crate) struct AskConsent {
    #[command(flatten)]
    case: CaseArgs,
    /// To what: support, share or investigate
    #[arg(long, value_parser = code::<ConsentKind>, value_name = "KIND")]
    kind: ConsentKind,
    /// The file that says why, or -
    #[arg(long, value_name = "FILE")]
    text_file: Input,
}

impl AskConsent {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::AskConsent {
            kind: self.kind,
            text: self.text_file.text()?.to_string(),
        };
        self.case.carry_out(&command, "The reporter is asked.")
    }
}
