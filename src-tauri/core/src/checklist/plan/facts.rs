//! Facts shown beside steps: what is lost, what is kept, what they ask for, when the number is free again.

use chrono::NaiveDate;
use quittance_catalogue::entry::{CollectedWhen, CoolingOff, Material};
use quittance_catalogue::when::{DependsOn, Length, depends_on, disagree};
use quittance_catalogue::{Catalogue, Text};

use super::outlook::{Outlook, item_name};
use super::road::Path;
use crate::Phrase;
use crate::account::GivenHow;
use crate::checklist::calendar::plus;
use crate::checklist::{Fact, Tone};
use crate::identifier::IdentifierKind;

fn fact(label: &str, text: impl Into<Phrase>, source: Option<crate::checklist::SourceNote>) -> Fact {
    Fact { label: label.to_owned(), text: text.into(), source }
}

/// What is lost by closing.
pub(super) fn lost(look: &Outlook) -> Vec<Fact> {
    let said = look.entry().into_iter().flat_map(|entry| &entry.consequences);
    said.map(|said| fact("fact-lose", &said.text, look.note("source-consequence", &said.from, None))).collect()
}

/// What they keep.
pub(super) fn kept(look: &Outlook) -> Vec<Fact> {
    let said = look.entry().into_iter().flat_map(|entry| &entry.retention);
    said.map(|kept| fact("fact-kept", &kept.text, look.note("source-kept", &kept.from, kept.days))).collect()
}

/// Whether and from when the same number can register again. With several lengths the date stands for the longest.
pub(super) fn again(look: &Outlook) -> Vec<Fact> {
    let said = look.relock();
    let mut facts: Vec<Fact> = said
        .iter()
        .map(|lock| fact("fact-again", &lock.text, look.note("source-relock", &lock.from, lock.longest())))
        .collect();
    let longest = said.iter().filter(|lock| lock.days.is_some()).max_by_key(|lock| lock.longest());
    if let Some(lock) = longest
        && let Some(days) = lock.longest().filter(|days| *days > 0)
    {
        let date = plus(closing_day(look), u64::from(days) + 1);
        let text = look.say("plan-again-from").with("date", date).with("days", days);
        facts.push(fact("fact-again", text, look.note("source-relock", &lock.from, Some(days))));
    }
    facts
}

/// The day the account is closed or would be, if the request went out today.
fn closing_day(look: &Outlook) -> NaiveDate {
    let request = look.out.unwrap_or(look.today());
    let until = look.until.or_else(|| look.cooling_days().map(|days| plus(request, days.into())));
    look.over.or(until).unwrap_or(request)
}

/// How long the cooling-off is, as stated.
pub(super) fn cooling(look: &Outlook) -> Vec<Fact> {
    let said = look.cooling().into_iter();
    said.filter_map(|c| {
        let days = || match c.up_to {
            Some(up_to) => Phrase::key("plan-cooling-span").with("days", c.days).with("up-to", up_to),
            None => Phrase::key("plan-cooling-days").with("days", c.days),
        };
        let text = c.text.as_ref().map_or_else(days, Phrase::from);
        Some(fact("fact-cooling", text, Some(look.note("source-cooling", &c.from, c.longest())?)))
    })
    .collect()
}

/// `15` or `30–180`.
fn length(said: &CoolingOff) -> String {
    said.up_to.map_or_else(|| said.days.to_string(), |up_to| format!("{}–{up_to}", said.days))
}

