//! A person's own corrections: laid over the entry, kept apart from it, never lost.

#![allow(clippy::unwrap_used)]

#[path = "common/corrections.rs"]
mod common;

use common::{day, entry, on, path, phone};
use quittance_catalogue::correction::{
    AddedStep, ConditionSaid, ContactSaid, Corrected, CorrectedValue, Correction, MaterialSaid, Standing, WaitSaid,
    apply, check, own_step_id, rebased,
};
use quittance_catalogue::entry::{
    ContactKind, LoginEffect, MenuPath, Precondition, PreconditionKind, Service, SourceKind, WayStep,
};
use quittance_catalogue::trust::Age;
use quittance_catalogue::{Catalogue, Text};

fn title(was: &Text, now: &str) -> Corrected {
    Corrected::StepTitle { way: "app".into(), step: "apply".into(), was: was.clone(), now: Text::from(now) }
}

fn added(id: &str, after: Option<&str>, words: &str) -> Corrected {
    Corrected::StepAdded {
        way: "app".into(),
        after: after.map(str::to_owned),
        now: AddedStep { id: id.into(), title: Text::from(words), path: None, url: None, why: None, proof: None },
    }
}

fn gone(step: &str, was: &Text) -> Corrected {
    Corrected::StepGone { way: "app".into(), step: step.into(), was: was.clone() }
}

fn steps(service: &Service) -> Vec<&str> {
    service.ways[0].steps.iter().map(|s| s.id.as_str()).collect()
}

#[test]
fn a_corrected_menu_path_is_the_persons_own_and_bears_its_day() {
    let base = entry();
    let was = base.ways[0].steps[0].path.clone();
    let now = path(&["我的", "账号", "注销"]);
    let corrected = Corrected::StepPath { way: "app".into(), step: "apply".into(), was, now: Some(now.clone()) };
    let (mine, standings) = apply(&base, &[on("2026-11-24", corrected)]);
    assert_eq!(standings, [Standing::Applies]);
    let step = &mine.ways[0].steps[0];
    assert_eq!(step.path, Some(now));
    let trust = mine.trust(&step.from, day("2026-11-25"));
    assert_eq!((trust.kinds[0], trust.newest, trust.level), (SourceKind::Own, Some(day("2026-11-24")), 3));
    assert!(trust.kinds.contains(&SourceKind::Official), "what was not corrected keeps its source");
    let years_later = mine.trust(&step.from, day("2030-11-25"));
    assert_eq!((years_later.age, years_later.level), (Age::Old, 1), "an own word ages too");
    assert_eq!(mine.ways[0].steps[1], base.ways[0].steps[1]);
}

#[test]
fn a_word_in_one_language_is_adopted_when_the_catalogue_takes_it_and_adds_the_other() {
    let base = entry();
    let step = &base.ways[0].steps[0];
    let taps = path(&["我的", "账号", "注销"]);
    let condition = |text: Text| ConditionSaid { kind: PreconditionKind::Other, text, days: None };
    let mine = [
        on("2026-11-24", title(&step.title, "在网页上申请")),
        on(
            "2026-11-24",
            Corrected::StepPath {
                way: "app".into(),
                step: "apply".into(),
                was: step.path.clone(),
                now: Some(taps.clone()),
            },
        ),
        on("2026-11-24", added("own-look", Some("apply"), "看一眼短信")),
        on("2026-11-24", Corrected::Precondition { was: None, now: Some(condition(Text::from("先退出群聊"))) }),
    ];
    let (_, standings) = apply(&base, &mine);
    assert!(standings.iter().all(|standing| *standing == Standing::Applies), "{standings:?}");

    let mut newer = base.clone();
    let from = step.from.clone();
    let steps = &mut newer.ways[0].steps;
    steps[0].title = Text::new("在网页上申请", "Apply on the website");
    steps[0].path = Some(MenuPath { zh: taps.zh, en: vec!["Me".into(), "Account".into(), "Close".into()] });
    let look = steps[0].clone();
    let title = Text::new("看一眼短信", "Look at the text message");
    steps.insert(1, WayStep { id: "look".into(), title, path: None, ..look });
    let text = Text::new("先退出群聊", "Leave the group chats first");
    newer.preconditions.push(Precondition { kind: PreconditionKind::Other, text, days: None, from });
    let (shown, standings) = apply(&newer, &mine);
    assert_eq!(standings, vec![Standing::Adopted; 4]);
    assert_eq!(shown, newer, "nothing of the person’s is laid over what says the same, and more");

    newer.ways[0].steps[0].title.zh = "在网页上提交申请".to_owned();
    assert!(matches!(apply(&newer, &mine).1[0], Standing::CatalogueChanged { .. }), "other words are other words");
}

