//! Figures: counts for analysts, storage for the instance, and who founds organisations.

use std::sync::Arc;

use zegel_protocol::handlers::{Append, Marks};
use zegel_protocol::people::{AccountRole, PersonState};
use zegel_protocol::reports::NewReport;
use zegel_protocol::{Day, OrgSlug};

use super::office::{by, link, newcomer};
use super::world::{PLENTY, World, case, day, entries, hash, note, part, person, report, roster, secrets};
use crate::Store;
use crate::types::{
    Actor, AppendOutcome, EnrolOutcome, FoundingOutcome, InviteOutcome, PersonOutcome, ReportOutcome,
    RosterOutcome,
};

fn to(channel: &str, text: &str) -> NewReport {
    NewReport {
        channel: channel.parse().unwrap(),
        ..report(text)
    }
}

/// By channel and year that is over; what could point to somebody is not told, and only an analyst asks.
pub async fn reports_are_counted_for_the_analyst_of_the_organisation(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await;
    let World { store, org, other } = &world;
    let [last_year, this_year]: [Day; 2] = ["2025-12-31", "2026-01-01"].map(|day| day.parse().unwrap());
    for n in 0..13 {
        let (channel, on) = match n {
            0..6 => ("b", this_year),
            6..10 => ("a", this_year),
            _ => ("a", last_year),
        };
        let sent = to(channel, &n.to_string());
        let taken = store.accept_report(org, &sent, on).await.unwrap();
        assert_eq!(taken, ReportOutcome::New { received: on });
    }
    for n in 0..5 {
        let append = Append {
            marks: Marks {
                acknowledged: true,
                ..Marks::default()
            },
            ..entries(vec![note(0, "acknowledged")])
        };
        let text = n.to_string();
        let done = world.append("amina", &text, &append, this_year).await;
        assert!(
            matches!(done, AppendOutcome::Appended(_)),
            "{text}: {:?}",
            case(&text)
        );
    }
    let told = async |org, today: &str| {
        let figures = store.figures(org, &by("anton"), today.parse().unwrap()).await;
        let rows = figures.unwrap().unwrap().rows.into_iter();
        rows.map(|row| (row.year, row.channel.to_string(), row.received, row.acknowledged))
            .collect::<Vec<_>>()
    };
    let first = (2025, "a".to_owned(), None, Some(0));
    assert_eq!(
        told(org, "2027-01-01").await,
        [
            (2026, "a".to_owned(), None, Some(0)),
            (2026, "b".to_owned(), Some(6), Some(5)),
            first.clone(),
        ]
    );
    assert_eq!(told(org, "2026-12-31").await, [first]);
    assert!(told(org, "2025-12-31").await.is_empty());
    assert!(told(other, "2027-01-01").await.is_empty());
    for name in ["amina", "boris", "olga", "adele", "nobody"] {
        let figures = store.figures(org, &by(name), this_year).await;
        assert!(figures.unwrap().is_none(), "{name}");
    }
}

/// Names, rosters' last days and bytes; nothing of people, nothing of cases.
pub async fn the_instance_sees_organisations_and_their_storage(store: Arc<dyn Store>) {
    let world = World::with_report(store, "r")
        .await
        .staffed()
        .await
        .with_instance()
        .await;
    let World { store, org, other } = &world;
    for (org, text, number, length) in [
        (org, "photo", 0, 5_000),
        (org, "photo", 1, 70),
        (other, "film", 0, 9),
    ] {
        store
            .record_part(org, &part(text, number, length), day(0), PLENTY)
            .await
            .unwrap();
    }
    let mut first = roster(1);
    first.bundle.roster = "{\"expires\": \"2026-11-23\"}".to_owned();
    first.sha256 = hash(&first.bundle.roster);
    let published = store.publish_roster(other, &Actor::Operator, &first, None).await;
    assert_eq!(published.unwrap(), RosterOutcome::Published);
    let mut second = roster(2);
    second.bundle.roster = "{\"expires\": \"2027-11-23\"}".to_owned();
    let published = store
        .publish_roster(other, &Actor::Operator, &second, Some(&first.sha256))
        .await;
    assert_eq!(published.unwrap(), RosterOutcome::Published);
    for actor in [by("ines"), Actor::Operator] {
        let all = store.organisation_summaries(&actor).await.unwrap().unwrap();
        let all: Vec<_> = all
            .iter()
            .map(|one| (&one.slug, one.has_roster, one.expires, one.attachment_bytes))
            .collect();
        assert_eq!(
            all,
            [
                (org, false, None, 5_070),
                (other, true, Some("2027-11-23".parse().unwrap()), 9),
            ]
        );
    }
    for name in ["amina", "anton", "adele", "nobody"] {
        let all = store.organisation_summaries(&by(name)).await.unwrap();
        assert!(all.is_none(), "{name}");
    }
}

