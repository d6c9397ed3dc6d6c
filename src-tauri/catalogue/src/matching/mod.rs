//! From what an import found (a host, a package, a signature, a sender, a name) to the services it may belong to.
//!
//! Candidates are suggestions for a person to confirm; nothing here decides. A domain or signature that several services
//! share brings them all.

mod hosts;
mod mail;
mod names;

pub(crate) use names::{NameIndex, variants};

use serde::{Deserialize, Serialize};

use hosts::Hosts;

use crate::Catalogue;
use crate::entry::Service;
use crate::net;
use crate::search::{Field, How, fold};

/// What an import found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key<'a> {
    /// A host or a web address.
    Host(&'a str),
    /// An Android package name.
    Android(&'a str),
    /// An iOS bundle id.
    Ios(&'a str),
    /// An SMS signature, with or without 【】.
    Sms(&'a str),
    /// The sender of a mail: an address, or `Name <address>`.
    Mail(&'a str),
    /// A name as people or programs write it.
    Name(&'a str),
}

/// A service something may belong to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Candidate {
    /// Its id.
    pub service: String,
    /// From 0 to 1: 0.9 and more is as good as certain, below 0.6 is a guess.
    pub score: f32,
    /// Why.
    pub why: Why,
}

/// Why something may belong to a service, most telling first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// It is one of the service's marks.
    Mark,
    /// It lies below one of the service's domains, or extends one of its package names.
    Below,
    /// It is the service's name.
    Name,
    /// It is another name of the service.
    Alias,
    /// It is a name that was once printed wrongly.
    Misprint,
    /// It is the name of the company, or holds it.
    Operator,
    /// The domain is built from the service's name.
    NameInDomain,
    /// The package name is built from the service's domain.
    DomainInPackage,
    /// It is nearly one of the service's names.
    Near,
}

/// The services a key may belong to, best first, at most eight.
pub fn match_key(catalogue: &Catalogue, key: Key<'_>) -> Vec<Candidate> {
    let mut found = Candidates::default();
    match key {
        Key::Host(host) => by_host(catalogue, host, &mut found),
        Key::Android(package) | Key::Ios(package) => by_package(catalogue, package, &mut found),
        Key::Sms(signature) => by_signature(catalogue, signature, &mut found),
        Key::Mail(sender) => mail::by_sender(catalogue, sender, &mut found),
        Key::Name(name) => by_name(catalogue, name, Reading::Typed, 1.0, &mut found),
    }
    found.ranked()
}

#[derive(Default)]
struct Candidates(Vec<Candidate>);

impl Candidates {
    fn add(&mut self, service: &Service, score: f32, why: Why) {
        match self.0.iter_mut().find(|c| c.service == service.id) {
            Some(known) if known.score >= score => {}
            Some(known) => (known.score, known.why) = (score, why),
            None => self.0.push(Candidate { service: service.id.clone(), score, why }),
        }
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The score of the best so far; 0 when there is none.
    fn best(&self) -> f32 {
        self.0.iter().map(|c| c.score).fold(0.0, f32::max)
    }

    /// Adds what was found another way, each at this share of its score.
    fn add_all(&mut self, catalogue: &Catalogue, others: Self, share: f32) {
        for other in others.0 {
            if let Some(service) = catalogue.get(&other.service) {
                self.add(service, other.score * share, other.why);
            }
        }
    }

    fn ranked(mut self) -> Vec<Candidate> {
        self.0.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.why.cmp(&b.why)).then(a.service.cmp(&b.service)));
        self.0.truncate(8);
        self.0
    }
}

fn by_host(catalogue: &Catalogue, address: &str, found: &mut Candidates) {
    let Some(host) = net::host_of(address) else {
        return;
    };
    let Some(owned) = net::registrable(&host) else {
        return;
    };
    // From the whole host down to the registrable domain: the first level anybody claims is the answer.
    let mut tail = host.as_str();
    loop {
        let bare = tail == host || host.strip_prefix("www.") == Some(tail);
        let (score, why) = if bare { (1.0, Why::Mark) } else { (0.9, Why::Below) };
        let mut any = false;
        for service in catalogue.by_domain(tail) {
            found.add(service, score, why);
            any = true;
        }
        if any || tail == owned {
            break;
        }
        match tail.split_once('.') {
            Some((_, rest)) => tail = rest,
            None => break,
        }
    }
    // Numbers are anybody's: 12306.com is not the railway.
    if found.is_empty()
        && let Some((label, _)) = owned.split_once('.')
        && label.len() >= 3
        && !label.bytes().all(|b| b.is_ascii_digit())
        && Hosts::known().ends_plainly(owned)
    {
        for called in catalogue.names().called(label) {
            if called.why <= Why::Alias {
                found.add(catalogue.at(called.service), 0.55, Why::NameInDomain);
            }
        }
    }
}

/// What a package says that only names the company: another app of it, perhaps with the same account.
const OF_THE_COMPANY: f32 = 0.6;

fn by_package(catalogue: &Catalogue, package: &str, found: &mut Candidates) {
    let package = package.trim().to_lowercase();
    let mut tail = package.as_str();
    let mut score = 1.0;
    // `com.example.app.huawei` is a build of `com.example.app` for one store. An app whose whole name is `com.example` has
    // the company's name, so that what begins with it is another app of the company.
    while tail.matches('.').count() >= 1 {
        if score < 1.0 && tail.matches('.').count() == 1 {
            score = OF_THE_COMPANY;
        }
        let why = if tail == package { Why::Mark } else { Why::Below };
        let mut any = false;
        for service in catalogue.by_package(tail) {
            found.add(service, score, why);
            any = true;
        }
        if any {
            return;
        }
        match tail.rsplit_once('.') {
            Some((rest, _)) => tail = rest,
            None => break,
        }
        score = if score > 0.9 { 0.85 } else { score - 0.1 };
    }
    // `cn.soulapp.android` turned round is soulapp.cn. Big companies write many apps under one domain, so a domain that
    // several packages of the catalogue come from says little.
    let labels: Vec<&str> = package.split('.').collect();
    for take in (2..=labels.len().min(3)).rev() {
        let domain: Vec<&str> = labels[..take].iter().rev().copied().collect();
        let domain = domain.join(".");
        let owners: Vec<&Service> = catalogue.by_domain(&domain).collect();
        if let [only] = owners.as_slice() {
            found.add(only, OF_THE_COMPANY, Why::DomainInPackage);
            return;
        }
        for service in owners {
            found.add(service, 0.4, Why::DomainInPackage);
        }
    }
}

fn by_signature(catalogue: &Catalogue, signature: &str, found: &mut Candidates) {
    let bare = signature.trim().trim_matches(['【', '】', '[', ']', '［', '］', '「', '」']).trim();
    if bare.is_empty() {
        return;
    }
    let owners: Vec<&Service> = catalogue.by_signature(bare).collect();
    let score = if owners.len() > 1 { 0.9 } else { 1.0 };
    for service in &owners {
        found.add(service, score, Why::Mark);
    }
    if owners.is_empty() {
        by_name(catalogue, bare, Reading::Printed, 0.95, found);
    } else if owners.len() > 1 {
        // Of all who sign 百度帐号, the one that is called so.
        for called in catalogue.names().called(&fold(bare)).iter().filter(|called| called.why <= Why::Alias) {
            let service = catalogue.at(called.service);
            if owners.iter().any(|owner| owner.id == service.id) {
                found.add(service, 1.0, Why::Mark);
            }
        }
    }
}

/// How a name came to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// By a person, or read off a screen: characters may be wrong.
    Typed,
    /// By a machine that always writes it so: what looks or sounds like another name is another name.
    Printed,
}

/// `most`: the score of the plain name.
fn by_name(catalogue: &Catalogue, name: &str, reading: Reading, most: f32, found: &mut Candidates) {
    let index = catalogue.names();
    for (worth, wanted) in names::variants(name) {
        for called in index.called(&wanted) {
            found.add(catalogue.at(called.service), called.score * worth * most, called.why);
        }
    }
    if !found.is_empty() {
        return;
    }
    let letters = fold(name).chars().count();
    for hit in catalogue.search(name, 5) {
        let score = match (hit.why.how, reading) {
            (How::Exact, _) => 0.8,
            // Two characters sound like many things: 维信 lends money, 微信 does not.
            (How::SoundsAlike | How::Near, Reading::Printed) if letters < 4 => 0.4,
            (How::SoundsAlike, Reading::Typed) if letters < 3 => 0.6,
            (How::SoundsAlike, _) => 0.8,
            (How::Near, _) => 0.6,
            // A company is rarely written out to the end.
            (How::Prefix, _) if hit.why.field == Field::Operator && letters >= 4 => 0.55,
            // 阿里云 is not 阿里云盘, but somebody who typed 阿里云 may have meant it.
            (How::Prefix, Reading::Typed) if letters >= 2 => 0.45,
            (How::Pinyin, _) if hit.score > 0.85 => 0.7,
            (How::Pinyin, Reading::Typed) if hit.score > 0.8 && letters >= 6 => 0.55,
            (How::Contains, _) => 0.45,
            (How::Prefix | How::Pinyin | How::Initials | How::Address, _) => continue,
        };
        let why = match hit.why.field {
            Field::Operator => Why::Operator,
            _ => Why::Near,
        };
        found.add(hit.id, score * most, why);
    }
    for begin in names::beginnings(name) {
        let owners = index.called(&begin).iter().filter(|c| c.why != Why::Operator);
        for called in owners {
            found.add(catalogue.at(called.service), 0.6 * most, Why::Near);
        }
    }
}
