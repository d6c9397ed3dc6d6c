//! The example family: a vault to look around in. Everybody and everything in it is invented; the services are real, and
//! what is said of them comes from the catalogue like anywhere else. Dates are counted from today, so that it stays alive.

mod evidence;
mod way_out;

use chrono::{Days, NaiveDate, TimeDelta};
use quittance_discovery::{EventKind, EvidenceLine, Presence, SenderClass, ServiceKey};

use crate::account::{
    AccountDraft, BindingDraft, DataFate, DataItemDraft, Factor, GivenHow, LinkDraft, MandateDraft, MandateKind,
    MethodDraft, MethodUse, Money, Opened, PermissionDraft, PermissionKind, PermissionState, Precision, Role, Stage,
};
use crate::checklist::{Goal, StepState, StepWord, WayStage};
use crate::device::{DeviceDraft, DeviceKind, Platform};
use crate::finding::{Finding, Import, Verdict};
use crate::identifier::{IdentifierDraft, IdentifierKind, IdentifierState};
use crate::ids::{AccountId, ChecklistId, DeviceId, FindingId, IdentifierId, ImportId, PersonId, ServiceId};
use crate::op::Op;
use crate::person::{PersonDraft, Relation};
use crate::vault::{Change, Vault};
use crate::view::checklist_view;
use crate::{Problem, Result};

/// What later steps of the example need to point at.
struct Cast {
    soul: AccountId,
    csair: AccountId,
    floating: AccountId,
    rider: AccountId,
    spare_chat: AccountId,
    mother_video: AccountId,
    wps: AccountId,
    happigo: AccountId,
}

impl Vault {
    /// Fills an empty vault with the example family and marks it as an example, which may be thrown away.
    pub fn load_example(&mut self) -> Result<()> {
        let today = self.clock().today();
        let cast = self.operate(Op::LoadExample, |change| {
            change.mark_as_example()?;
            family(change, today)
        })?;
        let soul = self.begin_checklist(&cast.soul, Goal::Close)?;
        self.tick_until(&soul, WayStage::Close)?;
        let csair = self.begin_checklist(&cast.csair, Goal::Close)?;
        self.tick_until(&csair, WayStage::Close)?;
        for account in [&cast.floating, &cast.rider, &cast.spare_chat, &cast.mother_video, &cast.wps, &cast.happigo] {
            self.begin_checklist(account, Goal::Close)?;
        }
        self.operate(Op::SetStage, |change| {
            for (account, barrier) in [(&cast.floating, "B03"), (&cast.rider, "B04")] {
                change
                    .set_stage(account, Stage::Stuck { since: back(today, 9), barriers: vec![barrier.to_owned()] })?;
            }
            change.set_stage(&cast.csair, Stage::Requested { on: back(today, 19) })?;
            change.set_stage(&cast.spare_chat, Stage::CoolingOff { from: back(today, 15), until: on(today, 45) })?;
            change.set_stage(&cast.mother_video, Stage::CoolingOff { from: back(today, 2), until: on(today, 5) })
        })?;
        self.operate(Op::LoadExample, |change| way_out::add(change, &cast, today))
    }

    /// Whether this vault holds the example family.
    pub fn is_example(&self) -> Result<bool> {
        Ok(self.about("example")?.is_some())
    }

    /// Ticks everything that can be ticked before a stage.
    fn tick_until(&mut self, list: &ChecklistId, stage: WayStage) -> Result<()> {
        // Each tick may free others, so the plan is asked again; it has fewer open steps each time.
        for _ in 0..40 {
            let view = checklist_view(self, list)?;
            let Some(step) = view
                .steps
                .into_iter()
                .find(|step| step.stage < stage && step.state == StepState::Todo && step.refused.is_none())
            else {
                return Ok(());
            };
            match self.mark_step(list, &step.id, StepWord::Done) {
                Ok(()) | Err(Problem::StepNotReady { .. }) => {}
                Err(problem) => return Err(problem),
            }
        }
        Ok(())
    }
}

