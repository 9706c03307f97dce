//! What a server that means harm shows to a copy of somebody's device, and what the copy makes of it: an error, or the beginning of
//! what there is.

use std::collections::BTreeMap;

use zegel_case_management::{CaseFile, Warning};
use zegel_protocol::Sealed;
use zegel_protocol::handlers::MyGrant;
use zegel_protocol::reports::{GrantKind, NewGrant};
use zegel_sealing::grant::{Terms, open_grant, seal_grant};

use super::steps::{NAMES, Trick};
use super::world::World;
use crate::office::{open_view, person};

impl World {
    /// What the server shows to a copy of somebody's device, or to a new one.
    pub fn trick(&mut self, name: &'static str, trick: Trick, at: usize) {
        let desk = self.desk(name);
        let mine = self.history.iter().filter(|grant| grant.person == person(name));
        let every = |grant: &NewGrant| MyGrant {
            kind: grant.kind,
            sealed: grant.sealed.clone(),
            escalated: true,
        };
        let ever: Vec<_> = mine.map(every).collect();
        let Some(mut view) = self
            .view("amina")
            .or_else(|| NAMES.iter().find_map(|name| self.view(name)))
        else {
            return;
        };
        view.summary.grants = match self.view(name) {
            Some(view) => view.summary.grants,
            None => ever.clone(),
        };
        let len = view.log.len();
        match trick {
            Trick::Drop if len > 1 => drop(view.log.remove(at % len)),
            Trick::Swap if len > 1 => {
                let at = at % (len - 1);
                let sealed = view.log[at].sealed.clone();
                view.log[at].sealed = std::mem::replace(&mut view.log[at + 1].sealed, sealed);
            }
            Trick::Replay if len > 1 => view.log[at % len].sealed = view.log[(at + 1) % len].sealed.clone(),
            Trick::OtherChain if len > 0 => view.log[at % len].sealed = view.conversation[0].sealed.clone(),
            Trick::Withhold if len > 1 => {
                view.log.truncate(at % len);
                view.summary.log_len = u32::try_from(at % len).unwrap();
            }
            Trick::Uninvited => view.summary.readers.push(person("dora")),
            Trick::OldKeys => view.summary.grants.clone_from(&ever),
            Trick::ForeignKeys => {
                let other = self.history.iter().filter(|grant| grant.person != person(name));
                view.summary.grants = other.map(every).collect();
            }
            Trick::Leaked => view.summary.grants = self.leaked(name),
            _ => return,
        }
        let never = ever.is_empty();
        let known = self.devices.get(name).and_then(CaseFile::to_bytes);
        let copy = match known.map(|bytes| CaseFile::from_bytes(&desk, &bytes).unwrap()) {
            Some(mut file) => file.read(&desk, &view).map(|()| file),
            None => open_view(&desk, &view),
        };
        match (copy, trick) {
            (Err(_), _) => {}
            (Ok(_), Trick::ForeignKeys | Trick::Leaked) if never => panic!("{name} was never on the case"),
            (Ok(file), _) => {
                self.compare(&file, false);
                if self.oracle.is_off(&person(name)) {
                    assert!(!file.declared() || file.log().len() <= self.oracle.told.len());
                }
                let dora = Warning::UninvitedReader {
                    person: person("dora"),
                };
                let invited = self.history.iter().any(|grant| grant.person == person("dora"));
                if matches!(trick, Trick::Uninvited) && !invited {
                    assert!(file.warnings().contains(&dora));
                }
            }
        }
    }

    /// The real keys, in the name of this person themselves.
    fn leaked(&self, name: &str) -> Vec<MyGrant> {
        let case = self.office.report.as_ref().unwrap().case;
        let secrets = self.office.secrets_of(name);
        let to = secrets.identity.to_recipient();
        let mut leaked: BTreeMap<GrantKind, MyGrant> = BTreeMap::new();
        for grant in &self.history {
            let opened = open_grant(
                grant.sealed.as_bytes(),
                &self.office.secrets_of(grant.person.as_str()).identity,
            );
            let verified = opened.unwrap().verify(case, grant.kind, |_, _| true).unwrap();
            let terms = Terms {
                roster: self.office.roster().hash(),
                ..*verified.terms()
            };
            let sealed = seal_grant(&terms, verified.key(), &secrets.signing, &to).unwrap();
            let (kind, sealed, escalated) = (grant.kind, Sealed::new(sealed), false);
            leaked.insert(
                kind,
                MyGrant {
                    kind,
                    sealed,
                    escalated,
                },
            );
        }
        leaked.into_values().collect()
    }
}
