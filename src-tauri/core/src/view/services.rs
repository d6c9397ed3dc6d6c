//! Services of the catalogue and the person's own, with sources and ages computed for today.

use chrono::NaiveDate;
use quittance_catalogue::barrier::BarrierRule;
use quittance_catalogue::difficulty::{Axes, DoneBy, EndsAs, Findable, Proof};
use quittance_catalogue::entry::{
    Channel, ContactKind, From as SourceIds, Grade, Level, LoginEffect, LoginNeed, MenuPath, PreconditionKind,
    Profiling, Service, SourceKind, Status, Switch, SwitchFound,
};
use quittance_catalogue::outcome::RunOutcome;
use quittance_catalogue::search::{Field, How, MatchReason};
use quittance_catalogue::second_shelf::{self, Found};
use quittance_catalogue::trust::{Age, Trust};
use quittance_catalogue::when::{Case, DependsOn, Length, When, depends_on, disagree};
use quittance_catalogue::{Catalogue, Text};
use serde::{Deserialize, Serialize};

use super::account::SuggestedData;
use super::accounts::{count, row};
use super::own_words::{LocalView, corrections_view, of_step, of_way, outcomes_view};
use super::{AccountRow, CorrectionRow, OutcomeRow, ServiceTag};
use crate::account::Account;
use crate::ids::ServiceId;
use crate::service::{InForce, Outcome, OwnService, shelf_id};
use crate::store::Shelf;
use crate::vault::Vault;
use crate::{Phrase, Problem, Result};

/// Where a fact comes from and how well founded it is today.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Sourced {
    /// Ids of sources.
    pub from: Vec<String>,
    /// Titles of the sources.
    pub titles: Vec<Text>,
    /// How well founded.
    pub trust: Trust,
}

impl Sourced {
    pub(super) fn of(entry: &Service, from: &SourceIds, today: NaiveDate) -> Self {
        let titles = from
            .iter()
            .filter_map(|id| entry.sources.iter().find(|source| source.id == *id))
            .map(|source| source.title.clone())
            .collect();
        Self { from: from.clone(), titles, trust: entry.trust(from, today) }
    }
}

/// A service in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ServiceRow {
    /// The service.
    pub service: ServiceTag,
    /// Whether it still exists.
    pub status: Status,
    /// How hard it is to leave, computed from what is known; of the second shelf its list's own word.
    pub grade: Grade,
    /// Ways out known.
    pub ways: u32,
    /// The longest cooling-off stated, days.
    pub cooling_off: Option<u32>,
    /// Codes of barriers reported.
    pub barriers: Vec<String>,
    /// How many accounts the vault has there.
    pub accounts: u32,
    /// Why it was found, for searches.
    pub why: Option<MatchReason>,
    /// Newest dated source.
    pub newest: Option<NaiveDate>,
    /// How old that is.
    pub age: Age,
    /// How many of the person's corrections are laid over it.
    pub corrected: u32,
    /// Whether the catalogue in use dropped it; it is kept because something of the person's hangs on it.
    pub dropped: bool,
}

/// A source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SourceView {
    /// Id.
    pub id: String,
    /// Kind of witness.
    pub kind: SourceKind,
    /// Title.
    pub title: Text,
    /// Public address.
    pub url: Option<String>,
    /// Date it bears.
    pub dated: Option<NaiveDate>,
    /// Day it was read.
    pub read: Option<NaiveDate>,
    /// How old it is.
    pub age: Age,
}

/// A sentence with its source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SaidView {
    /// The sentence.
    pub text: Text,
    /// Where it comes from.
    pub source: Sourced,
}

/// A way out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WayOutView {
    /// Id.
    pub id: String,
    /// Where.
    pub channel: Channel,
    /// How much it closes.
    pub level: Level,
    /// The case it is for; nothing: for everybody.
    pub when: Option<When>,
    /// Steps.
    pub steps: Vec<WayStepView>,
    /// Where it comes from.
    pub source: Sourced,
    /// What the person's own walks say of it; nothing where there were none.
    pub local: Option<LocalView>,
}

