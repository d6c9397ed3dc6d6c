//! Lists the message files, so that each is packed into the program and a new one needs no line of code.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let messages = Path::new(&env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("../../assets/messages");
    println!("cargo:rerun-if-changed={}", messages.display());
    let mut code = String::new();
    for (name, language) in [("CHINESE", "zh-CN"), ("ENGLISH", "en")] {
        let folder = messages.join(language);
        println!("cargo:rerun-if-changed={}", folder.display());
        let mut files: Vec<PathBuf> =
            fs::read_dir(&folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<_>>()?;
        files.retain(|file| file.extension().is_some_and(|end| end == "ftl"));
        files.sort();
        writeln!(code, "static {name}: &[(&str, &str)] = &[").expect("a string takes everything");
        for file in files {
            println!("cargo:rerun-if-changed={}", file.display());
            let short = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            writeln!(code, "    ({short:?}, include_str!({:?})),", file.canonicalize()?.display().to_string())
                .expect("a string takes everything");
        }
        code.push_str("];\n");
    }
    fs::write(Path::new(&env::var("OUT_DIR").expect("cargo sets it")).join("files.rs"), code)
}
