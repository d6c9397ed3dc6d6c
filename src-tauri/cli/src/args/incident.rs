// Incidents: messages and calls that should not have come.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use quittance_core::incident::IncidentKind;

use super::values::{INCIDENTS, day, word};

#[derive(Debug, Args)]
pub(crate) struct Reported {
    #[arg(long, value_parser = day, value_name = "DATE")]
    pub on: Option<NaiveDate>,
    #[arg(long, value_name = "SENDER")]
    pub from: Option<String>,
    #[arg(long)]
    pub identifier: Option<String>,
    #[arg(long)]
    pub service: Option<String>,
    #[arg(long)]
    pub account: Option<String>,
    #[arg(long)]
    pub note: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum IncidentCommand {
    Add {
        #[arg(value_parser = word::<IncidentKind>(INCIDENTS))]
        kind: IncidentKind,
        #[command(flatten)]
        reported: Reported,
        #[arg(long)]
        file: Vec<PathBuf>,
    },
    List {
        #[arg(long)]
        account: Option<String>,
        #[arg(long)]
        identifier: Option<String>,
    },
    Show {
        incident: String,
    },
    Edit {
        incident: String,
        #[arg(long, value_parser = word::<IncidentKind>(INCIDENTS))]
        kind: Option<IncidentKind>,
        #[command(flatten)]
        reported: Reported,
    },
    Complain {
        incident: String,
        account: String,
    },
    Remove {
        incident: String,
    },
}
