//! What a person says about services, newer catalogues, the second shelf.

use quittance_catalogue::Catalogue;

use super::Terminal;

/// A terminal with an account at Soul.
fn at_soul() -> Terminal {
    let terminal = Terminal::with_vault();
    terminal.ok("account add soul");
    terminal
}

#[test]
fn a_wrong_step_is_corrected_and_the_correction_listed_shown_and_taken_back() {
    let terminal = at_soul();
    let id = terminal.id("service override soul step apply --title 在“我的”里申请注销 --note 自己看过");
    let page = terminal.ok("service show soul");
    assert!(page.contains("在“我的”里申请注销") && page.contains("自己的更正"), "{page}");
    let list = terminal.json("service override list");
    let row = &list["corrections"][0];
    assert_eq!((row["id"].as_str(), row["standing"].as_str()), (Some(id.as_str()), Some("applies")));
    for language in ["zh-CN", "en"] {
        let page = terminal.ok(&format!("service override soul list --lang {language}"));
        assert!(page.contains(&id) && !page.contains('⟦'), "{page}");
    }
    terminal.ok("service override soul step apply --path \"我 > 设置 > 注销账号\" --why \"\"");
    terminal.ok("service override soul gone confirm");
    terminal.ok("service override soul add 再按一次“确定” --after apply");
    terminal.ok("service override soul wait 30 --login revokes");
    terminal.ok("service override soul contact email help@soulapp.cn --instead soulprivacy@soulapp.cn");
    terminal.ok("service override soul contact --gone help@soulapp.cn");
    terminal.ok("service override soul material 身份证照片 --text 手持身份证的照片");
    terminal.ok("service override soul condition orders-done 没有未完成的订单");
    terminal.ok("plan close soul");
    let page = terminal.ok("checklist show soul --full");
    assert!(page.contains("我 › 设置 › 注销账号") && page.contains("再按一次“确定”"), "{page}");
    assert!(!page.contains("看看要不要再确认一次"), "{page}");
    let count = terminal.json("service override list")["corrections"].as_array().unwrap().len();
    assert_eq!(count, 10);
    terminal.ok(&format!("service override remove {}", &id[..6]));
    terminal.ok("undo");
    assert_eq!(terminal.json("service override soul list")["corrections"].as_array().unwrap().len(), 10);
    let english = terminal.ok("service show soul --lang en");
    assert!(!english.contains('⟦'), "{english}");
}

#[test]
fn what_can_not_be_corrected_is_said_in_one_sentence() {
    let terminal = at_soul();
    assert!(terminal.fails(4, "service override soul gone nowhere").contains("步骤"));
    assert!(terminal.fails(1, "service override soul step apply --title \" \"").contains("空"));
    assert!(terminal.fails(1, "service override soul wait 4000").contains("天"));
    assert!(terminal.fails(1, "service override gone apply").contains("服务"), "no service was named");
    assert!(terminal.fails(1, "service override soul step apply").contains("更正什么"));
    terminal.fails(4, "service override nowhere gone apply");
    terminal.fails(4, "service override remove zz");
    terminal.fails(2, "service override soul contact");
    terminal.fails(2, "service override soul wait soon");
}

#[test]
fn how_a_way_out_went_is_recorded_from_words_or_from_the_checklist() {
    let mut terminal = at_soul();
    let id = terminal.id(
        "service report soul --result failed --barrier B09 --stopped-at apply --days 9 --asked id-photo --note 小王试的 --app android --app-version 5.1",
    );
    for language in ["zh-CN", "en"] {
        let page = terminal.ok(&format!("service report list --lang {language}"));
        assert!(page.contains(&id) && page.contains("B09") && !page.contains('⟦'), "{page}");
        let page = terminal.ok(&format!("service show soul --lang {language}"));
        assert!(!page.contains('⟦'), "{page}");
    }
    assert!(terminal.ok("service show soul").contains("你自己没有走通"), "trust is lowered with its reason");
    let report = terminal.ok("service report export");
    assert!(report.contains("没有走通") && report.contains("B09") && report.contains("2026-03"), "{report}");
    assert!(!report.contains("小王") && !report.contains("2026-03-07"));
    let file = terminal.path("report.json");
    terminal.ok(&format!("service report export {}", file.display()));
    let written: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    assert_eq!((written[0]["service"].as_str(), written[0]["days"].as_u64()), (Some("soul"), Some(9)));
    terminal.fails(1, &format!("service report export {}", file.display()));
    terminal.ok(&format!("service report export {} --replace", file.display()));
    terminal.ok(&format!("service report remove {id}"));
    terminal.fails(4, "service report export");

    terminal.ok("plan close soul");
    assert!(terminal.fails(1, "service report --from soul").contains("结果"), "still under way");
    let steps = terminal.json("checklist show soul");
    for step in steps["steps"].as_array().unwrap() {
        let id = step["id"].as_str().unwrap();
        if terminal.run(&format!("checklist done {id}")).code == 0 && id.ends_with("close/apply") {
            break;
        }
        if id.ends_with("close/apply") {
            panic!("the request can't be ticked");
        }
        if terminal.run("checklist show soul --json").out.contains(&format!("\"{id}\"")) {
            terminal.run(&format!("checklist skip {id}"));
        }
    }
    terminal.today = "2026-04-10".parse().unwrap();
    terminal.ok("account stage soul closed --on 2026-03-16");
    terminal.id("service report --from soul");
    let recorded = &terminal.json("service report list")["reports"][0];
    assert_eq!((recorded["how"].as_str(), recorded["days"].as_u64()), (Some("worked"), Some(9)));
    terminal.fails(2, "service report soul --from soul");
    terminal.fails(1, "service report soul");
    terminal.fails(1, "service report soul --result failed --barrier B99");
    terminal.fails(2, "service report soul --result perhaps");
}

