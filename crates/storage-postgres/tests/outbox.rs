//! Mails on their way out where several servers share one database: each is carried by one of them, and by another if that
//! one dies.
#![allow(clippy::unwrap_used, reason = "helpers of tests count as no tests")]

mod database;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use sqlx::{Connection as _, Executor as _, PgConnection};
use zegel_protocol::handlers::Mark;
use zegel_protocol::people::AccountRole;
use zegel_storage::conformance::world::{World, day, entries, grant, person, report};
use zegel_storage::types::{Actor, Fate, QueuedMail};
use zegel_storage::{Courier, Outbox as _, Store};
use zegel_storage_postgres::PostgresStore;

const READERS: usize = 12;

/// Readers of one case that waits since day 3, and their mails.
async fn queued(store: Arc<dyn Store>) -> World {
    let world = World::new(store).await;
    let mut sent = report("r");
    for number in 0..READERS {
        let name = format!("reader-{number:02}");
        world.enlist(&world.org, &name, AccountRole::Handler).await;
        let address = format!("{name}@mail.example.org");
        world
            .store
            .set_address(&world.org, &Actor::Operator, &person(&name), Some(&address))
            .await
            .unwrap();
        sent.grants.push(grant(&name, "r"));
    }
    world.take(&sent).await;
    let mut append = entries(vec![]);
    append.marks.attention = Mark::On(day(3));
    world.append("amina", "r", &append, day(0)).await;
    let queued = world.store.queue_desk_mails(&world.org, day(3)).await.unwrap();
    assert_eq!(queued, READERS as u64);
    world
}

/// Takes its time, and notes who got a mail.
#[derive(Default)]
struct Slow(Mutex<BTreeMap<String, u32>>);

#[async_trait]
impl Courier for Slow {
    async fn carry(&self, mail: &QueuedMail) -> Fate {
        tokio::time::sleep(Duration::from_millis(20)).await;
        *self
            .0
            .lock()
            .unwrap()
            .entry(mail.line.person.to_string())
            .or_default() += 1;
        Fate::Sent
    }
}

/// Tells that it has a mail, and never comes back.
struct Lost(tokio::sync::Notify);

#[async_trait]
impl Courier for Lost {
    async fn carry(&self, _: &QueuedMail) -> Fate {
        self.0.notify_one();
        std::future::pending().await
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_servers_on_one_database_each_carries_a_part_and_none_a_mail_of_the_other() {
    let url = database::create().await;
    let world = queued(Arc::new(PostgresStore::connect(&url).await.unwrap())).await;
    let mut servers = Vec::new();
    for _ in 0..2 {
        let store = PostgresStore::connect(&url).await.unwrap();
        let (org, courier) = (world.org.clone(), Arc::new(Slow::default()));
        let carrying = courier.clone();
        let round = tokio::spawn(async move {
            let mut last = None;
            while let Some((line, _)) = store
                .carry_next(&org, last.as_ref(), day(3), &*carrying)
                .await
                .unwrap()
            {
                last = Some(line);
            }
        });
        servers.push((courier, round));
    }
    let mut all: BTreeMap<String, u32> = BTreeMap::new();
    for (courier, round) in servers {
        round.await.unwrap();
        let carried = courier.0.lock().unwrap();
        assert!(!carried.is_empty(), "both had something to do");
        for (name, times) in carried.iter() {
            *all.entry(name.clone()).or_default() += times;
        }
    }
    assert_eq!(all.len(), READERS);
    assert!(all.values().all(|times| *times == 1), "{all:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_server_carried_whose_connection_was_cut_is_carried_by_another_one() {
    let url = database::create().await;
    let world = queued(Arc::new(PostgresStore::connect(&url).await.unwrap())).await;
    let dying = PostgresStore::connect(&url).await.unwrap();
    let courier = Arc::new(Lost(tokio::sync::Notify::new()));
    let (org, carrying) = (world.org.clone(), courier.clone());
    let round =
        tokio::spawn(async move { dying.carry_next(&org, None, day(3), &*carrying).await.map(|_| ()) });
    courier.0.notified().await;

    let slow = Slow::default();
    let mut last = None;
    while let Some((line, _)) = world
        .store
        .carry_next(&world.org, last.as_ref(), day(3), &slow)
        .await
        .unwrap()
    {
        last = Some(line);
    }
    assert_eq!(slow.0.lock().unwrap().len(), READERS - 1, "one is under way");

    let mut connection = PgConnection::connect(&url).await.unwrap();
    connection
        .execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE state = 'idle in transaction' AND datname = current_database()",
        )
        .await
        .unwrap();
    let mut carried = None;
    for _ in 0..100 {
        carried = world
            .store
            .carry_next(&world.org, None, day(3), &slow)
            .await
            .unwrap();
        if carried.is_some() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert!(carried.is_some());
    assert_eq!(slow.0.lock().unwrap().len(), READERS);
    round.abort();
}
