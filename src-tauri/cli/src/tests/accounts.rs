//! People, devices, identifiers, accounts and what hangs on them.

use quittance_core::view::{service_view, services_view};
use quittance_words::Language;
use serde_json::json;

use super::Terminal;
use crate::said;

#[test]
fn identifiers_are_masked_in_text_and_whole_in_json() {
    let terminal = Terminal::with_vault();
    let id = terminal.id("identifier add phone \"138 0000 2201\" --label 主号");
    let text = terminal.ok("identifier list");
    assert!(text.contains("138••••2201") && !text.contains("13800002201"), "{text}");
    assert!(terminal.ok("identifier list --reveal").contains("+8613800002201"));
    let row = &terminal.json("identifier list")["identifiers"][0];
    assert_eq!(
        (&row["value"], &row["masked"], &row["id"]),
        (&json!("+8613800002201"), &json!("138••••2201"), &json!(id))
    );
    for reference in ["主号", "13800002201", "+8613800002201", &id, &id[..5]] {
        assert_eq!(terminal.json(&format!("identifier show {reference}"))["id"], id, "{reference}");
    }
    let said = terminal.fails(1, "identifier add phone 13800002201");
    assert!(said.contains("已经有一个一样的身份标识") && !said.contains("13800002201"), "{said}");
    let said = terminal.fails(1, "identifier add email mira.linden");
    assert!(!said.contains("mira.linden"), "{said}");
    terminal.ok("identifier retire 主号 --on 2026-06-30");
    assert!(terminal.ok("due --days 200").contains("6月30日"));
    terminal.ok("identifier retire 主号 --keep");
    assert!(!terminal.ok("due --days 200").contains("6月30日"));
}

#[test]
fn a_value_may_come_from_standard_input_so_that_no_shell_remembers_it() {
    let mut terminal = Terminal::with_vault();
    terminal.input = "33010619900101041X\n".into();
    terminal.ok("identifier add id-card -");
    assert!(terminal.ok("identifier list").contains("330•••••••••••041X"));
}

#[test]
fn an_account_is_added_with_what_it_hangs_on_and_shown_whole() {
    let terminal = Terminal::with_vault();
    terminal.ok("identifier add phone 13800002201");
    terminal.ok("device add 红米");
    terminal.ok("account add 微信 --bind 13800002201 --opened 2015-03 --device 红米");
    let wps = terminal.id("account add wps --through weixin --data 头像 --data username");
    let view = terminal.json("account show wps");
    assert_eq!(view["row"]["id"], wps);
    assert_eq!(view["row"]["service"]["names"], "WPS");
    assert_eq!(view["entered_through"][0]["service"]["id"], "weixin");
    assert_eq!(view["data"].as_array().unwrap().len(), 2);
    assert_eq!(view["ways"][0]["needs"][0]["need"], "provider");
    let text = terminal.ok("account show 微信");
    assert!(text.contains("2015-03 注册") && text.contains("138••••2201") && text.contains("没有别的入口"), "{text}");
    assert!(!text.contains("13800002201") && !text.contains('⟦'), "{text}");
    let text = terminal.ok("account show 微信 --lang en");
    assert!(text.contains("the only way") && text.contains("opened 2015-03") && !text.contains('⟦'), "{text}");
}

