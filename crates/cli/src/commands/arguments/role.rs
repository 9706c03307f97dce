//! `--role`: what an account is for.

use clap::ValueEnum;
use zegel_protocol::people::AccountRole;

/// Roles within an organisation.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum RoleArg {
    /// Confidential adviser
    Adviser,
    /// Handler at a reporting point
    Handler,
    /// Ombudsperson
    Ombuds,
    /// Administers people, channels and texts; reads no cases
    Administrator,
    /// Sees figures, nothing else
    Analyst,
}

impl From<RoleArg> for AccountRole {
    fn from(role: RoleArg) -> Self {
        match role {
            RoleArg::Adviser => Self::Adviser,
            RoleArg::Handler => Self::Handler,
            RoleArg::Ombuds => Self::Ombuds,
            RoleArg::Administrator => Self::Administrator,
            RoleArg::Analyst => Self::Analyst,
        }
    }
}
