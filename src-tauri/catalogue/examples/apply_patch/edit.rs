//! One entry file, with corrections written into it. Everything that is not corrected stays as it is, comments included.

use chrono::NaiveDate;
use quittance_catalogue::Text;
use quittance_catalogue::correction::{
    AddedStep, ConditionSaid, ContactSaid, Corrected, Correction, MaterialSaid, Standing, apply as lay,
};
use quittance_catalogue::entry::Service;
use quittance_catalogue::patch::PatchCorrection;
use quittance_catalogue::validate::EntryFile;
use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, value};

use super::form::{both, carry, condition, contact, dress, list, material, push, set_path, set_string, set_text, word};

/// How a patch is applied.
#[derive(Debug, Clone, Copy, Default)]
pub struct How {
    /// The contributor walked through it: the source is `walked` and no mere report.
    pub walked: bool,
    /// Also where the file has changed since.
    pub anyway: bool,
}

/// A file after editing.
#[derive(Debug)]
pub struct Edited {
    /// The new text.
    pub text: String,
    /// What a contributor should know.
    pub notes: Vec<String>,
}

/// Writes the corrections into the text of an entry file.
pub fn apply(text: &str, corrections: &[&PatchCorrection], how: How) -> Result<Edited, String> {
    let entry = EntryFile::parse("entry.toml", text.to_owned()).map_err(|fault| fault.to_string())?.service;
    let mut file = File {
        doc: text.parse().map_err(|why: toml_edit::TomlError| why.message().to_owned())?,
        how,
        notes: Vec::new(),
        renamed: Vec::new(),
    };
    for correction in corrections {
        // Rows move as the file is edited, so each correction looks at it anew.
        let now = EntryFile::parse("entry.toml", file.doc.to_string()).map_err(|fault| fault.to_string())?.service;
        file.correct(&now, correction)?;
    }
    file.drop_unused(&entry)?;
    Ok(Edited { text: file.doc.to_string(), notes: file.notes })
}

struct File {
    doc: DocumentMut,
    how: How,
    notes: Vec<String>,
    /// Ids a vault gave to added steps, and what they are called here.
    renamed: Vec<(String, String)>,
}

impl File {
    fn correct(&mut self, entry: &Service, patch: &PatchCorrection) -> Result<(), String> {
        let place = patch.corrected.place();
        let on = format!("{}-01", patch.month)
            .parse::<NaiveDate>()
            .map_err(|_| format!("{place}: `{}` is not a month such as 2026-11.", patch.month))?;
        let alone = Correction { service: entry.id.clone(), corrected: patch.corrected.clone(), on, note: None };
        let follows_own = matches!(&patch.corrected, Corrected::StepAdded { after: Some(after), .. }
            if self.renamed.iter().any(|(id, _)| id == after));
        match lay(entry, &[alone]).1.first() {
            Some(Standing::Adopted) => {
                self.notes.push(format!("{place}: the file says so already."));
                return Ok(());
            }
            Some(Standing::CatalogueChanged { .. }) if !self.how.anyway => {
                return Err(format!(
                    "{place}: the file says something else by now than the patch expects; look at both, then use --anyway."
                ));
            }
            Some(Standing::TargetGone) if !follows_own => {
                return Err(format!("{place}: there is no such thing in the file any more."));
            }
            _ => {}
        }
        let source = self.source(on);
        match &patch.corrected {
            Corrected::StepTitle { way, step, now, .. } => {
                self.step(way, step, &source, |t| set_text(t, "title", Some(now)))
            }
            Corrected::StepPath { way, step, now, .. } => {
                self.step(way, step, &source, |t| set_path(t, "path", now.as_ref()))
            }
            Corrected::StepUrl { way, step, now, .. } => {
                self.step(way, step, &source, |t| set_string(t, "url", now.as_deref()))
            }
            Corrected::StepWhy { way, step, now, .. } => {
                self.step(way, step, &source, |t| set_text(t, "why", now.as_ref()))
            }
            Corrected::StepGone { way, step, .. } => self.remove_step(way, step),
            Corrected::StepAdded { way, after, now } => self.add_step(entry, way, after.as_deref(), now, &source),
            Corrected::CoolingOff { now, .. } => {
                self.cooling_off(now.days, &word(&now.login), &source);
                Ok(())
            }
            Corrected::Contact { was, now } => {
                let at = was.as_ref().and_then(|was| position(&entry.contacts, |c| ContactSaid::of(c) == *was));
                self.row("contacts", at, now.as_ref().map(|said| contact(said, &source)))
            }
            Corrected::Material { was, now } => {
                let at = was.as_ref().and_then(|was| position(&entry.materials, |m| MaterialSaid::of(m) == *was));
                self.row("materials", at, now.as_ref().map(|said| material(said, &source)))
            }
            Corrected::Precondition { was, now } => {
                let at = was.as_ref().and_then(|was| position(&entry.preconditions, |p| ConditionSaid::of(p) == *was));
                self.row("preconditions", at, now.as_ref().map(|said| condition(said, &source)))
            }
        }
    }

