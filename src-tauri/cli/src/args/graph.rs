// What opens what: what if, the map, single points of failure, worked cases.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};
use quittance_core::account::MethodUse;

use super::values::{USES, word};

#[derive(Debug, Subcommand)]
pub(crate) enum WhatifCommand {
    Lose {
        #[arg(required = true, value_name = "REF")]
        thing: Vec<String>,
    },
    Steal {
        #[arg(required = true, value_name = "REF")]
        thing: Vec<String>,
        #[arg(long)]
        open: bool,
    },
    Close {
        #[arg(required = true, value_name = "REF")]
        thing: Vec<String>,
    },
    Forget {
        #[arg(required = true)]
        account: Vec<String>,
    },
    Leak {
        #[arg(required = true)]
        account: Vec<String>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum GraphForm {
    Json,
    Dot,
    Svg,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum YesNo {
    #[value(aliases = ["y", "是", "能"])]
    Yes,
    #[value(aliases = ["n", "否", "不能"])]
    No,
}

#[derive(Debug, Subcommand)]
pub(crate) enum GraphCommand {
    Show {
        #[arg(value_name = "REF")]
        thing: Option<String>,
    },
    Spof {
        #[arg(long)]
        change: bool,
        #[arg(long, value_name = "N")]
        limit: Option<usize>,
    },
    Export {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long, value_enum, value_name = "FORM")]
        format: Option<GraphForm>,
        #[arg(long)]
        replace: bool,
    },
    Eval {
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    Questions,
    Answer {
        account: String,
        #[arg(value_enum, value_name = "YES|NO")]
        works: YesNo,
        #[arg(long, value_name = "KEY", conflicts_with = "need")]
        way: Option<String>,
        #[arg(long, value_name = "NEED")]
        need: Vec<String>,
        #[arg(long, value_parser = word::<MethodUse>(USES), default_value = "login", value_name = "USE")]
        usage: MethodUse,
    },
}
