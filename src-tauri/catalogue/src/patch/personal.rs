//! Looks for what might be somebody's in the words a person wrote: numbers, mailboxes, links that identify. Better to hold
//! back a hotline than to pass on a phone number.

use super::own_domains;
use crate::correction::{Corrected, CorrectedValue};
use crate::entry::{ContactKind, Service};
use crate::validate::said;
use crate::{Fault, Text, net};

/// Where anybody has a mailbox: such an address may be a private one.
const MAILBOXES: [&str; 21] = [
    "qq.com",
    "foxmail.com",
    "163.com",
    "126.com",
    "yeah.net",
    "139.com",
    "189.cn",
    "sina.com",
    "sina.cn",
    "sohu.com",
    "aliyun.com",
    "gmail.com",
    "outlook.com",
    "hotmail.com",
    "live.com",
    "icloud.com",
    "me.com",
    "yahoo.com",
    "proton.me",
    "protonmail.com",
    "gmx.net",
];
/// As many digits in a row, and it is a number of something.
const DIGITS: usize = 7;

/// Why the correction is better held back; `None` when nothing looks personal.
pub fn look(corrected: &Corrected, entry: &Service) -> Option<Fault> {
    match corrected.now() {
        CorrectedValue::Nothing | CorrectedValue::Waits(_) => None,
        CorrectedValue::Text(text) => words([&text.zh, &text.en], entry),
        CorrectedValue::Path(path) => words(path.zh.iter().chain(&path.en), entry),
        CorrectedValue::Address(address) => link(&address, entry),
        CorrectedValue::Material(material) => words([&material.text.zh, &material.text.en], entry),
        CorrectedValue::Condition(condition) => words([&condition.text.zh, &condition.text.en], entry),
        CorrectedValue::Contact(contact) => {
            let notes = contact.note.iter().flat_map(|note| [&note.zh, &note.en]);
            let value = &contact.value;
            words(notes, entry).or_else(|| match contact.kind {
                ContactKind::Phone | ContactKind::Chat | ContactKind::Post => words([value], entry),
                ContactKind::Email => mailbox(value, entry),
                ContactKind::Web => link(value, entry),
            })
        }
        CorrectedValue::Step(step) => {
            let texts = [Some(&step.title), step.why.as_ref(), step.proof.as_ref()];
            let sentences = texts.into_iter().flatten().flat_map(|text| [&text.zh, &text.en]);
            let labels = step.path.iter().flat_map(|path| path.zh.iter().chain(&path.en));
            words(sentences.chain(labels), entry).or_else(|| link(step.url.as_ref()?, entry))
        }
    }
}

fn words<'t>(texts: impl IntoIterator<Item = &'t String>, entry: &Service) -> Option<Fault> {
    texts.into_iter().find_map(|text| number(text).or_else(|| address_in(text, entry)))
}

fn number(text: &str) -> Option<Fault> {
    let found = numbers(text).into_iter().find(|digits| digits.len() >= DIGITS && !is_public(digits))?;
    let count = found.len();
    Some(Fault::new(
        said!(
            "内容里有一串 {count} 位数字，可能是个人号码。",
            "The words hold a number of {count} digits, which may be a personal one."
        ),
        Text::new(
            "去掉号码再导出；确是公开热线时，写成联系方式。",
            "Take the number out, then export again; a public hotline belongs to the contacts.",
        ),
    ))
}

/// Runs of digits; single spaces, hyphens and full-width forms between or as them are seen through.
fn numbers(text: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut gap = 0;
    for c in text.chars().map(crate::search::half_width) {
        match c {
            '0'..='9' | 'x' | 'X' if c.is_ascii_digit() || all.last().is_some_and(|run| run.len() >= DIGITS) => {
                if let Some(run) = all.last_mut() {
                    run.push(c);
                }
                gap = 0;
            }
            ' ' | '-' | '_' | '.' | '–' | '—' if gap == 0 => gap = 1,
            _ => {
                all.push(String::new());
                gap = 0;
            }
        }
    }
    all
}

/// Hotlines and switchboards of companies: 400 and 800 numbers, five- to eight-digit service numbers, land lines.
fn is_public(digits: &str) -> bool {
    match digits.len() {
        10 => digits.starts_with("400") || digits.starts_with("800") || is_land_line(digits),
        7 | 8 => ["95", "96", "10", "12"].iter().any(|start| digits.starts_with(start)),
        11 | 12 => is_land_line(digits),
        _ => false,
    }
}

fn is_land_line(digits: &str) -> bool {
    digits.starts_with('0') && !digits.starts_with("00")
}

fn address_in(text: &str, entry: &Service) -> Option<Fault> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "._%+-@".contains(c);
    text.split(|c| !is_part(c)).map(|word| word.trim_matches('.')).filter(|word| word.contains('@')).find_map(|word| {
        let (_, host) = word.rsplit_once('@')?;
        let own = own_domains(entry).any(|domain| host == domain || host.ends_with(&format!(".{domain}")));
        if own || !net::is_domain(host) { None } else { Some(mail_fault()) }
    })
}

fn mailbox(address: &str, entry: &Service) -> Option<Fault> {
    let (local, host) = address.rsplit_once('@')?;
    let known = entry.contacts.iter().any(|contact| contact.value == address);
    let anybody = MAILBOXES.contains(&host.to_lowercase().as_str());
    (!known && anybody).then(mail_fault).or_else(|| number(local))
}

fn mail_fault() -> Fault {
    Fault::new(
        Text::new("内容里有邮箱地址，可能是个人的。", "The words hold a mail address, which may be a personal one."),
        Text::new(
            "确是这家服务公开的地址时，请手工写进补丁。",
            "If it is the service’s public address, write it into the patch by hand.",
        ),
    )
}

/// What stands behind `?` or `#` often says whose page it is.
fn link(url: &str, entry: &Service) -> Option<Fault> {
    if let Some(address) = url.strip_prefix("mailto:") {
        return mailbox(address.split('?').next().unwrap_or(address), entry);
    }
    if let Some(phone) = url.strip_prefix("tel:") {
        return number(phone);
    }
    let values = url.split(['?', '#', '&']).skip(1);
    let identifies = values.into_iter().any(|part| part.split_once('=').is_some_and(|(_, value)| value.len() >= 6));
    (identifies || number(url).is_some()).then(|| {
        Fault::new(
            Text::new("网址里带有参数，可能认得出是谁。", "The address has parameters that may tell whose it is."),
            Text::new("去掉“?”后面的部分再导出。", "Leave out what follows “?”, then export again."),
        )
    })
}
