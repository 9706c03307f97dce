//! The closed list of what can go wrong on the wire (`application/problem+json`, RFC 9457).

use serde::{Deserialize, Serialize};

macro_rules! problems {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $status:literal, $title:literal;)*) => {
        /// Why the server did not do what was asked. The list is closed: clients may match on all of it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub enum ProblemCode {
            $($(#[$doc])* #[serde(rename = $code)] $name,)*
        }

        impl ProblemCode {
            /// Every code, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The code as it stands on the wire.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }
            /// The HTTP status that goes with it.
            pub const fn status(self) -> u16 {
                match self { $(Self::$name => $status,)* }
            }
            /// One English sentence; the same for every occurrence, so that it cannot leak anything.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$name => $title,)* }
            }
        }
    };
}

problems! {
    /// Not JSON, not the right shape, or a field out of bounds.
    Malformed = "malformed", 400, "The request could not be understood.";
    /// A header or query the route needs is missing or unreadable.
    BadHeader = "bad-header", 400, "A header or parameter is missing or malformed.";
    /// No session, or one that ended.
    SignInNeeded = "sign-in-needed", 401, "Sign in first.";
    /// Unknown login name or wrong passphrase; the two are not told apart.
    WrongCredentials = "wrong-credentials", 401, "That name and passphrase do not belong together.";
    /// The name and passphrase belong together, and a second factor is missing or wrong.
    SecondFactorNeeded = "second-factor-needed", 401, "A second factor is needed.";
    /// Signed in, but this role may not do this, or the request came from another site.
    Forbidden = "forbidden", 403, "This is not allowed.";
    /// Signed in and allowed, but prove again first who sits there.
    StepUpNeeded = "step-up-needed", 403, "Enter your passphrase again first.";
    /// No such route, organisation or page.
    NotFound = "not-found", 404, "There is nothing here.";
    /// No thread for this receipt.
    NoThread = "no-thread", 404, "There is no report for this code.";
    /// No such case for this person: absent and not granted look the same.
    NoCase = "no-case", 404, "There is no such case.";
    /// No such attachment or part.
    NoBlob = "no-blob", 404, "There is no such attachment.";
    /// No roster published, or none with that hash.
    NoRoster = "no-roster", 404, "There is no such roster.";
    /// A link that was used, is over or never was; the three are not told apart.
    NoLink = "no-link", 404, "This link does not work any more.";
    /// The method does not exist on this address.
    MethodNotAllowed = "method-not-allowed", 405, "This address does not take that method.";
    /// The request took too long to arrive.
    TooSlow = "too-slow", 408, "The request took too long to arrive.";
    /// Somebody appended first: fetch, rebuild on what is there, send again.
    SequenceConflict = "sequence-conflict", 409, "Something new was added in the meantime.";
    /// The same identifier was used for something else.
    AlreadyExists = "already-exists", 409, "This identifier is already in use for something else.";
    /// A grant names somebody who declared a conflict with this case: they are off it for good.
    Recused = "recused", 409, "This person declared a conflict with the case.";
    /// Nobody else could read the case then.
    LastReader = "last-reader", 409, "Nobody else could read this case then.";
    /// Larger than the limit for this request.
    TooLarge = "too-large", 413, "The request is too large.";
    /// Not the content type that this route takes.
    UnsupportedType = "unsupported-type", 415, "This content type is not accepted.";
    /// The roster has no such channel, or it cannot be reported to.
    UnknownChannel = "unknown-channel", 422, "There is no such channel.";
    /// A roster that does not hold by itself, or may not come after the current one.
    RosterRefused = "roster-refused", 422, "This roster may not come after the current one.";
    /// A grant names somebody without an account in this organisation.
    UnknownReader = "unknown-reader", 422, "There is no such reader.";
    /// An attachment is referred to before all its parts are there.
    BlobIncomplete = "blob-incomplete", 422, "An attachment has not arrived completely.";
    /// The bytes received are not those whose digest was sent.
    DigestMismatch = "digest-mismatch", 422, "The bytes that arrived are not those that were sent.";
    /// Too many tries; `Retry-After` says when to come back.
    SlowDown = "slow-down", 429, "Too many tries. Please wait.";
    /// A fault of the server, logged without any content.
    Internal = "internal", 500, "Something went wrong on the server.";
    /// Overloaded or stopping; `Retry-After` says when to come back.
    Busy = "busy", 503, "The server is busy. Please try again.";
    /// No room for attachments; text reports may still be accepted.
    StorageFull = "storage-full", 507, "There is no room for attachments at the moment.";
}

/// The body of every answer that is not a success.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// `urn:zegel:problem:<code>`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The code's sentence.
    pub title: String,
    /// The HTTP status again.
    pub status: u16,
    /// What to match on.
    pub code: ProblemCode,
}

impl From<ProblemCode> for Problem {
    fn from(code: ProblemCode) -> Self {
        Self {
            kind: format!("urn:zegel:problem:{}", code.as_str()),
            title: code.title().to_owned(),
            status: code.status(),
            code,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wire_name_of_a_code_is_its_text() {
        for code in ProblemCode::ALL {
            assert_eq!(
                serde_json::to_string(code).unwrap(),
                format!("\"{}\"", code.as_str())
            );
            assert!((400..600).contains(&code.status()));
        }
    }
}
