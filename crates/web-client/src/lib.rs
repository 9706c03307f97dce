//! The browser's bindings of intake and case-management. No logic of its own.
