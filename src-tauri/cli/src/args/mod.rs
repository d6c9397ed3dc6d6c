//! The command line as clap reads it. No help text is here: each command and option has its words in `cli.ftl`, and
//! [`crate::help`] puts them in, in the language of the person.
//!
//! Nothing here has a `///` comment, because clap would show it as help, in one language.

pub(crate) mod account;
pub(crate) mod discover;
pub(crate) mod evidence;
pub(crate) mod family;
pub(crate) mod graph;
pub(crate) mod incident;
pub(crate) mod letter;
pub(crate) mod request;
pub(crate) mod service;
pub(crate) mod time;
pub(crate) mod values;
pub(crate) mod vault;
pub(crate) mod way;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

use values::day;

#[derive(Debug, Parser)]
#[command(name = "quittance-cli", version, no_binary_name = true, disable_help_subcommand = true)]
#[command(
    disable_help_flag = true,
    disable_version_flag = true,
    subcommand_required = true,
    arg_required_else_help = true
)]
pub(crate) struct Line {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Args)]
pub(crate) struct Global {
    #[arg(long, global = true, value_name = "DIR")]
    pub vault: Option<PathBuf>,
    #[arg(long, global = true)]
    pub json: bool,
    #[arg(long, global = true, value_enum, value_name = "LANG")]
    pub lang: Option<Lang>,
    #[arg(long, global = true, value_parser = day, value_name = "DATE")]
    pub today: Option<NaiveDate>,
    #[arg(long, global = true)]
    pub passphrase_stdin: bool,
    #[arg(long, global = true, value_enum, value_name = "FORM")]
    pub progress: Option<ProgressForm>,
    #[arg(long, short, global = true)]
    pub quiet: bool,
    #[arg(long, global = true)]
    pub reveal: bool,
    #[arg(long, short, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(long, short = 'V', action = ArgAction::Version)]
    version: Option<bool>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Lang {
    #[value(name = "zh-CN", aliases = ["zh", "zh-cn", "zh-Hans"])]
    Chinese,
    #[value(name = "en")]
    English,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ProgressForm {
    Json,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    #[command(subcommand)]
    Vault(vault::VaultCommand),
    #[command(subcommand)]
    Person(family::PersonCommand),
    #[command(subcommand)]
    Device(family::DeviceCommand),
    #[command(subcommand)]
    Identifier(family::IdentifierCommand),
    #[command(subcommand)]
    Account(account::AccountCommand),
    #[command(subcommand)]
    Service(service::ServiceCommand),
    Import(discover::ImportArgs),
    #[command(subcommand)]
    Imports(discover::ImportsCommand),
    #[command(subcommand)]
    Findings(discover::FindingsCommand),
    #[command(subcommand)]
    Plan(way::PlanCommand),
    #[command(subcommand)]
    Checklist(way::ChecklistCommand),
    #[command(subcommand)]
    Evidence(evidence::EvidenceCommand),
    #[command(subcommand)]
    Request(request::RequestCommand),
    #[command(subcommand)]
    Incident(incident::IncidentCommand),
    Letter(Box<letter::LetterArgs>),
    Complaint(Box<letter::ComplaintArgs>),
    #[command(subcommand)]
    Whatif(graph::WhatifCommand),
    #[command(subcommand)]
    Graph(graph::GraphCommand),
    Due(way::DueArgs),
    Reminders(time::RemindersArgs),
    #[command(subcommand)]
    Calendar(time::CalendarCommand),
    #[command(subcommand)]
    Export(time::ExportCommand),
    #[command(subcommand)]
    Log(vault::LogCommand),
    Undo,
    Redo,
    Demo(vault::DemoArgs),
    Completions {
        shell: clap_complete::Shell,
    },
    #[command(hide = true)]
    Man {
        dir: Option<PathBuf>,
    },
}