    /// Makes sure the report is among the sources, and gives its id.
    fn source(&mut self, on: NaiveDate) -> String {
        let (word, zh, en) = if self.how.walked {
            ("walked", "有人走过一遍", "Somebody walked through it")
        } else {
            ("community", "一位用户的更正", "A user’s correction")
        };
        let id = format!("{word}-{}", on.format("%Y-%m"));
        let sources = list(&mut self.doc, "sources");
        if sources.iter().all(|table| table.get("id").and_then(Item::as_str) != Some(&id)) {
            let mut table = Table::new();
            table.insert("id", value(&id));
            table.insert("kind", value(word));
            table.insert("title", value(both(&Text::new(zh, en))));
            let dated: toml_edit::Datetime = on.to_string().parse().expect("a calendar day is a TOML date");
            table.insert("dated", value(dated));
            push(sources, table);
        }
        id
    }

    fn steps(&mut self, way: &str) -> Result<&mut ArrayOfTables, String> {
        let ways = self.doc.get_mut("ways").and_then(Item::as_array_of_tables_mut);
        let found = ways.and_then(|ways| ways.iter_mut().find(|t| t.get("id").and_then(Item::as_str) == Some(way)));
        let steps = found.and_then(|table| table.get_mut("steps")).and_then(Item::as_array_of_tables_mut);
        steps.ok_or_else(|| format!("way `{way}`: its steps are not written as [[ways.steps]]; edit it by hand."))
    }

    fn step(&mut self, way: &str, id: &str, source: &str, edit: impl FnOnce(&mut Table)) -> Result<(), String> {
        let steps = self.steps(way)?;
        let table = steps.iter_mut().find(|t| t.get("id").and_then(Item::as_str) == Some(id));
        let table = table.ok_or_else(|| format!("way `{way}` has no step `{id}`."))?;
        edit(table);
        carry(table, source);
        Ok(())
    }

    fn remove_step(&mut self, way: &str, id: &str) -> Result<(), String> {
        let steps = self.steps(way)?;
        if steps.len() == 1 {
            return Err(format!("way `{way}`: its last step can't be removed; remove the way by hand."));
        }
        steps.retain(|table| table.get("id").and_then(Item::as_str) != Some(id));
        Ok(())
    }

