//! Leave to take money: auto-debits, password-free payments, credit, subscriptions.

use quittance_core::account::{Mandate, MandateDraft, MandateKind, Money};
use quittance_core::identifier::Identifier;
use quittance_core::ids::AccountId;
use quittance_core::{Op, Result, Vault};
use serde_json::Value;

use super::refer::{self, maybe, of_account};
use crate::args::account::{MandateCommand, MandateFacts};
use crate::session::{Done, Session};

pub(crate) fn run(s: &mut Session<'_, '_>, command: MandateCommand) -> Done {
    match command {
        MandateCommand::Add { account, name, facts } => {
            let mut vault = s.open_to_change()?;
            let account = refer::account(&vault, &account)?;
            let draft = draft(&vault, Some(name), facts, None)?;
            let id = vault.operate(Op::GiveMandate, |change| change.give_mandate(&account.id, draft))?;
            s.changed(&[id.as_str()], Value::Null)
        }
        MandateCommand::Edit { account, mandate, name, facts } => {
            let mut vault = s.open_to_change()?;
            let account = refer::account(&vault, &account)?;
            let held = find(&vault, &account.id, &mandate)?;
            let draft = draft(&vault, name, facts, Some(&held))?;
            vault.operate(Op::CorrectMandate, |change| change.correct_mandate(&held.id, draft))?;
            s.changed(&[], Value::Null)
        }
        MandateCommand::Cancel { account, mandate, on } => {
            let mut vault = s.open_to_change()?;
            let account = refer::account(&vault, &account)?;
            let held = find(&vault, &account.id, &mandate)?;
            let on = on.unwrap_or_else(|| s.clock.today());
            vault.operate(Op::CancelMandate, |change| change.cancel_mandate(&held.id, on))?;
            s.changed(&[], Value::Null)
        }
        MandateCommand::Remove { account, mandate } => {
            let mut vault = s.open_to_change()?;
            let account = refer::account(&vault, &account)?;
            let held = find(&vault, &account.id, &mandate)?;
            vault.operate(Op::RemoveMandate, |change| change.forget::<Mandate>(held.id.as_str()))?;
            s.changed(&[], Value::Null)
        }
    }
}

fn find(vault: &Vault, account: &AccountId, asked: &str) -> Result<Mandate> {
    of_account(vault, account, asked, |held: &Mandate| Ok(vec![held.name.clone()]))
}

fn draft(vault: &Vault, name: Option<String>, facts: MandateFacts, before: Option<&Mandate>) -> Result<MandateDraft> {
    let payer = facts.payer.as_deref().map(|asked| refer::account(vault, asked)).transpose()?.map(|account| account.id);
    let card = maybe(vault, facts.card.as_deref(), |held: Identifier| held.id)?;
    let amount = facts.amount.map(|minor| Money { minor, currency: facts.currency });
    Ok(MandateDraft {
        kind: facts.kind.or(before.map(|held| held.kind)).unwrap_or(MandateKind::Subscription),
        name: name.or_else(|| before.map(|held| held.name.clone())).unwrap_or_default(),
        payer: payer.or_else(|| before.and_then(|held| held.payer.clone())),
        card: card.or_else(|| before.and_then(|held| held.card.clone())),
        amount: amount.or_else(|| before.and_then(|held| held.amount.clone())),
        renews: facts.renews.map_or(before.and_then(|held| held.renews), |maybe| maybe.0),
    })
}