/// A step of a way out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WayStepView {
    /// Id.
    pub id: String,
    /// Instruction.
    pub title: Text,
    /// Menu path.
    pub path: Option<MenuPath>,
    /// Address.
    pub url: Option<String>,
    /// Why.
    pub why: Option<Text>,
    /// Proof to keep.
    pub proof: Option<Text>,
    /// Where it comes from.
    pub source: Sourced,
    /// What the person's own walks say of it; nothing where there were none.
    pub local: Option<LocalView>,
}

/// A condition.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PreconditionView {
    /// Kind.
    pub kind: PreconditionKind,
    /// In words.
    pub text: Text,
    /// Days.
    pub days: Option<u32>,
    /// Where it comes from.
    pub source: Sourced,
}

/// Something demanded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MaterialView {
    /// What exactly.
    pub text: Text,
    /// Item of the taxonomy.
    pub item: String,
    /// In words.
    pub item_names: Text,
    /// Whether the law calls it sensitive.
    pub sensitive: bool,
    /// Ways that demand it; empty: all.
    pub ways: Vec<String>,
    /// Whether it only proves who asks and discloses nothing: a password, a code.
    pub only_check: bool,
    /// Whether an account of yours there was given it; `None` when you have none there.
    pub given: Option<bool>,
    /// Where it comes from.
    pub source: Sourced,
}

/// A waiting time after the request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CoolingView {
    /// Days; of a span the shortest.
    pub days: u32,
    /// Of a span the longest.
    pub up_to: Option<u32>,
    /// The case it is for; nothing: for everybody.
    pub when: Option<When>,
    /// What a login does.
    pub login: LoginEffect,
    /// Remarks.
    pub text: Option<Text>,
    /// Where it comes from.
    pub source: Sourced,
}

/// A length of time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DurationView {
    /// Days; of a span the shortest.
    pub days: Option<u32>,
    /// Of a span the longest.
    pub up_to: Option<u32>,
    /// The case it is for; nothing: for everybody.
    pub when: Option<When>,
    /// Working days.
    pub working: bool,
    /// In words.
    pub text: Text,
    /// Where it comes from.
    pub source: Sourced,
}

/// What somebody found of the switch for something made from a profile.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SwitchView {
    /// What it turns off.
    pub of: Profiling,
    /// What was found.
    pub found: SwitchFound,
    /// Where it is, when somebody says.
    pub path: Option<MenuPath>,
    /// In words.
    pub text: Text,
    /// Where it comes from.
    pub source: Sourced,
}

/// What is known of an entry's switches.
pub(super) fn switches(entry: &Service, today: NaiveDate) -> Vec<SwitchView> {
    let view = |switch: &Switch| SwitchView {
        of: switch.of,
        found: switch.found,
        path: switch.path.clone(),
        text: switch.text.clone(),
        source: Sourced::of(entry, &switch.from, today),
    };
    entry.switches.iter().map(view).collect()
}

/// A hurdle with its rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct HurdleView {
    /// What was met.
    pub text: Text,
    /// The kind of hurdle with the rules that speak about it.
    pub rule: Option<BarrierRule>,
    /// B01–B17.
    pub code: String,
    /// Where it comes from.
    pub source: Sourced,
}

/// Where people can be reached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ContactView {
    /// Kind.
    pub kind: ContactKind,
    /// Number or address.
    pub value: String,
    /// Hours.
    pub note: Option<Text>,
    /// Where it comes from.
    pub source: Sourced,
}

/// A way to log in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LoginView {
    /// What is needed.
    pub needs: Vec<LoginNeed>,
    /// Providers by name.
    pub providers: Vec<ServiceTag>,
    /// Where it comes from.
    pub source: Sourced,
}