    fn add_step(
        &mut self,
        entry: &Service,
        way: &str,
        after: Option<&str>,
        step: &AddedStep,
        source: &str,
    ) -> Result<(), String> {
        let taken = |id: &str| entry.ways.iter().flat_map(|w| &w.steps).any(|s| s.id == id);
        // `own-1` is a name of somebody's vault.
        let id = if step.id.starts_with("own-") || taken(&step.id) {
            let renamed: Vec<&str> = self.renamed.iter().map(|(_, new)| new.as_str()).collect();
            (1..)
                .map(|n| format!("added-{n}"))
                .find(|id| !taken(id) && !renamed.contains(&id.as_str()))
                .expect("there are more numbers than steps")
        } else {
            step.id.clone()
        };
        let after = after.map(|after| {
            let known = self.renamed.iter().find(|(old, _)| old == after);
            known.map_or_else(|| after.to_owned(), |(_, new)| new.clone())
        });
        let steps = self.steps(way)?;
        let place = match &after {
            None => 0,
            Some(after) => {
                let found = steps.iter().position(|t| t.get("id").and_then(Item::as_str) == Some(after));
                found.ok_or_else(|| format!("way `{way}` has no step `{after}`."))? + 1
            }
        };
        let mut table = Table::new();
        table.insert("id", value(&id));
        set_text(&mut table, "title", Some(&step.title));
        set_path(&mut table, "path", step.path.as_ref());
        set_string(&mut table, "url", step.url.as_deref());
        set_text(&mut table, "why", step.why.as_ref());
        set_text(&mut table, "proof", step.proof.as_ref());
        carry(&mut table, source);
        if let Some(sibling) = steps.get(0) {
            dress(&mut table, sibling);
        }
        steps.insert(place, table);
        self.notes.push(format!("way `{way}`: the new step is called `{id}`; rename it before it is published."));
        self.renamed.push((step.id.clone(), id));
        Ok(())
    }

    /// Another number of days is a conflict, and a conflict is kept.
    fn cooling_off(&mut self, days: u32, login: &str, source: &str) {
        let rows = list(&mut self.doc, "cooling_off");
        let same = rows.iter_mut().find(|t| t.get("days").and_then(Item::as_integer) == Some(i64::from(days)));
        if let Some(table) = same {
            set_string(table, "login", Some(login));
            carry(table, source);
            return;
        }
        let others = rows.len();
        let mut table = Table::new();
        table.insert("days", value(i64::from(days)));
        table.insert("login", value(login));
        carry(&mut table, source);
        push(rows, table);
        if others > 0 {
            self.notes.push("cooling_off: the earlier statement is kept beside the new one.".to_owned());
        }
    }

    fn row(&mut self, name: &str, at: Option<usize>, now: Option<Table>) -> Result<(), String> {
        let rows = list(&mut self.doc, name);
        match (at, now) {
            (Some(at), None) => {
                rows.remove(at);
                if rows.is_empty() {
                    self.doc.remove(name);
                }
            }
            (Some(at), Some(mut new)) => {
                let old = rows.get(at).ok_or_else(|| format!("{name}: row {at} is missing."))?;
                dress(&mut new, old);
                new.set_position(old.position());
                rows.replace(at, new);
            }
            (None, Some(new)) => push(rows, new),
            (None, None) => {}
        }
        Ok(())
    }

    /// Sources that carried only what was replaced.
    fn drop_unused(&mut self, before: &Service) -> Result<(), String> {
        let text = self.doc.to_string();
        let now = EntryFile::parse("entry.toml", text).map_err(|fault| fault.to_string())?.service;
        let (used_before, used_now) = (used(before), used(&now));
        let dropped: Vec<String> = used_before.into_iter().filter(|id| !used_now.contains(id)).collect();
        list(&mut self.doc, "sources").retain(|table| {
            let id = table.get("id").and_then(Item::as_str).unwrap_or_default();
            !dropped.iter().any(|gone| gone == id)
        });
        self.notes.extend(dropped.iter().map(|id| format!("source `{id}` carries nothing any more and was removed.")));
        Ok(())
    }
}

fn position<T>(rows: &[T], is: impl Fn(&T) -> bool) -> Option<usize> {
    rows.iter().position(is)
}

/// Ids of the sources that carry something.
fn used(service: &Service) -> Vec<String> {
    fn look(value: &serde_json::Value, found: &mut Vec<String>) {
        match value {
            serde_json::Value::Object(fields) => {
                for (name, field) in fields {
                    match field {
                        serde_json::Value::Array(ids) if name == "from" => {
                            found.extend(ids.iter().filter_map(|id| id.as_str().map(str::to_owned)));
                        }
                        _ => look(field, found),
                    }
                }
            }
            serde_json::Value::Array(items) => items.iter().for_each(|item| look(item, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    look(&serde_json::to_value(service).unwrap_or_default(), &mut found);
    found.sort();
    found.dedup();
    found
}
