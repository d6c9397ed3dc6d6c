//! JSON for scripts: the core's own shapes with everything that is to be *said* put into words.

mod spoken;

use quittance_catalogue::Text;
use quittance_catalogue::entry::MenuPath;
use quittance_core::Phrase;
use quittance_words::Words;
use serde::Serialize;
use serde_json::{Map, Value};

use spoken::Spoken;

/// The value as JSON. A phrase, a text in both languages and a menu path become one string in the language in force.
pub(crate) fn json<T: Serialize>(value: &T, words: &Words) -> Value {
    serde_json::to_value(Spoken(value, words)).expect("the core's shapes have string keys and finite numbers only")
}

/// The same as one document, written without a copy of the value in between.
pub(crate) fn document<T: Serialize>(value: &T, words: &Words) -> String {
    let mut text = serde_json::to_string_pretty(&Spoken(value, words)).unwrap_or_default();
    text.push('\n');
    text
}

/// An `f32` such as 0.93 is 0.9300000071525574 as JSON has it; nothing here is exact beyond a few digits.
fn rounded(number: f64) -> f64 {
    (number * 1000.0).round() / 1000.0
}

fn said(fields: &Map<String, Value>, words: &Words) -> Option<String> {
    let whole = || Value::Object(fields.clone());
    let bilingual = fields.contains_key("zh") && fields.contains_key("en");
    match fields.get("kind").and_then(Value::as_str) {
        Some("message") if fields.contains_key("key") => {
            serde_json::from_value::<Phrase>(whole()).ok().map(|phrase| words.say(&phrase))
        }
        Some("text") if bilingual => serde_json::from_value::<Phrase>(whole()).ok().map(|phrase| words.say(&phrase)),
        None if bilingual && fields.len() == 2 => serde_json::from_value::<Text>(whole())
            .ok()
            .map(|text| words.text(&text).to_owned())
            .or_else(|| serde_json::from_value::<MenuPath>(whole()).ok().map(|path| words.path(&path))),
        _ => None,
    }
}

/// The word by which a value of an enum is known in JSON and in the terms: `cooling_off`, `id_card`.
pub(crate) fn word<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word,
        Ok(Value::Object(fields)) => ["state", "fate", "verdict", "kind", "factor", "need", "event", "answer"]
            .iter()
            .find_map(|tag| fields.get(*tag).and_then(Value::as_str))
            .unwrap_or_default()
            .to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quittance_core::account::Stage;
    use quittance_words::Language;

    fn day() -> chrono::NaiveDate {
        chrono::NaiveDate::from_ymd_opt(2026, 3, 7).unwrap()
    }

    #[test]
    fn what_is_to_be_said_is_said_and_everything_else_stays() {
        let words = Words::new(Language::English, day());
        let value = serde_json::json!({
            "title": Phrase::key("ui-ribbon-span-spoken").with("label", Text::new("抖音", "Douyin")).with("date", day()),
            "names": { "zh": "微信", "en": "WeChat" },
            "path": { "zh": ["我", "设置"], "en": ["Me", "Settings"] },
            "key": { "kind": "domain", "value": "weixin.qq.com" },
            "stage": Stage::CoolingOff { from: day(), until: day() },
            "confidence": 0.93_f32,
        });
        let said = json(&value, &words);
        assert_eq!(said["title"], "Douyin, until 7 March");
        assert_eq!(said["names"], "WeChat");
        assert_eq!(said["path"], "我 › 设置 (Me › Settings)");
        assert_eq!(said["key"]["value"], "weixin.qq.com");
        assert_eq!(
            said["stage"],
            serde_json::json!({ "state": "cooling_off", "from": "2026-03-07", "until": "2026-03-07" })
        );
        assert_eq!(said["confidence"].to_string(), "0.93");
    }

    #[test]
    fn a_document_says_the_same_as_the_value() {
        let words = Words::new(Language::Chinese, day());
        #[derive(serde::Serialize)]
        struct Row {
            next: Option<Phrase>,
            names: Text,
            kind: &'static str,
            stage: Stage,
            nothing: Vec<u8>,
            pair: (String, f32),
        }
        let rows = vec![Row {
            next: Some(Phrase::plain("好")),
            names: Text::new("微信", "WeChat"),
            kind: "text",
            stage: Stage::CoolingOff { from: day(), until: day() },
            nothing: Vec::new(),
            pair: ("a".into(), 0.93),
        }];
        let expected = serde_json::json!([{
            "next": "好", "names": "微信", "kind": "text", "nothing": [], "pair": ["a", 0.93],
            "stage": { "state": "cooling_off", "from": "2026-03-07", "until": "2026-03-07" },
        }]);
        assert_eq!(serde_json::from_str::<Value>(&document(&rows, &words)).unwrap(), expected);
        assert_eq!(json(&rows, &words), expected);
        assert_eq!(document(&serde_json::json!({ "rows": [] }), &words), "{\n  \"rows\": []\n}\n");
    }
}
