//! The Store on SQLite: queries checked at compile time, migrations, nothing else.