/// A domain, package, signature with its source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MarkView {
    /// `domain`, `android`, `ios`, `sms`, `mail`.
    pub kind: String,
    /// The value.
    pub value: String,
    /// Where it comes from.
    pub source: Sourced,
}

/// The service as an entrance to others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ProviderView {
    /// Where the list of services is.
    pub path: Option<MenuPath>,
    /// What removing there does.
    pub note: Option<Text>,
    /// Services known to accept it.
    pub serves: Vec<ServiceTag>,
    /// Where it comes from.
    pub source: Sourced,
}

/// One service, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ServiceView {
    /// As in the list.
    pub row: ServiceRow,
    /// The person's own entry, when the catalogue has none.
    pub own: Option<OwnService>,
    /// Whether there is a whole entry: one of the catalogue, or an own one with steps.
    pub whole: bool,
    /// Other names.
    pub aliases: Vec<String>,
    /// Names printed wrongly somewhere.
    pub misprints: Vec<String>,
    /// Operator.
    pub operator: Option<SaidView>,
    /// What took over.
    pub successor: Option<ServiceTag>,
    /// What makes it hard or easy, taken apart; only for whole entries.
    pub axes: Option<Axes>,
    /// The same in words, one phrase an axis.
    pub axes_said: Vec<Phrase>,
    /// The grade somebody gave.
    pub graded: Option<Grade>,
    /// Their reason.
    pub difficulty: Option<SaidView>,
    /// Ways out.
    pub ways: Vec<WayOutView>,
    /// Conditions.
    pub preconditions: Vec<PreconditionView>,
    /// Demands.
    pub materials: Vec<MaterialView>,
    /// Cooling-off.
    pub cooling_off: Vec<CoolingView>,
    /// Handling time.
    pub handling: Vec<DurationView>,
    /// Re-registration lock.
    pub relock: Vec<DurationView>,
    /// What is kept.
    pub retention: Vec<SaidView>,
    /// What is lost.
    pub consequences: Vec<SaidView>,
    /// Switches for what is made from a profile.
    pub switches: Vec<SwitchView>,
    /// Hurdles.
    pub barriers: Vec<HurdleView>,
    /// Contacts.
    pub contacts: Vec<ContactView>,
    /// Logins.
    pub logins: Vec<LoginView>,
    /// Its role as an entrance.
    pub provider: Option<ProviderView>,
    /// Kinds of data it usually gets, to be confirmed when an account is added.
    pub collects: Vec<SuggestedData>,
    /// How it is recognised.
    pub marks: Vec<MarkView>,
    /// Warnings.
    pub warnings: Vec<SaidView>,
    /// Remarks.
    pub remarks: Vec<SaidView>,
    /// Sources.
    pub sources: Vec<SourceView>,
    /// Kinds of answers on which sources disagree about the same case: `cooling_off`, `handling`, `relock`.
    pub conflicts: Vec<String>,
    /// Kinds of answers that differ from case to case, with what they depend on.
    pub depends: Vec<DependsView>,
    /// Accounts of the family there.
    pub accounts: Vec<AccountRow>,
    /// The person's corrections of it, with how each stands.
    pub corrections: Vec<CorrectionRow>,
    /// How ways out of it went for the person.
    pub outcomes: Vec<OutcomeRow>,
}

/// An answer that differs from case to case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DependsView {
    /// The kind of answer: `cooling_off`, `handling`, `relock`.
    pub list: String,
    /// On what, the plainest first.
    pub on: Vec<DependsOn>,
}

