//! `zegel figures rollup`: releases put together.

use std::path::PathBuf;

use anyhow::Context as _;
use clap::{Args, ValueEnum};
use zegel_figures::{Annex, Rollup as Sums, SeahExport, SignedRelease, UntrustedRelease, rollup_csv};
use zegel_protocol::VerifyingKey;
use zegel_sealing::signing::{Context, Signature, verify};

use crate::talk::{self, say, warn};

/// Check release files and sum them up: lanes of an organisation, or organisations
///
/// Asks no server. Sums are made of what was released, and of nothing else.
#[derive(Args)]
pub(crate) struct Rollup {
    /// A release file; once for each
    #[arg(value_name = "FILE", required = true)]
    file: Vec<PathBuf>,
    /// A public key of one of the organisations, as it stands on its posters; once for each
    #[arg(long, value_name = "KEY")]
    key: Vec<String>,
    /// What to print
    #[arg(long, value_enum, default_value_t = Shape::Json)]
    shape: Shape,
    /// Print JSON; the same as --shape json
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Shape {
    /// The sums
    Json,
    /// The sums, a line for each count
    Csv,
    /// The annual integrity annex; the newest year, and the others for comparison
    Annex,
    /// The fields of the harmonised scheme for sexual exploitation, abuse and harassment
    Seah,
}

impl Rollup {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let releases = self
            .file
            .iter()
            .map(|path| self.read(path).with_context(|| path.display().to_string()))
            .collect::<anyhow::Result<Vec<_>>>()?;
        for release in releases.iter().filter(|release| !release.is_pinned()) {
            warn(format_args!(
                "only its own file says that {} is the key of {}",
                release.organisation_key(),
                release.release().organisation()
            ));
        }
        if !self.json && self.shape == Shape::Annex {
            return talk::json(&Annex::of(&releases)?);
        }
        let sums = Sums::of(&releases)?;
        say(format_args!(
            "{} releases of {}",
            sums.members().len(),
            sums.year()
        ));
        match self.shape {
            Shape::Csv if !self.json => talk::data(&rollup_csv(&sums)),
            Shape::Seah if !self.json => talk::data(&SeahExport::of(sums.year(), sums.tables()).to_csv()),
            _ => talk::json(&sums),
        }
    }

    /// A file is believed under a key that was named, or, with a warning, under its own.
    fn read(&self, path: &PathBuf) -> anyhow::Result<SignedRelease> {
        let file = UntrustedRelease::parse(&std::fs::read_to_string(path)?)?;
        let pinned = self
            .key
            .iter()
            .find_map(|key| file.verify(Some(key), is_signed).ok());
        match pinned {
            Some(release) => Ok(release),
            None => Ok(file.verify(None, is_signed)?),
        }
    }
}

fn is_signed(key: &VerifyingKey, bytes: &[u8], signature: &[u8; 64]) -> bool {
    verify(key, Context::Figures, bytes, &Signature::from_bytes(*signature)).is_ok()
}
