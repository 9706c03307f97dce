//! From what went wrong to the answer: always `application/problem+json` with a code of the closed list, never a word
//! of the request.

use std::fmt;

use actix_web::body::BoxBody;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, RETRY_AFTER};
use actix_web::{HttpResponse, ResponseError};
use zegel_protocol::{Problem, ProblemCode};
use zegel_storage::StoreError;
use zegel_storage::types::{AppendRefusal, ReportRefusal};

use crate::log;

/// Content type of every refusal (RFC 9457).
pub(crate) const PROBLEM_JSON: &str = "application/problem+json";

/// Seconds after which to come back to a busy server.
const BUSY_SECONDS: u32 = 2;

/// The one error of every handler and extractor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Refusal {
    code: ProblemCode,
    retry_after: Option<u32>,
}

impl Refusal {
    /// Asks to come back after `seconds`, and not before.
    pub(crate) fn slow_down(seconds: u32) -> Self {
        Self {
            code: ProblemCode::SlowDown,
            retry_after: Some(seconds),
        }
    }

    /// The answer itself.
    pub(crate) fn answer(self) -> HttpResponse {
        let status = StatusCode::from_u16(self.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut answer = HttpResponse::build(status);
        answer.insert_header((CONTENT_TYPE, PROBLEM_JSON));
        if let Some(seconds) = self.retry_after {
            answer.insert_header((RETRY_AFTER, seconds));
        }
        answer.body(problem_json(self.code))
    }
}

/// The body of a refusal.
pub(crate) fn problem_json(code: ProblemCode) -> String {
    serde_json::to_string(&Problem::from(code)).unwrap_or_default()
}

/// The code for a status that the framework chose by itself.
pub(crate) fn code_of_status(status: u16) -> ProblemCode {
    match status {
        400 => ProblemCode::Malformed,
        404 => ProblemCode::NotFound,
        405 => ProblemCode::MethodNotAllowed,
        408 => ProblemCode::TooSlow,
        413 | 414 | 431 => ProblemCode::TooLarge,
        415 => ProblemCode::UnsupportedType,
        503 => ProblemCode::Busy,
        _ => ProblemCode::Internal,
    }
}

impl From<ProblemCode> for Refusal {
    fn from(code: ProblemCode) -> Self {
        let retry_after = (code == ProblemCode::Busy).then_some(BUSY_SECONDS);
        Self { code, retry_after }
    }
}

impl From<StoreError> for Refusal {
    /// Faults are logged here, by the store's own fixed words.
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Unavailable => ProblemCode::Busy,
            StoreError::Full => {
                log::event!(ERROR, "the store has no room left");
                ProblemCode::StorageFull
            }
            StoreError::Fault(what) | StoreError::Incompatible(what) => {
                log::event!(ERROR, "the store failed", what = what);
                ProblemCode::Internal
            }
        }
        .into()
    }
}

impl From<ReportRefusal> for Refusal {
    fn from(refusal: ReportRefusal) -> Self {
        match refusal {
            ReportRefusal::NoOrganisation => ProblemCode::NotFound,
            ReportRefusal::Taken => ProblemCode::AlreadyExists,
            ReportRefusal::UnknownReader => ProblemCode::UnknownReader,
            ReportRefusal::BlobIncomplete => ProblemCode::BlobIncomplete,
        }
        .into()
    }
}

impl Refusal {
    /// Why an append was not taken; `absent` is what "not found" means to the one who asks.
    pub(crate) fn of_append(refusal: AppendRefusal, absent: ProblemCode) -> Self {
        match refusal {
            AppendRefusal::NotFound => absent,
            AppendRefusal::SequenceConflict => ProblemCode::SequenceConflict,
            AppendRefusal::GrantTaken => ProblemCode::AlreadyExists,
            AppendRefusal::UnknownReader => ProblemCode::UnknownReader,
            AppendRefusal::BlobIncomplete => ProblemCode::BlobIncomplete,
            AppendRefusal::ChainFull => ProblemCode::TooLarge,
            AppendRefusal::Recused => ProblemCode::Recused,
            AppendRefusal::LetInByReporter => ProblemCode::Forbidden,
            AppendRefusal::LastReader => ProblemCode::LastReader,
        }
        .into()
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code.as_str())
    }
}

impl ResponseError for Refusal {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn error_response(&self) -> HttpResponse<BoxBody> {
        self.answer()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_becomes_an_answer_of_its_status() {
        for code in ProblemCode::ALL {
            let answer = Refusal::from(*code).answer();
            assert_eq!(answer.status().as_u16(), code.status());
            assert_eq!(answer.headers().get(CONTENT_TYPE).unwrap(), PROBLEM_JSON);
            let read: Problem = serde_json::from_str(&problem_json(*code)).unwrap();
            assert_eq!(read.code, *code);
        }
    }

    #[test]
    fn a_busy_store_says_when_to_come_back_and_a_fault_says_nothing() {
        let busy = Refusal::from(StoreError::Unavailable).answer();
        assert_eq!(busy.status().as_u16(), 503);
        assert_eq!(busy.headers().get(RETRY_AFTER).unwrap(), "2");
        let fault = Refusal::from(StoreError::Fault("no such table")).answer();
        assert_eq!(fault.status().as_u16(), 500);
        assert_eq!(fault.headers().get(RETRY_AFTER), None);
    }
}
