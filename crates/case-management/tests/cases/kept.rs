//! A person's own snapshot: what comes back is what was read, reading goes on exactly there, and nobody else can make one.

use crate::office::{Office, person, today};
use zegel_case_management::{BadCopy, CaseError, CaseFile, Command, Desk};
use zegel_protocol::handlers::CaseView;
use zegel_sealing::conversation::ReadError;
use zegel_sealing::entry::ChainError;
use zegel_sealing::snapshot::SnapshotError;

fn note(office: &mut Office, name: &str, text: &str) {
    let (text, mentions) = (text.into(), vec![]);
    office.run(name, &Command::Note { text, mentions }).unwrap();
}

fn reply(office: &mut Office, name: &str, text: &str) {
    let (text, attachments) = (text.into(), vec![]);
    office.run(name, &Command::Reply { text, attachments }).unwrap();
}

/// A case with two epochs, in the middle of its work.
fn case() -> Office {
    let mut office = Office::new();
    office.send(office.answers());
    office.begin("amina");
    office.declare("boris");
    note(&mut office, "boris", "First.");
    office.take_recusal("boris");
    note(&mut office, "amina", "Second.");
    reply(&mut office, "amina", "Hello.");
    office
}

fn kept(office: &Office) -> Vec<u8> {
    office.open("amina").to_bytes().unwrap().to_vec()
}

/// What the server sends of what comes after.
fn rest(office: &Office, file: &CaseFile) -> CaseView {
    let mut view = office.view_for("amina").unwrap();
    let (conversation, log) = file.next();
    view.conversation.retain(|entry| entry.seq >= conversation);
    view.log.retain(|entry| entry.seq >= log);
    view
}

fn read_on(office: &Office, desk: &Desk, bytes: &[u8]) -> Result<CaseFile, CaseError> {
    let mut file = CaseFile::from_bytes(desk, bytes).unwrap();
    file.read(desk, &rest(office, &file))?;
    Ok(file)
}

#[test]
fn a_case_that_was_kept_goes_on_where_it_was_read_to() {
    let mut office = case();
    let bytes = kept(&office);
    note(&mut office, "amina", "Third.");
    reply(&mut office, "amina", "Are you there?");
    let desk = office.desk("amina");
    let file = read_on(&office, &desk, &bytes).unwrap();
    let whole = office.open("amina");
    assert_eq!((file.messages(), file.log()), (whole.messages(), whole.log()));
    assert_eq!(file.state(&desk), whole.state(&desk));
    assert_eq!(
        (file.warnings(), file.people()),
        (whole.warnings(), whole.people())
    );
    // And it can be written into, with the keys of the newest epoch, and let others in to all of it.
    let grant = Command::Grant {
        person: person("carla"),
    };
    let append = file.run(&desk, &grant, today(), &mut office.rng).unwrap();
    office.take_append(append);
    office.declare("carla");
    assert_eq!(office.open("carla").log().len(), whole.log().len() + 2);
    // Bytes of bytes are the same bytes.
    let again = CaseFile::from_bytes(&desk, &bytes).unwrap();
    assert!(again.to_bytes().unwrap().as_slice() == bytes);
}

#[test]
fn what_was_read_cannot_be_exchanged_or_taken_back_later() {
    let mut office = case();
    let bytes = kept(&office);
    let desk = office.desk("amina");
    // The server goes back to the state before the last note and lets another one be written there.
    office.log.pop();
    note(&mut office, "amina", "Another.");
    let mut file = CaseFile::from_bytes(&desk, &bytes).unwrap();
    note(&mut office, "amina", "After it.");
    let result = file.read(&desk, &rest(&office, &file));
    assert!(
        matches!(result, Err(CaseError::Chain(ChainError::BrokenLink { .. }))),
        "{result:?}"
    );

    let mut office = case();
    let bytes = kept(&office);
    office.conversation.pop();
    reply(&mut office, "amina", "Another.");
    reply(&mut office, "amina", "After it.");
    let desk = office.desk("amina");
    let result = read_on(&office, &desk, &bytes).map(|_| ());
    let broken = matches!(
        result,
        Err(CaseError::Read(ReadError::Chain(ChainError::BrokenLink { .. })))
    );
    assert!(broken, "{result:?}");
}

#[test]
fn the_word_that_there_is_no_conflict_comes_along_and_so_does_its_absence() {
    let mut office = Office::new();
    office.send(office.answers());
    office.begin("amina");
    let bytes = office.open("boris").to_bytes().unwrap();
    let file = CaseFile::from_bytes(&office.desk("boris"), &bytes).unwrap();
    assert!(!file.declared() && file.messages().is_empty() && file.report().is_none());
    office.declare("boris");
    let bytes = office.open("boris").to_bytes().unwrap();
    let file = CaseFile::from_bytes(&office.desk("boris"), &bytes).unwrap();
    assert!(file.declared() && file.report().is_some());
    // Somebody else's copy is not used.
    let foreign = CaseFile::from_bytes(&office.desk("amina"), &bytes).map(|_| ());
    assert_eq!(foreign, Err(BadCopy));
    assert_eq!(
        CaseFile::from_bytes(&office.desk("boris"), b"{}").map(|_| ()),
        Err(BadCopy)
    );
}

#[test]
fn a_piece_opens_to_its_person_in_its_place_and_was_made_by_themselves() {
    let office = case();
    let (amina, boris) = (office.desk("amina"), office.desk("boris"));
    let bytes = kept(&office);
    let sealed = amina.seal_shard(7, None, &bytes).unwrap();
    assert!(amina.open_shard(7, &sealed).unwrap().as_slice() == bytes);
    assert!(matches!(
        amina.open_shard(8, &sealed),
        Err(SnapshotError::OtherPiece)
    ));
    assert!(matches!(
        boris.open_shard(7, &sealed),
        Err(SnapshotError::Open(_))
    ));
    // Anybody can seal to Amina, but not sign as she does.
    let secrets = office.secrets_of("boris");
    let to = office.secrets_of("amina").identity.to_recipient();
    let forged =
        zegel_sealing::snapshot::seal_snapshot(&person("amina"), 7, None, &bytes, &secrets.signing, &to);
    assert!(matches!(
        amina.open_shard(7, &forged.unwrap()),
        Err(SnapshotError::BadSignature(_))
    ));
}
