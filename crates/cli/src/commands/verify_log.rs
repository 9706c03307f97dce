//! `zegel verify-log`: a case's log, checked without any server.

use std::fmt::Write as _;
use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use serde::Serialize;
use zegel_case_management::{Step, verify_proof};
use zegel_protocol::CaseId;

use crate::talk::{self, say};
use crate::views::named;

/// Check a file of `zegel case proof`: every signature, the chain, the lists of readers, and the rules of a case
///
/// Asks no server. Who looked at the case is the server's word and not part of it.
#[derive(Args)]
pub(crate) struct VerifyLog {
    /// The file
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The organisation's public key, as it stands on its posters
    #[arg(long, value_name = "KEY")]
    key: String,
    /// Print JSON, with all that the file holds
    #[arg(long)]
    json: bool,
}

/// What was proven, as machines read it.
#[derive(Serialize)]
struct Out<T> {
    case: CaseId,
    /// Where the case stands; none if the file has the log only, so that nobody can tell who was on the case.
    step: Option<Step>,
    conversation: Option<T>,
    log: Option<T>,
}

impl VerifyLog {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let bytes = std::fs::read(&self.file).with_context(|| self.file.display().to_string())?;
        let verified = verify_proof(&bytes, &self.key).context("this proof does not hold")?;
        let step = verified.state.as_ref().map(|state| state.step);
        let proven = verified.proven;
        if self.json {
            return talk::json(&Out {
                case: proven.case,
                step,
                conversation: proven.conversation,
                log: proven.log,
            });
        }
        let mut text = format!("Case {}\n", proven.case);
        for entry in proven.log.iter().flatten() {
            // Writing to a string does not fail.
            let what = kind(&entry.content);
            let _ = writeln!(
                text,
                "[{}] {} · {} · {what}",
                entry.seq,
                entry.day,
                signer(&entry.by)
            );
        }
        talk::data(&text)?;
        match step {
            Some(step) => say(format_args!(
                "Every signature holds, the chain has no gap, and every step was allowed. It stands at {}.",
                named(&step)
            )),
            None => say(
                "Every signature holds, and the chain has no gap. Without the conversation nobody can tell who was on the case.",
            ),
        }
        Ok(())
    }
}

/// What kind of entry it is, as the log has it.
fn kind(content: &serde_json::Value) -> String {
    let tagged = content.as_object().and_then(|fields| fields.keys().next());
    let name = tagged
        .map(String::as_str)
        .or(content.as_str())
        .unwrap_or_default();
    talk::plain(name)
}

/// Who signed, as a person reads it.
fn signer(by: &impl Serialize) -> String {
    let value = serde_json::to_value(by).unwrap_or_default();
    let field = |name: &str| {
        value
            .pointer(&format!("/handler/{name}"))
            .and_then(|value| value.as_str())
    };
    match (field("name"), field("person")) {
        (Some(name), Some(person)) => format!("{} ({person})", talk::plain(name)),
        _ => named(by),
    }
}
