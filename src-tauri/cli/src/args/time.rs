// What leaves the vault as files, reminders, and the calendar of working days.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

#[derive(Debug, Subcommand)]
pub(crate) enum ExportCommand {
    Json {
        #[command(flatten)]
        to: To,
    },
    Csv {
        #[command(flatten)]
        to: To,
    },
    Ics {
        #[command(flatten)]
        to: To,
    },
    Report {
        #[command(flatten)]
        to: To,
        #[arg(long, value_enum, value_name = "FORM")]
        format: Option<Form>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct To {
    pub file: PathBuf,
    #[arg(long)]
    pub replace: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    Txt,
    Md,
    Html,
    Pdf,
}

#[derive(Debug, Subcommand)]
pub(crate) enum CalendarCommand {
    List,
    Load { file: PathBuf },
    Remove { year: i32 },
}

#[derive(Debug, Args)]
pub(crate) struct RemindersArgs {
    #[arg(long)]
    pub seen: bool,
}