#[test]
fn a_newer_catalogue_may_agree_disagree_or_drop_what_was_corrected() {
    let base = entry();
    let was = base.ways[0].steps[0].title.clone();
    let mine = [on("2026-11-24", title(&was, "在网页上申请"))];

    let mut agrees = base.clone();
    agrees.ways[0].steps[0].title = Text::from("在网页上申请");
    assert_eq!(apply(&agrees, &mine), (agrees.clone(), vec![Standing::Adopted]));

    let mut changed = base.clone();
    changed.ways[0].steps[0].title = Text::new("打电话申请", "Ask by telephone");
    let (shown, standings) = apply(&changed, &mine);
    let says = Box::new(CorrectedValue::Text(Text::new("打电话申请", "Ask by telephone")));
    assert_eq!(standings, [Standing::CatalogueChanged { says }]);
    assert_eq!(shown.ways[0].steps[0].title.zh, "在网页上申请", "it is laid over it all the same");

    let mut dropped = base.clone();
    dropped.ways[0].steps.remove(0);
    assert_eq!(apply(&dropped, &mine), (dropped.clone(), vec![Standing::TargetGone]));
    let mut no_way = base;
    no_way.ways.clear();
    assert_eq!(apply(&no_way, &mine).1, [Standing::TargetGone]);
}

#[test]
fn the_second_correction_of_the_same_thing_counts_and_knows_what_the_first_one_saw() {
    let base = entry();
    let was = base.ways[0].steps[0].title.clone();
    let mine = [on("2026-11-25", title(&Text::from("甲"), "乙")), on("2026-11-24", title(&was, "甲"))];
    let (shown, standings) = apply(&base, &mine);
    assert_eq!(standings, [Standing::Applies, Standing::Superseded { by: 0 }]);
    assert_eq!(shown.ways[0].steps[0].title.zh, "乙");
    let mut halfway = base;
    halfway.ways[0].steps[0].title = Text::from("甲");
    assert_eq!(apply(&halfway, &mine).1[0], Standing::Applies, "the catalogue took over the first one only");
}

#[test]
fn steps_are_added_where_they_belong_and_taken_out() {
    let base = entry();
    let confirm = base.ways[0].steps[1].title.clone();
    let mine = [
        on("2026-11-24", added("own-1", Some("apply"), "等短信")),
        on("2026-11-24", added("own-2", Some("own-1"), "回复短信")),
        on("2026-11-24", added("own-3", None, "先备份")),
        on("2026-11-24", gone("confirm", &confirm)),
    ];
    let (shown, standings) = apply(&base, &mine);
    assert_eq!(standings, vec![Standing::Applies; 4]);
    assert_eq!(steps(&shown), ["own-3", "apply", "own-1", "own-2"]);
    assert_eq!(own_step_id(&base, &mine), "own-4");

    let edited = Corrected::StepTitle {
        way: "app".into(),
        step: "own-1".into(),
        was: Text::from("等短信"),
        now: Text::from("等邮件"),
    };
    let more: Vec<Correction> = mine.iter().cloned().chain([on("2026-11-25", edited)]).collect();
    let (shown, standings) = apply(&base, &more);
    assert_eq!(standings, vec![Standing::Applies; 5]);
    assert_eq!(shown.ways[0].steps[2].title.zh, "等邮件");

    let mut adopts = base;
    let mut step = shown.ways[0].steps[0].clone();
    step.id = "backup".into();
    step.from = vec!["policy-2022".into()];
    adopts.ways[0].steps.insert(0, step);
    let (shown, standings) = apply(&adopts, &mine);
    assert_eq!(standings[2], Standing::Adopted);
    assert_eq!(steps(&shown), ["backup", "apply", "own-1", "own-2"]);
}

#[test]
fn an_added_step_keeps_its_place_when_the_one_before_it_is_gone() {
    let base = entry();
    let apply_title = base.ways[0].steps[0].title.clone();
    let mine = [
        on("2026-11-24", gone("apply", &apply_title)),
        on("2026-11-25", added("own-1", Some("apply"), "在网页上申请")),
    ];
    assert_eq!(steps(&apply(&base, &mine).0), ["own-1", "confirm"]);
}

