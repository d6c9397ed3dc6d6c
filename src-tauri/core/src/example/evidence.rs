//! What the example family kept as proof: a page, a mail, and what a hotline said. All of it is made up and says so.

use chrono::{DateTime, FixedOffset, NaiveDate, TimeZone};

use super::{Cast, back};
use crate::Result;
use crate::evidence::{EvidenceDraft, EvidenceFact, FactKind, Limits};
use crate::ids::RequestId;
use crate::vault::Change;

/// The page that lists what is to be uploaded.
const PAGE: &[u8] = include_bytes!("../../../../assets/example/materials-page.png");
/// The operator's answer by mail.
const REPLY: &[u8] = include_bytes!("../../../../assets/example/reply.eml");

pub(super) fn add(change: &mut Change<'_>, cast: &Cast, refused: &RequestId, today: NaiveDate) -> Result<()> {
    let page = EvidenceDraft {
        account: Some(cast.floating.clone()),
        step: Some("fushengweiqingge/close/apply".into()),
        barrier: Some("B03".into()),
        captured: at(back(today, 16), 21),
        caption: Some("注销页面列出的材料".into()),
        facts: vec![
            EvidenceFact { kind: FactKind::ScreenPath, text: "设置 › 账号 › 注销账号".into() },
            EvidenceFact { kind: FactKind::AppVersion, text: "3.2.1".into() },
        ],
        ..EvidenceDraft::default()
    };
    change.add_evidence("注销材料页.png", &mut &*PAGE, None, Limits::STATED, page)?;
    let reply = EvidenceDraft {
        account: Some(cast.floating.clone()),
        request: Some(refused.clone()),
        barrier: Some("B03".into()),
        captured: at(back(today, 6), 10),
        caption: Some("客服回信：要身份证照片和手写信".into()),
        ..EvidenceDraft::default()
    };
    change.add_evidence("客服回信.eml", &mut &*REPLY, None, Limits::STATED, reply)?;
    let hotline = EvidenceDraft {
        account: Some(cast.rider.clone()),
        barrier: Some("B04".into()),
        captured: at(back(today, 8), 15),
        caption: Some("客服热线的答复".into()),
        facts: vec![EvidenceFact { kind: FactKind::Recipient, text: "客服热线".into() }],
        ..EvidenceDraft::default()
    };
    change.add_evidence_note("客服说：签了劳务合同、进入应用以后才能看到注销的入口，没有别的办法。", hotline)?;
    Ok(())
}

/// That day, at that hour in China, where the family lives.
fn at(day: NaiveDate, hour: u32) -> Option<DateTime<FixedOffset>> {
    FixedOffset::east_opt(8 * 3600)?.from_local_datetime(&day.and_hms_opt(hour, 0, 0)?).single()
}
