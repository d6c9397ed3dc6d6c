//! “This step was wrong”: the person's own corrections of an entry.

use quittance_catalogue::correction::{
    AddedStep, ConditionSaid, ContactSaid, Corrected, Correction, MaterialSaid, WaitSaid, check, own_step_id,
};
use quittance_catalogue::entry::{ContactKind, LoginEffect, MenuPath, PreconditionKind, Service, Way, WayStep};
use quittance_catalogue::{Catalogue, Text};
use serde::{Deserialize, Serialize};

use super::OwnCorrection;
use crate::ids::{CorrectionId, ServiceId};
use crate::store::Shelf;
use crate::vault::Change;
use crate::{Problem, Result};

/// What a person says is wrong with an entry. What the entry said before is looked up, so a reader can't get it wrong.
/// A way may be left out where the entry has only one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum CorrectionDraft {
    /// The instruction of a step is another.
    StepTitle {
        /// Id of the way.
        #[serde(default)]
        way: Option<String>,
        /// Id of the step.
        step: String,
        /// As it is.
        now: Text,
    },
    /// The menu path of a step is another, or there is none.
    StepPath {
        /// Id of the way.
        #[serde(default)]
        way: Option<String>,
        /// Id of the step.
        step: String,
        /// As it is.
        now: Option<MenuPath>,
    },
    /// The address of a step is another, or there is none.
    StepUrl {
        /// Id of the way.
        #[serde(default)]
        way: Option<String>,
        /// Id of the step.
        step: String,
        /// As it is.
        now: Option<String>,
    },
    /// What to watch for at a step is something else, or nothing.
    StepWhy {
        /// Id of the way.
        #[serde(default)]
        way: Option<String>,
        /// Id of the step.
        step: String,
        /// As it is.
        now: Option<Text>,
    },
    /// There is no such step any more.
    StepGone {
        /// Id of the way.
        #[serde(default)]
        way: Option<String>,
        /// Id of the step.
        step: String,
    },
    /// A step is missing.
    StepAdded {
        /// Id of the way.
        #[serde(default)]
        way: Option<String>,
        /// The step it comes after; nothing where it is the first.
        #[serde(default)]
        after: Option<String>,
        /// The instruction.
        title: Text,
        /// Where to tap.
        #[serde(default)]
        path: Option<MenuPath>,
        /// Address to open or write to.
        #[serde(default)]
        url: Option<String>,
        /// What to watch for.
        #[serde(default)]
        why: Option<Text>,
        /// Which screenshot is worth keeping.
        #[serde(default)]
        proof: Option<Text>,
    },
    /// The waiting time is another.
    CoolingOff {
        /// Calendar days; 0: there is none.
        days: u32,
        /// What a login during that time does; as the entry says, when left out.
        #[serde(default)]
        login: Option<LoginEffect>,
    },
    /// A contact is wrong, gone or missing.
    Contact {
        /// The value of the one that is wrong; nothing when one is missing.
        #[serde(default)]
        was: Option<String>,
        /// As it is; nothing when it reaches nobody.
        #[serde(default)]
        now: Option<ContactNow>,
    },
    /// Something demanded is wrong, not demanded, or missing.
    Material {
        /// Item of the taxonomy, or the words, of the one that is wrong; nothing when one is missing.
        #[serde(default)]
        was: Option<String>,
        /// As it is; nothing when nobody asks for it.
        #[serde(default)]
        now: Option<MaterialNow>,
    },
    /// A condition is wrong, not set, or missing.
    Precondition {
        /// Kind, or the words, of the one that is wrong; nothing when one is missing.
        #[serde(default)]
        was: Option<String>,
        /// As it is; nothing when nobody sets it.
        #[serde(default)]
        now: Option<ConditionNow>,
    },
}

/// A contact as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ContactNow {
    /// Kind of address.
    pub kind: ContactKind,
    /// The number, address or place.
    pub value: String,
    /// Hours, menu numbers.
    #[serde(default)]
    pub note: Option<Text>,
}

/// Something demanded, as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MaterialNow {
    /// Item of the taxonomy.
    pub item: String,
    /// What exactly; the name of the item when left out.
    #[serde(default)]
    pub text: Option<Text>,
    /// Only for these ways; empty: for all.
    #[serde(default)]
    pub ways: Vec<String>,
}

/// A condition as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ConditionNow {
    /// What kind.
    pub kind: PreconditionKind,
    /// In words.
    pub text: Text,
    /// Days, for the kinds that count them.
    #[serde(default)]
    pub days: Option<u32>,
}

