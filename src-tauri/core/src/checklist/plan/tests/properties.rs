//! What holds for every situation.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::json;

use super::super::ways::{Prop, WaysIn};
use super::words::unsaid;
use super::*;
use crate::checklist::WayStage;

const KINDS: [&str; 16] = [
    "balance_zero",
    "orders_done",
    "loans_repaid",
    "deposit_returned",
    "mandates_cancelled",
    "cards_unbound",
    "links_unbound",
    "roles_given_up",
    "minimum_age",
    "days_since_order",
    "refresh_profile",
    "credentials_unchanged",
    "safe_state",
    "contract",
    "not_stated",
    "other",
];
const ITEMS: [&str; 8] =
    ["phone", "id_number", "id_photo", "profile_update", "password_check", "signed_contract", "address", "posts"];
const CHANNELS: [&str; 9] = ["app", "web", "mini_program", "phone", "email", "chat", "post", "provider", "counter"];
const LEVELS: [&str; 3] = ["account", "service", "deactivate"];
const LOGINS: [&str; 4] = ["revokes", "needs_click", "harmless", "unknown"];
const CODES: [&str; 6] = ["B01", "B03", "B04", "B09", "B14", "B99"];

fn days() -> impl Strategy<Value = Option<u32>> {
    prop_oneof![Just(None), (0..400_u32).prop_map(Some), Just(Some(u32::MAX))]
}

fn services() -> impl Strategy<Value = Service> {
    let ways = prop::collection::vec((0..9_usize, 0..3_usize, 0..3_usize, 0..4_usize), 0..3);
    let preconditions = prop::collection::vec((0..16_usize, days()), 0..6);
    let materials = prop::collection::vec(0..8_usize, 0..4);
    let cooling = prop::collection::vec((days(), 0..4_usize), 0..3);
    let lengths = prop::collection::vec((days(), any::<bool>()), 0..3);
    let barriers = prop::collection::vec(0..6_usize, 0..2);
    (ways, preconditions, materials, cooling, lengths, barriers, any::<bool>(), any::<bool>()).prop_map(
        |(ways, preconditions, materials, cooling, lengths, barriers, provider, mobile)| {
            let lengths: Vec<_> = lengths.iter().map(|(days, working)| json!({ "days": days, "working": working, "text": text("时长"), "from": ["policy"] })).collect();
            entry("x", "某应用", json!({
                "ways": ways.iter().enumerate().map(|(n, (channel, level, steps, id))| json!({
                    "id": format!("way-{n}"), "channel": CHANNELS[*channel], "level": LEVELS[*level], "from": ["policy"],
                    "steps": (0..*steps).map(|at| json!({ "id": format!("s{id}-{at}"), "title": text("一步"), "from": ["policy"] })).collect::<Vec<_>>(),
                })).collect::<Vec<_>>(),
                "preconditions": preconditions.iter().map(|(kind, days)| json!({ "kind": KINDS[*kind], "text": text("条件"), "days": days, "from": ["press"] })).collect::<Vec<_>>(),
                "materials": materials.iter().map(|item| json!({ "item": ITEMS[*item], "text": text("材料"), "from": ["nobody"] })).collect::<Vec<_>>(),
                "cooling_off": cooling.iter().map(|(days, login)| json!({ "days": days.unwrap_or(0), "login": LOGINS[*login], "from": ["press"] })).collect::<Vec<_>>(),
                "handling": lengths, "relock": lengths,
                "retention": lengths.iter().map(|l| json!({ "text": text("留"), "days": l["days"], "from": ["policy"] })).collect::<Vec<_>>(),
                "barriers": barriers.iter().map(|code| json!({ "code": CODES[*code], "text": text("障碍"), "from": ["press"] })).collect::<Vec<_>>(),
                "provider": if provider { json!({ "from": ["policy"] }) } else { Value::Null },
                "marks": if mobile { json!({ "android": [{ "value": "cn.x", "from": ["policy"] }] }) } else { json!({}) },
            }))
        },
    )
}

