//! People of an organisation to try a store with: its administrator, its analyst, those who are still to come.

use zegel_protocol::OrgSlug;
use zegel_protocol::people::{AccountRole, Person};

use super::world::{World, account, day, hash, person, secrets};
use crate::types::{
    Actor, CreateOutcome, EnrolOutcome, InviteOutcome, Link, NewOrganisation, NewPerson, PersonOutcome,
};

/// Somebody of that name who asks.
pub fn by(name: &str) -> Actor {
    Actor::Person(person(name))
}

/// A link until a day, different for every text.
pub fn link(text: &str, last: i32) -> Link {
    Link {
        token: hash(text),
        last_day: day(last),
    }
}

/// Somebody who is to come; the login name is the person's with `@example.org`.
pub fn newcomer(name: &str, role: AccountRole) -> NewPerson {
    NewPerson {
        person: person(name),
        login: format!("{name}@example.org"),
        role,
        address: Some(format!("{name}@mail.example.org")),
    }
}

impl World {
    /// Gives Adele, an administrator, and Anton, an analyst, accounts in both organisations.
    pub async fn staffed(self) -> Self {
        for org in [&self.org, &self.other] {
            self.enlist(org, "adele", AccountRole::Administrator).await;
            self.enlist(org, "anton", AccountRole::Analyst).await;
        }
        self
    }

    /// Makes the reserved organisation with Ines, who administers the instance.
    pub async fn with_instance(self) -> Self {
        let slug = OrgSlug::instance();
        let new = NewOrganisation { slug: slug.clone() };
        self.store.create_organisation(&new).await.unwrap();
        self.enlist(&slug, "ines", AccountRole::Instance).await;
        self
    }

    /// Gives somebody an account.
    pub async fn enlist(&self, org: &OrgSlug, name: &str, role: AccountRole) {
        let made = self.store.create_account(org, &account(name, role)).await;
        assert_eq!(made.unwrap(), CreateOutcome::Created);
    }

    /// Adele invites a handler by the link `text`, until day 14.
    pub async fn invite(&self, name: &str, text: &str) -> InviteOutcome {
        let new = newcomer(name, AccountRole::Handler);
        let invited = self
            .store
            .invite(&self.org, &by("adele"), &new, &link(text, 14))
            .await;
        invited.unwrap()
    }

    /// Somebody makes an account on day 1 by the link `text`.
    pub async fn enrol(&self, text: &str, name: &str) -> EnrolOutcome {
        let made = self
            .store
            .enrol(&self.org, &hash(text), &secrets(name), day(1))
            .await;
        made.unwrap()
    }

    /// Adele says on day 5 that somebody left.
    pub async fn depart(&self, name: &str) -> PersonOutcome {
        let left = self
            .store
            .depart(&self.org, &by("adele"), &person(name), day(5))
            .await;
        left.unwrap()
    }

    /// Adele lets somebody who left come back.
    pub async fn readmit(&self, name: &str) -> PersonOutcome {
        let back = self.store.readmit(&self.org, &by("adele"), &person(name)).await;
        back.unwrap()
    }

    /// Somebody, as Adele sees them.
    pub async fn seen(&self, name: &str) -> Option<Person> {
        let all = self.store.people(&self.org, &by("adele")).await.unwrap().unwrap();
        all.people.into_iter().find(|one| one.person == person(name))
    }
}
