//! `zegel case hand-over`: the cases that nobody else reads go to a colleague as well.

use anyhow::{Context as _, bail};
use clap::Args;
use serde::Serialize;
use zegel_case_management::Command;
use zegel_protocol::{CaseId, PersonId};

use crate::client::desk::OpenDesk;
use crate::commands::arguments::SignInArgs;
use crate::talk::{self, say, warn};

/// Let a colleague into every case that nobody else reads
///
/// For before you leave, or go away for long: with your keys, these cases would be lost. `zegel inbox --only-me` lists them. Where
/// the reporter left the colleague out, or they are of another lane, the case stays as it is and is named.
#[derive(Args)]
pub(crate) struct HandOver {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// Who, as the roster names them
    #[arg(long, value_name = "PERSON")]
    to: PersonId,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// What came of it, as machines read it.
#[derive(Serialize)]
struct HandedOver {
    to: PersonId,
    handed_over: Vec<CaseId>,
    left: Vec<Left>,
}

/// A case that could not be handed over.
#[derive(Serialize)]
struct Left {
    case: CaseId,
    why: String,
}

impl HandOver {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let out = self.sign_in.with_desk(|desk| self.hand_over(desk))?;
        for Left { case, why } in &out.left {
            warn(format_args!("{case} is still read by you alone: {why}"));
        }
        if self.json {
            talk::json(&out)?;
        } else {
            for case in &out.handed_over {
                talk::data(&format!("{case}\n"))?;
            }
            say(format_args!(
                "{} can read {} of the cases that were read by you alone.",
                self.to,
                out.handed_over.len()
            ));
        }
        match out.left.len() {
            0 => Ok(()),
            1 => bail!("one case could not be handed over to {}", self.to),
            count => bail!("{count} cases could not be handed over to {}", self.to),
        }
    }

    /// One case that cannot be handed over does not stop the others.
    fn hand_over(&self, desk: &mut OpenDesk) -> anyhow::Result<HandedOver> {
        let mut out = HandedOver {
            to: self.to.clone(),
            handed_over: Vec::new(),
            left: Vec::new(),
        };
        for summary in desk.inbox()? {
            let alone = summary
                .readers
                .iter()
                .all(|reader| reader == desk.desk().person());
            if !alone {
                continue;
            }
            match self.one(desk, &summary.case) {
                Ok(()) => out.handed_over.push(summary.case),
                Err(error) => out.left.push(Left {
                    case: summary.case,
                    why: format!("{error:#}"),
                }),
            }
        }
        Ok(out)
    }

    fn one(&self, desk: &mut OpenDesk, case: &CaseId) -> anyhow::Result<()> {
        let (mut file, read) = desk.case(case)?;
        read.context("the case cannot be trusted")?;
        let grant = Command::Grant {
            person: self.to.clone(),
        };
        desk.carry_out(&mut file, &grant)
    }
}
