//! Every word a plan uses is there in both languages, with the arguments it names.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::*;

const ZH: &str = include_str!("../../../../../../assets/messages/zh-CN/plan.ftl");
const EN: &str = include_str!("../../../../../../assets/messages/en/plan.ftl");
const SOURCES: [&str; 16] = [
    include_str!("../mod.rs"),
    include_str!("../barriers.rs"),
    include_str!("../close.rs"),
    include_str!("../escalate.rs"),
    include_str!("../facts.rs"),
    include_str!("../free.rs"),
    include_str!("../outlook.rs"),
    include_str!("../preflight.rs"),
    include_str!("../road.rs"),
    include_str!("../save.rs"),
    include_str!("../scam.rs"),
    include_str!("../settle.rs"),
    include_str!("../take_back.rs"),
    include_str!("../verify.rs"),
    include_str!("../wait.rs"),
    include_str!("../draft.rs"),
];
const PREFIXES: [&str; 7] = ["plan-", "fact-", "guard-", "refused-", "advice-", "proof-", "source-"];

/// Messages of a file with the variables each names.
pub(in crate::checklist) fn messages(file: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut found: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut last = "";
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        if !line.starts_with([' ', '}'])
            && let Some((key, _)) = line.split_once(" =")
        {
            last = key;
            assert!(found.insert(key, BTreeSet::new()).is_none(), "{key} stands twice");
        }
        for part in line.split('$').skip(1) {
            let end = part.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(part.len());
            found.entry(last).or_default().insert(&part[..end]);
        }
    }
    found
}

/// Keys written in the planner.
fn keys() -> BTreeSet<&'static str> {
    keys_in(&SOURCES)
}

/// Keys written in these files.
pub(in crate::checklist) fn keys_in(files: &[&'static str]) -> BTreeSet<&'static str> {
    files
        .iter()
        .flat_map(|file| file.split('"').skip(1).step_by(2))
        .filter(|word| PREFIXES.iter().any(|prefix| word.starts_with(prefix)) && !word.contains([' ', '{', '/']))
        .collect()
}

#[test]
fn every_key_of_the_planner_has_words_in_both_languages() {
    let (zh, en) = (messages(ZH), messages(EN));
    for key in keys() {
        assert!(zh.contains_key(key), "{key} has no Chinese");
        assert!(en.contains_key(key), "{key} has no English");
    }
    for key in zh.keys() {
        assert!(keys().contains(key), "{key} is never said");
    }
}

#[test]
fn both_languages_say_the_same_things() {
    let (zh, en) = (messages(ZH), messages(EN));
    assert_eq!(zh.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
    for (key, vars) in &en {
        // A language may leave a variable out where its grammar says it otherwise, but never name one more.
        let both: BTreeSet<_> = vars.union(&zh[key]).collect();
        assert!(both.len() == vars.len().max(zh[key].len()), "{key}: {vars:?} and {:?}", zh[key]);
    }
    assert!(!ZH.contains('！') && !ZH.contains('!'), "no exclamation marks");
    assert!(!EN.lines().any(|line| !line.starts_with('#') && line.contains('!')));
}

/// All phrases of a plan.
pub(super) fn phrases(plan: &Plan) -> Vec<&Phrase> {
    let mut all: Vec<&Phrase> = Vec::new();
    for step in &plan.steps {
        all.push(&step.title);
        all.extend(step.why.iter().chain(&step.proof).chain(&step.refused).chain(&step.warnings));
        all.extend(step.facts.iter().map(|fact| &fact.text));
        all.extend(step.barriers.iter().map(|barrier| &barrier.text));
    }
    all.extend(plan.guards.iter().map(|guard| &guard.text));
    all.extend(plan.advice.iter().map(|advice| &advice.text));
    all.extend(plan.barriers.iter().map(|barrier| &barrier.text));
    all
}

/// Complains about words that are missing, or that name an argument they are not given.
pub(in crate::checklist) fn unsaid(plan: &Plan) -> Option<String> {
    let mut said = [messages(ZH), messages(EN)];
    let more = [
        include_str!("../../../../../../assets/messages/zh-CN/goals.ftl"),
        include_str!("../../../../../../assets/messages/en/goals.ftl"),
        include_str!("../../../../../../assets/messages/zh-CN/views.ftl"),
        include_str!("../../../../../../assets/messages/en/views.ftl"),
    ];
    for (place, file) in more.into_iter().enumerate() {
        said[place % 2].extend(messages(file));
    }
    let [zh, en] = said;
    phrases(plan).into_iter().find_map(|phrase| {
        let Phrase::Message { key, args } = phrase else { return None };
        [&zh, &en].into_iter().find_map(|words| match words.get(key.as_str()) {
            None => Some(format!("{key} has no words")),
            Some(vars) => {
                vars.iter().find(|var| !args.contains_key(**var)).map(|var| format!("{key} is not given {var}"))
            }
        })
    })
}

#[test]
fn messages_are_given_the_arguments_they_name() {
    let mut world = situation(entry(
        "x",
        "某应用",
        json!({
            "ways": app_way(),
            "cooling_off": [{ "days": 7, "from": ["policy"] }, { "days": 60, "from": ["press"] }],
            "relock": [{ "days": 30, "text": text("30 天"), "from": ["policy"] }],
            "provider": { "from": ["policy"] },
            "preconditions": [
                { "kind": "minimum_age", "text": text("满 30 天"), "days": 30, "from": ["policy"] },
                { "kind": "days_since_order", "text": text("过 30 天"), "days": 30, "from": ["policy"] },
                { "kind": "credentials_unchanged", "text": text("14 天没改"), "days": 14, "from": ["policy"] },
                { "kind": "roles_given_up", "text": text("不是群主"), "from": ["policy"] },
                { "kind": "loans_repaid", "text": text("没有欠款"), "from": ["policy"] },
            ],
            "materials": [{ "item": "id_photo", "text": text("照片"), "from": ["policy"] }],
        }),
    ));
    phone(&mut world);
    device(&mut world, "redmi", "红米");
    permission(&mut world, "p", "redmi", PermissionKind::Camera);
    permission(&mut world, "q", "nowhere", PermissionKind::Camera);
    mandate(&mut world, "m", Some("2026-04-01"));
    mandate(&mut world, "n", None);
    world.entrance_to.push((link("l", "wps", "acc"), other("wps", "WPS", false)));
    world.entered_through.push((link("k", "acc", "qq"), other("qq", "QQ", true)));
    world.pays_for.push((world.mandates[0].clone(), other("bike", "骑行", true)));
    let address = world.bindings[0].1.clone();
    world.serves.push((address, vec![other("shop", "京东", true)]));
    assert_eq!(unsaid(&plan(&world)), None);
    world.account.opened = opened("2026-03-01", Precision::Day);
    world.account.last_order = Some(day("2026-03-01"));
    assert_eq!(unsaid(&plan(&world)), None);
    world.checklist.goal = Goal::Unbind;
    assert_eq!(unsaid(&plan(&world)), None);
    world.checklist.goal = Goal::Close;
    world.account.stage = Stage::Requested { on: day("2025-12-01") };
    assert_eq!(unsaid(&plan(&world)), None);
    assert_eq!(service_of(&world).as_str(), "x");
}
