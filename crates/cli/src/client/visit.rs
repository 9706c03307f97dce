//! A visit to an organisation: its address found, its roster fetched and checked, older rosters fetched when needed.

use anyhow::{Context as _, anyhow, bail};
use ureq::http::Method;
use zegel_protocol::limits::MAX_JSON;
use zegel_protocol::roster::RosterBundle;
use zegel_protocol::roster_check::{Expected, Roster};
use zegel_protocol::{Day, OrgSlug, ProblemCode, Sha256};
use zegel_sealing::rosters::Rosters;

use super::api::Api;
use super::http::{Ask, Http, HttpError};
use crate::clock;
use crate::links::{Link, slug_of};
use crate::talk::warn;

/// What to do with a link that names no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unpinned {
    /// Refuse: a hostile server could name readers of its own.
    Refuse,
    /// Take the key that the server shows, and say which it is.
    Trust,
}

/// Bytes of a page that leads elsewhere.
const MOST_OF_A_REDIRECT: usize = 64 << 10;

/// An organisation that was found, and its roster if it has one.
pub(crate) struct Arrival {
    /// The organisation's routes.
    pub(crate) api: Api,
    /// Which organisation.
    pub(crate) org: OrgSlug,
    /// The roster as it is signed, and what checking it gave; none before the first is published.
    pub(crate) roster: Option<(RosterBundle, Roster)>,
    /// The day of the visit.
    pub(crate) today: Day,
}

impl Arrival {
    /// Finds the organisation of a link and checks its roster.
    ///
    /// # Errors
    /// The server cannot be reached, there is no such organisation, or the roster is refused.
    pub(crate) fn at(link: &Link) -> anyhow::Result<Self> {
        let http = Http::new(link)?;
        let org = match &link.slug {
            Some(slug) => slug.clone(),
            None => find_organisation(&http)?,
        };
        let origin = http.origin().to_owned();
        let api = Api::new(http, &org);
        let today = clock::today();
        let bundle = match api.roster() {
            Ok(bundle) => Some(bundle),
            Err(HttpError::Problem(ProblemCode::NoRoster)) => None,
            Err(HttpError::Problem(ProblemCode::NotFound)) => {
                bail!("there is no organisation called {org} at {origin}")
            }
            Err(error) => return Err(error.into()),
        };
        let expected = Expected {
            origin: &origin,
            slug: org.as_str(),
            pin: link.pin.as_deref(),
            newest_seq: None,
            today: Some(today),
        };
        let roster = match bundle {
            Some(bundle) => Some((Roster::check(&bundle, &expected)?, bundle)),
            None => None,
        };
        Ok(Self {
            api,
            org,
            roster: roster.map(|(roster, bundle)| (bundle, roster)),
            today,
        })
    }

    /// The roster, for those who can do nothing without.
    ///
    /// # Errors
    /// There is none yet.
    pub(crate) fn roster(&self) -> anyhow::Result<&(RosterBundle, Roster)> {
        let missing = || anyhow!("{} has not published a list of readers yet", self.org);
        self.roster.as_ref().ok_or_else(missing)
    }
}

/// A server that was asked, and a roster that was checked.
pub(crate) struct Visit {
    /// The organisation's routes.
    pub(crate) api: Api,
    /// The rosters that entries are checked by.
    pub(crate) rosters: Rosters,
    /// The day of the visit.
    pub(crate) today: Day,
}

impl Visit {
    /// Finds the organisation of a link and checks its roster.
    ///
    /// # Errors
    /// The server cannot be reached, the link names no key (with `Refuse`), or the roster is refused.
    pub(crate) fn begin(link: &Link, unpinned: Unpinned) -> anyhow::Result<Self> {
        if link.pin.is_none() && unpinned == Unpinned::Refuse {
            bail!(
                "this link names no organisation key (the part after #), so a dishonest server could read what you send. \
                 Take the whole link from the organisation's poster, or say --trust-on-first-use"
            );
        }
        let arrival = Arrival::at(link)?;
        let (_, roster) = arrival.roster()?.clone();
        if !roster.is_pinned() {
            warn_of_first_use(roster.key());
        }
        Ok(Self {
            api: arrival.api,
            rosters: Rosters::new(roster),
            today: arrival.today,
        })
    }

    /// Today's roster.
    pub(crate) fn roster(&self) -> &Roster {
        self.rosters.current()
    }
}

/// Says which key is trusted because nothing but the server names it.
pub(crate) fn warn_of_first_use(key: &str) {
    warn(format_args!(
        "this link names no organisation key. Trusting the one that the server shows; compare it with the poster: {key}"
    ));
}

/// Fetches a roster of the past that an entry names.
///
/// # Errors
/// `Split view` in words if the server has no such roster; what is wrong with it if it is refused.
pub(crate) fn add_past(api: &Api, rosters: &mut Rosters, hash: &Sha256) -> anyhow::Result<()> {
    if rosters.get(hash).is_ok() {
        bail!("the list of readers {hash} was asked for twice");
    }
    let bundle = match api.roster_by_hash(hash) {
        Err(HttpError::Problem(ProblemCode::NoRoster)) => {
            warn(
                "STOP. A message was written with a list of readers that the server does not know any more.",
            );
            warn(
                "Somebody may have shown different lists to reporters and handlers, to read what was not meant for them.",
            );
            warn(
                "Do not answer on this way. Tell the organisation's administrator, and compare the key on the poster.",
            );
            bail!("reporter and handlers were shown different lists of readers ({hash})");
        }
        other => other?,
    };
    rosters
        .add_past(&bundle)
        .with_context(|| format!("an older list of readers ({hash}) is refused"))?;
    // The server could send another one, rightly signed, in its place.
    if rosters.get(hash).is_err() {
        bail!("the server sent another list of readers than the one asked for ({hash})");
    }
    Ok(())
}

/// The organisation that `/` leads to.
fn find_organisation(http: &Http) -> anyhow::Result<OrgSlug> {
    let ask = Ask {
        method: &Method::GET,
        path: "/",
        headers: &[],
        body: None,
        most: MOST_OF_A_REDIRECT.max(MAX_JSON),
    };
    let answer = match http.send(&ask) {
        Err(HttpError::Problem(ProblemCode::NotFound)) => None,
        other => Some(other?),
    };
    let path = answer.as_ref().and_then(|answer| answer.header("location"));
    let path = path.map(|place| place.strip_prefix(http.origin()).unwrap_or(place).to_owned());
    let slug = path.and_then(|path| {
        slug_of(path.split(['?', '#']).next().unwrap_or_default())
            .ok()
            .flatten()
    });
    slug.ok_or_else(|| {
        anyhow!(
            "the link does not say which organisation: write {}/o/<organisation>/ with the key after #",
            http.origin()
        )
    })
}
