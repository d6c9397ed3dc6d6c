//! What can be put together about a person through one provider: the accounts entered through it, the kinds of data each
//! holds, and how to end it.
//!
//! A login through a provider tells both ends that they know the same person. Whether they look at more, nobody outside
//! can see; so this says what *could* be put together, and of each kind whether it is on record or only usual.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use quittance_catalogue::entry::{MenuPath, SwitchFound};
use quittance_catalogue::{Catalogue, Text};
use serde::{Deserialize, Serialize};

use super::account::suggested;
use super::services::{Sourced, SwitchView, switches};
use super::{IdentifierTag, PersonTag, ServiceTag};
use crate::account::{Account, Binding, BindingState, DataFate, DataItem, LinkEnd, LinkedLogin, ways_in};
use crate::identifier::Identifier;
use crate::ids::{AccountId, LinkId};
use crate::person::Person;
use crate::store::{Ledger, Shelf};
use crate::vault::Vault;
use crate::{Kind, Phrase, Result};

/// A provider with the accounts entered through it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ProviderLinks {
    /// The provider account.
    pub account: AccountId,
    /// Its service.
    pub service: ServiceTag,
    /// Whose.
    pub person: PersonTag,
    /// What tells it from another.
    pub label: Option<String>,
    /// Kinds of data it holds itself.
    pub holds: Vec<SeenKind>,
    /// The accounts entered through it, as long as one end holds on.
    pub linked: Vec<LinkedAccount>,
    /// Kinds of data that come together, its own included.
    pub together: Vec<SeenKind>,
    /// How to end it, in order.
    pub steps: Vec<LinkStep>,
}

/// An account that is entered through a provider.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LinkedAccount {
    /// The link.
    pub link: LinkId,
    /// The account.
    pub account: AccountId,
    /// Its service.
    pub service: ServiceTag,
    /// Whose.
    pub person: PersonTag,
    /// What tells it from another.
    pub label: Option<String>,
    /// Since when.
    pub since: Option<NaiveDate>,
    /// What it may see at the provider, as the consent page said.
    pub scopes: Vec<String>,
    /// How the link stands at the service.
    pub at_account: LinkEnd,
    /// How it stands at the provider.
    pub at_provider: LinkEnd,
    /// Kinds of data it holds.
    pub holds: Vec<SeenKind>,
    /// Identifiers both have: they stay a common mark when the link is gone.
    pub shared: Vec<IdentifierTag>,
    /// Whether it can be entered without the provider.
    pub another_way: bool,
}

/// A kind of data somewhere.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SeenKind {
    /// Item of the taxonomy.
    pub item: String,
    /// In words.
    pub names: Text,
    /// Whether the law calls it sensitive.
    pub sensitive: bool,
    /// On record; otherwise it is only what the catalogue says is usual there, to be confirmed.
    pub recorded: bool,
}

/// One thing to do about it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LinkStep {
    /// What.
    pub kind: LinkStepKind,
    /// At which account.
    pub account: AccountId,
    /// In words.
    pub title: Phrase,
    /// Why, and what to know.
    pub why: Phrase,
    /// Where to tap, when somebody says.
    pub path: Option<MenuPath>,
    /// What was found of the switch, for a switch.
    pub switches: Vec<SwitchView>,
    /// What carries the path.
    pub source: Option<Sourced>,
    /// The link it ends, for one that does.
    pub link: Option<LinkId>,
    /// Why it can't be done before something else: it is the last way in.
    pub first: Option<Phrase>,
}

/// Kinds of things to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LinkStepKind {
    /// Turn off what is made from a profile.
    SwitchOff,
    /// Refuse it by letter.
    Refuse,
    /// Let go of the provider at the service.
    UnlinkAtAccount,
    /// Take the leave back at the provider.
    UnlinkAtProvider,
}

const MADE_OF: &[Kind] = &[
    Kind::Person,
    Kind::OwnService,
    Kind::Account,
    Kind::Identifier,
    Kind::Binding,
    Kind::LinkedLogin,
    Kind::AccessMethod,
    Kind::DataItem,
];

/// Every provider somebody enters accounts through, those with most of them first; or only `of`.
pub fn linked_view(vault: &Vault, of: Option<&AccountId>) -> Result<Vec<ProviderLinks>> {
    let ledger = vault.ledger(MADE_OF)?;
    let today = vault.clock().today();
    let mut by_provider: BTreeMap<&AccountId, Vec<&LinkedLogin>> = BTreeMap::new();
    if let Some(only) = of {
        // Nobody may be entered through it; that is an answer, too.
        ledger.need::<Account>(only.as_str())?;
    }
    for link in ledger.each::<LinkedLogin>().filter(|link| !link.is_gone()) {
        if of.is_none_or(|only| *only == link.provider) {
            by_provider.entry(&link.provider).or_default().push(link);
        }
    }
    let mut rows =
        by_provider.into_iter().map(|(id, links)| provider(&ledger, id, &links, today)).collect::<Result<Vec<_>>>()?;
    rows.sort_by(|a, b| b.linked.len().cmp(&a.linked.len()).then_with(|| a.service.names.zh.cmp(&b.service.names.zh)));
    Ok(rows)
}

