//! Mails on their way out: who gets one, once, and what becomes of those that nobody takes.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use zegel_protocol::Day;
use zegel_protocol::handlers::{Mark, ResealedGrant};
use zegel_protocol::limits::{MAIL_DAYS, UNDELIVERED_DAYS};
use zegel_protocol::people::AccountRole;
use zegel_protocol::reports::GrantKind;

use super::office::{by, link, newcomer};
use super::world::{World, case, day, entries, grant, person, report, roster, sealed};
use crate::types::{Fate, Line, MailAbout, MailFigures, QueuedMail};
use crate::{Courier, Store};

/// Notes what it gets, and does the same with all of it.
struct Notes {
    fate: Fate,
    seen: Mutex<Vec<QueuedMail>>,
}

#[async_trait]
impl Courier for Notes {
    async fn carry(&self, mail: &QueuedMail) -> Fate {
        self.seen.lock().unwrap().push(mail.clone());
        self.fate
    }
}

/// Everything that waits on that day, with what becomes of it.
async fn carry(world: &World, on: Day, fate: Fate) -> Vec<QueuedMail> {
    let courier = Notes {
        fate,
        seen: Mutex::default(),
    };
    let mut last: Option<Line> = None;
    while let Some((line, became)) = world
        .store
        .carry_next(&world.org, last.as_ref(), on, &courier)
        .await
        .unwrap()
    {
        assert_eq!(became, fate);
        last = Some(line);
    }
    courier.seen.into_inner().unwrap()
}

fn names(mails: &[QueuedMail]) -> Vec<&str> {
    mails.iter().map(|mail| mail.line.person.as_str()).collect()
}

async fn queue(world: &World, on: Day) -> u64 {
    world.store.queue_desk_mails(&world.org, on).await.unwrap()
}

async fn mark(world: &World, text: &str, attention: Mark) {
    let mut append = entries(vec![]);
    append.marks.attention = attention;
    world.append("amina", text, &append, day(0)).await;
}

async fn address(world: &World, name: &str, address: Option<&str>) {
    let noted = world
        .store
        .set_address(&world.org, &by("adele"), &person(name), address)
        .await;
    noted.unwrap();
}

/// A case that amina and boris read and that asks for attention on day 3; they and olga can be written to.
async fn waiting(store: Arc<dyn Store>) -> World {
    let world = World::with_report(store, "r").await.staffed().await;
    for name in ["amina", "boris", "olga"] {
        address(&world, name, Some(&format!("{name}@mail.example.org"))).await;
    }
    mark(&world, "r", Mark::On(day(3))).await;
    world
}

/// On the day itself and on every one after it, as long as it waits.
pub async fn whoever_has_something_waiting_gets_one_mail_a_day(store: Arc<dyn Store>) {
    let world = waiting(store).await;
    world.take(&report("another")).await;
    mark(&world, "another", Mark::On(day(4))).await;
    assert_eq!(queue(&world, day(2)).await, 0);
    assert_eq!(queue(&world, day(3)).await, 2);
    assert_eq!(queue(&world, day(3)).await, 0);
    let mails = carry(&world, day(3), Fate::Sent).await;
    assert_eq!(names(&mails), ["amina", "boris"]);
    let first = &mails[0];
    assert_eq!(
        (first.about, first.tries, first.needed),
        (MailAbout::Desk, 0, true)
    );
    assert_eq!(first.address.as_deref(), Some("amina@mail.example.org"));
    assert_eq!(queue(&world, day(3)).await, 0, "sent today");
    assert!(carry(&world, day(3), Fate::Sent).await.is_empty());
    assert_eq!(queue(&world, day(4)).await, 2, "two cases, one mail");
    let late = carry(&world, day(5), Fate::Sent).await;
    assert_eq!(late.len(), 2, "what could not be sent yesterday");
    assert_eq!(queue(&world, day(5)).await, 0, "is today's mail");
    assert_eq!(queue(&world, day(6)).await, 2);
}

/// Nor of another organisation, nor who left, nor who has no address.
pub async fn nobody_gets_mail_about_what_is_closed_muted_or_not_theirs(store: Arc<dyn Store>) {
    let world = waiting(store).await;
    let World { store, org, other } = &world;
    assert_eq!(store.queue_desk_mails(other, day(9)).await.unwrap(), 0);
    assert!(!store.mute(org, &person("olga"), &case("r"), true).await.unwrap());
    assert!(
        !store
            .mute(other, &person("amina"), &case("r"), true)
            .await
            .unwrap()
    );
    for again in [true, true] {
        assert!(
            store
                .mute(org, &person("amina"), &case("r"), again)
                .await
                .unwrap()
        );
    }
    assert!(world.inbox("amina").await[0].muted && !world.inbox("boris").await[0].muted);
    let resealed = ResealedGrant {
        kind: GrantKind::Thread,
        was: zegel_protocol::Sha256::of(grant("amina", "r").sealed.as_bytes()),
        sealed: sealed("anew"),
    };
    store
        .replace_grants(org, &person("amina"), &case("r"), &[resealed])
        .await
        .unwrap();
    assert!(world.inbox("amina").await[0].muted, "also after new keys");
    queue(&world, day(3)).await;
    assert_eq!(names(&carry(&world, day(3), Fate::Sent).await), ["boris"]);
    assert!(
        store
            .mute(org, &person("amina"), &case("r"), false)
            .await
            .unwrap()
    );
    address(&world, "boris", None).await;
    queue(&world, day(4)).await;
    assert_eq!(names(&carry(&world, day(4), Fate::Sent).await), ["amina"]);
    world.depart("amina").await;
    assert_eq!(queue(&world, day(5)).await, 0);
    address(&world, "boris", Some("boris@mail.example.org")).await;
    assert_eq!(queue(&world, day(5)).await, 1);
    let mut closed = entries(vec![]);
    closed.marks.attention = Mark::Clear;
    world.append("boris", "r", &closed, day(5)).await;
    assert_eq!(queue(&world, day(6)).await, 0);
}

