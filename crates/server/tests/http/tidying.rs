//! What the server does by itself when it starts.

use zegel_protocol::handlers::InboxPage;

use crate::client::ask;
use crate::running::{API, Running, blob, files_below, grant, org, person, report};

/// Waits until `is_done`, for what happens beside the requests.
pub(crate) async fn eventually(mut is_done: impl AsyncFnMut() -> bool) -> bool {
    for _ in 0..200 {
        if is_done().await {
            return true;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    false
}

#[tokio::test]
async fn at_the_start_due_grants_are_given_out_and_forgotten_attachments_removed() {
    let running = Running::start().await;
    let mut escalating = report(1);
    let mut withheld = grant("okello");
    withheld.withheld_until = Some(running.today().plus_days(14));
    escalating.grants.push(withheld);
    assert_eq!(
        running
            .send(ask("POST", &format!("{API}/reports")).json(&escalating))
            .await
            .status,
        201
    );
    let part = format!("{API}/uploads/{}/parts/0", blob(1));
    assert_eq!(
        running
            .send(ask("PUT", &part).part(b"never claimed"))
            .await
            .status,
        200
    );
    let blobs = running.folder.path().join("blobs");
    assert_eq!(files_below(&blobs).len(), 1);

    let later = running.start_again(15).await;
    let given_out = eventually(async || {
        let page: InboxPage = later
            .store
            .cases_for(&org(), &person("okello"), None, 10)
            .await
            .unwrap();
        page.cases.len() == 1
    });
    assert!(given_out.await, "nobody acknowledged it, so its day has come");
    assert!(
        eventually(async || files_below(&blobs).is_empty()).await,
        "no report came for it"
    );
    later.stop().await;
}

#[tokio::test]
async fn an_attachment_of_yesterday_still_waits_for_its_report() {
    let running = Running::start().await;
    let put = |number| ask("PUT", &format!("{API}/uploads/{}/parts/0", blob(number))).part(b"a part");
    assert_eq!(running.send(put(1)).await.status, 200);
    running
        .clock
        .advance(std::time::Duration::from_secs(24 * 60 * 60));
    assert_eq!(running.send(put(2)).await.status, 200);
    let again = running.start_again(2).await;
    let blobs = again.folder.path().join("blobs");
    assert!(eventually(async || files_below(&blobs).len() == 1).await);
    assert!(
        files_below(&blobs)[0]
            .to_string_lossy()
            .contains(&blob(2).to_string())
    );
    again.stop().await;
}
