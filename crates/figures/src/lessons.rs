//! The learning list: what is to be learned from cases, who sees to it, by when. Without the cases; it stays inside the organisation,
//! and is never part of a release.

use serde::{Deserialize, Serialize};
use zegel_protocol::Day;

use crate::csv::{file, quoted};

/// Something to learn.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Lesson {
    /// By when.
    pub due: Day,
    /// What, in words that name nobody: whoever wrote it took care of that.
    pub text: String,
    /// Who sees to it.
    pub owner: String,
}

/// Without the words.
impl std::fmt::Debug for Lesson {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Lesson(..)")
    }
}

/// Lessons of many cases, in the order of their days: nothing tells which two come from the same case.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct LearningList {
    lessons: Vec<Lesson>,
}

impl LearningList {
    /// Puts lessons in order; the same one from two cases stands there once.
    #[must_use]
    pub fn of(lessons: impl IntoIterator<Item = Lesson>) -> Self {
        let mut lessons: Vec<Lesson> = lessons.into_iter().collect();
        lessons.sort();
        lessons.dedup();
        Self { lessons }
    }

    /// The lessons.
    #[must_use]
    pub fn lessons(&self) -> &[Lesson] {
        &self.lessons
    }

    /// As a file.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let row = |lesson: &Lesson| {
            vec![
                lesson.due.to_string(),
                quoted(&lesson.owner),
                quoted(&lesson.text),
            ]
        };
        file(&["due", "owner", "lesson"], self.lessons.iter().map(row))
    }
}