/// With a link for its first administrator; the founder has no account in it.
pub async fn the_instance_founds_organisations_and_has_no_way_into_them(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await.with_instance().await;
    let store = &world.store;
    let third = "third-aid".parse().unwrap();
    let bruno = newcomer("bruno", AccountRole::Administrator);
    for name in ["adele", "amina", "anton", "nobody"] {
        let refused = store
            .found_organisation(&by(name), &third, &bruno, &link("l", 14))
            .await;
        assert_eq!(refused.unwrap(), FoundingOutcome::Forbidden, "{name}");
    }
    let handler = newcomer("bruno", AccountRole::Handler);
    for (org, new, outcome) in [
        (&third, &handler, FoundingOutcome::Forbidden),
        (&third, &bruno, FoundingOutcome::Invited),
        (&third, &bruno, FoundingOutcome::Taken),
        (&world.org, &bruno, FoundingOutcome::Taken),
        (&"instance".parse().unwrap(), &bruno, FoundingOutcome::Taken),
    ] {
        let founded = store
            .found_organisation(&by("ines"), org, new, &link("l", 14))
            .await;
        assert_eq!(founded.unwrap(), outcome, "{org}");
    }
    assert_eq!(store.organisations().await.unwrap().len(), 3);
    let found = store
        .invitation(&third, &hash("l"), day(0))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (found.person, found.role),
        (person("bruno"), AccountRole::Administrator)
    );
    assert!(store.people(&third, &by("ines")).await.unwrap().is_none());
    let made = store.enrol(&third, &hash("l"), &secrets("bruno"), day(1)).await;
    assert_eq!(made.unwrap(), EnrolOutcome::Enrolled);
    let all = store.people(&third, &by("bruno")).await.unwrap().unwrap();
    assert_eq!(all.people.len(), 1);
}

/// Only before it begins: a lost link. Whoever runs the server gets nobody into an organisation at work.
pub async fn a_first_administrator_is_invited_anew_before_there_is_anybody(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await.with_instance().await;
    let World { store, org, .. } = &world;
    let again = async |org: &OrgSlug, actor: &Actor, name: &str| {
        let bruno = newcomer(name, AccountRole::Administrator);
        let outcome = store.invite_founder(actor, org, &bruno, &link(name, 14)).await;
        outcome.unwrap()
    };
    let ines = by("ines");
    assert_eq!(again(org, &ines, "bruno").await, FoundingOutcome::Taken);
    let left = store
        .depart(org, &Actor::Operator, &person("adele"), day(1))
        .await;
    assert_eq!(left.unwrap(), PersonOutcome::Done);
    // Nobody administers it now; others work on, and the way in leads through whoever runs commands beside the store.
    assert_eq!(again(org, &ines, "bruno").await, FoundingOutcome::Taken);
    let bruno = newcomer("bruno", AccountRole::Administrator);
    let invited = store
        .invite(org, &Actor::Operator, &bruno, &link("bruno", 14))
        .await;
    assert_eq!(invited.unwrap(), InviteOutcome::Invited);

    let third: OrgSlug = "third-aid".parse().unwrap();
    let founded = store
        .found_organisation(&ines, &third, &bruno, &link("first", 14))
        .await;
    assert_eq!(founded.unwrap(), FoundingOutcome::Invited);
    assert_eq!(
        again(&third, &by("adele"), "bruno").await,
        FoundingOutcome::Forbidden
    );
    // Bruno does not come; Clara is asked in his place, and his link is dead.
    assert_eq!(again(&third, &ines, "bruno").await, FoundingOutcome::Invited);
    assert_eq!(again(&third, &ines, "clara").await, FoundingOutcome::Invited);
    for dead in ["first", "bruno"] {
        let found = store.invitation(&third, &hash(dead), day(0)).await;
        assert!(found.unwrap().is_none(), "{dead}");
    }
    let made = store
        .enrol(&third, &hash("clara"), &secrets("clara"), day(1))
        .await;
    assert_eq!(made.unwrap(), EnrolOutcome::Enrolled);
    assert_eq!(again(&third, &ines, "bruno").await, FoundingOutcome::Taken);
    let all = store.people(&third, &by("clara")).await.unwrap().unwrap().people;
    assert!(all.iter().all(|one| one.state != PersonState::Invited));
    // Somebody who left was there, too.
    let left = store
        .depart(&third, &Actor::Operator, &person("clara"), day(2))
        .await;
    assert_eq!(left.unwrap(), PersonOutcome::Done);
    assert_eq!(again(&third, &ines, "bruno").await, FoundingOutcome::Taken);
    for nowhere in ["nowhere", "instance"] {
        let outcome = again(&nowhere.parse().unwrap(), &ines, "bruno").await;
        assert_eq!(outcome, FoundingOutcome::NoOrganisation);
    }
}

/// Even before anybody has an account: reporters may trust that roster already.
pub async fn an_organisation_with_a_roster_gets_no_first_administrator_from_outside(store: Arc<dyn Store>) {
    let world = World::new(store).await.with_instance().await;
    let World { store, .. } = &world;
    let third: OrgSlug = "third-aid".parse().unwrap();
    let bruno = newcomer("bruno", AccountRole::Administrator);
    let founded = store
        .found_organisation(&by("ines"), &third, &bruno, &link("l", 14))
        .await;
    assert_eq!(founded.unwrap(), FoundingOutcome::Invited);
    assert_eq!(world.publish(&third, 1, None).await, RosterOutcome::Published);
    let again = store
        .invite_founder(&by("ines"), &third, &bruno, &link("m", 14))
        .await;
    assert_eq!(again.unwrap(), FoundingOutcome::Taken);
}
