//! The icon in the tray, with what can be done from there. It exists only while the person wants the program to stay in the
//! background, and only where something shows it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};

use quittance_bridge::{Bridge, DueToday};
use quittance_core::Arg;
use quittance_words::Words;
use serde_json::Value;
use tauri::menu::{Menu, MenuItem, PredefinedMenuItem};
use tauri::tray::{MouseButton, MouseButtonState, TrayIcon, TrayIconBuilder, TrayIconEvent};
use tauri::{AppHandle, Wry};

use crate::{desktop, window};

/// The tray as it is now.
#[derive(Default)]
pub struct Tray(Mutex<Option<Shown>>);

struct Shown {
    icon: TrayIcon<Wry>,
    open: MenuItem<Wry>,
    due: MenuItem<Wry>,
    lock: MenuItem<Wry>,
    quit: MenuItem<Wry>,
    said: Menus,
}

impl Tray {
    /// Shows the icon with this menu, or takes it away. On the thread that draws, so it asks nobody anything.
    pub fn keep(&self, app: &AppHandle, said: Option<Menus>) {
        let mut shown = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match (&mut *shown, said) {
            (None, Some(said)) => *shown = build(app, said),
            (Some(tray), Some(said)) => tray.say(said),
            (Some(tray), None) => {
                let _ = tray.icon.set_visible(false);
                *shown = None;
            }
            (None, None) => {}
        }
    }
}

/// What the menu says: open, due today, lock, quit.
pub type Menus = [String; 4];

/// What the tray shall say now; none where there is to be no icon.
pub fn wanted(bridge: &Bridge) -> Option<Menus> {
    (bridge.stays() && desktop::has_tray()).then(|| said(&bridge.words(), bridge.due_today()))
}

impl Shown {
    fn say(&mut self, said: Menus) {
        if self.said == said {
            return;
        }
        for (item, text) in [&self.open, &self.due, &self.lock, &self.quit].into_iter().zip(&said) {
            let _ = item.set_text(text);
        }
        let _ = self.icon.set_tooltip(Some(&said[1]));
        self.said = said;
    }
}

fn said(words: &Words, due: Option<DueToday>) -> Menus {
    let due = match due {
        Some(DueToday::Known(0)) => words.get("tray-due-none"),
        Some(DueToday::Known(count)) => words.message("tray-due-today", &[("count", Arg::from(count))]),
        Some(DueToday::Locked) | None => words.get("tray-due-unknown"),
    };
    [words.get("tray-open"), due, words.get("tray-lock"), words.get("tray-quit")]
}

/// Builds the icon. The library behind it on Linux may be missing and then panics; a program without an icon is still a
/// program.
fn build(app: &AppHandle, said: Menus) -> Option<Shown> {
    catch_unwind(AssertUnwindSafe(|| try_build(app, said))).ok().and_then(Result::ok)
}

fn try_build(app: &AppHandle, said: Menus) -> tauri::Result<Shown> {
    let item = |id: &str, text: &str, on: bool| MenuItem::with_id(app, id, text, on, None::<&str>);
    let open = item("open", &said[0], true)?;
    let due = item("due", &said[1], false)?;
    let lock = item("lock", &said[2], true)?;
    let quit = item("quit", &said[3], true)?;
    let (one, other) = (PredefinedMenuItem::separator(app)?, PredefinedMenuItem::separator(app)?);
    let menu = Menu::with_items(app, &[&open, &due, &one, &lock, &other, &quit])?;
    let mut tray = TrayIconBuilder::with_id("main").menu(&menu).tooltip(&said[1]).show_menu_on_left_click(false);
    if let Some(icon) = app.default_window_icon() {
        tray = tray.icon(icon.clone());
    }
    let icon = tray
        .on_menu_event(|app, event| match event.id().as_ref() {
            "open" => window::bring_to_front(app),
            "lock" => lock_vault(app),
            "quit" => app.exit(0),
            _ => {}
        })
        .on_tray_icon_event(|tray, event| {
            let left = MouseButton::Left;
            if matches!(event, TrayIconEvent::Click { button, button_state: MouseButtonState::Up, .. } if button == left) {
                window::bring_to_front(tray.app_handle());
            }
        })
        .build(app)?;
    Ok(Shown { icon, open, due, lock, quit, said })
}

/// Locks on a thread of its own: closing the vault writes to the disk, and the menu must not wait for that.
fn lock_vault(app: &AppHandle) {
    use tauri::Manager;
    let bridge = Arc::clone(&app.state::<Arc<Bridge>>());
    std::thread::spawn(move || {
        let _ = bridge.ask("lock_vault", Value::Null);
    });
}

#[cfg(test)]
mod tests {
    use quittance_words::Language;

    use super::*;

    #[test]
    fn the_menu_says_what_is_due_in_both_languages_and_names_nothing() {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 7).unwrap();
        for language in Language::ALL {
            let words = Words::new(language, day);
            let menus = [Some(DueToday::Known(0)), Some(DueToday::Known(2)), Some(DueToday::Locked)];
            let due: Vec<String> = menus.map(|due| said(&words, due)[1].clone()).to_vec();
            assert!(due[1].contains('2'), "{due:?}");
            assert!(due.iter().all(|text| !text.contains('⟦')), "{due:?}");
            assert_ne!(due[0], due[2]);
        }
    }
}
