//! HTTP as bytes: requests from an address of one's choice, well formed or not, and every byte that comes back.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use socket2::{Domain, Socket, Type};
use zegel_protocol::{Problem, ProblemCode, Sha256};

/// How the cookie of a session begins; the one of a known device is left where it is.
const SESSION: &str = "__Host-zegel=";

/// Every byte that the server ever answered to a client.
pub type Heard = Arc<Mutex<Vec<u8>>>;

/// Somebody at an address, with a program of some name and perhaps a cookie.
#[derive(Clone)]
pub struct Client {
    server: SocketAddr,
    from: Ipv4Addr,
    agent: String,
    cookie: Option<String>,
    heard: Heard,
}

/// A request in the making.
#[derive(Clone)]
pub struct Ask {
    method: String,
    path: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

/// An answer.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Its headers, names in lower case.
    pub headers: Vec<(String, String)>,
    /// Its body.
    pub body: Vec<u8>,
}

/// Begins a request.
#[must_use]
pub fn ask(method: &str, path: &str) -> Ask {
    Ask {
        method: method.to_owned(),
        path: path.to_owned(),
        headers: Vec::new(),
        body: Vec::new(),
    }
}

impl Ask {
    /// Adds a header.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// With a JSON body.
    ///
    /// # Panics
    /// If the value cannot be written.
    #[must_use]
    pub fn json(self, value: &impl Serialize) -> Self {
        self.bytes("application/json", serde_json::to_vec(value).unwrap())
    }

    /// With a body of any type.
    #[must_use]
    pub fn bytes(mut self, kind: &str, body: Vec<u8>) -> Self {
        self.body = body;
        self.header("content-type", kind)
    }

    /// With a part of an attachment.
    #[must_use]
    pub fn part(self, body: Vec<u8>) -> Self {
        let digest = format!("sha-256=:{}:", Sha256::of(&body).to_base64());
        self.bytes("application/octet-stream", body)
            .header("content-digest", &digest)
    }

    /// With the proof of a reporter.
    #[must_use]
    pub fn mailbox(self, secret: &str) -> Self {
        self.header("authorization", &format!("Mailbox {secret}"))
    }

    fn head(&self, client: &Client) -> String {
        let mut head = format!(
            "{} {} HTTP/1.1\r\nhost: {}\r\n",
            self.method, self.path, client.server
        );
        head += &format!("user-agent: {}\r\nconnection: close\r\n", client.agent);
        if let Some(cookie) = &client.cookie {
            head += &format!("cookie: {cookie}\r\n");
        }
        for (name, value) in &self.headers {
            head += &format!("{name}: {value}\r\n");
        }
        let own = |name: &str| self.headers.iter().any(|(n, _)| n.eq_ignore_ascii_case(name));
        if !own("content-length")
            && !own("transfer-encoding")
            && (!self.body.is_empty() || self.method != "GET")
        {
            head += &format!("content-length: {}\r\n", self.body.len());
        }
        head + "\r\n"
    }
}

impl Client {
    /// Somebody at 127.0.0.1 with a program of no particular name.
    #[must_use]
    pub fn new(server: SocketAddr) -> Self {
        Self {
            server,
            from: Ipv4Addr::LOCALHOST,
            agent: "tests".to_owned(),
            cookie: None,
            heard: Heard::default(),
        }
    }

    /// At another address of the loopback network, with a program of this name, whose answers are written down.
    #[must_use]
    pub fn marked(mut self, from: Ipv4Addr, agent: &str, heard: &Heard) -> Self {
        self.from = from;
        agent.clone_into(&mut self.agent);
        self.heard = Arc::clone(heard);
        self
    }

    /// With a session.
    #[must_use]
    pub fn with_cookie(mut self, cookie: &str) -> Self {
        self.cookie = Some(cookie.to_owned());
        self
    }

    /// The session, if there is one.
    #[must_use]
    pub fn cookie(&self) -> Option<&str> {
        self.cookie.as_deref()
    }

    /// Sends a request; takes a session that comes with the answer.
    ///
    /// # Errors
    /// The connection failed or ended before the answer was whole.
    pub fn try_send(&mut self, ask: &Ask) -> std::io::Result<Answer> {
        let mut bytes = ask.head(self).into_bytes();
        bytes.extend_from_slice(&ask.body);
        let answer = self.exchange(&bytes)?;
        let set = answer
            .headers
            .iter()
            .filter(|(name, value)| name == "set-cookie" && value.starts_with(SESSION));
        for (_, cookie) in set {
            self.cookie = cookie
                .split(';')
                .next()
                .map(str::to_owned)
                .filter(|cookie| !cookie.ends_with('='));
        }
        Ok(answer)
    }

