//! The smallest HTTP client: it says exactly what a test wants and shows exactly what came.

use std::net::SocketAddr;
use std::time::Duration;

use base64::Engine as _;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use serde::Serialize;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use zegel_protocol::{Problem, ProblemCode, Sha256};

/// How long an answer may take before a test gives up.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

#[derive(Clone)]
pub(crate) struct Ask {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

pub(crate) fn ask(method: &str, path: &str) -> Ask {
    Ask {
        method: method.into(),
        path: path.into(),
        headers: Vec::new(),
        body: Vec::new(),
    }
}

impl Ask {
    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    pub(crate) fn json(self, message: &impl Serialize) -> Self {
        self.text(&serde_json::to_string(message).unwrap())
    }

    pub(crate) fn text(mut self, json: &str) -> Self {
        self.body = json.as_bytes().to_vec();
        self.header("content-type", "application/json")
    }

    /// A part of an attachment, with its digest.
    pub(crate) fn part(mut self, bytes: &[u8]) -> Self {
        self.body = bytes.to_vec();
        let digest = BASE64_STANDARD.encode(Sha256::of(bytes).as_bytes());
        self.header("content-type", "application/octet-stream")
            .header("content-digest", &format!("sha-256=:{digest}:"))
    }

    pub(crate) fn mailbox(self, secret: &[u8; 32]) -> Self {
        self.header(
            "authorization",
            &format!("Mailbox {}", BASE64_URL_SAFE_NO_PAD.encode(secret)),
        )
    }

    pub(crate) fn cookie(self, cookie: &str) -> Self {
        self.header("cookie", cookie)
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(given, _)| given != name);
        self
    }

    fn bytes(&self) -> Vec<u8> {
        let mut text = format!("{} {} HTTP/1.1\r\n", self.method, self.path);
        let has = |wanted: &str| self.headers.iter().any(|(name, _)| name == wanted);
        if !has("host") {
            text.push_str("host: 127.0.0.1\r\n");
        }
        if !has("connection") {
            text.push_str("connection: close\r\n");
        }
        if !has("content-length")
            && !has("transfer-encoding")
            && (!self.body.is_empty() || self.method != "GET")
        {
            text.push_str(&format!("content-length: {}\r\n", self.body.len()));
        }
        for (name, value) in &self.headers {
            text.push_str(&format!("{name}: {value}\r\n"));
        }
        text.push_str("\r\n");
        [text.as_bytes(), &self.body].concat()
    }

    pub(crate) async fn send(&self, to: SocketAddr) -> Answer {
        send_raw(to, &self.bytes()).await
    }
}

/// Sends bytes and reads the first answer.
pub(crate) async fn send_raw(to: SocketAddr, bytes: &[u8]) -> Answer {
    let mut socket = TcpStream::connect(to).await.unwrap();
    // A server that has refused a large body may close before all of it was sent.
    let (mut reading, mut writing) = socket.split();
    let write = async {
        let _ = writing.write_all(bytes).await;
        std::future::pending::<()>().await;
    };
    tokio::select! {
        answer = tokio::time::timeout(PATIENCE, Answer::read(&mut reading)) => answer.expect("no answer in time"),
        () = write => unreachable!(),
    }
}

#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) async fn read(socket: &mut (impl tokio::io::AsyncRead + Unpin)) -> Self {
        let (mut bytes, mut piece) = (Vec::new(), vec![0; 65536]);
        let end = loop {
            if let Some(at) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
                break at + 4;
            }
            let count = socket.read(&mut piece).await.unwrap();
            assert!(
                count > 0,
                "closed without an answer: {}",
                String::from_utf8_lossy(&bytes)
            );
            bytes.extend_from_slice(&piece[..count]);
        };
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let mut lines = head.trim_end().split("\r\n");
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers: Vec<(String, String)> = lines
            .map(|line| line.split_once(':').unwrap())
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
            .collect();
        let mut answer = Self {
            status,
            headers,
            body: bytes[end..].to_vec(),
        };
        let length = answer
            .header("content-length")
            .map_or(0, |length| length.parse().unwrap());
        while answer.body.len() < length && status != 304 {
            let count = socket.read(&mut piece).await.unwrap();
            assert!(count > 0, "closed in the middle of a body");
            answer.body.extend_from_slice(&piece[..count]);
        }
        answer
    }

    pub(crate) fn header(&self, wanted: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(name, _)| name == wanted)
            .map(|(_, value)| value.as_str())
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub(crate) fn json<T: serde::de::DeserializeOwned>(&self) -> T {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    /// The problem that this answer is, in every place that says so.
    pub(crate) fn problem(&self) -> ProblemCode {
        assert_eq!(
            self.header("content-type"),
            Some("application/problem+json"),
            "{}",
            self.text()
        );
        let problem: Problem = self.json();
        assert_eq!(
            (problem.status, problem.status),
            (self.status, problem.code.status())
        );
        assert_eq!(problem, Problem::from(problem.code));
        problem.code
    }

    /// The session cookie that this answer sets, as the next request sends it.
    pub(crate) fn cookie(&self) -> Option<String> {
        self.cookie_named("__Host-zegel")
    }

    /// The cookie that makes the device a known one.
    pub(crate) fn device(&self) -> Option<String> {
        self.cookie_named("__Secure-zegel-device")
    }

    fn cookie_named(&self, name: &str) -> Option<String> {
        let set = self.set_cookie(name)?;
        Some(set.split(';').next().unwrap().to_owned())
    }

    /// The header that sets a cookie, whole.
    pub(crate) fn set_cookie(&self, wanted: &str) -> Option<&str> {
        let mut sets = self.headers.iter().filter(|(name, _)| name == "set-cookie");
        let found = sets.find(|(_, set)| set.split('=').next() == Some(wanted));
        found.map(|(_, set)| set.as_str())
    }
}
