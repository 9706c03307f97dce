//! Every key that there ever was, and what it opens.

use zegel_case_management::Event;
use zegel_protocol::PersonId;
use zegel_protocol::reports::GrantKind;
use zegel_sealing::Identity;
use zegel_sealing::entry::open_entry;
use zegel_sealing::grant::open_grant;

use super::world::World;

impl World {
    /// A key of the case, by any grant that there ever was.
    pub fn key(&self, kind: GrantKind) -> Option<Identity> {
        let case = self.office.report.as_ref().unwrap().case;
        let mut grants = self.history.iter().filter(|grant| grant.kind == kind);
        let grant = grants.next()?;
        let secrets = self.office.secrets_of(grant.person.as_str());
        let grant = open_grant(grant.sealed.as_bytes(), &secrets.identity).unwrap();
        Some(grant.verify(case, kind, |_, _| true).unwrap().into_key())
    }

    /// Whether any key that there ever was for this person opens this entry of the log.
    pub fn opens(&self, who: &PersonId, at: usize) -> bool {
        let case = self.office.report.as_ref().unwrap().case;
        let secrets = self.office.secrets_of(who.as_str());
        self.history
            .iter()
            .filter(|grant| grant.person == *who)
            .any(|grant| {
                let opened = open_grant(grant.sealed.as_bytes(), &secrets.identity).unwrap();
                let key = opened.verify(case, grant.kind, |_, _| true).unwrap().into_key();
                open_entry::<Event>(self.office.log[at].sealed.as_bytes(), &key).is_ok()
            })
    }
}
