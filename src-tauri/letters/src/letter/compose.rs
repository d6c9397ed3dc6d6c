//! The letter as a paper.

use quittance_catalogue::barrier::Strength;
use quittance_law::instrument::Article;
use quittance_law::{Right, Text};

use super::ready::FilledHurdle;
use super::{Ask, Capacity, Correction, Kept, Kind, Ready};
use crate::clause::{Part, clauses};
use crate::document::{Block, Document, Pair, Table};
use crate::words::words;
use crate::{IdentifierKind, Language};

impl Ready {
    /// The letter as a paper, ready for [`crate::document::text`], Markdown or PDF.
    pub fn document(&self) -> Document {
        let (letter, language) = (&self.letter, self.letter.language);
        let labels = &words().labels;
        let say = |text: &Text| language.of(text).to_owned();
        let mut paper = Document::new(language, self.title(), letter.written);
        paper.push(Block::Lines { lines: self.addressee() });
        self.paragraphs(&mut paper, Part::Opening);
        paper.push(Block::Fields { fields: self.account() });

        // An objection answers first and asks then; everything else asks first.
        let objects = matches!(letter.kind, Kind::Refusal { .. });
        if objects {
            self.hurdles(&mut paper);
        }
        paper.heading(say(&labels.demands));
        paper.push(Block::Numbered { items: self.texts(Part::Demand) });
        self.tables(&mut paper);
        if !objects {
            self.hurdles(&mut paper);
        }

        if !letter.attempts.is_empty() || self.has(Part::Reason) || !self.citations.rights.is_empty() {
            paper.heading(say(&labels.reasons));
            if !letter.attempts.is_empty() {
                paper.paragraph(say(&labels.attempts));
                paper.push(Block::Table { table: self.attempts() });
            }
            self.paragraphs(&mut paper, Part::Reason);
            if !self.citations.rights.is_empty() {
                paper.paragraph(say(&labels.basis));
                paper.push(Block::Bulleted { items: self.basis() });
            }
        }

        paper.heading(say(&labels.answer));
        self.paragraphs(&mut paper, Part::Reply);
        if !letter.attached.is_empty() {
            paper.heading(say(&labels.attached));
            let items = letter.attached.iter().map(|text| language.of(text).trim().to_owned());
            paper.push(Block::Numbered { items: items.filter(|item| !item.is_empty()).collect() });
        }
        paper.push(Block::Signature { lines: self.signature() });
        paper
    }

    /// What kind of letter it is, by its kind and its rights.
    pub fn title(&self) -> String {
        let letter = &self.letter;
        let own = letter.capacity.right();
        let mut asked: Vec<Right> = match own {
            Some(right) => vec![right],
            None => letter.rights(),
        };
        asked.sort_unstable();
        let titles = clauses(letter.law).titles.iter().filter(|title| title.kind == letter.kind_name());
        let exact = titles.clone().find(|title| {
            let mut rights = title.rights.clone();
            rights.sort_unstable();
            !rights.is_empty() && rights == asked
        });
        let title = exact.or_else(|| titles.clone().find(|title| title.rights.is_empty()));
        title.map_or_else(String::new, |title| letter.language.of(&title.text).to_owned())
    }

    fn addressee(&self) -> Vec<String> {
        let (letter, language) = (&self.letter, self.letter.language);
        let labels = &words().labels;
        let name = letter.recipient.name.as_ref().map_or("", |name| language.of(name).trim());
        let desk = language.of(&labels.privacy_desk);
        let to = match (language, letter.recipient.privacy_desk) {
            (_, false) => name.to_owned(),
            (Language::Zh, true) => format!("{name}{desk}"),
            (Language::En, true) => format!("{desk}, {name}"),
        };
        let mut lines = vec![crate::document::text::named(language, language.of(&labels.to), &to)];
        if let Some(post) = letter.recipient.post.as_ref().map(|post| language.of(post).trim()) {
            lines.push(crate::document::text::named(language, language.of(&labels.address), post));
        }
        lines
    }

    fn account(&self) -> Vec<Pair> {
        let language = self.letter.language;
        let service = Pair {
            name: language.of(&words().labels.account).to_owned(),
            value: language.of(&self.letter.service).trim().to_owned(),
        };
        let carried = self
            .carried()
            .map(|one| Pair { name: language.of(words().identifier(one.kind)).to_owned(), value: one.written() });
        std::iter::once(service).chain(carried).collect()
    }

