//! `zegel case link`: two cases belong together.

use clap::Args;
use zegel_case_management::{Command, Link};
use zegel_protocol::CaseId;

use super::CaseArgs;
use crate::commands::arguments::code;

/// Link a case to another one.
#[derive(Args)]
pub(crate) struct LinkTo {
    #[command(flatten)]
    case: CaseArgs,
    /// The other one
    #[arg(long, value_name = "CASE")]
    to: CaseId,
    /// How: related, retaliation-of, duplicate-of or handed-over-from
    #[arg(long, value_parser = code::<Link>, value_name = "LINK")]
    how: Link,
}

impl LinkTo {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::Link {
            case: self.to,
            link: self.how,
        };
        self.case.carry_out(&command, "The cases are linked.")
    }
}
