//! Helpers of the black-box tests: start the built program, speak to it as a client.
