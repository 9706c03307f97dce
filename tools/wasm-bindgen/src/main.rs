//! Runs wasm-bindgen over the browser module.
fn main() {}
