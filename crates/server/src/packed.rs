//! Current rosters, compressed once each: every first visit on a slow line waits for one.
//!
//! Rosters are public, so compressing them beside anything an attacker chooses gives nothing away; nothing else that the API
//! answers is compressed.

use std::collections::HashMap;
use std::io::Write as _;
use std::sync::{PoisonError, RwLock};

use actix_web::http::header::{CONTENT_ENCODING, VARY};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};
use zegel_protocol::{OrgSlug, Sha256};
use zegel_storage::types::RosterRecord;

use crate::site::accepts_brotli;

/// Brotli's effort, 0 to 11: a roster of 45 KB takes some milliseconds and comes within a few per cent of the best.
const QUALITY: u32 = 9;
/// The window, as a power of two.
const WINDOW: u32 = 18;
const BUFFER: usize = 16 << 10;

/// The compressed current roster of each organisation, by its hash.
#[derive(Default)]
pub(crate) struct PackedRosters {
    kept: RwLock<HashMap<OrgSlug, (Sha256, Bytes)>>,
}

impl PackedRosters {
    /// The roster as an answer, compressed for who takes that.
    pub(crate) fn answer(&self, request: &HttpRequest, org: &OrgSlug, roster: &RosterRecord) -> HttpResponse {
        let mut answer = HttpResponse::Ok();
        answer.insert_header((VARY, "accept-encoding"));
        let packed = accepts_brotli(request.headers()).then(|| self.packed(org, roster));
        match packed.flatten() {
            Some(bytes) => answer
                .insert_header((CONTENT_ENCODING, "br"))
                .content_type("application/json")
                .body(bytes),
            None => answer.json(&roster.bundle),
        }
    }

    fn packed(&self, org: &OrgSlug, roster: &RosterRecord) -> Option<Bytes> {
        let known = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, bytes)) = known.get(org).filter(|(hash, _)| *hash == roster.sha256) {
            return Some(bytes.clone());
        }
        drop(known);
        let bytes = Bytes::from(pack(&serde_json::to_vec(&roster.bundle).ok()?)?);
        let mut known = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        known.insert(org.clone(), (roster.sha256, bytes.clone()));
        Some(bytes)
    }
}

fn pack(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut packer = brotli::CompressorWriter::new(Vec::new(), BUFFER, QUALITY, WINDOW);
    packer.write_all(bytes).ok()?;
    packer.flush().ok()?;
    Some(packer.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packed_roster_unpacks_to_the_same_bytes() {
        let plain: Vec<u8> = (0..50_000u32).map(|n| (n % 251).to_le_bytes()[0]).collect();
        let packed = pack(&plain).unwrap();
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &packed[..], &mut unpacked).unwrap();
        assert_eq!(unpacked, plain);
    }
}
