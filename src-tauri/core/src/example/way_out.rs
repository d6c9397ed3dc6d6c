//! What the example family wrote, got back, kept as proof, and was bothered with afterwards.

use chrono::NaiveDate;
use quittance_law::request::{Answer, Claim, Event, Found, RefusalReason};
use quittance_law::{Law, Right};

use super::{Cast, back, evidence};
use crate::Result;
use crate::account::{Account, EndingDraft, EndingKind};
use crate::evidence::{EvidenceDraft, EvidenceFact, FactKind};
use crate::identifier::{Identifier, IdentifierKind};
use crate::ids::{AccountId, RequestId};
use crate::incident::{IncidentDraft, IncidentKind, IncidentWords};
use crate::request::{Request, RequestDraft, RequestEntry, RequestKind};
use crate::store::Shelf;
use crate::vault::Change;

/// Letters in every part of their life, proof, and messages that should not have come.
pub(super) fn add(change: &mut Change<'_>, cast: &Cast, today: NaiveDate) -> Result<()> {
    overdue(change, cast, today)?;
    let refused = letter(change, &cast.floating, Right::CloseAccount, back(today, 15), &["B03"])?;
    entry(change, &refused, Event::Send { on: back(today, 14) }, None)?;
    let answer = Answer::Refused { reason: RefusalReason::WantsMoreData };
    entry(change, &refused, Event::Answer { on: back(today, 6), answer }, Some("要身份证正反面和手写信"))?;
    evidence::add(change, cast, &refused, today)?;
    under_way(change, cast, today)?;
    afterwards(change, today)
}

/// A letter nobody answered in time, with proof that it arrived.
fn overdue(change: &mut Change<'_>, cast: &Cast, today: NaiveDate) -> Result<()> {
    let letter = letter(change, &cast.csair, Right::CloseAccount, back(today, 40), &["B09"])?;
    entry(change, &letter, Event::Send { on: back(today, 39) }, Some("发到隐私政策里的邮箱"))?;
    entry(change, &letter, Event::Acknowledge { on: back(today, 37) }, Some("自动回复：已收到，请耐心等待"))?;
    let proof = EvidenceDraft {
        account: Some(cast.csair.clone()),
        request: Some(letter),
        barrier: Some("B09".into()),
        caption: Some("自动回复".into()),
        facts: vec![EvidenceFact { kind: FactKind::Ticket, text: "CS-20417".into() }],
        ..EvidenceDraft::default()
    };
    change.add_evidence_note("您的邮件已收到，工单号 CS-20417，请耐心等待。", proof).map(drop)
}

/// One that waits within its time and was asked for more, one that came back, one that went up, one that is over.
fn under_way(change: &mut Change<'_>, cast: &Cast, today: NaiveDate) -> Result<()> {
    let wanted = |service: &str, change: &Change<'_>| -> Result<Option<AccountId>> {
        Ok(change.all::<Account>()?.into_iter().find(|held| held.service.as_str() == service).map(|held| held.id))
    };
    if let Some(account) = wanted("meituan", change)? {
        let asked = letter(change, &account, Right::Access, back(today, 9), &[])?;
        entry(change, &asked, Event::Send { on: back(today, 8) }, Some("应用内客服，附了请求函"))?;
        entry(change, &asked, Event::Ask { on: back(today, 6) }, Some("要注册时的手机号"))?;
        entry(change, &asked, Event::Supply { on: back(today, 5) }, None)?;
        entry(change, &asked, Event::Extend { on: back(today, 2), reasons: false }, Some("“近期咨询量较大”"))?;
    }
    if let Some(account) = wanted("wanshun", change)? {
        let returned = letter(change, &account, Right::Delete, back(today, 5), &["B01"])?;
        entry(change, &returned, Event::Send { on: back(today, 4) }, None)?;
        entry(change, &returned, Event::Bounce { on: back(today, 3) }, Some("收件人邮箱已满"))?;
    }
    letter(change, &cast.rider, Right::Unlink, back(today, 1), &["B04"])?;
    let first = letter(change, &cast.happigo, Right::Delete, back(today, 50), &["B02"])?;
    entry(change, &first, Event::Send { on: back(today, 48) }, None)?;
    entry(change, &first, Event::Remind { on: back(today, 20) }, None)?;
    entry(change, &first, Event::Escalate { on: back(today, 8), channel: "12377".into() }, None)?;
    let above = complaint(change, &first, "12377", back(today, 8))?;
    entry(change, &above, Event::Send { on: back(today, 8) }, Some("网页提交，回执在证据里"))?;
    if let Some(account) = wanted("baihe", change)? {
        let over = letter(change, &account, Right::CloseAccount, back(today, 30), &["B05"])?;
        entry(change, &over, Event::Send { on: back(today, 29) }, None)?;
        let answer = Answer::Granted { claim: Claim::Closed };
        entry(change, &over, Event::Answer { on: back(today, 2), answer }, None)?;
        entry(change, &over, Event::Verify { on: back(today, 1), found: Found::Gone }, Some("登录提示账号不存在"))?;
        entry(change, &over, Event::Close { on: back(today, 1) }, None)?;
    }
    Ok(())
}

