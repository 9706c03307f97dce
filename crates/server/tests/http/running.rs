//! A server on a free port, with an organisation, its people, a roster and a small site.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tempfile::TempDir;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use zegel_protocol::reports::{GrantKind, NewGrant, NewReport};
use zegel_protocol::{BlobId, CaseId, Day, OrgSlug, PersonId, Sealed, Sha256};
use zegel_server::{Clock as _, Config, StartError, TestClock, build_on};
use zegel_storage::Store;
use zegel_storage_sqlite::{Mode, SqliteStore};

use crate::cast::{furnish, proof_of};
use crate::client::{Answer, Ask, ask};

/// A Monday in November 2026, at noon.
pub(crate) const NOON: i64 = 1_795_435_200;
pub(crate) const API: &str = "/api/v1/o/example-aid";

pub(crate) struct Running {
    pub(crate) addr: SocketAddr,
    pub(crate) store: Arc<dyn Store>,
    pub(crate) clock: Arc<TestClock>,
    pub(crate) folder: TempDir,
    /// What the operator is told at the start.
    pub(crate) set_up_link: Option<String>,
    stop: oneshot::Sender<()>,
    done: JoinHandle<Result<(), StartError>>,
}

pub(crate) fn org() -> OrgSlug {
    "example-aid".parse().unwrap()
}

pub(crate) fn person(name: &str) -> PersonId {
    name.parse().unwrap()
}

impl Running {
    pub(crate) async fn start() -> Self {
        Self::start_with(|_| {}).await
    }

    pub(crate) async fn start_with(set: impl FnOnce(&mut Config)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        write_site(&folder.path().join("site"));
        let store = open(&folder).await;
        furnish(&*store).await;
        Self::start_in(folder, store, NOON, set).await
    }

    /// With its people, before their first roster.
    pub(crate) async fn start_without_roster(set: impl FnOnce(&mut Config)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        write_site(&folder.path().join("site"));
        let store = open(&folder).await;
        crate::cast::introduce(&*store).await;
        Self::start_in(folder, store, NOON, set).await
    }

    /// On a store without anything in it.
    pub(crate) async fn start_empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        write_site(&folder.path().join("site"));
        let store = open(&folder).await;
        Self::start_in(folder, store, NOON, |_| {}).await
    }

    /// Stops, and starts in the same folder some days later.
    pub(crate) async fn start_again(self, days: i64) -> Self {
        self.start_again_with(days, |_| {}).await
    }

    /// The same with settings.
    pub(crate) async fn start_again_with(self, days: i64, set: impl FnOnce(&mut Config)) -> Self {
        self.start_again_after(days * 24, set).await
    }

    /// The same, some hours after the noon of the first day.
    pub(crate) async fn start_again_after(self, hours: i64, set: impl FnOnce(&mut Config)) -> Self {
        let (done, folder) = self.begin_to_stop();
        done.await.unwrap().unwrap();
        let store = open(&folder).await;
        Self::start_in(folder, store, NOON + hours * 3600, set).await
    }

    async fn start_in(
        folder: TempDir,
        store: Arc<dyn Store>,
        now: i64,
        set: impl FnOnce(&mut Config),
    ) -> Self {
        let mut config = Config {
            listen: "127.0.0.1:0".parse().unwrap(),
            site_dir: folder.path().join("site"),
            blob_dir: folder.path().join("blobs"),
            ..Config::default()
        };
        config.limits.workers = 2;
        set(&mut config);
        let clock = Arc::new(TestClock::at(now));
        let server = build_on(config, Arc::clone(&store), Arc::clone(&clock) as _)
            .await
            .unwrap();
        let addr = server.addr();
        let set_up_link = server.set_up_link().await.unwrap();
        let (stop, stopped) = oneshot::channel();
        let done = tokio::spawn(server.run_until(async {
            let _ = stopped.await;
        }));
        Self {
            addr,
            store,
            clock,
            folder,
            set_up_link,
            stop,
            done,
        }
    }

    pub(crate) fn today(&self) -> Day {
        self.clock.today()
    }

    pub(crate) async fn send(&self, ask: Ask) -> Answer {
        ask.send(self.addr).await
    }

    /// Tells the server to stop; the answer is when it has.
    pub(crate) fn begin_to_stop(self) -> (JoinHandle<Result<(), StartError>>, TempDir) {
        self.stop.send(()).unwrap();
        (self.done, self.folder)
    }

    pub(crate) async fn stop(self) {
        let (done, _folder) = self.begin_to_stop();
        tokio::time::timeout(Duration::from_secs(30), done)
            .await
            .unwrap()
            .unwrap()
            .unwrap();
    }

    /// Signs in and gives the cookie.
    pub(crate) async fn sign_in(&self, login: &str) -> String {
        self.sign_in_at(API, login).await
    }

    /// Signs in to the organisation whose address is given.
    pub(crate) async fn sign_in_at(&self, api: &str, login: &str) -> String {
        let answer = self
            .send(ask("POST", &format!("{api}/login")).json(&proof_of(login)))
            .await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.cookie().unwrap()
    }

    /// Signs in and proves at once again who it is.
    pub(crate) async fn step_up(&self, login: &str) -> String {
        let cookie = self.sign_in(login).await;
        let answer = self
            .send(
                ask("POST", &format!("{API}/me/step-up"))
                    .cookie(&cookie)
                    .json(&crate::cast::step_up_of(login)),
            )
            .await;
        assert_eq!(answer.status, 204, "{}", answer.text());
        answer.cookie().unwrap()
    }

    /// What the store knows the newest session of somebody by.
    pub(crate) async fn token_of(&self, login: &str) -> Sha256 {
        let sessions = self.store.sessions(&org(), &person(login), self.today()).await;
        sessions.unwrap()[0].token
    }

    /// How much is stored: cases that somebody can see, their entries, and files of attachments.
    pub(crate) async fn stored(&self) -> (usize, u32, usize) {
        let (mut cases, mut entries) = (0, 0);
        for name in ["amina", "bram", "okello"] {
            let page = self
                .store
                .cases_for(&org(), &person(name), None, 100)
                .await
                .unwrap();
            cases += page.cases.len();
            entries += page
                .cases
                .iter()
                .map(|case| case.conversation_len + case.log_len)
                .sum::<u32>();
        }
        (
            cases,
            entries,
            files_below(&self.folder.path().join("blobs")).len(),
        )
    }
}

