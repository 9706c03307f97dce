//! Attachments are sealed and opened in constant memory, whatever their length.
//!
//! Read from the kernel's own high-water mark, so only where Linux gives one; a test process of its own.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use rand::rngs::OsRng;
use zegel_sealing::{Identity, OpenStream, SealStream};

/// Bytes handed over at once, as a browser or a program would.
const PIECE: usize = 256 << 10;
/// MiB sealed and opened; ZEGEL_MEMORY_TEST_MIB asks for another amount.
const MIB: u64 = 48;

/// The most memory this process ever had resident, in KiB.
fn high_water() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// Seals and opens `pieces` pieces at the same time, keeping nothing but a sum of what was opened.
fn run(identity: &Identity, pieces: u64) -> u64 {
    let mut piece = vec![0x5a; PIECE];
    let mut seal = SealStream::new(&[identity.to_recipient()], pieces * PIECE as u64).unwrap();
    let mut open = OpenStream::new(identity);
    let mut opened = 0;
    for number in 0..pieces {
        piece.fill(number as u8);
        opened += open.push(&seal.push(&piece).unwrap()).unwrap().len() as u64;
    }
    while let Some(sealed) = seal.finish_step().unwrap() {
        opened += open.push(&sealed).unwrap().len() as u64;
    }
    opened + open.finish().unwrap().len() as u64
}

#[test]
fn a_long_attachment_takes_no_more_memory_than_a_short_one() {
    let mib = std::env::var("ZEGEL_MEMORY_TEST_MIB").map_or(MIB, |text| text.parse().unwrap());
    let identity = Identity::generate(&mut OsRng);
    // Warm up with 4 MiB: buffers, allocator and code are then where they will be.
    assert_eq!(run(&identity, 16), 16 * PIECE as u64);
    let before = high_water();
    let pieces = mib << 2;
    assert_eq!(run(&identity, pieces), pieces * PIECE as u64);
    let grown = high_water() - before;
    println!("{mib} MiB sealed and opened; high-water mark {before} KiB before, {grown} KiB more after");
    assert!(grown < 1024, "memory grew by {grown} KiB over {mib} MiB");
}
