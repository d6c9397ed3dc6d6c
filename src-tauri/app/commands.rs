//! What the window may call: two doors to the bridge, the three switches of long work, "I am usable", and the
//! end of the program.
//!
//! The bridge's own table says what can be asked. Its answers may take a while (a key is derived slowly on purpose), so
//! every call leaves the thread that draws the window.

use std::sync::Arc;

use quittance_bridge::{Bridge, ProblemView};
use quittance_core::discovery::Progress;
use serde_json::Value;
use tauri::ipc::Channel;
use tauri::{AppHandle, Manager, State};

use crate::check;
use crate::job::Jobs;

/// Asks the bridge one question.
#[tauri::command]
pub async fn ask(bridge: State<'_, Arc<Bridge>>, name: String, request: Value) -> Result<Value, ProblemView> {
    let bridge = Arc::clone(&bridge);
    apart(name, move |name| bridge.ask(name, request)).await
}

/// Has the bridge do long work under the name `job`, by which the window can stop, pause and resume it.
#[tauri::command]
pub async fn run(
    app: AppHandle,
    name: String,
    request: Value,
    job: String,
    progress: Channel<Progress>,
) -> Result<Value, ProblemView> {
    let bridge = Arc::clone(&app.state::<Arc<Bridge>>());
    let Some(entry) = app.state::<Arc<Jobs>>().enter(&job) else {
        return Err(ProblemView::of_ours("problem-job-running", &name));
    };
    apart(name, move |name| {
        let mut report = |told| {
            // A window that is gone hears nothing; its closing stops the work by itself.
            let _ = progress.send(told);
        };
        bridge.run(name, request, &mut report, entry.stop.clone(), entry.pause.clone())
    })
    .await
}

/// Asks a job to stop; `run` then answers with the problem "cancelled".
#[tauri::command]
pub fn stop(jobs: State<'_, Arc<Jobs>>, job: String) {
    jobs.stop(&job);
}

/// Holds a job where it is.
#[tauri::command]
pub fn pause(jobs: State<'_, Arc<Jobs>>, job: String) {
    jobs.pause(&job);
}

/// Lets a paused job go on.
#[tauri::command]
pub fn resume(jobs: State<'_, Arc<Jobs>>, job: String) {
    jobs.resume(&job);
}

/// The window says that its first room is drawn and can be used.
#[tauri::command]
pub fn ready(app: AppHandle) {
    check::window_is_ready(&app);
}

/// Ends the program for good, also where closing the window only hides it.
#[tauri::command]
pub fn quit(app: AppHandle) {
    app.exit(0);
}

/// Runs blocking work on a thread of its own. A panic in there is a bug, yet it must not take the window along.
async fn apart(
    name: String,
    work: impl FnOnce(&str) -> Result<Value, ProblemView> + Send + 'static,
) -> Result<Value, ProblemView> {
    let asked = name.clone();
    tauri::async_runtime::spawn_blocking(move || work(&asked))
        .await
        .unwrap_or_else(|_| Err(ProblemView::of_ours("problem-unexpected", &name)))
}
