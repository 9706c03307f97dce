//! OpenAPI schemas of types that are text on the wire.

use utoipa::openapi::schema::{ArrayBuilder, ArrayItems, ObjectBuilder, Schema, SchemaFormat, Type};
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

/// An array of exactly these.
pub(crate) fn row(items: &[RefOr<Schema>]) -> RefOr<Schema> {
    let inline = |item: &RefOr<Schema>| match item {
        RefOr::T(schema) => Some(schema.clone()),
        RefOr::Ref(_) => None,
    };
    ArrayBuilder::new()
        .items(ArrayItems::False)
        .prefix_items(items.iter().filter_map(inline))
        .into()
}
