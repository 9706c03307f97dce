//! From an empty store to the first report read, with the command line alone and a key that the server never sees.

use std::fs;

use crate::support::{Running, World, command, mode, secret, until, zegel};

/// Somebody accepts an invitation; gives what they would read out.
fn accept(world: &World, name: &str, invitation: &str) -> serde_json::Value {
    secret(world.path(), "invitation", invitation);
    let passphrase = format!("{name}.passphrase");
    let sheet = format!("{name}.recovery");
    let papers = ["--passphrase-out", &passphrase, "--recovery-out", &sheet];
    let link = ["account", "accept", "--link-file", "invitation", "--json"];
    let accepted = world.run(&[&link[..], &papers].concat()).ok();
    for file in [&passphrase, &sheet] {
        assert_eq!(mode(&world.path().join(file)), 0o600, "{file}");
        let content = fs::read_to_string(world.path().join(file)).unwrap();
        assert!(!accepted.out.contains(content.trim()) && !accepted.err.contains(content.trim()));
    }
    accepted.json()
}

#[test]
fn from_an_empty_store_to_the_first_report_read_with_a_key_that_the_server_never_sees() {
    let mut world = World::bare();
    let first_link = world.serve_empty();
    assert!(
        first_link.starts_with(&format!("{}/setup/#", world.origin)),
        "{first_link}"
    );
    assert_eq!(world.stop(), 0);
    let set_up_link = world.serve_empty();
    let secret_part = |link: &str| link.split('#').nth(1).unwrap().to_owned();
    let log = fs::read_to_string(world.path().join("log")).unwrap();
    assert!(
        log.contains("listening") && !log.contains(&secret_part(&set_up_link)),
        "{log}"
    );

    // The administrator. The link before the last one died with it.
    let set_up = |link: &str, files: &str| {
        secret(world.path(), "set-up", link);
        let who = ["--org", "example-aid", "--person", "admin", "--login", "admin"];
        let (passphrase, sheet) = (format!("{files}.passphrase"), format!("{files}.recovery"));
        let papers = ["--passphrase-out", &passphrase, "--recovery-out", &sheet];
        world.run(&[&["setup", "accept", "--link-file", "set-up"], &who[..], &papers].concat())
    };
    let dead = set_up(&first_link, "nobody").fails(1);
    assert!(dead.contains("does not work any more"), "{dead}");
    assert!(!world.path().join("nobody.passphrase").exists());
    set_up(&set_up_link, "admin").ok();
    let used = set_up(&set_up_link, "nobody").fails(1);
    assert!(used.contains("does not work any more"), "{used}");
    let elsewhere = world.run(&["setup", "link"]).fails(1);
    assert!(
        elsewhere.contains("there is no database at /") && !world.path().join("data").exists(),
        "{elsewhere}"
    );
    let refused = world.run(&["setup", "link", "--config", "zegel.toml"]).fails(1);
    assert!(refused.contains("set up already"), "{refused}");

    // The key, on a machine that has nothing else.
    let offline = tempfile::tempdir().unwrap();
    secret(offline.path(), "key.passphrase", "correct horse battery staple");
    let init = [
        "org",
        "init",
        "--offline",
        "--slug",
        "example-aid",
        "--name",
        "Example Aid",
        "--origin",
        &world.origin,
        "--lane",
        "reporting",
        "--key-out",
        "org.key",
        "--passphrase-file",
        "key.passphrase",
    ];
    let beginning = zegel(offline.path(), &init).ok();
    world.write("roster.json", &beginning.out);
    let key = fs::read_to_string(offline.path().join("org.key.pub")).unwrap();
    let key = key.lines().nth(1).unwrap();
    world.link = format!("{}/o/example-aid/#{key}", world.origin);

    // Two handlers, invited with the organisation's key, compared on the telephone.
    for name in ["amina", "boris"] {
        let invite = ["--person", name, "--role", "handler", "--json"];
        let invited = world.as_admin(&["people", "invite"], &invite).ok().json();
        let link = invited["link"].as_str().unwrap();
        assert!(link.ends_with(&format!("&key={key}")), "{link}");
        assert_eq!(world.person(name)["state"], "invited");
        let told = accept(&world, name, link);
        assert_eq!(told["organisation_key"], key);
        let seen = world
            .as_admin(&["people", "fingerprint"], &[name, "--json"])
            .ok()
            .json();
        assert_eq!(seen["fingerprint"], told["fingerprint"]);
        assert_eq!(seen["keys"], "not-listed");
        let again = world.run(&[
            "account",
            "accept",
            "--url",
            link,
            "--passphrase-out",
            "x",
            "--recovery-out",
            "y",
        ]);
        assert!(again.fails(1).contains("does not work any more"));
        assert!(!world.path().join("x").exists() && !world.path().join("y").exists());
    }

    // A draft, signed at the key, brought back.
    let (amina, boris) = (world.heard("amina"), world.heard("boris"));
    let early = world.as_handler("amina", &["inbox"], &[]).fails(1);
    assert!(early.contains("has not published"), "{early}");
    let draft = [
        "--in",
        "roster.json",
        "--compared",
        &amina,
        "--compared",
        &boris,
        "--name",
        "amina=Amina Haddad",
        "--reads",
        "amina=reporting-point",
        "--reads",
        "boris=reporting-point",
    ];
    let draft = world.as_admin(&["org", "roster", "draft"], &draft).ok();
    fs::write(offline.path().join("draft.json"), &draft.out).unwrap();
    let sign = ["--in", "draft.json", "--out", "signed.json", "--key", "org.key"];
    let pass = ["--passphrase-file", "key.passphrase"];
    zegel(
        offline.path(),
        &[&["org", "roster", "sign"], &sign[..], &pass].concat(),
    )
    .ok();
    fs::copy(
        offline.path().join("signed.json"),
        world.path().join("signed.json"),
    )
    .unwrap();
    world
        .as_admin(&["org", "roster", "publish"], &["--in", "signed.json"])
        .ok();
    assert_eq!(world.person("amina")["keys"], "published");

    // The first report.
    world.report("The stock is sold at the market.", &[]).ok();
    let case = world.only_case("amina");
    let shown = world.as_handler("amina", &["case", "show"], &[&case]).ok().out;
    assert!(shown.contains("The stock is sold at the market."), "{shown}");
    let thread = world.thread(&["--json"]).ok().json();
    assert_eq!(thread["messages"].as_array().unwrap().len(), 1);

    // What reporters and posters get.
    let shown = world
        .run(&["org", "roster", "show", "--url", &world.link, "--json"])
        .ok()
        .json();
    assert_eq!(shown["handlers"][0]["name"], "Amina Haddad");
    assert_eq!(
        shown["handlers"][0]["fingerprint"],
        world.person("amina")["fingerprint"]
    );
    let links = world
        .run(&["org", "link", "--url", &world.link, "--json"])
        .ok()
        .json();
    assert_eq!(links[0]["reporters"], world.link);
    let qr = world
        .run(&["org", "qr", "--url", &world.link, "--out", "poster.svg"])
        .ok();
    assert_eq!(qr.out.trim_end(), world.link);
    let picture = fs::read_to_string(world.path().join("poster.svg")).unwrap();
    assert!(
        picture.starts_with("<svg ") && picture.contains("viewBox"),
        "{picture}"
    );
    assert_eq!(world.stop(), 0);
}

