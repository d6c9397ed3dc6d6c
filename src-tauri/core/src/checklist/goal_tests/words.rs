//! Every word of the other goals is there in both languages.

use crate::checklist::plan::tests::words::{keys_in, messages};

const ZH: &str = include_str!("../../../../../assets/messages/zh-CN/goals.ftl");
const EN: &str = include_str!("../../../../../assets/messages/en/goals.ftl");
const PLAN: &str = include_str!("../../../../../assets/messages/en/plan.ftl");
const VIEWS: &str = include_str!("../../../../../assets/messages/en/views.ftl");
const SOURCES: [&str; 8] = [
    include_str!("../retire/mod.rs"),
    include_str!("../retire/holder.rs"),
    include_str!("../retire/steps.rs"),
    include_str!("../on_device/mod.rs"),
    include_str!("../on_device/hand_over.rs"),
    include_str!("../on_device/audit.rs"),
    include_str!("../several.rs"),
    include_str!("../planner.rs"),
];

#[test]
fn every_word_is_said_and_every_saying_has_words() {
    let (zh, en) = (messages(ZH), messages(EN));
    assert_eq!(zh.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
    for (key, vars) in &en {
        assert_eq!(vars, &zh[key], "{key}");
    }
    let (plan, views, said) = (messages(PLAN), messages(VIEWS), keys_in(&SOURCES));
    for key in &said {
        assert!(en.contains_key(key) || plan.contains_key(key) || views.contains_key(key), "{key} has no words");
    }
    for key in en.keys() {
        assert!(said.contains(key), "{key} is never said");
    }
}
