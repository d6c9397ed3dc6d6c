//! The second shelf: a public list of services nobody here has checked. It is searched and matched behind the catalogue,
//! clearly marked; an account never stands there: the service becomes one's own first, with its origin noted.

use std::sync::OnceLock;

use quittance_catalogue::entry::{
    Channel, Contact, ContactKind, Difficulty, Grade, Level, Said, Service, Source, SourceKind, Sourced, Status, Way,
    WayStep,
};
use quittance_catalogue::second_shelf::{Shelf as List, ShelfEntry, ShelfSource};
use quittance_catalogue::{Catalogue, Text};
use serde::Deserialize;

use super::{Origin, OriginKind, OwnService, SecondShelf};
use crate::ids::{ServiceId, ShelfId};
use crate::store::Shelf;
use crate::vault::Change;
use crate::{Problem, Result};

/// Ids of services on the second shelf begin with it. No id of the catalogue holds a colon.
const PREFIX: &str = "second:";

/// The id all of its entries' facts come from.
const SOURCE: &str = "list";

/// There is one second shelf at a time.
const THE_ONE: &str = "second";

/// The second shelf of a vault, read when it is asked for first.
#[derive(Debug)]
pub(super) struct Second {
    loaded: SecondShelf,
    list: OnceLock<Option<List>>,
}

impl Second {
    pub(super) fn of(loaded: SecondShelf) -> Self {
        Self { loaded, list: OnceLock::new() }
    }

    /// The services the catalogue does not have.
    pub(super) fn list(&self, beside: &Catalogue) -> Option<&List> {
        let read = || {
            let entries: Vec<ShelfEntry> = serde_json::from_str(&self.loaded.entries).ok()?;
            let source = ShelfSource { read: Some(self.loaded.loaded), ..self.loaded.source.clone() };
            Some(List::new(source, entries).beside(beside).0)
        };
        self.list.get_or_init(read).as_ref()
    }
}

/// The id of a service of the second shelf.
pub(crate) fn shelf_id(entry: &ShelfEntry) -> ServiceId {
    ServiceId(format!("{PREFIX}{}", entry.key))
}

/// The key of an entry, when the id is one of the second shelf.
pub(super) fn shelf_key(id: &str) -> Option<&str> {
    id.strip_prefix(PREFIX)
}

impl Change<'_> {
    /// Loads a second shelf from the text of a `sites.json`, in place of the one there was.
    ///
    /// # Errors
    /// [`Problem::Faulty`] when the file is not such a list.
    pub fn load_shelf(&mut self, file: &str, bytes: &[u8]) -> Result<SecondShelf> {
        let today = self.today();
        let list = List::read(bytes, Some(today))?;
        let entries: Vec<&ShelfEntry> = list.iter().collect();
        let loaded = SecondShelf {
            id: ShelfId::from(THE_ONE),
            file: file.to_owned(),
            loaded: today,
            services: u32::try_from(list.len()).unwrap_or(u32::MAX),
            left_out: u32::try_from(list.remarks().iter().filter(|r| r.left_out).count()).unwrap_or(u32::MAX),
            source: list.source().clone(),
            entries: serde_json::to_string(&entries).map_err(|source| Problem::Row { kind: "second_shelf", source })?,
        };
        self.about(list.source().title.as_str());
        self.put(loaded.clone())?;
        Ok(loaded)
    }

    /// Takes the second shelf away. Services that became one's own stay.
    pub fn remove_shelf(&mut self) -> Result<()> {
        let held: SecondShelf = self.need(THE_ONE)?;
        self.about(held.source.title.as_str());
        self.remove::<SecondShelf>(THE_ONE)
    }

    /// The service an account can stand at: one of the second shelf becomes one's own, any other is itself. The same one
    /// is taken over once.
    pub fn adopted(&mut self, id: &ServiceId) -> Result<ServiceId> {
        if shelf_key(id.as_str()).is_none() {
            return Ok(id.clone());
        }
        let taken = |own: &OwnService| own.origin.as_ref().is_some_and(|origin| origin.service == *id);
        if let Some(own) = self.all::<OwnService>()?.iter().find(|own| taken(own)) {
            return Ok(own.id.clone());
        }
        let catalogue = self.catalogue()?;
        let entry = catalogue.of_second(id.as_str()).ok_or(Problem::Missing { kind: "service" })?;
        let origin = Origin { kind: OriginKind::SecondShelf, service: id.clone(), on: self.today() };
        self.add_entry_of(entry, Some(origin))
    }
}

