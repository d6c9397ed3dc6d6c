//! S2, 浮生为卿歌 and 好玩友: both sides of the ID card, a hand-copied letter, a fingerprint.

use quittance_tests::terminal::Terminal;
use serde_json::Value;

fn player() -> Terminal {
    let terminal = Terminal::on("2026-11-24");
    terminal.ok("account add 浮世为卿歌 --bind 主号 --data 姓名 --data 身份证号");
    terminal
}

#[test]
fn the_printed_name_finds_the_game() {
    let terminal = Terminal::on("2026-11-24");
    for name in ["浮世为卿歌", "浮生为卿歌", "好玩友"] {
        assert_eq!(
            terminal.json(&format!("service search {name}"))["services"][0]["service"]["id"],
            "fushengweiqingge",
            "{name}"
        );
    }
}

#[test]
fn what_they_will_ask_for_stands_against_what_was_given_before_anything_is_begun() {
    let terminal = player();
    let view = terminal.json("account show 浮生为卿歌");
    let asks: Vec<(&str, &Value)> =
        view["asks"].as_array().unwrap().iter().map(|ask| (ask["item"].as_str().unwrap(), &ask["given"])).collect();
    for item in ["id_photo", "fingerprint"] {
        let given = asks.iter().find(|(asked, _)| *asked == item).unwrap_or_else(|| panic!("{item}: {asks:?}")).1;
        assert!(given.is_null(), "{item} was never given");
    }
    assert!(view["barriers"].as_array().unwrap().iter().any(|found| found["code"] == "B03"));
    let page = terminal.ok("account show 浮生为卿歌");
    assert!(page.contains("≠ 身份证照片（没有给过）") && page.contains("≠ 指纹（没有给过）"), "{page}");
    assert!(page.contains("B03 索要的比注册时多"), "{page}");
}

#[test]
fn giving_more_at_sign_up_makes_it_no_longer_more() {
    let terminal = player();
    terminal.ok("account data add 浮生为卿歌 身份证照片 --how real-name");
    let page = terminal.ok("account show 浮生为卿歌");
    assert!(page.contains("＝ 身份证照片（实名时）") && page.contains("≠ 指纹（没有给过）"), "{page}");
}

#[test]
fn a_way_that_fails_leads_to_the_next_and_the_fingerprint_comes_last_before_a_letter() {
    let terminal = player();
    terminal.ok("plan close 浮生为卿歌");
    terminal.tick_until("浮生为卿歌", "close");
    let mut seen: Vec<String> = Vec::new();
    for _ in 0..6 {
        let Some(step) =
            terminal.steps("浮生为卿歌").into_iter().find(|step| step["stage"] == "close" && step["state"] == "todo")
        else {
            break;
        };
        let title = step["title"].as_str().unwrap().to_owned();
        assert!(!seen.contains(&title), "the same way is offered twice: {title}");
        seen.push(title);
        terminal.ok(&format!("checklist failed {} --in 浮生为卿歌", step["id"].as_str().unwrap()));
        terminal.tick_until("浮生为卿歌", "close");
    }
    let parts = ["账号中心的网页", "打客服电话", "写邮件给客服", "好玩友", "写信要求"];
    assert_eq!(seen.len(), parts.len(), "{seen:?}");
    for (title, part) in seen.iter().zip(parts) {
        assert!(title.contains(part), "{part}: {seen:?}");
    }
}

#[test]
fn papers_are_told_beforehand_with_what_to_hold_back_and_how_to_mask_a_copy() {
    let terminal = player();
    terminal.ok("plan close 浮生为卿歌");
    terminal.tick_until("浮生为卿歌", "close");
    terminal.ok("checklist failed close/apply --in 浮生为卿歌 --note 网页打不开");
    let materials = terminal.step("浮生为卿歌", "preflight/materials");
    assert_eq!(materials["state"], "todo");
    assert!(materials["facts"].to_string().contains("≠ 身份证照片：注册时没给过"), "{}", materials["facts"]);
    let warnings = materials["warnings"].to_string();
    assert!(warnings.contains("可以先不给") && warnings.contains("仅供注销浮生为卿歌使用"), "{warnings}");
    assert_eq!(terminal.step("浮生为卿歌", "close/call")["state"], "blocked", "first know what they will ask for");
}

#[test]
fn the_complaint_rests_on_the_rule_against_asking_for_more() {
    let terminal = player();
    terminal.ok("plan close 浮生为卿歌");
    let complaint = terminal.step("浮生为卿歌", "escalate/complain");
    let barrier = &complaint["barriers"][0];
    assert_eq!(barrier["code"], "B03");
    assert!(barrier["basis"].as_str().unwrap().contains("不必要或不合理的条件"), "{barrier}");
}
