//! Prints how big the embedded catalogue is, how long it takes to load, and how fast search is over 3,000 entries:
//! `cargo run --release -p quittance-catalogue --example figures`

#![allow(clippy::print_stdout)]

use std::time::{Duration, Instant};

use quittance_catalogue::Catalogue;
use quittance_catalogue::matching::{Key, match_key};
use quittance_catalogue::search::{Field, SearchIndex, SearchText, texts_of};

const ENTRIES: usize = 3_000;
const KEYS: usize = 10_000;

fn main() {
    let start = Instant::now();
    let catalogue = Catalogue::embedded();
    let loaded = start.elapsed();
    println!("entries {}, blob {} bytes, loaded in {loaded:?}", catalogue.len(), Catalogue::embedded_size());

    let start = Instant::now();
    catalogue.warm_up();
    println!("search index of the catalogue built in {:?}", start.elapsed());

    // The real entries first, then as many invented ones of the same shape as it takes.
    let services: Vec<_> = catalogue.iter().collect();
    let made = (0..ENTRIES).map(|n| {
        let service = services[n % services.len()];
        let mut texts = texts_of(service);
        if n >= services.len() {
            for text in &mut texts {
                vary(text, n);
            }
        }
        (n, texts)
    });
    let start = Instant::now();
    let index = SearchIndex::build(made);
    println!("index of {} entries built in {:?}", index.len(), start.elapsed());

    let queries = queries(&services.iter().map(|s| s.names.zh.clone()).collect::<Vec<_>>());
    let mut times: Vec<(Duration, &String)> = queries
        .iter()
        .map(|query| {
            // The best of ten is the search; the rest is whatever else the machine was doing.
            let best = (0..10)
                .map(|_| {
                    let start = Instant::now();
                    std::hint::black_box(index.search(query, 12));
                    start.elapsed()
                })
                .min()
                .unwrap_or_default();
            (best, query)
        })
        .collect();
    times.sort();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].0;
    println!("{} queries: p50 {:?}, p90 {:?}, p99 {:?}, worst {:?}", times.len(), at(0.5), at(0.9), at(0.99), at(1.0));
    for (time, query) in times.iter().rev().take(5) {
        println!("  {time:?} {query}");
    }

    let start = Instant::now();
    let unknown = (0..KEYS).filter(|n| match_key(catalogue, Key::Name(&format!("某某商城{n}"))).is_empty());
    println!("{} of {KEYS} unknown names matched in {:?}", KEYS - unknown.count(), start.elapsed());
    let start = Instant::now();
    let known = (0..KEYS).filter(|n| {
        let domain = services[n % services.len()].marks.domains.first();
        domain.is_some_and(|mark| !match_key(catalogue, Key::Host(&format!("login{n}.{}", mark.value))).is_empty())
    });
    println!("{} of {KEYS} hosts matched in {:?}", known.count(), start.elapsed());
}

/// Another name of the same shape: characters shifted within the common ones.
fn vary(text: &mut SearchText, n: usize) {
    let shift = u32::try_from(n).unwrap_or(0) * 7;
    text.text = text
        .text
        .chars()
        .map(|c| match c {
            '\u{4e00}'..='\u{9fa5}' => char::from_u32(0x4e00 + (c as u32 - 0x4e00 + shift) % 0x4000).unwrap_or(c),
            'a'..='z' if text.field != Field::Domain => {
                char::from_u32('a' as u32 + (c as u32 - 'a' as u32 + shift) % 26).unwrap_or(c)
            }
            _ => c,
        })
        .collect();
}

/// Every state of typing a name in characters, in pinyin and by initials, with slips and addresses.
fn queries(names: &[String]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for name in names {
        let chars: Vec<char> = name.chars().collect();
        for end in 1..=chars.len() {
            all.push(chars[..end].iter().collect());
        }
    }
    for typed in [
        "zhifubao",
        "wangyiyunyinyue",
        "zfb",
        "wyyyy",
        "alipya",
        "tecnent",
        "xiaohongsu",
        "taobao.com",
        "https://v.qq.com/x",
        "china southern airlines",
        "bank of china",
        "a",
        "s",
        "z",
        "qq",
    ] {
        let chars: Vec<char> = typed.chars().collect();
        for end in 1..=chars.len() {
            all.push(chars[..end].iter().collect());
        }
    }
    all
}
