//! How the window is drawn on a computer without a graphics card.
//!
//! WebKitGTK hands its pictures over in buffers of the graphics card. Where there is none (a virtual machine, a remote
//! desktop, an old computer) every frame is copied through an imitation of one, and a list that scrolls shows some 20
//! to 30 pictures a second instead of 60. Its older way of drawing needs no card and is smooth there. It can only be
//! chosen by the environment of the process, and only before the first thread starts, so the program starts itself
//! again in its place: same process number, same arguments.

/// The switch of WebKitGTK. Who sets it, to whatever value, has decided and is left alone.
#[cfg(target_os = "linux")]
const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Chooses the way of drawing that suits this computer. Returns when nothing is to be changed, or when starting again
/// is not possible: the window is then only slower.
#[cfg(target_os = "linux")]
pub(crate) fn choose() {
    use std::os::unix::process::CommandExt;

    if std::env::var_os(SWITCH).is_some() || has_card(std::path::Path::new("/dev/dri")) {
        return;
    }
    let Ok(program) = std::env::current_exe() else { return };
    let mut args = std::env::args_os();
    let mut again = std::process::Command::new(program);
    if let Some(name) = args.next() {
        again.arg0(name);
    }
    // It only comes back with an error.
    let _why = again.args(args).env(SWITCH, "1").exec();
}

/// Elsewhere the system's own web view decides.
#[cfg(not(target_os = "linux"))]
pub(crate) fn choose() {}

/// Whether the system offers a graphics card to draw with.
#[cfg(target_os = "linux")]
fn has_card(devices: &std::path::Path) -> bool {
    let Ok(entries) = std::fs::read_dir(devices) else { return false };
    entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("renderD"))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::has_card;

    #[test]
    fn only_a_render_node_is_a_card_to_draw_with() {
        let devices = tempfile::tempdir().expect("a folder");
        assert!(!has_card(devices.path()), "none");
        assert!(!has_card(&devices.path().join("absent")), "no such folder");
        std::fs::write(devices.path().join("card0"), "").expect("a file");
        assert!(!has_card(devices.path()), "a screen alone draws nothing");
        std::fs::write(devices.path().join("renderD128"), "").expect("a file");
        assert!(has_card(devices.path()));
    }
}
