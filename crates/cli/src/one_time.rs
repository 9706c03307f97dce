//! Links that work once, made beside the store.

use rand::RngCore as _;
use zegel_protocol::links::LinkToken;
use zegel_server::Config;
use zegel_storage::types::Link;
use zeroize::Zeroizing;

use crate::clock;

/// A new link that works for so many days: the secret in it, and what the store keeps.
pub(crate) fn draw(days: i32) -> (LinkToken, Link) {
    let mut random = Zeroizing::new([0; 32]);
    clock::chance().fill_bytes(&mut *random);
    let token = LinkToken::new(&random);
    let link = Link {
        token: token.hash(),
        last_day: clock::today().plus_days(days),
    };
    (token, link)
}

/// The address that people use, as the configuration says: the first of its origins, else where the server listens.
pub(crate) fn origin(config: &Config) -> String {
    let listening = || format!("http://{}", config.listen);
    config.origins.first().cloned().unwrap_or_else(listening)
}
