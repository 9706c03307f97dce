//! Which organisation of the store beside which the program runs.

use clap::Args;
use zegel_protocol::OrgSlug;

/// An organisation in the store.
#[derive(Args)]
pub(crate) struct OrganisationArgs {
    /// The organisation; needed only where the store has several
    #[arg(long, value_name = "SLUG")]
    pub(crate) org: Option<OrgSlug>,
}
