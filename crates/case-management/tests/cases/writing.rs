//! Commands in one line, as the tests write them.

use rand::SeedableRng as _;
use rand::rngs::StdRng;
use zegel_case_management::{CaseFile, ClosingReason, Command, CommandError, Desk, Feedback, Step};
use zegel_protocol::conversation::Attachment;
use zegel_protocol::handlers::Append;
use zegel_protocol::{Day, PersonId};

pub type Written = Result<Append, CommandError>;

pub trait Writing {
    fn command(&self, desk: &Desk, command: Command, today: Day) -> Written;

    fn declare(&self, desk: &Desk, today: Day) -> Written {
        self.command(desk, Command::NoConflict {}, today)
    }

    fn note(&self, desk: &Desk, text: &str, today: Day) -> Written {
        let (text, mentions) = (text.into(), vec![]);
        self.command(desk, Command::Note { text, mentions }, today)
    }

    fn reply(&self, desk: &Desk, text: &str, attachments: Vec<Attachment>, today: Day) -> Written {
        let text = text.into();
        self.command(desk, Command::Reply { text, attachments }, today)
    }

    fn acknowledge(&self, desk: &Desk, text: &str, today: Day) -> Written;

    fn grant_to(&self, desk: &Desk, person: &PersonId, today: Day) -> Written {
        let person = person.clone();
        self.command(desk, Command::Grant { person }, today)
    }

    fn go(&self, desk: &Desk, to: Step, today: Day) -> Written {
        let (why, tell) = (String::new(), None);
        self.command(desk, Command::Move { to, why, tell }, today)
    }

    fn close(&self, desk: &Desk, reason: ClosingReason, feedback: Feedback, today: Day) -> Written {
        let command = Command::Close {
            reason,
            own: None,
            feedback,
            merged_into: None,
            destroy: false,
        };
        self.command(desk, command, today)
    }
}

impl Writing for CaseFile {
    fn command(&self, desk: &Desk, command: Command, today: Day) -> Written {
        self.run(desk, &command, today, &mut StdRng::seed_from_u64(11))
    }

    /// With the safety check, if nobody made it.
    fn acknowledge(&self, desk: &Desk, text: &str, today: Day) -> Written {
        let safety = (self.step() == Step::Received).then(|| "Nobody is in danger.".to_owned());
        let text = text.into();
        self.command(desk, Command::Acknowledge { text, safety }, today)
    }
}
