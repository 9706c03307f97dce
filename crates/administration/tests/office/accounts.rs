//! An account from its making on: every way in, every change, and a server that means harm.

use zegel_administration::{
    Holder, HolderError, NewAccount, OrganisationSigner, SignIn, new_recovery, prepare,
};
use zegel_protocol::accounts::NewSecrets;
use zegel_protocol::people::AccountRole;
use zegel_protocol::roster::{Handler, Role, RosterBody, RosterBundle, Texts};
use zegel_protocol::roster_check::{Expected, Roster};
use zegel_protocol::sign_in::{KeySlot, LoginChallenge, SignedIn};
use zegel_protocol::{Language, Sealed, Sha256};
use zegel_sealing::passphrase::RecoveryKey;
use zegel_sealing::vault::{KnownError, VaultError};
use zeroize::Zeroizing;

use crate::{chance, first, new_key, today};

const PASSPHRASE: &str = "gong violin abacus tulip zebra moss";

/// What the server keeps of a person, and answers.
struct Kept(NewSecrets);

impl Kept {
    fn challenge(&self) -> LoginChallenge {
        LoginChallenge {
            salt: self.0.salt,
            kdf: self.0.kdf,
        }
    }

    fn answer(&self, slot: &Sealed, key_slot: KeySlot) -> SignedIn {
        SignedIn {
            person: "amina".parse().unwrap(),
            role: AccountRole::Handler,
            vault: self.0.vault.clone(),
            slot: slot.clone(),
            key_slot,
            challenge: None,
        }
    }

    fn sign_in(&self, passphrase: &str) -> Result<Holder, HolderError> {
        let (sign_in, _) = SignIn::start("amina", passphrase, &self.challenge())?;
        sign_in.finish(&self.answer(&self.0.slot, KeySlot::Passphrase))
    }
}

fn enrolled(key: Option<&str>) -> (NewAccount, Kept) {
    let mut rng = chance(2);
    let account = NewAccount::generate(&mut rng);
    let secrets = account.finish(PASSPHRASE, key, &mut rng).unwrap();
    (account, Kept(secrets))
}

fn entry(secrets: &NewSecrets) -> Handler {
    Handler {
        id: "amina".parse().unwrap(),
        name: "Amina".into(),
        role: Role::Handler,
        about: Texts::new(),
        languages: vec!["en".parse().unwrap()],
        recipient: secrets.recipient.clone(),
        signing_key: secrets.signing_key,
        from: today(),
        until: None,
        away: None,
    }
}

fn roster(bundle: &RosterBundle) -> Roster {
    let expected = Expected {
        origin: "https://report.example.org",
        slug: "example-aid",
        pin: None,
        newest_seq: None,
        today: Some(today()),
    };
    Roster::check(bundle, &expected).unwrap()
}

fn publish(signer: &OrganisationSigner, body: RosterBody, current: Option<&RosterBundle>) -> RosterBundle {
    let prepared = prepare(body, current, Some(&signer.public_key()), today()).unwrap();
    signer.sign(&prepared.text, current, today()).unwrap()
}

