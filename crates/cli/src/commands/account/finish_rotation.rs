//! `zegel account finish-rotation`: cases moved to the newest keys, the old ones forgotten.

use anyhow::bail;
use clap::Args;
use serde::Serialize;

use crate::client::desk::OpenDesk;
use crate::commands::arguments::SignInArgs;
use crate::talk::{self, Progress, say, warn};

/// Move your cases to your newest keys, once they are published
///
/// It may be stopped and begun again; no case is moved twice.
#[derive(Args)]
pub(crate) struct FinishRotation {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// What came of it, as machines read it.
#[derive(Serialize)]
struct Finished {
    /// Cases moved by this run.
    moved: usize,
    /// Cases that could not be.
    failed: usize,
    /// All of the inbox.
    cases: usize,
    /// Whether keys from before are still kept.
    old_keys_kept: bool,
}

impl FinishRotation {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let out = self.sign_in.with_desk(finish)?;
        if self.json {
            talk::json(&out)?;
        } else {
            say(format_args!(
                "{} of {} cases were moved to your newest keys.",
                out.moved, out.cases
            ));
        }
        match out.failed {
            0 => Ok(()),
            1 => bail!("one case could not be moved; your old keys are kept"),
            count => bail!("{count} cases could not be moved; your old keys are kept"),
        }
    }
}

fn finish(desk: &mut OpenDesk) -> anyhow::Result<Finished> {
    if !desk.desk().newest_keys_are_published() {
        bail!(
            "the list of readers does not name you with your newest keys yet; compare the fingerprint with your administrator \
             (`zegel account show` prints it)"
        );
    }
    let cases = desk.inbox()?;
    let mut out = Finished {
        moved: 0,
        failed: 0,
        cases: cases.len(),
        old_keys_kept: desk.account().holder.vault().has_older(),
    };
    let total = u64::try_from(cases.len()).unwrap_or(u64::MAX);
    let mut progress = Progress::new("Moving cases".to_owned(), total);
    for case in &cases {
        match desk.regrant(case) {
            Ok(true) => out.moved = out.moved.saturating_add(1),
            Ok(false) => {}
            Err(error) => {
                out.failed = out.failed.saturating_add(1);
                warn(format_args!("{} could not be moved: {error:#}", case.case));
            }
        }
        progress.add(1);
    }
    drop(progress);
    if out.failed == 0 && out.old_keys_kept && may_forget(desk) {
        let account = desk.account();
        let roster = account.roster()?.1.clone();
        if let Some(new) = account.holder.rotation_done(&roster)? {
            account.save(&new)?;
            out.old_keys_kept = false;
        }
    }
    Ok(out)
}

/// Whether no key from before can still be needed. An escalation reader's keys to cases that nobody acknowledges lie on the server
/// already, sealed to the old identity and not to be seen before their day.
fn may_forget(desk: &OpenDesk) -> bool {
    let roster = desk.desk().rosters().current();
    let waits = roster.body().channels.iter().any(|channel| {
        let reader = channel.escalation.as_ref().map(|escalation| &escalation.reader);
        reader == Some(desk.desk().person())
    });
    if waits {
        say(
            "Your old keys are kept: as an escalation reader you may get cases later that were sealed to them. Run this again from \
             time to time.",
        );
    }
    !waits
}
