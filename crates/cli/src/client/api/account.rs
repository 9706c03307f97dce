//! Routes of links, of signing in, and of one's own account.

use serde_json::Value;
use ureq::http::Method;
use zegel_protocol::Sha256;
use zegel_protocol::accounts::{Me, NewPassphrase, NewRecovery, NewTotp, NewVault, Recovered, Sessions};
use zegel_protocol::links::{Enrol, Invitation, LinkToken, OpenLink, SetUp, SetUpOpened};
use zegel_protocol::sign_in::{
    LoginChallenge, LoginChallengeRequest, LoginRequest, RecoveryLogin, SignedIn, StepUp,
};

use super::{Api, MOST_OF_A_LIST, ROOT, Result};

impl Api {
    /// Whether a set-up link still works.
    pub(crate) fn open_set_up(&self, token: &LinkToken) -> Result<SetUpOpened> {
        let token = token.clone();
        self.post(&format!("{ROOT}/setup/open"), &OpenLink { token }, &[])
    }

    /// Makes an organisation and its administrator's account.
    pub(crate) fn set_up(&self, set_up: &SetUp) -> Result<()> {
        self.post(&format!("{ROOT}/setup"), set_up, &[])
            .map(|_: Value| ())
    }

    /// Who is invited by a link.
    pub(crate) fn invitation(&self, token: &LinkToken) -> Result<Invitation> {
        let token = token.clone();
        self.post(&self.at("/invitation"), &OpenLink { token }, &[])
    }

    /// Makes the account of somebody who was invited.
    pub(crate) fn enrol(&self, enrol: &Enrol) -> Result<()> {
        self.post(&self.at("/enrol"), enrol, &[]).map(|_: Value| ())
    }

    /// What is needed to split an account's passphrase.
    pub(crate) fn challenge(&self, login: &str) -> Result<LoginChallenge> {
        let login = login.to_owned();
        self.post(
            &self.at("/login/challenge"),
            &LoginChallengeRequest { login },
            &[],
        )
    }

    /// Signs in; the session is used by everything after it.
    pub(crate) fn sign_in(&self, request: &LoginRequest) -> Result<SignedIn> {
        self.post(&self.at("/login"), request, &[])
    }

    /// Signs in with the recovery sheet; the session can set a new passphrase and nothing else.
    pub(crate) fn sign_in_with_sheet(&self, request: &RecoveryLogin) -> Result<SignedIn> {
        self.post(&self.at("/login/recovery"), request, &[])
    }

    /// Sets a new passphrase and a new sheet after that.
    pub(crate) fn recovered(&self, recovered: &Recovered) -> Result<()> {
        self.put(&self.at("/me/recovered"), recovered)
    }

    /// Ends the session, if there is one.
    pub(crate) fn sign_out(&self) -> Result<()> {
        self.do_it(&Method::POST, &self.at("/logout"))?;
        self.cookie.take();
        Ok(())
    }

    /// The account as its owner sees it.
    pub(crate) fn me(&self) -> Result<Me> {
        self.get(&self.at("/me"), &[], MOST_OF_A_LIST)
    }

    /// Proves again who asks.
    pub(crate) fn step_up(&self, proof: &StepUp) -> Result<()> {
        let body = self.write(proof)?;
        self.tell(&Method::POST, &self.at("/me/step-up"), Some(&body))
    }

    /// A new passphrase; all other sessions end.
    pub(crate) fn change_passphrase(&self, new: &NewPassphrase) -> Result<()> {
        self.put(&self.at("/me/passphrase"), new)
    }

    /// A new recovery sheet.
    pub(crate) fn change_recovery(&self, new: &NewRecovery) -> Result<()> {
        self.put(&self.at("/me/recovery"), new)
    }

    /// The vault, with new keys or a newer memory.
    pub(crate) fn change_vault(&self, new: &NewVault) -> Result<()> {
        self.put(&self.at("/me/vault"), new)
    }

    /// The sessions that are not over.
    pub(crate) fn sessions(&self) -> Result<Sessions> {
        self.get(&self.at("/me/sessions"), &[], MOST_OF_A_LIST)
    }

    /// Ends a session.
    pub(crate) fn end_session(&self, id: &Sha256) -> Result<()> {
        self.do_it(&Method::DELETE, &self.at(&format!("/me/sessions/{id}")))
    }

    /// Ends all sessions but this one.
    pub(crate) fn end_other_sessions(&self) -> Result<()> {
        self.do_it(&Method::DELETE, &self.at("/me/sessions"))
    }

    /// Signing in asks for six digits from now on.
    pub(crate) fn set_totp(&self, new: &NewTotp) -> Result<()> {
        self.put(&self.at("/me/totp"), new)
    }

    /// Signing in asks for no digits any more.
    pub(crate) fn remove_totp(&self) -> Result<()> {
        self.do_it(&Method::DELETE, &self.at("/me/totp"))
    }
}
