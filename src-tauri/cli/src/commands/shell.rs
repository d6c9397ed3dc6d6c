//! Completions and the manual, both made from the same description of the commands.

use std::path::PathBuf;

use clap::CommandFactory;
use clap_complete::Shell;
use quittance_core::Problem;

use crate::args::Line;
use crate::help;
use crate::session::{Done, Session};

pub(crate) fn completions(s: &mut Session<'_, '_>, shell: Shell) -> Done {
    let mut command = help::in_words(Line::command(), &s.words, None).no_binary_name(false);
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, "quittance-cli", &mut script);
    s.print(&String::from_utf8_lossy(&script))
}

/// The manual page on standard output, or one page a command into a folder.
pub(crate) fn man(s: &mut Session<'_, '_>, dir: Option<PathBuf>) -> Done {
    let command = help::in_words(Line::command(), &s.words, None);
    match dir {
        Some(dir) => {
            std::fs::create_dir_all(&dir)
                .and_then(|()| clap_mangen::generate_to(command, &dir))
                .map_err(Problem::Folder)?;
            Ok(())
        }
        None => {
            let mut page = Vec::new();
            clap_mangen::Man::new(command).render(&mut page).map_err(Problem::Folder)?;
            s.print(&String::from_utf8_lossy(&page))
        }
    }
}
