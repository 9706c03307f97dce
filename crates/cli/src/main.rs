//! The `zegel` program.
fn main() {}
