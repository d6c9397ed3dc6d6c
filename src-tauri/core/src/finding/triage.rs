//! Triage: a person says what becomes of a finding.

use serde::{Deserialize, Serialize};

use super::{Finding, Verdict};
use crate::account::{
    AccessMethod, Account, AccountDraft, Binding, BindingDraft, BindingState, Certainty, DataFate, DataItem,
    DataItemDraft, Factor, GivenHow, MethodUse, Role,
};
use crate::checklist::Goal;
use crate::identifier::{IdentifierKind, normalised};
use crate::ids::{AccountId, FindingId, IdentifierId, MethodId, PersonId, ServiceId};
use crate::service::ServiceDraft;
use crate::store::Shelf;
use crate::vault::Change;
use crate::{Problem, Result};
use quittance_discovery::{IdentifierKind as SeenKind, ServiceKey};

/// What is to become of the account behind a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// Keep it.
    Keep,
    /// Close it: a checklist is begun.
    Close,
    /// Unbind only: a checklist is begun.
    Unbind,
    /// Decide later. Makes no account.
    Later,
    /// Not ours. Makes no account.
    Ignore,
}

/// A person's word on one finding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Triage {
    /// The finding.
    pub finding: FindingId,
    /// What is to become of it.
    pub choice: Choice,
    /// Whose account it is. Needed unless the finding knows or there is just one person.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// The identifier it hangs on, chosen by the person (SMS do not tell the number they came to).
    #[serde(default)]
    pub identifier: Option<IdentifierId>,
    /// The service, when the person corrects the match.
    #[serde(default)]
    pub service: Option<ServiceId>,
    /// The account it is evidence of, when the person merges it into one.
    #[serde(default)]
    pub account: Option<AccountId>,
}

