//! Wrong usage, and anything else that can be typed.

use std::ffi::OsString;

use proptest::prelude::*;

use super::Terminal;

#[test]
fn a_wrong_usage_is_one_sentence_in_the_persons_language() {
    let mut terminal = Terminal::fresh();
    let cases = [
        ("account list --jsn", "没有“--jsn”这个选项。是不是要写 --json？"),
        ("acount list", "没有“acount”这个命令。是不是要写 account？"),
        ("account add", "还缺：<SERVICE>"),
        ("account stage soul asleep", "可选：active dormant"),
        ("due --today 2026-2-30", "要写成 YYYY-MM-DD 这样。"),
        ("due --days many", "“many”不能用在 --days"),
        ("account mandate add soul x --amount 1,5", "要写成 19.90 这样。"),
        ("account binding add soul x --role", "后面要跟一个值"),
        ("device add x --owner a --shared", "不能一起用"),
    ];
    for (line, said) in cases {
        let error = terminal.fails(2, line);
        assert!(error.contains(said) && error.contains("--help"), "{line}: {error}");
        assert!(!error.contains("error:"), "{error}");
    }
    terminal.language = "en";
    assert!(terminal.fails(2, "acount list").starts_with("There is no command “acount”. Did you mean account?"));
    assert!(
        !terminal.fails(2, "undo 13800002201").contains("13800002201"),
        "a number in the wrong place is not said back"
    );
}

#[test]
fn help_is_in_the_persons_language_and_ends_well() {
    let mut terminal = Terminal::fresh();
    let help = terminal.ok("account data add --help");
    assert!(help.contains("用法：") && help.contains("处处可用") && help.contains("real-name"), "{help}");
    assert!(!help.contains("possible values") && !help.contains('⟦'), "{help}");
    terminal.language = "en";
    assert!(terminal.ok("--help").contains("The command line of Quittance"));
    assert!(terminal.ok("--help --lang zh-CN").contains("销号簿的命令行"));
    assert!(terminal.ok("--version").starts_with("quittance-cli "));
    let nothing = terminal.run("");
    assert_eq!(nothing.code, 2);
    assert!(nothing.err.contains("Usage:"), "{}", nothing.err);
}

#[test]
fn completions_and_the_manual_know_every_command() {
    let terminal = Terminal::fresh();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(terminal.ok(&format!("completions {shell}")).contains("logged-in"), "{shell}");
    }
    assert!(terminal.ok("man").contains("quittance"));
    let folder = terminal.path("man");
    terminal.ok(&format!("man {}", folder.display()));
    assert!(folder.join("quittance-cli-account-add.1").exists());
    assert!(!terminal.ok("--help").contains(" man "), "the manual is for those who package it");
}

fn word() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "account",
        "list",
        "show",
        "add",
        "edit",
        "remove",
        "soul",
        "weixin",
        "data",
        "findings",
        "accept",
        "--all",
        "--from",
        "-",
        "--json",
        "--lang",
        "en",
        "zh-CN",
        "--today",
        "2026-03-07",
        "plan",
        "close",
        "checklist",
        "done",
        "1",
        "--in",
        "due",
        "--days",
        "undo",
        "redo",
        "service",
        "search",
        "import",
        "--dry-run",
        "vault",
        "info",
        "identifier",
        "phone",
        "--",
        "--help",
        "小王",
        "person",
        "log",
        "verify",
        "--quiet",
        "--reveal",
        "--progress",
        "json",
        "none",
        "--opened",
        "..2021-07-18",
        "device",
        "retire",
        "--gone",
        "completions",
        "bash",
    ]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => "\\PC{0,12}", 1 => "-{0,2}[a-z0-9=:/.-]{0,10}"]
}

#[test]
fn nothing_that_can_be_typed_makes_it_panic_or_answer_outside_the_exit_codes() {
    let terminal = Terminal::with_vault();
    terminal.ok("account add soul");
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 120,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    runner
        .run(&prop::collection::vec(word(), 0..7), |words| {
            // Files of the folder the tests run in are none of this test's business.
            prop_assume!(!words.iter().any(|word| word == "demo" || word == "man" || word == "create"));
            let args: Vec<OsString> = words.iter().map(OsString::from).collect();
            let outcome = terminal.run_args(&args);
            prop_assert!([0, 1, 2, 3, 4, 5, 130].contains(&outcome.code), "{:?}", outcome);
            prop_assert!(!outcome.err.contains('⟦') && !outcome.out.contains('⟦'), "{:?}", outcome);
            prop_assert!(
                outcome.code == 0 || !outcome.err.is_empty() || words.iter().any(|w| w.starts_with('-')),
                "{:?}",
                outcome
            );
            Ok(())
        })
        .unwrap();
}
