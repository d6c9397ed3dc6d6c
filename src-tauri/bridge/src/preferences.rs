//! How the window looks and behaves. Kept outside the vault, because it is needed before one opens; nothing personal is in it.

use std::io::Write;
use std::path::{Path, PathBuf};

use quittance_core::{Problem, Result};
use serde::{Deserialize, Serialize};

/// Preferences of this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(default)]
pub struct Preferences {
    /// `system`, `zh-CN` or `en`.
    pub language: String,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// `system`, `normal` or `more`.
    pub contrast: String,
    /// `normal` or `big`.
    pub size: String,
    /// Minutes without a key or a click after which the vault locks; 0 never.
    pub lock_after: u32,
    /// Keep the program in the tray when its window is closed.
    pub background: bool,
    /// Show a notification on days with something due.
    pub remind: bool,
    /// Name services in it.
    pub remind_names: bool,
    /// Remind while the vault is locked, from bare dates beside it.
    pub remind_locked: bool,
    /// The folder of the vault last used.
    pub vault: Option<PathBuf>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: "system".into(),
            theme: "system".into(),
            contrast: "system".into(),
            size: "normal".into(),
            lock_after: 5,
            background: false,
            remind: false,
            remind_names: false,
            remind_locked: false,
            vault: None,
        }
    }
}

/// The file the preferences are kept in.
#[derive(Debug, Clone)]
pub struct PreferencesFile {
    path: PathBuf,
}

impl PreferencesFile {
    /// The file in a configuration folder.
    pub fn in_folder(folder: &Path) -> Self {
        Self { path: folder.join("preferences.json") }
    }

    /// What is in it; the defaults where it is missing or can't be read, since nothing of value is lost with it.
    pub fn load(&self) -> Preferences {
        std::fs::read(&self.path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// Writes it beside, then renames.
    ///
    /// # Errors
    /// [`Problem::Folder`] where the folder can't be written.
    pub fn save(&self, preferences: &Preferences) -> Result<()> {
        let folder = self.path.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder).map_err(Problem::Folder)?;
        let beside = self.path.with_extension("json.new");
        let bytes = serde_json::to_vec_pretty(preferences).unwrap_or_default();
        let mut file = std::fs::File::create(&beside).map_err(Problem::Folder)?;
        file.write_all(&bytes).and_then(|()| file.sync_all()).map_err(Problem::Folder)?;
        std::fs::rename(&beside, &self.path).map_err(Problem::Folder)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_file_means_the_defaults_and_unknown_fields_are_ignored() {
        let folder = tempfile::tempdir().unwrap();
        let file = PreferencesFile::in_folder(folder.path());
        assert_eq!(file.load(), Preferences::default());
        std::fs::write(folder.path().join("preferences.json"), "{ not json").unwrap();
        assert_eq!(file.load(), Preferences::default());
        std::fs::write(folder.path().join("preferences.json"), r#"{"theme":"dark","later":1}"#).unwrap();
        assert_eq!(file.load().theme, "dark");
        file.save(&Preferences { language: "en".into(), ..Preferences::default() }).unwrap();
        assert_eq!(file.load().language, "en");
    }
}
