//! From what an import found (a host, a package, a signature, a sender, a name) to the services it may belong to.
//!
//! Candidates are suggestions for a person to confirm; nothing here decides. A domain or signature that several services
//! share brings them all.

mod names;

pub(crate) use names::NameIndex;

use serde::{Deserialize, Serialize};

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
        Key::Mail(sender) => by_sender(catalogue, sender, &mut found),
        Key::Name(name) => by_name(catalogue, name, 1.0, &mut found),
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
    if found.0.is_empty()
        && let Some((label, _)) = owned.split_once('.')
        && label.len() >= 3
    {
        for called in catalogue.names().called(label) {
            if called.why <= Why::Alias {
                found.add(catalogue.at(called.service), 0.55, Why::NameInDomain);
            }
        }
    }
}

fn by_package(catalogue: &Catalogue, package: &str, found: &mut Candidates) {
    let package = package.trim().to_lowercase();
    let mut tail = package.as_str();
    let mut score = 1.0;
    // `com.example.app.huawei` is a build of `com.example.app` for one store; a mere company prefix is no app.
    while tail.matches('.').count() >= 1 {
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
            found.add(only, 0.6, Why::DomainInPackage);
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
    for service in owners {
        found.add(service, score, Why::Mark);
    }
    if found.0.is_empty() {
        by_name(catalogue, bare, 0.95, found);
    }
}

fn by_sender(catalogue: &Catalogue, sender: &str, found: &mut Candidates) {
    let (name, address) = match sender.rsplit_once('<') {
        Some((name, rest)) => (name.trim().trim_matches('"'), rest.trim_end_matches('>')),
        None => ("", sender),
    };
    let address = address.trim().to_lowercase();
    for service in catalogue.by_sender(&address) {
        found.add(service, 1.0, Why::Mark);
    }
    let domain = address.rsplit_once('@').map_or(address.as_str(), |(_, d)| d);
    let mut tail = domain;
    while let Some((_, rest)) = tail.split_once('.') {
        let (score, why) = if tail == domain { (0.95, Why::Mark) } else { (0.9, Why::Below) };
        for service in catalogue.by_sender(tail) {
            found.add(service, score, why);
        }
        tail = rest;
    }
    if found.0.is_empty() {
        let mut hosts = Candidates::default();
        by_host(catalogue, domain, &mut hosts);
        for host in hosts.0 {
            // The mailbox of a mail provider says who writes, not which service.
            if let Some(service) = catalogue.get(&host.service) {
                found.add(service, host.score * 0.9, host.why);
            }
        }
    }
    if !name.is_empty() {
        by_name(catalogue, name, 0.7, found);
    }
}

/// `most`: the score of the plain name.
fn by_name(catalogue: &Catalogue, name: &str, most: f32, found: &mut Candidates) {
    let index = catalogue.names();
    for (worth, wanted) in names::variants(name) {
        for called in index.called(&wanted) {
            found.add(catalogue.at(called.service), called.score * worth * most, called.why);
        }
    }
    if !found.0.is_empty() {
        return;
    }
    for hit in catalogue.search(name, 5) {
        let score = match hit.why.how {
            How::Exact | How::SoundsAlike => 0.8,
            How::Near => 0.6,
            How::Prefix => 0.55,
            How::Pinyin if hit.score > 0.85 => 0.7,
            How::Contains => 0.45,
            How::Pinyin | How::Initials | How::Address => continue,
        };
        let why = match hit.why.field {
            Field::Operator => Why::Operator,
            _ => Why::Near,
        };
        found.add(hit.id, score * most, why);
    }
    // A signature such as 嘀嗒出行安全中心 begins with a name; the longest says most.
    let whole = fold(name);
    let ends = whole.char_indices().map(|(at, _)| at).skip(2).take(20);
    for end in ends.collect::<Vec<_>>().into_iter().rev() {
        let begin = &whole[..end];
        let owners = index.called(begin).iter().filter(|c| c.why != Why::Operator && !begin.is_ascii());
        for called in owners {
            found.add(catalogue.at(called.service), 0.6 * most, Why::Near);
        }
    }
}