#[test]
fn a_way_whose_last_step_is_gone_is_no_way() {
    let mut base = entry();
    base.ways[0].steps.truncate(1);
    let mine = [on("2026-11-24", gone("apply", &base.ways[0].steps[0].title.clone()))];
    assert!(apply(&base, &mine).0.ways.is_empty());
    let reference = Catalogue::embedded().reference();
    let fault = check(&base, &mine[0], reference).unwrap_err();
    assert!(fault.remedy.en.contains("did not work"), "{fault}");
}

#[test]
fn a_corrected_wait_stands_alone_and_knows_when_the_catalogue_changed() {
    let base = entry();
    let was: Vec<WaitSaid> = base.cooling_off.iter().map(WaitSaid::of).collect();
    let now = WaitSaid { days: 30, login: LoginEffect::Harmless };
    let mine = [on("2026-11-24", Corrected::CoolingOff { was: was.clone(), now })];
    let (shown, standings) = apply(&base, &mine);
    assert_eq!((standings[0].clone(), shown.cooling_off.len()), (Standing::Applies, 1));
    assert_eq!((shown.cooling_off[0].days, shown.cooling_off[0].login), (30, LoginEffect::Harmless));
    assert_eq!(shown.cooling_off[0].from, ["own-2026-11-24"]);

    let mut changed = base;
    changed.cooling_off[0].days = 60;
    let says = Box::new(CorrectedValue::Waits(vec![WaitSaid { days: 60, ..was[0] }]));
    assert_eq!(apply(&changed, &mine).1, [Standing::CatalogueChanged { says }]);
    changed.cooling_off[0].days = 30;
    changed.cooling_off[0].login = LoginEffect::Harmless;
    assert_eq!(apply(&changed, &mine), (changed.clone(), vec![Standing::Adopted]));
}

#[test]
fn a_dead_hotline_goes_and_a_new_one_the_catalogue_did_not_know_is_put_beside_another() {
    let base = entry();
    let old = ContactSaid::of(base.contacts.iter().find(|c| c.kind == ContactKind::Phone).unwrap());
    let number = |s: &Service| {
        s.contacts.iter().filter(|c| c.kind == ContactKind::Phone).map(|c| c.value.clone()).collect::<Vec<_>>()
    };
    let dead = [on("2026-11-24", Corrected::Contact { was: Some(old.clone()), now: None })];
    assert!(number(&apply(&base, &dead).0).is_empty());

    let mine = [on("2026-11-24", Corrected::Contact { was: Some(old.clone()), now: Some(phone("400-000-9999")) })];
    assert_eq!(number(&apply(&base, &mine).0), ["400-000-9999"]);
    let mut changed = base.clone();
    changed.contacts.iter_mut().find(|c| c.value == old.value).unwrap().value = "400-000-7777".into();
    let (shown, standings) = apply(&changed, &mine);
    assert!(
        matches!(&standings[0], Standing::CatalogueChanged { says } if **says == CorrectedValue::Contact(phone("400-000-7777")))
    );
    assert_eq!(number(&shown), ["400-000-7777", "400-000-9999"], "both are shown");
    assert_eq!(apply(&changed, &dead).1, [Standing::TargetGone]);
    let mut without = base;
    without.contacts.retain(|c| c.kind != ContactKind::Phone);
    assert_eq!(apply(&without, &dead).1, [Standing::Adopted]);
    assert_eq!(apply(&without, &mine).1, [Standing::TargetGone]);
}

#[test]
fn a_demand_and_a_condition_can_be_added_and_withdrawn() {
    let base = entry();
    let demand = MaterialSaid { item: "face".into(), text: Text::from("要刷脸"), ways: vec![] };
    let condition =
        ConditionSaid { kind: PreconditionKind::MinimumAge, text: Text::from("要满 30 天"), days: Some(30) };
    let mine = [
        on("2026-11-24", Corrected::Material { was: None, now: Some(demand.clone()) }),
        on("2026-11-24", Corrected::Precondition { was: None, now: Some(condition) }),
    ];
    let (shown, standings) = apply(&base, &mine);
    assert_eq!(standings, vec![Standing::Applies; 2]);
    assert_eq!(shown.materials.last().map(|m| m.item.as_str()), Some("face"));
    assert_eq!(shown.preconditions.last().and_then(|p| p.days), Some(30));
    let back = on("2026-11-25", Corrected::Material { was: Some(demand), now: None });
    let (shown, standings) = apply(&base, &[mine[0].clone(), back]);
    assert_eq!(standings, [Standing::Superseded { by: 1 }, Standing::Adopted]);
    assert_eq!(shown, base);
}

