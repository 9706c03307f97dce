//! How commands of people with an account sign in.

use std::collections::VecDeque;

use anyhow::bail;
use clap::Args;
use zegel_protocol::OrgSlug;
use zegel_protocol::accounts::TotpCode;

use crate::client::account::{OpenAccount, Proof};
use crate::client::desk::OpenDesk;
use crate::input::Input;
use crate::links::Link;

/// Where somebody signs in, and as whom.
#[derive(Args)]
pub(crate) struct SignInArgs {
    /// The organisation's link, `https://HOST/o/ORGANISATION/#KEY`; without the key it is trusted on first use
    #[arg(long, value_name = "LINK")]
    url: Link,
    #[command(flatten)]
    proof: ProofArgs,
}

/// The same for administrators of the whole server.
#[derive(Args)]
pub(crate) struct InstanceSignInArgs {
    /// The server's address, `https://HOST/`
    #[arg(long, value_name = "LINK")]
    url: Link,
    #[command(flatten)]
    proof: ProofArgs,
}

/// The same where signing in is one of two ways.
#[derive(Args)]
pub(crate) struct MaybeSignInArgs {
    /// The organisation's link, `https://HOST/o/ORGANISATION/#KEY`
    #[arg(long, value_name = "LINK", requires = "login", requires = "passphrase_file")]
    url: Option<Link>,
    /// The login name
    #[arg(long, value_name = "NAME", requires = "url")]
    login: Option<String>,
    /// The file with the passphrase, or -
    #[arg(long, value_name = "FILE", requires = "url")]
    passphrase_file: Option<Input>,
    /// The six digits of an authenticator app, for accounts that ask for them
    #[arg(long, value_name = "DIGITS", requires = "url")]
    totp_code: Vec<TotpCode>,
    /// The file with them, one code a line, or -
    #[arg(long, value_name = "FILE", requires = "url", conflicts_with = "totp_code")]
    totp_file: Option<Input>,
}

impl MaybeSignInArgs {
    /// How to sign in, if it was said.
    pub(crate) fn get(&self) -> Option<SignInArgs> {
        Some(SignInArgs {
            url: self.url.clone()?,
            proof: ProofArgs {
                login: self.login.clone()?,
                passphrase_file: self.passphrase_file.clone()?,
                totp_code: self.totp_code.clone(),
                totp_file: self.totp_file.clone(),
            },
        })
    }
}

#[derive(Args)]
struct ProofArgs {
    /// The login name
    #[arg(long, value_name = "NAME")]
    login: String,
    /// The file with the passphrase, or -
    #[arg(long, value_name = "FILE")]
    passphrase_file: Input,
    /// The six digits of an authenticator app, for accounts that ask for them; a second time, with the code that the app shows
    /// next, for what asks to prove again who you are
    #[arg(long, value_name = "DIGITS")]
    totp_code: Vec<TotpCode>,
    /// The file with them, one code a line, or -
    #[arg(long, value_name = "FILE", conflicts_with = "totp_code")]
    totp_file: Option<Input>,
}

impl ProofArgs {
    fn sign_in(&self, link: &Link) -> anyhow::Result<OpenAccount> {
        let passphrase = self.passphrase_file.secret()?;
        let codes = match &self.totp_file {
            Some(file) => codes(file)?,
            None => self.totp_code.iter().cloned().collect(),
        };
        let proof = Proof {
            login: &self.login,
            passphrase: &passphrase,
            codes,
        };
        OpenAccount::sign_in(link, proof)
    }
}

fn codes(file: &Input) -> anyhow::Result<VecDeque<TotpCode>> {
    let text = file.secret()?;
    let codes: Result<VecDeque<TotpCode>, _> = text.lines().map(|line| line.trim().parse()).collect();
    match codes {
        Ok(codes) => Ok(codes),
        Err(_) => bail!("{file} has other lines than six digits"),
    }
}

impl SignInArgs {
    /// Signs in, does `work`, signs out whatever came of it.
    ///
    /// # Errors
    /// Those of signing in, and those of `work`.
    pub(crate) fn with_account<T>(
        &self,
        work: impl FnOnce(&mut OpenAccount) -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        then_out(self.proof.sign_in(&self.url)?, work)
    }

    /// The same with a desk, for those who read cases.
    ///
    /// # Errors
    /// Those of signing in and of opening the desk, and those of `work`.
    pub(crate) fn with_desk<T>(
        &self,
        work: impl FnOnce(&mut OpenDesk) -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        let mut desk = OpenDesk::of(self.proof.sign_in(&self.url)?)?;
        let result = work(&mut desk);
        desk.sign_out();
        result
    }

    /// Where the organisation is.
    pub(crate) const fn link(&self) -> &Link {
        &self.url
    }
}

impl InstanceSignInArgs {
    /// Signs in to the reserved organisation, does `work`, signs out.
    ///
    /// # Errors
    /// Those of signing in, and those of `work`.
    pub(crate) fn with_account<T>(
        &self,
        work: impl FnOnce(&mut OpenAccount) -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        let link = Link {
            slug: Some(OrgSlug::instance()),
            ..self.url.clone()
        };
        then_out(self.proof.sign_in(&link)?, work)
    }

    /// Where the server is: `scheme://host[:port]`.
    pub(crate) fn origin(&self) -> &str {
        &self.url.origin
    }
}

fn then_out<T>(
    mut account: OpenAccount,
    work: impl FnOnce(&mut OpenAccount) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    let result = work(&mut account);
    account.sign_out();
    result
}