/// All services, own ones first, then the catalogue in its order.
pub fn services_view(vault: &Vault) -> Result<Vec<ServiceRow>> {
    let today = vault.clock().today();
    let catalogue = vault.catalogue()?;
    let mut rows = Vec::new();
    for own in vault.all::<OwnService>()? {
        rows.push(match catalogue.get(own.id.as_str()) {
            Some(entry) => entry_row(vault, &catalogue, entry, today, None)?,
            None => own_row(vault, &own, None)?,
        });
    }
    for entry in catalogue.iter().filter(|entry| !catalogue.is_own(&entry.id)) {
        rows.push(entry_row(vault, &catalogue, entry, today, None)?);
    }
    Ok(rows)
}

/// Services that match what is being typed, best first.
pub fn service_search(vault: &Vault, query: &str, limit: usize) -> Result<Vec<ServiceRow>> {
    let today = vault.clock().today();
    let wanted = query.trim().to_lowercase();
    let catalogue = vault.catalogue()?;
    let mut rows = Vec::new();
    if !wanted.is_empty() {
        for own in vault.all::<OwnService>()?.into_iter().filter(|own| !catalogue.is_own(own.id.as_str())) {
            if own.names.zh.to_lowercase().contains(&wanted) || own.names.en.to_lowercase().contains(&wanted) {
                rows.push(own_row(
                    vault,
                    &own,
                    Some(MatchReason { how: How::Contains, field: Field::Name, text: own.names.zh.clone() }),
                )?);
            }
        }
    }
    for found in second_shelf::search(&catalogue, catalogue.second(), query, limit) {
        rows.push(match found.id {
            Found::Ours(entry) => entry_row(vault, &catalogue, entry, today, Some(found.why))?,
            Found::Shelf(entry) => match catalogue.of_second(shelf_id(entry).as_str()) {
                Some(entry) => entry_row(vault, &catalogue, &entry, today, Some(found.why))?,
                None => continue,
            },
        });
    }
    rows.truncate(limit);
    Ok(rows)
}

fn entry_row(
    vault: &Vault,
    catalogue: &InForce,
    entry: &Service,
    today: NaiveDate,
    why: Option<MatchReason>,
) -> Result<ServiceRow> {
    let newest = entry.sources.iter().filter_map(|source| source.dated).max();
    let id = ServiceId(entry.id.clone());
    let service = ServiceTag::of(vault, &id)?;
    let graded = entry.difficulty.as_ref().map_or(Grade::Unknown, |difficulty| difficulty.grade);
    let grade = if service.second { graded } else { axes(entry).word };
    Ok(ServiceRow {
        accounts: count(vault.by::<Account>("service", id.as_str())?.len()),
        service,
        status: entry.status,
        grade,
        ways: count(entry.ways.len()),
        cooling_off: entry.cooling_off.iter().filter_map(Length::longest).max(),
        barriers: entry.barriers.iter().map(|hurdle| hurdle.code.clone()).collect(),
        why,
        newest,
        age: Age::of(newest, today),
        corrected: count(catalogue.corrected(&entry.id).map_or(0, |it| it.applied())),
        dropped: catalogue.is_dropped(&entry.id),
    })
}

fn own_row(vault: &Vault, own: &OwnService, why: Option<MatchReason>) -> Result<ServiceRow> {
    Ok(ServiceRow {
        accounts: count(vault.by::<Account>("service", own.id.as_str())?.len()),
        service: ServiceTag::of(vault, &own.id)?,
        status: Status::Unknown,
        grade: Grade::Unknown,
        ways: 0,
        cooling_off: None,
        barriers: Vec::new(),
        why,
        newest: None,
        age: Age::Undated,
        corrected: 0,
        dropped: false,
    })
}

