//! Requests: bounded in time and size, repeated with the same bytes when the connection breaks or the server is busy.

use std::io::ErrorKind;
use std::time::Duration;

use ureq::http::{HeaderMap, Method, Request};
use ureq::{Agent, Body, Proxy};
use zegel_protocol::{Problem, ProblemCode};

use crate::clock;
use crate::links::Link;
use crate::talk;

/// Tries of one request in all.
const TRIES: u32 = 5;
/// The wait after the first failure; it doubles each time.
const FIRST_WAIT: Duration = Duration::from_millis(500);
/// Seconds that we let a busy server send us away for.
const LONGEST_WAIT: u64 = 60;
/// Seconds without a byte in either direction.
const STALLED: Duration = Duration::from_secs(60);
/// Seconds until a connection stands, and until the server begins to answer.
const CONNECT: Duration = Duration::from_secs(20);
const ANSWER: Duration = Duration::from_secs(180);

/// Why there is no answer to go on with.
#[derive(Debug, thiserror::Error)]
pub(crate) enum HttpError {
    /// The server said no.
    #[error("{}", .0.title())]
    Problem(ProblemCode),
    /// No answer came, although it was tried several times. What was asked may have been done.
    #[error("{origin} cannot be reached: {why}")]
    Unreachable {
        /// Which server.
        origin: String,
        /// What the system says.
        why: String,
    },
    /// An answer came that a Zegel server does not give.
    #[error("{origin} does not answer as a Zegel server does ({what})")]
    Strange {
        /// Which server.
        origin: String,
        /// What is odd.
        what: String,
    },
}

impl HttpError {
    /// Whether what was asked may have been done although it looks like a failure.
    pub(crate) const fn leaves_doubt(&self) -> bool {
        match self {
            Self::Unreachable { .. } | Self::Strange { .. } => true,
            Self::Problem(code) => code.status() >= 500,
        }
    }
}

/// One request. Repeating it must be safe: it is done when no answer comes.
#[derive(Clone, Copy)]
pub(crate) struct Ask<'a> {
    /// GET, POST, PUT or DELETE.
    pub(crate) method: &'a Method,
    /// From `/` on.
    pub(crate) path: &'a str,
    /// Further headers.
    pub(crate) headers: &'a [(&'a str, &'a str)],
    /// Content type and bytes.
    pub(crate) body: Option<(&'a str, &'a [u8])>,
    /// Bytes that the answer may have.
    pub(crate) most: usize,
}

/// An answer that was no refusal.
pub(crate) struct Answer {
    /// Its headers.
    pub(crate) headers: HeaderMap,
    /// Its body.
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// A header's text.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }
}

/// What one try came to.
enum Failure {
    /// It may work in a moment, or after as many seconds as the server said.
    Passing(HttpError, Option<u64>),
    Final(HttpError),
}

/// Requests to one server.
pub(crate) struct Http {
    agent: Agent,
    origin: String,
}

impl Http {
    /// A client for the server of a link. Nothing about this machine is told but what HTTP needs; Tor is used for onion
    /// addresses.
    ///
    /// # Errors
    /// A sentence if an onion address cannot be reached without telling the resolver about it.
    pub(crate) fn new(link: &Link) -> anyhow::Result<Self> {
        let proxy = if link.is_loopback() {
            None
        } else {
            Proxy::try_from_env()
        };
        if link.is_onion() && proxy.as_ref().is_none_or(Proxy::resolve_target) {
            anyhow::bail!(
                "for an onion address, set ALL_PROXY=socks5h://127.0.0.1:9050 (Tor's own port) first"
            );
        }
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .user_agent("")
            .proxy(proxy)
            .timeout_resolve(Some(CONNECT))
            .timeout_connect(Some(CONNECT))
            .timeout_recv_response(Some(ANSWER))
            .timeout_per_read(Some(STALLED))
            .timeout_per_write(Some(STALLED));
        Ok(Self {
            agent: config.build().new_agent(),
            origin: link.origin.clone(),
        })
    }

