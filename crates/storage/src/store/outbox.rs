//! Mails on their way out. They say nothing about cases.

use async_trait::async_trait;
use zegel_protocol::{CaseId, Day, OrgSlug, PersonId, Sha256};

use super::StoreError;
use crate::types::{Fate, Line, MailFigures, QueuedMail};

/// Hands a mail to the mail server. It may be asked to carry the same mail again, where what it did could not be written
/// down, and may stop being waited for at any moment.
#[async_trait]
pub trait Courier: Send + Sync {
    /// Carries the mail, or says why not. Within a minute.
    async fn carry(&self, mail: &QueuedMail) -> Fate;
}

/// What is asked about mails. Days are the organisation's, which may differ from those of cases by one.
#[async_trait]
pub trait Outbox: Send + Sync + 'static {
    /// Whether the person wants no mail about a case that they can read. `false` if they cannot.
    async fn mute(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        case: &CaseId,
        muted: bool,
    ) -> Result<bool, StoreError>;

    /// Puts a mail into the outbox for everybody who can be written to, for whom something waits today or since before on
    /// a case that they can read and did not mute; except those who have a mail waiting or got one today. Returns how many.
    async fn queue_desk_mails(&self, org: &OrgSlug, today: Day) -> Result<u64, StoreError>;

    /// Puts a mail into the outbox for every administrator who can be written to and has not been reminded, `days_before`
    /// days ahead, of the end of that roster. Returns how many.
    async fn queue_roster_mails(
        &self,
        org: &OrgSlug,
        roster: &Sha256,
        days_before: u16,
        today: Day,
    ) -> Result<u64, StoreError>;

    /// Gives the first mail after `after` that waits to the courier, and writes down what became of it. As long as that
    /// takes nobody else gets it, be it from another process; if this one dies, the mail waits as before. None if there
    /// is no further mail that nobody else carries.
    async fn carry_next(
        &self,
        org: &OrgSlug,
        after: Option<&Line>,
        today: Day,
        courier: &dyn Courier,
    ) -> Result<Option<(Line, Fate)>, StoreError>;

    /// Gives up mails that have waited for [`zegel_protocol::limits::MAIL_DAYS`] days, and forgets those that are not
    /// needed any more: sent ones when their day is over, unless they tell the end of the current roster; given up ones
    /// after [`zegel_protocol::limits::UNDELIVERED_DAYS`] days. In every organisation. Returns how many were given up.
    async fn tidy_outbox(&self, today: Day) -> Result<u64, StoreError>;

    /// How mail is doing, in every organisation; given up ones of the last [`zegel_protocol::limits::UNDELIVERED_DAYS`] days.
    async fn mail_figures(&self, today: Day) -> Result<MailFigures, StoreError>;
}
