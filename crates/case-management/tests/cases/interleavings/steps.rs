//! What can happen to a case, as the property draws it.

use proptest::prelude::*;
use zegel_case_management::{
    Action, Assessment, ClosingReason, Command, Consent, ConsentKind, Feedback, Side, Step as Stage,
};
use zegel_protocol::{Day, Sha256};

use crate::office::person;

pub const NAMES: [&str; 5] = ["amina", "boris", "olga", "carla", "dora"];

/// One thing that happens.
#[derive(Debug, Clone)]
pub enum Step {
    /// Somebody does something, with what their device knew before, or after a look at the server.
    Act { who: usize, what: What, stale: bool },
    /// Somebody declares a conflict.
    Recuse { who: usize },
    /// The reporter says something.
    Reporter(u8),
    /// Days pass.
    Days(u8),
    /// Boris leaves the organisation.
    Depart,
    /// The server shows somebody something else than there is.
    Hostile { who: usize, trick: Trick, at: u8 },
}

/// What a handler does.
#[derive(Debug, Clone)]
pub enum What {
    NoConflict,
    SafetyCheck,
    Acknowledge,
    Note,
    Reply,
    Grant(usize),
    Revoke(usize),
    Escalate,
    Assess(u8),
    Move(usize),
    Close(usize, u8),
    Second,
    Refuse,
    Hold,
    Assign(usize),
    Task(usize),
    TaskDone,
    Reopen,
    Feedback(bool),
    Support,
    Consent(usize, bool),
    Share(bool),
    Disclose,
    Wait(bool),
    Act,
    ProtectionCheck(u8),
}

/// What a server does that means harm.
#[derive(Debug, Clone, Copy)]
pub enum Trick {
    /// Leaves an entry out.
    Drop,
    /// Exchanges two.
    Swap,
    /// Shows one again in another's place.
    Replay,
    /// Shows one of the other chain.
    OtherChain,
    /// Keeps the newest back.
    Withhold,
    /// Says that somebody reads who was not let in.
    Uninvited,
    /// Gives out every key that there ever was for this person.
    OldKeys,
    /// Gives this person the keys of another.
    ForeignKeys,
    /// Gives keys that somebody leaked, in the name of somebody who is not on the case.
    Leaked,
}

impl Trick {
    pub const ALL: [Self; 9] = [
        Self::Drop,
        Self::Swap,
        Self::Replay,
        Self::OtherChain,
        Self::Withhold,
        Self::Uninvited,
        Self::OldKeys,
        Self::ForeignKeys,
        Self::Leaked,
    ];
}

pub fn step() -> impl Strategy<Value = Step> {
    let who = || 0..NAMES.len();
    prop_oneof![
        // Most of a case is done by the two who were chosen.
        40 => (0..2usize, what(), any::<bool>()).prop_map(|(who, what, stale)| Step::Act { who, what, stale }),
        20 => (who(), what(), any::<bool>()).prop_map(|(who, what, stale)| Step::Act { who, what, stale }),
        1 => who().prop_map(|who| Step::Recuse { who }),
        6 => (0..5u8).prop_map(Step::Reporter),
        4 => (1..60u8).prop_map(Step::Days),
        1 => Just(Step::Depart),
        12 => (who(), proptest::sample::select(Trick::ALL.to_vec()), any::<u8>())
            .prop_map(|(who, trick, at)| Step::Hostile { who, trick, at }),
    ]
}

fn what() -> impl Strategy<Value = What> {
    let who = || 0..NAMES.len();
    prop_oneof![
        2 => Just(What::NoConflict),
        1 => Just(What::SafetyCheck),
        3 => Just(What::Acknowledge),
        4 => Just(What::Note),
        2 => Just(What::Reply),
        3 => who().prop_map(What::Grant),
        2 => who().prop_map(What::Revoke),
        1 => Just(What::Escalate),
        2 => (0..6u8).prop_map(What::Assess),
        9 => (0..100usize).prop_map(What::Move),
        3 => (0..100usize, 0..3u8).prop_map(|(at, how)| What::Close(at, how)),
        3 => Just(What::Second),
        1 => Just(What::Refuse),
        1 => Just(What::Hold),
        1 => who().prop_map(What::Assign),
        1 => who().prop_map(What::Task),
        1 => Just(What::TaskDone),
        1 => Just(What::Reopen),
        1 => any::<bool>().prop_map(What::Feedback),
        1 => Just(What::Support),
        2 => (0..3usize, any::<bool>()).prop_map(|(kind, given)| What::Consent(kind, given)),
        1 => any::<bool>().prop_map(What::Share),
        1 => Just(What::Disclose),
        1 => any::<bool>().prop_map(What::Wait),
        1 => Just(What::Act),
        1 => (0..13u8).prop_map(What::ProtectionCheck),
    ]
}

