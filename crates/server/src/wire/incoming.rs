//! Watches for the end of a request's head, so that a peer cannot hold a connection by never finishing one.

/// Where a connection stands between two answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Nothing has come since the last answer; the library's keep-alive limit counts.
    Quiet,
    /// The peer has connected or sent something, and the head has not ended.
    Head,
    /// A request is being read and answered; the application's limits count.
    Busy,
    /// The head took too long.
    GivenUp,
}

pub(super) struct HeadWatch {
    stage: Stage,
    /// Whether anything came at all.
    begun: bool,
    /// How much of the empty line that ends a head has come.
    matched: usize,
}

const END: &[u8] = b"\r\n\r\n";

impl HeadWatch {
    /// A peer has connected: its first head is due.
    pub(super) fn connected() -> Self {
        Self {
            stage: Stage::Head,
            begun: false,
            matched: 0,
        }
    }

    /// Notes bytes from the peer; true if the time of a new head begins with them.
    pub(super) fn came(&mut self, bytes: &[u8]) -> bool {
        let starts = self.stage == Stage::Quiet && !bytes.is_empty();
        if starts {
            self.stage = Stage::Head;
            self.matched = 0;
        }
        self.begun |= !bytes.is_empty();
        if self.stage == Stage::Head && bytes.iter().any(|byte| self.ends_with(*byte)) {
            self.stage = Stage::Busy;
        }
        starts
    }

    fn ends_with(&mut self, byte: u8) -> bool {
        self.matched = match (END.get(self.matched), byte) {
            (Some(wanted), byte) if *wanted == byte => self.matched + 1,
            (_, b'\r') => 1,
            _ => 0,
        };
        self.matched == END.len()
    }

    /// An answer has ended: the next head may come, or nothing.
    pub(super) fn answered(&mut self) {
        if self.stage != Stage::GivenUp {
            self.stage = Stage::Quiet;
            self.begun = false;
        }
    }

    /// Whether a head is awaited.
    pub(super) fn is_due(&self) -> bool {
        self.stage == Stage::Head
    }

    /// Whether some of it came.
    pub(super) fn has_begun(&self) -> bool {
        self.begun
    }

    /// The head took too long.
    pub(super) fn give_up(&mut self) {
        self.stage = Stage::GivenUp;
    }

    pub(super) fn has_given_up(&self) -> bool {
        self.stage == Stage::GivenUp
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_ends_with_the_empty_line_however_it_is_cut() {
        let head = b"GET / HTTP/1.1\r\nhost: x\r\n\r\n";
        for cut in 0..head.len() {
            let mut watch = HeadWatch::connected();
            watch.came(&head[..cut]);
            assert!(watch.is_due(), "cut at {cut}");
            watch.came(&head[cut..]);
            assert!(!watch.is_due(), "cut at {cut}");
        }
    }

    #[test]
    fn time_counts_from_the_first_byte_after_an_answer() {
        let mut watch = HeadWatch::connected();
        assert!(
            !watch.came(b"GET / HTTP/1.1\r\n\r\n"),
            "the first head is timed from the connection"
        );
        watch.answered();
        assert!(!watch.is_due());
        assert!(watch.came(b"G"));
        assert!(!watch.came(b"ET"));
        assert!(watch.is_due());
    }
}
