//! `zegel case refer`: somebody else takes the matter on.

use clap::Args;
use zegel_case_management::Command;

use super::CaseArgs;
use crate::input::Input;

/// Note that somebody else takes the matter on.
#[derive(Args)]
pub(crate) struct Refer {
    #[command(flatten)]
    case: CaseArgs,
    /// Who
    #[arg(long, value_name = "WHOM")]
    to: String,
    /// The file that says how it reached them, or -
    #[arg(long, value_name = "FILE")]
    how_file: Input,
    /// The file with what the reporter is told, or -; an empty one tells them the step only
    #[arg(long, value_name = "FILE")]
    tell_file: Option<Input>,
}

impl Refer {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::Refer {
            to: self.to.clone(),
            how: self.how_file.text()?.to_string(),
            tell: self
                .tell_file
                .as_ref()
                .map(Input::text)
                .transpose()?
                .map(|text| text.to_string()),
        };
        self.case.carry_out(&command, "The referral is in the case log.")
    }
}