#[test]
fn a_correction_is_checked_before_it_is_kept() {
    let base = entry();
    let reference = Catalogue::embedded().reference();
    let was = base.ways[0].steps[0].title.clone();
    let faults = |corrected: Corrected| check(&base, &on("2026-11-24", corrected), reference).err();
    assert_eq!(faults(title(&was, "去网页申请")), None, "one language is enough");
    let url =
        |now: &str| Corrected::StepUrl { way: "app".into(), step: "apply".into(), was: None, now: Some(now.into()) };
    let path = |now| Corrected::StepPath { way: "app".into(), step: "apply".into(), was: None, now: Some(now) };
    assert_eq!(faults(url("https://example-service.cn/close")), None);
    let item = |item: &str| Corrected::Material {
        was: None,
        now: Some(MaterialSaid { item: item.into(), text: Text::from("照片"), ways: vec![] }),
    };
    assert_eq!(faults(item("face")), None);
    for (corrected, part) in [
        (title(&was, " "), "empty"),
        (
            Corrected::StepTitle { way: "app".into(), step: "apply".into(), was: was.clone(), now: was.clone() },
            "same as before",
        ),
        (title(&was, &"长".repeat(401)), "401"),
        (title(&was, "一\n二"), "line breaks"),
        (gone("nowhere", &was), "no step “nowhere”"),
        (added("own-1", Some("nowhere"), "x"), "no step “nowhere”"),
        (added("apply", None, "x"), "there already"),
        (url("javascript:alert(1)"), "full https"),
        (url("https://me:secret@example-service.cn"), "password"),
        (path(MenuPath { zh: vec!["甲".into()], en: vec![] }), "one label for each level"),
        (item("no-such-item"), "no-such-item"),
        (Corrected::CoolingOff { was: vec![], now: WaitSaid { days: 4000, login: LoginEffect::Unknown } }, "400 days"),
        (Corrected::Contact { was: None, now: Some(phone("call me")) }, "digits"),
    ] {
        let said = faults(corrected.clone()).map(|fault| fault.to_string()).unwrap_or_default();
        assert!(said.contains(part), "{corrected:?}: {said}");
    }
    let other = Correction { service: "soul".into(), ..on("2026-11-24", title(&was, "x")) };
    assert!(check(&base, &other, reference).is_err());
    let fault = faults(url("https://me:secret@example-service.cn")).unwrap();
    assert!(!fault.to_string().contains("secret"), "{fault}");
}

#[test]
fn what_is_passed_on_reads_against_the_catalogue_of_today() {
    let base = entry();
    let was = base.ways[0].steps[0].title.clone();
    let mine = [
        on("2026-11-24", title(&was, "甲")),
        on("2026-11-25", title(&Text::from("甲"), "乙")),
        on("2026-11-25", added("own-1", Some("apply"), "等短信")),
        on(
            "2026-11-26",
            Corrected::StepUrl {
                way: "app".into(),
                step: "own-1".into(),
                was: None,
                now: Some("https://example-service.cn/sms".into()),
            },
        ),
    ];
    let all = rebased(&base, &mine);
    assert_eq!(all.iter().map(|(at, _)| *at).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(all[0].1, title(&was, "乙"));
    assert!(matches!(&all[1].1, Corrected::StepAdded { now, .. } if now.url.is_some()), "edits are part of the step");
}

#[test]
fn a_correction_is_stored_in_plain_words() {
    let base = entry();
    let one = on("2026-11-24", title(&base.ways[0].steps[0].title, "甲"));
    let json = serde_json::to_value(&one).unwrap();
    assert_eq!(json["corrected"]["what"], "step_title");
    assert_eq!(serde_json::from_value::<Correction>(json).unwrap(), one);
    let wrong = r#"{"service":"x","on":"2026-11-24","corrected":{"what":"step_title","way":"a","step":"b","was":{"zh":"","en":""},"now":{"zh":"","en":""},"by":"me"}}"#;
    assert!(serde_json::from_str::<Correction>(wrong).is_err(), "an unknown field is refused");
}
