//! `zegel case lesson`: something to learn from a case.

use clap::Args;
use zegel_case_management::Command;
use zegel_protocol::{Day, PersonId};

use super::CaseArgs;
use crate::input::Input;

/// Note something to learn from a case
///
/// It goes into the learning list, without the case: name nobody.
#[derive(Args)]
pub(crate) struct LessonLearned {
    #[command(flatten)]
    case: CaseArgs,
    /// The file that says what, or -
    #[arg(long, value_name = "FILE")]
    text_file: Input,
    /// Who sees to it, as the roster names them
    #[arg(long, value_name = "PERSON")]
    owner: PersonId,
    /// By when, YYYY-MM-DD
    #[arg(long, value_name = "DAY")]
    due: Day,
}

impl LessonLearned {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::Lesson {
            text: self.text_file.text()?.to_string(),
            owner: self.owner.clone(),
            due: self.due,
        };
        self.case.carry_out(&command, "The lesson is in the case log.")
    }
}