fn stages() -> impl Strategy<Value = Stage> {
    let on = day("2026-02-20");
    prop_oneof![
        4 => Just(Stage::Preparing { since: on }),
        1 => Just(Stage::Active),
        1 => Just(Stage::Requested { on }),
        1 => (0..40_u64).prop_map(move |n| Stage::CoolingOff { from: on, until: on + chrono::Days::new(n) }),
        1 => Just(Stage::Closed { on }),
        1 => Just(Stage::Verified { on }),
        1 => (0..6_usize).prop_map(move |code| Stage::Stuck { since: on, barriers: vec![CODES[code].to_owned()] }),
        1 => Just(Stage::LostAccess { since: None }),
        1 => Just(Stage::Unbound { on }),
        1 => Just(Stage::Declined { on }),
    ]
}

fn ends() -> impl Strategy<Value = LinkEnd> {
    prop_oneof![3 => Just(LinkEnd::Linked), 1 => Just(LinkEnd::Unlinked { on: day("2026-03-03") }), 1 => Just(LinkEnd::Unlinked { on: day("2025-03-03") })]
}

/// Links with the state of the other account and whether it has another way in.
fn links() -> impl Strategy<Value = Vec<(LinkEnd, LinkEnd, Stage, bool)>> {
    prop::collection::vec((ends(), ends(), stages(), any::<bool>()), 0..3)
}

fn situations() -> impl Strategy<Value = Situation> {
    let roles = [Role::Login, Role::Recovery, Role::Payment, Role::IdentityCheck, Role::Contact];
    let kinds = [
        IdentifierKind::Phone,
        IdentifierKind::Email,
        IdentifierKind::BankCard,
        IdentifierKind::IdCard,
        IdentifierKind::Username,
    ];
    let bindings =
        prop::collection::vec((0..5_usize, prop::sample::subsequence(roles.to_vec(), 1..3), any::<bool>()), 0..4);
    let methods = prop::collection::vec((0..3_usize, 0..3_usize), 0..3);
    let money = prop::collection::vec((any::<bool>(), any::<bool>()), 0..3);
    let dates = (prop::option::of(0..3_000_u64), prop::option::of(0..400_u64), 0..400_u64);
    let first = (prop::option::weighted(0.9, services()), stages(), links(), links(), bindings, methods);
    let second = (money, prop::collection::vec(0..8_usize, 0..4), 0..3_usize, dates, any::<bool>(), 0..3_usize);
    (first, second).prop_map(
        move |(
            (service, stage, through, entrance, bindings, methods),
            (money, data, devices, (opened, order, today), unbind, served),
        )| {
            let known = service.is_some();
            let mut world = situation(service.unwrap_or_else(|| entry("x", "某应用", json!({}))));
            if !known {
                world.service = None;
            }
            world.today = day("2026-03-01") + chrono::Days::new(today);
            world.account.stage = stage;
            world.account.opened = opened.map(|n| Opened {
                on: day("2018-01-01") + chrono::Days::new(n),
                precision: if n % 2 == 0 { Precision::Day } else { Precision::Month },
            });
            world.account.last_order = order.map(|n| day("2025-06-01") + chrono::Days::new(n));
            if unbind {
                world.checklist.goal = Goal::Unbind;
            }
            for (n, (at_account, at_provider, stage, another)) in through.into_iter().enumerate() {
                let id = format!("p{n}");
                let mut provider = other(&id, "提供方", another);
                provider.account.stage = stage;
                world
                    .entered_through
                    .push((LinkedLogin { at_account, at_provider, ..link(&format!("t{n}"), "acc", &id) }, provider));
            }
            for (n, (at_account, at_provider, stage, another)) in entrance.into_iter().enumerate() {
                let id = format!("e{n}");
                let mut dependant = other(&id, "挂着的", another);
                dependant.account.stage = stage;
                world
                    .entrance_to
                    .push((LinkedLogin { at_account, at_provider, ..link(&format!("l{n}"), &id, "acc") }, dependant));
            }
            for (n, (kind, roles, bound)) in bindings.into_iter().enumerate() {
                bind(&mut world, &format!("b{n}"), kinds[kind], "12345678", &roles);
                if !bound {
                    world.bindings[n].0.state = BindingState::Unbound { on: day("2026-03-02") };
                }
            }
            for (n, (factor, at)) in methods.into_iter().enumerate() {
                let needs = match factor {
                    0 => vec![Factor::Password],
                    1 => vec![Factor::Code { identifier: format!("i-b{at}").as_str().into() }],
                    _ => vec![Factor::Password, Factor::Provider { account: format!("p{at}").as_str().into() }],
                };
                world.methods.push(AccessMethod {
                    id: format!("m{n}").as_str().into(),
                    account: "acc".into(),
                    usage: MethodUse::Login,
                    needs,
                    certainty: Certainty::Confirmed,
                });
            }
            for (n, (renews, pays)) in money.into_iter().enumerate() {
                mandate(&mut world, &format!("d{n}"), renews.then_some("2026-03-15"));
                if pays {
                    let drawn = world.mandates[n].clone();
                    world.pays_for.push((drawn, other("bike", "骑行", true)));
                }
            }
            for item in data.into_iter().collect::<BTreeSet<_>>() {
                gave(&mut world, ITEMS[item]);
            }
            for n in 0..devices {
                device(&mut world, &format!("dev{n}"), "手机");
                permission(&mut world, &format!("perm{n}"), &format!("dev{n}"), PermissionKind::Camera);
            }
            if served > 0
                && let Some((_, identifier)) = world.bindings.first().cloned()
            {
                world
                    .serves
                    .push((identifier, (0..served).map(|n| other(&format!("s{n}"), "收码的", n == 0)).collect()));
            }
            world
        },
    )
}