/// It is given out on its day, and only then does its holder learn of the case.
pub async fn a_withheld_key_brings_no_mail(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await;
    address(&world, "olga", Some("olga@mail.example.org")).await;
    let mut sent = report("r");
    let mut withheld = grant("olga", "r");
    withheld.withheld_until = Some(day(7));
    sent.grants.push(withheld);
    world.take(&sent).await;
    mark(&world, "r", Mark::On(day(3))).await;
    assert_eq!(queue(&world, day(6)).await, 0);
    assert!(
        !world
            .store
            .mute(&world.org, &person("olga"), &case("r"), true)
            .await
            .unwrap()
    );
    world.store.release_due_grants(day(7)).await.unwrap();
    assert_eq!(queue(&world, day(7)).await, 1);
}

/// What was done meanwhile, who left or lost their address: a mail says so before it is carried.
pub async fn a_mail_that_lost_its_reason_says_so(store: Arc<dyn Store>) {
    let world = waiting(store).await;
    queue(&world, day(3)).await;
    let needed = |mails: &[QueuedMail]| mails.iter().map(|mail| mail.needed).collect::<Vec<_>>();
    assert_eq!(needed(&carry(&world, day(3), Fate::NotNow).await), [true, true]);
    world
        .store
        .mute(&world.org, &person("amina"), &case("r"), true)
        .await
        .unwrap();
    assert_eq!(needed(&carry(&world, day(3), Fate::NotNow).await), [false, true]);
    mark(&world, "r", Mark::On(day(9))).await;
    assert_eq!(needed(&carry(&world, day(3), Fate::NotNow).await), [false, false]);
    world.depart("boris").await;
    let mails = carry(&world, day(3), Fate::Needless).await;
    let addresses: Vec<_> = mails.iter().map(|mail| mail.address.is_some()).collect();
    assert_eq!(addresses, [true, false]);
    assert!(carry(&world, day(3), Fate::Sent).await.is_empty(), "forgotten");
}

/// Days after which, and how long it is told, are in the protocol's limits.
pub async fn a_mail_that_nobody_takes_is_counted_and_given_up(store: Arc<dyn Store>) {
    let world = waiting(store).await;
    let store = &world.store;
    let figures = |waiting, undelivered| MailFigures { waiting, undelivered };
    assert_eq!(store.mail_figures(day(3)).await.unwrap(), figures(0, 0));
    queue(&world, day(3)).await;
    for tries in 0..3 {
        let mails = carry(&world, day(3), Fate::Failed).await;
        assert!(mails.len() == 2 && mails.iter().all(|mail| mail.tries == tries));
    }
    assert_eq!(store.mail_figures(day(3)).await.unwrap(), figures(2, 0));
    let last = day(3 + MAIL_DAYS);
    assert_eq!(queue(&world, day(4)).await, 0, "one waits already");
    assert_eq!(store.tidy_outbox(last.plus_days(-1)).await.unwrap(), 0);
    assert_eq!(store.tidy_outbox(last).await.unwrap(), 2);
    assert_eq!(store.tidy_outbox(last).await.unwrap(), 0);
    assert_eq!(store.mail_figures(last).await.unwrap(), figures(0, 2));
    assert!(carry(&world, last, Fate::Sent).await.is_empty());
    assert_eq!(queue(&world, last).await, 2, "it still waits: from the beginning");
    carry(&world, last, Fate::Sent).await;
    let later = last.plus_days(UNDELIVERED_DAYS);
    assert_eq!(store.mail_figures(later).await.unwrap(), figures(0, 2));
    let later = later.plus_days(1);
    assert_eq!(store.mail_figures(later).await.unwrap(), figures(0, 0));
    store.tidy_outbox(later).await.unwrap();
    assert_eq!(
        store.mail_figures(last).await.unwrap(),
        figures(0, 0),
        "forgotten"
    );
}

/// Takes its time.
struct Slow {
    carried: Mutex<BTreeMap<String, u32>>,
}

