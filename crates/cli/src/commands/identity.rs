//! `zegel identity`: a handler's identity outside of Zegel.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use zeroize::Zeroizing;

use super::arguments::SignInArgs;
use crate::clock;
use crate::output::{Readers, write_new};
use crate::talk::{plain, say, warn};

/// Take a handler's identity out of Zegel
#[derive(Subcommand)]
pub(crate) enum IdentityCommand {
    Export(Export),
}

/// Write the identity as a file that any age tool from version 1.3 on understands
///
/// After new keys were made there are several, newest first, until all cases were moved.
///
/// Whoever has the file can read what this handler can read: no passphrase protects it.
#[derive(Args)]
pub(crate) struct Export {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// Where it goes (readable for you only; never overwritten)
    #[arg(long = "out", value_name = "FILE")]
    output: PathBuf,
}

impl IdentityCommand {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let Self::Export(Export { sign_in, output }) = self;
        sign_in.with_desk(|desk| {
            let desk = desk.desk();
            let name = desk
                .rosters()
                .current()
                .handler(desk.person())
                .map(|handler| plain(&handler.name));
            let text = Zeroizing::new(format!(
                "# created: {}\n# {} ({})\n{}\n",
                clock::today(),
                name.unwrap_or_default().replace('\n', " "),
                desk.person(),
                *desk.export_identity()
            ));
            write_new(output, &text, Readers::Owner)
        })?;
        say(format_args!("Written to {}.", output.display()));
        warn("whoever has this file can read what you can read; no passphrase protects it");
        Ok(())
    }
}
