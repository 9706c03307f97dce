//! `zegel account totp`: six digits of an authenticator app as a second factor.

use std::path::PathBuf;

use anyhow::{anyhow, bail};
use clap::{Args, Subcommand};
use rand::RngCore as _;
use serde_json::json;
use zegel_protocol::accounts::{NewTotp, TotpCode, TotpSecret};
use zegel_protocol::{OrgSlug, ProblemCode};
use zeroize::Zeroizing;

use crate::client::http::HttpError;
use crate::clock;
use crate::commands::arguments::{SignInArgs, ToldArgs};
use crate::input::Input;
use crate::papers::Papers;
use crate::talk::Usage;

/// RFC 4648 §6.
const BASE32: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// Ask for six digits of an authenticator app when signing in
#[derive(Subcommand)]
pub(crate) enum TotpCommand {
    New(New),
    On(On),
    Off(Off),
}

/// Make a secret for an authenticator app; nothing is told to the server yet.
#[derive(Args)]
pub(crate) struct New {
    /// Where the secret goes, with the address that apps take (readable for you only; never overwritten)
    #[arg(long = "out", value_name = "FILE")]
    output: PathBuf,
    /// The login name that the app shows
    #[arg(long, value_name = "NAME")]
    login: String,
    /// The organisation that the app shows
    #[arg(long, value_name = "SLUG")]
    org: OrgSlug,
    #[command(flatten)]
    told: ToldArgs,
}

/// Ask for the digits from now on.
#[derive(Args)]
pub(crate) struct On {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// The file that `new` wrote, or -
    #[arg(long, value_name = "FILE")]
    secret_file: Input,
    #[command(flatten)]
    code: NewCode,
    #[command(flatten)]
    told: ToldArgs,
}

#[derive(Args)]
#[group(required = true, multiple = false)]
struct NewCode {
    /// The six digits that the app shows for it, to make sure that it has it
    #[arg(long, value_name = "DIGITS")]
    new_code: Option<TotpCode>,
    /// The file with them, or -
    #[arg(long, value_name = "FILE")]
    new_code_file: Option<Input>,
}

/// Ask for no digits any more.
#[derive(Args)]
pub(crate) struct Off {
    #[command(flatten)]
    sign_in: SignInArgs,
    #[command(flatten)]
    told: ToldArgs,
}

impl TotpCommand {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        match self {
            Self::New(command) => command.run(),
            Self::On(command) => command.run(),
            Self::Off(command) => command.run(),
        }
    }
}

impl New {
    fn run(&self) -> anyhow::Result<()> {
        let mut bytes = Zeroizing::new([0; 20]);
        clock::chance().fill_bytes(&mut *bytes);
        let secret = base32(&bytes);
        let (org, login) = (&self.org, percent(&self.login));
        let text = Zeroizing::new(format!(
            "{}\notpauth://totp/Zegel%20{org}:{login}?secret={}&issuer=Zegel%20{org}\n",
            *secret, *secret
        ));
        Papers::default().write(&self.output, &text)?;
        self.told.tell(
            &json!({"out": self.output}),
            format_args!(
                "Put the secret in {} into your authenticator app, then: zegel account totp on --secret-file … --new-code …",
                self.output.display()
            ),
        )
    }
}

impl On {
    fn run(&self) -> anyhow::Result<()> {
        let file = self.secret_file.secret()?;
        let first = file.lines().next().unwrap_or_default().trim();
        let Ok(secret) = first.parse::<TotpSecret>() else {
            bail!(
                "{} does not begin with a secret as `zegel account totp new` writes it",
                self.secret_file
            )
        };
        let code = self.code.get()?;
        self.sign_in.with_account(|account| {
            account.step_up()?;
            let new = NewTotp { secret, code };
            account.api.set_totp(&new).map_err(|error| match error {
                HttpError::Problem(ProblemCode::SecondFactorNeeded) => {
                    anyhow!("the new code is not what an app shows for this secret now")
                }
                other => other.into(),
            })
        })?;
        self.told.tell(
            &json!({"totp": true}),
            "Signing in asks for six digits from now on. Delete the file with the secret.",
        )
    }
}

impl NewCode {
    fn get(&self) -> anyhow::Result<TotpCode> {
        match (&self.new_code, &self.new_code_file) {
            (Some(code), _) => Ok(code.clone()),
            (None, Some(file)) => file
                .secret()?
                .trim()
                .parse()
                .map_err(|_| anyhow!("{file} is not six digits")),
            (None, None) => Err(Usage("say --new-code or --new-code-file".to_owned()).into()),
        }
    }
}

impl Off {
    fn run(&self) -> anyhow::Result<()> {
        self.sign_in.with_account(|account| {
            account.step_up()?;
            Ok(account.api.remove_totp()?)
        })?;
        self.told
            .tell(&json!({"totp": false}), "Signing in asks for no digits any more.")
    }
}

/// Base32 without padding.
fn base32(bytes: &[u8; 20]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(32));
    for five in bytes.chunks(5) {
        let bits = five.iter().fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
        for place in (0..8).rev() {
            let sign = usize::try_from(bits >> (5 * place) & 31).unwrap_or_default();
            text.extend(BASE32.get(sign).map(|sign| char::from(*sign)));
        }
    }
    text
}

/// What may stand in an address as it is, and the rest as percent signs (RFC 3986 §2).
fn percent(text: &str) -> String {
    let write = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(write).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of RFC 6238's examples.
    #[test]
    fn secrets_are_written_as_authenticator_apps_read_them() {
        let secret = base32(b"12345678901234567890");
        assert_eq!(*secret, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assert!(secret.parse::<TotpSecret>().is_ok());
        assert_eq!(percent("Zoë & co"), "Zo%C3%AB%20%26%20co");
    }
}
