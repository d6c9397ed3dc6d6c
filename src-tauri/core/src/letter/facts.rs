//! The sentences for what is recorded: `assets/letters/facts.toml`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use quittance_law::{Scope, Text};
use serde::Deserialize;

use super::Case;

type Sentences = BTreeMap<String, BTreeMap<String, Text>>;

fn sentences() -> &'static Sentences {
    static ALL: OnceLock<Sentences> = OnceLock::new();
    ALL.get_or_init(|| {
        toml::from_str(include_str!("../../../../assets/letters/facts.toml"))
            .unwrap_or_else(|why| panic!("assets/letters/facts.toml is read by its tests: {why}"))
    })
}

/// The sentence of that name in a part of the file, with its blanks filled.
pub(crate) fn fact(part: &str, name: &str, blanks: &[(&str, &Text)]) -> Text {
    let found = sentences().get(part).and_then(|part| part.get(name));
    let mut text = found.cloned().unwrap_or_else(|| Text::from(name));
    for (blank, value) in blanks {
        let blank = format!("{{{blank}}}");
        text.zh = text.zh.replace(&blank, value.zh.trim().trim_end_matches(ENDS));
        text.en = text.en.replace(&blank, value.en.trim().trim_end_matches(ENDS));
    }
    text
}

/// A value inside a sentence brings no full stop of its own.
const ENDS: [char; 3] = ['。', '.', ' '];

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Scopes {
    usual: Vec<Scope>,
    without: Vec<String>,
    categories: BTreeMap<String, Vec<Scope>>,
}

fn scopes() -> &'static Scopes {
    static ALL: OnceLock<Scopes> = OnceLock::new();
    ALL.get_or_init(|| {
        toml::from_str(include_str!("../../../../assets/letters/scopes.toml"))
            .unwrap_or_else(|why| panic!("assets/letters/scopes.toml is read by its tests: {why}"))
    })
}

/// What the operator of a service is, as far as its category tells. Empty where nobody knows.
pub(super) fn scopes_of(case: &Case) -> Vec<Scope> {
    let Some(entry) = &case.at.service else { return Vec::new() };
    let all = scopes();
    let mut found = all.categories.get(&entry.category).cloned().unwrap_or_default();
    if !entry.category.is_empty() && !all.without.contains(&entry.category) {
        found.extend(&all.usual);
    }
    if !entry.marks.ios.is_empty() {
        found.push(Scope::AppleStore);
    }
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_is_there_in_both_languages_and_every_category_is_one() {
        for (part, all) in sentences() {
            for (name, text) in all {
                assert!(text.zh.chars().any(|c| c > '\u{2fff}') && !text.en.is_empty(), "{part}.{name}");
                let blanks = |text: &str| text.matches('{').count();
                assert_eq!(blanks(&text.zh), blanks(&text.en), "{part}.{name}");
            }
        }
        let known = quittance_catalogue::Catalogue::embedded().categories();
        for key in scopes().categories.keys().chain(&scopes().without) {
            assert!(known.get(key).is_some(), "{key}");
        }
    }
}
