//! Published figures (`domain.md` §7): what of the cases is counted, what of the counts is not told, and what becomes of it:
//! frozen releases, an annex, files, roll-ups over organisations, a list of lessons.
//!
//! Pure. Rows of facts come in, nothing that names a case or a person goes out. Who may see what is proven by an attack
//! (`tests/attack`): a solver that has every table of every release, and the program, and cannot narrow a small number down.
//!
//! What the attack rests on: every table of a [`Release`] crosses the nature of the reports with one other thing, and
//! no two tables share anything but that nature. Whatever fits each table alone therefore fits all of them together (the
//! tables form an acyclic scheme), so that tables can be made safe one by one: `protect`.

mod annex;
mod cell;
mod codes;
mod count;
mod csv;
mod facts;
mod lessons;
mod network;
mod protect;
mod release;
mod rollup;
mod seah;
mod signed;
mod table;
mod tally;

pub use annex::{Annex, Comparison, Section, SectionId};
pub use cell::{Cell, LEAST, LEAST_SEXUAL_BY_REGION};
pub use codes::{
    Acknowledged, Affected, AgeGroup, Feedback, HowReported, Known, Link, Measure, Nature, Outcome,
    Respondent, Setting, Sex, Support, Who,
};
pub use csv::{quoted, release_csv, rollup_csv};
pub use facts::{Facts, OTHER};
pub use lessons::{LearningList, Lesson};
pub use release::{Release, ReleaseError, Scope};
pub use rollup::{Member, Rollup, RollupError};
pub use seah::{SeahExport, SeahField, SeahRow};
pub use signed::{CONTEXT, SignedRelease, UntrustedRelease, VerifyError, lane_of};
pub use table::{Dimension, Line, NOT_PREVALENCE, Rule, Table, TableId, Unit};
pub use tally::{Tally, TallyError};
