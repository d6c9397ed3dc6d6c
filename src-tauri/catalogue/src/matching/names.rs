//! Every name a service is known by, folded, for imports that bring thousands of names.

use std::collections::HashMap;

use super::Why;
use crate::entry::Service;
use crate::search::{fold, fold_char};

/// Services by the folded form of their names.
#[derive(Debug, Clone, Default)]
pub struct NameIndex(HashMap<String, Vec<Called>>);

/// A service that goes by a name.
#[derive(Debug, Clone, Copy)]
pub struct Called {
    /// Position in the catalogue.
    pub service: usize,
    /// How much the name says, from 0 to 1.
    pub score: f32,
    /// What kind of name it is.
    pub why: Why,
}

impl NameIndex {
    /// Indexes services in the order of the catalogue.
    pub fn build(services: &[Service]) -> Self {
        let mut index = Self::default();
        for (at, service) in services.iter().enumerate() {
            for name in [&service.names.zh, &service.names.en, &service.id] {
                index.add(fold(name), at, 1.0, Why::Name);
            }
            for name in &service.aliases {
                index.add(fold(name), at, 0.97, Why::Alias);
            }
            for name in &service.misprints {
                index.add(fold(name), at, 0.9, Why::Misprint);
            }
            if let Some(operator) = &service.operator {
                for name in [&operator.value.zh, &operator.value.en] {
                    let folded = fold(name);
                    index.add(stripped(&folded).to_owned(), at, 0.6, Why::Operator);
                    index.add(folded, at, 0.6, Why::Operator);
                }
            }
        }
        index
    }

    fn add(&mut self, name: String, service: usize, score: f32, why: Why) {
        let called = self.0.entry(name).or_default();
        if called.iter().all(|known| known.service != service) {
            called.push(Called { service, score, why });
        }
    }

    /// The services that go by this folded name.
    pub fn called(&self, folded: &str) -> &[Called] {
        self.0.get(folded).map_or(&[], Vec::as_slice)
    }
}

/// The name itself, then without what stands in brackets, then without what is appended to it; each folded, with what
/// it is worth.
pub fn variants(name: &str) -> Vec<(f32, String)> {
    let whole = fold(name);
    if whole.is_empty() {
        return Vec::new();
    }
    let short = stripped(&whole).to_owned();
    let mut all = vec![(1.0, whole)];
    let mut more = |worth, text: String| {
        if text.chars().count() >= 2 && all.iter().all(|(_, known)| *known != text) {
            all.push((worth, text));
        }
    };
    if let Some((outside, inside)) = name.split_once(['（', '(']) {
        more(0.97, fold(outside));
        more(0.9, fold(inside));
    }
    for part in name.split(['-', '–', '—', '|', '·', '_', '：', ':', '/', '、', '&', '+']).take(2) {
        more(0.85, fold(part));
    }
    more(0.85, short);
    all
}

/// What a name begins with, longest first: 嘀嗒出行安全中心 begins with a name, and so does `OkCupid Dating`. Latin names end
/// where a word ends, and short ones begin too much.
pub fn beginnings(name: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut begin = String::new();
    let mut rest = name.chars().peekable();
    while let Some(c) = rest.next() {
        begin.extend(fold_char(c).into_iter().flatten());
        let word_ends = rest.peek().is_none_or(|next| !next.is_ascii_alphanumeric());
        let long = if begin.is_ascii() { word_ends && begin.len() >= 4 } else { begin.chars().count() >= 2 };
        if long && rest.peek().is_some() && all.last() != Some(&begin) {
            all.push(begin.clone());
        }
        if all.len() == 20 {
            break;
        }
    }
    all.reverse();
    all
}

/// What companies and stores append to a name.
const TAILS: [&str; 27] = [
    "股份有限公司",
    "有限责任公司",
    "有限公司",
    "公司",
    "集团",
    "网络科技",
    "信息技术",
    "科技",
    "网络",
    "官方",
    "客服",
    "客户端",
    "app",
    "平台",
    "中国",
    "官网",
    "账号",
    "账户",
    "帐号",
    "极速版",
    "hd",
    "lite",
    "验证码",
    "小程序",
    "公众号",
    "网页版",
    "会员",
];

/// A folded name without its tails, as long as two characters stay.
fn stripped(folded: &str) -> &str {
    let mut rest = folded;
    loop {
        let shorter = TAILS.iter().find_map(|tail| rest.strip_suffix(tail));
        match shorter {
            Some(shorter) if shorter.chars().count() >= 2 => rest = shorter,
            _ => return rest,
        }
    }
}
