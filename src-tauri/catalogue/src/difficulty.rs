//! How hard it is to get out, taken apart into axes, and the one word that follows from them.
//!
//! Everything here is computed from what an entry says elsewhere, so it can't contradict it. What nobody says stays unknown on
//! its axis. A grade somebody else gave is a fact of its own with its source ([`crate::entry::Difficulty`]).

use serde::{Deserialize, Serialize};

use crate::entry::{Channel, CollectedWhen, Grade, Level, Material, PreconditionKind, Service, Way};
use crate::taxonomy::Taxonomy;
use crate::when::Length;

/// The axes of a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Axes {
    /// The word that follows from them.
    pub word: Grade,
    /// Whether one is told where it is done.
    pub findable: Findable,
    /// Who does it.
    pub by: DoneBy,
    /// How many conditions are set before. Nothing: nobody says.
    pub conditions: Option<u32>,
    /// What has to be proved.
    pub proof: Proof,
    /// The longest wait anybody states, in days (working days where the source counts those). Nothing: nobody says.
    pub wait: Option<u32>,
    /// What one ends up with.
    pub result: EndsAs,
    /// Whether something has to be saved first that would be lost. Nothing: nobody says.
    pub export_first: Option<bool>,
}

/// Whether one is told where it is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Findable {
    /// A menu path, a page or an address is known.
    Told,
    /// There is a way, and nobody says where it begins.
    Untold,
    /// People looked and found none.
    Missing,
    /// Nobody says.
    Unknown,
}

/// Who does it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DoneBy {
    /// The person alone.
    Yourself,
    /// The person asks in the app or on the web, and people there have to look at it.
    Reviewed,
    /// Only people there: by telephone, mail, chat, letter or at a counter.
    People,
    /// Nobody says.
    Unknown,
}

/// What has to be proved, against what signing up took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    /// A password or code, or what the service has had since sign-up.
    Nothing,
    /// More than sign-up took.
    More,
    /// Nobody says what is asked for, or what sign-up took.
    Unknown,
}

/// What one ends up with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum EndsAs {
    /// The account is closed.
    Closed,
    /// Closing one closes everything at the operator.
    AllClosed,
    /// Only this service of a larger account goes.
    ServiceGone,
    /// It is put to sleep, and the data stays.
    Asleep,
    /// Nobody says.
    Unknown,
}

impl Axes {
    /// Reads them off an entry.
    pub fn of(service: &Service, taxonomy: &Taxonomy) -> Self {
        let closing: Vec<&Way> = service.ways.iter().filter(|way| way.level != Level::Deactivate).collect();
        let mut axes = Self {
            word: Grade::Unknown,
            findable: findable(service, &closing),
            by: done_by(service, &closing),
            conditions: conditions(service),
            proof: proof(service, taxonomy, closing.first().copied()),
            wait: longest_wait(service),
            result: ends_as(service, &closing),
            export_first: export_first(service),
        };
        axes.word = axes.word(met(service, "B04"));
        axes
    }

    /// People, papers or a dead end make it hard; a wait or a condition, medium. Unknown where not even a way is known.
    fn word(&self, contract: bool) -> Grade {
        let dead_end = self.findable == Findable::Missing || self.result == EndsAs::Asleep;
        let people = matches!(self.by, DoneBy::Reviewed | DoneBy::People);
        if dead_end || people || contract || self.proof == Proof::More {
            Grade::Hard
        } else if self.by == DoneBy::Unknown {
            Grade::Unknown
        } else if self.wait.is_some_and(|days| days > 0) || self.conditions.is_some_and(|count| count > 0) {
            Grade::Medium
        } else {
            Grade::Easy
        }
    }
}

fn met(service: &Service, code: &str) -> bool {
    service.barriers.iter().any(|hurdle| hurdle.code == code)
}

fn findable(service: &Service, closing: &[&Way]) -> Findable {
    let told = |way: &&Way| {
        way.steps.iter().any(|step| step.path.is_some() || step.url.is_some())
            || matches!(way.channel, Channel::Phone | Channel::Email | Channel::Counter | Channel::Post)
    };
    if closing.iter().any(told) {
        Findable::Told
    } else if met(service, "B01") {
        Findable::Missing
    } else if closing.is_empty() {
        Findable::Unknown
    } else {
        Findable::Untold
    }
}

fn done_by(service: &Service, closing: &[&Way]) -> DoneBy {
    let alone =
        |way: &&Way| matches!(way.channel, Channel::App | Channel::Web | Channel::MiniProgram | Channel::Provider);
    if closing.is_empty() {
        DoneBy::Unknown
    } else if !closing.iter().any(alone) {
        DoneBy::People
    } else if met(service, "B09") {
        DoneBy::Reviewed
    } else {
        DoneBy::Yourself
    }
}

fn conditions(service: &Service) -> Option<u32> {
    let set = service.preconditions.iter().filter(|it| it.kind != PreconditionKind::NotStated).count();
    (set > 0).then(|| u32::try_from(set).unwrap_or(u32::MAX))
}

/// What the first way asks for. Without what sign-up took, only checks can be called nothing more.
fn proof(service: &Service, taxonomy: &Taxonomy, first: Option<&Way>) -> Proof {
    let asked: Vec<&Material> = service
        .materials
        .iter()
        .filter(|it| it.ways.is_empty() || first.is_some_and(|way| it.ways.contains(&way.id)))
        .filter(|it| it.item != "profile_update")
        .collect();
    let taken: Vec<&str> =
        service.collects.iter().filter(|it| it.when == CollectedWhen::SignUp).map(|it| it.item.as_str()).collect();
    let discloses = |it: &&&Material| taxonomy.item(&it.item).is_none_or(|kind| kind.discloses);
    let new = asked.iter().filter(discloses).any(|it| !taken.contains(&it.item.as_str()));
    if met(service, "B03") || (new && !taken.is_empty()) {
        Proof::More
    } else if asked.is_empty() || new {
        Proof::Unknown
    } else {
        Proof::Nothing
    }
}

fn longest_wait(service: &Service) -> Option<u32> {
    let cooling = service.cooling_off.iter().filter_map(Length::longest);
    cooling.chain(service.handling.iter().filter_map(Length::longest)).max()
}

fn ends_as(service: &Service, closing: &[&Way]) -> EndsAs {
    if closing.is_empty() {
        let asleep = met(service, "B14") || !service.ways.is_empty();
        return if asleep { EndsAs::Asleep } else { EndsAs::Unknown };
    }
    if met(service, "B11") {
        EndsAs::AllClosed
    } else if closing.iter().any(|way| way.level == Level::Account) {
        EndsAs::Closed
    } else {
        EndsAs::ServiceGone
    }
}

fn export_first(service: &Service) -> Option<bool> {
    let condition = service.preconditions.iter().any(|it| it.kind == PreconditionKind::ExportFirst);
    let step = service.ways.iter().flat_map(|way| &way.steps).any(|step| step.id.starts_with("export"));
    (condition || step).then_some(true)
}
