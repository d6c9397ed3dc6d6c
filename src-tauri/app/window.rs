//! Opens the window and keeps it to itself: no other page, no second window, no download.

use std::path::Path;
use std::process::ExitCode;
use std::sync::{Arc, Weak};
use std::time::Duration;

use quittance_bridge::{Bridge, BridgeOptions};
use quittance_core::keys::SystemKeyring;
use quittance_core::{Clock, Happened};
use tauri::webview::NewWindowResponse;
use tauri::{App, AppHandle, Emitter, Manager, RunEvent, Url, WebviewWindowBuilder, WindowEvent};
use tauri_plugin_window_state::StateFlags;

use crate::desktop::ThisDesktop;
use crate::job::Jobs;
use crate::options::{BACKGROUND, Options};
use crate::places::Places;
use crate::tray::Tray;
use crate::{check, commands, say, tray};

/// The label of the one window, as tauri.conf.json and the capability name it.
pub const MAIN: &str = "main";

/// What the bridge announces when the vault was locked.
const LOCK: &str = "lock";

/// How soon a change by the command line shows in the window. A look is one question to an open file.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// How often is looked whether there is something to remind of.
const REMIND_EVERY: Duration = Duration::from_secs(10);

/// Runs the program until its window is closed.
pub fn open(options: Options) -> ExitCode {
    // Tauri would panic a moment later.
    #[cfg(target_os = "linux")]
    if gtk::init().is_err() {
        say::complain(&say::words("app-no-display", &[]));
        return ExitCode::FAILURE;
    }
    let jobs = Arc::new(Jobs::default());
    let mut builder = tauri::Builder::default();
    // A check and the example family are no reason to bring another window to the front instead.
    if options.check.is_none() && !options.demo {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, words, _| {
            // A start at login finds the program running already, and is no wish to see it.
            if !words.iter().any(|word| word == BACKGROUND) {
                bring_to_front(app);
            }
        }));
    }
    let built = builder
        .plugin(tauri_plugin_dialog::init())
        .manage(Arc::clone(&jobs))
        .manage(Tray::default())
        .on_window_event(stay_in_the_background)
        .invoke_handler(tauri::generate_handler![
            commands::ask,
            commands::run,
            commands::stop,
            commands::pause,
            commands::resume,
            commands::ready,
            commands::quit,
        ])
        .setup(move |app| set_up(app, options))
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            let code = app.run_return(move |_, event| {
                if let RunEvent::ExitRequested { .. } = event {
                    jobs.stop_all();
                }
            });
            u8::try_from(code).map_or(ExitCode::FAILURE, ExitCode::from)
        }
        Err(error) => {
            say::complain(&say::words("app-window-cannot-open", &[("why", &error.to_string())]));
            ExitCode::FAILURE
        }
    }
}

fn set_up(app: &mut App, options: Options) -> Result<(), Box<dyn std::error::Error>> {
    let Places { config_dir, usual_vault, named_vault } =
        Places::of_this_computer().ok_or("this system names no home folder")?;
    // The plugin that keeps the window's size writes there and does not make the folder.
    std::fs::create_dir_all(&config_dir)?;
    app.handle().plugin(remember_size_and_place(&config_dir))?;

    let clock = options.today.map_or_else(Clock::system, Clock::fixed);
    let told = app.handle().clone();
    let bridge = Arc::new(Bridge::new(BridgeOptions {
        config_dir: config_dir.clone(),
        default_vault: usual_vault,
        vault: options.vault.or(named_vault),
        demo: options.demo,
        clock,
        keyring: Box::new(SystemKeyring::new()),
        desktop: Arc::new(ThisDesktop::around(app.handle())),
        listener: Arc::new(move |happened| tell(&told, happened)),
    }));
    look_elsewhere(Arc::downgrade(&bridge));
    if options.check.is_none() && !options.demo {
        remind(app.handle(), Arc::downgrade(&bridge), clock);
    }
    let hidden = options.background && options.check.is_none() && bridge.stays();
    app.manage(bridge);
    if let Some(picture) = options.check {
        check::begin(app.handle(), picture);
    }
    draw(app, &config_dir, hidden)?;
    Ok(())
}

