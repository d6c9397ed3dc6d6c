//! What the example family wrote, got back, kept as proof, and was bothered with afterwards.

use chrono::NaiveDate;
use quittance_law::request::{Answer, Event, RefusalReason};
use quittance_law::{Law, Right};

use super::{Cast, back};
use crate::Result;
use crate::account::{Account, EndingDraft, EndingKind};
use crate::evidence::{EvidenceDraft, EvidenceFact, FactKind};
use crate::identifier::{Identifier, IdentifierKind};
use crate::ids::{AccountId, RequestId};
use crate::incident::{IncidentDraft, IncidentKind};
use crate::request::{Request, RequestEntry, RequestKind};
use crate::store::Shelf;
use crate::vault::Change;

/// Letters on their way, one of them overdue; proof; a message from a service that says it is closed.
pub(super) fn add(change: &mut Change<'_>, cast: &Cast, today: NaiveDate) -> Result<()> {
    let overdue = letter(change, &cast.csair, Right::CloseAccount, back(today, 40), "B09")?;
    entry(change, &overdue, Event::Send { on: back(today, 39) }, Some("发到隐私政策里的邮箱"))?;
    entry(change, &overdue, Event::Acknowledge { on: back(today, 37) }, Some("自动回复：已收到，请耐心等待"))?;
    let proof = EvidenceDraft {
        account: Some(cast.csair.clone()),
        request: Some(overdue),
        barrier: Some("B09".into()),
        caption: Some("自动回复".into()),
        facts: vec![EvidenceFact { kind: FactKind::Ticket, text: "CS-20417".into() }],
        ..EvidenceDraft::default()
    };
    change.add_evidence_note("您的邮件已收到，工单号 CS-20417，请耐心等待。", proof)?;

    let refused = letter(change, &cast.floating, Right::CloseAccount, back(today, 15), "B03")?;
    entry(change, &refused, Event::Send { on: back(today, 14) }, None)?;
    let answer = Answer::Refused { reason: RefusalReason::WantsMoreData };
    entry(change, &refused, Event::Answer { on: back(today, 6), answer }, Some("要身份证正反面和手写信"))?;

    let closed: Option<Account> =
        change.all::<Account>()?.into_iter().find(|account| account.service.as_str() == "dida");
    if let Some(closed) = closed {
        change.record_ending(
            &closed.id,
            EndingDraft {
                kind: EndingKind::KeptByLaw,
                on: Some(back(today, 19)),
                until: today.checked_add_months(chrono::Months::new(36)),
                note: Some("《电子商务法》第三十一条：交易信息保存不少于三年".into()),
                data: Vec::new(),
            },
        )?;
        let phone = change
            .all::<Identifier>()?
            .into_iter()
            .find(|held| held.kind == IdentifierKind::Phone && held.owner == closed.person);
        change.add_incident(IncidentDraft {
            on: Some(back(today, 3)),
            kind: IncidentKind::Sms,
            from: Some("【嘀嗒出行】".into()),
            identifier: phone.map(|held| held.id),
            service: Some(closed.service),
            account: None,
            note: Some("老用户回归券，回 T 退订".into()),
        })?;
    }
    Ok(())
}

/// A letter drafted in the past, which nobody but an example can do.
fn letter(
    change: &mut Change<'_>,
    account: &AccountId,
    right: Right,
    drafted: NaiveDate,
    barrier: &str,
) -> Result<RequestId> {
    let id = RequestId::draw(change.rng());
    change.put(Request {
        id: id.clone(),
        account: account.clone(),
        kind: RequestKind::Letter,
        law: Law::Pipl,
        right,
        also: Vec::new(),
        channel: None,
        to: None,
        subject: None,
        drafted,
        entries: Vec::new(),
        barriers: vec![barrier.to_owned()],
        step: None,
        incident: None,
        follows: None,
    })?;
    Ok(id)
}

fn entry(change: &mut Change<'_>, id: &RequestId, event: Event, note: Option<&str>) -> Result<()> {
    let mut held: Request = change.need(id.as_str())?;
    held.course()?.after(&event)?;
    held.entries.push(RequestEntry { event, note: note.map(str::to_owned), evidence: Vec::new() });
    change.put(held)
}
