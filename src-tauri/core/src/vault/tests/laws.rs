//! Laws of undo: whatever is done, taking all of it back gives the first state, doing it again gives the last.

use proptest::prelude::*;

use crate::account::{BindingDraft, LinkDraft, MandateDraft, MandateKind, Role, Stage, StageName};
use crate::checklist::{Goal, StepState, StepWord};
use crate::op::Op;
use crate::store::{Kind, Shelf};
use crate::vault::testing::TestVault;
use crate::view::{checklist_view, checklists_view};
use crate::{Problem, Vault};

#[derive(Debug, Clone)]
enum Deed {
    Account(u8),
    Phone(u8),
    Bind(u8, u8),
    Link(u8, u8),
    Stage(u8, u8),
    Mandate(u8),
    Remove(u8),
    Checklist(u8, bool),
    Tick(u8, u8),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => any::<u8>().prop_map(Deed::Account),
        2 => any::<u8>().prop_map(Deed::Phone),
        3 => (any::<u8>(), any::<u8>()).prop_map(|(a, b)| Deed::Bind(a, b)),
        2 => (any::<u8>(), any::<u8>()).prop_map(|(a, b)| Deed::Link(a, b)),
        2 => (any::<u8>(), any::<u8>()).prop_map(|(a, b)| Deed::Stage(a, b)),
        1 => any::<u8>().prop_map(Deed::Mandate),
        1 => any::<u8>().prop_map(Deed::Remove),
        2 => (any::<u8>(), any::<bool>()).prop_map(|(a, b)| Deed::Checklist(a, b)),
        3 => (any::<u8>(), any::<u8>()).prop_map(|(a, b)| Deed::Tick(a, b)),
    ]
}

const SERVICES: [&str; 6] = ["weixin", "wps", "soul", "dianwoda", "alipay", "taobao"];

fn pick<T: Clone>(all: &[T], n: u8) -> Option<T> {
    (!all.is_empty()).then(|| all[usize::from(n) % all.len()].clone())
}

/// Does one deed if it is possible now. Refusals are fine; anything else is not.
fn act(test: &mut TestVault, deed: &Deed) {
    let accounts: Vec<_> =
        test.vault.all::<crate::account::Account>().unwrap().into_iter().map(|account| account.id).collect();
    let phones: Vec<_> =
        test.vault.all::<crate::identifier::Identifier>().unwrap().into_iter().map(|held| held.id).collect();
    let outcome = match deed {
        Deed::Account(n) => {
            let draft = test.draft(SERVICES[usize::from(*n) % SERVICES.len()]);
            test.vault.operate(Op::AddAccount, |change| change.add_account(draft).map(drop))
        }
        Deed::Phone(n) => {
            let draft = crate::identifier::IdentifierDraft {
                owner: test.me.clone(),
                kind: crate::identifier::IdentifierKind::Phone,
                value: format!("138{n:08}"),
                label: None,
                served_by: None,
                device: None,
                note: None,
            };
            test.vault.operate(Op::AddIdentifier, |change| change.add_identifier(draft).map(drop))
        }
        Deed::Bind(a, p) => match (pick(&accounts, *a), pick(&phones, *p)) {
            (Some(account), Some(phone)) => {
                let draft = BindingDraft { identifier: phone, roles: vec![Role::Login, Role::Contact], since: None };
                test.vault.operate(Op::Bind, |change| change.bind(&account, draft).map(drop))
            }
            _ => return,
        },
        Deed::Link(a, p) => match (pick(&accounts, *a), pick(&accounts, *p)) {
            (Some(account), Some(provider)) => {
                let draft = LinkDraft { provider, scopes: vec![], since: None };
                test.vault.operate(Op::Link, |change| change.link(&account, draft).map(drop))
            }
            _ => return,
        },
        Deed::Stage(a, s) => match pick(&accounts, *a) {
            Some(account) => test.vault.operate(Op::SetStage, |change| {
                let today = change.today();
                change.set_stage(&account, Stage::beginning(pick(&StageName::ALL, *s).unwrap(), today))
            }),
            None => return,
        },
        Deed::Mandate(a) => match pick(&accounts, *a) {
            Some(account) => {
                let draft = MandateDraft {
                    kind: MandateKind::Subscription,
                    name: "会员".into(),
                    payer: pick(&accounts, a.wrapping_add(1)),
                    card: None,
                    amount: None,
                    renews: None,
                };
                test.vault.operate(Op::GiveMandate, |change| change.give_mandate(&account, draft).map(drop))
            }
            None => return,
        },
        Deed::Remove(a) => match pick(&accounts, *a) {
            Some(account) => test.vault.operate(Op::RemoveAccount, |change| change.remove_account(&account)),
            None => return,
        },
        Deed::Checklist(a, close) => match pick(&accounts, *a) {
            Some(account) => {
                test.vault.begin_checklist(&account, if *close { Goal::Close } else { Goal::Unbind }).map(drop)
            }
            None => return,
        },
        Deed::Tick(l, s) => {
            let lists = checklists_view(&test.vault).unwrap();
            let Some(list) = pick(&lists, *l) else { return };
            let steps = checklist_view(&test.vault, &list.id).unwrap().steps;
            let Some(step) = pick(&steps, *s) else { return };
            let word = match (s % 5, &step.state) {
                (4, _) => StepWord::Failed { barrier: Some("B09".into()), note: None },
                (3, StepState::Done { .. }) => StepWord::Reopened,
                (2, _) => StepWord::Skipped,
                _ => StepWord::Done,
            };
            test.vault.mark_step(&list.id, &step.id, word)
        }
    };
    match outcome {
        Ok(())
        | Err(
            Problem::InUse { .. } | Problem::AlreadyThere { .. } | Problem::LinkToItself | Problem::StepNotReady { .. },
        ) => {}
        Err(problem) => panic!("{deed:?}: {problem}"),
    }
}

fn state(vault: &Vault) -> Vec<String> {
    let ledger = vault.ledger(Kind::ALL).unwrap();
    let mut all: Vec<String> = ledger.records().map(|record| serde_json::to_string(record).unwrap()).collect();
    all.sort();
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn taking_everything_back_and_doing_it_again_changes_nothing(deeds in proptest::collection::vec(deed(), 1..24)) {
        let mut test = TestVault::new();
        let first = state(&test.vault);
        for deed in &deeds {
            act(&mut test, deed);
        }
        let last = state(&test.vault);
        let mut undone = 0;
        while state(&test.vault) != first || test.vault.next_undo().unwrap().is_some_and(|entry| entry.op != "add_person") {
            test.vault.undo().unwrap();
            undone += 1;
        }
        for _ in 0..undone {
            test.vault.redo().unwrap();
        }
        prop_assert_eq!(state(&test.vault), last);
        test.vault.check().unwrap();
        test.vault.verify_history().unwrap();
    }
}
