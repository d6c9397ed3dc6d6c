//! Plans: looked at with `--dry-run`, begun without it.

use quittance_core::Op;
use quittance_core::checklist::Goal;
use quittance_core::ids::{AccountId, ChecklistId};
use quittance_core::view::{ChecklistView, checklist_view, plan_preview};
use quittance_core::{Result, Vault};
use serde_json::{Value, json};

use super::refer;
use crate::args::way::{PlanArgs, PlanCommand};
use crate::session::{Done, Session};
use crate::{said, shapes};

pub(crate) fn run(s: &mut Session<'_, '_>, command: PlanCommand) -> Done {
    let (args, goal) = match command {
        PlanCommand::Close(args) => (args, Goal::Close),
        PlanCommand::Unbind(args) => (args, Goal::Unbind),
    };
    let (vault, views) = if args.dry_run {
        let vault = s.open()?;
        let views =
            accounts(&vault, &args)?.iter().map(|id| plan_preview(&vault, id, goal)).collect::<Result<Vec<_>>>()?;
        (vault, views)
    } else {
        let mut vault = s.open_to_change()?;
        let accounts = accounts(&vault, &args)?;
        let lists: Vec<ChecklistId> = vault.operate(Op::BeginChecklist, |change| {
            accounts.iter().map(|id| change.begin_checklist(id, goal)).collect()
        })?;
        let views = lists.iter().map(|id| checklist_view(&vault, id)).collect::<Result<Vec<_>>>()?;
        (vault, views)
    };
    vault.close()?;
    answer(s, &views, args.dry_run)
}

fn accounts(vault: &Vault, args: &PlanArgs) -> Result<Vec<AccountId>> {
    args.account.iter().map(|asked| refer::account(vault, asked).map(|account| account.id)).collect()
}

fn answer(s: &mut Session<'_, '_>, views: &[ChecklistView], dry_run: bool) -> Done {
    if s.json {
        let plans: Vec<Value> = views.iter().map(|view| shapes::plan(view, &s.words)).collect();
        return match <[Value; 1]>::try_from(plans) {
            Ok([plan]) => s.print_json(&plan),
            Err(plans) => s.print_json(&json!({ "plans": plans })),
        };
    }
    if s.quiet {
        let ids: String = views.iter().filter(|_| !dry_run).map(|view| format!("{}\n", view.row.id)).collect();
        return s.print(&ids);
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
