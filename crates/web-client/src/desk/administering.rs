//! Administration: the organisation's key, the roster from its first texts to its signature, QR codes.

use rand::rngs::OsRng;
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use zegel_administration::{OrganisationSigner, first_roster, prepare, qr};
use zegel_protocol::{Sha256, VerifyingKey};
use zegel_sealing::fingerprint::fingerprint;
use zegel_sealing::roster_signing::OrganisationKey;
use zeroize::Zeroizing;

use super::Desk;
use super::account::person;
use crate::{Answer, Failure, day, read, write};

#[derive(Serialize)]
struct NewKey<'a> {
    file: &'a str,
    public_key: String,
}

#[derive(Serialize)]
struct OpenKey {
    public_key: String,
}

#[wasm_bindgen]
impl Desk {
    /// The fingerprint of somebody's announced keys, with the organisation's key of the roster that is open.
    pub fn fingerprint_of(&self, person: &str, recipient: &str, signing_key: &str) -> Answer<String> {
        let rosters = self.rosters.as_ref().ok_or(Failure::new("out-of-turn"))?;
        let signing_key: VerifyingKey = signing_key.parse().map_err(|_| Failure::new("malformed"))?;
        let current = rosters.current();
        let slug = &current.body().organisation.slug;
        let person = self::person(person)?;
        let shown = fingerprint(Some(current.key()), slug, &person, recipient, &signing_key);
        Ok(write(&shown)?)
    }

    /// Makes an organisation key (slow): `{file, public_key}`. It is not kept here.
    pub fn make_organisation_key(&self, passphrase: String) -> Answer<String> {
        let passphrase = Zeroizing::new(passphrase);
        let made = OrganisationKey::generate(&passphrase).map_err(Failure::from)?;
        let file = Zeroizing::new(made.secret_key_file);
        Ok(write(&NewKey {
            file: &file,
            public_key: made.key.public_key(),
        })?)
    }

    /// Opens an organisation key for signing (slow): `{public_key}`.
    pub fn open_organisation_key(&mut self, file: &str, passphrase: String) -> Answer<String> {
        let passphrase = Zeroizing::new(passphrase);
        let key = OrganisationKey::load(file, &passphrase).map_err(Failure::from)?;
        let public_key = key.public_key();
        self.signer = Some(key.into());
        Ok(write(&OpenKey { public_key })?)
    }

    /// Closes the organisation key.
    pub fn forget_organisation_key(&mut self) {
        self.signer = None;
    }

    /// What `next_key_sha256` says of a key.
    pub fn sha256_of_key(&self, public_key: &str) -> String {
        Sha256::of(public_key.trim().as_bytes()).to_string()
    }

    /// The opened key hands over to another one, which signs from now on (slow): `{public_key}`.
    pub fn hand_over(&mut self, file: &str, passphrase: String) -> Answer<String> {
        let passphrase = Zeroizing::new(passphrase);
        let today = self.today.ok_or(Failure::new("out-of-turn"))?;
        let next = OrganisationKey::load(file, &passphrase).map_err(Failure::from)?;
        let signer = self.signer.as_mut().ok_or(Failure::new("no-organisation-key"))?;
        signer
            .hand_over(next, self.bundle.as_ref(), today)
            .map_err(Failure::from)?;
        Ok(write(&OpenKey {
            public_key: signer.public_key(),
        })?)
    }

    /// The opened key hands over to a spare in advance: the link to keep with the spare key's file.
    pub fn link_to_spare(&self, public_key: &str) -> Answer<String> {
        let today = self.today.ok_or(Failure::new("out-of-turn"))?;
        let signer = self.signer.as_ref().ok_or(Failure::new("no-organisation-key"))?;
        let link = signer.link_to(public_key.trim(), today).map_err(Failure::from)?;
        Ok(write(&link)?)
    }

    /// The spare key takes over by such a link, and signs from now on (slow): `{public_key}`.
    pub fn hand_over_by_link(&mut self, link: &str, file: &str, passphrase: String) -> Answer<String> {
        let passphrase = Zeroizing::new(passphrase);
        let today = self.today.ok_or(Failure::new("out-of-turn"))?;
        let current = self.bundle.as_ref().ok_or(Failure::new("out-of-turn"))?;
        let link = read(link).map_err(|_| Failure::new("link-does-not-fit"))?;
        let spare = OrganisationKey::load(file, &passphrase).map_err(Failure::from)?;
        let signer = OrganisationSigner::by_link(link, spare, current, today).map_err(Failure::from)?;
        let public_key = signer.public_key();
        self.signer = Some(signer);
        Ok(write(&OpenKey { public_key })?)
    }

    /// The body of the roster that is open.
    pub fn roster_body(&self) -> Option<String> {
        self.current().map(|bundle| bundle.roster.clone())
    }

    /// A first roster's body from the templates.
    pub fn first_roster(&self, setup: &str, today: &str) -> Answer<String> {
        Ok(write(&first_roster(read(setup)?, day(today)?, &mut OsRng))?)
    }

    /// A roster ready for signing: `{text, advice}`.
    pub fn prepare_roster(&self, body: &str, today: &str) -> Answer<String> {
        let key = self.signer.as_ref().map(OrganisationSigner::public_key);
        let body = read(body)?;
        let prepared = prepare(body, self.current(), key.as_deref(), day(today)?).map_err(Failure::from)?;
        Ok(write(&prepared)?)
    }

    /// Signs a prepared text with the opened key; gives the bundle.
    pub fn sign_roster(&self, text: &str, today: &str) -> Answer<String> {
        let signer = self.signer.as_ref().ok_or(Failure::new("no-organisation-key"))?;
        let bundle = signer
            .sign(text, self.current(), day(today)?)
            .map_err(Failure::from)?;
        Ok(write(&bundle)?)
    }

    /// A QR code to draw: `{size, path}`.
    pub fn qr(&self, text: &str) -> Answer<String> {
        Ok(write(&qr(text).map_err(Failure::from)?)?)
    }
}