fn provider(ledger: &Ledger, id: &AccountId, links: &[&LinkedLogin], today: NaiveDate) -> Result<ProviderLinks> {
    let account: Account = ledger.need(id.as_str())?;
    let holds = holds(ledger, &account)?;
    let mine = identifiers(ledger, id)?;
    let mut linked = links.iter().map(|link| one(ledger, link, &mine)).collect::<Result<Vec<_>>>()?;
    linked.sort_by(|a, b| a.service.names.zh.cmp(&b.service.names.zh).then_with(|| a.link.cmp(&b.link)));
    let together = together(holds.iter().chain(linked.iter().flat_map(|row| &row.holds)));
    let service = ServiceTag::of(ledger, &account.service)?;
    Ok(ProviderLinks {
        steps: steps(ledger, &account, &service, &linked, today)?,
        account: account.id,
        service,
        person: ledger.need::<Person>(account.person.as_str())?.into(),
        label: account.label,
        holds,
        linked,
        together,
    })
}

fn one(ledger: &Ledger, link: &LinkedLogin, of_provider: &[Identifier]) -> Result<LinkedAccount> {
    let account: Account = ledger.need(link.account.as_str())?;
    let own = identifiers(ledger, &account.id)?;
    let shared = own.iter().filter(|held| of_provider.iter().any(|other| other.id == held.id));
    Ok(LinkedAccount {
        link: link.id.clone(),
        service: ServiceTag::of(ledger, &account.service)?,
        person: ledger.need::<Person>(account.person.as_str())?.into(),
        label: account.label.clone(),
        since: link.since,
        scopes: link.scopes.clone(),
        at_account: link.at_account,
        at_provider: link.at_provider,
        holds: holds(ledger, &account)?,
        shared: shared.map(IdentifierTag::from).collect(),
        another_way: ways_in(ledger, &account.id)?.iter().any(|way| !way.leans_on(&link.provider)),
        account: account.id,
    })
}

fn identifiers(ledger: &Ledger, account: &AccountId) -> Result<Vec<Identifier>> {
    let bound = ledger.by::<Binding>("account", account.as_str())?.into_iter();
    bound
        .filter(|binding| binding.state == BindingState::Bound)
        .map(|binding| ledger.need(binding.identifier.as_str()))
        .collect()
}

/// Kinds of data an account holds: on record, bound to it, or usual there.
fn holds(ledger: &Ledger, account: &Account) -> Result<Vec<SeenKind>> {
    let taxonomy = Catalogue::embedded().taxonomy();
    let data: Vec<DataItem> = ledger.by("account", account.id.as_str())?;
    let still = |item: &&DataItem| matches!(item.fate, DataFate::Held | DataFate::KeptByLaw { .. });
    let mut kinds: BTreeMap<String, bool> = BTreeMap::new();
    for item in data.iter().filter(still) {
        kinds.insert(item.item.clone(), true);
    }
    for held in identifiers(ledger, &account.id)? {
        kinds.extend(held.kind.item().map(|item| (item.to_owned(), true)));
    }
    // What was withdrawn or erased is no longer usual, either: it is among `data`.
    if let Some(entry) = ledger.catalogue()?.get(account.service.as_str()) {
        for usual in suggested(entry, &data) {
            kinds.entry(usual.item).or_insert(false);
        }
    }
    Ok(kinds
        .into_iter()
        .map(|(item, recorded)| SeenKind {
            names: taxonomy.item(&item).map_or_else(|| Text::new(&item, &item), |kind| kind.names.clone()),
            sensitive: taxonomy.is_sensitive(&item),
            recorded,
            item,
        })
        .collect())
}

/// Each kind once, on record where anybody has it on record; the sensitive ones first.
fn together<'a>(all: impl Iterator<Item = &'a SeenKind>) -> Vec<SeenKind> {
    let mut kinds: BTreeMap<&str, SeenKind> = BTreeMap::new();
    for kind in all {
        kinds.entry(&kind.item).and_modify(|known| known.recorded |= kind.recorded).or_insert_with(|| kind.clone());
    }
    let mut kinds: Vec<SeenKind> = kinds.into_values().collect();
    kinds.sort_by_key(|kind| (!kind.sensitive, !kind.recorded));
    kinds
}

