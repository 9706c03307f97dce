//! A link that works once, told to whoever asked for it.

use serde::Serialize;
use zegel_protocol::Day;
use zeroize::Zeroizing;

use crate::talk::{self, data, say, warn};

/// An invitation, as machines read it.
#[derive(Serialize)]
pub(crate) struct InvitationOut {
    link: Zeroizing<String>,
    last_day: Day,
    mailed: bool,
}

impl InvitationOut {
    pub(crate) fn new(link: String, last_day: Day, mailed: bool) -> Self {
        Self {
            link: Zeroizing::new(link),
            last_day,
            mailed,
        }
    }

    /// Prints it.
    ///
    /// # Errors
    /// Those of standard output.
    pub(crate) fn tell(&self, json: bool, mail_asked_for: bool) -> anyhow::Result<()> {
        match (mail_asked_for, self.mailed) {
            (true, true) => say("The link was mailed."),
            (true, false) => warn("the link could not be mailed; hand it over yourself"),
            (false, _) => {}
        }
        if json {
            return talk::json(self);
        }
        say(format_args!("It works once, until {}.", self.last_day));
        data(&format!("{}\n", *self.link))
    }
}
