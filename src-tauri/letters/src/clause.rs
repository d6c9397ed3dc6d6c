//! Clause blocks: sentences with blanks, each with when it applies and what it rests on. They live in `assets/letters`.
//!
//! A blank is a [`Slot`], and a clause whose blank has no value is either dropped (`optional`) or stops the letter. A clause
//! that cites articles is dropped where none of them may be cited on that day to such an operator.

use std::sync::OnceLock;

use quittance_law::instrument::Article;
use quittance_law::{Law, Right, Text};
use serde::Deserialize;

use crate::Language;
use crate::letter::{Demand, Ground, KindName};
use crate::template::{Slot, Template};

/// A clause.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Stable id. A clause of a law's own file takes the place of the one with the same id in `common.toml`.
    pub id: String,
    /// Where it stands.
    pub part: Part,
    /// Its place within the part; lower comes first.
    pub at: u16,
    /// For these kinds of letters; empty: all.
    #[serde(default)]
    pub kinds: Vec<KindName>,
    /// If one of these rights is exercised; empty: always.
    #[serde(default)]
    pub rights: Vec<Right>,
    /// Not if one of these is exercised.
    #[serde(default)]
    pub unless: Vec<Right>,
    /// Not if nothing but these is exercised.
    #[serde(default)]
    pub unless_only: Vec<Right>,
    /// If this ground for erasure is given.
    #[serde(default)]
    pub ground: Option<Ground>,
    /// For this hurdle, B01–B17.
    #[serde(default)]
    pub barrier: Option<String>,
    /// For this demand within the hurdle.
    #[serde(default)]
    pub demand: Option<Demand>,
    /// Only under these laws; empty: all.
    #[serde(default)]
    pub laws: Vec<Law>,
    /// Dropped where a blank has no value. Without it, such a blank stops the letter.
    #[serde(default)]
    pub optional: bool,
    /// Only where these blanks have no value.
    #[serde(default)]
    pub without: Vec<Slot>,
    /// In the chat form: 0 has to be there, higher numbers give way first.
    #[serde(default)]
    pub rank: u8,
    /// The words.
    pub text: Words,
    /// What it rests on.
    #[serde(default)]
    pub cites: Vec<Article>,
}

/// The words of a clause in both languages.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    zh: Template,
    en: Template,
}

impl Words {
    /// The words in a language.
    pub fn of(&self, language: Language) -> &Template {
        match language {
            Language::Zh => &self.zh,
            Language::En => &self.en,
        }
    }
}

/// Parts of a letter, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Who writes, about what.
    Opening,
    /// What is asked for; a numbered list.
    Demand,
    /// Why.
    Reason,
    /// By when and how to answer.
    Reply,
    /// A demand that is declined; one clause each.
    Hurdle,
    /// The form for chat windows.
    Chat,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    clauses: Vec<Clause>,
    #[serde(default)]
    titles: Vec<Title>,
}

/// The title of a letter.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Title {
    pub(crate) kind: KindName,
    /// For a letter about exactly these rights; empty: about any.
    #[serde(default)]
    pub(crate) rights: Vec<Right>,
    pub(crate) text: Text,
}

const COMMON: &str = include_str!("../../../assets/letters/common.toml");
const HURDLES: &str = include_str!("../../../assets/letters/hurdles.toml");

fn own(law: Law) -> Option<&'static str> {
    match law {
        Law::Pipl => Some(include_str!("../../../assets/letters/pipl.toml")),
        Law::Gdpr => Some(include_str!("../../../assets/letters/gdpr.toml")),
        Law::Uk => Some(include_str!("../../../assets/letters/uk.toml")),
        Law::Ccpa => Some(include_str!("../../../assets/letters/ccpa.toml")),
        Law::Lgpd | Law::Dpdp | Law::Appi | Law::Pipa => None,
    }
}

/// Clauses and titles of one law.
#[derive(Debug)]
pub(crate) struct Clauses {
    pub(crate) clauses: Vec<Clause>,
    pub(crate) titles: Vec<Title>,
}

/// The clauses for letters under a law: its own, and those of `common.toml` and `hurdles.toml` it does not replace.
pub(crate) fn clauses(law: Law) -> &'static Clauses {
    static ALL: OnceLock<Vec<(Law, Clauses)>> = OnceLock::new();
    let all = ALL.get_or_init(|| Law::ALL.iter().map(|law| (*law, gather(*law))).collect());
    let (_, found) = all.iter().find(|(one, _)| *one == law).expect("gathered for every law");
    found
}

