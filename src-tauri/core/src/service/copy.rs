//! Own services with a whole entry: copies of the catalogue's, and what a person wrote in a file.

use quittance_catalogue::entry::{Service, Sourced};
use quittance_catalogue::validate::{self, Code, EntryFile};
use quittance_catalogue::{Catalogue, Fault, Text};

use super::{Held, HeldEntry, InForce, Origin, OriginKind, OwnService, ServiceDraft};
use crate::account::Account;
use crate::checklist::{Checklist, StepMark};
use crate::ids::{AccountId, ServiceId};
use crate::store::Shelf;
use crate::vault::Change;
use crate::{Problem, Result};

/// An entry as a file holds it, read and found fit for one's own use.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnEntry(Service);

impl OwnEntry {
    /// Reads an entry in the catalogue's file format. Only what would keep it from being shown or worked with is a fault:
    /// style, and a second language, are asked of entries that others read.
    ///
    /// # Errors
    /// [`Problem::Faulty`] with the first fault, where it is and what to do.
    pub fn parse(file: &str, text: String, known: &InForce) -> Result<Self> {
        let mut entry = read(file, text)?;
        // It is kept under an id of its own, so it stands beside what it was made from.
        entry.id = "own-entry".to_owned();
        let others: Vec<Service> = known.iter().map(without_marks).collect();
        let faults = validate::of_private(&entry, &others, Catalogue::embedded().reference(), None);
        // What came from the second shelf has no category, and need not get one.
        let of_category =
            |fault: &&validate::Violation| fault.code == Code::CategoryUnknown && entry.category.is_empty();
        match faults.iter().find(|fault| !of_category(fault)) {
            Some(violation) => Err(faulty(violation)),
            None => Ok(Self(entry)),
        }
    }

    /// Its names.
    pub fn names(&self) -> &Text {
        &self.0.names
    }
}

/// Reads an entry whose texts may be in one language only.
fn read(file: &str, text: String) -> Result<Service> {
    let Ok(mut table) = text.trim_start_matches('\u{feff}').parse::<toml::Table>() else {
        return EntryFile::parse(file, text).map(|read| read.service).map_err(|violation| faulty(&violation));
    };
    both_sides(&mut table);
    table.try_into().map_err(|why: toml::de::Error| {
        let said = why.message().trim_end_matches('.').to_owned();
        // Only the text itself knows its lines; it may complain of the missing language first.
        match EntryFile::parse(file, text) {
            Err(violation) if violation.message.en.contains(&said) => faulty(&violation),
            _ => {
                let message = Text::new(format!("格式不对：{said}。"), format!("The form is wrong: {said}."));
                Problem::Faulty(Fault::new(message, Code::Shape.remedy()))
            }
        }
    })
}

/// A text in one language gets the same words on the other side.
fn both_sides(table: &mut toml::Table) {
    let only = |table: &toml::Table, there: &str, missing: &str| {
        table.len() == 1 && table.contains_key(there) && !table.contains_key(missing)
    };
    for (there, missing) in [("zh", "en"), ("en", "zh")] {
        if only(table, there, missing)
            && let Some(words) = table.get(there).cloned()
        {
            table.insert(missing.to_owned(), words);
        }
    }
    for (_, value) in table.iter_mut() {
        match value {
            toml::Value::Table(inner) => both_sides(inner),
            toml::Value::Array(list) => list.iter_mut().filter_map(toml::Value::as_table_mut).for_each(both_sides),
            _ => {}
        }
    }
}

/// What an own entry may refer to. Its own marks and names may be those of another entry: a copy has them all.
fn without_marks(entry: &Service) -> Service {
    let mut bare = entry.clone();
    bare.marks = Default::default();
    bare.names = Text::from(format!("entry {}", entry.id));
    bare.aliases.clear();
    bare
}

fn faulty(violation: &validate::Violation) -> Problem {
    let place = match (violation.line, violation.field.as_str()) {
        (Some(line), "") => Text::new(format!("第 {line} 行："), format!("Line {line}: ")),
        (Some(line), field) => Text::new(format!("第 {line} 行 {field}："), format!("Line {line}, {field}: ")),
        (None, "") => Text::from(""),
        (None, field) => Text::new(format!("{field}："), format!("{field}: ")),
    };
    let message = &violation.message;
    let message = Text::new(format!("{}{}", place.zh, message.zh), format!("{}{}", place.en, message.en));
    Problem::Faulty(Fault::new(message, violation.remedy.clone()).at(violation))
}

