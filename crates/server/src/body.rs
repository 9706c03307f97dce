//! Reading a request's body: bounded in size, in pauses and in slowness.

use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::error::PayloadError;
use actix_web::web::Bytes;
use futures_util::StreamExt as _;
use zegel_protocol::ProblemCode;
use zeroize::Zeroizing;

use crate::clock::timer_now;
use crate::refusal::Refusal;

/// How fast a body must come.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pace {
    /// The longest pause; also how long the average is not looked at.
    pub(crate) idle: Duration,
    /// The least average.
    pub(crate) bytes_per_second: u64,
}

/// A body on its way in.
pub(crate) struct Body {
    payload: Payload,
    pace: Pace,
    most: u64,
    received: u64,
    began: tokio::time::Instant,
}

impl Body {
    /// Reads `payload`, of which at most `most` bytes are taken.
    pub(crate) fn new(payload: Payload, pace: Pace, most: u64) -> Self {
        Self {
            payload,
            pace,
            most,
            received: 0,
            began: timer_now(),
        }
    }

    /// The next piece; `None` at the end.
    ///
    /// # Errors
    /// `TooSlow`, `TooLarge`, or `Malformed` if the connection broke.
    pub(crate) async fn next(&mut self) -> Result<Option<Bytes>, Refusal> {
        let seconds = self.received / self.pace.bytes_per_second.max(1);
        let on_average = self.began + self.pace.idle + Duration::from_secs(seconds);
        let deadline = on_average.min(timer_now() + self.pace.idle);
        let piece = tokio::time::timeout_at(deadline, self.payload.next()).await;
        let Some(piece) = piece.map_err(|_| ProblemCode::TooSlow)? else {
            return Ok(None);
        };
        let piece = piece.map_err(|error| match error {
            PayloadError::Overflow => ProblemCode::TooLarge,
            _ => ProblemCode::Malformed,
        })?;
        self.received = self.received.saturating_add(piece.len() as u64);
        if self.received > self.most {
            return Err(ProblemCode::TooLarge.into());
        }
        Ok(Some(piece))
    }

    /// All of it; `expected` is the length that the request announced, if it did.
    pub(crate) async fn whole(mut self, expected: Option<u64>) -> Result<Zeroizing<Vec<u8>>, Refusal> {
        if expected.is_some_and(|length| length > self.most) {
            return Err(ProblemCode::TooLarge.into());
        }
        // A client may announce much and send nothing: take room for the first bytes only.
        let room = expected.unwrap_or_default().min(16 << 10);
        let mut whole = Zeroizing::new(Vec::with_capacity(usize::try_from(room).unwrap_or_default()));
        while let Some(piece) = self.next().await? {
            whole.extend_from_slice(&piece);
        }
        Ok(whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::stream;

    const PACE: Pace = Pace {
        idle: Duration::from_secs(20),
        bytes_per_second: 1000,
    };

    /// Pieces of `size` bytes, `every` so long.
    fn trickle(size: usize, every: Duration, count: usize) -> Payload {
        let pieces = stream::iter(0..count).then(move |_| async move {
            tokio::time::sleep(every).await;
            Ok::<_, PayloadError>(Bytes::from(vec![0; size]))
        });
        Payload::Stream {
            payload: Box::pin(pieces),
        }
    }

    async fn read(payload: Payload, most: u64) -> Result<usize, Refusal> {
        Body::new(payload, PACE, most)
            .whole(None)
            .await
            .map(|whole| whole.len())
    }

    #[tokio::test(start_paused = true)]
    async fn a_slow_telephone_gets_through() {
        let read = read(trickle(5000, Duration::from_secs(4), 100), 1 << 20).await;
        assert_eq!(read, Ok(500_000));
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_that_pauses_or_trickles_is_too_slow() {
        let paused = read(trickle(5000, Duration::from_secs(21), 2), 1 << 20).await;
        assert_eq!(paused, Err(ProblemCode::TooSlow.into()));
        let trickled = read(trickle(1, Duration::from_secs(1), 1000), 1 << 20).await;
        assert_eq!(trickled, Err(ProblemCode::TooSlow.into()));
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_over_the_bound_is_too_large_even_if_it_did_not_say_so() {
        let read = read(trickle(600, Duration::ZERO, 2), 1000).await;
        assert_eq!(read, Err(ProblemCode::TooLarge.into()));
    }
}
