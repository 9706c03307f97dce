//! Follows the answers that the HTTP library writes, and replaces those that did not come from the application.
//!
//! Only heads are looked at, and where each begins is counted from the lengths of the answers before it, so that bytes
//! of a body are never taken for a head, whatever somebody uploaded.

use actix_web::http::StatusCode;
use zegel_protocol::ProblemCode;

use crate::edge::{FIXED, HSTS, PAGE_POLICY};
use crate::refusal::{PROBLEM_JSON, code_of_status, problem_json};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// The next byte begins a head.
    Head,
    /// So many bytes of a body are still to come.
    Body(u64),
    /// So many bytes of a body are still to come and are left out.
    LeftOut(u64),
    /// The length is not known: everything is passed on from here.
    Unknown,
}

pub(super) struct Outgoing {
    place: Place,
    ended: bool,
    closing: bool,
    https: bool,
}

/// What matters of an answer's head.
struct Head {
    status: u16,
    length: Option<u64>,
    chunked: bool,
    close: bool,
    ours: bool,
}

impl Outgoing {
    /// Follows a new connection; `https` says whether visitors shall come back over it.
    pub(super) fn new(https: bool) -> Self {
        Self {
            place: Place::Head,
            ended: false,
            closing: false,
            https,
        }
    }

    /// Takes some of `bytes` and writes what is to be sent for them; about `room` bytes of a body at most.
    /// Returns how many were taken, at least one if there are any.
    pub(super) fn take(&mut self, bytes: &[u8], room: usize, out: &mut Vec<u8>) -> usize {
        self.ended = false;
        match self.place {
            Place::Head => self.take_head(bytes, out),
            Place::Body(left) => {
                let taken = bytes
                    .len()
                    .min(room)
                    .min(usize::try_from(left).unwrap_or(usize::MAX));
                out.extend_from_slice(bytes.get(..taken).unwrap_or_default());
                self.place = self.after_body(left, taken, Place::Body);
                taken
            }
            Place::LeftOut(left) => {
                let taken = bytes.len().min(usize::try_from(left).unwrap_or(usize::MAX));
                self.place = self.after_body(left, taken, Place::LeftOut);
                taken
            }
            Place::Unknown => {
                let taken = bytes.len().min(room);
                out.extend_from_slice(bytes.get(..taken).unwrap_or_default());
                taken
            }
        }
    }

    fn after_body(&mut self, left: u64, taken: usize, same: fn(u64) -> Place) -> Place {
        let left = left.saturating_sub(taken as u64);
        self.ended = left == 0;
        if left == 0 { Place::Head } else { same(left) }
    }

    /// The library hands heads over whole.
    fn take_head(&mut self, bytes: &[u8], out: &mut Vec<u8>) -> usize {
        let end = bytes
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .map(|at| at + 4);
        let Some((length, head)) = end.and_then(|end| Some((end, read(bytes.get(..end)?)?))) else {
            self.place = Place::Unknown;
            out.extend_from_slice(bytes);
            return bytes.len();
        };
        let interim = (100..200).contains(&head.status);
        if interim {
            out.extend_from_slice(bytes.get(..length).unwrap_or_default());
            return length;
        }
        self.closing = head.close || !head.ours;
        let body = if matches!(head.status, 204 | 304) {
            Some(0)
        } else {
            head.length
        };
        let (next, unknown): (fn(u64) -> Place, bool) = if head.ours {
            out.extend_from_slice(bytes.get(..length).unwrap_or_default());
            (Place::Body, head.chunked)
        } else {
            self.refuse(code_of_status(head.status), out);
            (Place::LeftOut, false)
        };
        self.place = if unknown {
            Place::Unknown
        } else {
            self.after_body(body.unwrap_or_default(), 0, next)
        };
        length
    }

    /// Whether an answer ended with the bytes taken last.
    pub(super) fn answer_ended(&self) -> bool {
        self.ended
    }

    /// Whether the last answer said that it is the last one.
    pub(super) fn has_announced_close(&self) -> bool {
        self.closing
    }