    fn tables(&self, paper: &mut Document) {
        let language = self.letter.language;
        let labels = &words().labels;
        let say = |text: &Text| language.of(text).to_owned();
        let corrections = self.letter.asks().iter().filter_map(|ask| match ask {
            Ask::Correct { corrections } => Some(corrections),
            _ => None,
        });
        for all in corrections {
            let row = |one: &Correction| {
                let wrong = one.wrong.reveal();
                let wrong = if wrong.is_empty() { say(&labels.correct_absent) } else { wrong.to_owned() };
                let proof = one.proof.as_ref().map_or(String::new(), say);
                vec![say(&one.what), wrong, one.right.reveal().to_owned(), proof]
            };
            let head = [&labels.correct_what, &labels.correct_wrong, &labels.correct_right, &labels.correct_proof];
            let rows = all.iter().map(row).collect();
            let table = Table { head: head.map(say).to_vec(), widths: vec![3, 4, 4, 3], rows };
            paper.push(Block::Table { table });
        }
        if let Kind::FollowUp { kept, .. } = &self.letter.kind {
            let row = |one: &Kept| {
                let ground = one.ground.as_ref().map_or_else(|| say(&labels.kept_no_ground), say);
                vec![say(&one.data), ground, one.until.map_or_else(String::new, |day| language.date(day))]
            };
            let head = [&labels.kept_data, &labels.kept_ground, &labels.kept_until];
            let rows = kept.iter().map(row).collect();
            let table = Table { head: head.map(say).to_vec(), widths: vec![4, 5, 3], rows };
            paper.push(Block::Table { table });
        }
    }

    fn hurdles(&self, paper: &mut Document) {
        if self.hurdles.is_empty() {
            return;
        }
        let language = self.letter.language;
        paper.heading(language.of(&words().labels.hurdles));
        let mut items: Vec<String> = Vec::new();
        for (at, hurdle) in self.hurdles.iter().enumerate() {
            let same = self.hurdles[..at].iter().position(|one| one.rules == hurdle.rules);
            items.push(hurdle_item(language, hurdle, same.filter(|_| !hurdle.rules.is_empty())));
        }
        let method = items.iter().any(|item| short_name_of_method(item));
        paper.push(Block::Numbered { items });
        if method {
            paper.paragraph(language.of(&words().labels.method));
        }
    }

    /// The articles of the rights, one line for each law; what a clause cites stands in that clause already.
    fn basis(&self) -> Vec<String> {
        let language = self.letter.language;
        let mut lines: Vec<(&str, String, Vec<String>)> = Vec::new();
        for article in &self.citations.rights {
            // 第四十七条 says all that 第四十七条第一款 does.
            let within = |one: &Article| {
                one.instrument == article.instrument
                    && one.at.zh.len() < article.at.zh.len()
                    && !one.at.zh.is_empty()
                    && article.at.zh.starts_with(&one.at.zh)
            };
            if self.citations.rights.iter().any(within) {
                continue;
            }
            let says = language.of(&article.says).trim_end_matches(['。', '.']);
            let said = match language {
                Language::Zh => format!("{}（{says}）", article.at.zh),
                Language::En => format!("{} ({})", article.at.en, lower_first(says)).trim_start().to_owned(),
            };
            match lines.iter_mut().find(|(id, _, _)| *id == article.instrument) {
                Some((_, _, all)) => all.push(said),
                None => {
                    let bare = Article { at: Text::new("", ""), ..article.clone() };
                    let standing = words().standing(article.standing()).map_or("", |text| language.of(text));
                    let gap = if language == Language::En && !standing.is_empty() { " " } else { "" };
                    let name = format!("{}{gap}{standing}", language.of(&bare.cite()));
                    lines.push((&article.instrument, name, vec![said]));
                }
            }
        }
        let line = |(_, name, said): (&str, String, Vec<String>)| match language {
            Language::Zh => format!("{name}{}", said.join("、")),
            Language::En => format!("{name}: {}", said.join("; ")),
        };
        lines.into_iter().map(line).collect()
    }

