//! Somebody signed in: their vault open, the roster checked against what it remembers.

use std::collections::VecDeque;

use anyhow::{Context as _, anyhow, bail};
use zegel_administration::{Holder, SignIn};
use zegel_protocol::accounts::{AuthProof, NewVault, TotpCode};
use zegel_protocol::roster::RosterBundle;
use zegel_protocol::roster_check::Roster;
use zegel_protocol::sign_in::{SignedIn, StepUp};
use zegel_protocol::{Day, OrgSlug, ProblemCode};
use zegel_sealing::passphrase::RecoveryKey;

use super::api::Api;
use super::http::HttpError;
use super::visit::{Arrival, warn_of_first_use};
use crate::links::Link;
use crate::talk::warn;

/// What somebody proves who they are with.
pub(crate) struct Proof<'a> {
    /// The login name.
    pub(crate) login: &'a str,
    /// The passphrase.
    pub(crate) passphrase: &'a str,
    /// Six digits for each time that they are asked for: signing in, and proving it again.
    pub(crate) codes: VecDeque<TotpCode>,
}

/// An account whose owner is signed in.
pub(crate) struct OpenAccount {
    /// The organisation's routes, with the session.
    pub(crate) api: Api,
    /// Which organisation.
    pub(crate) org: OrgSlug,
    /// The owner's keys.
    pub(crate) holder: Holder,
    /// The roster that was checked; none before the first is published.
    pub(crate) roster: Option<(RosterBundle, Roster)>,
    /// The day of the visit.
    pub(crate) today: Day,
    pin: Option<String>,
    auth: AuthProof,
    codes: VecDeque<TotpCode>,
}

impl OpenAccount {
    /// Signs in, opens the vault, checks the roster against what it remembers, and writes back what is new.
    ///
    /// # Errors
    /// Name, passphrase and second factor do not belong together; the vault does not open; or the roster is not the one that
    /// follows what was seen before.
    pub(crate) fn sign_in(link: &Link, mut proof: Proof<'_>) -> anyhow::Result<Self> {
        let arrival = Arrival::at(link)?;
        let challenge = arrival.api.challenge(proof.login)?;
        let (half_way, mut request) = SignIn::start(proof.login, proof.passphrase, &challenge)?;
        let auth = request.auth.clone();
        request.totp = proof.codes.pop_front();
        let answer = arrival.api.sign_in(&request).map_err(|error| {
            explain(
                error,
                "give the six digits with --totp-code or --totp-file (passkeys work in the browser only)",
            )
        })?;
        let mut account = Self::after(arrival, link, &half_way, &answer, auth)?;
        account.codes = proof.codes;
        account.remember()?;
        Ok(account)
    }

    /// Signs in with the recovery sheet; the session can set a new passphrase and nothing else.
    ///
    /// # Errors
    /// As those of [`sign_in`](Self::sign_in).
    pub(crate) fn recover(link: &Link, login: &str, sheet: &RecoveryKey) -> anyhow::Result<Self> {
        let arrival = Arrival::at(link)?;
        let (half_way, request) = SignIn::recover(login, sheet)?;
        let answer = arrival
            .api
            .sign_in_with_sheet(&request)
            .map_err(|error| match error {
                HttpError::Problem(ProblemCode::WrongCredentials) => {
                    anyhow!("that name and recovery sheet do not belong together")
                }
                other => other.into(),
            })?;
        Self::after(arrival, link, &half_way, &answer, request.auth.clone())
    }

    fn after(
        arrival: Arrival,
        link: &Link,
        half_way: &SignIn,
        answer: &SignedIn,
        auth: AuthProof,
    ) -> anyhow::Result<Self> {
        let checked = half_way
            .finish(answer)
            .map_err(anyhow::Error::from)
            .and_then(|mut holder| {
                check(&mut holder, arrival.roster.as_ref(), link)?;
                Ok(holder)
            });
        match checked {
            Ok(holder) => Ok(Self {
                api: arrival.api,
                org: arrival.org,
                holder,
                roster: arrival.roster,
                today: arrival.today,
                pin: link.pin.clone(),
                auth,
                codes: VecDeque::new(),
            }),
            Err(error) => {
                // The session ends by itself as well; the error at hand is the one to tell.
                let _ = arrival.api.sign_out();
                Err(error)
            }
        }
    }