#[test]
fn what_hangs_on_an_account_is_named_by_what_it_is() {
    let terminal = Terminal::with_vault();
    terminal.ok("identifier add phone 13800002201");
    terminal.ok("identifier add bank-card 6222000000000417 --label 工资卡");
    terminal.ok("device add 红米");
    terminal.ok("account add alipay");
    terminal.ok("account add soul --bind 13800002201");
    terminal.ok("account binding add soul 工资卡 --role payment");
    terminal.ok("account binding edit soul 工资卡 --role payment,identity-check --since 2020-01-01");
    terminal.ok("account data add soul 姓名 id-number --how real-name --given 2020-05-01");
    terminal.ok("account data edit soul id_number --fate withdrawn --on 2026-03-01");
    terminal.ok("account link add soul 支付宝 --scope 昵称");
    terminal.ok("account link edit soul alipay --scope 昵称 --scope 头像");
    terminal.ok("account mandate add soul 会员 --amount 19.90 --payer alipay --renews 2026-03-20");
    terminal.ok("account permission add soul 红米 location");
    terminal.ok("account permission add soul 红米 background-location --state asked");
    terminal.ok("account method add soul password code:13800002201 --usage recovery");
    terminal.ok("account note add soul \"去年换过手机\"");
    let view = terminal.json("account show soul");
    assert_eq!(view["bindings"][1]["roles"], json!(["payment", "identity_check"]));
    assert_eq!(view["data"][1]["fate"], json!({ "fate": "withdrawn", "on": "2026-03-01" }));
    assert_eq!(view["entered_through"][0]["scopes"], json!(["昵称", "头像"]));
    assert_eq!(view["mandates"][0]["amount"], json!({ "minor": 1990, "currency": "CNY" }));
    assert_eq!(view["permissions"].as_array().unwrap().len(), 2);
    assert!(view["ways"].as_array().unwrap().iter().any(|way| way["usage"] == "recovery"), "{}", view["ways"]);
    assert!(terminal.ok("due").contains("会员"));
    let page = terminal.ok("account show soul");
    assert!(page.contains("¥19.90") && page.contains("去年换过手机"), "{page}");

    terminal.ok("account binding unbind soul 工资卡");
    terminal.ok("account link unlink soul alipay --end account");
    terminal.ok("account mandate cancel soul 会员");
    terminal.ok("account permission revoke soul location");
    let view = terminal.json("account show soul");
    assert_eq!(view["bindings"][1]["state"]["state"], "unbound");
    assert_eq!(
        (&view["entered_through"][0]["at_account"]["state"], &view["entered_through"][0]["at_provider"]["state"]),
        (&json!("unlinked"), &json!("linked"))
    );
    assert_eq!(view["mandates"][0]["state"]["state"], "cancelled");
    assert_eq!(view["permissions"][0]["state"]["state"], "revoked");
    let note = view["notes"][0]["id"].as_str().unwrap();
    terminal.ok(&format!("account note remove soul {note}"));
    terminal.ok("account data remove soul 姓名");
    terminal.ok("account permission remove soul location");
    terminal.ok("account mandate remove soul 会员");
    assert!(terminal.fails(4, "account data remove soul 姓名").contains("个人信息项"));
}

#[test]
fn a_secret_typed_in_the_wrong_place_is_not_said_back() {
    let terminal = Terminal::with_vault();
    terminal.ok("account add soul");
    let said = terminal.fails(1, "account method add soul password:hunter2-secret");
    assert!(!said.contains("hunter2"), "{said}");
}

#[test]
fn several_of_a_name_are_listed_with_their_ids_and_none_is_taken() {
    let terminal = Terminal::with_vault();
    terminal.ok("person add 妈妈 --relation parent");
    let first = terminal.id("account add weixin --person 小王");
    let second = terminal.id("account add weixin --person 妈妈");
    let said = terminal.fails(1, "account show 微信");
    assert!(said.contains(&first) && said.contains(&second) && said.contains("不止一个"), "{said}");
    assert_eq!(terminal.json("account show 妈妈/微信")["row"]["id"], second);
    assert_eq!(terminal.json(&format!("account show {}", &first[..6]))["row"]["id"], first);
    assert!(terminal.fails(1, "account add soul").contains("是谁的"));
}

#[test]
fn lists_filter_and_edits_keep_what_is_not_said() {
    let terminal = Terminal::with_vault();
    terminal.ok("account add soul --opened 2021-07-18 --note 旧");
    terminal.ok("account add weixin");
    terminal.ok("account edit soul --label 小号 --last-used 2026-01-01");
    let row = &terminal.json("account list 小号")["accounts"][0];
    assert_eq!(
        (&row["label"], &row["opened"]["on"], &row["last_used"]),
        (&json!("小号"), &json!("2021-07-18"), &json!("2026-01-01"))
    );
    terminal.ok("account edit soul --label \"\" --opened none");
    let view = terminal.json("account show soul");
    assert_eq!(
        (&view["row"]["label"], &view["row"]["opened"], &view["note"]),
        (&json!(null), &json!(null), &json!("旧"))
    );
    terminal.ok("account stage soul cooling-off --on 2026-03-01 --until 2026-03-15");
    assert_eq!(terminal.json("account list --stage cooling_off")["accounts"].as_array().unwrap().len(), 1);
    assert_eq!(terminal.json("account list --category social")["accounts"].as_array().unwrap().len(), 1);
    assert_eq!(terminal.json("account list --category social --stage active")["accounts"].as_array().unwrap().len(), 0);
    assert!(
        terminal.fails(1, "account stage soul cooling-off --on 2026-03-01 --until 2026-02-01").contains("不能作日期")
    );
    terminal.ok("account remove soul");
    assert_eq!(terminal.json("account list")["total"], 1);
}

