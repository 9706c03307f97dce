//! A reporter: checks the roster, seals, sends, comes back; through `intake`, as the browser does.

use rand::rngs::OsRng;
use zegel_intake::{Answers, Draft, Receipt, Thread, ThreadError};
use zegel_protocol::conversation::{Attachment, IdentityChoice};
use zegel_protocol::handlers::Appended;
use zegel_protocol::limits::PART_LEN;
use zegel_protocol::reports::{NewReport, ReportReceived, ThreadView};
use zegel_protocol::roster::RosterBundle;
use zegel_protocol::roster_check::{Expected, Roster};
use zegel_protocol::{BlobId, CaseId};
use zegel_sealing::attachment::{AttachmentError, AttachmentOpener, AttachmentSealer, FileInfo};
use zegel_sealing::receipt::ReceiptCode;
use zegel_sealing::rosters::Rosters;

use crate::today;
use crate::wire::{Answer, Client, ask};
use crate::world::API;

/// A file of a report.
#[derive(Debug, Clone)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Somebody who reports.
pub struct Reporter {
    /// How they reach the server.
    pub client: Client,
    rosters: Rosters,
}

/// A report that was sealed, and perhaps sent.
pub struct Report {
    /// What the server is given.
    pub sealed: NewReport,
    /// What leads back.
    pub receipt: String,
}

/// An answer to every question: to the reporting point, about fraud, anonymous, with escalation.
///
/// # Panics
/// Never: the names are valid.
#[must_use]
pub fn answers(text: &str) -> Answers {
    Answers {
        channel: "reporting-point".parse().unwrap(),
        category: "fraud".to_owned(),
        text: text.to_owned(),
        identity: IdentityChoice::Anonymous,
        contact: None,
        language: "en".parse().unwrap(),
        excluded: [].into(),
        escalation: true,
        refers_to: None,
        consents: zegel_protocol::conversation::Consents::default(),
    }
}

impl Reporter {
    /// Fetches and checks the roster, with the key of a poster.
    ///
    /// # Panics
    /// If it is refused.
    #[must_use]
    pub fn new(mut client: Client, origin: &str, pin: &str) -> Self {
        let roster = fetch_roster(&mut client, origin, pin);
        Self::going_by(client, roster)
    }

    /// With a roster that was checked already.
    #[must_use]
    pub const fn going_by(client: Client, roster: Roster) -> Self {
        Self {
            client,
            rosters: Rosters::new(roster),
        }
    }

    /// The rosters they go by.
    #[must_use]
    pub const fn rosters(&self) -> &Rosters {
        &self.rosters
    }

    /// Seals a report; its files are uploaded, it itself is not sent.
    ///
    /// # Panics
    /// If something is refused.
    #[must_use]
    pub fn seal(&mut self, answers: Answers, files: &[File]) -> Report {
        let mut draft = Draft::new(self.rosters.current(), answers, today(), &mut OsRng).unwrap();
        for file in files {
            let begun = draft.seal_attachment(info(file), &mut OsRng);
            let attachment = upload(&mut self.client, begun, file);
            draft.attach(attachment).unwrap();
        }
        let sealed = draft.seal(self.rosters.current(), today()).unwrap();
        Report {
            sealed,
            receipt: draft.receipt().to_string(),
        }
    }

    /// Sends a sealed report.
    ///
    /// # Panics
    /// If no answer comes.
    #[must_use]
    pub fn send(&mut self, report: &Report) -> Answer {
        self.client
            .send(&ask("POST", &format!("{API}/reports")).json(&report.sealed))
    }

    /// Seals and sends a report that is taken.
    ///
    /// # Panics
    /// If it is not.
    #[must_use]
    pub fn report(&mut self, answers: Answers, files: &[File]) -> Report {
        let report = self.seal(answers, files);
        let answer = self.send(&report);
        assert_eq!(answer.status, 201, "{}", String::from_utf8_lossy(&answer.body));
        let received: ReportReceived = answer.json();
        assert_eq!(received.received, today());
        report
    }