fn on(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

fn back(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}

/// What one account of the example is made of.
struct Sketch<'a> {
    person: &'a PersonId,
    service: &'a str,
    label: Option<&'a str>,
    opened: u64,
    used: u64,
    phone: Option<&'a IdentifierId>,
    devices: Vec<DeviceId>,
    data: &'a [(&'a str, GivenHow)],
}

fn account(change: &mut Change<'_>, today: NaiveDate, sketch: Sketch<'_>) -> Result<AccountId> {
    let opened = back(today, sketch.opened);
    let id = change.add_account(AccountDraft {
        person: sketch.person.clone(),
        service: ServiceId::from(sketch.service),
        label: sketch.label.map(str::to_owned),
        opened: Some(Opened { on: opened, precision: Precision::Day }),
        last_used: Some(back(today, sketch.used)),
        last_order: None,
        devices: sketch.devices,
        note: None,
    })?;
    if let Some(phone) = sketch.phone {
        change.bind(
            &id,
            BindingDraft { identifier: phone.clone(), roles: vec![Role::Login, Role::Contact], since: Some(opened) },
        )?;
        give(change, &id, "phone", GivenHow::SignUp, opened, Some(phone))?;
    }
    for (item, how) in sketch.data {
        give(change, &id, item, *how, opened, None)?;
    }
    Ok(id)
}

fn give(
    change: &mut Change<'_>,
    id: &AccountId,
    item: &str,
    how: GivenHow,
    given: NaiveDate,
    identifier: Option<&IdentifierId>,
) -> Result<()> {
    let draft = DataItemDraft {
        item: item.to_owned(),
        identifier: identifier.cloned(),
        how,
        given: Some(given),
        fate: DataFate::Held,
        note: None,
    };
    change.give_data(id, draft).map(drop)
}

fn person(change: &mut Change<'_>, name: &str, relation: Relation) -> Result<PersonId> {
    change.add_person(PersonDraft { name: name.to_owned(), relation, note: None })
}

fn phone(change: &mut Change<'_>, name: &str, owner: &PersonId, platform: Platform) -> Result<DeviceId> {
    change.add_device(DeviceDraft {
        owner: Some(owner.clone()),
        name: name.to_owned(),
        kind: DeviceKind::Phone,
        platform,
        profiles: vec![],
        note: None,
    })
}

fn identifier(
    change: &mut Change<'_>,
    owner: &PersonId,
    kind: IdentifierKind,
    value: &str,
    label: Option<&str>,
    device: Option<&DeviceId>,
) -> Result<IdentifierId> {
    change.add_identifier(IdentifierDraft {
        owner: owner.clone(),
        kind,
        value: value.to_owned(),
        label: label.map(str::to_owned),
        served_by: None,
        device: device.cloned(),
        note: None,
    })
}

