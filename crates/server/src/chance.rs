//! The only place that draws random bytes: session tokens and the candidate for the installation's secret.

use rand::RngCore as _;

/// The operating system gave no random bytes.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("the operating system gives no random bytes")]
pub(crate) struct NoChance;

/// Bytes of the operating system's random source.
pub(crate) fn bytes<const N: usize>() -> Result<[u8; N], NoChance> {
    let mut bytes = [0; N];
    rand::rngs::OsRng
        .try_fill_bytes(&mut bytes)
        .map_err(|_| NoChance)?;
    Ok(bytes)
}
