// Accounts and what each holds and hangs on.

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use quittance_core::account::{EndingKind, GivenHow, MandateKind, MethodUse, Opened, PermissionKind, Role, StageName};

use super::values::{
    ENDINGS, ENDS, FATES, GRANTS, MANDATES, Maybe, OCCASIONS, PERMISSIONS, ROLES, STAGES, USES, currency, day,
    day_or_none, hundredths, opened, word,
};

#[derive(Debug, Args)]
pub(crate) struct Facts {
    #[arg(long)]
    pub label: Option<String>,
    #[arg(long, value_parser = opened, value_name = "WHEN", allow_hyphen_values = true)]
    pub opened: Option<Maybe<Opened>>,
    #[arg(long, value_parser = day_or_none, value_name = "DATE")]
    pub last_used: Option<Maybe<NaiveDate>>,
    #[arg(long, value_parser = day_or_none, value_name = "DATE")]
    pub last_order: Option<Maybe<NaiveDate>>,
    #[arg(long)]
    pub device: Vec<String>,
    #[arg(long)]
    pub note: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum AccountCommand {
    Add {
        service: String,
        #[arg(long)]
        person: Option<String>,
        #[command(flatten)]
        facts: Facts,
        #[arg(long, value_name = "IDENTIFIER")]
        bind: Vec<String>,
        #[arg(long, value_name = "ACCOUNT")]
        through: Vec<String>,
        #[arg(long, value_name = "ITEM")]
        data: Vec<String>,
    },
    List {
        #[arg(long)]
        person: Option<String>,
        #[arg(long, value_parser = word::<StageName>(STAGES), value_name = "STAGE")]
        stage: Option<StageName>,
        #[arg(long)]
        category: Option<String>,
        #[arg(long, value_name = "ITEM")]
        holds: Option<String>,
        #[arg(long)]
        identifier: Option<String>,
        #[arg(long, value_name = "SERVICE")]
        provider: Option<String>,
        #[arg(long, value_name = "CODE")]
        barrier: Option<String>,
        #[arg(long)]
        device: Option<String>,
        #[arg(long)]
        year: Option<i32>,
        query: Option<String>,
    },
    Show {
        account: String,
    },
    Edit {
        account: String,
        #[arg(long)]
        person: Option<String>,
        #[arg(long)]
        service: Option<String>,
        #[command(flatten)]
        facts: Facts,
    },
    Remove {
        account: String,
    },
    Stage {
        account: String,
        #[arg(value_parser = word::<StageName>(STAGES))]
        stage: StageName,
        #[arg(long, value_parser = day, value_name = "DATE")]
        on: Option<NaiveDate>,
        #[arg(long, value_parser = day, value_name = "DATE")]
        until: Option<NaiveDate>,
        #[arg(long, value_name = "CODE")]
        barrier: Vec<String>,
    },
    Links {
        #[arg(long, value_name = "ACCOUNT")]
        seen_by: Option<String>,
    },
    #[command(subcommand)]
    Data(DataCommand),
    #[command(subcommand)]
    Binding(BindingCommand),
    #[command(subcommand)]
    Link(LinkCommand),
    #[command(subcommand)]
    Mandate(MandateCommand),
    #[command(subcommand)]
    Permission(PermissionCommand),
    #[command(subcommand)]
    Method(MethodCommand),
    #[command(subcommand)]
    Note(NoteCommand),
    #[command(subcommand)]
    Ending(EndingCommand),
}

#[derive(Debug, Subcommand)]
pub(crate) enum DataCommand {
    Add {
        account: String,
        #[arg(required = true)]
        item: Vec<String>,
        #[arg(long)]
        identifier: Option<String>,
        #[arg(long, value_parser = word::<GivenHow>(OCCASIONS), default_value = "unknown", value_name = "WHEN")]
        how: GivenHow,
        #[arg(long, value_parser = day, value_name = "DATE")]
        given: Option<NaiveDate>,
        #[arg(long)]
        note: Option<String>,
    },
    Edit {
        account: String,
        item: String,
        #[arg(long)]
        identifier: Option<String>,
        #[arg(long, value_parser = word::<GivenHow>(OCCASIONS), value_name = "WHEN")]
        how: Option<GivenHow>,
        #[arg(long, value_parser = day_or_none, value_name = "DATE")]
        given: Option<Maybe<NaiveDate>>,
        #[arg(long, value_parser = FATES.to_vec(), value_name = "FATE")]
        fate: Option<String>,
        #[arg(long, value_parser = day, value_name = "DATE", requires = "fate")]
        on: Option<NaiveDate>,
        #[arg(long, value_parser = day, value_name = "DATE", requires = "fate")]
        until: Option<NaiveDate>,
        #[arg(long)]
        note: Option<String>,
    },
    Remove {
        account: String,
        item: String,
    },
    Kinds,
}

#[derive(Debug, Subcommand)]
pub(crate) enum BindingCommand {
    Add {
        account: String,
        identifier: String,
        #[arg(long, value_parser = word::<Role>(ROLES), default_value = "login", value_name = "ROLE", value_delimiter = ',')]
        role: Vec<Role>,
        #[arg(long, value_parser = day, value_name = "DATE")]
        since: Option<NaiveDate>,
    },
    Edit {
        account: String,
        binding: String,
        #[arg(long, value_parser = word::<Role>(ROLES), value_name = "ROLE", value_delimiter = ',')]
        role: Vec<Role>,
        #[arg(long, value_parser = day_or_none, value_name = "DATE")]
        since: Option<Maybe<NaiveDate>>,
    },
    Unbind {
        account: String,
        binding: String,
        #[arg(long, value_parser = day, value_name = "DATE")]
        on: Option<NaiveDate>,
    },
    Remove {
        account: String,
        binding: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum LinkCommand {
    Add {
        account: String,
        provider: String,
        #[arg(long)]
        scope: Vec<String>,
        #[arg(long, value_parser = day, value_name = "DATE")]
        since: Option<NaiveDate>,
    },
    Edit {
        account: String,
        link: String,
        #[arg(long)]
        scope: Vec<String>,
        #[arg(long, value_parser = day_or_none, value_name = "DATE")]
        since: Option<Maybe<NaiveDate>>,
    },
    Unlink {
        account: String,
        link: String,
        #[arg(long, value_parser = ENDS.to_vec(), value_name = "END")]
        end: String,
        #[arg(long, value_parser = day, value_name = "DATE")]
        on: Option<NaiveDate>,
    },
    Remove {
        account: String,
        link: String,
    },
}

#[derive(Debug, Args)]
pub(crate) struct MandateFacts {
    #[arg(long, value_parser = word::<MandateKind>(MANDATES), value_name = "KIND")]
    pub kind: Option<MandateKind>,
    #[arg(long, value_name = "ACCOUNT")]
    pub payer: Option<String>,
    #[arg(long, value_name = "IDENTIFIER")]
    pub card: Option<String>,
    #[arg(long, value_parser = hundredths)]
    pub amount: Option<i32>,
    #[arg(long, value_parser = currency, default_value = "CNY")]
    pub currency: String,
    #[arg(long, value_parser = day_or_none, value_name = "DATE")]
    pub renews: Option<Maybe<NaiveDate>>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum MandateCommand {
    Add {
        account: String,
        name: String,
        #[command(flatten)]
        facts: MandateFacts,
    },
    Edit {
        account: String,
        mandate: String,
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        facts: MandateFacts,
    },
    Cancel {
        account: String,
        mandate: String,
        #[arg(long, value_parser = day, value_name = "DATE")]
        on: Option<NaiveDate>,
    },
    Remove {
        account: String,
        mandate: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum PermissionCommand {
    List {
        #[arg(long)]
        device: Option<String>,
    },
    Add {
        account: String,
        device: String,
        #[arg(value_parser = word::<PermissionKind>(PERMISSIONS))]
        kind: PermissionKind,
        #[arg(long, value_parser = GRANTS.to_vec(), default_value = "granted", value_name = "STATE")]
        state: String,
        #[arg(long, value_parser = day, value_name = "DATE")]
        on: Option<NaiveDate>,
    },
    Edit {
        account: String,
        permission: String,
        #[arg(long, value_parser = GRANTS.to_vec(), value_name = "STATE")]
        state: String,
        #[arg(long, value_parser = day, value_name = "DATE")]
        on: Option<NaiveDate>,
    },
    Revoke {
        account: String,
        permission: String,
        #[arg(long, value_parser = day, value_name = "DATE")]
        on: Option<NaiveDate>,
    },
    Remove {
        account: String,
        permission: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum MethodCommand {
    Add {
        account: String,
        #[arg(required = true)]
        need: Vec<String>,
        #[arg(long, value_parser = word::<MethodUse>(USES), default_value = "login", value_name = "USE")]
        usage: MethodUse,
    },
    Remove {
        account: String,
        method: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum NoteCommand {
    Add {
        account: String,
        text: String,
        #[arg(long)]
        step: Option<String>,
    },
    Remove {
        account: String,
        note: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum EndingCommand {
    List {
        account: Option<String>,
    },
    Check {
        account: String,
        check: String,
        #[arg(long)]
        still_there: bool,
        #[arg(long, requires = "still_there")]
        note: Option<String>,
    },
    Add {
        account: String,
        #[arg(value_parser = word::<EndingKind>(ENDINGS))]
        kind: EndingKind,
        #[arg(long, value_parser = day, value_name = "DATE")]
        on: Option<NaiveDate>,
        #[arg(long, value_parser = day, value_name = "DATE")]
        until: Option<NaiveDate>,
        #[arg(long)]
        note: Option<String>,
        #[arg(long, value_name = "ITEM")]
        data: Vec<String>,
    },
    Remove {
        account: String,
        #[arg(value_parser = word::<EndingKind>(ENDINGS))]
        kind: EndingKind,
    },
}
