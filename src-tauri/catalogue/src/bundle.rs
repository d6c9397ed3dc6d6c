//! Everything the program carries along, as one value: written by the build script, read back at start.

use std::path::Path;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::barrier::Barriers;
use crate::category::Categories;
use crate::entry::Service;
use crate::taxonomy::Taxonomy;

/// The parsed contents of `assets/catalogue`, `assets/taxonomy` and `assets/law/barriers.toml`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Bundle {
    /// Services, ordered by id.
    pub services: Vec<Service>,
    /// What entries may refer to.
    pub reference: Reference,
}

/// The tables entries refer to by key.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Reference {
    /// Kinds of services.
    pub categories: Categories,
    /// Kinds of personal data.
    pub taxonomy: Taxonomy,
    /// Kinds of hurdles.
    pub barriers: Barriers,
}

impl Reference {
    /// Reads the three tables from an `assets` folder.
    ///
    /// # Errors
    /// A sentence naming the file, and the line where the file is wrong.
    pub fn read(assets: &Path) -> Result<Self, String> {
        Ok(Self {
            categories: table(&assets.join("catalogue/categories.toml"))?,
            taxonomy: table(&assets.join("taxonomy/data.toml"))?,
            barriers: table(&assets.join("law/barriers.toml"))?,
        })
    }
}

fn table<T: DeserializeOwned>(path: &Path) -> Result<T, String> {
    let text = std::fs::read_to_string(path).map_err(|why| format!("{} can't be read: {why}", path.display()))?;
    toml::from_str(&text).map_err(|why| format!("{}: {why}", path.display()))
}