#[test]
fn a_patch_is_looked_at_before_it_is_written_and_names_nobody() {
    let terminal = at_soul();
    terminal.fails(4, "service patch --quiet");
    let id = terminal.id("service override soul step apply --title 在“我的”里申请注销 --note 小王看到的");
    terminal.ok("service override soul add \"打 13800002201 找客服\" --after apply");
    terminal.ok("service report soul --result worked --days 9");
    let seen = terminal.ok("service patch");
    assert!(seen.contains("+ zh 在“我的”里申请注销") && seen.contains("= soul"), "{seen}");
    assert!(seen.contains("没有放进去"), "a number may be somebody's: {seen}");
    let file = terminal.path("patch.toml");
    terminal.ok(&format!("service patch {}", file.display()));
    let written = std::fs::read_to_string(&file).unwrap();
    assert!(written.contains("在“我的”里申请注销") && !written.contains("小王") && !written.contains("138"));
    terminal.fails(1, &format!("service patch {} --quiet", file.display()));
    let only = terminal.ok(&format!("service patch --only {id}"));
    assert!(!only.contains("= soul"), "{only}");
    let english = terminal.ok("service patch --lang en");
    assert!(!english.contains('⟦'), "{english}");
}

#[test]
fn an_entry_is_copied_edited_as_a_file_and_an_account_moves_to_it() {
    let terminal = at_soul();
    terminal.ok("plan close soul");
    let id = terminal.id("service copy soul --account soul");
    assert!(terminal.ok("account show Soul（自己的）").contains("Soul（自己的）"));
    let file = terminal.path("mine.toml");
    terminal.ok(&format!("service export {id} {}", file.display()));
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replace("在 Soul 里申请注销账号", "摇一摇手机")).unwrap();
    terminal.ok(&format!("service edit {id} {}", file.display()));
    assert!(terminal.ok("checklist show Soul（自己的） --full").contains("摇一摇手机"));
    terminal.ok("account edit Soul（自己的） --service soul");
    terminal.ok(&format!("service remove {id}"));
    let again = terminal.id(&format!("service add {}", file.display()));
    assert!(terminal.ok(&format!("service show {again}")).contains("摇一摇手机"));
    std::fs::write(&file, "id = 3").unwrap();
    terminal.fails(1, &format!("service add {}", file.display()));
    assert!(terminal.fails(4, &format!("service edit soul {}", file.display())).contains("自己写的服务"));
    assert!(terminal.ok("service export soul").starts_with("id = \"soul\""));
}

#[test]
fn a_signed_catalogue_is_loaded_looked_at_and_unloaded() {
    let mut terminal = at_soul();
    terminal.today = "2026-12-20".parse().unwrap();
    let embedded = Catalogue::embedded();
    let mut services: Vec<_> = embedded.iter().cloned().collect();
    services.iter_mut().find(|entry| entry.id == "soul").unwrap().ways[0].steps[0].title.zh = "新版的说法".to_owned();
    let day = "2026-12-01".parse().unwrap();
    let bytes = quittance_catalogue::pack::pack(&services, day, embedded.reference()).unwrap();
    let keys = minisign::KeyPair::generate_unencrypted_keypair().unwrap();
    let signature = minisign::sign(Some(&keys.pk), &keys.sk, &bytes[..], Some("for tests"), None).unwrap();
    let (file, key) = (terminal.path("new.qpack"), terminal.path("minisign.pub"));
    std::fs::write(&file, &bytes).unwrap();
    std::fs::write(terminal.path("new.qpack.minisig"), signature.to_string()).unwrap();
    std::fs::write(&key, keys.pk.to_box().unwrap().to_string()).unwrap();
    let load = format!("service load {}", file.display());
    assert!(terminal.fails(1, &load).contains("公钥"));
    let looked = terminal.ok(&format!("{load} --key {} --dry-run", key.display()));
    assert!(looked.contains("改动 1 个：Soul"), "{looked}");
    assert!(!terminal.ok("service show soul").contains("新版的说法"));
    let loaded = terminal.ok(&format!("{load} --key {}", key.display()));
    assert!(loaded.contains("第一次用公钥"), "{loaded}");
    assert!(terminal.ok("service show soul").contains("新版的说法"));
    for language in ["zh-CN", "en"] {
        let page = terminal.ok(&format!("service editions --lang {language}"));
        assert!(page.contains("for tests") && !page.contains('⟦'), "{page}");
    }
    terminal.ok("service unload");
    assert!(!terminal.ok("service show soul").contains("新版的说法"));
    terminal.ok(&load);
    let id = terminal.json("service editions")["keys"][0]["id"].as_str().unwrap().to_owned();
    terminal.ok(&format!("service forget-key {id}"));
    terminal.fails(4, "service forget-key FFFF");
    terminal.fails(4, "service load nowhere.qpack");
    let mut broken = bytes;
    let last = broken.len() - 3;
    broken[last] ^= 1;
    std::fs::write(&file, broken).unwrap();
    assert!(terminal.fails(1, &format!("{load} --key {}", key.display())).contains("签名"));
}

