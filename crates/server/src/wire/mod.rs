//! The bytes of one connection, between the socket and the HTTP library.
//!
//! The library answers what it cannot parse by itself, without our headers, and has no limit on time between requests
//! or for answers that nobody takes. This layer adds the three: [`outgoing`] replaces bare answers, [`incoming`] watches
//! for heads that do not come to an end, and writes that make no progress are given up.

mod incoming;
mod outgoing;

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::Sleep;
use zegel_protocol::ProblemCode;

use crate::clock::timer_now;
use incoming::HeadWatch;
use outgoing::Outgoing;

/// Bytes that may wait in memory for the socket.
const ROOM: usize = 64 << 10;

/// What a connection is held to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Terms {
    /// For the head of a request.
    pub(crate) head: Duration,
    /// For taking some of an answer.
    pub(crate) write: Duration,
    /// Whether answers of this layer tell visitors to come back over `https`.
    pub(crate) https: bool,
}

/// A connection.
pub(crate) struct Wire<S> {
    socket: S,
    terms: Terms,
    outgoing: Outgoing,
    waiting: Waiting,
    head: HeadWatch,
    head_timer: Pin<Box<Sleep>>,
    stalled: Option<Pin<Box<Sleep>>>,
}

/// Bytes on their way to the socket.
#[derive(Default)]
struct Waiting {
    bytes: Vec<u8>,
    sent: usize,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Wire<S> {
    /// Takes over a socket whose peer has just connected.
    pub(crate) fn new(socket: S, terms: Terms) -> Self {
        Self {
            socket,
            terms,
            outgoing: Outgoing::new(terms.https),
            waiting: Waiting::default(),
            head: HeadWatch::connected(),
            head_timer: Box::pin(tokio::time::sleep(terms.head)),
            stalled: None,
        }
    }

    /// Hands waiting bytes to the socket; an error if it took none for too long.
    fn poll_send(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        loop {
            let rest = self.waiting.bytes.get(self.waiting.sent..).unwrap_or_default();
            if rest.is_empty() {
                self.waiting.bytes.clear();
                self.waiting.sent = 0;
                self.stalled = None;
                return Poll::Ready(Ok(()));
            }
            match Pin::new(&mut self.socket).poll_write(cx, rest) {
                Poll::Ready(Ok(0)) => return Poll::Ready(Err(io::ErrorKind::WriteZero.into())),
                Poll::Ready(Ok(sent)) => {
                    self.waiting.sent = self.waiting.sent.saturating_add(sent);
                    self.stalled = None;
                }
                Poll::Ready(Err(error)) => return Poll::Ready(Err(error)),
                Poll::Pending => {
                    let write = self.terms.write;
                    let timer = self
                        .stalled
                        .get_or_insert_with(|| Box::pin(tokio::time::sleep(write)));
                    ready!(timer.as_mut().poll(cx));
                    return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
                }
            }
        }
    }

    /// Called when nothing can be read: has the head of a request taken too long?
    fn poll_head_timer(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        if !self.head.is_due() {
            return Poll::Pending;
        }
        ready!(self.head_timer.as_mut().poll(cx));
        if self.head.has_begun() && !self.outgoing.has_announced_close() {
            self.outgoing
                .refuse(ProblemCode::TooSlow, &mut self.waiting.bytes);
        }
        // To the library this is a peer that has hung up; it flushes and closes.
        self.head.give_up();
        Poll::Ready(Ok(()))
    }
}

use std::future::Future as _;

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncRead for Wire<S> {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        if this.head.has_given_up() {
            return Poll::Ready(Ok(()));
        }
        let before = buffer.filled().len();
        match Pin::new(&mut this.socket).poll_read(cx, buffer) {
            Poll::Ready(Ok(())) => {
                let came = buffer.filled().get(before..).unwrap_or_default();
                if this.head.came(came) {
                    this.head_timer.as_mut().reset(timer_now() + this.terms.head);
                }
                // A peer that trickles keeps the socket readable: the timer counts all the same.
                match this.poll_head_timer(cx) {
                    Poll::Ready(result) => {
                        buffer.set_filled(before);
                        Poll::Ready(result)
                    }
                    Poll::Pending => Poll::Ready(Ok(())),
                }
            }
            Poll::Ready(Err(error)) => Poll::Ready(Err(error)),
            Poll::Pending => this.poll_head_timer(cx),
        }
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Wire<S> {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        ready!(this.poll_send(cx))?;
        let mut taken = 0;
        while taken < bytes.len() && this.waiting.bytes.len() < ROOM {
            let rest = bytes.get(taken..).unwrap_or_default();
            taken += this
                .outgoing
                .take(rest, ROOM - this.waiting.bytes.len(), &mut this.waiting.bytes);
            if this.outgoing.answer_ended() {
                this.head.answered();
            }
        }
        match this.poll_send(cx) {
            Poll::Ready(Err(error)) => Poll::Ready(Err(error)),
            _ => Poll::Ready(Ok(taken)),
        }
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        ready!(this.poll_send(cx))?;
        Pin::new(&mut this.socket).poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        ready!(this.poll_send(cx))?;
        Pin::new(&mut this.socket).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests;
