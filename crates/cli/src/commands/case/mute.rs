//! `zegel case mute`: no mails about a case.

use clap::Args;

use super::CaseArgs;
use crate::talk::{self, say};

/// Get no mails about a case any more.
#[derive(Args)]
pub(crate) struct Mute {
    #[command(flatten)]
    case: CaseArgs,
}

impl Mute {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        mute(&self.case, true)
    }
}

/// Mails about the case, or none.
pub(super) fn mute(args: &CaseArgs, muted: bool) -> anyhow::Result<()> {
    args.sign_in
        .with_account(|account| Ok(account.api.mute(&args.case, muted)?))?;
    if args.json {
        return talk::json(&serde_json::json!({ "case": args.case, "muted": muted }));
    }
    say(if muted {
        "You get no mails about this case."
    } else {
        "You get mails about this case again."
    });
    Ok(())
}
