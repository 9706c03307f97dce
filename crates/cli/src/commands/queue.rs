//! `zegel queue`: what needs somebody today.

use std::fmt::Write as _;

use clap::Args;
use serde::Serialize;
use zegel_case_management::Due;
use zegel_protocol::{CaseId, Day, PersonId};

use super::arguments::SignInArgs;
use crate::client::desk::OpenDesk;
use crate::talk::{self, say, warn};
use crate::views::named;

/// List what is due in your cases, overdue first
///
/// Days are those of the organisation's time zone.
#[derive(Args)]
pub(crate) struct Queue {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// Everything that is due some day, not only today
    #[arg(long)]
    all: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// The queue as machines read it.
#[derive(Serialize)]
struct QueueOut {
    person: PersonId,
    today: Day,
    due: Vec<DueIn>,
    /// Cases of which this person has not said whether they have a conflict of interest.
    undeclared: Vec<CaseId>,
    unreadable: Vec<CaseId>,
}

#[derive(Serialize)]
struct DueIn {
    case: CaseId,
    #[serde(flatten)]
    due: Due,
}

impl Queue {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let out = self.sign_in.with_desk(|desk| self.read(desk))?;
        for case in &out.unreadable {
            warn(format_args!(
                "{case} cannot be read as it should; `zegel inbox` says why"
            ));
        }
        if self.json {
            return talk::json(&out);
        }
        if out.due.is_empty() && out.undeclared.is_empty() {
            say("Nothing needs you today.");
        }
        let mut text = String::new();
        for case in &out.undeclared {
            // Writing to a string does not fail.
            let _ = writeln!(
                text,
                "new         {case}  say whether you have a conflict of interest"
            );
        }
        for DueIn { case, due } in &out.due {
            let late = if due.overdue { "overdue" } else { "" };
            let _ = writeln!(text, "{}  {case}  {} {late}", due.on, what(due));
        }
        talk::data(&text)
    }

    fn read(&self, desk: &mut OpenDesk) -> anyhow::Result<QueueOut> {
        let today = desk.today();
        let mut out = QueueOut {
            person: desk.desk().person().clone(),
            today,
            due: Vec::new(),
            undeclared: Vec::new(),
            unreadable: Vec::new(),
        };
        for summary in desk.inbox()? {
            let case = summary.case;
            let Ok((file, Ok(()))) = desk.case(&case) else {
                out.unreadable.push(case);
                continue;
            };
            if !file.declared() {
                out.undeclared.push(case);
            }
            let due = file.due(desk.desk(), today).unwrap_or_default();
            let due = due.into_iter().filter(|due| self.all || due.on <= today);
            out.due.extend(due.map(|due| DueIn { case, due }));
        }
        out.due.sort_by_key(|one| (one.due.on, one.case));
        Ok(out)
    }
}

/// What is due, as the wire calls it, with its number.
fn what(due: &Due) -> String {
    match serde_json::to_value(due.what) {
        Ok(serde_json::Value::Object(fields)) => {
            let field = fields.into_iter().next();
            field.map_or_else(String::new, |(name, value)| {
                let number = value.as_object().and_then(|value| value.values().next().cloned());
                number.map_or_else(|| name.clone(), |number| format!("{name} {number}"))
            })
        }
        _ => named(&due.what),
    }
}
