//! A handler: signs in, reads the inbox and cases, works on them; through `case-management`, as the browser does.

use rand::rngs::OsRng;
use zegel_administration::{Holder, SignIn, step_up};
use zegel_case_management::{
    CaseError, CaseFile, ClosingReason, Command, CommandError, Desk, Feedback, Step,
};
use zegel_protocol::handlers::{Append, Appended, CaseSummary, CaseView, InboxPage};
use zegel_protocol::roster_check::Roster;
use zegel_protocol::sign_in::{LoginChallenge, LoginChallengeRequest, LoginRequest, SignedIn};
use zegel_protocol::{CaseId, Day};
use zegel_sealing::rosters::Rosters;

use crate::today;
use crate::wire::{Answer, Client, ask};
use crate::world::API;

/// Somebody who is signed in.
pub struct Handler {
    /// How they reach the server, with their session.
    pub client: Client,
    /// Their vault.
    pub holder: Holder,
    /// Their keys.
    pub desk: Desk,
}

/// The account of anybody, an administrator's too: asks how the passphrase is stretched, and signs in.
///
/// # Panics
/// If it is refused.
#[must_use]
pub fn enter(client: &mut Client, login: &str, passphrase: &str) -> Holder {
    let (half_way, request) = knock(client, login, passphrase);
    let answer: SignedIn = client
        .send(&ask("POST", &format!("{API}/login")).json(&request))
        .json();
    assert!(client.cookie().is_some(), "no session");
    half_way.finish(&answer).unwrap()
}

/// What a sign-in would send.
///
/// # Panics
/// If no challenge comes.
#[must_use]
pub fn knock(client: &mut Client, login: &str, passphrase: &str) -> (SignIn, LoginRequest) {
    SignIn::start(login, passphrase, &challenge(client, login)).unwrap()
}

fn challenge(client: &mut Client, login: &str) -> LoginChallenge {
    let asked = LoginChallengeRequest {
        login: login.to_owned(),
    };
    client
        .send(&ask("POST", &format!("{API}/login/challenge")).json(&asked))
        .json()
}

/// Proves once more who sits there, for what matters.
///
/// # Panics
/// If it is refused.
pub fn prove(client: &mut Client, login: &str, passphrase: &str) {
    let proof = step_up(passphrase, &challenge(client, login)).unwrap();
    let answer = client.send(&ask("POST", &format!("{API}/me/step-up")).json(&proof));
    assert_eq!(answer.status, 204, "{}", String::from_utf8_lossy(&answer.body));
}

impl Handler {
    /// Signs in, with a roster that was checked.
    ///
    /// # Panics
    /// If it is refused.
    #[must_use]
    pub fn sign_in(mut client: Client, roster: Roster, login: &str, passphrase: &str) -> Self {
        let mut holder = enter(&mut client, login, passphrase);
        holder.meet(&roster).unwrap();
        let keys = (holder.person().clone(), holder.vault().clone());
        let desk = Desk::new(keys.0, keys.1, Rosters::new(roster)).unwrap();
        Self { client, holder, desk }
    }

    /// All cases of the inbox.
    ///
    /// # Panics
    /// If it is refused.
    #[must_use]
    pub fn inbox(&mut self) -> Vec<CaseSummary> {
        let mut cases = Vec::new();
        let mut after = String::new();
        loop {
            let page: InboxPage = self
                .client
                .send(&ask("GET", &format!("{API}/inbox{after}")))
                .json();
            cases.extend(page.cases);
            match page.next {
                Some(next) => after = format!("?after={next}"),
                None => return cases,
            }
        }
    }

    /// Asks for a case by its name.
    ///
    /// # Panics
    /// If no answer comes.
    #[must_use]
    pub fn ask_for(&mut self, case: CaseId) -> Answer {
        self.client.send(&ask("GET", &format!("{API}/cases/{case}")))
    }

    /// A case as the server shows it.
    ///
    /// # Panics
    /// If it shows none.
    #[must_use]
    pub fn view(&mut self, case: CaseId) -> CaseView {
        self.ask_for(case).json()
    }

    /// A case, opened and read to its end.
    ///
    /// # Panics
    /// If it is refused.
    #[must_use]
    pub fn case(&mut self, case: CaseId) -> CaseFile {
        let view = self.view(case);
        self.read(&view).unwrap()
    }

    /// Reads what a server, honest or not, shows.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(&self, view: &CaseView) -> Result<CaseFile, CaseError> {
        let mut file = CaseFile::open(&self.desk, &view.summary)?;
        file.read(&self.desk, view)?;
        Ok(file)
    }

    /// Opens a case in its log, if nobody has.
    ///
    /// # Panics
    /// If it is refused.
    pub fn begin(&mut self, case: CaseId) {
        let file = self.case(case);
        if let Some(append) = file.begin(&self.desk, today(), &mut OsRng).unwrap() {
            let _: Appended = self.append(case, &append).json();
        }
    }

    /// Sends an append.
    ///
    /// # Panics
    /// If no answer comes.
    #[must_use]
    pub fn append(&mut self, case: CaseId, append: &Append) -> Answer {
        self.client
            .send(&ask("POST", &format!("{API}/cases/{case}/entries")).json(append))
    }

    /// What a command on a case would send.
    ///
    /// # Errors
    /// Why it is refused.
    pub fn command(&mut self, case: CaseId, command: &Command) -> Result<Append, CommandError> {
        self.case(case).run(&self.desk, command, today(), &mut OsRng)
    }

    /// Does something with a case that is taken.
    ///
    /// # Panics
    /// If it is not.
    pub fn run(&mut self, case: CaseId, command: &Command) {
        self.run_on(today(), case, command);
    }

    /// The same on another day than today, as the server's clock has it.
    ///
    /// # Panics
    /// If it is not taken.
    pub fn run_on(&mut self, day: Day, case: CaseId, command: &Command) {
        let file = self.case(case);
        let append = file.run(&self.desk, command, day, &mut OsRng).unwrap();
        let _: Appended = self.append(case, &append).json();
    }

    /// Says that there is no conflict of interest, as a second reader does.
    ///
    /// # Panics
    /// If it is refused.
    pub fn declare(&mut self, case: CaseId) {
        self.run(case, &Command::NoConflict {});
    }

    /// Acknowledges a report, after the safety check if nobody made it.
    ///
    /// # Panics
    /// If it is refused.
    pub fn acknowledge(&mut self, case: CaseId, text: &str) {
        let received = self.case(case).step() == Step::Received;
        let safety = received.then(|| "Nobody is in danger.".to_owned());
        let text = text.to_owned();
        self.run(case, &Command::Acknowledge { text, safety });
    }

    /// Writes a note.
    ///
    /// # Panics
    /// If it is refused.
    pub fn note(&mut self, case: CaseId, text: &str) {
        let (text, mentions) = (text.to_owned(), Vec::new());
        self.run(case, &Command::Note { text, mentions });
    }

    /// Writes to the reporter.
    ///
    /// # Panics
    /// If it is refused.
    pub fn reply(&mut self, case: CaseId, text: &str) {
        let (text, attachments) = (text.to_owned(), Vec::new());
        self.run(case, &Command::Reply { text, attachments });
    }

    /// Closes a case with feedback.
    ///
    /// # Panics
    /// If it is refused.
    pub fn close(&mut self, case: CaseId, reason: ClosingReason, feedback: &str) {
        let close = Command::Close {
            reason,
            own: None,
            feedback: Feedback::Give(feedback.to_owned()),
            merged_into: None,
            destroy: false,
        };
        self.run(case, &close);
    }
}