    fn attempts(&self) -> Table {
        let language = self.letter.language;
        let labels = &words().labels;
        let mut attempts: Vec<_> = self.letter.attempts.iter().collect();
        attempts.sort_by_key(|attempt| attempt.on);
        let row = |attempt: &&super::Attempt| {
            let (way, outcome) = (language.of(&attempt.way).trim(), language.of(&attempt.outcome).trim());
            vec![language.date(attempt.on), way.to_owned(), outcome.to_owned()]
        };
        let head = [&labels.attempt_on, &labels.attempt_way, &labels.attempt_outcome];
        Table {
            head: head.map(|text| language.of(text).to_owned()).to_vec(),
            widths: vec![3, 4, 6],
            rows: attempts.iter().map(row).collect(),
        }
    }

    fn signature(&self) -> Vec<String> {
        let (letter, language) = (&self.letter, self.letter.language);
        let labels = &words().labels;
        let name = self.carried().find(|one| one.kind == IdentifierKind::RealName).map(|one| one.written());
        let who = match letter.capacity {
            Capacity::Own if self.asks_for(Right::RecycledNumber) => &labels.signed_number,
            Capacity::Own if self.asks_for(Right::OpenedInMyName) => &labels.signed_my_name,
            Capacity::Own => &labels.signed_holder,
            Capacity::Guardian { .. } => &labels.signed_guardian,
            Capacity::NearRelative { .. } => &labels.signed_relative,
        };
        let name = name.unwrap_or_else(|| language.of(who).to_owned());
        let named = crate::document::text::named;
        vec![
            named(language, language.of(&labels.signed), &name),
            named(language, language.of(&labels.dated), &language.date(letter.written)),
        ]
    }

    fn texts(&self, part: Part) -> Vec<String> {
        self.filled.iter().filter(|one| one.part == part).map(|one| one.text.clone()).collect()
    }

    fn asks_for(&self, right: Right) -> bool {
        self.letter.rights().contains(&right)
    }

    fn has(&self, part: Part) -> bool {
        self.filled.iter().any(|one| one.part == part)
    }

    fn paragraphs(&self, paper: &mut Document, part: Part) {
        for text in self.texts(part) {
            paper.paragraph(text);
        }
    }
}

/// Whether a text uses the short name of the identification method, which the other side may not know.
pub(crate) fn short_name_of_method(text: &str) -> bool {
    text.contains("《认定方法》") || text.contains("Identification method")
}

/// What begins with a capital, inside a bracket.
fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return String::new() };
    first.to_lowercase().chain(chars).collect()
}

/// When a demand was met, what is answered, and the rules; `same` names an earlier item with the same rules.
fn hurdle_item(language: Language, hurdle: &FilledHurdle, same: Option<usize>) -> String {
    let labels = &words().labels;
    let ends = ['。', '.', ' '];
    let note = hurdle.note.as_deref().map(|note| note.trim_end_matches(ends)).filter(|note| !note.is_empty());
    let on = hurdle.on.map(|day| language.date(day));
    let told = match (language, on, note) {
        (_, None, None) => String::new(),
        (Language::Zh, Some(on), None) => format!("{on}{}。", labels.told_on.zh),
        (Language::Zh, Some(on), Some(note)) => format!("{on}，{note}。"),
        (Language::Zh, None, Some(note)) => format!("{note}。"),
        (Language::En, Some(on), None) => format!("On {on} {}. ", labels.told_on.en),
        (Language::En, Some(on), Some(note)) => format!("{on}: {note}. "),
        (Language::En, None, Some(note)) => format!("{note}. "),
    };
    let label = if hurdle.strength == Strength::Strong { &labels.rules_strong } else { &labels.rules_medium };
    let label = language.of(label);
    let rules = match (language, same.map(|at| at + 1)) {
        _ if hurdle.rules.is_empty() => String::new(),
        (Language::Zh, Some(number)) => format!("{label}同第{number}项。"),
        (Language::En, Some(number)) => format!(" {label}: as under {number}."),
        (Language::Zh, None) => format!("{label}：{}。", language.clauses(&hurdle.rules)),
        (Language::En, None) => format!(" {label}: {}.", language.clauses(&hurdle.rules)),
    };
    format!("{told}{}{rules}", hurdle.text)
}