impl Change<'_> {
    /// Records corrections of one entry. The entry in force is corrected from then on, for plans, views and searches.
    ///
    /// # Errors
    /// [`Problem::NothingMatches`] when no entry has this id; [`Problem::Faulty`] when a correction is about something the
    /// entry does not have, says nothing new, or can't be shown.
    pub fn correct_entry(
        &mut self,
        service: &ServiceId,
        drafts: Vec<CorrectionDraft>,
        note: Option<String>,
    ) -> Result<Vec<CorrectionId>> {
        drafts.into_iter().map(|draft| self.correct_once(service, draft, note.clone())).collect()
    }

    fn correct_once(
        &mut self,
        service: &ServiceId,
        draft: CorrectionDraft,
        note: Option<String>,
    ) -> Result<CorrectionId> {
        let catalogue = self.catalogue()?;
        let entry = catalogue
            .get(service.as_str())
            .ok_or_else(|| Problem::NothingMatches { kind: "entry", asked: service.0.clone() })?;
        let made: Vec<OwnCorrection> = self.by("service", service.as_str())?;
        let earlier: Vec<Correction> = made.iter().map(|made| made.said.clone()).collect();
        let said = Correction {
            service: service.0.clone(),
            corrected: corrected(entry, &earlier, draft)?,
            on: self.today(),
            note: note.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()),
        };
        check(entry, &said, Catalogue::embedded().reference())?;
        self.about(entry.names.clone());
        let id = CorrectionId::draw(self.rng());
        let order = made.iter().map(|made| made.order).max().unwrap_or(0).saturating_add(1);
        self.put(OwnCorrection { id: id.clone(), order, said })?;
        Ok(id)
    }

    /// Takes a correction back.
    pub fn remove_correction(&mut self, id: &CorrectionId) -> Result<()> {
        let made: OwnCorrection = self.need(id.as_str())?;
        let names = self.entry_names(&made.said.service)?;
        self.about(names);
        self.remove::<OwnCorrection>(id.as_str())
    }

    /// The names of an entry that may be gone.
    pub(super) fn entry_names(&self, id: &str) -> Result<Text> {
        Ok(self.catalogue()?.get(id).map_or_else(|| Text::from(id), |entry| entry.names.clone()))
    }
}

/// The correction a draft means, with what the entry says now.
fn corrected(entry: &Service, earlier: &[Correction], draft: CorrectionDraft) -> Result<Corrected> {
    Ok(match draft {
        CorrectionDraft::StepTitle { way, step, now } => {
            let (way, seen) = step_of(entry, way.as_deref(), &step)?;
            Corrected::StepTitle { way: way.id.clone(), step: seen.id.clone(), was: seen.title.clone(), now: tidy(now) }
        }
        CorrectionDraft::StepPath { way, step, now } => {
            let (way, seen) = step_of(entry, way.as_deref(), &step)?;
            Corrected::StepPath { way: way.id.clone(), step: seen.id.clone(), was: seen.path.clone(), now }
        }
        CorrectionDraft::StepUrl { way, step, now } => {
            let (way, seen) = step_of(entry, way.as_deref(), &step)?;
            Corrected::StepUrl { way: way.id.clone(), step: seen.id.clone(), was: seen.url.clone(), now: now.map(trim) }
        }
        CorrectionDraft::StepWhy { way, step, now } => {
            let (way, seen) = step_of(entry, way.as_deref(), &step)?;
            Corrected::StepWhy { way: way.id.clone(), step: seen.id.clone(), was: seen.why.clone(), now: now.map(tidy) }
        }
        CorrectionDraft::StepGone { way, step } => {
            let (way, seen) = step_of(entry, way.as_deref(), &step)?;
            Corrected::StepGone { way: way.id.clone(), step: seen.id.clone(), was: seen.title.clone() }
        }
        CorrectionDraft::StepAdded { way, after, title, path, url, why, proof } => {
            let (way, after) = match after {
                Some(after) => {
                    let (way, step) = step_of(entry, way.as_deref(), &after)?;
                    (way, Some(step.id.clone()))
                }
                None => (way_of(entry, way.as_deref())?, None),
            };
            let now = AddedStep {
                id: own_step_id(entry, earlier),
                title: tidy(title),
                path,
                url: url.map(trim),
                why: why.map(tidy),
                proof: proof.map(tidy),
            };
            Corrected::StepAdded { way: way.id.clone(), after, now }
        }
        CorrectionDraft::CoolingOff { days, login } => {
            let was = entry.cooling_off.iter().map(|wait| WaitSaid { days: wait.days, login: wait.login }).collect();
            let said = entry.cooling_off.first().map(|wait| wait.login).unwrap_or_default();
            Corrected::CoolingOff { was, now: WaitSaid { days, login: login.unwrap_or(said) } }
        }
        CorrectionDraft::Contact { was, now } => {
            let rows = entry.contacts.iter().map(|row| ContactSaid {
                kind: row.kind,
                value: row.value.clone(),
                note: row.note.clone(),
            });
            let was = was.map(|asked| one(rows, &asked, |row, asked| row.value == asked)).transpose()?;
            let now = now.map(|now| ContactSaid {
                kind: now.kind,
                value: trim(now.value),
                note: now.note.map(tidy).or_else(|| was.as_ref().and_then(|was| was.note.clone())),
            });
            both_or_one(&was, &now)?;
            Corrected::Contact { was, now }
        }
        CorrectionDraft::Material { was, now } => {
            let rows = entry.materials.iter().map(|row| MaterialSaid {
                item: row.item.clone(),
                text: row.text.clone(),
                ways: row.ways.clone(),
            });
            let same =
                |row: &MaterialSaid, asked: &str| row.item == asked || row.text.zh == asked || row.text.en == asked;
            let was = was.map(|asked| one(rows, &asked, same)).transpose()?;
            let now = now
                .map(|now| {
                    let kind = Catalogue::embedded().taxonomy().item(&now.item);
                    let kind = kind.ok_or_else(|| Problem::unknown_value("item", &now.item))?;
                    let text = now.text.map_or_else(|| kind.names.clone(), tidy);
                    Ok::<_, Problem>(MaterialSaid { item: now.item, text, ways: now.ways })
                })
                .transpose()?;
            both_or_one(&was, &now)?;
            Corrected::Material { was, now }
        }
        CorrectionDraft::Precondition { was, now } => {
            let rows = entry.preconditions.iter().map(|row| ConditionSaid {
                kind: row.kind,
                text: row.text.clone(),
                days: row.days,
            });
            let same = |row: &ConditionSaid, asked: &str| {
                word(row.kind) == asked || row.text.zh == asked || row.text.en == asked
            };
            let was = was.map(|asked| one(rows, &asked, same)).transpose()?;
            let now = now.map(|now| ConditionSaid { kind: now.kind, text: tidy(now.text), days: now.days });
            both_or_one(&was, &now)?;
            Corrected::Precondition { was, now }
        }
    })
}

