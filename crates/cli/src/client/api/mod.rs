//! The server's routes, typed: one method for each, by who asks. Here is what all of them share.

mod account;
mod administration;
mod cases;
mod reports;

use std::cell::RefCell;

use serde::Serialize;
use serde::de::DeserializeOwned;
use ureq::http::Method;
use zegel_protocol::OrgSlug;
use zegel_protocol::limits::{MAX_JSON_ACCOUNT, PART_LEN};
use zeroize::Zeroizing;

use super::http::{Answer, Ask, Http, HttpError};

const JSON: &str = "application/json";
/// Where all routes begin.
const ROOT: &str = "/api/v1";
/// The session's cookie; beside it the server sets one that names the device, which this program does not keep.
const SESSION: &str = "__Host-zegel=";
/// A page of an inbox: a hundred cases with a few grants each; or all people of an organisation.
const MOST_OF_A_LIST: usize = 16 << 20;

type Result<T> = std::result::Result<T, HttpError>;

/// An organisation on a server, with a session once somebody has signed in.
pub(crate) struct Api {
    http: Http,
    base: String,
    cookie: RefCell<Option<Zeroizing<String>>>,
}

impl Api {
    /// The routes of one organisation.
    pub(crate) fn new(http: Http, org: &OrgSlug) -> Self {
        Self {
            http,
            base: format!("{ROOT}/o/{org}"),
            cookie: RefCell::new(None),
        }
    }

    /// A route of the organisation.
    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    fn get<T: DeserializeOwned>(&self, path: &str, headers: &[(&str, &str)], most: usize) -> Result<T> {
        self.ask(&Ask {
            method: &Method::GET,
            path,
            headers,
            body: None,
            most,
        })
    }

    fn post<T: DeserializeOwned>(
        &self,
        path: &str,
        body: &impl Serialize,
        headers: &[(&str, &str)],
    ) -> Result<T> {
        let bytes = self.write(body)?;
        self.ask(&Ask {
            method: &Method::POST,
            path,
            headers,
            body: Some((JSON, &bytes)),
            most: MAX_JSON_ACCOUNT,
        })
    }

    /// A request that is answered with success and nothing else.
    fn tell(&self, method: &Method, path: &str, body: Option<&[u8]>) -> Result<()> {
        self.send(&Ask {
            method,
            path,
            headers: &[],
            body: body.map(|bytes| (JSON, bytes)),
            most: MAX_JSON_ACCOUNT,
        })?;
        Ok(())
    }

    fn put(&self, path: &str, body: &impl Serialize) -> Result<()> {
        self.tell(&Method::PUT, path, Some(&self.write(body)?))
    }

    /// A request without a body: POST for what is done, DELETE for what is undone.
    fn do_it(&self, method: &Method, path: &str) -> Result<()> {
        self.tell(method, path, None)
    }

    /// Written once: every try sends the same bytes, so that the server can tell a repetition from something new.
    fn write(&self, body: &impl Serialize) -> Result<Zeroizing<Vec<u8>>> {
        let bytes =
            serde_json::to_vec(body).map_err(|_| self.http.strange("a request that cannot be written"))?;
        Ok(Zeroizing::new(bytes))
    }

    fn bytes(&self, path: &str, headers: &[(&str, &str)]) -> Result<Vec<u8>> {
        let ask = Ask {
            method: &Method::GET,
            path,
            headers,
            body: None,
            most: PART_LEN,
        };
        Ok(self.send(&ask)?.body)
    }

    fn ask<T: DeserializeOwned>(&self, ask: &Ask<'_>) -> Result<T> {
        let answer = self.send(ask)?;
        serde_json::from_slice(&answer.body).map_err(|_| self.http.strange("an answer of another shape"))
    }

    fn send(&self, ask: &Ask<'_>) -> Result<Answer> {
        let cookie = self.cookie.borrow().clone();
        let mut headers = ask.headers.to_vec();
        headers.extend(cookie.iter().map(|cookie| ("cookie", cookie.as_str())));
        let answer = self.http.send(&Ask {
            headers: &headers,
            ..*ask
        })?;
        // Also in answers to later requests: the server writes the cookie anew while a session is used.
        let set = answer.headers.get_all("set-cookie").into_iter();
        let fresh = set
            .filter_map(|cookie| cookie.to_str().ok()?.split(';').next())
            .find(|cookie| cookie.trim_start().starts_with(SESSION));
        if let Some(fresh) = fresh {
            self.cookie.replace(Some(Zeroizing::new(fresh.trim().to_owned())));
        }
        Ok(answer)
    }
}