/// Why the longest of several lengths is guarded: the length depends on something nobody knows here, or the sources disagree.
/// Both can be.
pub(super) fn cooling_longest(look: &Outlook) -> Vec<(Tone, Phrase)> {
    let said = look.cooling();
    let Some(days) = look.cooling_days() else { return Vec::new() };
    let mut lengths: Vec<(Option<(u32, u32)>, String)> = said.iter().map(|c| (c.span(), length(c))).collect();
    lengths.sort();
    lengths.dedup();
    let all = lengths.into_iter().map(|(_, length)| length).collect::<Vec<_>>().join(" / ");
    let say = |key: &str| look.say(key).with("all", all.as_str()).with("days", days);
    let mut why = Vec::new();
    if let Some(on) = depends_on(&said, &look.case()).first() {
        let key = match on {
            DependsOn::Region => "advice-cooling-region",
            DependsOn::Platform => "advice-cooling-platform",
            DependsOn::Way => "advice-cooling-way",
            DependsOn::Choice => "advice-cooling-choice",
            DependsOn::Case => "advice-cooling-case",
            DependsOn::Span => "advice-cooling-span",
        };
        why.push((Tone::Note, say(key)));
    }
    if disagree(&said) {
        why.push((Tone::Conflict, say("advice-cooling-conflict")));
    }
    why
}

/// What the chosen way asks for.
pub(super) fn materials<'a>(look: &Outlook<'a>) -> Vec<&'a Material> {
    let way = match look.path {
        Path::Way(way) => Some(way.id.as_str()),
        _ => None,
    };
    let all = look.entry().into_iter().flat_map(|entry| &entry.materials);
    all.filter(|material| material.ways.is_empty() || way.is_some_and(|way| material.ways.iter().any(|id| id == way)))
        .collect()
}

/// What they ask for and never got. A contract and a refreshed profile are barriers of their own.
pub(super) fn demanded_beyond<'a>(look: &Outlook<'a>) -> Vec<&'a Material> {
    let mut seen: Vec<&str> = Vec::new();
    materials(look)
        .into_iter()
        .filter(|material| {
            let item = material.item.as_str();
            let new = !matches!(item, "signed_contract" | "profile_update")
                && discloses(item)
                && !was_given(look, item)
                && !seen.contains(&item);
            if new {
                seen.push(item);
            }
            new
        })
        .collect()
}

/// One fact per material: `＝` they have it already, `≠` it goes beyond what they were given.
pub(super) fn asked(look: &Outlook, materials: &[&Material]) -> Vec<Fact> {
    materials
        .iter()
        .map(|material| {
            let key = if !discloses(&material.item) {
                "plan-asks-check"
            } else if was_given(look, &material.item) {
                "plan-asks-given"
            } else {
                "plan-asks-new"
            };
            let text = Phrase::key(key).with("item", item_name(&material.item)).with("what", &material.text);
            fact("fact-asks", text, look.note("source-material", &material.from, None))
        })
        .collect()
}

/// Whether handing it over tells the service anything.
fn discloses(item: &str) -> bool {
    Catalogue::embedded().taxonomy().item(item).is_none_or(|kind| kind.discloses)
}

/// What the service has of the person by now, by name: what else a refreshed profile holds is new to it.
pub(super) fn held(look: &Outlook) -> Vec<Text> {
    let kinds = Catalogue::embedded().taxonomy().items();
    kinds.filter(|kind| kind.discloses && was_given(look, &kind.key)).map(|kind| kind.names.clone()).collect()
}

/// Whether the service has had it before somebody wanted to leave: it is recorded, hangs on the account, or is what
/// everybody hands over to sign up.
pub(super) fn was_given(look: &Outlook, item: &str) -> bool {
    let situation = look.situation;
    situation.data.iter().any(|data| data.item == item && data.how != GivenHow::Closing)
        || situation.bindings.iter().any(|(_, identifier)| carries(identifier.kind, item))
        || look
            .entry()
            .is_some_and(|entry| entry.collects.iter().any(|c| c.item == item && c.when == CollectedWhen::SignUp))
}

/// A user name is an account number as well.
fn carries(kind: IdentifierKind, item: &str) -> bool {
    kind.item() == Some(item) || (kind == IdentifierKind::Username && item == "account_id")
}

/// Whether the account holds one of these kinds of data, by the vault or by what the entry says is collected.
pub(super) fn holds(look: &Outlook, items: &[&str]) -> bool {
    look.situation.data.iter().any(|data| items.contains(&data.item.as_str()))
        || look.entry().is_some_and(|entry| entry.collects.iter().any(|c| items.contains(&c.item.as_str())))
}
