//! `zegel org link`: the organisation's links, as people get them.

use clap::Args;
use serde::Serialize;

use crate::commands::arguments::RosterSource;
use crate::links;
use crate::talk;

/// Print the organisation's links with its key: for reporters, and for the desk
#[derive(Args)]
pub(crate) struct Link {
    #[command(flatten)]
    source: RosterSource,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Both links of one address.
#[derive(Serialize)]
struct Links {
    origin: String,
    reporters: String,
    desk: String,
}

impl Link {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let (_, roster) = self.source.get()?;
        let (body, key) = (roster.body(), roster.key());
        let slug = &body.organisation.slug;
        let all: Vec<_> = body
            .origins
            .iter()
            .map(|origin| Links {
                origin: origin.clone(),
                reporters: links::Link::of(origin, slug, key),
                desk: links::Link::of_desk(origin, slug, key),
            })
            .collect();
        if self.json {
            return talk::json(&all);
        }
        let line = |links: &Links| {
            let (reporters, desk) = (talk::plain(&links.reporters), talk::plain(&links.desk));
            format!("Reporters  {reporters}\nDesk       {desk}\n")
        };
        talk::data(&all.iter().map(line).collect::<String>())
    }
}
