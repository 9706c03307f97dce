//! Find and survey: all cases of a person as lines, an index over everything they can read, and both as bytes to keep sealed.
//!
//! Nothing is opened or fetched here. The server's brief list says what there is; what was kept is held against it, and what is
//! missing, older or different is read anew. So an old or foreign snapshot costs time and nothing else.

mod fold;
mod index;
mod line;
mod make;
mod pages;
mod query;
mod shelf;
#[cfg(test)]
mod tests;
mod views;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use zegel_protocol::registers::{BriefCase, ShortHash, snapshot_shard};
use zegel_protocol::{CaseId, Day, PersonId};
use zeroize::Zeroizing;

pub use line::{Content, DueOn, Line, Pressing};
pub use make::{Surveyed, survey};
pub use query::{Group, Heading, Query, Scope, Sort, Whose};
pub use views::{BadViews, MAX_VIEWS, VIEWS_SHARD, View, Views};

use index::Search;
use query::Candidate;
use shelf::Shelf;

/// Shelves of the index: the pieces of the snapshot that hold cases.
const SHELVES: u8 = 64;

/// What is kept of a case.
struct Kept {
    /// How much of it was read: entries of the conversation, of the log.
    conversation: u32,
    log: u32,
    /// What the brief list said of the rest when it was read.
    rest: Option<ShortHash>,
    line: Line,
    fact: Option<String>,
    file: Option<Zeroizing<Vec<u8>>>,
}

/// All cases of a person.
pub struct Survey {
    me: PersonId,
    briefs: BTreeMap<CaseId, BriefCase>,
    kept: BTreeMap<CaseId, Kept>,
    shelves: Vec<Shelf>,
    /// What kept a case from being read, by code.
    troubles: BTreeMap<CaseId, String>,
    /// Cases that were there once and are not in the brief list any more.
    gone: BTreeSet<CaseId>,
    listed: Option<Listed>,
}

/// A list that was made, for its next window.
struct Listed {
    query: Query,
    today: Day,
    order: Vec<(CaseId, Pressing)>,
    groups: Vec<Section>,
    scopes: Vec<usize>,
}

/// Lines under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// What stands above them.
    pub heading: Heading,
    /// How many there are.
    pub count: usize,
}

/// A line of the list.
#[derive(Debug)]
pub struct Row<'a> {
    /// The case.
    pub case: CaseId,
    /// What is known of it; nothing if it was never read.
    pub line: Option<&'a Line>,
    /// How pressing it is.
    pub pressing: Pressing,
    /// What keeps it from being read, by code.
    pub trouble: Option<&'a str>,
}

/// A window of the list.
#[derive(Debug)]
pub struct Listing<'a> {
    /// Lines in all.
    pub total: usize,
    /// How many there would be in each scope, in the order of [`Scope::ALL`].
    pub scopes: &'a [usize],
    /// The headings, in order; they cover the whole list.
    pub groups: &'a [Section],
    /// The window.
    pub rows: Vec<Row<'a>>,
}

impl Survey {
    /// Nothing is known yet.
    #[must_use]
    pub fn new(me: PersonId) -> Self {
        Self {
            me,
            briefs: BTreeMap::new(),
            kept: BTreeMap::new(),
            shelves: (0..SHELVES).map(|_| Shelf::default()).collect(),
            troubles: BTreeMap::new(),
            gone: BTreeSet::new(),
            listed: None,
        }
    }

    /// Takes the server's brief list, whole: forgets what is not in it, and tries again what could not be read.
    pub fn expect(&mut self, cases: impl IntoIterator<Item = BriefCase>) {
        self.briefs = cases.into_iter().map(|brief| (brief.case, brief)).collect();
        self.troubles.clear();
        self.listed = None;
        let gone: Vec<CaseId> = self
            .kept
            .keys()
            .filter(|case| !self.briefs.contains_key(case))
            .copied()
            .collect();
        for case in gone {
            self.forget(case);
            self.gone.insert(case);
        }
        self.gone.retain(|case| !self.briefs.contains_key(case));
    }

    /// Cases that have to be read, those that changed last first.
    #[must_use]
    pub fn waiting(&self) -> Vec<CaseId> {
        let is_read = |brief: &&BriefCase| {
            self.kept.get(&brief.case).is_some_and(|kept| {
                (kept.conversation, kept.log, kept.rest)
                    == (brief.conversation_len, brief.log_len, Some(brief.rest))
            })
        };
        let mut waiting: Vec<&BriefCase> = self.briefs.values().filter(|brief| !is_read(brief)).collect();
        waiting.retain(|brief| !self.troubles.contains_key(&brief.case));
        waiting.sort_by_key(|brief| std::cmp::Reverse(brief.changed));
        waiting.iter().map(|brief| brief.case).collect()
    }

    /// Takes a case that was read to its end. Where more of it was known before, the server holds something back: nothing is
    /// taken then, and the answer is false.
    pub fn take(&mut self, case: CaseId, surveyed: Surveyed) -> bool {
        let before = self.kept.get(&case);
        if before.is_some_and(|kept| surveyed.conversation < kept.conversation || surveyed.log < kept.log) {
            self.trouble(case, "withheld");
            return false;
        }
        self.troubles.remove(&case);
        self.gone.remove(&case);
        self.listed = None;
        let Surveyed {
            conversation,
            log,
            line,
            words,
            fact,
            file,
        } = surveyed;
        if let Some(shelf) = self.shelves.get_mut(shelf_of(case)) {
            shelf.put(case, words);
        }
        let rest = self.briefs.get(&case).map(|brief| brief.rest);
        self.kept.insert(
            case,
            Kept {
                conversation,
                log,
                rest,
                line,
                fact,
                file,
            },
        );
        true
    }

