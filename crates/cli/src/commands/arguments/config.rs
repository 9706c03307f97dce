//! `--config`: where the server's settings come from.

use std::path::PathBuf;

use clap::Args;
use zegel_server::Config;

/// The environment variable that stands for `--config`.
const CONFIG_VARIABLE: &str = "ZEGEL_CONFIG";

/// The server's settings.
#[derive(Args)]
pub(crate) struct ConfigArgs {
    /// The server's configuration (TOML); without it, the defaults and the variables ZEGEL_…
    #[arg(long, value_name = "FILE", env = CONFIG_VARIABLE)]
    config: Option<PathBuf>,
}

impl ConfigArgs {
    /// Reads file and environment.
    ///
    /// # Errors
    /// A sentence that names what is wrong; never a secret.
    pub(crate) fn load(&self) -> anyhow::Result<Config> {
        // Variables that are not text are none of ours.
        let variables = std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
        Ok(Config::load(
            self.config.as_deref(),
            variables,
            &[CONFIG_VARIABLE],
        )?)
    }
}