pub(crate) fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files
}

async fn open(folder: &TempDir) -> Arc<dyn Store> {
    let path = folder.path().join("zegel.sqlite");
    Arc::new(SqliteStore::open(path, Mode::Serve).await.unwrap())
}

/// A case, a mailbox and an attachment for every number.
pub(crate) fn case(number: u8) -> CaseId {
    CaseId::from_random([number; 16])
}

pub(crate) fn blob(number: u8) -> BlobId {
    BlobId::from_random([number; 16])
}

pub(crate) fn mailbox(number: u8) -> [u8; 32] {
    [number; 32]
}

pub(crate) fn grant(name: &str) -> NewGrant {
    NewGrant {
        person: person(name),
        kind: GrantKind::Thread,
        sealed: Sealed::new(format!("thread key for {name}").into_bytes()),
        withheld_until: None,
    }
}

pub(crate) fn report(number: u8) -> NewReport {
    NewReport {
        case: case(number),
        channel: "reporting-point".parse().unwrap(),
        mailbox: Sha256::of(&mailbox(number)),
        reporter_grant: Sealed::new(vec![number; 200]),
        grants: vec![grant("amina")],
        first_entry: Sealed::new(vec![number; 16 << 10]),
        blobs: Vec::new(),
    }
}

/// The files of `scripts/build-site`, in small.
pub(crate) fn write_site(folder: &Path) {
    let files = [
        (
            "pages/en/index.html",
            "text/html; charset=utf-8",
            "<!doctype html><title>en</title>",
        ),
        (
            "pages/ar/index.html",
            "text/html; charset=utf-8",
            "<!doctype html><title>ar</title>",
        ),
        (
            "desk/index.html",
            "text/html; charset=utf-8",
            "<!doctype html><title>desk</title>",
        ),
        (
            "assets/reporter-0123456789.js",
            "text/javascript; charset=utf-8",
            "void 0",
        ),
        (
            "assets/worker-reporter-0123456789.js",
            "text/javascript; charset=utf-8",
            "void 1",
        ),
    ];
    let mut listed = Vec::new();
    for (path, content_type, text) in files {
        let file = folder.join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, text).unwrap();
        std::fs::write(folder.join(format!("{path}.br")), format!("brotli of {path}")).unwrap();
        let hash: String = Sha256::of(text.as_bytes())
            .as_bytes()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        listed.push(serde_json::json!({ "path": path, "content_type": content_type, "sha256": hash, "cache": "page" }));
    }
    let manifest =
        serde_json::json!({ "v": 1, "languages": ["en", "ar"], "default_language": "en", "files": listed });
    std::fs::write(folder.join("manifest.json"), manifest.to_string()).unwrap();
}