    /// The thread as the server shows it.
    ///
    /// # Panics
    /// If it shows none.
    #[must_use]
    pub fn view(&mut self, receipt: &str) -> ThreadView {
        let receipt = self.derive(receipt);
        self.client
            .send(&ask("GET", &format!("{API}/thread")).mailbox(&receipt.mailbox()))
            .json()
    }

    /// Comes back with the receipt code and reads everything.
    ///
    /// # Panics
    /// If the thread is refused.
    #[must_use]
    pub fn thread(&mut self, receipt: &str) -> Thread {
        let view = self.view(receipt);
        self.read(receipt, &view).unwrap()
    }

    /// Reads what a server, honest or not, shows.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(&self, receipt: &str, view: &ThreadView) -> Result<Thread, ThreadError> {
        let mut thread = Thread::open(self.derive(receipt), view)?;
        thread.read(view, &self.rosters)?;
        Ok(thread)
    }

    /// Replies.
    ///
    /// # Panics
    /// If the reply is refused.
    pub fn reply(&mut self, receipt: &str, text: &str) {
        let thread = self.thread(receipt);
        let reply = thread.reply(text, Vec::new(), &self.rosters, today()).unwrap();
        let entries = ask("POST", &format!("{API}/thread/entries")).mailbox(&thread.mailbox());
        let _: Appended = self.client.send(&entries.json(&reply)).json();
    }

    fn derive(&self, receipt: &str) -> Receipt {
        let code = ReceiptCode::parse(receipt).unwrap();
        Receipt::derive(&code, &self.rosters.current().body().receipt_salt).unwrap()
    }
}

/// Fetches the organisation's roster and checks it with the key of a poster.
///
/// # Panics
/// If it is refused.
#[must_use]
pub fn fetch_roster(client: &mut Client, origin: &str, pin: &str) -> Roster {
    let bundle: RosterBundle = client.send(&ask("GET", &format!("{API}/roster"))).json();
    Roster::check(&bundle, &expected(origin, Some(pin))).unwrap()
}

/// What a client expects of the organisation's roster.
#[must_use]
pub fn expected<'a>(origin: &'a str, pin: Option<&'a str>) -> Expected<'a> {
    Expected {
        origin,
        slug: crate::world::SLUG,
        pin,
        newest_seq: None,
        today: Some(today()),
    }
}

/// How a file is announced.
#[must_use]
pub fn info(file: &File) -> FileInfo {
    let size = u64::try_from(file.bytes.len()).unwrap_or(u64::MAX);
    FileInfo {
        name: file.name.clone(),
        media_type: file.media_type.clone(),
        size,
    }
}

/// Seals a file and uploads its parts.
///
/// # Panics
/// If something is refused.
#[must_use]
pub fn upload(
    client: &mut Client,
    begun: Result<(BlobId, AttachmentSealer), AttachmentError>,
    file: &File,
) -> Attachment {
    let (blob, mut sealer) = begun.unwrap();
    let mut sealed = sealer.push(&file.bytes).unwrap();
    while let Some(more) = sealer.finish_step().unwrap() {
        sealed.extend_from_slice(&more);
    }
    for (number, part) in sealed.chunks(PART_LEN).enumerate() {
        let path = format!("{API}/uploads/{blob}/parts/{number}");
        let answer = client.send(&ask("PUT", &path).part(part.to_vec()));
        assert_eq!(answer.status, 200, "{}", String::from_utf8_lossy(&answer.body));
    }
    sealer.record()
}

/// Fetches and opens an attachment of a case.
///
/// # Panics
/// If a part is not there.
///
/// # Errors
/// It is damaged or was exchanged.
pub fn download(
    client: &mut Client,
    case: CaseId,
    (attachment, mut opener): (Attachment, AttachmentOpener),
) -> Result<Vec<u8>, AttachmentError> {
    let mut bytes = Vec::new();
    for part in 0..attachment.parts {
        let path = format!("{API}/cases/{case}/blobs/{}/parts/{part}", attachment.blob);
        let answer = client.send(&ask("GET", &path));
        assert_eq!(answer.status, 200, "{}", String::from_utf8_lossy(&answer.body));
        bytes.extend_from_slice(&opener.push(&answer.body)?);
    }
    bytes.extend_from_slice(&opener.finish()?);
    Ok(bytes)
}
