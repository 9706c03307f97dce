//! `zegel case`: reading a case and working on it. One file for each verb.

mod access;
mod acknowledge;
mod act;
mod ask_consent;
mod assign;
mod check;
mod close;
mod consent;
mod declare;
mod disclose;
mod escalate;
mod evidence;
mod extend;
mod feedback;
mod grant;
mod hand_over;
mod hold;
mod lesson;
mod link;
mod mute;
mod note;
mod offers;
mod package;
mod proof;
mod protection_check;
mod question;
mod recuse;
mod refer;
mod refuse;
mod reopen;
mod reply;
mod revoke;
mod run;
mod safety_check;
mod second;
mod show;
mod step;
mod support;
mod task;
mod task_done;
mod transcript;
mod triage;
mod unmute;
mod wait;

use anyhow::{Context as _, bail};
use clap::{Args, Subcommand};
use serde::Serialize;
use zegel_case_management::{CaseFile, Command, Phase, Step, Warning};
use zegel_protocol::CaseId;

use super::arguments::SignInArgs;
use crate::client::desk::OpenDesk;
use crate::talk::{self, say, warn};
use crate::views::CaseOut;

/// Read and work on a case
#[derive(Subcommand)]
pub(crate) enum CaseCommand {
    Show(show::Show),
    Declare(declare::Declare),
    Recuse(recuse::Recuse),
    Offers(offers::Offers),
    SafetyCheck(safety_check::SafetyCheck),
    Acknowledge(acknowledge::Acknowledge),
    Triage(triage::Triage),
    Step(step::StepTo),
    Support(support::Support),
    AskConsent(ask_consent::AskConsent),
    Consent(consent::ConsentWord),
    Question(question::Question),
    Transcript(transcript::Transcript),
    Reply(reply::Reply),
    Note(note::Note),
    Feedback(feedback::GiveFeedback),
    Assign(assign::Assign),
    Grant(grant::Grant),
    HandOver(hand_over::HandOver),
    Revoke(revoke::Revoke),
    Escalate(escalate::Escalate),
    Task(task::Task),
    TaskDone(task_done::TaskDone),
    Check(check::Check),
    Evidence(evidence::AddEvidence),
    Link(link::LinkTo),
    Extend(extend::Extend),
    Wait(wait::Wait),
    Disclose(disclose::Disclose),
    Package(package::Package),
    Hold(hold::HoldCase),
    Second(second::Second),
    Refuse(refuse::Refuse),
    Act(act::Act),
    Refer(refer::Refer),
    Close(close::Close),
    ProtectionCheck(protection_check::ProtectionCheck),
    Reopen(reopen::Reopen),
    Lesson(lesson::LessonLearned),
    Access(access::Access),
    Proof(proof::Proof),
    Mute(mute::Mute),
    Unmute(unmute::Unmute),
    Run(run::Run),
}

impl CaseCommand {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        match self {
            Self::Show(command) => command.run(),
            Self::Declare(command) => command.run(),
            Self::Recuse(command) => command.run(),
            Self::Offers(command) => command.run(),
            Self::SafetyCheck(command) => command.run(),
            Self::Acknowledge(command) => command.run(),
            Self::Triage(command) => command.run(),
            Self::Step(command) => command.run(),
            Self::Support(command) => command.run(),
            Self::AskConsent(command) => command.run(),
            Self::Consent(command) => command.run(),
            Self::Question(command) => command.run(),
            Self::Transcript(command) => command.run(),
            Self::Reply(command) => command.run(),
            Self::Note(command) => command.run(),
            Self::Feedback(command) => command.run(),
            Self::Assign(command) => command.run(),
            Self::Grant(command) => command.run(),
            Self::HandOver(command) => command.run(),
            Self::Revoke(command) => command.run(),
            Self::Escalate(command) => command.run(),
            Self::Task(command) => command.run(),
            Self::TaskDone(command) => command.run(),
            Self::Check(command) => command.run(),
            Self::Evidence(command) => command.run(),
            Self::Link(command) => command.run(),
            Self::Extend(command) => command.run(),
            Self::Wait(command) => command.run(),
            Self::Disclose(command) => command.run(),
            Self::Package(command) => command.run(),
            Self::Hold(command) => command.run(),
            Self::Second(command) => command.run(),
            Self::Refuse(command) => command.run(),
            Self::Act(command) => command.run(),
            Self::Refer(command) => command.run(),
            Self::Close(command) => command.run(),
            Self::ProtectionCheck(command) => command.run(),
            Self::Reopen(command) => command.run(),
            Self::Lesson(command) => command.run(),
            Self::Access(command) => command.run(),
            Self::Proof(command) => command.run(),
            Self::Mute(command) => command.run(),
            Self::Unmute(command) => command.run(),
            Self::Run(command) => command.run(),
        }
    }
}

