//! A server that lies to a handler: about keys, about who reads a case, about what was done. Refused, or warned of, in words
//! that a person understands.

use rand::rngs::OsRng;
use serde_json::{Value, json};
use zegel_protocol::reports::GrantKind;
use zegel_protocol::{CaseId, Sealed};
use zegel_sealing::Identity;
use zegel_sealing::grant::{Purpose, Terms, seal_grant};
use zegel_sealing::signing::SigningKey;
use zegel_tests::database::Kind;
use zegel_tests::middle::{Exchange, Middle};
use zegel_tests::program::Run;
use zegel_tests::reporter::{answers, fetch_roster};
use zegel_tests::today;
use zegel_tests::world::World;

/// Two cases: one that Amina works on, and one that nobody has opened.
struct Desk {
    world: World,
    worked: CaseId,
    fresh: CaseId,
}

impl Desk {
    fn new() -> Self {
        let world = World::new(Kind::Sqlite);
        let mut reporter = world.reporter();
        let worked = reporter.report(answers("Worked on."), &[]).sealed.case;
        let fresh = reporter.report(answers("Not opened yet."), &[]).sealed.case;
        let mut amina = world.handler("amina");
        amina.begin(worked);
        for text in ["The first note.", "The second note."] {
            amina.note(worked, text);
        }
        amina.reply(worked, "An answer.");
        Self { world, worked, fresh }
    }

    /// Amina does something while the server changes its answers.
    fn amina(
        &self,
        lie: impl Fn(&mut Exchange) + Send + Sync + 'static,
        command: &[&str],
        further: &[&str],
    ) -> Run {
        let _hostile = Middle::start(&self.world, lie);
        self.world
            .handler_by_command(self.world.middle, "amina", command, further)
    }

    /// Amina reads a case that the server changes.
    fn show(&self, case: CaseId, lie: impl Fn(&mut Value) + Send + Sync + 'static) -> Run {
        let path = format!("/cases/{case}");
        let lie = move |exchange: &mut Exchange| {
            if exchange.is("GET", &path) {
                exchange.change(&lie);
            }
        };
        self.amina(lie, &["case", "show"], &[&case.to_string()])
    }

    /// A case as the server shows it to Amina.
    fn view(&self, case: CaseId) -> Value {
        serde_json::to_value(self.world.handler("amina").view(case)).unwrap()
    }
}

#[test]
fn a_grant_that_was_changed_or_belongs_to_another_case_is_refused() {
    let desk = Desk::new();
    let other = desk.view(desk.fresh)["summary"]["grants"][0]["sealed"].clone();
    let said = desk
        .show(desk.worked, move |view| {
            view["summary"]["grants"][0]["sealed"] = other.clone();
        })
        .refused();
    assert!(said.contains("a key that belongs to another case"), "{said}");

    let changed = |view: &mut Value| {
        let sealed: Sealed = serde_json::from_value(view["summary"]["grants"][0]["sealed"].clone()).unwrap();
        let mut bytes = sealed.into_bytes();
        let last = bytes.len() - 40;
        bytes[last] ^= 1;
        view["summary"]["grants"][0]["sealed"] = json!(Sealed::new(bytes));
    };
    let said = desk.show(desk.worked, changed).refused();
    assert!(said.contains("A key of this case could not be opened"), "{said}");

    // The thread key in the file key's place.
    let said = desk
        .show(desk.worked, |view| {
            let thread = view["summary"]["grants"]
                .as_array()
                .unwrap()
                .iter()
                .find(|g| g["kind"] == "thread")
                .unwrap()
                .clone();
            for grant in view["summary"]["grants"].as_array_mut().unwrap() {
                grant["sealed"] = thread["sealed"].clone();
            }
        })
        .refused();
    assert!(said.contains("is for something else in this case"), "{said}");

    let said = desk
        .show(desk.worked, |view| view["summary"]["grants"] = json!([]))
        .refused();
    assert!(said.contains("You have no key to this case."), "{said}");
}

/// With it, the server would read every note.
#[test]
fn a_file_key_of_the_servers_own_is_refused_and_no_note_is_sealed_to_it() {
    let desk = Desk::new();
    let world = &desk.world;
    let roster = fetch_roster(&mut world.client(), &world.origin(), &world.pin());
    let (servers, key) = (SigningKey::generate(&mut OsRng), Identity::generate(&mut OsRng));
    let terms = Terms {
        case: desk.fresh,
        purpose: Purpose::File { epoch: 0 },
        roster: roster.hash(),
        day: today(),
    };
    let amina = roster
        .handler(&"amina".parse().unwrap())
        .unwrap()
        .recipient
        .parse()
        .unwrap();
    let sealed = json!(Sealed::new(seal_grant(&terms, &key, &servers, &amina).unwrap()));
    let kind = json!(GrantKind::File { epoch: 0 });
    let lie = move |view: &mut Value| {
        let grant = json!({"kind": kind, "sealed": sealed, "escalated": false});
        view["summary"]["grants"].as_array_mut().unwrap().push(grant);
    };
    let said = desk.show(desk.fresh, lie.clone()).refused();
    assert!(
        said.contains("was given by somebody who is not known here"),
        "{said}"
    );

    let logs = "SELECT count(*) FROM entries WHERE chain = 1";
    let before = world.database.number(logs);
    world.write("note", "Not for the server.");
    let path = format!("/cases/{}", desk.fresh);
    let lie = move |exchange: &mut Exchange| {
        if exchange.is("GET", &path) {
            exchange.change(&lie);
        }
    };
    let fresh = desk.fresh.to_string();
    let said = desk
        .amina(lie, &["case", "note"], &["--text-file", "note", &fresh])
        .refused();
    assert!(
        said.contains("was given by somebody who is not known here"),
        "{said}"
    );
    assert_eq!(world.database.number(logs), before, "a note was sent");
}

