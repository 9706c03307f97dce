//! `zegel account recover`: back in with the recovery sheet.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use zegel_administration::new_recovery;
use zegel_sealing::passphrase::RecoveryKey;

use crate::client::account::OpenAccount;
use crate::clock;
use crate::commands::arguments::{NewPassphraseArgs, ToldArgs};
use crate::input::Input;
use crate::links::Link;
use crate::papers::{Papers, recovery_sheet};
use crate::talk::say;

/// Use your recovery sheet: a new passphrase and a new sheet
///
/// Second factors are removed and you are signed out everywhere; the sheet that was used stops working.
#[derive(Args)]
pub(crate) struct Recover {
    /// The organisation's link, `https://HOST/o/ORGANISATION/#KEY`
    #[arg(long, value_name = "LINK")]
    url: Link,
    /// The login name
    #[arg(long, value_name = "NAME")]
    login: String,
    /// The file with the recovery key or the whole sheet, or -
    #[arg(long, value_name = "FILE")]
    recovery_file: Input,
    #[command(flatten)]
    passphrase: NewPassphraseArgs,
    /// Where the new recovery sheet goes
    #[arg(long, value_name = "FILE")]
    recovery_out: PathBuf,
    #[command(flatten)]
    told: ToldArgs,
}

impl Recover {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let sheet = read_key(&self.recovery_file.secret()?)?;
        let mut account = OpenAccount::recover(&self.url, &self.login, &sheet)?;
        let done = self.renew(&mut account);
        account.sign_out();
        done?;
        self.passphrase.tell();
        say(format_args!(
            "Recovery sheet: {} (print it, put it in a drawer, delete the file)",
            self.recovery_out.display()
        ));
        self.told.tell(
            &json!({"passphrase_out": self.passphrase.output(), "recovery_out": self.recovery_out}),
            "The old passphrase, the old sheet and all second factors are gone; set up a second factor again.",
        )
    }

    fn renew(&self, account: &mut OpenAccount) -> anyhow::Result<()> {
        let mut papers = Papers::default();
        let passphrase = self.passphrase.take(&mut papers)?;
        let rng = &mut clock::chance();
        let key = new_recovery(rng);
        let place = format!("{}/o/{}/desk/", self.url.origin, account.org);
        let person = account.holder.person();
        let sheet = recovery_sheet(person.as_str(), &self.login, &place, &key);
        papers.write(&self.recovery_out, &sheet)?;
        let body = account.holder.recovered(&passphrase, &key, rng)?;
        papers.settle(account.api.recovered(&body))?;
        // An ordinary session from here on.
        account.remember()
    }
}

/// The key in a text: alone, or on the sheet as this program writes it.
fn read_key(text: &str) -> anyhow::Result<RecoveryKey> {
    let on_a_line = text.lines().find_map(|line| RecoveryKey::parse(line).ok());
    match on_a_line {
        Some(key) => Ok(key),
        None => Ok(RecoveryKey::parse(text)?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_from_the_whole_sheet_over_several_lines_and_alone() {
        let key = new_recovery(&mut clock::chance());
        let grouped = key.grouped();
        let sheet = recovery_sheet("amina", "amina", "https://report.example.org/o/x/desk/", &key);
        for text in [
            sheet.as_str(),
            &grouped,
            &grouped.replace('-', " "),
            &grouped.replacen('-', "\n", 7),
        ] {
            assert_eq!(*read_key(text).unwrap().grouped(), *grouped);
        }
        let mistyped = grouped.replacen(&grouped[0..1], if &grouped[0..1] == "7" { "8" } else { "7" }, 1);
        let why = read_key(&mistyped).err().unwrap().to_string();
        assert!(why.contains("group") && !why.contains(&grouped[5..9]), "{why}");
    }
}
