//! What holds for every vault and every goal: whoever ticks what a plan offers, in its order, is never locked out.

use proptest::prelude::*;

use super::*;
use crate::access::{AccessMap, Watch};
use crate::account::LinkDraft;
use crate::checklist::planner::answered;
use crate::checklist::{Goal, StepMark};

const SERVICES: [&str; 7] = ["weixin", "wps", "soul", "youku", "wanshun", "alipay", "taobao"];

/// What is in a vault, as numbers that are taken modulo what is there.
#[derive(Debug, Clone)]
struct World {
    accounts: usize,
    phones: usize,
    served: Option<usize>,
    in_device: bool,
    bound: Vec<(usize, usize)>,
    links: Vec<(usize, usize)>,
    ways: Vec<(usize, u8, usize)>,
    cooling: Option<usize>,
}

fn worlds() -> impl Strategy<Value = World> {
    (
        2..6_usize,
        1..4_usize,
        prop::option::of(0..6_usize),
        any::<bool>(),
        prop::collection::vec((0..6_usize, 0..4_usize), 1..8),
        prop::collection::vec((0..6_usize, 0..6_usize), 0..4),
        prop::collection::vec((0..6_usize, 0..4_u8, 0..6_usize), 0..5),
        prop::option::of(0..12_usize),
    )
        .prop_map(|(accounts, phones, served, in_device, bound, links, ways, cooling)| World {
            accounts,
            phones,
            served,
            in_device,
            bound,
            links,
            ways,
            cooling,
        })
}

struct Built {
    test: TestVault,
    accounts: Vec<AccountId>,
    identifiers: Vec<IdentifierId>,
    devices: Vec<DeviceId>,
}

fn build(world: &World) -> Built {
    let mut test = TestVault::new();
    let devices = vec![device(&mut test, "红米"), device(&mut test, "小米")];
    let accounts: Vec<AccountId> = (0..world.accounts).map(|n| test.account(SERVICES[n % SERVICES.len()])).collect();
    let mut identifiers: Vec<IdentifierId> = (0..world.phones).map(|n| test.phone(&format!("1380000220{n}"))).collect();
    if world.in_device {
        let draft = IdentifierDraft {
            owner: test.me.clone(),
            kind: IdentifierKind::Phone,
            value: "13800002200".into(),
            label: None,
            served_by: None,
            device: Some(devices[0].clone()),
            note: None,
        };
        test.vault.operate(Op::EditIdentifier, |change| change.edit_identifier(&identifiers[0], draft)).unwrap();
    }
    let served = world.served.map(|n| accounts[n % accounts.len()].clone());
    identifiers.push(email(&mut test, "wang@example.com", served.as_ref()));
    for (account, identifier) in &world.bound {
        test.bind(&accounts[account % accounts.len()], &identifiers[identifier % identifiers.len()]);
    }
    for (account, provider) in &world.links {
        let (account, provider) = (&accounts[account % accounts.len()], &accounts[provider % accounts.len()]);
        let draft = LinkDraft { provider: provider.clone(), scopes: vec![], since: None };
        let _ = test.vault.operate(Op::Link, |change| change.link(account, draft));
    }
    for (account, kind, of) in &world.ways {
        let needs = match kind {
            0 => vec![Factor::Password],
            1 => vec![Factor::Password, Factor::Code { identifier: identifiers[of % identifiers.len()].clone() }],
            2 => vec![Factor::Device { device: devices[of % devices.len()].clone() }],
            _ => vec![Factor::Provider { account: accounts[of % accounts.len()].clone() }, Factor::Password],
        };
        way(&mut test, &accounts[account % accounts.len()], needs);
    }
    for account in accounts.iter().take(2) {
        let held: Account = test.vault.need(account.as_str()).unwrap();
        let devices = vec![devices[0].clone()];
        test.vault.operate(Op::EditAccount, |change| change.put(Account { devices, ..held })).unwrap();
    }
    if let Some(account) = world.cooling.and_then(|n| accounts.get(n)) {
        let cooling = Stage::CoolingOff { from: "2026-03-01".parse().unwrap(), until: "2026-03-20".parse().unwrap() };
        test.vault.operate(Op::SetStage, |change| change.set_stage(account, cooling)).unwrap();
    }
    Built { test, accounts, identifiers, devices }
}

/// The accounts that are wanted and can be entered: what the simulator says of the records as they are.
fn entered(vault: &Vault) -> Vec<AccountId> {
    let ledger = vault.ledger(PLANNED_FROM).unwrap();
    let map = AccessMap::of(&ledger).unwrap();
    let watch = Watch::new(&ledger, &map, &Default::default());
    ledger.each::<Account>().filter(|it| it.stage.is_wanted() && watch.enters(&it.id)).map(|it| it.id.clone()).collect()
}

/// Every open list of the goal: its own, and those of its parts.
fn lists(vault: &Vault) -> Vec<Checklist> {
    vault.all::<Checklist>().unwrap().into_iter().filter(Checklist::is_open).collect()
}

fn walk(built: &mut Built) -> Result<(), TestCaseError> {
    for _ in 0..200 {
        let mut next = None;
        for list in lists(&built.test.vault) {
            let plan = planned(&built.test.vault, &list.id);
            prop_assert_eq!(&plan, &planned(&built.test.vault, &list.id), "the same vault, the same plan");
            // Whether another way in was really set up only the person knows: nobody says so here.
            let open = plan
                .steps
                .into_iter()
                .find(|step| step.state == StepState::Todo && step.refused.is_none() && !step.id.contains("/another-"));
            if let Some(step) = open {
                next = Some((list, step));
                break;
            }
        }
        let Some((list, step)) = next else { return Ok(()) };
        let before = entered(&built.test.vault);
        let marks: Vec<StepMark> = built.test.vault.by("checklist", list.id.as_str()).unwrap();
        let said = answered(&list, &marks);
        let done = built.test.vault.mark_step(&list.id, &step.id, StepWord::Done);
        prop_assert!(done.is_ok(), "{} was offered: {:?}", step.id, done);
        let after = entered(&built.test.vault);
        for account in before {
            let wanted = built.test.vault.need::<Account>(account.as_str()).unwrap().stage.is_wanted();
            prop_assert!(
                after.contains(&account) || !wanted || said.contains(&account),
                "{} locks {}",
                step.id,
                account
            );
        }
    }
    Err(TestCaseError::fail("it goes on for ever"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_plan_that_is_followed_locks_anybody_out(world in worlds(), goal in 0..6_u8, pick in 0..6_usize, to in prop::option::of(0..4_usize)) {
        let mut built = build(&world);
        let identifier = built.identifiers[pick % built.identifiers.len()].clone();
        let successor = to.map(|n| built.identifiers[n % built.identifiers.len()].clone());
        let start = match goal {
            0 => retire(&identifier, successor.as_ref()),
            1 => Start::HandOver { device: built.devices[0].clone(), successor: to.map(|_| built.devices[1].clone()) },
            2 => Start::Audit { device: built.devices[0].clone() },
            3 => Start::Close { accounts: built.accounts.clone(), give_up: vec![] },
            4 => Start::Account { account: built.accounts[pick % built.accounts.len()].clone(), goal: Goal::Close },
            _ => Start::Account { account: built.accounts[pick % built.accounts.len()].clone(), goal: Goal::Unbind },
        };
        if built.test.vault.begin(&start).is_ok() {
            walk(&mut built)?;
        }
    }
}
