//! The laws of corrections, over random states of the catalogue and random corrections.

#![allow(clippy::unwrap_used)]

#[path = "common/corrections.rs"]
mod common;

use common::{entry, on, path, phone};
use proptest::prelude::*;
use quittance_catalogue::Text;
use quittance_catalogue::correction::{
    AddedStep, ConditionSaid, ContactSaid, Corrected, Correction, MaterialSaid, Standing, WaitSaid, apply, rebased,
};
use quittance_catalogue::entry::{LoginEffect, MenuPath, PreconditionKind, Service, WayStep};

fn word() -> impl Strategy<Value = Text> {
    prop::sample::select(vec!["甲", "乙", "丙"]).prop_map(Text::from)
}

fn step_id() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["apply", "confirm", "own-1", "own-2", "later"]).prop_map(str::to_owned)
}

fn way_id() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["app", "app", "app", "web"]).prop_map(str::to_owned)
}

fn menu() -> impl Strategy<Value = Option<MenuPath>> {
    prop::option::of(prop::sample::select(vec!["我", "设置"]).prop_map(|label| path(&[label])))
}

fn reach() -> impl Strategy<Value = Option<ContactSaid>> {
    prop::option::of(prop::sample::select(vec!["1", "2", "3"]).prop_map(phone))
}

fn demand() -> impl Strategy<Value = Option<MaterialSaid>> {
    let item = prop::sample::select(vec!["face", "id_photo"]);
    prop::option::of((item, word()).prop_map(|(item, text)| MaterialSaid { item: item.into(), text, ways: vec![] }))
}

fn condition() -> impl Strategy<Value = Option<ConditionSaid>> {
    let kind = prop::sample::select(vec![PreconditionKind::Other, PreconditionKind::MinimumAge]);
    prop::option::of((kind, word()).prop_map(|(kind, text)| ConditionSaid { kind, text, days: None }))
}

fn wait() -> impl Strategy<Value = WaitSaid> {
    (0u32..3).prop_map(|days| WaitSaid { days, login: LoginEffect::Revokes })
}

fn corrected() -> impl Strategy<Value = Corrected> {
    let url = || prop::option::of(prop::sample::select(vec!["https://a.cn", "https://b.cn"]).prop_map(str::to_owned));
    prop_oneof![
        (way_id(), step_id(), word(), word()).prop_map(|(way, step, was, now)| Corrected::StepTitle {
            way,
            step,
            was,
            now
        }),
        (way_id(), step_id(), menu(), menu()).prop_map(|(way, step, was, now)| Corrected::StepPath {
            way,
            step,
            was,
            now
        }),
        (way_id(), step_id(), url(), url()).prop_map(|(way, step, was, now)| Corrected::StepUrl {
            way,
            step,
            was,
            now
        }),
        (way_id(), step_id(), word(), word()).prop_map(|(way, step, was, now)| Corrected::StepWhy {
            way,
            step,
            was: Some(was),
            now: Some(now)
        }),
        (way_id(), step_id(), word()).prop_map(|(way, step, was)| Corrected::StepGone { way, step, was }),
        (way_id(), prop::option::of(step_id()), prop::sample::select(vec!["own-1", "own-2"]), word()).prop_map(
            |(way, after, id, title)| Corrected::StepAdded {
                way,
                after,
                now: AddedStep { id: id.into(), title, path: None, url: None, why: None, proof: None },
            }
        ),
        (prop::collection::vec(wait(), 0..2), wait()).prop_map(|(was, now)| Corrected::CoolingOff { was, now }),
        (reach(), reach()).prop_map(|(was, now)| Corrected::Contact { was, now }),
        (demand(), demand()).prop_map(|(was, now)| Corrected::Material { was, now }),
        (condition(), condition()).prop_map(|(was, now)| Corrected::Precondition { was, now }),
    ]
}

fn corrections() -> impl Strategy<Value = Vec<Correction>> {
    let one = (corrected(), 1u32..5).prop_map(|(corrected, n)| on(&format!("2026-11-{n:02}"), corrected));
    prop::collection::vec(one, 0..7)
}

