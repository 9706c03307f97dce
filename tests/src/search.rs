//! Looking for what must not be there: in files, in a process's memory, in answers.

use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::prelude::{BASE64_STANDARD_NO_PAD, BASE64_URL_SAFE_NO_PAD};

/// Something unmistakable, and the ways it could be written.
#[derive(Debug, Clone)]
pub struct Marker {
    /// What it stands for.
    pub name: String,
    spellings: Vec<(&'static str, Vec<u8>)>,
}

impl Marker {
    /// A text: as it is, in UTF-16, in hexadecimal digits, and in base64 at each of the three offsets it can have there.
    #[must_use]
    pub fn text(name: &str, text: &str) -> Self {
        let bytes = text.as_bytes();
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let mut spellings = vec![
            ("text", bytes.to_vec()),
            ("UTF-16", utf16),
            ("hexadecimal", hex.into_bytes()),
        ];
        for offset in 0..3 {
            // The characters that hold bits of neighbours are left out.
            let padded = [&[0; 2][..offset], bytes].concat();
            let whole = if offset == 0 { 0 } else { 4 };
            let until = padded.len() / 3 * 4;
            for (name, encoded) in [
                ("base64", BASE64_STANDARD_NO_PAD.encode(&padded)),
                ("base64url", BASE64_URL_SAFE_NO_PAD.encode(&padded)),
            ] {
                spellings.push((name, encoded.as_bytes()[whole..until].to_vec()));
            }
        }
        Self {
            name: name.to_owned(),
            spellings,
        }
    }

    /// Bytes as they are.
    #[must_use]
    pub fn bytes(name: &str, bytes: &[u8]) -> Self {
        Self {
            name: name.to_owned(),
            spellings: vec![("bytes", bytes.to_vec())],
        }
    }

    /// How it is written in `hay`, if it is.
    #[must_use]
    pub fn found_in(&self, hay: &[u8]) -> Option<&'static str> {
        self.spellings
            .iter()
            .find(|(_, needle)| contains(hay, needle))
            .map(|(name, _)| *name)
    }
}

/// The markers that are found, each with how it is written.
#[must_use]
pub fn found(markers: &[Marker], hay: &[u8]) -> Vec<String> {
    markers
        .iter()
        .filter_map(|marker| Some(format!("{} ({})", marker.name, marker.found_in(hay)?)))
        .collect()
}

/// Whether `needle` is somewhere in `hay`.
#[must_use]
pub fn contains(hay: &[u8], needle: &[u8]) -> bool {
    memchr::memmem::find(hay, needle).is_some()
}

/// Bytes behind a text in base64url.
///
/// # Panics
/// If it is none.
#[must_use]
pub fn from_base64url(text: &str) -> Vec<u8> {
    BASE64_URL_SAFE_NO_PAD.decode(text).unwrap()
}

/// Every file under a folder.
///
/// # Panics
/// If one cannot be listed.
#[must_use]
pub fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut folders = vec![folder.to_owned()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files
}

/// All of a process's writable memory; none where the system does not let us.
///
/// # Panics
/// If the list of its memory is not of the promised form.
#[must_use]
pub fn memory(pid: u32) -> Option<Vec<u8>> {
    let maps = std::fs::read_to_string(format!("/proc/{pid}/maps")).ok()?;
    let mut memory = File::open(format!("/proc/{pid}/mem")).ok()?;
    let mut all = Vec::new();
    for line in maps.lines() {
        let mut words = line.split_whitespace();
        let (range, rights) = (words.next().unwrap(), words.next().unwrap());
        if !rights.starts_with("rw") {
            continue;
        }
        let (from, to) = range.split_once('-').unwrap();
        let [from, to] = [from, to].map(|digits| u64::from_str_radix(digits, 16).unwrap());
        memory.seek(SeekFrom::Start(from)).ok()?;
        // Some pages are the kernel's own and do not open.
        let _ = memory.by_ref().take(to - from).read_to_end(&mut all);
    }
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marker_is_found_however_it_is_written() {
        let marker = Marker::text("marker", "uNmIsTaKaBlE-7731");
        for before in ["", "a", "ab", "abc"] {
            let text = format!("{before}uNmIsTaKaBlE-7731 and more");
            let encoded = BASE64_URL_SAFE_NO_PAD.encode(&text);
            for hay in [text.as_bytes(), encoded.as_bytes()] {
                assert!(
                    marker.found_in(hay).is_some(),
                    "{before}: {}",
                    String::from_utf8_lossy(hay)
                );
            }
        }
        let wide: Vec<u8> = "uNmIsTaKaBlE-7731"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(marker.found_in(&wide), Some("UTF-16"));
        assert_eq!(marker.found_in(b"uNmIsTaKaBlE-7732"), None);
    }

    #[test]
    fn the_memory_of_a_process_holds_what_it_holds() {
        // On the heap, and put together here, so that it is in no file that is mapped.
        let secret = format!("{}-{}", "kept in memory", 40 + 2);
        let memory = memory(std::process::id()).expect("our own memory");
        assert!(contains(&memory, secret.as_bytes()));
    }
}
