//! The reporter's side: check the roster, write a draft, seal it, keep the receipt, read and write the thread. Sans-I/O.
