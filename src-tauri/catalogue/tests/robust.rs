//! Whatever people paste or drop, nothing panics.

mod common;

use proptest::prelude::*;
use quittance_catalogue::matching::{Key, match_key};
use quittance_catalogue::search::fold;
use quittance_catalogue::validate::{self, EntryFile};
use quittance_catalogue::{Catalogue, net};

/// Text with the characters that hurt: Chinese, full-width, marks of addresses, controls.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-zA-Z0-9.@:/?#<>【】（）() \u{0}支付宝微信淘绿行ＡＢ-]{0,60}",
        "https?://[a-z.@:0-9/]{0,40}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn search_takes_anything(query in text(), limit in 0usize..5) {
        static SAMPLE: std::sync::OnceLock<Catalogue> = std::sync::OnceLock::new();
        let catalogue = SAMPLE.get_or_init(common::sample);
        let hits = catalogue.search(&query, limit);
        prop_assert!(hits.len() <= limit);
        prop_assert!(hits.windows(2).all(|pair| pair[0].score >= pair[1].score));
        prop_assert!(hits.iter().all(|hit| (0.0..=1.0).contains(&hit.score)));
    }

    #[test]
    fn matching_takes_anything(key in text()) {
        let catalogue = Catalogue::embedded();
        for key in [
            Key::Host(&key), Key::Android(&key), Key::Ios(&key), Key::Sms(&key), Key::Mail(&key), Key::Name(&key),
        ] {
            let found = match_key(catalogue, key);
            prop_assert!(found.windows(2).all(|pair| pair[0].score >= pair[1].score));
            prop_assert!(found.iter().all(|c| c.score > 0.0 && c.score <= 1.0));
        }
    }

    #[test]
    fn folding_twice_is_folding_once(text in text()) {
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }

    #[test]
    fn addresses_take_anything(text in text()) {
        net::is_domain(&text);
        net::is_email(&text);
        if let Some(host) = net::host_of(&text) {
            prop_assert!(net::registrable(&host).is_none_or(|domain| host.ends_with(domain)));
        }
    }

    #[test]
    fn a_damaged_entry_is_a_fault_and_no_panic(cut in 0usize..3000, junk in text(), at in 0usize..3000) {
        let good = include_str!("../../../tests/fixtures/catalogue-good/example.toml");
        let chars: Vec<char> = good.chars().collect();
        let (at, cut) = (at.min(chars.len()), cut.min(chars.len()));
        let damaged: String = chars[..at].iter().copied()
            .chain(junk.chars())
            .chain(chars[at.max(cut)..].iter().copied())
            .collect();
        match EntryFile::parse("example.toml", damaged) {
            Ok(file) => {
                let reference = Catalogue::embedded().reference();
                for fault in validate::check(vec![file], &[], reference, None).violations {
                    prop_assert!(!fault.to_string().is_empty());
                }
            }
            Err(fault) => prop_assert!(!fault.message.zh.is_empty()),
        }
    }
}
