//! What if, safe orders, the map, worked cases.

use serde_json::{Value, json};

use super::Terminal;

/// 微信 on a number, WPS through 微信, 豆瓣 on the number and on a mail address.
fn linked() -> Terminal {
    let terminal = Terminal::with_vault();
    terminal.ok("identifier add phone 13800002201 --label 主号");
    terminal.ok("account add 微信 --bind 主号");
    terminal.ok("account add WPS --through 微信");
    terminal.ok("identifier add email wang@example.cn --label 信箱");
    terminal.ok("account add 豆瓣 --bind 主号 --bind 信箱");
    terminal
}

fn services(rows: &Value) -> Vec<&str> {
    let mut services: Vec<&str> = rows.as_array().unwrap().iter().map(|row| row["service"].as_str().unwrap()).collect();
    services.sort_unstable();
    services
}

#[test]
fn what_if_has_the_shape_that_scripts_rely_on() {
    let terminal = linked();
    let number = terminal.json("identifier show 主号")["id"].as_str().unwrap().to_owned();
    let answer = terminal.json("whatif lose 主号");
    assert_eq!(answer["removed"], json!([format!("identifier:{number}")]));
    assert_eq!(services(&answer["locked_out"]), ["weixin", "wps"]);
    let wps = answer["locked_out"].as_array().unwrap().iter().find(|row| row["service"] == "wps").unwrap();
    assert_eq!(wps["because"], json!(["WPS：只有通过微信", "微信：只有发到 138••••2201 的验证码"]));
    assert_eq!(wps["chain"][1]["to"], format!("account:{}", wps["account"].as_str().unwrap()));
    assert_eq!((&answer["weakened"][0]["service"], &answer["weakened"][0]["ways_left"]), (&json!("douban"), &json!(1)));
    assert_eq!((&answer["unaffected"], &answer["quarantine_days"]), (&json!(0), &json!(90)));
    assert_eq!(answer["let_go"], answer["removed"]);
    for key in ["waiting", "perhaps", "taken", "at_worst"] {
        assert!(answer[key].is_array(), "{key}");
    }
    let english = terminal.json("whatif lose 主号 --lang en");
    let wps = english["locked_out"].as_array().unwrap().iter().find(|row| row["service"] == "wps").unwrap();
    assert_eq!(wps["because"][0], "WPS Office: only through WeChat");
}

#[test]
fn a_reference_may_be_an_account_an_identifier_or_a_device_by_id_prefix_name_or_with_its_kind() {
    let terminal = linked();
    let device = terminal.id("device add 红米");
    let account = terminal.json("account show WPS")["row"]["id"].as_str().unwrap().to_owned();
    for line in [
        "whatif lose 红米".to_owned(),
        format!("whatif lose {device}"),
        format!("whatif lose {}", &device[..6]),
        format!("whatif lose device:{device}"),
    ] {
        assert_eq!(terminal.json(&line)["removed"], json!([format!("device:{device}")]), "{line}");
    }
    assert_eq!(terminal.json("whatif close account:WPS")["removed"], json!([format!("account:{account}")]));
    terminal.ok("device add 微信");
    let said = terminal.fails(1, "whatif lose 微信");
    assert!(said.contains("account:") && said.contains("device:"), "{said}");
    assert_eq!(terminal.json("whatif close account:微信")["removed"].as_array().unwrap().len(), 1);
    assert!(terminal.fails(4, "whatif lose 没有的").contains("没有的"));
    assert!(!terminal.fails(4, "whatif lose 13900003302").contains("13900003302"), "what was typed may be a number");
    let both = terminal.json("whatif lose 主号 红米");
    assert_eq!(both["removed"].as_array().unwrap().len(), 2, "several things may happen together");
}

#[test]
fn a_stolen_phone_that_opens_gives_more_away_and_open_means_nothing_without_a_device() {
    let terminal = Terminal::with_vault();
    terminal.ok("device add 红米");
    terminal.ok("identifier add phone 13800002201 --device 红米");
    terminal.ok("account add soul --bind 13800002201");
    terminal.ok("account add wps");
    terminal.ok("account method add wps device:红米");
    let locked = terminal.json("whatif steal 红米");
    assert_eq!(services(&locked["taken"]), ["soul"], "the card can be put into another phone");
    let open = terminal.json("whatif steal 红米 --open");
    assert_eq!(services(&open["taken"]), ["soul", "wps"]);
    assert!(terminal.fails(2, "whatif steal soul --open").contains("--open"));
    assert!(terminal.fails(2, "whatif lose 红米 --open").contains("--open"));
    let waits = terminal.json("whatif lose 红米");
    assert_eq!(services(&waits["waiting"]), ["soul"]);
    assert_eq!(
        waits["waiting"][0]["because"],
        json!(["Soul：只有发到 138••••2201 的验证码", "138••••2201 的 SIM 卡在红米里"])
    );
}

