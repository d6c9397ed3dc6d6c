//! Writes a patch that somebody exported into the entry files, keeping their comments and form:
//! `cargo run -p quittance-catalogue --example apply_patch -- patch.toml [assets/catalogue/services] [--walked] [--anyway] [--dry-run]`
//!
//! A file is written only if it is sound afterwards. Walks (`[[runs]]`) are listed and change nothing.
//! `--walked`: you have walked through it yourself; otherwise the source is a report (`community`).
//! `--anyway`: also where the file says something else by now than the patch expects.

#![allow(clippy::print_stdout)]

mod edit;
mod form;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use edit::{Edited, How};
use quittance_catalogue::patch::{Patch, PatchCorrection};
use quittance_catalogue::validate::{self, EntryFile};
use quittance_catalogue::{Catalogue, Text};

fn main() -> ExitCode {
    let (flags, names): (Vec<String>, Vec<String>) = std::env::args().skip(1).partition(|word| word.starts_with("--"));
    let has = |flag: &str| flags.iter().any(|f| f == flag);
    let known = ["--walked", "--anyway", "--dry-run"];
    let folder = names.get(1).map_or("assets/catalogue/services", String::as_str);
    if names.is_empty() || names.len() > 2 || flags.iter().any(|flag| !known.contains(&flag.as_str())) {
        println!("Name the patch, and the folder of entries if it is not {folder}. Flags: {}", known.join(" "));
        return ExitCode::FAILURE;
    }
    let how = How { walked: has("--walked"), anyway: has("--anyway") };
    match run(Path::new(&names[0]), Path::new(folder), how, has("--dry-run")) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(why) => {
            println!("{why}");
            ExitCode::FAILURE
        }
    }
}

/// Whether everything could be written.
fn run(path: &Path, folder: &Path, how: How, dry: bool) -> Result<bool, String> {
    let text = std::fs::read_to_string(path).map_err(|why| format!("{} can't be read: {why}.", path.display()))?;
    let patch = Patch::read(&text).map_err(|why| format!("{}: {why}", path.display()))?;
    println!("{}", patch.diff());
    let mut services: Vec<&str> = patch.corrections.iter().map(|c| c.service.as_str()).collect();
    services.sort_unstable();
    services.dedup();
    let mut whole = true;
    for id in services {
        let mine: Vec<&PatchCorrection> = patch.corrections.iter().filter(|c| c.service == id).collect();
        match write(id, &mine, folder, how, dry) {
            Ok(notes) => notes.iter().for_each(|note| println!("{id}: {note}")),
            Err(faults) => {
                whole = false;
                faults.iter().for_each(|fault| println!("{id}: {fault}"));
                println!("{id}: nothing was written.");
            }
        }
    }
    Ok(whole)
}

fn write(
    id: &str,
    corrections: &[&PatchCorrection],
    folder: &Path,
    how: How,
    dry: bool,
) -> Result<Vec<String>, Vec<String>> {
    let one = |why: String| vec![why];
    if id.contains(['/', '\\', '.']) {
        return Err(one(format!("`{id}` is no id of a service.")));
    }
    let path: PathBuf = folder.join(format!("{id}.toml"));
    let text =
        std::fs::read_to_string(&path).map_err(|why| one(format!("{} can't be read: {why}.", path.display())))?;
    let Edited { text, mut notes } = edit::apply(&text, corrections, how).map_err(one)?;
    let faults = faults(id, &text);
    if !faults.is_empty() {
        return Err(faults);
    }
    if dry {
        notes.push("sound; not written (--dry-run)".to_owned());
    } else {
        std::fs::write(&path, text).map_err(|why| one(format!("{} can't be written: {why}.", path.display())))?;
        notes.push(format!("{} written", path.display()));
    }
    Ok(notes)
}

fn faults(id: &str, text: &str) -> Vec<String> {
    let known = Catalogue::embedded();
    let services: Vec<_> = known.iter().cloned().collect();
    match EntryFile::parse(&format!("{id}.toml"), text.to_owned()) {
        Ok(file) => validate::check(vec![file], &services, known.reference(), None)
            .errors()
            .map(|fault| {
                let Text { en, .. } = &fault.remedy;
                format!("{} `{}`: {} {en}", fault.code.as_str(), fault.field, fault.message.en)
            })
            .collect(),
        Err(fault) => vec![fault.to_string()],
    }
}