impl Change<'_> {
    /// Carries out a person's word on a finding. Answers with the account, if one came of it.
    pub fn triage(&mut self, word: Triage) -> Result<Option<AccountId>> {
        let mut finding: Finding = self.need(word.finding.as_str())?;
        if let Some(service) = word.service.clone() {
            finding.guess = self.service_names(&service)?.zh;
            finding.service = Some(service);
        }
        match &finding.service {
            Some(service) => self.about(self.service_names(service)?),
            None => self.about(finding.guess.clone()),
        }
        let goal = match word.choice {
            Choice::Later => {
                self.put(Finding { verdict: Verdict::Later, ..finding })?;
                return Ok(None);
            }
            Choice::Ignore => {
                self.put(Finding { verdict: Verdict::Ignored, ..finding })?;
                return Ok(None);
            }
            Choice::Keep => None,
            Choice::Close => Some(Goal::Close),
            Choice::Unbind => Some(Goal::Unbind),
        };
        let person = self.whose(&word, &finding)?;
        let service = self.service_of(&mut finding)?;
        let identifiers = self.identifiers_of(&word, &finding, &person)?;
        let account = match word.account {
            Some(account) => self.need_account(&account)?.id,
            None => match self.same_account(&person, &service, &identifiers)? {
                Some(known) => known,
                None => self.add_account(AccountDraft {
                    person: person.clone(),
                    service,
                    label: None,
                    opened: finding.opened,
                    last_used: finding.last_seen,
                    last_order: None,
                    devices: Vec::new(),
                    note: None,
                })?,
            },
        };
        self.enrich(&account, &finding, &identifiers)?;
        if let Some(goal) = goal {
            self.begin_checklist(&account, goal)?;
        }
        self.put(Finding {
            verdict: Verdict::Account { account: account.clone(), choice: word.choice },
            person: Some(person),
            ..finding
        })?;
        Ok(Some(account))
    }

    fn whose(&self, word: &Triage, finding: &Finding) -> Result<PersonId> {
        if let Some(person) = word.person.clone().or_else(|| finding.person.clone()) {
            return self.need_person(&person).map(|person| person.id);
        }
        match self.all::<crate::person::Person>()?.as_slice() {
            [only] => Ok(only.id.clone()),
            _ => Err(Problem::missing("person")),
        }
    }

    fn service_of(&mut self, finding: &mut Finding) -> Result<ServiceId> {
        if let Some(service) = &finding.service {
            let service = self.adopted(service)?;
            finding.service = Some(service.clone());
            return Ok(service);
        }
        if finding.asks_which() {
            let name = |id: &ServiceId| Ok(format!("{id} {}", self.service_names(id)?.zh));
            return Err(Problem::Ambiguous {
                kind: "service",
                asked: finding.guess.clone(),
                choices: finding.candidates.iter().map(name).collect::<Result<_>>()?,
            });
        }
        let (domains, signatures) = match &finding.key {
            ServiceKey::Domain(host) => {
                (vec![quittance_catalogue::net::registrable(host).unwrap_or(host).to_owned()], vec![])
            }
            ServiceKey::Signature(text) => (vec![], vec![text.clone()]),
            ServiceKey::AndroidPackage(_) | ServiceKey::Sender(_) => (vec![], vec![]),
        };
        let id = self.add_service(ServiceDraft {
            name: finding.guess.clone(),
            name_en: None,
            category: None,
            domains,
            signatures,
            note: None,
        })?;
        finding.service = Some(id.clone());
        Ok(id)
    }

    fn identifiers_of(
        &mut self,
        word: &Triage,
        finding: &Finding,
        person: &PersonId,
    ) -> Result<Vec<(IdentifierId, IdentifierKind)>> {
        let mut all = Vec::new();
        if let Some(id) = &word.identifier {
            let held: crate::identifier::Identifier = self.need(id.as_str())?;
            all.push((held.id, held.kind));
        }
        for seen in &finding.identifiers {
            let kind = match seen.kind {
                SeenKind::Email => IdentifierKind::Email,
                SeenKind::Phone => IdentifierKind::Phone,
                SeenKind::Username => IdentifierKind::Username,
            };
            if normalised(kind, &seen.value).is_empty() {
                continue;
            }
            // An odd address or number in a password list must not sink the triage; it is kept as a user name.
            let id = match self.identifier_for(person, kind, &seen.value) {
                Ok(id) => (id, kind),
                Err(Problem::ValueUnknown { .. }) => {
                    (self.identifier_for(person, IdentifierKind::Username, &seen.value)?, IdentifierKind::Username)
                }
                Err(problem) => return Err(problem),
            };
            if !all.contains(&id) {
                all.push(id);
            }
        }
        Ok(all)
    }

    /// An account of this person at this service that hangs on one of the identifiers, or on none that is known.
    fn same_account(
        &self,
        person: &PersonId,
        service: &ServiceId,
        identifiers: &[(IdentifierId, IdentifierKind)],
    ) -> Result<Option<AccountId>> {
        for account in self.by::<Account>("service", service.as_str())? {
            if account.person != *person || account.stage.is_over() {
                continue;
            }
            let bound: Vec<Binding> = self.by("account", account.id.as_str())?;
            let shares = bound.iter().any(|binding| identifiers.iter().any(|(id, _)| *id == binding.identifier));
            if shares || bound.is_empty() || identifiers.is_empty() {
                return Ok(Some(account.id));
            }
        }
        Ok(None)
    }

    fn enrich(
        &mut self,
        id: &AccountId,
        finding: &Finding,
        identifiers: &[(IdentifierId, IdentifierKind)],
    ) -> Result<()> {
        let mut account: Account = self.need(id.as_str())?;
        account.last_used = account.last_used.max(finding.last_seen);
        if let Some(found) = finding.opened
            && account
                .opened
                .is_none_or(|known| found.on < known.on && known.precision != crate::account::Precision::Day)
        {
            account.opened = Some(found);
        }
        self.put(account)?;
        let data: Vec<DataItem> = self.by("account", id.as_str())?;
        for (identifier, kind) in identifiers {
            let known: Vec<Binding> = self.by("account", id.as_str())?;
            if !known.iter().any(|held| held.identifier == *identifier && held.state == BindingState::Bound) {
                self.bind(
                    id,
                    BindingDraft {
                        identifier: identifier.clone(),
                        roles: vec![Role::Login],
                        since: finding.first_seen,
                    },
                )?;
            }
            let item = match kind {
                IdentifierKind::Phone => "phone",
                IdentifierKind::Email => "email",
                _ => "username",
            };
            if !data.iter().any(|held| held.item == item && held.identifier.as_ref() == Some(identifier)) {
                self.give_data(
                    id,
                    DataItemDraft {
                        item: item.to_owned(),
                        identifier: Some(identifier.clone()),
                        how: GivenHow::SignUp,
                        given: finding.first_seen,
                        fate: DataFate::Held,
                        note: None,
                    },
                )?;
            }
        }
        let methods: Vec<AccessMethod> = self.by("account", id.as_str())?;
        if finding.presence.password && !methods.iter().any(|method| method.needs.contains(&Factor::Password)) {
            let method = MethodId::draw(self.rng());
            self.put(AccessMethod {
                id: method,
                account: id.clone(),
                usage: MethodUse::Login,
                needs: vec![Factor::Password],
                certainty: Certainty::Assumed,
            })?;
        }
        Ok(())
    }
}
