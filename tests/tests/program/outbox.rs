//! Mails that wait in the outbox: none is lost when the server is killed while it sends one, and two servers on one
//! database send each once.

use std::net::SocketAddr;

use zegel_tests::database::Kind;
use zegel_tests::mail::{MailServer, Manner};
use zegel_tests::program::{Server, command, free_port};
use zegel_tests::reporter::answers;
use zegel_tests::until;
use zegel_tests::world::World;

on_both_databases!(a_mail_is_sent_again_when_the_server_was_killed_before_it_was_marked);

/// A report, and readers who can be written to.
fn with_report(kind: Kind, mail: &MailServer, readers: &[&str]) -> World {
    let world = World::with_config(kind, &mail.config());
    world.administrator();
    for name in readers {
        let address = format!("{name}@example.org");
        let person = [*name, "--address", &address];
        world
            .handler_by_command(world.address, "petra", &["people", "address"], &person)
            .ok();
    }
    let _sent = world.reporter().report(answers("Money is missing."), &[]);
    assert!(mail.received().is_empty());
    world
}

fn looked_after(world: &World) -> usize {
    world.read("server.log").matches("looked after reminders").count()
}

/// Starts the server and waits until it has sent what it could.
fn start(world: &mut World) {
    let before = looked_after(world);
    world.start();
    until("the round of mails", || looked_after(world) > before);
}

fn a_mail_is_sent_again_when_the_server_was_killed_before_it_was_marked(kind: Kind) {
    let mail = MailServer::open(Manner::Hangs);
    let mut world = with_report(kind, &mail, &["amina"]);
    world.stop();
    world.start();
    until("a mail", || mail.received().len() == 1);
    world.kill();
    let state = |world: &World| {
        world
            .database
            .rows("SELECT person, tries, sent IS NULL FROM outbox")
            .into_iter()
            .next()
            .unwrap()
    };
    let waiting = state(&world);
    assert_eq!((waiting[0].as_str(), waiting[1].as_str()), ("amina", "0"));

    mail.behave(Manner::Takes(0));
    start(&mut world);
    let received = mail.received();
    assert_eq!(received.len(), 2, "sent again rather than lost");
    assert_eq!(
        received[0], received[1],
        "under the same name, by which mailboxes know it"
    );
    assert!(received[0].to.contains("amina@example.org") && received[0].message_id.len() > 20);
    assert_ne!(state(&world), waiting, "marked");
    world.stop();
    start(&mut world);
    assert_eq!(mail.received().len(), 2, "once a day");
    world.stop();
}

#[test]
fn two_servers_on_one_postgresql_send_each_mail_once() {
    let mail = MailServer::open(Manner::Takes(150));
    let readers = ["amina", "boris", "chen"];
    let mut world = with_report(Kind::Postgres, &mail, &readers);
    world.stop();
    let port = free_port();
    let second =
        world
            .read("zegel.toml")
            .replacen(&world.address.to_string(), &format!("127.0.0.1:{port}"), 1);
    world.write("second.toml", &second);
    let other = Server::start(
        command(world.path(), &["serve", "--config", "second.toml"]),
        SocketAddr::from(([127, 0, 0, 1], port)),
        world.path().join("second.log"),
    );
    start(&mut world);
    until("the other one's round of mails", || {
        world.read("second.log").contains("looked after reminders")
    });
    let mut to: Vec<_> = mail.received().into_iter().map(|mail| mail.to).collect();
    to.sort();
    assert_eq!(to.len(), readers.len(), "{to:?}");
    for (to, name) in to.iter().zip(readers) {
        assert!(to.contains(name), "{to}");
    }
    assert_eq!(other.stop(), 0);
    world.stop();
}
