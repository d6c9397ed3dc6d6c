// Evidence: files and notes that prove a step.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};
use clap::{Args, Subcommand};

use super::values::moment;
use super::way::StepArgs;

#[derive(Debug, Args)]
pub(crate) struct Said {
    #[arg(long, value_name = "CODE")]
    pub barrier: Option<String>,
    #[arg(long)]
    pub request: Option<String>,
    #[arg(long)]
    pub incident: Option<String>,
    #[arg(long, value_parser = moment, value_name = "WHEN")]
    pub captured: Option<DateTime<FixedOffset>>,
    #[arg(long)]
    pub caption: Option<String>,
    #[arg(long, value_name = "KIND=WORDS")]
    pub fact: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct About {
    #[arg(long)]
    pub account: Option<String>,
    #[arg(long)]
    pub step: Option<String>,
    #[arg(long = "in", value_name = "CHECKLIST", requires = "step")]
    pub checklist: Option<String>,
    #[command(flatten)]
    pub said: Said,
}

#[derive(Debug, Args)]
pub(crate) struct Wanted {
    #[arg(long)]
    pub account: Option<String>,
    #[arg(long)]
    pub step: Option<String>,
    #[arg(long)]
    pub request: Option<String>,
    #[arg(long)]
    pub incident: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Given {
    #[arg(value_name = "FILE")]
    pub file: Vec<PathBuf>,
    #[arg(long)]
    pub note: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum EvidenceCommand {
    Add {
        #[command(flatten)]
        given: Given,
        #[command(flatten)]
        about: About,
    },
    List {
        #[command(flatten)]
        wanted: Wanted,
    },
    Show {
        evidence: String,
    },
    Edit {
        evidence: String,
        #[command(flatten)]
        about: About,
    },
    Export {
        evidence: Vec<String>,
        #[arg(long, value_name = "PATH")]
        out: PathBuf,
        #[arg(long)]
        replace: bool,
        #[command(flatten)]
        wanted: Wanted,
    },
    Verify {
        #[arg(long)]
        account: Option<String>,
    },
    Remove {
        evidence: String,
    },
    Sweep,
}

// Evidence of a step of a checklist.
#[derive(Debug, Args)]
pub(crate) struct OfStep {
    #[command(flatten)]
    pub at: StepArgs,
    #[command(flatten)]
    pub given: Given,
    #[command(flatten)]
    pub said: Said,
}
