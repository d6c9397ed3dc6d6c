//! Who may know whom: what the crates are built from, and which words stand only in which rooms of the source.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Everything but the app itself.
const CORE_CRATES: [&str; 10] = [
    "quittance-catalogue",
    "quittance-discovery",
    "quittance-keys",
    "quittance-access",
    "quittance-law",
    "quittance-letters",
    "quittance-core",
    "quittance-words",
    "quittance-bridge",
    "quittance-cli",
];

/// A crate of one of these families has a window in it.
const WINDOW: [&str; 7] = ["tauri", "wry", "tao", "webkit2gtk", "gtk", "soup3", "webview2-com"];

/// A crate of one of these families reaches out into the network.
const NETWORK: &str = "actix attohttpc axum curl git2 h2 h3 hickory http hyper isahc lettre mio minreq native-tls quinn \
    reqwest rustls sentry ssh2 surf tokio tonic tungstenite ureq warp";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("this package lies one folder below the project's")
}

/// The crates that `package` is built from, on every system.
fn built_from(package: &str) -> BTreeSet<String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let tree = Command::new(cargo)
        .current_dir(root())
        .args(["tree", "--quiet", "--offline", "--locked", "--target", "all", "--edges", "normal,build"])
        .args(["--prefix", "none", "--format", "{p}", "--package", package])
        .output()
        .unwrap();
    assert!(tree.status.success(), "cargo tree: {}", String::from_utf8_lossy(&tree.stderr));
    let names = String::from_utf8(tree.stdout).unwrap();
    names.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned).filter(|name| !name.is_empty()).collect()
}

/// `hyper-util` is of the family `hyper`, `hyperlink` is not.
fn is_of(family: &str, name: &str) -> bool {
    name.strip_prefix(family).is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_']))
}

#[test]
fn no_crate_but_the_app_has_a_window_or_a_network_in_it() {
    for package in CORE_CRATES {
        let crates = built_from(package);
        assert!(crates.contains(package), "cargo tree names the package itself; otherwise this test looks at nothing");
        let found: Vec<&String> = crates
            .iter()
            .filter(|name| WINDOW.into_iter().chain(NETWORK.split_whitespace()).any(|family| is_of(family, name)))
            .collect();
        assert!(found.is_empty(), "{package} is built from {found:?}");
    }
}

/// Every file below `folder` with one of these endings, without what is installed or built there.
fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                if !["node_modules", "dist", "target"].contains(&name.as_str()) {
                    open.push(path);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has files that end in {endings:?}");
    found
}

/// Where `word` stands in a line of code; what follows `//` is talk.
fn places_of(word: &str, folder: &str, endings: &[&str]) -> BTreeSet<String> {
    files(folder, endings)
        .into_iter()
        .filter(|path| {
            let text = fs::read_to_string(path).unwrap();
            text.lines().any(|line| line.split("//").next().unwrap_or(line).contains(word))
        })
        .map(|path| path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/"))
        .collect()
}

/// That `word` stands somewhere in `room` and nowhere else.
fn only_in(room: &str, word: &str, folder: &str, endings: &[&str]) {
    let places = places_of(word, folder, endings);
    assert!(
        places.iter().any(|place| place.starts_with(room)),
        "{word} is not even in {room}; is this test out of date?"
    );
    let elsewhere: Vec<&String> = places.iter().filter(|place| !place.starts_with(room)).collect();
    assert!(elsewhere.is_empty(), "{word} belongs in {room}, and is in {elsewhere:?}");
}

#[test]
fn only_the_store_speaks_sql() {
    only_in("src-tauri/core/src/store/", "rusqlite", "src-tauri", &[".rs"]);
}

#[test]
fn only_the_app_knows_tauri() {
    only_in("src-tauri/app/", "tauri::", "src-tauri", &[".rs"]);
}

#[test]
fn the_page_has_one_door_to_the_program() {
    only_in("ui/src/lib/bridge.ts", "@tauri-apps", "ui/src", &[".ts", ".svelte", ".js"]);
}

#[test]
fn no_line_of_ours_opens_a_connection() {
    for word in ["std::net", "TcpStream", "TcpListener", "UdpSocket", "tokio::net"] {
        assert_eq!(places_of(word, "src-tauri", &[".rs"]), BTreeSet::new(), "{word}");
    }
    for word in ["XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "fetch("] {
        assert_eq!(places_of(word, "ui/src", &[".ts", ".svelte", ".js"]), BTreeSet::new(), "{word}");
    }
}
