//! Temporary.
#![allow(clippy::all, missing_docs, clippy::print_stdout, clippy::unwrap_used)]
use std::sync::Arc;
use zegel_server::{Config, SystemClock};
use zegel_storage_sqlite::{Mode, SqliteStore};

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let config = Config::load(Some(std::path::Path::new(&arguments[3])), std::iter::empty(), &[]).unwrap();
    zegel_server::start_log(&config.log);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let store = Arc::new(SqliteStore::open(&config.store.sqlite, Mode::Serve).await.unwrap());
        let server = zegel_server::build_on(config, store, Arc::new(SystemClock)).await.unwrap();
        if let Some(link) = server.set_up_link().await.unwrap() {
            println!("{link}");
        }
        server.run_until(zegel_server::shutdown_signal()).await.unwrap();
    });
}