#[test]
fn passwords_forgotten_and_known_to_others_are_asked_by_account() {
    let terminal = linked();
    terminal.ok("account method add 微信 password");
    assert_eq!(terminal.json("whatif forget 微信")["locked_out"], json!([]), "the number still opens it");
    assert_eq!(services(&terminal.json("whatif leak 微信")["taken"]), ["weixin", "wps"]);
    assert!(terminal.ok("whatif leak 微信 --lang en").starts_with("If somebody else knows the password of WeChat:"));
}

#[test]
fn the_answer_reads_in_both_languages_and_offers_the_order() {
    let terminal = linked();
    terminal.ok("identifier add bank-card 6222021234567890417");
    for line in [
        "whatif lose 主号",
        "whatif steal 主号",
        "whatif close 微信",
        "whatif steal 微信",
        "whatif close 信箱",
        "whatif steal 信箱",
        "whatif lose 6222021234567890417",
        "graph show",
        "graph show 主号",
        "graph show 豆瓣",
        "graph spof --change",
        "graph questions",
    ] {
        for language in ["zh-CN", "en"] {
            let page = terminal.ok(&format!("{line} --lang {language}"));
            assert!(!page.contains('⟦') && !page.contains("13800002201") && !page.contains("wang@"), "{line}: {page}");
            assert!(!page.is_empty(), "{line}");
        }
    }
    let page = terminal.ok("whatif close 微信");
    assert!(page.starts_with("如果微信注销了：") && page.contains("WPS：只有通过微信"), "{page}");
    assert!(page.contains("quittance-cli plan close ") && page.contains(" --order"), "{page}");
    let said = terminal.fails(1, "whatif close 6222021234567890417");
    assert!(said.contains("•") && said.contains("whatif lose"), "{said}");
}

#[test]
fn a_number_with_nothing_to_move_to_can_not_be_retired_and_says_what_stands_in_the_way() {
    let terminal = linked();
    let none = terminal.run("plan retire 主号 --order");
    assert_eq!(none.code, 1, "{}", none.err);
    assert!(none.out.contains("微信") && none.out.contains("--give-up "), "{}", none.out);
    assert!(none.out.contains("90 天"), "{}", none.out);
    assert!(none.err.contains("排不出安全的顺序"), "{}", none.err);
    let none = terminal.run("plan retire 主号 --order --json --lang en");
    assert_eq!(none.code, 1);
    let view: Value = serde_json::from_str(&none.out).unwrap();
    assert_eq!((&view["possible"], &view["steps"]), (&json!(false), &json!([])));
    let weixin = view["in_the_way"].as_array().unwrap().iter().find(|row| row["name"] == "WeChat").unwrap();
    let id = weixin["give_up"].as_str().unwrap();
    let accepted = terminal.json(&format!("plan retire 主号 --order --give-up {id} --give-up WPS"));
    assert_eq!(accepted["possible"], true, "{accepted:#}");
}

