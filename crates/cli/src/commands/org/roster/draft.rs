//! `zegel org roster draft`: the next roster, not signed, to take to the machine that signs.

use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::Args;
use zegel_administration::prepare;
use zegel_protocol::{ChannelId, PersonId, Sha256};

use super::changes::{
    Absence, Of, be_away, call, leave_out, let_not_read, let_read, not_as_announced, take_in,
};
use super::heard::Heard;
use crate::client::account::OpenAccount;
use crate::commands::arguments::SignInArgs;
use crate::input::Input;
use crate::output::{Readers, replace};
use crate::rosters::{read_body, read_public_key};
use crate::talk::{self, say, warn};

/// Write the next roster, not signed yet: from the current one, or from one of yours
///
/// It counts up, names the roster before it and is valid for a year. People who left are left out. Keys change only of people
/// who read their fingerprint out to you, by telephone or in person: say what you heard, and it is checked against the keys that
/// go in. Edit the result as you like, take it to the machine with the
/// organisation's key, sign it there, bring it back and publish it.
#[derive(Args)]
pub(crate) struct Draft {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// Begin with this roster (JSON) in the place of the current one; the first roster begins with what `zegel org init` printed
    #[arg(long = "in", value_name = "FILE")]
    input: Option<Input>,
    /// Somebody whose fingerprint you compared, and the six words or the digits that they read out to you: their newest keys go in
    /// if they fit, and they themselves, if they are new; once for each
    #[arg(long, value_name = "PERSON=FINGERPRINT")]
    compared: Vec<Of<Heard>>,
    /// The name under which reporters see somebody; once for each
    #[arg(long, value_name = "PERSON=NAME")]
    name: Vec<Of<String>>,
    /// A channel that somebody reads from now on; once for each
    #[arg(long, value_name = "PERSON=CHANNEL")]
    reads: Vec<Of<ChannelId>>,
    /// A channel that somebody reads no more; once for each
    #[arg(long, value_name = "PERSON=CHANNEL")]
    reads_no_more: Vec<Of<ChannelId>>,
    /// Days on which somebody is away, and who of the same role reads in their place; once for each
    #[arg(long, value_name = "PERSON=FROM..UNTIL[,DEPUTY]")]
    away: Vec<Of<Absence>>,
    /// Somebody who is not away any more; once for each
    #[arg(long, value_name = "PERSON")]
    back: Vec<PersonId>,
    /// The public key of a spare, to be announced
    #[arg(long, value_name = "FILE")]
    spare: Option<Input>,
    /// Where the roster goes; without it, to standard output
    #[arg(long = "out", value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Draft {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let spare = match &self.spare {
            Some(file) => Some(read_public_key(file)?),
            None => None,
        };
        let begin = match &self.input {
            Some(file) => Some(file.document()?),
            None => None,
        };
        let text = self
            .sign_in
            .with_account(|account| self.write(account, begin.as_ref().map(|text| text.as_str()), spare))?;
        match &self.output {
            Some(path) => {
                replace(path, &text, Readers::Anyone)?;
                say(format_args!("{} is ready to be signed.", path.display()));
                Ok(())
            }
            None => talk::data(&text),
        }
    }

    fn write(
        &self,
        account: &OpenAccount,
        begin: Option<&str>,
        spare: Option<String>,
    ) -> anyhow::Result<String> {
        let current = account.roster.as_ref().map(|(bundle, _)| bundle);
        let mut body = match (begin, current) {
            (Some(text), _) => read_body(text).context("the roster to begin with")?,
            (None, Some(current)) => read_body(&current.roster)?,
            (None, None) => bail!(
                "{} has no roster yet: `zegel org init --offline` makes its beginning, then say --in",
                account.org
            ),
        };
        if body.organisation.slug != account.org {
            bail!("this is a roster of {}", body.organisation.slug);
        }
        let people = account.api.people()?;
        for gone in leave_out(&mut body, &people.people) {
            say(format_args!("{gone} left and is not in the draft."));
        }
        for who in &self.compared {
            take_in(&mut body, &people.people, who, account)?;
        }
        for name in &self.name {
            call(&mut body, name)?;
        }
        for reads in &self.reads {
            let_read(&mut body, reads)?;
        }
        for reads in &self.reads_no_more {
            let_not_read(&mut body, reads)?;
        }
        for away in &self.away {
            be_away(&mut body, &away.person, Some(&away.value))?;
        }
        for who in &self.back {
            be_away(&mut body, who, None)?;
        }
        if let Some(spare) = spare {
            body.next_key_sha256 = Some(Sha256::of(spare.as_bytes()));
        }
        for who in not_as_announced(&body, &people.people) {
            warn(format_args!(
                "{who} has keys that are not in the draft; have the fingerprint read out to you, then say --compared \
                 {who}=FINGERPRINT"
            ));
        }
        let key = current.map(|current| current.key.as_str());
        let prepared = prepare(body, current, key, account.today)?;
        for words in &prepared.advice {
            warn(words);
        }
        // The same content in lines, for people to read and change; what is signed in the end are the bytes of the file.
        let body = read_body(&prepared.text)?;
        Ok(serde_json::to_string_pretty(&body)? + "\n")
    }
}
