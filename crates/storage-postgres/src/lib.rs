//! The Store on PostgreSQL: queries checked at compile time, migrations, nothing else.
