//! A server, five handlers' devices and a reporter. The server keeps what it is sent in order, as an honest one does; what it shows
//! in a trick it shows to a copy of a device, and the copy must find out.

use std::collections::BTreeMap;

use zegel_case_management::{CaseFile, Command, CommandError, Desk, Event, Warning};
use zegel_intake::Act;
use zegel_protocol::Day;
use zegel_protocol::conversation::Content;
use zegel_protocol::handlers::{Append, CaseView};
use zegel_protocol::reports::{Chain, GrantKind, NewGrant, StoredEntry};
use zegel_sealing::Identity;

use super::oracle::{Oracle, Told};
use super::steps::{NAMES, Step, There, What, command};
use crate::office::{Office, open_view, person, today};

pub struct World {
    pub office: Office,
    code: String,
    today: Day,
    pub devices: BTreeMap<&'static str, CaseFile>,
    /// Every grant that there ever was.
    pub history: Vec<NewGrant>,
    pub oracle: Oracle,
    conversation: Vec<Content>,
    /// Texts that the server accepted, in order: of the log, of the conversation.
    noted: Vec<String>,
    said: Vec<String>,
    departed: bool,
    counter: u32,
}

impl World {
    pub fn new() -> Self {
        let mut office = Office::new();
        let code = office.send(office.answers());
        let mut world = Self {
            office,
            code,
            today: today(),
            devices: BTreeMap::new(),
            history: Vec::new(),
            oracle: Oracle::default(),
            conversation: Vec::new(),
            noted: Vec::new(),
            said: Vec::new(),
            departed: false,
            counter: 0,
        };
        world.notice();
        world
    }

    pub fn take(&mut self, step: &Step) {
        match step {
            Step::Act { who, what, stale } => self.does(NAMES[*who], what, *stale),
            Step::Recuse { who } => self.recuse(NAMES[*who]),
            Step::Reporter(what) => self.reporter(*what),
            Step::Days(days) => {
                self.today = self.today.plus_days(i32::from(*days));
                let on = today().plus_days(7);
                if self.today >= on && self.office.acknowledged.is_none() {
                    self.office.release();
                }
            }
            Step::Depart => self.depart(),
            Step::Hostile { who, trick, at } => self.trick(NAMES[*who], *trick, usize::from(*at)),
        }
    }

    /// Mostly people say first that they have no conflict of interest.
    fn does(&mut self, name: &'static str, what: &What, stale: bool) {
        self.counter += 1;
        let text = format!("text {}", self.counter);
        let undeclared = self.devices.get(name).is_none_or(|file| !file.declared());
        if undeclared && !self.counter.is_multiple_of(5) {
            self.act(name, &Command::NoConflict {}, "", false);
        }
        let desk = self.desk(name);
        let offers = self
            .devices
            .get(name)
            .and_then(|file| file.offers(&desk, self.today));
        let open = || offers.iter().flatten().filter(|offer| offer.refused.is_none());
        let there = There {
            text: text.clone(),
            proposal: self.oracle.open_proposal(),
            task: self.oracle.last_task(),
            due: self.today.plus_days(9),
            next: open()
                .filter(|offer| offer.does == "move")
                .filter_map(|offer| offer.to)
                .collect(),
            reasons: open().filter_map(|offer| offer.reason).collect(),
        };
        self.act(name, &command(what, there), &text, stale);
    }

    pub fn desk(&self, name: &str) -> Desk {
        self.office.desk(name)
    }

    pub fn view(&self, name: &str) -> Option<CaseView> {
        self.office
            .view_for(name)
            .filter(|view| view.summary.readers.contains(&person(name)))
    }

    /// The device looks at the server, which is honest; false if there is nothing for this person.
    fn refresh(&mut self, name: &'static str) -> bool {
        let Some(view) = self.view(name) else {
            self.devices.remove(name);
            return false;
        };
        let desk = self.desk(name);
        let mut file = match self.devices.remove(name) {
            Some(file) => file,
            None => CaseFile::open(&desk, &view.summary).unwrap(),
        };
        file.read(&desk, &view).unwrap();
        self.compare(&file, true);
        self.devices.insert(name, file);
        true
    }

