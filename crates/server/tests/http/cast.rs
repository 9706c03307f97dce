//! The people of the organisation and what they bring: accounts, proofs, rosters.

use zegel_protocol::accounts::{AuthProof, KdfParams, NewSecrets, PublicKeys};
use zegel_protocol::people::AccountRole;
use zegel_protocol::roster::{
    Category, Channel, Handler, Lane, Organisation, Role, RosterBody, RosterBundle, Texts,
};
use zegel_protocol::sign_in::{LoginRequest, RecoveryLogin, StepUp};
use zegel_protocol::{OrgSlug, PublicSalt, Sealed, Sha256, VerifyingKey};
use zegel_storage::Store;
use zegel_storage::types::{
    Actor, NewAccount, NewOrganisation, PassphraseRecord, RecoveryRecord, RosterRecord, Secrets,
};

use crate::running::{org, person};

/// Who is in the organisation, and what for.
pub(crate) const CAST: [(&str, AccountRole); 5] = [
    ("amina", AccountRole::Handler),
    ("bram", AccountRole::Adviser),
    ("okello", AccountRole::Ombuds),
    ("zola", AccountRole::Administrator),
    ("noor", AccountRole::Analyst),
];

/// Who runs the server.
pub(crate) const OPERATOR: &str = "robin";

/// What a client derives from the passphrase of `login`.
pub(crate) fn proof_of(login: &str) -> LoginRequest {
    LoginRequest {
        login: login.to_owned(),
        auth: auth_of(login),
        totp: None,
        passkey: None,
    }
}

pub(crate) fn auth_of(login: &str) -> AuthProof {
    AuthProof::new(Sha256::of(login.as_bytes()).as_bytes())
}

pub(crate) fn step_up_of(login: &str) -> StepUp {
    StepUp {
        auth: auth_of(login),
        totp: None,
        passkey: None,
    }
}

/// What a client derives from the recovery sheet of `login`.
pub(crate) fn recovery_of(login: &str) -> RecoveryLogin {
    RecoveryLogin {
        login: login.to_owned(),
        auth: auth_of(&format!("sheet of {login}")),
    }
}

pub(crate) fn salt_of(login: &str) -> PublicSalt {
    PublicSalt::from_bytes(*Sha256::of(login.as_bytes()).as_bytes())
}

pub(crate) const COST: KdfParams = KdfParams {
    m_kib: 65536,
    t: 3,
    p: 1,
};

pub(crate) fn recipient_of(name: &str) -> String {
    format!("age1pq1{name}")
}

/// What somebody brings who makes their account, as they send it.
pub(crate) fn new_secrets(login: &str) -> NewSecrets {
    NewSecrets {
        salt: salt_of(login),
        kdf: COST,
        auth: auth_of(login),
        vault: vault_of(login),
        slot: Sealed::new(vec![2; 300]),
        recovery_auth: recovery_of(login).auth.clone(),
        recovery_slot: Sealed::new(vec![3; 300]),
        recipient: recipient_of(login),
        signing_key: VerifyingKey::from_bytes(*Sha256::of(login.as_bytes()).as_bytes()),
    }
}

pub(crate) fn vault_of(login: &str) -> Sealed {
    Sealed::new(format!("vault of {login}").into_bytes())
}

/// What the server keeps of it.
fn kept_secrets(login: &str) -> Secrets {
    let new = new_secrets(login);
    Secrets {
        passphrase: PassphraseRecord {
            salt: new.salt,
            kdf: new.kdf,
            auth: new.auth.hash().unwrap(),
            slot: new.slot.clone(),
        },
        recovery: RecoveryRecord {
            auth: new.recovery_auth.hash().unwrap(),
            slot: new.recovery_slot.clone(),
        },
        vault: new.vault.clone(),
        keys: PublicKeys {
            recipient: new.recipient.clone(),
            signing_key: new.signing_key,
        },
    }
}

/// Makes an account beside the server.
pub(crate) async fn add_account(store: &dyn Store, org: &OrgSlug, name: &str, role: AccountRole) {
    let account = NewAccount {
        person: person(name),
        login: name.to_owned(),
        role,
        address: None,
        secrets: kept_secrets(name),
    };
    let outcome = store.create_account(org, &account).await.unwrap();
    assert_eq!(outcome, zegel_storage::types::CreateOutcome::Created, "{name}");
}

