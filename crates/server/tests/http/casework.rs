//! Conflicts, people taken off, whom the reporter turns to; the brief inbox, the register, the snapshot.

use zegel_protocol::handlers::{Append, CaseView, InboxPage, Mark, Marks, NewEntry};
use zegel_protocol::registers::{
    AccessRegister, AskErased, Erasures, InboxBrief, InboxSome, Recusal, Snapshot, SnapshotShard,
};
use zegel_protocol::reports::{Chain, NewReply, NewReport};
use zegel_protocol::{ProblemCode, Sealed, Sha256, limits};

use crate::client::{Answer, Ask, ask};
use crate::running::{API, Running, case, grant, mailbox, person, report};

/// A report that both can read.
fn shared(number: u8) -> NewReport {
    let mut report = report(number);
    report.grants.push(grant("bram"));
    report
}

async fn send(running: &Running, report: &NewReport) {
    let sent = ask("POST", &format!("{API}/reports")).json(report);
    assert_eq!(running.send(sent).await.status, 201);
}

pub(crate) fn note(seq: u32) -> Append {
    Append {
        entries: vec![NewEntry {
            chain: Chain::CaseLog,
            seq,
            sealed: Sealed::new(vec![9; 1000]),
        }],
        grants: Vec::new(),
        blobs: Vec::new(),
        marks: Marks::default(),
        revoke: Vec::new(),
    }
}

pub(crate) fn append(cookie: &str, number: u8, append: &Append) -> Ask {
    ask("POST", &format!("{API}/cases/{}/entries", case(number)))
        .cookie(cookie)
        .json(append)
}

async fn recuse(running: &Running, cookie: &str, number: u8, recusal: &Recusal) -> Answer {
    let path = format!("{API}/cases/{}/recusal", case(number));
    running
        .send(ask("POST", &path).cookie(cookie).json(recusal))
        .await
}

async fn get(running: &Running, cookie: &str, path: &str) -> Answer {
    running
        .send(ask("GET", &format!("{API}/{path}")).cookie(cookie))
        .await
}

#[tokio::test]
async fn a_conflict_hides_the_case_for_good() {
    let running = Running::start().await;
    send(&running, &shared(1)).await;
    let (amina, bram) = (running.sign_in("amina").await, running.sign_in("bram").await);
    let word = Recusal {
        append: Some(note(0)),
    };
    for _ in 0..2 {
        assert_eq!(recuse(&running, &bram, 1, &word).await.status, 204);
    }
    let path = format!("cases/{}", case(1));
    assert_eq!(get(&running, &bram, &path).await.problem(), ProblemCode::NoCase);
    let view: CaseView = get(&running, &amina, &path).await.json();
    assert_eq!((view.log.len(), view.summary.recused), (1, vec![person("bram")]));
    let mut back = note(1);
    back.grants = vec![grant("bram")];
    assert_eq!(
        running.send(append(&amina, 1, &back)).await.problem(),
        ProblemCode::Recused
    );
    let last = recuse(&running, &amina, 1, &Recusal::default()).await;
    assert_eq!(last.problem(), ProblemCode::LastReader);
    let mut spoiled = note(1);
    spoiled.entries.clear();
    let spoiled = Recusal {
        append: Some(spoiled),
    };
    assert_eq!(
        recuse(&running, &amina, 1, &spoiled).await.problem(),
        ProblemCode::Malformed
    );
    running.stop().await;
}

#[tokio::test]
async fn whom_the_reporter_turns_to_reads_the_case_and_is_not_taken_off() {
    let running = Running::start().await;
    send(&running, &shared(1)).await;
    let (amina, okello) = (running.sign_in("amina").await, running.sign_in("okello").await);
    let mut turning = NewReply {
        seq: 1,
        sealed: Sealed::new(vec![7; 1000]),
        blobs: Vec::new(),
        grants: vec![grant("okello")],
    };
    let reply = |reply: &NewReply| {
        ask("POST", &format!("{API}/thread/entries"))
            .mailbox(&mailbox(1))
            .json(reply)
    };
    for _ in 0..2 {
        assert_eq!(running.send(reply(&turning)).await.status, 200);
    }
    let path = format!("cases/{}", case(1));
    let view: CaseView = get(&running, &okello, &path).await.json();
    assert!(view.summary.grants[0].escalated);
    let off = |name| Append {
        revoke: vec![person(name)],
        ..note(0)
    };
    assert_eq!(
        running.send(append(&amina, 1, &off("okello"))).await.problem(),
        ProblemCode::Forbidden
    );
    assert_eq!(running.send(append(&amina, 1, &off("bram"))).await.status, 200);
    let view: CaseView = get(&running, &okello, &path).await.json();
    assert_eq!(view.summary.readers, ["amina", "okello"].map(person));
    turning.seq = 2;
    turning.grants = vec![grant("zola")];
    assert_eq!(
        running.send(reply(&turning)).await.problem(),
        ProblemCode::UnknownReader
    );
    turning.grants = ["a", "b", "c", "d", "e"].map(grant).to_vec();
    assert_eq!(
        running.send(reply(&turning)).await.problem(),
        ProblemCode::Malformed
    );
    running.stop().await;
}