/// The words that make an entry of what the list says.
#[derive(Deserialize)]
struct Wording {
    web: StepWording,
    mail: StepWording,
    difficulty: Text,
}

#[derive(Deserialize)]
struct StepWording {
    title: Text,
    proof: Text,
}

fn wording() -> &'static Wording {
    static WORDING: OnceLock<Wording> = OnceLock::new();
    WORDING.get_or_init(|| {
        toml::from_str(include_str!("../../../../assets/catalogue/second-shelf.toml"))
            .expect("the words come with the program; a test reads them")
    })
}

/// What the list says, in the shape of an entry: every fact from one source without a date.
pub(super) fn entry_of(said: &ShelfEntry, source: &ShelfSource) -> Service {
    let from = || vec![SOURCE.to_owned()];
    let note = note(said);
    let step = |words: &StepWording, url: &str| WayStep {
        id: "apply".to_owned(),
        title: words.title.clone(),
        path: None,
        url: Some(url.to_owned()),
        why: note.clone(),
        proof: Some(words.proof.clone()),
        window: None,
        from: from(),
    };
    let way = |id: &str, channel, step| Way {
        id: id.to_owned(),
        channel,
        level: Level::Account,
        when: None,
        steps: vec![step],
        from: from(),
    };
    let mut ways = Vec::new();
    ways.extend(said.url.as_ref().map(|url| way("web", Channel::Web, step(&wording().web, url))));
    if let Some(mail) = &said.mail {
        let mut step = step(&wording().mail, &format!("mailto:{}", mail.address));
        step.id = "apply-mail".to_owned();
        ways.push(way("mail", Channel::Email, step));
    }
    let contact = |mail: &quittance_catalogue::second_shelf::ShelfMail| Contact {
        kind: ContactKind::Email,
        value: mail.address.clone(),
        note: None,
        from: from(),
    };
    let fill = |text: &str, word: &str| text.replace("{list}", &source.title).replace("{word}", word);
    let difficulty = said.difficulty.as_deref().map(|word| Difficulty {
        grade: grade(word),
        text: Text::new(fill(&wording().difficulty.zh, word), fill(&wording().difficulty.en, word)),
        from: from(),
    });
    Service {
        id: shelf_id(said).0,
        names: Text::from(said.name.as_str()),
        aliases: vec![],
        misprints: vec![],
        // The list has no kinds, and a guess would look like knowledge.
        category: String::new(),
        status: Status::Unknown,
        successor: None,
        operator: None,
        operator_domains: vec![],
        sources: vec![Source {
            id: SOURCE.to_owned(),
            kind: SourceKind::Community,
            title: Text::from(source.title.as_str()),
            url: Some(source.url.clone()),
            dated: None,
            read: source.read,
        }],
        marks: quittance_catalogue::entry::Marks {
            domains: said.domains.iter().map(|value| Sourced { value: value.clone(), from: from() }).collect(),
            ..Default::default()
        },
        logins: vec![],
        provider: None,
        collects: vec![],
        remarks: if ways.is_empty() {
            note.into_iter().map(|text| Said { text, from: from() }).collect()
        } else {
            vec![]
        },
        ways,
        preconditions: vec![],
        materials: vec![],
        cooling_off: vec![],
        handling: vec![],
        relock: vec![],
        retention: vec![],
        consequences: vec![],
        switches: vec![],
        barriers: vec![],
        contacts: said.mail.iter().map(contact).collect(),
        warnings: vec![],
        difficulty,
    }
}

/// The list's remark on one line, in Chinese where it has one.
fn note(said: &ShelfEntry) -> Option<Text> {
    let line =
        |language: &str| said.note(language).map(|(_, note)| note.split_whitespace().collect::<Vec<_>>().join(" "));
    Some(Text::new(line("zh-CN")?, line("en")?))
}

fn grade(word: &str) -> Grade {
    match word {
        "easy" => Grade::Easy,
        "medium" => Grade::Medium,
        "hard" => Grade::Hard,
        "impossible" => Grade::Impossible,
        _ => Grade::Unknown,
    }
}
