// Services of the catalogue, and one's own.

use std::path::PathBuf;

use clap::Subcommand;

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
}
