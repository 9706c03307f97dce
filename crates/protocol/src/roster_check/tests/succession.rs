//! What may come after the current roster, and what a server or an administrator may not slip in.

use super::*;

fn next_body(current: &RosterBundle) -> Value {
    let mut next = body();
    next["seq"] = json!(4);
    next["previous_sha256"] = json!(Sha256::of(current.roster.as_bytes()));
    next
}

fn checked(bundle: &RosterBundle) -> Roster {
    Roster::check(bundle, &expected(None)).unwrap()
}

fn handed_over(old: &[&KeyPair], new: &KeyPair, body: &Value) -> RosterBundle {
    let nexts = old.iter().skip(1).copied().chain([new]);
    let chain = old.iter().zip(nexts).map(|(old, next)| KeyLink {
        key: old.pk.to_base64(),
        next_signature: sign(old, &next.pk.to_base64()),
    });
    RosterBundle {
        chain: chain.collect(),
        ..bundle(new, body)
    }
}

#[test]
fn a_roster_that_names_the_one_before_it_follows_it() {
    let pair = pair();
    let current = bundle(&pair, &body());
    let mut next = next_body(&current);
    assert_eq!(checked(&bundle(&pair, &next)).follows(&current), Ok(()));
    next["seq"] = json!(40);
    assert_eq!(checked(&bundle(&pair, &next)).follows(&current), Ok(()));
}

#[test]
fn a_roster_that_changes_what_must_stay_does_not_follow() {
    let pair = pair();
    let current = bundle(&pair, &body());
    let with = |path: &str, value: Value| {
        let mut next = next_body(&current);
        *next.pointer_mut(path).unwrap() = value;
        checked(&bundle(&pair, &next)).follows(&current).unwrap_err()
    };
    assert_eq!(with("/seq", json!(3)), Succession::NotNewer);
    assert_eq!(with("/previous_sha256", json!(Sha256::ZERO)), Succession::NotNext);
    assert_eq!(with("/previous_sha256", json!(null)), Succession::NotNext);
    assert_eq!(
        with("/receipt_salt", json!(Sha256::of(b"new"))),
        Succession::OtherSalt
    );
    assert!(Succession::NotNewer.is_conflict() && Succession::NotNext.is_conflict());
    assert!(!Succession::OtherSalt.is_conflict() && !Succession::OtherKey.is_conflict());
    let mut foreign = body();
    foreign["organisation"]["slug"] = json!("other");
    let foreign = bundle(&pair, &foreign);
    let next = checked(&bundle(&pair, &next_body(&foreign)));
    assert_eq!(next.follows(&foreign), Err(Succession::OtherOrganisation));
}

#[test]
fn another_key_follows_only_where_the_current_one_handed_over() {
    let (first, second, third, servers) = (pair(), pair(), pair(), pair());
    let current = bundle(&first, &body());
    let next = next_body(&current);
    let follows = |bundle: &RosterBundle| checked(bundle).follows(&current);
    assert_eq!(follows(&bundle(&servers, &next)), Err(Succession::OtherKey));
    assert_eq!(
        follows(&handed_over(&[&second], &servers, &next)),
        Err(Succession::OtherKey)
    );
    assert_eq!(follows(&handed_over(&[&first], &second, &next)), Ok(()));
    assert_eq!(follows(&handed_over(&[&first, &second], &third, &next)), Ok(()));
    // A chain whose signatures do not hold does not get as far as a `Roster`.
    let mut forged = handed_over(&[&first], &servers, &next);
    forged.chain[0].next_signature = sign(&servers, &servers.pk.to_base64());
    assert_eq!(
        Roster::check(&forged, &expected(None)).unwrap_err(),
        RosterError::WrongKey
    );
}

#[test]
fn where_a_spare_key_was_announced_no_other_one_follows() {
    let (first, spare, thief) = (pair(), pair(), pair());
    let mut announcing = body();
    announcing["next_key_sha256"] = json!(Sha256::of(spare.pk.to_base64().as_bytes()));
    let current = bundle(&first, &announcing);
    let next = next_body(&current);
    let follows = |bundle: &RosterBundle| checked(bundle).follows(&current);
    assert_eq!(follows(&handed_over(&[&first], &spare, &next)), Ok(()));
    assert_eq!(
        follows(&handed_over(&[&first], &thief, &next)),
        Err(Succession::NotTheSpareKey)
    );
    assert_eq!(follows(&handed_over(&[&first, &spare], &thief, &next)), Ok(()));
    assert_eq!(
        follows(&handed_over(&[&first, &thief], &spare, &next)),
        Err(Succession::NotTheSpareKey)
    );
}

