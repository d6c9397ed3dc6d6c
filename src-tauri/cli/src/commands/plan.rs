//! Plans: looked at with `--dry-run`, begun without it.

use quittance_core::checklist::{Goal, RetireWish, Start};
use quittance_core::device::Device;
use quittance_core::identifier::Identifier;
use quittance_core::ids::{AccountId, ChecklistId};
use quittance_core::view::{ChecklistView, OrderView, checklist_view, plan_preview, start_preview};
use quittance_core::{Result, Vault};
use serde_json::{Map, Value, json};

use super::{on_map, order, refer};
use crate::args::way::{AuditArgs, CloseArgs, HandOverArgs, PlanArgs, PlanCommand, RetireArgs};
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
        PlanCommand::Close(args) => close(s, &args.plan),
        PlanCommand::Unbind(args) => begin(s, &args, Goal::Unbind),
        PlanCommand::Revoke(args) => begin(s, &args, Goal::Revoke),
        PlanCommand::Retire(args) if args.order => order::retire(s, &args),
        PlanCommand::Retire(args) => retire(s, &args),
        PlanCommand::HandOver(args) => hand_over(s, &args),
        PlanCommand::Audit(args) => audit(s, &args),
    }
}

/// The same goal for each of several accounts, each with its own list.
fn begin(s: &mut Session<'_, '_>, args: &PlanArgs, goal: Goal) -> Done {
    let mut vault = opened(s, args.dry_run)?;
    let accounts = accounts(&vault, args)?;
    let views = if args.dry_run {
        accounts.iter().map(|id| plan_preview(&vault, id, goal)).collect::<Result<Vec<_>>>()?
    } else {
        let lists: Vec<ChecklistId> = vault.operate(quittance_core::Op::BeginChecklist, |change| {
            accounts.iter().map(|id| change.begin_checklist(id, goal)).collect()
        })?;
        lists.iter().map(|id| checklist_view(&vault, id)).collect::<Result<Vec<_>>>()?
    };
    vault.close()?;
    answer(s, Answer { order: None, over: None, views: &views, dry_run: args.dry_run })
}

/// One account, or several in the best order: after those that are entered through them, the quick ones first.
fn close(s: &mut Session<'_, '_>, args: &PlanArgs) -> Done {
    let mut vault = opened(s, args.dry_run)?;
    let asked = accounts(&vault, args)?;
    if let [_] = asked.as_slice() {
        vault.close()?;
        return begin(s, args, Goal::Close);
    }
    let start = Start::Close { accounts: asked, give_up: Vec::new() };
    let (over, views) = together(&mut vault, &start, args.dry_run)?;
    vault.close()?;
    answer(s, Answer { order: None, over: over.as_ref(), views: &views, dry_run: args.dry_run })
}

/// Several accounts, each after those that are entered through it. Where there is no such order, nothing is begun.
fn close_in_order(s: &mut Session<'_, '_>, args: &CloseArgs) -> Done {
    let mut vault = opened(s, args.plan.dry_run)?;
    let asked = accounts(&vault, &args.plan)?;
    let (order, accounts, give_up) = order::closing(s, &vault, &asked, &args.accepted)?;
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
    let dry_run = args.plan.dry_run;
    let (over, views) = together(&mut vault, &Start::Close { accounts, give_up }, dry_run)?;
    vault.close()?;
    answer(s, Answer { order: Some(&order), over: over.as_ref(), views: &views, dry_run })
}

/// The list over several accounts, and their own; only its own where it is one.
fn together(vault: &mut Vault, start: &Start, dry_run: bool) -> Result<(Option<ChecklistView>, Vec<ChecklistView>)> {
    if dry_run {
        let over = start_preview(vault, start)?;
        if over.row.subject.account().is_some() {
            return Ok((None, vec![over]));
        }
        let accounts = over.parts.iter().filter_map(|part| part.account.account());
        let views = accounts.map(|id| plan_preview(vault, id, Goal::Close)).collect::<Result<_>>()?;
        return Ok((Some(over), views));
    }
    let id = vault.begin(start)?;
    let over = checklist_view(vault, &id)?;
    if over.row.subject.account().is_some() {
        return Ok((None, vec![over]));
    }
    let lists = over.parts.iter().filter_map(|part| part.list.as_ref());
    let views = lists.map(|row| checklist_view(vault, &row.id)).collect::<Result<_>>()?;
    Ok((Some(over), views))
}

