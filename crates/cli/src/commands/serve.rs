//! `zegel serve`: the server.

use std::sync::Arc;

use clap::Args;
use zegel_server::SystemClock;
use zegel_storage_sqlite::Mode;

use super::arguments::ConfigArgs;
use crate::store::open_store;
use crate::talk::{data, say, warn};

/// Run the server until it is told to stop (SIGTERM or Ctrl-C)
///
/// On a store without organisations it writes a link to standard output: whoever opens it first makes the first organisation.
/// It works once and for a week; every start makes a new one in the place of the old. It is in no log.
#[derive(Args)]
pub(crate) struct Serve {
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
            let server = zegel_server::build_on(config, store, Arc::new(SystemClock)).await?;
            if let Some(link) = server.set_up_link().await? {
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
}
