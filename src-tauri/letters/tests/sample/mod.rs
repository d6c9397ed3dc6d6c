//! Letters and packs of a made-up reader of a made-up app.

#![allow(clippy::unwrap_used, dead_code)]

use chrono::{DateTime, NaiveDate};
use quittance_law::{Law, Right, Scope, Text};
use quittance_letters::complaint::{
    Act, Annex, CapturedBy, ChainCheck, Complaint, Event, Finding, Payment, Product, Respondent, Sender, Wanted,
};
use quittance_letters::letter::{
    Ask, Attempt, Capacity, Correction, Demand, Earlier, Ground, Hurdle, Kept, Kind, Letter, Recipient, Reply,
};
use quittance_letters::{Identifier, IdentifierKind, Language};

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn text(zh: &str, en: &str) -> Text {
    Text::new(zh, en)
}

pub fn letter(kind: Kind, law: Law, language: Language) -> Letter {
    Letter {
        kind,
        law,
        language,
        written: day("2026-11-24"),
        scopes: vec![Scope::OnlineService, Scope::Consumer],
        service: text("山海阅读", "Shanhai Reader"),
        recipient: Recipient {
            name: Some(text("山海（杭州）数字科技有限公司", "Shanhai (Hangzhou) Digital Technology Co., Ltd.")),
            privacy_desk: true,
            mail: Some("privacy@shanhai.example".to_owned()),
            post: None,
        },
        capacity: Capacity::Own,
        identifiers: vec![
            Identifier::new(IdentifierKind::UserId, "20417735"),
            Identifier::new(IdentifierKind::Phone, "+8613800002201"),
            Identifier::new(IdentifierKind::Email, "xiaoming@mail.example"),
            Identifier::new(IdentifierKind::RealName, "王小明"),
            Identifier::new(IdentifierKind::IdCard, "33010619900101041X"),
        ],
        needed: vec![IdentifierKind::UserId, IdentifierKind::Phone],
        reply: Some(Reply::SameMail),
        attempts: vec![],
        hurdles: vec![],
        hangs_on: vec![],
        attached: vec![],
        due: None,
    }
}

pub fn attempts() -> Vec<Attempt> {
    vec![
        Attempt {
            on: day("2026-11-18"),
            way: text("在线客服", "online chat"),
            outcome: text("答复“请耐心等待”，没有给出时间", "“please be patient”, no date given"),
        },
        Attempt {
            on: day("2026-11-10"),
            way: text("我的 > 设置 > 账号与安全 > 注销账号", "Me > Settings > Account > Close account"),
            outcome: text(
                "提示“系统繁忙，请稍后再试”，连续三天相同",
                "“busy, try again later”, the same for three days",
            ),
        },
    ]
}

/// One letter for each thing that can be asked for.
pub fn ask(right: Right) -> Option<Ask> {
    Some(match right {
        Right::CloseAccount => Ask::CloseAccount,
        Right::Delete => Ask::Delete {
            grounds: vec![Ground::Purpose, Ground::Consent],
            data: vec![text("阅读记录", "reading history"), text("通讯录", "contacts"), text("位置", "location")],
        },
        Right::Withdraw => Ask::Withdraw {
            consents: vec![
                text("个性化推荐", "personalised recommendations"),
                text("向广告合作方提供设备信息", "sharing device data with advertisers"),
            ],
        },
        Right::Access => Ask::Access { data: vec![], period: Some((day("2024-01-01"), day("2026-11-24"))) },
        Right::Copy => Ask::Copy { data: vec![text("账号资料", "profile"), text("订单", "orders")] },
        Right::Correct => Ask::Correct {
            corrections: vec![
                Correction {
                    what: text("生日", "birthday"),
                    wrong: "1900-01-01".into(),
                    right: "1990-01-01".into(),
                    proof: Some(text("可应要求出示", "can be shown on request")),
                },
                Correction {
                    what: text("收货地址", "delivery address"),
                    wrong: "".into(),
                    right: "杭州市西湖区文三路1号".into(),
                    proof: None,
                },
            ],
        },
        Right::Port => Ask::Port {
            data: vec![text("书架和批注", "bookshelf and notes")],
            to: Some(text(
                "江河阅读（江河（北京）科技有限公司）",
                "Jianghe Reader (Jianghe (Beijing) Technology Co., Ltd.)",
            )),
        },
        Right::Restrict => Ask::Restrict { processing: vec![text("用户画像", "profiling")] },
        Right::Object => Ask::Object {
            processing: vec![
                text("营销短信和电话", "marketing messages and calls"),
                text("个性化推荐", "personalised recommendations"),
            ],
        },
        Right::Explain => Ask::Explain {
            questions: vec![
                text("书籍推荐使用了哪些个人信息", "which personal data the book recommendations use"),
                text("账号为什么被标为“高风险”", "why my account is marked “high risk”"),
            ],
        },
        Right::Unlink => Ask::Unlink {
            provider: text("微信", "WeChat"),
            shared: vec![text("头像", "profile picture"), text("昵称", "nickname")],
        },
        Right::CancelRenewal => Ask::CancelRenewal {
            subscription: text("山海会员（连续包月）", "Shanhai membership, monthly"),
            number: Some("SH20260903-7781".into()),
            next_charge: Some(day("2026-12-03")),
            refund: Some(text("2026年11月3日的25元", "CNY 25 of 3 November 2026")),
        },
        Right::RecycledNumber => Ask::RecycledNumber {
            since: Some(day("2026-10-12")),
            shown: Some(text("该手机号已注册，请直接登录", "This number is registered, please log in")),
        },
        Right::OpenedInMyName => Ask::OpenedInMyName {
            learned: text("2026年11月20日通过“一证通查”查询", "a one-stop query on 20 November 2026"),
        },
        Right::Guardian | Right::NearRelative => return None,
    })
}