#[test]
fn a_new_person_signs_in_with_the_passphrase_and_with_the_sheet() {
    let (account, kept) = enrolled(None);
    let holder = kept.sign_in(PASSPHRASE).unwrap();
    let (_, request) = SignIn::start("amina", PASSPHRASE, &kept.challenge()).unwrap();
    assert_eq!(request.auth.hash(), kept.0.auth.hash());
    let newest = holder.vault().newest();
    assert!(newest.are_of(&kept.0.recipient, &kept.0.signing_key));
    assert!(matches!(
        kept.sign_in("gong violin abacus tulip zebra mos"),
        Err(HolderError::Vault(VaultError::Open(_)))
    ));

    let sheet = RecoveryKey::parse(&account.recovery().grouped()).unwrap();
    let (sign_in, request) = SignIn::recover("amina", &sheet).unwrap();
    assert_eq!(request.auth.hash(), kept.0.recovery_auth.hash());
    let answer = kept.answer(&kept.0.recovery_slot, KeySlot::Recovery);
    let holder = sign_in.finish(&answer).unwrap();
    // A server that sends the passphrase's slot where the sheet's belongs is told so.
    let exchanged = kept.answer(&kept.0.slot, KeySlot::Passphrase);
    assert!(matches!(sign_in.finish(&exchanged), Err(HolderError::OtherSlot)));

    // A new passphrase and a new sheet open the same vault; the old ones' slots are gone with the old account row.
    let mut rng = chance(3);
    let new_sheet = new_recovery(&mut rng);
    let recovered = holder
        .recovered("another six words nobody knows", &new_sheet, &mut rng)
        .unwrap();
    let kept = Kept(NewSecrets {
        salt: recovered.salt,
        auth: recovered.auth.clone(),
        slot: recovered.slot,
        recovery_auth: recovered.recovery_auth,
        recovery_slot: recovered.recovery_slot,
        ..kept.0
    });
    assert!(kept.sign_in("another  six words nobody knows ").is_ok());
    assert!(kept.sign_in(PASSPHRASE).is_err());
    let (sign_in, _) = SignIn::recover("amina", &new_sheet).unwrap();
    assert!(
        sign_in
            .finish(&kept.answer(&kept.0.recovery_slot, KeySlot::Recovery))
            .is_ok()
    );
}

#[test]
fn a_passkey_opens_the_vault_where_it_can_and_asks_for_the_passphrase_where_it_cannot() {
    let (_, kept) = enrolled(None);
    let holder = kept.sign_in(PASSPHRASE).unwrap();
    let (prf, other) = (Zeroizing::new([7; 32]), Zeroizing::new([8; 32]));
    let slot = holder.passkey_slot(&prf).unwrap();
    let answer = kept.answer(&slot, KeySlot::Passkey);
    assert!(SignIn::with_prf(&prf).unwrap().finish(&answer).is_ok());
    assert!(SignIn::with_prf(&other).unwrap().finish(&answer).is_err());

    let mut without = kept.answer(&kept.0.slot, KeySlot::Passphrase);
    assert!(matches!(
        SignIn::with_passphrase(&without, PASSPHRASE),
        Err(HolderError::NoChallenge)
    ));
    without.challenge = Some(kept.challenge());
    let sign_in = SignIn::with_passphrase(&without, PASSPHRASE).unwrap();
    assert!(sign_in.finish(&without).is_ok());
}

#[test]
fn a_vault_remembers_the_organisation_from_visit_to_visit_whatever_the_server_shows() {
    let signer = OrganisationSigner::from(new_key());
    let (_, kept) = enrolled(Some(&signer.public_key()));
    let one = publish(&signer, first(), None);
    let two = publish(&signer, first(), Some(&one));

    let mut holder = kept.sign_in(PASSPHRASE).unwrap();
    assert!(!holder.trusts_on_first_use());
    assert!(holder.update().unwrap().is_none());
    let impostor = publish(&OrganisationSigner::from(new_key()), first(), None);
    assert_eq!(holder.meet(&roster(&impostor)), Err(KnownError::OtherKey));
    holder.meet(&roster(&two)).unwrap();
    let update = holder.update().unwrap().unwrap();
    assert_eq!(update.replaces, Sha256::of(kept.0.vault.as_bytes()));
    assert!(update.keys.is_none());
    holder.saved();
    assert!(holder.update().unwrap().is_none());

    let kept = Kept(NewSecrets {
        vault: update.vault,
        ..kept.0
    });
    let mut next_visit = kept.sign_in(PASSPHRASE).unwrap();
    assert_eq!(next_visit.meet(&roster(&one)), Err(KnownError::Older));
    assert!(next_visit.meet(&roster(&two)).is_ok());

    let (_, kept) = enrolled(None);
    let mut without_key = kept.sign_in(PASSPHRASE).unwrap();
    assert!(without_key.trusts_on_first_use());
    without_key.meet(&roster(&impostor)).unwrap();
    assert!(without_key.update().unwrap().is_some());
}