fn family(change: &mut Change<'_>, today: NaiveDate) -> Result<Cast> {
    use GivenHow::{Permission, RealName, SignUp, Use};
    let wang = person(change, "小王", Relation::Me)?;
    let mother = person(change, "妈妈", Relation::Parent)?;
    let grandma = person(change, "奶奶", Relation::Grandparent)?;
    person(change, "小宝", Relation::ChildUnder14)?;
    let redmi = phone(change, "小王的红米", &wang, Platform::Android)?;
    let honor = phone(change, "旧荣耀", &wang, Platform::Android)?;
    let iphone = phone(change, "妈妈的 iPhone", &mother, Platform::Ios)?;
    let senior = phone(change, "奶奶的手机", &grandma, Platform::Android)?;
    let main = identifier(change, &wang, IdentifierKind::Phone, "13800002201", Some("主号"), Some(&redmi))?;
    let spare = identifier(change, &wang, IdentifierKind::Phone, "17000005538", Some("小号"), Some(&honor))?;
    let mail = identifier(change, &wang, IdentifierKind::Email, "wang.example@163.com", None, None)?;
    let card = identifier(change, &wang, IdentifierKind::BankCard, "6222000000000417", Some("工资卡"), None)?;
    let mothers = identifier(change, &mother, IdentifierKind::Phone, "18600000417", None, Some(&iphone))?;
    let grandmas = identifier(change, &grandma, IdentifierKind::Phone, "13400006027", None, Some(&senior))?;
    change.set_identifier_state(&grandmas, IdentifierState::Retiring { on: Some(on(today, 50)) })?;

    let sketch = |person, service, opened, used, phone, data| Sketch {
        person,
        service,
        label: None,
        opened,
        used,
        phone,
        devices: vec![],
        data,
    };
    let weixin = account(
        change,
        today,
        Sketch {
            devices: vec![redmi.clone()],
            ..sketch(
                &wang,
                "weixin",
                4200,
                0,
                Some(&main),
                &[("name", RealName), ("id_number", RealName), ("face", RealName), ("address_book", Permission)],
            )
        },
    )?;
    let alipay = account(
        change,
        today,
        Sketch {
            devices: vec![redmi.clone()],
            ..sketch(
                &wang,
                "alipay",
                3900,
                0,
                Some(&main),
                &[
                    ("name", RealName),
                    ("id_number", RealName),
                    ("id_photo", RealName),
                    ("face", RealName),
                    ("transactions", Use),
                ],
            )
        },
    )?;
    change.bind(
        &alipay,
        BindingDraft { identifier: card.clone(), roles: vec![Role::Payment], since: Some(back(today, 2000)) },
    )?;
    give(change, &alipay, "bank_card", Use, back(today, 2000), Some(&card))?;
    let taobao = account(
        change,
        today,
        sketch(&wang, "taobao", 3800, 4, Some(&main), &[("address", Use), ("order_details", Use)]),
    )?;
    change.link(&taobao, LinkDraft { provider: alipay.clone(), scopes: vec![], since: Some(back(today, 3800)) })?;

    let soul = account(
        change,
        today,
        Sketch {
            devices: vec![redmi.clone(), honor.clone()],
            ..sketch(
                &wang,
                "soul",
                1300,
                40,
                Some(&main),
                &[("birthday", SignUp), ("sex", SignUp), ("posts", Use), ("precise_location", Permission)],
            )
        },
    )?;
    change.note_permission(
        &soul,
        PermissionDraft {
            device: redmi.clone(),
            kind: PermissionKind::Location,
            state: PermissionState::Granted { on: None },
        },
    )?;
    change.note_permission(
        &soul,
        PermissionDraft {
            device: redmi.clone(),
            kind: PermissionKind::Contacts,
            state: PermissionState::Granted { on: None },
        },
    )?;
    let csair = account(
        change,
        today,
        sketch(
            &wang,
            "csair",
            2100,
            300,
            Some(&main),
            &[("name", RealName), ("id_number", RealName), ("order_details", Use)],
        ),
    )?;
    let floating = account(
        change,
        today,
        sketch(
            &wang,
            "fushengweiqingge",
            1690,
            900,
            Some(&main),
            &[("name", RealName), ("id_number", RealName), ("transactions", Use)],
        ),
    )?;
    let spare_chat = account(
        change,
        today,
        Sketch {
            label: Some("小号"),
            devices: vec![honor.clone()],
            ..sketch(&wang, "weixin", 2300, 16, Some(&spare), &[("phone", SignUp)])
        },
    )?;
    let rider =
        account(change, today, sketch(&wang, "dianwoda", 600, 590, None, &[("name", SignUp), ("id_number", SignUp)]))?;
    change.link(
        &rider,
        LinkDraft {
            provider: taobao.clone(),
            scopes: vec!["昵称".into(), "头像".into()],
            since: Some(back(today, 600)),
        },
    )?;
    let wps = account(
        change,
        today,
        sketch(&wang, "wps", 1500, 12, None, &[("avatar", GivenHow::Link), ("username", GivenHow::Link)]),
    )?;
    change.link(
        &wps,
        LinkDraft {
            provider: weixin.clone(),
            scopes: vec!["昵称".into(), "头像".into()],
            since: Some(back(today, 1500)),
        },
    )?;
    let dida =
        account(change, today, sketch(&wang, "dida", 1900, 700, Some(&main), &[("name", RealName), ("track", Use)]))?;
    change.set_stage(&dida, Stage::Closed { on: back(today, 20) })?;
    let douban = account(change, today, sketch(&wang, "douban", 3000, 760, None, &[("posts", Use)]))?;
    change.bind(&douban, BindingDraft { identifier: mail.clone(), roles: vec![Role::Login], since: None })?;
    change.add_method(&douban, MethodDraft { usage: MethodUse::Login, needs: vec![Factor::Password] })?;
    change.set_stage(&douban, Stage::Dormant { since: Some(back(today, 760)) })?;
    let mcdonalds = account(change, today, sketch(&wang, "mcdonalds-cn", 1400, 400, Some(&main), &[]))?;
    change.set_stage(&mcdonalds, Stage::Verified { on: back(today, 150) })?;
    let wanshun = account(change, today, sketch(&wang, "wanshun", 1200, 1100, Some(&main), &[("track", Use)]))?;
    change.set_stage(&wanshun, Stage::Unbound { on: back(today, 60) })?;
    let hello = account(
        change,
        today,
        sketch(&wang, "hello", 1100, 2, Some(&main), &[("id_number", RealName), ("track", Use)]),
    )?;
    change.give_mandate(
        &hello,
        MandateDraft {
            kind: MandateKind::Subscription,
            name: "骑行月卡".into(),
            payer: Some(alipay.clone()),
            card: None,
            amount: Some(Money { minor: 1990, currency: "CNY".into() }),
            renews: Some(on(today, 8)),
        },
    )?;
    for (service, opened, data) in [
        ("tencent-video", 2600, &[("browsing", Use)][..]),
        ("china-railway", 3300, &[("name", RealName), ("id_number", RealName), ("face", RealName)]),
        ("meituan", 2800, &[("address", Use), ("order_details", Use)]),
        ("didi", 2500, &[("track", Use)]),
        ("bilibili", 2200, &[("posts", Use)]),
    ] {
        account(change, today, sketch(&wang, service, opened, 6, Some(&main), data))?;
    }
    let youku = account(change, today, sketch(&wang, "youku", 2400, 200, Some(&main), &[]))?;
    let link = change.link(&youku, LinkDraft { provider: alipay, scopes: vec![], since: Some(back(today, 2400)) })?;
    change.unlink_at_account(&link, back(today, 3))?;
    change.unlink_at_provider(&link, back(today, 3))?;

    let mother_video = account(
        change,
        today,
        Sketch {
            devices: vec![iphone.clone()],
            ..sketch(&mother, "douyin", 1600, 3, Some(&mothers), &[("face", RealName), ("posts", Use)])
        },
    )?;
    let baihe = account(
        change,
        today,
        sketch(&mother, "baihe", 3500, 2000, Some(&mothers), &[("marital", SignUp), ("id_number", RealName)]),
    )?;
    change.set_stage(&baihe, Stage::Verified { on: back(today, 1) })?;
    for (service, data) in [
        ("weixin", &[("name", RealName), ("id_number", RealName), ("address_book", Permission)][..]),
        ("xiaohongshu", &[("posts", Use)]),
        ("vipshop", &[("address", Use)]),
    ] {
        account(change, today, sketch(&mother, service, 2000, 1, Some(&mothers), data))?;
    }
    let happigo = account(
        change,
        today,
        sketch(
            &grandma,
            "happigo",
            1800,
            25,
            Some(&grandmas),
            &[("name", SignUp), ("address", Use), ("order_details", Use)],
        ),
    )?;
    let weixin_grandma = account(
        change,
        today,
        Sketch {
            devices: vec![senior],
            ..sketch(&grandma, "weixin", 1500, 0, Some(&grandmas), &[("name", RealName), ("id_number", RealName)])
        },
    )?;
    change.write_note(&weixin_grandma, None, "小王帮忙开的，过年时设置。")?;
    account(
        change,
        today,
        sketch(
            &grandma,
            "bestpay",
            1500,
            800,
            Some(&grandmas),
            &[("name", RealName), ("id_number", RealName), ("bank_card", Use)],
        ),
    )?;
    findings(change, today, &grandma)?;
    Ok(Cast { soul, csair, floating, rider, spare_chat, mother_video, wps, happigo })
}

