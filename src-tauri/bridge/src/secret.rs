//! Passphrases and codes on their way from the window to the key crate.

use serde::Deserialize;
use zeroize::Zeroizing;

/// Something typed that must not be shown. `Debug` shows nothing, so no log or message can carry it; it is wiped when dropped.
#[derive(Clone, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(transparent)]
pub struct Secret(#[cfg_attr(feature = "typescript", ts(type = "string"))] Zeroizing<String>);

impl Secret {
    /// The text, for as long as it is needed.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The text, handed over.
    pub fn take(self) -> Zeroizing<String> {
        self.0
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(Zeroizing::new(text.to_owned()))
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}