fn both_or_one<T>(was: &Option<T>, now: &Option<T>) -> Result<()> {
    if was.is_none() && now.is_none() { Err(Problem::missing("now")) } else { Ok(()) }
}

/// The one row that is meant.
fn one<T>(rows: impl Iterator<Item = T>, asked: &str, same: impl Fn(&T, &str) -> bool) -> Result<T> {
    let asked = asked.trim();
    let mut hits = rows.filter(|row| same(row, asked));
    let first = hits.next().ok_or_else(|| Problem::NothingMatches { kind: "row", asked: asked.to_owned() })?;
    match hits.count() {
        0 => Ok(first),
        more => Err(Problem::Ambiguous { kind: "row", asked: asked.to_owned(), choices: vec![(more + 1).to_string()] }),
    }
}

/// The way that is meant; where none is named, the only one.
pub(super) fn way_of<'e>(entry: &'e Service, asked: Option<&str>) -> Result<&'e Way> {
    let choices = || entry.ways.iter().map(|way| way.id.clone()).collect::<Vec<_>>();
    match (asked.map(str::trim), entry.ways.as_slice()) {
        (Some(asked), ways) => ways
            .iter()
            .find(|way| way.id == asked)
            .ok_or_else(|| Problem::NothingMatches { kind: "way", asked: asked.to_owned() }),
        (None, [only]) => Ok(only),
        (None, []) => Err(Problem::NothingMatches { kind: "way", asked: entry.names.zh.clone() }),
        (None, _) => Err(Problem::Ambiguous { kind: "way", asked: entry.names.zh.clone(), choices: choices() }),
    }
}

/// The step that is meant, in the named way or in whichever has it.
fn step_of<'e>(entry: &'e Service, way: Option<&str>, asked: &str) -> Result<(&'e Way, &'e WayStep)> {
    let asked = asked.trim();
    let ways: Vec<&Way> = match way {
        Some(_) => vec![way_of(entry, way)?],
        None => entry.ways.iter().collect(),
    };
    let mut hits = ways.iter().filter_map(|way| Some((*way, way.steps.iter().find(|step| step.id == asked)?)));
    let first = hits.next().ok_or_else(|| Problem::NothingMatches { kind: "step", asked: asked.to_owned() })?;
    let more: Vec<String> = hits.map(|(way, _)| way.id.clone()).collect();
    if more.is_empty() {
        return Ok(first);
    }
    let choices = std::iter::once(first.0.id.clone()).chain(more).collect();
    Err(Problem::Ambiguous { kind: "way", asked: asked.to_owned(), choices })
}

fn word(kind: PreconditionKind) -> String {
    serde_json::to_value(kind).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// A text with one side empty gets the other side in both.
fn tidy(text: Text) -> Text {
    let (zh, en) = (trim(text.zh), trim(text.en));
    match (zh.is_empty(), en.is_empty()) {
        (true, false) => Text::new(en.clone(), en),
        (false, true) => Text::new(zh.clone(), zh),
        _ => Text::new(zh, en),
    }
}

fn trim(text: String) -> String {
    text.trim().to_owned()
}