/// Switches first, since they cost nothing; then the links; and, for whoever has no switch or hides it, a letter.
fn steps(
    ledger: &Ledger,
    provider: &Account,
    at: &ServiceTag,
    linked: &[LinkedAccount],
    today: NaiveDate,
) -> Result<Vec<LinkStep>> {
    let catalogue = ledger.catalogue()?;
    let mut steps = Vec::new();
    let ends = linked.iter().map(|row| (&row.account, &row.service));
    let mut done: Vec<&AccountId> = Vec::new();
    for (account, service) in std::iter::once((&provider.id, at)).chain(ends) {
        if done.contains(&account) {
            continue;
        }
        done.push(account);
        let known = catalogue.get(service.id.as_str()).map(|entry| switches(entry, today)).unwrap_or_default();
        let why = if known.is_empty() { "linked-switch-unknown" } else { "linked-switch-known" };
        let say = |key: &str| Phrase::key(key).with("service", &service.names);
        let step = |kind, title: &str, why: &str, switches| LinkStep {
            kind,
            account: account.clone(),
            title: say(title),
            why: say(why),
            path: None,
            switches,
            source: None,
            link: None,
            first: None,
        };
        let none = known.iter().any(|switch| switch.found == SwitchFound::None);
        let path = known.iter().find_map(|switch| Some((switch.path.clone()?, switch.source.clone())));
        let mut off = step(LinkStepKind::SwitchOff, "linked-switch", why, known);
        if let Some((path, source)) = path {
            (off.path, off.source) = (Some(path), Some(source));
        }
        steps.push(off);
        let why = if none { "linked-refuse-why-none" } else { "linked-refuse-why" };
        steps.push(step(LinkStepKind::Refuse, "linked-refuse", why, Vec::new()));
    }
    for row in linked {
        let entrance = catalogue.get(at.id.as_str()).and_then(|entry| Some((entry, entry.provider.as_ref()?)));
        let say = |key: &str| Phrase::key(key).with("service", &row.service.names).with("provider", &at.names);
        let step = |kind, account: &AccountId, title: &str, why: &str| LinkStep {
            kind,
            account: account.clone(),
            title: say(title),
            why: say(why),
            path: None,
            switches: Vec::new(),
            source: None,
            link: Some(row.link.clone()),
            first: (!row.another_way).then(|| say("linked-first")),
        };
        if row.at_account == LinkEnd::Linked {
            steps.push(step(
                LinkStepKind::UnlinkAtAccount,
                &row.account,
                "linked-unlink-at-account",
                "linked-unlink-at-account-why",
            ));
        }
        if row.at_provider == LinkEnd::Linked {
            let mut taken_back = step(
                LinkStepKind::UnlinkAtProvider,
                &provider.id,
                "linked-unlink-at-provider",
                "linked-unlink-at-provider-why",
            );
            if let Some((entry, entrance)) = entrance
                && entrance.path.is_some()
            {
                taken_back.path.clone_from(&entrance.path);
                taken_back.source = Some(Sourced::of(entry, &entrance.from, today));
            }
            steps.push(taken_back);
        }
    }
    Ok(steps)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::{DataItemDraft, GivenHow, LinkDraft};
    use crate::op::Op;
    use crate::vault::testing::TestVault;

    fn given(test: &mut TestVault, account: &AccountId, item: &str, fate: DataFate) {
        let draft =
            DataItemDraft { item: item.into(), identifier: None, how: GivenHow::SignUp, given: None, fate, note: None };
        test.vault.operate(Op::GiveData, |change| change.give_data(account, draft)).unwrap();
    }

    fn link(test: &mut TestVault, account: &AccountId, provider: &AccountId) -> LinkId {
        let draft = LinkDraft { provider: provider.clone(), scopes: vec!["昵称".into()], since: None };
        test.vault.operate(Op::Link, |change| change.link(account, draft)).unwrap()
    }

    #[test]
    fn what_was_withdrawn_or_erased_no_longer_comes_together() {
        let mut test = TestVault::new();
        let (weixin, wps) = (test.account("weixin"), test.account("wps"));
        let on = "2026-03-01".parse().unwrap();
        given(&mut test, &wps, "name", DataFate::Held);
        given(&mut test, &wps, "birthday", DataFate::ErasedVerified { on });
        link(&mut test, &wps, &weixin);
        let rows = linked_view(&test.vault, None).unwrap();
        assert_eq!(rows.len(), 1);
        let items: Vec<(&str, bool)> =
            rows[0].together.iter().map(|kind| (kind.item.as_str(), kind.recorded)).collect();
        assert!(items.contains(&("name", true)) && !items.iter().any(|(item, _)| *item == "birthday"), "{items:?}");
        assert!(items.contains(&("phone", false)), "usual at sign-up, and not on record: {items:?}");
    }

    #[test]
    fn a_link_let_go_at_both_ends_is_gone_and_at_one_end_still_there() {
        let mut test = TestVault::new();
        let (weixin, wps) = (test.account("weixin"), test.account("wps"));
        let id = link(&mut test, &wps, &weixin);
        let on = "2026-03-01".parse().unwrap();
        test.vault.operate(Op::Unlink, |change| change.unlink_at_account(&id, on)).unwrap();
        let rows = linked_view(&test.vault, Some(&weixin)).unwrap();
        let kinds: Vec<LinkStepKind> = rows[0].steps.iter().filter(|s| s.link.is_some()).map(|s| s.kind).collect();
        assert_eq!(kinds, [LinkStepKind::UnlinkAtProvider], "the provider still knows");
        test.vault.operate(Op::Unlink, |change| change.unlink_at_provider(&id, on)).unwrap();
        assert_eq!(linked_view(&test.vault, Some(&weixin)).unwrap(), vec![]);
        assert!(linked_view(&test.vault, Some(&AccountId("nobody".into()))).is_err());
    }
}