    /// Which server it talks to.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// Sends a request until it is answered, within reason.
    ///
    /// # Errors
    /// `Problem` with the server's reason; `Unreachable` after the last try; `Strange`.
    pub(crate) fn send(&self, ask: &Ask<'_>) -> Result<Answer, HttpError> {
        let mut wait = FIRST_WAIT;
        for left in (0..TRIES).rev() {
            match self.once(ask) {
                Ok(answer) => return Ok(answer),
                Err(Failure::Final(error)) => return Err(error),
                Err(Failure::Passing(error, after)) => {
                    if left == 0 || after.is_some_and(|seconds| seconds > LONGEST_WAIT) {
                        return Err(error);
                    }
                    let least = after.map_or(wait, Duration::from_secs);
                    talk::say(format_args!("zegel: {error}; trying again ({left} left)"));
                    clock::wait_about(least);
                    wait = wait.saturating_mul(2);
                }
            }
        }
        Err(self.strange("no answer"))
    }

    fn once(&self, ask: &Ask<'_>) -> Result<Answer, Failure> {
        let mut request = Request::builder()
            .method(ask.method)
            .uri(format!("{}{}", self.origin, ask.path));
        for (name, value) in ask.headers {
            request = request.header(*name, *value);
        }
        let unwritten = |_| Failure::Final(self.strange("an address or header that cannot be sent"));
        let answer = match ask.body {
            Some((kind, bytes)) => {
                let request = request
                    .header("content-type", kind)
                    .body(bytes)
                    .map_err(unwritten)?;
                self.agent.run(request)
            }
            None if *ask.method == Method::GET => self.agent.run(request.body(()).map_err(unwritten)?),
            None => self.agent.run(request.body(&[][..]).map_err(unwritten)?),
        };
        let mut answer = answer.map_err(|error| self.failure(&error))?;
        let status = answer.status().as_u16();
        let most = u64::try_from(ask.most).unwrap_or(u64::MAX);
        let body = answer
            .body_mut()
            .with_config()
            .limit(most)
            .read_to_vec()
            .map_err(|error| self.failure(&error))?;
        if (200..400).contains(&status) {
            return Ok(Answer {
                headers: answer.headers().clone(),
                body,
            });
        }
        Err(self.refusal(&answer, status, &body))
    }

    fn refusal(&self, answer: &ureq::http::Response<Body>, status: u16, body: &[u8]) -> Failure {
        let after = answer
            .headers()
            .get("retry-after")
            .and_then(|value| value.to_str().ok()?.parse().ok());
        let error = match serde_json::from_slice::<Problem>(body) {
            Ok(problem) if problem.status == status && problem.code.status() == status => {
                HttpError::Problem(problem.code)
            }
            // A proxy before the server, perhaps.
            _ => self.strange(&format!("status {status}")),
        };
        if matches!(status, 429 | 502 | 503 | 504) {
            Failure::Passing(error, after)
        } else {
            Failure::Final(error)
        }
    }

    fn failure(&self, error: &ureq::Error) -> Failure {
        use ureq::Error as E;
        let unreachable = |why: String| HttpError::Unreachable {
            origin: self.origin.clone(),
            why,
        };
        match error {
            E::BodyExceedsLimit(_) => Failure::Final(self.strange("more bytes than it may send")),
            E::Tls(_) | E::Rustls(_) | E::Pem(_) => {
                Failure::Final(unreachable(format!("no safe connection, {error}")))
            }
            // A certificate that is not the server's comes in this form.
            E::Io(io) if io.kind() == ErrorKind::InvalidData => {
                Failure::Final(unreachable(format!("no safe connection, {io}")))
            }
            E::BadUri(_) | E::InvalidProxyUrl | E::Http(_) => {
                Failure::Final(unreachable("the address or the proxy's is malformed".to_owned()))
            }
            E::HostNotFound => Failure::Passing(unreachable("no such host".to_owned()), None),
            // The kind says it in words; the rest is the system's number for it.
            E::Io(io) => Failure::Passing(unreachable(io.kind().to_string()), None),
            other => Failure::Passing(unreachable(other.to_string()), None),
        }
    }

    /// An answer that a Zegel server does not give.
    pub(crate) fn strange(&self, what: &str) -> HttpError {
        HttpError::Strange {
            origin: self.origin.clone(),
            what: what.to_owned(),
        }
    }
}
