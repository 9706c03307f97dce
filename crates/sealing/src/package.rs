//! A sealed package for somebody outside: one age file around a tar of files, which any age tool and any tar open.
//!
//! The recipient brings a key of their own, `age1…` or `age1pq1…`. A package is sealed to that one and to nobody else, so the two
//! kinds are never mixed. To `age1…` it is not safe from somebody who keeps it until there are quantum computers; that is the
//! receiver's choice of key, and the sender is told.

use std::io::{Cursor, Read, Write};

use zegel_protocol::Sha256;

use crate::attachment::safe_name;
use crate::header;
use crate::hybrid::Recipient;

/// Files that one package may hold.
pub const MAX_FILES: usize = 500;

/// Why no package was made.
#[derive(Debug, thiserror::Error)]
pub enum PackageError {
    /// The text is not an age recipient.
    #[error(
        "This is not a key of an age tool. It begins with age1 and has no spaces; check whether all of it was copied."
    )]
    NotARecipient,
    /// Nothing to send, or too many files.
    #[error("A package has 1 to {MAX_FILES} files.")]
    Files,
    /// A file could not be read, or is not as long as it was said to be.
    #[error("A file could not be read.")]
    Read,
    /// It could not be sealed, or not be written.
    #[error("The package could not be sealed.")]
    Seal,
}

/// Whom a package is for.
#[derive(Clone)]
pub struct Receiver(Kind);

#[derive(Clone)]
enum Kind {
    Hybrid(Box<Recipient>),
    Plain(age::x25519::Recipient),
}

impl std::fmt::Debug for Receiver {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self.0 {
            Kind::Hybrid(_) => "Receiver(age1pq1…)",
            Kind::Plain(_) => "Receiver(age1…)",
        })
    }
}

impl std::str::FromStr for Receiver {
    type Err = PackageError;
    fn from_str(text: &str) -> Result<Self, PackageError> {
        let text = text.trim();
        if let Ok(hybrid) = text.parse() {
            return Ok(Self(Kind::Hybrid(Box::new(hybrid))));
        }
        let plain = text.parse().map_err(|_| PackageError::NotARecipient)?;
        Ok(Self(Kind::Plain(plain)))
    }
}

impl Receiver {
    /// Whether the package stays closed to somebody who owns a quantum computer one day.
    #[must_use]
    pub const fn is_post_quantum(&self) -> bool {
        matches!(self.0, Kind::Hybrid(_))
    }
}

/// A file on its way into a package.
pub struct PackedFile<R> {
    /// Its name; what cannot stand in a file name anywhere is replaced.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// What they are read from.
    pub from: R,
}

/// Seals files that are in memory; gives the package and its SHA-256, which the case log notes.
///
/// # Errors
/// See [`PackageError`].
pub fn seal_package(receiver: &Receiver, files: &[(&str, &[u8])]) -> Result<(Vec<u8>, Sha256), PackageError> {
    let files = files.iter().map(|(name, bytes)| PackedFile {
        name: (*name).to_owned(),
        size: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        from: Cursor::new(*bytes),
    });
    let mut sealed = Vec::new();
    write_package(receiver, files, &mut sealed)?;
    let hash = Sha256::of(&sealed);
    Ok((sealed, hash))
}

/// Seals files as they are read, and writes the package to `out`. Two of the same name become different ones.
///
/// # Errors
/// See [`PackageError`]; what was written before an error does not open.
pub fn write_package<R: Read>(
    receiver: &Receiver,
    files: impl ExactSizeIterator<Item = PackedFile<R>>,
    out: &mut impl Write,
) -> Result<(), PackageError> {
    if files.len() == 0 || files.len() > MAX_FILES {
        return Err(PackageError::Files);
    }
    match &receiver.0 {
        Kind::Hybrid(recipient) => {
            let recipients = std::slice::from_ref(&**recipient);
            let (writer, sink) = header::begin(recipients, 0).ok_or(PackageError::Seal)?;
            let mut pack = Drained { writer, sink, out };
            pack_into(&mut pack, files)?;
            let Drained { writer, sink, out } = pack;
            writer.finish().map_err(|_| PackageError::Seal)?;
            out.write_all(&sink.take()).map_err(|_| PackageError::Seal)
        }
        Kind::Plain(recipient) => {
            let recipients = std::iter::once(recipient as &dyn age::Recipient);
            let encryptor = age::Encryptor::with_recipients(recipients).map_err(|_| PackageError::Seal)?;
            let mut writer = encryptor.wrap_output(out).map_err(|_| PackageError::Seal)?;
            pack_into(&mut writer, files)?;
            writer.finish().map(|_| ()).map_err(|_| PackageError::Seal)
        }
    }
}

/// Hands on what is sealed while it is written, so that a long package is never held whole.
struct Drained<'a, W> {
    writer: age::stream::StreamWriter<header::Sink>,
    sink: header::Sink,
    out: &'a mut W,
}

impl<W: Write> Write for Drained<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.writer.write(bytes)?;
        self.out.write_all(&self.sink.take())?;
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.out.flush()
    }
}

fn pack_into<R: Read>(
    into: &mut impl Write,
    files: impl Iterator<Item = PackedFile<R>>,
) -> Result<(), PackageError> {
    let mut tar = tar::Builder::new(into);
    let mut taken = std::collections::BTreeSet::new();
    for PackedFile { name, size, from } in files {
        let name = another_name(&safe_name(&name), &taken);
        taken.insert(name.to_lowercase());
        // No owner, no time: they would say when and by whom it was made.
        let mut header = tar::Header::new_gnu();
        header.set_size(size);
        header.set_mode(0o600);
        header.set_mtime(0);
        header.set_uid(0);
        header.set_gid(0);
        let mut from = Counted { from, left: size };
        tar.append_data(&mut header, &name, &mut from)
            .map_err(|_| PackageError::Seal)?;
        if from.left != 0 || from.from.read(&mut [0]).map_err(|_| PackageError::Read)? != 0 {
            return Err(PackageError::Read);
        }
    }
    tar.into_inner().map(|_| ()).map_err(|_| PackageError::Seal)
}

