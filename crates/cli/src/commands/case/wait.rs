//! `zegel case wait`: a case waits.

use clap::Args;
use zegel_case_management::{Command, Side};
use zegel_protocol::Day;

use super::CaseArgs;
use crate::commands::arguments::code;
use crate::input::Input;

/// Note that a case waits, or waits no longer.
#[derive(Args)]
pub(crate) struct Wait {
    #[command(flatten)]
    case: CaseArgs,
    /// For whom: for-reporter or for-authorities
    #[arg(long, value_parser = code::<Side>, value_name = "SIDE")]
    side: Side,
    /// It waits no longer
    #[arg(long)]
    over: bool,
    /// The file that says why, or -
    #[arg(long, value_name = "FILE")]
    why_file: Input,
    /// When somebody should look again
    #[arg(long, value_name = "DAY")]
    until: Option<Day>,
    /// The file with what the reporter is told, or -; an empty one tells them the step only
    #[arg(long, value_name = "FILE")]
    tell_file: Option<Input>,
}

impl Wait {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::Wait {
            side: self.side,
            on: !self.over,
            why: self.why_file.text()?.to_string(),
            until: self.until,
            tell: self
                .tell_file
                .as_ref()
                .map(Input::text)
                .transpose()?
                .map(|text| text.to_string()),
        };
        self.case.carry_out(&command, "It is in the case log.")
    }
}
