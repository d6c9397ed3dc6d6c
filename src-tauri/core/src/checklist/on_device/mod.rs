//! Goals about a device: giving it away, and looking through what is on it.

mod audit;
mod hand_over;

use chrono::NaiveDate;
use quittance_catalogue::entry::Channel;
use serde::Serialize;

use super::change::{Footing, fingerprint};
use super::plan::states::Ticks;
use super::sheet::{Held, Sheet};
use super::{Checklist, Fact, Goal, Place, Plan, Planner, StepMark};
use crate::account::{AccessMethod, Account, Certainty, Factor, Mandate, MandateState, Permission, PermissionState};
use crate::device::Device;
use crate::identifier::Identifier;
use crate::ids::DeviceId;
use crate::store::Shelf;
use crate::{Phrase, Result};

/// A device with everything recorded of it.
struct OnDevice<'a> {
    ticks: Ticks<'a>,
    device: Device,
    /// The one that takes its place.
    successor: Option<Device>,
    /// Accounts whose app is on it, or was when it was ticked off.
    apps: Vec<App>,
    /// Ways in that need it, or did when they were moved.
    ways: Vec<(AccessMethod, Held)>,
    /// Phone numbers whose card lies in it, or did.
    cards: Vec<Identifier>,
}

/// An account whose app is on the device.
struct App {
    held: Held,
    /// Still on it.
    on: bool,
    /// What it may do there.
    permissions: Vec<Permission>,
    /// What draws money for it.
    mandates: Vec<Mandate>,
}

impl App {
    /// What its app may do there now.
    fn granted(&self) -> impl Iterator<Item = &Permission> {
        self.permissions.iter().filter(|held| matches!(held.state, PermissionState::Granted { .. }))
    }

    fn active_mandates(&self) -> impl Iterator<Item = &Mandate> {
        self.mandates.iter().filter(|mandate| mandate.state == MandateState::Active)
    }
}

fn gather<'a>(
    planner: &Planner<'_>,
    list: &Checklist,
    id: &DeviceId,
    marks: &'a [StepMark],
    prefix: &str,
) -> Result<OnDevice<'a>> {
    let ledger = planner.ledger();
    let device: Device = ledger.need(id.as_str())?;
    let successor = list.terms.device.as_ref().and_then(|id| ledger.one::<Device>(id.as_str())).cloned();
    let ticks = Ticks { today: planner.today(), marks };
    let was = |what: String| ticks.mark(&format!("{prefix}/{what}")).is_some();
    let mut apps = Vec::new();
    for account in ledger.each::<Account>() {
        let permissions: Vec<Permission> = ledger
            .each_by::<Permission>("account", account.id.as_str())
            .filter(|held| held.device == *id)
            .cloned()
            .collect();
        let on = account.devices.contains(id);
        let here = on
            || permissions.iter().any(|held| matches!(held.state, PermissionState::Granted { .. }))
            || was(format!("take_back/sign-out-{}", account.id))
            || was(format!("preflight/account-{}", account.id));
        if !here {
            continue;
        }
        let mandates = ledger.each_by::<Mandate>("account", account.id.as_str()).cloned().collect();
        apps.push(App { held: Held::of(ledger, account)?, on, permissions, mandates });
    }
    // The account of the phone's maker goes last: it holds the lock of the device, and often the rest of the sign-outs.
    apps.sort_by(|a, b| {
        let order = |app: &App| (holds_lock(&app.held), app.held.names.zh.clone(), app.held.account.id.clone());
        order(a).cmp(&order(b))
    });
    let mut ways = Vec::new();
    for method in ledger.each::<AccessMethod>() {
        let needs = method.certainty != Certainty::Denied
            && method.needs.iter().any(|factor| matches!(factor, Factor::Device { device } if device == id));
        if (needs || was(format!("free/way-{}", method.id)))
            && let Some(account) =
                ledger.one::<Account>(method.account.as_str()).filter(|account| !account.stage.is_over())
        {
            ways.push((method.clone(), Held::of(ledger, account)?));
        }
    }
    let cards = ledger
        .each::<Identifier>()
        .filter(|held| held.device.as_ref() == Some(id) || was(format!("free/card-{}", held.id)))
        .cloned()
        .collect();
    Ok(OnDevice { ticks, device, successor, apps, ways, cards })
}

/// The accounts a device itself is set up with: they hold its lock.
fn holds_lock(held: &Held) -> bool {
    matches!(held.category(), "phone_maker" | "system")
}

/// On the device itself.
fn on_it(device: &Device) -> Place {
    Place { channel: Channel::App, path: None, address: None, devices: vec![device.name.clone()] }
}

/// The plan of giving it away.
pub(super) fn hand_over(planner: &Planner<'_>, list: &Checklist, id: &DeviceId, marks: &[StepMark]) -> Result<Plan> {
    let at = gather(planner, list, id, marks, "device")?;
    let mut sheet = Sheet::new("device", list.begun, at.ticks);
    let advice = hand_over::draft(&at, &mut sheet);
    Ok(whole(Goal::HandOver, sheet, advice))
}

/// The plan of looking through it.
pub(super) fn audit(planner: &Planner<'_>, list: &Checklist, id: &DeviceId, marks: &[StepMark]) -> Result<Plan> {
    let at = gather(planner, list, id, marks, "audit")?;
    let mut sheet = Sheet::new("audit", list.begun, at.ticks);
    let advice = audit::draft(planner, &at, &mut sheet);
    Ok(whole(Goal::Audit, sheet, advice))
}

fn whole(road: Goal, sheet: Sheet<'_>, advice: Vec<super::Advice>) -> Plan {
    Plan { road, steps: sheet.finish(), guards: Vec::new(), barriers: Vec::new(), advice, over_by: None }
}

/// What the plan rests on: what is recorded of the device.
pub(super) fn footing(planner: &Planner<'_>, id: &DeviceId) -> Footing {
    #[derive(Serialize)]
    struct Records<'a> {
        accounts: Vec<&'a crate::ids::AccountId>,
        permissions: Vec<&'a crate::ids::PermissionId>,
        cards: Vec<&'a crate::ids::IdentifierId>,
        ways: Vec<&'a crate::ids::MethodId>,
    }
    let ledger = planner.ledger();
    let needs = |method: &&AccessMethod| {
        method.needs.iter().any(|factor| matches!(factor, Factor::Device { device } if device == id))
    };
    let records = Records {
        accounts: ledger.each::<Account>().filter(|it| it.devices.contains(id)).map(|it| &it.id).collect(),
        permissions: ledger.each_by::<Permission>("device", id.as_str()).map(|it| &it.id).collect(),
        cards: ledger.each_by::<Identifier>("device", id.as_str()).map(|it| &it.id).collect(),
        ways: ledger.each::<AccessMethod>().filter(needs).map(|it| &it.id).collect(),
    };
    Footing { facts: String::new(), records: fingerprint(&records) }
}

/// What an app may do, one fact each.
fn may<'a>(granted: impl Iterator<Item = &'a Permission>) -> Vec<Fact> {
    let mut keys: Vec<&str> = granted.map(|held| held.kind.key()).collect();
    keys.sort_unstable();
    keys.dedup();
    let said = |key| Phrase::key("plan-permission-name").with("permission", key);
    keys.into_iter().map(|key| Fact { label: "fact-may".to_owned(), text: said(key), source: None }).collect()
}

/// The day before a mandate renews.
fn before_renewal(mandate: &Mandate) -> Option<NaiveDate> {
    mandate.renews.and_then(|day| day.pred_opt())
}
