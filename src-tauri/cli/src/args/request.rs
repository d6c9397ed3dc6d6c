// Requests and complaints.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use quittance_core::law::request::{Claim, Found, RefusalReason};
use quittance_core::law::{Law, Right, Term};

use super::values::{CLAIMS, FOUND, LAWS, REASONS, REPLIES, RIGHTS, day, term, word};

#[derive(Debug, Args)]
pub(crate) struct Asked {
    #[arg(long)]
    pub to: Option<String>,
    #[arg(long)]
    pub subject: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub barrier: Vec<String>,
    #[arg(long)]
    pub step: Option<String>,
    #[arg(long)]
    pub incident: Option<String>,
    #[arg(long, value_name = "REQUEST")]
    pub follows: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Happened {
    pub request: String,
    #[arg(long, value_parser = day, value_name = "DATE")]
    pub on: Option<NaiveDate>,
    #[arg(long)]
    pub note: Option<String>,
    #[arg(long)]
    pub file: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Said {
    #[arg(value_parser = REPLIES.to_vec())]
    pub reply: String,
    #[arg(long, value_parser = word::<Claim>(CLAIMS), value_name = "CLAIM")]
    pub claim: Option<Claim>,
    #[arg(long, value_parser = word::<RefusalReason>(REASONS), value_name = "REASON")]
    pub reason: Option<RefusalReason>,
    #[arg(long, value_parser = term, value_name = "TIME")]
    pub within: Option<Term>,
    #[arg(long, value_parser = day, value_name = "DATE")]
    pub until: Option<NaiveDate>,
    #[arg(long)]
    pub without_reasons: bool,
    #[arg(long)]
    pub ending: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum RequestCommand {
    Add {
        account: String,
        #[arg(long, value_parser = word::<Right>(RIGHTS), value_name = "RIGHT")]
        right: Right,
        #[arg(long, value_parser = word::<Law>(LAWS), default_value = "pipl", value_name = "LAW")]
        law: Law,
        #[arg(long)]
        channel: Option<String>,
        #[command(flatten)]
        asked: Asked,
    },
    List {
        #[arg(long)]
        account: Option<String>,
        #[arg(long)]
        all: bool,
    },
    Show {
        request: String,
    },
    Edit {
        request: String,
        #[arg(long, value_parser = word::<Right>(RIGHTS), value_name = "RIGHT")]
        right: Option<Right>,
        #[arg(long, value_parser = word::<Law>(LAWS), value_name = "LAW")]
        law: Option<Law>,
        #[arg(long)]
        channel: Option<String>,
        #[command(flatten)]
        asked: Asked,
    },
    Sent {
        #[command(flatten)]
        happened: Happened,
    },
    Reply {
        #[command(flatten)]
        happened: Happened,
        #[command(flatten)]
        said: Said,
    },
    Supplied {
        #[command(flatten)]
        happened: Happened,
    },
    Remind {
        #[command(flatten)]
        happened: Happened,
    },
    Verify {
        #[command(flatten)]
        happened: Happened,
        #[arg(value_parser = word::<Found>(FOUND))]
        found: Found,
        #[arg(long)]
        ending: bool,
    },
    Escalate {
        #[command(flatten)]
        happened: Happened,
        channel: String,
    },
    Close {
        #[command(flatten)]
        happened: Happened,
    },
    Withdraw {
        #[command(flatten)]
        happened: Happened,
    },
    Abandon {
        #[command(flatten)]
        happened: Happened,
    },
    Unrecord {
        request: String,
    },
    Remove {
        request: String,
    },
    Channels {
        #[arg(long, value_parser = word::<Law>(LAWS), value_name = "LAW")]
        law: Option<Law>,
    },
    Rights,
}
