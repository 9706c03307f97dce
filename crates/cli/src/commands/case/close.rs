//! `zegel case close`: the end of a case, with feedback to the reporter.

use clap::Args;
use clap::builder::PossibleValuesParser;
use zegel_case_management::{ClosingReason, Command, Feedback};
use zegel_protocol::CaseId;

use super::CaseArgs;
use crate::input::Input;

/// Close a case, with feedback to the reporter or the reason why none is possible.
#[derive(Args)]
pub(crate) struct Close {
    #[command(flatten)]
    case: CaseArgs,
    /// Why it is closed
    #[arg(long, value_parser = PossibleValuesParser::new(reasons()))]
    reason: String,
    #[command(flatten)]
    feedback: FeedbackArgs,
    /// One of the organisation's own reasons, which counts as --reason
    #[arg(long, value_name = "ID")]
    own: Option<String>,
    /// The case that goes on, if this one is its duplicate
    #[arg(long, value_name = "CASE")]
    merged_into: Option<CaseId>,
    /// Destroy an adviser's file as soon as the server may
    #[arg(long)]
    destroy: bool,
}

#[derive(Args)]
#[group(required = true, multiple = false)]
struct FeedbackArgs {
    /// The file with the feedback to the reporter, or -
    #[arg(long, value_name = "FILE")]
    feedback_file: Option<Input>,
    /// The feedback was given before
    #[arg(long)]
    feedback_given: bool,
    /// The file that says why no feedback is possible, or - (for the case log)
    #[arg(long, value_name = "FILE")]
    no_feedback_file: Option<Input>,
}

/// The closing reasons as they are called on the wire.
fn reasons() -> Vec<String> {
    let name = |reason: &ClosingReason| Some(serde_json::to_value(reason).ok()?.as_str()?.to_owned());
    ClosingReason::ALL.iter().filter_map(name).collect()
}

impl Close {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let reason: ClosingReason = serde_json::from_value(self.reason.clone().into())?;
        let feedback = match (&self.feedback.feedback_file, &self.feedback.no_feedback_file) {
            (Some(file), _) => Feedback::Give(file.text()?.to_string()),
            (None, Some(file)) => Feedback::NotPossible(file.text()?.to_string()),
            (None, None) => Feedback::AlreadyGiven,
        };
        let done = self.case.with_case(|desk, file| {
            let close = Command::Close {
                reason,
                own: self.own.clone(),
                feedback,
                merged_into: self.merged_into,
                destroy: self.destroy,
            };
            desk.carry_out(file, &close)?;
            Ok(self.case.done(desk, file))
        })?;
        self.case.tell(&done, "The case is closed.")
    }
}
