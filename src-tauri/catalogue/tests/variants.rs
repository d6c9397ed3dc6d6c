//! Statements that hold for some cases only: which may hold, what they depend on, and when sources really disagree.

#![allow(clippy::unwrap_used)]

use quittance_catalogue::Catalogue;
use quittance_catalogue::entry::{CoolingOff, Duration};
use quittance_catalogue::when::{Case, DependsOn, DeviceSystem, Length, depends_on, disagree, that_may_hold};

fn cooling(id: &str) -> Vec<CoolingOff> {
    Catalogue::embedded().get(id).unwrap().cooling_off.clone()
}

fn on(said: &[CoolingOff], case: &Case<'_>) -> Vec<DependsOn> {
    depends_on(&that_may_hold(said, case), case)
}

fn longest(said: &[CoolingOff], case: &Case<'_>) -> u32 {
    that_may_hold(said, case).into_iter().filter_map(Length::longest).max().unwrap()
}

fn differ(said: &[CoolingOff]) -> bool {
    disagree(&said.iter().collect::<Vec<_>>())
}

#[test]
fn what_differs_by_country_account_or_choice_is_no_conflict_of_sources() {
    let nothing_known = Case::default();
    let table = [
        ("yahoo", DependsOn::Region, 180),
        ("aol", DependsOn::Case, 180),
        ("microsoft", DependsOn::Choice, 60),
        ("fitbit", DependsOn::Way, 30),
        ("csair", DependsOn::Span, 60),
        ("tt-voice", DependsOn::Span, 60),
    ];
    for (id, first, days) in table {
        let said = cooling(id);
        assert!(!differ(&said), "{id}");
        assert_eq!(on(&said, &nothing_known).first(), Some(&first), "{id}");
        assert_eq!(longest(&said, &nothing_known), days, "{id}: the longest that may hold is guarded");
    }
}

#[test]
fn what_is_known_of_the_case_leaves_out_what_cannot_hold() {
    let brazil = Case { region: Some("BR"), ..Case::default() };
    let india = Case { region: Some("IN"), ..Case::default() };
    let here = |case: &Case<'_>| {
        let said = cooling("yahoo");
        that_may_hold(&said, case).iter().map(|one| one.days).collect::<Vec<_>>()
    };
    assert_eq!(here(&brazil), [40, 30, 180]);
    assert_eq!(here(&india), [40, 30, 90]);
    assert!(!on(&cooling("yahoo"), &brazil).contains(&DependsOn::Region));

    let legacy = Case { way: Some("legacy"), ..Case::default() };
    assert_eq!(longest(&cooling("fitbit"), &legacy), 7);
    assert_eq!(on(&cooling("fitbit"), &legacy), []);

    let android = Case { platforms: vec![DeviceSystem::Android], ..Case::default() };
    let both = Case { platforms: vec![DeviceSystem::Android, DeviceSystem::Ios], ..Case::default() };
    let said = cooling("weixin");
    let may = that_may_hold(&said, &android);
    assert!(may.iter().all(|one| one.when.as_ref().is_none_or(|when| !when.platforms.contains(&DeviceSystem::Ios))));
    assert_eq!(on(&said, &android), []);
    assert_eq!(on(&said, &both), [DependsOn::Platform], "two phones leave it open");
    assert_eq!(longest(&said, &android), 60, "a source that names no system may still be right");
}

#[test]
fn a_conflict_is_what_is_said_differently_of_the_same_case() {
    for id in ["weixin", "alipay", "epic-games", "mihoyo", "twitch", "weibo", "soul"] {
        assert!(differ(&cooling(id)), "{id}");
    }
    let entry = |id: &str| Catalogue::embedded().get(id).unwrap();
    let handling = |id: &str| disagree(&entry(id).handling.iter().collect::<Vec<_>>());
    for id in ["alipay", "bestpay", "pinduoduo", "xiaomi"] {
        assert!(handling(id), "{id}");
    }
    for id in ["douyin", "meituan", "taobao", "jd"] {
        assert!(!handling(id), "{id}: other requests are another case");
    }
    let relock = |id: &str| disagree(&entry(id).relock.iter().collect::<Vec<_>>());
    assert!(relock("bestpay") && relock("kuaishou"));
    assert!(!relock("dida") && !relock("mcdonalds-cn"), "“for a time” does not contradict a figure");
}

#[test]
fn a_case_nobody_wrote_down_hides_nothing() {
    let only_ios: Vec<Duration> = vec![
        serde_json::from_str(
            r#"{ "days": 5, "when": { "platforms": ["ios"] }, "text": { "zh": "五天", "en": "five" }, "from": ["memory"] }"#,
        )
        .unwrap(),
    ];
    let android = Case { platforms: vec![DeviceSystem::Android], ..Case::default() };
    assert_eq!(that_may_hold(&only_ios, &android).len(), 1);
}