/// Which case, and who works on it.
#[derive(Args)]
struct CaseArgs {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// The case, as the inbox names it
    #[arg(value_name = "CASE")]
    case: CaseId,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// What came of a verb, as machines read it.
#[derive(Serialize)]
struct Done {
    case: CaseId,
    step: Step,
    phase: Phase,
    /// Entries in the case log.
    log_len: u32,
    /// The number of the proposal that was made instead, which somebody else has to agree to.
    proposal: Option<u32>,
}

impl CaseArgs {
    /// Signs in and reads the case. Without this person's word that they have no conflict of interest nothing of it is shown.
    fn with_any_case<T>(
        &self,
        work: impl FnOnce(&mut OpenDesk, &mut CaseFile) -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        self.sign_in.with_desk(|desk| {
            let (mut file, read) = desk.case(&self.case)?;
            read.context("this case cannot be trusted; `zegel case show` shows what can be read")?;
            for words in CaseOut::new(&file, desk.desk()).warnings() {
                warn(words);
            }
            work(desk, &mut file)
        })
    }

    /// The same for what only somebody does who has given that word.
    fn with_case<T>(
        &self,
        work: impl FnOnce(&mut OpenDesk, &mut CaseFile) -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        self.with_any_case(|desk, file| {
            say_first(file)?;
            work(desk, file)
        })
    }

    /// Carries out a command of casework and says so.
    fn carry_out(&self, command: &Command, done: &str) -> anyhow::Result<()> {
        let done_now = self.with_any_case(|desk, file| {
            // Others can be let in by somebody who has not looked into the case.
            if !matches!(command, Command::NoConflict {} | Command::Grant { .. }) {
                say_first(file)?;
            }
            desk.carry_out(file, command)?;
            Ok(self.done(desk, file))
        })?;
        self.tell(&done_now, done)
    }

    fn done(&self, desk: &OpenDesk, file: &CaseFile) -> Done {
        let (_, log_len) = file.next();
        let state = file.state(desk.desk());
        let proposals = state.iter().flat_map(|state| &state.proposals);
        Done {
            case: self.case,
            step: file.step(),
            phase: file.step().phase(),
            log_len,
            proposal: proposals
                .map(|proposal| proposal.seq)
                .find(|seq| seq.checked_add(1) == Some(log_len)),
        }
    }

    fn tell(&self, done: &Done, words: &str) -> anyhow::Result<()> {
        if self.json {
            return talk::json(done);
        }
        match done.proposal {
            Some(seq) => say(format_args!(
                "Proposed. It is done when a second person agrees: `zegel case second {} {seq}`.",
                self.case
            )),
            None => say(words),
        }
        Ok(())
    }
}

/// Nothing is done with a case before one's own word that there is no conflict of interest. Who has no key to its log cannot say it
/// there; what they may do, the rules of the case say.
fn say_first(file: &CaseFile) -> anyhow::Result<()> {
    if file.declared() || file.warnings().contains(&Warning::LogWithoutKey) {
        return Ok(());
    }
    bail!("say first whether you have a conflict of interest: `zegel case declare` or `zegel case recuse`")
}