/// What there is to do something about.
pub struct There {
    /// A text that nothing else has.
    pub text: String,
    /// The newest thing that waits for a second person.
    pub proposal: u32,
    /// The newest task.
    pub task: u32,
    /// A day to come.
    pub due: Day,
    /// Steps that could follow, as the device offers them.
    pub next: Vec<Stage>,
    /// Reasons for which the case could be closed, as the device offers them.
    pub reasons: Vec<ClosingReason>,
}

/// The command. Steps and reasons are drawn from what is offered and, every fourth time, from all there are.
pub fn command(what: &What, there: There) -> Command {
    let There {
        text,
        proposal,
        task,
        due,
        next,
        reasons,
    } = there;
    let offered = |at: usize| !at.is_multiple_of(4);
    let somebody = |who: usize| person(NAMES[who]);
    match *what {
        What::NoConflict => Command::NoConflict {},
        What::SafetyCheck => Command::SafetyCheck { note: text },
        What::Acknowledge => Command::Acknowledge {
            safety: Some("Safe.".into()),
            text,
        },
        What::Note => Command::Note {
            text,
            mentions: vec![],
        },
        What::Reply => Command::Reply {
            text,
            attachments: vec![],
        },
        What::Grant(who) => Command::Grant {
            person: somebody(who),
        },
        What::Revoke(who) => Command::Revoke {
            person: somebody(who),
        },
        What::Escalate => Command::Escalate {
            person: somebody(2),
            why: text,
        },
        What::Assess(severity) => {
            let severity = (severity > 0).then_some(severity);
            Command::Assess {
                assessment: Box::new(Assessment {
                    severity,
                    ..Assessment::default()
                }),
            }
        }
        What::Move(at) => {
            let some = if offered(at) && !next.is_empty() {
                &next[..]
            } else {
                &Stage::ALL[..]
            };
            Command::Move {
                to: some[at % some.len()],
                why: text,
                tell: None,
            }
        }
        What::Close(at, how) => Command::Close {
            reason: if offered(at) && !reasons.is_empty() {
                reasons[at % reasons.len()]
            } else {
                ClosingReason::ALL[at % ClosingReason::ALL.len()]
            },
            own: None,
            feedback: match how {
                0 => Feedback::Give(text),
                1 => Feedback::AlreadyGiven,
                _ => Feedback::NotPossible(text),
            },
            merged_into: None,
            destroy: false,
        },
        What::Second => Command::Second { proposal },
        What::Refuse => Command::Refuse { proposal, why: text },
        What::Hold => Command::Hold { on: true, why: text },
        What::Assign(who) => Command::Assign {
            person: Some(somebody(who)),
        },
        What::Task(who) => Command::Task {
            text,
            owner: somebody(who),
            due,
        },
        What::TaskDone => Command::TaskDone { task },
        What::Reopen => Command::Reopen {
            why: text,
            appeal: true,
            tell: None,
        },
        What::Feedback(concluding) => Command::Feedback {
            text,
            attachments: vec![],
            concluding,
        },
        What::Support => Command::Support { what: text },
        What::Consent(kind, given) => Command::Consent {
            kind: [ConsentKind::Support, ConsentKind::Share, ConsentKind::Investigate][kind],
            given: if given { Consent::Given } else { Consent::Withdrawn },
            how: text,
        },
        What::Share(identity) => Command::Share {
            with: "The police".into(),
            entries: vec![0],
            identity,
            sha256: Sha256::of(text.as_bytes()),
        },
        What::Disclose => Command::Disclose {
            to: "The police".into(),
            why: text,
        },
        What::Wait(on) => Command::Wait {
            side: Side::ForAuthorities,
            on,
            why: text,
            until: None,
            tell: None,
        },
        What::Act => Command::Act {
            actions: vec![Action::Training],
            text,
        },
        What::ProtectionCheck(months) => Command::ProtectionCheck { months, text },
    }
}