    /// A case could not be read; what was known of it before stays.
    pub fn trouble(&mut self, case: CaseId, code: &str) {
        self.troubles.insert(case, code.to_owned());
        self.listed = None;
    }

    /// Forgets a case: the person declared a conflict with it, for instance.
    pub fn forget(&mut self, case: CaseId) {
        self.kept.remove(&case);
        self.briefs.remove(&case);
        self.troubles.remove(&case);
        self.listed = None;
        if let Some(shelf) = self.shelves.get_mut(shelf_of(case)) {
            shelf.remove(case);
        }
    }

    /// Cases that were there once and that the server does not list any more, without those that were forgotten on purpose.
    pub fn gone(&self) -> impl Iterator<Item = CaseId> {
        self.gone.iter().copied()
    }

    /// Cases in the brief list, or read since.
    #[must_use]
    pub fn total(&self) -> usize {
        self.briefs.len().max(self.kept.len())
    }

    /// The line of a case.
    #[must_use]
    pub fn line(&self, case: CaseId) -> Option<&Line> {
        self.kept.get(&case).map(|kept| &kept.line)
    }

    /// All lines that were read and with which nothing is wrong.
    pub fn lines(&self) -> impl Iterator<Item = (CaseId, &Line)> {
        let kept = self
            .kept
            .iter()
            .filter(|(case, _)| !self.troubles.contains_key(case));
        kept.map(|(case, kept)| (*case, &kept.line))
    }

    /// The bytes of a long case that was kept whole.
    #[must_use]
    pub fn file(&self, case: CaseId) -> Option<&[u8]> {
        self.kept.get(&case)?.file.as_ref().map(|file| file.as_slice())
    }

    /// What is counted of each case that was read.
    pub fn facts(&self) -> impl Iterator<Item = (CaseId, &str)> {
        self.kept
            .iter()
            .filter_map(|(case, kept)| Some((*case, kept.fact.as_deref()?)))
    }

    /// The lines from `offset` on, at most `limit`.
    pub fn list(&mut self, query: &Query, today: Day, offset: usize, limit: usize) -> Listing<'_> {
        if self
            .listed
            .as_ref()
            .is_none_or(|listed| listed.query != *query || listed.today != today)
        {
            self.listed = Some(self.order(query, today));
        }
        let (mut total, mut groups, mut scopes, mut rows) = (0, [].as_slice(), [].as_slice(), Vec::new());
        if let Some(listed) = &self.listed {
            (total, groups, scopes) = (listed.order.len(), &listed.groups, &listed.scopes);
            rows.extend(
                listed
                    .order
                    .iter()
                    .skip(offset)
                    .take(limit)
                    .map(|(case, pressing)| Row {
                        case: *case,
                        line: self.line(*case),
                        pressing: *pressing,
                        trouble: self.troubles.get(case).map(String::as_str),
                    }),
            );
        }
        Listing {
            total,
            scopes,
            groups,
            rows,
        }
    }

    fn order(&self, query: &Query, today: Day) -> Listed {
        let found = Search::new(&query.text).map(|search| self.find(&search));
        let mut scopes = vec![0; Scope::ALL.len()];
        let mut order = Vec::new();
        let mut unread: Vec<CaseId> = Vec::new();
        for (case, kept) in &self.kept {
            if found
                .as_ref()
                .is_some_and(|found| found.binary_search(case).is_err())
            {
                continue;
            }
            let trouble = self.troubles.contains_key(case);
            let pressing = if trouble {
                Pressing::Trouble
            } else {
                kept.line.pressing(today)
            };
            if !query.lets(&kept.line, &self.me, pressing) {
                continue;
            }
            for (scope, count) in Scope::ALL.iter().zip(&mut scopes) {
                if scope.lets(&kept.line, &self.me, today, trouble) {
                    *count = usize::saturating_add(*count, 1);
                    if *scope == query.scope {
                        order.push(Candidate {
                            case: *case,
                            line: &kept.line,
                            pressing,
                        });
                    }
                }
            }
        }
        // What could not be read at all is shown wherever nothing is asked that only its content could answer.
        if found.is_none() && query.lets_unread() {
            unread.extend(self.troubles.keys().filter(|case| !self.kept.contains_key(case)));
        }
        let by_heading = |candidate: &Candidate<'_>| candidate.group(query.group);
        order.sort_by(|a, b| {
            let headings = by_heading(a).cmp(&by_heading(b));
            let within = a.compare(b, query.sort);
            headings.then(if query.reversed { within.reverse() } else { within })
        });
        let mut groups: Vec<Section> = Vec::new();
        if !unread.is_empty() {
            let heading = Heading::Pressing(Pressing::Trouble);
            groups.push(Section {
                heading,
                count: unread.len(),
            });
        }
        for candidate in &order {
            let heading = by_heading(candidate);
            match groups.last_mut() {
                Some(last) if last.heading == heading => last.count = last.count.saturating_add(1),
                _ => groups.push(Section { heading, count: 1 }),
            }
        }
        let unread = unread.into_iter().map(|case| (case, Pressing::Trouble));
        let order = unread
            .chain(order.iter().map(|line| (line.case, line.pressing)))
            .collect();
        Listed {
            query: query.clone(),
            today,
            order,
            groups,
            scopes,
        }
    }

    /// The cases that have all words of a search, in order.
    fn find(&self, search: &Search) -> Vec<CaseId> {
        let mut found = Vec::new();
        for shelf in &self.shelves {
            shelf.find(search, |case| found.push(case));
        }
        found.sort_unstable();
        found
    }
}

/// Where the index of a case lies.
fn shelf_of(case: CaseId) -> usize {
    usize::from(snapshot_shard(&case))
}
