//! Seals and opens between standard input and standard output, for `tests/interop` and for trying by hand.
//!
//! ```text
//! interop identity                        a fresh identity, exported
//! interop recipient IDENTITY-FILE         its recipient
//! interop seal RECIPIENT LENGTH           seals LENGTH bytes of standard input as a stream
//! interop seal-whole RECIPIENT            seals standard input in one piece
//! interop open IDENTITY-FILE              opens standard input as a stream
//! interop open-whole IDENTITY-FILE        opens standard input in one piece
//! ```

use std::{
    env,
    error::Error,
    fs,
    io::{self, Read, Write},
    process::ExitCode,
};

use rand::rngs::OsRng;
use zegel_sealing::{Identity, OpenStream, Padding, SealStream, open, seal};

/// Bytes taken from standard input at once.
const PIECE: usize = 256 << 10;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "interop: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (mut input, mut output) = (io::stdin().lock(), io::stdout().lock());
    match arguments.as_slice() {
        ["identity"] => writeln!(output, "{}", *Identity::generate(&mut OsRng).export())?,
        ["recipient", file] => writeln!(output, "{}", identity(file)?.to_recipient())?,
        ["seal", recipient, length] => {
            let mut stream = SealStream::new(&[recipient.parse()?], length.parse()?)?;
            pieces(&mut input, |piece| Ok(output.write_all(&stream.push(piece)?)?))?;
            while let Some(sealed) = stream.finish_step()? {
                output.write_all(&sealed)?;
            }
        }
        ["seal-whole", recipient] => {
            let mut body = Vec::new();
            input.read_to_end(&mut body)?;
            output.write_all(&seal(&body, Padding::Message, &[recipient.parse()?])?)?;
        }
        ["open", file] => {
            // What comes out before the end is not checked to its end yet: whoever reads it must look at
            // the exit code first.
            let mut stream = OpenStream::new(&identity(file)?);
            pieces(&mut input, |piece| Ok(output.write_all(&stream.push(piece)?)?))?;
            output.write_all(&stream.finish()?)?;
        }
        ["open-whole", file] => {
            let mut sealed = Vec::new();
            input.read_to_end(&mut sealed)?;
            output.write_all(&open(&sealed, Padding::Message, &identity(file)?)?)?;
        }
        _ => return Err("identity | recipient FILE | seal RECIPIENT LENGTH | seal-whole RECIPIENT | open FILE | open-whole FILE".into()),
    }
    output.flush()?;
    Ok(())
}

fn identity(file: &str) -> Result<Identity, Box<dyn Error>> {
    Ok(fs::read_to_string(file)?.trim().parse()?)
}

fn pieces(
    input: &mut impl Read,
    mut each: impl FnMut(&[u8]) -> Result<(), Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    let mut buffer = vec![0; PIECE];
    loop {
        match input.read(&mut buffer)? {
            0 => return Ok(()),
            read => each(buffer.get(..read).unwrap_or_default())?,
        }
    }
}