    /// What a device has read is the beginning of what there is, and all of it if the server was honest.
    pub fn compare(&self, file: &CaseFile, whole: bool) {
        if !file.declared() {
            assert!(file.messages().is_empty() && file.log().is_empty() && file.report().is_none());
            return;
        }
        let log: Vec<_> = file
            .log()
            .iter()
            .map(|e| (e.author.clone(), e.event.clone()))
            .collect();
        let told = self
            .oracle
            .told
            .iter()
            .map(|told| (told.author.clone(), told.event.clone()));
        assert!(
            told.take(log.len()).eq(log.iter().cloned()),
            "the log is another one"
        );
        let said: Vec<_> = file.messages().iter().map(|m| m.content.clone()).collect();
        assert!(
            self.conversation.starts_with(&said),
            "the conversation is another one"
        );
        if whole {
            let without = file.warnings().contains(&Warning::LogWithoutKey);
            assert!(without || log.len() == self.oracle.told.len());
            assert_eq!(said.len(), self.conversation.len());
        }
    }

    fn act(&mut self, name: &'static str, command: &Command, text: &str, stale: bool) {
        let fresh = !(stale && self.devices.contains_key(name));
        if fresh && !self.refresh(name) {
            return;
        }
        let mut conflicted = false;
        loop {
            let desk = self.desk(name);
            let Some(file) = self.devices.get_mut(name) else {
                return;
            };
            if file.summary().log_len > 0 && file.warnings().contains(&Warning::LogWithoutKey) {
                file.declare_without_log();
            }
            let append = match file.run(&desk, command, self.today, &mut self.office.rng) {
                Ok(append) => append,
                Err(CommandError::Rule(_) | CommandError::NoFileKey | CommandError::Empty) => return,
                Err(CommandError::NewerRoster) => panic!("every device has the newest roster"),
                Err(error) => panic!("{command:?} by {name}: {error}"),
            };
            if self.view(name).is_none() {
                // Not on the case any more: the server takes nothing from them.
                self.devices.remove(name);
                return;
            }
            if self.fits(&append) {
                self.accept(append, text);
                self.refresh(name);
                return;
            }
            assert!(stale && !conflicted, "nobody wrote in between");
            conflicted = true;
            self.refresh(name);
        }
    }

    /// Whether every entry is for the next place of its chain, and nobody gets a key that they have: a device that did not look does
    /// not know whom the reporter, or the day, let in.
    fn fits(&self, append: &Append) -> bool {
        let has = |grant: &NewGrant| {
            self.office.grants.iter().any(|(known, _)| {
                (&known.person, known.kind) == (&grant.person, grant.kind) && known.withheld_until.is_none()
            })
        };
        if append.grants.iter().any(has) {
            return false;
        }
        let (mut conversation, mut log) = (self.office.conversation.len(), self.office.log.len());
        append.entries.iter().all(|entry| {
            let next = if entry.chain == Chain::Conversation {
                &mut conversation
            } else {
                &mut log
            };
            let fits = usize::try_from(entry.seq).unwrap() == *next;
            *next += 1;
            fits
        })
    }

    fn accept(&mut self, append: Append, text: &str) {
        let (conversation, log) = (self.office.conversation.len(), self.office.log.len());
        self.office.take_append(append);
        self.notice();
        let told = self.oracle.told[log..]
            .iter()
            .any(|told| matches!(&told.event, Event::Note { text: noted, .. } if noted == text));
        if told {
            self.noted.push(text.to_owned());
        }
        if self.conversation[conversation..]
            .iter()
            .any(|content| content.text() == text)
        {
            self.said.push(text.to_owned());
        }
    }

    fn recuse(&mut self, name: &'static str) {
        if self.oracle.has_recused(&person(name)) || !self.refresh(name) {
            return;
        }
        let others = |(g, _): &&(NewGrant, bool)| g.kind == GrantKind::Thread && g.person != person(name);
        if !self.office.grants.iter().any(|one| others(&one)) {
            return;
        }
        let readers = &self.view(name).unwrap().summary.readers;
        if readers.len() == 1 {
            self.office.release();
        }
        self.office.take_recusal(name);
        self.devices.remove(name);
        self.notice();
    }

    fn reporter(&mut self, what: u8) {
        let thread = self.office.thread(&self.code);
        let text = format!("reporter {}", self.conversation.len());
        let kind = zegel_protocol::conversation::ConsentKind::Investigate;
        let act = match what {
            0 => Act::Message { text: text.clone() },
            1 => Act::Unsafe { text: text.clone() },
            2 => Act::Consent { kind, given: false },
            3 => Act::Escalate {
                reader: person("olga"),
                text: text.clone(),
            },
            _ => Act::Consent { kind, given: true },
        };
        if self.office.recused.contains(&person("olga")) && what == 3 {
            return;
        }
        let Ok(reply) = thread.say(act, vec![], &self.office.rosters(), self.today) else {
            return;
        };
        self.office.take_reply(reply);
        self.notice();
        if what != 2 && what != 4 {
            self.said.push(text);
        }
    }

