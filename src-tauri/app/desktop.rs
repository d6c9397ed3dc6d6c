//! The desktop as this system has it: tray, notifications, starting by itself. Everything here is asked of the session on this
//! computer (D-Bus on Linux); nothing goes to a network.

use std::path::PathBuf;

use auto_launch::{AutoLaunch, AutoLaunchBuilder};
use notify_rust::Notification;
use quittance_bridge::{Desktop, Notice};
use quittance_words::Language;
use tauri::AppHandle;

use crate::options::BACKGROUND;
use crate::{say, window};

/// The name under which the program starts when the person logs in.
const NAME: &str = "Quittance";

/// This computer's desktop.
pub struct ThisDesktop {
    app: AppHandle,
}

impl ThisDesktop {
    /// The desktop around a running app.
    pub fn around(app: &AppHandle) -> Self {
        Self { app: app.clone() }
    }
}

impl Desktop for ThisDesktop {
    fn language(&self) -> Language {
        say::language()
    }

    fn has_tray(&self) -> bool {
        has_tray()
    }

    fn can_notify(&self) -> bool {
        #[cfg(target_os = "linux")]
        {
            bus::is_there("org.freedesktop.Notifications")
        }
        #[cfg(not(target_os = "linux"))]
        {
            true
        }
    }

    fn autostart(&self) -> Option<bool> {
        launcher()?.is_enabled().ok()
    }

    fn set_autostart(&self, on: bool) -> bool {
        launcher().is_some_and(|launcher| if on { launcher.enable().is_ok() } else { launcher.disable().is_ok() })
    }

    fn notify(&self, notice: &Notice) -> bool {
        let mut note = Notification::new();
        note.appname(NAME).summary(&notice.title).body(&notice.text);
        #[cfg(target_os = "linux")]
        note.icon("quittance").action("default", &notice.title);
        match note.show() {
            #[cfg(target_os = "linux")]
            Ok(shown) => {
                let app = self.app.clone();
                // Waits until it is pressed or gone; a click leads to the window.
                std::thread::spawn(move || {
                    shown.wait_for_action(|action| {
                        if action == "default" {
                            window::bring_to_front(&app);
                        }
                    });
                });
                true
            }
            #[cfg(not(target_os = "linux"))]
            Ok(_) => {
                let _ = &self.app;
                true
            }
            Err(_) => false,
        }
    }
}

/// Whether something shows icons in a tray. On Linux that is a program of the desktop which may not be there.
pub fn has_tray() -> bool {
    #[cfg(target_os = "linux")]
    {
        bus::is_there("org.kde.StatusNotifierWatcher")
    }
    #[cfg(not(target_os = "linux"))]
    {
        true
    }
}

/// What makes the program start, without its window, when the person logs in.
fn launcher() -> Option<AutoLaunch> {
    let program = program()?.to_string_lossy().into_owned();
    AutoLaunchBuilder::new()
        .set_app_name(NAME)
        .set_app_path(&on_a_command_line(&program))
        .set_args(&[BACKGROUND])
        .build()
        .ok()
}

/// The program as it can be started again: an AppImage unpacks itself to another place each time.
fn program() -> Option<PathBuf> {
    std::env::var_os("APPIMAGE").map(PathBuf::from).or_else(|| std::env::current_exe().ok())
}

/// A path as it stands in the `Exec` line of a desktop entry. Other systems take it as it is.
fn on_a_command_line(path: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-+".contains(c);
    if !cfg!(target_os = "linux") || path.chars().all(plain) {
        return path.to_owned();
    }
    let mut quoted = String::from("\"");
    for c in path.chars() {
        if matches!(c, '"' | '`' | '$' | '\\') {
            quoted.push('\\');
        }
        quoted.push(c);
        // A percent sign begins a field code.
        if c == '%' {
            quoted.push('%');
        }
    }
    quoted.push('"');
    quoted
}

/// Questions to the session's message bus, through the library Tauri's window is built on.
#[cfg(target_os = "linux")]
mod bus {
    use gtk::gio::{self, BusType, Cancellable, DBusCallFlags};
    use gtk::glib::{Variant, VariantTy};

    /// No answer within this many milliseconds is a no.
    const PATIENCE: i32 = 500;

    /// Whether somebody on the session's bus answers to a name, or would be started to.
    pub fn is_there(name: &str) -> bool {
        let Ok(bus) = gio::bus_get_sync(BusType::Session, None::<&Cancellable>) else { return false };
        let ask = |method: &str, about: Option<&Variant>, answer: &str| {
            let answer = VariantTy::new(answer).ok()?;
            bus.call_sync(
                Some("org.freedesktop.DBus"),
                "/org/freedesktop/DBus",
                "org.freedesktop.DBus",
                method,
                about,
                Some(answer),
                DBusCallFlags::NONE,
                PATIENCE,
                None::<&Cancellable>,
            )
            .ok()
        };
        let name_of = gtk::glib::ToVariant::to_variant(&(name,));
        let owned = ask("NameHasOwner", Some(&name_of), "(b)").and_then(|answer| answer.get::<(bool,)>());
        if owned == Some((true,)) {
            return true;
        }
        ask("ListActivatableNames", None, "(as)")
            .and_then(|answer| answer.get::<(Vec<String>,)>())
            .is_some_and(|(names,)| names.iter().any(|known| known == name))
    }
}

#[cfg(test)]
mod tests {
    use super::on_a_command_line;

    #[cfg(target_os = "linux")]
    #[test]
    fn a_path_with_spaces_starts_the_program_and_nothing_else() {
        assert_eq!(on_a_command_line("/usr/bin/quittance"), "/usr/bin/quittance");
        assert_eq!(on_a_command_line("/home/小王/my apps/q"), "\"/home/小王/my apps/q\"");
        assert_eq!(on_a_command_line("/a\"b$c%d"), "\"/a\\\"b\\$c%%d\"");
    }
}