fn retire(s: &mut Session<'_, '_>, args: &RetireArgs) -> Done {
    let mut vault = opened(s, args.dry_run)?;
    let [asked] = args.thing.as_slice() else { return Err(Trouble::said("cli-retire-one", USAGE)) };
    let meant = on_map::find(&vault, &s.words, asked)?;
    let identifier = match &meant.thing {
        quittance_core::access::Thing::Identifier { id } => id.clone(),
        quittance_core::access::Thing::Device { .. } => return Err(order::is_other("cli-order-is-device", &meant)),
        _ => return Err(order::is_other("cli-order-is-account", &meant)),
    };
    let successor = args.to.as_deref().map(|to| vault.find::<Identifier>(to)).transpose()?.map(|held| held.id);
    let wish = order::accepted(s, &vault, &args.accepted)?;
    let start =
        Start::Retire(RetireWish { identifier, lost: args.lost, successor, leave: wish.leave, give_up: wish.give_up });
    begun(s, &mut vault, &start, args.dry_run)
}

fn hand_over(s: &mut Session<'_, '_>, args: &HandOverArgs) -> Done {
    let mut vault = opened(s, args.dry_run)?;
    let device = vault.find::<Device>(&args.device)?.id;
    let successor = args.to.as_deref().map(|to| vault.find::<Device>(to)).transpose()?.map(|held| held.id);
    begun(s, &mut vault, &Start::HandOver { device, successor }, args.dry_run)
}

fn audit(s: &mut Session<'_, '_>, args: &AuditArgs) -> Done {
    let mut vault = opened(s, args.dry_run)?;
    let device = vault.find::<Device>(&args.device)?.id;
    begun(s, &mut vault, &Start::Audit { device }, args.dry_run)
}

fn begun(s: &mut Session<'_, '_>, vault: &mut Vault, start: &Start, dry_run: bool) -> Done {
    let view = if dry_run {
        start_preview(vault, start)?
    } else {
        let id = vault.begin(start)?;
        checklist_view(vault, &id)?
    };
    answer(s, Answer { order: None, over: None, views: &[view], dry_run })
}

fn opened(s: &mut Session<'_, '_>, dry_run: bool) -> Done<Vault> {
    if dry_run { s.open() } else { s.open_to_change() }
}

fn accounts(vault: &Vault, args: &PlanArgs) -> Result<Vec<AccountId>> {
    args.account.iter().map(|asked| refer::account(vault, asked).map(|account| account.id)).collect()
}

struct Answer<'a> {
    order: Option<&'a OrderView>,
    /// The list over several accounts.
    over: Option<&'a ChecklistView>,
    views: &'a [ChecklistView],
    dry_run: bool,
}

fn answer(s: &mut Session<'_, '_>, of: Answer<'_>) -> Done {
    let Answer { order, over, views, dry_run } = of;
    if s.json {
        let plans: Vec<Value> = views.iter().map(|view| shapes::plan(view, &s.words)).collect();
        let mut value = Map::new();
        if let Some(order) = order {
            value.insert("order".into(), order::shape(s, order));
        }
        if let Some(over) = over {
            value.insert("checklist".into(), json!(Some(over.row.id.as_str()).filter(|id| !id.is_empty())));
            value.insert("over".into(), shapes::plan(over, &s.words));
        }
        if value.is_empty()
            && let [plan] = plans.as_slice()
        {
            return s.print_json(plan);
        }
        value.insert("plans".into(), Value::from(plans));
        return s.print_json(&Value::Object(value));
    }
    if s.quiet {
        let all = over.into_iter().chain(views);
        let ids: String = all.filter(|_| !dry_run).map(|view| format!("{}\n", view.row.id)).collect();
        return s.print(&ids);
    }
    if let Some(order) = order {
        let mut page = s.page();
        order::write(&s.words, &mut page, order);
        page.gap();
        s.show(&page)?;
    }
    // Nine lists in full are a book; the one over them says what comes next.
    for view in over.map_or(views, std::slice::from_ref) {
        let page = said::checklist(s, view, dry_run);
        s.show(&page)?;
    }
    if dry_run {
        s.note(&s.words.get("cli-dry-run"));
        return Ok(());
    }
    s.changed(&[], Value::Null)
}