/// Some state of the catalogue: any words, any rows, steps there or not.
fn catalogue_says() -> impl Strategy<Value = Service> {
    let step = |id: &'static str| {
        (word(), menu(), prop::option::of(word())).prop_map(move |(title, path, why)| WayStep {
            id: id.into(),
            title,
            path,
            url: None,
            why,
            proof: None,
            window: None,
            from: vec!["policy-2022".into()],
        })
    };
    let steps = (step("apply"), step("confirm"), step("later"), 0usize..8);
    let rows = (
        prop::collection::vec(reach(), 0..3),
        prop::collection::vec(demand(), 0..3),
        prop::collection::vec(condition(), 0..3),
        prop::collection::vec(wait(), 0..2),
    );
    (steps, rows).prop_map(|((a, b, c, which), (contacts, materials, conditions, waits))| {
        use quittance_catalogue::entry::{Contact, CoolingOff, Material, Precondition};
        let mut service = entry();
        let from = || vec!["policy-2022".to_owned()];
        let kept = [a, b, c].into_iter().enumerate().filter(|(n, _)| which >> n & 1 == 1).map(|(_, s)| s);
        service.ways[0].steps = kept.collect();
        if service.ways[0].steps.is_empty() {
            service.ways.clear();
        }
        service.contacts = contacts
            .into_iter()
            .flatten()
            .map(|ContactSaid { kind, value, note }| Contact { kind, value, note, from: from() })
            .collect();
        service.materials = materials
            .into_iter()
            .flatten()
            .map(|MaterialSaid { item, text, ways }| Material { item, text, ways, from: from() })
            .collect();
        service.preconditions = conditions
            .into_iter()
            .flatten()
            .map(|ConditionSaid { kind, text, days }| Precondition { kind, text, days, from: from() })
            .collect();
        service.cooling_off = waits
            .into_iter()
            .map(|WaitSaid { days, login }| CoolingOff {
                days,
                up_to: None,
                when: None,
                login,
                text: None,
                from: from(),
            })
            .collect();
        service
    })
}

/// Whether the entry shows what the correction says is right.
fn shows(entry: &Service, corrected: &Corrected) -> bool {
    let step =
        |way: &str, id: &str| entry.ways.iter().find(|w| w.id == way)?.steps.iter().find(|s| s.id == id).cloned();
    match corrected {
        Corrected::StepTitle { way, step: id, now, .. } => step(way, id).is_none_or(|s| s.title == *now),
        Corrected::StepPath { way, step: id, now, .. } => step(way, id).is_none_or(|s| s.path == *now),
        Corrected::StepUrl { way, step: id, now, .. } => step(way, id).is_none_or(|s| s.url == *now),
        Corrected::StepWhy { way, step: id, now, .. } => step(way, id).is_none_or(|s| s.why == *now),
        Corrected::StepGone { way, step: id, .. } => step(way, id).is_none(),
        Corrected::StepAdded { .. } => true,
        Corrected::CoolingOff { now, .. } => entry.cooling_off.iter().map(WaitSaid::of).eq([*now]),
        Corrected::Contact { now: Some(now), .. } => entry.contacts.iter().any(|c| ContactSaid::of(c) == *now),
        Corrected::Material { now: Some(now), .. } => entry.materials.iter().any(|m| MaterialSaid::of(m) == *now),
        Corrected::Precondition { now: Some(now), .. } => {
            entry.preconditions.iter().any(|p| ConditionSaid::of(p) == *now)
        }
        Corrected::Contact { .. } | Corrected::Material { .. } | Corrected::Precondition { .. } => true,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(800))]

    #[test]
    fn without_corrections_nothing_changes(base in catalogue_says()) {
        prop_assert_eq!(apply(&base, &[]), (base.clone(), vec![]));
    }

    #[test]
    fn laying_them_over_twice_is_laying_them_over_once(base in catalogue_says(), mine in corrections()) {
        let (once, _) = apply(&base, &mine);
        let (twice, _) = apply(&once, &mine);
        prop_assert_eq!(once, twice);
    }

    #[test]
    fn no_update_of_the_catalogue_loses_a_correction(updated in catalogue_says(), mine in corrections()) {
        let (shown, standings) = apply(&updated, &mine);
        prop_assert_eq!(standings.len(), mine.len());
        for (correction, standing) in mine.iter().zip(&standings) {
            if standing.is_applied() {
                prop_assert!(shows(&shown, &correction.corrected), "{:?} {:?}", correction, standing);
            }
            if let Standing::Superseded { by } = standing {
                prop_assert!(*by < mine.len() && mine[*by].on >= correction.on);
            }
        }
        // Every source that carries something is there, and the catalogue's own sources all stay.
        let ids: Vec<&String> = shown.sources.iter().map(|s| &s.id).collect();
        prop_assert!(shown.ways.iter().flat_map(|w| &w.steps).flat_map(|s| &s.from).all(|id| ids.contains(&id)));
        prop_assert!(updated.sources.iter().all(|s| ids.contains(&&s.id)));
    }

    #[test]
    fn corrections_of_another_service_change_nothing(base in catalogue_says(), mine in corrections()) {
        let others: Vec<Correction> = mine.into_iter().map(|c| Correction { service: "soul".into(), ..c }).collect();
        let (shown, standings) = apply(&base, &others);
        prop_assert_eq!(shown, base);
        prop_assert!(standings.iter().all(|s| !s.is_applied()));
    }

    #[test]
    fn rebased_corrections_say_the_same(base in catalogue_says(), mine in corrections()) {
        for (at, corrected) in rebased(&base, &mine) {
            prop_assert_eq!(corrected.place(), mine[at].corrected.place());
        }
    }
}