pub fn earlier() -> Earlier {
    Earlier {
        sent: Some(day("2026-10-20")),
        way: text("电子邮件", "e-mail"),
        receipt: Some(text("自动回复编号 SH-8812", "automatic reply, number SH-8812")),
        due: Some(day("2026-11-10")),
        rights: vec![Right::CloseAccount, Right::Delete],
    }
}

pub fn hurdle(barrier: &str, demand: Option<Demand>) -> Hurdle {
    Hurdle { barrier: barrier.to_owned(), demand, on: None, note: None }
}

pub fn guardian() -> Capacity {
    Capacity::Guardian { minor: "王小小".into(), relation: text("母亲", "mother"), under_14: true }
}

pub fn relative() -> Capacity {
    Capacity::NearRelative {
        deceased: "王大明".into(),
        relation: text("女儿", "daughter"),
        interest: text("取回家庭照片并停止账号继续扣费", "to recover family photos and stop further charges"),
        no_other_arrangement: true,
    }
}

pub fn kept() -> Vec<Kept> {
    vec![
        Kept {
            data: text("订单和支付记录", "orders and payments"),
            ground: Some(text("交易信息依法保存三年", "records of sales are kept for three years")),
            until: Some(day("2026-11-20")),
        },
        Kept {
            data: text("客服聊天记录", "customer service chats"), ground: None, until: Some(day("2026-11-01"))
        },
    ]
}

pub fn complaint(channel: &str, act: Act, language: Language) -> Complaint {
    let at = |text: &str| DateTime::parse_from_rfc3339(text).unwrap();
    Complaint {
        channel: channel.to_owned(),
        act,
        law: Law::Pipl,
        language,
        written: day("2026-11-24"),
        scopes: vec![Scope::OnlineService, Scope::Consumer],
        respondent: Respondent {
            name: Some(text("山海（杭州）数字科技有限公司", "Shanhai (Hangzhou) Digital Technology Co., Ltd.")),
            address: Some(text("杭州市滨江区江南大道100号", "100 Jiangnan Avenue, Binjiang, Hangzhou")),
            contact: Some(text("0571-00000000", "0571-00000000")),
        },
        product: Product {
            name: text("山海阅读", "Shanhai Reader"),
            version: Some("9.4.1".to_owned()),
            store: Some(text("华为应用市场", "Huawei AppGallery")),
            link: Some("https://appgallery.example/shanhai".to_owned()),
        },
        sender: Sender {
            anonymous: false,
            account: vec![
                Identifier::new(IdentifierKind::UserId, "20417735"),
                Identifier::new(IdentifierKind::Phone, "+8613800002201"),
                Identifier::in_full(IdentifierKind::IdCard, "33010619900101041X"),
            ],
            name: Some("王小明".into()),
            contact: Some("13800002201".into()),
            address: None,
            in_full: Vec::new(),
        },
        events: vec![
            Event {
                on: day("2026-11-11"),
                what: text("期限已过，没有收到任何答复。", "The time was over and no answer had come."),
                to_operator: false,
                annexes: vec![],
            },
            Event {
                on: day("2026-10-20"),
                what: text(
                    "通过电子邮件向对方的个人信息保护负责人提交注销申请，收到自动回复，编号 SH-8812。",
                    "Sent a request to close the account to the data protection officer by e-mail; an automatic reply came, number SH-8812.",
                ),
                to_operator: true,
                annexes: vec!["注销申请.eml".to_owned()],
            },
            Event {
                on: day("2026-10-18"),
                what: text(
                    "在应用内申请注销，页面要求上传手持身份证照片。",
                    "Asked for closing in the app; the page wanted a photo of me holding my ID card.",
                ),
                to_operator: false,
                annexes: vec!["截图-手持身份证.png".to_owned()],
            },
        ],
        hurdles: vec![
            Hurdle {
                barrier: "B03".to_owned(),
                demand: Some(Demand::HandheldId),
                on: Some(day("2026-10-18")),
                note: Some(text("注册时只提供过手机号", "only a phone number was given at sign-up")),
            },
            hurdle("B08", None),
            hurdle("B11", None),
        ],
        past: vec![Finding {
            dated: day("2021-12-14"),
            by: text("中国消费者协会", "China Consumers Association"),
            what: text("50款应用注销测评，有20款存在问题。", "Of 50 apps tested for closing, 20 had problems."),
        }],
        wanted: vec![
            Wanted::Close,
            Wanted::Delete,
            Wanted::Refund { amount: text("25元", "CNY 25") },
            Wanted::Investigate,
        ],
        annexes: vec![
            Annex {
                file: "注销申请.eml".to_owned(),
                sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned(),
                captured: at("2026-10-20T21:14:00+08:00"),
                captured_by: CapturedBy::File,
                shows: text("发送的申请和自动回复", "the request and the automatic reply"),
            },
            Annex {
                file: "截图-手持身份证.png".to_owned(),
                sha256: "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752".to_owned(),
                captured: at("2026-10-18T20:03:00+08:00"),
                captured_by: CapturedBy::Now,
                shows: text("注销页面要求手持身份证照片", "the page that wants a photo with the ID card"),
            },
        ],
        chain: Some(ChainCheck {
            on: day("2026-11-24"),
            entries: 412,
            intact: true,
            head: "b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c".to_owned(),
        }),
        about: Vec::new(),
        answer_due: Some(day("2026-11-10")),
        answered: false,
        nowhere_else: true,
        payment: Some(Payment { amount: text("25元", "CNY 25"), on: Some(day("2026-11-03")) }),
    }
}
