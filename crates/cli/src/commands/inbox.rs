//! `zegel inbox`: the cases that a handler reads.

use anyhow::bail;
use clap::Args;

use super::arguments::SignInArgs;
use crate::client::desk::OpenDesk;
use crate::talk::{self, warn};
use crate::views::{InboxLine, InboxOut, Undeclared, Unreadable};

/// List the cases that a handler reads, what waits longest first.
#[derive(Args)]
pub(crate) struct Inbox {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// List the cases only that nobody else reads: what would be lost with your keys, and has to be handed over before you leave
    #[arg(long)]
    only_me: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Inbox {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let out = self.sign_in.with_desk(|desk| read(desk, self.only_me))?;
        for words in out.cases.iter().flat_map(InboxLine::warnings) {
            warn(words);
        }
        for Unreadable { case, why } in &out.unreadable {
            warn(format_args!("{case} cannot be read, or not to its end: {why}"));
        }
        if self.json {
            talk::json(&out)
        } else {
            talk::data(&out.text())
        }?;
        match out.unreadable.len() {
            0 => Ok(()),
            1 => bail!("one case cannot be read as it should"),
            count => bail!("{count} cases cannot be read as they should"),
        }
    }
}

/// Reads every case. One that does not open does not hide the others.
fn read(desk: &mut OpenDesk, only_me: bool) -> anyhow::Result<InboxOut> {
    let mut out = InboxOut {
        person: desk.desk().person().clone(),
        cases: Vec::new(),
        undeclared: Vec::new(),
        unreadable: Vec::new(),
    };
    for summary in desk.inbox()? {
        let case = summary.case;
        let why = match desk.case(&case) {
            Ok((file, _)) if only_me && !file.only_reader(desk.desk()) => None,
            Ok((file, read)) => {
                let line = InboxLine::new(&file, desk.desk());
                let empty = line.is_none() && file.declared();
                out.cases.extend(line);
                // One that cannot be read to its end is told of as such.
                out.undeclared
                    .extend(Undeclared::new(&file).filter(|_| read.is_ok()));
                match read {
                    Err(error) => Some(error),
                    Ok(()) if empty => Some(anyhow::anyhow!("there is no report in it")),
                    Ok(()) => None,
                }
            }
            Err(error) => Some(error),
        };
        out.unreadable.extend(why.map(|why| Unreadable {
            case,
            why: format!("{why:#}"),
        }));
    }
    Ok(out)
}
