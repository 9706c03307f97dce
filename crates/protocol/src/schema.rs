//! OpenAPI schemas of types that are text on the wire.

use utoipa::openapi::schema::{ObjectBuilder, Schema, SchemaFormat, Type};
use utoipa::openapi::{KnownFormat, RefOr};

/// A string that matches `pattern`.
pub(crate) fn text(pattern: &str) -> RefOr<Schema> {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .pattern(Some(pattern))
        .into()
}

/// A calendar day.
pub(crate) fn date() -> RefOr<Schema> {
    let format = SchemaFormat::KnownFormat(KnownFormat::Date);
    ObjectBuilder::new()
        .schema_type(Type::String)
        .format(Some(format))
        .into()
}

/// An object of any shape.
pub(crate) fn object() -> RefOr<Schema> {
    ObjectBuilder::new().schema_type(Type::Object).into()
}
