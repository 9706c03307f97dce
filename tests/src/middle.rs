//! A man in the middle: passes requests on to the server, and lies about the answers.
//!
//! For a client it is the server itself, turned hostile: its address is one of those that the roster names.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;

use crate::wire::{Answer, Client};
use crate::world::World;

/// A request and the honest answer to it, which may be changed.
pub struct Exchange {
    /// GET, POST or PUT.
    pub method: String,
    /// From `/` on, with the query.
    pub path: String,
    /// The answer that is sent on.
    pub answer: Answer,
}

impl Exchange {
    /// Whether the request is for an address that ends like this, its query left out.
    #[must_use]
    pub fn is(&self, method: &str, ending: &str) -> bool {
        let path = self.path.split('?').next().unwrap_or_default();
        self.method == method && path.ends_with(ending)
    }

    /// Changes the answer's JSON.
    ///
    /// # Panics
    /// If it is none.
    pub fn change(&mut self, change: impl FnOnce(&mut Value)) {
        let mut value = serde_json::from_slice(&self.answer.body).unwrap();
        change(&mut value);
        self.answer.body = serde_json::to_vec(&value).unwrap();
    }

    /// Answers something else altogether.
    pub fn replace(&mut self, status: u16, kind: &str, body: Vec<u8>) {
        self.answer = Answer {
            status,
            headers: vec![("content-type".to_owned(), kind.to_owned())],
            body,
        };
    }
}

/// Starts to lie. Ends with the test's process; the next call in a test takes the address over from the last.
pub struct Middle {
    address: SocketAddr,
    stopped: Arc<std::sync::atomic::AtomicBool>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Middle {
    /// Listens at [`World::middle`].
    ///
    /// # Panics
    /// If somebody else listens there.
    #[must_use]
    pub fn start(world: &World, lie: impl Fn(&mut Exchange) + Send + Sync + 'static) -> Self {
        let (listener, server) = (TcpListener::bind(world.middle).unwrap(), world.address);
        let stopped = Arc::new(std::sync::atomic::AtomicBool::new(false));
        let told = Arc::clone(&stopped);
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if told.load(std::sync::atomic::Ordering::SeqCst) {
                    return;
                }
                // A client that goes away in the middle is none of our business.
                let _ = serve(stream.unwrap(), server, &lie);
            }
        });
        Self {
            address: world.middle,
            stopped,
            thread: Some(thread),
        }
    }
}

impl Drop for Middle {
    fn drop(&mut self) {
        self.stopped.store(true, std::sync::atomic::Ordering::SeqCst);
        // Wakes it up, so that it sees that it is over.
        let _ = TcpStream::connect(self.address);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn serve(mut stream: TcpStream, server: SocketAddr, lie: &impl Fn(&mut Exchange)) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let Some((head, body)) = request(&mut stream)? else {
        return Ok(());
    };
    let mut lines = head.split("\r\n");
    let first = lines.next().unwrap_or_default().to_owned();
    let mut words = first.split(' ').map(str::to_owned);
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let kept = lines.filter(|line| {
        let name = line.split(':').next().unwrap_or_default().to_ascii_lowercase();
        !matches!(name.as_str(), "connection" | "accept-encoding" | "")
    });
    let head = format!(
        "{first}\r\n{}\r\nconnection: close\r\n\r\n",
        kept.collect::<Vec<_>>().join("\r\n")
    );
    let answer = Client::new(server).exchange(&[head.as_bytes(), &body].concat())?;
    let mut exchange = Exchange { method, path, answer };
    lie(&mut exchange);
    let Answer {
        status,
        headers,
        body,
    } = exchange.answer;
    let mut text = format!(
        "HTTP/1.1 {status} Status\r\nconnection: close\r\ncontent-length: {}\r\n",
        body.len()
    );
    for (name, value) in headers {
        if !matches!(
            name.as_str(),
            "connection" | "content-length" | "transfer-encoding"
        ) {
            text += &format!("{name}: {value}\r\n");
        }
    }
    stream.write_all(&[text.as_bytes(), b"\r\n", &body].concat())
}

/// A request's head and body; none if the connection ended.
fn request(stream: &mut TcpStream) -> std::io::Result<Option<(String, Vec<u8>)>> {
    let mut raw = Vec::new();
    let mut piece = vec![0; 64 << 10];
    loop {
        if let Some(at) = raw.windows(4).position(|four| four == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&raw[..at]).into_owned();
            let length = head
                .split("\r\n")
                .filter_map(|line| line.split_once(':'))
                .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
                .map_or(0, |(_, value)| value.trim().parse().unwrap_or(0));
            if raw.len() >= at + 4 + length {
                return Ok(Some((head, raw.split_off(at + 4))));
            }
        }
        match stream.read(&mut piece)? {
            0 => return Ok(None),
            count => raw.extend_from_slice(&piece[..count]),
        }
    }
}
