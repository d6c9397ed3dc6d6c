//! What a letter asks for, right by right, as far as the vault knows it.

use chrono::NaiveDate;
use quittance_catalogue::entry::Status;
use quittance_law::{Right, Text};
use quittance_letters::Private;
use quittance_letters::letter::{Ask, Capacity, Correction, Field, Ground};

use super::Case;
use super::facts::fact;
use super::wish::Fills;
use crate::Result;
use crate::account::{LinkEnd, MandateState};
use crate::person::Relation;

impl Case {
    pub(super) fn ask(&self, right: Right, fills: Fills<'_>) -> Result<Option<Ask>> {
        let data = || fills.list(Field::Data);
        Ok(Some(match right {
            Right::CloseAccount => Ask::CloseAccount,
            Right::Delete => Ask::Delete { grounds: self.grounds(fills)?, data: data() },
            Right::Withdraw => Ask::Withdraw { consents: fills.list(Field::Consents) },
            Right::Access => Ask::Access { data: data(), period: None },
            Right::Copy => Ask::Copy { data: data() },
            Right::Correct => Ask::Correct { corrections: corrections(fills) },
            Right::Port => Ask::Port { data: data(), to: fills.text(Field::PortTo) },
            Right::Restrict => Ask::Restrict { processing: fills.list(Field::Processing) },
            Right::Object => Ask::Object { processing: fills.list(Field::Processing) },
            Right::Explain => Ask::Explain { questions: fills.list(Field::Questions) },
            Right::Unlink => {
                let linked = self.at.entered_through.iter().find(|(link, _)| link.at_account == LinkEnd::Linked);
                let linked = linked.or_else(|| self.at.entered_through.first());
                let provider = fills.text(Field::Provider).or_else(|| linked.map(|(_, other)| other.names.clone()));
                let shared = linked.map(|(link, _)| link.scopes.as_slice()).unwrap_or_default();
                Ask::Unlink {
                    provider: provider.unwrap_or_else(|| Text::from("")),
                    shared: shared.iter().map(|scope| Text::from(scope.as_str())).collect(),
                }
            }
            Right::CancelRenewal => {
                let mandate = self.at.mandates.iter().find(|mandate| mandate.state == MandateState::Active);
                let named = fills.text(Field::Subscription);
                Ask::CancelRenewal {
                    next_charge: mandate.filter(|_| named.is_none()).and_then(|mandate| mandate.renews),
                    subscription: named
                        .or_else(|| mandate.map(|mandate| Text::from(mandate.name.as_str())))
                        .unwrap_or_else(|| Text::from("")),
                    number: None,
                    refund: fills.text(Field::Amount),
                }
            }
            Right::RecycledNumber => Ask::RecycledNumber { since: fills.day(Field::NumberSince)?, shown: None },
            Right::OpenedInMyName => {
                Ask::OpenedInMyName { learned: fills.text(Field::Learned).unwrap_or_else(|| Text::from("")) }
            }
            Right::Guardian | Right::NearRelative => return Ok(None),
        }))
    }

    /// Withdrawing consent is always the person's own to say; the other grounds depend on what happened.
    fn grounds(&self, fills: Fills<'_>) -> Result<Vec<Ground>> {
        let said: Vec<Ground> = fills.words(Field::Grounds)?;
        if !said.is_empty() {
            return Ok(said);
        }
        let over = self.at.service.as_ref().is_some_and(|entry| entry.status == Status::Closed);
        Ok(if over { vec![Ground::Ended] } else { vec![Ground::Consent] })
    }

    /// In which capacity the sender writes: for a small child as its guardian, otherwise as the rights say.
    pub(super) fn capacity(&self, rights: &[Right], fills: Fills<'_>) -> Capacity {
        let person = &self.at.person;
        let child = matches!(person.relation, Relation::ChildUnder14 | Relation::Child);
        let relation = fills.text(Field::Relation);
        let named = |field| Private::new(fills.plain(field).unwrap_or(&person.name));
        if rights.contains(&Right::NearRelative) {
            return Capacity::NearRelative {
                deceased: named(Field::Deceased),
                relation: relation.unwrap_or_else(|| Text::from("")),
                interest: fills.text(Field::Interest).unwrap_or_else(|| Text::from("")),
                no_other_arrangement: fills.yes(Field::NoOtherArrangement),
            };
        }
        if person.relation == Relation::ChildUnder14 || rights.contains(&Right::Guardian) {
            let parent = child.then(|| fact("relation", "parent", &[]));
            return Capacity::Guardian {
                minor: named(Field::Minor),
                relation: relation.or(parent).unwrap_or_else(|| Text::from("")),
                under_14: person.relation == Relation::ChildUnder14,
            };
        }
        Capacity::Own
    }
}

/// One correction a line: `what：as it stands → as it should be`.
fn corrections(fills: Fills<'_>) -> Vec<Correction> {
    let typed = fills.plain(Field::Corrections).unwrap_or_default();
    let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let (what, rest) = line.split_once(['：', ':']).unwrap_or((line, ""));
            let (wrong, right) = rest.split_once('→').or_else(|| rest.split_once("->")).unwrap_or(("", rest));
            Correction {
                what: Text::from(what.trim()),
                wrong: wrong.trim().into(),
                right: right.trim().into(),
                proof: None,
            }
        })
        .collect()
}

/// A day that a person gave, or else the recorded one.
pub(super) fn day_or(fills: Fills<'_>, field: Field, known: Option<NaiveDate>) -> Result<Option<NaiveDate>> {
    Ok(fills.day(field)?.or(known))
}