    /// Sends a request that must be answered.
    ///
    /// # Panics
    /// If it is not.
    #[must_use]
    pub fn send(&mut self, ask: &Ask) -> Answer {
        self.try_send(ask)
            .unwrap_or_else(|error| panic!("{} {}: {error}", ask.method, ask.path))
    }

    /// Sends bytes as they are and reads until the server ends the connection or has answered.
    ///
    /// # Errors
    /// The connection failed or ended before the answer was whole.
    pub fn exchange(&self, bytes: &[u8]) -> std::io::Result<Answer> {
        let socket = Socket::new(Domain::IPV4, Type::STREAM, None)?;
        // Only where it matters: the kernel takes long to find a free port when it is to be chosen before connecting.
        if self.from != Ipv4Addr::LOCALHOST {
            socket.bind(&SocketAddr::from((self.from, 0)).into())?;
        }
        socket.connect(&self.server.into())?;
        let mut stream = TcpStream::from(socket);
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        stream.set_write_timeout(Some(Duration::from_secs(60)))?;
        // A server that refuses a request early may stop reading: what it answered still counts.
        let written = stream.write_all(bytes);
        let mut raw = Vec::new();
        let mut piece = vec![0; 64 << 10];
        loop {
            if let Some(answer) = Answer::parse(&raw, false) {
                self.heard.lock().unwrap().extend_from_slice(&raw);
                return Ok(answer);
            }
            match stream.read(&mut piece) {
                Ok(0) => break,
                Ok(count) => raw.extend_from_slice(&piece[..count]),
                Err(error) if raw.is_empty() => return Err(written.err().unwrap_or(error)),
                Err(_) => break,
            }
        }
        self.heard.lock().unwrap().extend_from_slice(&raw);
        let cut = || std::io::Error::from(std::io::ErrorKind::UnexpectedEof);
        Answer::parse(&raw, true).ok_or_else(cut)
    }
}

impl Answer {
    /// Reads an answer, if it is there as a whole.
    #[must_use]
    pub fn parse(raw: &[u8], ended: bool) -> Option<Self> {
        let at = raw.windows(4).position(|four| four == b"\r\n\r\n")?;
        let head = std::str::from_utf8(&raw[..at]).ok()?;
        let mut lines = head.split("\r\n");
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let headers: Vec<(String, String)> = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
            .collect();
        let rest = &raw[at + 4..];
        let mut answer = Self {
            status,
            headers,
            body: Vec::new(),
        };
        answer.body = if answer.header("transfer-encoding") == Some("chunked") {
            dechunked(rest)?
        } else if let Some(length) = answer.header("content-length") {
            rest.get(..length.parse().ok()?)?.to_vec()
        } else if ended || status == 204 {
            rest.to_vec()
        } else {
            return None;
        };
        Some(answer)
    }

    /// A header's value.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(n, _)| n == name)
            .map(|(_, value)| value.as_str())
    }

    /// The body as JSON, of an answer that is no refusal.
    ///
    /// # Panics
    /// If it is a refusal or of another shape.
    #[must_use]
    pub fn json<T: DeserializeOwned>(&self) -> T {
        assert!(
            (200..300).contains(&self.status),
            "{}: {}",
            self.status,
            String::from_utf8_lossy(&self.body)
        );
        serde_json::from_slice(&self.body).unwrap()
    }

    /// The reason of a refusal, which must be of the promised form.
    ///
    /// # Panics
    /// If it is none.
    #[must_use]
    pub fn problem(&self) -> ProblemCode {
        let text = String::from_utf8_lossy(&self.body);
        let problem: Problem =
            serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("{}: {text}", self.status));
        assert_eq!(
            self.header("content-type"),
            Some("application/problem+json"),
            "{text}"
        );
        assert_eq!(self.status, problem.code.status(), "{text}");
        assert_eq!(problem, Problem::from(problem.code));
        problem.code
    }
}

fn dechunked(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = rest.windows(2).position(|two| two == b"\r\n")?;
        let length = usize::from_str_radix(std::str::from_utf8(&rest[..end]).ok()?, 16).ok()?;
        rest = &rest[end + 2..];
        body.extend_from_slice(rest.get(..length)?);
        rest = rest.get(length + 2..)?;
        if length == 0 {
            return Some(body);
        }
    }
}
