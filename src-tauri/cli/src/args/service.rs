// Services of the catalogue, and one's own.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use quittance_core::catalogue::entry::{ContactKind, LoginEffect, PreconditionKind};
use quittance_core::catalogue::outcome::AppPlatform;
use quittance_core::service::WentHow;

use super::values::{APPS, CONDITIONS, CONTACTS, LOGIN_EFFECTS, RESULTS, day, word};

#[derive(Debug, Subcommand)]
pub(crate) enum ServiceCommand {
    Search {
        query: String,
        #[arg(long, default_value_t = 12, value_name = "N")]
        limit: usize,
    },
    Show {
        service: String,
    },
    List {
        #[arg(long)]
        category: Option<String>,
    },
    Validate {
        #[arg(required = true)]
        file: Vec<PathBuf>,
    },
    Add {
        name: String,
        #[arg(long, value_name = "NAME")]
        name_en: Option<String>,
        #[arg(long)]
        category: Option<String>,
        #[arg(long)]
        domain: Vec<String>,
        #[arg(long)]
        signature: Vec<String>,
        #[arg(long)]
        note: Option<String>,
    },
    Edit {
        service: String,
        file: Option<PathBuf>,
        #[arg(long)]
        name: Option<String>,
        #[arg(long, value_name = "NAME")]
        name_en: Option<String>,
        #[arg(long)]
        category: Option<String>,
        #[arg(long)]
        domain: Vec<String>,
        #[arg(long)]
        signature: Vec<String>,
        #[arg(long)]
        note: Option<String>,
    },
    Remove {
        service: String,
    },
    Copy {
        service: String,
        #[arg(long)]
        name: Option<String>,
        #[arg(long, value_name = "NAME")]
        name_en: Option<String>,
        #[arg(long, value_name = "ACCOUNT")]
        account: Vec<String>,
    },
    Export {
        service: String,
        file: Option<PathBuf>,
        #[arg(long)]
        replace: bool,
    },
    Report(ReportArgs),
    Override(OverrideArgs),
    Patch {
        file: Option<PathBuf>,
        #[arg(long)]
        service: Option<String>,
        #[arg(long, value_name = "ID")]
        only: Vec<String>,
        #[arg(long)]
        replace: bool,
    },
    Load {
        file: PathBuf,
        #[arg(long, value_name = "KEY")]
        key: Option<String>,
        #[arg(long, value_name = "FILE")]
        signature: Option<PathBuf>,
        #[arg(long)]
        older: bool,
        #[arg(long)]
        dry_run: bool,
    },
    Unload,
    Editions,
    ForgetKey {
        key: String,
    },
    #[command(subcommand)]
    Shelf(ShelfCommand),
    Wanted,
}

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct ReportArgs {
    #[command(subcommand)]
    pub command: Option<ReportCommand>,
    #[command(flatten)]
    pub walk: WalkArgs,
}

#[derive(Debug, Args)]
pub(crate) struct WalkArgs {
    pub service: Option<String>,
    #[arg(long, value_name = "CHECKLIST", conflicts_with = "service")]
    pub from: Option<String>,
    #[arg(long)]
    pub way: Option<String>,
    #[arg(long, value_parser = word::<WentHow>(RESULTS))]
    pub result: Option<WentHow>,
    #[arg(long, value_name = "CODE")]
    pub barrier: Vec<String>,
    #[arg(long, value_name = "STEP")]
    pub stopped_at: Option<String>,
    #[arg(long, value_name = "N")]
    pub days: Option<u32>,
    #[arg(long, value_name = "ITEM")]
    pub asked: Vec<String>,
    #[arg(long, value_parser = day, value_name = "DATE")]
    pub on: Option<NaiveDate>,
    #[arg(long, value_name = "ACCOUNT")]
    pub account: Option<String>,
    #[arg(long, value_parser = word::<AppPlatform>(APPS))]
    pub app: Option<AppPlatform>,
    #[arg(long, value_name = "VERSION", requires = "app")]
    pub app_version: Option<String>,
    #[arg(long)]
    pub note: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ReportCommand {
    List {
        service: Option<String>,
    },
    Remove {
        report: String,
    },
    Export {
        file: Option<PathBuf>,
        #[arg(long)]
        service: Option<String>,
        #[arg(long)]
        replace: bool,
    },
}

#[derive(Debug, Args)]
pub(crate) struct OverrideArgs {
    pub service: Option<String>,
    #[command(subcommand)]
    pub command: OverrideCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum OverrideCommand {
    Step {
        step: String,
        #[arg(long)]
        way: Option<String>,
        #[arg(long)]
        title: Option<String>,
        #[arg(long, value_name = "TITLE")]
        title_en: Option<String>,
        #[arg(long)]
        path: Option<String>,
        #[arg(long)]
        url: Option<String>,
        #[arg(long)]
        why: Option<String>,
        #[arg(long)]
        note: Option<String>,
    },
    Gone {
        step: String,
        #[arg(long)]
        way: Option<String>,
        #[arg(long)]
        note: Option<String>,
    },
    Add {
        title: String,
        #[arg(long, value_name = "TITLE")]
        title_en: Option<String>,
        #[arg(long, value_name = "STEP")]
        after: Option<String>,
        #[arg(long)]
        way: Option<String>,
        #[arg(long)]
        path: Option<String>,
        #[arg(long)]
        url: Option<String>,
        #[arg(long)]
        why: Option<String>,
        #[arg(long)]
        proof: Option<String>,
        #[arg(long)]
        note: Option<String>,
    },
    Wait {
        days: u32,
        #[arg(long, value_parser = word::<LoginEffect>(LOGIN_EFFECTS))]
        login: Option<LoginEffect>,
        #[arg(long)]
        note: Option<String>,
    },
    Contact {
        #[arg(value_parser = word::<ContactKind>(CONTACTS), required_unless_present = "gone")]
        kind: Option<ContactKind>,
        #[arg(required_unless_present = "gone")]
        value: Option<String>,
        #[arg(long, value_name = "VALUE", conflicts_with = "gone")]
        instead: Option<String>,
        #[arg(long, value_name = "VALUE", conflicts_with = "kind")]
        gone: Option<String>,
        #[arg(long)]
        hours: Option<String>,
        #[arg(long)]
        note: Option<String>,
    },
    Material {
        #[arg(required_unless_present = "gone")]
        item: Option<String>,
        #[arg(long)]
        text: Option<String>,
        #[arg(long, value_name = "ITEM", conflicts_with = "gone")]
        instead: Option<String>,
        #[arg(long, value_name = "ITEM", conflicts_with = "item")]
        gone: Option<String>,
        #[arg(long)]
        way: Vec<String>,
        #[arg(long)]
        note: Option<String>,
    },
    Condition {
        #[arg(value_parser = word::<PreconditionKind>(CONDITIONS), required_unless_present = "gone")]
        kind: Option<PreconditionKind>,
        #[arg(required_unless_present = "gone")]
        text: Option<String>,
        #[arg(long, value_name = "N")]
        days: Option<u32>,
        #[arg(long, value_name = "KIND", conflicts_with = "gone")]
        instead: Option<String>,
        #[arg(long, value_name = "KIND", conflicts_with = "kind")]
        gone: Option<String>,
        #[arg(long)]
        note: Option<String>,
    },
    List,
    Remove {
        correction: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum ShelfCommand {
    Load { file: PathBuf },
    Remove,
}