/// One service, whole.
pub fn service_view(vault: &Vault, id: &ServiceId) -> Result<ServiceView> {
    let today = vault.clock().today();
    let mine = vault.by::<Account>("service", id.as_str())?;
    let accounts = mine.iter().map(|account| row(vault, account, today)).collect::<Result<Vec<_>>>()?;
    let catalogue = vault.catalogue()?;
    let of_second = catalogue.of_second(id.as_str());
    let Some(entry) = catalogue.get(id.as_str()).or(of_second.as_ref()) else {
        let own: OwnService =
            vault.get(id.as_str())?.ok_or(Problem::NothingMatches { kind: "service", asked: id.0.clone() })?;
        return Ok(bare(own_row(vault, &own, None)?, Some(own), accounts));
    };
    let own: Option<OwnService> = vault.get(id.as_str())?;
    let given: Vec<&str> = accounts.iter().flat_map(|account| account.holds.iter().map(String::as_str)).collect();
    let walks = vault.by::<Outcome>("service", id.as_str())?.into_iter().map(|outcome| outcome.run).collect();
    let reader = Reader { vault, entry, today, walks };
    let mut view = bare(entry_row(vault, &catalogue, entry, today, None)?, own, Vec::new());
    view.whole = true;
    view.aliases.clone_from(&entry.aliases);
    view.misprints.clone_from(&entry.misprints);
    view.operator = entry.operator.as_ref().map(|operator| reader.said(&operator.value, &operator.from));
    view.successor = entry.successor.as_ref().map(|id| ServiceTag::of(vault, &ServiceId(id.clone()))).transpose()?;
    if !view.row.service.second {
        let axes = axes(entry);
        view.axes_said = said_of(&axes);
        view.axes = Some(axes);
    }
    view.graded = entry.difficulty.as_ref().map(|difficulty| difficulty.grade);
    view.difficulty = entry.difficulty.as_ref().map(|difficulty| reader.said(&difficulty.text, &difficulty.from));
    reader.way_out(&mut view);
    reader.demands(&mut view, (!mine.is_empty()).then_some(given.as_slice()));
    reader.aftermath(&mut view);
    reader.people(&mut view)?;
    view.collects = super::account::suggested(entry, &[]);
    (view.conflicts, view.depends) = lengths(entry);
    view.accounts = accounts;
    view.corrections = corrections_view(vault, Some(id))?;
    view.outcomes = outcomes_view(vault, Some(id))?;
    Ok(view)
}

fn bare(row: ServiceRow, own: Option<OwnService>, accounts: Vec<AccountRow>) -> ServiceView {
    ServiceView {
        row,
        own,
        accounts,
        whole: false,
        corrections: vec![],
        outcomes: vec![],
        aliases: vec![],
        misprints: vec![],
        operator: None,
        successor: None,
        axes: None,
        axes_said: vec![],
        graded: None,
        difficulty: None,
        ways: vec![],
        preconditions: vec![],
        materials: vec![],
        cooling_off: vec![],
        handling: vec![],
        relock: vec![],
        retention: vec![],
        consequences: vec![],
        switches: vec![],
        barriers: vec![],
        contacts: vec![],
        logins: vec![],
        provider: None,
        collects: vec![],
        marks: vec![],
        warnings: vec![],
        remarks: vec![],
        sources: vec![],
        conflicts: vec![],
        depends: vec![],
    }
}

fn axes(entry: &Service) -> Axes {
    Axes::of(entry, Catalogue::embedded().taxonomy())
}

