//! Pages and assets.

use std::sync::Arc;

use zegel_server::{Config, SystemClock, build_on};
use zegel_storage::Store;
use zegel_storage_sqlite::{Mode, SqliteStore};

use crate::client::ask;
use crate::running::{Running, org, write_site};

#[tokio::test]
async fn a_visitor_is_led_to_the_page_in_their_language() {
    let running = Running::start().await;
    let front = running.send(ask("GET", "/")).await;
    assert_eq!(front.header("location"), Some("/o/example-aid/"));
    let page = |accepted: &str| ask("GET", "/o/example-aid/").header("accept-language", accepted);
    for (accepted, language) in [
        ("ar-EG,ar;q=0.9,en;q=0.8", "ar"),
        ("fr", "en"),
        ("fr,ar;q=0.1", "ar"),
        ("*", "en"),
    ] {
        let answer = running.send(page(accepted)).await;
        assert!(
            answer.text().contains(&format!("<title>{language}</title>")),
            "{accepted}"
        );
        assert_eq!(answer.header("content-language"), Some(language));
        assert_eq!(answer.header("vary"), Some("accept-encoding, accept-language"));
    }
    let linked = running
        .send(ask("GET", "/o/example-aid/?lang=ar").header("accept-language", "en"))
        .await;
    assert!(linked.text().contains("<title>ar</title>"));
    let unknown = running
        .send(ask("GET", "/o/example-aid/?lang=xx").header("accept-language", "ar"))
        .await;
    assert!(unknown.text().contains("<title>ar</title>"));
    running.stop().await;
}

#[tokio::test]
async fn files_come_compressed_where_that_is_understood_and_not_twice() {
    let running = Running::start().await;
    let asset = || ask("GET", "/assets/reporter-0123456789.js");
    let plain = running.send(asset()).await;
    assert_eq!(
        (plain.text().as_str(), plain.header("content-encoding")),
        ("void 0", None)
    );
    assert_eq!(
        plain.header("content-type"),
        Some("text/javascript; charset=utf-8")
    );
    let packed = running.send(asset().header("accept-encoding", "gzip, br")).await;
    assert_eq!(packed.header("content-encoding"), Some("br"));
    assert_eq!(packed.text(), "brotli of assets/reporter-0123456789.js");
    let refused = running
        .send(asset().header("accept-encoding", "gzip, br;q=0"))
        .await;
    assert_eq!(refused.header("content-encoding"), None);
    let tag = packed.header("etag").unwrap();
    assert_ne!(Some(tag), plain.header("etag"));
    let again = running
        .send(
            asset()
                .header("accept-encoding", "br")
                .header("if-none-match", tag),
        )
        .await;
    assert_eq!(
        (again.status, again.body.len(), again.header("etag")),
        (304, 0, Some(tag))
    );
    let other = running.send(asset().header("if-none-match", tag)).await;
    assert_eq!(other.status, 200);
    running.stop().await;
}

#[tokio::test]
async fn the_front_door_needs_one_organisation_or_a_default() {
    let running = Running::start().await;
    let second = zegel_storage::types::NewOrganisation {
        slug: "second".parse().unwrap(),
    };
    running.store.create_organisation(&second).await.unwrap();
    assert_eq!(running.send(ask("GET", "/")).await.status, 404);
    assert_eq!(running.send(ask("GET", "/o/second/")).await.status, 200);
    running.stop().await;
    let named = Running::start_with(|config| config.default_organisation = Some(org())).await;
    named.store.create_organisation(&second).await.unwrap();
    assert_eq!(
        named.send(ask("GET", "/")).await.header("location"),
        Some("/o/example-aid/")
    );
    named.stop().await;
}

#[tokio::test]
async fn an_organisation_may_have_a_host_of_its_own() {
    let running = Running::start_with(|config| {
        config.origins = vec![
            "https://zegel.example".into(),
            "https://report.second.example".into(),
        ];
        let second = "second".parse().unwrap();
        config.hosts = [("report.second.example".to_owned(), second)].into();
        config.default_organisation = Some(org());
    })
    .await;
    let front = |host: &str| ask("GET", "/").header("host", host);
    for (host, address) in [
        ("zegel.example", "/o/example-aid/"),
        ("report.second.example", "/o/second/"),
        ("REPORT.second.example", "/o/second/"),
        ("elsewhere.example", "/o/example-aid/"),
    ] {
        let answer = running.send(front(host)).await;
        assert_eq!(answer.header("location"), Some(address), "{host}");
    }
    running.stop().await;
}

#[tokio::test]
async fn a_site_that_is_not_what_was_built_stops_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    let path = folder.path().join("zegel.sqlite");
    let store: Arc<dyn Store> = Arc::new(SqliteStore::open(path, Mode::Serve).await.unwrap());
    let start = async || {
        let config = Config {
            listen: "127.0.0.1:0".parse().unwrap(),
            site_dir: site.clone(),
            blob_dir: folder.path().join("blobs"),
            ..Config::default()
        };
        let started = build_on(config, Arc::clone(&store), Arc::new(SystemClock));
        started.await.map(|_| ()).map_err(|error| error.to_string())
    };
    assert!(
        start()
            .await
            .unwrap_err()
            .ends_with("Has scripts/build-site been run?")
    );
    write_site(&site);
    start().await.unwrap();
    std::fs::write(site.join("assets/reporter-0123456789.js"), "alert(1)").unwrap();
    assert!(
        start()
            .await
            .unwrap_err()
            .ends_with("is not the file that was built: its hash differs.")
    );
    write_site(&site);
    let manifest = std::fs::read_to_string(site.join("manifest.json")).unwrap();
    std::fs::write(
        site.join("manifest.json"),
        manifest.replace("desk/index.html", "../zegel.sqlite"),
    )
    .unwrap();
    assert!(
        start()
            .await
            .unwrap_err()
            .ends_with("which is not inside its folder.")
    );
}
