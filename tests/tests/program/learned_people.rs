//! The server learns of people only what the list says (SECURITY.md): accounts are made, refused and recovered, and then their
//! passphrases, sheets and links are looked for wherever the server could have left them.

use zegel_protocol::Sha256;
use zegel_tests::database::Kind;
use zegel_tests::search::{Marker, found, from_base64url, memory};
use zegel_tests::world::World;

use crate::learned::days_only;

on_both_databases!(the_server_learns_of_people_only_the_list);

/// Where Dora gets her mail: the server keeps it, and it is nowhere else.
const ADDRESS: &str = "unmistakable-dora-7731@example.org";

/// The token of a link that works once.
fn token(link: &str) -> &str {
    let (_, rest) = link.split_once("#invite=").unwrap();
    rest.trim().split('&').next().unwrap()
}

/// The fourteen groups of a recovery sheet.
fn groups(sheet: &str) -> Vec<&str> {
    let mut words = sheet.split_whitespace();
    let key = words.find(|word| word.matches('-').count() == 13);
    key.expect("a recovery key on the sheet").split('-').collect()
}

fn invite(world: &World, who: &str, further: &[&str]) -> String {
    let invite = [&["--person", who, "--role", "handler"], further].concat();
    world
        .handler_by_command(world.address, "petra", &["people", "invite"], &invite)
        .ok()
        .out
}

fn the_server_learns_of_people_only_the_list(kind: Kind) {
    let mut world = World::with_config(kind, "log.level = \"debug\"");
    world.administrator();
    let (used, waits) = (
        invite(&world, "dora", &["--address", ADDRESS]),
        invite(&world, "eve", &[]),
    );
    let secrets = [
        "--passphrase-out",
        "dora.passphrase",
        "--recovery-out",
        "dora.recovery",
    ];
    world
        .run(&[&["account", "accept", "--url", used.trim()], &secrets[..]].concat())
        .ok();
    let link = world.link(world.address);
    let recover = |sheet: &str, name: &str| {
        let (passphrase, next) = (format!("{name}.passphrase"), format!("{name}.recovery"));
        let new = ["--passphrase-out", &passphrase, "--recovery-out", &next];
        let command = [
            "account",
            "recover",
            "--url",
            &link,
            "--login",
            "dora",
            "--recovery-file",
            sheet,
        ];
        world.run(&[&command[..], &new].concat())
    };
    recover("dora.recovery", "dora-later").ok();
    // Mistakes leave traces more easily than successes.
    world.secret("wrong.passphrase", "uNmIsTaKaBlE wrong passphrase of dora");
    let wrong = [
        "account",
        "show",
        "--url",
        &link,
        "--login",
        "dora",
        "--passphrase-file",
    ];
    let _ = world.run(&[&wrong[..], &["wrong.passphrase"]].concat()).refused();
    let _ = recover("dora.recovery", "dora-never").refused();
    let again = [
        "--passphrase-out",
        "again.passphrase",
        "--recovery-out",
        "again.recovery",
    ];
    let _ = world
        .run(&[&["account", "accept", "--url", used.trim()], &again[..]].concat())
        .refused();

    let mut never_sent = vec![Marker::text(
        "a wrong passphrase",
        "uNmIsTaKaBlE wrong passphrase of dora",
    )];
    for name in ["petra", "dora", "dora-later"] {
        let passphrase = world.read(&format!("{name}.passphrase"));
        assert!(passphrase.trim().len() > 20, "a short passphrase");
        never_sent.push(Marker::text("a passphrase", passphrase.trim()));
        let sheet = world.read(&format!("{name}.recovery"));
        let groups = groups(&sheet);
        for spelling in [groups[..5].join("-"), groups[..5].concat()] {
            never_sent.push(Marker::text("a recovery sheet", &spelling));
        }
    }
    let memory =
        memory(world.server().pid()).expect("the memory of the server (run as root, or allow ptrace)");
    assert_eq!(
        found(&never_sent, &memory),
        Vec::<String>::new(),
        "in the server's memory"
    );

    let links = [&used, &waits].map(|link| {
        [
            Marker::text("a link", token(link)),
            Marker::bytes("a link", &from_base64url(token(link))),
        ]
    });
    let kept = [&never_sent[..], &links.concat()].concat();
    for state in ["running", "stopped"] {
        for path in world.database.files() {
            let Ok(bytes) = std::fs::read(&path) else { continue };
            assert_eq!(
                found(&kept, &bytes),
                Vec::<String>::new(),
                "{state}: in {}",
                path.display()
            );
        }
        let log = world.read("server.log");
        let of_dora = [&kept[..], &[Marker::text("an address", ADDRESS)]].concat();
        assert_eq!(
            found(&of_dora, log.as_bytes()),
            Vec::<String>::new(),
            "{state}: in the log"
        );
        if state == "running" {
            controls(&world, &waits);
            days_only(&world, 2);
            world.stop();
        }
    }
}

/// What has to be there is found; without this, finding nothing would mean nothing.
fn controls(world: &World, waits: &str) {
    let token = from_base64url(token(waits));
    let hash: String = Sha256::of(&token)
        .as_bytes()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(
        world
            .database
            .value("SELECT token FROM invitations WHERE person = 'eve'"),
        hash,
        "the link is kept as its hash"
    );
    let address = [Marker::text("an address", ADDRESS)];
    let files = world.database.files();
    let keeps = |path: &std::path::PathBuf| {
        std::fs::read(path).is_ok_and(|bytes| !found(&address, &bytes).is_empty())
    };
    assert!(
        files.iter().any(keeps),
        "the address is in the database, as the list says"
    );
}
