// The vault itself, its history, and the example.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::values::{NEW_SLOTS, SLOTS};

#[derive(Debug, Subcommand)]
pub(crate) enum VaultCommand {
    Create {
        #[arg(long)]
        keyring: bool,
        #[arg(long)]
        recovery: bool,
        #[arg(long, requires = "recovery")]
        no_passphrase: bool,
        #[arg(long, value_name = "FILE")]
        from: Option<PathBuf>,
    },
    Info,
    Check,
    Backup,
    Restore {
        file: PathBuf,
    },
    Passphrase {
        #[arg(long)]
        recovery: bool,
    },
    Slots {
        #[command(subcommand)]
        command: Option<SlotsCommand>,
    },
    Lock,
}

#[derive(Debug, Subcommand)]
pub(crate) enum SlotsCommand {
    List,
    Add {
        #[arg(value_parser = NEW_SLOTS.to_vec())]
        kind: String,
    },
    Remove {
        #[arg(value_parser = SLOTS.to_vec())]
        kind: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum LogCommand {
    List {
        #[arg(long, default_value_t = 50, value_name = "N")]
        limit: u32,
    },
    Verify,
}

#[derive(Debug, Args)]
pub(crate) struct DemoArgs {
    pub dir: PathBuf,
}
