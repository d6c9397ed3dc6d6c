//! What a person means by a word when it may be an account, an identifier or a device, and by a way in.

use quittance_core::access::Thing;
use quittance_core::account::Account;
use quittance_core::device::Device;
use quittance_core::identifier::{Identifier, masked};
use quittance_core::ids::AccountId;
use quittance_core::store::Kind;
use quittance_core::vault::Reference;
use quittance_core::view::{MapView, WayTag, account_view};
use quittance_core::{Problem, Result, Vault};
use quittance_words::Words;

use crate::said;

/// Several choices are shown, so that the person can pick one.
const SHOWN: usize = 12;

/// What is meant, with its name; identifiers masked.
pub(crate) struct Meant {
    pub thing: Thing,
    pub name: String,
}

/// Something that may be meant.
struct Candidate {
    thing: Thing,
    id: String,
    kind: &'static str,
    names: Vec<String>,
    shown: String,
}

/// The account, identifier or device that is named: by id, by name, by the beginning of an id. `account:微信` and the like
/// say which kind is meant.
pub(crate) fn find(vault: &Vault, words: &Words, asked: &str) -> Result<Meant> {
    let asked = asked.trim();
    let (only, wanted) = match asked.split_once(':') {
        Some((kind, rest)) if [Kind::Account, Kind::Identifier, Kind::Device].iter().any(|one| one.table() == kind) => {
            (Some(kind), rest)
        }
        _ => (None, asked),
    };
    let mut all = candidates(vault, |account: &Account| Thing::Account { id: account.id.clone() })?;
    all.extend(candidates(vault, |held: &Identifier| Thing::Identifier { id: held.id.clone() })?);
    all.extend(candidates(vault, |device: &Device| Thing::Device { id: device.id.clone() })?);
    all.retain(|one| only.is_none_or(|kind| one.kind == kind));
    let lower = wanted.to_lowercase();
    let mut hits: Vec<&Candidate> = all.iter().filter(|one| one.id == wanted).collect();
    if hits.is_empty() {
        hits = all.iter().filter(|one| one.names.iter().any(|name| name.to_lowercase() == lower)).collect();
    }
    if hits.is_empty() && wanted.len() >= 2 {
        hits = all.iter().filter(|one| one.id.starts_with(&lower)).collect();
    }
    let kind = only.and_then(|kind| all.iter().map(|one| one.kind).find(|known| *known == kind)).unwrap_or("thing");
    match hits.as_slice() {
        [] => Err(Problem::NothingMatches { kind, asked: wanted.to_owned() }),
        [one] => Ok(Meant { thing: one.thing.clone(), name: name(vault, words, &one.thing)? }),
        many => Err(Problem::Ambiguous {
            kind,
            asked: wanted.to_owned(),
            choices: many.iter().take(SHOWN).map(|hit| format!("{}:{} {}", hit.kind, hit.id, hit.shown)).collect(),
        }),
    }
}

fn candidates<T: Reference>(vault: &Vault, thing: impl Fn(&T) -> Thing) -> Result<Vec<Candidate>> {
    let all = T::candidates(vault)?.into_iter().map(|named| Candidate {
        thing: thing(&named.record),
        id: named.record.id().to_owned(),
        kind: T::KIND.table(),
        names: named.names,
        shown: named.shown,
    });
    Ok(all.collect())
}

fn name(vault: &Vault, words: &Words, thing: &Thing) -> Result<String> {
    Ok(match thing {
        Thing::Account { id } => account_name(vault, words, id)?,
        Thing::Identifier { id } => {
            let held: Identifier = vault.find(id.as_str())?;
            masked(held.kind, &held.value)
        }
        Thing::Device { id } => vault.find::<Device>(id.as_str())?.name,
        _ => String::new(),
    })
}

/// The name of an account: its service, and what tells it from another.
pub(crate) fn account_name(vault: &Vault, words: &Words, id: &AccountId) -> Result<String> {
    let row = account_view(vault, id)?.row;
    Ok(said::named(words, &row.service, row.label.as_deref()))
}

/// The id of an account, identifier or device; empty for what has none of its own.
pub(crate) fn id_of(thing: &Thing) -> &str {
    match thing {
        Thing::Account { id } => id.as_str(),
        Thing::Identifier { id } => id.as_str(),
        Thing::Device { id } => id.as_str(),
        _ => "",
    }
}

/// The way in that is named, by its key or the beginning of it, among those of one account or all.
pub(crate) fn way<'m>(map: &'m MapView, words: &Words, account: Option<&AccountId>, asked: &str) -> Result<&'m WayTag> {
    let wanted = asked.trim();
    let opens = account.map(|id| Thing::Account { id: id.clone() }.key());
    let ways = || map.ways.iter().filter(|way| opens.as_ref().is_none_or(|key| way.opens == *key));
    if let Some(exact) = ways().find(|way| way.key == wanted) {
        return Ok(exact);
    }
    let hits: Vec<&WayTag> = ways().filter(|way| wanted.len() >= 2 && way.key.starts_with(wanted)).collect();
    match hits.as_slice() {
        [] => Err(Problem::NothingMatches { kind: "access_method", asked: asked.to_owned() }),
        [one] => Ok(one),
        many => Err(several(words, asked, many)),
    }
}

/// Several ways in could be meant.
pub(crate) fn several(words: &Words, asked: &str, ways: &[&WayTag]) -> Problem {
    let choices = ways.iter().take(SHOWN).map(|way| format!("{} {}", way.key, said::access::way(words, way)));
    Problem::Ambiguous { kind: "access_method", asked: asked.to_owned(), choices: choices.collect() }
}
