//! `zegel demo`: server, organisation, people and cases on this machine, to look around in.

mod cases;
mod content;
mod folder;
mod organisation;
mod site;

use std::fmt::Write as _;
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context as _, bail};
use clap::Args;
use tokio::runtime::Runtime;
use zegel_protocol::OrgSlug;
use zegel_server::{Config, SystemClock};
use zegel_storage::Store;
use zegel_storage_sqlite::Mode;

use crate::links::Link;
use crate::store::open_store;
use crate::talk::{self, say};
use crate::views;
use cases::{Players, write_sign_ins};
use content::OrganisationScript;
use folder::{Folder, Memory, SignIn};

/// Run everything on this machine with made-up data, to look around.
///
/// The first start makes an organisation, its people and about a dozen cases; later ones use them again.
#[derive(Args)]
pub(crate) struct Demo {
    /// The folder for everything that is made
    #[arg(long, value_name = "DIR", default_value = "demo-data")]
    dir: PathBuf,
    /// Where to listen
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The built site [default: web/dist here or beside the program]
    #[arg(long, value_name = "DIR")]
    site_dir: Option<PathBuf>,
}

impl Demo {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let site_dir = site::find(self.site_dir.as_deref())?;
        self.check_address()?;
        let (folder, memory) = Folder::open(&self.dir)?;
        let config = self.config(&folder, site_dir);
        zegel_server::start_log(&config.log);
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let store = runtime.block_on(open_store(&config, Mode::Serve))?;
        let server = runtime.block_on(zegel_server::build_on(
            config,
            Arc::clone(&store),
            Arc::new(SystemClock),
        ))?;
        let address = server.addr();
        let (made, is_made) = tokio::sync::oneshot::channel::<()>();
        // Signals are waited for only when everything is made: until then Ctrl-C ends the program at once, and the next
        // start finds a half-made folder and makes it anew.
        let serving = runtime.spawn(server.run_until(async move {
            if is_made.await.is_ok() {
                zegel_server::shutdown_signal().await;
            }
        }));
        let script = OrganisationScript::read()?;
        let shown = self.prepare(&runtime, &*store, &folder, memory, address, &script)?;
        let path = write_sign_ins(&folder, &shown)?;
        talk::data(&shown)?;
        say(format_args!(
            "This is in {} too. Ctrl-C stops the demo; the next start uses the same data.",
            path.display()
        ));
        // The server waits for a signal from now on; it is not interested in whether it was told so.
        let _ = made.send(());
        Ok(runtime.block_on(serving)??)
    }

    /// Finds out before anything is made whether the address can be listened on.
    fn check_address(&self) -> anyhow::Result<()> {
        match TcpListener::bind(self.listen) {
            Ok(_) => Ok(()),
            Err(error) => bail!(
                "cannot listen on {}: {}; say --listen with another address, such as 127.0.0.1:0 for any free port",
                self.listen,
                error.kind()
            ),
        }
    }

    fn config(&self, folder: &Folder, site_dir: PathBuf) -> Config {
        let mut config = Config {
            listen: self.listen,
            site_dir,
            blob_dir: folder.file("blobs"),
            ..Config::default()
        };
        config.store.sqlite = folder.file("zegel.sqlite");
        config.log.level = zegel_server::LogLevel::Warn;
        if self.listen.port() != 0 {
            config.origins = origins(self.listen);
        }
        config
    }

    /// Makes what is not there yet; gives what there is to tell.
    fn prepare(
        &self,
        runtime: &Runtime,
        store: &dyn Store,
        folder: &Folder,
        memory: Option<Memory>,
        address: SocketAddr,
        script: &OrganisationScript,
    ) -> anyhow::Result<String> {
        let origins = origins(address);
        let origin = origins.first().context("no address")?;
        let people = match memory {
            Some(memory) => {
                let key = runtime.block_on(organisation::bring_up_to_date(
                    store,
                    folder,
                    &script.slug,
                    &origins,
                ))?;
                return Ok(tell(origin, &script.slug, &key, &memory));
            }
            None => {
                say(format_args!(
                    "Making the demo in {} (this happens once)",
                    self.dir.display()
                ));
                runtime.block_on(organisation::make(store, folder, script, &origins))?
            }
        };
        let key = runtime.block_on(organisation::bring_up_to_date(
            store,
            folder,
            &script.slug,
            &origins,
        ))?;
        let link: Link = Link::of(origin, &script.slug, &key)
            .parse()
            .map_err(anyhow::Error::msg)?;
        let receipts = Players::new(&link, folder, &people).play(&content::cases()?)?;
        Ok(tell(
            origin,
            &script.slug,
            &key,
            &folder.remember(people, receipts)?,
        ))
    }
}

/// How this machine is reached at an address it listens on.
fn origins(address: SocketAddr) -> Vec<String> {
    let port = address.port();
    let own = if address.ip().is_unspecified() {
        format!("127.0.0.1:{port}")
    } else {
        address.to_string()
    };
    let mut origins = vec![format!("http://{own}")];
    if address.ip().is_loopback() || address.ip().is_unspecified() {
        origins.push(format!("http://localhost:{port}"));
    }
    origins
}

/// What there is to see, and how to get in.
fn tell(origin: &str, slug: &OrgSlug, key: &str, memory: &Memory) -> String {
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = writeln!(text, "\nReporters:  {}", Link::of(origin, slug, key));
    if let Some(receipt) = memory.receipts.iter().find(|receipt| receipt.try_it) {
        let _ = writeln!(text, "            to come back to a case: {}", receipt.code);
    }
    let line = |person: &SignIn| {
        let who = format!("{} ({})", person.name, views::account_role(person.role));
        format!("  {:8} {:43} {}\n", person.login, who, person.passphrase)
    };
    let (server, desk): (Vec<_>, Vec<_>) = memory
        .people
        .iter()
        .partition(|person| person.role.is_of_the_instance());
    let desk: String = desk.into_iter().map(line).collect();
    let server: String = server.into_iter().map(line).collect();
    let _ = writeln!(
        text,
        "\nDesk:       {}\n\n{desk}",
        Link::of_desk(origin, slug, key)
    );
    let _ = writeln!(
        text,
        "The whole server: {origin}/o/{}/desk/\n\n{server}",
        OrgSlug::INSTANCE
    );
    let _ = writeln!(text, "Receipt codes of all cases:");
    for receipt in &memory.receipts {
        let _ = writeln!(text, "  {}  {}", receipt.code, receipt.title);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::origins;

    #[test]
    fn a_demo_that_listens_everywhere_is_reached_on_this_machine() {
        assert_eq!(
            origins("0.0.0.0:8080".parse().unwrap()),
            ["http://127.0.0.1:8080", "http://localhost:8080"]
        );
        assert_eq!(
            origins("127.0.0.1:1".parse().unwrap()),
            ["http://127.0.0.1:1", "http://localhost:1"]
        );
        assert_eq!(origins("192.0.2.1:80".parse().unwrap()), ["http://192.0.2.1:80"]);
    }
}