pub(crate) async fn furnish(store: &dyn Store) {
    introduce(store).await;
    publish_roster(store, 1, &["reporting-point"]).await;
}

/// The people without a roster.
pub(crate) async fn introduce(store: &dyn Store) {
    let instance = OrgSlug::instance();
    for slug in [org(), instance.clone()] {
        store
            .create_organisation(&NewOrganisation { slug })
            .await
            .unwrap();
    }
    for (name, role) in CAST {
        add_account(store, &org(), name, role).await;
    }
    add_account(store, &instance, OPERATOR, AccountRole::Instance).await;
}

/// Publishes a roster beside the server, without a signature that counts.
pub(crate) async fn publish_roster(store: &dyn Store, seq: u64, channels: &[&str]) -> Sha256 {
    let roster = roster_text(seq, None, "http://127.0.0.1", channels);
    let sha256 = Sha256::of(roster.as_bytes());
    let bundle = RosterBundle {
        roster,
        signature: "signature".into(),
        key: "key".into(),
        chain: Vec::new(),
    };
    let record = RosterRecord { sha256, seq, bundle };
    let before = store.current_roster(&org()).await.unwrap();
    let before = before.map(|roster| roster.sha256);
    store
        .publish_roster(&org(), &Actor::Operator, &record, before.as_ref())
        .await
        .unwrap();
    sha256
}

/// A key of the organisation that signs rosters.
pub(crate) struct OrganisationKey(minisign::KeyPair);

impl OrganisationKey {
    pub(crate) fn generate() -> Self {
        Self(minisign::KeyPair::generate_unencrypted_keypair().unwrap())
    }

    pub(crate) fn sign(&self, roster: String) -> RosterBundle {
        let signature = minisign::sign(None, &self.0.sk, roster.as_bytes(), None, None).unwrap();
        RosterBundle {
            signature: signature.into_string(),
            key: self.0.pk.to_base64(),
            chain: Vec::new(),
            roster,
        }
    }
}

/// The signed text of a roster.
pub(crate) fn roster_text(seq: u64, previous: Option<Sha256>, origin: &str, channels: &[&str]) -> String {
    let text = |text: &str| Texts::from([("en".parse().unwrap(), text.to_owned())]);
    let handler = |name: &str, role: Role, key: u8| Handler {
        id: person(name),
        name: name.to_owned(),
        role,
        about: text("Reads reports"),
        languages: vec!["en".parse().unwrap()],
        recipient: recipient_of(name),
        signing_key: VerifyingKey::from_bytes([key; 32]),
        from: "2026-01-01".parse().unwrap(),
        until: None,
        away: None,
    };
    let channel = |name: &&str| Channel {
        id: name.parse().unwrap(),
        lane: Lane::Reporting,
        region: text("Everywhere"),
        names: text("Reporting point"),
        about: text("For all"),
        next_steps: text("We read it"),
        categories: vec![Category {
            id: "fraud".to_owned(),
            labels: text("Fraud"),
            tier: None,
            retention_days: None,
        }],
        readers: vec![person("amina"), person("bram")],
        escalation: None,
        places: Vec::new(),
    };
    let body = RosterBody {
        v: 1,
        origins: vec![origin.to_owned()],
        organisation: Organisation {
            slug: org(),
            name: "Example Aid".to_owned(),
            languages: vec!["en".parse().unwrap()],
            look: None,
            retention_days: None,
            closing_reasons: Vec::new(),
            time_zone: None,
        },
        seq,
        issued: "2026-01-01".parse().unwrap(),
        expires: "2027-12-31".parse().unwrap(),
        previous_sha256: previous,
        receipt_salt: PublicSalt::from_bytes([9; 32]),
        channels: channels.iter().map(channel).collect(),
        handlers: vec![
            handler("amina", Role::Handler, 1),
            handler("bram", Role::Adviser, 2),
            handler("okello", Role::Ombuds, 3),
        ],
        next_key_sha256: None,
    };
    serde_json::to_string(&body).unwrap()
}