#[test]
fn notes_that_were_dropped_reordered_or_replayed_are_refused() {
    let desk = Desk::new();
    let honest = desk.show(desk.worked, |_| {}).ok().out;
    assert!(
        honest.contains("The first note.") && honest.contains("The second note."),
        "{honest}"
    );
    let order = |order: &'static [usize]| {
        move |view: &mut Value| {
            let log: Vec<Value> = order
                .iter()
                .enumerate()
                .map(|(seq, &from)| json!({"seq": seq, "sealed": view["log"][from]["sealed"]}))
                .collect();
            view["summary"]["log_len"] = log.len().into();
            view["log"] = log.into();
        }
    };
    let dropped = desk.show(desk.worked, order(&[0, 2]));
    assert!(!dropped.out.contains("The second note."), "{}", dropped.out);
    let said = dropped.refused();
    assert!(
        said.contains("A message is missing: number 2 should come next"),
        "{said}"
    );
    let said = desk.show(desk.worked, order(&[0, 2, 1])).refused();
    assert!(said.contains("A message is missing"), "{said}");
    let said = desk.show(desk.worked, order(&[0, 1, 1])).refused();
    assert!(said.contains("message number 2 a second time"), "{said}");
    let said = desk
        .show(desk.worked, |view| {
            view["log"][1]["sealed"] = view["conversation"][1]["sealed"].clone();
        })
        .refused();
    assert!(said.contains("could not be opened"), "{said}");
    let said = desk.show(desk.worked, |view| view["log"] = json!([])).refused();
    assert!(
        said.contains("there is more to read and does not send it"),
        "{said}"
    );
}

#[test]
fn a_case_in_the_place_of_another_is_refused() {
    let desk = Desk::new();
    let other = desk.view(desk.fresh);
    let run = desk.show(desk.worked, move |view| *view = other.clone());
    assert!(!run.out.contains("Not opened yet."), "{}", run.out);
    let said = run.refused();
    assert!(said.contains("another case"), "{said}");
}

#[test]
fn a_reader_whom_the_reporter_did_not_choose_and_an_acknowledgement_that_nobody_signed_are_warned_of() {
    let desk = Desk::new();
    let run = desk.show(desk.worked, |view| {
        view["summary"]["readers"]
            .as_array_mut()
            .unwrap()
            .push(json!("vera"));
    });
    let said = run.ok().err;
    assert!(
        said.contains("warning") && said.contains("lists vera as a reader, whom the reporter did not choose"),
        "{said}"
    );

    let claimed = |view: &mut Value| view["summary"]["acknowledged"] = view["summary"]["received"].clone();
    let run = desk.show(desk.worked, claimed).ok();
    assert!(
        run.err
            .contains("no signed message does: it may be holding back the escalation"),
        "{}",
        run.err
    );
    assert!(run.out.contains("acknowledgement due by"), "{}", run.out);

    let honest = desk.show(desk.worked, |_| {}).ok();
    assert!(!honest.err.contains("warning"), "{}", honest.err);
}

#[test]
fn a_weaker_protection_of_the_passphrase_is_refused_before_anything_is_proven() {
    let desk = Desk::new();
    for (kdf, words) in [
        (
            json!({"m_kib": 8, "t": 1, "p": 1}),
            "weaker protection of your passphrase than is safe. Do not sign in",
        ),
        (
            json!({"m_kib": 65536, "t": 1, "p": 1}),
            "weaker protection of your passphrase",
        ),
        (
            json!({"m_kib": 4_000_000_000_u32, "t": 3, "p": 1}),
            "more work on your passphrase than is reasonable",
        ),
    ] {
        let asked = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
        let noted = std::sync::Arc::clone(&asked);
        let lie = move |exchange: &mut Exchange| {
            if exchange.is("POST", "/login/challenge") {
                exchange.change(|challenge| challenge["kdf"] = kdf.clone());
            }
            if exchange.is("POST", "/login") {
                noted.store(true, std::sync::atomic::Ordering::SeqCst);
            }
        };
        let said = desk.amina(lie, &["inbox"], &[]).refused();
        assert!(said.contains(words), "{said}");
        assert!(
            !asked.load(std::sync::atomic::Ordering::SeqCst),
            "the proof was sent all the same"
        );
    }
}

#[test]
fn keys_that_are_not_ones_own_are_refused() {
    let desk = Desk::new();
    let hex = desk
        .world
        .database
        .value("SELECT slot FROM accounts WHERE person = 'boris'");
    let bytes = (0..hex.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap());
    let boris = Sealed::new(bytes.collect());
    let lie = move |exchange: &mut Exchange| {
        if exchange.is("POST", "/login") {
            exchange.change(|signed_in| signed_in["slot"] = json!(boris));
        }
    };
    let said = desk.amina(lie, &["inbox"], &[]).refused();
    assert!(said.contains("Your keys could not be opened"), "{said}");
}
