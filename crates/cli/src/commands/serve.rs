//! `zegel serve`: the server.

use std::sync::Arc;

use clap::Args;
use zegel_server::SystemClock;
use zegel_storage_sqlite::Mode;

use crate::config::ConfigArgs;
use crate::org::store::open_store;

/// Run the server until it is told to stop (SIGTERM or Ctrl-C).
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
            Ok(server.run_until(zegel_server::shutdown_signal()).await?)
        })
    }
}
