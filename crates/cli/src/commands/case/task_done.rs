//! `zegel case task-done`: a task was done.

use clap::Args;
use zegel_case_management::Command;

use super::CaseArgs;

/// Note that a task was done.
#[derive(Args)]
pub(crate) struct TaskDone {
    #[command(flatten)]
    case: CaseArgs,
    /// The number of the task in the case log
    #[arg(value_name = "NUMBER")]
    task: u32,
}

impl TaskDone {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::TaskDone { task: self.task };
        self.case.carry_out(&command, "The task is done.")
    }
}