#[test]
fn a_second_shelf_is_loaded_searched_and_taken_over_by_an_account() {
    let terminal = Terminal::with_vault();
    let file = terminal.path("sites.json");
    std::fs::write(
        &file,
        r#"[{"name":"Pebble Post","url":"https://pebblepost.example.com/bye","difficulty":"hard","notes":"Sign in first.","domains":["pebblepost.com"]}]"#,
    )
    .unwrap();
    assert!(terminal.ok(&format!("service shelf load {}", file.display())).contains("载入 1 个服务"));
    let found = terminal.json("service search pebble");
    assert_eq!(found["services"][0]["service"]["second"], true);
    for language in ["zh-CN", "en"] {
        let page = terminal.ok(&format!("service show \"Pebble Post\" --lang {language}"));
        assert!(page.contains("https://pebblepost.example.com/bye") && !page.contains('⟦'), "{page}");
    }
    assert!(terminal.ok("service show \"Pebble Post\"").contains("第二书架"));
    terminal.ok("account add \"Pebble Post\"");
    terminal.ok("service shelf remove");
    terminal.ok("plan close \"Pebble Post\"");
    assert!(terminal.ok("checklist show \"Pebble Post\" --full").contains("pebblepost.example.com"));
    assert_eq!(terminal.ok("service wanted --quiet"), "Pebble Post\n");
    assert!(terminal.ok("service wanted").contains("第二书架"));
    assert_eq!(Terminal::with_vault().run("service wanted").code, 4);
    std::fs::write(&file, "{}").unwrap();
    terminal.fails(1, &format!("service shelf load {}", file.display()));
    terminal.fails(4, "service shelf remove");
}

#[test]
fn the_catalogue_can_be_read_before_there_is_a_vault_and_nothing_is_made() {
    let terminal = Terminal::fresh();
    let page = terminal.ok("service show weixin");
    assert!(page.contains("微信"), "{page}");
    assert_eq!(terminal.json("service search zfb")["services"][0]["service"]["id"], "alipay");
    let listed = terminal.json("service list")["services"].as_array().unwrap().len();
    assert_eq!(listed, Catalogue::embedded().len());
    assert!(!terminal.path("vault").exists(), "looking leaves nothing behind");
    terminal.fails(4, "service add 某应用");
    terminal.fails(4, "account list");
}

#[test]
fn what_a_wait_depends_on_is_not_called_a_conflict() {
    let terminal = Terminal::fresh();
    let page = terminal.ok("service show yahoo");
    assert!(page.contains("看国家和地区") && page.contains("30–180 天"), "{page}");
    assert!(!page.contains("各处写的不一样"), "{page}");
    let page = terminal.ok("service show microsoft");
    assert!(page.contains("自己选") && !page.contains("各处写的不一样"), "{page}");
    let page = terminal.ok("service show weixin");
    assert!(page.contains("适用：安卓") && page.contains("适用：iOS"), "{page}");
    assert!(page.contains("冷静期各处写的不一样"), "two pages say 60 and 15 for everybody: {page}");
    for id in ["yahoo", "microsoft", "weixin", "fitbit", "aol", "csair"] {
        let page = terminal.ok(&format!("service show {id} --lang en"));
        assert!(!page.contains('⟦'), "{page}");
    }
}

#[test]
fn a_password_check_is_only_a_check_and_memory_asks_to_be_verified() {
    let terminal = Terminal::with_vault();
    terminal.ok("account add paypal");
    let page = terminal.ok("service show paypal");
    let line = page.lines().find(|line| line.contains("密码；开了两步验证")).unwrap();
    assert!(line.contains('＝') && line.contains("只是核对"), "{line}");
    assert!(page.contains("凭记忆，请在应用里核对"), "{page}");
    assert!(terminal.ok("service show paypal --lang en").contains("verify in the app"));
}

#[test]
fn services_a_person_wrote_down_are_counted_with_those_they_copied() {
    let terminal = Terminal::with_vault();
    terminal.ok("service add 某应用");
    terminal.ok("service copy soul --name 我的");
    assert_eq!(terminal.json("service editions")["own"], 2);
}