/// Passes an announcement on to the page. On a lock the page is loaded anew, so that nothing of what it showed stays in
/// its memory; work that still runs has lost its vault and ends.
fn tell(app: &AppHandle, happened: &Happened) {
    // A window that is just closing hears nothing, and need not.
    if happened.op == LOCK {
        app.state::<Arc<Jobs>>().stop_all();
        let _ = app.get_webview_window(MAIN).map(|window| window.reload());
    } else {
        let _ = app.emit_to(MAIN, "happened", happened);
    }
}

/// Has the bridge look, as long as there is one, whether the command line changed the vault.
fn look_elsewhere(bridge: Weak<Bridge>) {
    std::thread::spawn(move || {
        while let Some(bridge) = bridge.upgrade() {
            bridge.look_elsewhere();
            drop(bridge);
            std::thread::sleep(LOOK_EVERY);
        }
    });
}

/// Shows reminders and keeps the tray right, as long as there is a bridge. What to show is decided in the core.
fn remind(app: &AppHandle, bridge: Weak<Bridge>, clock: Clock) {
    let app = app.clone();
    std::thread::spawn(move || {
        while let Some(bridge) = bridge.upgrade() {
            if let Some(notice) = bridge.remind(clock.now_here()) {
                bridge.notify(&notice);
            }
            let (shell, said) = (app.clone(), tray::wanted(&bridge));
            // Tray and menu belong to the thread that draws.
            let _ = app.run_on_main_thread(move || shell.state::<Tray>().keep(&shell, said));
            drop(bridge);
            std::thread::sleep(REMIND_EVERY);
        }
    });
}

/// Closing the window only hides it where the person wants the program to stay. The vault locks by its own clock.
fn stay_in_the_background(window: &tauri::Window, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else { return };
    let Some(bridge) = window.try_state::<Arc<Bridge>>() else { return };
    if window.label() == MAIN && bridge.stays() {
        api.prevent_close();
        let _ = window.hide();
    }
}

fn remember_size_and_place(config_dir: &Path) -> tauri::plugin::TauriPlugin<tauri::Wry> {
    tauri_plugin_window_state::Builder::default()
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        // An absolute path, so that it lies beside the other settings and not in a folder of its own.
        .with_filename(config_dir.join("window.json").to_string_lossy())
        .build()
}

fn draw(app: &App, config_dir: &Path, hidden: bool) -> tauri::Result<()> {
    let config = app
        .config()
        .app
        .windows
        .iter()
        .find(|window| window.label == MAIN)
        .expect("tauri.conf.json, which is compiled in, describes the window `main`");
    let mut window = WebviewWindowBuilder::from_config(app, config)?
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .visible(!hidden);
    if is_driven_by_a_test() {
        // Web data is kept in memory only (`incognito`), but such a web view cannot be driven from outside. A test
        // gets one that can, with a folder of its own.
        window = window.incognito(false).data_directory(config_dir.join("web"));
    }
    let window = window.build()?;
    #[cfg(target_os = "linux")]
    speak_the_systems_language(&window)?;
    Ok(())
}

/// WebKitGTK tells the page the language of the C library's locale, which is English wherever that locale was never
/// generated. The page shall hear what the person asked the system for.
#[cfg(target_os = "linux")]
fn speak_the_systems_language(window: &tauri::WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{WebContextExt, WebViewExt};

    window.with_webview(|webview| {
        if let Some(context) = webview.inner().context() {
            context.set_preferred_languages(&[say::language().tag()]);
        }
    })
}

/// The same variable that makes Tauri let the web view be driven.
fn is_driven_by_a_test() -> bool {
    std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|value| value == "true")
}

/// The interface itself, from inside the program or, while it is being developed, from this computer.
fn is_own_page(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => true,
        "http" | "https" => {
            url.host_str() == Some("tauri.localhost") || (tauri::is_dev() && url.host_str() == Some("localhost"))
        }
        "about" => url.path() == "blank",
        _ => false,
    }
}

pub fn bring_to_front(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

#[cfg(test)]
mod tests {
    use super::is_own_page;

    #[test]
    fn the_window_shows_no_page_but_its_own() {
        let shows = |url: &str| is_own_page(&url.parse().unwrap());
        assert!(shows("tauri://localhost/index.html"));
        assert!(shows("http://tauri.localhost/"));
        for foreign in [
            "https://example.com/",
            "http://localhost.example.com/",
            "https://user@tauri.localhost.example.com/",
            "file:///etc/passwd",
            "data:text/html,x",
            "javascript:1",
        ] {
            assert!(!shows(foreign), "{foreign}");
        }
    }
}