    /// Writes a whole answer to what the application never saw. The connection ends with it.
    pub(super) fn refuse(&self, code: ProblemCode, out: &mut Vec<u8>) {
        let body = problem_json(code);
        let reason = StatusCode::from_u16(code.status())
            .ok()
            .and_then(|status| status.canonical_reason());
        let (status, reason, length) = (code.status(), reason.unwrap_or("Error"), body.len());
        let mut head = format!(
            "HTTP/1.1 {status} {reason}\r\ncontent-type: {PROBLEM_JSON}\r\ncontent-length: {length}\r\n\
             connection: close\r\n"
        );
        let own = [
            ("cache-control", "no-store"),
            ("content-security-policy", PAGE_POLICY),
        ];
        let hsts = self.https.then_some(("strict-transport-security", HSTS));
        for (name, value) in FIXED.iter().chain(&own).chain(&hsts) {
            head.push_str(name);
            head.push_str(": ");
            head.push_str(value);
            head.push_str("\r\n");
        }
        head.push_str("\r\n");
        out.extend_from_slice(head.as_bytes());
        out.extend_from_slice(body.as_bytes());
    }
}

/// Reads a head that the library wrote.
fn read(bytes: &[u8]) -> Option<Head> {
    let text = std::str::from_utf8(bytes).ok()?;
    let mut lines = text.split("\r\n");
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let mut head = Head {
        status,
        length: None,
        chunked: false,
        close: false,
        ours: false,
    };
    for (name, value) in lines.filter_map(|line| line.split_once(':')) {
        let value = value.trim();
        match name.to_ascii_lowercase().as_str() {
            "content-length" => head.length = value.parse().ok(),
            "transfer-encoding" => head.chunked = true,
            "connection" => head.close = value.eq_ignore_ascii_case("close"),
            "x-content-type-options" => head.ours = true,
            _ => {}
        }
    }
    Some(head)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Everything that goes out for `bytes`, handed over in pieces of `size`, heads whole.
    fn sent(pieces: &[&[u8]], room: usize) -> (Vec<u8>, usize) {
        let (mut outgoing, mut out, mut answers) = (Outgoing::new(false), Vec::new(), 0);
        for piece in pieces {
            let mut taken = 0;
            while taken < piece.len() {
                taken += outgoing.take(&piece[taken..], room, &mut out);
                answers += usize::from(outgoing.answer_ended());
            }
        }
        (out, answers)
    }

    const BARE: &[u8] =
        b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\nconnection: close\r\ndate: x\r\n\r\n";
    const OURS: &str = "x-content-type-options: nosniff\r\n";

    #[test]
    fn an_answer_of_the_library_gets_our_body_and_headers() {
        let (out, answers) = sent(&[BARE], 1000);
        let text = String::from_utf8(out).unwrap();
        assert!(
            text.starts_with("HTTP/1.1 400 Bad Request\r\ncontent-type: application/problem+json\r\n"),
            "{text}"
        );
        assert!(
            text.ends_with(&problem_json(ProblemCode::Malformed)) && text.contains("nosniff"),
            "{text}"
        );
        assert_eq!(answers, 1);
    }

    #[test]
    fn a_body_that_looks_like_a_bare_answer_is_left_alone() {
        let head = format!("HTTP/1.1 200 OK\r\n{OURS}content-length: {}\r\n\r\n", BARE.len());
        for room in [1, 7, 1000] {
            let (out, answers) = sent(
                &[head.as_bytes(), BARE, head.as_bytes(), &BARE[..20], &BARE[20..]],
                room,
            );
            let expected = [head.as_bytes(), BARE, head.as_bytes(), BARE].concat();
            assert_eq!(out, expected);
            assert_eq!(answers, 2);
        }
    }

    #[test]
    fn answers_without_a_body_and_interim_ones_keep_their_places() {
        let none = format!("HTTP/1.1 304 Not Modified\r\n{OURS}content-length: 7\r\n\r\n");
        let interim = b"HTTP/1.1 100 Continue\r\n\r\n";
        let (out, answers) = sent(&[none.as_bytes(), interim, none.as_bytes(), BARE], 1000);
        assert!(out.starts_with(&[none.as_bytes(), interim, none.as_bytes()].concat()));
        assert_eq!(answers, 3);
        assert!(String::from_utf8(out).unwrap().contains("problem+json"));
    }

    #[test]
    fn chunked_answers_are_passed_on_untouched() {
        let head = format!("HTTP/1.1 200 OK\r\n{OURS}transfer-encoding: chunked\r\n\r\n");
        let (out, _) = sent(&[head.as_bytes(), b"0\r\n\r\n", BARE], 1000);
        assert_eq!(out, [head.as_bytes(), b"0\r\n\r\n", BARE].concat());
    }
}
