//! What a person who is given a key of a case may rely on, whatever the server or another holder of a key does.

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::chance::chance;
use crate::signing::sign_body;

struct Scene {
    case: CaseId,
    key: Identity,
    giver: SigningKey,
    reader: Identity,
    reporter: VerifyingKey,
}

fn scene(seed: u64) -> Scene {
    let mut rng = chance(seed);
    Scene {
        case: CaseId::from_random([seed as u8; 16]),
        key: Identity::generate(&mut rng),
        giver: SigningKey::generate(&mut rng),
        reader: Identity::generate(&mut rng),
        reporter: SigningKey::generate(&mut rng).verifying_key(),
    }
}

impl Scene {
    fn thread(&self) -> Terms {
        self.terms(Purpose::Thread {
            first_entry: Sha256::of(b"report"),
            reporter: self.reporter,
        })
    }

    fn terms(&self, purpose: Purpose) -> Terms {
        Terms {
            case: self.case,
            purpose,
            roster: Sha256::of(b"roster"),
            day: "2026-11-23".parse().unwrap(),
        }
    }

    fn seal(&self, terms: &Terms) -> Vec<u8> {
        seal_grant(terms, &self.key, &self.giver, &self.reader.to_recipient()).unwrap()
    }

    fn knows(&self, author: &VerifyingKey) -> bool {
        *author == self.giver.verifying_key()
    }

    fn accept(&self, sealed: &[u8], case: CaseId, kind: GrantKind) -> Result<VerifiedGrant, GrantError> {
        open_grant(sealed, &self.reader)?.verify(case, kind, |author, _| self.knows(author))
    }

    /// Opens a grant whose signed JSON is this text.
    fn open_json(&self, json: &str) -> Result<UntrustedGrant, GrantError> {
        let body = sign_body(Context::Grant, json.as_bytes(), &self.giver);
        open_grant(
            &seal(&body, Padding::Grant, &[self.reader.to_recipient()]).unwrap(),
            &self.reader,
        )
    }
}

#[test]
fn a_grant_gives_the_key_with_its_terms_to_the_one_it_was_made_for() {
    let scene = scene(1);
    for purpose in [scene.thread().purpose, Purpose::File { epoch: 3 }] {
        let terms = scene.terms(purpose);
        let grant = scene
            .accept(&scene.seal(&terms), scene.case, purpose.kind())
            .unwrap();
        assert_eq!(grant.terms(), &terms);
        assert_eq!(grant.author(), &scene.giver.verifying_key());
        assert_eq!(grant.key().seed(), scene.key.seed());
        assert_eq!(grant.into_key().to_recipient(), scene.key.to_recipient());
    }
}

#[test]
fn all_grants_look_alike_and_the_largest_fits() {
    let scene = scene(1);
    // The longest spellings there are: a case log's epoch of ten digits, a last day, and hashes that are always 43 characters.
    let last_day = Day::from_unix_seconds(i64::MAX);
    let longest = Terms {
        day: last_day,
        ..scene.thread()
    };
    let file = Terms {
        day: last_day,
        ..scene.terms(Purpose::File { epoch: u32::MAX })
    };
    let lengths = [
        &longest,
        &file,
        &scene.thread(),
        &scene.terms(Purpose::File { epoch: 0 }),
    ]
    .map(|terms| scene.seal(terms).len());
    assert!(lengths.iter().all(|length| *length == lengths[0]), "{lengths:?}");
    assert!(lengths[0] <= zegel_protocol::limits::MAX_GRANT_SEALED);
    let body = open(&scene.seal(&longest), Padding::Grant, &scene.reader).unwrap();
    assert!(body.len() <= 600, "{} bytes", body.len());
}

#[test]
fn nobody_else_can_open_a_grant() {
    let scene = scene(1);
    let sealed = scene.seal(&scene.thread());
    let stranger = Identity::generate(&mut chance(9));
    assert!(matches!(open_grant(&sealed, &stranger), Err(GrantError::Open(_))));
    // Nor does the key that is inside.
    assert!(matches!(
        open_grant(&sealed, &scene.key),
        Err(GrantError::Open(_))
    ));
}