impl Change<'_> {
    /// Makes an own copy of an entry with all its steps, as it is in force for the person, corrections included.
    pub fn copy_service(&mut self, of: &ServiceId, names: Text) -> Result<ServiceId> {
        let catalogue = self.catalogue()?;
        let entry =
            catalogue.get(of.as_str()).ok_or_else(|| Problem::NothingMatches { kind: "entry", asked: of.0.clone() })?;
        let names = Text::new(names.zh.trim(), names.en.trim());
        if names.zh.is_empty() || names.en.is_empty() {
            return Err(Problem::missing("name"));
        }
        let entry = Service { names, ..entry.clone() };
        let origin = Origin { kind: OriginKind::Catalogue, service: of.clone(), on: self.today() };
        self.add_entry_of(entry, Some(origin))
    }

    /// Adds an own service with a whole entry.
    pub fn add_entry(&mut self, entry: OwnEntry) -> Result<ServiceId> {
        let asked = ServiceId(entry.0.id.clone());
        let origin = Origin { kind: OriginKind::File, service: asked, on: self.today() };
        self.add_entry_of(entry.0, Some(origin))
    }

    pub(super) fn add_entry_of(&mut self, entry: Service, origin: Option<Origin>) -> Result<ServiceId> {
        let id = ServiceId(format!("own-{}", ServiceId::draw(self.rng())));
        self.put_entry(&id, entry, None, origin)?;
        Ok(id)
    }

    /// Gives an own service a whole entry, or another one. Ticks of steps the new one still has are kept.
    pub fn edit_entry(&mut self, id: &ServiceId, entry: OwnEntry) -> Result<()> {
        let held: OwnService = self.need(id.as_str())?;
        self.put_entry(id, entry.0, held.note, held.origin)
    }

    fn put_entry(
        &mut self,
        id: &ServiceId,
        mut entry: Service,
        note: Option<String>,
        origin: Option<Origin>,
    ) -> Result<()> {
        entry.id = id.0.clone();
        self.about(entry.names.clone());
        let values = |marks: &[Sourced<String>]| marks.iter().map(|mark| mark.value.clone()).collect();
        self.put(OwnService {
            id: id.clone(),
            names: entry.names.clone(),
            category: Some(entry.category.clone()).filter(|key| !key.is_empty()),
            domains: values(&entry.marks.domains),
            signatures: values(&entry.marks.sms),
            note,
            origin,
        })?;
        self.put(HeldEntry { id: id.clone(), held: Held::Own, entry: Box::new(entry) })
    }

    /// What a person says of an own service goes into its entry, too, if it has one.
    pub(super) fn follow_draft(&mut self, draft: &OwnService) -> Result<()> {
        let Some(mut held) = self.get::<HeldEntry>(draft.id.as_str())? else { return Ok(()) };
        let entry = &mut held.entry;
        entry.names = draft.names.clone();
        if let Some(category) = &draft.category {
            entry.category.clone_from(category);
        }
        let source = quittance_catalogue::correction::own_source(self.today());
        let mut used = false;
        for (marks, said) in [(&mut entry.marks.domains, &draft.domains), (&mut entry.marks.sms, &draft.signatures)] {
            marks.retain(|mark| said.contains(&mark.value));
            for value in said {
                if !marks.iter().any(|mark| mark.value == *value) {
                    used = true;
                    marks.push(Sourced { value: value.clone(), from: vec![source.id.clone()] });
                }
            }
        }
        if used && entry.sources.iter().all(|known| known.id != source.id) {
            entry.sources.push(source);
        }
        self.put(held)
    }

    /// Moves an account to another service: from the catalogue's entry to one's own copy, or back. Its ticks move with it.
    pub fn repoint_account(&mut self, id: &AccountId, to: &ServiceId) -> Result<()> {
        let held = self.need_account(id)?;
        let to = self.adopted(to)?;
        self.service_names(&to)?;
        self.move_ticks(id, &held.service, &to)?;
        self.put(Account { service: to, ..held })
    }

    /// Ids of steps begin with the service, so ticks are renamed when an account moves to another.
    pub(crate) fn move_ticks(&mut self, account: &AccountId, from: &ServiceId, to: &ServiceId) -> Result<()> {
        if from == to {
            return Ok(());
        }
        for list in self.by::<Checklist>("account", account.as_str())? {
            for mark in self.by::<StepMark>("checklist", list.id.as_str())? {
                let rest = mark.step.strip_prefix(from.as_str()).filter(|rest| rest.starts_with('/'));
                if let Some(step) = rest.map(|rest| format!("{to}{rest}")) {
                    self.put(StepMark { step, ..mark })?;
                }
            }
        }
        Ok(())
    }
}

/// The draft that says of an own service what it says already, for editing one thing of it.
impl From<OwnService> for ServiceDraft {
    fn from(own: OwnService) -> Self {
        Self {
            name: own.names.zh,
            name_en: Some(own.names.en),
            category: own.category,
            domains: own.domains,
            signatures: own.signatures,
            note: own.note,
        }
    }
}

/// An entry in the catalogue's file format, without the lists that are empty: an empty list means that nobody knows, and a
/// file says so by not naming it.
///
/// # Errors
/// [`Problem::Faulty`] when it can't be written, which no entry that was read from a file brings about.
pub fn entry_toml(entry: &Service) -> Result<String> {
    let whole = toml::to_string_pretty(entry).map_err(|_| {
        let message = Text::new("这个条目写不成文件。", "The entry can't be written as a file.");
        Problem::Faulty(Fault::new(message, Text::new("检查条目里的日期和数字。", "Check its dates and numbers.")))
    })?;
    let short: String = whole.lines().filter(|line| !line.ends_with(" = []")).flat_map(|line| [line, "\n"]).collect();
    // A sentence of several lines may look like an empty list.
    let is_same = toml::from_str::<Service>(&short).is_ok_and(|read| read == *entry);
    Ok(if is_same { short } else { whole })
}