/// What the file called the service, the service, strength, count, first and last seen (days ago), and lines of evidence.
type Seen<'a> = (&'a str, Option<&'a str>, u8, u32, u64, u64, &'a [(EventKind, u64, &'a str)]);

fn findings(change: &mut Change<'_>, today: NaiveDate, grandma: &PersonId) -> Result<()> {
    let import = ImportId::draw(change.rng());
    let seen: &[Seen] = &[
        (
            "快手",
            Some("kuaishou"),
            4,
            9,
            2560,
            480,
            &[
                (EventKind::OtpRegister, 2560, "【快手】验证码 ••••，用于注册，10 分钟内有效。"),
                (EventKind::AccountNotice, 1660, "【快手】您的账号绑定了微信，如非本人操作请及时处理。"),
                (EventKind::Marketing, 480, "【快手】好久不见，红包等你来拿，拒收请回复 R"),
            ],
        ),
        (
            "拼多多",
            Some("pinduoduo"),
            4,
            41,
            1400,
            20,
            &[
                (EventKind::OtpReglogin, 1400, "【拼多多】••••（登录验证码），请勿告诉他人。"),
                (EventKind::Transaction, 20, "【拼多多】您的订单已发货，请留意查收。"),
            ],
        ),
        (
            "美团",
            Some("meituan"),
            3,
            6,
            900,
            310,
            &[(EventKind::OtpLogin, 310, "【美团】登录验证码 ••••，5 分钟内有效。")],
        ),
        ("悦购优选", None, 3, 3, 2100, 2090, &[(EventKind::OtpGeneric, 2100, "【悦购优选】您的验证码为 ••••。")]),
        (
            "唯品会",
            Some("vipshop"),
            3,
            4,
            1100,
            980,
            &[(EventKind::OtpLogin, 1100, "【唯品会】动态登录密码 ••••，打死都不要告诉别人。")],
        ),
    ];
    let new = seen.len() as u64;
    let (at, id) = (change.now(), import.clone());
    change.put(Import {
        id,
        file: "奶奶手机短信.xml".into(),
        format: "sms-backup-restore".into(),
        at,
        bytes: 1_204_224,
        records: 3310,
        skipped: 2,
        secrets_dropped: 61,
        new,
        known: 0,
    })?;
    for (guess, service, strength, count, first, last, lines) in seen {
        let evidence = (1..)
            .zip(*lines)
            .map(|(locator, (kind, days, text))| EvidenceLine {
                kind: *kind,
                at: back(today, *days).and_hms_opt(9, 30, 0).map(|at| at + TimeDelta::minutes(locator * 97)),
                sender_class: Some(SenderClass::ServicePort),
                excerpt: (*text).to_owned(),
                locator: locator.unsigned_abs(),
            })
            .collect();
        let id = FindingId::draw(change.rng());
        change.put(Finding {
            id,
            import: import.clone(),
            key: ServiceKey::Signature((*guess).to_owned()),
            service: service.map(ServiceId::from),
            candidates: vec![],
            guess: (*guess).to_owned(),
            strength: *strength,
            confidence: f32::from(*strength) / 4.0 * 0.95,
            identifiers: vec![],
            sim: Some("1".into()),
            first_seen: Some(back(today, *first)),
            last_seen: Some(back(today, *last)),
            opened: Some(Opened { on: back(today, *first), precision: Precision::OnOrBefore }),
            count: *count,
            evidence,
            presence: Presence::default(),
            flags: vec![],
            linked: None,
            person: Some(grandma.clone()),
            verdict: Verdict::Open,
        })?;
    }
    Ok(())
}
