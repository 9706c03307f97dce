//! What travels between clients and server: identifiers, roster, wire messages, limits, problem codes. No I/O, no decryption.