    /// Boris leaves, if somebody else reads the case; his grants are deleted.
    fn depart(&mut self) {
        let others = |(g, _): &(NewGrant, bool)| {
            g.kind == GrantKind::Thread && g.person != person("boris") && g.withheld_until.is_none()
        };
        if self.departed || !self.office.grants.iter().any(others) {
            return;
        }
        self.departed = true;
        let mut roster = self.office.roster_json();
        roster["seq"] = 2.into();
        roster["expires"] = "2030-01-01".into();
        roster["handlers"]
            .as_array_mut()
            .unwrap()
            .retain(|handler| handler["id"] != "boris");
        roster["channels"][0]["readers"] = serde_json::json!(["amina"]);
        self.office.exchange(&roster);
        self.office
            .grants
            .retain(|(grant, _)| grant.person != person("boris"));
        self.devices.remove("boris");
    }

    /// Reads what is new with every key that there ever was, and checks that nobody who is off the case could.
    fn notice(&mut self) {
        for (grant, _) in &self.office.grants {
            if !self.history.contains(grant) {
                self.history.push(grant.clone());
            }
        }
        let thread = self.key(GrantKind::Thread).unwrap();
        for entry in &self.office.conversation[self.conversation.len()..] {
            self.conversation.push(parts_of(entry, &thread).1);
        }
        for at in self.oracle.told.len()..self.office.log.len() {
            let epoch = self.oracle.epoch;
            let key = self
                .key(GrantKind::File { epoch })
                .expect("somebody was given the key");
            let told = self.told(&self.office.log[at], &key);
            let said = &self.conversation;
            self.oracle.take(told, &|seq| {
                matches!(
                    said.get(usize::try_from(seq).unwrap()),
                    Some(Content::Feedback { .. })
                )
            });
            for (off, from) in self.oracle.closed_out.clone() {
                assert!(at < from || !self.opens(&off, at), "{off:?} opens entry {at}");
            }
        }
    }

    /// An entry and its author; that it stands in its place is what the devices check.
    fn told(&self, entry: &StoredEntry, key: &Identity) -> Told {
        let (author, event) = parts_of(entry, key);
        let signs = |name: &&str| self.office.secrets_of(name).signing.verifying_key().as_bytes() == &author;
        let author = person(NAMES.iter().find(|name| signs(name)).unwrap());
        Told { author, event }
    }

    /// At the end every reader sees all of it, in the same state on an old device, on a new one, and on one that slept.
    pub fn end(mut self) {
        for name in NAMES {
            if !self.refresh(name) {
                continue;
            }
            let desk = self.desk(name);
            let fresh = open_view(&desk, &self.view(name).unwrap()).unwrap();
            let file = &self.devices[name];
            let slept = CaseFile::from_bytes(&desk, &file.to_bytes().unwrap()).unwrap();
            for other in [&fresh, &slept] {
                assert_eq!(
                    file.state(&desk),
                    other.state(&desk),
                    "the same log is the same state"
                );
                assert_eq!(file.step(), other.step());
            }
        }
        let noted = self.oracle.told.iter().filter_map(|told| match &told.event {
            Event::Note { text, .. } => Some(text.clone()),
            _ => None,
        });
        assert!(noted.eq(self.noted), "no note is lost, doubled or moved");
        let said: Vec<_> = self
            .conversation
            .iter()
            .map(|content| content.text().to_owned())
            .collect();
        let mut rest = said.iter();
        for text in &self.said {
            assert!(
                rest.any(|found| found == text),
                "nothing that was said is lost: {text}"
            );
        }
    }
}

/// The author's key, and what they wrote.
fn parts_of<T: serde::de::DeserializeOwned>(entry: &StoredEntry, key: &Identity) -> ([u8; 32], T) {
    let body = zegel_sealing::open(entry.sealed.as_bytes(), zegel_sealing::Padding::Message, key).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&body[96..]).unwrap();
    let content = serde_json::from_value(json["content"].clone()).unwrap();
    (body[64..96].try_into().unwrap(), content)
}
