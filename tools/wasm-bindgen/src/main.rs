//! Build tool: runs wasm-bindgen over the browser module, at the version the workspace is locked to.
//! `zegel-wasm-bindgen IN.wasm OUT_DIR NAME` writes `NAME.js`, `NAME_bg.js`, `NAME_bg.wasm` and `NAME.d.ts`. What is
//! done with them afterwards (optimising, the JavaScript twin, bundling) is in `scripts/build-wasm`.

use std::{env, fs, path::PathBuf};

use anyhow::{Context as _, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

/// The custom section in which a linker lists the WebAssembly features that any object file was built with.
const TARGET_FEATURES: &[u8] = b"target_features";
/// Length of `\0asm` and the version number.
const HEADER: usize = 8;

fn main() -> Result<()> {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    let [input, out_dir, name] = arguments.as_slice() else {
        bail!("usage: zegel-wasm-bindgen IN.wasm OUT_DIR NAME");
    };
    let name = name.to_str().context("NAME must be UTF-8")?;
    let module =
        fs::read(input).with_context(|| format!("cannot read {}", PathBuf::from(input).display()))?;

    // A standard library that was built for newer browsers announces reference types here although our own code
    // uses none; wasm-bindgen would then write glue that neither old browsers nor wasm2js understand.
    let module = without_section(&module, TARGET_FEATURES)?;

    Bindgen::new()
        .input_bytes(name, module)
        .bundler(true)?
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(out_dir)
        .context("wasm-bindgen refused the module")
}

/// The module without its custom sections called `name`; every other byte stays as it is.
fn without_section(module: &[u8], name: &[u8]) -> Result<Vec<u8>> {
    let (header, mut rest) = module
        .split_at_checked(HEADER)
        .context("not a WebAssembly module: too short")?;
    if !header.starts_with(b"\0asm") {
        bail!("not a WebAssembly module: wrong magic number");
    }
    let mut kept = header.to_vec();
    while let Some((&id, after_id)) = rest.split_first() {
        let (length, body) = leb128(after_id)?;
        let (body, next) = body
            .split_at_checked(length)
            .context("a section is longer than the module")?;
        let is_named = id == 0 && {
            let (name_length, text) = leb128(body)?;
            text.get(..name_length) == Some(name)
        };
        if !is_named {
            let section = rest.len() - next.len();
            kept.extend_from_slice(rest.get(..section).context("section out of bounds")?);
        }
        rest = next;
    }
    Ok(kept)
}

/// Reads an unsigned LEB128 number of at most 32 bits; gives the number and what follows it.
fn leb128(bytes: &[u8]) -> Result<(usize, &[u8])> {
    let mut value = 0_u64;
    for (index, &byte) in bytes.iter().enumerate().take(5) {
        value |= u64::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            let rest = bytes.get(index + 1..).unwrap_or_default();
            return Ok((usize::try_from(value).context("number too large")?, rest));
        }
    }
    bail!("malformed number in the module");
}

#[cfg(test)]
mod tests {
    use super::{HEADER, TARGET_FEATURES, leb128, without_section};

    fn custom(name: &str, content: &[u8]) -> Vec<u8> {
        let mut section = vec![
            0,
            u8::try_from(name.len() + 1 + content.len()).unwrap(),
            u8::try_from(name.len()).unwrap(),
        ];
        section.extend_from_slice(name.as_bytes());
        section.extend_from_slice(content);
        section
    }

    #[test]
    fn takes_out_the_named_section_and_keeps_every_other_byte() {
        let header = b"\0asm\x01\0\0\0".to_vec();
        let (other, type_section) = (custom("other", b"kept"), vec![1, 1, 0]);
        let module = [
            header.clone(),
            other.clone(),
            custom("target_features", b"\x01+x"),
            type_section.clone(),
        ]
        .concat();
        assert_eq!(
            without_section(&module, TARGET_FEATURES).unwrap(),
            [header, other, type_section].concat()
        );
    }

    #[test]
    fn refuses_what_is_no_module() {
        assert!(without_section(b"\0asm", TARGET_FEATURES).is_err());
        assert!(without_section(b"MZ\0\0\0\0\0\0", TARGET_FEATURES).is_err());
        let cut_short = [b"\0asm\x01\0\0\0".as_slice(), &[1, 9, 0]].concat();
        assert_eq!(cut_short.len(), HEADER + 3);
        assert!(without_section(&cut_short, TARGET_FEATURES).is_err());
    }

    #[test]
    fn reads_numbers_of_several_bytes() {
        assert_eq!(leb128(&[0xe5, 0x8e, 0x26, 7]).unwrap(), (624_485, [7].as_slice()));
        assert!(leb128(&[0x80; 6]).is_err());
    }
}