/// Everything let go of by steps before the request leaves a way in, and no wanted account is cut off unrefused.
fn nobody_is_locked_out(world: &Situation, plan: &Plan) -> Result<(), TestCaseError> {
    let before = WaysIn::of(world);
    let mut left = before.clone();
    for step in &plan.steps {
        if matches!(step.state, StepState::Done { .. }) {
            continue;
        }
        let (link, gone) = match &step.effect {
            Effect::Unbind { binding } => {
                let found = world.bindings.iter().find(|(known, _)| known.id == *binding);
                (None, found.map(|(known, _)| Prop::Identifier(known.identifier.clone())))
            }
            Effect::UnlinkAtAccount { link } | Effect::UnlinkAtProvider { link } => {
                let own = world.entered_through.iter().find(|(known, _)| known.id == *link);
                (
                    Some(link),
                    own.filter(|(known, _)| known.opens()).map(|(known, _)| Prop::Provider(known.provider.clone())),
                )
            }
            _ => (None, None),
        };
        if let Some(gone) = gone {
            let was = !left.is_empty();
            left = left.without(&gone);
            let last = was && left.is_empty();
            prop_assert!(
                !last || step.stage > WayStage::Close || !step.warnings.is_empty(),
                "{} takes the last way in",
                step.id
            );
            prop_assert!(
                !last || plan.road == Goal::Unbind || step.stage > WayStage::Close,
                "{} on the way to closing",
                step.id
            );
        }
        let hangs = link.and_then(|link| world.entrance_to.iter().find(|(known, _)| known.id == *link));
        if let Some((known, dependant)) = hangs
            && known.opens()
            && !dependant.another_way
            && dependant.account.stage.is_wanted()
        {
            prop_assert!(step.refused.is_some(), "{} cuts off {}", step.id, dependant.account.id);
        }
        if matches!(step.effect, Effect::RequestClosing { .. })
            && world.entrance_to.iter().any(|(known, dependant)| {
                known.opens() && !dependant.another_way && dependant.account.stage.is_wanted()
            })
        {
            prop_assert!(step.refused.is_some(), "{} cuts off others", step.id);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_is_sound(world in situations()) {
        let plan = super::super::plan(&world);
        prop_assert_eq!(&plan, &super::super::plan(&world), "the same situation, the same plan");
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for step in &plan.steps {
            for need in &step.needs {
                prop_assert!(seen.contains(need.as_str()), "{} needs {} which does not stand before it", step.id, need);
            }
            prop_assert!(seen.insert(&step.id), "{} stands twice", step.id);
            prop_assert!(step.id.starts_with(&format!("x/{}/", step.stage.as_str())), "{}", step.id);
        }
        prop_assert!(plan.steps.is_sorted_by_key(|step| step.stage));
        let codes: BTreeSet<&str> = codes(&plan).into_iter().collect();
        prop_assert_eq!(codes.len(), plan.barriers.len(), "each barrier once");
        prop_assert_eq!(unsaid(&plan), None);
        nobody_is_locked_out(&world, &plan)?;
    }

    #[test]
    fn ticking_a_step_keeps_all_others(world in situations(), pick in any::<prop::sample::Index>()) {
        let before = super::super::plan(&world);
        let open: Vec<&Step> = before.steps.iter().filter(|step| step.state == StepState::Todo && step.refused.is_none()).collect();
        prop_assume!(!open.is_empty());
        let chosen = open[pick.index(open.len())];
        let mut after = world.clone();
        tick(&mut after, chosen);
        let after = super::super::plan(&after);
        for step in &before.steps {
            // A stage set by hand, known from nowhere else, takes its days along: the wait, and the reason to remind.
            let told = chosen.effect == Effect::ClaimClosed && step.stage != WayStage::Verify && step.stage >= WayStage::Wait;
            prop_assert!(told || has(&after, &step.id), "ticking {} loses {}", chosen.id, step.id);
        }
        prop_assert!(matches!(super::step(&after, &chosen.id).state, StepState::Done { .. }), "{} is ticked", chosen.id);
    }

    #[test]
    fn every_road_ends(world in situations()) {
        let mut world = world;
        for _ in 0..300 {
            let plan = super::super::plan(&world);
            nobody_is_locked_out(&world, &plan)?;
            let next = plan.steps.iter().find(|step| step.state == StepState::Todo && step.refused.is_none());
            if let Some(next) = next {
                tick(&mut world, next);
                continue;
            }
            let waits = plan.steps.iter().filter_map(|step| match step.state { StepState::Waiting { until } => Some(until), _ => None }).min();
            match waits.and_then(|day| day.succ_opt()) {
                Some(day) if day > world.today => world.today = day,
                _ => return Ok(()),
            }
        }
        prop_assert!(false, "it goes on for ever");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn ticks_survive_whatever_the_catalogue_says_next(world in situations(), other in situations(), picks in prop::collection::vec(any::<prop::sample::Index>(), 1..8)) {
        let mut world = world;
        for pick in picks {
            let plan = super::super::plan(&world);
            let open: Vec<&Step> = plan.steps.iter().filter(|step| step.state == StepState::Todo && step.refused.is_none()).collect();
            if open.is_empty() {
                break;
            }
            let chosen = open[pick.index(open.len())].clone();
            tick(&mut world, &chosen);
        }
        let ticked: Vec<String> = world.marks.iter().filter(|mark| matches!(mark.mark, Mark::Done { .. })).map(|mark| mark.step.clone()).collect();
        let before = super::super::plan(&world);
        world.service = other.service;
        let after = super::super::plan(&world);
        for id in ticked {
            let was = super::step(&before, &id);
            let is = after.steps.iter().find(|step| step.id == id);
            prop_assert!(is.is_some(), "{} is lost", id);
            // What the vault knows better than a tick is said as the vault knows it, before and after.
            if matches!(was.state, StepState::Done { .. }) && was.effect == Effect::None && was.stage < WayStage::Wait {
                prop_assert!(matches!(is.map(|step| &step.state), Some(StepState::Done { .. })), "{} is open again", id);
            }
        }
    }

    #[test]
    fn a_later_day_makes_no_date_earlier(world in situations(), days in 1..400_u64) {
        let before = super::super::plan(&world);
        let mut later = world.clone();
        later.today = world.today.checked_add_days(chrono::Days::new(days)).unwrap();
        let after = super::super::plan(&later);
        for step in &before.steps {
            let Some(then) = after.steps.iter().find(|known| known.id == step.id) else { continue };
            if let (Some(one), Some(other)) = (step.not_before, then.not_before) {
                prop_assert!(one <= other, "{} may begin earlier: {} and {}", step.id, one, other);
            }
            if let (Some(one), Some(other)) = (step.due, then.due) {
                prop_assert!(one <= other, "{} is due earlier: {} and {}", step.id, one, other);
            }
        }
    }
}
