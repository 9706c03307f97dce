//! The server's store, opened by the commands that administer it.

use std::sync::Arc;

use anyhow::{Context as _, anyhow, bail};
use zegel_protocol::OrgSlug;
use zegel_server::Config;
use zegel_storage::{Store, StoreError};
use zegel_storage_postgres::PostgresStore;
use zegel_storage_sqlite::{Mode, SqliteStore};

/// Opens the database that the configuration names: PostgreSQL where it names one, else the embedded one.
///
/// # Errors
/// A sentence for the operator.
pub(crate) async fn open_store(config: &Config, mode: Mode) -> anyhow::Result<Arc<dyn Store>> {
    let store: Result<Arc<dyn Store>, StoreError> = match &config.store.postgres_url {
        Some(url) => PostgresStore::connect(url.expose())
            .await
            .map(|store| Arc::new(store) as _),
        None => SqliteStore::open(&config.store.sqlite, mode)
            .await
            .map(|store| Arc::new(store) as _),
    };
    store.context("the database cannot be used")
}

/// Opens the store, does `work`, closes the store.
///
/// # Errors
/// Those of opening it, and those of `work`.
pub(crate) fn with_store<T>(
    config: &Config,
    work: impl AsyncFnOnce(&dyn Store) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let store = open_store(config, Mode::Tool).await?;
        let result = work(&*store).await;
        store.close().await;
        result
    })
}

/// The organisation that was named, or the only one that there is.
///
/// # Errors
/// There are none or several, or not that one.
pub(crate) async fn only_organisation(store: &dyn Store, named: Option<&OrgSlug>) -> anyhow::Result<OrgSlug> {
    let all = store.organisations().await?;
    match (named, all.as_slice()) {
        (Some(named), _) if all.contains(named) => Ok(named.clone()),
        (Some(named), _) => Err(anyhow!("there is no organisation called {named}")),
        (None, [only]) => Ok(only.clone()),
        (None, []) => bail!("there is no organisation yet: `zegel org init` or `zegel org create` makes one"),
        (None, _) => bail!("there are several organisations: say which with --org"),
    }
}
