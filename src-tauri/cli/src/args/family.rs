// People, their devices and their identifiers.

use chrono::NaiveDate;
use clap::Subcommand;
use quittance_core::device::{DeviceKind, Platform};
use quittance_core::identifier::IdentifierKind;
use quittance_core::person::Relation;

use super::values::{DEVICES, IDENTIFIERS, PLATFORMS, RELATIONS, day, word};

#[derive(Debug, Subcommand)]
pub(crate) enum PersonCommand {
    Add {
        name: String,
        #[arg(long, value_parser = word::<Relation>(RELATIONS), value_name = "RELATION")]
        relation: Option<Relation>,
        #[arg(long)]
        note: Option<String>,
    },
    List,
    Show {
        person: String,
    },
    Edit {
        person: String,
        #[arg(long)]
        name: Option<String>,
        #[arg(long, value_parser = word::<Relation>(RELATIONS), value_name = "RELATION")]
        relation: Option<Relation>,
        #[arg(long)]
        note: Option<String>,
    },
    Remove {
        person: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum DeviceCommand {
    Add {
        name: String,
        #[arg(long, value_parser = word::<DeviceKind>(DEVICES), default_value = "phone", value_name = "KIND")]
        kind: DeviceKind,
        #[arg(long, value_parser = word::<Platform>(PLATFORMS), default_value = "android", value_name = "PLATFORM")]
        platform: Platform,
        #[arg(long, value_name = "PERSON", conflicts_with = "shared")]
        owner: Option<String>,
        #[arg(long)]
        shared: bool,
        #[arg(long, value_name = "NAME")]
        profile: Vec<String>,
        #[arg(long)]
        note: Option<String>,
    },
    List,
    Show {
        device: String,
    },
    Edit {
        device: String,
        #[arg(long)]
        name: Option<String>,
        #[arg(long, value_parser = word::<DeviceKind>(DEVICES), value_name = "KIND")]
        kind: Option<DeviceKind>,
        #[arg(long, value_parser = word::<Platform>(PLATFORMS), value_name = "PLATFORM")]
        platform: Option<Platform>,
        #[arg(long, value_name = "PERSON", conflicts_with = "shared")]
        owner: Option<String>,
        #[arg(long)]
        shared: bool,
        #[arg(long, value_name = "NAME")]
        profile: Vec<String>,
        #[arg(long)]
        note: Option<String>,
    },
    Remove {
        device: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum IdentifierCommand {
    Add {
        #[arg(value_parser = word::<IdentifierKind>(IDENTIFIERS))]
        kind: IdentifierKind,
        value: String,
        #[arg(long, value_name = "PERSON")]
        owner: Option<String>,
        #[arg(long)]
        label: Option<String>,
        #[arg(long, value_name = "ACCOUNT")]
        served_by: Option<String>,
        #[arg(long)]
        device: Option<String>,
        #[arg(long)]
        note: Option<String>,
    },
    List,
    Show {
        identifier: String,
    },
    Edit {
        identifier: String,
        #[arg(long)]
        value: Option<String>,
        #[arg(long, value_name = "PERSON")]
        owner: Option<String>,
        #[arg(long)]
        label: Option<String>,
        #[arg(long, value_name = "ACCOUNT")]
        served_by: Option<String>,
        #[arg(long)]
        device: Option<String>,
        #[arg(long)]
        note: Option<String>,
    },
    Retire {
        identifier: String,
        #[arg(long, value_parser = day, value_name = "DATE")]
        on: Option<NaiveDate>,
        #[arg(long, conflicts_with = "keep")]
        gone: bool,
        #[arg(long, conflicts_with = "on")]
        keep: bool,
    },
    Remove {
        identifier: String,
    },
}
