//! `zegel org qr`: the reporters' link as a QR code, for posters of one's own.

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use zegel_administration::qr;

use crate::commands::arguments::RosterSource;
use crate::links::Link;
use crate::output::{Readers, replace};
use crate::talk::{Usage, data};

/// Write the reporters' link, with the organisation's key, as a QR code (SVG)
#[derive(Args)]
pub(crate) struct Qr {
    #[command(flatten)]
    source: RosterSource,
    /// Where the picture goes
    #[arg(long = "out", value_name = "FILE")]
    output: PathBuf,
    /// The address in it, one of the roster's; without it, the one of --url or the roster's first
    #[arg(long, value_name = "URL")]
    origin: Option<Link>,
}

impl Qr {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let (_, roster) = self.source.get()?;
        let origins = &roster.body().origins;
        let named = self.origin.as_ref().map(|link| link.origin.as_str());
        let first = || origins.first().map(String::as_str);
        let origin = named.or(self.source.origin()).or_else(first);
        let origin = origin.context("the roster names no address")?;
        if !origins.iter().any(|known| known == origin) {
            return Err(Usage(format!("the roster does not name the address {origin}")).into());
        }
        let link = Link::of(origin, &roster.body().organisation.slug, roster.key());
        let code = qr(&link)?;
        let (size, path) = (code.size, &code.path);
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\">\
             <rect width=\"{size}\" height=\"{size}\" fill=\"#fff\"/><path fill=\"#000\" d=\"{path}\"/></svg>\n"
        );
        replace(&self.output, &svg, Readers::Anyone)?;
        data(&format!("{link}\n"))
    }
}