    /// Writes back what this visit taught the vault. Somebody at another device may have done so in the same moment: then the next
    /// visit does it.
    ///
    /// # Errors
    /// What the server says.
    pub(crate) fn remember(&mut self) -> anyhow::Result<()> {
        let Some(new) = self.holder.update()? else {
            return Ok(());
        };
        match self.api.change_vault(&new) {
            Ok(()) => self.holder.saved(),
            Err(HttpError::Problem(ProblemCode::SequenceConflict)) => {
                warn(
                    "what this visit saw was not kept: somebody else is signed in to this account and wrote first",
                );
            }
            Err(error) => return Err(error.into()),
        }
        Ok(())
    }

    /// Puts a new vault in the place of the old one.
    ///
    /// # Errors
    /// What the server says.
    pub(crate) fn save(&mut self, new: &NewVault) -> anyhow::Result<()> {
        self.api.change_vault(new).map_err(|error| match error {
            HttpError::Problem(ProblemCode::SequenceConflict) => {
                anyhow!("somebody else changed this account's keys at the same time; please try again")
            }
            other => other.into(),
        })?;
        self.holder.saved();
        Ok(())
    }

    /// Proves again who is here, for what asks for it.
    ///
    /// # Errors
    /// What the server says, above all that another code is needed.
    pub(crate) fn step_up(&mut self) -> anyhow::Result<()> {
        let proof = StepUp {
            auth: self.auth.clone(),
            totp: self.codes.pop_front(),
            passkey: None,
        };
        self.api.step_up(&proof).map_err(|error| {
            explain(
                error,
                "this is proved twice: give --totp-code two times, the second with the code that the app shows next; an account \
                 with a passkey alone does it in the browser",
            )
        })
    }

    /// The organisation's public key as this account knows it; none before there is one.
    pub(crate) fn organisation_key(&self) -> Option<&str> {
        let signed = self.roster.as_ref().map(|(_, roster)| roster.key());
        let known = || Some(self.holder.vault().known()?.key.as_str());
        signed.or_else(known).or(self.pin.as_deref())
    }

    /// The roster, for those who can do nothing without.
    ///
    /// # Errors
    /// There is none yet.
    pub(crate) fn roster(&self) -> anyhow::Result<&(RosterBundle, Roster)> {
        self.roster
            .as_ref()
            .with_context(|| format!("{} has not published a list of readers yet", self.org))
    }

    /// Signs out. A session that cannot be ended now ends by itself.
    pub(crate) fn sign_out(self) {
        if let Err(error) = self.api.sign_out() {
            warn(format_args!(
                "the session could not be ended and runs out by itself: {error}"
            ));
        }
    }
}

/// Checks what the server shows against what the vault remembers.
fn check(holder: &mut Holder, roster: Option<&(RosterBundle, Roster)>, link: &Link) -> anyhow::Result<()> {
    match roster {
        Some((_, roster)) => {
            let first_use = holder.trusts_on_first_use();
            holder.meet(roster)?;
            if first_use && !roster.is_pinned() {
                warn_of_first_use(roster.key());
            }
        }
        None => {
            let known = holder.vault().known();
            if known.is_some_and(|known| known.seq > 0) {
                bail!(
                    "the server says that there is no list of readers, but there was one on an earlier visit. Do not go on; \
                     tell the people who run it"
                );
            }
            if let (Some(known), Some(pin)) = (known, &link.pin)
                && known.key != *pin
            {
                bail!("this link names another organisation key than the one that you were invited with");
            }
        }
    }
    Ok(())
}

fn explain(error: HttpError, how: &'static str) -> anyhow::Error {
    match error {
        HttpError::Problem(ProblemCode::SecondFactorNeeded) => anyhow::Error::from(error).context(how),
        other => other.into(),
    }
}