#[test]
fn a_grant_under_another_case_or_for_another_purpose_is_refused() {
    let scene = scene(1);
    let other = CaseId::from_random([7; 16]);
    let thread = scene.seal(&scene.thread());
    assert!(matches!(
        scene.accept(&thread, other, GrantKind::Thread),
        Err(GrantError::ForeignCase)
    ));
    let as_file = scene.accept(&thread, scene.case, GrantKind::File { epoch: 0 });
    assert!(matches!(as_file, Err(GrantError::WrongPurpose)));
    let file = scene.seal(&scene.terms(Purpose::File { epoch: 1 }));
    for wrong in [
        GrantKind::Thread,
        GrantKind::File { epoch: 0 },
        GrantKind::File { epoch: 2 },
    ] {
        assert!(matches!(
            scene.accept(&file, scene.case, wrong),
            Err(GrantError::WrongPurpose)
        ));
    }
}

#[test]
fn a_grant_by_somebody_unknown_is_refused() {
    let scene = scene(1);
    let stranger = SigningKey::generate(&mut chance(9));
    let sealed = seal_grant(
        &scene.thread(),
        &scene.key,
        &stranger,
        &scene.reader.to_recipient(),
    )
    .unwrap();
    let refused = scene.accept(&sealed, scene.case, GrantKind::Thread);
    assert!(matches!(refused, Err(GrantError::UnknownAuthor)));
}

#[test]
fn a_grant_that_was_passed_on_is_refused() {
    let scene = scene(1);
    let next = Identity::generate(&mut chance(9));
    let body = open(&scene.seal(&scene.thread()), Padding::Grant, &scene.reader).unwrap();
    let passed_on = seal(&body, Padding::Grant, &[next.to_recipient()]).unwrap();
    assert!(matches!(
        open_grant(&passed_on, &next),
        Err(GrantError::NotForYou)
    ));
}

#[test]
fn a_grant_with_another_key_inside_is_refused() {
    let (scene, other) = (scene(1), Identity::generate(&mut chance(9)));
    let body = open(&scene.seal(&scene.thread()), Padding::Grant, &scene.reader).unwrap();
    let swap = |text: String| {
        let signed = [&body[..signing::OVERHEAD], text.as_bytes()].concat();
        let sealed = seal(&signed, Padding::Grant, &[scene.reader.to_recipient()]).unwrap();
        open_grant(&sealed, &scene.reader).map(|_| ())
    };
    let json = String::from_utf8(body[signing::OVERHEAD..].to_vec()).unwrap();
    assert!(swap(json.clone()).is_ok());
    let swapped = json.replace(&BASE64.encode(scene.key.seed()), &BASE64.encode(other.seed()));
    assert_ne!(swapped, json);
    assert!(matches!(swap(swapped), Err(GrantError::BadSignature(_))));
    let moved = json.replace(&scene.case.to_string(), &CaseId::from_random([7; 16]).to_string());
    assert_ne!(moved, json);
    assert!(matches!(swap(moved), Err(GrantError::BadSignature(_))));
}

#[test]
fn a_signed_entry_is_no_grant() {
    let scene = scene(1);
    let body = open(&scene.seal(&scene.thread()), Padding::Grant, &scene.reader).unwrap();
    let as_entry = sign_body(Context::Entry, &body[signing::OVERHEAD..], &scene.giver);
    let sealed = seal(&as_entry, Padding::Grant, &[scene.reader.to_recipient()]).unwrap();
    assert!(matches!(
        open_grant(&sealed, &scene.reader),
        Err(GrantError::BadSignature(_))
    ));
}

#[test]
fn a_newer_version_is_named_and_another_shape_refused() {
    let scene = scene(1);
    let good = json!({
        "v": 1, "case": scene.case, "purpose": { "file": { "epoch": 0 } },
        "key_seed": BASE64.encode(scene.key.seed()), "to": recipient_set(&[scene.reader.to_recipient()]),
        "roster": Sha256::of(b"roster"), "day": "2026-11-23",
    });
    assert!(scene.open_json(&good.to_string()).is_ok());
    let newer = json!({ "v": 2, "keys": [1, 2] });
    assert!(matches!(
        scene.open_json(&newer.to_string()),
        Err(GrantError::TooNew { version: 2 })
    ));

    let with = |field: &str, value: serde_json::Value| {
        let mut grant = good.clone();
        grant[field] = value;
        grant.to_string()
    };
    let bad = [
        String::new(),
        "{}".to_owned(),
        with("more", json!(1)),
        with("key_seed", json!("AAAA")),
        with("key_seed", json!("secret that is not base64url")),
        with("key_seed", json!(7)),
        with("purpose", json!({ "file": {} })),
        with("purpose", json!({ "thread": { "epoch": 1 } })),
        with("purpose", json!({ "file": { "epoch": 1, "reporter": "x" } })),
        with("purpose", json!("master")),
        with("day", json!("yesterday")),
    ];
    for json in bad {
        let error = scene.open_json(&json).unwrap_err();
        assert!(matches!(error, GrantError::Malformed), "{json}: {error:?}");
        assert!(!format!("{error:?} {error}").contains("secret"));
    }
}

