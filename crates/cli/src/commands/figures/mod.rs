//! `zegel figures`: what is counted, and published.

mod channels;
mod counting;
mod lessons;
mod release;
mod rollup;

use clap::Subcommand;

/// Count, release and put together figures
#[derive(Subcommand)]
pub(crate) enum FiguresCommand {
    Channels(channels::Channels),
    Release(release::Release),
    Rollup(rollup::Rollup),
    Lessons(lessons::Lessons),
}

impl FiguresCommand {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        match self {
            Self::Channels(command) => command.run(),
            Self::Release(command) => command.run(),
            Self::Rollup(command) => command.run(),
            Self::Lessons(command) => command.run(),
        }
    }
}
