// Imports and findings.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use quittance_core::finding::Choice;

use super::values::{CHOICES, word};

#[derive(Debug, Args)]
pub(crate) struct ImportArgs {
    #[arg(required = true)]
    pub file: Vec<PathBuf>,
    #[arg(long, default_value = "auto")]
    pub format: String,
    #[arg(long)]
    pub person: Option<String>,
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ImportsCommand {
    List,
    Forget { import: String },
}

#[derive(Debug, Args)]
pub(crate) struct Which {
    pub finding: Vec<String>,
    #[arg(long, conflicts_with_all = ["finding", "from"])]
    pub all: bool,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(0..=4))]
    pub min_strength: Option<u8>,
    #[arg(long, value_name = "FILE", conflicts_with = "finding")]
    pub from: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum FindingsCommand {
    List {
        #[arg(long)]
        all: bool,
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(0..=4))]
        min_strength: Option<u8>,
    },
    Show {
        finding: String,
    },
    Accept {
        #[command(flatten)]
        which: Which,
        #[arg(long, value_parser = word::<Choice>(CHOICES), default_value = "keep", value_name = "CHOICE")]
        then: Choice,
        #[arg(long)]
        person: Option<String>,
        #[arg(long)]
        identifier: Option<String>,
        #[arg(long)]
        service: Option<String>,
    },
    Ignore {
        #[command(flatten)]
        which: Which,
    },
    Later {
        #[command(flatten)]
        which: Which,
    },
    Merge {
        finding: String,
        account: String,
    },
}