/// The axes in words.
fn said_of(axes: &Axes) -> Vec<Phrase> {
    let findable = match axes.findable {
        Findable::Told => "axis-findable-told",
        Findable::Untold => "axis-findable-untold",
        Findable::Missing => "axis-findable-missing",
        Findable::Unknown => "axis-findable-unknown",
    };
    let by = match axes.by {
        DoneBy::Yourself => "axis-by-yourself",
        DoneBy::Reviewed => "axis-by-reviewed",
        DoneBy::People => "axis-by-people",
        DoneBy::Unknown => "axis-by-unknown",
    };
    let proof = match axes.proof {
        Proof::Nothing => "axis-proof-nothing",
        Proof::More => "axis-proof-more",
        Proof::Unknown => "axis-proof-unknown",
    };
    let result = match axes.result {
        EndsAs::Closed => "axis-result-closed",
        EndsAs::AllClosed => "axis-result-all-closed",
        EndsAs::ServiceGone => "axis-result-service-gone",
        EndsAs::Asleep => "axis-result-asleep",
        EndsAs::Unknown => "axis-result-unknown",
    };
    let export = if axes.export_first == Some(true) { "axis-export-first" } else { "axis-export-unknown" };
    vec![
        Phrase::key(findable),
        Phrase::key(by),
        axes.conditions.map_or_else(
            || Phrase::key("axis-conditions-unknown"),
            |count| Phrase::key("axis-conditions").with("count", count),
        ),
        Phrase::key(proof),
        axes.wait.map_or_else(|| Phrase::key("axis-wait-unknown"), |days| Phrase::key("axis-wait").with("days", days)),
        Phrase::key(result),
        Phrase::key(export),
    ]
}

/// Questions to which the sources give different answers about the same case, and those whose answer depends on the case.
fn lengths(entry: &Service) -> (Vec<String>, Vec<DependsView>) {
    fn of<L: Length>(list: &str, said: &[L], conflicts: &mut Vec<String>, depends: &mut Vec<DependsView>) {
        let said: Vec<&L> = said.iter().collect();
        if disagree(&said) {
            conflicts.push(list.to_owned());
        }
        let on = depends_on(&said, &Case::default());
        if !on.is_empty() {
            depends.push(DependsView { list: list.to_owned(), on });
        }
    }
    let (mut conflicts, mut depends) = (Vec::new(), Vec::new());
    of("cooling_off", &entry.cooling_off, &mut conflicts, &mut depends);
    of("handling", &entry.handling, &mut conflicts, &mut depends);
    of("relock", &entry.relock, &mut conflicts, &mut depends);
    (conflicts, depends)
}

struct Reader<'a> {
    vault: &'a Vault,
    entry: &'a Service,
    today: NaiveDate,
    walks: Vec<RunOutcome>,
}