fn gather(law: Law) -> Clauses {
    let read = |text: &str| -> File {
        toml::from_str(text).unwrap_or_else(|why| panic!("assets/letters is read by its tests, for {law} too: {why}"))
    };
    let mut files: Vec<File> = own(law).into_iter().map(read).collect();
    files.push(read(COMMON));
    files.push(read(HURDLES));
    let mut clauses: Vec<Clause> = Vec::new();
    let mut titles = Vec::new();
    for file in files {
        for clause in file.clauses {
            let here = clause.laws.is_empty() || clause.laws.contains(&law);
            if here && !clauses.iter().any(|one| one.id == clause.id) {
                clauses.push(clause);
            }
        }
        titles.extend(file.titles);
    }
    clauses.sort_by_key(|clause| (clause.part, clause.at));
    Clauses { clauses, titles }
}

impl Clause {
    /// Whether it belongs into a letter of that kind about these rights, on these grounds.
    pub(crate) fn fits(&self, kind: KindName, rights: &[Right], grounds: &[Ground]) -> bool {
        (self.kinds.is_empty() || self.kinds.contains(&kind))
            && (self.rights.is_empty() || self.rights.iter().any(|right| rights.contains(right)))
            && !self.unless.iter().any(|right| rights.contains(right))
            && (self.unless_only.is_empty() || rights.iter().any(|right| !self.unless_only.contains(right)))
            && self.ground.is_none_or(|ground| grounds.contains(&ground))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn every() -> impl Iterator<Item = (Law, &'static Clause)> {
        Law::ALL.iter().flat_map(|law| clauses(*law).clauses.iter().map(|clause| (*law, clause)))
    }

    #[test]
    fn both_languages_ask_for_the_same() {
        for (law, clause) in every() {
            let blanks = |language| clause.text.of(language).slots().collect::<BTreeSet<Slot>>();
            assert_eq!(blanks(Language::Zh), blanks(Language::En), "{law} {}", clause.id);
        }
    }

    #[test]
    fn what_a_clause_cites_is_known_in_force_and_was_read() {
        for (law, clause) in every() {
            let cites_in_text = clause.text.of(Language::Zh).slots().any(|slot| slot == Slot::Law);
            assert!(!cites_in_text || !clause.cites.is_empty(), "{law} {} names a law and cites none", clause.id);
            for article in &clause.cites {
                let instrument = quittance_law::instrument(&article.instrument).expect("a known instrument");
                assert!(instrument.standing.citable(), "{law} {}: {} is not in force", clause.id, article.instrument);
                assert!(!article.sources().is_empty(), "{law} {}", clause.id);
                for id in article.sources() {
                    let source = quittance_law::source(id).unwrap_or_else(|| panic!("{id} in {}", clause.id));
                    assert!(source.read.is_some(), "{id} in {} has no date", clause.id);
                }
            }
        }
    }

    #[test]
    fn every_hurdle_has_a_clause_under_every_law_and_none_accuses() {
        for law in Law::ALL {
            let all: Vec<&Clause> = clauses(*law).clauses.iter().filter(|clause| clause.part == Part::Hurdle).collect();
            for number in 1..=17 {
                let code = format!("B{number:02}");
                assert!(all.iter().any(|clause| clause.barrier.as_ref() == Some(&code)), "{law} {code}");
            }
            assert!(all.iter().any(|clause| clause.barrier.is_none() && clause.demand.is_none()), "{law}");
        }
        for (law, clause) in every().filter(|(_, clause)| clause.part == Part::Hurdle) {
            let said = |language| clause.text.of(language).fill(|_| Some("")).expect("every blank is filled");
            for word in ["违法", "违规", "非法", "illegal", "unlawful", "violat", "breach"] {
                let (zh, en) = (said(Language::Zh), said(Language::En));
                assert!(!zh.contains(word) && !en.contains(word), "{law} {}: {word}", clause.id);
            }
        }
    }

    #[test]
    fn disputed_hurdles_are_called_disputed() {
        let clause = every().find(|(_, clause)| clause.id == "hurdle.b08").expect("B08 has a clause").1;
        let said = clause.text.of(Language::Zh).fill(|_| None).expect("it has no blanks");
        assert!(said.contains("争议"), "{said}");
    }

    #[test]
    fn every_kind_of_letter_has_a_title_and_a_chat_form() {
        for law in Law::ALL {
            for kind in [KindName::Request, KindName::Reminder, KindName::Refusal, KindName::FollowUp] {
                let all = clauses(*law);
                assert!(all.titles.iter().any(|title| title.kind == kind && title.rights.is_empty()), "{law} {kind:?}");
                let first =
                    |clause: &&Clause| clause.part == Part::Chat && clause.rank == 0 && clause.kinds.contains(&kind);
                assert!(all.clauses.iter().any(|clause| first(&clause)), "{law} {kind:?}");
            }
        }
    }

    #[test]
    fn every_blank_is_used_somewhere() {
        let used: BTreeSet<Slot> = every()
            .flat_map(|(_, clause)| clause.text.of(Language::En).slots().chain(clause.without.iter().copied()))
            .collect();
        let idle: Vec<&Slot> = Slot::ALL.iter().filter(|slot| !used.contains(slot)).collect();
        assert!(idle.is_empty(), "{idle:?}");
    }
}
