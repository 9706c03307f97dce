//! The demo's cases, played through HTTP with the code of every other client.

use std::collections::{BTreeMap, VecDeque};
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, anyhow};
use zegel_case_management::{Command, Feedback, Step};
use zegel_intake::Answers;
use zegel_sealing::receipt::ReceiptCode;

use super::content::{Actor, CaseScript, Deed, FILES, StepScript};
use super::folder::{Folder, Receipt, SignIn};
use crate::client::account::{OpenAccount, Proof};
use crate::client::desk::OpenDesk;
use crate::client::reporter::{self, OpenThread};
use crate::client::visit::{Unpinned, Visit};
use crate::links::Link;
use crate::output::{Readers, replace};
use crate::talk::say;

/// Where the files that cases attach are put, to look at as well.
const ATTACHMENTS: &str = "attachments";

/// The steps between the acknowledgement and a finding.
const INVESTIGATION: [Step; 4] = [
    Step::Assessing,
    Step::InvestigationPlanned,
    Step::Investigating,
    Step::FindingsReviewed,
];

/// Everybody who plays.
pub(super) struct Players<'a> {
    link: &'a Link,
    folder: &'a Folder,
    people: &'a [SignIn],
    desks: BTreeMap<String, OpenDesk>,
}

impl<'a> Players<'a> {
    pub(super) fn new(link: &'a Link, folder: &'a Folder, people: &'a [SignIn]) -> Self {
        Self {
            link,
            folder,
            people,
            desks: BTreeMap::new(),
        }
    }

    /// Plays all cases; gives the codes that lead back to them.
    ///
    /// # Errors
    /// What a client is told, with the case's title.
    pub(super) fn play(mut self, cases: &[CaseScript]) -> anyhow::Result<Vec<Receipt>> {
        let mut receipts = Vec::with_capacity(cases.len());
        for (number, case) in cases.iter().enumerate() {
            say(format_args!(
                "  case {} of {}: {}",
                number.saturating_add(1),
                cases.len(),
                case.title
            ));
            let code = self.case(case).with_context(|| case.title.clone())?;
            receipts.push(Receipt {
                title: case.title.clone(),
                code,
                try_it: case.try_it,
            });
        }
        for desk in self.desks.into_values() {
            desk.sign_out();
        }
        Ok(receipts)
    }

    fn case(&mut self, case: &CaseScript) -> anyhow::Result<String> {
        let visit = Visit::begin(self.link, Unpinned::Refuse)?;
        let answers = Answers {
            channel: case.channel.clone(),
            category: case.category.clone(),
            text: case.text.trim().to_owned(),
            identity: case.identity,
            contact: case.contact.clone(),
            language: case.language.clone(),
            excluded: case.exclude.clone(),
            escalation: case.escalation,
            refers_to: None,
            consents: zegel_protocol::conversation::Consents::default(),
        };
        let files = case
            .attach
            .iter()
            .map(|name| self.attachment(name))
            .collect::<anyhow::Result<Vec<_>>>()?;
        let sealed = reporter::seal(&visit, answers, &files)?;
        reporter::send(&visit, &sealed)?;
        let mut thread = OpenThread::find(visit, &ReceiptCode::parse(&sealed.receipt)?)?;
        thread.read()?;
        for step in &case.steps {
            match &step.by {
                Actor::Reporter => {
                    thread.read()?;
                    thread.reply(&step.text, &[])?;
                }
                Actor::Handler(name) => self
                    .handler_step(name, &thread, step)
                    .with_context(|| name.clone())?,
            }
        }
        Ok(sealed.receipt.to_string())
    }

    fn handler_step(&mut self, name: &str, thread: &OpenThread, step: &StepScript) -> anyhow::Result<()> {
        let desk = self.desk(name)?;
        let (mut file, read) = desk.case(&thread.thread().case())?;
        read?;
        desk.open(&mut file)?;
        let text = step.text.trim();
        if !file.declared() {
            desk.carry_out(&mut file, &Command::NoConflict {})?;
        }
        match step.deed {
            Deed::Open => Ok(()),
            Deed::Acknowledge => {
                let safety = Some("Nobody is in danger, as far as the report says.".to_owned());
                let text = text.to_owned();
                desk.carry_out(&mut file, &Command::Acknowledge { text, safety })
            }
            Deed::Reply => {
                let (text, attachments) = (text.to_owned(), Vec::new());
                desk.carry_out(&mut file, &Command::Reply { text, attachments })
            }
            Deed::Note => {
                let (text, mentions) = (text.to_owned(), Vec::new());
                desk.carry_out(&mut file, &Command::Note { text, mentions })
            }
            Deed::Close => {
                let reason = step.reason.context("a case is closed for a reason")?;
                let feedback = Feedback::Give(text.to_owned());
                let investigation = if reason.is_finding() {
                    &INVESTIGATION[..]
                } else {
                    &[]
                };
                for to in investigation {
                    let (to, why, tell) = (*to, String::new(), None);
                    desk.carry_out(&mut file, &Command::Move { to, why, tell })?;
                }
                let close = Command::Close {
                    reason,
                    own: None,
                    feedback,
                    merged_into: None,
                    destroy: false,
                };
                desk.carry_out(&mut file, &close)
            }
        }
    }

    /// The desk of somebody, signed in once.
    fn desk(&mut self, name: &str) -> anyhow::Result<&mut OpenDesk> {
        if !self.desks.contains_key(name) {
            let sign_in = self.people.iter().find(|person| person.person.as_str() == name);
            let SignIn {
                login, passphrase, ..
            } = sign_in.context("nobody of that name")?;
            let proof = Proof {
                login,
                passphrase,
                codes: VecDeque::new(),
            };
            let account = OpenAccount::sign_in(self.link, proof)?;
            self.desks.insert(name.to_owned(), OpenDesk::of(account)?);
        }
        self.desks
            .get_mut(name)
            .ok_or_else(|| anyhow!("the desk is gone"))
    }

    fn attachment(&self, name: &str) -> anyhow::Result<PathBuf> {
        let (_, bytes) = FILES
            .iter()
            .find(|(known, _)| *known == name)
            .context("no such file in the demo")?;
        let folder = self.folder.file(ATTACHMENTS);
        fs::create_dir_all(&folder)?;
        let path = folder.join(name);
        fs::write(&path, bytes).with_context(|| path.display().to_string())?;
        Ok(path)
    }
}

/// Writes down how to sign in and come back, for the person who looks around.
///
/// # Errors
/// What the system says.
pub(super) fn write_sign_ins(folder: &Folder, text: &str) -> anyhow::Result<PathBuf> {
    let path = folder.file("sign-ins.txt");
    replace(&path, text, Readers::Owner)?;
    Ok(path)
}