/// Reads as many bytes as were announced, and no more.
struct Counted<R> {
    from: R,
    left: u64,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let most = usize::try_from(self.left).map_or(into.len(), |left| left.min(into.len()));
        let read = self.from.read(into.get_mut(..most).unwrap_or_default())?;
        self.left = self.left.saturating_sub(u64::try_from(read).unwrap_or(u64::MAX));
        Ok(read)
    }
}

fn another_name(name: &str, taken: &std::collections::BTreeSet<String>) -> String {
    if !taken.contains(&name.to_lowercase()) {
        return name.to_owned();
    }
    let (stem, extension) = match name.rsplit_once('.') {
        Some((stem, extension)) => (stem, format!(".{extension}")),
        None => (name, String::new()),
    };
    let numbered = (2..).map(|number: u32| format!("{stem}-{number}{extension}"));
    numbered
        .into_iter()
        .find(|name| !taken.contains(&name.to_lowercase()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::chance;
    use crate::hybrid::Identity;

    const ARABIC: &str = "شهادة.txt";

    fn files() -> Vec<(&'static str, &'static [u8])> {
        let long: &'static [u8] = vec![5; 200_000].leak();
        vec![
            ("report.txt", b"What happened."),
            ("../photo.jpg", long),
            (ARABIC, b"..."),
            ("photo.JPG", b"another"),
        ]
    }

    fn unpacked(tar: &[u8]) -> Vec<(String, Vec<u8>)> {
        let mut archive = tar::Archive::new(tar);
        let read = |entry: std::io::Result<tar::Entry<'_, &[u8]>>| {
            let mut entry = entry.unwrap();
            let name = entry.path().unwrap().to_str().unwrap().to_owned();
            assert_eq!(
                (entry.header().mtime().unwrap(), entry.header().uid().unwrap()),
                (0, 0)
            );
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            (name, bytes)
        };
        archive.entries().unwrap().map(read).collect()
    }

    fn opened(sealed: &[u8], identity: &dyn age::Identity) -> Option<Vec<u8>> {
        let decryptor = age::Decryptor::new_buffered(sealed).ok()?;
        let mut reader = decryptor.decrypt(std::iter::once(identity)).ok()?;
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }

    #[test]
    fn a_package_opens_with_either_kind_of_key_and_holds_every_file_once() {
        let ours = Identity::generate(&mut chance(1));
        let theirs = age::x25519::Identity::generate();
        for (text, identity, post_quantum) in [
            (ours.to_recipient().to_string(), &ours as &dyn age::Identity, true),
            (
                theirs.to_public().to_string(),
                &theirs as &dyn age::Identity,
                false,
            ),
        ] {
            let receiver: Receiver = format!(" {text}\n").parse().unwrap();
            assert_eq!(receiver.is_post_quantum(), post_quantum);
            let (sealed, hash) = seal_package(&receiver, &files()).unwrap();
            assert_eq!(hash, Sha256::of(&sealed));
            let found = unpacked(&opened(&sealed, identity).unwrap());
            let names: Vec<_> = found.iter().map(|(name, _)| name.as_str()).collect();
            assert_eq!(names, ["report.txt", "photo.jpg", ARABIC, "photo-2.JPG"]);
            assert_eq!(found[1].1.len(), 200_000);
            assert_eq!(found[3].1, b"another");
            let stranger = Identity::generate(&mut chance(2));
            assert_eq!(opened(&sealed, &stranger), None);
        }
    }

    #[test]
    fn a_name_longer_than_a_tar_header_is_kept() {
        let ours = Identity::generate(&mut chance(1));
        let receiver: Receiver = ours.to_recipient().to_string().parse().unwrap();
        let name = format!("{}.txt", "ض".repeat(150));
        let (sealed, _) = seal_package(&receiver, &[(&name, b"x")]).unwrap();
        assert_eq!(unpacked(&opened(&sealed, &ours).unwrap())[0].0, name);
    }

    #[test]
    fn what_is_no_recipient_or_no_file_is_refused_in_words() {
        for bad in ["", "age1", "AGE-SECRET-KEY-1", "ssh-ed25519 AAAA", "age1pq1qqqq"] {
            assert!(
                matches!(bad.parse::<Receiver>(), Err(PackageError::NotARecipient)),
                "{bad}"
            );
        }
        let receiver: Receiver = Identity::generate(&mut chance(1))
            .to_recipient()
            .to_string()
            .parse()
            .unwrap();
        assert!(matches!(seal_package(&receiver, &[]), Err(PackageError::Files)));
        let short = PackedFile {
            name: "a".into(),
            size: 9,
            from: &b"short"[..],
        };
        let result = write_package(&receiver, vec![short].into_iter(), &mut Vec::new());
        assert!(matches!(result, Err(PackageError::Read | PackageError::Seal)));
        let longer = PackedFile {
            name: "a".into(),
            size: 2,
            from: &b"longer"[..],
        };
        let result = write_package(&receiver, vec![longer].into_iter(), &mut Vec::new());
        assert!(matches!(result, Err(PackageError::Read)));
    }
}
