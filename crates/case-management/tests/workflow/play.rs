//! A case that is played entry by entry, by Amina and Boris, who have no conflict of interest, and others.

use zegel_case_management::{
    Act, Assessment, CaseState, Closing, ClosingReason, Consent, ConsentKind, Event, Facts, Feedback,
    FeedbackRecord, RuleError, Step,
};
use zegel_protocol::roster::{Lane, Tier};
use zegel_protocol::{CaseId, Day, PersonId, Sha256};

pub const AMINA: &str = "amina";
pub const BORIS: &str = "boris";

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn today() -> Day {
    day("2026-11-23")
}

pub fn person(name: &str) -> PersonId {
    name.parse().unwrap()
}

pub fn case(number: u8) -> CaseId {
    CaseId::from_random([number; 16])
}

pub fn facts(lane: Lane, tier: Tier) -> Facts {
    Facts {
        case: case(1),
        lane,
        received: today(),
        category: "fraud".into(),
        tier,
    }
}

pub struct Play {
    pub state: CaseState,
    pub today: Day,
    pub log: Vec<(Event, PersonId, Day)>,
}

impl Play {
    pub fn unopened(lane: Lane, tier: Tier) -> Self {
        Self {
            state: CaseState::new(facts(lane, tier)),
            today: today(),
            log: vec![],
        }
    }

    /// Opened by Amina; Boris has declared, too.
    pub fn new() -> Self {
        Self::of(Lane::Reporting, Tier::B)
    }

    pub fn of(lane: Lane, tier: Tier) -> Self {
        let mut play = Self::unopened(lane, tier);
        play.amina(Event::Opened).unwrap();
        play.amina(Event::NoConflict).unwrap();
        play.boris(Event::NoConflict).unwrap();
        play
    }

    pub fn at(step: Step) -> Self {
        Self::new().then(step)
    }

    pub fn by(&mut self, name: &str, event: Event) -> Result<(), RuleError> {
        let before = self.state.clone();
        let result = self.state.take(&event, &person(name), self.today);
        if result.is_ok() {
            self.log.push((event, person(name), self.today));
        } else {
            assert_eq!(self.state, before, "what is refused changes nothing");
        }
        result
    }

    pub fn amina(&mut self, event: Event) -> Result<(), RuleError> {
        self.by(AMINA, event)
    }

    pub fn boris(&mut self, event: Event) -> Result<(), RuleError> {
        self.by(BORIS, event)
    }

    /// Goes to a step by the shortest way.
    pub fn then(mut self, to: Step) -> Self {
        use Step as S;
        let way: &[Step] = match to {
            S::Received => &[],
            S::SafetyChecked => &[S::SafetyChecked],
            S::Acknowledged => &[S::SafetyChecked, S::Acknowledged],
            S::Assessing => &[S::SafetyChecked, S::Acknowledged, S::Assessing],
            S::InvestigationPlanned => &[
                S::SafetyChecked,
                S::Acknowledged,
                S::Assessing,
                S::InvestigationPlanned,
            ],
            S::Investigating => &[
                S::SafetyChecked,
                S::Acknowledged,
                S::Assessing,
                S::InvestigationPlanned,
                S::Investigating,
            ],
            S::FindingsReviewed => &[
                S::SafetyChecked,
                S::Acknowledged,
                S::Assessing,
                S::InvestigationPlanned,
                S::Investigating,
                S::FindingsReviewed,
            ],
            S::Closed => &[S::SafetyChecked, S::Acknowledged, S::Closed],
            S::ProtectionMonitoring => &[
                S::SafetyChecked,
                S::Acknowledged,
                S::Closed,
                S::ProtectionMonitoring,
            ],
            other => panic!("no shortest way to {other:?}"),
        };
        for step in way {
            let event = match step {
                S::SafetyChecked => Event::SafetyChecked { note: "Safe.".into() },
                S::Acknowledged => Event::Acknowledged,
                S::Closed => closed(ClosingReason::SurvivorDeclined),
                to => moved(*to),
            };
            self.amina(event).unwrap();
        }
        assert_eq!(self.state.step, to);
        self
    }

    /// Boris agrees to what was proposed last.
    pub fn second(&mut self) -> Result<(), RuleError> {
        let proposal = self.state.proposals.last().unwrap().seq;
        self.boris(Event::Seconded {
            proposal,
            feedback: None,
        })
    }

    pub fn grave(mut self) -> Self {
        self.amina(assessed(Some(3))).unwrap();
        self
    }

    pub fn consent(&mut self, kind: ConsentKind, given: Consent) {
        self.amina(consent(kind, given)).unwrap();
    }
}

pub fn moved(to: Step) -> Event {
    Event::Moved {
        to,
        why: String::new(),
    }
}

pub fn closing(reason: ClosingReason) -> Closing {
    Closing {
        reason,
        own: None,
        feedback: FeedbackRecord::Given { seq: 2 },
        merged_into: None,
        destroy: false,
    }
}

pub fn closed(reason: ClosingReason) -> Event {
    Event::Closed(Box::new(closing(reason)))
}

pub fn close(reason: ClosingReason) -> Act {
    Act::Close {
        reason,
        own: None,
        feedback: Feedback::NotPossible("Nobody answers.".into()),
        merged_into: None,
        destroy: false,
    }
}

pub fn proposed(act: Act) -> Event {
    Event::Proposed { act: Box::new(act) }
}

pub fn assessed(severity: Option<u8>) -> Event {
    Event::Assessed(Box::new(Assessment {
        severity,
        ..Assessment::default()
    }))
}

pub fn consent(kind: ConsentKind, given: Consent) -> Event {
    Event::Consent {
        kind,
        given,
        how: "By telephone.".into(),
        said: None,
    }
}

pub fn note() -> Event {
    Event::Note {
        text: "Ask the auditor.".into(),
        mentions: vec![],
    }
}

pub fn shared(identity: bool) -> Event {
    Event::Shared {
        with: "The police".into(),
        entries: vec![0],
        identity,
        sha256: Sha256::of(b"package"),
    }
}

pub fn reopened(appeal: bool) -> Event {
    Event::Reopened {
        why: "New facts.".into(),
        appeal,
    }
}
