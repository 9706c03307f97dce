//! `zegel case extend`: a clock gets more time.

use clap::Args;
use zegel_case_management::{Clock, Command};
use zegel_protocol::Day;

use super::CaseArgs;
use crate::commands::arguments::code;
use crate::input::Input;

/// Give a clock more time, with a reason.
#[derive(Args)]
pub(crate) struct Extend {
    #[command(flatten)]
    case: CaseArgs,
    /// Which
    #[arg(long, value_parser = code::<Clock>, value_name = "CLOCK")]
    clock: Clock,
    /// Until when, YYYY-MM-DD
    #[arg(long, value_name = "DAY")]
    until: Day,
    /// The file that says why, or -
    #[arg(long, value_name = "FILE")]
    why_file: Input,
    /// The file with what the reporter is told, or -; an empty one tells them the step only
    #[arg(long, value_name = "FILE")]
    tell_file: Option<Input>,
}

impl Extend {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::Extend {
            clock: self.clock,
            until: self.until,
            why: self.why_file.text()?.to_string(),
            tell: self
                .tell_file
                .as_ref()
                .map(Input::text)
                .transpose()?
                .map(|text| text.to_string()),
        };
        self.case.carry_out(&command, "The clock has more time.")
    }
}
