//! Writes the TypeScript of the table. The files are committed; a check fails when they differ from what this writes.

use std::fs;
use std::path::{Path, PathBuf};

use quittance_core::catalogue::category::Category;
use quittance_core::catalogue::taxonomy::{DataCategory, DataKind};
use quittance_core::discovery::Progress;
use quittance_core::evidence::Exported;
use quittance_core::service::ToldByList;
use quittance_core::vault::Happened;
use quittance_core::view::{
    CalendarYearRow, ChannelRow, CodeRow, DevicePermissions, EndedRow, Hit, ProviderLinks, RefusalView, RightRow,
    WantedRow,
};
use ts_rs::{Config, TS};

use crate::asks::RunReportView;
use crate::commands::{mentioned, typescript};
use crate::{ImportAsk, ImportOutcome, ProblemView};

#[test]
fn the_windows_types_are_those_of_the_table() {
    let folder: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/lib/generated");
    let config = Config::new().with_out_dir(&folder).with_large_int("number");
    fs::create_dir_all(&folder).unwrap();
    for old in fs::read_dir(&folder).unwrap() {
        fs::remove_file(old.unwrap().path()).unwrap();
    }
    let table = typescript(&config);
    for write in [
        ImportAsk::export_all,
        ImportOutcome::export_all,
        Progress::export_all,
        Happened::export_all,
        ProblemView::export_all,
    ] {
        write(&config).unwrap();
    }
    // A list exports what its elements are made of, not the elements themselves.
    for write in [
        Hit::export_all,
        DataKind::export_all,
        DataCategory::export_all,
        Category::export_all,
        Exported::export_all,
        ChannelRow::export_all,
        RightRow::export_all,
        WantedRow::export_all,
        EndedRow::export_all,
        RefusalView::export_all,
        CalendarYearRow::export_all,
        CodeRow::export_all,
        RunReportView::export_all,
        ToldByList::export_all,
        ProviderLinks::export_all,
        DevicePermissions::export_all,
    ] {
        write(&config).unwrap();
    }
    let mut files: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().to_string_lossy().strip_suffix(".ts").map(str::to_owned))
        .collect();
    files.sort();
    let words: Vec<String> = mentioned(&config);
    let named = words.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    let lost: Vec<&str> = named
        .filter(|word| word.starts_with(char::is_uppercase) && !["Array", "Record"].contains(word))
        .filter(|word| !files.iter().any(|file| file == word))
        .collect();
    assert_eq!(lost, Vec::<&str>::new(), "types the table names and nobody writes");
    let used = |name: &&String| {
        words.iter().any(|text| text.split(|c: char| !c.is_alphanumeric()).any(|word| word == name.as_str()))
    };
    let mut out = String::from("// Written from the table of commands; do not edit.\n");
    for name in files.iter().filter(used) {
        out.push_str(&format!("import type {{ {name} }} from \"./{name}\";\n"));
    }
    out.push_str(
        "import type { ImportAsk } from \"./ImportAsk\";\nimport type { ImportOutcome } from \"./ImportOutcome\";\n",
    );
    for name in &files {
        out.push_str(&format!("export type * from \"./{name}\";\n"));
    }
    out.push_str("\n/** What the window may ask: name → [request, response]. */\nexport interface Commands {\n");
    out.push_str(&table);
    out.push_str("}\n\n/** Long work: name → [request, response]. */\nexport interface Jobs {\n  /** Reads a foreign file and saves what it found. */\n  import_file: [ImportAsk, ImportOutcome];\n}\n");
    fs::write(folder.join("Commands.ts"), out).unwrap();
}