#[tokio::test]
async fn cases_are_told_of_in_brief_and_by_name_to_those_who_read_them() {
    let running = Running::start().await;
    for number in 1..=3 {
        send(&running, &report(number)).await;
    }
    send(&running, &shared(4)).await;
    let (amina, bram) = (running.sign_in("amina").await, running.sign_in("bram").await);
    let brief: InboxBrief = get(&running, &amina, "inbox/brief").await.json();
    let cases: Vec<_> = brief.cases.iter().map(|one| one.case).collect();
    assert_eq!(cases, [1, 2, 3, 4].map(case));
    let after: InboxBrief = get(&running, &amina, &format!("inbox/brief?after={}", case(3)))
        .await
        .json();
    assert_eq!(after.cases, brief.cases[3..]);
    let some = |cookie: &str, numbers: std::ops::RangeInclusive<u8>| {
        let cases = numbers.map(case).collect();
        ask("POST", &format!("{API}/inbox/some"))
            .cookie(cookie)
            .json(&InboxSome { cases })
    };
    let page: InboxPage = running.send(some(&amina, 2..=9)).await.json();
    assert_eq!(page.cases.len(), 3);
    let page: InboxPage = running.send(some(&bram, 1..=9)).await.json();
    assert_eq!(page.cases.len(), 1, "others are as if they did not exist");
    let nothing = InboxSome { cases: Vec::new() };
    for wrong in [
        some(&amina, 1..=101),
        some(&amina, 1..=1).json(&nothing).without("content-type"),
    ] {
        let answer = running.send(wrong).await.problem();
        assert!(matches!(
            answer,
            ProblemCode::Malformed | ProblemCode::UnsupportedType
        ));
    }
    get(&running, &amina, &format!("cases/{}", case(4))).await;
    let register = format!("cases/{}/access", case(4));
    let rows: AccessRegister = get(&running, &bram, &register).await.json();
    assert_eq!(
        (&rows.rows[0].person, rows.rows[0].day, rows.rows.len()),
        (&person("amina"), running.today(), 1)
    );
    let foreign = format!("cases/{}/access", case(1));
    assert_eq!(
        get(&running, &bram, &foreign).await.problem(),
        ProblemCode::NoCase
    );
    running.stop().await;
}

#[tokio::test]
async fn what_was_erased_is_told_to_those_who_know_its_name() {
    let running = Running::start().await;
    send(&running, &report(1)).await;
    send(&running, &report(2)).await;
    let amina = running.sign_in("amina").await;
    let mut last = note(0);
    last.marks.erase = Mark::On(running.today());
    assert_eq!(running.send(append(&amina, 1, &last)).await.status, 200);
    running.store.erase_next(running.today()).await.unwrap().unwrap();
    let asked = AskErased {
        cases: [1, 2, 3].map(case).to_vec(),
    };
    let told: Erasures = running
        .send(
            ask("POST", &format!("{API}/erasures"))
                .cookie(&amina)
                .json(&asked),
        )
        .await
        .json();
    let told: Vec<_> = told.erased.iter().map(|one| (one.case, one.day)).collect();
    assert_eq!(told, [(case(1), running.today())]);
    let thread = ask("GET", &format!("{API}/thread")).mailbox(&mailbox(1));
    assert_eq!(
        running.send(thread).await.problem(),
        ProblemCode::NoThread,
        "a code that never was looks the same"
    );
    running.stop().await;
}

fn put(cookie: &str, shard: &str, was: &str, bytes: &[u8]) -> Ask {
    let mut request = ask("PUT", &format!("{API}/me/snapshot/{shard}"))
        .cookie(cookie)
        .header("content-type", "application/octet-stream")
        .header("zegel-was", was);
    request.body = bytes.to_vec();
    request
}

#[tokio::test]
async fn a_client_keeps_pieces_of_what_it_knows() {
    let running = Running::start().await;
    let (amina, bram) = (running.sign_in("amina").await, running.sign_in("bram").await);
    let largest = vec![7; limits::MAX_SNAPSHOT_SEALED];
    for _ in 0..2 {
        let kept: SnapshotShard = running.send(put(&amina, "9", "none", &largest)).await.json();
        assert_eq!(
            (kept.shard, kept.sha256, kept.length),
            (9, Sha256::of(&largest), largest.len() as u64)
        );
    }
    let was = Sha256::of(&largest).to_string();
    assert_eq!(
        running.send(put(&amina, "9", "none", b"newer")).await.problem(),
        ProblemCode::SequenceConflict
    );
    assert_eq!(running.send(put(&amina, "9", &was, b"newer")).await.status, 200);
    let list: Snapshot = get(&running, &amina, "me/snapshot").await.json();
    assert_eq!((list.shards.len(), list.shards[0].length), (1, 5));
    let read = get(&running, &amina, "me/snapshot/9").await;
    assert_eq!(read.body, b"newer");
    assert!(read.header("content-digest").is_some());
    assert_eq!(read.header("cache-control"), Some("no-store"));
    for other in [
        "me/snapshot/10",
        "me/snapshot/256",
        "me/snapshot/09",
        "me/snapshot/x",
    ] {
        assert_eq!(
            get(&running, &amina, other).await.problem(),
            ProblemCode::NotFound,
            "{other}"
        );
    }
    assert_eq!(
        get(&running, &bram, "me/snapshot/9").await.problem(),
        ProblemCode::NotFound
    );
    let too_large = vec![7; limits::MAX_SNAPSHOT_SEALED + 1];
    for (wrong, why) in [
        (put(&amina, "1", "none", &too_large), ProblemCode::TooLarge),
        (put(&amina, "1", "none", b""), ProblemCode::Malformed),
        (put(&amina, "1", "something", b"x"), ProblemCode::BadHeader),
        (
            put(&amina, "1", "none", b"x").without("zegel-was"),
            ProblemCode::BadHeader,
        ),
        (
            put(&amina, "1", "none", b"x").without("content-type"),
            ProblemCode::UnsupportedType,
        ),
        (put(&amina, "256", "none", b"x"), ProblemCode::NotFound),
    ] {
        assert_eq!(running.send(wrong).await.problem(), why);
    }
    running.stop().await;
}
