//! What the server may keep: the Store trait, its types, the blob store and the conformance suite. No SQL here.