#[test]
fn the_order_for_a_number_moves_every_account_before_the_number_goes() {
    let terminal = linked();
    let old = terminal.json("identifier show 主号")["id"].as_str().unwrap().to_owned();
    let new = terminal.id("identifier add phone 13900003302");
    let view = terminal.json("plan retire 主号 --order");
    assert_eq!((&view["possible"], &view["changes"], &view["quarantine_days"]), (&json!(true), &json!(1), &json!(90)));
    let steps = view["steps"].as_array().unwrap();
    let acts: Vec<&str> = steps.iter().map(|step| step["act"].as_str().unwrap()).collect();
    assert_eq!(acts.last(), Some(&"give_up"));
    let change = steps.iter().find(|step| step["act"] == "change").unwrap();
    assert_eq!(change["title"], "把微信的 138••••2201 换成 139••••3302");
    assert_eq!(
        (&change["with"], &change["instead_of"]),
        (&json!(format!("identifier:{new}")), &json!(format!("identifier:{old}")))
    );
    assert!(steps.iter().any(|step| step["act"] == "unbind" && step["title"] == "从豆瓣解绑 138••••2201"), "{view:#}");
    let page = terminal.ok("plan retire 主号 --order --lang en");
    assert!(page.contains("At WeChat, replace 138••••2201 with 139••••3302") && page.contains("90 days"), "{page}");
    assert!(terminal.fails(1, "plan retire 微信 --order").contains("plan close"), "an account is closed");
    assert!(terminal.fails(4, "plan retire 主号 --order --leave bound:nothing").contains("bound:nothing"));
    let left = terminal.json("graph show 豆瓣")["ways"].as_array().unwrap().iter().find_map(|way| {
        let key = way["key"].as_str().unwrap();
        key.ends_with(&old).then(|| key.to_owned())
    });
    let view = terminal.json(&format!("plan retire 主号 --order --leave {}", left.unwrap()));
    assert_eq!(view["left"][0]["name"], "豆瓣");
}

#[test]
fn several_accounts_are_closed_in_the_order_in_which_they_hang_on_one_another() {
    let terminal = linked();
    let looked = terminal.json("plan close 微信 WPS --order --dry-run");
    let closed: Vec<&str> =
        looked["order"]["steps"].as_array().unwrap().iter().map(|step| step["title"].as_str().unwrap()).collect();
    assert_eq!(closed, ["注销 WPS", "注销微信"]);
    assert_eq!(terminal.json("checklist list")["checklists"], json!([]), "only looked at");
    let begun = terminal.json("plan close 微信 WPS 微信 --order");
    let plans: Vec<&str> =
        begun["plans"].as_array().unwrap().iter().map(|plan| plan["service"].as_str().unwrap()).collect();
    assert_eq!(plans, ["wps", "weixin"], "named twice is begun once");
    terminal.ok("undo");
    assert_eq!(terminal.json("checklist list")["checklists"], json!([]), "begun in one operation");
    assert!(terminal.fails(2, "plan close 微信 --give-up WPS").contains("--order"));
}

#[test]
fn where_closing_would_lock_another_account_nothing_is_begun() {
    let terminal = Terminal::with_vault();
    terminal.ok("account add 微信");
    terminal.ok("account method add 微信 password");
    terminal.ok("account add WPS --through 微信");
    let refused = terminal.run("plan close 微信 --order");
    assert_eq!(refused.code, 1, "{}", refused.out);
    assert!(refused.out.contains("WPS") && refused.err.contains("什么都没有改"), "{} {}", refused.out, refused.err);
    assert_eq!(terminal.json("checklist list")["checklists"], json!([]));
    let accepted = terminal.json("plan close 微信 --order --give-up WPS");
    assert_eq!(accepted["plans"].as_array().unwrap().len(), 1);
}

#[test]
fn single_points_are_ranked_and_the_smallest_change_is_named_on_demand() {
    let terminal = linked();
    let plain = terminal.json("graph spof");
    assert_eq!(plain["points"][0]["name"], "138••••2201");
    assert_eq!(services(&plain["points"][0]["locks"]), ["weixin", "wps"]);
    assert!(plain["points"][0].get("change").is_none());
    terminal.ok("identifier add phone 13900003302");
    let points = terminal.json("graph spof --change --limit 1");
    assert_eq!((points["points"].as_array().unwrap().len(), points["all"].as_u64()), (1, Some(2)));
    let change = &points["points"][0]["change"];
    assert_eq!(change["possible"], true);
    assert_eq!(services(&change["set_up"]), ["weixin"], "WPS follows");
    let page = terminal.ok("graph spof --change");
    assert!(page.contains("给微信添一种登录方式：发到 139••••3302 的验证码"), "{page}");
    let empty = Terminal::with_vault();
    assert!(empty.ok("graph spof").contains("没有单点"));
}