#[test]
fn keys_are_changed_in_steps_that_can_be_cut_off_between_any_two() {
    let signer = OrganisationSigner::from(new_key());
    let (_, kept) = enrolled(Some(&signer.public_key()));
    let mut body = first();
    body.handlers = vec![entry(&kept.0)];
    let one = publish(&signer, body.clone(), None);
    let mut holder = kept.sign_in(PASSPHRASE).unwrap();
    holder.meet(&roster(&one)).unwrap();
    assert!(holder.rotation_done(&roster(&one)).unwrap().is_none());

    let rotated = holder.rotate(&mut chance(4)).unwrap();
    let keys = rotated.keys.clone().unwrap();
    assert_ne!(keys.recipient, kept.0.recipient);
    assert!(!holder.vault().has_older(), "the server has not taken it yet");
    holder.saved();
    assert!(holder.vault().has_older());
    assert!(holder.vault().newest().are_of(&keys.recipient, &keys.signing_key));
    // The browser is closed; the vault that the server has opens as before.
    let kept = Kept(NewSecrets {
        vault: rotated.vault,
        ..kept.0
    });
    let mut holder = kept.sign_in(PASSPHRASE).unwrap();
    holder.meet(&roster(&one)).unwrap();
    assert!(matches!(
        holder.rotation_done(&roster(&one)),
        Err(HolderError::NotPublished)
    ));

    body.handlers[0].recipient.clone_from(&keys.recipient);
    body.handlers[0].signing_key = keys.signing_key;
    let two = publish(&signer, body, Some(&one));
    holder.meet(&roster(&two)).unwrap();
    let done = holder.rotation_done(&roster(&two)).unwrap().unwrap();
    assert_eq!(done.replaces, Sha256::of(kept.0.vault.as_bytes()));
    assert!(done.keys.is_none());
    holder.saved();
    assert!(!holder.vault().has_older());
    assert!(holder.update().unwrap().is_none(), "the memory went along");
}

/// What the administrator sees comes from the server; what the handler reads out does not.
#[test]
fn a_key_or_organisation_that_the_server_exchanged_at_enrolment_changes_the_fingerprint() {
    let (account, kept) = enrolled(None);
    let (org, person) = ("example-aid".parse().unwrap(), "amina".parse().unwrap());
    let seen_by_administrator = |key: &str, recipient: &str| {
        zegel_sealing::fingerprint::fingerprint(Some(key), &org, &person, recipient, &kept.0.signing_key)
    };
    let read_out = account.fingerprint(Some("RWQours"), &org, &person);
    assert_eq!(read_out, seen_by_administrator("RWQours", &kept.0.recipient));
    let servers = NewAccount::generate(&mut chance(9));
    let servers = servers.vault().newest().identity.to_recipient().to_string();
    assert_ne!(read_out.words, seen_by_administrator("RWQours", &servers).words);
    // The link named the server's own organisation key.
    let deceived = account.fingerprint(Some("RWQservers"), &org, &person);
    assert_ne!(
        deceived.words,
        seen_by_administrator("RWQours", &kept.0.recipient).words
    );
    let holder = kept.sign_in(PASSPHRASE).unwrap();
    assert_eq!(holder.fingerprint(Some("RWQours"), &org), read_out);
}

#[test]
fn passphrases_are_offered_in_the_persons_language() {
    let spanish: Language = "es".parse().unwrap();
    let offered = NewAccount::suggest(&spanish, &mut chance(5));
    assert_eq!(offered.split(' ').count(), 8);
    assert!(matches!(
        NewAccount::generate(&mut chance(6)).finish(" ", None, &mut chance(7)),
        Err(HolderError::Passphrase(_))
    ));
}
