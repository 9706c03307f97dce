//! Content security policies: one for pages and the API, one for the desk, one for the worker's scripts. Fixed texts,
//! the same bytes every time, without a comma, so that a page's code can be verified with them.

/// Pages and API. Only our own files; scripts make other scripts (the worker) through the Trusted Types policy `zegel`.
pub(crate) const PAGE_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; \
    img-src 'self' blob:; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types zegel";

/// The desk's page: Svelte clones its compiled templates through a Trusted Types policy of its own. Sound and film that a
/// reporter sent are played from memory.
pub(crate) const DESK_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; \
    img-src 'self' blob:; media-src blob:; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types zegel svelte-trusted-html";

/// The worker that holds keys: it may compile WebAssembly, and cannot reach the network.
pub(crate) const WORKER_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'; \
    object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_worker_compiles_and_it_reaches_nothing() {
        for policy in [PAGE_POLICY, DESK_POLICY] {
            assert!(!policy.contains("unsafe") && policy.contains("default-src 'none'"));
        }
        assert!(WORKER_POLICY.contains("'wasm-unsafe-eval'") && WORKER_POLICY.contains("connect-src 'none'"));
        for policy in [PAGE_POLICY, DESK_POLICY, WORKER_POLICY] {
            assert!(
                !policy.contains([',', '\n']) && !policy.contains("  "),
                "{policy}"
            );
        }
    }
}
