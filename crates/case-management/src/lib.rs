//! The handler's side: open the inbox, replay the case log, reply, note, acknowledge, close. Pure domain logic, sans-I/O.
