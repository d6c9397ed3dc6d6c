//! The word for how hard it is follows from what the entry says; what nobody says stays unknown.

#![allow(clippy::unwrap_used)]

use quittance_catalogue::Catalogue;
use quittance_catalogue::difficulty::{Axes, DoneBy, EndsAs, Findable, Proof};
use quittance_catalogue::entry::{Grade, Service};

fn axes(id: &str) -> Axes {
    let catalogue = Catalogue::embedded();
    Axes::of(catalogue.get(id).unwrap(), catalogue.taxonomy())
}

fn entry(more: serde_json::Value) -> Axes {
    let mut value = serde_json::json!({
        "id": "x", "names": { "zh": "某应用", "en": "X" }, "category": "tools",
        "sources": [{ "id": "memory", "kind": "memory", "title": { "zh": "凭记忆", "en": "memory" } }],
    });
    for (key, part) in more.as_object().unwrap() {
        value[key] = part.clone();
    }
    let service: Service = serde_json::from_value(value).unwrap();
    Axes::of(&service, Catalogue::embedded().taxonomy())
}

fn way(channel: &str) -> serde_json::Value {
    let text = serde_json::json!({ "zh": "申请", "en": "ask" });
    let path = serde_json::json!({ "zh": ["我"], "en": ["Me"] });
    serde_json::json!([{ "id": "w", "channel": channel, "from": ["memory"],
        "steps": [{ "id": "apply", "title": text, "path": path, "from": ["memory"] }] }])
}

#[test]
fn nothing_known_stays_unknown_on_every_axis() {
    let bare = entry(serde_json::json!({}));
    assert_eq!(
        bare,
        Axes {
            word: Grade::Unknown,
            findable: Findable::Unknown,
            by: DoneBy::Unknown,
            conditions: None,
            proof: Proof::Unknown,
            wait: None,
            result: EndsAs::Unknown,
            export_first: None,
        }
    );
}

#[test]
fn a_wait_or_a_condition_makes_it_medium_people_or_papers_hard() {
    let text = serde_json::json!({ "zh": "话", "en": "word" });
    let easy = serde_json::json!({ "ways": way("app") });
    assert_eq!(entry(easy.clone()).word, Grade::Easy);
    let with = |key: &str, part: serde_json::Value| {
        let mut more = easy.clone();
        more[key] = part;
        entry(more)
    };
    let wait = |days: u32| serde_json::json!([{ "days": days, "from": ["memory"] }]);
    assert_eq!(with("cooling_off", wait(0)).word, Grade::Easy, "a source says there is none");
    assert_eq!(with("cooling_off", wait(15)).word, Grade::Medium);
    let span = serde_json::json!([{ "days": 30, "up_to": 180, "from": ["memory"] }]);
    assert_eq!(with("cooling_off", span).wait, Some(180));
    let condition = |kind: &str| serde_json::json!([{ "kind": kind, "text": text, "from": ["memory"] }]);
    assert_eq!(with("preconditions", condition("orders_done")).word, Grade::Medium);
    assert_eq!(with("preconditions", condition("not_stated")).conditions, None, "not stated is not none");
    assert_eq!(with("preconditions", condition("export_first")).export_first, Some(true));
    assert_eq!(with("ways", way("phone")).by, DoneBy::People);
    assert_eq!(with("ways", way("phone")).word, Grade::Hard);
    let photo = serde_json::json!([{ "item": "id_photo", "text": text, "from": ["memory"] }]);
    assert_eq!(with("materials", photo.clone()).proof, Proof::Unknown, "nobody says what sign-up took");
    let mut more = easy.clone();
    more["materials"] = photo;
    more["collects"] = serde_json::json!([{ "item": "phone", "when": "sign_up", "from": ["memory"] }]);
    assert_eq!((entry(more.clone()).proof, entry(more).word), (Proof::More, Grade::Hard));
}

#[test]
fn real_entries_get_their_word_from_their_facts() {
    assert_eq!(axes("yahoo").wait, Some(180));
    assert_eq!(axes("yahoo").word, Grade::Medium, "JustDeleteMe calls it easy; the wait is half a year for some");
    assert_eq!(axes("tencent-video").result, EndsAs::Asleep);
    let known = Catalogue::embedded().iter().filter(|it| axes(&it.id).word != Grade::Unknown).count();
    assert!(known * 10 >= Catalogue::embedded().len() * 8, "{known}");
}
