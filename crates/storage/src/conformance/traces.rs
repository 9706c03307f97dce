//! What is left of an erased case in the files of a database: a case among others, and the bytes to look for.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use zegel_protocol::handlers::{Append, Mark, NewEntry};
use zegel_protocol::registers::snapshot_shard;
use zegel_protocol::reports::Chain;
use zegel_protocol::{Sealed, Sha256};

use super::world::{World, case, claim, day, entries, file_grant, hash, part, person, reply, report};
use crate::Store;
use crate::types::{AppendOutcome, NewShard, ShardOutcome};

/// Cases among which the one to be erased is.
const OTHERS: u32 = 24;
/// Bytes that stand for a sealed object.
const MARKER: usize = 32;

/// A world with many cases, of which one is to be erased on day 9.
pub struct Traced {
    /// The world.
    pub world: World,
    /// Bytes of the case to be erased, and of no other.
    pub markers: Vec<Vec<u8>>,
    /// Bytes of another one.
    pub others: Vec<Vec<u8>>,
}

/// Bytes as if they were sealed, different for every text.
fn noise(text: &str, length: usize) -> Sealed {
    let blocks = (0..).map(|n: u32| Sha256::of_all(&[text.as_bytes(), &n.to_be_bytes()]));
    let bytes = blocks.flat_map(|block| *block.as_bytes()).take(length);
    Sealed::new(bytes.collect())
}

/// Its beginning, middle and end.
fn marks_of(sealed: &Sealed) -> Vec<Vec<u8>> {
    let bytes = sealed.as_bytes();
    let places = [0, (bytes.len() - MARKER) / 2, bytes.len() - MARKER];
    places.map(|at| bytes[at..at + MARKER].to_vec()).to_vec()
}

impl Traced {
    /// Fills a store.
    pub async fn new(store: Arc<dyn Store>) -> Self {
        let mut traced = Self {
            world: World::new(store).await,
            markers: Vec::new(),
            others: Vec::new(),
        };
        for n in 0..OTHERS {
            let text = n.to_string();
            let marks = traced.fill(&text).await;
            match n {
                11 => traced.markers = marks,
                12 => traced.others = marks,
                _ => {}
            }
        }
        let mut last: Append = entries(vec![]);
        last.marks.erase = Mark::On(day(9));
        traced.world.append("amina", "11", &last, day(1)).await;
        traced
    }

    /// A case with objects of many sizes, and what to look for.
    async fn fill(&self, text: &str) -> Vec<Vec<u8>> {
        let world = &self.world;
        let mut marks = Vec::new();
        let mut object = |what: &str, length: usize| {
            let sealed = noise(&format!("{what} of {text}"), length);
            marks.extend(marks_of(&sealed));
            sealed
        };
        let mut sent = report(text);
        sent.first_entry = object("report", 17_000);
        sent.reporter_grant = object("grant of the reporter", 3_700);
        for grant in &mut sent.grants {
            grant.sealed = object(grant.person.as_str(), 3_700);
        }
        world.upload(text, 0).await;
        sent.blobs = vec![claim(text, 1)];
        world.take(&sent).await;
        for (seq, length) in [(0, 100), (1, 1_100), (2, 16_600), (3, 70_000)] {
            let mut append = entries(vec![NewEntry {
                chain: Chain::CaseLog,
                seq,
                sealed: object(&format!("entry {seq}"), length),
            }]);
            if seq == 0 {
                append.grants = vec![file_grant("amina", text, 0)];
                append.grants[0].sealed = object("file key", 3_700);
            }
            let taken = world.append("amina", text, &append, day(1)).await;
            assert!(matches!(taken, AppendOutcome::Appended(_)), "{taken:?}");
        }
        let mut more = reply(1, text);
        more.sealed = object("reply", 16_600);
        world.reply(text, &more).await;
        let kept = NewShard {
            shard: snapshot_shard(&case(text)),
            was: None,
            sealed: object("snapshot", 50_000),
        };
        let (org, amina) = (&world.org, person("amina"));
        let outcome = world
            .store
            .put_snapshot_shard(org, &amina, &kept, 1 << 30)
            .await
            .unwrap();
        if outcome == ShardOutcome::Conflict {
            // Another case has the piece already.
            marks.truncate(marks.len() - 3);
        }
        marks.push(hash(text).as_bytes().to_vec());
        marks.push(part(text, 0, 1000).sha256.as_bytes().to_vec());
        marks
    }
}

/// All files below a folder, except below folders of these names.
pub fn files_below(folder: &Path, except: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    // A folder or file may go while this looks.
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name();
        if except.iter().any(|except| name == *except) {
            continue;
        }
        if path.is_dir() {
            found.extend(files_below(&path, except));
        } else {
            found.push(path);
        }
    }
    found
}

/// How often each of the markers stands in the files.
pub fn traces(files: &[PathBuf], markers: &[Vec<u8>]) -> usize {
    let mut beginnings = vec![false; 1 << 16];
    let two = |bytes: &[u8]| usize::from(bytes[0]) << 8 | usize::from(bytes[1]);
    for marker in markers {
        beginnings[two(marker)] = true;
    }
    let mut found = 0;
    for file in files {
        let bytes = std::fs::read(file).unwrap_or_default();
        for at in 0..bytes.len().saturating_sub(MARKER - 1) {
            if beginnings[two(&bytes[at..])] {
                found += markers
                    .iter()
                    .filter(|marker| bytes[at..].starts_with(marker))
                    .count();
            }
        }
    }
    found
}