#[async_trait]
impl Courier for Slow {
    async fn carry(&self, mail: &QueuedMail) -> Fate {
        tokio::time::sleep(Duration::from_millis(10)).await;
        let mut carried = self.carried.lock().unwrap();
        *carried.entry(mail.line.person.to_string()).or_default() += 1;
        Fate::Sent
    }
}

/// Also where several processes serve one database.
pub async fn of_many_couriers_one_gets_each_mail(store: Arc<dyn Store>) {
    let world = waiting(store).await;
    let mut reread = entries(vec![]);
    reread.grants = vec![grant("olga", "r")];
    reread.marks.attention = Mark::On(day(3));
    world.append("amina", "r", &reread, day(0)).await;
    assert_eq!(queue(&world, day(3)).await, 3);
    let courier = Arc::new(Slow {
        carried: Mutex::default(),
    });
    let rounds: Vec<_> = (0..6)
        .map(|_| {
            let (store, org, courier) = (world.store.clone(), world.org.clone(), courier.clone());
            tokio::spawn(async move {
                while store
                    .carry_next(&org, None, day(3), &*courier)
                    .await
                    .unwrap()
                    .is_some()
                {}
            })
        })
        .collect();
    for round in rounds {
        round.await.unwrap();
    }
    let carried = courier.carried.lock().unwrap();
    let carried: Vec<_> = carried
        .iter()
        .map(|(name, times)| (name.as_str(), *times))
        .collect();
    assert_eq!(carried, [("amina", 1), ("boris", 1), ("olga", 1)]);
}

/// Carries, and never comes back.
struct Lost(tokio::sync::Notify);

#[async_trait]
impl Courier for Lost {
    async fn carry(&self, _: &QueuedMail) -> Fate {
        self.0.notify_one();
        std::future::pending().await
    }
}

/// The mail may have been taken: it is sent a second time rather than lost.
pub async fn a_mail_whose_courier_died_waits_as_before(store: Arc<dyn Store>) {
    let world = waiting(store).await;
    address(&world, "boris", None).await;
    assert_eq!(queue(&world, day(3)).await, 1);
    let lost = Arc::new(Lost(tokio::sync::Notify::new()));
    let (store, org, courier) = (world.store.clone(), world.org.clone(), lost.clone());
    let carrying =
        tokio::spawn(async move { store.carry_next(&org, None, day(3), &*courier).await.map(|_| ()) });
    lost.0.notified().await;
    carrying.abort();
    assert!(carrying.await.unwrap_err().is_cancelled());
    let mut again = Vec::new();
    for _ in 0..100 {
        again = carry(&world, day(3), Fate::Sent).await;
        if !again.is_empty() {
            break;
        }
        // A database on another machine notices a little later.
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(names(&again), ["amina"]);
    assert_eq!(again[0].tries, 0);
    assert!(carry(&world, day(3), Fate::Sent).await.is_empty());
}

/// For every roster and number of days anew.
pub async fn an_administrator_is_reminded_once_of_the_end_of_a_roster(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await;
    let World { store, org, .. } = &world;
    let invited = newcomer("zoe", AccountRole::Administrator);
    store
        .invite(org, &by("adele"), &invited, &link("zoe", 9))
        .await
        .unwrap();
    world.publish(org, 1, None).await;
    let end = roster(1).sha256;
    let queue = async |days_before, on| {
        let queued = store.queue_roster_mails(org, &end, days_before, on).await;
        queued.unwrap()
    };
    assert_eq!(queue(30, day(1)).await, 0, "nobody who could be written to");
    for name in ["adele", "amina"] {
        address(&world, name, Some(&format!("{name}@mail.example.org"))).await;
    }
    assert_eq!(queue(30, day(1)).await, 1);
    let mails = carry(&world, day(1), Fate::Sent).await;
    assert_eq!(names(&mails), ["adele"]);
    let about = |days_before| MailAbout::Roster {
        sha256: end,
        days_before,
    };
    assert_eq!((mails[0].about, mails[0].needed), (about(30), true));
    for (days_before, on, queued) in [(30, 1, 0), (30, 9, 0), (7, 24, 1), (7, 25, 0)] {
        store.tidy_outbox(day(on)).await.unwrap();
        assert_eq!(queue(days_before, day(on)).await, queued, "{days_before} on {on}");
    }
    world.publish(org, 2, Some(1)).await;
    let mails = carry(&world, day(25), Fate::Needless).await;
    assert_eq!((mails[0].about, mails[0].needed), (about(7), false));
    store.tidy_outbox(day(25)).await.unwrap();
    assert_eq!(
        queue(30, day(25)).await,
        1,
        "what told the end of another roster is forgotten"
    );
}

/// The link of a server's first set-up takes one along.
pub async fn a_new_account_comes_with_its_address(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await;
    let mut new = super::world::account("first", AccountRole::Administrator);
    new.address = Some("first@mail.example.org".to_owned());
    world.store.create_account(&world.org, &new).await.unwrap();
    let first = world.seen("first").await.unwrap();
    assert_eq!(first.address, new.address);
}
