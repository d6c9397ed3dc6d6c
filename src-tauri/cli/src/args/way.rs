// The way out: plans, checklists, dates.

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::values::day;

#[derive(Debug, Args)]
pub(crate) struct PlanArgs {
    #[arg(required = true)]
    pub account: Vec<String>,
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PlanCommand {
    Close(PlanArgs),
    Unbind(PlanArgs),
}

#[derive(Debug, Args)]
pub(crate) struct StepArgs {
    pub step: String,
    #[arg(long = "in", value_name = "CHECKLIST")]
    pub checklist: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ChecklistCommand {
    List,
    Show {
        checklist: String,
        #[arg(long)]
        full: bool,
    },
    Next {
        checklist: Option<String>,
    },
    Done {
        #[command(flatten)]
        at: StepArgs,
    },
    Failed {
        #[command(flatten)]
        at: StepArgs,
        #[arg(long, value_name = "CODE")]
        reason: Option<String>,
        #[arg(long)]
        note: Option<String>,
    },
    Skip {
        #[command(flatten)]
        at: StepArgs,
    },
    Postpone {
        #[command(flatten)]
        at: StepArgs,
        #[arg(long, value_parser = day, value_name = "DATE")]
        until: NaiveDate,
    },
    Reopen {
        #[command(flatten)]
        at: StepArgs,
    },
    Note {
        #[command(flatten)]
        at: StepArgs,
        text: String,
    },
    Abandon {
        checklist: String,
    },
    LoggedIn {
        account: String,
        #[arg(long, value_parser = day, value_name = "DATE")]
        on: Option<NaiveDate>,
        #[arg(long)]
        applied_again: bool,
    },
    Reasons,
}

#[derive(Debug, Args)]
pub(crate) struct DueArgs {
    #[arg(long, default_value_t = 60, value_name = "N")]
    pub days: u32,
}
