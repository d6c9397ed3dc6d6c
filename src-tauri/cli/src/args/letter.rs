// Letters and complaint packs.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use quittance_core::law::route::Act;
use quittance_core::law::{Law, Right};
use quittance_core::letter::LetterFormat;
use quittance_core::letters::IdentifierKind;
use quittance_core::letters::letter::KindName;

use super::values::{LAWS, RIGHTS, day, word};

pub(crate) const KINDS: &[&str] = &["request", "reminder", "refusal", "follow-up"];
pub(crate) const FORMATS: &[&str] = &["txt", "md", "chat", "eml", "pdf"];
pub(crate) const ACTS: &[&str] = &["complain", "report", "appeal", "sue"];
pub(crate) const CARRIED: &[&str] = &[
    "user-id",
    "username",
    "phone",
    "email",
    "real-name",
    "id-card",
    "passport",
    "driving-licence",
    "bank-card",
    "order",
    "other",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Written {
    Zh,
    En,
}

#[derive(Debug, Args)]
pub(crate) struct Filled {
    #[arg(long, value_parser = word::<Law>(LAWS), value_name = "LAW")]
    pub law: Option<Law>,
    #[arg(long = "in", value_enum, value_name = "LANG")]
    pub written: Option<Written>,
    #[arg(long)]
    pub request: Option<String>,
    #[arg(long)]
    pub step: Option<String>,
    #[arg(long, value_name = "FIELD=VALUE")]
    pub fill: Vec<String>,
    #[arg(long, value_name = "CODE")]
    pub hurdle: Vec<String>,
    #[arg(long)]
    pub replace: bool,
    #[arg(long)]
    pub record: bool,
    #[arg(long, value_parser = day, value_name = "DATE")]
    pub sent: Option<NaiveDate>,
}

#[derive(Debug, Args)]
pub(crate) struct LetterArgs {
    pub account: String,
    #[arg(long, value_parser = word::<Right>(RIGHTS), value_name = "RIGHT")]
    pub right: Vec<Right>,
    #[arg(long, value_parser = word::<KindName>(KINDS), value_name = "KIND")]
    pub kind: Option<KindName>,
    #[arg(long, value_parser = word::<LetterFormat>(FORMATS), default_value = "txt", value_name = "FORM")]
    pub format: LetterFormat,
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    #[arg(long, value_parser = word::<IdentifierKind>(CARRIED), value_name = "KIND")]
    pub carry: Vec<IdentifierKind>,
    #[arg(long, value_parser = word::<IdentifierKind>(CARRIED), value_name = "KIND")]
    pub in_full: Vec<IdentifierKind>,
    #[arg(long, value_name = "EVIDENCE")]
    pub enclose: Vec<String>,
    #[command(flatten)]
    pub filled: Filled,
}

#[derive(Debug, Args)]
pub(crate) struct ComplaintArgs {
    pub account: String,
    #[arg(long, value_name = "CHANNEL")]
    pub to: Option<String>,
    #[arg(long, value_parser = word::<Act>(ACTS), value_name = "ACT")]
    pub act: Option<Act>,
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    #[arg(long, value_name = "EVIDENCE")]
    pub evidence: Vec<String>,
    #[arg(long)]
    pub anonymous: bool,
    #[arg(long)]
    pub unmasked: bool,
    #[arg(long)]
    pub nowhere_else: bool,
    #[command(flatten)]
    pub filled: Filled,
}
