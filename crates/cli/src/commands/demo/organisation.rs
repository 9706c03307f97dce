//! The demo's organisation: its key, its people, its roster for the address it is reached at.

use std::fs;

use anyhow::{Context as _, bail};
use rand::RngCore as _;
use zegel_administration::{NewAccount, OrganisationSigner, prepare};
use zegel_protocol::roster::{Handler, Organisation, RosterBody, RosterBundle};
use zegel_protocol::roster_check::parse;
use zegel_protocol::{Language, OrgSlug, PublicSalt};
use zegel_sealing::roster_signing::OrganisationKey;
use zegel_storage::Store;
use zegel_storage::types::{CreateOutcome, NewOrganisation};

use super::content::{OrganisationScript, PersonScript};
use super::folder::{Folder, SignIn};
use crate::clock;
use crate::commands::org::publish_beside_the_store;
use crate::enrolment::{Enrolment, enrol};
use crate::output::{Readers, write_new};
use crate::talk::say;

const KEY: &str = "organisation.key";
const KEY_PASSPHRASE: &str = "organisation.passphrase";
/// A roster that ends in fewer days than this is signed anew.
const RENEW_DAYS: i32 = 30;

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
    let english: Language = "en".parse()?;
    let passphrase = NewAccount::suggest(&english, &mut clock::chance());
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
        // The administrator of the server belongs to no organisation, and knows no organisation's key.
        let (org, key) = if person.role.is_of_the_instance() {
            (OrgSlug::instance(), None)
        } else {
            (slug.clone(), Some(new.key.public_key()))
        };
        let (id, login) = (person.id.clone(), person.login.clone());
        let made = enrol(id, login, person.role, &english, key.as_deref())?;
        if store.create_account(&org, &made.account).await? != CreateOutcome::Created {
            bail!("the account {} is there already", person.login);
        }
        people.push(SignIn {
            person: person.id.clone(),
            name: person.name.clone(),
            role: person.role,
            login: person.login.clone(),
            passphrase: made.passphrase.to_string(),
        });
        handlers.extend(entry(person, made));
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
            closing_reasons: Vec::new(),
            time_zone: None,
        },
        seq: 1,
        issued: today,
        expires: today,
        previous_sha256: None,
        receipt_salt: PublicSalt::from_bytes(salt),
        channels: script.channels()?,
        handlers,
        next_key_sha256: None,
    };
    sign_and_publish(store, new.key, body, None).await?;
    Ok(people)
}

/// What the roster says of somebody; nothing of those who read no cases.
fn entry(script: &PersonScript, made: Enrolment) -> Option<Handler> {
    Some(Handler {
        id: script.id.clone(),
        name: script.name.clone(),
        role: script.role.reads()?,
        about: script.about.clone(),
        languages: script.languages.clone(),
        recipient: made.keys.recipient,
        signing_key: made.keys.signing_key,
        from: clock::today(),
        until: None,
        away: None,
    })
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
    let read = |name: &str| {
        let path = folder.file(name);
        fs::read_to_string(&path).with_context(|| path.display().to_string())
    };
    if covered && today.plus_days(RENEW_DAYS) <= body.expires {
        return Ok(current.bundle.key);
    }
    let key = OrganisationKey::load(&read(KEY)?, read(KEY_PASSPHRASE)?.trim_end())?;
    body.origins = origins.to_vec();
    sign_and_publish(store, key, body, Some(&current.bundle)).await?;
    Ok(current.bundle.key)
}

/// Signs what follows `current`, and publishes it.
async fn sign_and_publish(
    store: &dyn Store,
    key: OrganisationKey,
    body: RosterBody,
    current: Option<&RosterBundle>,
) -> anyhow::Result<()> {
    let signer = OrganisationSigner::from(key);
    let today = clock::today();
    let prepared = prepare(body, current, Some(&signer.public_key()), today)?;
    let bundle = signer.sign(&prepared.text, current, today)?;
    publish_beside_the_store(store, &bundle, false).await
}
