//! The desktop around the window: its tray, its notifications, starting by itself. The app knows how; the bridge says when.

use quittance_core::Result;
use quittance_words::Language;
use serde::{Deserialize, Serialize};

/// What the desktop can do.
pub trait Desktop: Send + Sync {
    /// The language of the system.
    fn language(&self) -> Language;
    /// Whether something shows icons in a tray.
    fn has_tray(&self) -> bool;
    /// Whether something shows notifications.
    fn can_notify(&self) -> bool;
    /// Whether the program starts when the person logs in; none where that can't be arranged.
    fn autostart(&self) -> Option<bool>;
    /// Has it start, or not. Answers whether that worked.
    fn set_autostart(&self, on: bool) -> bool;
    /// Shows a notification. Answers whether somebody took it.
    fn notify(&self, notice: &Notice) -> bool;
}

/// A notification, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its title.
    pub title: String,
    /// What it says.
    pub text: String,
}

/// What the desktop can do, for the settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DesktopView {
    /// Whether something shows icons in a tray.
    pub tray: bool,
    /// Whether something shows notifications.
    pub notifications: bool,
    /// Whether the program starts when the person logs in; none where that can't be arranged.
    pub autostart: Option<bool>,
}

impl DesktopView {
    pub(crate) fn of(desktop: &dyn Desktop) -> Result<Self> {
        Ok(Self { tray: desktop.has_tray(), notifications: desktop.can_notify(), autostart: desktop.autostart() })
    }
}

/// No desktop at all: for tests, and for programs that only answer questions.
pub struct NoDesktop;

impl Desktop for NoDesktop {
    fn language(&self) -> Language {
        Language::Chinese
    }
    fn has_tray(&self) -> bool {
        false
    }
    fn can_notify(&self) -> bool {
        false
    }
    fn autostart(&self) -> Option<bool> {
        None
    }
    fn set_autostart(&self, _: bool) -> bool {
        false
    }
    fn notify(&self, _: &Notice) -> bool {
        false
    }
}