impl Reader<'_> {
    fn source(&self, from: &SourceIds) -> Sourced {
        Sourced::of(self.entry, from, self.today)
    }

    fn said(&self, text: &Text, from: &SourceIds) -> SaidView {
        SaidView { text: text.clone(), source: self.source(from) }
    }

    fn way_out(&self, view: &mut ServiceView) {
        view.ways = self
            .entry
            .ways
            .iter()
            .map(|way| WayOutView {
                id: way.id.clone(),
                channel: way.channel,
                level: way.level,
                when: way.when.clone(),
                source: self.source(&way.from),
                local: of_way(self.entry, &way.id, &self.walks, self.today),
                steps: way
                    .steps
                    .iter()
                    .map(|step| WayStepView {
                        id: step.id.clone(),
                        title: step.title.clone(),
                        path: step.path.clone(),
                        url: step.url.clone(),
                        why: step.why.clone(),
                        proof: step.proof.clone(),
                        source: self.source(&step.from),
                        local: of_step(self.entry, &way.id, &step.id, &self.walks, self.today),
                    })
                    .collect(),
            })
            .collect();
        view.preconditions = self
            .entry
            .preconditions
            .iter()
            .map(|condition| PreconditionView {
                kind: condition.kind,
                text: condition.text.clone(),
                days: condition.days,
                source: self.source(&condition.from),
            })
            .collect();
        view.cooling_off = self
            .entry
            .cooling_off
            .iter()
            .map(|cooling| CoolingView {
                days: cooling.days,
                up_to: cooling.up_to,
                when: cooling.when.clone(),
                login: cooling.login,
                text: cooling.text.clone(),
                source: self.source(&cooling.from),
            })
            .collect();
    }

    fn demands(&self, view: &mut ServiceView, given: Option<&[&str]>) {
        let taxonomy = Catalogue::embedded().taxonomy();
        view.materials = self
            .entry
            .materials
            .iter()
            .map(|material| MaterialView {
                text: material.text.clone(),
                item: material.item.clone(),
                ways: material.ways.clone(),
                source: self.source(&material.from),
                item_names: taxonomy
                    .item(&material.item)
                    .map_or_else(|| Text::new(&material.item, &material.item), |kind| kind.names.clone()),
                sensitive: taxonomy.is_sensitive(&material.item),
                only_check: taxonomy.item(&material.item).is_some_and(|kind| !kind.discloses),
                given: given.map(|given| given.contains(&material.item.as_str())),
            })
            .collect();
        view.switches = switches(self.entry, self.today);
        view.barriers = self
            .entry
            .barriers
            .iter()
            .map(|hurdle| HurdleView {
                text: hurdle.text.clone(),
                code: hurdle.code.clone(),
                rule: Catalogue::embedded().barriers().get(&hurdle.code).cloned(),
                source: self.source(&hurdle.from),
            })
            .collect();
    }

    fn aftermath(&self, view: &mut ServiceView) {
        let length = |stated: &quittance_catalogue::entry::Duration| DurationView {
            days: stated.days,
            up_to: stated.up_to,
            when: stated.when.clone(),
            working: stated.working,
            text: stated.text.clone(),
            source: self.source(&stated.from),
        };
        view.handling = self.entry.handling.iter().map(length).collect();
        view.relock = self.entry.relock.iter().map(length).collect();
        view.retention = self.entry.retention.iter().map(|kept| self.said(&kept.text, &kept.from)).collect();
        view.consequences = self.entry.consequences.iter().map(|said| self.said(&said.text, &said.from)).collect();
        view.warnings = self.entry.warnings.iter().map(|said| self.said(&said.text, &said.from)).collect();
        view.remarks = self.entry.remarks.iter().map(|said| self.said(&said.text, &said.from)).collect();
        view.sources = self
            .entry
            .sources
            .iter()
            .map(|source| SourceView {
                id: source.id.clone(),
                kind: source.kind,
                title: source.title.clone(),
                url: source.url.clone(),
                dated: source.dated,
                read: source.read,
                age: Age::of(source.dated, self.today),
            })
            .collect();
    }

    fn people(&self, view: &mut ServiceView) -> Result<()> {
        let catalogue = self.vault.catalogue()?;
        let tags = |ids: &[String]| {
            ids.iter()
                .filter(|id| catalogue.get(id).is_some())
                .map(|id| ServiceTag::of(self.vault, &ServiceId(id.clone())))
                .collect::<Result<Vec<_>>>()
        };
        view.contacts = self
            .entry
            .contacts
            .iter()
            .map(|contact| ContactView {
                kind: contact.kind,
                value: contact.value.clone(),
                note: contact.note.clone(),
                source: self.source(&contact.from),
            })
            .collect();
        view.logins = self
            .entry
            .logins
            .iter()
            .map(|login| {
                Ok(LoginView {
                    needs: login.needs.clone(),
                    providers: tags(&login.providers)?,
                    source: self.source(&login.from),
                })
            })
            .collect::<Result<_>>()?;
        view.provider = self
            .entry
            .provider
            .as_ref()
            .map(|provider| {
                Ok::<_, Problem>(ProviderView {
                    path: provider.path.clone(),
                    note: provider.note.clone(),
                    serves: tags(&provider.serves)?,
                    source: self.source(&provider.from),
                })
            })
            .transpose()?;
        let marks = &self.entry.marks;
        for (kind, values) in [
            ("domain", &marks.domains),
            ("android", &marks.android),
            ("ios", &marks.ios),
            ("sms", &marks.sms),
            ("mail", &marks.mail),
        ] {
            view.marks.extend(values.iter().map(|mark| MarkView {
                kind: kind.to_owned(),
                value: mark.value.clone(),
                source: self.source(&mark.from),
            }));
        }
        Ok(())
    }
}