#[test]
fn an_invitation_made_beside_the_store_works_as_one_made_by_the_administrator() {
    let world = World::new();
    let invite = [
        "org", "invite", "--person", "chen", "--login", "chen", "--role", "handler",
    ];
    let config = ["--config", "zegel.toml"];
    let link = world.run(&[&invite[..], &config].concat()).ok().out;
    let key = world.link.split('#').nth(1).unwrap();
    assert!(link.trim_end().ends_with(&format!("&key={key}")), "{link}");
    accept(&world, "chen", &link);
    assert_eq!(world.cases("chen", &[]).len(), 0);
    let taken = world.run(&[&invite[..], &config].concat()).fails(1);
    assert!(taken.contains("there is an account of chen"), "{taken}");
    // Somebody who put another key into the link is found out before there is an account.
    let other = [
        "org", "invite", "--person", "dora", "--login", "dora", "--role", "handler",
    ];
    let link = world.run(&[&other[..], &config].concat()).ok().out;
    let papers = [
        "--passphrase-out",
        "dora.passphrase",
        "--recovery-out",
        "dora.recovery",
    ];
    let with = |link: &str| world.run(&[&["account", "accept", "--url", link], &papers[..]].concat());
    let other = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";
    let refused = with(link.trim().replace(key, other).as_str()).fails(1);
    assert!(refused.contains("not signed with the key"), "{refused}");
    assert!(!world.path().join("dora.passphrase").exists());
    // Where the link names none, the one that the server shows is what the fingerprint covers, and what is remembered.
    let bare = with(link.trim().split("&key=").next().unwrap()).ok();
    assert!(bare.err.contains(key), "{}", bare.err);
    let shown = world.as_handler("dora", &["account", "show"], &[]).ok();
    assert!(
        shown.out.contains(bare.out.trim()) && !shown.err.contains("Trusting"),
        "{}",
        shown.out
    );
}

#[test]
fn a_server_whose_output_somebody_may_keep_writes_no_set_up_link() {
    let mut world = World::bare();
    world.serve_empty();
    world.stop();
    let (out, log) = (world.path().join("out"), world.path().join("quiet.log"));
    let file = |path: &std::path::Path| fs::File::create(path).unwrap();
    let child = command(world.path(), &["serve", "--config", "zegel.toml"])
        .stdout(file(&out))
        .stderr(file(&log))
        .spawn()
        .unwrap();
    let running = Running(child);
    let written = || fs::read_to_string(&log).unwrap();
    until("starting the server", || written().contains("listening"));
    drop(running);
    assert_eq!(fs::read_to_string(&out).unwrap(), "");
    assert!(
        written().contains("zegel setup link") && !written().contains("/setup/#"),
        "{}",
        written()
    );
    let link = world
        .run(&["setup", "link", "--config", "zegel.toml", "--json"])
        .ok()
        .json();
    assert!(
        link["link"]
            .as_str()
            .unwrap()
            .starts_with(&format!("{}/setup/#", world.origin))
    );
}
