//! `zegel serve`: the server.

use std::io::IsTerminal as _;
use std::sync::Arc;

use clap::Args;
use zegel_server::SystemClock;
use zegel_storage::Store;
use zegel_storage_sqlite::Mode;

use super::arguments::ConfigArgs;
use crate::store::open_store;
use crate::talk::{data, say, warn};

/// Run the server until it is told to stop (SIGTERM or Ctrl-C)
///
/// On a store without organisations it writes a link to standard output: whoever opens it first makes the first organisation. It
/// works once and for a week; every start makes a new one in the place of the old. Where standard output is no terminal, it may be
/// a log that others read: then the link is not written, and `zegel setup link` prints one.
#[derive(Args)]
pub(crate) struct Serve {
    /// Write the set-up link also where standard output is no terminal
    #[arg(long)]
    print_set_up_link: bool,
    #[command(flatten)]
    config: ConfigArgs,
}

impl Serve {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let config = self.config.load()?;
        zegel_server::start_log(&config.log);
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        runtime.block_on(async {
            let store = open_store(&config, Mode::Serve).await?;
            let server = zegel_server::build_on(config, Arc::clone(&store), Arc::new(SystemClock)).await?;
            let may_print = self.print_set_up_link || std::io::stdout().is_terminal();
            if !may_print {
                Self::point_out_set_up(&*store).await?;
            } else if let Some(link) = server.set_up_link().await? {
                say("There is no organisation yet. Set the first one up here (works once, for a week):");
                // Whoever started it may not listen; `zegel setup link` tells it again.
                if let Err(error) = data(&format!("{link}\n")) {
                    warn(format_args!(
                        "the link could not be written ({error:#}); `zegel setup link` prints another one"
                    ));
                }
            }
            Ok(server.run_until(zegel_server::shutdown_signal()).await?)
        })
    }

    /// Says how to set up, where the link is not for whoever reads this. A link that was made before stays good.
    async fn point_out_set_up(store: &dyn Store) -> anyhow::Result<()> {
        if store.organisations().await?.is_empty() {
            say(
                "There is no organisation yet: `zegel setup link`, with the same configuration, prints the link that sets the \
                 first one up.",
            );
        }
        Ok(())
    }
}
