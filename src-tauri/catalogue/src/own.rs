//! A person's own copy of an entry: a private entry under its own id, where everything may be changed.
//!
//! Corrections mend single facts and follow the catalogue; a copy goes its own way. It keeps where it came from, so that
//! it may bear the same name and the same marks, and so that marks lead to the copy from then on ([`joined`]).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::correction::own_source;
use crate::entry::{
    Channel, Contact, ContactKind, Difficulty, Grade, Level, Marks, Service, Source, SourceKind, Sourced, Status, Way,
    WayStep,
};
use crate::second_shelf::{ShelfEntry, ShelfSource};
use crate::validate::{self, Violation, said};
use crate::{Catalogue, Fault, Text, net};

/// An entry that belongs to one vault.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OwnEntry {
    /// Id of the catalogue's entry it was copied from.
    #[serde(default)]
    pub copied_from: Option<String>,
    /// The day it was made.
    pub made: NaiveDate,
    /// The entry. Every field may be changed.
    pub service: Service,
}

impl OwnEntry {
    /// A copy of an entry under an id of its own.
    ///
    /// # Errors
    /// When the id has the wrong form or is taken.
    pub fn copy(entry: &Service, id: &str, catalogue: &Catalogue, today: NaiveDate) -> Result<Self, Fault> {
        free(id, catalogue)?;
        let service = Service { id: id.to_owned(), ..entry.clone() };
        Ok(Self { copied_from: Some(entry.id.clone()), made: today, service })
    }

    /// An entry of one's own that begins with what the second shelf says. `category` is a key of the categories.
    ///
    /// # Errors
    /// When the id has the wrong form or is taken.
    pub fn from_shelf(
        entry: &ShelfEntry,
        source: &ShelfSource,
        id: &str,
        category: &str,
        catalogue: &Catalogue,
        today: NaiveDate,
    ) -> Result<Self, Fault> {
        free(id, catalogue)?;
        Ok(Self { copied_from: None, made: today, service: from_shelf(entry, source, id, category, today) })
    }

    /// What keeps the entry from being used, beside the catalogue it joins. Style and translation are not asked of an
    /// entry nobody else reads.
    pub fn faults(&self, catalogue: &Catalogue, today: Option<NaiveDate>) -> Vec<Violation> {
        let known: Vec<Service> = catalogue.iter().map(|service| self.beside(service)).collect();
        validate::of_private(&self.service, &known, catalogue.reference(), today)
    }

    /// The source of what the person writes into it on this day; put its id into the `from` of the facts.
    pub fn source(on: NaiveDate) -> Source {
        own_source(on)
    }

    /// The entry it was copied from claims nothing against the copy.
    fn beside(&self, service: &Service) -> Service {
        if self.copied_from.as_ref() != Some(&service.id) {
            return service.clone();
        }
        let names = Text::from(format!("\u{0}{}", service.id));
        Service { marks: Marks::default(), names, ..service.clone() }
    }
}

/// The catalogue with these entries in it. Marks that a copy shares with its original lead to the copy alone.
pub fn joined(catalogue: &Catalogue, own: &[OwnEntry]) -> Catalogue {
    let mut originals: Vec<Service> = Vec::new();
    for entry in own {
        let Some(id) = &entry.copied_from else { continue };
        let known = originals.iter().position(|service| &service.id == id);
        let Some(service) = known.map(|at| originals.swap_remove(at)).or_else(|| catalogue.get(id).cloned()) else {
            continue;
        };
        originals.push(yield_marks(service, &entry.service.marks));
    }
    catalogue.with(originals.into_iter().chain(own.iter().map(|entry| entry.service.clone())))
}

fn yield_marks(mut original: Service, claimed: &Marks) -> Service {
    let without = |mine: &mut Vec<Sourced<String>>, theirs: &[Sourced<String>]| {
        mine.retain(|mark| theirs.iter().all(|other| !other.value.eq_ignore_ascii_case(&mark.value)));
    };
    without(&mut original.marks.domains, &claimed.domains);
    without(&mut original.marks.android, &claimed.android);
    without(&mut original.marks.ios, &claimed.ios);
    without(&mut original.marks.sms, &claimed.sms);
    without(&mut original.marks.mail, &claimed.mail);
    original
}

