//! `zegel account finish-rotation`: cases moved to the newest keys; in the end, the old ones forgotten.

use anyhow::bail;
use clap::Args;
use serde::Serialize;

use crate::client::desk::OpenDesk;
use crate::commands::arguments::SignInArgs;
use crate::talk::{self, Progress, say, warn};

/// Move your cases to your newest keys, once they are published
///
/// It may be stopped and begun again; no case is moved twice. The old keys are kept: reports begun before the new roster still come
/// to them, and so do, for up to three months, cases that nobody acknowledges and that you are the escalation reader of. When that
/// time is over, --forget-old-keys removes them.
#[derive(Args)]
pub(crate) struct FinishRotation {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// Remove the old keys when all cases are moved; what still comes to them cannot be opened any more
    #[arg(long)]
    forget_old_keys: bool,
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
        let out = self
            .sign_in
            .with_desk(|desk| finish(desk, self.forget_old_keys))?;
        if self.json {
            talk::json(&out)?;
        } else {
            say(format_args!(
                "{} of {} cases were moved to your newest keys.",
                out.moved, out.cases
            ));
            say(if out.old_keys_kept {
                "Your old keys are kept, for what was sealed to them before; --forget-old-keys removes them in some weeks."
            } else {
                "There are no keys from before."
            });
        }
        match out.failed {
            0 => Ok(()),
            1 => bail!("one case could not be moved; your old keys are kept"),
            count => bail!("{count} cases could not be moved; your old keys are kept"),
        }
    }
}

fn finish(desk: &mut OpenDesk, forget: bool) -> anyhow::Result<Finished> {
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
    if out.failed == 0 && out.old_keys_kept && forget {
        let account = desk.account();
        let roster = account.roster()?.1.clone();
        if let Some(new) = account.holder.rotation_done(&roster)? {
            account.save(&new)?;
            out.old_keys_kept = false;
        }
    }
    Ok(out)
}
