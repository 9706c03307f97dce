//! How a handler's commands sign in.

use clap::Args;

use crate::client::desk::OpenDesk;
use crate::client::visit::{Unpinned, Visit};
use crate::input::Input;
use crate::link::Link;

/// Where a handler signs in, and as whom.
#[derive(Args)]
pub(crate) struct SignInArgs {
    /// The organisation's link, `https://HOST/o/ORGANISATION/#KEY`; without the key it is trusted on first use
    #[arg(long, value_name = "LINK")]
    url: Link,
    /// The login name
    #[arg(long, value_name = "NAME")]
    login: String,
    /// The file with the passphrase, or -
    #[arg(long, value_name = "FILE")]
    passphrase_file: Input,
}

impl SignInArgs {
    /// Signs in, does `work`, signs out whatever came of it.
    ///
    /// # Errors
    /// Those of signing in, and those of `work`.
    pub(crate) fn with_desk<T>(
        &self,
        work: impl FnOnce(&mut OpenDesk) -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        let passphrase = self.passphrase_file.secret()?;
        let visit = Visit::begin(&self.url, Unpinned::Trust)?;
        let mut desk = OpenDesk::sign_in(visit, &self.login, &passphrase)?;
        let result = work(&mut desk);
        desk.sign_out();
        result
    }
}