#[test]
fn whom_a_record_shuts_out_is_said_at_once() {
    let terminal = Terminal::with_vault();
    terminal.ok("identifier add phone 13800132201 --label 主号");
    terminal.ok("account add weixin --bind 主号");
    let said = terminal.ok("account binding unbind weixin 主号");
    assert!(said.contains("从此有 1 个账号进不去：微信") && said.contains("quittance-cli undo"), "{said}");
    terminal.ok("undo");
    assert!(terminal.ok("account binding unbind weixin 主号 --lang en").contains("No way in any more: WeChat"));
    terminal.ok("undo");
    let changed = terminal.json("account stage weixin closed");
    assert_eq!(changed["changed"][0]["shut"], json!([]), "what is closed is not missed");
}

#[test]
fn what_is_in_use_is_not_removed() {
    let terminal = Terminal::with_vault();
    terminal.ok("device add 红米");
    terminal.ok("account add weixin --device 红米");
    terminal.ok("account add wps --through weixin");
    for line in ["person remove 小王", "device remove 红米", "account remove weixin"] {
        assert!(terminal.fails(1, line).contains("不能删"), "{line}");
    }
    terminal.ok("person edit 小王 --name 王小明 --note 记账人");
    assert!(terminal.ok("person show 王小明").contains("微信"));
    assert!(terminal.ok("device show 红米").contains("微信"));
}

#[test]
fn services_of_ones_own_stand_beside_the_catalogue() {
    let terminal = Terminal::with_vault();
    let id = terminal.id("service add 村口小店 --domain Shop.Example --signature 【小店】");
    assert!(id.starts_with("own-"));
    terminal.ok("account add 村口小店");
    assert!(terminal.ok("service show 村口小店").contains("自己写的服务"));
    terminal.ok("service edit 村口小店 --note 只收现金");
    assert!(terminal.fails(1, "service remove 村口小店").contains("不能删"));
    assert!(terminal.fails(4, "service edit weixin --note x").contains("自己写的服务"));
    let found = terminal.json("service search zfb");
    assert_eq!(found["services"][0]["service"]["id"], "alipay");
    assert_eq!(terminal.run("service search zzzzzzzz --json").code, 4);
    let page = terminal.ok("service show soul");
    assert!(
        page.contains("自己 › 设置 › 账号与安全 › 注销账号") && page.contains("（官方政策 2022-08-26，已过 3 年）"),
        "{page}"
    );
    assert!(!page.contains('⟦'));
    for language in Language::ALL {
        let read = terminal.reading(language, |s| {
            let vault = s.open().unwrap();
            let rows = services_view(&vault).unwrap();
            for row in &rows {
                let page = said::service(s, &service_view(&vault, &row.service.id).unwrap());
                assert!(page.text().lines().count() > 2 && !page.text().contains('⟦'), "{}", page.text());
            }
            rows.len()
        });
        assert!(read > 175, "every entry, and one's own: {read}");
    }
}

#[test]
fn entry_files_get_a_yes_or_a_precise_no() {
    let mut terminal = Terminal::fresh();
    terminal.today = "2027-01-01".parse().unwrap();
    let soul = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/catalogue/services/soul.toml");
    terminal.ok(&format!("service validate {}", soul.display()));
    let broken = terminal.path("soul.toml");
    std::fs::write(
        &broken,
        std::fs::read_to_string(&soul).unwrap().replace("category = \"social\"", "category = \"nonsense\""),
    )
    .unwrap();
    let outcome = terminal.run(&format!("service validate {} --json", broken.display()));
    assert_eq!(outcome.code, 1);
    assert!(outcome.out.contains("nonsense") && outcome.out.contains("\"sound\": false"), "{}", outcome.out);
    terminal.fails(4, "service validate nothing.toml");
}
