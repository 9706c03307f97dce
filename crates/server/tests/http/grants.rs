//! A handler's own grants, sealed again to a newer key.

use zegel_protocol::handlers::{CaseView, ReplaceGrants, ResealedGrant};
use zegel_protocol::reports::GrantKind;
use zegel_protocol::{ProblemCode, Sealed, Sha256};

use crate::client::{Ask, ask};
use crate::running::{API, Running, case, grant, report};

fn resealed(was: &[u8], sealed: &[u8]) -> ReplaceGrants {
    ReplaceGrants {
        replace: vec![ResealedGrant {
            kind: GrantKind::Thread,
            was: Sha256::of(was),
            sealed: Sealed::new(sealed.to_vec()),
        }],
    }
}

fn put(cookie: &str, grants: &ReplaceGrants) -> Ask {
    ask("PUT", &format!("{API}/cases/{}/grants", case(1)))
        .cookie(cookie)
        .json(grants)
}

#[tokio::test]
async fn somebody_moves_their_own_grants_to_a_newer_key_as_often_as_it_takes() {
    let running = Running::start().await;
    let taken = running
        .send(ask("POST", &format!("{API}/reports")).json(&report(1)))
        .await;
    assert_eq!(taken.status, 201);
    let (amina, bram) = (running.sign_in("amina").await, running.sign_in("bram").await);
    let first = grant("amina").sealed;
    let moved = resealed(first.as_bytes(), b"to the newer key");
    for _ in 0..2 {
        assert_eq!(running.send(put(&amina, &moved)).await.status, 204);
    }
    let view: CaseView = running
        .send(ask("GET", &format!("{API}/cases/{}", case(1))).cookie(&amina))
        .await
        .json();
    assert_eq!(view.summary.grants[0].sealed.as_bytes(), b"to the newer key");
    let stale = resealed(first.as_bytes(), b"to yet another key");
    assert_eq!(
        running.send(put(&amina, &stale)).await.problem(),
        ProblemCode::SequenceConflict
    );
    assert_eq!(
        running.send(put(&bram, &moved)).await.problem(),
        ProblemCode::NoCase
    );
    let twice = ReplaceGrants {
        replace: [moved.replace.clone(), moved.replace].concat(),
    };
    assert_eq!(
        running.send(put(&amina, &twice)).await.problem(),
        ProblemCode::Malformed
    );
    running.stop().await;
}
