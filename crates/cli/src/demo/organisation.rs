//! The demo's organisation: its key, its people, its roster for the address it is reached at.

use std::fs;

use anyhow::{Context as _, bail};
use rand::RngCore as _;
use zegel_protocol::roster::{Organisation, RosterBody};
use zegel_protocol::roster_check::parse;
use zegel_protocol::{OrgSlug, PublicSalt, Sha256};
use zegel_sealing::passphrase::generate_passphrase;
use zegel_sealing::roster_signing::OrganisationKey;
use zegel_storage::Store;
use zegel_storage::types::{CreateOutcome, NewOrganisation};

use super::content::{OrganisationScript, PersonScript};
use super::folder::{Folder, SignIn};
use crate::clock;
use crate::org::enrolment::{Person, enrol};
use crate::org::{bundle, publish};
use crate::output::{Readers, write_new};
use crate::talk::say;

const KEY: &str = "organisation.key";
const KEY_PASSPHRASE: &str = "organisation.passphrase";
/// Months that the demo's roster is valid; it is signed anew by a start after most of that.
const MONTHS: u16 = 6;
/// A roster that ends in fewer days than this is signed anew.
const RENEW_DAYS: i32 = 30;
/// Words of the key's passphrase.
const WORDS: usize = 8;

/// Makes the key, the organisation, its people and their accounts, and publishes the first roster.
///
/// # Errors
/// What the store or the system says.
pub(super) async fn make(
    store: &dyn Store,
    folder: &Folder,
    script: &OrganisationScript,
    origins: &[String],
) -> anyhow::Result<Vec<SignIn>> {
    let passphrase = generate_passphrase(&mut clock::chance(), WORDS)?;
    let new = OrganisationKey::generate(&passphrase)?;
    write_new(&folder.file(KEY), &new.secret_key_file, Readers::Owner)?;
    write_new(
        &folder.file(KEY_PASSPHRASE),
        &format!("{}\n", *passphrase),
        Readers::Owner,
    )?;
    let slug = script.slug.clone();
    if store
        .create_organisation(&NewOrganisation { slug: slug.clone() })
        .await?
        != CreateOutcome::Created
    {
        bail!("the organisation is there already");
    }
    let today = clock::today();
    let mut handlers = Vec::new();
    let mut people = Vec::new();
    for person in &script.people {
        say(format_args!("  enrolling {}", person.name));
        let enrolment = enrol(person_of(person))?;
        if store.create_account(&slug, &enrolment.account).await? != CreateOutcome::Created {
            bail!("the account {} is there already", person.login);
        }
        handlers.push(enrolment.entry);
        people.push(SignIn {
            person: person.id.clone(),
            name: person.name.clone(),
            role: person.role,
            login: person.login.clone(),
            passphrase: enrolment.passphrase.to_string(),
        });
    }
    let mut salt = [0; 32];
    clock::chance().fill_bytes(&mut salt);
    let body = RosterBody {
        v: 1,
        origins: origins.to_vec(),
        organisation: Organisation {
            slug,
            name: script.name.clone(),
            languages: script.languages.clone(),
            look: None,
            retention_days: None,
        },
        seq: 1,
        issued: today,
        expires: today.plus_months(MONTHS),
        previous_sha256: None,
        receipt_salt: PublicSalt::from_bytes(salt),
        channels: script.channels()?,
        handlers,
        next_key_sha256: None,
    };
    sign_and_publish(store, &new.key, &body).await?;
    Ok(people)
}

fn person_of(script: &PersonScript) -> Person {
    Person {
        id: script.id.clone(),
        login: script.login.clone(),
        name: script.name.clone(),
        role: script.role,
        about: script.about.clone(),
        languages: script.languages.clone(),
        from: clock::today(),
    }
}

/// Signs the roster anew where it does not name the addresses that the demo is reached at now, or ends soon. Gives the
/// organisation's public key.
///
/// # Errors
/// The folder's key does not open, or what the store says.
pub(super) async fn bring_up_to_date(
    store: &dyn Store,
    folder: &Folder,
    slug: &OrgSlug,
    origins: &[String],
) -> anyhow::Result<String> {
    let current = store
        .current_roster(slug)
        .await?
        .context("the demo's roster is missing")?;
    let mut body = parse(&current.bundle.roster)?;
    let today = clock::today();
    let covered = origins.iter().all(|origin| body.origins.contains(origin));
    if covered && today.plus_days(RENEW_DAYS) <= body.expires {
        return Ok(current.bundle.key);
    }
    let read = |name: &str| {
        let path = folder.file(name);
        fs::read_to_string(&path).with_context(|| path.display().to_string())
    };
    let key = OrganisationKey::load(&read(KEY)?, read(KEY_PASSPHRASE)?.trim_end())?;
    body.previous_sha256 = Some(Sha256::of(current.bundle.roster.as_bytes()));
    body.seq = body.seq.saturating_add(1);
    body.origins = origins.to_vec();
    body.issued = today;
    body.expires = today.plus_months(MONTHS);
    sign_and_publish(store, &key, &body).await?;
    Ok(key.public_key())
}

async fn sign_and_publish(store: &dyn Store, key: &OrganisationKey, body: &RosterBody) -> anyhow::Result<()> {
    let bundle = bundle(key, &serde_json::to_string_pretty(body)?, Vec::new())?;
    publish(store, &bundle, false).await
}
