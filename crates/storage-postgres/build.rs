//! Builds again when a migration or the offline data of a query changes; the compiler does not see them by itself.

fn main() {
    println!("cargo::rerun-if-changed=migrations");
    println!("cargo::rerun-if-changed=.sqlx");
}