#[test]
fn a_thief_of_the_key_cannot_change_or_drop_the_spare_that_was_announced() {
    let (first, spare, thief) = (pair(), pair(), pair());
    let announcing = |pair: &KeyPair, mut body: Value| {
        body["next_key_sha256"] = json!(Sha256::of(pair.pk.to_base64().as_bytes()));
        body
    };
    let current = bundle(&first, &announcing(&spare, body()));
    let next = next_body(&current);
    let follows = |bundle: &RosterBundle| checked(bundle).follows(&current);
    assert_eq!(follows(&bundle(&first, &next)), Err(Succession::SpareStays));
    let thiefs = bundle(&first, &announcing(&thief, next.clone()));
    assert_eq!(follows(&thiefs), Err(Succession::SpareStays));
    assert!(!Succession::SpareStays.is_conflict());
    let announced = Sha256::of(spare.pk.to_base64().as_bytes());
    assert_eq!(
        checked(&thiefs).continues(&current.key, Some(&announced)),
        Err(Succession::SpareStays)
    );
    assert_eq!(
        follows(&bundle(&first, &announcing(&spare, next.clone()))),
        Ok(())
    );
    // The spare that took over announces whom it likes; and where none was announced, one may be.
    let taken_over = handed_over(&[&first], &spare, &announcing(&thief, next));
    assert_eq!(follows(&taken_over), Ok(()));
    let none = bundle(&first, &body());
    let one = bundle(&first, &announcing(&spare, next_body(&none)));
    assert_eq!(checked(&one).follows(&none), Ok(()));
}

#[test]
fn old_posters_keep_working_because_no_earlier_key_may_be_lost() {
    let (first, second, third) = (pair(), pair(), pair());
    let current = handed_over(&[&first], &second, &body());
    let next = next_body(&current);
    let follows = |bundle: &RosterBundle| checked(bundle).follows(&current);
    assert_eq!(follows(&handed_over(&[&first], &second, &next)), Ok(()));
    assert_eq!(follows(&handed_over(&[&first, &second], &third, &next)), Ok(()));
    assert_eq!(follows(&bundle(&second, &next)), Err(Succession::LostKeys));
    assert_eq!(
        follows(&handed_over(&[&second], &third, &next)),
        Err(Succession::LostKeys)
    );
    assert_eq!(
        follows(&handed_over(&[&third], &second, &next)),
        Err(Succession::LostKeys)
    );
}

#[test]
fn a_thief_of_a_replaced_key_cannot_sign_newer_rosters_of_the_past() {
    let (first, second) = (pair(), pair());
    let numbered = |seq: u64| {
        let mut body = body();
        body["seq"] = json!(seq);
        body
    };
    let today = checked(&handed_over(&[&first], &second, &numbered(6)));
    assert!(today.check_past(&bundle(&first, &numbered(5))).is_ok());
    for seq in [6, 7, 600] {
        assert_eq!(
            today.check_past(&bundle(&first, &numbered(seq))).unwrap_err(),
            RosterError::ReplacedKey
        );
    }
    // Published by today's key while this page was open.
    assert!(
        today
            .check_past(&handed_over(&[&first], &second, &numbered(7)))
            .is_ok()
    );
}

#[test]
fn a_client_that_remembers_a_key_takes_only_what_continues_it() {
    let (first, second, third) = (pair(), pair(), pair());
    let today = checked(&handed_over(&[&first, &second], &third, &body()));
    let hash = |pair: &KeyPair| Sha256::of(pair.pk.to_base64().as_bytes());
    assert_eq!(today.continues(&third.pk.to_base64(), None), Ok(()));
    assert_eq!(
        today.continues(&second.pk.to_base64(), Some(&hash(&third))),
        Ok(())
    );
    assert_eq!(today.continues(&first.pk.to_base64(), None), Ok(()));
    assert_eq!(
        today.continues(&first.pk.to_base64(), Some(&hash(&third))),
        Err(Succession::NotTheSpareKey)
    );
    assert_eq!(
        today.continues(&pair().pk.to_base64(), None),
        Err(Succession::OtherKey)
    );
}
