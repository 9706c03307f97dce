//! Starting, running and stopping.

use std::future::{Future, ready};
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use actix_http::error::DispatchError;
use actix_http::{HttpMessage as _, HttpService, Request};
use actix_service::{Service as _, ServiceFactoryExt as _, apply_fn_factory, fn_service, map_config};
use actix_web::dev::AppConfig;
use actix_web::web;
use tokio::net::TcpStream;
use zegel_protocol::OrgSlug;
use zegel_protocol::figures::Database;
use zegel_protocol::limits::SET_UP_DAYS;
use zegel_protocol::links::LinkToken;
use zegel_storage::blobs::BlobError;
use zegel_storage::types::{Link, NewOrganisation};
use zegel_storage::{Store, StoreError};
use zeroize::Zeroizing;

use crate::app::App;
use crate::body::Pace;
use crate::clock::Clock;
use crate::config::{BadConfig, Config, Limits};
use crate::edge::{self, Asked};
use crate::keys::Keys;
use crate::log::{OwnAddress, event};
use crate::mail::Mailer;
use crate::parts::Parts;
use crate::site::{BadSite, Site};
use crate::wire::{Terms, Wire};
use crate::{chance, housekeeping, routes};

/// Why the server cannot start: one sentence for the operator.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// A setting is wrong.
    #[error(transparent)]
    Config(#[from] BadConfig),
    /// The site is not there or not whole.
    #[error(transparent)]
    Site(#[from] BadSite),
    /// The database cannot be opened.
    #[error("The database cannot be used: {0}.")]
    Store(#[from] StoreError),
    /// The folder for attachments cannot be used.
    #[error("The folder for attachments cannot be used: {0}.")]
    Blobs(#[from] BlobError),
    /// The address cannot be listened on.
    #[error("Cannot listen on {0}: {1}.")]
    Listen(SocketAddr, std::io::ErrorKind),
    /// The server stopped by itself.
    #[error("The server stopped: {0}.")]
    Stopped(std::io::ErrorKind),
    /// No random bytes.
    #[error("The operating system gives no random bytes.")]
    NoChance,
}

/// A server that listens and does not answer yet.
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    app: Arc<App>,
    limits: Limits,
}

/// Reads the site and begins to listen, on a store that is open already and with a clock of the caller's.
///
/// # Errors
/// A sentence for the operator.
pub async fn build_on(
    config: Config,
    store: Arc<dyn Store>,
    clock: Arc<dyn Clock>,
) -> Result<Server, StartError> {
    config.check()?;
    let limits = &config.limits;
    let site = Site::load(&config.site_dir)?;
    let parts = Parts::open(
        &config.blob_dir,
        limits.unclaimed_attachment_bytes,
        limits.uploads_at_once,
    )
    .await?;
    let candidate = Zeroizing::new(chance::bytes().map_err(|_| StartError::NoChance)?);
    let secret = Zeroizing::new(store.installation_secret(*candidate).await?);
    let reserved = NewOrganisation {
        slug: OrgSlug::instance(),
    };
    store.create_organisation(&reserved).await?;
    let failed = |error: std::io::Error| StartError::Listen(config.listen, error.kind());
    let listener = TcpListener::bind(config.listen).map_err(failed)?;
    let address = listener.local_addr().map_err(failed)?;
    let app = Arc::new(App {
        store,
        parts,
        clock,
        keys: Keys::derive(&secret),
        patience: Default::default(),
        ceremonies: Default::default(),
        codes: Default::default(),
        mail: Mailer::new(&config.mail)?,
        digest_hours: config.mail.digest_hours.clone(),
        organisations: Default::default(),
        channels: Default::default(),
        packed: Default::default(),
        site,
        pace: Pace {
            idle: limits.idle(),
            bytes_per_second: limits.body_bytes_per_second,
        },
        origins: config.allowed_origins(address),
        https: config.is_https(),
        onion_origin: config.onion_origin,
        hosts: config.hosts,
        database: if config.store.postgres_url.is_some() {
            Database::Postgresql
        } else {
            Database::Sqlite
        },
        blob_dir: config.blob_dir,
        default_organisation: config.default_organisation,
        stopping: AtomicBool::new(false),
    });
    Ok(Server {
        listener,
        address,
        app,
        limits: config.limits,
    })
}

/// Ends when the process is told to stop: `SIGTERM` or `SIGINT`.
pub async fn shutdown_signal() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        return;
    };
    let Ok(mut interrupt) = signal(SignalKind::interrupt()) else {
        return;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
}

impl Server {
    /// Where it listens.
    pub fn addr(&self) -> SocketAddr {
        self.address
    }

    /// The address of the page where the first organisation is made, if there is none yet. It works once and for a
    /// week, and only the last one that was asked for does; whoever has it owns the server, so it is for the operator's
    /// eyes and no log.
    ///
    /// # Errors
    /// `Store` or `NoChance`.
    pub async fn set_up_link(&self) -> Result<Option<String>, StartError> {
        let random = Zeroizing::new(chance::bytes().map_err(|_| StartError::NoChance)?);
        let token = LinkToken::new(&random);
        let link = Link {
            token: token.hash(),
            last_day: self.app.clock.today().plus_days(SET_UP_DAYS),
        };
        let offered = self.app.store.offer_set_up(&link).await?;
        let origin = self.app.origins.first().map_or("", String::as_str);
        Ok(offered.then(|| format!("{origin}/setup/#{}", token.as_str())))
    }

    /// Answers until `shutdown` ends; then requests under way are finished and the store is closed.
    ///
    /// # Errors
    /// `Stopped`, if it could not go on.
    pub async fn run_until(
        self,
        shutdown: impl Future<Output = ()> + Send + 'static,
    ) -> Result<(), StartError> {
        let Self {
            listener,
            address,
            app,
            limits,
        } = self;
        event!(INFO, "listening", address = OwnAddress(address));
        let stopped = |error: std::io::Error| StartError::Stopped(error.kind());
        let server = http_server(listener, &app, &limits).map_err(stopped)?;
        let handle = server.handle();
        let tending = tokio::spawn(housekeeping::run(Arc::clone(&app)));
        let told = Arc::clone(&app);
        let stopping = tokio::spawn(async move {
            shutdown.await;
            event!(INFO, "stopping");
            told.stopping.store(true, Ordering::SeqCst);
            tokio::time::sleep(Duration::from_secs(limits.drain_seconds)).await;
            handle.stop(true).await;
        });
        let result = server.await.map_err(stopped);
        tending.abort();
        stopping.abort();
        app.store.close().await;
        event!(INFO, "stopped");
        result
    }
}

/// Puts the layers together: socket → wire → HTTP/1.1 → edge → application.
fn http_server(
    listener: TcpListener,
    app: &Arc<App>,
    limits: &Limits,
) -> std::io::Result<actix_server::Server> {
    let workers = match limits.workers {
        0 => std::thread::available_parallelism().map_or(1, usize::from),
        set => set,
    };
    let builder = actix_server::Server::build()
        .workers(workers)
        .max_concurrent_connections(limits.max_connections.div_ceil(workers))
        .shutdown_timeout(limits.shutdown_seconds)
        .disable_signals();
    let signal = builder.graceful_shutdown_signal();
    let terms = Terms {
        head: limits.head(),
        write: limits.idle(),
        https: app.https && app.onion_origin.is_none(),
    };
    let keep_alive = Duration::from_secs(limits.keep_alive_seconds);
    let app = Arc::clone(app);
    let factory = move || {
        let (app, signal, https) = (Arc::clone(&app), signal.clone(), app.https);
        let routes = actix_web::App::new()
            .app_data(web::Data::from(Arc::clone(&app)))
            .configure(routes::register);
        let answers = apply_fn_factory(
            map_config(routes, |()| AppConfig::default()),
            move |request: Request, routes| {
                let asked = Asked::of(request.method(), request.headers());
                edge::finish(https, asked, routes.call(request))
            },
        );
        let http = HttpService::build()
            .graceful_shutdown_signal(move || {
                let signal = signal.clone();
                async move { signal.notified().await }
            })
            .keep_alive(keep_alive)
            // Heads are timed by the wire, for every request and not for the first one only.
            .client_request_timeout(Duration::ZERO)
            .client_disconnect_timeout(Duration::from_secs(5))
            .h1(answers);
        // The peer's address ends here: nothing behind this line can know it.
        fn_service(move |socket: TcpStream| {
            // A socket that refuses the option works without it.
            let _ = socket.set_nodelay(true);
            ready(Ok::<_, DispatchError>((Wire::new(socket, terms), None)))
        })
        .and_then(http)
    };
    Ok(builder.listen("http", listener, factory)?.run())
}
