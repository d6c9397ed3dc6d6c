//! Plans: looked at with `--dry-run`, begun without it.

use quittance_core::Op;
use quittance_core::checklist::Goal;
use quittance_core::ids::{AccountId, ChecklistId};
use quittance_core::view::{ChecklistView, OrderView, checklist_view, plan_preview};
use quittance_core::{Result, Vault};
use serde_json::{Value, json};

use super::{order, refer};
use crate::args::way::{CloseArgs, PlanArgs, PlanCommand};
use crate::session::{Done, Session};
use crate::trouble::{Trouble, USAGE};
use crate::{said, shapes};

pub(crate) fn run(s: &mut Session<'_, '_>, command: PlanCommand) -> Done {
    match command {
        PlanCommand::Close(args) if args.order => close_in_order(s, &args),
        PlanCommand::Close(CloseArgs { accepted, .. })
            if !(accepted.leave.is_empty() && accepted.give_up.is_empty()) =>
        {
            Err(Trouble::said("cli-order-not-asked", USAGE))
        }
        PlanCommand::Close(args) => begin(s, &args.plan, Goal::Close),
        PlanCommand::Unbind(args) => begin(s, &args, Goal::Unbind),
        PlanCommand::Retire(args) => order::retire(s, &args),
    }
}

fn begin(s: &mut Session<'_, '_>, args: &PlanArgs, goal: Goal) -> Done {
    let mut vault = opened(s, args)?;
    let accounts = accounts(&vault, args)?;
    let views = views(&mut vault, &accounts, goal, args.dry_run)?;
    vault.close()?;
    answer(s, None, &views, args.dry_run)
}

/// Several accounts, each after those that are entered through it. Where there is no such order, nothing is begun.
fn close_in_order(s: &mut Session<'_, '_>, args: &CloseArgs) -> Done {
    let mut vault = opened(s, &args.plan)?;
    let asked = accounts(&vault, &args.plan)?;
    let (order, accounts) = order::closing(s, &vault, &asked, &args.accepted)?;
    if !order.possible {
        if s.json {
            let value = json!({ "order": order::shape(s, &order), "plans": [] });
            s.print_json(&value)?;
        } else {
            let mut page = s.page();
            order::write(&s.words, &mut page, &order);
            s.show(&page)?;
        }
        return Err(order::impossible(&order));
    }
    let views = views(&mut vault, &accounts, Goal::Close, args.plan.dry_run)?;
    vault.close()?;
    answer(s, Some(&order), &views, args.plan.dry_run)
}

fn opened(s: &mut Session<'_, '_>, args: &PlanArgs) -> Done<Vault> {
    if args.dry_run { s.open() } else { s.open_to_change() }
}

fn accounts(vault: &Vault, args: &PlanArgs) -> Result<Vec<AccountId>> {
    args.account.iter().map(|asked| refer::account(vault, asked).map(|account| account.id)).collect()
}

/// The plans, begun in one operation unless they are only looked at.
fn views(vault: &mut Vault, accounts: &[AccountId], goal: Goal, dry_run: bool) -> Result<Vec<ChecklistView>> {
    if dry_run {
        return accounts.iter().map(|id| plan_preview(vault, id, goal)).collect();
    }
    let lists: Vec<ChecklistId> = vault
        .operate(Op::BeginChecklist, |change| accounts.iter().map(|id| change.begin_checklist(id, goal)).collect())?;
    lists.iter().map(|id| checklist_view(vault, id)).collect()
}

fn answer(s: &mut Session<'_, '_>, order: Option<&OrderView>, views: &[ChecklistView], dry_run: bool) -> Done {
    if s.json {
        let plans: Vec<Value> = views.iter().map(|view| shapes::plan(view, &s.words)).collect();
        if let Some(order) = order {
            let value = json!({ "order": order::shape(s, order), "plans": plans });
            return s.print_json(&value);
        }
        return match <[Value; 1]>::try_from(plans) {
            Ok([plan]) => s.print_json(&plan),
            Err(plans) => s.print_json(&json!({ "plans": plans })),
        };
    }
    if s.quiet {
        let ids: String = views.iter().filter(|_| !dry_run).map(|view| format!("{}\n", view.row.id)).collect();
        return s.print(&ids);
    }
    if let Some(order) = order {
        let mut page = s.page();
        order::write(&s.words, &mut page, order);
        page.gap();
        s.show(&page)?;
    }
    for view in views {
        let page = said::checklist(s, view, dry_run);
        s.show(&page)?;
    }
    if dry_run {
        s.note(&s.words.get("cli-dry-run"));
        return Ok(());
    }
    s.changed(&[], Value::Null)
}
