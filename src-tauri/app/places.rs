//! Where things lie on this computer, when the command line does not say otherwise.

use std::path::PathBuf;

use directories::ProjectDirs;

/// The folders of this program; the command line's program uses the same.
pub struct Places {
    /// For preferences and the window's size: `QUITTANCE_CONFIG_DIR`, or where the system keeps configuration.
    pub config_dir: PathBuf,
    /// The usual vault, where the system keeps a person's data.
    pub usual_vault: PathBuf,
    /// The vault that `QUITTANCE_VAULT` names.
    pub named_vault: Option<PathBuf>,
}

impl Places {
    /// As the system and the environment have it. `None` on a system that gives the person no home folder.
    pub fn of_this_computer() -> Option<Self> {
        let system = ProjectDirs::from("", "", "Quittance")?;
        let named = |variable| std::env::var_os(variable).filter(|path| !path.is_empty()).map(PathBuf::from);
        Some(Self {
            config_dir: named("QUITTANCE_CONFIG_DIR").unwrap_or_else(|| system.config_dir().to_owned()),
            usual_vault: system.data_dir().join("vault"),
            named_vault: named("QUITTANCE_VAULT"),
        })
    }
}