#[test]
fn a_key_is_in_no_debug_output() {
    let scene = scene(1);
    let seed = BASE64.encode(scene.key.seed());
    let untrusted = open_grant(&scene.seal(&scene.thread()), &scene.reader).unwrap();
    assert_eq!(format!("{untrusted:?}"), "UntrustedGrant(…)");
    let grant = untrusted
        .verify(scene.case, GrantKind::Thread, |_, _| true)
        .unwrap();
    assert!(!format!("{grant:?}").contains(&seed));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn any_grant_comes_back_as_it_was_given(seed: u64, epoch: u32, thread: bool, days in 0i32..300_000) {
        let scene = scene(seed);
        let purpose = if thread { scene.thread().purpose } else { Purpose::File { epoch } };
        let terms = Terms { day: Day::from_days_since_epoch(days).unwrap(), ..scene.terms(purpose) };
        let grant = scene.accept(&scene.seal(&terms), scene.case, purpose.kind()).unwrap();
        prop_assert_eq!(grant.terms(), &terms);
        prop_assert_eq!(grant.key().seed(), scene.key.seed());
    }
}

#[test]
fn sealing_a_grant_again_keeps_who_gave_it_and_opens_with_the_newer_identity_only() {
    let scene = scene(21);
    let (kind, own) = (
        GrantKind::File { epoch: 0 },
        SigningKey::generate(&mut chance(22)),
    );
    let newer = Identity::generate(&mut chance(23));
    let sealed = scene.seal(&scene.terms(Purpose::File { epoch: 0 }));
    let again = open_grant(&sealed, &scene.reader)
        .unwrap()
        .reseal(scene.case, kind, &own, &newer.to_recipient())
        .unwrap();
    assert_eq!(again.len(), sealed.len(), "nobody sees the difference");
    assert!(open_grant(&again, &scene.reader).is_err());

    let open = || open_grant(&again, &newer).unwrap();
    let taken = open().of_person(&own.verifying_key()).unwrap();
    let verified = taken
        .verify(scene.case, kind, |author, _| scene.knows(author))
        .unwrap();
    assert_eq!(verified.key().seed(), scene.key.seed());
    // It makes nothing believable: its first giver has to be somebody who may give.
    let taken = open().of_person(&own.verifying_key()).unwrap();
    let unknown = taken.verify(scene.case, kind, |_, _| false);
    assert!(matches!(unknown, Err(GrantError::UnknownAuthor)));
    // Twice is as good as once.
    let newest = Identity::generate(&mut chance(24));
    let twice = open()
        .of_person(&own.verifying_key())
        .unwrap()
        .reseal(scene.case, kind, &own, &newest.to_recipient())
        .unwrap();
    let taken = open_grant(&twice, &newest)
        .unwrap()
        .of_person(&own.verifying_key())
        .unwrap();
    assert!(
        taken
            .verify(scene.case, kind, |author, _| scene.knows(author))
            .is_ok()
    );
}

#[test]
fn nobody_else_can_seal_a_grant_again_and_claim_a_giver() {
    let scene = scene(25);
    let (kind, other) = (
        GrantKind::File { epoch: 0 },
        SigningKey::generate(&mut chance(26)),
    );
    let own = SigningKey::generate(&mut chance(27)).verifying_key();
    let sealed = scene.seal(&scene.terms(Purpose::File { epoch: 0 }));
    let claimed = open_grant(&sealed, &scene.reader)
        .unwrap()
        .reseal(scene.case, kind, &other, &scene.reader.to_recipient())
        .unwrap();
    let open = || open_grant(&claimed, &scene.reader).unwrap();
    assert!(matches!(open().of_person(&own), Err(GrantError::UnknownAuthor)));
    // Who does not say which key is their own takes none that was sealed again.
    assert!(matches!(
        open().verify(scene.case, kind, |author, _| scene.knows(author)),
        Err(GrantError::UnknownAuthor)
    ));
    let misplaced = open_grant(&sealed, &scene.reader).unwrap();
    let to = scene.reader.to_recipient();
    assert!(matches!(
        misplaced.reseal(CaseId::from_random([9; 16]), kind, &other, &to),
        Err(GrantError::ForeignCase)
    ));
    assert!(matches!(
        misplaced.reseal(scene.case, GrantKind::Thread, &other, &to),
        Err(GrantError::WrongPurpose)
    ));
}
