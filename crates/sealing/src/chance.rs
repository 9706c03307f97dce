//! A random source for tests that gives the same numbers for the same seed: SHA-256 of seed and counter.

use rand::{CryptoRng, RngCore};
use sha2::{Digest as _, Sha256};

pub(crate) struct Chance {
    seed: u64,
    counter: u64,
    block: [u8; 32],
    used: usize,
}

pub(crate) fn chance(seed: u64) -> Chance {
    Chance {
        seed,
        counter: 0,
        block: [0; 32],
        used: 32,
    }
}

impl RngCore for Chance {
    fn next_u32(&mut self) -> u32 {
        let mut bytes = [0; 4];
        self.fill_bytes(&mut bytes);
        u32::from_le_bytes(bytes)
    }
    fn next_u64(&mut self) -> u64 {
        let mut bytes = [0; 8];
        self.fill_bytes(&mut bytes);
        u64::from_le_bytes(bytes)
    }
    fn fill_bytes(&mut self, dest: &mut [u8]) {
        for byte in dest {
            if self.used == self.block.len() {
                let hash = Sha256::new()
                    .chain_update(self.seed.to_le_bytes())
                    .chain_update(self.counter.to_le_bytes());
                self.block = hash.finalize().into();
                self.counter += 1;
                self.used = 0;
            }
            *byte = self.block[self.used];
            self.used += 1;
        }
    }
    fn try_fill_bytes(&mut self, dest: &mut [u8]) -> Result<(), rand::Error> {
        self.fill_bytes(dest);
        Ok(())
    }
}

impl CryptoRng for Chance {}
