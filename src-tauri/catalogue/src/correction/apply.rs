//! Lays corrections over an entry. Pure: the same entry and corrections always give the same.

mod rows;
mod steps;

use chrono::NaiveDate;

use super::chain::{self, Effective};
use super::{Corrected, CorrectedValue, Correction, Standing, WaitSaid};
use crate::Text;
use crate::entry::{CoolingOff, From, Service, Source, SourceKind};

/// The entry with the corrections laid over it, and for each correction how it stands to the catalogue.
///
/// Corrected facts are carried by a source of kind [`SourceKind::Own`] that bears the day of the correction. Without
/// corrections the entry comes back unchanged, and laying the same ones over the result again changes nothing.
pub fn apply(entry: &Service, corrections: &[Correction]) -> (Service, Vec<Standing>) {
    let (effective, superseded) = chain::effective(corrections);
    let mut standings: Vec<Standing> =
        superseded.iter().map(|by| by.map_or(Standing::TargetGone, |by| Standing::Superseded { by })).collect();
    let mine: Vec<Effective<'_>> = effective.into_iter().filter(|e| e.correction.service == entry.id).collect();
    let mut laid = Laid { base: entry, service: entry.clone(), added: Vec::new() };

    steps::lay(&mut laid, &mine, &mut standings);
    rows::lay(&mut laid, &mine, &mut standings);
    for one in &mine {
        if let Corrected::CoolingOff { now, .. } = &one.correction.corrected {
            standings[one.at] = cooling_off(&mut laid, one, *now);
        }
    }
    laid.drop_unused_sources();
    (laid.service, standings)
}

/// The source that carries what a person corrected on this day.
pub fn own_source(on: NaiveDate) -> Source {
    Source {
        id: format!("own-{on}"),
        kind: SourceKind::Own,
        title: Text::new("自己的更正", "Your own correction"),
        url: None,
        dated: Some(on),
        read: None,
    }
}

/// An entry while corrections are laid over it.
struct Laid<'a> {
    /// As the catalogue has it.
    base: &'a Service,
    /// As it becomes.
    service: Service,
    /// Ids of sources that were not there before.
    added: Vec<String>,
}

impl Laid<'_> {
    /// Makes sure the source of that day is there, and gives its id.
    fn own(&mut self, on: NaiveDate) -> String {
        let source = own_source(on);
        let id = source.id.clone();
        if self.service.sources.iter().all(|s| s.id != id) {
            self.added.push(id.clone());
            self.service.sources.push(source);
        }
        id
    }

    /// Whether nobody but the person says so.
    fn is_own(&self, from: &From) -> bool {
        let is_own = |id: &String| self.service.sources.iter().any(|s| &s.id == id && s.kind == SourceKind::Own);
        !from.is_empty() && from.iter().all(is_own)
    }

    /// A later removal may leave a source that carries nothing.
    fn drop_unused_sources(&mut self) {
        let unused: Vec<String> = self
            .added
            .iter()
            .filter(|id| crate::validate::froms(&self.service).iter().all(|(_, from)| !from.contains(id)))
            .cloned()
            .collect();
        self.service.sources.retain(|source| !unused.contains(&source.id));
    }
}

/// Puts the person's source in front of those that carry the rest of the fact.
fn lead(from: &mut From, own: String) {
    if !from.contains(&own) {
        from.insert(0, own);
    }
}

fn cooling_off(laid: &mut Laid<'_>, one: &Effective<'_>, now: WaitSaid) -> Standing {
    let says: Vec<WaitSaid> = laid.base.cooling_off.iter().map(WaitSaid::of).collect();
    if says == [now] {
        return Standing::Adopted;
    }
    let own = laid.own(one.correction.on);
    // A remark about the very number of days stays true; one about other days does not.
    let same = laid.base.cooling_off.iter().find(|wait| wait.days == now.days);
    let mut from = same.map(|wait| wait.from.clone()).unwrap_or_default();
    lead(&mut from, own);
    let text = same.and_then(|wait| wait.text.clone());
    laid.service.cooling_off =
        vec![CoolingOff { days: now.days, up_to: None, when: None, login: now.login, text, from }];
    stands(one, CorrectedValue::Waits(says))
}

/// How an applied correction stands when the catalogue says this.
fn stands(one: &Effective<'_>, says: CorrectedValue) -> Standing {
    if one.seen.contains(&says) { Standing::Applies } else { Standing::CatalogueChanged { says: Box::new(says) } }
}
