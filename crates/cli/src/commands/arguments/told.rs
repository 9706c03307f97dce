//! How a command that does something says that it is done.

use std::fmt::Display;

use clap::Args;
use serde_json::Value;

use crate::talk::{self, say};

/// For people in words, for machines as JSON.
#[derive(Args)]
pub(crate) struct ToldArgs {
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl ToldArgs {
    /// Says it.
    ///
    /// # Errors
    /// Those of [`talk::json`].
    pub(crate) fn tell(&self, data: &Value, words: impl Display) -> anyhow::Result<()> {
        if self.json {
            return talk::json(data);
        }
        say(words);
        Ok(())
    }
}