#[test]
fn the_map_is_written_masked_and_whole_or_not_at_all() {
    let terminal = linked();
    terminal.ok("account edit WPS --label \"<b>&小号\"");
    for (ending, begins) in [("json", "{"), ("dot", "digraph quittance {"), ("svg", "<svg xmlns=")] {
        let path = terminal.path(&format!("map.{ending}"));
        let line = format!("graph export {}", path.display());
        terminal.ok(&line);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.starts_with(begins), "{text}");
        assert!(text.contains("138••••2201") && !text.contains("13800002201") && !text.contains("wang@"), "{ending}");
        assert!(!text.contains('⟦'), "{text}");
        assert!(terminal.fails(1, &line).contains("已经有了"));
        terminal.ok(&format!("{line} --replace"));
        assert_eq!(terminal.ok(&format!("graph export - --format {ending}")), text, "the same on standard output");
    }
    let svg = std::fs::read_to_string(terminal.path("map.svg")).unwrap();
    assert!(svg.contains("&lt;b&gt;&amp;") && !svg.contains("<b>"), "{svg}");
    assert!(!svg.contains("href") && !svg.contains("url("), "it refers to nothing outside itself");
    let map: Value = serde_json::from_str(&std::fs::read_to_string(terminal.path("map.json")).unwrap()).unwrap();
    assert_eq!(map, terminal.json("graph show"));
    assert!(terminal.fails(2, "graph export map.txt").contains("--format"));
    assert!(
        terminal.fails(1, &format!("graph export {}/no/map.svg", terminal.path("x").display())).contains("写不进去")
    );
    let leftovers = std::fs::read_dir(terminal.dir.path())
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().contains("unfinished"));
    assert_eq!(leftovers.count(), 0);
}

#[test]
fn a_question_is_answered_and_the_answer_can_be_taken_back() {
    let terminal = linked();
    let asked = terminal.json("graph questions");
    let row = asked["questions"].as_array().unwrap().iter().find(|row| row["service"] == "weixin").unwrap().clone();
    let (account, way) = (row["account"].as_str().unwrap(), row["way"].as_str().unwrap());
    assert!(terminal.ok("graph questions").contains(&format!("graph answer {account} yes|no --way ")));
    terminal.ok(&format!("graph answer {account} yes --way {way}"));
    let likelihood = |terminal: &Terminal| {
        let ways = terminal.json("graph show 微信")["ways"].clone();
        ways.as_array().unwrap().iter().filter(|way| way["likelihood"] == "confirmed").count()
    };
    assert_eq!(likelihood(&terminal), 1);
    terminal.ok("undo");
    assert_eq!(likelihood(&terminal), 0);
    terminal.ok("graph answer 微信 no --need code:主号");
    let gone = terminal.json("whatif lose 主号");
    assert!(!services(&gone["locked_out"]).contains(&"weixin"), "nothing of 微信 hangs on it any more");
    assert!(!terminal.fails(1, "graph answer 微信 no --need hunter2").contains("hunter2"), "it may be a password");
    terminal.fails(2, "graph answer 微信 maybe");
    terminal.fails(4, "graph answer 微信 yes --way nothing");
}

#[test]
fn with_several_ways_unconfirmed_the_answer_has_to_say_which() {
    let terminal = linked();
    let said = terminal.fails(1, "graph answer 豆瓣 yes");
    assert!(said.contains("bound:") && said.contains("138••••2201"), "{said}");
    terminal.ok("account add 哈啰 --bind 主号");
    terminal.ok("graph answer 哈啰 yes --quiet");
    assert!(terminal.fails(4, "graph answer 哈啰 yes").contains("没有等着确认"));
}

