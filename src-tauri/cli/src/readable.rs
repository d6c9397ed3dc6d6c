//! JSON for scripts: the core's own shapes with everything that is to be *said* put into words.

use quittance_catalogue::Text;
use quittance_catalogue::entry::MenuPath;
use quittance_core::Phrase;
use quittance_words::Words;
use serde::Serialize;
use serde_json::{Map, Value};

/// The value as JSON. A phrase, a text in both languages and a menu path become one string in the language in force.
pub(crate) fn json<T: Serialize>(value: &T, words: &Words) -> Value {
    // The core's shapes have string keys and finite numbers only.
    let value = serde_json::to_value(value).expect("the core's shapes are JSON");
    spoken(value, words)
}

fn spoken(value: Value, words: &Words) -> Value {
    match value {
        Value::Array(items) => Value::Array(items.into_iter().map(|item| spoken(item, words)).collect()),
        Value::Object(fields) => match said(&fields, words) {
            Some(text) => Value::String(text),
            None => Value::Object(fields.into_iter().map(|(name, value)| (name, spoken(value, words))).collect()),
        },
        // An `f32` such as 0.93 is 0.9300000071525574 as JSON has it; nothing here is exact beyond a few digits.
        Value::Number(number) if number.is_f64() => {
            number.as_f64().map_or(Value::Null, |number| Value::from((number * 1000.0).round() / 1000.0))
        }
        plain => plain,
    }
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
}