/// What came after an account was closed, and a call from nobody knows whom.
fn afterwards(change: &mut Change<'_>, today: NaiveDate) -> Result<()> {
    let closed: Option<Account> =
        change.all::<Account>()?.into_iter().find(|account| account.service.as_str() == "dida");
    let Some(closed) = closed else { return Ok(()) };
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
        .find(|held| held.kind == IdentifierKind::Phone && held.owner == closed.person)
        .map(|held| held.id);
    let message = change.add_incident(IncidentDraft {
        on: Some(back(today, 3)),
        said: IncidentWords {
            from: Some("【嘀嗒出行】".into()),
            identifier: phone.clone(),
            service: Some(closed.service),
            note: Some("老用户回归券，回 T 退订".into()),
            ..IncidentWords::of(IncidentKind::Sms)
        },
    })?;
    let proof =
        EvidenceDraft { incident: Some(message), caption: Some("短信原文".into()), ..EvidenceDraft::default() };
    change.add_evidence_note("【嘀嗒出行】老用户回归券已到账，点开就用，回 T 退订", proof)?;
    change.add_incident(IncidentDraft {
        on: Some(back(today, 12)),
        said: IncidentWords {
            from: Some("0755 开头的座机".into()),
            identifier: phone,
            note: Some("自称贷款平台，说得出我的姓".into()),
            ..IncidentWords::of(IncidentKind::Call)
        },
    })?;
    Ok(())
}

/// A letter drafted in the past, which nobody but an example can do.
fn letter(
    change: &mut Change<'_>,
    account: &AccountId,
    right: Right,
    drafted: NaiveDate,
    barriers: &[&str],
) -> Result<RequestId> {
    let barriers = barriers.iter().map(|code| (*code).to_owned()).collect();
    put(change, RequestDraft { barriers, ..RequestDraft::of(account.clone(), Law::Pipl, right) }, drafted)
}

/// The complaint that follows a letter.
fn complaint(change: &mut Change<'_>, letter: &RequestId, channel: &str, drafted: NaiveDate) -> Result<RequestId> {
    let held: Request = change.need(letter.as_str())?;
    let said = RequestDraft { channel: Some(channel.to_owned()), follows: Some(letter.clone()), ..held.said };
    put(change, said, drafted)
}

fn put(change: &mut Change<'_>, said: RequestDraft, drafted: NaiveDate) -> Result<RequestId> {
    let id = RequestId::draw(change.rng());
    let kind = if said.channel.is_some() { RequestKind::Complaint } else { RequestKind::Letter };
    change.put(Request { id: id.clone(), kind, said, drafted, entries: Vec::new() })?;
    Ok(id)
}

fn entry(change: &mut Change<'_>, id: &RequestId, event: Event, note: Option<&str>) -> Result<()> {
    let mut held: Request = change.need(id.as_str())?;
    held.course()?.after(&event)?;
    held.entries.push(RequestEntry { event, note: note.map(str::to_owned), evidence: Vec::new() });
    change.put(held)
}
