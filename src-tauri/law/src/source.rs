//! Where the facts come from: `assets/law/sources.toml`, and the sources of `assets/law/barriers.toml`, which the
//! catalogue reads too. An id stands in one of the two.

use crate::{Source, tables};

/// The source with this id.
pub fn source(id: &str) -> Option<&'static Source> {
    sources().find(|source| source.id == id)
}

/// All sources.
pub fn sources() -> impl Iterator<Item = &'static Source> {
    let tables = tables::tables();
    tables.sources.iter().chain(tables.barriers.sources())
}