fn free(id: &str, catalogue: &Catalogue) -> Result<(), Fault> {
    if !validate::is_slug(id) || id.len() > 60 {
        return Err(Fault::new(
            said!("标识“{id}”的写法不对。", "The id “{id}” has the wrong form."),
            Text::new(
                "只用小写拉丁字母、数字和单个连字符，最多 60 个字。",
                "Use lower-case Latin letters, digits and single hyphens, at most 60 characters.",
            ),
        ));
    }
    if catalogue.get(id).is_some() {
        return Err(Fault::new(
            said!("标识“{id}”已经有服务在用。", "The id “{id}” belongs to another service."),
            Text::new("换一个标识。", "Choose another id."),
        ));
    }
    Ok(())
}

const LIST: &str = "list";

fn from_shelf(entry: &ShelfEntry, source: &ShelfSource, id: &str, category: &str, today: NaiveDate) -> Service {
    let from = || vec![LIST.to_owned()];
    let sourced = |value: &String| Sourced { value: value.clone(), from: from() };
    // Deeper hosts of one service say no more than what was registered.
    let mut domains: Vec<Sourced<String>> = Vec::new();
    for domain in entry.domains.iter().filter(|domain| net::registrable(domain) == Some(domain)) {
        domains.push(sourced(domain));
    }
    if domains.is_empty() {
        domains.extend(entry.domains.iter().find(|domain| net::is_domain(domain)).map(sourced));
    }
    let note = entry.note("zh-CN").map(|(_, note)| one_line(note));
    let step = |title: Text, url: Option<String>| WayStep {
        id: "apply".to_owned(),
        title,
        path: None,
        url,
        why: note.clone().map(Text::from),
        proof: None,
        window: None,
        from: from(),
    };
    let mut ways = Vec::new();
    if let Some(url) = &entry.url {
        let title = Text::new("在网站上删除账号", "Delete the account on the website");
        let steps = vec![step(title, Some(url.clone()))];
        ways.push(Way {
            id: "web".to_owned(),
            channel: Channel::Web,
            level: Level::Account,
            when: None,
            steps,
            from: from(),
        });
    }
    if let Some(mail) = &entry.mail {
        let title = Text::new("发邮件要求删除账号", "Ask for deletion by mail");
        let mut write = step(title, Some(format!("mailto:{}", mail.address)));
        "write".clone_into(&mut write.id);
        ways.push(Way {
            id: "mail".to_owned(),
            channel: Channel::Email,
            level: Level::Account,
            when: None,
            steps: vec![write],
            from: from(),
        });
    }
    let grade = match entry.difficulty.as_deref() {
        Some("easy") => Some(Grade::Easy),
        Some("medium" | "limited") => Some(Grade::Medium),
        Some("hard") => Some(Grade::Hard),
        Some("impossible") => Some(Grade::Impossible),
        _ => None,
    };
    let word = entry.difficulty.clone().unwrap_or_default();
    let title = &source.title;
    let contact = |mail: &crate::second_shelf::ShelfMail| Contact {
        kind: ContactKind::Email,
        value: mail.address.clone(),
        note: None,
        from: from(),
    };
    Service {
        id: id.to_owned(),
        names: Text::from(entry.name.clone()),
        aliases: Vec::new(),
        misprints: Vec::new(),
        category: category.to_owned(),
        status: Status::Unknown,
        successor: None,
        operator: None,
        operator_domains: Vec::new(),
        sources: vec![Source {
            id: LIST.to_owned(),
            kind: SourceKind::Community,
            title: Text::from(source.title.clone()),
            url: Some(source.url.clone()),
            dated: None,
            read: source.read.or(Some(today)),
        }],
        marks: Marks { domains, ..Marks::default() },
        logins: Vec::new(),
        provider: None,
        collects: Vec::new(),
        ways,
        preconditions: Vec::new(),
        materials: Vec::new(),
        cooling_off: Vec::new(),
        handling: Vec::new(),
        relock: Vec::new(),
        retention: Vec::new(),
        consequences: Vec::new(),
        switches: Vec::new(),
        barriers: Vec::new(),
        contacts: entry.mail.iter().map(contact).collect(),
        warnings: Vec::new(),
        difficulty: grade.map(|grade| Difficulty {
            grade,
            text: said!("{title} 的说法是“{word}”。", "{title} calls it “{word}”."),
            from: from(),
        }),
        remarks: Vec::new(),
    }
}

fn one_line(note: &str) -> String {
    note.split_whitespace().collect::<Vec<_>>().join(" ")
}
