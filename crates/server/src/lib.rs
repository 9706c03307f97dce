//! The HTTP server: routes, sessions, limits, configuration, telemetry. It stores ciphertext and cannot read it.