fn cases() -> String {
    format!("{}/../access/tests/cases.json", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn every_published_case_comes_out_as_expected_without_a_vault() {
    let terminal = Terminal::fresh();
    let reports = terminal.json(&format!("graph eval {}", cases()));
    let queries: usize = reports.as_array().unwrap().iter().map(|case| case["queries"].as_array().unwrap().len()).sum();
    assert_eq!((reports.as_array().unwrap().len(), queries), (26, 73));
    assert_eq!(reports[0]["queries"][1]["lost"], json!(["Didi", "Meituan"]), "under the keys of the file");
    let page = terminal.run(&format!("graph eval {} --lang en", cases()));
    assert!(page.out.contains("C1\n") && page.err.contains("73 queries, all as expected"), "{}", page.err);
    assert!(!terminal.path("vault").exists());
}

#[test]
fn an_expectation_that_is_not_met_is_named_with_what_was_computed() {
    let terminal = Terminal::fresh();
    let path = terminal.path("cases.json");
    let text = r#"{"id": "一", "held": ["手机号"], "methods": ["微信 <- 手机号", "WPS <- 微信"], "queries": [
        {"q": "lockout", "destroy": ["手机号"], "lost": ["微信", "WPS"]},
        {"q": "lockout", "destroy": ["手机号"], "lost": ["微信"]},
        {"q": "plan", "destroy": ["手机号"], "expect": {"feasible": true}}]}"#;
    std::fs::write(&path, text).unwrap();
    let outcome = terminal.run(&format!("graph eval {} --json", path.display()));
    assert_eq!(outcome.code, 1);
    let reports: Value = serde_json::from_str(&outcome.out).unwrap();
    let met: Vec<bool> =
        reports[0]["queries"].as_array().unwrap().iter().map(|query| query["met"].as_bool().unwrap()).collect();
    assert_eq!(met, [true, false, false]);
    assert!(outcome.err.contains("3 个问题里有 2 个对不上"), "{}", outcome.err);
    assert!(
        outcome.err.contains(r#"一第 2 问（lockout）：lost：文件写 ["微信"]，算出 ["WPS","微信"]"#),
        "{}",
        outcome.err
    );
    assert!(outcome.err.contains("feasible：文件写 true，算出 false"), "{}", outcome.err);
    let query = &reports[0]["queries"][1];
    assert_eq!(
        (&query["expected"]["lost"], &query["lost"]),
        (&json!(["微信"]), &json!(["WPS", "微信"])),
        "both, by key"
    );
    let page = terminal.run(&format!("graph eval {} --lang en", path.display()));
    assert!(page.out.contains(r#"lost: expected ["微信"], computed ["WPS","微信"]"#), "{}", page.out);
}

#[test]
fn a_bad_file_of_cases_is_refused_in_one_sentence() {
    let mut terminal = Terminal::fresh();
    terminal.language = "en";
    let files: [(&str, &[u8], &str); 8] = [
        ("empty.json", b"", "is empty"),
        ("blank.json", b"\xef\xbb\xbf \n", "is empty"),
        ("binary.json", b"\x00\x01\x02{", "is not text"),
        ("latin.json", b"[\"\xe9\xff\"]", "is not text"),
        ("cut.json", b"[{\"id\": ", "line 1, column 8"),
        ("shape.json", b"{\"graph\": 1}", "case 1: \"id\" is missing"),
        ("number.json", b"7", "case 1"),
        ("query.json", br#"{"id": "X", "held": ["P"], "methods": ["A <- P"], "queries": [{"q": "sing"}]}"#, "sing"),
    ];
    for (name, bytes, said) in files {
        std::fs::write(terminal.path(name), bytes).unwrap();
        let error = terminal.fails(1, &format!("graph eval {} --json", terminal.path(name).display()));
        assert!(error.contains(name) && error.contains(said), "{name}: {error}");
        assert_eq!(error.lines().count(), 2, "one sentence and what to do: {error}");
    }
    terminal.language = "zh-CN";
    let chinese = [
        ("cut.json", "第 1 行第 8 列：到这里就断了"),
        ("shape.json", "第 1 个例题：缺 \"id\""),
        ("query.json", "例题 X 第 1 问（sing）：没有 \"sing\" 这种问题"),
    ];
    for (name, said) in chinese {
        let error = terminal.fails(1, &format!("graph eval {}", terminal.path(name).display()));
        assert!(error.contains(said) && error.contains(name), "{name}: {error}");
    }
    terminal.language = "en";
    terminal.fails(4, "graph eval nowhere.json");
    assert!(terminal.fails(1, &format!("graph eval {}", terminal.dir.path().display())).contains("folder"));
    terminal.input = "[]".to_owned();
    assert_eq!(terminal.json("graph eval -"), json!([]));
    let deep = "[".repeat(100_000);
    std::fs::write(terminal.path("deep.json"), deep).unwrap();
    terminal.fails(1, &format!("graph eval {}", terminal.path("deep.json").display()));
}

#[test]
fn help_of_the_new_commands_is_in_both_languages() {
    let terminal = Terminal::fresh();
    for command in ["whatif", "whatif steal", "plan retire", "plan close", "graph", "graph export", "graph answer"] {
        let chinese = terminal.ok(&format!("{command} --help"));
        let english = terminal.ok(&format!("{command} --help --lang en"));
        assert!(chinese.contains("用法：") && english.contains("Usage:"), "{command}");
        assert!(!chinese.contains('⟦') && !english.contains('⟦') && chinese != english, "{command}");
    }
}
