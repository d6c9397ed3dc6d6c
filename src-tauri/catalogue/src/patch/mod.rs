//! Corrections and reports of walks as one file that a contributor can apply to `assets/catalogue/services`.
//!
//! A patch is made against a stated edition and says what the catalogue said there and what is right. It holds no
//! personal data: there is no field for a remark, a day, an account or a person, and words that look like somebody's
//! number or address are held back ([`HeldBack`]). What a newcomer gets wrong: a patch is not applied by the program. A
//! person reads it, completes the translation, and `examples/apply_patch.rs` writes it into the files.

mod diff;
mod personal;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::correction::{self, Corrected, Correction, Standing};
use crate::entry::{MenuPath, Service};
use crate::outcome::{RunOutcome, RunReport, month};
use crate::validate::said;
use crate::{Catalogue, Fault, Text};

/// The version of the form.
pub const FORMAT: u32 = 1;
const MOST_BYTES: usize = 4 * 1024 * 1024;

/// A patch of the catalogue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Patch {
    /// Version of the form.
    pub format: u32,
    /// Date of the edition it was made against.
    #[serde(default, deserialize_with = "crate::date::optional")]
    pub edition: Option<NaiveDate>,
    /// What to correct.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<PatchCorrection>,
    /// How walks went. They change no file by themselves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub runs: Vec<RunReport>,
}

/// One correction, without who made it and when exactly.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PatchCorrection {
    /// Id of the service.
    pub service: String,
    /// The month somebody saw it, such as `2026-11`.
    pub month: String,
    /// What is corrected: `was` is what the edition says. A text in one language only has the other one empty, to be
    /// filled in.
    pub corrected: Corrected,
}

/// Something that did not go into the patch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct HeldBack {
    /// Position in the list that was given.
    pub at: usize,
    /// Of which list.
    pub kind: HeldKind,
    /// Why, and what to do.
    pub why: Fault,
}

/// What was held back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum HeldKind {
    /// A correction.
    Correction,
    /// A walk.
    Run,
}

impl Patch {
    /// A patch of these corrections and walks against this catalogue, and what had to be held back. Corrections that
    /// the catalogue has adopted and those that a later one supersedes are neither.
    pub fn of(catalogue: &Catalogue, corrections: &[Correction], walks: &[RunOutcome]) -> (Self, Vec<HeldBack>) {
        let mut patch =
            Self { format: FORMAT, edition: catalogue.edition(), corrections: Vec::new(), runs: Vec::new() };
        let mut held = Vec::new();
        let mut services: Vec<&str> = corrections.iter().map(|c| c.service.as_str()).collect();
        services.sort_unstable();
        services.dedup();
        for id in services {
            let places: Vec<usize> = (0..corrections.len()).filter(|&at| corrections[at].service == id).collect();
            let mut hold = |at, why| held.push(HeldBack { at: places[at], kind: HeldKind::Correction, why });
            let mine: Vec<Correction> = places.iter().map(|&at| corrections[at].clone()).collect();
            let Some(entry) = catalogue.get(id) else {
                (0..mine.len()).for_each(|at| hold(at, not_in_catalogue()));
                continue;
            };
            let (_, standings) = correction::apply(entry, &mine);
            for (at, corrected) in correction::rebased(entry, &mine) {
                match personal::look(&corrected, entry) {
                    Some(why) => hold(at, why),
                    None => patch.corrections.push(PatchCorrection {
                        service: id.to_owned(),
                        month: month(mine[at].on),
                        corrected: corrected.map_now(one_language, one_language_path),
                    }),
                }
            }
            for (at, standing) in standings.iter().enumerate() {
                if *standing == Standing::TargetGone {
                    hold(at, target_gone());
                }
            }
        }
        for (at, walk) in walks.iter().enumerate() {
            let entry = catalogue.get(&walk.service);
            match entry.and_then(|entry| RunReport::of(walk, entry, catalogue.reference())) {
                Some(report) => patch.runs.push(report),
                None => held.push(HeldBack { at, kind: HeldKind::Run, why: not_in_catalogue() }),
            }
        }
        (patch, held)
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.corrections.is_empty() && self.runs.is_empty()
    }

    /// The patch as a TOML file.
    pub fn to_toml(&self) -> String {
        let head = "# Quittance: corrections of the catalogue. No personal data is in here.\n\
                    # Fill in what is empty, then: cargo run -p quittance-catalogue --example apply_patch -- <this file>\n\n";
        let body = toml::to_string(self).expect("tables, lists, strings and numbers only");
        format!("{head}{body}")
    }

    /// Reads a patch file.
    ///
    /// # Errors
    /// What is wrong with it, and where.
    pub fn read(text: &str) -> Result<Self, Fault> {
        let remedy = || Text::new("改正这一行，或重新导出。", "Mend that line, or export it again.");
        if text.len() > MOST_BYTES {
            return Err(Fault::new(Text::new("文件太大，不是补丁。", "The file is too large for a patch."), remedy()));
        }
        #[derive(Deserialize)]
        struct Form {
            format: u32,
        }
        if let Ok(Form { format }) = toml::from_str::<Form>(text)
            && format > FORMAT
        {
            return Err(Fault::new(
                said!(
                    "补丁的格式是第 {format} 版，这个程序只认到第 {FORMAT} 版。",
                    "The patch has format {format}; this program knows formats up to {FORMAT}."
                ),
                Text::new("先更新程序。", "Update the program."),
            ));
        }
        toml::from_str(text).map_err(|why| {
            let line = why.span().map_or(1, |span| text[..span.start.min(text.len())].matches('\n').count() + 1);
            let why = why.message().trim_end_matches('.');
            Fault::new(said!("补丁第 {line} 行不对：{why}。", "Line {line} of the patch is wrong: {why}."), remedy())
        })
    }
}

fn not_in_catalogue() -> Fault {
    Fault::new(
        Text::new("公开的目录里没有这个服务或途径。", "The public catalogue has no such service or way."),
        Text::new(
            "自己写的条目不会导出；可以另外投稿。",
            "Entries of your own are not exported; offer them separately.",
        ),
    )
}

fn target_gone() -> Fault {
    Fault::new(
        Text::new("目录里已经没有被更正的内容。", "The catalogue no longer has what was corrected."),
        Text::new(
            "看看目录现在怎么写，需要时重新更正。",
            "See what the catalogue says now, and correct that if need be.",
        ),
    )
}

/// A person writes one language; the other is left for a contributor to fill in. A name may be the same in both.
fn one_language(text: Text) -> Text {
    if text.zh != text.en {
        return text;
    }
    if has_han(&text.zh) { Text { en: String::new(), ..text } } else { Text { zh: String::new(), ..text } }
}

fn one_language_path(path: MenuPath) -> MenuPath {
    if path.zh != path.en {
        return path;
    }
    let blank = |labels: &[String]| vec![String::new(); labels.len()];
    if path.zh.iter().any(|label| has_han(label)) {
        MenuPath { en: blank(&path.en), ..path }
    } else {
        MenuPath { zh: blank(&path.zh), ..path }
    }
}

fn has_han(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{3400}'..='\u{9fff}'))
}

/// The domains an entry names itself, for telling its own addresses from somebody's.
fn own_domains(entry: &Service) -> impl Iterator<Item = &str> {
    let marks = entry.marks.domains.iter().chain(&entry.marks.mail).map(|mark| mark.value.as_str());
    let contacts = entry.contacts.iter().filter_map(|contact| contact.value.rsplit_once('@')).map(|(_, host)| host);
    marks.chain(contacts)
}
