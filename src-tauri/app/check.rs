//! `--check FILE`: proves that the program starts to a usable window, and keeps a picture of it.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

use tauri::{AppHandle, Manager, WebviewWindow};

use crate::say;
use crate::window::MAIN;

/// How long the window may take. A slow computer with a virtual display needs a few seconds; a minute is a failure.
const PATIENCE: Duration = Duration::from_secs(60);

/// Where the picture goes; taken out by whoever settles the check first, the window or the clock.
struct Pending(Mutex<Option<PathBuf>>);

impl Pending {
    fn take(&self) -> Option<PathBuf> {
        self.0.lock().ok().and_then(|mut picture| picture.take())
    }
}

/// Starts the clock.
pub fn begin(app: &AppHandle, picture: PathBuf) {
    app.manage(Pending(Mutex::new(Some(picture))));
    let app = app.clone();
    std::thread::spawn(move || {
        std::thread::sleep(PATIENCE);
        if app.state::<Pending>().take().is_some() {
            say::complain(&say::words("app-window-not-usable", &[("seconds", &PATIENCE.as_secs().to_string())]));
            app.exit(1);
        }
    });
}

/// Takes the picture and ends the program, if this start is a check and was not settled before.
pub fn window_is_ready(app: &AppHandle) {
    let Some(pending) = app.try_state::<Pending>() else {
        return;
    };
    let (Some(picture), Some(window)) = (pending.take(), app.get_webview_window(MAIN)) else {
        return;
    };
    let app = app.clone();
    take_picture(&window, &picture.clone(), move |taken| {
        let file = picture.display().to_string();
        match taken {
            Ok(Picture::Saved) => say::print(&say::words("app-window-is-usable", &[("file", &file)])),
            Ok(Picture::None) => say::print(&say::words("app-window-is-usable-without-picture", &[])),
            Err(ref why) => say::complain(&say::words("app-picture-not-saved", &[("file", &file), ("why", why)])),
        }
        app.exit(i32::from(taken.is_err()));
    });
}

/// What came of taking a picture.
#[cfg_attr(target_os = "linux", allow(dead_code, reason = "here there always is one, or a reason why not"))]
enum Picture {
    Saved,
    None,
}

#[cfg(target_os = "linux")]
fn take_picture(window: &WebviewWindow, file: &Path, done: impl FnOnce(Result<Picture, String>) + Send + 'static) {
    use webkit2gtk::{SnapshotOptions, SnapshotRegion, WebViewExt, gio::Cancellable};

    let file = file.to_owned();
    // Shared between the two ways out: the picture's, and a web view that is gone already.
    let done = std::sync::Arc::new(Mutex::new(Some(done)));
    let tell = move |taken| {
        if let Some(done) = done.lock().ok().and_then(|mut done| done.take()) {
            done(taken);
        }
    };
    let tell_failure = tell.clone();
    let asked = window.with_webview(move |webview| {
        webview.inner().snapshot(SnapshotRegion::Visible, SnapshotOptions::NONE, None::<&Cancellable>, move |drawn| {
            tell(drawn.map_err(|error| error.to_string()).and_then(|surface| save(&surface, &file)))
        });
    });
    if let Err(error) = asked {
        tell_failure(Err(error.to_string()));
    }
}

#[cfg(target_os = "linux")]
fn save(surface: &cairo::Surface, file: &Path) -> Result<Picture, String> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(|error| error.to_string())?;
    }
    let mut out = std::fs::File::create(file).map_err(|error| error.to_string())?;
    surface.write_to_png(&mut out).map_err(|error| error.to_string())?;
    Ok(Picture::Saved)
}

/// Elsewhere the web view has no picture of itself to give; that the window became usable is the check.
#[cfg(not(target_os = "linux"))]
fn take_picture(_: &WebviewWindow, _: &Path, done: impl FnOnce(Result<Picture, String>) + Send + 'static) {
    done(Ok(Picture::None));
}
