//! What a person means by a word on the command line. Names and prefixes of ids are the core's business; here are the
//! things that only make sense inside another one: an item of an account, a step of a checklist.

use quittance_core::account::Account;
use quittance_core::checklist::{Checklist, PLANNED_FROM, Planner, Step};
use quittance_core::ids::{AccountId, ChecklistId, PersonId};
use quittance_core::person::Person;
use quittance_core::store::{Shelf, Stored};
use quittance_core::vault::Reference;
use quittance_core::view::SubjectTag;
use quittance_core::{Problem, Result, Vault};
use quittance_words::Words;

use crate::args::way::StepArgs;

/// Several choices are shown, so that the person can pick one.
const SHOWN: usize = 12;

/// The person that is named, or the only one there is.
pub(crate) fn whose(vault: &Vault, asked: Option<&str>) -> Result<PersonId> {
    if let Some(asked) = asked {
        return vault.find::<Person>(asked).map(|person| person.id);
    }
    match vault.all::<Person>()?.as_slice() {
        [only] => Ok(only.id.clone()),
        _ => Err(Problem::FieldMissing { field: "person" }),
    }
}

/// The id of what is named, if something is.
pub(crate) fn maybe<T: Reference, I>(vault: &Vault, asked: Option<&str>, id: impl Fn(T) -> I) -> Result<Option<I>> {
    asked.map(|asked| vault.find::<T>(asked).map(&id)).transpose()
}

/// The account that is named.
pub(crate) fn account(vault: &Vault, asked: &str) -> Result<Account> {
    vault.find::<Account>(asked)
}

/// An item of the taxonomy, by its key or its name in either language.
pub(crate) fn item(asked: &str) -> Result<String> {
    let wanted = asked.trim().to_lowercase();
    let key = wanted.replace('-', "_");
    let taxonomy = quittance_catalogue::Catalogue::embedded().taxonomy();
    let found = taxonomy.items().find(|kind| {
        kind.key == key || kind.names.zh.to_lowercase() == wanted || kind.names.en.to_lowercase() == wanted
    });
    found.map(|kind| kind.key.clone()).ok_or_else(|| Problem::ValueUnknown { field: "item", value: asked.to_owned() })
}

/// A category of services, by its key or its name in either language.
pub(crate) fn category(asked: &str) -> Result<String> {
    let wanted = asked.trim().to_lowercase();
    let found = quittance_catalogue::Catalogue::embedded().categories().iter().find(|category| {
        category.key == wanted
            || category.names.zh.to_lowercase() == wanted
            || category.names.en.to_lowercase() == wanted
    });
    found
        .map(|category| category.key.clone())
        .ok_or_else(|| Problem::ValueUnknown { field: "category", value: asked.to_owned() })
}

/// One of the things an account has, by its id, the beginning of one, or a name.
pub(crate) fn of_account<T: Stored>(
    vault: &Vault,
    account: &AccountId,
    asked: &str,
    names: impl Fn(&T) -> Result<Vec<String>>,
) -> Result<T> {
    let wanted = asked.trim().to_lowercase();
    let all: Vec<T> = vault.by("account", account.as_str())?;
    let kind = T::KIND.table();
    if let Some(exact) = all.iter().find(|one| one.id() == wanted) {
        return Ok(exact.clone());
    }
    let named: Vec<Vec<String>> = all.iter().map(&names).collect::<Result<_>>()?;
    let mut hits: Vec<usize> =
        (0..all.len()).filter(|place| named[*place].iter().any(|name| name.to_lowercase() == wanted)).collect();
    if hits.is_empty() && wanted.len() >= 2 {
        hits = (0..all.len()).filter(|place| all[*place].id().starts_with(&wanted)).collect();
    }
    match hits.as_slice() {
        [] => Err(Problem::NothingMatches { kind, asked: asked.to_owned() }),
        [one] => Ok(all[*one].clone()),
        many => Err(Problem::Ambiguous {
            kind,
            asked: asked.to_owned(),
            choices: many.iter().take(SHOWN).map(|place| all[*place].id().to_owned()).collect(),
        }),
    }
}

/// A step with the checklist it is in, and the account it is done at, where it is done at one.
pub(crate) struct Found {
    pub list: ChecklistId,
    pub account: Option<AccountId>,
    pub step: Step,
}

/// The step that is named: by its id, the end of one (`close/apply`), or, within a named checklist, its number.
pub(crate) fn step(vault: &Vault, words: &Words, at: &StepArgs) -> Result<Found> {
    let lists: Vec<Checklist> = match &at.checklist {
        Some(asked) => vec![vault.find::<Checklist>(asked)?],
        None => vault.all::<Checklist>()?.into_iter().filter(Checklist::is_open).collect(),
    };
    step_among(vault, words, &lists, &at.step)
}

/// The step that is named, of an account's own checklists.
pub(crate) fn step_of(vault: &Vault, words: &Words, account: &AccountId, asked: &str) -> Result<Found> {
    let lists: Vec<Checklist> = vault.by("account", account.as_str())?;
    let lists: Vec<Checklist> = lists.into_iter().filter(Checklist::is_open).collect();
    step_among(vault, words, &lists, asked)
}

fn step_among(vault: &Vault, words: &Words, lists: &[Checklist], asked: &str) -> Result<Found> {
    let wanted = asked.trim();
    let ledger = vault.ledger(PLANNED_FROM)?;
    let planner = Planner::new(&ledger, vault.clock().today());
    let mut hits: Vec<(&Checklist, Step)> = Vec::new();
    for list in lists {
        let steps = planner.dates(list)?.steps;
        let number =
            wanted.parse::<usize>().ok().filter(|number| lists.len() == 1 && (1..=steps.len()).contains(number));
        let exact = steps.iter().position(|step| step.id == wanted).or(number.map(|number| number - 1));
        let place = exact.or_else(|| {
            let ends = |step: &Step| step.id.strip_suffix(wanted).is_some_and(|before| before.ends_with('/'));
            let mut places = (0..steps.len()).filter(|place| ends(&steps[*place]));
            places.next().filter(|_| places.next().is_none())
        });
        if let Some(step) = place.and_then(|place| steps.into_iter().nth(place)) {
            hits.push((list, step));
        }
    }
    if hits.len() > 1 {
        let named = |list: &Checklist| -> Result<String> {
            let of = SubjectTag::of(&ledger, list)?;
            let whose = of.person().map(|person| format!(" · {}", person.name)).unwrap_or_default();
            let label = match &of {
                SubjectTag::Account { label: Some(label), .. } => format!(" · {label}"),
                _ => String::new(),
            };
            let name = match &of {
                SubjectTag::Account { service, .. } => words.text(&service.names).to_owned(),
                other => crate::said::subject(words, other),
            };
            Ok(format!("{} {name}{whose}{label}", list.id))
        };
        let choices = hits.iter().take(SHOWN).map(|(list, _)| named(list)).collect::<Result<_>>()?;
        return Err(Problem::Ambiguous { kind: "step", asked: asked.to_owned(), choices });
    }
    match hits.pop() {
        Some((list, step)) => {
            Ok(Found { list: list.id.clone(), account: list.account().or(step.account.as_ref()).cloned(), step })
        }
        None => Err(Problem::NoSuchStep { step: asked.to_owned() }),
    }
}
