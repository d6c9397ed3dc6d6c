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

// What the person accepts so that there is an order.
#[derive(Debug, Args)]
pub(crate) struct Accepted {
    #[arg(long, value_name = "KEY")]
    pub leave: Vec<String>,
    #[arg(long, value_name = "ACCOUNT")]
    pub give_up: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct CloseArgs {
    #[command(flatten)]
    pub plan: PlanArgs,
    #[arg(long)]
    pub order: bool,
    #[command(flatten)]
    pub accepted: Accepted,
}

#[derive(Debug, Args)]
pub(crate) struct RetireArgs {
    #[arg(required = true, value_name = "REF")]
    pub thing: Vec<String>,
    #[arg(long, value_name = "IDENTIFIER")]
    pub to: Option<String>,
    #[arg(long)]
    pub lost: bool,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long)]
    pub order: bool,
    #[command(flatten)]
    pub accepted: Accepted,
}

#[derive(Debug, Args)]
pub(crate) struct HandOverArgs {
    pub device: String,
    #[arg(long, value_name = "DEVICE")]
    pub to: Option<String>,
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, Args)]
pub(crate) struct AuditArgs {
    pub device: String,
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PlanCommand {
    Close(CloseArgs),
    Unbind(PlanArgs),
    Revoke(PlanArgs),
    Retire(RetireArgs),
    HandOver(HandOverArgs),
    Audit(AuditArgs),
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
    Print {
        checklist: String,
        #[arg(long, value_name = "FILE")]
        pdf: Option<std::path::PathBuf>,
        #[arg(long)]
        replace: bool,
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
    Evidence {
        #[command(flatten)]
        of: super::evidence::OfStep,
    },
    Pause {
        checklist: String,
    },
    Resume {
        checklist: String,
    },
    Changes {
        checklist: String,
        #[arg(long)]
        known: bool,
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
    #[arg(long)]
    pub codes: bool,
}
