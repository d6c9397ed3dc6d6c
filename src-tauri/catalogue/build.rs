//! Checks `assets/` and packs it into one file the program carries.
//!
//! The types and checks are those of the crate itself. A release can't be built while an entry has a fault; a debug build
//! leaves the entry out and warns, so that the checker stays usable while somebody is writing entries.

#![allow(dead_code, unused_imports, missing_docs)]

use std::path::Path;

#[path = "src/barrier.rs"]
mod barrier;
#[path = "src/bundle.rs"]
mod bundle;
#[path = "src/category.rs"]
mod category;
#[path = "src/date.rs"]
mod date;
#[path = "src/entry.rs"]
mod entry;
#[path = "src/net.rs"]
mod net;
#[path = "src/taxonomy.rs"]
mod taxonomy;
#[path = "src/text.rs"]
mod text;
#[path = "src/validate/mod.rs"]
mod validate;
#[path = "src/when.rs"]
mod when;

use bundle::{Bundle, Reference};
use text::Text;

#[allow(clippy::print_stdout)]
fn main() -> Result<(), String> {
    let env = |name: &str| std::env::var(name).map_err(|_| format!("cargo did not set {name}"));
    let crate_dir = env("CARGO_MANIFEST_DIR")?;
    let assets = Path::new(&crate_dir).join("../../assets");
    for watched in ["catalogue", "taxonomy", "law/barriers.toml"] {
        println!("cargo::rerun-if-changed={}", assets.join(watched).display());
    }
    for watched in ["build.rs", "src"] {
        println!("cargo::rerun-if-changed={crate_dir}/{watched}");
    }

    let reference = Reference::read(&assets)?;
    let services = assets.join("catalogue/services");
    // Without a date: the same sources must build the same way on any day.
    let report = validate::folder(&services, &reference, None)
        .map_err(|why| format!("{} can't be read: {why}", services.display()))?;
    if !report.is_clean() {
        if env("PROFILE")? == "release" {
            let faults: Vec<String> = report.errors().map(ToString::to_string).collect();
            return Err(format!("broken entries:\n{}", faults.join("\n")));
        }
        for fault in report.errors() {
            println!("cargo::warning=left out: {fault}");
        }
    }
    let broken: Vec<&str> = report.errors().map(|fault| fault.file.as_str()).collect();
    let sound = report
        .files
        .iter()
        .filter(|file| !broken.contains(&file.name.as_str()))
        .map(|file| file.service.clone())
        .collect();
    let bundle = Bundle { services: sound, reference };
    let blob = postcard::to_allocvec(&bundle).map_err(|why| format!("packing: {why}"))?;
    let out = Path::new(&env("OUT_DIR")?).join("catalogue.postcard");
    std::fs::write(&out, blob).map_err(|why| format!("{} can't be written: {why}", out.display()))
}
