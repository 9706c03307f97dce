//! The only room that touches cryptography: age envelopes, receipt codes, padding, passphrases, signatures.
